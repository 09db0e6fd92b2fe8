internal import ArgumentParser
internal import Site

/// `pilgi clean`.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes the output folder and the cache.",
    discussion: "An output folder that Pilgi did not make is left alone.")

  @OptionGroup var site: SiteArguments

  @Option(name: [.customShort("d"), .long], help: "The output folder (default: public).")
  var destination: String?

  mutating func run() throws {
    var options = site.buildOptions
    options.destination = destination
    for path in try SiteCleaner.clean(options) { Console.print("removed \(path)\n") }
  }
}
