import Shell
import YAML

/// ConfigMaps and Secrets.
extension Generator {
  /// The keys and values that the flags of ConfigMaps and Secrets name.
  private func data(
    _ kind: String, fixedKey: String? = nil
  ) throws(Failure) -> [(String, [UInt8])] {
    if !flags.list("from-env-file").isEmpty,
      !flags.list("from-file").isEmpty || !flags.list("from-literal").isEmpty
    {
      throw .error("from-env-file cannot be combined with from-file or from-literal")
    }
    var result: [(String, [UInt8])] = []
    func add(_ key: String, _ value: [UInt8]) throws(Failure) {
      if let why = Names.configKey(key).first {
        throw .error(
          kind == "Secret"
            ? "\(key.quotedGo) is not valid key name for a Secret \(why)"
            : "\(key.quotedGo) is not a valid key name for a ConfigMap: \(why)")
      }
      if result.contains(where: { $0.0 == key }) {
        throw .error(
          kind == "Secret"
            ? "cannot add key \(key), another key by that name already exists"
            : "cannot add key \(key.quotedGo), another key by that name already exists in Data for \(kind) \(name.quotedGo)"
        )
      }
      result.append((key, value))
    }
    for text in flags.list("from-file") {
      let (key, path) = text.cut("=") ?? ("", text)
      if text.hasPrefix("=") { throw .error("key name for file path \(path) missing") }
      if text.hasSuffix("=") { throw .error("file path for key name \(key) missing") }
      if path.has("=") { throw .error("key names or file paths cannot contain '='") }
      if let names = kubectl.folderNames(path) {
        if !key.isEmpty { throw .error("cannot give a key name for a directory path") }
        let base = path.hasSuffix("/") ? path.droppingLast(1) : path
        for inner in names where kubectl.folderNames(base + "/" + inner) == nil {
          try add(inner, kubectl.readFile(base + "/" + inner) ?? [])
        }
        continue
      }
      guard let bytes = kubectl.readFile(path) else {
        throw .error("error reading \(path): no such file or directory")
      }
      try add(fixedKey ?? (key.isEmpty ? path.cutLast("/")?.after ?? path : key), bytes)
    }
    for text in flags.list("from-literal") {
      guard let (key, value) = text.cut("="), !key.isEmpty else {
        throw .error("invalid literal source \(text), expected key=value")
      }
      try add(key, Array(value.utf8))
    }
    for path in flags.list("from-env-file") {
      guard let bytes = kubectl.readFile(path) else {
        throw .error("error reading \(path): no such file or directory")
      }
      for line in String(decoding: bytes, as: UTF8.self).pieces("\n") {
        let line = line.hasSuffix("\r") ? line.droppingLast(1) : line
        if line.trimmed.isEmpty || line.trimmed.hasPrefix("#") { continue }
        let blanks = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let text = line.dropping(blanks)
        let (key, value) = text.cut("=") ?? (text, "")
        if let why = Names.environmentName(key).first {
          throw .error("\(key.quotedGo) is not a valid key name: \(why)")
        }
        try add(key, Array(value.utf8))
      }
    }
    return result.sorted { $0.0 < $1.0 }
  }

  func configMap() throws(Failure) -> JSONValue {
    let data = try data("ConfigMap")
    var texts: [JSONValue.Member] = []
    var binary: [JSONValue.Member] = []
    for (key, value) in data {
      if let text = String(validating: value, as: UTF8.self) {
        texts.append(JSONValue.Member(key, .string(text)))
      } else {
        binary.append(JSONValue.Member(key, .string(Base64.encode(value))))
      }
    }
    return .tree([
      ("kind", .string("ConfigMap")), ("apiVersion", .string("v1")), ("metadata", metadata()),
      ("data", texts.isEmpty ? nil : .object(texts)),
      ("binaryData", binary.isEmpty ? nil : .object(binary)),
    ])
  }

  func secret(_ kind: String) throws(Failure) -> JSONValue {
    var type = flags.given("type") ?? ""
    var members: [JSONValue.Member] = []
    switch kind {
    case "tls":
      let (key, certificate) = (flags.given("key") ?? "", flags.given("cert") ?? "")
      if key.isEmpty || certificate.isEmpty { throw .error("key and cert must be specified") }
      type = "kubernetes.io/tls"
      var files: [(name: String, bytes: [UInt8])] = []
      for (file, name) in [(certificate, "tls.crt"), (key, "tls.key")] {
        guard let bytes = kubectl.readFile(file) else {
          throw .error("Cannot read file \(file), open \(file): no such file or directory")
        }
        files.append((name, bytes))
        members.append(JSONValue.Member(name, .string(Base64.encode(bytes))))
      }
      for file in files where !String(decoding: file.bytes, as: UTF8.self).has("-----BEGIN ") {
        let what = file.name == "tls.crt" ? "certificate" : "key"
        throw .error("tls: failed to find any PEM data in \(what) input")
      }
    case "docker-registry":
      type = "kubernetes.io/dockerconfigjson"
      let user = flags.given("docker-username") ?? ""
      let password = flags.given("docker-password") ?? ""
      let address = flags.given("docker-server") ?? "https://index.docker.io/v1/"
      if flags.list("from-file").isEmpty {
        if user.isEmpty || password.isEmpty || address.isEmpty {
          throw .error(
            "either --from-file or the combination of --docker-username, --docker-password and --docker-server is required"
          )
        }
        let email = flags.given("docker-email") ?? ""
        let entry = JSONValue.tree([
          ("username", .string(user)), ("password", .string(password)),
          ("email", email.isEmpty ? nil : .string(email)),
          ("auth", .string(Base64.encode(Array((user + ":" + password).utf8)))),
        ])
        let value = JSONValue.tree([
          ("auths", .object([JSONValue.Member(address, entry)]))
        ])
        let text = JSONPrinter(indent: 0).print(value)
        members.append(JSONValue.Member(".dockerconfigjson", .string(Base64.encode(text))))
      } else {
        for (_, value) in try data("Secret", fixedKey: ".dockerconfigjson") {
          members.append(JSONValue.Member(".dockerconfigjson", .string(Base64.encode(value))))
        }
      }
    default:
      for (key, value) in try data("Secret") {
        members.append(JSONValue.Member(key, .string(Base64.encode(value))))
      }
    }
    return .tree([
      ("kind", .string("Secret")), ("apiVersion", .string("v1")), ("metadata", metadata()),
      ("data", members.isEmpty ? nil : .object(members)),
      ("type", type.isEmpty ? nil : .string(type)),
    ])
  }
}
