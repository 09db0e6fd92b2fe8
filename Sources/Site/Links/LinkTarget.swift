/// A link's destination in its parts (RFC 3986), as an author writes it.
struct LinkTarget: Equatable {
  /// What kind of place it names.
  enum Form: Equatable {
    /// Another site, or a scheme such as `mailto:`.
    case external
    /// A path from the site's root.
    case absolute
    /// A path from the folder of the page's file.
    case relative
    /// A place in the same page.
    case fragment
  }

  var form: Form
  /// The path, percent-decoded and in Form C; of an external link, all of it as written.
  var path: String
  /// What follows the path as written: the query.
  var query: String
  /// The fragment without `#`, percent-decoded; `nil` when there is none.
  var fragment: String?

  init(_ destination: String) {
    fragment = nil
    query = ""
    let isExternal = destination.hasPrefix("//") || Self.hasScheme(destination)
    if isExternal {
      // Nothing of another site's address is ever looked at.
      (form, path) = (.external, destination)
      return
    }
    var rest = Substring(destination)
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = Self.decoded(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[mark...])
      rest = rest[..<mark]
    }
    path = Self.decoded(rest)
    form =
      rest.utf8.first == UInt8(ascii: "/") ? .absolute : rest.isEmpty ? .fragment : .relative
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, isLetter(first) else { return false }
    return scheme.allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 || $0 == 0x2B || $0 == 0x2D }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// A text with `%XX` replaced by the bytes they stand for.
  static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else {
      return Normalization.composed(String(text))
    }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = hex(rest[rest.startIndex]), let low = hex(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return Normalization.composed(String(decoding: bytes, as: UTF8.self))
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// A path for an `href`: spaces, quotation marks and other bytes that URLs may not hold are
  /// percent-encoded; Hangul stays readable, as browsers show and accept it.
  static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { mustEncode($0) }) else { return path }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if mustEncode(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mustEncode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x23, 0x25, 0x3C, 0x3E, 0x3F, 0x5B...0x5E, 0x60, 0x7B...0x7D, 0x7F: true
    default: false
    }
  }

  /// A URL in which every byte beyond ASCII is percent-encoded, as sitemaps and feeds require
  /// (RFC 3986, section 2.1).
  static func asciiEncoded(_ url: String) -> String {
    guard url.utf8.contains(where: { $0 >= 0x80 }) else { return url }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in url.utf8 {
      if byte >= 0x80 {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
