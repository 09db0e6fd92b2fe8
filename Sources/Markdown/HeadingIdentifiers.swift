/// Identifiers of one document, each given once.
struct HeadingIdentifiers {
  private var taken: Set<String> = []

  /// Notes an identifier that an author chose; `false` when it is taken.
  mutating func insert(_ id: String) -> Bool {
    taken.insert(id).inserted
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
    if taken.insert(id).inserted { return id }
    var number = 1
    while !taken.insert("\(id)-\(number)").inserted { number += 1 }
    return "\(id)-\(number)"
  }

  /// The plain identifier for a text; `section` when nothing of the text can stand in one.
  static func slug(_ text: Bytes) -> String {
    let text = text.trimmed
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    let byte = { (position: Int) in position < text.count ? text[position] : 0 }
    while index < text.count {
      let current = text[index]
      if current < 0x80 {
        if ASCII.isAlphanumeric(current) || current == UInt8(ascii: "-")
          || current == UInt8(ascii: "_")
        {
          result.append(ASCII.lowercased(current))
        } else if ASCII.isSpace(current) {
          result.append(UInt8(ascii: "-"))
        }
        index += 1
      } else if current >= 0xEA, case let width = Hangul.width(at: index, byte), width > 0 {
        result.append(text.part(index..<index + width))
        index += width
      } else {
        return slowSlug(text)
      }
    }
    return result.isEmpty ? "section" : String(decoding: result, as: UTF8.self)
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
