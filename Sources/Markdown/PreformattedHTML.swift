internal import Diagnostics

/// Finds code in HTML blocks: what stands between `<pre>` and `</pre>`, with entities worked out.
struct PreformattedHTML {
  /// A piece of code: the language its tags name, and its bytes in the block.
  struct Piece {
    var language: String
    var content: Range<Int>
  }

  private let html: [UInt8]

  init(_ html: [UInt8]) { self.html = html }

  /// All pieces, in order.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var start = 0
    while let open = find("<pre", from: start), let behind = end(ofTagAt: open) {
      guard let close = find("</pre", from: behind) else { break }
      var content = behind..<close
      var language = Self.language(of: html[open..<behind])
      var text = content.lowerBound
      while text < close, html[text] <= 0x20 { text += 1 }
      if html[text...].starts(with: "<code".utf8), let inner = end(ofTagAt: text) {
        if language.isEmpty { language = Self.language(of: html[text..<inner]) }
        content = inner..<(find("</code", from: inner).map { min($0, close) } ?? close)
      }
      pieces.append(Piece(language: language, content: content))
      start = close
    }
    return pieces
  }

  /// Adds a piece to a text, tags left out; `place` says where in the file an offset of the block is.
  func append(
    _ piece: Piece, of file: SourceText, place: (Int) -> Int?, to code: inout SourceText
  ) {
    var index = piece.content.lowerBound
    if index < piece.content.upperBound, html[index] == 0x0A { index += 1 }
    while index < piece.content.upperBound {
      switch html[index] {
      case UInt8(ascii: "<"):
        if let behind = end(ofTagAt: index), isTag(index) {
          index = behind
          continue
        }
      case UInt8(ascii: "&"):
        if let entity = entity(at: index) {
          code.insert(entity.bytes)
          index += entity.length
          continue
        }
      default: break
      }
      if let offset = place(index) {
        code.append(file, offset..<offset + 1)
      } else {
        code.insert([html[index]])
      }
      index += 1
    }
  }

  private func isTag(_ index: Int) -> Bool {
    guard index + 1 < html.count else { return false }
    let next = html[index + 1] | 0x20
    return (0x61...0x7A).contains(next) || html[index + 1] == UInt8(ascii: "/")
  }

  private func entity(at index: Int) -> (bytes: [UInt8], length: Int)? {
    let known: [(name: String, text: String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"),
      ("&#124;", "|"), ("&nbsp;", " "),
    ]
    for (name, text) in known where html[index...].starts(with: name.utf8) {
      return (Array(text.utf8), name.utf8.count)
    }
    return nil
  }

  private func find(_ word: String, from start: Int) -> Int? {
    guard start < html.count, let first = word.utf8.first else { return nil }
    return html.indices[start...].first { index in
      html[index] == first && html[index...].starts(with: word.utf8)
    }
  }

  private func end(ofTagAt index: Int) -> Int? {
    html[index...].prefix(300).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// `bash` of `class="language-bash"`, `class="lang-bash"` and `lang="bash"`.
  private static func language(of tag: ArraySlice<UInt8>) -> String {
    let text = String(decoding: tag, as: UTF8.self)
    for word in text.split(whereSeparator: { " \"'>=".contains($0) }) {
      for start in ["language-", "lang-"] where word.hasPrefix(start) {
        return String(word.dropFirst(start.count))
      }
    }
    return ""
  }
}
