internal import Diagnostics
internal import YAML

/// Finds the front matter of a content file and reads it.
struct FrontMatterReader {
  /// A file cut in two.
  struct Result: Sendable {
    var frontMatter = FrontMatter()
    var diagnostics: [Diagnostic] = []
    /// Where the Markdown begins, as an offset in bytes.
    var bodyStart = 0
    /// The line on which the Markdown begins, from 1.
    var bodyLine = 1
  }

  /// Reads the front matter of a file's bytes; a file without one is all Markdown.
  static func read(_ bytes: [UInt8], file: String) -> Result {
    bytes.withUnsafeBufferPointer { read($0, file: file) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Result {
    var result = Result()
    var at = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    result.bodyStart = at
    let opening = line(bytes, at)
    let isYAML = isFence(bytes, opening, UInt8(ascii: "-"))
    guard isYAML || isFence(bytes, opening, UInt8(ascii: "+")) else { return result }
    let start = opening.next
    var number = 2
    var current = start
    var end: Int?
    while current < bytes.count {
      let candidate = line(bytes, current)
      let closes =
        isYAML
        ? isFence(bytes, candidate, UInt8(ascii: "-"))
          || isFence(bytes, candidate, UInt8(ascii: "."))
        : isFence(bytes, candidate, UInt8(ascii: "+"))
      if closes {
        end = current
        current = candidate.next
        number += 1
        break
      }
      current = candidate.next
      number += 1
    }
    guard let end else { return unclosed(bytes, opening, isYAML, file: file, result) }
    result.bodyStart = current
    result.bodyLine = number
    let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if isYAML { readYAML(text, file, &result) } else { readTOML(text, file, &result) }
    return result
  }

  private static func readYAML(
    _ text: UnsafeBufferPointer<UInt8>, _ file: String, _ result: inout Result
  ) {
    let read = YAMLReader(file: file, firstLine: 2).read(text)
    result.diagnostics = read.diagnostics
    var decoder = FrontMatterDecoder(file: file)
    if let pairs = read.documents.first?.pairs {
      decoder.decode(FrontMatterValue.entries(pairs))
    } else if let document = read.documents.first, document.scalar != .null {
      result.diagnostics.append(
        Diagnostic(
          .error, "front-matter.not-a-mapping", file: file, range: document.range,
          "the front matter takes 'key: value' lines"))
    }
    result.frontMatter = decoder.result
    // Behind a mistake in the YAML the values are not what the author wrote.
    let isBroken = read.diagnostics.contains { $0.severity == .error }
    if !isBroken { result.diagnostics += decoder.diagnostics }
  }

  private static func readTOML(
    _ text: UnsafeBufferPointer<UInt8>, _ file: String, _ result: inout Result
  ) {
    let read = TOMLFrontMatter.read(text, file: file, firstLine: 2)
    var decoder = FrontMatterDecoder(file: file)
    decoder.decode(read.entries)
    result.frontMatter = decoder.result
    result.diagnostics = read.diagnostics + decoder.diagnostics
  }

  /// A file that opens a front matter and never closes it: a rule above plain Markdown when no line
  /// below looks like a key, else a mistake.
  private static func unclosed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ opening: (end: Int, next: Int), _ isYAML: Bool,
    file: String, _ result: Result
  ) -> Result {
    let second = line(bytes, opening.next)
    let separator = isYAML ? UInt8(ascii: ":") : UInt8(ascii: "=")
    let looksLikeKey = bytes[opening.next..<max(opening.next, second.end)].contains(separator)
    guard looksLikeKey else { return result }
    var result = result
    let fence = isYAML ? "---" : "+++"
    result.diagnostics.append(
      Diagnostic(
        .error, "front-matter.unclosed", file: file,
        range: SourceRange(line: 1, column: 1, length: 3),
        "the front matter is never closed",
        suggestions: [Suggestion("put a line '\(fence)' behind its last key")]))
    return result
  }

  /// The end of the line at an offset, without its break, and the offset of the next line.
  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (end: Int, next: Int) {
    var at = start
    while at < bytes.count && bytes[at] != 0x0A { at += 1 }
    let next = min(at + 1, bytes.count)
    if at > start && bytes[at - 1] == 0x0D { at -= 1 }
    return (at, next)
  }

  /// Whether a line is three of a character, with nothing but blanks behind.
  private static func isFence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: (end: Int, next: Int), _ character: UInt8
  ) -> Bool {
    var start = line.next - 1
    // The line begins behind the break before it; only its end is known here.
    start = line.end
    while start > 0 && bytes[start - 1] != 0x0A { start -= 1 }
    if start == 0, bytes.count >= 3, bytes[0] == 0xEF { start = 3 }
    guard line.end - start >= 3 else { return false }
    return (0..<3).allSatisfy { bytes[start + $0] == character }
      && bytes[(start + 3)..<line.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
