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


FAULTS = (tool, subcommand, kind, flag, lost_arguments, lost_value)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pilgi", default=".build/release/pilgi")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many of the faults that were missed")
    parser.add_argument("notes", nargs="+")
    options = parser.parse_args()
    generator = random.Random(options.seed)

    good = [c for c in check(options.pilgi, options.notes)
            if c["verdict"] == "verified" and c["line"] == c["endLine"]
            and c["text"].split(" ")[0] in TOOLS and not re.search(r"[|;&<>$`]", c["text"])]
    candidates = [(c, f) for c in good for f in FAULTS]
    generator.shuffle(candidates)
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for command, fault in candidates:
            if len(made) == options.count:
                break
            wrong = fault(command["text"], generator)
            if not wrong or wrong == command["text"]:
                continue
            with open(command["file"], "rb") as file:
                lines = file.read().split(b"\n")
            line, start = lines[command["line"] - 1], command["column"] - 1
            text = command["text"].encode()
            if line[start:start + len(text)] != text:
                continue
            lines[command["line"] - 1] = line[:start] + wrong.encode() + line[start + len(text):]
            name = f"{len(made):05}.md"
            with open(os.path.join(folder, name), "wb") as file:
                file.write(b"\n".join(lines))
            made.append((fault.__name__, command, wrong))
        verdicts = {}
        for found in check(options.pilgi, [folder]):
            number = int(os.path.basename(found["file"])[:-3])
            if found["line"] == made[number][1]["line"]:
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
