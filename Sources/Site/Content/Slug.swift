/// The part of a URL that is made from a name.
enum Slug {
  /// A name as a URL part: ASCII letters in lower case, letters and digits of every script and `-`,
  /// `_`, `.` kept, anything else turned to single hyphens.
  ///
  /// `Docker & 쿠버네티스` → `docker-쿠버네티스`. Empty when the name has no letter or digit.
  static func make(_ name: String) -> String {
    if isSlug(name) { return name }
    var result = ""
    var needsHyphen = false
    for scalar in Normalization.composed(name).unicodeScalars {
      guard isKept(scalar) else {
        needsHyphen = !result.isEmpty
        continue
      }
      if needsHyphen && scalar != "-" && result.unicodeScalars.last != "-" { result += "-" }
      needsHyphen = false
      if ("A"..."Z").contains(scalar) {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    while let last = result.unicodeScalars.last, last == "-" || last == "." { result.removeLast() }
    while let first = result.unicodeScalars.first, first == "-" || first == "." {
      result.removeFirst()
    }
    return result
  }

  /// Whether a name of ASCII is its own slug, as far as a glance can tell.
  private static func isSlug(_ name: String) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in name.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x5F: break
      case 0x2D where previous != 0x2D && previous != 0x2E: break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "가"..."힣": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic || isDigit(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.numericType == .decimal
  }
}
