import Shell

/// Identifiers that follow from what they stand for.
enum Digest {
  /// The SHA-256 of a text, in 64 digits.
  static func hexadecimal(_ text: String) -> ByteString {
    MessageDigest.sha256.hexadecimal(Array(text.utf8))
  }
}
