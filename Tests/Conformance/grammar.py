"""Gives the same command lines to the real docker or kubectl and to the simulated one.

    python3 Tests/Conformance/grammar.py --pilgi .build/release/pilgi --client docker
        [--program PATH] [--count 20000] [--seed 1]

Alike is a line that both accept (the real client then finds no server), or that both refuse with the
same words and the same status. Exit status 1 when more than one of a thousand is not.
"""
import argparse
import collections
import concurrent.futures
import json
import random
import shlex
import subprocess
import sys
import tempfile

from clients import Docker, Kubectl

VALUES = {
    "string": ["x", "a=b", "json", ""], "list": ["a", "a=b", "1"], "stringArray": ["a", "a=b"],
    "stringSlice": ["a", "a,b"], "int": ["1", "0", "-1"], "int64": ["5"], "uint": ["2"],
    "uint16": ["100"], "uint64": ["3"], "decimal": ["1.5"], "bytes": ["64m", "1g"],
    "duration": ["5s", "1m30s"], "filter": ["name=a", "label=x"], "map": ["a=b"],
    "float": ["1.0"],
}
WRONG = ["many", "1.x", "--", "!", "5parsecs", "99999999999999999999", "a b"]
WORDS = ["a", "web", "nginx", "x/y:z", "pods", "deployment", "svc/web", "node1", "1"]


class Lines:
    """Command lines, the same for the same seed."""

    def __init__(self, commands, seed):
        self.commands = [command for command in commands if not command.children]
        self.groups = [command for command in commands if command.children]
        self.random = random.Random(seed)

    def value(self, flag):
        return self.random.choice(VALUES.get(flag.kind, VALUES["string"]))

    def written(self, flag, value):
        """A flag with its value, in one of the ways to write it."""
        if not flag.kind:
            ways = [[f"--{flag.name}"], [f"--{flag.name}={value}"]]
            return self.random.choice(ways + ([[f"-{flag.short}"]] if flag.short else []))
        ways = [[f"--{flag.name}", value], [f"--{flag.name}={value}"]]
        if flag.short:
            ways += [[f"-{flag.short}", value], [f"-{flag.short}{value}"], [f"-{flag.short}={value}"]]
        return self.random.choice(ways)

    def misspelt(self, name):
        place = self.random.randrange(len(name))
        return self.random.choice(
            [name[:place] + name[place + 1:], name[:place] + "z" + name[place:], name + "s"])

    def arguments(self, count):
        return [self.random.choice(WORDS) for _ in range(count)]

    def line(self):
        """The words behind the program's name."""
        if self.groups and self.random.random() < 0.04:
            group = self.random.choice(self.groups)
            return [*group.path, self.misspelt(self.random.choice(group.children))]
        command = self.random.choice(self.commands)
        words = self.arguments(self.random.choice([0, 0, 1, 1, 1, 2, 2, 3]))
        flags = []
        if command.flags:
            flag = self.random.choice(command.flags)
            kind = self.random.randrange(6)
            if kind <= 1:
                flags = self.written(flag, self.value(flag) if flag.kind else "true")
            elif kind == 2:
                flags = self.written(flag, self.random.choice(WRONG))
            elif kind == 3:
                flags = [f"--{self.misspelt(flag.name)}"]
            elif kind == 4:
                words.append(f"-{flag.short}" if flag.short else f"--{flag.name}")
            elif self.random.random() < 0.2:
                flags = [f"-{self.random.choice('zZjJxX9')}"]
        if self.random.random() < 0.5:
            return [*command.path, *flags, *words]
        return [*command.path, *words, *flags]


def simulated(pilgi, lines, client):
    """The answers of the simulated client, each in a world of its own."""
    steps = []
    for line in lines:
        words = shlex.join([client.name, *line])
        steps.append({"cmd": client.lead + words, "before": ["@fresh"]})
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(steps, file)
        file.flush()
        found = subprocess.run([pilgi, "run", "--format", "json", file.name], capture_output=True)
    answers = json.loads(found.stdout)
    return [(answer["exit"], answer["stdout"], answer["stderr"], answer["verdict"])
            for answer in answers]


def reason(client, real, ours):
    """Why two answers are not alike; `None` when they are."""
    if client.unreached.search(real[1] + real[2]):
        return "refused" if client.usage_error.search(ours[2]) and ours[0] else None
    if ours[3] == "not simulated":
        return None if real[0] == 0 else "not simulated"
    if real[0] == 0:
        return "refused" if client.usage_error.search(ours[2]) and ours[0] else None
    if ours[:3] == real:
        return None
    return "status" if ours[0] != real[0] else "words"


def main():
    options = argparse.ArgumentParser(description="Compares command lines with a real client.")
    options.add_argument("--pilgi", required=True)
    options.add_argument("--client", choices=["docker", "kubectl"], required=True)
    options.add_argument("--program", help="the real client, where it has another name")
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", type=int, default=20, help="how many differences are shown")
    arguments = options.parse_args()
    kind = {"docker": Docker, "kubectl": Kubectl}[arguments.client]
    client = kind(arguments.program or arguments.client)
    try:
        lines = Lines(list(client.commands()), arguments.seed)
        wanted = [lines.line() for _ in range(arguments.count)]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            expected = list(pool.map(client.answer, wanted))
        found = simulated(arguments.pilgi, wanted, client)
    finally:
        client.close()
    different = collections.defaultdict(list)
    for line, real, ours in zip(wanted, expected, found):
        if real is not None and (why := reason(client, real, ours)):
            different[why].append((line, real, ours))
    for why, cases in different.items():
        for line, real, ours in cases[:arguments.show]:
            print(f"{why}: {shlex.join([client.name, *line])}")
            print(f"--- real      {real[0]} {(real[1] + real[2])[:300]!r}")
            print(f"--- simulated {ours[0]} {(ours[1] + ours[2])[:300]!r}")
    count = sum(len(cases) for cases in different.values())
    print(f"{client.name}: {len(wanted)} command lines, {len(wanted) - count} alike")
    return 1 if count * 1000 > len(wanted) else 0


if __name__ == "__main__":
    sys.exit(main())
