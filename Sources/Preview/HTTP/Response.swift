/// The answer to a request.
struct Response: Sendable {
  /// Where the body comes from.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file: read piece by piece.
    case file(path: String, range: Range<Int>)
    /// Bytes that come as time goes by; the connection ends with them.
    case stream(AsyncStream<[UInt8]>)
  }

  var status: HTTPStatus
  var fields: [(name: String, value: String)]
  var body: Body

  /// Creates an answer.
  init(
    _ status: HTTPStatus, _ fields: [(name: String, value: String)] = [],
    _ body: Body = .bytes([])
  ) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A short text, such as one that says what is wrong.
  static func text(_ status: HTTPStatus, _ text: String) -> Response {
    Response(
      status, [("Content-Type", "text/plain; charset=utf-8")], .bytes(Array((text + "\n").utf8)))
  }

  /// JSON.
  static func json(_ bytes: [UInt8]) -> Response {
    Response(.ok, [("Content-Type", MediaType.json), ("Cache-Control", "no-store")], .bytes(bytes))
  }

  /// The number of bytes of the body; `nil` when it is not known beforehand.
  var contentLength: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    case .stream: nil
    }
  }

  /// What is sent before the body.
  func head(keepingAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    if let contentLength, status != .notModified { head += "Content-Length: \(contentLength)\r\n" }
    head += "X-Content-Type-Options: nosniff\r\n"
    head += keepingAlive ? "\r\n" : "Connection: close\r\n\r\n"
    return Array(head.utf8)
  }
}
