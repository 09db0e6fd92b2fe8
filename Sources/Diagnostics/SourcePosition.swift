/// A place in a text file.
///
/// Lines count from 1. Columns count from 1 in UTF-8 bytes, as compilers and `grep --byte-offset` do.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in UTF-8 bytes.
  public var column: Int

  /// Creates a position from a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first byte of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  /// Orders positions as they stand in the file.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.line != rhs.line ? lhs.line < rhs.line : lhs.column < rhs.column
  }
}

/// A stretch of a text file, from its first byte up to, but not including, `end`.
public struct SourceRange: Hashable, Sendable {
  /// The position of the first byte.
  public var start: SourcePosition
  /// The position just behind the last byte; equal to `start` for an empty range.
  public var end: SourcePosition

  /// Creates a range; an `end` before `start` is moved to `start`.
  public init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// Creates a range of `length` bytes on one line, by default an empty one.
  public init(line: Int, column: Int, length: Int = 0) {
    start = SourcePosition(line: line, column: column)
    end = SourcePosition(line: line, column: column + max(0, length))
  }
}
