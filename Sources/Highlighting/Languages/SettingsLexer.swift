/// Finds the parts of settings files, line by line: INI, TOML, systemd's units, Java's properties.
struct SettingsLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  mutating func lex(_ writer: inout SpanWriter) {
    while index < end {
      let lineEnd = bytes.lineEnd(from: index, limit: end)
      index = bytes.skippingBlanks(from: index, limit: lineEnd)
      if index < lineEnd { lexLine(&writer, lineEnd) }
      index = min(max(index, lineEnd) + 1, end)
    }
    writer.plain(to: end)
  }

  private mutating func lexLine(_ writer: inout SpanWriter, _ lineEnd: Int) {
    switch bytes[index] {
    case UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "!"):
      writer.plain(to: index)
      writer.span(.comment, to: lineEnd)
      index = lineEnd
    case UInt8(ascii: "["):
      if let close = sectionEnd(lineEnd) {
        writer.plain(to: index)
        writer.span(.type, to: close)
        index = close
      }
      lexValue(&writer, lineEnd)
    default:
      lexKey(&writer, lineEnd)
      lexValue(&writer, lineEnd)
    }
  }

  /// The end of `[section]` or `[[table]]`, if nothing but a comment follows: else it is a value.
  private func sectionEnd(_ lineEnd: Int) -> Int? {
    guard var close = bytes.offset(of: UInt8(ascii: "]"), from: index, limit: lineEnd) else {
      return nil
    }
    while close < lineEnd, bytes[close] == UInt8(ascii: "]") { close += 1 }
    let next = bytes.skippingBlanks(from: close, limit: lineEnd)
    return next == lineEnd || bytes[next] == UInt8(ascii: "#") ? close : nil
  }

  private mutating func lexKey(_ writer: inout SpanWriter, _ lineEnd: Int) {
    var stop = index
    while stop < lineEnd, bytes[stop] != UInt8(ascii: "="), bytes[stop] != UInt8(ascii: ":") {
      // A quoted value continues a list of the lines before.
      if bytes[stop] == UInt8(ascii: "\""), stop == index {
        stop = bytes.offset(of: UInt8(ascii: "\""), from: stop + 1, limit: lineEnd) ?? lineEnd
        if stop == lineEnd { return }
      }
      stop += 1
    }
    guard stop < lineEnd else { return }
    let sign = stop
    while stop > index, bytes[stop - 1].isBlank { stop -= 1 }
    writer.plain(to: index)
    writer.span(.key, to: stop)
    index = sign + 1
  }

  private mutating func lexValue(_ writer: inout SpanWriter, _ lineEnd: Int) {
    while index < lineEnd {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        lexString(&writer, byte, lineEnd)
      case UInt8(ascii: "#") where bytes[index - 1].isBlank:
        writer.plain(to: index)
        writer.span(.comment, to: lineEnd)
        index = lineEnd
      case UInt8(ascii: "$"), UInt8(ascii: "%"): lexVariable(&writer, lineEnd)
      case _ where byte.isNameByte || byte == UInt8(ascii: "-"): lexWord(&writer, lineEnd)
      default: index += 1
      }
    }
  }

  private mutating func lexString(_ writer: inout SpanWriter, _ quote: UInt8, _ lineEnd: Int) {
    writer.plain(to: index)
    let mark: StaticString = quote == UInt8(ascii: "'") ? "'''" : "\"\"\""
    var stop = index + 1
    if bytes.hasText(mark, at: index, limit: lineEnd) {
      stop = index + 3
      while stop < end, !bytes.hasText(mark, at: stop, limit: end) { stop += 1 }
      stop = min(stop + 3, end)
    } else {
      while stop < lineEnd, bytes[stop] != quote {
        stop += bytes[stop] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
      }
      stop = min(stop + 1, lineEnd)
    }
    index = stop
    writer.span(.string, to: index)
    // A string of many lines has ended on another one, whose rest is left as text.
    if index > lineEnd { index = bytes.lineEnd(from: index, limit: end) }
  }

  private mutating func lexVariable(_ writer: inout SpanWriter, _ lineEnd: Int) {
    let start = index
    index += 1
    let isBraced = index < lineEnd && bytes[index] == UInt8(ascii: "{")
    if isBraced {
      guard let close = bytes.offset(of: UInt8(ascii: "}"), from: index, limit: lineEnd) else {
        index = lineEnd
        return
      }
      index = close + 1
    } else {
      while index < lineEnd, bytes[index].isNameByte { index += 1 }
    }
    guard index > start + 1 else { return }
    writer.plain(to: start)
    writer.span(.variable, to: index)
  }

  /// A number or a constant, if the word is all of a value.
  private mutating func lexWord(_ writer: inout SpanWriter, _ lineEnd: Int) {
    let start = index
    while index < lineEnd, !bytes[index].isBlank, bytes[index] != UInt8(ascii: ","),
      bytes[index] != UInt8(ascii: "]"), bytes[index] != UInt8(ascii: "}")
    {
      index += 1
    }
    let digits = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    var points = 0
    let isNumber =
      digits < index
      && (digits..<index).allSatisfy { offset in
        if bytes[offset] == UInt8(ascii: ".") { points += 1 }
        return bytes[offset].isDigit || bytes[offset] == UInt8(ascii: ".") && points == 1
      }
    let isConstant = Self.constants.traits(bytes, start, index) != 0
    guard isNumber || isConstant else { return }
    writer.plain(to: start)
    writer.span(isNumber ? .number : .keyword, to: index)
  }

  private static let constants = WordTable([("true false yes no on off none null", 1)])
}
