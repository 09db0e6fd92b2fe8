import Shell

/// The files that kubeadm and the kubelet keep on a node.
struct NodeFiles {
  let plan: ClusterPlan
  let node: ClusterPlan.Node

  /// The parts of a control plane that the kubelet runs from files.
  static let components = ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"]
  /// The folder whose files are static Pods.
  static let manifests: ByteString = "/etc/kubernetes/manifests"
  /// The files that `kubeadm init` makes of certificates, without their endings.
  static let certificates: [(file: String, name: String, authority: String)] = [
    ("apiserver", "kube-apiserver", "kubernetes"),
    ("apiserver-etcd-client", "kube-apiserver-etcd-client", "etcd-ca"),
    ("apiserver-kubelet-client", "kube-apiserver-kubelet-client", "kubernetes"),
    ("ca", "kubernetes", "kubernetes"), ("etcd/ca", "etcd-ca", "etcd-ca"),
    ("etcd/healthcheck-client", "kube-etcd-healthcheck-client", "etcd-ca"),
    ("etcd/peer", "kube-etcd-peer", "etcd-ca"), ("etcd/server", "kube-etcd-server", "etcd-ca"),
    ("front-proxy-ca", "front-proxy-ca", "front-proxy-ca"),
    ("front-proxy-client", "front-proxy-client", "front-proxy-ca"),
  ]

  func install(on machine: Machine) {
    let files = machine.fileSystem
    func write(_ path: String, _ text: String, mode: Int = 0o600) {
      files.install(ByteString(path), .file(Array(text.utf8)), mode: mode)
    }
    write("/etc/kubernetes/kubelet.conf", kubeConfig("system:node:" + node.name))
    write("/var/lib/kubelet/config.yaml", Self.kubeletConfig, mode: 0o644)
    write(
      "/var/lib/kubelet/kubeadm-flags.env",
      "KUBELET_KUBEADM_ARGS=\"--container-runtime-endpoint=unix:///var/run/containerd/containerd.sock --pod-infra-container-image=registry.k8s.io/pause:3.10\"\n",
      mode: 0o644)
    files.install(Self.manifests, .folder([:]))
    files.install("/opt/cni/bin", .folder([:]))
    files.install("/etc/cni/net.d", .folder([:]))
    write("/etc/containerd/config.toml", Self.containerd, mode: 0o644)
    write(
      "/etc/crictl.yaml", "runtime-endpoint: unix:///run/containerd/containerd.sock\n", mode: 0o644)
    certificate("ca", "kubernetes", "kubernetes", on: machine)
    guard node.isControlPlane, plan.hasStaticPods else { return }
    for file in ["admin", "super-admin", "controller-manager", "scheduler"] {
      let user = file.hasSuffix("admin") ? "kubernetes-admin" : "system:kube-" + file
      write("/etc/kubernetes/\(file).conf", kubeConfig(user))
    }
    for entry in Self.certificates {
      certificate(entry.file, entry.name, entry.authority, on: machine)
      key(entry.file, on: machine)
    }
    key("sa", on: machine)
    write("/etc/kubernetes/pki/sa.pub", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n")
    files.install("/var/lib/etcd/member", .folder([:]), mode: 0o700)
    for name in Self.components { write("\(Self.manifests.text)/\(name).yaml", manifest(name)) }
  }

  /// Takes them away, as `kubeadm reset` does.
  static func remove(from machine: Machine) {
    for path: ByteString in [
      "/etc/kubernetes/manifests", "/etc/kubernetes/pki", "/etc/kubernetes/admin.conf",
      "/etc/kubernetes/super-admin.conf", "/etc/kubernetes/kubelet.conf",
      "/etc/kubernetes/bootstrap-kubelet.conf", "/etc/kubernetes/controller-manager.conf",
      "/etc/kubernetes/scheduler.conf", "/var/lib/etcd/member", "/var/lib/kubelet/config.yaml",
      "/var/lib/kubelet/kubeadm-flags.env",
    ] {
      guard
        let place = try? machine.fileSystem.locate(path, from: "/", as: .root, followLast: false),
        place.inode != nil
      else { continue }
      try? machine.fileSystem.unlink(place, as: .root)
    }
  }

  private func certificate(
    _ file: String, _ name: String, _ authority: String, on machine: Machine
  ) {
    let now = machine.clock.now - plan.age
    let years: Int64 = name == authority ? 10 : 1
    machine.fileSystem.install(
      ByteString("/etc/kubernetes/pki/\(file).crt"),
      .generated {
        var certificate = Certificate(
          subject: DistinguishedName([("CN", name)]),
          issuer: DistinguishedName([("CN", authority)]))
        certificate.validity = (now, now + years * 31_536_000_000_000_000)
        return Array(certificate.text(IdentifierSource(seed: 7)).utf8)
      })
  }

  private func key(_ file: String, on machine: Machine) {
    machine.fileSystem.install(
      ByteString("/etc/kubernetes/pki/\(file).key"),
      .generated { Array(Certificate.privateKey(IdentifierSource(seed: 8)).utf8) }, mode: 0o600)
  }

  /// A kubeconfig file of a user of the cluster.
  func kubeConfig(_ user: String) -> String {
    BootstrapManifests.kubeConfig.replacing("kubernetes-admin", with: user)
      .replacing("https://192.168.56.10:6443", with: plan.server)
  }

  private func manifest(_ name: String) -> String {
    let image =
      name == "etcd" ? "registry.k8s.io/etcd:3.5.16-0" : "registry.k8s.io/\(name):\(plan.version)"
    var text = """
      apiVersion: v1
      kind: Pod
      metadata:
        labels:
          component: \(name)
          tier: control-plane
        name: \(name)
        namespace: kube-system
      spec:
        containers:
        - command:
          - \(name)

      """
    for flag in flags(of: name) { text += "    - --\(flag)\n" }
    text += "    image: \(image)\n    imagePullPolicy: IfNotPresent\n    name: \(name)\n"
    let cpu = ["kube-apiserver": "250m", "kube-controller-manager": "200m"][name] ?? "100m"
    text += "    resources:\n      requests:\n        cpu: \(cpu)\n"
    let mounts =
      name == "etcd" ? ["/var/lib/etcd", "/etc/kubernetes/pki/etcd"] : ["/etc/kubernetes"]
    text += "    volumeMounts:\n"
    for (index, path) in mounts.enumerated() {
      text += "    - mountPath: \(path)\n      name: volume-\(index)\n"
    }
    text += "  hostNetwork: true\n  priorityClassName: system-node-critical\n  volumes:\n"
    for (index, path) in mounts.enumerated() {
      text +=
        "  - hostPath:\n      path: \(path)\n      type: DirectoryOrCreate\n    name: volume-\(index)\n"
    }
    return text + "status: {}\n"
  }

  private func flags(of name: String) -> [String] {
    let pki = "/etc/kubernetes/pki"
    switch name {
    case "etcd":
      return [
        "advertise-client-urls=https://\(node.address):2379", "cert-file=\(pki)/etcd/server.crt",
        "client-cert-auth=true", "data-dir=/var/lib/etcd",
        "initial-advertise-peer-urls=https://\(node.address):2380",
        "initial-cluster=\(node.name)=https://\(node.address):2380",
        "key-file=\(pki)/etcd/server.key",
        "listen-client-urls=https://127.0.0.1:2379,https://\(node.address):2379",
        "listen-peer-urls=https://\(node.address):2380", "name=\(node.name)",
        "peer-cert-file=\(pki)/etcd/peer.crt", "peer-key-file=\(pki)/etcd/peer.key",
        "peer-trusted-ca-file=\(pki)/etcd/ca.crt", "snapshot-count=10000",
        "trusted-ca-file=\(pki)/etcd/ca.crt",
      ]
    case "kube-apiserver":
      return [
        "advertise-address=\(node.address)", "allow-privileged=true",
        "authorization-mode=Node,RBAC", "client-ca-file=\(pki)/ca.crt",
        "enable-admission-plugins=NodeRestriction", "enable-bootstrap-token-auth=true",
        "etcd-cafile=\(pki)/etcd/ca.crt", "etcd-certfile=\(pki)/apiserver-etcd-client.crt",
        "etcd-keyfile=\(pki)/apiserver-etcd-client.key", "etcd-servers=https://127.0.0.1:2379",
        "secure-port=\(plan.port)", "service-cluster-ip-range=10.96.0.0/12",
        "service-account-key-file=\(pki)/sa.pub",
        "service-account-signing-key-file=\(pki)/sa.key", "tls-cert-file=\(pki)/apiserver.crt",
        "tls-private-key-file=\(pki)/apiserver.key",
      ]
    case "kube-scheduler":
      return [
        "authentication-kubeconfig=/etc/kubernetes/scheduler.conf",
        "authorization-kubeconfig=/etc/kubernetes/scheduler.conf", "bind-address=127.0.0.1",
        "kubeconfig=/etc/kubernetes/scheduler.conf", "leader-elect=true",
      ]
    default:
      return [
        "allocate-node-cidrs=true", "bind-address=127.0.0.1", "client-ca-file=\(pki)/ca.crt",
        "cluster-cidr=10.244.0.0/16", "cluster-name=kubernetes",
        "cluster-signing-cert-file=\(pki)/ca.crt", "cluster-signing-key-file=\(pki)/ca.key",
        "controllers=*,bootstrapsigner,tokencleaner",
        "kubeconfig=/etc/kubernetes/controller-manager.conf", "leader-elect=true",
        "root-ca-file=\(pki)/ca.crt", "service-cluster-ip-range=10.96.0.0/12",
        "use-service-account-credentials=true",
      ]
    }
  }

  private static let kubeletConfig = """
    apiVersion: kubelet.config.k8s.io/v1beta1
    authentication:
      anonymous:
        enabled: false
      webhook:
        cacheTTL: 0s
        enabled: true
      x509:
        clientCAFile: /etc/kubernetes/pki/ca.crt
    authorization:
      mode: Webhook
    cgroupDriver: systemd
    clusterDNS:
    - 10.96.0.10
    clusterDomain: cluster.local
    containerRuntimeEndpoint: ""
    kind: KubeletConfiguration
    rotateCertificates: true
    staticPodPath: /etc/kubernetes/manifests

    """

  private static let containerd = """
    version = 2

    [plugins."io.containerd.grpc.v1.cri"]
      sandbox_image = "registry.k8s.io/pause:3.10"

      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        SystemdCgroup = true

    """
}
