internal import ArgumentParser
internal import Diagnostics
internal import Site

/// `pilgi build`.
struct Build: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, plain, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Builds the site.",
    discussion: """
      The output folder changes only when the whole build has succeeded; a build that fails or is \
      interrupted leaves the site that was there.
      """)

  @Argument(help: "The site's folder, as with --source.")
  var path: String?

  @OptionGroup var site: SiteArguments

  @Option(name: [.customShort("d"), .long], help: "The output folder (default: public).")
  var destination: String?

  @Flag(help: "Minify the output and name style sheets and scripts after their content.")
  var minify = false

  @Option(name: [.customShort("e"), .long], help: "'production' is the same as --minify.")
  var environment: String?

  @Flag(help: "Warnings keep the site from being published, too.")
  var strict = false

  @Flag(name: .customLong("keep-going"), help: "Publish the site in spite of errors.")
  var keepGoing = false

  @Flag(name: .customLong("no-check"), help: "Show no verdicts on the commands of the pages.")
  var noCheck = false

  @Flag(name: .customLong("no-cache"), help: "Neither read nor write the cache.")
  var noCache = false

  @Flag(help: "Say how long each stage took.")
  var profile = false

  @Flag(name: [.short, .long], help: "Print mistakes only.")
  var quiet = false

  @Flag(help: "List all pages that are left out.")
  var verbose = false

  @Option(help: "How mistakes are printed: text, plain or json.")
  var format = Format.text

  mutating func validate() throws { try site.take(path) }

  mutating func run() async throws {
    let checks = noCheck ? nil : NoteChecks(root: site.source, remembers: !noCache)
    var options = site.buildOptions(checking: checks)
    options.destination = destination
    let isProduction = (environment ?? Console.environment("PILGI_ENV")) == "production"
    options.minify = minify || isProduction ? true : nil
    options.isStrict = strict
    options.keepsGoing = keepGoing
    options.ignoresCache = noCache
    options.endsProcess = true
    let report = try await SiteBuilder(options).build()
    try checks?.save(keepingOthers: false)
    let printer = ReportPrinter(root: site.source, format: format)
    printer.print(report.diagnostics)
    if !quiet && format != .json { printer.print(report, profile: profile, verbose: verbose) }
    let isWrong = report.count(.error) > 0 || strict && report.count(.warning) > 0
    if isWrong { throw ExitCode(1) }
  }
}
