import Shell
import YAML

/// `helm list`, `status`, `history`, `get`, `uninstall`, `rollback` and `test`.
extension Helm {
  /// All revisions of the releases of a namespace, or of all, the oldest first.
  func stored(_ cluster: Cluster, in namespace: String?) -> [HelmRelease] {
    cluster.server.list("secrets", namespace).filter { $0["type"]?.string == "helm.sh/release.v1" }
      .compactMap { HelmRelease($0) }
      .sorted { one, other in
        one.name == other.name
          ? one.revision < other.revision : GoText.precedes(one.name, other.name)
      }
  }

  func revisions(_ name: String) throws(Failure) -> [HelmRelease] {
    let cluster = try connect()
    return stored(cluster, in: namespace).filter { $0.name == name }
  }

  /// The revision that is asked for, or the last one.
  func release(_ name: String) throws(Failure) -> HelmRelease {
    let all = try revisions(name)
    if let wanted = given("revision").flatMap({ Int64($0) }), wanted > 0 {
      guard let found = all.first(where: { $0.revision == wanted }) else {
        throw .error("release: not found")
      }
      return found
    }
    guard let last = all.last else { throw .error("release: not found") }
    return last
  }

  /// Keeps a revision.
  func save(_ release: HelmRelease, _ cluster: Cluster) {
    guard let resource = cluster.server.types.resource("secrets") else { return }
    let secret = release.secret(at: now)
    if var old = cluster.server.get("secrets", release.namespace, release.secretName) {
      old.set("data", to: secret["data"])
      old.set("metadata", "labels", to: secret["metadata", "labels"])
      cluster.server.store(old, resource)
    } else {
      _ = try? cluster.server.create(resource, release.namespace, secret)
    }
  }

  func releases() throws(Failure) -> Int {
    switch command.path[0].text {
    case "list": return try list()
    case "status":
      try show(try release(arguments[0]))
      return 0
    case "history": return try history()
    case "get": return try get()
    case "uninstall": return try uninstall()
    case "rollback": return try rollback()
    default: return try test()
    }
  }

  private func list() throws(Failure) -> Int {
    let cluster = try connect()
    let all = stored(cluster, in: line.isSet("all-namespaces") ? nil : namespace)
    var last: [HelmRelease] = []
    for release in all {
      let index = last.firstIndex {
        $0.name == release.name && $0.namespace == release.namespace
      }
      if let index { last[index] = release } else { last.append(release) }
    }
    var states: [String] = []
    for (flag, names) in [
      ("deployed", ["deployed"]), ("failed", ["failed"]), ("superseded", ["superseded"]),
      ("uninstalled", ["uninstalled"]), ("uninstalling", ["uninstalling"]),
      ("pending", ["pending-install", "pending-upgrade", "pending-rollback"]),
    ] where line.isSet(ByteString(flag)) {
      states += names
    }
    if states.isEmpty { states = ["deployed", "failed"] }
    if line.isSet("superseded") { last = all }
    last = last.filter { line.isSet("all") || states.contains($0.status) }
    if let filter = given("filter") {
      guard let expression = try? RegularExpression(ByteString(filter), .perl) else {
        throw .error("error parsing regexp: `\(filter)`")
      }
      last = last.filter { (try? expression.matches(Array($0.name.utf8))) ?? false }
    }
    if line.isSet("date") { last.sort { $0.lastDeployed < $1.lastDeployed } }
    if line.isSet("reverse") { last.reverse() }
    if line.isSet("short") {
      for release in last { out(release.name + "\n") }
      return 0
    }
    let records = last.map { release in
      JSONValue.strings([
        ("app_version", release.appVersion), ("chart", release.chart), ("name", release.name),
        ("namespace", release.namespace), ("revision", "\(release.revision)"),
        ("status", release.status), ("updated", Timestamp.goText(release.lastDeployed)),
      ])
    }
    if try printed(.array(records)) { return 0 }
    var rows: [[String]] =
      line.isSet("no-headers")
      ? [] : [["NAME", "NAMESPACE", "REVISION", "UPDATED", "STATUS", "CHART", "APP VERSION"]]
    for release in last {
      rows.append([
        release.name, release.namespace, "\(release.revision)",
        Timestamp.goText(release.lastDeployed), release.status, release.chart, release.appVersion,
      ])
    }
    table(rows)
    return 0
  }

  /// What install, upgrade and status print of a release.
  func show(_ release: HelmRelease, hidesNotes: Bool = false) throws(Failure) {
    let value = JSONValue.tree([
      (
        "info",
        .strings([
          ("deleted", ""), ("description", release.description),
          ("first_deployed", Timestamp.nanoText(release.firstDeployed)),
          ("last_deployed", Timestamp.nanoText(release.lastDeployed)), ("notes", release.notes),
          ("status", release.status),
        ])
      ), ("manifest", .string(release.manifest)), ("name", .string(release.name)),
      ("namespace", .string(release.namespace)), ("version", .int64(release.revision)),
    ])
    if try printed(value) { return }
    out("NAME: \(release.name)\n")
    out("LAST DEPLOYED: \(Self.date(release.lastDeployed))\n")
    out("NAMESPACE: \(release.namespace)\nSTATUS: \(release.status)\n")
    out("REVISION: \(release.revision)\n")
    if line.isSet("show-desc") { out("DESCRIPTION: \(release.description)\n") }
    if !release.hasTests { out("TEST SUITE: None\n") }
    let notes = release.notes.trimmed
    if !notes.isEmpty, !hidesNotes, !line.isSet("hide-notes") { out("NOTES:\n\(notes)\n") }
  }

  /// `Wed Nov 22 06:13:20 2023`.
  static func date(_ time: Int64) -> String {
    let words = Timestamp.mailText(time).replacing(",", with: "").pieces(" ").filter { !$0.isEmpty }
    guard words.count > 4 else { return "" }
    let day = words[1].hasPrefix("0") ? " " + words[1].dropping(1) : words[1]
    return "\(words[0]) \(words[2]) \(day.utf8.count < 2 ? " " + day : day) \(words[4]) \(words[3])"
  }

  private func history() throws(Failure) -> Int {
    var all = try revisions(arguments[0])
    if all.isEmpty { throw .error("release: not found") }
    if let most = given("max").flatMap({ Int($0) }), most > 0 { all = Array(all.suffix(most)) }
    let records = all.map { release in
      JSONValue.tree([
        ("app_version", .string(release.appVersion)), ("chart", .string(release.chart)),
        ("description", .string(release.description)), ("revision", .int64(release.revision)),
        ("status", .string(release.status)),
        ("updated", .string(Timestamp.nanoText(release.lastDeployed))),
      ])
    }
    if try printed(.array(records)) { return 0 }
    table(
      [["REVISION", "UPDATED", "STATUS", "CHART", "APP VERSION", "DESCRIPTION"]]
        + all.map { release in
          [
            "\(release.revision)", Self.date(release.lastDeployed), release.status, release.chart,
            release.appVersion, release.description,
          ]
        })
    return 0
  }

  private func get() throws(Failure) -> Int {
    let release = try self.release(arguments[0])
    switch command.path.last?.text {
    case "manifest": out(release.manifest + "\n")
    case "notes":
      if !release.notes.isEmpty { out("NOTES:\n\(release.notes.trimmed)\n") }
    case "hooks": out(hooks(of: release))
    case "values": return try values(of: release)
    case "metadata":
      out(
        "NAME: \(release.name)\nCHART: \(release.metadata["name"]?.string ?? "")\nVERSION: \(release.metadata["version"].map { GoText.print($0) } ?? "")\nAPP_VERSION: \(release.appVersion)\nNAMESPACE: \(release.namespace)\nREVISION: \(release.revision)\nSTATUS: \(release.status)\nDEPLOYED_AT: \(Timestamp.text(release.lastDeployed))\n"
      )
    default:
      try show(release, hidesNotes: true)
      out("USER-SUPPLIED VALUES:\n" + yaml(release.config) + "\n")
      out("COMPUTED VALUES:\n" + yaml(ChartValues.coalesce(release.config, with: release.values)))
      out("\nHOOKS:\n" + hooks(of: release) + "MANIFEST:\n" + release.manifest + "\n")
      if !release.notes.isEmpty { out("NOTES:\n\(release.notes.trimmed)\n") }
    }
    return 0
  }

  private func hooks(of release: HelmRelease) -> String {
    release.hooks.map { "---\n# Source: \($0.path)\n\($0.text)\n" }.joinedText("")
  }

  func yaml(_ value: JSONValue) -> String {
    if value == .object([]) { return "{}\n" }
    return String(decoding: YAMLPrinter().print(value), as: UTF8.self)
  }

  private func values(of release: HelmRelease) throws(Failure) -> Int {
    let isAll = line.isSet("all")
    let value =
      isAll ? ChartValues.coalesce(release.config, with: release.values) : release.config
    if try printed(value) { return 0 }
    out(isAll ? "COMPUTED VALUES:\n" : "USER-SUPPLIED VALUES:\n")
    out(value == .object([]) ? (isAll ? "{}\n" : "null\n") : yaml(value))
    return 0
  }

  private func uninstall() throws(Failure) -> Int {
    let cluster = try connect()
    for name in arguments {
      let all = stored(cluster, in: namespace).filter { $0.name == name }
      guard var last = all.last else {
        if line.isSet("ignore-not-found") { continue }
        throw .error("uninstall: Release not loaded: \(name): release: not found")
      }
      if line.isSet("dry-run") {
        out("release \(name.quotedGo) uninstalled\n")
        continue
      }
      if last.status == "uninstalled" {
        throw .error("the release named \(name.quotedGo) is already deleted")
      }
      try runHooks(of: last, "pre-delete", cluster)
      let objects = last.objects.reversed()
      var kept: [String] = []
      for object in objects {
        if object.annotation("helm.sh/resource-policy") == "keep" {
          kept.append("[\(object.kind)] \(object.name)")
          continue
        }
        remove(object, cluster, last.namespace)
      }
      try runHooks(of: last, "post-delete", cluster)
      if line.isSet("keep-history") {
        last.status = "uninstalled"
        last.description = "Uninstallation complete"
        save(last, cluster)
      } else if let resource = cluster.server.types.resource("secrets") {
        for old in all { cluster.server.remove(resource, old.namespace, old.secretName) }
      }
      if !kept.isEmpty {
        err("These resources were kept due to the resource policy:")
        for entry in kept { err(entry) }
      }
      out("release \(name.quotedGo) uninstalled\n")
    }
    return 0
  }

  /// Deletes an object if it is there.
  func remove(_ object: JSONValue, _ cluster: Cluster, _ namespace: String) {
    guard
      let resource = cluster.server.types.served(apiVersion: object.apiVersion, kind: object.kind)
    else { return }
    let space = object.namespace.isEmpty ? namespace : object.namespace
    _ = try? cluster.server.delete(resource, resource.namespaced ? space : "", object.name)
  }

  private func rollback() throws(Failure) -> Int {
    let cluster = try connect()
    let name = arguments[0]
    let all = stored(cluster, in: namespace).filter { $0.name == name }
    guard var current = all.last else { throw .error("release: not found") }
    var wanted: Int64 = 0
    if arguments.count > 1 {
      guard let number = Int64(arguments[1]) else {
        throw .error(
          "could not convert revision to a number: strconv.Atoi: parsing \(arguments[1].quotedGo): invalid syntax"
        )
      }
      wanted = number
    }
    if wanted == 0 { wanted = current.revision - 1 }
    guard let old = all.first(where: { $0.revision == wanted }) else {
      throw .error("release has no \(wanted) version")
    }
    if line.isSet("dry-run") {
      out("Rollback was a success! Happy Helming!\n")
      return 0
    }
    var new = old
    new.revision = current.revision + 1
    new.status = "deployed"
    new.description = "Rollback to \(wanted)"
    new.lastDeployed = now
    try runHooks(of: old, "pre-rollback", cluster)
    try update(from: current.objects, to: new.objects, cluster, new)
    try runHooks(of: old, "post-rollback", cluster)
    for var other in all where other.status == "deployed" {
      other.status = "superseded"
      save(other, cluster)
    }
    current.status = "superseded"
    save(new, cluster)
    if line.isSet("wait") { wait(for: new, cluster) }
    out("Rollback was a success! Happy Helming!\n")
    return 0
  }

  private func test() throws(Failure) -> Int {
    let cluster = try connect()
    let release = try self.release(arguments[0])
    let tests = release.hooks.filter { HelmRelease.objects($0.text).contains { isTest($0) } }
    var lines: [String] = []
    var hasFailed = false
    for hook in tests {
      for object in HelmRelease.objects(hook.text) {
        let start = now
        let phase = run(object, cluster, release.namespace)
        if phase != "Succeeded" { hasFailed = true }
        lines.append(
          "TEST SUITE:     \(object.name)\nLast Started:   \(Self.date(start))\nLast Completed: \(Self.date(now))\nPhase:          \(phase)\n"
        )
      }
    }
    out("NAME: \(release.name)\nLAST DEPLOYED: \(Self.date(release.lastDeployed))\n")
    out("NAMESPACE: \(release.namespace)\nSTATUS: \(release.status)\n")
    out("REVISION: \(release.revision)\n")
    out(lines.isEmpty ? "TEST SUITE: None\n" : lines.joinedText(""))
    if hasFailed {
      throw .error(
        "1 error occurred:\n\t* pod \(tests.first.flatMap { HelmRelease.objects($0.text).first?.name } ?? "") failed\n\n"
      )
    }
    return 0
  }

  private func isTest(_ object: JSONValue) -> Bool {
    (object.annotation("helm.sh/hook") ?? "").pieces(",").contains { $0.trimmed.hasPrefix("test") }
  }
}
