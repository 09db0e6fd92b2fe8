/// Text that was cut out of a file, perhaps in several layers (a here-document of a command of a code
/// block of a list), and that knows where in the file each of its bytes stands.
///
/// Every layer is made from the one above with `cut`, `append` and `insert`; places always lead
/// straight back to the file.
public struct SourceText: Hashable, Sendable {
  /// A stretch of bytes that stand behind one another on one line of the file.
  private struct Stretch: Hashable {
    /// The offset of the first byte in the text.
    var start: Int
    /// The place of the first byte in the file.
    var origin: SourcePosition
    /// Whether the bytes are not in the file; all of them stand for `origin` then.
    var isInserted = false
  }

  /// The bytes.
  public private(set) var bytes: [UInt8] = []
  /// The file, as diagnostics name it.
  public let file: String
  private var stretches: [Stretch] = []
  /// Where the bytes end in the file: the place of an empty text, and of what stands behind the last
  /// byte.
  private var end: SourcePosition

  /// Creates the text of a whole file, or of the part of it that begins at a position.
  public init(_ bytes: [UInt8], file: String, at start: SourcePosition = .start) {
    self.file = file
    end = start
    self.bytes.reserveCapacity(bytes.count)
    var lineStart = 0
    var position = start
    for index in bytes.indices where bytes[index] == 0x0A || index == bytes.count - 1 {
      stretches.append(Stretch(start: lineStart, origin: position))
      let hasBreak = bytes[index] == 0x0A
      end =
        hasBreak
        ? SourcePosition(line: position.line + 1, column: 1)
        : SourcePosition(line: position.line, column: position.column + index + 1 - lineStart)
      position = end
      lineStart = index + 1
    }
    self.bytes = bytes
  }

  /// Creates an empty text that layers are put together in; `start` is its place while it is empty.
  public init(file: String, at start: SourcePosition) {
    self.file = file
    end = start
  }

  /// A part of a text whose bytes stand behind one another on one line of the file.
  public struct Piece: Hashable, Sendable {
    /// The bytes.
    public var bytes: [UInt8]
    /// The place of the first in the file.
    public var origin: SourcePosition
    /// Whether the bytes are not in the file; all of them stand for `origin` then.
    public var isInserted: Bool

    /// Creates a piece.
    public init(_ bytes: [UInt8], at origin: SourcePosition, isInserted: Bool) {
      self.bytes = bytes
      self.origin = origin
      self.isInserted = isInserted
    }
  }

  /// The parts of the text, from which it can be put together again.
  public var pieces: [Piece] {
    stretches.indices.map { index in
      let next = index + 1 < stretches.count ? stretches[index + 1].start : bytes.count
      let stretch = stretches[index]
      return Piece(
        Array(bytes[stretch.start..<next]), at: stretch.origin, isInserted: stretch.isInserted)
    }
  }

  /// The place in the file behind the last byte.
  public var endPosition: SourcePosition { end }

  /// Puts a text together from its parts.
  public init(file: String, pieces: [Piece], end: SourcePosition) {
    self.file = file
    self.end = end
    for piece in pieces {
      stretches.append(
        Stretch(start: bytes.count, origin: piece.origin, isInserted: piece.isInserted))
      bytes += piece.bytes
    }
  }

  /// The place in the file of the byte at an offset; offsets from the end of the text on have the place
  /// behind its last byte.
  public func position(at offset: Int) -> SourcePosition {
    guard offset >= 0, offset < bytes.count else { return offset < 0 ? position(at: 0) : end }
    let stretch = stretches[index(of: offset)]
    if stretch.isInserted { return stretch.origin }
    return SourcePosition(
      line: stretch.origin.line, column: stretch.origin.column + offset - stretch.start)
  }

  /// The stretch of the file that some bytes come from: from the place of the first to the place behind
  /// the last.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    let start = position(at: offsets.lowerBound)
    guard let last = offsets.last else { return SourceRange(start, start) }
    return SourceRange(start, positionBehind(last))
  }

  private func positionBehind(_ offset: Int) -> SourcePosition {
    guard offset >= 0, offset < bytes.count else { return end }
    let stretch = stretches[index(of: offset)]
    let place = position(at: offset)
    // A line break ends where it begins, so that no range reaches into the next line for it.
    if stretch.isInserted || bytes[offset] == 0x0A { return place }
    return SourcePosition(line: place.line, column: place.column + 1)
  }

  /// The stretch that an offset is in, by bisection.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A part of the text, as a layer of its own.
  public func cut(_ offsets: Range<Int>) -> SourceText {
    var part = SourceText(file: file, at: position(at: offsets.lowerBound))
    part.append(self, offsets)
    return part
  }

  /// Adds a part of a text of the same file behind the bytes that are there.
  public mutating func append(_ text: SourceText, _ offsets: Range<Int>) {
    let offsets = offsets.clamped(to: 0..<text.bytes.count)
    guard !offsets.isEmpty else { return }
    let shift = bytes.count - offsets.lowerBound
    var at = text.index(of: offsets.lowerBound)
    while at < text.stretches.count, text.stretches[at].start < offsets.upperBound {
      let start = max(text.stretches[at].start, offsets.lowerBound)
      add(
        Stretch(
          start: start + shift, origin: text.position(at: start),
          isInserted: text.stretches[at].isInserted))
      at += 1
    }
    bytes += text.bytes[offsets]
    end = offsets.upperBound == text.bytes.count ? text.end : text.position(at: offsets.upperBound)
  }

  /// Adds bytes that are not in the file, such as a line break that a code block lacks; they stand for
  /// the place behind what is there.
  public mutating func insert(_ inserted: [UInt8]) {
    guard !inserted.isEmpty else { return }
    add(Stretch(start: bytes.count, origin: end, isInserted: true))
    bytes += inserted
  }

  /// Adds a stretch, unless it only goes on with the one before it.
  private mutating func add(_ stretch: Stretch) {
    if let last = stretches.last, !last.isInserted, !stretch.isInserted,
      last.origin.line == stretch.origin.line,
      last.origin.column + stretch.start - last.start == stretch.origin.column
    {
      return
    }
    stretches.append(stretch)
  }
}
