import Shell
import YAML

/// `kubeadm upgrade`, `config` and `certs`.
extension Kubeadm {
  func upgrade() throws(Failure) -> Int {
    try checkUser()
    let cluster = try cluster()
    let current = cluster.plan.version
    switch command.path.last?.text {
    case "plan":
      out(
        "[preflight] Running pre-flight checks.\n[upgrade/config] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"...\n[upgrade] Running cluster health checks\n[upgrade] Fetching available versions to upgrade to"
      )
      out(
        "[upgrade/versions] Cluster version: \(current.dropping(1))\n[upgrade/versions] kubeadm version: \(Self.version)"
      )
      let target = arguments.first ?? Self.version
      let order = SemanticVersion(target).map { new in
        SemanticVersion(current).map { new.compared(to: $0) } ?? 0
      }
      guard let order, order > 0 else { return 0 }
      out(
        "\nYou can now apply the upgrade by executing the following command:\n\n\tkubeadm upgrade apply \(target)\n"
      )
    case "apply":
      guard let wanted = arguments.first else {
        throw .error("missing one or more required arguments. Required arguments: [version]", 1)
      }
      let version = wanted.hasPrefix("v") ? wanted : "v" + wanted
      guard let new = SemanticVersion(version), let old = SemanticVersion(current) else {
        if wanted.has("{") || wanted.hasSuffix(".x") {
          assume("'\(wanted)' stands for a version")
          return 0
        }
        throw .error("[upgrade/version] FATAL: couldn't parse version \(wanted.quotedGo)", 1)
      }
      if new.numbers[0] == old.numbers[0], new.numbers[1] > old.numbers[1] + 1 {
        throw .error(
          "[upgrade/version] FATAL: the --version argument is invalid due to these fatal errors:\n\n\t- Specified version to upgrade to \(version.quotedGo) is too high; kubeadm can upgrade only 1 minor version at a time\n\nPlease fix the misalignments highlighted above and try upgrading again",
          1)
      }
      if new.numbers[1] + 1 < old.numbers[1] {
        throw .error(
          "[upgrade/version] FATAL: the --version argument is invalid due to these fatal errors:\n\n\t- Specified version to upgrade to \(version.quotedGo) is too low; kubeadm can downgrade only 1 minor version at a time\n\nPlease fix the misalignments highlighted above and try upgrading again",
          1)
      }
      cluster.plan.version = version
      renew(cluster, version)
      out(
        "[upgrade/successful] SUCCESS! Your cluster was upgraded to \(version.quotedGo). Enjoy!\n")
      out(
        "[upgrade/kubelet] Now that your control plane is upgraded, please proceed with upgrading your kubelets if you haven't already done so."
      )
    default:
      out(
        "[upgrade] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"..."
      )
      out(
        "[upgrade] The configuration for this node was successfully updated!\n[upgrade] Now you should go ahead and upgrade the kubelet package using your package manager."
      )
    }
    return 0
  }

  /// Gives the Pods of the control plane the images of a version.
  private func renew(_ cluster: Cluster, _ version: String) {
    guard let pods = cluster.server.types.resource("pods") else { return }
    for pod in cluster.server.list("pods", "kube-system")
    where pod.label("tier") == "control-plane" && pod.label("component") != "etcd" {
      var object = pod
      Defaults.each(&object, ["spec", "containers"]) { container in
        let image = (container["image"]?.string ?? "").cutLast(":")?.before ?? ""
        container.set("image", to: .string(image + ":" + version))
      }
      cluster.server.store(object, pods)
    }
  }

  func configuration() throws(Failure) -> Int {
    switch command.path.last?.text {
    case "list", "pull":
      var version = given("kubernetes-version") ?? Self.version
      if !version.hasPrefix("v") { version = "v" + version }
      let repository = given("image-repository") ?? "registry.k8s.io"
      let isPull = command.path.last == "pull"
      let images =
        ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy"].map {
          "\(repository)/\($0):\(version)"
        } + [
          "\(repository)/\(repository == "registry.k8s.io" ? "coredns/" : "")coredns:v1.11.3",
          "\(repository)/pause:3.10", "\(repository)/etcd:3.5.16-0",
        ]
      for image in images { out(isPull ? "[config/images] Pulled \(image)" : image) }
    case "join-defaults":
      out(
        "apiVersion: kubeadm.k8s.io/v1beta4\ncaCertPath: /etc/kubernetes/pki/ca.crt\ndiscovery:\n  bootstrapToken:\n    apiServerEndpoint: kube-apiserver:6443\n    token: abcdef.0123456789abcdef\n    unsafeSkipCAVerification: true\n  tlsBootstrapToken: abcdef.0123456789abcdef\nkind: JoinConfiguration\nnodeRegistration:\n  criSocket: unix:///var/run/containerd/containerd.sock\n  imagePullPolicy: IfNotPresent\n  name: \(machine.hostName.text)\n  taints: null"
      )
    default:
      out(
        "apiVersion: kubeadm.k8s.io/v1beta4\nbootstrapTokens:\n- groups:\n  - system:bootstrappers:kubeadm:default-node-token\n  token: abcdef.0123456789abcdef\n  ttl: 24h0m0s\n  usages:\n  - signing\n  - authentication\nkind: InitConfiguration\nlocalAPIEndpoint:\n  advertiseAddress: 1.2.3.4\n  bindPort: 6443\nnodeRegistration:\n  criSocket: unix:///var/run/containerd/containerd.sock\n  imagePullPolicy: IfNotPresent\n  name: node\n  taints: null\n---\napiServer: {}\napiVersion: kubeadm.k8s.io/v1beta4\ncertificatesDir: /etc/kubernetes/pki\nclusterName: kubernetes\ncontrollerManager: {}\ndns: {}\netcd:\n  local:\n    dataDir: /var/lib/etcd\nimageRepository: registry.k8s.io\nkind: ClusterConfiguration\nkubernetesVersion: 1.32.0\nnetworking:\n  dnsDomain: cluster.local\n  serviceSubnet: 10.96.0.0/12\nproxy: {}\nscheduler: {}"
      )
    }
    return 0
  }

  func certificates() throws(Failure) -> Int {
    if command.path.last == "certificate-key" {
      out(world.identifiers.hexadecimal(64).text)
      return 0
    }
    try checkUser()
    guard isThere("/etc/kubernetes/pki/ca.key") else {
      throw .error(
        "failed to load existing certificate ca: open /etc/kubernetes/pki/ca.crt: no such file or directory",
        1)
    }
    let cluster = clusters.use()
    let start = machine.clock.now - cluster.plan.age
    let all: [(name: String, authority: String)] = [
      ("admin.conf", "ca"), ("apiserver", "ca"), ("apiserver-etcd-client", "etcd-ca"),
      ("apiserver-kubelet-client", "ca"), ("controller-manager.conf", "ca"),
      ("etcd-healthcheck-client", "etcd-ca"), ("etcd-peer", "etcd-ca"), ("etcd-server", "etcd-ca"),
      ("front-proxy-client", "front-proxy-ca"), ("scheduler.conf", "ca"),
      ("super-admin.conf", "ca"),
    ]
    if command.path.last == "renew" {
      let wanted = arguments[0]
      guard wanted == "all" || all.contains(where: { $0.name == wanted }) else {
        throw .error("unknown command \(wanted.quotedGo) for \"kubeadm certs renew\"", 1)
      }
      for entry in all where wanted == "all" || entry.name == wanted {
        out("certificate for \(entry.name) renewed")
      }
      out(
        "\nDone renewing certificates. You must restart the kube-apiserver, kube-controller-manager, kube-scheduler and etcd, so that they can use the new certificates."
      )
      return 0
    }
    func shown(_ time: Int64) -> String {
      let words = Timestamp.mailText(time).replacing(",", with: "").pieces(" ")
      guard words.count > 4 else { return "" }
      return "\(words[2]) \(words[1]), \(words[3]) \(words[4].droppingLast(3)) UTC"
    }
    let year: Int64 = 31_536_000_000_000_000
    var table = TablePrinter(padding: 3, least: 0)
    table.add([
      "CERTIFICATE", "EXPIRES", "RESIDUAL TIME", "CERTIFICATE AUTHORITY", "EXTERNALLY MANAGED",
    ])
    for entry in all {
      table.add([entry.name, shown(start + year), "364d", entry.authority, "no"])
    }
    context.write(ByteString(table.text() + "\n"))
    var authorities = TablePrinter(padding: 3, least: 0)
    authorities.add(["CERTIFICATE AUTHORITY", "EXPIRES", "RESIDUAL TIME", "EXTERNALLY MANAGED"])
    for name in ["ca", "etcd-ca", "front-proxy-ca"] {
      authorities.add([name, shown(start + year * 10), "9y", "no"])
    }
    context.write(ByteString(authorities.text()))
    return 0
  }
}
