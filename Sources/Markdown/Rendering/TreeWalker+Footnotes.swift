/// The footnotes written so far.
struct FootnoteState {
  var count = 0
  /// The links back from the footnote being written, until they are written.
  var pendingReturn: [UInt8]?
}

/// Footnotes, as cmark-gfm prints them. Its public interface does not tell a footnote's label, nor
/// how often it is referred to: they are read from what it prints of the single node.
extension TreeWalker {
  mutating func writeFootnoteReference(_ node: Node) {
    var markup = node.cmarkHTML()
    if hasSentinels { Self.stripEscapedSentinels(&markup) }
    html.append(contentsOf: markup)
    if let id = Self.quoted(after: " id=\"", in: markup) { result.anchors.append(id) }
  }

  mutating func beginFootnote(_ node: Node) -> Bool {
    if footnotes.count == 0 {
      html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    footnotes.count += 1
    var markup = Self.shell(of: node)
    if hasSentinels { Self.stripEscapedSentinels(&markup) }
    let id = Self.quoted(after: "<li id=\"", in: markup) ?? "fn"
    result.anchors.append(id)
    html.append("<li id=\"")
    html.append(contentsOf: id.utf8)
    html.append("\">\n")
    footnotes.pendingReturn = markup.withUnsafeBufferPointer { markup in
      guard let start = markup.firstIndex(of: "<a href"),
        let end = markup.firstIndex(of: "\n</li>", from: start)
      else { return [] }
      return Array(markup.part(start..<end))
    }
    return true
  }

  mutating func endFootnote() {
    if footnotes.pendingReturn != nil {
      writeFootnoteReturn()
      html.append(0x0A)
    }
    html.append("</li>\n")
  }

  mutating func writeFootnoteReturn() {
    guard let markup = footnotes.pendingReturn else { return }
    html.append(contentsOf: markup)
    footnotes.pendingReturn = nil
  }

  /// What cmark-gfm prints of a footnote without its content.
  private static func shell(of node: Node) -> [UInt8] {
    var children: [Node] = []
    while let child = node.firstChild {
      child.unlink()
      children.append(child)
    }
    defer {
      for child in children { node.appendChild(child) }
    }
    return node.cmarkHTML()
  }

  private static func quoted(after mark: StaticString, in markup: [UInt8]) -> String? {
    markup.withUnsafeBufferPointer { markup in
      guard let found = markup.firstIndex(of: mark) else { return nil }
      let start = found + mark.utf8CodeUnitCount
      guard let end = markup.firstIndex(of: UInt8(ascii: "\""), from: start) else { return nil }
      return markup.part(start..<end).string
    }
  }

  /// Takes sentinels from a label, which is percent-encoded in identifiers.
  private static func stripEscapedSentinels(_ markup: inout [UInt8]) {
    let sentinel = Bytes("%EF%B7%90")
    while let found = markup.withUnsafeBufferPointer({ $0.firstIndex(of: sentinel) }) {
      markup.removeSubrange(found..<found + sentinel.count)
    }
  }
}
