/// Identifiers of one document, each given once.
struct HeadingIdentifiers {
  /// The number that the last identifier of a name got, by the name's hash.
  ///
  /// `String` normalises all of a text to hash it; this is faster, and two names of one hash would
  /// only cost a needless `-1`.
  private var taken: [UInt64: Int] = [:]

  /// Notes an identifier that an author chose; `false` when it is taken.
  mutating func insert(_ id: String) -> Bool {
    let hash = Self.hash(id)
    if taken[hash] != nil { return false }
    taken[hash] = 0
    return true
  }

  /// FNV-1a.
  private static func hash(_ id: String) -> UInt64 {
    var id = id
    return id.withUTF8 { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  /// The identifier for a heading's text: `가상머신 VS 컨테이너` → `가상머신-vs-컨테이너`.
  ///
  /// GitHub's rule, for the links that notes already have: ASCII in lower case, spaces to hyphens,
  /// letters, digits, `-` and `_` kept, all else dropped. Of equal headings the first keeps the
  /// plain identifier, later ones get `-1`, `-2`: a heading added behind changes none before.
  mutating func identifier(for text: Bytes) -> String {
    unique(Self.slug(text))
  }

  /// `id`, or the first of `id-1`, `id-2`, … that is free.
  mutating func unique(_ id: String) -> String {
    if insert(id) { return id }
    let hash = Self.hash(id)
    var number = taken[hash] ?? 0
    repeat { number += 1 } while !insert("\(id)-\(number)")
    taken[hash] = number
    return "\(id)-\(number)"
  }

  /// The plain identifier for a text; `section` when nothing of the text can stand in one.
  static func slug(_ text: Bytes) -> String {
    let text = text.trimmed
    guard let base = text.baseAddress else { return "section" }
    let count = text.count
    var isPlain = true
    let result = String(unsafeUninitializedCapacity: count) { output in
      var written = 0
      var index = 0
      while index < count {
        let byte = base[index]
        if byte < 0x80 {
          index += 1
          if ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
            output[written] = ASCII.lowercased(byte)
          } else if ASCII.isSpace(byte) {
            output[written] = UInt8(ascii: "-")
          } else {
            continue
          }
          written += 1
        } else if byte >= 0xEA, byte <= 0xED, index + 3 <= count,
          isSyllable(byte, base[index + 1], base[index + 2])
        {
          for offset in 0..<3 { output[written + offset] = base[index + offset] }
          written += 3
          index += 3
        } else {
          isPlain = false
          return 0
        }
      }
      return written
    }
    if !isPlain { return slowSlug(text) }
    return result.isEmpty ? "section" : result
  }

  private static func isSyllable(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let scalar =
      UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return scalar >= 0xAC00 && scalar <= 0xD7A3
  }

  /// As `slug`, for text with more than ASCII and Hangul syllables.
  private static func slowSlug(_ text: Bytes) -> String {
    var scalars: [UInt32] = []
    for scalar in text.string.unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isWhitespace {
          scalars.append(0x2D)
        } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
          || ("0"..."9").contains(scalar)
        {
          scalars.append(UInt32(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value))))
        }
      } else if isWordPart(scalar) {
        scalars.append(scalar.value)
      } else if scalar.properties.generalCategory == .spaceSeparator {
        scalars.append(0x2D)
      }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: Hangul.composed(scalars).compactMap(Unicode.Scalar.init))
    return result.isEmpty ? "section" : String(result)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}
