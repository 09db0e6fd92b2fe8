internal import Diagnostics

/// Prints JSON as Go's `encoding/json` does, and so `kubectl -o json` and `docker inspect`.
public struct JSONPrinter: Sendable {
  /// The spaces of one level; 0 prints all on one line.
  public var indent: Int
  /// Whether `<`, `>` and `&` are escaped, as they are by `json.Marshal`.
  public var escapesHTML = true

  /// Creates a printer, with `kubectl`'s four spaces unless it is told otherwise.
  public init(indent: Int = 4) { self.indent = indent }

  /// The text of a value, members in their order, without a line break at its end.
  public func print(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, depth: 0, to: &bytes)
    return bytes
  }

  private func write(_ value: JSONValue, depth: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += number.utf8
    case .string(let text): quote(text, to: &bytes)
    case .array(let elements):
      bytes.append(0x5B)
      for (index, element) in elements.enumerated() {
        begin(isFirst: index == 0, depth + 1, &bytes)
        write(element, depth: depth + 1, to: &bytes)
      }
      end(isEmpty: elements.isEmpty, depth, 0x5D, &bytes)
    case .object(let members):
      bytes.append(0x7B)
      for (index, member) in members.enumerated() {
        begin(isFirst: index == 0, depth + 1, &bytes)
        quote(member.name, to: &bytes)
        bytes.append(0x3A)
        if indent > 0 { bytes.append(0x20) }
        write(member.value, depth: depth + 1, to: &bytes)
      }
      end(isEmpty: members.isEmpty, depth, 0x7D, &bytes)
    }
  }

  private func begin(isFirst: Bool, _ depth: Int, _ bytes: inout [UInt8]) {
    if !isFirst { bytes.append(0x2C) }
    breakLine(depth, &bytes)
  }

  private func end(isEmpty: Bool, _ depth: Int, _ closing: UInt8, _ bytes: inout [UInt8]) {
    if !isEmpty { breakLine(depth, &bytes) }
    bytes.append(closing)
  }

  private func breakLine(_ depth: Int, _ bytes: inout [UInt8]) {
    guard indent > 0 else { return }
    bytes.append(0x0A)
    var missing = depth * indent
    while missing > 0 {
      let count = min(missing, Self.spaces.utf8CodeUnitCount)
      bytes.append(contentsOf: UnsafeBufferPointer(start: Self.spaces.utf8Start, count: count))
      missing -= count
    }
  }

  private static let spaces: StaticString = "                                "

  private func quote(_ text: String, to bytes: inout [UInt8]) {
    JSONText.append(text, to: &bytes, escaping: escapesHTML ? .html : .lineSeparators)
  }
}
