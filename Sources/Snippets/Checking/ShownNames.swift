internal import Diagnostics

/// The words of a course's commands and manifests so far, which may be names of what they make.
struct ShownNames {
  /// Where each word stood last.
  private var places: [String: (file: String, line: Int)] = [:]

  /// Where a word stood last before; `nil` when it never did.
  func place(of word: String) -> (file: String, line: Int)? { places[word] }

  /// Takes the words of a command or a manifest.
  mutating func add(_ text: SourceText) {
    let bytes = text.bytes
    var start = 0
    for index in 0...bytes.count where index == bytes.count || !Self.isNameByte(bytes[index]) {
      if index - start >= 3, index - start <= 63 {
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        places[word] = (text.file, text.position(at: start).line)
      }
      start = index + 1
    }
  }

  /// The word that a name which nobody showed was most likely meant to be: one slip apart.
  ///
  /// Names that differ in digits, such as `web1` and `web2`, are names of different things.
  func correction(of name: String) -> String? {
    guard name.utf8.count >= 5, places[name] == nil else { return nil }
    let (letters, digits) = Self.parts(of: name)
    let near = places.keys.filter { word in
      let other = Self.parts(of: word)
      return other.digits == digits && min(letters.count, other.letters.count) >= 5
        && Self.isOneSlip(letters, other.letters)
    }
    return near.min()
  }

  /// The word of the same letters of which two neighbours are swapped in a name; `nil` when there is none.
  func transposition(of name: String) -> String? {
    guard name.utf8.count >= 3, places[name] == nil else { return nil }
    let bytes = Array(name.utf8)
    for index in bytes.indices.dropLast() where bytes[index] != bytes[index + 1] {
      var other = bytes
      other.swapAt(index, index + 1)
      let word = String(decoding: other, as: UTF8.self)
      if places[word] != nil { return word }
    }
    return nil
  }

  private static func parts(of name: String) -> (letters: [UInt8], digits: [UInt8]) {
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    return (name.utf8.filter { !isDigit($0) }, name.utf8.filter(isDigit))
  }

  /// Whether two letters are swapped, or one within the word is wrong, missing or too many.
  ///
  /// An `s` at the end makes a plural, which is another word.
  static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
    }
    let (restA, restB) = (a[start..<endA], b[start..<endB])
    switch (restA.count, restB.count) {
    case (0, 1): return endB < b.count
    case (1, 0): return endA < a.count
    case (1, 1): return start > 0 && endA < a.count
    case (2, 2): return restA.first == restB.last && restA.last == restB.first
    default: return false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
