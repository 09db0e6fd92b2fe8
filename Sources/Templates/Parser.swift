internal import Diagnostics

/// A template as a tree.
indirect enum Element: Sendable {
  case text([UInt8])
  case variable(String, isEscaped: Bool, Range<Int>)
  /// `inside` is the text between the tags as written, for functions.
  case section(String, isInverted: Bool, [Element], tag: Range<Int>, inside: Range<Int>)
  case partial(String, Range<Int>)
  case parent(String, [Element], Range<Int>)
  case block(String, [Element], Range<Int>)
}

/// Puts tokens together to a tree and reports what does not fit.
struct Parser {
  private struct Open {
    var token: Token
    var children: [Element] = []
  }

  /// The deepest nesting of sections.
  static let depthLimit = 64

  private(set) var elements: [Element] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let source: TemplateSource
  private var open: [Open] = []

  init(_ source: TemplateSource) {
    self.source = source
    let lexer = Lexer(source.text)
    for mistake in lexer.mistakes { report(mistake.identifier, mistake.bytes, mistake.summary) }
    for token in lexer.tokens { take(token) }
    while let last = open.popLast() {
      report(
        "template.unclosed-section", last.token.bytes,
        "'{{\(Self.sigil(last.token.kind))\(last.token.name)}}' is never closed",
        [Suggestion("put '{{/\(last.token.name)}}' where it ends")])
      append(contentsOf: last.children)
    }
  }

  private mutating func take(_ token: Token) {
    switch token.kind {
    case .text: append(.text(Array(source.text[token.bytes])))
    case .variable(let isEscaped):
      append(.variable(token.name, isEscaped: isEscaped, token.bytes))
    case .section, .inverted, .parent, .block:
      guard open.count < Self.depthLimit else {
        if open.count == Self.depthLimit {
          report(
            "template.too-deep", token.bytes,
            "sections are nested more than \(Self.depthLimit) deep")
        }
        return
      }
      open.append(Open(token: token))
    case .partial: append(.partial(token.name, token.bytes))
    case .close: close(token)
    case .comment, .delimiters: break
    }
  }

  private mutating func close(_ token: Token) {
    guard let last = open.popLast() else {
      return report(
        "template.mismatched-close", token.bytes, "'{{/\(token.name)}}' closes nothing")
    }
    if last.token.name != token.name {
      diagnostics.append(
        Diagnostic(
          .error, "template.mismatched-close", file: source.file,
          range: source.range(token.bytes),
          "'{{/\(token.name)}}' stands where '{{/\(last.token.name)}}' is wanted",
          notes: [
            Note(
              "'{{\(Self.sigil(last.token.kind))\(last.token.name)}}' is opened here",
              range: source.range(last.token.bytes))
          ],
          suggestions: [Suggestion("write '{{/\(last.token.name)}}'")]))
    }
    let inside =
      last.token.bytes.upperBound..<max(last.token.bytes.upperBound, token.bytes.lowerBound)
    switch last.token.kind {
    case .parent: append(.parent(last.token.name, last.children, last.token.bytes))
    case .block: append(.block(last.token.name, last.children, last.token.bytes))
    default:
      append(
        .section(
          last.token.name, isInverted: last.token.kind == .inverted, last.children,
          tag: last.token.bytes, inside: inside))
    }
  }

  private mutating func append(_ element: Element) { append(contentsOf: [element]) }

  private mutating func append(contentsOf more: [Element]) {
    if open.isEmpty { elements += more } else { open[open.count - 1].children += more }
  }

  private static func sigil(_ kind: Token.Kind) -> String {
    switch kind {
    case .section: "#"
    case .inverted: "^"
    case .parent: "<"
    case .block: "$"
    default: ""
    }
  }

  private mutating func report(
    _ identifier: String, _ bytes: Range<Int>, _ summary: String, _ suggestions: [Suggestion] = []
  ) {
    diagnostics.append(
      Diagnostic(
        .error, identifier, file: source.file, range: source.range(bytes), summary,
        suggestions: suggestions))
  }
}
