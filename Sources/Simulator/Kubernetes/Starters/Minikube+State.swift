import Shell
import YAML

/// `minikube status`, `stop`, `delete`, `pause`, `profile`, `ip`, `ssh`, `node` and `image`.
extension Minikube {
  func state() throws(Failure) -> Int {
    switch command.path[0].text {
    case "status": return try status()
    case "ip":
      let started = try current()
      let node = line.value("node")?.text
      let plan = started.cluster.plan
      let found = node.flatMap { name in plan.nodes.first { $0.name == name } } ?? plan.nodes.first
      out(found?.address ?? "")
      return 0
    case "profile": return profiles()
    case "update-context":
      out("💢  No changes required for the \(profile.quotedGo) context")
      out("💗  Current context is \(profile.quotedGo)")
      return 0
    default: break
    }
    let isAll = line.isSet("all")
    let wanted =
      isAll ? starters.of("minikube") : [starters.find("minikube", profile)].compactMap { $0 }
    if command.path[0] == "delete" {
      if wanted.isEmpty, !isAll {
        if !starters.hasBegun("minikube"), clusters.isSupposed {
          context.machine.assumed.append("the notes do not show how minikube was started")
        }
        out("🙄  \(profile.quotedGo) profile does not exist, trying anyways.")
        out("💀  Removed all traces of the \(profile.quotedGo) cluster.")
        return 0
      }
      for started in wanted { delete(started) }
      return 0
    }
    if wanted.isEmpty {
      let started = try current()
      return leave(started)
    }
    for started in wanted { _ = leave(started) }
    return 0
  }

  private func leave(_ started: Starters.Started) -> Int {
    let verb = command.path[0].text
    if verb == "stop" {
      out("✋  Stopping node \(started.name.quotedGo)  ...")
      out("🛑  Powering off \(started.name.quotedGo) via SSH ...")
      out(
        "🛑  \(started.cluster.plan.nodes.count) node\(started.cluster.plan.nodes.count == 1 ? "" : "s") stopped."
      )
      started.isRunning = false
      started.cluster.setUp(false)
    } else {
      out(
        verb == "pause"
          ? "⏸️  Pausing node \(started.name) ... " : "⏯️  Unpausing node \(started.name) ... ")
      started.cluster.setUp(verb == "unpause")
    }
    return 0
  }

  private func delete(_ started: Starters.Started) {
    out("🔥  Deleting \(started.name.quotedGo) in \(started.driver) ...")
    out("🔥  Removing /root/.minikube/machines/\(started.name) ...")
    clusters.remove(started.cluster)
    starters.remove(started)
    var config = KubeConfig(context: context)
    config.remove(cluster: started.name, user: started.name, context: started.name)
    out("💀  Removed all traces of the \(started.name.quotedGo) cluster.")
  }

  private func status() throws(Failure) -> Int {
    let found = starters.find("minikube", profile)
    let started: Starters.Started
    if let found { started = found } else { started = try current() }
    let isUp = started.isRunning
    for (index, node) in started.cluster.plan.nodes.enumerated() {
      let word = isUp ? "Running" : "Stopped"
      if let format = line.value("format")?.text {
        let value = JSONValue.strings([
          ("APIServer", word), ("Host", word), ("Kubeconfig", isUp ? "Configured" : "Stopped"),
          ("Kubelet", word), ("Name", node.name),
        ])
        guard let template = try? GoTemplate(Array(format.utf8)) else { continue }
        var output: [UInt8] = []
        try? template.fill(value, missing: .isNoValue, into: &output)
        context.write(output)
        continue
      }
      out(node.name)
      out("type: \(index == 0 ? "Control Plane" : "Worker")")
      out("host: \(word)\nkubelet: \(word)")
      if index == 0 { out("apiserver: \(word)\nkubeconfig: \(isUp ? "Configured" : "Stopped")") }
      out("")
    }
    return isUp ? 0 : 7
  }

  private func profiles() -> Int {
    guard let word = arguments.first else {
      out(starters.profile)
      return 0
    }
    if word != "list" {
      starters.profile = word
      out("✅  minikube profile was successfully set to \(word)")
      return 0
    }
    var rows = [
      ["Profile", "VM Driver", "Runtime", "IP", "Port", "Version", "Status", "Nodes"]
    ]
    for started in starters.of("minikube") {
      let plan = started.cluster.plan
      rows.append([
        started.name, started.driver, plan.runtime.cut(":")?.before ?? "",
        plan.controlPlaneAddress, plan.port, plan.version, started.isRunning ? "OK" : "Stopped",
        "\(plan.nodes.count)",
      ])
    }
    context.write(ByteString(Self.table(rows)))
    return 0
  }

  /// A table with lines, as minikube draws one.
  static func table(_ rows: [[String]]) -> String {
    var widths = [Int](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], cell.unicodeScalars.count)
      }
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joinedText("|") + "|\n"
    var text = rule
    for (number, row) in rows.enumerated() {
      text +=
        "|"
        + row.enumerated().map { " " + $0.element.padded(widths[$0.offset]) + " " }.joinedText("|")
        + "|\n"
      if number == 0 { text += rule }
    }
    return text + rule
  }

  func ssh() throws(Failure) -> Int {
    let started = try current()
    let plan = started.cluster.plan
    let name = line.value("node")?.text ?? plan.nodes.first?.name ?? ""
    guard let machine = started.cluster.machine(ofNode: name) else { throw missing() }
    machine.addUser("docker")
    return RemoteShell.enter(
      machine, as: "docker", line.arguments.filter { $0 != "--" }, context)
  }

  func node() throws(Failure) -> Int {
    let started = try current()
    let cluster = started.cluster
    switch command.path.last?.text {
    case "list":
      for node in cluster.plan.nodes { out("\(node.name)\t\(node.address)") }
    case "add":
      let number = starters.of("minikube").firstIndex { $0 === started } ?? 0
      let node = nodePlan(cluster.plan.nodes.count, number)
      out("😄  Adding node m0\(cluster.plan.nodes.count + 1) to cluster \(profile) as [worker]")
      out("👍  Starting \(node.name.quotedGo) worker node in \(profile.quotedGo) cluster")
      Bootstrap(cluster: cluster).join(node)
      out("🏄  Successfully added m0\(cluster.plan.nodes.count) to \(profile)!")
    case "stop", "start":
      guard let name = arguments.first else {
        throw .exit(
          "❌  Exiting due to MK_USAGE: Usage: minikube node \(command.path.last?.text ?? "") [name]",
          14)
      }
      let full = cluster.plan.nodes.first { $0.name == name || $0.name.hasSuffix("-" + name) }?.name
      guard let full else {
        throw .exit(
          "❌  Exiting due to GUEST_NODE_RETRIEVE: retrieving node: Could not find node \(name)", 80)
      }
      cluster.setNode(full, isUp: command.path.last == "start")
      out(
        command.path.last == "start"
          ? "🏄  Successfully started node \(full)!" : "🛑  Successfully stopped node \(full)")
    default: throw .notSimulated("node delete")
    }
    return 0
  }

  func image() throws(Failure) -> Int {
    let started = try current()
    switch command.path.last?.text {
    case "load", "pull", "add":
      if arguments.isEmpty {
        throw .exit(
          "❌  Exiting due to MK_USAGE: Please provide an image in your local daemon to load into minikube via <minikube image load IMAGE_NAME>",
          14)
      }
      for kubelet in started.cluster.kubelets {
        for name in arguments { kubelet.load(name) }
      }
    case "rm":
      for kubelet in started.cluster.kubelets {
        for name in arguments { kubelet.images.remove(ImageReference(name)?.full ?? name) }
      }
    case "ls":
      var all: Set<String> = []
      for kubelet in started.cluster.kubelets { all.formUnion(kubelet.images) }
      for name in all.sorted().reversed() { out(name) }
    default:
      guard let tag = line.value("tag")?.text else { throw .notSimulated("image build") }
      for kubelet in started.cluster.kubelets { kubelet.load(tag) }
    }
    return 0
  }
}
