"""Compares what the real kubectl and the simulated one make of a kubeconfig file, byte for byte.

    python3 Tests/Conformance/configurations.py --pilgi .build/release/pilgi --program kubectl.1.32
        [--count 300] [--seed 1]

Every case is a handful of `kubectl config` commands with good and bad words, after which the file and the
view of it are printed. Exit status 1 when more than one of a hundred is not alike.
"""
import concurrent.futures
import pathlib
import random
import re
import shlex
import shutil
import sys
import tempfile

from clients import Kubectl
from comparison import options, report, run_simulated

START = """apiVersion: v1
kind: Config
current-context: dev
clusters:
- name: one
  cluster:
    server: https://10.0.0.1:6443
- cluster:
    certificate-authority-data: Y2E=
    server: https://10.0.0.2:6443
  name: two
contexts:
- context: {cluster: one, user: ann}
  name: dev
- context:
    cluster: two
    namespace: prod
    user: bob
  name: ops
users:
- name: ann
  user: {token: secret}
- name: bob
  user:
    client-certificate-data: Y2VydA==
    client-key-data: a2V5
preferences: {}
"""
NAMES = ["dev", "ops", "one", "two", "ann", "bob", "new", "none"]
FLAGS = {
    "set-context": ["--cluster=two", "--user=bob", "--namespace=web", "--namespace=", "--current", "--cluster"],
    "set-cluster": ["--server=https://1.2.3.4:6443", "--insecure-skip-tls-verify", "--server=",
                    "--insecure-skip-tls-verify=false", "--tls-server-name=x", "--proxy-url=http://p:1",
                    "--certificate-authority=none.crt", "--certificate-authority=ca.crt",
                    "--certificate-authority=ca.crt --embed-certs", "--embed-certs=true",
                    "--certificate-authority=none.crt --embed-certs=true"],
    "set-credentials": ["--token=abc", "--username=u", "--password=p", "--username=u --password=p",
                        "--client-key=none.key", "--client-certificate=ca.crt --embed-certs=true",
                        "--client-certificate=ca.crt --client-key=ca.crt", "--auth-provider=oidc",
                        "--exec-command=aws", "--exec-command=aws --exec-api-version=v1",
                        "--exec-command=aws --exec-api-version=client.authentication.k8s.io/v1 --exec-arg=a,b",
                        "--token=abc --username=u", "--exec-env=A=b"],
    "use-context": [], "delete-context": [], "delete-cluster": [], "delete-user": [], "get-contexts": [
        "-o=name", "--no-headers", "-o name", "-o=json"],
    "rename-context": [], "current-context": [],
    "view": ["--minify", "--raw", "-o=json", "--flatten", "-o=jsonpath={.contexts[*].name}", "--merge=false",
             "--context=ops", "--minify --context=none", "-o=jsonpath={.users[?(@.name==\"ann\")].user.token}",
             "-o=go-template={{.kind}}", "-o=name", "--user=bob"],
    "set": [], "unset": [],
}
PROPERTIES = ["current-context", "contexts.dev.namespace", "contexts.new.cluster", "clusters.one.server",
              "users.ann.token", "users.ann.username", "clusters.one.none", "none", "contexts.dev", "users",
              "clusters.one.insecure-skip-tls-verify", "preferences.colors", "clusters.one.certificate-authority-data",
              "contexts", "users.ann", "kind", "clusters.a.b.server"]
VALUES = ["x", "true", "https://h:1", "dGV4dA==", ""]


def comparable(_, answer):
    """An answer without addresses in memory."""
    return [re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", text) for text in answer[1:]]


class Cases:
    """Scripts of commands, the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def command(self):
        """The words behind `kubectl`."""
        name = self.random.choice(list(FLAGS))
        words = ["config", name]
        if name in ("set", "unset"):
            words.append(self.random.choice(PROPERTIES))
            if name == "set" or self.random.random() < 0.05:
                words.append(self.random.choice(VALUES))
        elif name not in ("view", "current-context"):
            words += self.random.choices(NAMES, k=self.random.choice(
                [1, 2, 2] if name == "rename-context" else [0, 1, 1, 1, 1, 1, 2]))
        elif self.random.random() < 0.05:
            words.append(self.random.choice(NAMES))
        known = FLAGS[name]
        for flag in self.random.sample(known, min(len(known), self.random.choice([0, 1, 1, 2]))):
            words += flag.split()
        return words

    def case(self):
        commands = [self.command() for _ in range(self.random.choice([1, 2, 3]))]
        return [*commands, ["config", "view"]]


def main():
    arguments = options("Compares what kubectl makes of kubeconfig files.", count=300)
    cases = Cases(arguments.seed)
    wanted = [cases.case() for _ in range(arguments.count)]
    client = Kubectl(shutil.which(arguments.program) or arguments.program)

    def real(commands):
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder)
            (home / ".kube").mkdir()
            (home / ".kube/config").write_text(START)
            (home / "ca.crt").write_text("a certificate\n")
            answers = [client.answer(words, folder) for words in commands]
            output = "".join(f"{answer[1]}[{answer[0]}]\n" for answer in answers)
            text = (home / ".kube/config").read_text().replace(folder, "/root")
            return 0, output + text, "".join(answer[2] for answer in answers)

    def script(commands):
        lines = ["mkdir -p .kube", f"printf %s {shlex.quote(START)} > .kube/config",
                 "echo 'a certificate' > ca.crt"]
        lines += [f"{shlex.join(['kubectl', *words])}; echo \"[$?]\"" for words in commands]
        return "\n".join([*lines, "cat .kube/config"])

    try:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            expected = list(pool.map(real, wanted))
    finally:
        client.close()
    found = run_simulated(arguments.pilgi, [script(case) for case in wanted])
    return report(
        arguments, "kubeconfig files", wanted, expected, found,
        lambda commands: [f"$ {shlex.join(['kubectl', *words])}" for words in commands], comparable)


if __name__ == "__main__":
    sys.exit(main())
