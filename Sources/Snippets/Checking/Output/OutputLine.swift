/// A line of output, taken apart into words.
struct OutputLine {
  /// The bytes, without blanks at the end.
  let bytes: ArraySlice<UInt8>
  let words: [String]

  /// The lines of a text that say something: blank ones, and those that stand for others that the author
  /// left out, are none.
  static func lines(of text: [UInt8]) -> [OutputLine] {
    text.split(separator: 0x0A).compactMap { line in
      var line = line
      while let last = line.last, last <= 0x20 { line.removeLast() }
      let words = line.split { $0 == 0x20 || $0 == 0x09 }.map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let first = words.first, !isOmission(first, words.count) else { return nil }
      return OutputLine(bytes: line, words: words)
    }
  }

  /// Whether a text has a line that stands for others which its author left out.
  static func hasOmission(_ text: [UInt8]) -> Bool {
    text.split(separator: 0x0A).contains { line in
      let words = line.split { $0 <= 0x20 }
      return words.first.map { word in
        word.starts(with: "...".utf8) || word.starts(with: "…".utf8)
      } ?? false
    }
  }

  private static func isOmission(_ word: String, _ count: Int) -> Bool {
    let lower = word.lowercased()
    return count <= 3
      && (lower.hasPrefix("...") || lower.hasPrefix("…") || lower == "." || lower == "<snip>"
        || lower == "[...]" || lower == "(...)" || lower == "<...>")
  }

  /// The cells of a row of a table: wide gaps or tabs part them.
  var cells: [String] {
    var cells: [String] = []
    var current: [UInt8] = []
    var blanks = 0
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 {
        blanks += byte == 0x09 ? 2 : 1
        continue
      }
      if blanks >= 2, !current.isEmpty {
        cells.append(String(decoding: current, as: UTF8.self))
        current = []
      } else if blanks == 1, !current.isEmpty {
        current.append(0x20)
      }
      blanks = 0
      current.append(byte)
    }
    if !current.isEmpty { cells.append(String(decoding: current, as: UTF8.self)) }
    return cells
  }

  /// Whether it is the head of a table: several cells, all in capitals.
  var isHeader: Bool {
    let cells = cells
    return cells.count >= 2
      && cells.allSatisfy { cell in
        cell.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
          && cell.utf8.allSatisfy { (0x41...0x5A).contains($0) || " -_()%/:".utf8.contains($0) }
      }
  }

  /// The line's shape: its words, with whatever depends on the machine and the moment left out.
  var shape: [String] {
    words.map { word in
      let letters = word.utf8.map { byte -> UInt8 in
        (0x30...0x39).contains(byte) ? UInt8(ascii: "0") : byte
      }
      if Identifier.isOne(word) { return "#" }
      if let name = GeneratedName(word) { return name.base + "-#" }
      var shape: [UInt8] = []
      for byte in letters where byte != UInt8(ascii: "0") || shape.last != byte {
        shape.append(byte)
      }
      // `3m4s`, `12d` and `5` are all times or counts.
      let isQuantity = shape.allSatisfy { "0.dhmsyKMGTiBb%,:+-/".utf8.contains($0) }
      return isQuantity && shape.contains(UInt8(ascii: "0"))
        ? "0" : String(decoding: shape, as: UTF8.self)
    }
  }
}

/// The identifiers that tools draw at random.
enum Identifier {
  /// Whether a word is one: of hexadecimal digits, as docker's are, or an address.
  static func isOne(_ word: String) -> Bool { isHexadecimal(word) || isAddress(word) }

  /// Twelve or more hexadecimal digits, or a shorter stretch with both letters and digits.
  static func isHexadecimal(_ word: String) -> Bool {
    let digits = word.hasPrefix("sha256:") ? word.dropFirst(7).utf8 : word[...].utf8
    guard digits.count >= 4, digits.count <= 64,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return false }
    return digits.contains { $0 <= 0x39 } && (digits.contains { $0 > 0x39 } || digits.count >= 12)
  }

  /// An IPv4 address.
  static func isAddress(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
