/// The paragraph being walked.
struct ParagraphState {
  var node: Node?
  /// How it is written.
  var style = Style.plain
  /// Where its text begins in the plain text.
  var plainStart = 0
  /// The bytes of its text outside links.
  var proseCount = 0

  enum Style {
    case plain
    /// Without `<p>`: in a tight list.
    case tight
    case calloutTitle
    /// The caption of a figure, written into `<figcaption>`.
    case caption
    /// The caption in a block quote, which writes `<figcaption>` itself.
    case quotedCaption
  }

  var isCalloutTitle: Bool { style == .calloutTitle }
}

extension TreeWalker {
  mutating func beginParagraph(_ node: Node) -> Bool {
    place.begin(node)
    paragraph.node = node
    paragraph.plainStart = plain.count
    paragraph.proseCount = 0
    paragraph.style = Self.isTight(node) ? .tight : .plain
    var attributes: AttributeList?
    if isExtended {
      if quotes.last == .caption {
        paragraph.style = .quotedCaption
        return true
      }
      if node == calloutTitle {
        calloutTitle = nil
        paragraph.style = .calloutTitle
        html.beginLine()
        html.append("<p class=\"callout-title\">")
        return true
      }
      attributes = takeTrailingAttributes(node)
      guard let first = node.firstChild else { return false }
      if first.kind == .image && first.next == nil {
        imageAttributes = attributes
        attributes = nil
      }
      if let wasWritten = beginSpecialParagraph(node, first) { return wasWritten }
    }
    guard paragraph.style == .plain else { return true }
    html.beginLine()
    html.append("<p")
    attributes?.write(allowing: [], into: &html)
    noteAnchor(attributes?.id)
    html.append(UInt8(ascii: ">"))
    return true
  }

  /// Begins a paragraph that is a figure or a formula; `nil` for any other.
  private mutating func beginSpecialParagraph(_ node: Node, _ first: Node) -> Bool? {
    switch first.kind {
    case .image: return options.figures ? beginFigure(node, first) : nil
    case .code where first.next == nil && first.isFormula:
      let source = literal(first)
      guard source.starts(with: "$$") else { return nil }
      plain.append(source)
      endPlainBlock()
      writeFormulaBlock(source.part(2..<source.count - 2))
      return false
    default: return nil
    }
  }

  private static func isTight(_ node: Node) -> Bool {
    guard let list = node.parent?.parent, list.kind == .list else { return false }
    return list.isTightList
  }

  mutating func endParagraph(_ node: Node) {
    switch paragraph.style {
    case .tight, .quotedCaption: break
    case .caption: html.append("</figcaption></figure>\n")
    case .calloutTitle: html.append("</p>\n")
    case .plain:
      if node.next == nil, node.parent?.kind == .footnoteDefinition {
        html.append(UInt8(ascii: " "))
        writeFootnoteReturn()
      }
      html.append("</p>\n")
    }
    endPlainBlock()
    offerExcerpt(node)
    paragraph.node = nil
    paragraph.style = .plain
  }

  private mutating func offerExcerpt(_ node: Node) {
    guard !excerpt.isSettled, isExtended, paragraph.proseCount > 0,
      paragraph.style == .plain || paragraph.style == .tight
    else { return }
    let start = paragraph.plainStart
    plain.withUnsafeBufferPointer { plain in
      let text = plain.from(start)
      switch node.parent?.kind {
      case .document: excerpt.offerParagraph(text)
      case .blockQuote: excerpt.offerQuotation(text)
      case .item: excerpt.offerListItem(text)
      default: break
      }
    }
  }

  // MARK: Kramdown's attributes

  /// Takes `{: … }` from the last line of a paragraph.
  func takeTrailingAttributes(_ node: Node) -> AttributeList? {
    guard let last = node.lastChild, last.kind == .text else { return nil }
    let text = literal(last)
    guard text.last == UInt8(ascii: "}"), text.starts(with: "{:"),
      let attributes = AttributeList.whole(text)
    else { return nil }
    if let before = last.previous {
      guard before.kind == .softBreak || before.kind == .lineBreak else { return nil }
      before.unlink()
    }
    last.unlink()
    return attributes
  }

  /// Takes a paragraph that is nothing but `{: … }` out of the tree.
  func takeAttributesParagraph(_ node: Node) -> AttributeList? {
    guard node.kind == .paragraph, let only = node.firstChild, only.kind == .text,
      let attributes = AttributeList.whole(literal(only))
    else { return nil }
    if only.next == nil {
      node.unlink()
    } else {
      guard let line = only.next, line.kind == .softBreak else { return nil }
      line.unlink()
      only.unlink()
    }
    return attributes
  }
}
