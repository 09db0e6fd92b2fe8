internal import ArgumentParser

/// `pilgi completion`.
struct Completion: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a script that completes commands in a shell.",
    discussion: """
      For example: pilgi completion bash > /etc/bash_completion.d/pilgi
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: String

  mutating func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError("there is no completion for '\(shell)'; choose bash, zsh or fish")
    }
    Console.print(Pilgi.completionScript(for: shell) + "\n")
  }
}
