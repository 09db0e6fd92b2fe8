internal import Foundation

/// Unicode Normalization Form C, in which Pilgi keeps every name and URL.
///
/// macOS hands out file names in decomposed form, so that one name would make two URLs.
enum Normalization {
  /// A text in Form C; text that is ASCII comes back as it is.
  static func composed(_ text: String) -> String {
    isASCII(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  private static func isASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
  }
}
