import YAML

extension KubeConfig {
  /// A file's content as kubectl writes it: entries by name, fields that may not be missing, none that is empty.
  static func canonical(_ content: JSONValue) -> JSONValue {
    var result = content
    result.set("apiVersion", to: .string("v1"))
    result.set("kind", to: .string("Config"))
    if result["preferences"] == nil { result.set("preferences", to: .object([])) }
    if result["current-context"] == nil { result.set("current-context", to: .string("")) }
    for (list, inner, always) in [
      ("clusters", "cluster", ["server"]), ("contexts", "context", ["cluster", "user"]),
      ("users", "user", []),
    ] {
      var entries = (content[name: list]?.elements ?? []).map { entry in
        JSONValue.tree([
          (inner, filled(entry[name: inner], always)), ("name", entry["name"] ?? .string("")),
        ])
      }
      entries.sort { ($0["name"]?.string ?? "") < ($1["name"]?.string ?? "") }
      result.set(list, to: entries.isEmpty ? .null : .array(entries))
    }
    return result.sorted()
  }

  /// Content with its fields in the order in which they are declared.
  static func typed(_ content: JSONValue) -> JSONValue {
    func take(_ value: JSONValue?, _ names: [String]) -> JSONValue {
      var members = names.map { ($0, value?[name: $0]) }
      for member in value?.members ?? [] where !names.contains(member.name) {
        members.append((member.name, member.value))
      }
      return .tree(members)
    }
    func list(_ name: String, _ inner: String, _ fields: [String]) -> JSONValue {
      guard case .array(let entries)? = content[name: name] else { return .null }
      return .array(
        entries.map { entry in
          let program = entry[inner, "exec"].map {
            take($0, ["command", "args", "env", "apiVersion"])
          }
          var members: [(String, JSONValue?)] = []
          for member in take(entry[name: inner], fields).members {
            members.append((member.name, member.name == "exec" ? program : member.value))
          }
          return .tree([("name", entry["name"]), (inner, .tree(members))])
        })
    }
    return .tree([
      ("kind", content["kind"]), ("apiVersion", content["apiVersion"]),
      ("preferences", content["preferences"]),
      (
        "clusters",
        list(
          "clusters", "cluster",
          [
            "server", "tls-server-name", "insecure-skip-tls-verify", "certificate-authority",
            "certificate-authority-data", "proxy-url",
          ])
      ),
      (
        "users",
        list(
          "users", "user",
          [
            "client-certificate", "client-certificate-data", "client-key", "client-key-data",
            "token", "tokenFile", "username", "password", "auth-provider", "exec",
          ])
      ), ("contexts", list("contexts", "context", ["cluster", "user", "namespace"])),
      ("current-context", content["current-context"]),
    ])
  }

  private static func filled(_ value: JSONValue?, _ always: [String]) -> JSONValue {
    var result = value ?? .object([])
    for member in result.members where !always.contains(member.name) {
      switch member.value {
      case .null, .string(""), .boolean(false): result.set(member.name, to: nil)
      default: break
      }
    }
    for name in always where result[name: name] == nil { result.set(name, to: .string("")) }
    guard result["exec"] != nil else { return result }
    for (name, usual) in [
      ("args", JSONValue.null), ("command", .string("")), ("env", .null),
      ("provideClusterInfo", .boolean(false)),
    ] where result["exec", name] == nil {
      result.set("exec", name, to: usual)
    }
    return result
  }
}
