"""What the comparisons of kubectl's answers have in common."""
import argparse
import json
import subprocess
import tempfile


def options(description, count):
    """What the command line says; `count` cases unless it says otherwise."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--pilgi", required=True)
    parser.add_argument("--program", default="kubectl")
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="how many differences are shown")
    return parser.parse_args()


def run_simulated(pilgi, commands, before=None):
    """The answers of the simulated kubectl, each in a world of its own."""
    steps = []
    for command in commands:
        if before:
            steps.append({"cmd": before, "before": ["@fresh"]})
        steps.append({"cmd": command, "before": [] if before else ["@fresh"]})
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(steps, file)
        file.flush()
        found = subprocess.run([pilgi, "run", "--format", "json", file.name], capture_output=True)
    answers = json.loads(found.stdout)[1 if before else 0::2 if before else 1]
    return [(answer["exit"], answer["stdout"], answer["stderr"]) for answer in answers]


def report(arguments, what, cases, expected, found, shown, comparable):
    """Prints how answers of status, output and errors differ; gives the exit status.

    `shown` gives the lines that tell of a case, `comparable` what is compared of a case's answer. A case
    that the real client did not end is left out. One in a hundred may differ.
    """
    count = 0
    for case, real, ours in zip(cases, expected, found):
        if real is None or comparable(case, real) == comparable(case, ours):
            continue
        count += 1
        if count <= arguments.show:
            print("\n".join(shown(case)))
            for place, name in enumerate(["status", "output", "errors"]):
                if real[place] != ours[place]:
                    print(f"--- {name}, real\n{real[place]}\n--- {name}, simulated\n{ours[place]}")
    print(f"kubectl: {len(cases)} {what}, {len(cases) - count} alike")
    return 1 if count * 100 > len(cases) else 0
