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
    guard let end else { return unclosed(bytes, start, isYAML, file: file, result) }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let rule = result
    result.bodyStart = current
    result.bodyLine = number
    if isYAML {
      guard readYAML(text, file, &result) else { return rule }
    } else {
      readTOML(text, file, &result)
    }
    return result
  }

  /// Reads the lines between two fences; `false` when they are Markdown between two rules.
  private static func readYAML(
    _ text: UnsafeBufferPointer<UInt8>, _ file: String, _ result: inout Result
  ) -> Bool {
    var reader = YAMLReader(file: file, firstLine: 2)
    reader.limits.nodes = nodeLimit
    let read = reader.read(text)
    result.diagnostics = read.diagnostics
    var decoder = FrontMatterDecoder(file: file)
    var isBroken = read.diagnostics.contains { $0.severity == .error }
    if let pairs = read.documents.first?.pairs {
      decoder.decode(FrontMatterValue.entries(pairs))
    } else if let document = read.documents.first, document.scalar != .null, !isBroken {
      isBroken = true
      result.diagnostics.append(notAMapping(text, document, file))
    }
    result.frontMatter = decoder.result
    guard isBroken else {
      result.diagnostics += decoder.diagnostics
      return true
    }
    // Behind a mistake in the YAML the values are not what the author wrote.
    let lines = FrontMatterLine.lines(of: text, isYAML: true, firstLine: 2)
    if lines.isProse { return false }
    FrontMatterSalvage(text: text, isYAML: true, file: file).take(lines, &result.frontMatter)
    return true
  }

  /// The most values of a front matter, aliases counted in full.
  private static let nodeLimit = 10_000

  private static func notAMapping(
    _ text: UnsafeBufferPointer<UInt8>, _ document: YAMLNode, _ file: String
  ) -> Diagnostic {
    for line in FrontMatterLine.lines(of: text, isYAML: true, firstLine: 2) {
      guard case .key(let name, let value, isTight: true) = line.kind else { continue }
      let column = value.lowerBound - line.range.lowerBound + 1
      let length = name.utf8.count + 1
      return Diagnostic(
        .error, "yaml.missing-space", file: file,
        range: SourceRange(line: line.number, column: column - length, length: length),
        "there is no space behind '\(name):'",
        suggestions: [
          Suggestion(
            "put a space behind the colon",
            edits: [Edit(SourceRange(line: line.number, column: column), " ")])
        ])
    }
    return Diagnostic(
      .error, "front-matter.not-a-mapping", file: file, range: document.range,
      "the front matter takes 'key: value' lines")
  }

  private static func readTOML(
    _ text: UnsafeBufferPointer<UInt8>, _ file: String, _ result: inout Result
  ) {
    let read = TOMLFrontMatter.read(text, file: file, firstLine: 2)
    var decoder = FrontMatterDecoder(file: file)
    decoder.decode(read.entries)
    result.frontMatter = decoder.result
    result.diagnostics = read.diagnostics + decoder.diagnostics
    guard !read.diagnostics.isEmpty else { return }
    let lines = FrontMatterLine.lines(of: text, isYAML: false, firstLine: 2)
    FrontMatterSalvage(text: text, isYAML: false, file: file).take(lines, &result.frontMatter)
  }

  /// A file that opens a front matter and never closes it: a rule above plain Markdown when no line
  /// below looks like a key, else a mistake.
  private static func unclosed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isYAML: Bool, file: String,
    _ result: Result
  ) -> Result {
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    let head = FrontMatterLine.lines(of: text, isYAML: isYAML, firstLine: 2).head
    guard !head.isEmpty else { return result }
    var result = result
    let fence = isYAML ? "---" : "+++"
    result.diagnostics.append(
      Diagnostic(
        .error, "front-matter.unclosed", file: file,
        range: SourceRange(line: 1, column: 1, length: 3),
        "the front matter is never closed",
        suggestions: [Suggestion("put a line '\(fence)' behind its last key")]))
    FrontMatterSalvage(text: text, isYAML: isYAML, file: file).take(head, &result.frontMatter)
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
