/// What a command of a note turned out to be.
package enum Verdict: String, Sendable, CaseIterable {
  /// It ran and ended as expected.
  case verified
  /// It cannot be right.
  case wrong
  /// It stands on something that the note never showed, which is supposed to exist.
  case assumed
  /// It is outside of what the simulator knows.
  case notSimulated = "not simulated"
}
