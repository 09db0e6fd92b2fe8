import Shell

/// A service: what it is to be, what it was before, and the tasks that make it so.
final class SwarmService {
  /// How far a change of the service is.
  struct Progress {
    /// `updating`, `paused`, `completed`, `rollback_started` and the like.
    var state: ByteString
    var message: ByteString
    var started: Int64
    var completed: Int64?
  }

  let identifier: ByteString
  let name: ByteString
  let created: Int64
  var updated: Int64
  var spec: SwarmServiceSpec
  var previous: SwarmServiceSpec?
  /// The newest last.
  var tasks: [SwarmTask] = []
  var version = 10
  /// The service's address in each of its networks.
  var addresses: [(network: DockerNetwork, address: ByteString)] = []
  /// How far the last change is; `nil` when there was none.
  var progress: Progress?
  /// Counts changes, so that a later one ends an earlier one.
  var change = 0
  /// The numbers whose tasks ended for good.
  var ended: Set<Int> = []
  /// How many tasks of a job ended well.
  var completions = 0
  /// Whose turn it is among the tasks that answer.
  var turn = 0

  init(identifier: ByteString, name: ByteString, created: Int64, spec: SwarmServiceSpec) {
    self.identifier = identifier
    self.name = name
    self.created = created
    updated = created
    self.spec = spec
  }

  /// The tasks that run.
  var running: [SwarmTask] { tasks.filter { $0.state == .running && !$0.isLost } }
}

/// A container that a service wants.
final class SwarmTask {
  enum State {
    case pending
    case ready
    case running
    case complete
    case failed
    case rejected
    case shutdown

    var word: ByteString {
      switch self {
      case .pending: "Pending"
      case .ready: "Ready"
      case .running: "Running"
      case .complete: "Complete"
      case .failed: "Failed"
      case .rejected: "Rejected"
      case .shutdown: "Shutdown"
      }
    }

    var isOver: Bool { self != .pending && self != .ready && self != .running }
  }

  /// What the orchestrator wants of it.
  enum Aim {
    case ready
    case running
    case complete
    case shutdown

    var word: ByteString {
      switch self {
      case .ready: "Ready"
      case .running: "Running"
      case .complete: "Complete"
      case .shutdown: "Shutdown"
      }
    }
  }

  let identifier: ByteString
  unowned(unsafe) let service: SwarmService
  /// Its number in the service, from 1; 0 when it stands for a node.
  let slot: Int
  let spec: SwarmServiceSpec
  let key: ByteString
  let created: Int64
  /// The node that it is on; `nil` while there is none for it.
  var node: SwarmNode?
  var state = State.pending
  var aim = Aim.running
  var changed: Int64
  var error = ByteString()
  var container: DockerContainer?

  init(identifier: ByteString, of service: SwarmService, slot: Int, now: Int64) {
    self.identifier = identifier
    self.service = service
    self.slot = slot
    spec = service.spec
    key = service.spec.taskKey
    created = now
    changed = now
  }

  /// Whether it is to be there.
  var isWanted: Bool { aim != .shutdown }
  /// Whether nobody knows what became of it, as its node is gone.
  var isLost: Bool { node?.isDown ?? false }

  /// Such as `web.1`, or with the node's identifier `web.xf323rkhg80q`.
  var name: ByteString {
    "\(service.name).\(slot > 0 ? ByteString(slot) : node?.identifier ?? "")"
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
