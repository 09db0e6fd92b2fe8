import Shell

/// What a service is to be (`ServiceSpec` of the Engine API).
struct SwarmServiceSpec {
  /// How many tasks there are, and whether they are to end.
  enum Mode: Equatable {
    case replicated(Int)
    case global
    /// So many tasks that end, some of them at once.
    case replicatedJob(total: Int, atOnce: Int)
    case globalJob

    var word: ByteString {
      switch self {
      case .replicated: "replicated"
      case .global: "global"
      case .replicatedJob: "replicated job"
      case .globalJob: "global job"
      }
    }

    var isJob: Bool { self == .globalJob || replicas != nil && !isReplicated }
    var isGlobal: Bool { self == .global || self == .globalJob }
    private var isReplicated: Bool { if case .replicated = self { true } else { false } }

    /// The number of tasks; `nil` for one on each node.
    var replicas: Int? {
      switch self {
      case .replicated(let count), .replicatedJob(let count, _): count
      case .global, .globalJob: nil
      }
    }
  }

  /// A port of the service that is published.
  struct Port: Equatable {
    var number: Int
    var transport: ByteString = "tcp"
    /// `nil` for any that is free.
    var published: Int?
    /// Whether only the nodes that run a task have it, past the mesh.
    var isOfHost = false
  }

  /// A network the tasks are in, and what they are called there beside the service's name.
  struct Network: Equatable {
    var name: ByteString
    var aliases: [ByteString] = []
  }

  /// A secret or a config, and the file that tasks find it in.
  struct File: Equatable {
    var source: ByteString
    var target: ByteString
    var mode = 0o444
    var owner = 0
    var group = 0
  }

  /// When tasks that end are replaced.
  struct Restart: Equatable {
    /// `any`, `none` or `on-failure`.
    var condition: ByteString = "any"
    /// Nanoseconds.
    var delay: Int64 = 5_000_000_000
    /// `nil` for no limit.
    var attempts: Int?
    /// Nanoseconds.
    var window: Int64 = 0
  }

  /// How tasks are replaced when the service changes.
  struct Change: Equatable {
    /// 0 for all at once.
    var parallelism = 1
    /// Nanoseconds.
    var delay: Int64 = 0
    /// `pause`, `continue` or `rollback`.
    var failureAction: ByteString = "pause"
    /// Nanoseconds.
    var monitor: Int64 = 5_000_000_000
    var failureRatio: ByteString = "0"
    var startsFirst = false
  }

  /// Where tasks may run.
  struct Placement: Equatable {
    var constraints: [ByteString] = []
    /// The labels over whose values tasks are spread, such as `node.labels.zone`.
    var preferences: [ByteString] = []
    /// 0 for no limit.
    var mostPerNode = 0
  }

  var image: ByteString
  var arguments: [ByteString] = []
  /// What is the same for any container.
  var container = ContainerConfiguration()
  /// The service's own labels.
  var labels: [ContainerConfiguration.Pair] = []
  var networks: [Network] = []
  var ports: [Port] = []
  var secrets: [File] = []
  var configs: [File] = []
  var placement = Placement()
  var mode = Mode.replicated(1)
  var restart = Restart()
  var update = Change()
  var rollback = Change()
  /// What a node has to have left: bytes.
  var reservedMemory: Int64 = 0
  /// Thousand millionths of a processor.
  var reservedProcessors: Int64 = 0
  /// Whether names lead to the tasks themselves, and to no address of the service.
  var isRoundRobin = false
  /// How often tasks were made anew though nothing changed.
  var forced = 0

  /// Equal as long as no task has to be made anew.
  var taskKey: ByteString {
    var parts: [ByteString] = [image, ByteString(forced)] + arguments
    parts.append("|entry " + (container.entrypoint ?? []).joined(" "))
    parts += container.environment.map { "\($0.name)=\($0.value)" }
    parts += container.labels.map { "label \($0.name)=\($0.value)" }
    parts += container.mounts.map {
      "mount \($0.kind.word) \($0.source) \($0.target) \($0.isReadOnly)"
    }
    parts += networks.map { "network \($0.name) \($0.aliases.joined(","))" }
    parts += (secrets + configs).map { "file \($0.source) \($0.target)" }
    parts += placement.constraints.map { "constraint " + $0 }
    parts += placement.preferences.map { "preference " + $0 }
    parts += ports.filter { $0.isOfHost }.map { "port \($0.number) \($0.published ?? 0)" }
    let resources = container.resources
    parts.append(
      "resources \(resources.memory) \(resources.nanoProcessors) \(reservedMemory) \(reservedProcessors)"
    )
    parts.append("user \(container.user) \(container.workingFolder) \(container.hostName ?? "")")
    parts.append("log \(container.logDriver)")
    parts += container.healthCheck?.test ?? []
    return parts.joined("\n")
  }
}

extension ByteString.StringInterpolation {
  fileprivate mutating func appendInterpolation(_ value: Bool) {
    appendInterpolation(value ? "true" as ByteString : "false")
  }
}
