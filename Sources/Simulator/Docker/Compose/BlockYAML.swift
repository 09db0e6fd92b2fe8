import Shell
import YAML

/// Writes values as YAML in blocks, members in their order, as Go's libraries do.
struct BlockYAML {
  /// Whether lists are indented below their keys: version 3 of Go's library does that.
  var indentsLists = true

  func print(_ value: JSONValue) -> ByteString {
    var text = ByteString()
    write(value, indent: 0, to: &text)
    return text
  }

  private func write(_ value: JSONValue, indent: Int, to text: inout ByteString) {
    switch value {
    case .object(let members) where !members.isEmpty:
      for (index, member) in members.enumerated() {
        // A list's dash stands where the first member's indentation would.
        if index > 0 || !isAfterDash(text) { text.append(spaces(indent)) }
        text.append(scalar(.string(member.name), indent: indent) + ":")
        append(member.value, indent: indent, to: &text)
      }
    case .array(let elements) where !elements.isEmpty:
      for element in elements {
        if !isAfterDash(text) { text.append(spaces(indent)) }
        text.append("- ")
        if isNested(element) {
          write(element, indent: indent + 2, to: &text)
        } else {
          text.append(scalar(element, indent: indent + 2) + "\n")
        }
      }
    default: text.append(scalar(value, indent: indent) + "\n")
    }
  }

  private func append(_ value: JSONValue, indent: Int, to text: inout ByteString) {
    guard isNested(value) else {
      text.append(" " + scalar(value, indent: indent + 2) + "\n")
      return
    }
    text.append("\n")
    if case .array = value {
      write(value, indent: indentsLists ? indent + 2 : indent, to: &text)
    } else {
      write(value, indent: indent + 2, to: &text)
    }
  }

  private func isNested(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }

  private func isAfterDash(_ text: ByteString) -> Bool { text.hasSuffix("- ") }

  private func spaces(_ count: Int) -> ByteString {
    ByteString([UInt8](repeating: 32, count: count))
  }

  /// A value without members, whose further lines are indented.
  private func scalar(_ value: JSONValue, indent: Int) -> ByteString {
    var lines = ByteString(YAMLPrinter().print(value)).split(10)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.enumerated().map { index, line in
      index == 0 || line.isEmpty ? line : spaces(max(indent - 2, 0)) + line
    }.joined("\n")
  }
}
