internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Snippets

/// `pilgi run`.
struct Run: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Runs a script, a recorded session or a note's commands in a simulated world.",
    discussion: """
      Nothing outside of the program's memory is read, changed or started. A file that ends in .md is \
      read as a note, one that ends in .json as a list of steps; one whose first line begins with a \
      prompt is a recorded session, of which the commands run. Everything else is a script.
      """)

  @Argument(help: "The file; '-' is standard input.")
  var file: String

  @Option(help: "How the outcome is printed: text, or json for a list of steps.")
  var format = Format.text

  @Flag(name: [.customShort("n"), .long], help: "Only list the commands, with their places.")
  var dryRun = false

  mutating func run() throws {
    let bytes = try file == "-" ? Console.readAll() : SourceLines.bytes(of: file)
    let printer = RunPrinter(source: bytes, format: format)
    let plan = RunPlan(bytes, file: file == "-" ? "standard input" : file)
    printer.print(plan.diagnostics)
    if dryRun {
      printer.list(plan.items)
    } else {
      let status = printer.run(plan)
      if status != 0 { throw ExitCode(Int32(status)) }
    }
    if !plan.diagnostics.isEmpty { throw ExitCode(1) }
  }
}
