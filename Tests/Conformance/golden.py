"""Replays the recorded scenarios of the real engine and the real cluster, and prints how far they agree.

    python3 Tests/Conformance/golden.py --pilgi .build/release/pilgi [--client docker|kubectl]
        [--folder ../shared/golden] [--out FOLDER] [--show N] [--jobs N] [PATTERN ...]

A row is one scenario: its steps, and how many of them agree in exit status, standard output, standard
error and all three, as the recordings' own compare.py decides. A PATTERN picks scenarios by a part of
their names, --show prints that many differences, --out keeps what was simulated. Exit status 0 when all
rows together agree in 99 % of exit statuses and in 95 % of each stream, 1 when not; where there are no
recordings that is said, and the status is 0.

The recordings do not say how the client was installed or what its environment was where that differed;
what the client printed then tells (see PREMISES), and the simulated machine is set up alike. With
--bare that is left out.

Where a file known-CLIENT.tsv stands beside this program, each step that differs has to be in it, with a
reason; one that isn't is a bug, is listed, and makes the exit status 1. Its lines are a scenario, the
numbers of steps with commas, and the reason, with tabs between them.
"""
import argparse
import collections
import concurrent.futures
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

MEASURES = ["exit", "stdout", "stderr", "all"]
PLUGINS = "/usr/libexec/docker/cli-plugins"
PREMISES = [  # what a step printed, whether that holds for the whole scenario, how it comes about
    ("Install the buildx component", True, f"rm -f {PLUGINS}/docker-buildx; "),
    ("unknown command: docker compose", True,
     f"rm -f {PLUGINS}/docker-compose /usr/bin/docker-compose; "),
    ("BuildKit is currently disabled", False, "export DOCKER_BUILDKIT=0; "),
]
WANTED = {"exit": 99.0, "stdout": 95.0, "stderr": 95.0}


def recordings(given):
    """The folder of the recordings, beside the repository or beside the folder that it is in."""
    if given:
        return pathlib.Path(given)
    root = pathlib.Path(__file__).resolve().parents[2]
    places = [root.parent / "shared/golden", root.parent.parent / "shared/golden"]
    return next((place for place in places if place.is_dir()), None)


def module(path):
    """The recordings' own program for comparing, as a module."""
    spec = importlib.util.spec_from_file_location("compare", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def with_premises(steps):
    """The steps on a machine that is set up as the recorded one was."""
    for said, is_whole, lead in PREMISES:
        saying = [step for step in steps if said in step["stderr"] + step["stdout"]]
        for step in steps[:1] if is_whole and saying else saying:
            step["cmd"] = lead + step["cmd"]
    return steps


def replay(pilgi, scenario, actual, is_bare):
    """Runs a scenario's steps in a simulated world of their own."""
    steps = json.loads(scenario.read_text())
    source = actual.with_suffix(".steps.json")
    source.write_text(json.dumps(steps if is_bare else with_premises(steps)))
    with open(actual, "wb") as file:
        found = subprocess.run([pilgi, "run", "--format", "json", source],
                               stdout=file, stderr=subprocess.PIPE, timeout=600)
    if found.returncode:
        sys.exit(f"{scenario}: {found.stderr.decode(errors='replace').strip()}")


def known_differences(client):
    """The steps that are known to differ, as (scenario, number), with reasons; `None` without a list."""
    listed = pathlib.Path(__file__).parent / f"known-{client}.tsv"
    if not listed.exists():
        return None
    reasons = {}
    for line in listed.read_text().splitlines():
        if line and not line.startswith("#"):
            scenario, steps, reason = line.split("\t")
            for step in steps.split(","):
                reasons[scenario, int(step)] = reason
    return reasons


def differing(compare, scenario, actual):
    """The numbers of the steps that don't agree."""
    pairs = zip(json.loads(scenario.read_text()), json.loads(actual.read_text()))
    for number, (wanted, found) in enumerate(pairs, 1):
        texts = all(
            compare.normal(wanted[stream], wanted["cmd"])
            == compare.normal(found.get(stream) or "", wanted["cmd"])
            for stream in ["stdout", "stderr"])
        if not wanted.get("unstable") and not (texts and wanted["exit"] == found.get("exit")):
            yield number, wanted["cmd"]


def explained(client, compare, scenarios, out):
    """Counts the differences by their reasons; says whether all have one."""
    reasons = known_differences(client)
    if reasons is None:
        return True
    counts, missing = collections.Counter(), []
    for scenario in scenarios:
        for number, command in differing(compare, scenario, out / scenario.name):
            reason = reasons.get((scenario.stem, number))
            if reason:
                counts[reason] += 1
            else:
                missing.append(f"{scenario.stem} {number}: $ {command.splitlines()[0][:100]}")
    for reason, count in counts.most_common():
        print(f"{count:5} differ: {reason}")
    for line in missing:
        print(f"  not explained: {line}")
    print()
    return not missing


def row(name, tally):
    """A line of the table."""
    steps = max(tally["steps"], 1)
    return f"{name:40} {tally['steps']:6}" + "".join(
        f"{100 * tally[measure] / steps:8.1f} %" for measure in MEASURES)


def total(tallies):
    """The sums of some rows."""
    return {key: sum(tally[key] for tally in tallies) for key in ["steps", *MEASURES]}


def table(client, arguments, compare, folder, out):
    """Prints a client's table; says whether it agrees as far as is wanted."""
    scenarios = sorted((folder / client).glob("*.json"))
    if arguments.patterns:
        scenarios = [scenario for scenario in scenarios
                     if any(pattern in scenario.stem for pattern in arguments.patterns)]
    if not scenarios:
        return True
    out.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        list(pool.map(
            lambda scenario: replay(
                arguments.pilgi, scenario, out / scenario.name, arguments.bare), scenarios))
    shown = [arguments.show]
    tallies = [compare.compare(scenario, out / scenario.name, shown, False)
               for scenario in scenarios]
    print(f"{client:40}  steps" + "".join(f"{measure:>10}" for measure in MEASURES))
    for scenario, tally in zip(scenarios, tallies):
        print(row(scenario.stem, tally))
    whole = total(tallies)
    print(row("all", whole) + "\n")
    agrees = all(100 * whole[measure] >= least * whole["steps"]
                 for measure, least in WANTED.items())
    return (arguments.bare or explained(client, compare, scenarios, out)) and agrees


def main():
    options = argparse.ArgumentParser(description="Replays recorded scenarios.")
    options.add_argument("--pilgi", required=True)
    options.add_argument("--client", choices=["docker", "kubectl"])
    options.add_argument("--folder", help="where the recordings are")
    options.add_argument("--out", help="where to keep what was simulated")
    options.add_argument("--show", type=int, default=0, help="how many differences are shown")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--bare", action="store_true", help="without the premises")
    options.add_argument("patterns", nargs="*")
    arguments = options.parse_args()
    folder = recordings(arguments.folder)
    if folder is None or not folder.is_dir():
        print("golden: no recordings here")
        return 0
    compare = module(folder / "compare.py")
    clients = [arguments.client] if arguments.client else ["docker", "kubectl"]
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(arguments.out or scratch)
        fine = [table(client, arguments, compare, folder, out / client) for client in clients]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
