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
  /// Commands for Windows.
  case windows
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
    let word = Self.name(info)
    self =
      switch word {
      case "bash", "sh", "shell", "zsh", "ksh", "fish", "shellscript", "shell-script", "wait",
        "longwait", "hide", "term", "cli", "command", "commandline",
        "command-line", "cmdline", "docker-cli", "kubectl":
        .shell
      case _ where BlockTerminal.number(in: info) != nil: .shell
      case "console", "terminal", "shell-session", "shellsession", "bash-session", "sh-session",
        "session", "bash-console", "console-session":
        .console
      case "powershell", "ps1", "ps", "pwsh", "posh", "cmd", "bat", "batch", "dos", "winbatch":
        .windows
      case "output", "out", "log", "logs", "stdout": .output
      case "", "text", "txt", "none", "plain", "plaintext", "nohighlight", "no-highlight", "code":
        .unknown
      case "yml": .file("yaml")
      case "docker": .file("dockerfile")
      default: .file(word)
      }
  }

  /// The language's name in what stands behind a fence: `bash` of `bash {cmd}`, `{.bash .copy}`,
  /// `.term1`, `Bash,ignore` and `language-bash`.
  private static func name(_ info: String) -> String {
    let start = info.drop { " \t{.".contains($0) }
    var word = start.prefix { !" \t{},:=[".contains($0) }
    if word.hasPrefix("language-") { word = word.dropFirst(9) }
    return word.lowercased()
  }
}
