import Diagnostics

extension TreeWalker {
  mutating func beginHeading(_ node: Node) -> Bool {
    place.begin(node)
    html.beginLine()
    html.append("<h")
    writeLevel(node)
    if isExtended { beginExtendedHeading(node) }
    html.append(UInt8(ascii: ">"))
    return true
  }

  private mutating func beginExtendedHeading(_ node: Node) {
    let attributes = takeHeadingAttributes(node)
    var text: [UInt8] = []
    collectText(of: node, into: &text)
    let range = sourceMap.range(ofLine: node.startLine, from: node.startColumn)
    let id = identifier(chosen: attributes?.id, text: text, range)
    let level = node.headingLevel
    if level == 1 { hasTopHeading = true }
    let heading = Heading(
      level: level, id: id, text: String(decoding: text, as: UTF8.self), range: range)
    self.heading = heading
    result.anchors.append(id)
    if quotes.isEmpty { result.headings.append(heading) }
    html.append(" id=\"")
    html.append(escaping: id)
    html.append(UInt8(ascii: "\""))
    attributes?.write(allowing: [], id: false, into: &html)
  }

  private mutating func identifier(
    chosen: String?, text: [UInt8], _ range: SourceRange
  ) -> String {
    guard let chosen else {
      return text.withUnsafeBufferPointer { identifiers.identifier(for: $0) }
    }
    if identifiers.insert(chosen) { return chosen }
    let unique = identifiers.unique(chosen)
    result.diagnostics.append(
      Diagnostic(
        .warning, "markdown.duplicate-id", file: sourceMap.file, range: range,
        "the id '\(chosen)' is taken earlier in the document",
        suggestions: [
          Suggestion("links to this heading need an id of its own, such as '\(unique)'")
        ]
      ))
    return unique
  }

  /// Takes `{#id}` from the end of a heading, or `{: #id }` from the line below it.
  private func takeHeadingAttributes(_ node: Node) -> AttributeList? {
    var result: AttributeList?
    if let last = node.lastChild, last.kind == .text {
      let text = literal(last)
      if text.last == UInt8(ascii: "}"), let (attributes, start) = AttributeList.trailing(text) {
        last.setLiteral(text.part(0..<start))
        result = attributes
      }
    }
    if let next = node.next, next.startLine == node.endLine + 1,
      let below = takeAttributesParagraph(next)
    {
      if result == nil { result = below } else { result?.merge(below) }
    }
    return result
  }

  mutating func endHeading(_ node: Node) {
    if isExtended, options.headingAnchors, let heading {
      html.append("<a class=\"heading-anchor\" href=\"#")
      html.append(escaping: heading.id)
      html.append("\" aria-label=\"")
      html.append(escaping: heading.text)
      html.append(" 링크\">#</a>")
    }
    heading = nil
    html.append("</h")
    writeLevel(node)
    html.append(">\n")
    endPlainBlock()
  }

  private mutating func writeLevel(_ node: Node) {
    if isExtended { levelDigits.append(html.count) }
    html.append(0x30 + UInt8(clamping: node.headingLevel))
  }

  /// Moves every heading one level down: the page's title is the only one of level 1.
  mutating func lowerHeadings() {
    for digit in levelDigits where html[digit] < UInt8(ascii: "6") { html[digit] += 1 }
    for index in result.headings.indices {
      result.headings[index].level = min(6, result.headings[index].level + 1)
    }
  }
}
