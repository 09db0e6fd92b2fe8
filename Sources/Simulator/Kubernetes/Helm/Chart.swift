import Shell
import YAML

/// A chart: what its folder or its archive holds.
struct Chart {
  struct Problem: Error {
    var message: String
  }

  /// A file, with its path from the chart's folder.
  struct File {
    var path: String
    var bytes: [UInt8]
  }

  var metadata: JSONValue = .object([])
  var values: JSONValue = .object([])
  /// All files but templates and charts inside.
  var files: [File] = []
  var templates: [File] = []
  var dependencies: [Chart] = []

  var name: String { metadata["name"]?.string ?? "" }
  var version: String { metadata["version"].map { GoText.print($0) } ?? "" }
  var appVersion: String { metadata["appVersion"].map { GoText.print($0) } ?? "" }
  /// `mychart-0.1.0`.
  var fullName: String { name + "-" + version }
  /// The files of the folder `crds`.
  var definitions: [File] {
    files.filter { $0.path.hasPrefix("crds/") && $0.path.hasSuffix("yaml") }
  }

  func file(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

  /// Makes a chart of its files.
  init(_ all: [File], depth: Int = 0) throws(Problem) {
    guard let head = all.first(where: { $0.path == "Chart.yaml" }) else {
      throw Problem(message: "Chart.yaml file is missing")
    }
    metadata = try Self.document(head)
    var inner: [(name: String, files: [File])] = []
    for file in all {
      if file.path.hasPrefix("templates/") {
        templates.append(file)
      } else if file.path.hasPrefix("charts/") {
        let rest = file.path.dropping(7)
        if let (name, path) = rest.cut("/") {
          if name.hasPrefix("_") || name.hasPrefix(".") { continue }
          let index = inner.firstIndex { $0.name == name }
          if let index {
            inner[index].files.append(File(path: path, bytes: file.bytes))
          } else {
            inner.append((name, [File(path: path, bytes: file.bytes)]))
          }
        } else if rest.hasSuffix(".tgz"), let files = Self.unpacked(file.bytes) {
          inner.append((rest, files))
        }
      } else {
        if file.path == "values.yaml" { values = try Self.document(file) }
        files.append(file)
      }
    }
    guard depth < 16 else { throw Problem(message: "too many charts inside of one another") }
    for entry in inner {
      do throws(Problem) {
        dependencies.append(try Chart(entry.files, depth: depth + 1))
      } catch {
        throw Problem(message: "error unpacking \(entry.name) in \(name): \(error.message)")
      }
    }
    dependencies.sort { GoText.precedes($0.name, $1.name) }
  }

  private static func document(_ file: File) throws(Problem) -> JSONValue {
    if let problem = YAMLProblem.find(file.bytes) {
      throw Problem(
        message: "cannot load \(file.path): error converting YAML to JSON: yaml: \(problem)")
    }
    let document = YAMLReader(file: file.path).read(file.bytes).documents.first
    let value = document.map { JSONValue($0).sorted() } ?? .object([])
    if case .object = value { return value }
    if value.isNull || value == .string("") { return .object([]) }
    throw Problem(
      message:
        "cannot load \(file.path): error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(kind(value)) into Go value of type \(file.path == "Chart.yaml" ? "chart.Metadata" : "map[string]interface {}")"
    )
  }

  private static func kind(_ value: JSONValue) -> String {
    switch value {
    case .string: "string"
    case .array: "array"
    case .boolean: "bool"
    default: "number"
    }
  }

  /// The files of an archive, without the folder that they are in; `nil` for what is no archive.
  static func unpacked(_ bytes: [UInt8]) -> [File]? {
    guard let data = try? Compression.expanded(bytes), let entries = TapeArchive.unpack(data) else {
      return nil
    }
    var result: [File] = []
    for entry in entries where entry.inode.isFile {
      guard let (_, path) = entry.path.text.cut("/") else { continue }
      result.append(File(path: path, bytes: entry.inode.data))
    }
    return result.sorted { GoText.precedes($0.path, $1.path) }
  }

  /// Checks what every chart has to say of itself.
  func check() throws(Problem) {
    for field in ["apiVersion", "name", "version"]
    where metadata[name: field].map({ GoText.print($0) }) ?? "" == "" {
      throw Problem(message: "validation: chart.metadata.\(field) is required")
    }
    if SemanticVersion(version) == nil {
      throw Problem(message: "validation: chart.metadata.version \(version.quotedGo) is invalid")
    }
    if let type = metadata["type"]?.string, !["", "application", "library"].contains(type) {
      throw Problem(message: "validation: chart.metadata.type must be application or library")
    }
  }

  /// The charts that are asked for and are not in the folder `charts`.
  var missing: [String] {
    (metadata["dependencies"]?.elements ?? []).compactMap { $0["name"]?.string }.filter { name in
      !dependencies.contains { $0.name == name }
    }
  }

  /// Leaves out the charts inside whose conditions or tags say so, and gives others their aliases.
  mutating func choose(_ given: JSONValue) {
    let asked = metadata["dependencies"]?.elements ?? []
    let all = ChartValues.coalesce(given, with: values)
    var chosen: [Chart] = []
    for inner in dependencies {
      let entries = asked.filter { $0["name"]?.string == inner.name }
      if entries.isEmpty { chosen.append(inner) }
      for entry in entries where Self.isWanted(entry, all) {
        var copy = inner
        let alias = entry["alias"]?.string ?? ""
        if !alias.isEmpty { copy.metadata.set("name", to: .string(alias)) }
        copy.choose(all[name: copy.name] ?? .object([]))
        chosen.append(copy)
      }
    }
    dependencies = chosen
  }

  private static func isWanted(_ entry: JSONValue, _ values: JSONValue) -> Bool {
    for path in (entry["condition"]?.string ?? "").pieces(",") {
      if let flag = values.at(path.trimmed.pieces("."))?.bool { return flag }
    }
    let tags = (entry["tags"]?.elements ?? []).compactMap { $0.string }
    let known = tags.compactMap { values["tags"]?[name: $0]?.bool }
    return known.isEmpty || known.contains(true)
  }
}

/// The charts of a machine's files.
extension Chart {
  private static let mostFiles = 5_000

  /// Reads a chart's folder or archive; `nil` when there is nothing of this name.
  static func load(_ path: String, _ context: ProcessContext) throws(Problem) -> Chart? {
    guard
      let inode = try? context.fileSystem.find(
        ByteString(path), from: context.folder, as: context.credentials)
    else { return nil }
    if inode.isFolder {
      var files: [File] = []
      collect(inode, "", &files)
      return try Chart(files)
    }
    guard let files = unpacked(inode.data) else {
      throw Problem(
        message:
          "file '\(path)' does not appear to be a gzipped archive; got 'application/octet-stream'")
    }
    return try Chart(files)
  }

  private static func collect(_ folder: Inode, _ path: String, _ files: inout [File]) {
    for (name, inode) in folder.entries where files.count < mostFiles {
      let full = path.isEmpty ? name.text : path + "/" + name.text
      if inode.isFolder {
        if name != ".git", path.pieces("/").count < 32 { collect(inode, full, &files) }
      } else if inode.isFile, full != ".helmignore" {
        files.append(File(path: full, bytes: inode.data))
      }
    }
  }
}
