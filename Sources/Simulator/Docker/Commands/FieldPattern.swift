import Shell

/// A template of fields and text only, such as `{{.Names}}: {{.Status}}`, which most are.
struct FieldPattern {
  private enum Part {
    case text(ByteString)
    case field(String)
  }

  private var parts: [Part] = []

  /// Reads a template; `nil` when it has more than fields.
  init?(_ source: ByteString) {
    var rest = source.bytes[...]
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == 123, rest.first == 123 else {
        text.append(byte)
        continue
      }
      rest = rest.dropFirst().drop { $0 == 32 }
      guard rest.popFirst() == 46 else { return nil }
      let name = rest.prefix { $0 | 32 >= 97 && $0 | 32 <= 122 || $0 >= 48 && $0 <= 57 }
      guard let first = name.first, first > 57 else { return nil }
      rest = rest.dropFirst(name.count).drop { $0 == 32 }
      guard rest.popFirst() == 125, rest.popFirst() == 125 else { return nil }
      if !text.isEmpty { parts.append(.text(ByteString(text))) }
      text = []
      parts.append(.field(String(decoding: name, as: UTF8.self)))
    }
    if !text.isEmpty { parts.append(.text(ByteString(text))) }
  }

  /// The pattern with values for its fields; `nil` when one has none.
  func fill(_ value: (String) -> ByteString?) -> ByteString? {
    var result = ByteString()
    for part in parts {
      switch part {
      case .text(let text): result.append(text)
      case .field(let name):
        guard let value = value(name) else { return nil }
        result.append(value)
      }
    }
    return result
  }
}
