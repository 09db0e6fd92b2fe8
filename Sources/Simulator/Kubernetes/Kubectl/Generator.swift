import Shell
import YAML

/// Makes objects from flags.
struct Generator {
  let kubectl: Kubectl
  let name: String

  var flags: ParsedFlags { kubectl.flags }

  func metadata(_ labels: [(String, String)] = [], name: String? = nil) -> JSONValue {
    .tree([
      ("name", .string(name ?? self.name)), ("creationTimestamp", .null),
      ("labels", labels.isEmpty ? nil : .strings(labels)),
    ])
  }

  func plain(_ version: String, _ kind: String) -> JSONValue {
    .tree([
      ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata()),
    ])
  }

  func object(
    _ version: String, _ kind: String, _ rest: [(String, JSONValue?)],
    labels: [(String, String)] = []
  ) -> JSONValue {
    .tree(
      [
        ("kind", .string(kind)), ("apiVersion", .string(version)), ("metadata", metadata(labels)),
      ] + rest)
  }

  let empty = JSONValue.object([])

  func namespace() -> JSONValue {
    object("v1", "Namespace", [("spec", empty), ("status", empty)])
  }

  /// Texts of flags such as `a=b,c=d`.
  func pairs(_ text: String) throws(Failure) -> [(String, String)] {
    var result: [(String, String)] = []
    for part in text.pieces(",") where !part.isEmpty {
      guard let (key, value) = part.cut("="), !value.has("=") else {
        throw .error("unexpected label spec: \(part)")
      }
      if key.isEmpty { throw .error("unexpected empty label key") }
      result.append((key, value))
    }
    return result.sorted { $0.0 < $1.0 }
  }

  func strings(_ list: [String]) -> JSONValue? {
    list.isEmpty ? nil : .array(list.map { .string($0) })
  }
}
