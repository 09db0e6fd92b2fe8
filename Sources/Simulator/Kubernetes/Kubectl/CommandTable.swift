/// A flag of a command.
struct Flag {
  enum Kind {
    case text, boolean, integer, duration, pairs
    /// Values that are joined, split at commas.
    case slice
    /// Values that are joined, each as it is.
    case array
  }

  var name: String
  var shorthand: UInt8?
  var kind: Kind
  var initial: String
  /// The value when none is given behind `=`; `nil` when one has to be.
  var withoutValue: String?
  /// What is said when it is used.
  var deprecation: String?

  /// As the messages of `pflag` name it: `-o, --output`.
  var display: String {
    shorthand.map { "-" + String(decoding: [$0], as: UTF8.self) + ", --" + name } ?? "--" + name
  }
}

/// kubectl's commands with their help, made from what the real client says of itself.
final class CommandTable: Sendable {
  /// The one table there is: reading it takes longer than running a command.
  static let shared = CommandTable()

  private let entries: [String: CommandEntry]
  /// The flags of every command.
  let globalFlags: [Flag]
  /// The commands below `kubectl`, in the order of its help.
  let topCommands: [String]
  private let children: [String: [String]]

  private convenience init() {
    var commands: [ClientDifferences.Command] = []
    let source = Self.source.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    let text = source.replacing("→", with: "\t").replacing("·", with: " ")
    for part in Self.sections(text) {
      guard let (path, help) = part.cut("\n") else { continue }
      commands.append(
        ClientDifferences.Command(
          path: path, help: help, flags: Self.flags(in: help) + Self.hidden(path)))
    }
    self.init(commands)
  }

  /// The commands of kubectl in a version.
  convenience init(version: KubernetesVersion) {
    let known = Self.shared
    var commands = known.entries.keys.sorted().compactMap { known.entries[$0] }.map { entry in
      ClientDifferences.Command(path: entry.path, help: entry.help, flags: entry.flags)
    }
    ClientDifferences.apply(to: &commands, version)
    self.init(commands)
  }

  private init(_ commands: [ClientDifferences.Command]) {
    let options = commands.first { $0.path == "kubectl options" }?.help ?? ""
    let global =
      Self.flags(in: options) + [
        Flag(name: "help", shorthand: 0x68, kind: .boolean, initial: "false", withoutValue: "true")
      ]
    var entries: [String: CommandEntry] = [:]
    var children: [String: [String]] = [:]
    for command in commands {
      entries[command.path] = CommandEntry(command, global: global)
      if let parent = command.path.cutLast(" ")?.before {
        children[parent, default: []].append(command.path)
      }
    }
    var topCommands: [String] = []
    for line in entries["kubectl"]?.help.pieces("\n") ?? [] where line.hasPrefix("  ") {
      if let name = line.dropping(2).cut(" ")?.before, entries["kubectl " + name] != nil {
        topCommands.append(name)
      }
    }
    globalFlags = global
    self.entries = entries
    self.topCommands = topCommands
    self.children = children
  }

  /// Cuts the source at its section signs.
  private static func sections(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    var start = 0
    var at = 0
    while at + 1 < bytes.count {
      if bytes[at] == 0xC2, bytes[at + 1] == 0xA7 {
        if at > start { result.append(String(decoding: bytes[start..<at], as: UTF8.self)) }
        start = at + 2
      }
      at += 1
    }
    result.append(String(decoding: bytes[start...], as: UTF8.self) + "\n")
    return result
  }

  func entry(_ path: String) -> CommandEntry? { entries[path] }

  /// The command below another that has a name or alias.
  func child(of path: String, _ name: String) -> CommandEntry? {
    if let known = entries[path + " " + name] { return known }
    for child in children[path] ?? [] {
      if let entry = entries[child], entry.aliases.contains(name) { return entry }
    }
    return nil
  }

  func hasChildren(_ path: String) -> Bool { children[path] != nil }

  static func flags(in help: String) -> [Flag] {
    var result: [Flag] = []
    for line in help.pieces("\n") where line.hasPrefix("    -") && line.hasSuffix(":") {
      if let flag = flag(line.dropping(4).droppingLast(1)) { result.append(flag) }
    }
    return result
  }

  /// Such as `-A, --all-namespaces=false`.
  static func flag(_ text: String) -> Flag? {
    var text = text
    var shorthand: UInt8?
    if !text.hasPrefix("--") {
      shorthand = Array(text.utf8)[1]
      text = text.cut(" ")?.after ?? ""
    }
    guard text.hasPrefix("--"), let (name, initial) = text.dropping(2).cut("=") else { return nil }
    var flag = Flag(name: name, shorthand: shorthand, kind: .text, initial: initial)
    if initial.hasPrefix("'") {
      flag.initial = initial.dropping(1).droppingLast(1)
    } else if initial == "true" || initial == "false" {
      flag.kind = .boolean
      flag.withoutValue = "true"
    } else if initial.hasPrefix("[") {
      flag.kind = arrays.contains(name) ? .array : .slice
      flag.initial = initial.dropping(1).droppingLast(1)
    } else if Int64(initial) != nil {
      flag.kind = .integer
    } else if initial.isEmpty {
      flag.kind = name == "vmodule" ? .text : .pairs
    } else {
      flag.kind = .duration
    }
    switch name {
    case "dry-run": flag.withoutValue = "unchanged"
    case "validate": flag.withoutValue = "strict"
    case "cascade": flag.withoutValue = "background"
    default: break
    }
    return flag
  }

  private static let arrays = [
    "from-literal", "env", "resource-name", "rule", "annotation", "annotations", "as-group",
    "exec-arg",
    "auth-provider-arg", "exec-env", "user", "group", "serviceaccount",
  ]

  /// The flags that help does not show.
  private static func hidden(_ path: String) -> [Flag] {
    var result: [Flag] = []
    let words = path.pieces(" ")
    guard words.count > 1 else { return [] }
    switch words[1] {
    case "annotate", "apply", "autoscale", "create", "edit", "expose", "label", "patch", "run",
      "scale", "set":
      let below = ["image", "resources", "selector", "serviceaccount"]
      if words.count > 2, words[1] != "set" || !below.contains(words[2]) { break }
      result.append(
        Flag(
          name: "record", shorthand: nil, kind: .boolean, initial: "false", withoutValue: "true",
          deprecation: "--record will be removed in the future"))
    default: break
    }
    return result
  }
}
