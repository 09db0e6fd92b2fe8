internal import Diagnostics
internal import Markdown
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
    result.bodyStart = FrontMatterFences.textStart(bytes)
    guard let fences = FrontMatterFences(bytes) else { return result }
    guard fences.isClosed else {
      return unclosed(bytes, fences.content.lowerBound, fences.isYAML, file: file, result)
    }
    let text = UnsafeBufferPointer(rebasing: bytes[fences.content])
    let rule = result
    result.bodyStart = fences.bodyStart
    result.bodyLine = fences.bodyLine
    if fences.isYAML {
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
}
