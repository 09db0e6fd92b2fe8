"""What the real docker and kubectl say of their own command lines, and how they are run."""
import concurrent.futures
import dataclasses
import os
import pathlib
import re
import shutil
import subprocess
import tempfile


@dataclasses.dataclass
class Flag:
    name: str
    short: str
    kind: str
    """The type in the client's help, empty for a switch."""


@dataclasses.dataclass
class Command:
    path: tuple
    flags: list
    usage: str
    children: list


class Client:
    """A real client that reaches no server: what it accepts ends in a failed connection."""
    name = ""
    unreached = re.compile("")
    """What the client prints when a command line was accepted and the server is not there."""
    usage_error = re.compile("")
    """What only a refused command line prints."""
    lead = ""
    """What makes the simulated machine like this one, ahead of each command line."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.mkdtemp()
        self.environment = {
            "HOME": self.folder, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def prepare(self, home):
        """Puts what the client needs into the home of one command line."""

    def answer(self, words, folder=None):
        """The status, output and errors of one command line; `None` when it does not end.

        Runs in a folder of its own, which is its home as well, unless one is given.
        """
        with tempfile.TemporaryDirectory() as own:
            if folder is None:
                self.prepare(own)
            folder = folder or own
            try:
                found = subprocess.run(
                    [self.program, *words], cwd=folder, env={**self.environment, "HOME": folder},
                    timeout=20, stdin=subprocess.DEVNULL, capture_output=True)
            except subprocess.TimeoutExpired:
                return None

        def text(printed):
            text = printed.decode(errors="replace").replace(pathlib.Path(self.program).name, self.name)
            return text.replace(self.folder, "/root").replace(folder, "/root")

        return (found.returncode, text(found.stdout), text(found.stderr))

    def commands(self):
        """All commands, each ahead of those below it."""
        found = [self.describe(())]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            level = found
            while level:
                paths = [(*command.path, child) for command in level for child in command.children]
                level = list(pool.map(self.describe, paths))
                found += level
        return sorted(found[1:], key=lambda command: command.path)


class Docker(Client):
    name = "docker"
    # Plugins have grammars of their own, and need not be installed.
    left_out = {"buildx", "compose", "help"}
    # Registries and notaries are not reached either, and keys are made at random.
    unreached = re.compile(
        r"Cannot connect to the Docker daemon|error during connect|failed to connect|no such host"
        r"|i/o timeout|Enter passphrase|server misbehaving|network is unreachable|unknown server OS")
    usage_error = re.compile(
        r"unknown (shorthand )?flag|flag needs an argument|invalid argument \"|requires (at|exactly)"
        r"|accepts no arg|is not a docker command|unknown command|no such command")

    def __init__(self, program="docker"):
        super().__init__(program)
        self.environment["DOCKER_HOST"] = f"unix://{self.folder}/none.sock"
        if "buildx*" not in self.answer(["--help"])[1]:
            self.lead = "rm -f /usr/libexec/docker/cli-plugins/docker-buildx; "

    def describe(self, path):
        text = self.answer([*path, "--help"])[1]
        flags, children, usage, part = [], [], "", ""
        for line in text.splitlines():
            if line.startswith("Usage:"):
                usage = line[6:].strip()
            elif line and not line.startswith(" "):
                part = line
            elif part.endswith("Commands:") or part == "Commands:":
                found = re.match(r"  ([a-z][\w-]*)\*? ", line)
                if found and found[1] not in self.left_out:
                    children.append(found[1])
            elif part == "Options:" and path:
                found = re.match(r"  (?:-(\w), |    )--([\w.-]+)(?: ([a-z]\w*))?(?:  |$)", line)
                if found:
                    flags.append(Flag(found[2], found[1] or "", found[3] or ""))
        return Command(path, flags, usage, children)


class Kubectl(Client):
    name = "kubectl"
    left_out = {"help", "plugin", "alpha", "completion"}
    unreached = re.compile(r"was refused - did you specify the right host or port|connection refused"
        r"|bind: address already in use")
    usage_error = re.compile(
        r"unknown (shorthand )?flag|flag needs an argument|invalid argument \"|unknown command"
        r"|required flag\(s\)|accepts (\d|at most|at least)")

    def __init__(self, program, port=1):
        super().__init__(program)
        self.port = port
        self.prepare(self.folder)

    def prepare(self, home):
        configuration = pathlib.Path(home, ".kube", "config")
        configuration.parent.mkdir()
        configuration.write_text(
            "apiVersion: v1\nkind: Config\ncurrent-context: c\n"
            f"clusters: [{{name: c, cluster: {{server: 'http://127.0.0.1:{self.port}'}}}}]\n"
            "contexts: [{name: c, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {}}]\n")

    def describe(self, path):
        text = self.answer([*path, "--help"])[1]
        flags, children, usage, part = [], [], "", ""
        for line in text.splitlines():
            if line and not line.startswith(" "):
                part = line
            elif part == "Usage:":
                usage = usage or line.strip()
            elif "Commands" in part:
                found = re.match(r"  ([a-z][\w-]*) ", line)
                if found and found[1] not in self.left_out:
                    children.append(found[1])
            elif part == "Options:":
                found = re.match(r"    (?:-(\w), )?--([\w-]+)=(.*):$", line)
                if found:
                    flags.append(Flag(found[2], found[1] or "", self.kind(found[3])))
        return Command(path, flags, usage, children)

    @staticmethod
    def kind(default):
        if default in ("true", "false"):
            return ""
        if re.fullmatch(r"-?\d+", default):
            return "int"
        if re.fullmatch(r"(\d+[hms]+)+", default):
            return "duration"
        return "list" if default.startswith("[") else "string"
