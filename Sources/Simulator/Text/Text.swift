/// Small tools for text by its bytes, which need no Unicode tables.
extension String {
  /// The pieces between occurrences of a byte, empty ones too.
  func pieces(_ separator: Character) -> [String] {
    guard let byte = separator.asciiValue else { return [self] }
    return utf8.split(separator: byte, omittingEmptySubsequences: false).map { String($0) ?? "" }
  }

  /// The pieces between occurrences of a text, empty ones too; its characters when that is empty.
  func pieces(around separator: String) -> [String] {
    guard !separator.isEmpty else { return unicodeScalars.map { String($0) } }
    var pieces: [String] = []
    var rest = self
    while let at = rest.position(of: separator) {
      pieces.append(String(decoding: Array(rest.utf8.prefix(at)), as: UTF8.self))
      rest = rest.dropping(at + separator.utf8.count)
    }
    return pieces + [rest]
  }

  /// What stands before and behind the first occurrence of a byte; `nil` when it does not occur.
  func cut(_ separator: Character) -> (before: String, after: String)? {
    guard let byte = separator.asciiValue, let at = utf8.firstIndex(of: byte) else { return nil }
    return (
      String(utf8[..<at]) ?? "", String(utf8[utf8.index(after: at)...]) ?? ""
    )
  }

  /// The same around the last occurrence.
  func cutLast(_ separator: Character) -> (before: String, after: String)? {
    guard let byte = separator.asciiValue, let at = utf8.lastIndex(of: byte) else { return nil }
    return (
      String(utf8[..<at]) ?? "", String(utf8[utf8.index(after: at)...]) ?? ""
    )
  }

  /// Where `other` begins in this text, in bytes; `nil` when it does not occur.
  func position(of other: String, from start: Int = 0) -> Int? {
    var (text, wanted) = (self, other)
    return text.withUTF8 { text in
      wanted.withUTF8 { Self.position(of: $0, in: text, from: start) }
    }
  }

  private static func position(
    of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let first = wanted.first else { return start <= text.count ? start : nil }
    var at = start
    let last = text.count - wanted.count
    while at <= last {
      if text[at] == first {
        var length = 1
        while length < wanted.count, text[at + length] == wanted[length] { length += 1 }
        if length == wanted.count { return at }
      }
      at += 1
    }
    return nil
  }

  /// Whether `other` occurs in this text.
  func has(_ other: String) -> Bool { position(of: other) != nil }

  /// This text with `new` for each occurrence of `old`.
  func replacing(_ old: String, with new: String) -> String {
    guard !old.isEmpty, var next = position(of: old) else { return self }
    let length = old.utf8.count
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while true {
      result += bytes[at..<next]
      result += new.utf8
      at = next + length
      guard let following = position(of: old, from: at) else { break }
      next = following
    }
    result += bytes[at...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes from the `n`th on.
  func dropping(_ n: Int) -> String { String(decoding: utf8.dropFirst(n), as: UTF8.self) }

  /// Without the last `n` bytes.
  func droppingLast(_ n: Int) -> String { String(decoding: utf8.dropLast(n), as: UTF8.self) }

  /// With small letters for A to Z.
  var lowered: String {
    guard utf8.contains(where: { 0x41...0x5A ~= $0 }) else { return self }
    return String(decoding: utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// With capitals for a to z.
  var raised: String {
    String(decoding: utf8.map { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// With a capital for its first letter.
  var capitalizedFirst: String {
    var bytes = Array(utf8)
    if let first = bytes.first, 0x61...0x7A ~= first { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Without spaces, tabs and line breaks at its ends.
  var trimmed: String {
    func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte.map { 0x09...0x0D ~= $0 } ?? false }
    if !isBlank(utf8.first), !isBlank(utf8.last) { return self }
    var bytes = Array(utf8)[...]
    while let first = bytes.first, first == 0x20 || 0x09...0x0D ~= first {
      bytes = bytes.dropFirst()
    }
    while let last = bytes.last, last == 0x20 || 0x09...0x0D ~= last { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Filled up with spaces to a number of characters.
  func padded(_ width: Int) -> String {
    let length = unicodeScalars.count
    return length >= width ? self : self + String(repeating: " ", count: width - length)
  }

  /// As Go's `%q` writes it.
  var quotedGo: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension Array where Element == String {
  /// The texts one after the other.
  func joinedText(_ separator: String) -> String {
    var result = ""
    for (index, element) in enumerated() {
      if index > 0 { result += separator }
      result += element
    }
    return result
  }
}
