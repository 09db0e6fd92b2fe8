package import Diagnostics

/// A command to run, and what has to happen before it.
package struct RunStep: Sendable {
  /// What happens ahead of a command of a recorded scenario.
  package enum Preparation: Sendable, Hashable {
    /// A new world.
    case fresh
    /// Time passes until nothing changes by itself any more.
    case settle
    /// Some seconds pass.
    case sleep(Int)
    /// The kubelet of a node stops, or goes on.
    case node(name: String, isUp: Bool)
    /// A variable is exported to all commands from here on.
    case environment(name: String, value: String)
  }

  /// The command, which may be several lines.
  package var command: SourceText
  package var before: [Preparation] = []
  /// Whether the command runs in a shell of its own, as `bash -c` runs it; else the shell goes on from
  /// command to command, as at a prompt.
  package var isApart = false
  /// Whether its programs see a terminal.
  package var isTerminal = false
  /// The prompt that the note shows.
  package var prompt: Prompt?
}

/// What a step did.
package struct RunResult: Sendable {
  package var command: SourceText
  package var output: [UInt8]
  package var errors: [UInt8]
  /// Both, as a terminal shows them.
  package var screen: [UInt8]
  package var status: Int
  package var verdict: Verdict
  /// Whether the shell ended with it.
  package var hasEnded = false
  /// What kind of mistake it is, for those that are not the command's own failure.
  package var identifier: String?
  /// Why it is not verified, as a phrase; `nil` where the command's own messages say so.
  package var reason: String?
  /// A word of the command that is wrong, and the one that is meant, where there is no doubt.
  package var correction: (wrong: String, right: String)?
}
