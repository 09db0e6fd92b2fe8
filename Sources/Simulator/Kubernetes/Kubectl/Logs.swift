import Shell
import YAML

/// `kubectl logs`.
extension Kubectl {
  func logs() throws(Failure) -> Int {
    let selector = flags.given("selector") ?? ""
    if arguments.isEmpty && selector.isEmpty || arguments.count > 2 {
      throw .usage(
        "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command"
      )
    }
    if let tail = flags.given("tail").flatMap({ Int64($0) }), tail < -1 {
      throw .error("--tail must be greater than or equal to -1")
    }
    if flags.isSet("since"), flags.isSet("since-time") {
      throw .error("at most one of `sinceTime` or `sinceSeconds` may be specified")
    }
    try connect()
    if !selector.isEmpty { return try logs(selector: selector) }
    let pods = try logPods(arguments[0])
    if arguments.count > 1, !hasContainer(pods[0], arguments[1]) {
      throw .error("container \(arguments[1]) is not valid for pod \(pods[0].name)")
    }
    for pod in pods {
      if flags.isTrue("all-containers") {
        for list in ["initContainers", "containers"] {
          for spec in pod["spec", list]?.elements ?? [] {
            try printLog(pod, spec["name"]?.string ?? "", tail: nil)
          }
        }
        continue
      }
      let name = arguments.count > 1 ? arguments[1] : containerName(of: pod)
      guard hasContainer(pod, name) else {
        throw .error("container \(name) is not valid for pod \(pod.name)")
      }
      try printLog(pod, name, tail: nil)
    }
    return 0
  }

  private func logs(selector text: String) throws(Failure) -> Int {
    let selector: LabelSelector
    do throws(DecodingProblem) { selector = try LabelSelector(parsing: text) } catch {
      throw .error(error.message)
    }
    let pods = server.list("pods", namespace).filter { selector.matches($0.labels) }
    if pods.isEmpty { err("No resources found in \(namespace) namespace.") }
    for pod in pods {
      for spec in pod["spec", "containers"]?.elements ?? []
      where flags.isTrue("all-containers") || flags.given("container") == nil
        || flags.given("container") == spec["name"]?.string
      {
        try printLog(pod, spec["name"]?.string ?? "", tail: 10)
        if !flags.isTrue("all-containers") { break }
      }
    }
    return 0
  }

  private func printLog(_ pod: JSONValue, _ name: String, tail usual: Int64?) throws(Failure) {
    guard let state = worker(of: pod)?.state(name) else {
      if pod["status", "phase"]?.string == "Running" { return }
      throw waiting(pod, name, "ContainerCreating")
    }
    var run = state.run
    var start = state.startTime
    if flags.isTrue("previous") {
      guard
        let previous = state.previous ?? (state.last != nil && !state.isRunning ? state.run : nil)
      else {
        throw .api(
          .badRequest(
            "previous terminated container \(name.quotedGo) in pod \(pod.name.quotedGo) not found"))
      }
      run = previous
      start = state.previous == nil ? state.startTime : state.previousStart
    } else if case .waiting(let reason, _) = state.phase,
      state.startTime == 0 || reason.hasPrefix("Err")
    {
      throw waiting(pod, name, reason)
    }
    let now = cluster.clock.now
    var lines = run.lines.map { (time: start + $0.time, text: $0.text) }.filter { $0.time <= now }
    if let since = flags.given("since").flatMap({ Durations.parse($0) }), since > 0 {
      lines = lines.filter { $0.time >= now - since }
    }
    if let text = flags.given("since-time"), let time = Timestamp.parse(text) {
      lines = lines.filter { $0.time >= time }
    }
    let tail = flags.given("tail").flatMap { Int64($0) }.flatMap { $0 < 0 ? nil : $0 } ?? usual
    if let tail { lines = lines.suffix(Int(clamping: tail)) }
    for entry in lines {
      var text = entry.text
      if flags.isTrue("timestamps") { text = Timestamp.nanoText(entry.time) + " " + text }
      if flags.isTrue("prefix") { text = "[pod/\(pod.name)/\(name)] " + text }
      line(text)
    }
  }

  private func waiting(_ pod: JSONValue, _ name: String, _ reason: String) -> Failure {
    let why: String =
      switch reason {
      case "ErrImagePull", "ImagePullBackOff": "trying and failing to pull image"
      case "ErrImageNeverPull", "InvalidImageName": "image can't be pulled"
      default: reason
      }
    return .api(
      .badRequest(
        "container \(name.quotedGo) in pod \(pod.name.quotedGo) is waiting to start: \(why)"))
  }
}
