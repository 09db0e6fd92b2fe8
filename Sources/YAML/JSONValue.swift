/// A value of JSON's data model (RFC 8259, section 3), which is also that of the objects of the
/// Kubernetes API.
public enum JSONValue: Hashable, Sendable {
  /// A name of an object with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case boolean(Bool)
  /// A number as it is written, so that none is rounded.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Names and values in order; of a name that stands there twice the last counts.
  case object([Member])

  /// The value of a name of an object; `nil` when there is none.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }
}

extension JSONValue {
  /// The value of a YAML node, as `kubectl` turns YAML into JSON: keys become text, of duplicate keys
  /// the last wins.
  public init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _):
      switch node.scalar ?? .text(text) {
      case .null: self = .null
      case .boolean(let flag): self = .boolean(flag)
      case .integer(let number): self = .number("\(number)")
      case .number(let number): self = .number(number)
      case .text(let text): self = .string(text)
      }
    case .sequence(let elements): self = .array(elements.map { JSONValue($0) })
    case .mapping(let pairs):
      var members: [Member] = []
      for pair in pairs {
        let name = Self.name(pair.key)
        let value = JSONValue(pair.value)
        if let known = members.firstIndex(where: { $0.name == name }) {
          members[known].value = value
        } else {
          members.append(Member(name, value))
        }
      }
      self = .object(members)
    }
  }

  private static func name(_ key: YAMLNode) -> String {
    switch key.scalar {
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .null: "null"
    default: key.text ?? ""
    }
  }
}
