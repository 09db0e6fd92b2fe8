import Shell

/// What a service is to be (`ServiceSpec` of the Engine API).
struct SwarmServiceSpec {
  var image: ByteString
  var arguments: [ByteString] = []
  var environment: [(name: ByteString, value: ByteString)] = []
  var labels: [(name: ByteString, value: ByteString)] = []
  var mounts: [MountRequest] = []
  var networks: [ByteString] = []
  var ports: [PortBinding] = []
  var secrets: [(source: ByteString, target: ByteString)] = []
  var configs: [(source: ByteString, target: ByteString)] = []
  var constraints: [ByteString] = []
  /// One task for each node, not so many as `replicas` says.
  var isGlobal = false
  var replicas = 1
  /// `any`, `none` or `on-failure`.
  var restartCondition: ByteString = "any"
  var restartDelay: Int64 = 5_000_000_000
}

/// A service: what it is to be, what it was before, and the tasks that make it so.
final class SwarmService {
  let identifier: ByteString
  let name: ByteString
  let created: Int64
  var updated: Int64
  var spec: SwarmServiceSpec
  var previous: SwarmServiceSpec?
  /// The newest last.
  var tasks: [SwarmTask] = []
  var version = 10

  init(identifier: ByteString, name: ByteString, created: Int64, spec: SwarmServiceSpec) {
    self.identifier = identifier
    self.name = name
    self.created = created
    updated = created
    self.spec = spec
  }

  var running: Int { tasks.filter { $0.state == .running }.count }
}

/// A container that a service wants.
final class SwarmTask {
  enum State {
    case pending
    case running
    case complete
    case failed
    case rejected
    case shutdown

    var word: ByteString {
      switch self {
      case .pending: "Pending"
      case .running: "Running"
      case .complete: "Complete"
      case .failed: "Failed"
      case .rejected: "Rejected"
      case .shutdown: "Shutdown"
      }
    }
  }

  let identifier: ByteString
  /// Its number in the service, from 1.
  let slot: Int
  let image: ByteString
  var state = State.pending
  var isWanted = true
  var changed: Int64
  var error = ByteString()
  var container: DockerContainer?

  init(identifier: ByteString, slot: Int, image: ByteString, changed: Int64) {
    self.identifier = identifier
    self.slot = slot
    self.image = image
    self.changed = changed
  }
}

/// A secret or a config.
struct SwarmFile {
  let identifier: ByteString
  let name: ByteString
  let created: Int64
  var labels: [(name: ByteString, value: ByteString)]
  let data: [UInt8]
}

/// A swarm of one node: its orchestrator makes and ends tasks until every service is what it is to be.
final class DockerSwarm {
  enum Availability: Equatable {
    case active
    case pause
    case drain

    var word: ByteString {
      switch self {
      case .active: "active"
      case .pause: "pause"
      case .drain: "drain"
      }
    }
  }

  unowned(unsafe) let engine: DockerEngine
  let node: ByteString
  let workerToken: ByteString
  let managerToken: ByteString
  let created: Int64
  var address: ByteString
  var availability = Availability.active
  var nodeLabels: [(name: ByteString, value: ByteString)] = []
  var services: [SwarmService] = []
  var secrets: [SwarmFile] = []
  var configs: [SwarmFile] = []

  init(engine: DockerEngine, address: ByteString) {
    self.engine = engine
    self.address = address
    created = engine.clock.now
    node = Self.identifier(engine)
    func token() -> ByteString {
      let letters: StaticString = "0123456789abcdefghijklmnopqrstuvwxyz"
      return
        "SWMTKN-1-\(engine.identifiers.text(50, of: letters))-\(engine.identifiers.text(25, of: letters))"
    }
    workerToken = token()
    managerToken = token()
  }

  static func identifier(_ engine: DockerEngine) -> ByteString {
    engine.identifiers.text(25, of: "0123456789abcdefghijklmnopqrstuvwxyz")
  }

  func service(_ name: ByteString) -> SwarmService? {
    services.first { $0.name == name || $0.identifier == name }
      ?? services.first { !name.isEmpty && $0.identifier.hasPrefix(name) }
  }

  /// Why no task can be put on the node; `nil` when one can.
  private func obstacle(_ spec: SwarmServiceSpec) -> ByteString? {
    if availability != .active { return "no suitable node (1 node not available for new tasks)" }
    for constraint in spec.constraints where !holds(constraint) {
      return "no suitable node (scheduling constraints not satisfied on 1 node)"
    }
    return nil
  }

  private func holds(_ constraint: ByteString) -> Bool {
    let isEqual = constraint.text.has("==")
    guard let (left, right) = constraint.text.cut("="), isEqual || left.hasSuffix("!") else {
      return false
    }
    let key = (left.hasSuffix("!") ? left.droppingLast(1) : left).trimmed
    let value = ByteString((isEqual ? right.dropping(1) : right).trimmed)
    let own: ByteString?
    switch key {
    case "node.role": own = "manager"
    case "node.hostname": own = engine.host.hostName
    case "node.id": own = node
    case "node.platform.os": own = "linux"
    case "node.platform.arch": own = "x86_64"
    default:
      own =
        key.hasPrefix("node.labels.")
        ? nodeLabels.first { "node.labels." + $0.name.text == key }?.value : nil
    }
    return (own == value) == isEqual
  }

  /// Makes every service what it is to be.
  func reconcile() {
    for service in services { reconcile(service) }
  }

  private func reconcile(_ service: SwarmService) {
    var wanted = service.spec.isGlobal ? 1 : service.spec.replicas
    if wanted > DockerEngine.mostContainers {
      engine.host.notSimulated.append("more than \(DockerEngine.mostContainers) tasks")
      wanted = DockerEngine.mostContainers
    }
    for task in service.tasks where task.isWanted && (task.slot > wanted || availability == .drain)
    {
      end(task)
    }
    guard wanted > 0 else { return }
    for slot in 1...wanted {
      if service.tasks.contains(where: { $0.slot == slot && $0.isWanted }) { continue }
      add(slot, to: service)
    }
    for task in service.tasks where task.isWanted && task.state == .pending {
      place(task, of: service)
    }
  }

  private func add(_ slot: Int, to service: SwarmService) {
    let task = SwarmTask(
      identifier: Self.identifier(engine), slot: slot, image: service.spec.image,
      changed: engine.clock.now)
    service.tasks.append(task)
    if service.tasks.count > 5 * max(service.spec.replicas, 1) + 5 { service.tasks.removeFirst() }
  }

  /// Takes a task's container away.
  func end(_ task: SwarmTask) {
    task.isWanted = false
    if task.state == .running || task.state == .pending { task.state = .shutdown }
    task.changed = engine.clock.now
    if let container = task.container, container.isUp {
      container.wasStopped = true
      engine.finish(container, 0)
    }
  }

  private func place(_ task: SwarmTask, of service: SwarmService) {
    if let obstacle = obstacle(service.spec) {
      task.error = obstacle
      return
    }
    task.error = ""
    do throws(EngineRefusal) {
      let image: DockerImage
      if let known = engine.image(service.spec.image) {
        image = known
      } else {
        image = try engine.pull(service.spec.image).image
      }
      var configuration = ContainerConfiguration()
      configuration.environment = service.spec.environment
      configuration.mounts = service.spec.mounts
      configuration.network = service.spec.networks.first ?? "bridge"
      configuration.moreNetworks = Array(service.spec.networks.dropFirst())
      configuration.aliases = service.spec.networks.isEmpty ? [] : [service.name]
      configuration.labels = [
        ("com.docker.swarm.node.id", node), ("com.docker.swarm.service.id", service.identifier),
        ("com.docker.swarm.service.name", service.name), ("com.docker.swarm.task", ""),
        ("com.docker.swarm.task.id", task.identifier),
        ("com.docker.swarm.task.name", "\(service.name).\(task.slot).\(task.identifier)"),
      ]
      let container = try engine.create(
        "\(service.name).\(task.slot).\(task.identifier)", image: image,
        imageName: DockerEngine.tagged(service.spec.image), configuration: configuration,
        arguments: service.spec.arguments)
      for (files, list, lead) in [
        (secrets, service.spec.secrets, "/run/secrets/" as ByteString),
        (configs, service.spec.configs, "/"),
      ] {
        for (source, target) in list {
          guard let file = files.first(where: { $0.name == source }) else { continue }
          container.machine.fileSystem.install(
            target.hasPrefix("/") ? target : lead + target, .file(file.data), mode: 0o444)
        }
      }
      task.container = container
      try engine.start(container)
      task.state = .running
      // The mesh leads a published port to any task; one of them has it here.
      if container.bindings.isEmpty { bind(service, container) }
      watch(task, of: service)
    } catch {
      task.state = .rejected
      task.error =
        error.message.hasPrefix("No such image") || error.message.hasPrefix("pull access")
          || error.message.hasPrefix("manifest")
        ? "No such image: \(DockerEngine.tagged(service.spec.image))" : error.message
      retry(task, of: service)
    }
    task.changed = engine.clock.now
  }

  private func bind(_ service: SwarmService, _ container: DockerContainer) {
    for port in service.spec.ports {
      let isTaken = engine.containers.contains {
        $0.bindings.contains { $0.hostPort == port.hostPort }
      }
      if let number = port.hostPort, !isTaken { container.bindings.append((port.port, "", number)) }
    }
  }

  /// Looks after a task whose container ends by itself.
  private func watch(_ task: SwarmTask, of service: SwarmService) {
    guard let container = task.container else { return }
    container.onEnd = { [unowned(unsafe) self] status in
      guard task.isWanted, task.state == .running else { return }
      task.state = status == 0 ? .complete : .failed
      task.error = status == 0 ? "" : "task: non-zero exit (\(status))"
      task.changed = engine.clock.now
      let condition = service.spec.restartCondition
      if condition == "any" || condition == "on-failure" && status != 0 { retry(task, of: service) }
    }
  }

  /// Puts another task into a task's place after a while.
  private func retry(_ task: SwarmTask, of service: SwarmService) {
    _ = engine.clock.schedule(after: service.spec.restartDelay) { [unowned(unsafe) self] in
      guard task.isWanted, engine.swarm === self, services.contains(where: { $0 === service })
      else { return }
      task.isWanted = false
      reconcile(service)
    }
  }

  /// Ends all that the swarm runs.
  func dissolve() {
    for service in services { remove(service) }
  }

  func remove(_ service: SwarmService) {
    services.removeAll { $0 === service }
    for task in service.tasks {
      end(task)
      if let container = task.container { engine.remove(container) }
    }
  }

  /// Gives a service another form: task by task, as a rolling update does.
  func update(_ service: SwarmService, to spec: SwarmServiceSpec) {
    let old = service.spec
    service.previous = old
    service.spec = spec
    service.version += 10
    service.updated = engine.clock.now
    let isOnlyScale =
      old.image == spec.image && old.arguments == spec.arguments
      && old.environment.map { $0.name + "=" + $0.value }
        == spec.environment.map { $0.name + "=" + $0.value }
      && old.secrets.count == spec.secrets.count && old.configs.count == spec.configs.count
      && old.mounts.count == spec.mounts.count && old.networks == spec.networks
    if !isOnlyScale {
      for task in service.tasks where task.isWanted {
        end(task)
        reconcile(service)
      }
    }
    reconcile(service)
  }
}
