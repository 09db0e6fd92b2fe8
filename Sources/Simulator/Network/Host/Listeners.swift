import Shell

/// What listens on a host: its services, the parts of a cluster and the ports that containers publish.
struct Listeners {
  /// A port that somebody listens at.
  struct Listener {
    var transport: ByteString = "tcp"
    var address: ByteString
    var port: Int
    /// The program as the kernel knows it.
    var program: ByteString
    var process: Int
    var descriptor = 3

    /// The address in brackets where it has colons.
    var place: ByteString { address.contains(58) ? "[\(address)]" : address }
  }

  private(set) var all: [Listener] = []

  init(_ system: HostSystem) {
    let services = system.services
    if services.isActive("systemd-resolved.service") {
      let process = services.state("systemd-resolved.service").process ?? 611
      add("127.0.0.53%lo", 53, "systemd-resolve", process, transport: "udp")
      add("127.0.0.53%lo", 53, "systemd-resolve", process)
    }
    if services.isActive("ssh.service") {
      let process = services.state("ssh.service").process ?? 742
      add("0.0.0.0", 22, "sshd", process)
      add("::", 22, "sshd", process)
    }
    for (unit, program, port): (ByteString, ByteString, Int) in [
      ("nginx.service", "nginx", 80), ("apache2.service", "apache2", 80),
      ("httpd.service", "httpd", 80), ("mysql.service", "mysqld", 3306),
      ("mariadb.service", "mariadbd", 3306), ("postgresql.service", "postgres", 5432),
      ("redis-server.service", "redis-server", 6379), ("nfs-server.service", "rpc.nfsd", 2049),
      ("rpcbind.service", "rpcbind", 111),
    ] where services.isActive(unit) {
      let isLocal = port == 5432 || port == 6379
      add(isLocal ? "127.0.0.1" : "0.0.0.0", port, program, services.state(unit).process ?? 900)
    }
    addNode(system)
    addContainers(system)
  }

  /// The ports that connections to an address reach.
  func ports(at address: ByteString) -> [Int] {
    all.filter { listener in
      listener.transport == "tcp"
        && (["0.0.0.0", "::", address].contains(listener.address))
    }.map { $0.port }
  }

  private mutating func add(
    _ address: ByteString, _ port: Int, _ program: ByteString, _ process: Int,
    transport: ByteString = "tcp"
  ) {
    all.append(
      Listener(
        transport: transport, address: address, port: port, program: program, process: process))
  }

  /// The kubelet, the proxy and, on a control plane, its parts.
  private mutating func addNode(_ system: HostSystem) {
    let machine = system.machine
    system.services.checkKubelet()
    guard system.services.isActive("kubelet.service"),
      let node = system.world.clusterNode(of: machine)
    else { return }
    let kubelet = system.services.state("kubelet.service").process ?? 900
    add("127.0.0.1", 10_248, "kubelet", kubelet)
    add("::", 10_250, "kubelet", kubelet)
    add("127.0.0.1", 10_249, "kube-proxy", 1_712)
    add("::", 10_256, "kube-proxy", 1_712)
    let plan = node.cluster.plan.nodes.first { $0.name == node.name }
    guard plan?.isControlPlane == true, node.cluster.isUp else { return }
    let address = machine.address
    add("::", 6_443, "kube-apiserver", 1_534)
    add("127.0.0.1", 10_257, "kube-controller", 1_541)
    add("127.0.0.1", 10_259, "kube-scheduler", 1_549)
    for (host, port): (ByteString, Int) in [
      (address, 2_379), ("127.0.0.1", 2_379), (address, 2_380), ("127.0.0.1", 2_381),
    ] {
      add(host, port, "etcd", 1_527)
    }
  }

  private mutating func addContainers(_ system: HostSystem) {
    let engine = system.world.docker.engine(of: system.machine)
    if engine.isStopped { return }
    var process = 4_000
    for container in engine.containers where container.state == .running {
      for binding in container.bindings {
        process += 14
        let address: ByteString = binding.address.isEmpty ? "0.0.0.0" : binding.address
        add(
          address, binding.hostPort, "docker-proxy", process, transport: binding.port.transport)
        if address == "0.0.0.0" {
          process += 7
          add("::", binding.hostPort, "docker-proxy", process, transport: binding.port.transport)
        }
      }
      guard container.configuration.network == "host" else { continue }
      for port in container.image.configuration.exposedPorts {
        add(
          "0.0.0.0", port.number, container.program.first?.split(47).last ?? "sh",
          container.process, transport: port.transport)
      }
    }
    if let swarm = engine.swarm, engine.node?.role == .manager, !swarm.isDissolved {
      add("::", 2_377, "dockerd", system.services.state("docker.service").process ?? 900)
    }
  }
}
