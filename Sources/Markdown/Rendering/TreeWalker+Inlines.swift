import Diagnostics

extension TreeWalker {
  mutating func writeText(_ node: Node) {
    var text = literal(node)
    if isExtended, let brace = text.firstIndex(of: UInt8(ascii: "{")) {
      if brace == 0 { text = withoutAttributes(text, of: node) }
      noteShortcodes(text)
    }
    html.append(escaping: text)
    plain.append(text)
    if linkDepth == 0 { paragraph.proseCount += text.count }
  }

  /// `text` without Kramdown's attributes for the inline element before it.
  private func withoutAttributes(_ text: Bytes, of node: Node) -> Bytes {
    switch node.previous?.kind {
    case .link, .image, .code, .emphasis, .strong, .strikethrough: break
    default: return text
    }
    var text = text
    while let (_, length) = AttributeList.leading(text) { text = text.from(length) }
    return text
  }

  /// Kramdown's attributes in the text behind an inline element.
  func attributes(behind node: Node) -> AttributeList? {
    guard isExtended, let next = node.next, next.kind == .text else { return nil }
    var text = literal(next)
    var result: AttributeList?
    while let (attributes, length) = AttributeList.leading(text) {
      if result == nil { result = attributes } else { result?.merge(attributes) }
      text = text.from(length)
    }
    return result
  }

  mutating func writeSoftBreak(_ node: Node) {
    if paragraph.isCalloutTitle, node.parent == paragraph.node {
      endCalloutTitle()
      return
    }
    html.append(0x0A)
    plain.append(0x20)
  }

  mutating func writeLineBreak(_ node: Node) {
    if paragraph.isCalloutTitle, node.parent == paragraph.node {
      endCalloutTitle()
      return
    }
    html.append("<br />\n")
    plain.append(0x20)
  }

  mutating func writeCode(_ node: Node) {
    let text = literal(node)
    if isExtended && node.isFormula {
      writeFormula(text)
      return
    }
    html.append("<code>")
    html.append(escaping: text)
    html.append("</code>")
    plain.append(text)
    paragraph.proseCount += text.count
  }

  /// Writes a formula given with its dollars.
  private mutating func writeFormula(_ source: Bytes) {
    result.usesMath = true
    plain.append(source)
    let isDisplay = source.starts(with: "$$")
    let width = isDisplay ? 2 : 1
    let formula = source.part(width..<source.count - width)
    html.append(isDisplay ? "<span class=\"math block\">\\[" : "<span class=\"math inline\">\\(")
    html.append(escaping: formula)
    html.append(isDisplay ? "\\]</span>" : "\\)</span>")
  }

  /// Writes a formula that is a block of its own.
  mutating func writeFormulaBlock(_ formula: Bytes) {
    result.usesMath = true
    html.beginLine()
    html.append("<div class=\"math block\">\\[")
    html.append(escaping: formula)
    html.append("\\]</div>\n")
  }

  // MARK: Links and images

  mutating func beginLink(_ node: Node) -> Bool {
    linkDepth += 1
    let destination = self.destination(node)
    let resolved = report(destination, .link, node)
    html.append("<a href=\"")
    writeAddress(destination, resolved?.url)
    writeTitle(node)
    html.append(UInt8(ascii: "\""))
    if let attributes = attributes(behind: node) {
      attributes.write(allowing: ["target", "rel", "download", "hreflang"], into: &html)
      noteAnchor(attributes.id)
    }
    html.append(UInt8(ascii: ">"))
    return true
  }

  mutating func writeImage(_ node: Node) {
    let destination = self.destination(node)
    let resolved = report(destination, .image, node)
    result.imageCount += 1
    if result.firstImage == nil { result.firstImage = resolved?.url ?? destination.string }
    html.append("<img src=\"")
    writeAddress(destination, resolved?.url)
    html.append("\" alt=\"")
    var alternative: [UInt8] = []
    collectText(of: node, into: &alternative)
    alternative.withUnsafeBufferPointer { html.append(escaping: $0) }
    writeTitle(node)
    html.append(UInt8(ascii: "\""))
    guard isExtended else {
      html.append(" />")
      return
    }
    var attributes = imageAttributes
    imageAttributes = nil
    if let behind = self.attributes(behind: node) {
      if attributes == nil { attributes = behind } else { attributes?.merge(behind) }
    }
    writeImageAttributes(attributes, resolved)
  }

  private mutating func writeImageAttributes(
    _ attributes: AttributeList?, _ resolved: ResolvedLink?
  ) {
    let width = attributes?["width"] ?? attributes?["w"]
    let height = attributes?["height"] ?? attributes?["h"]
    if width != nil || height != nil {
      writeSize(" width=\"", width)
      writeSize(" height=\"", height)
    } else if let width = resolved?.width, let height = resolved?.height {
      writeSize(" width=\"", String(width))
      writeSize(" height=\"", String(height))
    }
    attributes?.write(allowing: ["style"], into: &html)
    noteAnchor(attributes?.id)
    html.append(" loading=\"lazy\" decoding=\"async\">")
  }

  private mutating func writeSize(_ attribute: StaticString, _ size: String?) {
    guard let size else { return }
    // HTML wants a bare number of pixels; authors write `700px` as well.
    let digits = size.hasSuffix("px") ? String(size.dropLast(2)) : size
    guard !digits.isEmpty, digits.utf8.allSatisfy(ASCII.isDigit) else { return }
    html.append(attribute)
    html.append(escaping: digits)
    html.append(UInt8(ascii: "\""))
  }

  private func destination(_ node: Node) -> Bytes {
    let destination = node.destination
    guard hasSentinels, let stripped = PreparedMarkdown.stripped(destination) else {
      return destination
    }
    stripped.withUnsafeBufferPointer(node.setDestination)
    return node.destination
  }

  func title(_ node: Node) -> Bytes {
    let title = node.title
    guard hasSentinels, let stripped = PreparedMarkdown.stripped(title) else { return title }
    stripped.withUnsafeBufferPointer(node.setTitle)
    return node.title
  }

  private mutating func writeTitle(_ node: Node) {
    let title = title(node)
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.append(escaping: title)
  }

  private mutating func writeAddress(_ destination: Bytes, _ resolved: String?) {
    if options.html == .escape && DangerousAddress.matches(destination) { return }
    if let resolved {
      html.append(address: resolved)
    } else {
      html.append(address: destination)
    }
  }

  /// Notes a destination, and asks what it becomes; `written` is how it stands in an HTML tag.
  mutating func report(
    _ destination: Bytes, _ kind: MarkdownLink.Kind, inTagAs written: Bytes? = nil, _ node: Node
  ) -> ResolvedLink? {
    let range = locate(written ?? destination, near: node)
    let link = MarkdownLink(
      destination.string, kind: kind, isRawHTML: written != nil, range: range)
    result.links.append(link)
    if destination.first == UInt8(ascii: "("), destination.last == UInt8(ascii: ")"), isExtended,
      destination.firstIndex(of: "://") != nil
    {
      reportParentheses(link)
    }
    return resolve?(link)
  }

  private mutating func reportParentheses(_ link: MarkdownLink) {
    let address = String(link.destination.dropFirst().dropLast())
    result.diagnostics.append(
      Diagnostic(
        .warning, "markdown.parenthesised-address", file: sourceMap.file, range: link.range,
        "the address is in parentheses twice, and so begins with one",
        suggestions: [
          Suggestion("write one pair of parentheses", edits: [Edit(link.range, address)])
        ]))
  }

  mutating func noteAnchor(_ id: String?) {
    guard let id else { return }
    _ = identifiers.insert(id)
    result.anchors.append(id)
  }

  /// Collects the text under a node, as image descriptions and heading identifiers have it.
  func collectText(of root: Node, into text: inout [UInt8]) {
    guard var node = root.firstChild else { return }
    while true {
      var descends = false
      switch node.kind {
      case .text, .code, .htmlInline: text.append(literal(node))
      case .softBreak, .lineBreak: text.append(0x20)
      default: descends = true
      }
      if descends, let child = node.firstChild {
        node = child
        continue
      }
      while node.next == nil {
        guard let parent = node.parent, parent != root else { return }
        node = parent
      }
      guard let next = node.next else { return }
      node = next
    }
  }
}

/// Addresses that run scripts, which cmark-gfm leaves out unless told that a document is trusted.
enum DangerousAddress {
  static func matches(_ address: Bytes) -> Bool {
    let address = address.trimmed
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address.part(0..<colon)
    if scheme.isCaseInsensitively("data") {
      let image = address.part(colon + 1..<colon + 7)
      return !image.isCaseInsensitively("image/")
    }
    return scheme.isCaseInsensitively("javascript") || scheme.isCaseInsensitively("vbscript")
      || scheme.isCaseInsensitively("file")
  }
}
