import YAML

/// `kubectl config set-context`, `set-cluster` and `set-credentials`.
extension Kubectl {
  func setEntry(_ what: String) throws(Failure) -> Int {
    let (list, inner, title): (String, String, String)
    switch what {
    case "set-context": (list, inner, title) = ("contexts", "context", "Context")
    case "set-cluster": (list, inner, title) = ("clusters", "cluster", "Cluster")
    default: (list, inner, title) = ("users", "user", "User")
    }
    let name = try entryName(what)
    var all = config.content[name: list]?.elements ?? []
    let existed = config.entry(list, name) != nil
    if !existed { all.append(.tree([(inner, .object([])), ("name", .string(name))])) }
    let index = all.firstIndex { $0["name"]?.string == name } ?? 0
    var value = all[index][name: inner] ?? .object([])
    switch what {
    case "set-context": set(["cluster", "namespace", "user"], in: &value)
    case "set-cluster": try setCluster(&value)
    default: try setCredentials(&value)
    }
    all[index].set(inner, to: value)
    config.content.set(list, to: .array(all))
    config.save()
    let verb = what != "set-context" ? "set" : existed ? "modified" : "created"
    line("\(title) \(name.quotedGo) \(verb).")
    return 0
  }

  private func entryName(_ what: String) throws(Failure) -> String {
    if what == "set-context", arguments.count < 2 {
      let current = flags.isTrue("current")
      if current, !arguments.isEmpty {
        throw .error("you cannot specify both a context name and --current")
      } else if !current, arguments.first?.isEmpty ?? true {
        throw .error("you must specify a non-empty context name or --current")
      }
      guard current else { return arguments[0] }
      let name = config.content["current-context"]?.string ?? ""
      if name.isEmpty { throw .error("no current context is set") }
      return name
    }
    guard arguments.count == 1 else {
      out(entry.help)
      let lead = what == "set-credentials" ? "unexpected" : "Unexpected"
      throw .error("\(lead) args: [\(arguments.joinedText(" "))]")
    }
    if arguments[0].isEmpty {
      let kind = what == "set-credentials" ? "user" : "cluster"
      throw .error("you must specify a non-empty \(kind) name")
    }
    return arguments[0]
  }

  private func set(_ fields: [String], in value: inout JSONValue) {
    for field in fields {
      guard let text = flags.given(field) else { continue }
      value.set(field, to: .string(text))
    }
  }

  private func setCluster(_ cluster: inout JSONValue) throws(Failure) {
    let isInsecure = flags.isTrue("insecure-skip-tls-verify")
    let authority = flags.given("certificate-authority") ?? ""
    if isInsecure, !authority.isEmpty {
      throw .error("you cannot specify a certificate authority and insecure mode at the same time")
    }
    if flags.isTrue("embed-certs"), authority.isEmpty {
      throw .error("you must specify a --certificate-authority to embed")
    }
    set(["server", "tls-server-name", "proxy-url"], in: &cluster)
    if flags.isSet("insecure-skip-tls-verify") {
      cluster.set("insecure-skip-tls-verify", to: .boolean(isInsecure))
      if isInsecure {
        cluster.set("certificate-authority", to: nil)
        cluster.set("certificate-authority-data", to: nil)
      }
    }
    if try setFile("certificate-authority", in: &cluster) {
      cluster.set("insecure-skip-tls-verify", to: nil)
    }
  }

  /// Takes a file's name, or what is in it; says whether one is given.
  private func setFile(_ field: String, in value: inout JSONValue) throws(Failure) -> Bool {
    guard let path = flags.given(field), !path.isEmpty else { return false }
    if flags.isTrue("embed-certs") {
      guard let bytes = readFile(path) else {
        throw .error(
          "could not stat \(field) file \(path): stat \(path): no such file or directory")
      }
      value.set(field, to: nil)
      value.set(field + "-data", to: .string(Base64.encode(bytes)))
    } else {
      value.set(field, to: .string(absolute(path)))
      value.set(field + "-data", to: nil)
    }
    return true
  }

  private func setCredentials(_ user: inout JSONValue) throws(Failure) {
    let hasToken = !(flags.given("token") ?? "").isEmpty
    let hasPassword = ["username", "password"].contains { !(flags.given($0) ?? "").isEmpty }
    if hasToken, hasPassword {
      throw .error(
        "you cannot specify more than one authentication method at the same time: --token, --username/--password"
      )
    }
    if flags.isTrue("embed-certs"), (flags.given("client-certificate") ?? "").isEmpty,
      (flags.given("client-key") ?? "").isEmpty
    {
      throw .error("you must specify a --client-certificate or --client-key to embed")
    }
    _ = try setFile("client-certificate", in: &user)
    _ = try setFile("client-key", in: &user)
    set(["token", "username", "password"], in: &user)
    if hasPassword {
      user.set("token", to: nil)
    } else if hasToken {
      user.set("username", to: nil)
      user.set("password", to: nil)
    }
    setProvider(&user)
    setProgram(&user)
  }

  private func setProvider(_ user: inout JSONValue) {
    if let name = flags.given("auth-provider") {
      if user["auth-provider", "name"]?.string != name {
        user.set("auth-provider", to: .tree([("config", .object([])), ("name", .string(name))]))
      }
    }
    guard user["auth-provider"] != nil else { return }
    for word in flags.list("auth-provider-arg").flatMap({ $0.pieces(",") }) {
      if let (key, value) = word.cut("=") {
        user.set("auth-provider", "config", key, to: .string(value))
      } else if word.hasSuffix("-") {
        user.set("auth-provider", "config", word.droppingLast(1), to: nil)
      }
    }
  }

  /// Takes the program that gives the credentials.
  private func setProgram(_ user: inout JSONValue) {
    if let command = flags.given("exec-command") {
      user.set("exec", "command", to: .string(command))
    }
    guard user["exec"] != nil else { return }
    if let version = flags.given("exec-api-version") {
      user.set("exec", "apiVersion", to: .string(version))
    }
    let words = flags.list("exec-arg").flatMap { $0.pieces(",") }
    if !words.isEmpty { user.set("exec", "args", to: .array(words.map { .string($0) })) }
    var variables = user["exec", "env"]?.elements ?? []
    for word in flags.list("exec-env").flatMap({ $0.pieces(",") }) {
      if let (name, value) = word.cut("=") {
        let new = JSONValue.strings([("name", name), ("value", value)])
        if let index = variables.firstIndex(where: { $0["name"]?.string == name }) {
          variables[index] = new
        } else {
          variables.append(new)
        }
      } else if word.hasSuffix("-") {
        variables.removeAll { $0["name"]?.string == word.droppingLast(1) }
      }
    }
    user.set("exec", "env", to: variables.isEmpty ? nil : .array(variables))
  }
}
