/// How a block quote was begun.
enum Quote {
  case quotation
  case callout
  /// The caption of the figure before it.
  case caption
}

extension TreeWalker {
  mutating func beginBlockQuote(_ node: Node) -> Bool {
    if isExtended {
      if node == captionQuote {
        captionQuote = nil
        quotes.append(.caption)
        html.append("<figcaption>")
        return true
      }
      if options.callouts, beginCallout(node) {
        quotes.append(.callout)
        return true
      }
    }
    quotes.append(.quotation)
    html.beginLine()
    html.append("<blockquote>\n")
    return true
  }

  mutating func endBlockQuote() {
    switch quotes.popLast() {
    case .caption: html.append("</figcaption></figure>\n")
    case .callout:
      html.beginLine()
      html.append("</aside>\n")
    case .quotation, nil:
      html.beginLine()
      html.append("</blockquote>\n")
    }
  }

  // MARK: Callouts

  private mutating func beginCallout(_ node: Node) -> Bool {
    if let kind = takeChirpyCallout(node) {
      writeCalloutStart(kind)
      writeCalloutTitle(kind)
      return true
    }
    guard let first = node.firstChild, first.kind == .paragraph, let text = first.firstChild,
      text.kind == .text
    else { return false }
    let source = literal(text)
    guard source.starts(with: "[!"), let close = source.firstIndex(of: UInt8(ascii: "]")),
      let kind = CalloutKind(word: source.part(2..<close).string)
    else { return false }
    writeCalloutStart(kind)
    var rest = source.from(close + 1)
    // Obsidian's fold marks.
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.from(1) }
    while rest.first == UInt8(ascii: " ") { rest = rest.from(1) }
    let next = text.next
    let isLastOnLine = next == nil || next?.kind == .softBreak || next?.kind == .lineBreak
    guard rest.isEmpty && isLastOnLine else {
      // `rest` lies within the text that is replaced.
      let title = Array(rest)
      title.withUnsafeBufferPointer(text.setLiteral)
      calloutTitle = first
      return true
    }
    writeCalloutTitle(kind)
    text.unlink()
    next?.unlink()
    if first.firstChild == nil { first.unlink() }
    return true
  }

  private mutating func writeCalloutStart(_ kind: CalloutKind) {
    html.beginLine()
    // A note is no landmark, wherever on the page it stands.
    html.append("<aside class=\"callout callout-")
    html.append(contentsOf: kind.rawValue.utf8)
    html.append("\" role=\"note\">\n")
  }

  private mutating func writeCalloutTitle(_ kind: CalloutKind) {
    html.append("<p class=\"callout-title\">")
    html.append(kind.title)
    html.append("</p>\n")
  }

  /// Ends the title of a callout at the end of its first line; the paragraph goes on.
  mutating func endCalloutTitle() {
    html.append("</p>\n<p>")
    plain.append(0x0A)
    paragraph.style = .plain
    paragraph.plainStart = plain.count
  }

  /// Takes `{: .prompt-warning }` from the last paragraph of a quote, where CommonMark reads a line
  /// right behind it, or from the paragraph below.
  private func takeChirpyCallout(_ node: Node) -> CalloutKind? {
    var last = node.lastChild
    // Not deeper, so that quotes in quotes don't take quadratic time.
    var depth = 0
    while let block = last, block.kind != .paragraph {
      depth += 1
      guard depth < 12 else { return nil }
      switch block.kind {
      case .list, .item, .blockQuote: last = block.lastChild
      default: last = nil
      }
    }
    if let last, let text = last.lastChild, text.kind == .text,
      let attributes = AttributeList.whole(literal(text)), let kind = CalloutKind(attributes),
      takeTrailingAttributes(last) != nil
    {
      return kind
    }
    guard let next = node.next, next.kind == .paragraph, let only = next.firstChild,
      only.next == nil, only.kind == .text,
      let attributes = AttributeList.whole(literal(only)), let kind = CalloutKind(attributes)
    else { return nil }
    next.unlink()
    return kind
  }
}
