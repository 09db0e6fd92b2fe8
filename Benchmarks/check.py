"""Measures `pilgi check` beside byexample, which starts a real shell for the same commands.

    check.py [--commands 2000] [--runs 3] [--pilgi PATH] [--byexample PATH]

byexample comes from PyPI, into a virtual environment below `.build-bench`, unless a path is given. The notes
are the same for both: files of 50 `echo` commands with what they print.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv

import measure

HERE = pathlib.Path(__file__).resolve().parent
PER_NOTE = 50
BYEXAMPLE = "byexample==11.0.0"


def write(folder, commands):
    """Notes that both programs read."""
    notes = []
    for start in range(0, commands, PER_NOTE):
        lines = [f"# Note {start}", "", "```shell"]
        for number in range(start, min(start + PER_NOTE, commands)):
            lines += [f"$ echo line {number}", f"line {number}", ""]
        note = folder / f"note-{start:06}.md"
        note.write_text("\n".join(lines + ["```", ""]), encoding="utf-8")
        notes.append(note)
    return notes


def median(command, runs, before=lambda: None):
    walls = []
    for _ in range(runs):
        before()
        walls.append(measure.run(command).wall)
    return statistics.median(walls)


def installed_byexample():
    """The path of byexample, which is installed when it is not there yet; None when it cannot be had."""
    folder = HERE.parent / ".build-bench" / "byexample"
    program = folder / "bin" / "byexample"
    if not program.exists():
        print(f"installing {BYEXAMPLE} into {folder}", file=sys.stderr)
        try:
            venv.create(folder, with_pip=True, clear=True)
            subprocess.run([folder / "bin" / "pip", "install", "--quiet", BYEXAMPLE], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"byexample cannot be installed: {error}", file=sys.stderr)
            shutil.rmtree(folder, ignore_errors=True)
            return None
    return program


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--commands", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pilgi", default=HERE.parent / ".build/release/pilgi")
    parser.add_argument("--byexample", help="a byexample that is installed already")
    options = parser.parse_args()
    byexample = options.byexample or installed_byexample()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        notes = write(folder, options.commands)
        check = [options.pilgi, "check", "-q", "-s", folder]
        memory = folder / ".pilgi"
        first = median(check, options.runs, lambda: shutil.rmtree(memory, ignore_errors=True))
        cached = median(check, options.runs)
        print(f"{options.commands} commands in {len(notes)} notes")
        print(f"pilgi check           {first:8.3f} s  {options.commands / first:8.0f} commands/s")
        print(f"pilgi check, again    {cached:8.3f} s  (at most 0.100)")
        if byexample is None:
            print("byexample             not installed")
            return
        other = median([byexample, "-l", "shell", "-q", "--jobs", "2", *notes], 1)
        print(f"byexample, 2 jobs     {other:8.3f} s  {options.commands / other:8.0f} commands/s")
        print(f"ratio                 {other / first:8.1f}")


if __name__ == "__main__":
    main()
