import Shell
import YAML

/// Commands for nodes, and others of the cluster's management.
extension Kubectl {
  func cordon(_ closes: Bool) throws(Failure) -> Int {
    if arguments.isEmpty, !flags.isSet("selector") {
      throw .usage("USAGE: \(closes ? "cordon" : "uncordon") NODE [flags]")
    }
    let mode = try dryRun()
    let selection = try selectNodes()
    for selected in selection.objects { try setSchedulable(selected, !closes, mode) }
    try finish(selection.failures)
    return 0
  }

  private func selectNodes() throws(Failure) -> Selection {
    if arguments.isEmpty { return try select(["nodes"], allowEmpty: true) }
    if !(flags.given("selector") ?? "").isEmpty {
      throw .usage("cannot specify both a node name and a --selector option")
    }
    let words = arguments.map { $0.has("/") ? $0 : "node/" + $0 }
    return try select(words)
  }

  @discardableResult
  private func setSchedulable(
    _ selected: Selected, _ isOpen: Bool, _ mode: DryRun
  ) throws(Failure) -> Bool {
    let word = isOpen ? "uncordoned" : "cordoned"
    if (selected.object["spec", "unschedulable"]?.bool == true) != isOpen {
      line("node/\(selected.name) already \(word)\(Self.dryRunSuffix(mode))")
      return false
    }
    var object = selected.object
    object.set("spec", "unschedulable", to: isOpen ? nil : .boolean(true))
    try send(selected, object, mode)
    line("node/\(selected.name) \(word)\(Self.dryRunSuffix(mode))")
    return true
  }

  func drain() throws(Failure) -> Int {
    if arguments.isEmpty, !flags.isSet("selector") { throw .usage("USAGE: drain NODE [flags]") }
    let mode = try dryRun()
    let selection = try selectNodes()
    try finish(Array(selection.failures.prefix(1)))
    for selected in selection.objects {
      try setSchedulable(selected, false, mode)
      try evict(selected, mode)
    }
    return 0
  }

  private func evict(_ node: Selected, _ mode: DryRun) throws(Failure) {
    var pods: [JSONValue] = []
    var daemons: [String] = []
    var bare: [String] = []
    var local: [String] = []
    for pod in server.collection("pods").onNode(node.name) {
      if pod.annotation("kubernetes.io/config.mirror") != nil { continue }
      let title = pod.namespace + "/" + pod.name
      let phase = pod["status", "phase"]?.string
      let isDone = phase == "Succeeded" || phase == "Failed"
      if pod.controller?["kind"]?.string == "DaemonSet", !isDone {
        daemons.append(title)
        continue
      }
      if !isDone, pod.controller == nil { bare.append(title) }
      if !isDone,
        (pod["spec", "volumes"]?.elements ?? []).contains(where: { $0["emptyDir"] != nil })
      {
        local.append(title)
      }
      pods.append(pod)
    }
    var problems: [String] = []
    if !daemons.isEmpty, !flags.isTrue("ignore-daemonsets") {
      problems.append(
        "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): "
          + daemons.joinedText(", "))
    }
    if !bare.isEmpty, !flags.isTrue("force") {
      problems.append(
        "cannot delete cannot delete Pods that declare no controller (use --force to override): "
          + bare.joinedText(", "))
    }
    if !local.isEmpty, !flags.isTrue("delete-emptydir-data") {
      problems.append(
        "cannot delete Pods with local storage (use --delete-emptydir-data to override): "
          + local.joinedText(", "))
    }
    if !problems.isEmpty {
      let text =
        problems.count == 1 ? problems[0] : "[" + problems.joinedText(", ") + "]"
      throw .raw(
        "error: unable to drain node \(node.name.quotedGo) due to error: \(text), continuing command...\nThere are pending nodes to be drained:\n \(node.name)\n"
          + problems.joinedText("\n"), 1)
    }
    var warnings: [String] = []
    if !bare.isEmpty {
      warnings.append("deleting Pods that declare no controller: " + bare.joinedText(", "))
    }
    if !daemons.isEmpty {
      warnings.append("ignoring DaemonSet-managed Pods: " + daemons.joinedText(", "))
    }
    if !warnings.isEmpty { err("Warning: " + warnings.joinedText("; ")) }
    if mode != .none {
      line("node/\(node.name) drained\(Self.dryRunSuffix(mode))")
      return
    }
    let grace = flags.given("grace-period").flatMap { Int64($0) } ?? -1
    let limit = flags.given("timeout").flatMap { Durations.parse($0) } ?? 0
    for pod in pods { line("evicting pod \(pod.namespace)/\(pod.name)") }
    let end = cluster.clock.now + (limit > 0 ? limit : Self.patience)
    for pod in pods {
      while !Disruptions(server: server).allows(pod), cluster.clock.now < end {
        err(
          "error when evicting pods/\(pod.name.quotedGo) -n \(pod.namespace.quotedGo) (will retry after 5s): Cannot evict pod as it would violate the pod's disruption budget."
        )
        cluster.passTime(5_000_000_000)
      }
      _ = try? server.delete(
        resource("pods"), pod.namespace, pod.name, grace: grace < 0 ? nil : grace)
    }
    for pod in pods {
      let isGone = cluster.wait(atMost: max(0, end - cluster.clock.now)) {
        self.server.get("pods", pod.namespace, pod.name)?.uid != pod.uid
      }
      if !isGone {
        throw .raw(
          "There are pending nodes to be drained:\n \(node.name)\nerror: unable to drain node \(node.name.quotedGo) due to error: error when waiting for pod \(pod.name.quotedGo) in namespace \(pod.namespace.quotedGo) to terminate: global timeout reached: \(flags.given("timeout") ?? "")",
          1)
      }
      line("pod/\(pod.name) evicted")
    }
    line("node/\(node.name) drained")
  }

  // MARK: Certificates

  func certificate(_ what: String) throws(Failure) -> Int {
    if !arguments.isEmpty, flags.isSet("filename") || flags.isSet("kustomize") {
      throw .error("resource/name arguments cannot be provided when a path is specified")
    }
    try connect()
    if arguments.isEmpty {
      throw .error("one or more CSRs must be specified as <name> or -f <filename>")
    }
    let resource = resource("certificatesigningrequests", group: "certificates.k8s.io")
    for name in arguments {
      var object = try ask { () throws(APIError) in
        try self.server.read(resource, "", name, self.options)
      }
      let type = what == "approve" ? "Approved" : "Denied"
      let known = object["status", "conditions"]?.elements ?? []
      if let other = known.first?["type"]?.string, other != type {
        throw .error(
          "certificate signing request \(name.quotedGo) is already \(other)")
      }
      if known.isEmpty {
        object.set(
          "status", "conditions",
          to: .array([
            .tree([
              ("lastTransitionTime", .string(server.now)), ("lastUpdateTime", .string(server.now)),
              ("message", .string("This CSR was \(type.lowered) by kubectl certificate \(what).")),
              ("reason", .string(what == "approve" ? "KubectlApprove" : "KubectlDeny")),
              ("status", .string("True")), ("type", .string(type)),
            ])
          ]))
        server.store(object, resource)
      }
      line("\(Self.typedName(resource, name)) \(type.lowered)")
    }
    return 0
  }

  // MARK: Events

  func events() throws(Failure) -> Int {
    try checkForm(Self.objectFormats)
    try connect()
    let all = flags.isTrue("all-namespaces")
    var list = try ask { () throws(APIError) in
      try self.server.find(
        self.resource("events"), all ? nil : self.namespace, self.options)
    }
    if let target = flags.given("for"), !target.isEmpty {
      guard let (kind, name) = target.cut("/") else {
        throw .error("--for must be in resource/name form")
      }
      let found = try needResource(kind)
      list = list.filter {
        $0["involvedObject", "kind"]?.string == found.kind
          && $0["involvedObject", "name"]?.string == name
      }
    }
    let types = flags.list("types")
    if !types.isEmpty {
      list = list.filter { event in
        types.contains { $0.lowered == event["type"]?.string?.lowered }
      }
    }
    if list.isEmpty {
      err(all ? "No events found." : "No events found in \(namespace) namespace.")
      return 0
    }
    if !outputForm.name.isEmpty {
      _ = try printForm(Self.list(list))
      return 0
    }
    let sorted = list.enumerated().sorted { first, second in
      let (a, b) = (
        first.element["lastTimestamp"]?.string ?? "", second.element["lastTimestamp"]?.string ?? ""
      )
      return a == b ? first.offset < second.offset : a < b
    }.map { $0.element }
    var table = TablePrinter()
    if !flags.isTrue("no-headers") {
      table.add((all ? ["NAMESPACE"] : []) + ["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"])
    }
    for event in sorted {
      let count = event["count"]?.int ?? 1
      let first = event["firstTimestamp"]?.string.flatMap { Timestamp.parse($0) } ?? 0
      let seen = cluster.lastSeen(event)
      let age = Timestamp.age(cluster.clock.now - first)
      table.add(
        (all ? [event.namespace] : []) + [
          count > 1 ? "\(seen) (x\(count) over \(age))" : seen, event["type"]?.string ?? "",
          event["reason"]?.string ?? "",
          "\(event["involvedObject", "kind"]?.string ?? "")/\(event["involvedObject", "name"]?.string ?? "")",
          event["message"]?.string ?? "",
        ])
    }
    out(table.text())
    return 0
  }
}
