/// A set of ASCII characters, such as the letters of the options that are on.
struct LetterSet: ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral letters: UInt8...) {
    for letter in letters { insert(letter) }
  }

  @inline(__always)
  func contains(_ letter: UInt8) -> Bool {
    (letter < 64 ? low >> UInt64(letter) : letter < 128 ? high >> UInt64(letter - 64) : 0) & 1 == 1
  }

  mutating func insert(_ letter: UInt8) {
    if letter < 64 { low |= 1 << UInt64(letter) }
    if letter >= 64 && letter < 128 { high |= 1 << UInt64(letter - 64) }
  }

  mutating func remove(_ letter: UInt8) {
    if letter < 64 { low &= ~(1 << UInt64(letter)) }
    if letter >= 64 && letter < 128 { high &= ~(1 << UInt64(letter - 64)) }
  }
}
