import Shell

/// Files of variables, `.env` and those of `env_file`: `NAME=value`, values in quotes too.
enum EnvironmentFile {
  /// The variables of a text.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - path: its name in messages.
  /// - Returns: the variables; those without `=` have no value.
  /// - Throws: what Compose says of a line that is none.
  static func read(
    _ text: ByteString, path: ByteString
  ) throws(ComposeFailure) -> [(name: ByteString, value: ByteString?)] {
    var result: [(name: ByteString, value: ByteString?)] = []
    for (index, row) in text.split(10).enumerated() {
      var line = row.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("export ") { line = line.dropFirst(7).trimmed }
      guard let equals = line.bytes.firstIndex(of: 61) else {
        if line.contains(32) { throw problem(line, index, path) }
        result.append((line, nil))
        continue
      }
      let name = line.prefix(equals).trimmed
      if name.isEmpty || name.contains(32) { throw problem(line, index, path) }
      result.append((name, value(line.dropFirst(equals + 1).trimmed)))
    }
    return result
  }

  private static func problem(
    _ line: ByteString, _ index: Int, _ path: ByteString
  ) -> ComposeFailure {
    ComposeFailure(
      "failed to read \(path): line \(index + 1): unexpected character in variable name \"\(line)\""
    )
  }

  private static func value(_ text: ByteString) -> ByteString {
    if let quote = text.bytes.first, quote == 34 || quote == 39,
      let end = text.bytes.dropFirst().firstIndex(of: quote)
    {
      return ByteString(Array(text.bytes[1..<end]))
    }
    var end = 0
    let bytes = text.bytes
    while end < bytes.count {
      if bytes[end] == 35, end > 0, bytes[end - 1] == 32 || bytes[end - 1] == 9 { break }
      end += 1
    }
    return ByteString(Array(bytes[..<end])).trimmed
  }

}
