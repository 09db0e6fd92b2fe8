import Shell

/// The command line of a program made with cobra: which of its commands is meant, and with which flags.
struct CobraProgram {
  /// What a command line turns out to say.
  enum Reading {
    case command(CommandGrammar, ParsedCommandLine)
    /// The help of a command is asked for, or a command is named that only leads to others.
    case help(CommandGrammar)
    /// It is refused, in cobra's words.
    case refused(ByteString, CommandGrammar)
    /// No command has this name.
    case unknown(ByteString, CommandGrammar)
  }

  let root: CommandGrammar

  /// Reads a table as `CommandGrammar.read` does, with the root's flags for all commands.
  ///
  /// Lines `:name` begin a group of flags, which ends at the next such line or a command's; lines `@name` stand
  /// for a group.
  init?(_ table: StaticString) {
    let text = table.withUTF8Buffer { ByteString(Array($0)) }
    var groups: [ByteString: [ByteString]] = [:]
    var lines: [ByteString] = []
    var open: ByteString?
    for line in text.split(10) where !line.isEmpty {
      switch line.bytes[0] {
      case UInt8(ascii: ":"):
        open = line.dropFirst()
        continue
      case UInt8(ascii: ">"): open = nil
      default: break
      }
      if let open {
        groups[open, default: []].append(line)
      } else if line.bytes[0] == UInt8(ascii: "@") {
        lines += groups[line.dropFirst()] ?? []
      } else {
        lines.append(line)
      }
    }
    guard let root = CommandGrammar.read(lines.joined("\n")) else { return nil }
    root.inheritFlags(root.flags)
    self.root = root
  }

  /// Reads the words after the program's name.
  func read(_ words: [ByteString]) -> Reading {
    var command = root
    var rest = words
    while command.isGroup, let at = position(rest, command) {
      if command === root, rest[at] == "help" {
        rest.remove(at: at)
        while let word = rest.first, let child = command.children[word] {
          command = child
          rest.removeFirst()
        }
        return .help(command)
      }
      guard let child = command.children[rest[at]] else { return .unknown(rest[at], command) }
      command = child
      rest.remove(at: at)
    }
    var parser = CommandLineParser(command)
    do {
      let line = try parser.parse(rest[...])
      if line.asksForHelp || command.isGroup && !line.isSet("version") { return .help(command) }
      return .command(command, line)
    } catch {
      return .refused(error.message, command)
    }
  }

  /// Reads the words after the program's name and has its command carried out; gives the exit status.
  ///
  /// Where help is asked for it is printed. What is refused ends with status 1 and a line of the program's own
  /// on standard error: `refusal` makes it of cobra's words.
  func run(
    _ name: ByteString, _ context: ProcessContext,
    refusal: (_ words: ByteString, _ reading: Reading) -> ByteString,
    perform: (CommandGrammar, ParsedCommandLine) -> Int
  ) -> Int {
    context.machine.clock.advance(by: Cluster.commandTime)
    let reading = read(Array(context.arguments.dropFirst()))
    let words: ByteString
    switch reading {
    case .help(let command):
      context.write(Self.help(name, command))
      return 0
    case .command(let command, let line): return perform(command, line)
    case .unknown(let word, let command):
      words = Self.unknownCommand(word, name, below: command)
    case .refused(let message, _): words = message
    }
    context.writeError(refusal(words, reading) + "\n")
    return 1
  }

  /// Where the first word that is no flag and no flag's value stands.
  private func position(_ words: [ByteString], _ command: CommandGrammar) -> Int? {
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == "--" { return nil }
      if word.hasPrefix("--") {
        let flag = command.flag(named: word.dropFirst(2))
        if let flag, flag.type != "bool", flag.type != "optional" { index += 1 }
      } else if word.hasPrefix("-"), word.count > 1 {
        let flag = word.count == 2 ? command.flag(shorthand: word.bytes[1]) : nil
        if let flag, flag.type != "bool", flag.type != "optional" { index += 1 }
      } else {
        return index
      }
      index += 1
    }
    return nil
  }

  /// What cobra says of a command that isn't there.
  static func unknownCommand(
    _ word: ByteString, _ program: ByteString, below command: CommandGrammar
  ) -> ByteString {
    var text: ByteString = "unknown command \"\(word)\" for \"\(spelling(program, command))\""
    let close = command.children.keys.sorted().filter {
      EditDistance.between(word.text.lowered, $0.text) <= 2 || $0.hasPrefix(word)
    }
    if !close.isEmpty {
      text.append("\n\nDid you mean this?\n" + close.map { "\t" + $0 }.joined("\n") + "\n")
    }
    return text
  }

  /// A command with the words that lead to it.
  static func spelling(_ program: ByteString, _ command: CommandGrammar) -> ByteString {
    ([program] + command.path).joined(" ")
  }

  /// The page that cobra prints for `--help`.
  static func help(_ program: ByteString, _ command: CommandGrammar) -> ByteString {
    var text = command.description + "\n\nUsage:\n"
    if command.isGroup {
      text.append("  \(spelling(program, command)) [command]\n\nAvailable Commands:\n")
      let width = max(11, (command.listed.map { ($0.path.last ?? "").count }.max() ?? 0))
      for child in command.listed {
        text.append("  \((child.path.last ?? "").text.padded(width)) \(child.short)\n")
      }
    } else {
      text.append("  \(command.usage)\n")
    }
    func list(_ title: ByteString, _ flags: [CommandGrammar.Flag]) {
      if flags.isEmpty { return }
      text.append("\n\(title):\n")
      for flag in flags.sorted(by: { $0.name < $1.name }) {
        let type: ByteString = flag.type == "bool" || flag.type == "optional" ? "" : " " + flag.type
        let letter: ByteString = flag.shorthand.map { "-\(ByteString([$0])), " } ?? "    "
        text.append("  \(letter)--\(flag.name)\(type)\n")
      }
    }
    list("Flags", command.flags)
    if command.path.isEmpty == false { list("Global Flags", command.inherited) }
    if command.isGroup {
      text.append(
        "\nUse \"\(spelling(program, command)) [command] --help\" for more information about a command.\n"
      )
    }
    return text
  }
}
