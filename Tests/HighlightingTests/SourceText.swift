@testable import Highlighting

/// Renders bytes and checks that the result is well-formed and holds the same text.
///
/// - Returns: What is wrong, `nil` when nothing is.
func faults(_ info: String, _ code: [UInt8]) -> String? {
  var html: [UInt8] = []
  code.withUnsafeBufferPointer {
    CodeBlock(info: info, isIndented: false, code: $0).render(into: &html)
  }
  return html.withUnsafeBufferPointer { html in
    guard let start = codeStart(html), html.suffix(19).elementsEqual("</code></pre></div>".utf8)
    else { return "no code element" }
    return code.withUnsafeBufferPointer { code in
      faults(UnsafeBufferPointer(rebasing: html[start..<html.count - 19]), code)
    }
  }
}

/// Compares the text of a code element with the code, byte for byte.
private func faults(
  _ html: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
) -> String? {
  var depth = 0
  var index = 0
  var position = 0
  while index < html.count {
    let byte = html[index]
    if byte == UInt8(ascii: "<") {
      guard let tag = tags.first(where: { html[index...].starts(with: $0.utf8) }) else {
        return "an unknown tag at \(index)"
      }
      depth += tag == "</span>" ? -1 : 1
      if depth < 0 || depth > 2 { return "spans that don't match at \(index)" }
      index += tag.utf8.count
      continue
    }
    guard position < code.count else { return "more text" }
    let original = code[position]
    position += 1
    guard let escaped = escapes[original] else {
      if byte != original { return "another text at \(position)" }
      index += 1
      continue
    }
    guard html[index...].starts(with: escaped) else { return "another text at \(position)" }
    index += escaped.count
  }
  if depth != 0 { return "a span that isn't closed" }
  return position == code.count ? nil : "less text"
}

private func codeStart(_ html: UnsafeBufferPointer<UInt8>) -> Int? {
  let name = Array("<code".utf8)
  // The header, with its commands to be copied, stands before; it has no such tag.
  guard
    let tag = html.indices.first(where: { html[$0] == name[0] && html[$0...].starts(with: name) })
  else { return nil }
  return html[tag...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
}

private let escapes: [UInt8: [UInt8]] = [
  0x26: Array("&amp;".utf8), 0x3C: Array("&lt;".utf8), 0x3E: Array("&gt;".utf8),
  0: Array("\u{FFFD}".utf8),
]

/// All tags that may stand in a code element.
private let tags: [String] = {
  let kinds = [
    "st", "fn", "fl", "op", "va", "ke", "pr", "ou", "cm", "nu", "kw", "ty", "pp", "in", "de", "hd",
  ]
  let lines = ["line", "line hl", "line t-in", "line t-de", "line hl t-in", "line hl t-de"]
  return ["</span>"] + (kinds.map { "t-\($0)" } + lines).map { "<span class=\"\($0)\">" }
}()
