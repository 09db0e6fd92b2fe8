import Testing

@testable import Preview

struct RequestHeadTests {
  @Test func readsARequest() throws {
    let head = try RequestHead(Array("GET /a?b=c HTTP/1.1\r\nHost: localhost:4000\r\n".utf8)[...])
    #expect(head.method == "GET")
    #expect(head.target == "/a?b=c")
    #expect(head.host == "localhost:4000")
    #expect(head.keepsAlive)
  }
}
