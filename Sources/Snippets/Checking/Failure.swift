internal import Diagnostics

/// Why a command of a note fails, by what it says: a mistake of its own, or the want of something that
/// the notes do not show.
///
/// What a reader has and a note leaves out, such as servers, other machines, rights and objects of other
/// notes, makes no command wrong. Only words that tools have for commands and files that are wrong in any
/// world do.
struct Failure {
  /// All that the command said on standard error.
  let message: String
  private let bytes: [UInt8]

  init(message: String) {
    self.message = message
    bytes = Array(message.utf8)
  }

  /// Whether the command can't be read as it stands: what it is about does not matter.
  var isUnreadable: Bool { unreadableLine != nil }

  /// The line of the message that says what can't be read.
  var unreadableLine: String? {
    let words = [
      "unknown flag: ", "unknown shorthand flag: ", "unrecognized option", "unknown option",
      "invalid option", "conflicting options: ", "Unexpected args: ", "is not supported anymore",
      "option requires an argument", "flag needs an argument", "Unknown option",
      "unexpected argument",
      "Missing expected argument", "Missing value for", "is invalid for '",
    ]
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    let line = lines.first { line in words.contains { line.has($0) } }
    return (line ?? (isUnknownCommand ? lines.first { $0.has("unknown command") } : nil))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the command is wrong in any world that its words and files allow.
  var isMistake: Bool {
    if isUnreadable { return true }
    if has(Self.wants) { return false }
    if bytes.has("no matches for kind") { return isKindOfTheServer }
    return has(Self.mistakes)
  }

  /// The line of the message that says why the command is wrong in any world, without the tool's own head;
  /// `nil` when no single line does.
  var mistakeLine: String? {
    let line = bytes.split { $0 == 0x0A || $0 == 0x0D }.first { line in
      Self.mistakes.contains { line.has($0) }
    }
    return line.map { Self.reason(Array($0)) }
  }

  /// Words of messages about commands and files that are wrong in any world.
  private static let mistakes = [
    "requires at least", "requires exactly", "requires 1 argument", "requires 2 arguments",
    "argument(s)", "arguments.", "required flag(s)", "invalid argument",
    "invalid reference format",
    "must be lowercase", "must be specified", "must specify", "is required", "exactly one",
    "expected '",
    "You must", "you must", "no name was specified", "name cannot be provided",
    "syntax error", "unexpected EOF", "parse error", "error parsing", "error converting",
    "strict decoding error", "unknown field", "cannot be handled as", "no kind \"",
    "no matches for kind",
    "is invalid: ", "Invalid value", "Required value", "Unsupported value", "invalid value",
    "may not be used", "can only be used", "mutually exclusive", "if any flags in the group",
    "unknown instruction", "Invalid container name", "Invalid restart policy", "Invalid address",
    "invalid IP", "invalid port", "Invalid port", "invalid containerPort", "invalid hostPort",
    "unable to match a printer", "resource name may not be empty", "there is no need to specify",
    "invalid label", "invalid mode",
  ]

  /// Whether a registry wants to know who asks.
  var wantsLogin: Bool {
    has([
      "denied: requested access", "push access denied", "unauthorized: ",
      "may require 'docker login'",
    ])
      || has(["authorization failed", "insufficient_scope"])
  }

  /// Whether something is made a second time, or a port taken twice.
  var isConflict: Bool {
    has(["already exists", "is already in use by container", "port is already allocated"])
  }

  /// The name of what is not there: `pods "web" not found`, `No such container: web`.
  var missingName: String? {
    let words = bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    for (index, word) in words.enumerated() {
      let rest = words[(index + 1)...]
      guard let next = rest.first else { break }
      let name = String(next.prefix { $0 != ":" && $0 != "," })
      // `No such container: web`, `no such service: web`, `nothing found in stack: web`.
      if word.last == ":", index > 1, Self.things.contains(String(word.dropLast()).lowercased()),
        words[index - 1].lowercased() == "such" || words[index - 1] == "in"
      {
        return name
      }
      // `network web not found`, `get web: no such volume`.
      let behind = rest.dropFirst().prefix(3)
      if Self.things.contains(word.lowercased()), behind.starts(with: ["not", "found"]) {
        return name
      }
      if word == "get", behind.elementsEqual(["no", "such", "volume"]) { return name }
    }
    let parts = message.split(separator: "\"", omittingEmptySubsequences: false)
    for index in parts.indices.dropLast() where index > 0 {
      if parts[index + 1].hasPrefix(" not found") { return String(parts[index]) }
    }
    return nil
  }

  private static let things: Set<String> = [
    "container", "image", "object", "network", "volume", "service", "node", "secret", "config",
    "stack", "plugin",
  ]

  /// The word of which kubectl says that it is no resource.
  var unknownResource: String? {
    guard let rest = rest(after: "doesn't have a resource type \"") else { return nil }
    return String(rest.prefix { $0 != UInt8(ascii: "\"") })
  }

  /// Whether kubectl has no such command, and none of nearly that name: then it may be a plugin's.
  var isPlugin: Bool {
    guard bytes.has("for \"kubectl\""), let name = unknownCommand else { return false }
    return SpellingSuggestion.nearest(to: name, among: Self.kubectlCommands) == nil
  }

  /// Plugins of kubectl that have commands of the same names as its own.
  static let kubectlPlugins: Set<String> = [
    "argo", "cnpg", "hns", "kc", "krew", "kudo", "kuttl", "minio", "moco", "neat", "rabbitmq",
    "rook-ceph", "slice", "virt", "vsphere", "karmada", "kruise", "np-viewer", "hlf",
    "cert-manager",
  ]

  static let kubectlCommands =
    """
    annotate api-resources api-versions apply attach auth autoscale certificate cluster-info completion \
    config cordon cp create debug delete describe diff drain edit events exec explain expose get kustomize \
    label logs options patch plugin port-forward proxy replace rollout run scale set taint top uncordon \
    version wait
    """.split(separator: " ").map(String.init)

  /// The word that is no command of its tool; `nil` when it may be a plug-in's.
  var unknownName: String? { isUnknownCommand ? unknownCommand : nil }

  private var isUnknownCommand: Bool {
    guard let name = unknownCommand else { return false }
    // A word in capitals stands for a command.
    return !isPlugin && !Self.dockerPlugins.contains(name) && name != name.uppercased()
  }

  /// The word of which docker or kubectl says that it is no command.
  private var unknownCommand: String? {
    if let rest = rest(after: "unknown command \"") {
      return String(rest.prefix { $0 != UInt8(ascii: "\"") })
    }
    // `docker volume COMMAND`: the last word is the one that nobody knows.
    return rest(after: "unknown command: docker ").map { rest in
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      return line.split(separator: 0x20).last.map { String($0) } ?? ""
    }
  }

  /// Whether the kind that nobody knows is of a group that the API server itself has: others come with
  /// what notes install.
  private var isKindOfTheServer: Bool {
    guard let rest = rest(after: "in version \"") else { return false }
    let group = String(rest.prefix { $0 != UInt8(ascii: "\"") }).split(separator: "/").first ?? ""
    return !group.contains(".")
      || ["networking", "storage", "rbac.authorization", "policy", "batch"].contains {
        group == $0 + ".k8s.io"
      }
  }

  private static let dockerPlugins = [
    "compose", "buildx", "scout", "desktop", "model", "init", "debug", "machine", "sbom",
    "ai",
    "mcp", "offload", "extension", "sandbox", "pass", "cloud",
  ]

  /// What a note need not show, though the words of a mistake may stand beside it.
  private static let wants = [
    "illegal base64", "invalid object to validate", "executing jsonpath", "failed to find any PEM",
    "AccessReview \"", "\"<", "A.B.C.D", "invalid user", "invalid group", "Permission denied",
    "error executing",
  ]

  private func has(_ texts: [String]) -> Bool { bytes.has(anyOf: texts) }

  private func rest(after start: String) -> Substring.UTF8View? {
    guard bytes.has(start) else { return nil }
    let (bytes, wanted) = (message.utf8, start.utf8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index...].starts(with: wanted) {
        return message[bytes.index(index, offsetBy: wanted.count)...].utf8
      }
      index = bytes.index(after: index)
    }
    return nil
  }
}

extension Failure {
  /// The line of a command's messages that says why it failed, without the tool's own head.
  static func reason(_ errors: [UInt8]) -> String {
    let lines = errors.split { $0 == 0x0A || $0 == 0x0D }.map {
      String(decoding: $0, as: UTF8.self)
    }
    // Where help is, and what is no reason to fail.
    let asides = [
      "See '", "Run '", "Usage:", "Warning:", "WARNING:", "Unable to ", "Defaulted container",
      "To see the stack trace of this error",
    ]
    let reasons = lines.filter { line in !asides.contains { line.hasPrefix($0) } }
    let said = reasons.first { $0.lowercased().hasPrefix("error") || $0.hasPrefix("docker: ") }
    var text = (said ?? reasons.last ?? lines.last ?? "it fails without a message")[...]
    for prefix in ["error: ", "ERROR: ", "docker: "] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    return String(text)
  }
}

extension RandomAccessCollection<UInt8> where SubSequence: Sequence<UInt8> {
  /// Whether some bytes occur in these.
  func contains(_ wanted: String.UTF8View) -> Bool {
    guard let first = wanted.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}

extension String {
  fileprivate init(_ bytes: Substring.UTF8View.SubSequence) {
    self = Swift.String(decoding: bytes, as: UTF8.self)
  }
}
