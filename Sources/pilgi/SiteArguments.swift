internal import ArgumentParser
internal import Site

/// The options that all commands on a site share.
struct SiteArguments: ParsableArguments {
  @Option(name: [.short, .long], help: "The site's folder.")
  var source = "."

  @Option(name: .long, help: "The configuration file, from the site's folder.")
  var config: String?

  @Flag(name: [.customShort("D"), .long], help: "Build drafts, too.")
  var drafts = false

  @Flag(name: [.customShort("F"), .long], help: "Build posts with a date in the future, too.")
  var future = false

  @Option(
    name: [
      .customShort("b"), .customLong("base-url"), .customLong("baseURL"), .customLong("baseurl"),
    ],
    help: "The site's URL, such as https://example.com/notes.")
  var baseURL: String?

  /// Takes the site's folder from an argument without a name.
  mutating func take(_ path: String?) throws {
    guard let path else { return }
    guard source == "." || source == path else {
      throw ValidationError("'\(path)' and --source '\(source)' are two folders; give one")
    }
    source = path
  }

  /// The options as a build takes them that shows the verdicts on commands.
  func buildOptions(checking checks: NoteChecks?) -> BuildOptions {
    var options = buildOptions
    options.checker = checks
    options.checkDate = Console.sourceDate
    return options
  }

  /// The options as a build takes them.
  var buildOptions: BuildOptions {
    var options = BuildOptions()
    options.source = source
    options.configurationFile = config
    options.drafts = drafts ? true : nil
    options.future = future ? true : nil
    options.baseURL = baseURL
    options.now = Console.now
    return options
  }
}
