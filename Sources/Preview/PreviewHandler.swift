internal import Diagnostics
internal import Site
internal import Snippets

/// Answers the requests of browsers: with the pages of a site, and with what the preview adds to them.
struct PreviewHandler: Sendable {
  /// Where the preview's own resources are.
  static let prefix = "/__pilgi/"

  let site: LiveSite
  let tabs: Tabs
  let checks: CommandChecks
  /// The host that the server was told to listen on.
  let host: String
  private let pages = RenderedPages()

  init(site: LiveSite, tabs: Tabs, checks: CommandChecks, host: String) {
    self.site = site
    self.tabs = tabs
    self.checks = checks
    self.host = host.lowercased()
  }

  /// Answers a request.
  func answer(_ request: Request) async -> Response {
    do throws(HTTPStatus) {
      guard isForUs(request.head.host) else { throw .misdirectedRequest }
      let path = try RequestPath(request.head.target)
      if path.path.hasPrefix(Self.prefix) {
        return try await own(String(path.path.dropFirst(Self.prefix.count)), path.query, request)
      }
      switch request.head.method {
      case "GET", "HEAD": return try page(path.path, request.head)
      case "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT":
        return Response(.methodNotAllowed, [("Allow", "GET, HEAD")])
      default: throw .notImplemented
      }
    } catch {
      return .text(error, "\(error.rawValue) \(error.reason)")
    }
  }

  /// Whether a host is one that this server is reached by.
  ///
  /// A name that somebody else made lead here (DNS rebinding) is not.
  private func isForUs(_ field: String) -> Bool {
    if field.hasPrefix("[") { return field.contains("]") }
    let parts = field.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2,
      parts.count == 1 || parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    if name.isEmpty || name == "localhost" || name.hasSuffix(".localhost") || name == host {
      return true
    }
    return name.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  // MARK: Pages

  private func page(_ path: String, _ head: RequestHead) throws(HTTPStatus) -> Response {
    let snapshot = site.snapshot
    let base = snapshot.basePath
    guard base.isEmpty || path.hasPrefix(base + "/") else {
      if path == "/" || path == base { return redirect(to: base + "/") }
      return missing(path, snapshot, head)
    }
    let file = String(path.dropFirst(base.utf8.count + 1))
    let segments = file.split(separator: "/", omittingEmptySubsequences: false)
    if segments.contains(where: { $0.hasPrefix(".") && $0 != ".well-known" }) {
      throw .notFound
    }
    let isFolder = file.isEmpty || file.hasSuffix("/")
    if let item = snapshot.files[isFolder ? file + "index.html" : file] {
      return try serve(item, .ok, head)
    }
    if !isFolder, snapshot.files[file + "/index.html"] != nil {
      let target = head.target.prefix { $0 != "?" && $0 != "#" }
      let query = head.target.dropFirst(target.count)
      return redirect(to: target + "/" + query)
    }
    return missing(isFolder ? file + "index.html" : file, snapshot, head)
  }

  private func redirect(to target: String) -> Response {
    // Two slashes at the start would lead to another host.
    let target = "/" + target.drop { $0 == "/" }
    return Response(.found, [("Location", target), ("Cache-Control", "no-store")])
  }

  /// The site's page for addresses without a page; the tab gets the page as soon as there is one.
  private func missing(
    _ path: String, _ snapshot: LiveSnapshot, _ head: RequestHead
  ) -> Response {
    let bytes = snapshot.files["404.html"].flatMap { try? pages.bytes(of: $0).bytes }
    let page = bytes ?? Array("<!doctype html><title>404</title><body></body>".utf8)
    return Response(
      .notFound, [("Content-Type", MediaType.html), ("Cache-Control", "no-store")],
      .bytes(ClientScript.inserted(into: page, path: path, version: "")))
  }

  private func serve(
    _ item: OutputItem, _ status: HTTPStatus, _ head: RequestHead
  ) throws(HTTPStatus) -> Response {
    let type = MediaType.of(item.path)
    let isPage = type == MediaType.html
    var bytes: [UInt8] = []
    var version = item.version
    var size = 0
    if let origin = item.origin, !isPage {
      guard let length = FileSize.of(origin) else { throw .notFound }
      size = length
    } else {
      do throws(SiteFailure) { (bytes, version) = try pages.bytes(of: item) } catch {
        return Response(
          .serviceUnavailable, [("Content-Type", MediaType.html), ("Cache-Control", "no-store")],
          .bytes(
            ClientScript.inserted(
              into: Array("<!doctype html><title>…</title><body></body>".utf8), path: item.path,
              version: "")))
      }
      if isPage { bytes = ClientScript.inserted(into: bytes, path: item.path, version: version) }
      size = bytes.count
    }
    let tag = "\"\(version)\""
    var fields = [
      ("Content-Type", type), ("ETag", tag), ("Cache-Control", "no-cache"),
      ("Accept-Ranges", "bytes"),
    ]
    if EntityTags.match(head["if-none-match"], tag) { return Response(.notModified, fields) }
    let wanted = head["if-range"].map { $0 == tag } ?? true ? head["range"] : nil
    var range = 0..<size
    var status = status
    switch ByteRange(wanted, count: size) {
    case .whole: break
    case .part(let part):
      range = part
      status = .partialContent
      fields.append(("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"))
    case .unsatisfiable:
      return Response(.rangeNotSatisfiable, [("Content-Range", "bytes */\(size)")])
    }
    if let origin = item.origin, !isPage {
      return Response(status, fields, .file(path: origin, range: range))
    }
    return Response(status, fields, .bytes(range == 0..<size ? bytes : Array(bytes[range])))
  }

  // MARK: The preview's own resources

  private func own(
    _ name: String, _ query: [String: String], _ request: Request
  ) async throws(HTTPStatus) -> Response {
    guard isFromOurPages(request.head) else { throw .forbidden }
    let isPost = request.head.method == "POST"
    guard isPost == (name == "run"), isPost || ["GET", "HEAD"].contains(request.head.method) else {
      return Response(.methodNotAllowed, [("Allow", name == "run" ? "POST" : "GET, HEAD")])
    }
    let path = query["path"] ?? ""
    let snapshot = site.snapshot
    switch name {
    case "client.js":
      let fields = [("Content-Type", MediaType.of("a.js")), ("Cache-Control", "no-cache")]
      return Response(.ok, fields, .bytes(ClientScript.bytes))
    case "events":
      if request.head.method == "HEAD" { return Response(.ok) }
      let version = query["version"] ?? ""
      guard let stream = tabs.open(path: path, version: version, in: snapshot) else {
        throw .serviceUnavailable
      }
      let fields = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
      return Response(.ok, fields, .stream(stream))
    case "verdicts":
      guard let source = snapshot.sources[path],
        let note = await checks.verdicts(of: source, in: snapshot)
      else { return .json(Array("[]".utf8)) }
      return .json(note.previewJSON)
    case "run":
      guard request.head["x-pilgi"] == "run" else { throw .forbidden }
      guard let source = snapshot.sources[path] else { throw .notFound }
      if query["fresh"] != nil { await checks.forgetSession(of: source) }
      guard let line = String(validating: request.body, as: UTF8.self) else { throw .badRequest }
      guard let result = await checks.run(line, after: source, in: snapshot) else {
        throw .notFound
      }
      let screen = JSONText.quoted(String(decoding: result.screen, as: UTF8.self))
      let reason = JSONText.quoted(result.reason ?? "")
      let json = "{\"screen\":\(screen),\"status\":\(result.status),\"reason\":\(reason)}"
      return .json(Array(json.utf8))
    default: throw .notFound
    }
  }

  /// Whether a request comes from a page of this server, as far as the browser says where from.
  private func isFromOurPages(_ head: RequestHead) -> Bool {
    if let site = head["sec-fetch-site"], site != "same-origin" && site != "none" { return false }
    guard let origin = head["origin"] else { return true }
    return origin == "http://" + head.host
  }
}

/// The `If-None-Match` field (RFC 9110, section 13.1.2).
enum EntityTags {
  /// Whether a field names a tag.
  static func match(_ field: String?, _ tag: String) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { candidate in
      let bare = candidate.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let text = String(bare)
      return text == "*" || (text.hasPrefix("W/") ? String(text.dropFirst(2)) : text) == tag
    }
  }
}
