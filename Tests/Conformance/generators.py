"""Compares what the real kubectl and the simulated one make of flags and files, byte for byte.

    python3 Tests/Conformance/generators.py --pilgi .build/release/pilgi --program kubectl.1.32
        [--count 1200] [--seed 1]

Every line is a dry run on the client (`create`, `run`, `expose`, `autoscale`) or local (`set`, `label`,
`annotate`, `patch`), with some of the generator's flags, good ones and bad ones, and a form of output.
The real client finds a server that knows the kinds of the simulated one and nothing else. Exit status 1
when more than one of a hundred lines is not alike.
"""
import argparse
import concurrent.futures
import http.server
import json
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading

from clients import Kubectl

DEPLOYMENT = """apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
  annotations: {team: a}
spec:
  replicas: 2
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web, tier: front}
    spec:
      initContainers:
      - name: init
        image: busybox
        command: [sh, -c, "echo hi"]
      containers:
      - name: nginx
        image: nginx:1.14
        ports:
        - containerPort: 80
          name: http
        env:
        - name: MODE
          value: test
      - name: side
        image: busybox:1.28
        args: [sleep, "10"]
        resources:
          limits: {cpu: 500m}
"""
POD = """apiVersion: v1
kind: Pod
metadata:
  name: one
  labels:
    run: one
spec:
  containers:
  - name: one
    image: httpd
    ports:
    - containerPort: 8080
    - containerPort: 8443
"""
SERVICE = """apiVersion: v1
kind: Service
metadata:
  name: front
spec:
  selector: {app: web}
  ports:
  - port: 80
    targetPort: 8080
"""
BINDING = """apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: readers
  namespace: dev
subjects:
- kind: User
  name: ann
  apiGroup: rbac.authorization.k8s.io
roleRef:
  kind: Role
  name: reader
  apiGroup: rbac.authorization.k8s.io
"""
CRON = """apiVersion: batch/v1
kind: CronJob
metadata: {name: tick}
spec:
  schedule: "*/5 * * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
          - {name: tick, image: busybox, command: [date]}
"""
FILES = {
    "deploy.yaml": DEPLOYMENT, "pod.yaml": POD, "service.yaml": SERVICE, "binding.yaml": BINDING,
    "cron.yaml": CRON, "both.yaml": DEPLOYMENT + "---\n" + SERVICE,
    "a.txt": "hello\nworld\n", "b.txt": "no end of line", "empty.txt": "", "안녕.txt": "x\n",
    "c.env": "# a comment\nA=1\nB=two words\n\nEMPTY=\nQ=\"quoted\"\n", "bad.env": "1A=x\n-y=2\n",
    "conf/one.conf": "a=1\n", "conf/two.conf": "line 1\nline 2  \n",
    "config.json": "{\"auths\":{}}\n", "trailing.txt": "a \nb\n", "tab.txt": "\tx\ny\n",
}
NAMES = ["web", "my-app", "a.b", "x1", "Web", "w_b"]
FORMS = [["-o", "yaml"], ["-o", "yaml"], ["-o", "yaml"], ["-ojson"], ["-o", "name"], []]
TEMPLATES = [
    "{.metadata.name}", "{.metadata}", "{..name}", "{.spec..image}", "{.metadata.labels.app}",
    "{.spec.template.spec.containers[*].name}", "{.spec.template.spec.containers[?(@.name=='nginx')].image}",
    "{.spec.template.spec.containers[?(@.name==\"side\")]}", "{.spec.template.spec.containers[?(@.name=x)]}",
    "{range .spec.template.spec.containers[*]}{.name}{'\\t'}{.image}{'\\n'}{end}", "{.spec.containers[-1:]}",
    "{.spec.template.spec.containers[0,1].name}", "{.spec.ports[0].port}", "{.data}", "{.spec.nothing}",
    "{.metadata['name','labels']}", "{.spec.replicas[0]}", "{.spec.containers[9]}", "{x}", "{.a", "{end}",
    ".metadata.name", "{.kind}/{.metadata.name}", "{.spec.template.spec.containers[?(@.env)].name}",
    "{.spec.rules[*].host}", "{.spec.ports[?(@.port>80)].name}", "{@}", "{.status}", "{1}", "{...x}",
]
IMAGES = ["nginx", "nginx:1.14", "library/redis:7", "docker.io/library/Foo", "reg.io:5000/a/b_c:v1",
          "busybox@sha256:" + "0" * 64, "", "a b"]
COMMANDS = [[], [], ["--", "sh", "-c", "echo hi"], ["--", "date"], ["--", "sleep", "1d"]]
LABELS = ["a=b", "a=b,c=d", "a=", "app=web,tier=front", "a", "a=b=c", "x/y=z", "=b", "-a=b"]
QUANTITIES = ["cpu=1", "cpu=100m,memory=256Mi", "memory=1G", "cpu=0.5", "cpu=1500m,memory=1024Mi",
              "cpu", "cpu=x", "pods=3,services=2", "cpu=1e3", "requests.cpu=1,limits.memory=2Gi"]
# The flags of each command with values for them; a flag with `None` is a switch.
FLAGS = {
    "run": {"image": IMAGES, "port": ["80", "0", "x", "70000"], "env": ["A=1", "B=", "C=a=b", "=x", "D"],
            "labels": LABELS, "restart": ["Never", "OnFailure", "Always", "never"], "command": None,
            "stdin": None, "tty": None, "image-pull-policy": ["Always", "Never", "IfNotPresent"],
            "privileged": None, "annotations": ["a=b", "c=d,e=f", "x"], "expose": None,
            "overrides": ['{"spec":{"nodeName":"n"}}', '{"apiVersion":"v1","spec":{"hostNetwork":true}}',
                          "{"], "override-type": ["merge", "strategic", "json"], "rm": None,
            "quiet": None},
    "create deployment": {"image": IMAGES, "port": ["80", "8080"], "replicas": ["3", "0", "-1"]},
    "create configmap": {
        "from-literal": ["a=b", "c=d e", "e=", "f=1", "g=true", "=x", "noequals", "h=x=y", "k.v=1",
                         "bad key=1", "m=\"q\"", "n=null", "o=0x1F", "p=1e3", "q=~", "r=yes", "s= x",
                         "t=x\ny", "u=#x", "v=a: b", "w=- a", "x='a'", "y=한글", "z=2001-01-01"],
        "from-file": ["a.txt", "k=b.txt", "conf", "conf/", "empty.txt", "none.txt", "=a.txt", "x=conf",
                      "안녕.txt", "한=a.txt", "trailing.txt", "tab.txt", "a=", "a=b=c"],
        "from-env-file": ["c.env", "bad.env", "none.env"], "append-hash": None},
    "create secret generic": {
        "from-literal": ["a=b", "c=d e", "e=", "noequals", "bad key=1", "y=한글"],
        "from-file": ["a.txt", "k=b.txt", "conf", "empty.txt", "none.txt"],
        "from-env-file": ["c.env", "none.env"], "type": ["Opaque", "kubernetes.io/basic-auth", ""],
        "append-hash": None},
    "create secret docker-registry": {
        "docker-username": ["ann", "x<y"], "docker-password": ["secret", "p&q\"r"],
        "docker-server": ["reg.io", "https://index.docker.io/v1/"], "docker-email": ["a@b.c"],
        "from-file": ["config.json", ".dockerconfigjson=config.json", "none.txt"], "append-hash": None},
    "create secret tls": {"cert": ["none.crt", "a.txt"], "key": ["none.key", "a.txt"]},
    "create service clusterip": {
        "tcp": ["80", "80:8080", "5678:http", "0", "x", "80:80:80", "70000", "80:70000"],
        "clusterip": ["None", "10.96.0.9", "x"]},
    "create service nodeport": {"tcp": ["80", "80:8080", "x:1"],
                                "node-port": ["30080", "0", "-1"]},
    "create service loadbalancer": {"tcp": ["80", "443:8443"]},
    "create service externalname": {"external-name": ["a.example.com", "x", ""], "tcp": ["80"]},
    "create job": {"image": IMAGES, "from": ["cronjob/a"]},
    "create cronjob": {"image": IMAGES, "schedule": ["*/1 * * * *", "@daily", "x", ""],
                       "restart": ["Never", "OnFailure", "Always"]},
    "create role": {
        "verb": ["get", "get,list", "*", "watch", "fly"],
        "resource": ["pods", "deployments.apps", "pods/log", "svc", "deploy", "*", "podz", "rs.apps",
                     "pods,services", "jobs.batch/status", "*.apps"],
        "resource-name": ["a", "b,c"]},
    "create clusterrole": {
        "verb": ["get", "get,list", "*", "post"],
        "resource": ["pods", "nodes", "deployments.apps", "pods/exec", "podz"],
        "resource-name": ["a"], "non-resource-url": ["/healthz", "/logs/*", "x", "*", "/a*b"],
        "aggregation-rule": ["a=b", "rbac.io/x=true"]},
    "create rolebinding": {
        "role": ["reader"], "clusterrole": ["view"], "user": ["ann", "bob,eve"], "group": ["devs"],
        "serviceaccount": ["dev:robot", "robot", "a:b:c", ":x"]},
    "create clusterrolebinding": {
        "clusterrole": ["view", ""], "user": ["ann", "bob,eve"], "group": ["devs"],
        "serviceaccount": ["dev:robot", "robot"]},
    "create quota": {"hard": QUANTITIES, "scopes": ["BestEffort", "Terminating,NotBestEffort", "x"]},
    "create poddisruptionbudget": {
        "selector": ["app=web", "app=web,tier=front", "app in (a,b)", "!x", "a!=b", "a", "a=b=c", ""],
        "min-available": ["1", "50%", "x", "0"], "max-unavailable": ["1", "25%"]},
    "create priorityclass": {
        "value": ["1000", "-5", "0"], "global-default": None, "description": ["high", "a: b"],
        "preemption-policy": ["Never", "PreemptLowerPriority", "x"]},
    "create ingress": {
        "rule": ["foo.com/bar=svc1:8080", "foo.com/*=svc:80,tls=cert", "/=a:http", "foo.com/=s:80,tls",
                 "bar.com/admin*=s2:web", "foo.com=s:80", "x", "foo.com/a=s", "*.foo.com/=s:1",
                 "foo.com/p=s:80,x=y"],
        "default-backend": ["svc:80", "svc:http", "svc", "a:b:c"], "class": ["nginx", ""],
        "annotation": ["a=b", "nginx.io/x=/", "c=", "bad"]},
    "create serviceaccount": {},
    "create namespace": {},
    "expose": {
        "port": ["80", "80,443", "x", "0", "70000"], "target-port": ["8080", "http", "0"],
        "name": ["svc", "s.x", "Svc"],
        "protocol": ["UDP", "TCP", "SCTP", "x"], "type": ["NodePort", "ClusterIP", "LoadBalancer", "x",
                                                         "ExternalName"],
        "selector": ["a=b", "app=web,x=y", "a"], "labels": LABELS, "external-ip": ["1.2.3.4", "x"],
        "session-affinity": ["ClientIP", "None", "x"], "cluster-ip": ["None", "10.96.1.1"],
        "load-balancer-ip": ["1.2.3.4"], "overrides": ['{"spec":{"type":"NodePort"}}'],
        "external-name": ["a.b"]},
    "autoscale": {
        "max": ["5", "1", "0"], "min": ["2", "9", "0"], "cpu-percent": ["80", "0"], "name": ["hpa"]},
    "set image": {}, "set env": {
        "containers": ["nginx", "*", "none", "s*"], "list": None, "overwrite": None, "prefix": ["X_"],
        "env": ["E=1"]},
    "set resources": {"limits": QUANTITIES, "requests": QUANTITIES,
                      "containers": ["nginx", "*", "none", "s*"]},
    "set serviceaccount": {}, "set selector": {"all": None}, "set subject": {
        "user": ["bob", "ann", "a,b"], "group": ["devs"], "serviceaccount": ["dev:robot", "robot"]},
    "label": {"overwrite": None, "list": None, "resource-version": ["1"]},
    "annotate": {"overwrite": None, "list": None},
    "patch": {"type": ["strategic", "merge", "json", "x"]},
}
REQUIRED = {
    "run": ["image"], "create deployment": ["image"], "create job": ["image"],
    "create cronjob": ["image", "schedule"], "create role": ["verb", "resource"],
    "create clusterrole": ["verb"], "create poddisruptionbudget": ["selector", "min-available"],
    "create clusterrolebinding": ["clusterrole"], "create rolebinding": ["role"],
    "create ingress": ["rule"], "create service clusterip": ["tcp"],
    "create service nodeport": ["tcp"], "create service loadbalancer": ["tcp"],
    "create service externalname": ["external-name"], "autoscale": ["max"],
    "create secret docker-registry": ["docker-username", "docker-password"],
    "set resources": ["limits"], "set subject": ["user"],
}
REPEATED = {"env", "from-literal", "from-file", "rule", "annotation", "verb", "resource", "tcp", "user"}
WORDS = {
    "set image": ["nginx=nginx:1.20", "side=busybox:2", "*=alpine", "none=x", "init=busybox:3", "nginx",
                  "nginx="],
    "set env": ["A=1", "MODE-", "MODE=prod", "B=", "NONE-", "C=a=b", "1X=2"],
    "set serviceaccount": ["robot"], "set selector": ["app=x", "app=x,tier=y", "a", "a in (b)"],
    "label": ["x=1", "app=new", "app-", "tier-", "b=", "bad=a b", "a/b/c=d", "y=z=w"],
    "annotate": ["x=1", "team=b", "team-", "no-", "d=a b c", "url=http://x/?a=b", "한=글"],
}
PATCHES = ['{"spec":{"replicas":5}}', '{"metadata":{"labels":{"x":"y"}}}', "spec:\n  replicas: 1\n",
           '{"metadata":{"labels":null}}',
           '{"spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"nginx:2"}]}}}}',
           '[{"op":"replace","path":"/spec/replicas","value":3}]',
           '[{"op":"add","path":"/metadata/labels/z","value":"1"}]', '{"spec":', "x"]


class Lines:
    """Shell lines, the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, values):
        """Mostly one of the first, which are good ones."""
        good = values[:max(1, len(values) // 2)]
        return self.random.choice(good if self.random.random() < 0.6 else values)

    def flags(self, command):
        chosen = []
        known = FLAGS[command]
        names = [name for name in REQUIRED.get(command, []) if self.random.random() < 0.96]
        for name in self.random.sample(sorted(known), min(len(known), self.random.randrange(4))):
            if name not in names:
                names.append(name)
        for name in names:
            if known[name] is None:
                chosen.append(self.random.choice([f"--{name}", f"--{name}=true", f"--{name}=false"]))
                continue
            times = self.random.choice([1, 1, 2, 3]) if name in REPEATED else 1
            chosen += [f"--{name}={self.value(known[name])}" for _ in range(times)]
        return chosen

    def line(self):
        """The words behind `kubectl`."""
        command = self.random.choice(list(FLAGS))
        form = self.random.choice(FORMS)
        if self.random.random() < 0.12:
            form = ["-o", "jsonpath=" + self.random.choice(TEMPLATES)]
        words = [*command.split(), *self.flags(command), *form]
        first = command.split()[0]
        if first in ("create", "run"):
            words += [self.value(NAMES)] if self.random.random() < 0.97 else []
            words.append("--dry-run=client")
            if self.random.random() < 0.15:
                words.append(self.random.choice(["-n=dev", "--namespace=x", "--save-config"]))
            if command in ("run", "create deployment", "create job", "create cronjob"):
                words += self.random.choice(COMMANDS)
            return words
        files = ["deploy.yaml", "pod.yaml", "service.yaml", "binding.yaml", "cron.yaml", "both.yaml"]
        right = {"set subject": "binding.yaml", "set selector": "service.yaml", "expose": "pod.yaml"}
        file = right.get(command, "deploy.yaml")
        if self.random.random() < 0.4:
            file = self.random.choice(files)
        words.append(f"-f={file}")
        words.append("--dry-run=client" if first in ("expose", "autoscale") else "--local")
        if command == "patch":
            return [*words, "-p", self.random.choice(PATCHES)]
        if command in WORDS:
            words += [self.random.choice(WORDS[command])
                      for _ in range(self.random.choice([1, 1, 1, 2, 0]))]
        return words


class Discovery(http.server.BaseHTTPRequestHandler):
    """Answers what a client asks before it knows a kind."""
    lists = {}

    def do_GET(self):
        path = self.path.split("?")[0]
        found = self.lists.get(path)
        message = "the server could not find the requested resource"
        # A server without objects.
        if named := re.fullmatch(r"/apis?/(?:([^/]+)/)?\w+/namespaces/[^/]+/(\w+)/([^/]+)", path):
            group = f".{named[1]}" if named[1] else ""
            message = f'{named[2]}{group} "{named[3]}" not found'
        body = json.dumps(found or {
            "kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound",
            "message": message, "code": 404}).encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


def discovery(pilgi):
    """The lists that a server gives, from the kinds of the simulated one."""
    text = run_simulated(pilgi, ["kubectl api-resources -o wide --no-headers"])[0][1]
    versions = {}
    for row in text.splitlines():
        cells = row.split()
        verbs = next(cell for cell in cells if "get" in cell or "create" in cell)
        place = next(index for index, cell in enumerate(cells) if cell in ("true", "false"))
        short = cells[1].split(",") if place == 3 else []
        kind = cells[place + 1]
        versions.setdefault(cells[place - 1], []).append({
            "name": cells[0], "singularName": kind.lower(), "namespaced": cells[place] == "true",
            "kind": kind, "verbs": verbs.split(","), "shortNames": short})
        if kind in ("Deployment", "ReplicaSet", "StatefulSet", "ReplicationController"):
            versions[cells[place - 1]].append({
                "name": cells[0] + "/scale", "singularName": "", "namespaced": True,
                "group": "autoscaling", "version": "v1", "kind": "Scale", "verbs": ["get", "update"]})
    lists = {"/api": {"kind": "APIVersions", "versions": ["v1"]}}
    groups = []
    for version, resources in versions.items():
        path = f"/apis/{version}" if "/" in version else f"/api/{version}"
        lists[path] = {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": version,
                       "resources": resources}
        if "/" in version:
            group, number = version.split("/")
            entry = {"groupVersion": version, "version": number}
            groups.append({"name": group, "versions": [entry], "preferredVersion": entry})
    lists["/apis"] = {"kind": "APIGroupList", "apiVersion": "v1", "groups": groups}
    return lists


def run_simulated(pilgi, commands, before=None):
    """The answers of the simulated kubectl, each in a world of its own."""
    steps = []
    for command in commands:
        if before:
            steps.append({"cmd": before, "before": ["@fresh"]})
        steps.append({"cmd": command, "before": [] if before else ["@fresh"]})
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(steps, file)
        file.flush()
        found = subprocess.run([pilgi, "run", "--format", "json", file.name], capture_output=True)
    answers = json.loads(found.stdout)[1 if before else 0::2 if before else 1]
    return [(answer["exit"], answer["stdout"], answer["stderr"]) for answer in answers]


def comparable(line, answer):
    """An answer without what the real client draws by lot: suffixes of names, the order of a list of labels."""
    status, output, errors = answer
    output = re.sub(r"\bb-c-[a-z0-9]{5}\b", "b-c-SUFFIX", output)
    if line[0] in ("label", "annotate") and any(word.startswith("--list") for word in line):
        output = "\n".join(sorted(output.split("\n")))
    return status, output, errors


def setup():
    """A shell script that writes the files."""
    lines = ["mkdir -p conf"]
    lines += [f"printf %s {shlex.quote(text)} > {name}" for name, text in FILES.items()]
    return "\n".join(lines)


def main():
    options = argparse.ArgumentParser(description="Compares what kubectl makes of flags.")
    options.add_argument("--pilgi", required=True)
    options.add_argument("--program", default="kubectl")
    options.add_argument("--count", type=int, default=1200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", type=int, default=20, help="how many differences are shown")
    arguments = options.parse_args()
    lines = Lines(arguments.seed)
    wanted = [lines.line() for _ in range(arguments.count)]
    Discovery.lists = discovery(arguments.pilgi)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Discovery)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = Kubectl(shutil.which(arguments.program) or arguments.program, server.server_port)
    for name, text in FILES.items():
        path = pathlib.Path(client.folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    try:
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            expected = list(pool.map(lambda line: client.answer(line, client.folder), wanted))
        found = run_simulated(
            arguments.pilgi, [shlex.join(["kubectl", *line]) for line in wanted], setup())
    finally:
        client.close()
        server.shutdown()
    count = 0
    for line, real, ours in zip(wanted, expected, found):
        if real is None or comparable(line, real) == comparable(line, ours):
            continue
        count += 1
        if count <= arguments.show:
            print(f"$ {shlex.join(['kubectl', *line])}")
            for place, name in enumerate(["status", "output", "errors"]):
                if real[place] != ours[place]:
                    print(f"--- {name}, real\n{real[place]}\n--- {name}, simulated\n{ours[place]}")
    print(f"kubectl: {len(wanted)} generated objects, {len(wanted) - count} alike")
    return 1 if count * 100 > len(wanted) else 0


if __name__ == "__main__":
    sys.exit(main())
