import Foundation
import Testing

@testable import Preview
@testable import Site

/// Requests that are malformed or ill-meant, against a server of their own.
@Suite(.serialized) struct HostileRequestTests {
  private static let crlf = "\r\n"

  /// A request for a target, otherwise as a browser sends it.
  private static func get(_ target: String, _ fields: String = "", method: String = "GET") -> String
  {
    "\(method) \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)Connection: close\r\n\r\n"
  }

  private struct Case: Sendable, CustomTestStringConvertible {
    var request: [UInt8]
    /// The statuses that are right; 0 is an end without an answer.
    var statuses: [Int]
    var testDescription: String { String(String(decoding: request.prefix(60), as: UTF8.self)) }

    init(_ request: String, _ statuses: Int...) {
      self.request = Array(request.utf8)
      self.statuses = statuses
    }

    init(bytes: [UInt8], _ statuses: Int...) {
      request = bytes
      self.statuses = statuses
    }
  }

  private static let upwards: [Case] = [
    "/..", "/../", "/../secret.txt", "/../../etc/passwd", "/posts/../../secret.txt",
    "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt",
    "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt",
    "/posts/%2e%2e/%2e%2e/secret.txt",
    "/..\\secret.txt", "/..%5csecret.txt", "/..%5Csecret.txt", "/%5c..%5csecret.txt",
    "/assets/..%2f..%2fsecret.txt", "/a%00b", "/posts/a%00.html", "/%00", "/a%0d%0aSet-Cookie:x",
    "/a%0aX", "/a%7f", "/%", "/%2", "/%zz", "/a%g0", "/%c0%ae%c0%ae/secret.txt", "/%c0%af", "/%ff",
    "/%ed%a0%80", "/%f8%88%80%80%80", "/%EA%B0", "*", "posts/a/", "?x", "#x", "//../secret.txt",
    "/a?b=%zz", "/a?%ff=1",
  ].map { Case(get($0), 400) }

  private static let absent: [Case] = [
    "/secret.txt", "//etc/passwd", "/etc/passwd", "/.git/config", "/.pilgi/sources", "/.env",
    "/posts/.hidden", "/./posts", "/content/posts/a.md", "/posts/a.md", "/pilgi.yaml",
    "/templates/base.mustache", "/%252e%252e/secret.txt", "/link.txt", "/posts/a//", "/posts//a/",
    "/index.html/", "/posts/a/index.html/", "/nothing", "/%EA%B0%80", "/__pilgi/", "/__pilgi/x",
    "/__pilgi/../", "/proc/self/environ", "/C:/Windows/win.ini", "/~root/", "/.nojekyll",
    "/posts/%2e%68idden",
  ].map { Case(get($0), 404, 400) }

  private static let malformed: [Case] = [
    Case("\r\n\r\n", 0, 400), Case("\n\n\n\n", 0, 400), Case("GET\r\n\r\n", 400),
    Case("GET /\r\n\r\n", 400), Case("GET / HTTP/1.1\r\n\r\n", 400),
    Case("GET  / HTTP/1.1\r\n\r\n", 400),
    Case("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
    Case(" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    Case("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505),
    Case("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, 400),
    Case("GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505),
    Case("GET / HTTP/9\r\nHost: a\r\n\r\n", 505), Case("GET / http/1.1\r\nHost: a\r\n\r\n", 400),
    Case("GET / FTP/1.1\r\nHost: a\r\n\r\n", 400),
    Case("G\u{e9}T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    Case("GET /한글 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\n: x\r\nHost: a\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost: localhost\r\n X: folded\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n", 400),
    Case("GET / HTTP/1.1\r\nHost: localhost\r\nX Y: b\r\n\r\n", 400),
    Case(bytes: [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0x0A, 0x0A], 400),
    Case(bytes: [UInt8](repeating: 0, count: 64) + [0x0A, 0x0A], 400),
    Case(bytes: [UInt8](repeating: 0xFF, count: 40_000), 431),
    Case(
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n",
      431),
    Case(
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 2_000_000), 431, 0),
    Case("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 200) + "\r\n", 431),
    Case(get("/" + String(repeating: "a", count: 9_000)), 414),
    Case(get("/" + String(repeating: "a/", count: 4_000)), 404),
    Case(get("/" + String(repeating: "%41", count: 2_000)), 404),
    Case(get("/", "Content-Length: -1\r\n"), 400), Case(get("/", "Content-Length: +1\r\n"), 400),
    Case(get("/", "Content-Length: 1 1\r\n"), 400), Case(get("/", "Content-Length: 0x10\r\n"), 400),
    Case(get("/", "Content-Length: \r\n"), 400),
    Case(get("/", "Content-Length: 99999999999999999999999\r\n"), 413),
    Case(get("/", "Content-Length: 999999999\r\n"), 413),
    Case(get("/", "Content-Length: 1\r\nContent-Length: 2\r\n"), 400),
    Case(get("/", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"), 400),
    Case(get("/", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 411),
    Case(get("/", "Transfer-Encoding: gzip\r\n"), 411),
    Case("GET / HTTP/1.1\r\nHost: localhost\r\n", 0, 400), Case("GET", 0, 400), Case("", 0),
    Case("CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, 405),
    Case("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, 405),
    Case(get("/", method: "TRACE"), 405), Case(get("/", method: "PUT"), 405),
    Case(get("/", method: "DELETE"), 405), Case(get("/", method: "PROPFIND"), 501),
    Case(get("/", method: "get"), 501), Case(get("/posts/a/", method: "POST"), 405),
    Case(get("/", "Range: bytes=999999-\r\n"), 416), Case(get("/", "Range: bytes=-0\r\n"), 416),
    Case(get("/", "Range: bytes=5-1\r\n"), 200), Case(get("/", "Range: bytes=a-b\r\n"), 200),
    Case(get("/", "Range: lines=1-2\r\n"), 200),
    Case(get("/", "Range: bytes=0-99999999999999999999\r\n"), 200, 206),
    Case(get("/", "Range: bytes=0-0,1-1,2-2\r\n"), 200),
    Case(get("/", "If-None-Match: \"\r\n"), 200),
  ]

  private static let foreign: [Case] =
    [
      "evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example",
      "localhost:80:90", "localhost:x", "a@localhost", "xn--localhost", "127.0.0.1.nip.io",
    ].map { Case("GET / HTTP/1.1\r\nHost: \($0)\r\nConnection: close\r\n\r\n", 421) } + [
      Case("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
      Case(get("/__pilgi/events", "Sec-Fetch-Site: cross-site\r\n"), 403),
      Case(get("/__pilgi/verdicts", "Origin: http://evil.example\r\n"), 403),
      Case(get("/__pilgi/verdicts", "Origin: null\r\n"), 403),
      Case(get("/__pilgi/run?path=posts/a/index.html"), 405),
      Case(get("/__pilgi/run?path=posts/a/index.html", method: "POST"), 403),
      Case(
        get(
          "/__pilgi/run?path=posts/a/index.html", "Sec-Fetch-Site: cross-site\r\nX-Pilgi: run\r\n",
          method: "POST"), 403),
      Case(get("/__pilgi/run?path=nothing", "X-Pilgi: run\r\n", method: "POST"), 404),
      Case(
        get(
          "/__pilgi/run?path=posts/a/index.html", "X-Pilgi: run\r\nContent-Length: 2\r\n",
          method: "POST") + "\u{0}\u{0}", 200, 400),
      Case(get("/__pilgi/run?path=posts/a/index.html", method: "OPTIONS"), 405, 403),
      Case(get("/__pilgi/client.js", method: "POST"), 405),
    ]

  @Test func noneGetsOutAndNoneEndsTheServer() async throws {
    let cases = Self.upwards + Self.absent + Self.malformed + Self.foreign
    #expect(cases.count >= 100)
    try await Self.serving { port in
      for one in cases {
        let answer = await RawClient.send(one.request, to: port)
        #expect(one.statuses.contains(answer.status), "\(one.testDescription) → \(answer.status)")
        #expect(!answer.text.contains("geheim"), "\(one.testDescription)")
      }
      #expect(await RawClient.send(Array(Self.get("/").utf8), to: port).status == 200)
    }
  }

  @Test func answersAsAServerOfFilesShould() async throws {
    try await Self.serving { port in
      func send(_ request: String) async -> RawClient.Answer {
        await RawClient.send(Array(request.utf8), to: port)
      }
      let page = await send(Self.get("/posts/a/"))
      #expect(page.status == 200)
      #expect(page.text.contains("Content-Type: text/html; charset=utf-8\r\n"))
      #expect(page.text.contains("/__pilgi/client.js"))
      let tag = page.text.components(separatedBy: "ETag: ")[1].components(separatedBy: "\r\n")[0]
      #expect(await send(Self.get("/posts/a/", "If-None-Match: \(tag)\r\n")).status == 304)
      #expect(await send(Self.get("/posts/a/", "If-None-Match: W/\(tag), \"x\"\r\n")).status == 304)
      let head = await send(Self.get("/posts/a/", method: "HEAD"))
      #expect(head.status == 200 && head.body.isEmpty)
      let redirect = await send(Self.get("/posts/a?q=1"))
      #expect(redirect.status == 302 && redirect.text.contains("Location: /posts/a/?q=1\r\n"))
      let part = await send(Self.get("/posts/a/image.bin", "Range: bytes=2-4\r\n"))
      #expect(part.status == 206 && part.body == "234")
      #expect(part.text.contains("Content-Range: bytes 2-4/10\r\n"))
      #expect(await send(Self.get("/posts/a/image.bin", "Range: bytes=-3\r\n")).body == "789")
      #expect(await send(Self.get("/posts/%ED%95%9C%EA%B8%80/")).status == 200)
      #expect(await send(Self.get("/nothing")).text.contains("/__pilgi/client.js"))
      let two = Self.get("/robots.txt").replacingOccurrences(of: "Connection: close\r\n", with: "")
      #expect(
        await send(two + Self.get("/sitemap.xml")).text.components(separatedBy: "HTTP/1.1 200")
          .count == 3
      )
    }
  }

  // MARK: The server

  private static func serving(_ body: @Sendable (UInt16) async throws -> Void) async throws {
    let root = FileManager.default.temporaryDirectory.path + "/pilgi-preview-" + UUID().uuidString
    let site = root + "/site"
    defer { try? FileManager.default.removeItem(atPath: root) }
    let files = [
      "secret.txt": "geheim", "site/secret.txt": "geheim",
      "site/pilgi.yaml": "title: 시험 # geheim\n",
      "site/.env": "geheim", "site/content/posts/a/.hidden": "geheim",
      "site/content/posts/a/index.md":
        "---\ntitle: A\ndate: 2026-01-02\n---\n\n```\necho hi\n```\n",
      "site/content/posts/a/image.bin": "0123456789",
      "site/content/posts/한글.md": "---\ntitle: 한글\ndate: 2026-01-02\n---\n\n글\n",
    ]
    for (path, text) in files {
      let url = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    var options = BuildOptions()
    options.source = site
    options.now = 1_800_000_000
    let live = LiveSite(options)
    try await live.load()
    let server = try HTTPServer(host: "127.0.0.1", port: 4870)
    let handler = PreviewHandler(
      site: live, tabs: Tabs(), checks: CommandChecks(root: site), host: "127.0.0.1")
    let task = Task { await server.run { await handler.answer($0) } }
    defer { task.cancel() }
    try await body(server.port)
  }
}
