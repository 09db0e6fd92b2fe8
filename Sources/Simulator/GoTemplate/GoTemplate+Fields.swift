import Shell

extension GoTemplate {
  /// The names of all fields that a template mentions; `nil` when it uses a value as a whole.
  ///
  /// What is filled in need not have more than these.
  static func topFields(_ source: ByteString) -> Set<String>? {
    var result: Set<String> = []
    var rest = source.bytes[...]
    var isInside = false
    while let byte = rest.popFirst() {
      if byte == 123, rest.first == 123 {
        isInside = true
        rest = rest.dropFirst()
      } else if byte == 125, rest.first == 125 {
        isInside = false
      } else if isInside, byte == 34 || byte == 96 {
        while let next = rest.popFirst(), next != byte {
          if next == 92, byte == 34 { rest = rest.dropFirst() }
        }
      } else if isInside, byte == 36 {
        // A variable may hold anything.
        return nil
      } else if isInside, byte == 46 {
        let name = rest.prefix {
          $0 | 32 >= 97 && $0 | 32 <= 122 || $0 >= 48 && $0 <= 57 || $0 == 95
        }
        if name.isEmpty { return nil }
        result.insert(String(decoding: name, as: UTF8.self))
        rest = rest.dropFirst(name.count)
      }
    }
    return result
  }
}
