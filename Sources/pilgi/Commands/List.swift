internal import ArgumentParser
internal import Diagnostics
internal import Site

extension SiteInspector.Subject: ExpressibleByArgument {}

/// `pilgi list`.
struct List: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Lists posts, pages, tags, categories, series or what is left out.")

  @Argument(help: "posts, pages, tags, categories, series or excluded.")
  var subject = SiteInspector.Subject.posts

  @OptionGroup var site: SiteArguments

  @Option(help: "text or json.")
  var format = Format.text

  mutating func run() async throws {
    let rows = try await SiteInspector(site.buildOptions).list(subject)
    switch format {
    case .text: Console.print(Self.table(rows))
    case .json: Console.print(Self.json(rows))
    }
  }

  private static func table(_ rows: [SiteInspector.Row]) -> String {
    guard let first = rows.first else { return "" }
    let widths = first.indices.map { column in
      rows.map { DisplayWidth.of($0[column].value) }.max() ?? 0
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = widths[column] - DisplayWidth.of(cell.value)
        let isLast = column == row.count - 1
        line += cell.value + (isLast ? "" : String(repeating: " ", count: padding + 2))
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  private static func json(_ rows: [SiteInspector.Row]) -> String {
    let objects = rows.map { row in
      let members = row.map { JSONText.quoted($0.name) + ": " + JSONText.quoted($0.value) }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
