"""Compares what the real kubectl and the simulated one make of flags and files, byte for byte.

    python3 Tests/Conformance/generators.py --pilgi .build/release/pilgi --program kubectl.1.32
        [--count 1200] [--seed 1]

Every line is a dry run on the client (`create`, `run`, `expose`, `autoscale`, `apply`, `replace`, `delete`)
or local (`set`, `label`, `annotate`, `patch`), with some of the generator's flags, good ones and bad ones, and
a form of output.
The real client finds a server that knows the kinds of the simulated one and nothing else. Exit status 1
when more than one of a hundred lines is not alike.
"""
import concurrent.futures
import http.server
import json
import pathlib
import random
import re
import shlex
import shutil
import sys
import threading

from clients import Kubectl
from comparison import options, report, run_simulated
from generator_inputs import (
    BAD_FILES, COMMANDS, FILES, FLAGS, FORMS, GO_TEMPLATES, NAMES, PATCHES, REPEATED, REQUIRED, TEMPLATES, WHOLE,
    WORDS)


class Lines:
    """Shell lines, the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, values):
        """Mostly one of the first, which are good ones."""
        good = values[:max(1, len(values) // 2)]
        return self.random.choice(good if self.random.random() < 0.6 else values)

    def flags(self, command):
        chosen = []
        known = FLAGS[command]
        names = [name for name in REQUIRED.get(command, []) if self.random.random() < 0.96]
        for name in self.random.sample(sorted(known), min(len(known), self.random.randrange(4))):
            if name not in names:
                names.append(name)
        for name in names:
            if known[name] is None:
                chosen.append(self.random.choice([f"--{name}", f"--{name}=true", f"--{name}=false"]))
                continue
            times = self.random.choice([1, 1, 2, 3]) if name in REPEATED else 1
            chosen += [f"--{name}={self.value(known[name])}" for _ in range(times)]
        return chosen

    def of_files(self, words):
        """The words of a command that takes manifests as they are."""
        files = [*FILES, *BAD_FILES] if self.random.random() < 0.3 else [
            name for name in FILES if name.endswith(".yaml")]
        for _ in range(self.random.choice([1, 1, 1, 2])):
            words.append(f"-f={self.random.choice(files)}")
        if words[0] != "delete":
            words.append("--validate=false")
        if words[0] != "get":
            words.append("--dry-run=client")
        return words

    def line(self):
        """The words behind `kubectl`."""
        command = self.random.choice(list(FLAGS))
        form = self.random.choice(FORMS)
        if self.random.random() < 0.12:
            form = ["-o", "jsonpath=" + self.random.choice(TEMPLATES)]
        elif self.random.random() < 0.06:
            form = self.random.choice(GO_TEMPLATES)
        words = [*command.split(), *self.flags(command), *form]
        first = command.split()[0]
        if command in WHOLE:
            return self.of_files(words)
        if first in ("create", "run"):
            words += [self.value(NAMES)] if self.random.random() < 0.97 else []
            words.append("--dry-run=client")
            if self.random.random() < 0.15:
                words.append(self.random.choice(["-n=dev", "--namespace=x", "--save-config"]))
            if command in ("run", "create deployment", "create job", "create cronjob"):
                words += self.random.choice(COMMANDS)
            return words
        files = ["deploy.yaml", "pod.yaml", "service.yaml", "binding.yaml", "cron.yaml", "both.yaml"]
        right = {"set subject": "binding.yaml", "set selector": "service.yaml", "expose": "pod.yaml"}
        file = right.get(command, "deploy.yaml")
        if self.random.random() < 0.4:
            file = self.random.choice(files)
        words.append(f"-f={file}")
        words.append("--dry-run=client" if first in ("expose", "autoscale") else "--local")
        if command == "patch":
            return [*words, "-p", self.random.choice(PATCHES)]
        if command in WORDS:
            words += [self.random.choice(WORDS[command])
                      for _ in range(self.random.choice([1, 1, 1, 2, 0]))]
        return words


class Discovery(http.server.BaseHTTPRequestHandler):
    """Answers what a client asks before it knows a kind."""
    lists = {}

    def do_GET(self):
        path = self.path.split("?")[0]
        found = self.lists.get(path)
        message = "the server could not find the requested resource"
        # A server without objects.
        if named := re.fullmatch(r"/apis?/(?:([^/]+)/)?\w+/namespaces/[^/]+/(\w+)/([^/]+)", path):
            group = f".{named[1]}" if named[1] else ""
            message = f'{named[2]}{group} "{named[3]}" not found'
        body = json.dumps(found or {
            "kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound",
            "message": message, "code": 404}).encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


def discovery(pilgi):
    """The lists that a server gives, from the kinds of the simulated one."""
    text = run_simulated(pilgi, ["kubectl api-resources -o wide --no-headers"])[0][1]
    versions = {}
    for row in text.splitlines():
        cells = row.split()
        verbs = next(cell for cell in cells if "get" in cell or "create" in cell)
        place = next(index for index, cell in enumerate(cells) if cell in ("true", "false"))
        short = cells[1].split(",") if place == 3 else []
        kind = cells[place + 1]
        versions.setdefault(cells[place - 1], []).append({
            "name": cells[0], "singularName": kind.lower(), "namespaced": cells[place] == "true",
            "kind": kind, "verbs": verbs.split(","), "shortNames": short})
        if kind in ("Deployment", "ReplicaSet", "StatefulSet", "ReplicationController"):
            versions[cells[place - 1]].append({
                "name": cells[0] + "/scale", "singularName": "", "namespaced": True,
                "group": "autoscaling", "version": "v1", "kind": "Scale", "verbs": ["get", "update"]})
    lists = {"/api": {"kind": "APIVersions", "versions": ["v1"]}}
    groups = []
    for version, resources in versions.items():
        path = f"/apis/{version}" if "/" in version else f"/api/{version}"
        lists[path] = {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": version,
                       "resources": resources}
        if "/" in version:
            group, number = version.split("/")
            entry = {"groupVersion": version, "version": number}
            groups.append({"name": group, "versions": [entry], "preferredVersion": entry})
    lists["/apis"] = {"kind": "APIGroupList", "apiVersion": "v1", "groups": groups}
    return lists


def comparable(line, answer):
    """An answer without what the real client draws by lot: suffixes of names, the order of a list of labels."""
    status, output, errors = answer
    output = re.sub(r"\bb-c-[a-z0-9]{5}\b", "b-c-SUFFIX", output)
    if line[0] in ("label", "annotate") and any(word.startswith("--list") for word in line):
        output = "\n".join(sorted(output.split("\n")))
    return status, output, errors


def setup():
    """A shell script that writes the files."""
    lines = ["mkdir -p conf"]
    lines += [f"printf %s {shlex.quote(text)} > {name}" for name, text in {**FILES, **BAD_FILES}.items()]
    return "\n".join(lines)


def main():
    arguments = options("Compares what kubectl makes of flags.", count=1200)
    lines = Lines(arguments.seed)
    wanted = [lines.line() for _ in range(arguments.count)]
    Discovery.lists = discovery(arguments.pilgi)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Discovery)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = Kubectl(shutil.which(arguments.program) or arguments.program, server.server_port)
    for name, text in {**FILES, **BAD_FILES}.items():
        path = pathlib.Path(client.folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    try:
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            expected = list(pool.map(lambda line: client.answer(line, client.folder), wanted))
        found = run_simulated(
            arguments.pilgi, [shlex.join(["kubectl", *line]) for line in wanted], setup())
    finally:
        client.close()
        server.shutdown()
    return report(
        arguments, "generated objects", wanted, expected, found,
        lambda line: [f"$ {shlex.join(['kubectl', *line])}"], comparable)


if __name__ == "__main__":
    sys.exit(main())
