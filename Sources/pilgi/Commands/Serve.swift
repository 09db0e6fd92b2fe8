internal import ArgumentParser
internal import Diagnostics
internal import Dispatch
internal import Preview
internal import Site

/// `pilgi serve`.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the site in the browser and follows what is saved.",
    discussion: """
      Nothing is written to the disk. Saved posts, templates and style sheets appear in the browser by \
      themselves; while something is wrong the last good page stays, with the mistakes above it.
      """,
    aliases: ["server", "dev", "preview"])

  @Argument(help: "The site's folder, as with --source.")
  var path: String?

  @OptionGroup var site: SiteArguments

  @Option(name: [.short, .long], help: "The port, or the next one that is free.")
  var port: UInt16 = 4000

  @Option(help: "The address to listen on; 0.0.0.0 for all of this machine's.")
  var host = "127.0.0.1"

  @Flag(name: [.short, .long], help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "Look at the files every so many milliseconds, for file systems that tell nothing.",
      valueName: "milliseconds"))
  var poll: Int?

  @Flag(
    name: .customLong("no-check"),
    help: "Do not check the commands of posts, and show no verdicts on them.")
  var noCheck = false

  mutating func validate() throws {
    try site.take(path)
    if let poll, poll < 10 { throw ValidationError("--poll takes 10 milliseconds or more") }
    if port == 0 { throw ValidationError("--port takes a number from 1 to 65535") }
  }

  mutating func run() async throws {
    var options = PreviewOptions()
    options.host = host
    options.port = port
    options.pollingInterval = poll
    options.checksCommands = !noCheck
    options.guests = [OwnProgram.guest]
    let printer = ServePrinter(root: site.source)
    let opens = open
    let checks = noCheck ? nil : NoteChecks(root: site.source, remembers: true, limit: 64)
    let server = PreviewServer(site.buildOptions(checking: checks), options) { event in
      printer.print(event)
      if opens, case .ready(let url, _, _, _) = event { Browser.open(url) }
    }
    let task = Task { try await server.run() }
    let interrupts = Interrupts {
      task.cancel()
    }
    defer { interrupts.end() }
    do { try await task.value } catch let failure as ServerFailure {
      throw SiteFailure(failure.message)
    } catch is CancellationError {
      // Ended by Ctrl-C.
    }
  }
}
