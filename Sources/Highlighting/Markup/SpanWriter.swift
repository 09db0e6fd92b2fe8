/// Writes source code as HTML text with spans, from its first byte to its last.
///
/// A lexer only says where the next token ends. What stands in between is always copied, so that the
/// text of the result is the text of the source, whatever a lexer does.
struct SpanWriter: ~Copyable {
  /// The code itself.
  let source: UnsafeBufferPointer<UInt8>

  /// How many bytes of the source are written.
  private(set) var position = 0

  /// Where each line is to have an element of its own.
  private var lines: LineMarks?
  private let hasLines: Bool

  /// Whether the next byte begins a line whose element is not open yet.
  private var isAtLineStart = true
  private var lineNumber = 0

  private var output: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init(_ source: UnsafeBufferPointer<UInt8>, lines: LineMarks?) {
    self.source = source
    self.lines = lines
    hasLines = lines != nil
    capacity = source.count * 3 + 256
    output = .allocate(capacity: capacity)
  }

  deinit {
    output.deallocate()
  }

  /// The bytes that remain to be written, to the end of the source.
  var end: Int { source.count }

  /// Writes the source up to `end` (a byte offset) without a span.
  @inline(__always)
  mutating func plain(to end: Int) {
    if end > position { write(.plain, to: end) }
  }

  /// Writes the source up to `end` (a byte offset) in a span of the kind's class.
  @inline(__always)
  mutating func span(_ kind: TokenKind, to end: Int) {
    if end > position { write(kind, to: end) }
  }

  /// Writes what is left as plain text, closes the last line, and appends all of it to `html`.
  mutating func finish(into html: inout [UInt8]) {
    plain(to: source.count)
    if hasLines, !isAtLineStart {
      reserve(16)
      put("</span>")
    }
    html.append(contentsOf: UnsafeBufferPointer(start: output, count: count))
    count = 0
  }

  private mutating func write(_ kind: TokenKind, to end: Int) {
    let end = min(end, source.count)
    guard hasLines else {
      segment(kind, to: end)
      return
    }
    while position < end {
      if isAtLineStart { openLine() }
      var stop = position
      while stop < end, source[stop] != UInt8(ascii: "\n") { stop += 1 }
      if stop > position { segment(kind, to: stop) }
      guard stop < end else { return }
      // The line break stands inside: the theme makes lines blocks, and a block ends at its break.
      segment(.plain, to: stop + 1)
      reserve(16)
      put("</span>")
      isAtLineStart = true
    }
  }

  private mutating func openLine() {
    lineNumber += 1
    isAtLineStart = false
    reserve(64)
    put("<span class=\"line")
    if lines?.isHighlighted(lineNumber) == true { put(" hl") }
    if lines?.areChangesMarked == true {
      if source[position] == UInt8(ascii: "+") { put(" t-in") }
      if source[position] == UInt8(ascii: "-") { put(" t-de") }
    }
    put("\">")
  }

  /// Writes one span, or plain text, without regard to lines.
  @inline(__always)
  private mutating func segment(_ kind: TokenKind, to end: Int) {
    reserve((end - position) * 5 + 64)
    if kind == .plain {
      escape(to: end)
      return
    }
    // `<span class="t-xx">` is 8 + 8 + 3 bytes; the stores may run past the end, within the reserve.
    let start = UnsafeMutableRawPointer(output + count)
    let letters = UInt64(kind.letters)
    start.storeBytes(of: Self.openTag.littleEndian, as: UInt64.self)
    let middle = Self.openClass | (letters & 0xFF) << 56
    (start + 8).storeBytes(of: middle.littleEndian, as: UInt64.self)
    let tail = UInt32(truncatingIfNeeded: letters >> 8) | Self.openEnd
    (start + 16).storeBytes(of: tail.littleEndian, as: UInt32.self)
    count += 19
    escape(to: end)
    UnsafeMutableRawPointer(output + count)
      .storeBytes(of: Self.closeTag.littleEndian, as: UInt64.self)
    count += 7
  }

  @inline(__always)
  private mutating func escape(to end: Int) {
    var out = output + count
    var index = position
    while index < end {
      let byte = source[index]
      index += 1
      // The bytes up to ">" that need no escape are told by one test of a bit set.
      if byte > UInt8(ascii: ">") || (Self.special >> UInt64(byte)) & 1 == 0 {
        out.pointee = byte
        out += 1
      } else {
        out = HTMLText.put(byte, at: out)
      }
    }
    position = end
    count = out - output
  }

  @inline(__always)
  private mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    capacity = (count + extra) * 2
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: output, count: count)
    output.deallocate()
    output = larger
  }

  private mutating func put(_ text: StaticString) {
    (output + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// The bit set of the bytes below 64 that text in HTML can't hold as they are.
  private static let special: UInt64 = 1 << 0x00 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
  /// `<span cl`, `ass="t-`, `">` from the second byte on, and `</span>`, in memory order.
  private static let openTag: UInt64 = 0x6C63_206E_6170_733C
  private static let openClass: UInt64 = 0x002D_7422_3D73_7361
  private static let openEnd: UInt32 = 0x003E_2200
  private static let closeTag: UInt64 = 0x003E_6E61_7073_2F3C
}
