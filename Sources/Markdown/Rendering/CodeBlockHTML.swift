import Highlighting

/// Code blocks as HTML.
enum CodeBlockHTML {
  /// Writes a code block as cmark-gfm does.
  static func writePlain(info: Bytes, code: Bytes, into html: inout [UInt8]) {
    html.append("<pre><code")
    if !info.isEmpty {
      html.append(" class=\"language-")
      html.append(escaping: Bytes(rebasing: info.prefix { !ASCII.isSpace($0) }))
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    html.append(escaping: code)
    html.append("</code></pre>\n")
  }

  /// The length of `</div>` and the line break, with which each highlighted block ends.
  static let endLength = 7

  /// Writes a highlighted code block; `attributes` are those of a line below it.
  static func write(
    info: Bytes, attributes: String?, isIndented: Bool, code: Bytes, into html: inout [UInt8]
  ) {
    var fence = FenceInfo(info.string)
    if let attributes { fence.add(attributeList: attributes) }
    CodeBlock(fence: fence, isIndented: isIndented, code: code).render(into: &html)
    html.append(0x0A)
  }
}
