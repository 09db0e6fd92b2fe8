/// Turns diagnostics into text.
public struct DiagnosticRenderer: Sendable {
  /// How a diagnostic is written.
  public enum Style: Sendable {
    /// The message, the source line and a caret under the range.
    case terminal(color: Bool)
    /// One line each: `file:line:column: error: summary [identifier]`, as compilers print them.
    case plain
    /// One JSON object each, without line breaks.
    case json
  }

  /// How diagnostics are written.
  public var style: Style
  /// The columns of the terminal; `nil` where lines may be as long as they like, within reason.
  public var width: Int?

  /// Creates a renderer of one style.
  public init(_ style: Style) { self.style = style }

  /// The text of one diagnostic, ending with a line break.
  ///
  /// `sourceLine` gives the text of a line (from 1) of a file without its line break, or `nil` where
  /// it cannot be had; it is called only by the `terminal` style.
  public func render(
    _ diagnostic: Diagnostic, sourceLine: (_ file: String, _ line: Int) -> String?
  ) -> String {
    switch style {
    case .plain: Self.headline(diagnostic) + " [" + diagnostic.identifier + "]\n"
    case .json: Self.json(diagnostic) + "\n"
    case .terminal(let color): terminal(diagnostic, Palette(color), sourceLine)
    }
  }

  /// `file:line:column: severity: summary`, with only the parts that are known.
  static func headline(_ diagnostic: Diagnostic) -> String {
    place(diagnostic.file, diagnostic.range) + diagnostic.severity.word + ": " + diagnostic.summary
  }

  private static func place(_ file: String, _ range: SourceRange?) -> String {
    var text = file.isEmpty ? "" : file + ":"
    if let start = range?.start { text += "\(start.line):\(start.column):" }
    return text.isEmpty ? "" : text + " "
  }

  private func terminal(
    _ diagnostic: Diagnostic, _ palette: Palette, _ sourceLine: (String, Int) -> String?
  ) -> String {
    let tint = palette.tint(diagnostic.severity)
    var text = palette.bold + Self.place(diagnostic.file, diagnostic.range) + palette.reset
    text += tint + diagnostic.severity.word + ":" + palette.reset + " "
    text += palette.bold + diagnostic.summary + palette.reset
    text += palette.dim + " [" + diagnostic.identifier + "]" + palette.reset + "\n"
    if let range = diagnostic.range, let line = sourceLine(diagnostic.file, range.start.line) {
      var excerpt = Excerpt(line: line, range: range)
      let gutter = 5 + "\(range.start.line)".utf8.count
      if let width { excerpt.width = max(40, min(excerpt.width, width - gutter)) }
      text += excerpt.text(palette, tint)
    }
    for note in diagnostic.notes {
      let file = note.file ?? (note.range == nil ? "" : diagnostic.file)
      text += "  " + palette.dim + "note:" + palette.reset + " "
      text += Self.place(file, note.range) + note.summary + "\n"
    }
    for suggestion in diagnostic.suggestions {
      text += "  " + palette.help + "help:" + palette.reset + " " + suggestion.summary + "\n"
    }
    return text
  }
}

/// The escape sequences of a terminal rendering; all empty without colour.
struct Palette {
  var bold = ""
  var dim = ""
  var help = ""
  var reset = ""
  private var error = ""
  private var warning = ""
  private var note = ""

  init(_ color: Bool) {
    guard color else { return }
    bold = "\u{1B}[1m"
    dim = "\u{1B}[2m"
    help = "\u{1B}[1;32m"
    reset = "\u{1B}[0m"
    error = "\u{1B}[1;31m"
    warning = "\u{1B}[1;35m"
    note = "\u{1B}[1;36m"
  }

  func tint(_ severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }
}
