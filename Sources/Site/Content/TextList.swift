/// Texts in one piece of memory: a site has hundreds of thousands of headings and anchors, and most
/// builds look at few of them.
struct TextList: Sendable, Hashable {
  /// The UTF-8 of the texts, each with a zero byte behind it.
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Stores texts; a zero byte in one, which Markdown never lets through, would cut it in two.
  init(_ texts: [String]) {
    for text in texts {
      bytes += text.utf8
      bytes.append(0)
    }
  }

  /// Takes over bytes that another list had.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The texts.
  var texts: [String] {
    bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether a text is in the list.
  func contains(_ text: String) -> Bool {
    bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().contains {
      $0.elementsEqual(text.utf8)
    }
  }
}
