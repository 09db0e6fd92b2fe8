/// A code block of a page, to be rendered as highlighted HTML.
package struct CodeBlock {
  /// What its fence says; an indented block has an empty one.
  package let fence: FenceInfo

  /// Whether the block is an indented one, which can't name its language.
  package let isIndented: Bool

  /// The text of the block, as UTF-8; valid as long as the caller says.
  package let code: UnsafeBufferPointer<UInt8>

  /// A block from the info string of its fence, `""` where it has none.
  package init(info: String, isIndented: Bool, code: UnsafeBufferPointer<UInt8>) {
    self.init(fence: FenceInfo(info), isIndented: isIndented, code: code)
  }

  /// A block whose fence has been read before.
  package init(fence: FenceInfo, isIndented: Bool, code: UnsafeBufferPointer<UInt8>) {
    self.fence = fence
    self.isIndented = isIndented
    self.code = code
  }

  /// Appends the block's markup: a `div.code` with the title, the language, a hidden button for
  /// copying, and the highlighted code.
  ///
  /// The text is never changed: the code element's text is `code`, byte for byte (U+FFFD for NUL).
  package func render(into html: inout [UInt8]) {
    let language = fence.language.lowercased()
    html.append("<div class=\"code")
    if fence.hasLineNumbers { html.append(" numbered") }
    html.append("\"")
    if !language.isEmpty {
      html.append(" data-lang=\"")
      HTMLText.append(language.utf8, to: &html)
      html.append("\"")
    }
    html.append("><div class=\"code-header\">")
    if let title = fence.title {
      html.append("<span class=\"code-title\">")
      HTMLText.append(title.utf8, to: &html)
      html.append("</span>")
    }
    if !fence.language.isEmpty {
      html.append("<span class=\"code-lang\">")
      HTMLText.append(fence.language.utf8, to: &html)
      html.append("</span>")
    }
    html.append("<button type=\"button\" class=\"code-copy\" hidden")
    html.append(">복사</button></div><pre tabindex=\"0\"><code")
    if !language.isEmpty {
      html.append(" class=\"language-")
      HTMLText.append(language.utf8, to: &html)
      html.append("\"")
    }
    html.append(">")
    var writer = SpanWriter(code, lines: lineMarks)
    writer.finish(into: &html)
    html.append("</code></pre></div>")
  }

  /// Lines get elements only where something is asked of them.
  private var lineMarks: LineMarks? {
    guard fence.hasLineNumbers || !fence.highlightedLines.isEmpty || fence.isDiff else {
      return nil
    }
    return LineMarks(highlighted: fence.highlightedLines, areChangesMarked: fence.isDiff)
  }
}
