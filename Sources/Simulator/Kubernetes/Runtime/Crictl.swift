import Shell
import YAML

/// One run of crictl on a node.
struct Crictl {
  let context: ProcessContext
  let world: World

  private static let options = OptionTable(
    "a.all q.quiet o:output -:name -:namespace -:label -:pod -:image -:state s:state l.latest n:last -.no-trunc v.verbose -.digests i.interactive t.tty f.follow -:tail -.timestamps p.previous -:since -:timeout r:runtime-endpoint -.prune -.force -:creds -:auth -:seconds -.watch",
    failure: 1, permutes: true)
  private static let flags = OptionTable(
    "r:runtime-endpoint i:image-endpoint t:timeout D.debug c:config -:runtime-endpoint -:image-endpoint -.version v.version h.help",
    failure: 1, permutes: false)

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func fatal(_ text: String) -> Int {
    let time = Timestamp.text(context.machine.clock.now)
    context.writeError("time=\(time.quotedGo) level=fatal msg=\(text.quotedGo)\n")
    return 1
  }

  func run() -> Int {
    guard let globals = Self.flags.parse(context) else { return 1 }
    if globals.has("version") || globals.has("v") {
      out("crictl version v1.32.0")
      return 0
    }
    guard let verb = globals.operands.first else {
      out(
        "NAME:\n   crictl - client for CRI\n\nUSAGE:\n   crictl [global options] command [command options] [arguments...]\n\nVERSION:\n   v1.32.0\n"
      )
      return 0
    }
    guard let node = NodeContainers(context.machine, in: world) else {
      return fatal(
        "validate service connection: validate CRI v1 runtime API for endpoint \"unix:///run/containerd/containerd.sock\": rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: no such file or directory\""
      )
    }
    guard context.credentials.user == 0 else {
      return fatal(
        "validate service connection: validate CRI v1 runtime API for endpoint \"unix:///run/containerd/containerd.sock\": rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: permission denied\""
      )
    }
    node.cluster.lookAtManifests()
    var words = Array(globals.operands.dropFirst())
    if verb == "exec" { return execute(words, node) }
    let inner = ProcessContext(
      machine: context.machine, arguments: [context.arguments[0]] + words,
      environment: context.environment, folder: context.folder, credentials: context.credentials,
      streams: context.streams, mask: context.mask, launch: context.launch)
    guard let parsed = Self.options.parse(inner) else { return 1 }
    words = parsed.operands
    switch verb.text {
    case "ps": return list(parsed, node)
    case "pods": return pods(parsed, node)
    case "images", "image", "img": return images(parsed, node)
    case "pull":
      guard let name = words.first?.text else { return fatal("image name cannot be empty") }
      guard let reference = ImageReference(name),
        ImageCatalogue.find(reference) != nil || AddOn.hasImage(reference.repository)
      else {
        return fatal(
          "pulling image: failed to pull and unpack image \(name.quotedGo): failed to resolve reference \(name.quotedGo): pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
        )
      }
      node.cluster.kubelet(node.node)?.load(name)
      out("Image is up to date for sha256:\(Digest.hexadecimal(reference.full).text)")
      return 0
    case "rmi": return remove(words, parsed, node)
    case "logs", "inspect", "stop", "rm", "inspectp", "stopp", "rmp", "inspecti":
      return act(verb.text, words, parsed, node)
    case "version":
      out(
        "Version:  0.1.0\nRuntimeName:  containerd\nRuntimeVersion:  v1.7.27\nRuntimeApiVersion:  v1"
      )
      return 0
    case "info":
      let isReady = node.cluster.kubelet(node.node)?.hasNetwork ?? true
      out(
        "{\n  \"status\": {\n    \"conditions\": [\n      {\n        \"message\": \"\",\n        \"reason\": \"\",\n        \"status\": true,\n        \"type\": \"RuntimeReady\"\n      },\n      {\n        \"message\": \"\",\n        \"reason\": \"\",\n        \"status\": \(isReady),\n        \"type\": \"NetworkReady\"\n      }\n    ]\n  }\n}"
      )
      return 0
    default:
      if [
        "runp", "create", "start", "stats", "statsp", "attach", "port-forward", "update", "run",
        "config", "events", "completion", "metricsp", "checkpoint",
      ].contains(verb.text) {
        return context.notSimulated(([verb] + words).joined(" "))
      }
      out("No help topic for '\(verb)'")
      return 3
    }
  }

  private static func ago(_ span: Int64) -> String {
    let seconds = span / 1_000_000_000
    if seconds < 1 { return "Less than a second ago" }
    if seconds < 60 { return "\(seconds) seconds ago" }
    if seconds < 3600 {
      return seconds < 120 ? "About a minute ago" : "\(seconds / 60) minutes ago"
    }
    if seconds < 172_800 {
      return seconds < 7200 ? "About an hour ago" : "\(seconds / 3600) hours ago"
    }
    return "\(seconds / 86_400) days ago"
  }

  private func table(_ rows: [[String]]) {
    var table = TablePrinter(padding: 3, least: 20)
    for row in rows { table.add(row) }
    context.write(ByteString(table.text()))
  }

  private func list(_ parsed: OptionTable.Parsed, _ node: NodeContainers) -> Int {
    let now = context.machine.clock.now
    var found = node.all
    let state = parsed.value("s")?.text.lowered
    if let state {
      found = found.filter { $0.state.lowered == state }
    } else if !parsed.has("a") {
      found = found.filter { $0.state == "Running" }
    }
    if let name = parsed.value("name")?.text { found = found.filter { $0.name.has(name) } }
    if let pod = parsed.value("pod")?.text {
      found = found.filter { NodeContainers.sandbox($0.pod).hasPrefix(pod) }
    }
    if let image = parsed.value("image")?.text { found = found.filter { $0.image.has(image) } }
    if parsed.has("l") { found = Array(found.prefix(1)) }
    if parsed.has("q") {
      for entry in found { out(entry.identifier) }
      return 0
    }
    let isWhole = parsed.has("no-trunc")
    func short(_ text: String) -> String { isWhole ? text : String(text.prefix(13)) }
    table(
      [["CONTAINER", "IMAGE", "CREATED", "STATE", "NAME", "ATTEMPT", "POD ID", "POD", "NAMESPACE"]]
        + found.map { entry in
          [
            short(entry.identifier),
            short(Digest.hexadecimal(ImageReference(entry.image)?.full ?? entry.image).text),
            Self.ago(now - entry.created), entry.state, entry.name, "\(entry.attempt)",
            short(NodeContainers.sandbox(entry.pod)), entry.pod.name, entry.pod.namespace,
          ]
        })
    return 0
  }

  private func pods(_ parsed: OptionTable.Parsed, _ node: NodeContainers) -> Int {
    let now = context.machine.clock.now
    var found = node.pods
    if let name = parsed.value("name")?.text { found = found.filter { $0.name.has(name) } }
    if let space = parsed.value("namespace")?.text {
      found = found.filter { $0.namespace == space }
    }
    if let (key, value) = parsed.value("label")?.text.cut("=") {
      found = found.filter { $0.label(key) == value }
    }
    if parsed.has("l") { found = Array(found.prefix(1)) }
    if parsed.has("q") {
      for pod in found { out(NodeContainers.sandbox(pod)) }
      return 0
    }
    table(
      [["POD ID", "CREATED", "STATE", "NAME", "NAMESPACE", "ATTEMPT", "RUNTIME"]]
        + found.map { pod in
          [
            String(NodeContainers.sandbox(pod).prefix(13)), Self.ago(now - pod.created),
            pod["status", "phase"]?.string == "Running" ? "Ready" : "NotReady", pod.name,
            pod.namespace, "0", "(default)",
          ]
        })
    return 0
  }

  private func images(_ parsed: OptionTable.Parsed, _ node: NodeContainers) -> Int {
    var found = node.images
    if let word = parsed.operands.first(where: { $0 != "ls" && $0 != "list" })?.text {
      let wanted = ImageReference(word)
      found = found.filter {
        $0.repository == wanted?.repository || $0.repository.hasSuffix("/" + word)
      }
    }
    if parsed.has("q") {
      for image in found { out("sha256:" + image.identifier) }
      return 0
    }
    table(
      [["IMAGE", "TAG", "IMAGE ID", "SIZE"]]
        + found.map { [$0.repository, $0.tag, String($0.identifier.prefix(13)), "31.5MB"] })
    return 0
  }

  private func remove(
    _ words: [ByteString], _ parsed: OptionTable.Parsed, _ node: NodeContainers
  ) -> Int {
    guard let kubelet = node.cluster.kubelet(node.node) else { return 1 }
    let used = Set(node.all.map { ImageReference($0.image)?.full ?? $0.image })
    var names = words.map { $0.text }
    if parsed.has("prune") {
      names = kubelet.images.filter { !used.contains($0) }.sorted()
    } else if names.isEmpty {
      return fatal("please specify images to remove")
    }
    for name in names {
      let full = ImageReference(name)?.full ?? name
      let found = node.images.first {
        $0.repository + ":" + $0.tag == full || $0.identifier.hasPrefix(name)
      }
      guard let found else {
        return fatal("unable to remove the image(s): no such image \(name)")
      }
      kubelet.images.remove(found.repository + ":" + found.tag)
      out("Deleted: \(found.repository):\(found.tag)")
    }
    return 0
  }

  private func act(
    _ verb: String, _ words: [ByteString], _ parsed: OptionTable.Parsed, _ node: NodeContainers
  ) -> Int {
    if words.isEmpty { return fatal("ID cannot be empty") }
    for word in words {
      if verb.hasSuffix("p") && verb != "stop" {
        let pod = node.pods.first { NodeContainers.sandbox($0).hasPrefix(word.text) }
        guard let pod else {
          return fatal(
            "getting the status of the pod sandbox \(word.text.quotedGo): rpc error: code = NotFound desc = an error occurred when try to find sandbox: not found"
          )
        }
        if verb == "inspectp" {
          out(String(decoding: JSONPrinter(indent: 2).print(description(pod)), as: UTF8.self))
        } else {
          out("\(verb == "rmp" ? "Removed" : "Stopped") sandbox \(NodeContainers.sandbox(pod))")
          restart(pod, node)
        }
        continue
      }
      if verb == "inspecti" { return context.notSimulated("inspecti") }
      guard let entry = node.all.first(where: { $0.identifier.hasPrefix(word.text) }) else {
        return fatal(
          "rpc error: code = NotFound desc = an error occurred when try to find container \(word.text.quotedGo): not found"
        )
      }
      switch verb {
      case "logs": logs(entry, parsed)
      case "inspect":
        out(
          String(
            decoding: JSONPrinter(indent: 2).print(
              .tree([
                (
                  "status",
                  .tree([
                    ("id", .string(entry.identifier)),
                    ("image", .strings([("image", entry.image)])),
                    (
                      "labels",
                      .strings([
                        ("io.kubernetes.container.name", entry.name),
                        ("io.kubernetes.pod.name", entry.pod.name),
                        ("io.kubernetes.pod.namespace", entry.pod.namespace),
                        ("io.kubernetes.pod.uid", entry.pod.uid),
                      ])
                    ),
                    (
                      "metadata",
                      .tree([("attempt", .int64(entry.attempt)), ("name", .string(entry.name))])
                    ),
                    ("state", .string("CONTAINER_" + entry.state.raised)),
                  ])
                )
              ])), as: UTF8.self))
      default:
        out(entry.identifier)
        restart(entry.pod, node)
      }
    }
    return 0
  }

  private func description(_ pod: JSONValue) -> JSONValue {
    let unit = pod.uid.replacing("-", with: "_")
    return .tree([
      (
        "info",
        .tree([
          (
            "config",
            .tree([
              (
                "linux",
                .strings([
                  (
                    "cgroup_parent",
                    "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod\(unit).slice"
                  )
                ])
              )
            ])
          ),
          (
            "runtimeSpec",
            .tree([
              (
                "linux",
                .strings([
                  (
                    "cgroupsPath",
                    "kubepods-burstable-pod\(unit).slice:cri-containerd:\(NodeContainers.sandbox(pod))"
                  )
                ])
              )
            ])
          ),
        ])
      ),
      (
        "status",
        .tree([
          ("id", .string(NodeContainers.sandbox(pod))),
          (
            "metadata",
            .strings([("name", pod.name), ("namespace", pod.namespace), ("uid", pod.uid)])
          ),
          ("state", .string("SANDBOX_READY")),
        ])
      ),
    ])
  }

  private func logs(_ entry: NodeContainers.Entry, _ parsed: OptionTable.Parsed) {
    let worker = node(of: entry)
    guard let state = worker?.state(entry.name) else { return }
    var lines = state.run.lines.filter {
      state.startTime &+ $0.time <= context.machine.clock.now
    }.map { $0.text }
    if let count = parsed.value("tail")?.integer, count >= 0 { lines = Array(lines.suffix(count)) }
    for line in lines { out(line) }
  }

  private func node(of entry: NodeContainers.Entry) -> PodWorker? {
    NodeContainers(context.machine, in: world).flatMap {
      $0.cluster.kubelet($0.node)?.worker(entry.pod.uid)
    }
  }

  /// The kubelet starts again what somebody stopped behind its back.
  private func restart(_ pod: JSONValue, _ node: NodeContainers) {
    guard let worker = node.cluster.kubelet(node.node)?.worker(pod.uid) else { return }
    for state in worker.containers where state.isRunning {
      worker.end(
        state, state.run.end == nil ? 0 : 137, state.run.end == nil ? "Completed" : "Error", "")
    }
  }

  private func execute(_ words: [ByteString], _ node: NodeContainers) -> Int {
    var rest = words[...]
    while let word = rest.first, word.hasPrefix("-"), word.count > 1 { rest = rest.dropFirst() }
    guard let word = rest.popFirst() else { return fatal("ID cannot be empty") }
    guard let entry = node.all.first(where: { $0.identifier.hasPrefix(word.text) }),
      let container = node.cluster.kubelet(node.node)?.worker(entry.pod.uid)?.state(entry.name)?
        .container
    else {
      return fatal(
        "execing command in container: rpc error: code = NotFound desc = an error occurred when try to find container \(word.text.quotedGo): not found"
      )
    }
    let command = rest.map { $0.text }
    if command.isEmpty { return fatal("execing command in container: command is empty") }
    if let problem = container.problem(of: command[0]) {
      return fatal(
        "execing command in container: command terminated with exit code 126: \(problem)")
    }
    return container.execute(command, input: context.streams[0] ?? .null()) { isError, bytes in
      context.write(bytes, to: isError ? 2 : 1)
    }.status
  }
}
