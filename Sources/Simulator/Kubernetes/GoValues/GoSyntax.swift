/// Prints values as Go's `%#v` does, as messages of the API server show them.
enum GoSyntax {
  /// Where all that is pointed to is said to be.
  static let address = "0xc000a12340"

  static func text(_ value: GoValue) -> String {
    switch value {
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let digits): return digits
    case .text(let text, _): return text.quotedGo
    case .quantity(let quantity): return quantity.goSyntax
    case .structure("v1.Time", _): return "time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)"
    case .structure(let type, let fields): return type + braces(fields)
    case .slice(let type, let elements):
      guard let elements else { return type + "(nil)" }
      return type + "{" + elements.map { text($0) }.joinedText(", ") + "}"
    case .map(let type, let entries):
      guard let entries else { return type + "(nil)" }
      return type
        + braces(
          entries.map { entry in
            let name = entry.name.hasPrefix("s") ? entry.name.dropping(1) : entry.name
            return GoValue.Member(name: name, value: entry.value)
          })
    case .pointer("*v1.Time", nil): return "<nil>"
    case .pointer(let type, let target):
      return "(\(type))(\(target == nil ? "nil" : address))"
    }
  }

  private static func braces(_ members: [GoValue.Member]) -> String {
    "{" + members.map { $0.name + ":" + text($0.value) }.joinedText(", ") + "}"
  }
}
