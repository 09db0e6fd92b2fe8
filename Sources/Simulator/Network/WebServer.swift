import Shell

/// What the servers of known images answer.
enum WebServer {
  /// Answers with the files of a folder, as nginx and httpd do.
  static func files(
    of machine: Machine, below root: ByteString, _ request: NetworkStack.Request, server: ByteString
  ) -> NetworkStack.Response {
    let path = request.path.split(63)[0]
    var full = root + path
    if let inode = try? machine.fileSystem.find(full, from: "/", as: .root), inode.isFolder {
      full = full + "/index.html"
    }
    let safe = !path.split(47).contains("..")
    guard safe, let body = try? machine.fileSystem.readFile(full, from: "/", as: .root) else {
      return page(404, "Not Found", server)
    }
    return NetworkStack.Response(
      status: 200, reason: "OK", headers: headers(server, type(of: full), body.count), body: body)
  }

  static func page(_ status: Int, _ reason: ByteString, _ server: ByteString)
    -> NetworkStack.Response
  {
    let text: ByteString =
      "<html>\r\n<head><title>\(status) \(reason)</title></head>\r\n<body>\r\n<center><h1>\(status) \(reason)</h1></center>\r\n<hr><center>\(server)</center>\r\n</body>\r\n</html>\r\n"
    return NetworkStack.Response(
      status: status, reason: reason, headers: headers(server, "text/html", text.count),
      body: text.bytes)
  }

  /// A short text.
  static func text(_ text: ByteString, type: ByteString = "text/plain") -> NetworkStack.Response {
    NetworkStack.Response(
      status: 200, reason: "OK", headers: headers("", type, text.count), body: text.bytes)
  }

  private static func headers(
    _ server: ByteString, _ type: ByteString, _ length: Int
  ) -> [(name: ByteString, value: ByteString)] {
    (server.isEmpty ? [] : [(name: "Server" as ByteString, value: server)]) + [
      ("Content-Type", type), ("Content-Length", ByteString(length)), ("Connection", "keep-alive"),
    ]
  }

  private static func type(of path: ByteString) -> ByteString {
    for (end, type) in [
      (".html", "text/html"), (".css", "text/css"), (".js", "application/javascript"),
      (".json", "application/json"), (".txt", "text/plain"),
    ] as [(ByteString, ByteString)] where path.hasSuffix(end) { return type }
    return "application/octet-stream"
  }
}
