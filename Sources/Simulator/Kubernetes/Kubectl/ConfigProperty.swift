import YAML

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
  /// - Parameters:
  ///   - value: the text that is given.
  ///   - isRaw: whether data are given as they are, not in base64.
  ///   - names: gives the names of a list's entries.
  /// - Returns: what stands in the file then.
  /// - Throws: `Failure`, in kubectl's words.
  func value(
    _ value: String, isRaw: Bool, names: (String) -> [String]
  ) throws(Failure) -> JSONValue {
    if value.isEmpty { throw .error("you cannot use set to unset a property") }
    try checkFirst()
    let list = parts[0]
    if let isValue = Self.others[list] {
      if list == "preferences", parts.count > 1, parts[1] != "colors" {
        throw .error("unable to parse \(text) after [{preferences 0x2038880}] at api.Preferences")
      }
      if list == "preferences", parts.count == 1 {
        throw .error(
          "unable to locate path config.navigationStep{stepValue:\"\", stepType:reflect.Type(nil)} under {false map[]}"
        )
      }
      guard isValue || parts.count > 1 else { throw .error("can't set a map to a value: map[]") }
      return try scalar(value, isRaw)
    }
    guard parts.count > 2, let last = parts.last, Self.fields[list]?.contains(last) ?? false else {
      let known = names(list).map { $0 + ":" + GoSyntax.address }
      throw .error("can't set a map to a value: map[\(known.joinedText(" "))]")
    }
    return try scalar(value, isRaw)
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
    if !isKnown { throw .error("current map key `\(name)` is invalid") }
  }

  /// The name of the entry, in which there may be dots.
  private var name: String {
    let hasField = parts.last.map { Self.fields[parts[0]]?.contains($0) ?? false } ?? false
    return parts[1..<(hasField ? parts.count - 1 : 2)].map { $0 }.joinedText(".")
  }

  private func checkFirst() throws(Failure) {
    if Self.lists.contains(parts[0]) || Self.others[parts[0]] != nil { return }
    throw .error("unable to parse \(text) after [] at api.Config")
  }

  private func scalar(_ value: String, _ isRaw: Bool) throws(Failure) -> JSONValue {
    guard let last = parts.last else { return .string(value) }
    if Self.switches.contains(last) {
      guard let flag = FlagParser.boolean(value) else {
        throw .error("strconv.ParseBool: parsing \(value.quotedGo): invalid syntax")
      }
      return .boolean(flag)
    }
    guard last.hasSuffix("-data") else { return .string(value) }
    if isRaw { return .string(Base64.encode(Array(value.utf8))) }
    if let place = Base64.mistake(in: value) {
      throw .error("error decoding input value: illegal base64 data at input byte \(place)")
    }
    return .string(value)
  }
}
