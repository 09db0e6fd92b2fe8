internal import ArgumentParser
internal import Site

/// `pilgi init`.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new site in a folder.",
    discussion: "Files that are there already are left alone.")

  @Argument(help: "The folder.")
  var folder = "."

  @Flag(name: .customLong("with-templates"), help: "Copy the bundled theme, to change it.")
  var withTemplates = false

  mutating func run() throws {
    let made = try Scaffold(root: folder).makeSite(withTemplates: withTemplates, now: Console.now)
    for path in made { Console.print("made \(path)\n") }
    let place = folder == "." ? "" : "cd \(folder) && "
    Console.print(made.isEmpty ? "nothing to make\n" : "next: \(place)pilgi build\n")
  }
}

/// `pilgi new`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a post or a series from an archetype.",
    subcommands: [NewPost.self, NewSeries.self])
}

/// `pilgi new post`.
struct NewPost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Makes a post.",
    discussion: "archetypes/post.md, where there is one, is its pattern.")

  @Argument(help: "The title.")
  var title: String

  @OptionGroup var site: SiteArguments

  @Option(help: "The series that the post is part of; its number is the next one.")
  var series: String?

  @Flag(help: "Make a folder with an index.md, for posts with images.")
  var bundle = false

  mutating func run() throws {
    let path = try Scaffold(root: site.source).makePost(
      title: title, series: series, isBundle: bundle, now: Console.now)
    Console.print("made \(path)\n")
  }
}

/// `pilgi new series`.
struct NewSeries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series", abstract: "Makes the page that introduces a series.",
    discussion: "archetypes/series.md, where there is one, is its pattern.")

  @Argument(help: "The title.")
  var title: String

  @OptionGroup var site: SiteArguments

  mutating func run() throws {
    let path = try Scaffold(root: site.source).makeSeries(title: title)
    Console.print("made \(path)\n")
  }
}
