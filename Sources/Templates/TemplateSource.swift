internal import Diagnostics

/// The text of one template.
package struct TemplateSource: Sendable {
  /// The name that others call it by, such as `post` or `partials/head`.
  package var name: String
  /// The file that diagnostics name.
  package var file: String
  /// The text.
  package var text: [UInt8]

  /// Creates a source.
  package init(name: String, file: String, text: [UInt8]) {
    self.name = name
    self.file = file
    self.text = text
  }

  /// The lines and columns of some bytes of the text.
  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(position(bytes.lowerBound), position(bytes.upperBound))
  }

  private func position(_ offset: Int) -> SourcePosition {
    var line = 1
    var start = 0
    for at in 0..<min(offset, text.count) where text[at] == 0x0A {
      line += 1
      start = at + 1
    }
    return SourcePosition(line: line, column: offset - start + 1)
  }
}
