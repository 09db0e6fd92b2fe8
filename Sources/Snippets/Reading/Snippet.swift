package import Diagnostics

/// A command that a note shows.
package struct ShownCommand: Sendable {
  /// What a reader types, without prompts.
  package var text: SourceText
  /// The prompt in front of it; `nil` when the note shows none.
  package var prompt: Prompt?
  /// What the note shows that it prints; `nil` when it shows nothing.
  package var output: SourceText?
  /// What its author says of it.
  package var directives = Directives()
}

/// A file that a note has its readers write.
package struct ShownFile: Sendable {
  /// The name, as the note gives it; `nil` when it gives none.
  package var name: String?
  /// The language, in lower case, such as `yaml` or `dockerfile`.
  package var language: String
  /// The content.
  package var text: SourceText
  /// What its author says of it.
  package var directives = Directives()
}

/// What a note has its readers do or write.
package enum Snippet: Sendable {
  case command(ShownCommand)
  case file(ShownFile)
  /// A word that is meant for Pilgi and is none that it knows.
  case mistake(Diagnostic)
}
