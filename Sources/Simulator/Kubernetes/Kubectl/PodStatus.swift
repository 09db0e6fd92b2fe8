import Shell
import YAML

/// What the columns of a Pod say.
struct PodStatus {
  let pod: JSONValue
  private(set) var reason: String
  private(set) var ready = 0
  private(set) var total: Int
  private var restarted: Int64 = 0
  private var lastRestart: Int64?

  init(_ pod: JSONValue) {
    self.pod = pod
    total = pod["spec", "containers"]?.elements.count ?? 0
    reason = pod["status", "reason"]?.string ?? pod["status", "phase"]?.string ?? "Unknown"
    if pod.condition("PodScheduled")?["reason"]?.string == "SchedulingGated" {
      reason = "SchedulingGated"
    }
    let isInitializing = initContainers()
    if !isInitializing || isInitialized { containers() }
    if pod.isTerminating {
      reason = pod["status", "reason"]?.string == "NodeLost" ? "Unknown" : "Terminating"
    }
  }

  private var isInitialized: Bool {
    pod.condition("Initialized")?["status"]?.string == "True"
  }

  private mutating func note(_ status: JSONValue) {
    restarted += status["restartCount"]?.int ?? 0
    if let time = status["lastState", "terminated", "finishedAt"]?.string.flatMap({
      Timestamp.parse($0)
    }) {
      lastRestart = max(lastRestart ?? 0, time)
    }
  }

  private mutating func initContainers() -> Bool {
    let specs = pod["spec", "initContainers"]?.elements ?? []
    let sidecars = specs.filter { $0["restartPolicy"]?.string == "Always" }
    total += sidecars.count
    var isInitializing = false
    let before = (restarted, lastRestart)
    for (index, status) in (pod["status", "initContainerStatuses"]?.elements ?? []).enumerated() {
      note(status)
      let isSidecar = sidecars.contains { $0["name"] == status["name"] }
      let state = status["state"]
      if isInitializing { continue }
      if let ended = state?["terminated"], ended["exitCode"]?.int == 0 { continue }
      if isSidecar, status["started"]?.bool == true {
        if status["ready"]?.bool == true { ready += 1 }
        continue
      }
      isInitializing = true
      if let ended = state?["terminated"] {
        let why = ended["reason"]?.string ?? ""
        reason = "Init:" + (why.isEmpty ? "ExitCode:\(ended["exitCode"]?.int ?? 0)" : why)
      } else if let why = state?["waiting", "reason"]?.string, !why.isEmpty,
        why != "PodInitializing"
      {
        reason = "Init:" + why
      } else {
        reason = "Init:\(index)/\(specs.count)"
      }
    }
    if !isInitializing { (restarted, lastRestart) = before }
    return isInitializing
  }

  private mutating func containers() {
    var isRunning = false
    for status in (pod["status", "containerStatuses"]?.elements ?? []).reversed() {
      note(status)
      let state = status["state"]
      if let why = state?["waiting", "reason"]?.string, !why.isEmpty {
        reason = why
      } else if let ended = state?["terminated"] {
        let why = ended["reason"]?.string ?? ""
        if !why.isEmpty {
          reason = why
        } else if let signal = ended["signal"]?.int, signal != 0 {
          reason = "Signal:\(signal)"
        } else {
          reason = "ExitCode:\(ended["exitCode"]?.int ?? 0)"
        }
      } else if status["ready"]?.bool == true, state?["running"] != nil {
        isRunning = true
        ready += 1
      }
    }
    if reason == "Completed", isRunning {
      reason = pod.condition("Ready")?["status"]?.string == "True" ? "Running" : "NotReady"
    }
  }

  func restarts(_ now: Int64) -> String {
    guard restarted > 0, let lastRestart else { return "\(restarted)" }
    return "\(restarted) (\(Timestamp.age(now - lastRestart)) ago)"
  }
}
