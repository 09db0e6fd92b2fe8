import Shell

/// What the programs of one machine reach through its network.
struct NetworkStack {
  /// A request of the Hypertext Transfer Protocol.
  struct Request {
    var method: ByteString = "GET"
    var host: ByteString
    /// With the question mark and what follows it.
    var path: ByteString
  }

  /// Its answer.
  struct Response {
    var status: Int
    var reason: ByteString
    var headers: [(name: ByteString, value: ByteString)]
    var body: [UInt8]
  }

  /// What comes of a connection.
  enum Answer {
    case response(Response)
    /// Nobody listens there.
    case refused
    /// Nobody answers.
    case silent
    /// Whoever listens there speaks another protocol.
    case otherProtocol
  }

  /// The address of a name; `nil` when it has none.
  var resolve: (_ name: ByteString) -> ByteString?
  /// Whether an address answers echo requests.
  var reaches: (_ address: ByteString) -> Bool
  /// Sends a request to a port of an address.
  var send: (_ address: ByteString, _ port: Int, Request) -> Answer
  /// Whether a name that doesn't resolve may be one of the world outside, which isn't simulated.
  var hasOutside = true
  /// Whether the programs are BusyBox's.
  var isBusyBox = false

  /// The programs that use the network.
  var commands: [Command] {
    [
      Command("curl") { Curl(context: $0, stack: self).run() },
      Command("wget") { Wget(context: $0, stack: self).run() },
      Command("ping") { Ping(context: $0, stack: self).run() },
    ]
  }
}

/// A place in the web, as far as programs take it apart.
struct WebAddress {
  var scheme: ByteString = "http"
  var host: ByteString
  var port: Int
  var path: ByteString

  /// Reads `http://host:port/path`, `host:port` and the like; `nil` when there is no host.
  init?(_ text: ByteString) {
    var rest = text
    if rest.hasPrefix("http://") {
      rest = rest.dropFirst(7)
    } else if rest.hasPrefix("https://") {
      scheme = "https"
      rest = rest.dropFirst(8)
    }
    let end = rest.bytes.firstIndex { $0 == 47 || $0 == 63 || $0 == 35 } ?? rest.count
    var authority = rest.prefix(end)
    path = rest.dropFirst(end)
    if !path.hasPrefix("/") { path = "/" + path }
    if let at = authority.bytes.lastIndex(of: 64) { authority = authority.dropFirst(at + 1) }
    let parts = authority.split(58)
    host = parts[0]
    port = scheme == "https" ? 443 : 80
    if parts.count == 2 {
      guard let number = parts[1].integer, number > 0, number < 65_536 else { return nil }
      port = number
    }
    if host.isEmpty || parts.count > 2 { return nil }
  }

  var text: ByteString { "\(scheme)://\(host)\(port == 80 ? "" : ":\(port)")\(path)" }
}
