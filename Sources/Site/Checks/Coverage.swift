/// How many of a site's commands were verified: on each page, and of each tool.
struct Coverage {
  /// The numbers of a page.
  struct Page {
    /// The page's place in the site's list of pages.
    var page: Int
    var counts: VerdictCounts
  }

  /// Of the whole site.
  private(set) var counts = VerdictCounts()
  /// Those with mistakes first, then those of which least is known, in the order of the site.
  private(set) var pages: [Page] = []
  /// The tools, most frequent first.
  private(set) var tools: [ToolTally] = []

  /// The most tools that are listed; the others stand together.
  private static let mostTools = 40

  /// Sums up what the pages' checks came to.
  init(_ tallies: [(page: Int, tools: [ToolTally])]) {
    var places: [String: Int] = [:]
    for (page, found) in tallies {
      var own = VerdictCounts()
      for tally in found {
        own.add(tally.counts)
        if let place = places[tally.tool] {
          tools[place].counts.add(tally.counts)
        } else {
          places[tally.tool] = tools.count
          tools.append(tally)
        }
      }
      counts.add(own)
      pages.append(Page(page: page, counts: own))
    }
    pages.sort { left, right in
      let (a, b) = (left.counts, right.counts)
      if a[.wrong] != b[.wrong] { return a[.wrong] > b[.wrong] }
      if a.percent != b.percent { return a.percent < b.percent }
      return left.page < right.page
    }
    tools.sort { ($1.counts.total, $0.tool) < ($0.counts.total, $1.tool) }
    notSimulated = tools.filter { $0.counts[.notSimulated] > 0 }
      .sorted { ($1.counts[.notSimulated], $0.tool) < ($0.counts[.notSimulated], $1.tool) }
    if tools.count > Self.mostTools {
      var others = ToolTally(tool: "…", version: nil)
      for tally in tools[Self.mostTools...] { others.counts.add(tally.counts) }
      tools = tools[..<Self.mostTools] + [others]
    }
    notSimulated = Array(notSimulated.prefix(Self.mostTools))
  }

  /// The tools that are not simulated, most frequent first.
  private(set) var notSimulated: [ToolTally] = []
}
