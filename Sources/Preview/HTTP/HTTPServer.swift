internal import FlyingSocks
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why there is no server.
package struct ServerFailure: Error, Sendable {
  /// What is wrong and what to do.
  package var message: String
}

/// A server for HTTP/1.1 (RFC 9112) on one address.
struct HTTPServer: Sendable {
  /// The most connections at once.
  static let connectionLimit = 2048
  /// How many ports are tried from the one that is wanted on.
  static let portsTried: UInt16 = 100

  private let socket: Socket
  /// The port it listens on.
  let port: UInt16

  /// Listens on a port, or on the next one that is free.
  ///
  /// - Throws: `ServerFailure` when the host is no address of this machine, or no port is free.
  init(host: String, port wanted: UInt16) throws(ServerFailure) {
    let last = wanted.addingReportingOverflow(Self.portsTried)
    for port in wanted...(last.overflow ? .max : last.partialValue) {
      do {
        socket = try Self.listen(host, port)
        self.port = port
        return
      } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
        continue
      } catch {
        throw ServerFailure(message: "cannot listen on \(host), port \(port): \(error)")
      }
    }
    throw ServerFailure(message: "no port is free from \(wanted) on; name one with --port")
  }

  private static func listen(_ host: String, _ port: UInt16) throws -> Socket {
    if host.contains(":") {
      return try listen(sockaddr_in6.inet6(ip6: host, port: port))
    }
    let address = host == "localhost" ? "127.0.0.1" : host
    return try listen(sockaddr_in.inet(ip4: address, port: port))
  }

  private static func listen<Address: SocketAddress>(_ address: Address) throws -> Socket {
    let socket = try Socket(domain: Int32(Address.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Answers requests until the task is cancelled.
  func run(_ answer: @escaping @Sendable (Request) async -> Response) async {
    let pool = SocketPool<Poll>.make(maxEvents: 128)
    let deadlines = Deadlines()
    do {
      try await pool.prepare()
      let listener = try AsyncSocket(socket: socket, pool: pool)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { try await deadlines.enforce() }
        group.addTask { try await Self.accept(listener, deadlines, answer) }
        try await group.next()
        group.cancelAll()
      }
    } catch {
      // Cancelled.
    }
    try? socket.close()
  }

  private static func accept(
    _ listener: AsyncSocket, _ deadlines: Deadlines,
    _ answer: @escaping @Sendable (Request) async -> Response
  ) async throws {
    let open = OpenConnections()
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        let socket: AsyncSocket
        do { socket = try await listener.accept() } catch SocketError.failed {
          // Out of descriptors, or the client is gone already.
          try await Task.sleep(for: .milliseconds(50))
          continue
        }
        guard open.enter() else {
          try? socket.close()
          continue
        }
        group.addTask {
          await Connection(socket, deadlines).serve(answer)
          open.leave()
        }
      }
    }
  }

  private final class OpenConnections: Sendable {
    private let count = Atomic(0)

    func enter() -> Bool {
      if count.load(ordering: .relaxed) >= HTTPServer.connectionLimit { return false }
      count.add(1, ordering: .relaxed)
      return true
    }

    func leave() { count.subtract(1, ordering: .relaxed) }
  }
}
