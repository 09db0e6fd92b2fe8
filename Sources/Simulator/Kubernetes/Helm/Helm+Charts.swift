import Shell
import YAML

/// `helm create`, `lint`, `package`, `show`, `pull` and `dependency`.
extension Helm {
  func charts() throws(Failure) -> Int {
    switch command.path[0].text {
    case "create": return try create()
    case "lint": return try lint()
    case "package": return try package()
    case "show": return try show()
    case "pull": return try pull()
    default: return try dependencies()
    }
  }

  /// The chart that a path or a reference names.
  func subject(_ reference: String) throws(Failure) -> Subject {
    if given("repo") == nil, let chart = try loaded(reference) {
      return Subject(chart: chart, reference: reference)
    }
    if reference.hasPrefix("./") || reference.hasPrefix("/") || reference.hasPrefix("../")
      || reference == "."
    {
      throw .error("path \(reference.quotedGo) not found")
    }
    return try remote(reference)
  }

  /// The chart of a folder or an archive; `nil` when there is nothing of this name.
  func loaded(_ path: String) throws(Failure) -> Chart? {
    do throws(Chart.Problem) {
      let chart = try Chart.load(path, context)
      try chart?.check()
      return chart
    } catch { throw .error(error.message) }
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let full = path.hasPrefix("/") ? path : context.folder.text + "/" + path
    var folder = ""
    do throws(FileError) {
      for part in full.pieces("/").dropLast() where !part.isEmpty {
        folder += "/" + part
        let place = try context.fileSystem.locate(
          ByteString(folder), from: "/", as: context.credentials)
        if place.inode == nil {
          try context.fileSystem.makeFolder(ByteString(folder), as: context.credentials)
        }
      }
      let stream = try context.fileSystem.open(
        ByteString(full), from: "/", .write, as: context.credentials)
      try stream.write(bytes)
    } catch { throw .error("open \(path): \(error.message.text.lowered)") }
  }

  private func create() throws(Failure) -> Int {
    let path = arguments[0]
    let name = path.cutLast("/")?.after ?? path
    let isRight =
      !name.isEmpty
      && name.utf8.allSatisfy {
        97...122 ~= $0 | 32 || 48...57 ~= $0 || $0 == 45 || $0 == 46 || $0 == 95
      }
    if !isRight || name.utf8.count > 250 {
      throw .error(
        "chart name must be between 1 and 250 characters and match the regular expression \"^[a-zA-Z0-9._-]+$\""
      )
    }
    if given("starter") != nil { throw .notSimulated("create --starter") }
    out("Creating \(path)\n")
    for file in ChartScaffold.files(name) {
      if read(path + "/" + file.path) != nil {
        err("WARNING: File \"\(absolute(path))/\(file.path)\" already exists. Overwriting.")
      }
      try write(path + "/" + file.path, Array(file.text.utf8))
    }
    let full = absolute(path)
    context.fileSystem.install(ByteString(full + "/charts"), .folder([:]))
    return 0
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : context.folder.text + "/" + path
  }

  private func lint() throws(Failure) -> Int {
    var failed = 0
    let paths = arguments.isEmpty ? ["."] : arguments
    for path in paths {
      let messages = try findings(path)
      let hasError = messages.contains {
        $0.level == "ERROR" || line.isSet("strict") && $0.level == "WARNING"
      }
      out("==> Linting \(path)\n")
      for message in messages where !(line.isSet("quiet") && message.level == "INFO") {
        out("[\(message.level)] \(message.text)\n")
      }
      out("\n")
      if hasError { failed += 1 }
    }
    let summary = "\(paths.count) chart(s) linted, \(failed) chart(s) failed"
    if failed > 0 { throw .error(summary) }
    out(summary + "\n")
    return 0
  }

  private func findings(_ path: String) throws(Failure) -> [(level: String, text: String)] {
    let values = try userValues()
    let chart: Chart
    do throws(Chart.Problem) {
      guard let found = try Chart.load(path, context) else {
        return [("ERROR", "unable to open \(path): stat \(path): no such file or directory")]
      }
      chart = found
    } catch {
      return [
        ("ERROR", "Chart.yaml: \(error.message)"), ("ERROR", "templates/: \(error.message)"),
      ]
    }
    var result: [(level: String, text: String)] = []
    for field in ["name", "apiVersion", "version"]
    where chart.metadata[name: field].map({ GoText.print($0) }) ?? "" == "" {
      result.append(("ERROR", "Chart.yaml: \(field) is required"))
    }
    if !chart.version.isEmpty, SemanticVersion(chart.version) == nil {
      result.append(("ERROR", "Chart.yaml: version '\(chart.version)' is not a valid SemVer"))
    }
    if chart.metadata["icon"] == nil { result.append(("INFO", "Chart.yaml: icon is recommended")) }
    if chart.file("values.yaml") == nil {
      result.append(("INFO", "values.yaml: file does not exist"))
    }
    if chart.templates.isEmpty {
      result.append(("WARNING", "templates/: directory not found"))
    }
    if !chart.missing.isEmpty {
      result.append(
        (
          "WARNING",
          "\(path): chart directory is missing these dependencies: \(chart.missing.joinedText(","))"
        ))
    }
    do throws(Failure) {
      _ = try render(
        Subject(chart: chart, reference: path), values,
        ChartRenderer.Release(name: "test-release", namespace: namespace), nil)
    } catch {
      switch error {
      case .error(let message): result.append(("ERROR", "templates/: \(message)"))
      case .notSimulated: throw error
      }
    }
    return result
  }

  private func package() throws(Failure) -> Int {
    for path in arguments {
      guard var chart = try loaded(path) else {
        throw .error("path \(path.quotedGo) not found")
      }
      let missing = chart.missing
      if !missing.isEmpty, !line.isSet("dependency-update") {
        throw .error(
          "found in Chart.yaml, but missing in charts/ directory: \(missing.joinedText(", "))")
      }
      if let version = given("version") { chart.metadata.set("version", to: .string(version)) }
      if let version = given("app-version") {
        chart.metadata.set("appVersion", to: .string(version))
      }
      try chart.checked()
      guard
        let inode = try? context.fileSystem.find(
          ByteString(path), from: context.folder, as: context.credentials), inode.isFolder
      else { throw .error("path \(path.quotedGo) is no folder") }
      let bytes = Compression.compressed(TapeArchive.pack(inode, named: ByteString(chart.name)))
      let folder = given("destination") ?? "."
      let target = (folder == "." ? "" : folder + "/") + chart.fullName + ".tgz"
      try write(target, bytes)
      out("Successfully packaged chart and saved it to: \(absolute(target))\n")
    }
    return 0
  }

  private func show() throws(Failure) -> Int {
    let subject = try self.subject(arguments[0])
    if subject.isSupposed {
      assume("what the chart '\(arguments[0])' has in it is not known here")
      return 0
    }
    let chart = subject.chart
    func text(_ path: String) -> String {
      String(decoding: chart.file(path) ?? [], as: UTF8.self)
    }
    let readme = text("README.md")
    switch command.path.last?.text {
    case "chart": out(yaml(chart.metadata))
    case "values": out(text("values.yaml") + "\n")
    case "readme": out(readme.isEmpty ? "" : readme + "\n")
    case "crds":
      for file in chart.definitions { out("---\n" + String(decoding: file.bytes, as: UTF8.self)) }
    default:
      out(yaml(chart.metadata))
      out("\n---\n" + text("values.yaml") + "\n")
      if !readme.isEmpty { out("---\n" + readme + "\n") }
    }
    return 0
  }

  private func pull() throws(Failure) -> Int {
    for reference in arguments {
      let subject = try remote(reference)
      assume("the files of the chart '\(reference)' are not known here")
      let name = subject.chart.name
      let folder = given("untardir") ?? given("destination") ?? "."
      let base = absolute(folder == "." ? name : folder + "/" + name)
      if line.isSet("untar") {
        for (path, value) in [("Chart.yaml", subject.chart.metadata), ("values.yaml", .object([]))]
        {
          context.fileSystem.install(ByteString(base + "/" + path), .file(Array(yaml(value).utf8)))
        }
        context.fileSystem.install(ByteString(base + "/templates"), .folder([:]))
      } else {
        let target = absolute((folder == "." ? "" : folder + "/") + subject.chart.fullName + ".tgz")
        context.fileSystem.install(ByteString(target), .file([]))
      }
    }
    return 0
  }

  private func dependencies() throws(Failure) -> Int {
    let path = arguments.first ?? "."
    guard let chart = try loaded(path) else {
      throw .error("stat \(path): no such file or directory")
    }
    let asked = chart.metadata["dependencies"]?.elements ?? []
    let isList = command.path.last == "list"
    if asked.isEmpty {
      if isList { out("WARNING: no dependencies at \(path)/charts\n") }
      return 0
    }
    if isList {
      var rows = [["NAME", "VERSION", "REPOSITORY", "STATUS"]]
      for entry in asked {
        let name = entry["name"]?.string ?? ""
        let isThere = chart.dependencies.contains { $0.name == name }
        rows.append([
          name, entry["version"].map { GoText.print($0) } ?? "",
          entry["repository"]?.string ?? "", isThere ? "unpacked" : "missing",
        ])
      }
      table(rows)
      out("\n")
      return 0
    }
    for entry in asked {
      let name = entry["name"]?.string ?? ""
      let repository = entry["repository"]?.string ?? ""
      if repository.hasPrefix("file://") {
        let source = repository.dropping(7)
        let full = source.hasPrefix("/") ? source : path + "/" + source
        guard let inner = try loaded(full) else {
          throw .error("directory \(full) not found")
        }
        guard
          let inode = try? context.fileSystem.find(
            ByteString(full), from: context.folder, as: context.credentials)
        else { continue }
        let bytes = Compression.compressed(TapeArchive.pack(inode, named: ByteString(inner.name)))
        try write("\(path)/charts/\(inner.fullName).tgz", bytes)
        continue
      }
      if repository.isEmpty {
        if chart.dependencies.contains(where: { $0.name == name }) { continue }
        throw .error("directory \(path)/charts/\(name) not found")
      }
      assume("the chart '\(name)' of \(repository) is not known here")
      let metadata = JSONValue.tree([
        ("apiVersion", .string("v2")), ("name", .string(name)),
        ("version", .string(entry["version"].map { GoText.print($0) } ?? "0.1.0")),
      ])
      try write("\(path)/charts/\(name)/Chart.yaml", Array(yaml(metadata).utf8))
    }
    let count = asked.filter { !($0["repository"]?.string ?? "").isEmpty }.count
    out("Saving \(count) charts\nDeleting outdated charts\n")
    return 0
  }
}

extension Chart {
  /// Checks the chart, in the words of a command.
  func checked() throws(Helm.Failure) {
    do throws(Problem) { try check() } catch { throw .error(error.message) }
  }
}
