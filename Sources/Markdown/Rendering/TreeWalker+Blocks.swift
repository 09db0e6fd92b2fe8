extension TreeWalker {
  mutating func beginList(_ node: Node) -> Bool {
    html.beginLine()
    if !node.isOrderedList {
      html.append("<ul>\n")
    } else if node.listStart == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(decimal: node.listStart)
      html.append("\">\n")
    }
    return true
  }

  mutating func beginItem(_ node: Node) -> Bool {
    html.beginLine()
    guard let isDone = node.isTaskDone else {
      html.append("<li>")
      return true
    }
    html.append(isExtended ? "<li class=\"task\">" : "<li>")
    html.append("<input type=\"checkbox\"")
    if isDone { html.append(" checked=\"\"") }
    html.append(" disabled=\"\"")
    if isExtended { html.append(isDone ? " aria-label=\"완료\"" : " aria-label=\"할 일\"") }
    html.append(" /> ")
    return true
  }

  // MARK: Code

  mutating func writeCodeBlock(_ node: Node) {
    html.beginLine()
    let code = literal(node)
    let info = fenceInfo(node)
    guard isExtended else {
      CodeBlockHTML.writePlain(info: info, code: code, into: &html)
      return
    }
    let attributes = takeCodeAttributes(node)
    if isHidden(info) {
      result.hasCode = true
      return
    }
    let language = Bytes(rebasing: info.prefix { !ASCII.isSpace($0) })
    if language.isCaseInsensitively("mermaid") {
      result.usesMermaid = true
      html.append("<pre class=\"mermaid\">")
      html.append(escaping: code)
      html.append("</pre>\n")
      return
    }
    if options.math, language.isCaseInsensitively("math") {
      writeFormulaBlock(code.trimmed)
      return
    }
    if info.isEmpty, let prose = ExcerptBuilder.prose(in: code) {
      excerpt.offerProse(prose)
      plain.append(code)
      endPlainBlock()
    } else {
      result.reading.add(code)
    }
    CodeBlockHTML.write(
      info: info, attributes: attributes, isIndented: !node.isFenced, code: code, into: &html)
    result.hasCode = true
    let first = sourceMap.fileLine(node.startLine)
    result.codeBlocks.append(
      CodePlace(
        lines: first...max(first, sourceMap.fileLine(node.endLine)),
        end: html.count - CodeBlockHTML.endLength))
  }

  /// Whether a block is for checks alone, by what is said of it in its fence or in a comment above.
  private mutating func isHidden(_ info: Bytes) -> Bool {
    defer { hidesNextCode = false }
    return hidesNextCode || CheckComment.hasHidden(info)
  }

  private func fenceInfo(_ node: Node) -> Bytes {
    let info = node.fenceInfo
    guard hasSentinels, let stripped = PreparedMarkdown.stripped(info) else { return info }
    stripped.withUnsafeBufferPointer(node.setFenceInfo)
    return node.fenceInfo
  }

  /// Takes Chirpy's `{: file="compose.yaml" }` from the line below a code block.
  private func takeCodeAttributes(_ node: Node) -> String? {
    guard let next = node.next, next.kind == .paragraph, next.startLine == node.endLine + 1,
      let text = next.firstChild, text.kind == .text
    else { return nil }
    let line = literal(text).trimmed
    let inner = line.part(2..<max(2, line.count - 1)).string
    return takeAttributesParagraph(next) == nil ? nil : inner
  }

  // MARK: Tables

  mutating func beginTable(_ node: Node) -> Bool {
    place.begin(node)
    html.beginLine()
    if isExtended {
      table.number += 1
      // Regions of one page must differ in their names.
      html.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"표 ")
      html.append(decimal: table.number)
      html.append("\">\n")
    }
    html.append("<table>")
    table.node = node
    table.isBodyOpen = false
    return true
  }

  mutating func endTable() {
    if table.isBodyOpen {
      html.beginLine()
      html.append("</tbody>\n")
    }
    table.isBodyOpen = false
    table.node = nil
    html.beginLine()
    html.append("</table>\n")
    if isExtended { html.append("</div>\n") }
    endPlainBlock()
  }

  mutating func beginTableRow(_ node: Node) -> Bool {
    if isExtended && isAttributesRow(node) { return false }
    html.beginLine()
    table.isInHeader = node.isHeaderRow
    if table.isInHeader {
      html.append("<thead>\n")
    } else if !table.isBodyOpen {
      html.append("<tbody>\n")
      table.isBodyOpen = true
    }
    html.append("<tr>")
    table.column = 0
    return true
  }

  mutating func endTableRow(_ node: Node) {
    html.beginLine()
    html.append("</tr>")
    if table.isInHeader {
      html.append("\n</thead>")
      table.isInHeader = false
    }
    endPlainBlock()
  }

  /// Whether a row is really Kramdown's attributes on the line below a table.
  private func isAttributesRow(_ node: Node) -> Bool {
    guard node.next == nil, !node.isHeaderRow, let text = node.firstChild?.firstChild,
      text.kind == .text, text.next == nil
    else { return false }
    let source = literal(text)
    return source.starts(with: "{:") && AttributeList.whole(source) != nil
  }

  mutating func beginTableCell(_ node: Node) -> Bool {
    html.beginLine()
    // A heading without a text is none, and read out as an empty one.
    table.isInHeading = table.isInHeader && !(isExtended && node.firstChild == nil)
    html.append(table.isInHeading ? "<th" : "<td")
    let alignment = table.node?.columnAlignment(table.column) ?? 0
    table.column += 1
    if alignment != 0 {
      // HTML has no `align` any more; what cmark-gfm prints has.
      html.append(isExtended ? " style=\"text-align: " : " align=\"")
      switch alignment {
      case UInt8(ascii: "l"): html.append("left\"")
      case UInt8(ascii: "c"): html.append("center\"")
      default: html.append("right\"")
      }
    }
    html.append(UInt8(ascii: ">"))
    return true
  }

  mutating func endTableCell() {
    html.append(table.isInHeading ? "</th>" : "</td>")
    plain.append(0x20)
  }
}

/// The table being walked.
struct TableState {
  var node: Node?
  /// How many tables there have been.
  var number = 0
  var column = 0
  var isInHeader = false
  var isBodyOpen = false
  /// Whether the cell is a heading.
  var isInHeading = false
}
