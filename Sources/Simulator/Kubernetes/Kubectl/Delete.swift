import Shell
import YAML

extension Kubectl {
  func delete() throws(Failure) -> Int {
    let cascade = flags.given("cascade") ?? "background"
    let propagation: String
    switch cascade {
    case "background", "true": propagation = "Background"
    case "orphan", "false": propagation = "Orphan"
    case "foreground": propagation = "Foreground"
    default:
      throw .error(
        "invalid cascade value (\(cascade)). Must be \"background\", \"foreground\", or \"orphan\"")
    }
    let mode = try dryRun()
    var grace = flags.given("grace-period").flatMap { Int64($0) } ?? -1
    let force = flags.isTrue("force")
    if flags.isTrue("now") {
      if grace != -1 { throw .error("--now and --grace-period cannot be specified together") }
      grace = 1
    }
    if force, grace < 0 { grace = 0 }
    if grace == 0, !force { grace = 1 }
    if let form = flags.given("output"), !form.isEmpty, form != "name" {
      throw .error("unexpected -o output mode: \(form). We only support '-o name'")
    }
    if force, grace > 0 {
      throw .error("--force and --grace-period greater than 0 cannot be specified together")
    }
    let asked = try selectForDeletion(mode)
    if force, mode == .none {
      err(
        "Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely."
      )
    }
    if flags.isTrue("interactive"), try !confirm(asked) { return 0 }
    var failures: [Failure] = asked.failures
    var waiting: [(Selected, uid: String)] = []
    for selected in asked.objects {
      options.isDryRun = mode == .server
      do throws(APIError) {
        try server.authorize(
          options, "delete", selected.resource,
          selected.resource.namespaced ? selected.namespace : "", selected.name)
        let found = server.collection(selected.resource).get(
          selected.resource.namespaced ? selected.namespace : "", selected.name)
        // What would be deleted is only named.
        guard let object = found ?? (mode == .client ? selected.object : nil) else {
          throw APIError.notFound(selected.resource, selected.name)
        }
        if mode != .client {
          _ = try server.delete(
            selected.resource, selected.namespace, selected.name, grace: grace < 0 ? nil : grace,
            propagation: propagation, options)
        }
        let word = force && mode == .none ? "force deleted" : "deleted"
        if outputForm.name == "name" {
          line(Self.typedName(selected.resource, selected.name))
        } else {
          line(
            "\(Self.deletedName(selected.resource)) \(selected.name.quotedGo) \(word)\(Self.dryRunSuffix(mode))"
          )
        }
        waiting.append((selected, object.uid))
      } catch {
        if error.reason == .notFound, flags.isTrue("ignore-not-found") { continue }
        let file = flags.list("filename").first.map { $0 == "-" ? "STDIN" : $0 }
        failures.append(
          .api(
            error,
            error.reason == .notFound
              ? file.map { "error when deleting \($0.quotedGo)" } ?? "" : ""))
      }
    }
    if asked.objects.isEmpty, failures.isEmpty, !flags.isTrue("ignore-not-found") || !asked.isNamed
    {
      if !asked.isNamed { line("No resources found") }
    }
    if mode == .none, flags.given("wait") != "false" { try waitForDeletion(waiting, force) }
    try finish(failures)
    return 0
  }

  private func selectForDeletion(_ mode: DryRun) throws(Failure) -> Selection {
    let names = arguments
    if mode == .client, flags.isSet("filename"), names.isEmpty { return try namedInFiles() }
    if !flags.isSet("filename"), !flags.isSet("kustomize"), !flags.isTrue("all"),
      flags.given("as") != nil, names.count > 1, !names[0].has("/")
    {
      // Deleting asks for no permission to read.
      try connect()
      var selection = Selection()
      selection.isNamed = true
      let resource = try needResource(names[0])
      for name in names.dropFirst() {
        selection.objects.append(
          Selected(resource: resource, namespace: namespace, name: name, object: .null))
      }
      return selection
    }
    return try select(allowEmpty: false)
  }

  /// What the files name, whether the server has it or not.
  private func namedInFiles() throws(Failure) -> Selection {
    let (manifests, failures) = try manifests()
    try connect()
    let selector = try fileSelector()
    var selection = Selection()
    selection.isNamed = selector.isEmpty
    selection.failures = failures
    for manifest in manifests {
      do throws(Failure) {
        let resource = try mapping(manifest)
        if !selector.isEmpty, !selector.matches(manifest.object.labels) { continue }
        selection.objects.append(
          Selected(
            resource: resource, namespace: try namespace(of: manifest, resource),
            name: manifest.object.name, object: manifest.object))
      } catch { selection.failures.append(error) }
    }
    return selection
  }

  private func confirm(_ selection: Selection) throws(Failure) -> Bool {
    out("You are about to delete the following \(max(1, arguments.count - 1)) resource(s):\n")
    let resource = try needResource(arguments.first ?? "")
    for name in arguments.dropFirst() { line(Self.typedName(resource, name)) }
    out("Do you want to continue? (y/n): ")
    let answer = context.readLine()?.text.trimmed ?? ""
    if answer != "y" {
      line("deletion is cancelled")
      return false
    }
    return true
  }

  private func waitForDeletion(
    _ waiting: [(Selected, uid: String)], _ force: Bool
  ) throws(Failure) {
    if force {
      for (selected, _) in waiting where selected.resource.kind == "Pod" {
        server.remove(selected.resource, selected.namespace, selected.name)
      }
      return
    }
    let limit = flags.given("timeout").flatMap { Durations.parse($0) } ?? 0
    let most = limit > 0 ? limit : Self.patience
    let isGone = cluster.wait(atMost: most) {
      waiting.allSatisfy { selected, uid in
        self.server.collection(selected.resource).get(
          selected.resource.namespaced ? selected.namespace : "", selected.name)?.uid != uid
      }
    }
    if !isGone { throw limit > 0 ? .error("timed out waiting for the condition") : .silent(1) }
  }

  /// How long a command waits for what may never come.
  static var patience: Int64 { 120_000_000_000 }
}
