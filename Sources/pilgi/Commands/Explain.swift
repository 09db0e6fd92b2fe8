internal import ArgumentParser
internal import Diagnostics
internal import Site

/// `pilgi explain`.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which source, address, dates and rules made a page, or kept it out.")

  @Argument(help: "The path of a content file, or a URL path such as /posts/docker/.")
  var subject: String

  @OptionGroup var site: SiteArguments

  mutating func run() async throws {
    let inspector = try await SiteInspector(site.buildOptions)
    guard let rows = inspector.explain(subject) else {
      throw SiteFailure("the site has no file and no address '\(subject)'")
    }
    let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    for row in rows {
      let padding = String(repeating: " ", count: width - DisplayWidth.of(row.name) + 2)
      Console.print(row.name + padding + row.value + "\n")
    }
  }
}
