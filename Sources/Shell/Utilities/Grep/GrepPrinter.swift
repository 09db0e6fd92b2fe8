/// Writes what `grep` has found: lines with their prefixes, separators and colours.
struct GrepPrinter {
  let options: GrepOptions
  let context: ProcessContext
  private var hasPrinted = false

  init(_ options: GrepOptions, _ context: ProcessContext) {
    self.options = options
    self.context = context
  }

  /// A line of the input and where it stands.
  struct Line {
    var text: [UInt8]
    /// From 1.
    var number: Int
    var offset: Int
    var isSelected: Bool
  }

  private func colored(_ text: ByteString, _ code: ByteString) -> ByteString {
    options.usesColor && !text.isEmpty ? "\u{1B}[\(code)m\u{1B}[K\(text)\u{1B}[m\u{1B}[K" : text
  }

  /// What stands between groups of lines that do not adjoin.
  mutating func separate() {
    guard hasPrinted, let separator = options.separator else { return }
    context.write(colored(separator, "36") + "\n")
  }

  /// Writes a file's name on a line of its own.
  func name(_ name: ByteString) {
    context.write(colored(name, "35") + (options.endsNamesWithNull ? "\0" : "\n"))
  }

  func count(_ count: Int, _ name: ByteString) {
    var text = ByteString()
    if options.namesFiles {
      text = colored(name, "35")
      text.append(options.endsNamesWithNull ? "\0" : colored(":", "36"))
    }
    context.write(text + ByteString(count) + "\n")
  }

  private func prefix(_ line: Line, _ offset: Int, _ name: ByteString) -> ByteString {
    let mark = colored(line.isSelected ? ":" : "-", "36")
    var text = ByteString()
    if options.namesFiles {
      text = colored(name, "35") + (options.endsNamesWithNull ? "\0" : mark)
    }
    if options.showsNumbers {
      let digits = ByteString(line.number)
      text.append(colored(digits, "32") + mark)
    }
    if options.showsOffsets { text.append(colored(ByteString(offset), "32") + mark) }
    if options.showsTabs && !text.isEmpty { text.append("\t") }
    return text
  }

  /// Writes a line, or the parts of it that match; `false` when nobody reads on.
  mutating func line(_ line: Line, _ name: ByteString) throws(RegularExpressionError) -> Bool {
    hasPrinted = true
    let isMatching = line.isSelected != options.invertsMatch
    if options.onlyMatching {
      guard isMatching, line.isSelected else { return true }
      for range in try matches(line.text) {
        let part = colored(ByteString(line.text[range]), "01;31")
        let text = prefix(line, line.offset + range.lowerBound, name) + part
        if !context.write(text.bytes + [options.terminator]) { return false }
      }
      return true
    }
    var text = prefix(line, line.offset, name).bytes
    if options.usesColor && isMatching {
      var at = 0
      for range in try matches(line.text) {
        text += line.text[at..<range.lowerBound]
        text += colored(ByteString(line.text[range]), "01;31").bytes
        at = range.upperBound
      }
      text += line.text[at...]
    } else {
      text += line.text
    }
    return context.write(text + [options.terminator])
  }

  /// The matches of a line that are not empty.
  private func matches(_ text: [UInt8]) throws(RegularExpressionError) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < text.count, let range = try options.matcher.match(text, from: at) {
      if range.isEmpty {
        at = range.lowerBound + 1
      } else {
        found.append(range)
        at = range.upperBound
      }
    }
    return found
  }
}
