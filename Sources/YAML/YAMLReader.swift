internal import CYaml
public import Diagnostics

/// Reads YAML 1.1 over libyaml's events into trees of nodes with their places.
public struct YAMLReader: Sendable {
  /// How much a text may hold before reading ends with a diagnostic.
  public struct Limits: Sendable {
    /// The deepest nesting of lists and mappings.
    public var depth = 100
    /// The most bytes of one text.
    public var bytes = 32 << 20
    /// The most nodes, aliases counted as what they stand for.
    public var nodes = 1_000_000

    /// Creates the default limits: 100 deep, 32 MiB, a million nodes.
    public init() {}
  }

  /// The file that diagnostics name.
  public var file: String
  /// The line of the file on which the text begins, from 1.
  public var firstLine: Int
  /// The limits of what is read.
  public var limits = Limits()

  /// Creates a reader for text that begins on a line of a file.
  public init(file: String, firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
  }

  /// Reads all documents of a text.
  ///
  /// What stands before a mistake is kept: the documents may be incomplete when there are errors.
  public func read(_ text: UnsafeBufferPointer<UInt8>) -> (
    documents: [YAMLNode], diagnostics: [Diagnostic]
  ) {
    guard text.count <= limits.bytes else {
      let error = Diagnostic(
        .error, "yaml.too-large", file: file,
        range: SourceRange(line: firstLine, column: 1),
        "the YAML text has more than \(limits.bytes >> 20) MiB")
      return ([], [error])
    }
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return ([], []) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
    let table = LineTable(text, firstLine: firstLine)
    var composer = Composer(file: file, limits: limits)
    while composer.isReading {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        composer.fail(SyntaxError(parser, table, file: file).diagnostic)
        break
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { break }
      composer.take(event, table)
    }
    return composer.finish()
  }

  /// Reads all documents of a text.
  public func read(_ text: [UInt8]) -> (documents: [YAMLNode], diagnostics: [Diagnostic]) {
    text.withUnsafeBufferPointer { read($0) }
  }
}

extension LineTable {
  func position(_ mark: yaml_mark_t) -> SourcePosition {
    position(line: Int(mark.line), column: Int(mark.column))
  }

  func range(_ event: yaml_event_t) -> SourceRange {
    SourceRange(position(event.start_mark), position(event.end_mark))
  }
}
