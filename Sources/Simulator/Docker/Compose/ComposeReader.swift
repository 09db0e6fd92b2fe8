import Shell
import YAML

/// Finds, reads and merges the files of a project.
struct ComposeReader {
  let context: ProcessContext
  /// What `-f` names; empty for the usual names.
  var fileNames: [ByteString] = []
  var projectName: ByteString?
  var projectFolder: ByteString?
  var environmentFiles: [ByteString] = []
  /// Whether the files are those of a stack of a swarm.
  var isStack = false
  /// Where warnings go.
  let warn: (ByteString) -> Void

  static let usualNames: [ByteString] = [
    "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml",
  ]
  private static let overrides: [ByteString] = [
    "compose.override.yaml", "compose.override.yml", "docker-compose.override.yml",
    "docker-compose.override.yaml",
  ]

  /// Reads the project.
  ///
  /// - Returns: the project, with all variables filled in.
  /// - Throws: what Compose says of files that are missing or wrong.
  func read() throws(ComposeFailure) -> ComposeProject {
    let files = try findFiles()
    let folder =
      projectFolder.map { MountReader.absolute($0, context.folder) } ?? Self.folder(of: files[0])
    let variables = try variables(in: folder)
    var interpolation = ComposeInterpolation { [context] name in
      context.environmentValue(name) ?? variables.last { $0.name == name }?.value
    }
    var document: YAMLNode?
    for path in files {
      var next = try interpolation.fill(try parse(path), at: "")
      if !isStack {
        next = try include(into: next, from: path, &interpolation)
        next = try extend(next, from: path, &interpolation)
      }
      if isStack, let problem = StackReader.problem(in: next) { throw ComposeFailure(problem) }
      if let problem = ComposeSchema.problem(in: next) {
        throw ComposeFailure("validating \(path): \(problem)")
      }
      if next["version"] != nil, !isStack {
        warn(
          "\(path): the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
        )
      }
      document = document.map { ComposeMerge.merge($0, next, at: []) } ?? next
    }
    for name in interpolation.unset {
      warn("The \"\(name)\" variable is not set. Defaulting to a blank string.")
    }
    guard let document else { throw ComposeFailure("empty compose file") }
    let wanted =
      projectName ?? context.environmentValue("COMPOSE_PROJECT_NAME")
      ?? document["name"]?.bytes ?? Self.projectName(of: folder)
    guard isStack || Self.projectName(of: wanted) == wanted && !wanted.isEmpty else {
      throw ComposeFailure(
        "invalid project name \"\(wanted)\": must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number"
      )
    }
    var project = ComposeProject(name: wanted, folder: folder, files: files)
    project.document = document
    project.isStack = isStack
    var builder = ComposeBuilder(project: project, context: context)
    return try builder.build()
  }

  private func findFiles() throws(ComposeFailure) -> [ByteString] {
    if !fileNames.isEmpty {
      return fileNames.map { MountReader.absolute($0, context.folder) }
    }
    if let names = context.environmentValue("COMPOSE_FILE"), !names.isEmpty {
      return names.split(58).map { MountReader.absolute($0, context.folder) }
    }
    var folder = projectFolder.map { MountReader.absolute($0, context.folder) } ?? context.folder
    while true {
      for name in Self.usualNames where exists(folder + "/" + name) {
        let main = MountReader.absolute(name, folder)
        let more = Self.overrides.first { exists(folder + "/" + $0) }
        return [main] + (more.map { [MountReader.absolute($0, folder)] } ?? [])
      }
      if folder == "/" || folder.isEmpty { break }
      folder = Self.folder(of: folder)
    }
    throw ComposeFailure("no configuration file provided: not found")
  }

  private func exists(_ path: ByteString) -> Bool {
    (try? context.fileSystem.find(path, from: "/", as: context.credentials))?.isFile == true
  }

  func parse(_ path: ByteString) throws(ComposeFailure) -> YAMLNode {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try context.fileSystem.readFile(path, from: "/", as: context.credentials)
    } catch {
      throw ComposeFailure(
        "open \(path): \(error == .noEntry ? "no such file or directory" : error.message.lowercased)"
      )
    }
    if let problem = YAMLProblem.find(bytes) {
      throw ComposeFailure("yaml: \(ByteString(problem))")
    }
    guard let node = YAMLReader(file: path.text).read(bytes).documents.first, !node.isNull else {
      throw ComposeFailure("empty compose file")
    }
    return node
  }

  /// The variables of `.env`, or of the files that `--env-file` names.
  private func variables(
    in folder: ByteString
  ) throws(ComposeFailure) -> [(name: ByteString, value: ByteString?)] {
    var result: [(name: ByteString, value: ByteString?)] = []
    if isStack { return result }
    let names = environmentFiles.isEmpty ? [folder + "/.env"] : environmentFiles
    for name in names {
      let path = MountReader.absolute(name, context.folder)
      let found = try? context.fileSystem.readFile(path, from: "/", as: context.credentials)
      guard let bytes = found else {
        if environmentFiles.isEmpty { continue }
        throw ComposeFailure("couldn't find env file: \(path)")
      }
      result += try EnvironmentFile.read(ByteString(bytes), path: path)
    }
    return result
  }

  static func folder(of path: ByteString) -> ByteString {
    guard let slash = path.bytes.lastIndex(of: 47), slash > 0 else { return "/" }
    return path.prefix(slash)
  }

  /// The name that a folder gives its project: small letters, digits, `-` and `_`.
  static func projectName(of folder: ByteString) -> ByteString {
    let last = folder.split(47).last ?? folder
    let kept = last.lowercased.bytes.filter {
      (48...57).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
    }
    return ByteString(Array(kept.drop { $0 == 45 || $0 == 95 }))
  }
}

/// How a later file of a project changes an earlier one (Compose Specification, section Merge).
enum ComposeMerge {
  /// Lists that a later file replaces.
  private static let replaced: Set<String> = ["command", "entrypoint", "test"]
  /// What may be written as a list of `NAME=value` too.
  private static let maps: Set<String> = [
    "environment", "labels", "args", "extra_hosts", "sysctls", "annotations", "depends_on",
    "networks",
  ]

  static func merge(_ old: YAMLNode, _ new: YAMLNode, at path: [String]) -> YAMLNode {
    let key = path.last ?? ""
    var (old, new) = (old, new)
    if maps.contains(key), path.count > 2 { (old, new) = (mapping(old), mapping(new)) }
    switch (old.content, new.content) {
    case (.mapping(var pairs), .mapping(let more)):
      for pair in more {
        if let index = pairs.firstIndex(where: { $0.key.text == pair.key.text }) {
          pairs[index].value = merge(
            pairs[index].value, pair.value, at: path + [pair.key.text ?? ""])
        } else {
          pairs.append(pair)
        }
      }
      return YAMLNode(.mapping(pairs), tag: old.tag, range: old.range)
    case (.sequence(let elements), .sequence(let more)) where !replaced.contains(key):
      return YAMLNode(
        .sequence(elements + more.filter { !elements.contains($0) }), tag: old.tag,
        range: old.range)
    default: return new
    }
  }

  private static func mapping(_ node: YAMLNode) -> YAMLNode {
    guard let elements = node.elements else { return node }
    let pairs = elements.map { element -> YAMLNode.Pair in
      let (name, value) = (element.text ?? "").cut("=") ?? (element.text ?? "", "")
      let hasValue = element.text?.has("=") == true
      return .init(
        key: YAMLNode(.scalar(name, .plain), range: element.range),
        value: YAMLNode(.scalar(value, hasValue ? .quoted : .plain), range: element.range))
    }
    return YAMLNode(.mapping(pairs), tag: nil, range: node.range)
  }
}
