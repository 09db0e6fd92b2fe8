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
  /// The button has `data-copy` where something else than all of the text is to be copied: the
  /// commands of a console session.
  package func render(into html: inout [UInt8]) {
    var writer = SpanWriter(code, lines: lineMarks)
    let tag = fence.language.lowercased()
    let reading = highlight(&writer, tag: tag)
    let name = tag.isEmpty ? reading.language.name : tag

    html.append(fence.hasLineNumbers ? "<div class=\"code numbered\"" : "<div class=\"code\"")
    append(" data-lang=\"", name, "\"", to: &html)
    html.append("><div class=\"code-header\">")
    append("<span class=\"code-title\">", fence.title ?? "", "</span>", to: &html)
    append("<span class=\"code-lang\">", fence.language, "</span>", to: &html)
    html.append("<button type=\"button\" class=\"code-copy\" hidden")
    if let copied = reading.copied { appendCopy(of: copied, to: &html) }
    html.append(">복사</button></div><pre tabindex=\"0\"><code")
    append(" class=\"language-", name, "\"", to: &html)
    if fence.hasLineNumbers, fence.firstLineNumber != 1 {
      html.append(" style=\"--first-line:")
      html.append(contentsOf: String(fence.firstLineNumber &- 1).utf8)
      html.append("\"")
    }
    html.append(">")
    writer.finish(into: &html)
    html.append("</code></pre></div>")
  }

  /// Lines get elements only where something is asked of them.
  private var lineMarks: LineMarks? {
    guard fence.hasLineNumbers || !fence.highlightedLines.isEmpty || marksChanges else {
      return nil
    }
    return LineMarks(highlighted: fence.highlightedLines, areChangesMarked: marksChanges)
  }

  /// Whether the code is in a language of its own, with changes marked in it.
  private var marksChanges: Bool {
    fence.isDiff && !fence.language.isEmpty && Language(name: fence.language.lowercased()) != .diff
  }
}
