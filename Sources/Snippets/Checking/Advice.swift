internal import Diagnostics

/// What there is to say of a command that can't be read: which of its words is wrong, and what would
/// be right.
struct Advice {
  /// The words that are wrong, as offsets in the command; `nil` when it is the whole.
  var place: Range<Int>?
  /// What is wrong, in the tool's words.
  var summary: String
  /// What would be right, with the command that it makes.
  var suggestion: (words: String, command: SourceText, edit: Edit)?
}

/// Finds out what there is to say, by the message of a tool and what its help names.
struct Adviser {
  let command: SourceText
  /// All that the command said on standard error.
  let message: String
  /// Runs a command in the world, and gives what it prints.
  let run: (String) -> String

  /// What there is to say of a failure, whose summary is given.
  func advice(_ summary: String) -> Advice {
    var advice = Advice(summary: ownWords(summary))
    if let flag = word(after: "unknown flag: ") {
      propose(for: flag, among: flags, &advice)
    } else if let flag = word(after: "unknown shorthand flag: ", quotedIn: " in ") {
      advice.place = place(of: flag)
    } else if let name = Failure(message: message).unknownName {
      propose(for: name, among: subcommands, &advice)
    } else if let name = quoted(after: "output format \""),
      let known = word(after: "allowed formats are: ")
    {
      propose(for: name, among: known.split(separator: ",").map(String.init), &advice)
    } else if let name = quoted(after: "invalid argument \"") {
      advice.place = place(of: name)
    } else if summary.has(" requires ") {
      lackOfArguments(&advice)
    }
    return advice
  }

  /// The second and third word of a call of kubectl, where the third is a command and the second none;
  /// and both in the right order.
  static func swapped(_ command: SourceText) -> (place: Range<Int>, first: String, right: String)? {
    let words = command.bytes.split { $0 <= 0x20 }
    guard let tool = words.firstIndex(where: { $0.elementsEqual("kubectl".utf8) }),
      words.count > tool + 2
    else { return nil }
    let (first, second) = (words[tool + 1], words[tool + 2])
    let name = String(decoding: second, as: UTF8.self)
    guard Failure.kubectlCommands.contains(name) else { return nil }
    let word = String(decoding: first, as: UTF8.self)
    return (first.startIndex..<second.endIndex, word, name + " " + word)
  }

  /// The second and third word of a call of docker, where the third is a group of commands and the second
  /// one of its verbs.
  static func groupBehindVerb(
    _ command: SourceText, isCommand: (String) -> Bool
  ) -> (place: Range<Int>, verb: String, group: String)? {
    let words = command.bytes.split { $0 <= 0x20 }
    guard let tool = words.firstIndex(where: { $0.elementsEqual("docker".utf8) }),
      words.count > tool + 3
    else { return nil }
    let verb = String(decoding: words[tool + 1], as: UTF8.self)
    let group = String(decoding: words[tool + 2], as: UTF8.self)
    guard dockerGroups.contains(group), verb.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    // `docker run image command` says what stands where.
    let takesProgram = ["run", "exec", "create", "tag", "commit", "cp"].contains(verb)
    let isNoun = group == "container" || group == "image"
    if takesProgram, isNoun, words[tool + 3].first != UInt8(ascii: "-") { return nil }
    guard isCommand("docker \(group) \(verb)") else { return nil }
    return (words[tool + 1].startIndex..<words[tool + 2].endIndex, verb, group)
  }

  private static let dockerGroups: Set<String> = [
    "config", "container", "context", "image", "manifest", "network", "node", "plugin", "secret",
    "service", "stack", "swarm", "system", "trust", "volume",
  ]

  /// The message with the command's own words: docker calls its `build` by the name of the plug-in that
  /// carries it out.
  private func ownWords(_ summary: String) -> String {
    guard summary.has("'docker buildx build'"),
      !command.bytes.contains("buildx".utf8)
    else { return summary }
    return summary.replacing("'docker buildx build'", with: "'docker build'")
  }

  private func lackOfArguments(_ advice: inout Advice) {
    guard let usage = line(after: "Usage:  "), let start = usage.range(of: "[OPTIONS] ") else {
      return
    }
    let wanted = String(usage[start.upperBound...])
    advice.summary += ": \(wanted) is missing"
    if wanted.hasPrefix("PATH | URL"), let command = appending(" .") {
      let end = self.command.endPosition
      advice.suggestion = (
        "write '\(String(decoding: command.bytes, as: UTF8.self))'", command,
        Edit(SourceRange(end, end), " .")
      )
    }
  }

  /// The command with something behind it; `nil` when it goes over several lines.
  private func appending(_ text: String) -> SourceText? {
    guard !command.bytes.contains(0x0A) else { return nil }
    var result = command
    result.insert(Array(text.utf8))
    return result
  }

  private func propose(for word: String, among known: [String], _ advice: inout Advice) {
    guard let place = place(of: word) else { return }
    advice.place = place
    guard let right = SpellingSuggestion.nearest(to: word, among: known) else { return }
    var mended = command.cut(0..<place.lowerBound)
    mended.insert(Array(right.utf8))
    mended.append(command, place.upperBound..<command.bytes.count)
    advice.suggestion = (
      "did you mean '\(right)'?", mended, Edit(command.range(place), right)
    )
  }

  // MARK: What the tool knows

  /// The words of the command up to its first option, which name what is asked for.
  private var path: [String] {
    var words: [String] = []
    for word in command.bytes.split(whereSeparator: { $0 <= 0x20 }) {
      if word.first == UInt8(ascii: "-") { break }
      let text = String(decoding: word, as: UTF8.self)
      if text != "sudo" { words.append(text) }
    }
    return words
  }

  private var flags: [String] {
    var found: [String] = []
    // The longest path that is a command has the help; what follows it are arguments.
    var path = Array(self.path.prefix(4))
    while found.isEmpty, path.count > 0 {
      found = Self.flags(in: run(path.joined(separator: " ") + " --help"))
      path.removeLast()
    }
    if self.path.first == "kubectl" { found += Self.flags(in: run("kubectl options")) }
    return found
  }

  private static func flags(in help: String) -> [String] {
    guard !help.has("unknown command") else { return [] }
    return help.split { " \t\n,=".contains($0) }.filter { $0.hasPrefix("--") && $0.count > 3 }
      .map { String($0.prefix { $0 != "[" && $0 != ":" }) }
  }

  private var subcommands: [String] {
    if path.first == "kubectl" { return Failure.kubectlCommands }
    let group = path.prefix(path.count > 2 ? 2 : 1).joined(separator: " ")
    return run(group + " --help").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  "), let word = line.split(separator: " ").first else { return nil }
      let name = word.prefix { $0 != "*" }
      return name.allSatisfy { $0.isLowercase || $0 == "-" } ? String(name) : nil
    }
  }

  // MARK: Words

  private func place(of word: String) -> Range<Int>? {
    let (bytes, wanted) = (command.bytes, Array(word.utf8))
    let isEnd: (Int) -> Bool = {
      !bytes.indices.contains($0) || " \t\n;|&='\"".utf8.contains(bytes[$0])
    }
    return bytes.indices.first { index in
      bytes[index...].starts(with: wanted) && isEnd(index - 1) && isEnd(index + wanted.count)
    }.map { $0..<$0 + wanted.count }
  }

  private func line(after start: String) -> Substring? {
    message.split(separator: "\n").first { $0.hasPrefix(start) }?.dropFirst(start.count)
  }

  private func word(after start: String, quotedIn behind: String = "") -> String? {
    guard var rest = message.range(of: start).map({ message[$0.upperBound...] }) else { return nil }
    if !behind.isEmpty {
      guard let place = rest.range(of: behind) else { return nil }
      rest = rest[place.upperBound...]
    }
    return String(rest.prefix { $0 != " " && $0 != "\n" && $0 != "\r\n" })
  }

  private func quoted(after start: String) -> String? {
    message.range(of: start).map { String(message[$0.upperBound...].prefix { $0 != "\"" }) }
  }
}

extension StringProtocol {
  /// Where a text occurs first.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }

  /// This text with another one in the place of the first occurrence of a word.
  fileprivate func replacing(_ word: String, with other: String) -> String {
    guard let place = range(of: word) else { return String(self) }
    return self[..<place.lowerBound] + other + self[place.upperBound...]
  }
}
