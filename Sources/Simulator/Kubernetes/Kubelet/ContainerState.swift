import YAML

/// A container of a Pod as the kubelet sees it.
final class ContainerState {
  enum Phase {
    case waiting(String, String)
    case running(Int64)
    case ended(status: Int, reason: String, start: Int64, end: Int64, message: String)
  }

  let spec: JSONValue
  let kind: String
  var phase = Phase.waiting("ContainerCreating", "")
  var last: Phase?
  var restarts = 0
  var isReady = false
  var isStarted = false
  var identifier = ""
  var container: Container?
  var run = ProgramRun()
  /// The image whose server runs, if that is what was started.
  var servedImage: ImageCatalogue.Entry?
  var startTime: Int64 = 0
  /// What was printed by this run and the one before.
  var previous: ProgramRun?
  var previousStart: Int64 = 0
  var pullFailures = 0
  var crashes = 0
  /// Grows when the container is started or stopped, so that late timers know.
  var turn = 0
  var probeFailures: [String: Int] = [:]

  /// What is mounted where, as the status of the container tells it; `nil` when nothing is.
  let mounts: JSONValue?

  init(spec: JSONValue, kind: String) {
    self.spec = spec
    self.kind = kind
    let mounts = spec["volumeMounts"]?.elements ?? []
    self.mounts = mounts.isEmpty ? nil : .array(mounts.map { Self.status(of: $0) })
  }

  private static func status(of mount: JSONValue) -> JSONValue {
    let isReadOnly = mount["readOnly"]?.bool == true
    return .tree([
      ("mountPath", mount["mountPath"]), ("name", mount["name"]),
      ("readOnly", isReadOnly ? .boolean(true) : nil),
      ("recursiveReadOnly", isReadOnly ? .string("Disabled") : nil),
    ])
  }

  var name: String { spec["name"]?.string ?? "" }
  var image: String { spec["image"]?.string ?? "" }
  var isSidecar: Bool { kind == "init" && spec["restartPolicy"]?.string == "Always" }
  var isRunning: Bool { if case .running = phase { true } else { false } }
  var endStatus: Int? { if case .ended(let status, _, _, _, _) = phase { status } else { nil } }
}
