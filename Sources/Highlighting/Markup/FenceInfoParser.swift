/// Splits an info string into its language, attributes and line ranges.
struct FenceInfoParser {
  /// One thing an info string says.
  enum Item {
    case title(String)
    case lines([ClosedRange<Int>])
    case attribute(FenceInfo.Attribute)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var isInBraces = false

  /// A title written as part of the language (`bash:setup.sh`), given before anything else.
  private var pendingTitle: String?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether a byte may stand in the name of a language: letters, digits and `+ # - _ .`.
  static func isLanguageByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default:
      false
    }
  }

  /// The language at the beginning; empty where attributes begin at once.
  mutating func language() -> String {
    skipSpace()
    let start = position
    while let byte = peek(), Self.isLanguageByte(byte) { position += 1 }
    if peek() == UInt8(ascii: "=") {
      position = start
      return ""
    }
    let language = text(start..<position)
    if peek() == UInt8(ascii: ":") {
      let titleStart = position + 1
      while let byte = peek(), !Self.isSpace(byte), byte != UInt8(ascii: "{") { position += 1 }
      let title = text(titleStart..<position)
      if title.hasPrefix("line-numbers") || title.hasPrefix("no-line-numbers") {
        position = titleStart - 1
      } else if !title.isEmpty {
        pendingTitle = title
      }
    }
    return language
  }

  /// The next item, `nil` at the end.
  mutating func next() -> Item? {
    if let title = pendingTitle {
      pendingTitle = nil
      return .title(title)
    }
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "{"):
        position += 1
        if let lines = linesInBraces() { return .lines(lines) }
        isInBraces = true
        if peek() == UInt8(ascii: ":") { position += 1 }
      case UInt8(ascii: "}"):
        position += 1
        isInBraces = false
      case UInt8(ascii: "["):
        let title = delimited(by: UInt8(ascii: "]"))
        if !title.isEmpty { return .title(title) }
      case UInt8(ascii: ","), UInt8(ascii: "="):
        position += 1
      case _ where Self.isSpace(byte):
        position += 1
      default:
        return .attribute(attribute())
      }
    }
    return nil
  }

  /// `2, "4-6"` → 2…2, 4…6; what is no number is passed over, and so are lines past a million.
  static func lineRanges(_ bytes: [UInt8]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    var index = 0
    func number() -> Int? {
      var value: Int?
      while index < bytes.count, case let digit = Int(bytes[index]) - 48, 0...9 ~= digit {
        value = min((value ?? 0) * 10 + digit, 1_000_000)
        index += 1
      }
      return value
    }
    while index < bytes.count {
      guard let first = number() else {
        index += 1
        continue
      }
      var last = first
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
        index += 1
        last = number() ?? first
      }
      if first > 0, last >= first { ranges.append(first...last) }
    }
    return ranges
  }

  /// The ranges of `{1,3-5}` after its brace, or `nil` when something else than lines is in there.
  private mutating func linesInBraces() -> [ClosedRange<Int>]? {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") { end += 1 }
    let content = Array(bytes[position..<end])
    let isLines = content.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "-"): true
      default: Self.isSpace(byte)
      }
    }
    guard isLines, !content.isEmpty else { return nil }
    position = min(end + 1, bytes.count)
    return Self.lineRanges(content)
  }

  private mutating func attribute() -> FenceInfo.Attribute {
    let start = position
    while let byte = peek(), byte != UInt8(ascii: "="), !endsWord(byte) { position += 1 }
    // A byte that can't begin a name still has to be passed.
    if position == start { position += 1 }
    let name = text(start..<position)
    guard peek() == UInt8(ascii: "=") else { return .init(name: name, value: "") }
    position += 1
    return .init(name: name, value: value())
  }

  private mutating func value() -> String {
    switch peek() {
    case UInt8(ascii: "\""): return delimited(by: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): return delimited(by: UInt8(ascii: "'"))
    case UInt8(ascii: "["): return delimited(by: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): return delimited(by: UInt8(ascii: "}"))
    default:
      let start = position
      while let byte = peek(), !endsWord(byte) { position += 1 }
      return text(start..<position)
    }
  }

  /// What stands between the byte here and the next `closing`, or the end.
  private mutating func delimited(by closing: UInt8) -> String {
    let start = position + 1
    position = start
    while let byte = peek(), byte != closing { position += 1 }
    let content = text(start..<position)
    if position < bytes.count { position += 1 }
    return content
  }

  private func endsWord(_ byte: UInt8) -> Bool {
    Self.isSpace(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      || isInBraces && byte == UInt8(ascii: ",")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  private mutating func skipSpace() {
    while let byte = peek(), Self.isSpace(byte) { position += 1 }
  }

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
