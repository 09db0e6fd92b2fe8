"""Measures `pilgi check` beside byexample, which starts a real shell for the same commands.

    check.py [--commands 2000] [--runs 3] [--pilgi PATH] [--byexample PATH]

byexample is on PyPI (`pip install byexample`); without it only Pilgi is measured. The notes are the same
for both: files of 50 `echo` commands with what they print.
"""
import argparse
import pathlib
import shutil
import statistics
import tempfile

import measure

HERE = pathlib.Path(__file__).resolve().parent
PER_NOTE = 50


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--commands", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pilgi", default=HERE.parent / ".build/release/pilgi")
    parser.add_argument("--byexample", default=shutil.which("byexample"))
    options = parser.parse_args()
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
        if options.byexample is None:
            print("byexample             not installed")
            return
        other = median([options.byexample, "-l", "shell", "-q", "--jobs", "2", *notes], 1)
        print(f"byexample, 2 jobs     {other:8.3f} s  {options.commands / other:8.0f} commands/s")
        print(f"ratio                 {other / first:8.1f}")


if __name__ == "__main__":
    main()
