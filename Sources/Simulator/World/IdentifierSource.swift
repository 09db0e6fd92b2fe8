package import Shell

/// Draws what the real tools draw at random (identifiers, suffixes, ports), the same for the same seed.
package final class IdentifierSource {
  private var state: UInt64

  /// Creates a source; equal seeds give equal draws.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits (the generator SplitMix64).
  package func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, which is above 0.
  package func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Some characters of an alphabet.
  package func text(_ count: Int, of alphabet: StaticString) -> ByteString {
    alphabet.withUTF8Buffer { letters in
      ByteString((0..<count).map { _ in letters[number(below: letters.count)] })
    }
  }

  /// Hexadecimal digits, such as the 64 of a container's identifier.
  package func hexadecimal(_ digits: Int) -> ByteString {
    ByteString(
      [UInt8](unsafeUninitializedCapacity: digits) { buffer, count in
        while count < digits {
          let digit = UInt8(truncatingIfNeeded: next() & 15)
          buffer[count] = digit < 10 ? 48 + digit : 87 + digit
          count += 1
        }
      })
  }

  /// A random UUID (RFC 9562, version 4).
  package func uuid() -> ByteString {
    var digits = hexadecimal(32).bytes
    digits[12] = UInt8(ascii: "4")
    digits[16] = [0x38, 0x39, 0x61, 0x62][number(below: 4)]
    for place in [20, 16, 12, 8] { digits.insert(UInt8(ascii: "-"), at: place) }
    return ByteString(digits)
  }

  /// The end of a generated object's name, as Kubernetes makes them: without vowels and what looks like
  /// one.
  package func nameSuffix(_ count: Int = 5) -> ByteString {
    text(count, of: "bcdfghjklmnpqrstvwxz2456789")
  }
}
