"""Runs random scripts in the simulated shell and in bash, and shows where they differ.

    python3 Tests/Conformance/run.py --shell .build/release/shell-bench [--count 10000] [--seed 1]

Scripts that differ are made as small as they stay different. Exit status 1 when there is any.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from scripts import Scripts

LINE = re.compile(r"line \d+: ")


def same_but_for_lines(ours, theirs):
    return ours[:2] == theirs[:2] and LINE.sub("", ours[2]) == LINE.sub("", theirs[2])


# What is known to differ: whether it is that, by a script as small as it stays different and the answers.
LISTED = {
    "bash reads an array's list in a command substitution a second time, and fails":
        lambda source, ours, theirs: re.search(r"\$\([^()]*arr\+?=\(", source) is not None
        and "command substitution: line" in theirs[2],
    "bash ends with status 0 when it cannot read a test":
        lambda source, ours, theirs: "[[ -" in source and ours[1:] != theirs[1:],
    "bash shows $'…' in arithmetic with its quotation marks":
        lambda source, ours, theirs: re.search(r"\$\(\(.*\$'.*\)\)", source) is not None,
    "bash counts lines otherwise inside of a command substitution":
        lambda source, ours, theirs: "$(" in source and same_but_for_lines(ours, theirs),
    "bash shows words that it cannot expand with $'…' decoded and braces expanded":
        lambda source, ours, theirs: ours[:2] == theirs[:2] and "bad substitution" in theirs[2]
        and ("$'" in source or "{a,b}" in source),
    "bash inverts the status of a subshell that ends within a negated command":
        lambda source, ours, theirs: "( ! " in source and ours[2] == theirs[2],
    "bash looks for the end of ${…} by counting braces and quotation marks when it expands braces":
        lambda source, ours, theirs: ours[2] == theirs[2]
        and re.search(r"\$\{[^}]*[{'\"].*\{|\$\{[^}]*\{", source) is not None,
    "bash takes $$(( in an array's list in a command substitution for an arithmetic expression":
        lambda source, ours, theirs: "\\$$(" in source
        and "syntax error near unexpected token `('" in theirs[2],
    "bash leaves its own marks in what it removes from an array's elements while IFS is empty":
        lambda source, ours, theirs: "\x01" in theirs[1] and "IFS=" in source,
}
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/root"}
CHUNK = 250


def simulated(shell, sources, folder):
    """The answers of the simulated shell, in one process."""
    paths = []
    for index, source in enumerate(sources):
        path = folder / f"script{index}"
        path.write_text(source)
        paths.append(str(path))
    found = subprocess.run([shell, "answer", *paths], capture_output=True, timeout=600)
    answers = [json.loads(line) for line in found.stdout.splitlines()]
    if len(answers) < len(sources):
        raise SystemExit(f"the simulated shell ended in this script:\n{sources[len(answers)]}")
    return [(answer["status"], answer["output"], answer["errors"]) for answer in answers]


def real(source):
    """The answer of bash, in an empty folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = subprocess.run(
                ["bash", "-c", source, "bash"], cwd=folder, env=ENVIRONMENT, timeout=10,
                stdin=subprocess.DEVNULL, capture_output=True)
        except subprocess.TimeoutExpired:
            return None
    return (found.returncode & 255, found.stdout.decode(errors="replace"),
            found.stderr.decode(errors="replace"))


class Comparison:
    def __init__(self, shell):
        self.shell = shell
        self.folder = pathlib.Path(tempfile.mkdtemp())

    def differs(self, statements):
        source = "\n".join(statements)
        return simulated(self.shell, [source], self.folder)[0] != real(source)

    def shrink(self, statements):
        """Leaves out statements as long as the answers still differ."""
        index = len(statements) - 1
        while index >= 0:
            fewer = statements[:index] + statements[index + 1:]
            if fewer and self.differs(fewer):
                statements = fewer
            index -= 1
        return statements

    def run(self, scripts):
        different = []
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for start in range(0, len(scripts), CHUNK):
                chunk = scripts[start:start + CHUNK]
                sources = ["\n".join(script) for script in chunk]
                expected = pool.map(real, sources)
                found = simulated(self.shell, sources, self.folder)
                different += [script for script, ours, theirs in zip(chunk, found, expected)
                              if theirs is not None and ours != theirs]
        return different


def main():
    options = argparse.ArgumentParser(description="Compares random scripts with bash.")
    options.add_argument("--shell", required=True)
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", type=int, default=20, help="how many differences are shown")
    arguments = options.parse_args()
    comparison = Comparison(arguments.shell)
    try:
        scripts = [Scripts(arguments.seed + number).script() for number in range(arguments.count)]
        different = []
        listed = {}
        for script in comparison.run(scripts):
            source = "\n".join(comparison.shrink(script))
            ours, theirs = simulated(arguments.shell, [source], comparison.folder)[0], real(source)
            if theirs is None or ours == theirs:
                continue  # bash did not get to the end in time.
            reason = next((reason for reason, test in LISTED.items() if test(source, ours, theirs)), None)
            if reason:
                listed[reason] = listed.get(reason, 0) + 1
            else:
                different.append((source, ours, theirs))
        for source, ours, theirs in different[:arguments.show]:
            print(f"{source}\n--- simulated {ours}\n--- bash      {theirs}\n")
        for reason, count in sorted(listed.items()):
            print(f"{count:6} {reason}")
        known = sum(listed.values())
        print(f"{len(scripts)} scripts, {len(scripts) - len(different) - known} answered as bash does,"
              f" {known} differ for a reason that is listed, {len(different)} for none")
    finally:
        shutil.rmtree(comparison.folder)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
