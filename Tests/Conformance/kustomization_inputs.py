"""The files and fields that kustomizations.py makes kustomizations of."""

DEPLOYMENT = """apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      serviceAccountName: robot
      initContainers:
      - name: init
        image: busybox:1.28
        command: [sh, -c, "echo hi"]
      containers:
      - name: nginx
        image: nginx:1.14
        ports:
        - containerPort: 80
        env:
        - name: MODE
          value: test
        - name: COLOR
          valueFrom:
            configMapKeyRef:
              name: settings
              key: color
        envFrom:
        - configMapRef:
            name: made
        - secretRef:
            name: hidden
        volumeMounts:
        - name: conf
          mountPath: /etc/conf
      volumes:
      - name: conf
        configMap:
          name: made
      - name: keys
        secret:
          secretName: hidden
      - name: data
        persistentVolumeClaim:
          claimName: data
"""
SERVICE = """apiVersion: v1
kind: Service
metadata:
  name: front
spec:
  selector:
    app: web
  ports:
  - port: 80
    targetPort: 8080
"""
SETTINGS = """apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  color: blue
  host: front.example.com
"""
INGRESS = """apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: way
  annotations:
    a: b
spec:
  rules:
  - host: x.example.com
    http:
      paths:
      - path: /
        pathType: Prefix
        backend:
          service:
            name: front
            port:
              number: 80
"""
ACCESS = """apiVersion: v1
kind: ServiceAccount
metadata:
  name: robot
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
rules:
- apiGroups: [""]
  resources: [pods]
  verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: readers
subjects:
- kind: ServiceAccount
  name: robot
  namespace: default
roleRef:
  kind: Role
  name: reader
  apiGroup: rbac.authorization.k8s.io
"""
CRON = """apiVersion: batch/v1
kind: CronJob
metadata:
  name: tick
spec:
  schedule: "*/5 * * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
          - name: tick
            image: busybox
            envFrom:
            - configMapRef:
                name: made
"""
CLAIM = """apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 1Gi
---
apiVersion: v1
kind: Namespace
metadata:
  name: dev
"""
STATEFUL = """apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  serviceName: front
  selector:
    matchLabels:
      app: db
  template:
    metadata:
      labels:
        app: db
    spec:
      containers:
      - name: db
        image: registry.example.com:5000/team/mysql:8.0
  volumeClaimTemplates:
  - metadata:
      name: disk
    spec:
      accessModes: [ReadWriteOnce]
      resources:
        requests:
          storage: 1Gi
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: grow
spec:
  maxReplicas: 5
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: web
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: wall
spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
  - from:
    - podSelector:
        matchLabels:
          app: db
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: calm
spec:
  minAvailable: 1
  selector:
    matchLabels:
      app: web
"""
FILES = {"deployment.yaml": DEPLOYMENT, "service.yaml": SERVICE, "settings.yaml": SETTINGS,
         "ingress.yaml": INGRESS, "access.yaml": ACCESS, "cron.yaml": CRON, "claim.yaml": CLAIM,
         "stateful.yaml": STATEFUL}
PLAIN = {"app.properties": "a=1\nb=two words\n", "c.env": "# x\nA=1\n\nB=two words\nQ=\"q\"\n",
         "blob.txt": "one\ntwo\n"}
SMALL = {
    "namePrefix": ["dev-", "p-"], "nameSuffix": ["-v2", "-x"], "namespace": ["dev", "prod"],
    "commonLabels": [{"team": "a"}, {"app": "other", "tier": "front"}],
    "commonAnnotations": [{"note": "hello"}, {"b": "2", "a": "x: y"}],
    "labels": [[{"pairs": {"team": "a"}}], [{"pairs": {"team": "a"}, "includeSelectors": True}],
               [{"pairs": {"x": "y"}, "includeTemplates": True}, {"pairs": {"k": "v"}}]],
    "images": [[{"name": "nginx", "newTag": "1.25"}], [{"name": "nginx", "newName": "my/nginx"}],
               [{"name": "busybox", "newTag": "1.36", "newName": "reg.io/busybox"}],
               [{"name": "nginx", "digest": "sha256:" + "0" * 64}],
               [{"name": "registry.example.com:5000/team/mysql", "newTag": "8.4"},
                {"name": "nginx", "newTag": "v1"}], [{"name": "none", "newTag": "2"}]],
    "replicas": [[{"name": "web", "count": 5}], [{"name": "db", "count": 0}],
                 [{"name": "none", "count": 1}]],
    "sortOptions": [{"order": "fifo"}, {"order": "legacy"}],
    "buildMetadata": [["managedByLabel"]], "foo": [1],
}
PATCHES = [
    {"patch": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 4\n"},
    {"patch": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n"
              "      containers:\n      - name: nginx\n        image: nginx:9\n        env:\n"
              "        - name: NEW\n          value: x\n"},
    {"patch": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n"
              "      containers:\n      - name: extra\n        image: busybox\n"},
    {"patch": "apiVersion: v1\nkind: Service\nmetadata:\n  name: front\n$patch: delete\n"},
    {"patch": "apiVersion: v1\nkind: Service\nmetadata:\n  name: front\nspec:\n  type: NodePort\n"
              "  ports:\n  - port: 80\n    nodePort: 30080\n"},
    {"patch": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  color: null\n  more: x\n"},
    {"patch": "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: none\n"},
    {"patch": "- op: replace\n  path: /spec/replicas\n  value: 7\n",
     "target": {"kind": "Deployment", "name": "web"}},
    {"patch": "- op: add\n  path: /metadata/annotations/x\n  value: y\n", "target": {"kind": "Ingress"}},
    {"patch": "- op: add\n  path: /spec/template/spec/containers/0/args\n  value: [a, b]\n",
     "target": {"kind": "Deployment"}},
    {"patch": "- op: remove\n  path: /spec/replicas\n", "target": {"kind": "Deployment|StatefulSet"}},
    {"patch": "- op: add\n  path: /metadata/labels\n  value: {z: \"1\"}\n", "target": {"name": "f.*"}},
    {"patch": "- op: remove\n  path: /spec/none\n", "target": {"kind": "Service"}},
    {"patch": "kind: any\nmetadata:\n  name: any\n  labels:\n    all: \"yes\"\n",
     "target": {"labelSelector": "app=web"}},
    {"patch": "kind: Deployment\nmetadata:\n  name: new\n", "target": {"kind": "Deployment"},
     "options": {"allowNameChange": True}},
    {"path": "patch.yaml"}, {"path": "missing.yaml"},
]
REPLACEMENTS = [
    {"source": {"kind": "ConfigMap", "name": "settings", "fieldPath": "data.host"},
     "targets": [{"select": {"kind": "Ingress"}, "fieldPaths": ["spec.rules.0.host"]}]},
    {"source": {"kind": "Service", "name": "front", "fieldPath": "metadata.name"},
     "targets": [{"select": {"kind": "Deployment", "name": "web"},
                  "fieldPaths": ["spec.template.spec.containers.[name=nginx].env.[name=MODE].value"]}]},
    {"source": {"kind": "ConfigMap", "name": "settings", "fieldPath": "data.host",
                "options": {"delimiter": ".", "index": 0}},
     "targets": [{"select": {"kind": "Service"}, "fieldPaths": ["metadata.annotations.host"],
                  "options": {"create": True}}]},
    {"source": {"kind": "ConfigMap", "name": "settings", "fieldPath": "data.color"},
     "targets": [{"select": {"kind": "Deployment"}, "fieldPaths": [
         "spec.template.spec.containers.0.image"], "options": {"delimiter": ":", "index": 1}}]},
    {"source": {"kind": "ConfigMap", "name": "none"},
     "targets": [{"select": {"kind": "Ingress"}, "fieldPaths": ["spec.rules.0.host"]}]},
    {"source": {"kind": "Deployment", "name": "web", "fieldPath": "spec.replicas"},
     "targets": [{"select": {"kind": "StatefulSet"}, "fieldPaths": ["spec.none"]}]},
]
GENERATED = [
    {"name": "made", "literals": ["a=1", "b=two words"]}, {"name": "made", "files": ["app.properties"]},
    {"name": "made", "files": ["key=blob.txt"], "literals": ["q=\"x\""]}, {"name": "made", "envs": ["c.env"]},
    {"name": "made", "literals": ["a=1"], "options": {"disableNameSuffixHash": True}},
    {"name": "made", "literals": ["a=1"], "options": {"labels": {"l": "1"}, "immutable": True}},
    {"name": "settings", "behavior": "merge", "literals": ["color=red", "new=1"]},
    {"name": "settings", "behavior": "replace", "literals": ["only=1"]},
    {"name": "none", "behavior": "merge", "literals": ["a=1"]}, {"name": "made", "literals": ["noequals"]},
    {"name": "made", "files": ["none.txt"]}, {"name": "settings", "literals": ["color=red"]},
]
HIDDEN = [
    {"name": "hidden", "literals": ["password=secret"]},
    {"name": "hidden", "files": ["blob.txt"], "type": "Opaque"},
    {"name": "hidden", "literals": ["a=b"], "type": "kubernetes.io/basic-auth", "namespace": "dev"},
    {"name": "hidden", "envs": ["c.env"], "options": {"annotations": {"n": "1"}}},
]
