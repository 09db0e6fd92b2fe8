package import Diagnostics

/// A code block of a document.
package struct MarkdownCodeBlock: Sendable {
  /// The words behind the opening fence, the language first; empty for an indented block.
  package var info: String
  /// Whether the block stands between fences, and is not merely indented.
  package var isFenced: Bool
  /// The code, whose bytes know their places in the file.
  package var text: SourceText
  /// The lines of the block, fences included.
  package var range: SourceRange
}

/// What of a document matters to those who read its code.
package enum CodePart: Sendable {
  case code(MarkdownCodeBlock)
  /// An HTML comment: what stands between `<!--` and `-->`, and the place of the whole.
  case comment(String, SourceRange)
  /// A heading, paragraph or list item, as plain text: it may name the file that the code below it is.
  case prose(String, SourceRange)
}

/// Reads a document's code blocks, and what stands between them.
package enum CodeReader {
  /// The parts of a document, without its front matter, in order; of one that is too long to be
  /// rendered there are none.
  package static func parts(of source: MarkdownSource) -> [CodePart] {
    guard source.bytes.count <= MarkdownRenderer.longestDocument else { return [] }
    let text = SourceText(
      Array(source.bytes), file: source.file,
      at: SourcePosition(line: source.firstLine, column: 1))
    var collector = CodeCollector(text)
    text.bytes.withUnsafeBufferPointer { bytes in
      // The tree of prepared text has the same lines.
      let prepared = CodeShortcodes.apply(to: bytes)
      let parse = { (bytes: Bytes) in
        CMarkLibrary.shared.withTree(of: bytes, CMarkLibrary.Syntax()) { collector.collect($0) }
      }
      if let prepared { prepared.withUnsafeBufferPointer(parse) } else { parse(bytes) }
    }
    return collector.parts
  }
}

/// Goes through a syntax tree and picks out its parts.
private struct CodeCollector {
  private(set) var parts: [CodePart] = []
  private let text: SourceText
  /// Where each line begins, and where the last ends.
  private let lines: [Int]

  init(_ text: SourceText) {
    self.text = text
    var lines = [0]
    for (offset, byte) in text.bytes.enumerated() where byte == 0x0A { lines.append(offset + 1) }
    if lines.last != text.bytes.count { lines.append(text.bytes.count) }
    self.lines = lines
  }

  mutating func collect(_ root: Node) {
    var pending = [root]
    while let node = pending.popLast() {
      switch node.kind {
      case .codeBlock: parts.append(.code(block(node)))
      case .htmlBlock:
        addComments(node.literal, from: node)
        addPreformatted(node)
      case .paragraph, .heading:
        addInlineComments(node)
        parts.append(.prose(Self.plainText(node), range(node)))
      default:
        var child = node.lastChild
        while let found = child {
          pending.append(found)
          child = found.previous
        }
      }
    }
  }

  // MARK: Code

  private func block(_ node: Node) -> MarkdownCodeBlock {
    var code = SourceText(file: text.file, at: range(node).start)
    var line = node.startLine + (node.isFenced ? 1 : 0)
    let literal = node.literal
    var start = 0
    while start < literal.count {
      let end = (literal.firstIndex(of: 0x0A, from: start)).map { $0 + 1 } ?? literal.count
      append(literal.part(start..<end), ofLine: line, to: &code)
      start = end
      line += 1
    }
    return MarkdownCodeBlock(
      info: node.fenceInfo.string, isFenced: node.isFenced, text: code, range: range(node))
  }

  /// Adds a line of code from where it stands in the file: at the line's end, behind what the block's
  /// containers take of it.
  private func append(_ code: Bytes, ofLine number: Int, to block: inout SourceText) {
    let line = offsets(ofLine: number)
    var content = Array(code)
    let hasBreak = content.last == 0x0A
    if hasBreak { content.removeLast() }
    var end = line.upperBound
    while end > line.lowerBound, [0x0A, 0x0D].contains(text.bytes[end - 1]) { end -= 1 }
    // Tabs that a container cut into are spaces in the code.
    let indentation = content.prefix { $0 == 0x20 }.count
    for skipped in [0, indentation] {
      let start = end - (content.count - skipped)
      guard start >= line.lowerBound, text.bytes[start..<end].elementsEqual(content[skipped...])
      else { continue }
      if skipped > 0 { block.insert([UInt8](repeating: 0x20, count: skipped)) }
      block.append(text, start..<(hasBreak ? line.upperBound : end))
      if hasBreak && line.upperBound == end { block.insert([0x0A]) }
      return
    }
    block.append(text, line.lowerBound..<line.lowerBound)
    block.insert(Array(code))
  }

  /// Adds the code of an HTML block.
  private mutating func addPreformatted(_ node: Node) {
    guard node.literal.firstIndex(of: "<pre") != nil else { return }
    let html = Array(node.literal)
    let reader = PreformattedHTML(html)
    let start = offsets(ofLine: node.startLine).lowerBound
    // An HTML block in a container is not one stretch of the file.
    let isPlain = text.bytes[start...].starts(with: html.prefix(text.bytes.count - start))
    for piece in reader.pieces {
      let first = isPlain ? start + piece.content.lowerBound : start
      var code = SourceText(file: text.file, at: text.position(at: first))
      reader.append(piece, of: text, place: { isPlain ? start + $0 : nil }, to: &code)
      guard !code.bytes.isEmpty else { continue }
      parts.append(
        .code(
          MarkdownCodeBlock(
            info: piece.language, isFenced: true, text: code, range: range(node))))
    }
  }

  // MARK: Places

  private func offsets(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number < lines.count else { return text.bytes.count..<text.bytes.count }
    return lines[number - 1]..<lines[number]
  }

  private func range(_ node: Node) -> SourceRange {
    let start = offsets(ofLine: node.startLine).lowerBound
    var end = offsets(ofLine: max(node.startLine, node.endLine)).upperBound
    while end > start, [0x0A, 0x0D].contains(text.bytes[end - 1]) { end -= 1 }
    return text.range(start..<end)
  }

  // MARK: Prose

  private mutating func addInlineComments(_ block: Node) {
    var pending = [block]
    while let node = pending.popLast() {
      if node.kind == .htmlInline { addComments(node.literal, from: block) }
      var child = node.lastChild
      while let found = child {
        pending.append(found)
        child = found.previous
      }
    }
  }

  private mutating func addComments(_ html: Bytes, from node: Node) {
    var position = 0
    while let start = html.firstIndex(of: "<!--", from: position) {
      guard let end = html.firstIndex(of: "-->", from: start + 4) else { return }
      let inner = html.part(start + 4..<end).trimmed.string
      let whole = Array(html.part(start..<end + 3))
      parts.append(.comment(inner, place(of: whole, in: node) ?? range(node)))
      position = end + 3
    }
  }

  private func place(of word: [UInt8], in node: Node) -> SourceRange? {
    let start = offsets(ofLine: node.startLine).lowerBound
    let end = offsets(ofLine: max(node.startLine, node.endLine)).upperBound
    return text.bytes.withUnsafeBufferPointer { bytes in
      word.withUnsafeBufferPointer { word in
        bytes.part(0..<end).firstIndex(of: Bytes(rebasing: word[...]), from: start)
      }
    }.map { text.range($0..<$0 + word.count) }
  }

  private static func plainText(_ block: Node) -> String {
    var result: [UInt8] = []
    var pending = [block]
    while let node = pending.popLast() {
      switch node.kind {
      case .text, .code: result += Array(node.literal)
      case .softBreak, .lineBreak: result.append(0x0A)
      default: break
      }
      var child = node.lastChild
      while let found = child {
        pending.append(found)
        child = found.previous
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
