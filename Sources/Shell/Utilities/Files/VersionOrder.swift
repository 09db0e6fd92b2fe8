/// The order of names with numbers in them, as `ls -v` and `sort -V` have it.
enum VersionOrder {
  /// Whether the first comes before the second; `nil` when neither does.
  static func precedes(_ a: ByteString, _ b: ByteString) -> Bool? {
    var (left, right) = (a.bytes[...], b.bytes[...])
    while !left.isEmpty || !right.isEmpty {
      let (word, other) = (left.prefix { !Byte.isDigit($0) }, right.prefix { !Byte.isDigit($0) })
      if word != other { return word.lexicographicallyPrecedes(other) }
      left = left.dropFirst(word.count)
      right = right.dropFirst(other.count)
      let (number, otherNumber) = (
        left.prefix(while: Byte.isDigit), right.prefix(while: Byte.isDigit)
      )
      let (digits, otherDigits) = (number.drop { $0 == 48 }, otherNumber.drop { $0 == 48 })
      if digits.count != otherDigits.count { return digits.count < otherDigits.count }
      if digits != otherDigits { return digits.lexicographicallyPrecedes(otherDigits) }
      left = left.dropFirst(number.count)
      right = right.dropFirst(otherNumber.count)
    }
    return nil
  }
}
