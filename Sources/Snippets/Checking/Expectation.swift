internal import Diagnostics

/// What a note expects of a command, and whether that came about.
enum Expectation {
  /// Whether a command says no without a word, as `grep` does that finds nothing.
  static func failsInSilence(_ outcome: RunResult) -> Bool {
    outcome.reason == nil && outcome.errors.allSatisfy { $0 <= 0x20 }
  }

  /// Whether the note shows the very message, and so means the command to fail.
  static func isShownToFail(_ outcome: RunResult, _ command: ShownCommand) -> Bool {
    guard outcome.reason == nil, let shown = command.output else { return false }
    let message = Failure.reason(outcome.errors)
    return !message.isEmpty && String(decoding: shown.bytes, as: UTF8.self).contains(message)
  }

  static func isMet(by outcome: RunResult, _ directives: Directives) -> Bool {
    if let status = directives.status, status != outcome.status { return false }
    guard let error = directives.error else { return true }
    return outcome.status != 0 && String(decoding: outcome.screen, as: UTF8.self).contains(error)
  }

  static func sentence(_ directives: Directives) -> String {
    if let error = directives.error {
      return "it does not fail with '\(error)', as the note expects"
    }
    return "it does not end with status \(directives.status ?? 1), as the note expects"
  }
}
