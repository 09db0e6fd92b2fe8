internal import Diagnostics
internal import Simulator

extension NoteChecker {
  /// Gives a command its verdict, by what it did.
  func judge(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    let outcome = result.outcome
    let directives = command.directives
    if outcome.verdict == .notSimulated {
      if let assumption = Unsimulated.assumption(for: outcome.reason ?? "") {
        checked.verdict = .assumed
        checked.diagnostics = [note("snippet.supposed", command, assumption)]
        forget(command)
        return
      }
      checked.verdict = .notSimulated
      checked.diagnostics = [note("snippet.not-simulated", command, outcome.reason ?? "")]
      forget(command)
      return
    }
    if outcome.verdict == .assumed {
      checked.verdict = .assumed
      checked.diagnostics = [note("snippet.supposed", command, outcome.reason ?? "")]
      // What it would have made is not known.
      if outcome.status != 0 { forget(command) }
      return
    }
    if directives.expectsFailure {
      checked.verdict = Expectation.isMet(by: outcome, directives) ? .verified : .wrong
      if checked.verdict == .wrong {
        checked.diagnostics = [
          mistake("snippet.no-failure", command, Expectation.sentence(directives))
        ]
      }
      return
    }
    if outcome.verdict == .verified || Expectation.failsInSilence(outcome)
      || Expectation.isShownToFail(outcome, command)
    {
      let supposed = runner.supposedFile(in: command.text.bytes)
      checked.verdict = result.supposed.isEmpty && supposed == nil ? .verified : .assumed
      compare(result, command, &checked)
      if let supposed, result.supposed.isEmpty {
        checked.diagnostics.append(
          note(
            "snippet.supposed", command,
            "the file '\(supposed)' is supposed to be what it has to be"))
      }
      if outcome.verdict == .verified, let warning = ToolWarning.deprecation(in: outcome.errors) {
        var diagnostic = mistake("snippet.deprecated", command, warning)
        diagnostic.severity = .warning
        checked.diagnostics.append(diagnostic)
      }
    } else if outcome.reason != nil {
      judgeStopped(outcome, command, &checked)
    } else {
      judgeFailed(result, command, &checked)
    }
    checked.diagnostics += result.supposed.map {
      note("snippet.supposed", command, "the file '\($0)' is never made; it is supposed to exist")
    }
  }

  /// Compares what a command prints with what the note shows.
  private func compare(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    guard let shown = command.output, checked.verdict == .verified, result.host == nil,
      world.unknown == nil
    else { return }
    let comparison = OutputComparison(
      shown: shown, actual: result.outcome.screen, command: command.text.bytes)
    switch comparison.outcome {
    case .same: break
    case .different:
      checked.verdict = .assumed
      checked.diagnostics.append(
        note(
          "snippet.other-output", command,
          "the output that is shown may come from more than the notes show"))
    case .impossible(let place, let message):
      checked.verdict = .wrong
      checked.diagnostics.append(
        Diagnostic(
          .error, "snippet.output", file: shown.file, range: shown.range(place), message))
    }
  }

  /// A command that calls no program, or has no end.
  private func judgeStopped(
    _ outcome: RunResult, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    guard let correction = outcome.correction else {
      // Readers end with Ctrl-C what goes on.
      checked.verdict = .assumed
      checked.diagnostics = [
        note("snippet.endless", command, "it goes on until somebody stops it")
      ]
      return
    }
    checked.verdict = .wrong
    checked.diagnostics = [
      corrected(
        "snippet.unknown-program", command, "there is no program '\(correction.wrong)'", correction)
    ]
  }

  private func judgeFailed(
    _ result: Runner.Supposed, _ command: ShownCommand, _ checked: inout CheckedCommand
  ) {
    let message = Failure.reason(result.outcome.errors)
    let failure = Failure(message: String(decoding: result.outcome.errors, as: UTF8.self))
    if let host = result.host, !failure.isUnreadable {
      checked.verdict = .assumed
      checked.diagnostics = [
        note(
          "snippet.supposed", command, "it runs on '\(host)', of which the notes say nothing more")
      ]
    } else if let swapped = swapped(failure, message, command) {
      checked.verdict = .wrong
      checked.diagnostics = [swapped]
    } else if failure.isPlugin {
      checked.verdict = .notSimulated
      checked.diagnostics = [
        note(
          "snippet.not-simulated", command, "kubectl has no such command, unless a plugin has it")
      ]
      forget(command)
    } else if let line = world.wrongLine, !failure.isUnreadable, failure.isMistake,
      Self.readsFile(command.text.bytes)
    {
      checked.verdict = .assumed
      checked.diagnostics = [
        note("snippet.supposed", command, "it reads the file whose line \(line) is wrong")
      ]
    } else if failure.isMistake || failure.isUnreadable, let version = otherVersion(command) {
      checked.verdict = .assumed
      checked.diagnostics = [
        note(
          "snippet.supposed", command,
          "the note is for version \(version), of which the simulator knows little: \(message)")
      ]
    } else if let mistake = mistake(in: failure, message, result, command) {
      checked.verdict = .wrong
      checked.diagnostics = [mistake]
    } else {
      checked.verdict = .assumed
      if result.supposed.isEmpty {
        checked.diagnostics = [note("snippet.supposed", command, want(failure, message))]
      }
    }
  }

  /// Whether a command reads a file that a note may show: a manifest, a Compose file, a Dockerfile, a chart.
  private static func readsFile(_ command: [UInt8]) -> Bool {
    let words = command.split { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      .map { String(decoding: $0, as: UTF8.self) }
    return words.contains { word in
      ["-f", "--filename", "--file", "-k", "--kustomize", "--from-file", "build", "up", "-c"]
        .contains(word) || word.hasSuffix(".yaml") || word.hasSuffix(".yml")
    } || ["docker-compose", "helm", "kustomize"].contains(words.first ?? "")
      || words.starts(with: ["docker", "compose"])
  }

  /// The version that a command's block is for, where it is not the simulated one.
  private func otherVersion(_ command: ShownCommand) -> String? {
    guard let version = command.directives.version else { return nil }
    let isDocker = CommandRecognizer.tool(of: command.text.bytes).hasPrefix("docker")
    if !isDocker, KubernetesVersion(version) != nil { return nil }
    let simulated = isDocker ? "28" : "1.32"
    let plain = version.hasPrefix("v") ? String(version.dropFirst()) : version
    return plain == simulated || plain.hasPrefix(simulated + ".") ? nil : version
  }

  /// What is supposed to exist though the notes do not show it.
  private func want(_ failure: Failure, _ message: String) -> String {
    if let name = Remedy.missingManifest(in: failure.message) {
      return "the notes do not show the file '\(name)'; it is supposed to exist"
    }
    if let name = failure.missingName {
      return "the notes do not show how '\(name)' was made; it is supposed to exist"
    }
    if failure.wantsLogin {
      return "it needs a login to the registry, as 'docker login' makes one: \(message)"
    }
    if let unknown {
      let line = unknown.text.position(at: 0).line
      return "what it needs may come from line \(line), of which not all is known here"
    }
    return "the notes do not show all that it needs: \(message)"
  }
}
