import Shell
import YAML

/// `kubectl exec`, and `kubectl run` with a terminal or streams.
extension Kubectl {
  func exec() throws(Failure) -> Int {
    let dash = flags.dashPosition
    let words = dash.map { Array(arguments.dropFirst($0)) } ?? Array(arguments.dropFirst())
    if arguments.isEmpty && !flags.isSet("filename") || dash == 0 && !flags.isSet("filename") {
      throw .error("pod, type/name or --filename must be specified")
    }
    let isRetired = dash == nil && arguments.count > 1
    if isRetired, clusters.version.has(.execWithoutDashes) {
      err(
        "kubectl exec [POD] [COMMAND] is DEPRECATED and will be removed in a future version. Use kubectl exec [POD] -- [COMMAND] instead."
      )
    } else if isRetired {
      throw .usage(
        "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead")
    }
    if words.isEmpty { throw .error("you must specify at least one command for the container") }
    try connect()
    let pod = try execPod(arguments[0])
    let container = try runningContainer(containerName(of: pod), of: pod) {
      if self.flags.isTrue("tty"), self.context.streams[0]?.isTerminal != true {
        self.err("Unable to use a TTY - input is not a terminal or the right kind of file")
      }
    }
    if let problem = container.problem(of: words[0]) {
      let identifier = cluster.identifiers.hexadecimal(64).text
      throw .error(
        "Internal error occurred: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec \(identifier.quotedGo): OCI runtime exec failed: exec failed: unable to start container process: \(problem)"
      )
    }
    return execute(words, in: container)
  }

  /// The container of this name, in which a program can be run.
  func runningContainer(
    _ name: String, of pod: JSONValue, beforeDialing: () -> Void = {}
  ) throws(Failure) -> Container {
    let phase = pod["status", "phase"]?.string ?? ""
    if phase == "Succeeded" || phase == "Failed" {
      throw .error("cannot exec into a container in a completed pod; current phase is \(phase)")
    }
    guard hasContainer(pod, name) else {
      throw .api(.badRequest("container \(name) is not valid for pod \(pod.name)"))
    }
    beforeDialing()
    guard let state = worker(of: pod)?.state(name), state.isRunning, let container = state.container
    else {
      if pod["spec", "nodeName"] == nil {
        throw .api(.badRequest("pod \(pod.name) does not have a host assigned"))
      }
      throw .error(
        "Internal error occurred: unable to upgrade connection: container not found (\(name.quotedGo))"
      )
    }
    return container
  }

  private func execute(_ words: [String], in container: Container) -> Int {
    let isTerminal = flags.isTrue("tty") && context.streams[0]?.isTerminal == true
    let input = flags.isTrue("stdin") ? context.streams[0] ?? Stream.null() : Stream.null()
    let end = container.execute(words, input: input, hasTerminal: isTerminal) {
      [context] isError, bytes in
      context.write(bytes, to: isError && !isTerminal ? 2 : 1)
    }
    let status = end.status
    if let shell = end.opened { context.machine.containerShell = shell }
    for what in container.machine.notSimulated { context.machine.notSimulated.append(what) }
    container.machine.notSimulated = []
    cluster.passTime(container.timeSlept)
    if status != 0 { err("command terminated with exit code \(status)") }
    return status
  }

  /// Waits for the Pod of `kubectl run -i`, shows what it prints and, with `--rm`, removes it.
  func attachToRun(_ pod: JSONValue) throws(Failure) -> Int {
    let name = pod.name
    func current() -> JSONValue? { server.get("pods", namespace, name) }
    func state() -> ContainerState? { current().flatMap { worker(of: $0) }?.containers.first }
    let isUp = cluster.wait(atMost: 60_000_000_000) {
      guard let state = state() else { return false }
      return state.isRunning || state.endStatus != nil
    }
    guard isUp, let running = state() else { throw .error("timed out waiting for the condition") }
    if running.run.end == nil { return context.notSimulated("an interactive container") }
    _ = cluster.wait(atMost: 900_000_000_000) { state()?.endStatus != nil }
    let isTerminal = flags.isTrue("tty")
    if isTerminal { context.machine.containerShell = running.container?.shell }
    let last = running.run.end?.time ?? 0
    if isTerminal, last > 1_000_000_000 {
      line("If you don't see a command prompt, try pressing enter.")
    }
    for entry in running.run.lines { line(entry.text) }
    let status = running.run.end?.status ?? 0
    if flags.isTrue("rm") {
      if let resource = server.types.resource("pods") {
        _ = try ask { () throws(APIError) in
          try self.server.delete(resource, self.namespace, name)
        }
      }
      line("pod \(name.quotedGo) deleted")
    }
    if status != 0 { line("pod \(namespace)/\(name) terminated (Error)") }
    return status
  }
}
