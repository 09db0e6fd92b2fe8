import Shell

/// Tells commands from prose and from output.
enum CommandRecognizer {
  /// How sure it is that a line is a command.
  enum Judgement { case command, possible, other }

  /// Judges a line without its prompt.
  static func judge(_ line: ArraySlice<UInt8>) -> Judgement {
    var rest = trimmed(line)
    guard let first = rest.first, first != UInt8(ascii: "#") else { return .other }
    while let sign = assignmentLength(rest) {
      rest = trimmed(rest.dropFirst(sign))
      // Programs print such lines, too.
      if rest.isEmpty { return .possible }
    }
    var name = word(rest)
    while let wrapper = Wrapper(name) {
      rest = trimmed(rest.dropFirst(name.count))
      if wrapper.takesOptions {
        while rest.first == UInt8(ascii: "-") { rest = trimmed(rest.dropFirst(word(rest).count)) }
      }
      if rest.isEmpty { return .possible }
      name = word(rest)
    }
    var arguments = trimmed(rest.dropFirst(name.count))
    if let remark = TrailingRemark.start(in: rest) {
      arguments = trimmed(rest[..<remark].dropFirst(name.count))
    }
    arguments = withoutComment(arguments)
    if arguments.isEmpty, name.elementsEqual(".".utf8) { return .other }
    if isAnnouncement(arguments) || isResult(arguments) { return .other }
    if isReserved(name) { return isCompound(rest) ? .command : .other }
    if isPath(name) { return hasProse(arguments) ? .other : .command }
    guard KnownTools.isTool(name) else {
      return isCmdlet(name) || isMisspelt(name, arguments) ? .command : .other
    }
    let takesText = name.elementsEqual("echo".utf8) || name.elementsEqual("printf".utf8)
    if !takesText && hasProse(arguments) { return .other }
    if KnownTools.isEverydayWord(name) { return judgeArguments(arguments) }
    if readsLikeASentence(arguments) { return .other }
    return .command
  }

  /// A line up to the comment at its end.
  static func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var quote: UInt8?
    for index in line.indices {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "#"),
        index == line.startIndex || line[index - 1] == 0x20 || line[index - 1] == 0x09
      {
        return trimmed(line[..<index])
      }
    }
    return line
  }

  /// The tool that a command calls first, such as `docker`; for the shell's own words, the first word.
  static func tool(of command: [UInt8]) -> String {
    var rest = trimmed(command[...])
    while let sign = assignmentLength(rest), sign < rest.count {
      rest = trimmed(rest.dropFirst(sign))
    }
    while Wrapper(word(rest)) != nil, word(rest).count < rest.count {
      rest = trimmed(rest.dropFirst(word(rest).count))
      while rest.first == UInt8(ascii: "-") { rest = trimmed(rest.dropFirst(word(rest).count)) }
    }
    let name = word(rest).prefix { $0 != 0x0A }
    return String(decoding: name, as: UTF8.self)
  }

  /// A word that runs the command behind it.
  private struct Wrapper {
    var takesOptions = true

    init?(_ name: ArraySlice<UInt8>) {
      for wrapper in ["sudo", "time", "nohup", "exec", "!"] where name.elementsEqual(wrapper.utf8) {
        return
      }
      return nil
    }
  }

  // MARK: Words

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { rest.removeLast() }
    return rest
  }

  private static func word(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.prefix {
      ![0x20, 0x09, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&")].contains($0)
    }
  }

  /// The length of `NAME=value` at the beginning; `nil` when there is none.
  private static func assignmentLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard let sign = line.firstIndex(of: UInt8(ascii: "=")), sign > line.startIndex else {
      return nil
    }
    let name = line[..<sign]
    guard let first = name.first, !(0x30...0x39).contains(first), name.allSatisfy(isNameByte) else {
      return nil
    }
    // `Flask==0.10` is none.
    if sign + 1 < line.endIndex, line[sign + 1] == UInt8(ascii: "=") { return nil }
    var quote: UInt8?
    var depth = 0
    for index in line.indices[(sign + 1)...] {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
      } else if byte == 0x20, depth <= 0 {
        return index - line.startIndex
      }
    }
    return line.count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: false
    }
  }

  /// `./run.sh`, `/usr/bin/x`, `~/bin/y`.
  private static func isPath(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count > 2, name.last != UInt8(ascii: "/") else { return false }
    return ["./", ".\\", "../", "~/", "/bin/", "/usr/", "/opt/", "/etc/init.d/"].contains {
      name.starts(with: $0.utf8)
    }
  }

  /// Whether a word can only be one of the tools that courses are about, misspelt.
  private static func isMisspelt(
    _ name: ArraySlice<UInt8>, _ arguments: ArraySlice<UInt8>
  ) -> Bool {
    guard (5...9).contains(name.count), !arguments.isEmpty,
      name.allSatisfy({ (0x61...0x7A).contains($0) }),
      let meant = KnownTools.correction(of: String(decoding: name, as: UTF8.self)),
      meant == "docker" || meant == "kubectl"
    else { return false }
    return !hasProse(arguments) && !readsLikeASentence(arguments)
  }

  /// A command of PowerShell: `Stop-Service`.
  private static func isCmdlet(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, let noun = parts[1].first, (0x41...0x5A).contains(noun),
      parts[1].allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) })
    else { return false }
    return cmdletVerbs.contains { parts[0].elementsEqual($0.utf8) }
  }

  private static let cmdletVerbs = [
    "Add", "Clear", "Connect", "ConvertTo", "Copy", "Disable", "Enable", "Expand", "Export",
    "Format",
    "Get", "Import", "Install", "Invoke", "Join", "Measure", "Move", "New", "Out", "Read",
    "Register",
    "Remove", "Rename", "Resolve", "Restart", "Save", "Select", "Set", "Show", "Start", "Stop",
    "Test",
    "Uninstall", "Unregister", "Update", "Wait", "Write",
  ]

  private static func isReserved(_ name: ArraySlice<UInt8>) -> Bool {
    ["for", "while", "until", "if", "case"].contains { name.elementsEqual($0.utf8) }
  }

  /// Whether a line begins a loop or a choice of the shell.
  private static func isCompound(_ line: ArraySlice<UInt8>) -> Bool {
    guard let piece = ScriptReader.pieces(of: Array(line)).first else { return false }
    if piece.error == nil { return true }
    let marks: [StaticString] = ["do", "then", "in", "(("]
    let words = line.split { [0x20, 0x09, UInt8(ascii: ";")].contains($0) }
    return piece.isIncomplete && !hasProse(line)
      && words.contains { word in
        marks.contains { mark in mark.withUTF8Buffer { word.starts(with: $0) } }
      }
  }

  // MARK: Output

  /// Whether what follows a name tells of it: `version: v1.5.2` of `minikube version: v1.5.2`.
  private static func isAnnouncement(_ arguments: ArraySlice<UInt8>) -> Bool {
    let first = word(arguments)
    return first.count > 2 && first.count < arguments.count && first.last == UInt8(ascii: ":")
      && first.dropLast().allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Whether what follows a kind tells what became of an object of it: `"web" deleted` of
  /// `service "web" deleted`.
  private static func isResult(_ arguments: ArraySlice<UInt8>) -> Bool {
    let words = arguments.split { $0 == 0x20 || $0 == 0x09 }
    guard (2...4).contains(words.count), let last = words.last, words[0].count > 2,
      words[0].first == UInt8(ascii: "\""), words[0].last == UInt8(ascii: "\"")
    else { return false }
    return last.reversed().starts(with: "de".utf8) && last.allSatisfy { (0x61...0x7A).contains($0) }
  }

  // MARK: Prose

  /// Whether there is Hangul, or another script that commands are not written in, outside of
  /// quotations, comments and placeholders.
  private static func hasProse(_ arguments: ArraySlice<UInt8>) -> Bool {
    var closing: UInt8?
    var previous: UInt8 = 0x20
    for byte in arguments {
      if let open = closing {
        if byte == open { closing = nil }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): closing = byte
        case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        case UInt8(ascii: "#") where previous == 0x20 || previous == 0x09: return false
        // The lead bytes of Hangul, Han and kana; curly quotes and dashes (E2) are slips.
        case 0xE1, 0xE3...0xED: return true
        default: break
        }
      }
      previous = byte
    }
    return false
  }

  /// Whether the arguments look like those of a program, and not like the rest of a sentence.
  private static func judgeArguments(_ arguments: ArraySlice<UInt8>) -> Judgement {
    if arguments.isEmpty { return .possible }
    let words = arguments.split { $0 == 0x20 || $0 == 0x09 }
    let isTechnical = words.contains { word in
      word.contains { "-/$*=|>`\"'".utf8.contains($0) }
        || (0x30...0x39).contains(word[word.startIndex])
        || KnownTools.isTool(word) && !KnownTools.isEverydayWord(word)
    }
    if isTechnical && !readsLikeASentence(arguments) { return .command }
    return words.count == 1 ? .possible : .other
  }

  /// Whether the words are English prose: an article or the like, and no options.
  private static func readsLikeASentence(_ arguments: ArraySlice<UInt8>) -> Bool {
    let words = arguments.split { $0 == 0x20 || $0 == 0x09 }
    if words.contains(where: { $0.first == UInt8(ascii: "-") && $0.count > 1 }) { return false }
    let isEnded =
      words.count > 3 && arguments.last == UInt8(ascii: ".") && words.last?.count ?? 0 > 1
    let links = words.lazy.filter { word in
      sentenceWords.contains { word.elementsEqual($0.utf8) }
    }.count
    return links >= 2 || links == 1 && (isEnded || words.count > 3) || isEnded && words.count > 5
  }

  private static let sentenceWords: [String] = [
    "a", "an", "the", "is", "are", "was", "to", "of", "in", "and", "or", "that", "this", "with",
    "for", "by", "it", "will", "can", "you", "your", "we", "be", "when", "which", "as", "has",
  ]
}
