import Shell

/// References of images, by the grammar of the distribution project.
enum DockerImageReference {
  /// What the client says about a text that is no reference; `nil` when it is one.
  static func problem(_ text: ByteString) -> ByteString? {
    let beforeDigest = text.split(64)[0]
    var name = beforeDigest
    let last = beforeDigest.split(47).last ?? ""
    if let colon = last.bytes.firstIndex(of: 58) {
      let tag = last.dropFirst(colon + 1)
      name = beforeDigest.dropLast(tag.count + 1)
      let isTag = tag.bytes.enumerated().allSatisfy { index, byte in
        isWord(byte) || (index > 0 && (byte == 46 || byte == 45))
      }
      if tag.isEmpty || tag.count > 128 || !isTag { return "invalid reference format" }
    }
    var pieces = name.split(47)
    if pieces.count > 1,
      pieces[0].contains(46) || pieces[0].contains(58) || pieces[0] == "localhost"
    {
      pieces.removeFirst()
    }
    let path = pieces.joined("/")
    for piece in pieces {
      guard let first = piece.bytes.first, let end = piece.bytes.last,
        isLetterOrDigit(first), isLetterOrDigit(end),
        piece.bytes.allSatisfy({ isWord($0) || $0 == 46 || $0 == 45 })
      else { return "invalid reference format" }
    }
    if path.bytes.contains(where: { $0 >= 65 && $0 <= 90 }) {
      return "invalid reference format: repository name (\(shown(pieces))) must be lowercase"
    }
    return nil
  }

  private static func shown(_ pieces: [ByteString]) -> ByteString {
    pieces.count == 1 ? "library/" + pieces[0] : pieces.joined("/")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
  }

  private static func isWord(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == 95 }
}
