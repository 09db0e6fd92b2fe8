import Shell
import YAML

/// `kubeadm init`, `join` and `reset`.
extension Kubeadm {
  func start() throws(Failure) -> Int {
    try checkUser()
    var version = given("kubernetes-version") ?? Self.version
    if !version.hasPrefix("v") { version = "v" + version }
    if version.hasPrefix("vstable") || version.hasPrefix("vlatest") { version = Self.version }
    if SemanticVersion(version) == nil {
      throw .error(
        "version \(version.dropping(1).quotedGo) doesn't match patterns for neither semantic version nor labels (stable, latest, ...)",
        1)
    }
    for flag: ByteString in ["pod-network-cidr", "service-cidr"] {
      if let range = given(flag), AddressProvider.addresses(range).isEmpty {
        throw .error(
          "\(flag == "service-cidr" ? "serviceSubnet" : "podSubnet"): Invalid value: \(range.quotedGo): couldn't parse subnet",
          3)
      }
    }
    if let file = given("config"),
      !isThere(file.hasPrefix("/") ? file : context.folder.text + "/" + file)
    {
      throw .error(
        "unable to read config from \(file.quotedGo): open \(file): no such file or directory", 1)
    }
    out("[init] Using Kubernetes version: \(version)\n[preflight] Running pre-flight checks")
    if clusters.isSupposed {
      // Nothing in the notes has set a cluster up: this does.
      NodeFiles.remove(from: machine)
      if let place = try? machine.fileSystem.locate("/root/.kube/config", from: "/", as: .root),
        place.inode != nil
      {
        try? machine.fileSystem.unlink(place, as: .root)
      }
    }
    var problems: [(name: String, text: String)] = []
    let isRunning = !clusters.isSupposed && clusters.use().isUp
    if isRunning {
      for port in [6443, 10259, 10257] {
        problems.append(("Port-\(port)", "Port \(port) is in use"))
      }
    }
    for name in ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd"] {
      let path = "/etc/kubernetes/manifests/\(name).yaml"
      if isThere(path) {
        problems.append(
          ("FileAvailable-" + path.replacing("/", with: "-"), "\(path) already exists"))
      }
    }
    if isRunning {
      for port in [10250, 2379, 2380] {
        problems.append(("Port-\(port)", "Port \(port) is in use"))
      }
    }
    if isThere("/var/lib/etcd/member") {
      problems.append(("DirAvailable--var-lib-etcd", "/var/lib/etcd is not empty"))
    }
    try refuse(problems)
    if line.isSet("dry-run") { return 0 }
    let name = given("node-name") ?? machine.hostName.text
    let address = given("apiserver-advertise-address") ?? machine.address.text
    let port = given("apiserver-bind-port") ?? "6443"
    let end = given("control-plane-endpoint") ?? address
    let server = "https://" + (end.has(":") ? end : end + ":" + port)
    var plan = ClusterPlan(server: server, nodes: [])
    plan.version = version
    plan.age = 0
    plan.hasNetwork = false
    plan.nodes = [ClusterPlan.Node(name: name, address: address, isControlPlane: true)]
    let cluster = clusters.replacePrimary(plan)
    NodeFiles(plan: plan, node: plan.nodes[0]).install(on: machine)
    report(name, address, port)
    let token = makeToken(given("token"), cluster, ttl: given("token-ttl") ?? "24h0m0s")
    finish(server.replacing("https://", with: ""), token)
    return 0
  }

  private func report(_ name: String, _ address: String, _ port: String) {
    out("[preflight] Pulling images required for setting up a Kubernetes cluster")
    out(
      "[preflight] This might take a minute or two, depending on the speed of your internet connection"
    )
    out("[certs] Using certificateDir folder \"/etc/kubernetes/pki\"")
    for entry in [
      "ca", "apiserver", "apiserver-kubelet-client", "front-proxy-ca", "front-proxy-client",
      "etcd/ca", "etcd/server", "etcd/peer", "etcd/healthcheck-client", "apiserver-etcd-client",
    ] {
      out("[certs] Generating \(entry.quotedGo) certificate and key")
    }
    out(
      "[certs] apiserver serving cert is signed for DNS names [\(name) kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local] and IPs [10.96.0.1 \(address)]"
    )
    out(
      "[certs] Generating \"sa\" key and public key\n[kubeconfig] Using kubeconfig folder \"/etc/kubernetes\""
    )
    for file in ["admin", "super-admin", "kubelet", "controller-manager", "scheduler"] {
      out("[kubeconfig] Writing \"\(file).conf\" kubeconfig file")
    }
    out("[etcd] Creating static Pod manifest for local etcd in \"/etc/kubernetes/manifests\"")
    out("[control-plane] Using manifest folder \"/etc/kubernetes/manifests\"")
    for part in ["kube-apiserver", "kube-controller-manager", "kube-scheduler"] {
      out("[control-plane] Creating static Pod manifest for \(part.quotedGo)")
    }
    out(
      "[kubelet-start] Writing kubelet environment file with flags to file \"/var/lib/kubelet/kubeadm-flags.env\""
    )
    out(
      "[kubelet-start] Writing kubelet configuration to file \"/var/lib/kubelet/config.yaml\"\n[kubelet-start] Starting the kubelet"
    )
    out(
      "[wait-control-plane] Waiting for the kubelet to boot up the control plane as static Pods from directory \"/etc/kubernetes/manifests\""
    )
    out(
      "[kubelet-check] The kubelet is healthy after 501.306ms\n[api-check] The API server is healthy after 4.002s"
    )
    out(
      "[upload-config] Storing the configuration used in ConfigMap \"kubeadm-config\" in the \"kube-system\" Namespace"
    )
    out(
      "[mark-control-plane] Marking the node \(name) as control-plane by adding the taints [node-role.kubernetes.io/control-plane:NoSchedule]"
    )
    out("[addons] Applied essential addon: CoreDNS\n[addons] Applied essential addon: kube-proxy")
  }

  private func finish(_ end: String, _ token: String) {
    out("\nYour Kubernetes control-plane has initialized successfully!\n")
    out("To start using your cluster, you need to run the following as a regular user:\n")
    out("  mkdir -p $HOME/.kube\n  sudo cp -i /etc/kubernetes/admin.conf $HOME/.kube/config")
    out("  sudo chown $(id -u):$(id -g) $HOME/.kube/config\n")
    out(
      "Alternatively, if you are the root user, you can run:\n\n  export KUBECONFIG=/etc/kubernetes/admin.conf\n"
    )
    out("You should now deploy a pod network to the cluster.")
    out("Then you can join any number of worker nodes by running the following on each as root:\n")
    if line.isSet("skip-token-print") { return }
    out(
      "kubeadm join \(end) --token \(token) \\\n\t--discovery-token-ca-cert-hash sha256:\(Self.hash(end)) "
    )
  }

  /// The hash of the cluster's authority.
  static func hash(_ end: String) -> String { Digest.hexadecimal("ca " + end).text }

  // MARK: Joining

  func join() throws(Failure) -> Int {
    try checkUser()
    guard let end = arguments.first ?? given("discovery-file") ?? given("config") else {
      throw .error("discovery: Invalid value: \"\": bootstrapToken or file must be set", 3)
    }
    let token = given("token") ?? given("discovery-token") ?? given("tls-bootstrap-token")
    if given("config") == nil, given("discovery-file") == nil {
      guard let token else {
        throw .error(
          "discovery.bootstrapToken.token: Invalid value: \"\": the bootstrap token is invalid", 3)
      }
      if !Self.isToken(token) {
        throw .error(
          "discovery.bootstrapToken.token: Invalid value: \(token.quotedGo): the bootstrap token is invalid",
          3)
      }
      if line.value("discovery-token-ca-cert-hash") == nil,
        !line.isSet("discovery-token-unsafe-skip-ca-verification")
      {
        throw .error(
          "discovery.bootstrapToken: Invalid value: \"\": using token-based discovery without caCertHashes can be unsafe. Set unsafeSkipCAVerification as true in your kubeadm config file or pass --discovery-token-unsafe-skip-ca-verification flag to continue",
          3)
      }
    }
    let isSupposed = clusters.isSupposed
    let cluster = clusters.use()
    var target = machine
    if !cluster.isUp || cluster.plan.server != "https://" + end
      || token.map({ Self.secret($0, cluster) == nil }) ?? false
    {
      assume("the cluster at \(end) and its token are those of the note's own machines")
    }
    if !cluster.isUp { return joined(isControlPlane: line.isSet("control-plane")) }
    let isMember = { (machine: Machine) in
      cluster.plan.nodes.contains { node in
        machine === self.world.hosts.first
          ? node.isControlPlane : node.name == machine.hostName.text
      }
    }
    if isMember(machine) {
      if machine !== world.hosts.first, !isSupposed {
        try refuse([
          (
            "FileAvailable--etc-kubernetes-kubelet.conf",
            "/etc/kubernetes/kubelet.conf already exists"
          ),
          ("Port-10250", "Port 10250 is in use"),
          ("FileAvailable--etc-kubernetes-pki-ca.crt", "/etc/kubernetes/pki/ca.crt already exists"),
        ])
      }
      if machine !== world.hosts.first {
        return joined(isControlPlane: line.isSet("control-plane"))
      }
      // A control plane cannot join itself: the notes mean another machine.
      var number = 1
      while cluster.plan.nodes.contains(where: { $0.name == "node\(number)" }) { number += 1 }
      assume("it is meant for another host, which is called node\(number) here")
      if isSupposed { return joined(isControlPlane: line.isSet("control-plane")) }
      target = world.addHost(ByteString("node\(number)"))
    }
    let node = ClusterPlan.Node(
      name: given("node-name") ?? target.hostName.text, address: target.address.text,
      isControlPlane: line.isSet("control-plane"))
    Bootstrap(cluster: cluster).join(node)
    NodeFiles(plan: cluster.plan, node: node).install(on: target)
    return joined(isControlPlane: node.isControlPlane)
  }

  private func joined(isControlPlane: Bool) -> Int {
    out(
      "[preflight] Running pre-flight checks\n[preflight] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"..."
    )
    out("[kubelet-start] Writing kubelet configuration to file \"/var/lib/kubelet/config.yaml\"")
    out(
      "[kubelet-start] Starting the kubelet\n[kubelet-start] Waiting for the kubelet to perform the TLS Bootstrap\n"
    )
    if isControlPlane {
      out("This node has joined the cluster and a new control plane instance was created:\n")
      return 0
    }
    out(
      "This node has joined the cluster:\n* Certificate signing request was sent to apiserver and a response was received.\n* The Kubelet was informed of the new secure connection details.\n"
    )
    out("Run 'kubectl get nodes' on the control-plane to see this node join the cluster.\n")
    return 0
  }

  func reset() throws(Failure) -> Int {
    try checkUser()
    if !line.isSet("force") {
      out(
        "[reset] WARNING: Changes made to this host by 'kubeadm init' or 'kubeadm join' will be reverted.\n[reset] Are you sure you want to proceed? [y/N]: y"
      )
    }
    out("[preflight] Running pre-flight checks\n[reset] Stopping the kubelet service")
    out(
      "[reset] Deleting contents of directories: [/etc/kubernetes/manifests /var/lib/kubelet /etc/kubernetes/pki]"
    )
    out(
      "[reset] Deleting files: [/etc/kubernetes/admin.conf /etc/kubernetes/super-admin.conf /etc/kubernetes/kubelet.conf /etc/kubernetes/bootstrap-kubelet.conf /etc/kubernetes/controller-manager.conf /etc/kubernetes/scheduler.conf]"
    )
    out(
      "\nThe reset process does not clean CNI configuration. To do so, you must remove /etc/cni/net.d\n"
    )
    NodeFiles.remove(from: machine)
    if machine === world.hosts.first {
      clusters.replacePrimary(nil)
    } else {
      clusters.use().setNode(machine.hostName.text, isUp: false)
    }
    return 0
  }
}
