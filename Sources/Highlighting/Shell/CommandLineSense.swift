/// Tells whether a line without a prompt is a command, as opposed to a sentence that begins alike.
///
/// Only lines beginning with a command that notes show are taken for commands; Hangul outside quotes
/// and placeholders, or the grammar of English, makes them sentences.
struct CommandLineSense {
  /// Whether the line is a command.
  private(set) var isCommand = false

  /// Whether it is one beyond doubt: its name isn't an English word.
  private(set) var isFirm = false

  /// Looks at the line that begins at `start`; it ends with a line break or at `limit`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
    var word = bytes.skippingBlanks(from: start, limit: limit)
    // Most lines are told by their first byte.
    guard word < limit, Self.beginsCommand(bytes[word]) else { return }
    var wordEnd = Self.wordEnd(bytes, word, limit)
    if Self.isAssignment(bytes, word, wordEnd) {
      word = bytes.skippingBlanks(from: wordEnd, limit: limit)
      wordEnd = Self.wordEnd(bytes, word, limit)
    }
    var traits = ShellWords.traits(bytes, word, wordEnd)
    let isScript = bytes.hasText("./", at: word, limit: limit) && wordEnd > word + 2
    if traits.contains(.opensBlock) {
      isCommand = Self.opensBlock(bytes, from: word, wordEnd, to: limit)
      return
    }
    guard traits.contains(.command) || isScript else { return }
    if traits == [.command, .beforeCommand], wordEnd < limit, bytes[wordEnd] == UInt8(ascii: " ") {
      // `sudo ls`: the command it runs tells as much.
      let inner = bytes.skippingBlanks(from: wordEnd, limit: limit)
      if ShellWords.traits(bytes, inner, Self.wordEnd(bytes, inner, limit)).contains(.command) {
        traits = .command
      }
    }
    var arguments = Arguments()
    guard wordEnd >= limit || Self.endsWord(bytes[wordEnd]),
      arguments.read(bytes, from: wordEnd, to: limit)
    else { return }
    let isAmbiguous = traits.contains(.ambiguous) && !isScript
    if arguments.count == 0 {
      // A word alone may be the command, or what a command has printed.
      isCommand = true
    } else if !isAmbiguous {
      isFirm = !(arguments.endsLikeSentence && arguments.count > 2 && !arguments.hasSign)
      isCommand = isFirm
    } else {
      isCommand = arguments.hasSign
      isFirm = arguments.hasFlag || traits.contains(.declares) && arguments.hasSign
    }
  }

  /// `for x in …`, `while …; do`, `if …; then`: the head of a compound command.
  private static func opensBlock(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ wordEnd: Int, to limit: Int
  ) -> Bool {
    let lineEnd = bytes.lineEnd(from: wordEnd, limit: limit)
    if bytes[start] == UInt8(ascii: "f") {
      var name = bytes.skippingBlanks(from: wordEnd, limit: lineEnd)
      while name < lineEnd, bytes[name].isNameByte { name += 1 }
      return bytes.hasText(" in ", at: name, limit: lineEnd)
    }
    return (wordEnd..<lineEnd).contains { offset in
      bytes[offset] == UInt8(ascii: ";")
        && (bytes.hasText("; do", at: offset, limit: lineEnd)
          || bytes.hasText("; then", at: offset, limit: lineEnd))
    }
  }

  /// What the words behind a command's name have about them.
  private struct Arguments {
    var count = 0
    /// Whether one of them has anything but letters: a flag, a path, a number.
    var hasSign = false
    /// Whether one of them is a flag or a path.
    var hasFlag = false
    var endsLikeSentence = false

    /// Reads to the end of the line; false when it can't be a command.
    mutating func read(
      _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
    ) -> Bool {
      var index = start
      while index < limit {
        let gap = index
        index = bytes.skippingBlanks(from: index, limit: limit)
        guard index < limit, !bytes[index].isNewline else { return true }
        if bytes[index] == UInt8(ascii: "#"), index > start { return true }
        // Columns are this far apart, words of a command aren't.
        if index > gap + 2 { return false }
        let word = index
        guard let wordEnd = endOfWord(bytes, from: word, to: limit) else { return false }
        if count == 0, ShellWords.traits(bytes, word, wordEnd).contains(.prose) { return false }
        count += 1
        index = wordEnd
        let last = bytes[wordEnd - 1]
        if bytes[word] == UInt8(ascii: "-") || bytes[word] == UInt8(ascii: "/") { hasFlag = true }
        endsLikeSentence =
          last == UInt8(ascii: ".") && wordEnd > word + 1 && bytes[wordEnd - 2].isLetter
        if last == UInt8(ascii: ":"), wordEnd >= limit || bytes[wordEnd].isNewline { return false }
      }
      return true
    }

    private mutating func endOfWord(
      _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
    ) -> Int? {
      var index = start
      var closing: UInt8 = 0
      while index < limit, !bytes[index].isNewline {
        let byte = bytes[index]
        if closing != 0 {
          if byte == closing { closing = 0 }
        } else if byte.isBlank {
          break
        } else if byte >= 0x80 {
          // Dashes and quotes that an editor has made typographic are no letters (lead byte E2).
          if byte >= 0xE3, byte < 0xEE || byte >= 0xF0 { return nil }
        } else if !byte.isLetter {
          if byte != UInt8(ascii: ",") && byte != UInt8(ascii: ".") || index == start {
            hasSign = true
          } else if index + 1 < limit, bytes[index + 1].isNameByte {
            hasSign = true
          }
          closing = Self.closing(byte)
        }
        index += 1
      }
      return index
    }

    private static func closing(_ byte: UInt8) -> UInt8 {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): byte
      case UInt8(ascii: "<"): UInt8(ascii: ">")
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "{"): UInt8(ascii: "}")
      default: 0
      }
    }
  }

  private static func beginsCommand(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: ".") || byte.isUppercase
  }

  private static func wordEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var index = start
    while index < limit, !bytes[index].isBlank, !bytes[index].isNewline, !endsWord(bytes[index]) {
      index += 1
    }
    return index
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isNewline || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\")
  }

  /// `NAME=value`, before a command.
  private static func isAssignment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start
    while index < end, bytes[index].isNameByte { index += 1 }
    return index > start && index < end && bytes[index] == UInt8(ascii: "=")
  }
}
