internal import Foundation

/// Unicode Normalization Form C, in which Pilgi keeps every name and URL.
///
/// macOS hands out file names in decomposed form, so that one name would make two URLs.
enum Normalization {
  /// A text in Form C; text of which a glance shows that it is in Form C comes back as it is.
  static func composed(_ text: String) -> String {
    isComposed(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether a text has only characters that neither change nor combine: up to U+02FF, Hangul
  /// syllables, Han, kana and punctuation (Unicode Standard Annex 15, section 9).
  private static func isComposed(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x2010...0x2027, 0x2190...0x21FF, 0x3000...0x3029, 0x3041...0x3096,
        0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
        true
      default: false
      }
    }
  }
}
