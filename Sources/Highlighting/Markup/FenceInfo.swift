/// What the info string of a code fence says: the language, and attributes in the spellings of
/// Jekyll, Hugo, Docusaurus, VitePress, MkDocs and Pandoc.
///
/// `yaml title="pod.yaml" {2,4-6}` → language `yaml`, title `pod.yaml`, lines 2 and 4 to 6 highlighted.
package struct FenceInfo: Equatable, Sendable {
  /// One attribute as it was written.
  package struct Attribute: Equatable, Sendable {
    /// The name, such as `title` or `hidden`; a class as `.name`.
    package var name: String

    /// The value without quotation marks; empty for a word that stands alone.
    package var value: String

    /// An attribute from its parts.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The language as written, without a leading dot; empty where there is none.
  package var language = ""

  /// The file name or title to be shown above the code; `nil` for none.
  package var title: String?

  /// Whether lines are numbered.
  package var hasLineNumbers = false

  /// The number of the first line.
  package var firstLineNumber = 1

  /// The highlighted lines, counted from 1 whatever the first number is; sorted, not overlapping.
  package var highlightedLines: [ClosedRange<Int>] = []

  /// Whether lines beginning with `+` and `-` are shown as changes of code in `language`.
  package var isDiff = false

  /// All attributes in their order, known or not.
  package var attributes: [Attribute] = []

  /// Reads an info string; whatever it holds, some reading comes out.
  package init(_ info: String) {
    // Most fences have a bare language or nothing at all.
    if info.utf8.allSatisfy(FenceInfoParser.isLanguageByte) {
      language = info
      return
    }
    var parser = FenceInfoParser(Array(info.utf8))
    language = parser.language()
    read(&parser)
  }

  /// Reads a list of attributes in addition, such as the line `{: file="pod.yaml" }` that kramdown
  /// has after a block.
  package mutating func add(attributeList: String) {
    var parser = FenceInfoParser(Array(attributeList.utf8))
    read(&parser)
  }

  /// The value of the first attribute of a name, `nil` where there is none.
  package func value(of name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  private mutating func read(_ parser: inout FenceInfoParser) {
    while let item = parser.next() {
      switch item {
      case .title(let text): title = text
      case .lines(let ranges): highlight(ranges)
      case .attribute(let attribute):
        attributes.append(attribute)
        apply(attribute)
      }
    }
  }

  private mutating func apply(_ attribute: Attribute) {
    let value = attribute.value
    switch attribute.name {
    case "title", "file", "filename", "caption", "name":
      if !value.isEmpty { title = value }
    case "linenos", "lineNos", "showLineNumbers", "showlinenumbers", "numberLines", ".numberLines",
      ".number-lines", ".line-numbers", ":line-numbers", "linenums", "lineno", ".lineno":
      hasLineNumbers = value != "false" && value != "off"
      if let number = Int(value) { firstLineNumber = number }
    case "nolineno", ".nolineno", ":no-line-numbers", "noLineNumbers":
      hasLineNumbers = false
    case "linenostart", "lineNoStart", "startFrom", "startLineNumber":
      if let number = Int(value) { firstLineNumber = number }
    case "hl_lines", "highlight", "mark", "emphasize-lines":
      highlight(FenceInfoParser.lineRanges(Array(value.utf8)))
    case "diff", ".diff":
      isDiff = value != "false"
    default:
      // The first class of `{.bash .wide}` is the language.
      if language.isEmpty, attribute.name.hasPrefix("."), value.isEmpty {
        language = String(attribute.name.dropFirst())
      }
    }
  }

  private mutating func highlight(_ ranges: [ClosedRange<Int>]) {
    var merged: [ClosedRange<Int>] = []
    for range in (highlightedLines + ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    highlightedLines = merged
  }
}
