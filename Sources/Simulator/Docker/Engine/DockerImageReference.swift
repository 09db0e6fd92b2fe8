import Shell

/// References of images, as docker's client reads them.
enum DockerImageReference {
  /// What the client says about a text that is no reference; `nil` when it is one.
  static func problem(_ text: ByteString) -> ByteString? {
    if text.count == 64,
      text.bytes.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) })
    {
      return "invalid repository name (\(text)), cannot specify 64-byte hexadecimal strings"
    }
    return ImageReference.problem(text.text).map { ByteString($0) }
  }
}
