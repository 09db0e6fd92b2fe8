#!/usr/bin/env python3
"""Breaks good commands of notes in known ways and counts how many of the faults pilgi check finds.

    Tests/Corpora/mutations.py --pilgi .build/release/pilgi --count 2000 NOTES...

Every fault is put alone into a copy of its note. It is found when the check calls the command wrong, on its
line. The choice of commands and faults depends on the seed alone.
"""

import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

TOOLS = ("docker", "kubectl")


def check(pilgi, paths):
    """The commands of notes as pilgi check reports them."""
    run = subprocess.run(
        [pilgi, "check", "--format", "json", *paths], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return json.loads(run.stdout)


def swapped(word, generator):
    """A word with two neighbouring letters swapped; None where that changes nothing."""
    places = [i for i in range(1, len(word) - 1)
              if word[i].isalpha() and word[i + 1].isalpha() and word[i] != word[i + 1]]
    if not places:
        return None
    place = generator.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2:]


def word_at(line, index):
    words = list(re.finditer(r"\S+", line))
    return words[index] if index < len(words) else None


def replaced(line, match, text):
    return line[:match.start()] + text + line[match.end():]


def tool(line, generator):
    match = word_at(line, 0)
    wrong = swapped(match.group(), generator)
    return wrong and replaced(line, match, wrong)


def subcommand(line, generator):
    match = word_at(line, 1)
    if not match or not re.fullmatch(r"[a-z]{4,}", match.group()):
        return None
    wrong = swapped(match.group(), generator)
    return wrong and replaced(line, match, wrong)


def kind(line, generator):
    words = line.split()
    kinds = ("pod", "pods", "deployment", "deployments", "service", "services", "node", "nodes", "configmap",
             "secret", "namespace", "namespaces", "job", "ingress", "daemonset", "replicaset")
    if len(words) < 3 or words[1] not in ("get", "describe", "delete") or words[2] not in kinds:
        return None
    match = word_at(line, 2)
    wrong = swapped(match.group(), generator)
    return wrong and replaced(line, match, wrong)


def own_part(line):
    """The part of a command in front of the words that are for a container's program."""
    return line.split(" -- ")[0]


def flag(line, generator):
    flags = list(re.finditer(r"(?<= )--[a-z][a-z-]{3,}", own_part(line)))
    if line.startswith("docker") and re.search(r"docker (run|exec|create)\b", line):
        # Behind the image the words are its program's.
        flags = [f for f in flags if re.fullmatch(
            r"( -{1,2}[a-z-]+([= ]\S+)?)*", line[line.index(" ", 7):f.start() - 1])]
    if not flags:
        return None
    match = generator.choice(flags)
    wrong = swapped(match.group(), generator)
    return wrong and replaced(line, match, wrong)


def lost_arguments(line, _):
    words = line.split()
    needs = {"docker": ("pull", "push", "tag", "rmi", "rm", "stop", "start", "exec", "logs", "run", "create", "inspect"),
             "kubectl": ("describe", "delete", "create", "logs", "exec", "expose", "scale", "label", "run", "apply")}
    if len(words) < 3 or words[1] not in needs[words[0]]:
        return None
    return " ".join(words[:2])


def lost_value(line, _):
    match = re.search(r"(?<= )(-n|-f|--name|-v|-p|--image|--filename|--namespace)[ =](?!-)\S+$", line)
    return match and line[:match.end(1)]


def image(line, generator):
    match = re.search(r"--image[= ]([a-z]{5,})", line) or re.search(r"docker (?:pull|create) ([a-z]{5,})(?=:|$)", line)
    if not match or match.group(1) not in IMAGES:
        return None
    wrong = swapped(match.group(1), generator)
    return wrong and line[:match.start(1)] + wrong + line[match.end(1):]


def swapped_order(line, _):
    words = line.split()
    if len(words) < 3 or words[1].startswith("-") or words[2].startswith("-") or words[1] == words[2]:
        return None
    return " ".join([words[0], words[2], words[1], *words[3:]])


KIND = (r"(?:pods?|po|deployments?|deploy|services?|svc|configmaps?|cm|secrets?|namespaces?|ns|nodes?|jobs?|ingress|ing|"
        r"daemonsets?|ds|replicasets?|rs|statefulsets?|sts|pvc|pv|serviceaccounts?|sa|roles?|cronjobs?)")
FLAGS = r"(?: --?[a-z][a-z-]*(?:=\S+)?)*"
NAME = r"([a-z][a-z-]{5,})(?![\w.:=@-])"
# Where a command names what an earlier one made.
NAMED = [re.compile(pattern) for pattern in (
    rf"^docker (?:container )?(?:rm|stop|start|restart|logs|exec|inspect|kill|attach|top|port|pause|unpause|commit|wait){FLAGS} {NAME}",
    rf"^docker (?:volume|network|secret|config|service|stack) (?:rm|inspect|ps|logs|scale|update|connect|disconnect|services){FLAGS} {NAME}",
    rf"^docker run .*--(?:network|net|volumes-from)[= ]{NAME}",
    r"^docker run .*(?:-v|--volume)[= ]([a-z][a-z-]{5,})(?=:/)",
    rf"^kubectl (?:get|describe|delete|edit|scale|expose|label|annotate|autoscale|cordon|drain|uncordon){FLAGS} {KIND} {NAME}",
    rf"^kubectl (?:cordon|drain|uncordon){FLAGS} {NAME}",
    rf"^kubectl .*(?<= ){KIND}/{NAME}",
    rf"^kubectl (?:logs|exec){FLAGS} {NAME}",
    rf"^kubectl .*(?<= )(?:-n|--namespace)[= ]{NAME}",
)]


def makes(text, word):
    """Whether a command or a manifest makes something of a name."""
    return bool(re.search(rf"\b(run|create|name|expose|tag|deploy)\b.*[ =]{re.escape(word)}(?![\w-])", text)
                or re.search(rf"^\s*(?:- )?name: [\"']?{re.escape(word)}[\"']?\s*$", text, re.M))


def name(line, generator, earlier):
    """The name of something that an earlier command or manifest of the note made."""
    places = [m.span(1) for pattern in NAMED for m in [pattern.search(own_part(line))] if m]
    places = [(a, b) for a, b in places if any(makes(text, line[a:b]) for text in earlier)]
    if not places:
        return None
    start, end = generator.choice(sorted(set(places)))
    wrong = swapped(line[start:end], generator)
    return wrong and line[:start] + wrong + line[end:]


def file_name(line, generator, files):
    """The name of a file that the note shows."""
    match = re.search(r"(?<= )(?:-f|--filename)[= ](?:\./)?([a-z][a-z-]{3,})(\.ya?ml)(?= |$)", line)
    if not match or match.group(1) + match.group(2) not in files:
        return None
    wrong = swapped(match.group(1), generator)
    return wrong and line[:match.start(1)] + wrong + line[match.end(1):]


IMAGES = ("nginx", "httpd", "redis", "mysql", "busybox", "alpine", "ubuntu", "postgres", "centos", "debian", "mariadb")
FAULTS = (tool, subcommand, kind, flag, lost_arguments, lost_value, image, swapped_order)


# Faults of manifests: a line of a block in, the wrong line out.

KEYS = ("metadata", "spec", "containers", "image", "replicas", "selector", "matchLabels", "template", "ports",
        "containerPort", "volumes", "volumeMounts", "command", "resources", "limits", "requests", "targetPort", "type",
        "env", "value", "rules", "backend", "accessModes", "storageClassName", "restartPolicy", "schedule", "namespace")


def yaml_field(line, generator):
    match = re.match(r"\s*(?:- )?([A-Za-z]+):", line)
    if not match or match.group(1) not in KEYS or len(match.group(1)) < 4:
        return None
    wrong = swapped(match.group(1), generator)
    return wrong and line[:match.start(1)] + wrong + line[match.end(1):]


def yaml_kind(line, generator):
    match = re.match(r"kind: ([A-Za-z]{3,})\s*$", line)
    wrong = match and swapped(match.group(1), generator)
    return wrong and line[:match.start(1)] + wrong + line[match.end(1):]


def yaml_image(line, generator):
    match = re.match(r"\s*(?:- )?image: ([a-z]{5,})(?=:|$)", line)
    if not match or match.group(1) not in IMAGES:
        return None
    wrong = swapped(match.group(1), generator)
    return wrong and line[:match.start(1)] + wrong + line[match.end(1):]


def yaml_indentation(line, generator):
    if not re.match(r"\s+[A-Za-z]+:", line):
        return None
    return " " + line if generator.random() < 0.5 else line[1:]


MANIFEST_FAULTS = (yaml_field, yaml_kind, yaml_image, yaml_indentation)

COMPOSE_KEYS = ("services", "image", "ports", "volumes", "environment", "depends_on", "networks", "build", "command",
                "restart", "deploy", "replicas", "driver", "entrypoint", "container_name", "healthcheck", "secrets")


def compose_field(line, generator):
    match = re.match(r"\s*(?:- )?([a-z_]+):", line)
    if not match or match.group(1) not in COMPOSE_KEYS or len(match.group(1)) < 4:
        return None
    wrong = swapped(match.group(1), generator)
    return wrong and line[:match.start(1)] + wrong + line[match.end(1):]


def compose_indentation(line, generator):
    # The name of a service is the author's.
    match = re.match(r"\s+([a-z_]+):", line)
    if not match or match.group(1) not in COMPOSE_KEYS:
        return None
    return " " + line if generator.random() < 0.5 else line[1:]


def compose_image(line, generator):
    return yaml_image(line, generator)


COMPOSE_FAULTS = (compose_field, compose_indentation, compose_image)


def is_manifest(text):
    return text.startswith("apiVersion:") and "kind:" in text and "metadata:" in text


def is_compose(text):
    return re.match(r"(version: .*\n+)?services:\n", text) is not None


def blocks(path, wrong_lines, is_wanted):
    """The lines of a note's YAML blocks that nothing is wrong with: number, text, and the block they are of."""
    found, block, fence = [], [], None
    with open(path, encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file.read().split("\n"), 1):
            opening = re.match(r"(```+) ?(ya?ml|$)", line)
            if fence is None and opening:
                fence, block = opening.group(1), []
            elif fence is None and line.startswith("```"):
                fence, block = re.match("`+", line).group(), [(0, "")]
            elif fence is not None and line.startswith(fence):
                text = "\n".join(l for _, l in block)
                if is_wanted(text) and not re.search(r"\.\.\.|\{\{|<|\u2026", text) and not wrong_lines & {n for n, _ in block}:
                    found += [(n, l, block) for n, l in block]
                fence = None
            elif fence is not None:
                block.append((number, line))
    return found


def changes(block, number, wrong):
    """Whether a manifest means something else with a wrong line."""
    try:
        import yaml
    except ImportError:
        return True
    def read(lines):
        try:
            return list(yaml.safe_load_all("\n".join(lines)))
        except yaml.YAMLError:
            return None
    return read([l for _, l in block]) != read([wrong if n == number else l for n, l in block])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pilgi", default=".build/release/pilgi")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many of the faults that were missed")
    parser.add_argument("notes", nargs="+")
    options = parser.parse_args()
    generator = random.Random(options.seed)

    everything = check(options.pilgi, options.notes)
    good = [c for c in everything
            if c["verdict"] == "verified" and c["line"] == c["endLine"]
            and c["text"].split(" ")[0] in TOOLS and not re.search(r"[|;&<>$`]", c["text"])]
    wrong_lines = collections.defaultdict(set)
    earlier = collections.defaultdict(list)
    for command in everything:
        earlier[command["file"]].append(command)
        if command["verdict"] == "wrong":
            wrong_lines[command["file"]].add(command["line"])
    candidates = [(c, f) for c in good for f in FAULTS]
    sources = {}
    for path in earlier:
        with open(path, encoding="utf-8", errors="replace") as file:
            sources[path] = file.read().split("\n")
    for command in good:
        before = [e["text"] for e in earlier[command["file"]] if e["line"] < command["line"]]
        text = "\n".join(sources[command["file"]][:command["line"] - 1])
        before.append("\n".join(l for l in text.split("\n") if re.match(r"\s*(- )?name: ", l)))
        shown = set(re.findall(r"(?:vi|vim|nano|cat >|cat >>|title=\"?|# ?)\s*([a-z-]+\.ya?ml)", text))
        for kind_of_fault, known in ((name, before), (file_name, shown)):
            fault = lambda line, generator, fault=kind_of_fault, known=known: fault(line, generator, known)
            fault.__name__ = kind_of_fault.__name__
            candidates.append((command, fault))
    for path in sorted(sources):
        for is_wanted, faults in ((is_manifest, MANIFEST_FAULTS), (is_compose, COMPOSE_FAULTS)):
            for number, line, block in blocks(path, wrong_lines[path], is_wanted):
                command = {"file": path, "line": number, "column": 1, "text": line, "block": block}
                candidates += [(command, fault) for fault in faults]
    generator.shuffle(candidates)
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for command, fault in candidates:
            if len(made) == options.count:
                break
            wrong = fault(command["text"], generator)
            if not wrong or wrong == command["text"]:
                continue
            if "block" in command and not changes(command["block"], command["line"], wrong):
                continue
            with open(command["file"], "rb") as file:
                lines = file.read().split(b"\n")
            line, start = lines[command["line"] - 1], command["column"] - 1
            text = command["text"].encode()
            if line[start:start + len(text)] != text:
                continue
            lines[command["line"] - 1] = line[:start] + wrong.encode() + line[start + len(text):]
            copy = f"{len(made):05}.md"
            with open(os.path.join(folder, copy), "wb") as file:
                file.write(b"\n".join(lines))
            made.append((fault.__name__, command, wrong))
        verdicts = {}
        for found in check(options.pilgi, [folder]):
            number = int(os.path.basename(found["file"])[:-3])
            # The place of what is wrong, which may be a word of a command that goes over several lines.
            if found["line"] == made[number][1]["line"] and verdicts.get(number) != "wrong":
                verdicts[number] = found["verdict"]

    table = collections.defaultdict(collections.Counter)
    missed = []
    for number, (fault, command, wrong) in enumerate(made):
        verdict = verdicts.get(number, "not a command")
        table[fault][verdict] += 1
        if verdict != "wrong":
            missed.append(f"{verdict}: {command['file']}:{command['line']}: {wrong}")
    for fault, counts in sorted(table.items()):
        total = sum(counts.values())
        rest = ", ".join(f"{n} {v}" for v, n in counts.most_common() if v != "wrong")
        print(f"{fault:15} {counts['wrong']:5} of {total:5}  {100 * counts['wrong'] / total:5.1f} %  {rest}")
    found = sum(counts["wrong"] for counts in table.values())
    print(f"{'all':15} {found:5} of {len(made):5}  {100 * found / max(1, len(made)):5.1f} %")
    for line in missed[:options.show]:
        print(line)


if __name__ == "__main__":
    main()
