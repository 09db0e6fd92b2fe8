internal import Diagnostics

extension CheckReport {
  /// The Test Anything Protocol, version 14: a test point for each command.
  var tap: String {
    var text = "TAP version 14\n1..\(total)\n"
    var number = 0
    for note in notes {
      for command in note.commands {
        number += 1
        let outcome = isFailure(command) ? "not ok" : "ok"
        text += "\(outcome) \(number) - \(title(command, in: note).replacing("#", "\\#"))"
        if command.verdict == .notSimulated {
          text += " # SKIP \(message(command).replacing("\n", " "))"
        }
        text += "\n"
        if isFailure(command) {
          text += "  ---\n  message: \(JSONText.quoted(message(command)))\n"
          text += "  severity: fail\n  at:\n    file: \(JSONText.quoted(note.file))\n"
          text += "    line: \(command.range.start.line)\n"
          if let suggestion = command.diagnostics.first?.suggestions.first {
            text += "  suggestion: \(JSONText.quoted(suggestion.summary))\n"
          }
          text += "  ...\n"
        }
      }
    }
    return text
  }

  /// The commands with which a GitHub workflow marks lines; columns count UTF-16 code units.
  func github(_ sourceLine: (String, Int) -> String?) -> String {
    var text = ""
    for note in notes {
      for command in note.commands where isFailure(command) || command.isWarnedOf {
        let diagnostic = command.diagnostics.first
        let range = diagnostic?.range ?? command.range
        text += isFailure(command) ? "::error " : "::warning "
        text += "file=\(escaped(note.file, isProperty: true)),line=\(range.start.line)"
        text += ",endLine=\(range.end.line)"
        if let column = UTF16Column.of(range.start, in: note.file, sourceLine) {
          text += ",col=\(column)"
          // GitHub takes the end's column only for marks within a line.
          if range.start.line == range.end.line,
            let end = UTF16Column.of(range.end, in: note.file, sourceLine)
          {
            text += ",endColumn=\(end)"
          }
        }
        text += ",title=\(escaped(diagnostic?.identifier ?? "snippet", isProperty: true))"
        var words = message(command)
        if let suggestion = diagnostic?.suggestions.first { words += "\n" + suggestion.summary }
        text += "::\(escaped(words, isProperty: false))\n"
      }
    }
    return text
  }

  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = text.replacing("%", "%25").replacing("\r", "%0D").replacing("\n", "%0A")
    if isProperty { result = result.replacing(":", "%3A").replacing(",", "%2C") }
    return result
  }

  /// JUnit's XML as CI servers read it: a suite for each note, a case for each command.
  var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<testsuites name=\"pilgi check\" tests=\"\(total)\" failures=\"\(failures(in: notes))\">\n"
    for note in notes where !note.commands.isEmpty {
      text += "  <testsuite name=\"\(xml(note.file))\" tests=\"\(note.commands.count)\""
      text += " failures=\"\(failures(in: [note]))\" errors=\"0\""
      text += " skipped=\"\(note.count(.notSimulated))\">\n"
      for command in note.commands { text += testCase(command, in: note) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func testCase(_ command: CheckedCommand, in note: CheckedNote) -> String {
    let head =
      "    <testcase classname=\"\(xml(note.file))\" name=\"\(xml(title(command, in: note)))\""
    if isFailure(command) {
      let kind = command.diagnostics.first?.identifier ?? command.verdict.rawValue
      var words = "\(note.file):\(command.range.start.line): \(message(command))"
      for suggestion in command.diagnostics.first?.suggestions ?? [] {
        words += "\n" + suggestion.summary
      }
      return head + ">\n      <failure type=\"\(xml(kind))\" message=\"\(xml(message(command)))\">"
        + "\(xml(words))</failure>\n    </testcase>\n"
    }
    guard command.verdict == .notSimulated else { return head + "/>\n" }
    return head + ">\n      <skipped message=\"\(xml(message(command)))\"/>\n    </testcase>\n"
  }

  private func failures(in notes: [CheckedNote]) -> Int {
    notes.reduce(0) { $0 + $1.commands.lazy.filter(isFailure).count }
  }

  private func title(_ command: CheckedCommand, in note: CheckedNote) -> String {
    let line = String(decoding: command.text.bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return "\(note.file):\(command.range.start.line) \(line)"
  }

  /// Text as XML's attributes take it; control characters, which XML cannot hold, are left out.
  private func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += "&#9;"
      case "\n": result += "\n"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// The text with every occurrence of a part replaced.
  fileprivate func replacing(_ part: Character, _ replacement: String) -> String {
    var result = ""
    for character in self {
      if character == part { result += replacement } else { result.append(character) }
    }
    return result
  }
}
