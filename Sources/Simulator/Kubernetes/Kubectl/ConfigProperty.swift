/// A place in a kubeconfig file, such as `contexts.dev.namespace`, as `config set` reads it.
struct ConfigProperty {
  private let text: String
  private let parts: [String]

  /// The lists of named entries.
  private static let lists = ["clusters", "contexts", "users"]
  /// What else a file has, and whether it is one value.
  private static let others = [
    "apiVersion": true, "current-context": true, "extensions": false, "kind": true,
    "preferences": false,
  ]

  /// The fields of an entry of each list.
  static let fields: [String: [String]] = [
    "clusters": [
      "certificate-authority", "certificate-authority-data", "disable-compression", "extensions",
      "insecure-skip-tls-verify", "proxy-url", "server", "tls-server-name",
    ],
    "contexts": ["cluster", "extensions", "namespace", "user"],
    "users": [
      "act-as", "act-as-groups", "act-as-uid", "act-as-user-extra", "as", "auth-provider",
      "client-certificate", "client-certificate-data", "client-key", "client-key-data", "exec",
      "extensions", "password", "token", "tokenFile", "username",
    ],
  ]

  private static let switches = ["disable-compression", "insecure-skip-tls-verify", "colors"]

  init(_ text: String) {
    self.text = text
    parts = text.pieces(".")
  }

  /// Checks that the place exists and takes a value.
  ///
  /// - Throws: `Failure`, in kubectl's words.
  func check(_ value: String) throws(Failure) {
    try checkFirst()
    let list = parts[0]
    if let isValue = Self.others[list] {
      if list == "preferences", parts.count > 1, parts[1] != "colors" {
        throw .error("unable to parse \(text) after [{preferences 0x2038880}] at api.Preferences")
      }
      if isValue || parts.count > 1 { return try checkSwitch(value) }
      throw .error("can't set a map to a value: map[]")
    }
    guard parts.count > 2, let last = parts.last, Self.fields[list]?.contains(last) ?? false else {
      throw .error("can't set a map to a value: map[]")
    }
    try checkSwitch(value)
  }

  /// Checks that the place exists, for one that is to be emptied.
  ///
  /// - Parameter names: gives the names of a list's entries.
  /// - Throws: `Failure`, in kubectl's words.
  func checkParts(in names: (String) -> [String]) throws(Failure) {
    try checkFirst()
    guard Self.lists.contains(parts[0]), parts.count > 2 else { return }
    let known = names(parts[0])
    let isKnown = (2..<parts.count).contains { end in
      known.contains(Array(parts[1..<end]).joinedText("."))
    }
    if !isKnown { throw .error("current map key `\(parts[1])` is invalid") }
  }

  private func checkFirst() throws(Failure) {
    if Self.lists.contains(parts[0]) || Self.others[parts[0]] != nil { return }
    throw .error("unable to parse \(text) after [] at api.Config")
  }

  private func checkSwitch(_ value: String) throws(Failure) {
    guard let last = parts.last, Self.switches.contains(last) else { return }
    if FlagParser.boolean(value) == nil {
      throw .error("strconv.ParseBool: parsing \(value.quotedGo): invalid syntax")
    }
  }
}
