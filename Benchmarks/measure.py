"""Runs commands and says what they took: time, processor time, peak memory, files and bytes."""
import dataclasses
import os
import pathlib
import statistics
import subprocess
import time


@dataclasses.dataclass
class Run:
    """One run. Times are in seconds, memory (the largest resident set) in MB of 2^20 bytes."""
    wall: float
    cpu: float
    memory: float


def run(command):
    """Measures a command with its children.

    What earlier runs wrote is on the disk before the clock starts: the kernel would otherwise write
    it during this run.
    """
    os.sync()
    start = time.perf_counter()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen([str(part) for part in command], stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        line = " ".join(str(part) for part in command)
        raise SystemExit(f"exit status {process.returncode}; run it by hand: {line}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def summary(runs):
    """The medians of several runs, and how far their wall times lie apart."""
    walls = [run.wall for run in runs]
    return {
        "wall": statistics.median(walls), "fastest": min(walls), "slowest": max(walls),
        "cpu": statistics.median(run.cpu for run in runs),
        "memory": statistics.median(run.memory for run in runs),
    }


def contents(folder: pathlib.Path):
    """How many files are in a folder, and how many bytes they have together."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)
