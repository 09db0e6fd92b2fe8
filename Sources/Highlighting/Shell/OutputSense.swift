/// Tells lines that can only be a program's output, where nothing marks the commands.
enum OutputSense {
  /// Whether the line from `start` to `lineEnd` is a table's head (`NAME   READY`), a field
  /// (`Status: …`) or what kubectl says of an object (`pod/web created`).
  static func isOutput(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to lineEnd: Int
  ) -> Bool {
    let first = bytes.skippingBlanks(from: start, limit: lineEnd)
    guard first < lineEnd, bytes[first].isLetter else { return false }
    var wordEnd = first
    var isCapital = true
    var hasSlash = false
    while wordEnd < lineEnd, !bytes[wordEnd].isBlank {
      let byte = bytes[wordEnd]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ";") {
        return false
      }
      if byte.isLetter, !byte.isUppercase { isCapital = false }
      if byte == UInt8(ascii: "/") { hasSlash = true }
      wordEnd += 1
    }
    if bytes[wordEnd - 1] == UInt8(ascii: ":"), wordEnd > first + 1 { return true }
    if isCapital, wordEnd > first + 1 {
      return isTableHead(bytes, from: wordEnd, to: lineEnd)
    }
    let next = bytes.skippingBlanks(from: wordEnd, limit: lineEnd)
    guard next < lineEnd, hasSlash || bytes[next] == UInt8(ascii: "\"") else { return false }
    return endsWithVerb(bytes, from: next, to: lineEnd)
  }

  /// Whether all words are in capitals, and somewhere as far apart as columns are.
  private static func isTableHead(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to lineEnd: Int
  ) -> Bool {
    var hasGap = false
    for offset in start..<lineEnd {
      let byte = bytes[offset]
      if byte.isLetter, !byte.isUppercase { return false }
      if byte == UInt8(ascii: "="), bytes[offset - 1].isNameByte { return false }
      let isGap = byte == UInt8(ascii: "\t") || byte.isBlank && bytes[offset - 1].isBlank
      if isGap, offset + 1 < lineEnd, bytes[offset + 1].isUppercase { hasGap = true }
    }
    return hasGap
  }

  private static func endsWithVerb(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to lineEnd: Int
  ) -> Bool {
    var stop = lineEnd
    while stop > start, bytes[stop - 1].isBlank { stop -= 1 }
    var word = stop
    while word > start, bytes[word - 1].isLetter { word -= 1 }
    return verbs.traits(bytes, word, stop) != 0
  }

  private static let verbs = WordTable([
    (
      """
      created configured unchanged deleted patched scaled exposed labeled annotated replaced edited \
      restarted autoscaled tainted untainted cordoned uncordoned drained evicted updated met
      """, 1
    )
  ])
}
