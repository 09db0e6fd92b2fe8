internal import Diagnostics
internal import Markdown
internal import Templates

/// Looks at where the links of pages lead.
struct LinkChecker: Sendable {
  private let links: SiteLinks
  private let model: SiteModel

  init(_ model: SiteModel, _ links: SiteLinks) {
    self.links = links
    self.model = model
  }

  /// What the links of a page come to.
  struct Outcome: Sendable {
    /// The hash of the URLs and image sizes that are written for them.
    var hash = ContentHash()
    /// Links and images that lead nowhere, anchors that are in no page.
    var diagnostics: [Diagnostic] = []
  }

  /// Follows the links of a page's Markdown and the images of its front matter.
  func follow(_ page: Page) -> Outcome {
    var outcome = Outcome()
    for link in page.facts.markdown?.links ?? [] {
      let (destination, resolved) = links.resolve(link.destination, from: page)
      outcome.hash.combine(resolved.url)
      outcome.hash.combine(resolved.width ?? 0)
      outcome.hash.combine(resolved.height ?? 0)
      switch destination {
      case .missing: outcome.diagnostics.append(missing(link, page))
      case .page(let index, let fragment?) where !fragment.isEmpty && fragment != "top":
        let target = model.pages[index]
        if let anchors = target.facts.markdown?.anchors, anchors.contains(fragment) { continue }
        outcome.diagnostics.append(missingAnchor(link, fragment, in: target, from: page))
      default: break
      }
    }
    outcome.diagnostics += FrontMatterImages.check(page, in: model)
    return outcome
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
    let anchors = Set(target.facts.markdown?.anchors.texts ?? []).sorted()
    let near = SpellingSuggestion.nearest(to: fragment, among: anchors)
    let place = target.index == page.index ? "this page" : "'\(target.source)'"
    return Diagnostic(
      .warning, "link.missing-anchor", file: page.source, range: link.range,
      "there is no '#\(fragment)' in \(place)",
      suggestions: near.map { [Suggestion("did you mean '#\($0)'?")] } ?? [])
  }
}
