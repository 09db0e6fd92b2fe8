import Shell
import YAML

/// `helm repo`, `helm search`, and the charts of repositories.
extension Helm {
  private var repositoryFile: String {
    given("repository-config") ?? context.environmentValue("HELM_REPOSITORY_CONFIG")?.text
      ?? (context.environmentValue("HOME")?.text ?? "/root") + "/.config/helm/repositories.yaml"
  }

  /// The repositories that were added, by their names.
  var known: [(name: String, url: String)] {
    guard let bytes = read(repositoryFile),
      let document = YAMLReader(file: "repositories").read(bytes).documents.first
    else { return [] }
    return (JSONValue(document)["repositories"]?.elements ?? []).map {
      ($0["name"]?.string ?? "", $0["url"]?.string ?? "")
    }
  }

  private func keep(_ all: [(name: String, url: String)]) {
    let value = JSONValue.tree([
      ("apiVersion", .string("")), ("generated", .string("0001-01-01T00:00:00Z")),
      (
        "repositories",
        .array(all.map { .strings([("name", $0.name), ("url", $0.url)]) })
      ),
    ])
    context.fileSystem.install(
      ByteString(repositoryFile), .file(YAMLPrinter().print(value)), mode: 0o600)
  }

  func repositories() throws(Failure) -> Int {
    let all = known
    switch command.path.joined(" ").text {
    case "repo add": return try add(all)
    case "repo list":
      if all.isEmpty { throw .error("no repositories to show") }
      let records = all.map { JSONValue.strings([("name", $0.name), ("url", $0.url)]) }
      if try printed(.array(records)) { return 0 }
      table([["NAME", "URL"]] + all.map { [$0.name, $0.url] })
    case "repo update": return try update(all)
    case "repo remove":
      for name in arguments {
        guard known.contains(where: { $0.name == name }) else {
          throw .error(
            all.isEmpty ? "no repositories configured" : "no repo named \(name.quotedGo) found")
        }
        keep(known.filter { $0.name != name })
        out("\(name.quotedGo) has been removed from your repositories\n")
      }
    case "repo index": return try index()
    case "search repo": return try search(all)
    default:
      assume("what the hub knows of '\(arguments.joinedText(" "))' is not known here")
    }
    return 0
  }

  private func add(_ all: [(name: String, url: String)]) throws(Failure) -> Int {
    let (name, given) = (arguments[0], arguments[1])
    let url = given.hasSuffix("/") ? given.droppingLast(1) : given
    if name.has("/") {
      throw .error(
        "repository name (\(name)) contains '/', please specify a different name without '/'")
    }
    if let old = all.first(where: { $0.name == name }), !line.isSet("force-update") {
      if old.url == given || old.url == url {
        out("\(name.quotedGo) already exists with the same configuration, skipping\n")
        return 0
      }
      throw .error("repository name (\(name)) already exists, please specify a different name")
    }
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
      let scheme =
        url.position(of: "://").map { String(decoding: Array(url.utf8.prefix($0)), as: UTF8.self) }
        ?? ""
      throw .error(
        scheme == "oci"
          ? "looks like \(url.quotedGo) is not a valid chart repository or cannot be reached: object required"
          : "could not find protocol handler for: \(scheme)")
    }
    if KnownCharts.repository(url) == nil {
      assume("the repository at \(url) is supposed to be there")
    }
    keep(all.filter { $0.name != name } + [(name, given)])
    out("\(name.quotedGo) has been added to your repositories\n")
    return 0
  }

  private func update(_ all: [(name: String, url: String)]) throws(Failure) -> Int {
    if all.isEmpty {
      guard clusters.supposes else {
        throw .error("no repositories found. You must add one before updating")
      }
      assume("the author's repositories were added before")
    }
    for name in arguments where !all.contains(where: { $0.name == name }) {
      throw .error("no repositories found matching '\(name)'.  Nothing will be updated")
    }
    out("Hang tight while we grab the latest from your chart repositories...\n")
    for repository in all where arguments.isEmpty || arguments.contains(repository.name) {
      out("...Successfully got an update from the \(repository.name.quotedGo) chart repository\n")
    }
    out("Update Complete. ⎈Happy Helming!⎈\n")
    return 0
  }

  private func index() throws(Failure) -> Int {
    let folder = arguments[0]
    guard
      let inode = try? context.fileSystem.find(
        ByteString(folder), from: context.folder, as: context.credentials), inode.isFolder
    else { throw .error("stat \(folder): no such file or directory") }
    var entries: [JSONValue.Member] = []
    for (name, file) in inode.entries where name.hasSuffix(".tgz") {
      guard let files = Chart.unpacked(file.data), let chart = try? Chart(files) else { continue }
      var record = chart.metadata
      record.set("created", to: .string(Timestamp.nanoText(now)))
      let base = given("url").map { ($0.hasSuffix("/") ? $0 : $0 + "/") } ?? ""
      record.set("urls", to: .array([.string(base + name.text)]))
      if let at = entries.firstIndex(where: { $0.name == chart.name }) {
        entries[at].value = .array(entries[at].value.elements + [record])
      } else {
        entries.append(JSONValue.Member(chart.name, .array([record])))
      }
    }
    let value = JSONValue.tree([
      ("apiVersion", .string("v1")), ("entries", .object(entries)),
      ("generated", .string(Timestamp.nanoText(now))),
    ])
    let path = folder.hasPrefix("/") ? folder : context.folder.text + "/" + folder
    context.fileSystem.install(
      ByteString(path + "/index.yaml"), .file(YAMLPrinter().print(value)))
    return 0
  }

  private func search(_ all: [(name: String, url: String)]) throws(Failure) -> Int {
    if all.isEmpty { throw .error("no repositories configured") }
    let word = (arguments.first ?? "").lowered
    var rows: [[String]] = []
    var isPartial = false
    for repository in all {
      guard let charts = KnownCharts.repository(repository.url) else {
        isPartial = true
        continue
      }
      for chart in charts
      where chart.description.lowered.has(word)
        || (repository.name + "/" + chart.name).lowered.has(word)
      {
        rows.append([
          repository.name + "/" + chart.name, chart.version, chart.appVersion, chart.description,
        ])
      }
    }
    if isPartial || rows.isEmpty {
      assume("not all charts of the repositories are known here")
    }
    let records = rows.map {
      JSONValue.strings([
        ("app_version", $0[2]), ("description", $0[3]), ("name", $0[0]), ("version", $0[1]),
      ])
    }
    if try printed(.array(records)) { return 0 }
    if rows.isEmpty {
      out("No results found\n")
    } else {
      table([["NAME", "CHART VERSION", "APP VERSION", "DESCRIPTION"]] + rows)
    }
    return 0
  }

  // MARK: Charts of repositories

  /// The chart of a repository, as far as it is known.
  func remote(_ reference: String) throws(Failure) -> Subject {
    var url = given("repo")
    var name = reference
    if reference.hasPrefix("oci://") || reference.hasPrefix("http://")
      || reference.hasPrefix("https://")
    {
      url = reference.cutLast("/")?.before
      name = reference.cutLast("/")?.after ?? reference
      if name.hasSuffix(".tgz") { name = name.droppingLast(4).cut("-")?.before ?? name }
    } else if url == nil {
      guard let (repository, rest) = reference.cut("/") else {
        throw .error(
          "non-absolute URLs should be in form of repo_name/path_to_chart, got: \(reference)")
      }
      guard let found = known.first(where: { $0.name == repository }) else {
        throw .error("repo \(repository) not found")
      }
      url = found.url
      name = rest
    }
    let entry = url.flatMap { KnownCharts.repository($0) }?.first { $0.name == name }
    let metadata = JSONValue.tree([
      ("apiVersion", .string("v2")),
      ("appVersion", .string(entry?.appVersion ?? "1.0.0")),
      ("description", .string(entry?.description ?? "")), ("name", .string(name)),
      (
        "version",
        .string(
          given("version").flatMap { SemanticVersion($0) == nil ? nil : $0 } ?? entry?.version
            ?? "1.0.0")
      ),
    ])
    let file = Chart.File(path: "Chart.yaml", bytes: YAMLPrinter().print(metadata))
    guard let chart = try? Chart([file]) else { throw .error("chart \(name.quotedGo) not found") }
    var subject = Subject(chart: chart, isSupposed: true, reference: reference)
    if let addOn = entry?.addOn, let found = AddOn.named(addOn) {
      subject.manifest = found.manifest(
        in: namespace, release: arguments.count > 1 ? arguments[0] : name)
    }
    return subject
  }
}
