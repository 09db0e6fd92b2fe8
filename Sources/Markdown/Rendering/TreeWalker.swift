import Diagnostics

/// Walks a syntax tree once, from first node to last, and writes HTML as it goes.
///
/// It never calls itself: a document nested a million deep takes no more stack than a flat one.
struct TreeWalker {
  let options: MarkdownOptions
  let resolve: LinkResolver?
  let hasSentinels: Bool

  var sourceMap: SourceMap
  var html: [UInt8] = []
  /// The text without markup, a line for each block.
  var plain: [UInt8] = []
  var result = RenderedMarkdown()
  var identifiers = HeadingIdentifiers()
  var excerpt = ExcerptBuilder()

  // MARK: Where the walk is

  /// The block whose inline content is being walked, for places in the source.
  var place = PlaceInSource()
  /// How each block quote that is open was begun.
  var quotes: [Quote] = []
  var table = TableState()
  var footnotes = FootnoteState()
  var paragraph = ParagraphState()
  /// The paragraph whose first line is the title of a callout.
  var calloutTitle: Node?
  /// The block quote that is the caption of the figure just begun.
  var captionQuote: Node?
  /// The heading being written, for the link at its end.
  var heading: Heading?
  /// Where level digits stand in `html`, to be raised when the document has a heading of level 1.
  var levelDigits: [Int] = []
  var hasTopHeading = false
  /// How deep in links the walk is, to tell prose from a list of links.
  var linkDepth = 0
  /// What closes the video frame that an `<iframe>` opened.
  var videoEnd: StaticString?
  /// Whether the next code block is for checks alone.
  var hidesNextCode = false
  /// Attributes found beside an image, for when it is written.
  var imageAttributes: AttributeList?

  init(
    options: MarkdownOptions, sourceMap: SourceMap, resolve: LinkResolver?, sizeOfSource: Int,
    hasSentinels: Bool
  ) {
    self.options = options
    self.sourceMap = sourceMap
    self.resolve = resolve
    self.hasSentinels = hasSentinels
    html.reserveCapacity(2 * sizeOfSource + 256)
    plain.reserveCapacity(sizeOfSource)
  }

  /// Whether anything beyond what cmark-gfm prints is wanted.
  var isExtended: Bool { options.extensions }

  mutating func walk(_ root: Node) {
    var node = root
    while true {
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        exit(node)
      }
      while node != root {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        exit(parent)
        node = parent
      }
      if node == root { return }
    }
  }

  /// Writes the beginning of a node, or all of it; returns whether its children are to be walked.
  private mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: writeSoftBreak(node)
    case .lineBreak: writeLineBreak(node)
    case .code: writeCode(node)
    case .htmlInline: writeInlineHTML(node)
    case .image: writeImage(node)
    case .footnoteReference: writeFootnoteReference(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak:
      html.beginLine()
      html.append("<hr />\n")
    case .document: return true
    case .paragraph: return beginParagraph(node)
    case .heading: return beginHeading(node)
    case .blockQuote: return beginBlockQuote(node)
    case .list: return beginList(node)
    case .item: return beginItem(node)
    case .footnoteDefinition: return beginFootnote(node)
    case .table: return beginTable(node)
    case .tableRow: return beginTableRow(node)
    case .tableCell: return beginTableCell(node)
    case .link: return beginLink(node)
    case .emphasis: return begin("<em>")
    case .strong: return begin("<strong>")
    case .strikethrough: return begin("<del>")
    case .unknown: return true
    }
    return false
  }

  private mutating func exit(_ node: Node) {
    switch node.kind {
    case .paragraph: endParagraph(node)
    case .heading: endHeading(node)
    case .blockQuote: endBlockQuote()
    case .list: html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .item: html.append("</li>\n")
    case .footnoteDefinition: endFootnote()
    case .table: endTable()
    case .tableRow: endTableRow(node)
    case .tableCell: endTableCell()
    case .link:
      linkDepth -= 1
      html.append("</a>")
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .strikethrough: html.append("</del>")
    default: break
    }
  }

  private mutating func begin(_ tag: StaticString) -> Bool {
    html.append(tag)
    return true
  }

  /// The text of a node, without sentinels.
  func literal(_ node: Node) -> Bytes {
    let text = node.literal
    guard hasSentinels, let stripped = PreparedMarkdown.stripped(text) else { return text }
    stripped.withUnsafeBufferPointer(node.setLiteral)
    return node.literal
  }

  /// Ends a block of `plain`.
  mutating func endPlainBlock() {
    while plain.last == 0x20 { plain.removeLast() }
    if let last = plain.last, last != 0x0A { plain.append(0x0A) }
  }

  mutating func finish() -> RenderedMarkdown {
    if let videoEnd {
      html.append("</iframe>")
      html.append(videoEnd)
    }
    if footnotes.count > 0 { html.append("</ol>\n</section>\n") }
    if isExtended && options.shiftHeadings && hasTopHeading { lowerHeadings() }
    plain.withUnsafeBufferPointer { result.reading.add($0) }
    result.tableOfContents = TableOfContents.html(result.headings)
    result.excerpt = excerpt.excerpt
    result.plainText = plain
    result.html = html
    return result
  }
}
