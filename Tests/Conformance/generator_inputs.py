"""The files, flags and words that generators.py makes command lines of."""

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
BAD_FILES = {
    "list.yaml": "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n"
                 "  metadata: {name: a}\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: b}\n",
    "unknown.yaml": "apiVersion: v1\nkind: Foo\nmetadata: {name: a}\n",
    "version.yaml": "apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: a}\n",
    "kindless.yaml": "apiVersion: v1\nmetadata: {name: a}\n", "versionless.yaml": "kind: Pod\n",
    "nameless.yaml": "apiVersion: v1\nkind: ConfigMap\n", "indent.yaml": "apiVersion: v1\n kind: Pod\n",
    "tab.yaml": "apiVersion: v1\n\tkind: Pod\n", "scalar.yaml": "just text\n", "none.yaml": "---\n---\n",
    "number.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: 5}\n",
    "pod.json": "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"j\"}}",
    "broken.json": "{\"apiVersion\": \"v1\",", "sequence.yaml": "- a\n- b\n",
    "spaced.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: other}\n",
    "generated.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n",
}
GO_TEMPLATES = [
    ["-o", "go-template={{.metadata.name}}"], ["--template={{.kind}} {{len .metadata}}"],
    ["-o", "go-template={{range .spec.template.spec.containers}}{{.name}}={{.image}} {{end}}"],
    ["-o", "go-template={{.nothing}}"], ["-o", "go-template={{.a.b.c}}"], ["-o", "go-template={{x}}"],
    ["-o", "go-template={{printf \"%q\" .metadata.name}}"], ["-o", "go-template"], ["-o", "jsonpath="],
    ["-o", "jsonpath-as-json={.metadata}"], ["-o", "jsonpath-as-json={.spec}"], ["-o", "wide"],
    ["-o", "go-template={{if .data}}{{range $k, $v := .data}}{{$k}}:{{$v}};{{end}}{{else}}none{{end}}"],
    ["-o", "yaml", "--show-managed-fields"], ["-o", "custom-columns=A:.metadata.name"], ["-o", "x"],
    ["-o", "jsonpath={.a.b}", "--allow-missing-template-keys=false"], ["-o", "JSON"], ["-o", "jsonpath-file=a.txt"],
    ["-o", "go-template-file=a.txt"], ["-o", "go-template={{index .metadata.labels \"app\"}}"],
]
# Commands that take manifests as they are.
WHOLE = ["create", "apply", "replace", "delete", "get", "scale"]
NAMES = ["web", "my-app", "a.b", "x1", "Web", "w_b"]
FORMS = [["-o", "yaml"], ["-o", "yaml"], ["-o", "yaml"], ["-ojson"], ["-o", "name"], []]
TEMPLATES = [
    "{.metadata.name}", "{.metadata}", "{.kind}", "{.spec..image}", "{.metadata.labels.app}",
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
    "create": {"save-config": None, "selector": ["app=web", "a in (b)", "="], "namespace": ["dev", "other"]},
    "apply": {"overwrite": None, "force": None, "namespace": ["dev", "other"], "selector": ["app=web"],
              "prune": None, "all": None, "field-manager": ["x"], "cascade": ["background", "x"],
              "grace-period": ["0", "5"]},
    "replace": {"force": None, "namespace": ["dev", "other"], "cascade": ["orphan"], "grace-period": ["0"],
                "save-config": None},
    "delete": {"now": None, "force": None, "grace-period": ["0", "5", "-1"], "ignore-not-found": None,
               "wait": None, "cascade": ["orphan", "foreground", "x"], "all": None, "selector": ["a=b"],
               "namespace": ["dev", "other"]},
    "get": {"ignore-not-found": None, "namespace": ["dev", "other"], "show-labels": None,
            "selector": ["a=b"], "sort-by": [".metadata.name"], "no-headers": None,
            "label-columns": ["app"], "all-namespaces": None, "show-kind": None},
    "scale": {"replicas": ["3", "0", "-1", "x"], "current-replicas": ["2"], "timeout": ["5s"]},
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
    "scale": ["replicas"], "set resources": ["limits"], "set subject": ["user"],
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
