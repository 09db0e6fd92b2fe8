/// The path that a request's target names, decoded.
struct RequestPath: Sendable, Equatable {
  /// The path, in Normalization Form C as far as browsers send it; it begins with `/`.
  var path: String
  /// The values of the query (URL Standard, section 5.1).
  var query: [String: String] = [:]

  /// Decodes a target.
  ///
  /// - Throws: `HTTPStatus.badRequest` for percent signs that are no encoding, bytes that are no UTF-8,
  ///   control characters, and segments that lead upwards.
  init(_ target: String) throws(HTTPStatus) {
    let beforeFragment = target.prefix { $0 != "#" }
    let parts = beforeFragment.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = try Self.decoded(parts[0])
    guard path.hasPrefix("/") else { throw .badRequest }
    for segment in path.split(separator: "/") where segment == ".." || segment.contains("\\") {
      throw .badRequest
    }
    guard parts.count > 1 else { return }
    for pair in parts[1].split(separator: "&").prefix(16) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[try Self.decoded(sides[0])] = sides.count > 1 ? try Self.decoded(sides[1]) : ""
    }
  }

  private static func decoded(_ text: Substring) throws(HTTPStatus) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { throw .badRequest }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .badRequest }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
