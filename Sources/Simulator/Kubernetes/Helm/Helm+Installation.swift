import Shell
import YAML

/// `helm install`, `helm upgrade` and `helm template`.
extension Helm {
  /// A chart that is to be installed, and what is known of it.
  struct Subject {
    var chart: Chart
    /// Whether its files are not known here, so that its objects are supposed.
    var isSupposed = false
    /// Objects that the simulator knows a well-known chart to make, as YAML.
    var manifest = ""
    /// A path or a reference, as it was given.
    var reference: String
  }

  func installation() throws(Failure) -> Int {
    switch command.path[0].text {
    case "install":
      return try failing("INSTALLATION FAILED: ") { () throws(Failure) in try install() }
    case "upgrade": return try failing("UPGRADE FAILED: ") { () throws(Failure) in try upgrade() }
    default: return try template()
    }
  }

  private func failing(
    _ lead: String, _ work: () throws(Failure) -> Int
  ) throws(Failure) -> Int {
    do throws(Failure) { return try work() } catch {
      if case .error(let message) = error, !message.hasPrefix("UPGRADE FAILED"),
        !message.hasPrefix("INSTALLATION FAILED")
      {
        throw .error(lead + message)
      }
      throw error
    }
  }

  private func nameAndChart() throws(Failure) -> (name: String, chart: String) {
    let words = arguments
    if words.count > 2 {
      throw .error(
        "expected at most two arguments, unexpected arguments: \(Array(words.dropFirst(2)).joinedText(", "))"
      )
    }
    if words.count == 2 {
      if line.isSet("generate-name") {
        throw .error("cannot set --generate-name and also specify a name")
      }
      return (words[0], words[1])
    }
    if command.path[0] == "template" { return ("release-name", words[0]) }
    guard line.isSet("generate-name") else {
      throw .error("must either provide a name or specify --generate-name")
    }
    let base =
      (words[0].hasSuffix("/") ? words[0].droppingLast(1) : words[0]).cutLast("/")?.after
      ?? words[0]
    let plain = base.hasSuffix(".tgz") ? base.droppingLast(4).cut("-")?.before ?? base : base
    return ("\(plain == "." ? "chart" : plain)-\(now / 1_000_000_000)", words[0])
  }

  private static func checkName(_ name: String) throws(Failure) {
    let isRight =
      !name.isEmpty && name.utf8.count <= 53
      && name.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 46 }
      && !name.hasPrefix("-") && !name.hasSuffix("-") && !name.hasPrefix(".")
      && !name.hasSuffix(".")
    if isRight { return }
    throw .error(
      "release name \(name.quotedGo): invalid release name, must match regex ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the length must not be longer than 53"
    )
  }

  /// What `-f`, `--set` and the like say, the last winning.
  func userValues() throws(Failure) -> JSONValue {
    var result = JSONValue.object([])
    for file in line.all("values").flatMap({ $0.text.pieces(",") }) {
      if file.hasPrefix("http://") || file.hasPrefix("https://") {
        assume("the values at '\(file)' are not known here; they are supposed to be right")
        continue
      }
      guard let bytes = read(file) else {
        throw .error("open \(file): no such file or directory")
      }
      if let problem = YAMLProblem.find(bytes) {
        throw .error("failed to parse \(file): error converting YAML to JSON: yaml: \(problem)")
      }
      let value = YAMLReader(file: file).read(bytes).documents.first.map { JSONValue($0).sorted() }
      guard let value, !value.isNull, value != .string("") else { continue }
      guard case .object = value else {
        throw .error(
          "failed to parse \(file): error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(value.string == nil ? "array" : "string") into Go value of type map[string]interface {}"
        )
      }
      result = ChartValues.overlay(value, on: result)
    }
    for (flag, form) in [
      ("set-json", ChartValues.Form.json), ("set", .typed), ("set-string", .text),
      ("set-file", .file), ("set-literal", .literal),
    ] {
      for text in line.all(ByteString(flag)) {
        do throws(ChartValues.Problem) {
          try ChartValues.set(text.text, as: form, into: &result) { self.read($0) }
        } catch { throw .error(error.message) }
      }
    }
    return result
  }

  func read(_ path: String) -> [UInt8]? {
    if path == "-" { return context.readAll() }
    return try? context.contents(of: ByteString(path))
  }

  // MARK: Commands

  private func install() throws(Failure) -> Int {
    let (name, reference) = try nameAndChart()
    try Self.checkName(name)
    let cluster = try connect()
    let subject = try self.subject(reference)
    if subject.chart.metadata["type"]?.string == "library" {
      throw .error("library charts are not installable")
    }
    try checkDependencies(subject.chart)
    let old = stored(cluster, in: namespace).filter { $0.name == name }
    let isOver = old.last.map { ["uninstalled", "failed"].contains($0.status) } ?? true
    if !old.isEmpty, !(line.isSet("replace") && isOver) {
      throw .error("cannot re-use a name that is still in use")
    }
    let values = try userValues()
    let isDry = (line.value("dry-run") ?? "none") != "none" && line.value("dry-run") != "false"
    if !isDry { try makeNamespace(cluster) }
    let release = try deploy(
      name, subject, values, cluster, revision: (old.last?.revision ?? 0) + 1, old: nil,
      isDry: isDry)
    try show(release)
    if isDry { showDry(release) }
    return 0
  }

  private func upgrade() throws(Failure) -> Int {
    let (name, reference) = (arguments[0], arguments[1])
    let cluster = try connect()
    let all = stored(cluster, in: namespace).filter { $0.name == name }
    let deployed = all.last { $0.status == "deployed" } ?? all.last { $0.status == "failed" }
    let isDry = (line.value("dry-run") ?? "none") != "none" && line.value("dry-run") != "false"
    guard let old = deployed else {
      if line.isSet("install") {
        return try failing("INSTALLATION FAILED: ") { () throws(Failure) in
          if given("output") == nil {
            out("Release \(name.quotedGo) does not exist. Installing it now.\n")
          }
          let found = try self.subject(reference)
          try Self.checkName(name)
          try checkDependencies(found.chart)
          if !isDry { try makeNamespace(cluster) }
          let release = try deploy(
            name, found, try userValues(), cluster, revision: (all.last?.revision ?? 0) + 1,
            old: nil, isDry: isDry)
          try show(release)
          if isDry { showDry(release) }
          return 0
        }
      }
      throw .error("\(name.quotedGo) has no deployed releases")
    }
    let subject = try self.subject(reference)
    try checkDependencies(subject.chart)
    var values = try userValues()
    let keeps =
      line.isSet("reuse-values") || line.isSet("reset-then-reuse-values")
      || values == .object([]) && !line.isSet("reset-values")
    if keeps { values = ChartValues.overlay(values, on: old.config) }
    let release = try deploy(
      name, subject, values, cluster, revision: (all.last?.revision ?? 0) + 1, old: old,
      isDry: isDry)
    if given("output") == nil {
      out("Release \(name.quotedGo) has been upgraded. Happy Helming!\n")
    }
    try show(release)
    if isDry { showDry(release) }
    return 0
  }

  private func showDry(_ release: HelmRelease) {
    out("HOOKS:\n" + release.hooks.map { "---\n# Source: \($0.path)\n\($0.text)\n" }.joinedText(""))
    out("MANIFEST:\n\(release.manifest)\n")
  }

  private func checkDependencies(_ chart: Chart) throws(Failure) {
    let missing = chart.missing
    if missing.isEmpty || line.isSet("dependency-update") { return }
    throw .error(
      "An error occurred while checking for chart dependencies. You may need to run `helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: \(missing.joinedText(", "))"
    )
  }

  private func makeNamespace(_ cluster: Cluster) throws(Failure) {
    if cluster.server.get("namespaces", "", namespace) != nil { return }
    guard line.isSet("create-namespace"), let resource = cluster.server.types.resource("namespaces")
    else {
      throw .error("create: failed to create: namespaces \(namespace.quotedGo) not found")
    }
    do throws(APIError) {
      _ = try cluster.server.create(
        resource, "",
        .tree([
          ("apiVersion", .string("v1")), ("kind", .string("Namespace")),
          (
            "metadata",
            .tree([("labels", .strings([("name", namespace)])), ("name", .string(namespace))])
          ),
        ]))
    } catch { throw .error("create: failed to create: \(error.message)") }
  }

  // MARK: Rendering

  /// The objects, hooks and notes of a chart with values.
  func render(
    _ subject: Subject, _ values: JSONValue, _ release: ChartRenderer.Release, _ cluster: Cluster?
  ) throws(Failure) -> (manifests: [ChartRenderer.Manifest], notes: String) {
    var chart = subject.chart
    chart.choose(values)
    var renderer = ChartRenderer(chart, values: values, release: release)
    renderer.kubeVersion =
      given("kube-version").map { $0.hasPrefix("v") ? $0 : "v" + $0 }
      ?? cluster?.plan.version ?? "v1.31.0"
    let types = cluster?.server.types ?? TypeTable()
    for resource in types.served {
      renderer.apiVersions.append(resource.apiVersion)
      renderer.apiVersions.append(resource.apiVersion + "/" + resource.kind)
    }
    renderer.apiVersions += line.all("api-versions").flatMap { $0.text.pieces(",") }
    if let cluster { renderer.lookup = { Self.lookUp($0, cluster) } }
    if let wanted = chart.metadata["kubeVersion"]?.string,
      SemanticVersion(renderer.kubeVersion)?.satisfies(wanted) == false
    {
      throw .error(
        "chart requires kubeVersion: \(wanted) which is incompatible with Kubernetes \(renderer.kubeVersion)"
      )
    }
    do throws(ChartRenderer.Failure) {
      var manifests = try renderer.run()
      for document in subject.manifest.pieces(around: "\n---\n") {
        for object in HelmRelease.objects(document) {
          manifests.append(
            ChartRenderer.Manifest(
              path: "\(chart.name)/templates/objects.yaml", text: document.trimmed, object: object))
        }
      }
      return (ChartRenderer.sorted(manifests), renderer.notes)
    } catch {
      if error.isNotSimulated { throw .notSimulated(error.message) }
      throw .error(error.message)
    }
  }

  private static func lookUp(_ values: [JSONValue?], _ cluster: Cluster) -> JSONValue? {
    let words = values.map { $0?.string ?? "" }
    guard words.count == 4,
      let resource = cluster.server.types.resource(apiVersion: words[0], kind: words[1])
    else { return .object([]) }
    if words[3].isEmpty {
      return .tree([
        (
          "items",
          .array(cluster.server.collection(resource).list(words[2].isEmpty ? nil : words[2]))
        )
      ])
    }
    return cluster.server.collection(resource).get(resource.namespaced ? words[2] : "", words[3])
      ?? .object([])
  }

  private func template() throws(Failure) -> Int {
    let (name, reference) = try nameAndChart()
    let subject = try self.subject(reference)
    if subject.isSupposed {
      assume("what the templates of '\(reference)' make is not known here")
      return 0
    }
    try checkDependencies(subject.chart)
    let cluster = line.isSet("validate") ? try connect() : nil
    let (all, _) = try render(
      subject, try userValues(),
      ChartRenderer.Release(name: name, namespace: namespace, isUpgrade: line.isSet("is-upgrade")),
      cluster)
    let wanted = line.all("show-only").flatMap { $0.text.pieces(",") }
    for path in wanted where !all.contains(where: { $0.path == subject.chart.name + "/" + path }) {
      throw .error("could not find template \(path) in chart")
    }
    if line.isSet("include-crds") {
      for file in subject.chart.definitions {
        out(
          "---\n# Source: \(subject.chart.name)/\(file.path)\n\(String(decoding: file.bytes, as: UTF8.self).trimmed)\n"
        )
      }
    }
    for manifest in all.filter({ $0.hooks.isEmpty }) + all.filter({ !$0.hooks.isEmpty }) {
      if !wanted.isEmpty,
        !wanted.contains(where: { manifest.path == subject.chart.name + "/" + $0 })
      {
        continue
      }
      if line.isSet("skip-tests"), manifest.hooks.contains(where: { $0.hasPrefix("test") }) {
        continue
      }
      if line.isSet("no-hooks"), !manifest.hooks.isEmpty { continue }
      let text = "---\n# Source: \(manifest.path)\n\(manifest.text)\n"
      if let folder = given("output-dir") {
        let path = folder + "/" + manifest.path
        let full = path.hasPrefix("/") ? path : context.folder.text + "/" + path
        context.fileSystem.install(ByteString(full), .file(Array(text.utf8)))
        out("wrote \(path)\n")
      } else {
        out(text)
      }
    }
    return 0
  }

  /// Makes a revision of a release: renders it, changes the cluster and keeps it.
  private func deploy(
    _ name: String, _ subject: Subject, _ values: JSONValue, _ cluster: Cluster, revision: Int64,
    old: HelmRelease?, isDry: Bool
  ) throws(Failure) -> HelmRelease {
    let settings = ChartRenderer.Release(
      name: name, namespace: namespace, revision: Int(clamping: revision), isUpgrade: old != nil)
    let (all, notes) = try render(subject, values, settings, cluster)
    var release = HelmRelease(
      name: name, namespace: namespace, revision: revision, at: now, chart: subject.chart,
      config: values)
    for pair in line.all("labels").flatMap({ $0.text.pieces(",") }) {
      if let (key, value) = pair.cut("=") { release.labels.append((key, value)) }
    }
    if let old {
      release.firstDeployed = old.firstDeployed
      release.description = "Upgrade complete"
    }
    if let text = given("description") { release.description = text }
    release.notes = notes
    for manifest in all {
      if manifest.hooks.isEmpty {
        release.manifest += "---\n# Source: \(manifest.path)\n\(manifest.text)\n"
      } else {
        release.hooks.append((manifest.path, manifest.text))
      }
    }
    if isDry {
      release.status = old == nil ? "pending-install" : "pending-upgrade"
      return release
    }
    if subject.isSupposed {
      assume(
        "the chart '\(subject.reference)' is not known here; what it makes is supposed to be right")
    }
    if old == nil, !line.isSet("skip-crds") { installDefinitions(subject.chart, cluster) }
    do throws(Failure) {
      try check(release, cluster, isNew: old == nil)
      try runHooks(of: release, old == nil ? "pre-install" : "pre-upgrade", cluster)
      try update(from: old?.objects ?? [], to: release.objects, cluster, release)
      if line.isSet("wait") || line.isSet("atomic") { wait(for: release, cluster) }
      try runHooks(of: release, old == nil ? "post-install" : "post-upgrade", cluster)
    } catch {
      if case .error(let message) = error, old != nil {
        release.status = "failed"
        release.description = "Upgrade \(name.quotedGo) failed: \(message)"
        save(release, cluster)
      }
      throw error
    }
    if var old {
      old.status = "superseded"
      save(old, cluster)
    }
    save(release, cluster)
    return release
  }
}
