"""Checks with strace that `pilgi check` starts no process, opens no socket and reads nothing outside.

    run.py PILGI [NOTES]

Without NOTES, notes are made that would do all of that if anything in them were really run. Ends with
status 0 where strace is missing: there is nothing to say then.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

NOTE = """# Notes

```console
$ curl http://example.com/
$ cat /etc/passwd
$ docker run -d --name web -p 8080:80 nginx
$ curl localhost:8080
$ kubectl get nodes
$ echo hidden > /tmp/pilgi-isolation; ls /home; sh -c 'id'; nc -l 9999
$ ping -c 1 example.com
$ vi ../outside.txt
$ git clone https://example.com/x.git
$(touch /tmp/pilgi-isolation)
```
"""
# What the loader, the C library and Swift's runtime look at in any program.
RUNTIME = ("/lib", "/usr/lib", "/etc/ld.so", "/proc/self/", "/proc/meminfo", "/proc/stat",
           "/proc/sys/vm/overcommit_memory", "/sys/",
           "/dev/null", "/dev/urandom", "/usr/share/zoneinfo", "/etc/localtime", "/usr/share/locale",
           "/opt/swift", "/usr/share/swift")
FORKS = ("fork", "vfork", "clone", "clone3")
SOCKETS = ("socket", "connect", "bind", "listen", "accept", "sendto", "recvfrom", "socketpair")


def problems(log, program, folder, cwd):
    starts = 0
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = re.match(r"(?:\d+ +)?(\w+)\((.*)", line)
        if not call:
            continue
        name, rest = call.groups()
        if name.startswith("execve"):
            starts += 1
            if starts > 1:
                yield f"starts a process: {line}"
        elif name in FORKS and "CLONE_THREAD" not in rest:
            yield f"forks: {line}"
        elif name in SOCKETS:
            yield f"uses a socket: {line}"
        elif name in ("open", "openat", "openat2", "creat", "unlink", "unlinkat", "rename",
                      "renameat", "renameat2", "mkdir", "mkdirat"):
            for path in re.findall(r'"((?:[^"\\]|\\.)*)"', rest):
                full = pathlib.Path(path if path.startswith("/") else cwd / path)
                full = pathlib.Path(*full.parts)
                if path.endswith(".so") or ".so." in path:
                    continue
                inside = folder == full.resolve() or folder in full.resolve().parents
                allowed = str(full).startswith(RUNTIME) or re.match(r"/proc/\d+/", str(full))
                if not inside and str(full) != program and not allowed:
                    yield f"outside of the notes: {line}"


def main(program, notes=None):
    strace = shutil.which("strace")
    if strace is None:
        print("isolation: skipped, there is no strace")
        return 0
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work, "notes").resolve()
        if notes is None:
            folder.mkdir()
            (folder / "note.md").write_text(NOTE, encoding="utf-8")
        else:
            shutil.copytree(notes, folder, ignore=shutil.ignore_patterns(".*"))
        log = pathlib.Path(work, "log")
        for run in ("first", "cached"):
            done = subprocess.run(
                [strace, "-f", "-e", "trace=process,network,file", "-o", log, program, "check",
                 "--format", "json"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode not in (0, 1):
                print(f"isolation: the check ended with {done.returncode}: {done.stdout[:500]!r}")
                return 1
            found = sorted(set(problems(log, program, folder, folder)))
            for problem in found[:20]:
                print(f"isolation: {run}: {problem}")
            if found:
                return 1
            commands = done.stdout.count(b'"verdict"')
            if commands == 0:
                print("isolation: no command was found to check")
                return 1
            print(f"isolation: {run}: {commands} commands, no process, no socket, nothing outside")
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:3]))
