/// The terminal that a block's commands are for: `.term2`, as labs with several hosts write it.
enum BlockTerminal {
  /// The number, from 1; `nil` when a fence names none.
  static func number(in info: some StringProtocol) -> Int? {
    guard info.hasPrefix(".term") else { return nil }
    return Int(info.dropFirst(5).prefix { $0.isASCII && $0.isNumber })
  }
}

/// What a code block says that it holds.
enum BlockLanguage: Equatable {
  /// Commands, without prompts as a rule.
  case shell
  /// What a terminal shows: prompts, commands and output.
  case console
  /// Output alone.
  case output
  /// A file of a language, by its name in lower case.
  case file(String)
  /// Nothing, or that it is text: anything may be in it.
  case unknown

  /// Whether authors write it over commands as well, for its colours.
  var isOftenMistaken: Bool {
    guard case .file(let name) = self else { return false }
    return [
      "yaml", "json", "sql", "dockerfile", "ini", "conf", "toml", "properties", "css", "html",
    ]
    .contains(name)
  }

  /// The language that a fence names.
  init(info: String) {
    let word = info.prefix { !" \t{,:".contains($0) }.lowercased()
    self =
      switch word {
      case "bash", "sh", "shell", "zsh", "ksh", "fish", "shellscript", "wait", "longwait",
        "hide":
        .shell
      case let word where BlockTerminal.number(in: word) != nil: .shell
      case "console", "terminal", "shell-session", "shellsession", "bash-session", "sh-session",
        "session", "command", "commandline", "command-line":
        .console
      case "output", "out", "log", "logs", "stdout": .output
      case "", "text", "txt", "none", "plain", "plaintext", "nohighlight", "no-highlight", "code":
        .unknown
      case "yml": .file("yaml")
      case "docker": .file("dockerfile")
      default: .file(word)
      }
  }
}
