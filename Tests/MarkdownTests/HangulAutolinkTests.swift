import Testing

@testable import Markdown

@Suite struct HangulAutolinkTests {
  @Test(arguments: [
    ("https://example.com/a를 보라", "https://example.com/a", "를 보라"),
    ("https://example.com를", "https://example.com", "를"),
    ("https://example.com설치", "https://example.com", "설치"),
    ("https://example.com:8080에서", "https://example.com:8080", "에서"),
    ("https://example.com/a에서는 b", "https://example.com/a", "에서는 b"),
    ("https://example.com/를", "https://example.com/", "를"),
    ("https://example.com/a.html입니다.", "https://example.com/a.html", "입니다."),
    ("https://example.com/a?b=1&c=2로", "https://example.com/a?b=1&amp;c=2", "로"),
    ("https://example.com/a)를", "https://example.com/a", ")를"),
    ("https://example.com/a_(b)를", "https://example.com/a_(b)", "를"),
    ("https://example.com/a,를", "https://example.com/a", ",를"),
    ("https://example.com/a,", "https://example.com/a", ","),
  ])
  func theLinkEndsBeforeParticles(_ markdown: String, _ address: String, _ rest: String) {
    #expect(html(markdown) == "<p><a href=\"\(address)\">\(address)</a>\(rest)</p>\n")
  }

  @Test(arguments: [
    "https://ko.wikipedia.org/wiki/쿠버네티스", "https://ko.wikipedia.org/wiki/쿠버네티스를",
    "https://example.com/문서/도커", "https://example.com/a?q=도", "https://example.com/docs#개요",
    "https://한글.kr", "https://example.한국", "https://example.com/가이드/b", "https://example.com/이/b",
    "https://example.com/k8s설치",
  ])
  func pathsInHangulStayWhole(_ address: String) {
    let escaped = String(
      decoding: {
        var bytes: [UInt8] = []
        bytes.append(address: address)
        return bytes
      }(), as: UTF8.self)
    #expect(html(address) == "<p><a href=\"\(escaped)\">\(address)</a></p>\n")
  }

  @Test func addressesWithoutASchemeEndThereToo() {
    #expect(
      html("www.example.com/a를 (www.example.com)을")
        == "<p><a href=\"http://www.example.com/a\">www.example.com/a</a>를 "
        + "(<a href=\"http://www.example.com\">www.example.com</a>)을</p>\n")
  }

  @Test func emphasisBehindTheAddressStaysEmphasis() {
    #expect(
      html("**https://example.com/a**를")
        == "<p><strong><a href=\"https://example.com/a\">https://example.com/a</a></strong>를</p>\n")
  }

  @Test func addressesInLinksAndBracketsAreLeftAlone() {
    #expect(
      html("<https://example.com/a>를 [https://example.com/a를](/b)")
        == "<p><a href=\"https://example.com/a\">https://example.com/a</a>를 "
        + "<a href=\"/b\">https://example.com/a를</a></p>\n")
  }

  @Test func mailAddressesEndBeforeHangul() {
    #expect(
      html("kim@example.com으로")
        == "<p><a href=\"mailto:kim@example.com\">kim@example.com</a>으로</p>\n")
  }
}
