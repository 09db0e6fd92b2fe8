internal import CYaml

extension YAMLReader {
  /// Where a text is no YAML, as the libraries say that go back to libyaml: the line that Go's counts
  /// (0 for the first), and libyaml's words.
  ///
  /// - Returns: `nil` when the text can be read.
  public static func firstProblem(in text: [UInt8]) -> (line: Int, words: String)? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    return text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          let words = parser.problem.map { String(cString: $0) } ?? "unknown problem parsing YAML"
          var line = Int(parser.problem_mark.line)
          if parser.problem_mark.line == 0 { line = Int(parser.context_mark.line) }
          // Go's library counts a scanner's lines from 1, a parser's from 0; it names no first line.
          if parser.error == YAML_SCANNER_ERROR, line > 0 { line += 1 }
          return (line, words)
        }
        let isEnd = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
        if isEnd { return nil }
      }
    }
  }
}
