internal import FlyingSocks
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A request with its body.
struct Request: Sendable {
  var head: RequestHead
  var body: [UInt8] = []
}

/// One connection of a client, over which requests come one after the other.
struct Connection: Sendable {
  /// The largest body, in bytes.
  static let bodyLimit = 64 * 1024
  /// Seconds in which a request must have come, from its first byte on.
  static let requestTime = 10
  /// Seconds for which a connection may be silent between requests.
  static let idleTime = 60
  /// Seconds in which a client must take each piece of an answer.
  static let writingTime = 30
  /// The most bytes that are read of a request after it was refused, so that its client gets to the
  /// answer.
  static let drainLimit = 1 << 20

  private let socket: AsyncSocket
  private let deadlines: Deadlines
  private var descriptor: Int32 { socket.socket.file.rawValue }

  init(_ socket: AsyncSocket, _ deadlines: Deadlines) {
    self.socket = socket
    self.deadlines = deadlines
  }

  /// Answers requests until the client or an error ends the connection.
  func serve(_ answer: @Sendable (Request) async -> Response) async {
    var buffer: [UInt8] = []
    do {
      while let request = try await next(&buffer) {
        let response = await answer(request)
        let isLast = !request.head.keepsAlive || response.contentLength == nil
        try await send(response, hasBody: request.head.method != "HEAD", keepingAlive: !isLast)
        if isLast { break }
      }
    } catch let status as HTTPStatus {
      try? await send(.text(status, status.reason), hasBody: true, keepingAlive: false)
      await drain()
    } catch {
      // The client is gone, or was cut off.
    }
    deadlines.remove(descriptor)
    try? socket.close()
  }

  // MARK: Reading

  /// The next request; `nil` when the client has ended the connection.
  private func next(_ buffer: inout [UInt8]) async throws -> Request? {
    deadlines.set(descriptor, in: buffer.isEmpty ? Self.idleTime : Self.requestTime)
    var searched = 0
    var end = Self.end(of: buffer, from: &searched)
    while end == nil {
      guard buffer.count <= RequestHead.limit else { throw HTTPStatus.fieldsTooLarge }
      guard try await read(&buffer) else {
        if buffer.isEmpty { return nil }
        throw HTTPStatus.badRequest
      }
      end = Self.end(of: buffer, from: &searched)
    }
    guard let end, end.head <= RequestHead.limit else { throw HTTPStatus.fieldsTooLarge }
    var request = Request(head: try RequestHead(buffer[..<end.head]))
    let length = request.head.contentLength
    guard length <= Self.bodyLimit else { throw HTTPStatus.contentTooLarge }
    if length > 0, request.head["expect"]?.lowercased() == "100-continue" {
      try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
    while buffer.count < end.body + length {
      guard try await read(&buffer) else { throw HTTPStatus.badRequest }
    }
    request.body = Array(buffer[end.body..<(end.body + length)])
    buffer.removeFirst(end.body + length)
    return request
  }

  /// Reads what has come; `false` at the end.
  private func read(_ buffer: inout [UInt8]) async throws -> Bool {
    let isFirst = buffer.isEmpty
    do {
      let bytes = try await socket.read(atMost: 4096)
      if isFirst { deadlines.set(descriptor, in: Self.requestTime) }
      buffer += bytes
      return !bytes.isEmpty
    } catch SocketError.disconnected {
      return false
    }
  }

  /// Where a head ends and where the body begins, once the empty line is there; empty lines before a
  /// request are passed over (RFC 9112, section 2.2).
  private static func end(
    of buffer: [UInt8], from searched: inout Int
  ) -> (head: Int, body: Int)? {
    var at = searched
    while at < buffer.count {
      if buffer[at] == 0x0A {
        let isEmptyLine = at >= 1 && buffer[at - 1] == 0x0A
        let isEmptyReturnLine = at >= 2 && buffer[at - 1] == 0x0D && buffer[at - 2] == 0x0A
        if isEmptyLine || isEmptyReturnLine { return (at, at + 1) }
      }
      at += 1
    }
    searched = at
    return nil
  }

  /// Reads on for a while after a refusal: closing at once could take the answer from the client.
  private func drain() async {
    deadlines.set(descriptor, in: 2)
    shutdown(descriptor, Int32(SHUT_WR))
    var count = 0
    while count < Self.drainLimit, let bytes = try? await socket.read(atMost: 4096), !bytes.isEmpty
    {
      count += bytes.count
    }
  }

  // MARK: Writing

  private func send(_ response: Response, hasBody: Bool, keepingAlive: Bool) async throws {
    var first = response.head(keepingAlive: keepingAlive)
    guard hasBody else { return try await write(first) }
    switch response.body {
    case .bytes(let bytes):
      first += bytes
      try await write(first)
    case .file(let path, let range):
      try await write(first)
      try await copy(path, range)
    case .stream(let pieces):
      try await write(first)
      for await piece in pieces { try await write(piece) }
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    deadlines.set(descriptor, in: Self.writingTime)
    try await socket.write(Data(bytes))
    deadlines.set(descriptor, in: nil)
  }

  private func copy(_ path: String, _ range: Range<Int>) async throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SocketError.disconnected }
    defer { close(file) }
    var at = range.lowerBound
    while at < range.upperBound {
      let wanted = min(1 << 16, range.upperBound - at)
      let offset = off_t(at)
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = max(0, pread(file, buffer.baseAddress, wanted, offset))
      }
      // A file that has become shorter: the length that was promised cannot be kept.
      guard !piece.isEmpty else { throw SocketError.disconnected }
      try await write(piece)
      at += piece.count
    }
  }
}
