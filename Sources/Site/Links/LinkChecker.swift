internal import Diagnostics
internal import Markdown

/// Reports links and images that lead nowhere, and anchors that are in no page.
struct LinkChecker: Sendable {
  private let links: SiteLinks
  private let pages: [Page]
  private let anchors: [Set<String>]

  init(_ model: SiteModel, _ links: SiteLinks) {
    self.links = links
    pages = model.pages
    anchors = model.pages.map { Set($0.facts.markdown?.anchors ?? []) }
  }

  /// The mistakes in the links of a page.
  func check(_ page: Page) -> [Diagnostic] {
    guard let markdown = page.facts.markdown else { return [] }
    var diagnostics: [Diagnostic] = []
    for link in markdown.links {
      let (destination, _) = links.resolve(link.destination, from: page)
      switch destination {
      case .missing: diagnostics.append(missing(link, page))
      case .page(let index, let fragment?) where !fragment.isEmpty && fragment != "top":
        if !anchors[index].contains(fragment) {
          diagnostics.append(missingAnchor(link, fragment, in: pages[index], from: page))
        }
      default: break
      }
    }
    return diagnostics
  }

  private func missing(_ link: MarkdownLink, _ page: Page) -> Diagnostic {
    let isImage = link.kind != .link
    let what = isImage ? "the file" : "the page"
    return Diagnostic(
      .warning, isImage ? "link.missing-image" : "link.missing-page", file: page.source,
      range: link.range, "\(what) '\(link.destination)' is not in this site")
  }

  private func missingAnchor(
    _ link: MarkdownLink, _ fragment: String, in target: Page, from page: Page
  ) -> Diagnostic {
    let near = SpellingSuggestion.nearest(to: fragment, among: anchors[target.index].sorted())
    let place = target.index == page.index ? "this page" : "'\(target.source)'"
    return Diagnostic(
      .warning, "link.missing-anchor", file: page.source, range: link.range,
      "there is no '#\(fragment)' in \(place)",
      suggestions: near.map { [Suggestion("did you mean '#\($0)'?")] } ?? [])
  }
}
