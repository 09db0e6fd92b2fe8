@testable import Highlighting

/// A block rendered as in a page.
func rendered(_ info: String, _ code: String) -> String {
  var html: [UInt8] = []
  var code = code
  code.withUTF8 { CodeBlock(info: info, isIndented: false, code: $0).render(into: &html) }
  return String(decoding: html, as: UTF8.self)
}

/// A block's code with `‹kw if›` for `<span class="t-kw">if</span>`, and unescaped, to be readable.
func marked(_ info: String, _ code: String) -> String {
  text(between: "<code", and: "</code>", in: rendered(info, code)).drop { $0 != ">" }.dropFirst()
    .replacing("<span class=\"t-", with: "‹")
    .replacing("<span class=\"", with: "‹")
    .replacing("</span>", with: "›")
    .replacing("\">", with: " ")
    .unescaped
}

/// What the button of a block copies, `nil` where it is the text itself.
func copied(_ info: String, _ code: String) -> String? {
  let html = rendered(info, code)
  guard html.contains("data-copy=") else { return nil }
  return text(between: "data-copy=\"", and: "\">복사", in: html).unescaped
}

/// The text between the first `start` and the first `end` after it; empty without them.
func text(between start: String, and end: String, in text: String) -> Substring {
  guard let first = text.firstRange(of: start),
    let last = text[first.upperBound...].firstRange(of: end)
  else { return "" }
  return text[first.upperBound..<last.lowerBound]
}

extension StringProtocol where SubSequence == Substring {
  /// The text that an HTML text or attribute value stands for.
  var unescaped: String {
    String(self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
