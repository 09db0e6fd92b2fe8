internal import ArgumentParser
internal import Site

/// The command line.
@main
struct Pilgi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pilgi",
    abstract: "Builds a site from course notes.",
    discussion: """
      Exit status: 0 when all is well, 1 when the content has mistakes, 2 when the command is used \
      wrongly or cannot go on.
      """,
    version: PilgiVersion.current,
    subcommands: [
      Build.self, Serve.self, Check.self, Run.self, Shell.self, List.self, Explain.self, New.self,
      Init.self, Clean.self, Completion.self, Reference.self,
    ])

  /// Runs the command that the arguments name.
  ///
  /// Wrong usage ends with status 2, as in most tools, and not with the argument parser's 64.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as SiteFailure {
      Console.error("error: \(failure.message)\n")
      Console.exit(2)
    } catch let code as ExitCode {
      Console.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if code == .success {
        Console.print(text + "\n")
        Console.exit(0)
      }
      Console.error(text + "\n")
      Console.exit(2)
    }
  }
}
