internal import CYaml
internal import Diagnostics

extension SyntaxError {
  /// A line of the text, taken for `key: value`.
  ///
  /// All offsets are those of the text.
  struct Line {
    /// Its number as libyaml counts lines, from 0.
    var index: Int
    /// Its number in the file, from 1.
    var number: Int
    var bytes: Slice<UnsafeBufferPointer<UInt8>>

    /// The blanks at its beginning.
    var indentation: Slice<UnsafeBufferPointer<UInt8>> {
      bytes.prefix { $0 == 0x20 || $0 == 0x09 }
    }

    /// Where its text begins.
    var start: Int { indentation.endIndex }

    /// Whether it says nothing: it is blank or a comment.
    var isSilent: Bool { start == bytes.endIndex || bytes[start] == 0x23 }

    /// The first colon that ends a key: nothing or a blank stands behind it.
    var colon: Int? {
      guard !isSilent else { return nil }
      return bytes.indices.first { index in
        bytes[index] == 0x3A
          && (index + 1 == bytes.endIndex || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09)
      }
    }

    /// The key, with its quotation marks.
    var key: Range<Int>? { colon.map { start..<$0 } }

    func range(_ offsets: Range<Int>) -> SourceRange {
      SourceRange(
        line: number, column: offsets.lowerBound - bytes.startIndex + 1, length: offsets.count)
    }

    func text(_ offsets: Range<Int>) -> String { String(decoding: bytes[offsets], as: UTF8.self) }
  }

  func line(_ index: Int) -> Line {
    let text = table.text(line: index)
    return Line(
      index: index, number: table.position(line: index, column: 0).line, bytes: text.bytes)
  }

  /// The nearest line above one that says something and passes a test.
  func nearest(above line: Line, where passes: (Line) -> Bool) -> Line? {
    var index = min(line.index, table.count)
    while index > 0 {
      index -= 1
      guard table.beginsLine(index) else { continue }
      let candidate = self.line(index)
      if !candidate.isSilent && candidate.number < line.number && passes(candidate) {
        return candidate
      }
    }
    return nil
  }

  /// `title:text`, which is a text with a colon in it; `nil` when the line is nothing of the kind.
  func missingSpace(_ line: Line) -> Diagnostic? {
    guard let colon = line.colonWithoutSpace else { return nil }
    let key = line.start..<(colon + 1)
    let place = line.range((colon + 1)..<(colon + 1))
    return error(
      "yaml.missing-space", line.range(key), "there is no space behind '\(line.text(key))'",
      [Suggestion("put a space behind the colon", edits: [Edit(place, " ")])])
  }

  /// A line without a colon between others with one; `nil` when libyaml waits for something else.
  func missingColon(_ line: Line) -> Diagnostic? {
    guard line.colon == nil, offset(contextMark) == line.start else { return nil }
    return error(
      "yaml.missing-colon", line.range(line.start..<line.bytes.endIndex),
      "this line is no 'key: value', and does not belong to the value above it",
      [Suggestion("put a colon behind its key, or indent it to go on with the value")])
  }

  /// A key that stands in another column than those above it; `nil` when it does not.
  func indented(_ line: Line) -> Diagnostic? {
    guard let key = line.key else { return nil }
    let indentation = line.indentation.count
    let isDeeper: (Line) -> Bool = { $0.colon != nil && $0.indentation.count < indentation }
    guard
      let above = nearest(above: line, where: isDeeper)
        ?? nearest(above: line, where: { $0.colon != nil }),
      let other = above.key, above.indentation.count != indentation
    else { return nil }
    let name = "'\(line.text(key))'"
    let neighbour = "'\(above.text(other))'"
    let summary =
      above.indentation.count < indentation
      ? "\(name) is indented, as if it belonged to the value of \(neighbour)"
      : "\(name) does not begin in the same column as \(neighbour)"
    let edit = Edit(
      line.range(line.bytes.startIndex..<line.start),
      String(decoding: above.indentation, as: UTF8.self))
    return error(
      "yaml.indentation", line.range(key), summary,
      notes: [Note("the key above it", range: above.range(other))],
      [Suggestion("begin it in column \(above.indentation.count + 1)", edits: [edit])])
  }

  /// The value of the line in quotation marks.
  func quoting(_ line: Line) -> Suggestion {
    guard let value = line.value, !value.isEmpty else { return Suggestion("quote the value") }
    var quoted = "\""
    for scalar in line.text(value).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    quoted += "\""
    return Suggestion("quote it: \(quoted)", edits: [Edit(line.range(value), quoted)])
  }
}

extension SyntaxError.Line {
  /// The colon of `key:value`; `nil` for addresses, times and lines with a proper colon before it.
  var colonWithoutSpace: Int? {
    guard !isSilent else { return nil }
    var isNumber = true
    for index in start..<bytes.endIndex {
      switch bytes[index] {
      case 0x30...0x39: continue
      case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...: isNumber = false
      case 0x3A where index > start && !isNumber && index + 1 < bytes.endIndex:
        let next = bytes[index + 1]
        let isAddress = next == 0x2F && index + 2 < bytes.endIndex && bytes[index + 2] == 0x2F
        return isAddress || next == 0x20 || next == 0x09 || next == 0x3A ? nil : index
      default: return nil
      }
    }
    return nil
  }
}
