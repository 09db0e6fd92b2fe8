/// What `kubeadm` puts into a new cluster, as far as notes look at it.
enum BootstrapManifests {
  /// The administrator's `~/.kube/config`.
  static let kubeConfig = """
    apiVersion: v1
    clusters:
    - cluster:
        certificate-authority-data: TFMwdExTMUNSVWRKVGlCRFJWSlVTVVpKUTBGVVJTMHRMUzB0
        server: https://192.168.56.10:6443
      name: kubernetes
    contexts:
    - context:
        cluster: kubernetes
        user: kubernetes-admin
      name: kubernetes-admin@kubernetes
    current-context: kubernetes-admin@kubernetes
    kind: Config
    preferences: {}
    users:
    - name: kubernetes-admin
      user:
        client-certificate-data: TFMwdExTMUNSVWRKVGlCRFJWSlVTVVpKUTBGVVJTMHRMUzB0
        client-key-data: TFMwdExTMUNSVWRKVGlCU1UwRWdVRkpKVmtGVVJTQkxSVmt0TFMwdA==

    """

  static let apiService = """
    apiVersion: v1
    kind: Service
    metadata: {name: kubernetes, namespace: default}
    spec:
      clusterIP: 10.96.0.1
      clusterIPs: [10.96.0.1]
      internalTrafficPolicy: Cluster
      ipFamilies: [IPv4]
      ipFamilyPolicy: SingleStack
      ports:
      - {name: https, port: 443, protocol: TCP, targetPort: 6443}
      sessionAffinity: None
      type: ClusterIP
    status: {loadBalancer: {}}
    ---
    apiVersion: v1
    kind: Endpoints
    metadata:
      labels: {endpointslice.kubernetes.io/skip-mirror: "true"}
      name: kubernetes
      namespace: default
    subsets:
    - addresses: [{ip: 192.168.56.10}]
      ports: [{name: https, port: 6443, protocol: TCP}]
    ---
    addressType: IPv4
    apiVersion: discovery.k8s.io/v1
    kind: EndpointSlice
    metadata:
      labels: {kubernetes.io/service-name: kubernetes}
      name: kubernetes
      namespace: default
    endpoints:
    - addresses: [192.168.56.10]
      conditions: {ready: true}
    ports: [{name: https, port: 6443, protocol: TCP}]

    """

  static let text = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: cluster-admin
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
    subjects:
    - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:masters"}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata: {name: "kubeadm:cluster-admins"}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
    subjects:
    - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "kubeadm:cluster-admins"}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: system:basic-user
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:basic-user"}
    subjects:
    - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:authenticated"}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: system:discovery
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:discovery"}
    subjects:
    - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:authenticated"}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      annotations: {rbac.authorization.kubernetes.io/autoupdate: "true"}
      labels: {kubernetes.io/bootstrapping: rbac-defaults}
      name: system:public-info-viewer
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:public-info-viewer"}
    subjects:
    - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:authenticated"}
    - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:unauthenticated"}
    ---
    apiVersion: scheduling.k8s.io/v1
    description: Used for system critical pods that must run in the cluster, but can be moved to another
      node if necessary.
    kind: PriorityClass
    metadata: {name: system-cluster-critical}
    preemptionPolicy: PreemptLowerPriority
    value: 2000000000
    ---
    apiVersion: scheduling.k8s.io/v1
    description: Used for system critical pods that must not be moved from their current node.
    kind: PriorityClass
    metadata: {name: system-node-critical}
    preemptionPolicy: PreemptLowerPriority
    value: 2000001000
    ---
    apiVersion: v1
    data: {Corefile: ".:53 {\\n    errors\\n    health\\n    kubernetes cluster.local in-addr.arpa ip6.arpa\\n    forward . /etc/resolv.conf\\n    cache 30\\n}\\n"}
    kind: ConfigMap
    metadata: {name: coredns, namespace: kube-system}
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: coredns, namespace: kube-system}
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: kube-proxy, namespace: kube-system}
    ---
    apiVersion: v1
    kind: Service
    metadata:
      labels: {k8s-app: kube-dns, kubernetes.io/cluster-service: "true", kubernetes.io/name: CoreDNS}
      name: kube-dns
      namespace: kube-system
    spec:
      clusterIP: 10.96.0.10
      clusterIPs: [10.96.0.10]
      internalTrafficPolicy: Cluster
      ipFamilies: [IPv4]
      ipFamilyPolicy: SingleStack
      ports:
      - {name: dns, port: 53, protocol: UDP, targetPort: 53}
      - {name: dns-tcp, port: 53, protocol: TCP, targetPort: 53}
      - {name: metrics, port: 9153, protocol: TCP, targetPort: 9153}
      selector: {k8s-app: kube-dns}
      sessionAffinity: None
      type: ClusterIP
    status: {loadBalancer: {}}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      annotations: {deployment.kubernetes.io/revision: "1"}
      labels: {k8s-app: kube-dns}
      name: coredns
      namespace: kube-system
    spec:
      replicas: 2
      selector: {matchLabels: {k8s-app: kube-dns}}
      strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}, type: RollingUpdate}
      template:
        metadata: {labels: {k8s-app: kube-dns}}
        spec:
          containers:
          - image: registry.k8s.io/coredns/coredns:v1.11.3
            name: coredns
            ports:
            - {containerPort: 53, name: dns, protocol: UDP}
            - {containerPort: 53, name: dns-tcp, protocol: TCP}
            resources: {limits: {memory: 170Mi}, requests: {cpu: 100m, memory: 70Mi}}
          serviceAccountName: coredns
    status: {availableReplicas: 2, observedGeneration: 1, readyReplicas: 2, replicas: 2, updatedReplicas: 2}
    ---
    apiVersion: apps/v1
    kind: DaemonSet
    metadata:
      annotations: {deprecated.daemonset.template.generation: "1"}
      labels: {k8s-app: kube-proxy}
      name: kube-proxy
      namespace: kube-system
    spec:
      selector: {matchLabels: {k8s-app: kube-proxy}}
      template:
        metadata: {labels: {k8s-app: kube-proxy}}
        spec:
          containers:
          - {image: "registry.k8s.io/kube-proxy:v1.32.4", name: kube-proxy}
          hostNetwork: true
          nodeSelector: {kubernetes.io/os: linux}
          serviceAccountName: kube-proxy
          tolerations: [{operator: Exists}]
    status: {currentNumberScheduled: 3, desiredNumberScheduled: 3, numberAvailable: 3, numberMisscheduled: 0,
      numberReady: 3, observedGeneration: 1, updatedNumberScheduled: 3}

    """
}
