internal import Diagnostics

/// The title of a page whose front matter has none.
enum PageTitle {
  /// The text of the first heading of the Markdown (`# …`, outside code), without its markup.
  static func find(_ bytes: [UInt8], from start: Int) -> String? {
    bytes.withUnsafeBufferPointer { buffer in
      var at = start
      var isInFence = false
      while at < buffer.count {
        var end = at
        while end < buffer.count && buffer[end] != 0x0A { end += 1 }
        let line = buffer[at..<end]
        if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInFence.toggle() }
        if !isInFence, let title = heading(line) { return title }
        at = end + 1
      }
      return nil
    }
  }

  private static func heading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...6 ~= hashes, line.dropFirst(hashes).first == 0x20 else { return nil }
    var text = String(decoding: line.dropFirst(hashes), as: UTF8.self)
    if let brace = text.firstIndex(of: "{"), text.contains("#") { text = String(text[..<brace]) }
    text.removeAll { $0 == "`" || $0 == "*" || $0 == "\r" }
    var trimmed = Substring(text)
    while let first = trimmed.first, first == " " || first == "#" { trimmed.removeFirst() }
    while let last = trimmed.last, last == " " || last == "#" { trimmed.removeLast() }
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

extension Page {
  /// Where the title stands in the front matter.
  var titleRange: SourceRange? { frontMatter.titleRange }
}
