/// What stands before the body of a request (RFC 9112, sections 2 to 6), checked.
struct RequestHead: Sendable, Equatable {
  /// How large a head may be, in bytes.
  static let limit = 32 * 1024
  /// How long a target may be, in bytes.
  static let targetLimit = 8 * 1024
  /// How many fields a head may have.
  static let fieldLimit = 100

  /// The method, such as `GET`.
  var method: String
  /// The target's path and query, percent-encoded as it came; it begins with `/`.
  var target: String
  /// Whether the client speaks HTTP/1.1 and not 1.0.
  var isModern: Bool
  /// The host that the client wants, with a port where it named one; empty when an HTTP/1.0 client
  /// named none.
  var host: String
  /// The number of bytes of the body.
  var contentLength = 0
  private var fields: [(name: String, value: String)] = []

  /// The value of the first field of a name, which is given in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Whether the connection stays open after the answer.
  var keepsAlive: Bool {
    let wishes = (self["connection"] ?? "").lowercased().split(separator: ",")
      .map { $0.drop { $0 == " " } }
    return isModern ? !wishes.contains("close") : wishes.contains("keep-alive")
  }

  /// Reads a head, without the empty line at its end.
  ///
  /// - Throws: the status that answers a head that is not as it should be.
  init(_ bytes: ArraySlice<UInt8>) throws(HTTPStatus) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst() else { throw .badRequest }
    (method, target, isModern) = try Self.requestLine(Self.withoutReturn(first))
    host = ""
    for line in lines {
      let line = Self.withoutReturn(line)
      if line.isEmpty { continue }
      guard fields.count < Self.fieldLimit else { throw .fieldsTooLarge }
      fields.append(try Self.field(line))
    }
    try takeHost()
    try takeLength()
  }

  static func == (a: RequestHead, b: RequestHead) -> Bool {
    a.method == b.method && a.target == b.target && a.host == b.host
      && a.fields.elementsEqual(b.fields, by: ==)
  }

  // MARK: Lines

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }

  private static func requestLine(
    _ line: ArraySlice<UInt8>
  ) throws(HTTPStatus) -> (method: String, target: String, isModern: Bool) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte) else {
      throw .badRequest
    }
    guard parts[1].count <= targetLimit else { throw .targetTooLong }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
      throw version.hasPrefix("HTTP/") ? .versionNotSupported : .badRequest
    }
    // Nothing but visible ASCII stands in a target (RFC 3986); browsers encode all else.
    guard !parts[1].isEmpty, parts[1].allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .badRequest
    }
    let method = String(decoding: parts[0], as: UTF8.self)
    var target = String(decoding: parts[1], as: UTF8.self)
    if target.hasPrefix("http://") {
      // The absolute form, as for a proxy: the host field says whether it is meant for this server.
      let rest = target.dropFirst("http://".count)
      target = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
    guard target.hasPrefix("/") else { throw .badRequest }
    return (method, target, version == "HTTP/1.1")
  }

  private static func field(
    _ line: ArraySlice<UInt8>
  ) throws(HTTPStatus) -> (name: String, value: String) {
    // A line that begins with a space goes on the one before; that is no longer allowed.
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isTokenByte)
    else { throw .badRequest }
    var value = line[(colon + 1)...]
    while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
    while let byte = value.last, byte == 0x20 || byte == 0x09 { value.removeLast() }
    guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .badRequest }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    return (name, String(decoding: value, as: UTF8.self))
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  // MARK: Fields that decide

  private mutating func takeHost() throws(HTTPStatus) {
    let hosts = fields.filter { $0.name == "host" }
    guard hosts.count <= 1, let value = hosts.first?.value ?? (isModern ? nil : "") else {
      throw .badRequest
    }
    host = value.lowercased()
  }

  private mutating func takeLength() throws(HTTPStatus) {
    let lengths = fields.filter { $0.name == "content-length" }
    if fields.contains(where: { $0.name == "transfer-encoding" }) {
      // Both at once is how requests are smuggled (RFC 9112, section 6.1).
      throw lengths.isEmpty ? .lengthRequired : .badRequest
    }
    guard let text = lengths.first?.value else { return }
    guard lengths.count == 1, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .badRequest }
    guard let length = Int(text) else { throw .contentTooLarge }
    contentLength = length
  }
}
