/// What a tool says of a command that works, but not for long.
enum ToolWarning {
  /// The first line of a tool's messages that tells of something deprecated, without the marks of its
  /// log; `nil` when there is none.
  static func deprecation(in errors: [UInt8]) -> String? {
    let word = Array("deprecated".utf8)
    for line in errors.split(separator: 0x0A) where contains(line, word) {
      var text = String(decoding: line, as: UTF8.self)
      // klog's head: `W1124 03:00:00.000000    1 helpers.go:703] `.
      if text.hasPrefix("W"), let end = text.firstIndex(of: "]") {
        text = String(text[text.index(after: end)...].drop { $0 == " " })
      }
      return text.hasPrefix("Warning: ") ? String(text.dropFirst(9)) : text
    }
    return nil
  }

  private static func contains(_ line: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    line.indices.contains { line[$0...].starts(with: word) }
  }
}
