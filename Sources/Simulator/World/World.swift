package import Shell

/// Everything that the commands of a note act on: machines, what runs on them, and the time they share.
///
/// The same commands on the same world give the same bytes, always. Whatever is in a world belongs to it and
/// is used only while it lives, which is what lets the things in it point at one another without counting.
package final class World {
  /// The time of all machines.
  package let clock: VirtualClock
  /// Where identifiers that the real tools draw at random come from.
  package let identifiers: IdentifierSource
  /// The machines, the one that notes begin on first.
  package private(set) var hosts: [Machine] = []
  /// Whether what only notes can know, such as the images of their authors, is taken to be there.
  package var supposes = false
  /// The engines of the hosts.
  private(set) lazy var docker = DockerFleet(world: self)

  /// The Kubernetes clusters.
  package private(set) lazy var clusters = Clusters(world: self, plan: plan)
  private let plan: ClusterPlan?
  /// The systems of the hosts that somebody asked for.
  var systems: [HostSystem] = []

  /// The cluster that the machines are, which is set up when somebody asks for it first.
  package var cluster: Cluster { clusters.use() }

  /// Creates a world of some machines, of which there is at least one.
  ///
  /// Unless it is bare, the machines are a cluster with a control plane and two workers, whose control plane
  /// the first one is; it may be said how many workers there are.
  package init(
    hosts names: [ByteString] = ["localhost"], seed: UInt64 = 1,
    clock: VirtualClock = VirtualClock(), isBare: Bool = false, workers: Int = 2
  ) {
    plan = isBare ? nil : .usual(workers: workers)
    self.clock = clock
    identifiers = IdentifierSource(seed: seed)
    for name in names.isEmpty ? ["localhost"] : names { addHost(name) }
    installCluster()
  }

  /// Adds a machine with all clients; it is in one network with the others.
  @discardableResult
  package func addHost(_ name: ByteString) -> Machine {
    let machine = makeMachine(name)
    machine.address = "192.168.56.\(10 + hosts.count)"
    installClients(on: machine)
    installSystem(on: machine)
    hosts.append(machine)
    return machine
  }

  /// Makes a machine of this world with the programs that every machine has, be it a host or what a
  /// container sees; it is not yet a host.
  package func makeMachine(_ name: ByteString) -> Machine {
    World.makeMachine(name, clock: clock)
  }

  static func makeMachine(
    _ name: ByteString, clock: VirtualClock, users: [Machine.User]? = nil
  ) -> Machine {
    let machine =
      users.map { Machine(hostName: name, clock: clock, users: $0) }
      ?? Machine(hostName: name, clock: clock)
    for command in Utilities.all { machine.install(command) }
    machine.install(
      Command("yq") { context in
        var program = Yq(context: context)
        return program.run()
      })
    for shell: ByteString in ["bash", "sh"] { machine.installShell(shell) }
    return machine
  }

  /// Gives a host the clients of what the world has besides machines.
  private func installClients(on machine: Machine) {
    let fleet = self.docker
    let docker = DockerProgram(fleet: fleet)
    for command in docker.commands { machine.install(command) }
    for command in docker.pluginCommands {
      machine.install(command, in: DockerProgram.pluginFolder)
    }
    for name: ByteString in ["curl", "wget", "ping"] {
      machine.install(
        Command(name, seesJobs: true) { [unowned(unsafe) self] context in
          networkStack(context).commands.first { $0.name == name }?.run(context) ?? 127
        })
    }
    machine.install(
      Command("kubectl") { [unowned(unsafe) self] context in
        Kubectl.run(context, on: self.clusters)
      })
    machine.install(
      Command("ssh") { [unowned(unsafe) self] context in
        RemoteShell(world: self, context: context).run()
      })
    machine.install(
      Command("docker-machine") { [fleet] context in
        DockerMachine(fleet: fleet, context: context).run()
      })
    machine.install(
      Command("openssl") { [identifiers] context in
        var program = OpenSSL(context: context, identifiers: identifiers)
        return program.run()
      })
    for command in clusterTools { machine.install(command) }
  }

  /// What the programs of a host reach through its network.
  func networkStack(_ context: ProcessContext) -> NetworkStack {
    var stack = docker.engine(of: context.machine).network(of: nil)
    for cluster in clusters.all {
      stack = ClusterNetwork(cluster: cluster, source: nil, machine: nil).stack(beside: stack)
    }
    return HostWeb.stack(over: stack, self, context.machine)
  }

  /// Gives the first host the files of a control plane.
  private func installCluster() {
    guard let plan, let first = hosts.first else { return }
    first.fileSystem.install(
      "/root/.kube/config", .file(Array(BootstrapManifests.kubeConfig.utf8)), mode: 0o600)
    for node in plan.nodes.prefix(1) { NodeFiles(plan: plan, node: node).install(on: first) }
  }

  /// Lets time pass until nothing more happens by itself, or `most` nanoseconds have passed.
  package func settle(most: Int64 = 600_000_000_000) {
    if !clusters.all.isEmpty { return pause() }
    let end = clock.now + most
    while let next = clock.nextEvent, next <= end { clock.advance(by: next - clock.now) }
  }

  /// Lets the few seconds pass that people take from one command to the next, if anything here notices.
  package func pause() {
    for cluster in clusters.all where cluster.isUp { cluster.settle() }
  }

  /// The names of the Pods, if there is a cluster; those of the system aside.
  package var podNames: [String] {
    clusters.all.flatMap { $0.server.list("pods") }.filter { $0.namespace != "kube-system" }
      .map { $0.name }
  }

  /// How many Pods run.
  package var runningPodCount: Int {
    clusters.all.flatMap { $0.server.list("pods") }.count {
      $0["status", "phase"]?.string == "Running"
    }
  }

  /// How many Pods there are of the system's own.
  package var systemPodCount: Int {
    clusters.all.flatMap { $0.server.list("pods", "kube-system") }.count
  }

  /// Whether a host is part of a swarm.
  package func isMember(_ name: ByteString) -> Bool {
    docker.host(name).map { docker.engine(of: $0) }?.node != nil
  }
}
