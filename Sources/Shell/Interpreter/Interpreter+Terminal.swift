extension Interpreter {
  /// What a line typed at the prompt came to.
  package struct Turn {
    /// The exit status.
    package var status: Int
    /// Whether the shell ended, as by `exit`.
    package var hasEnded: Bool

    /// Creates a turn's outcome.
    package init(status: Int, hasEnded: Bool = false) {
      self.status = status
      self.hasEnded = hasEnded
    }
  }

  /// Makes this the shell of a terminal: its messages have no line numbers, aliases are expanded, and what is
  /// in `~/.bashrc` was run.
  package func beginTerminal() {
    state.isInteractive = true
    state.shopt.set("expand_aliases", true)
    state.variables["PS1"] = Variable(.scalar("\\u@\\h:\\w\\$ "))
    let settings = (value("HOME") ?? "") + "/.bashrc"
    guard let text = try? readScript(settings) else { return }
    // A mistake in it is shown, and does not keep the shell from beginning.
    _ = try? runSource(text, line: 1, kind: .sourced(settings))
    state.status = 0
  }

  /// Runs what was typed at the prompt, which may be several lines.
  ///
  /// The limits of the machine hold for each turn anew.
  package func take(_ source: [UInt8]) -> Turn {
    machine.renewLimits()
    do {
      try runSource(source, line: 1, kind: .terminal)
    } catch {
      state.status = status(of: error)
      if case .exit = error { return Turn(status: finish(state.status), hasEnded: true) }
    }
    return Turn(status: state.status)
  }

  /// A shell of the same user in the folder that this one began in.
  package func fresh(
    named name: ByteString?, environment: [(name: ByteString, value: ByteString)]
  ) -> Interpreter {
    let shell = Interpreter(
      machine: machine, user: machine.user(state.credentials.user)?.name ?? "root",
      folder: state.folder, environment: environment)
    if let name { shell.state.name = name }
    return shell
  }

  /// The prompt of the shell, with what its escapes stand for.
  package var prompt: ByteString {
    let home = value("HOME") ?? ""
    let folder = state.folder
    let shown =
      home.count > 1 && (folder == home || folder.hasPrefix(home + "/"))
      ? "~" + folder.dropFirst(home.count) : folder
    let user = machine.user(state.credentials.user)?.name ?? "user"
    let sign: ByteString = state.credentials.user == 0 ? "#" : "$"
    return "\(user)@\(machine.hostName):\(shown)\(sign) "
  }
}
