internal import Diagnostics
internal import Markdown
internal import Templates

/// A page's Markdown as HTML.
struct PageText: Sendable {
  var html: [UInt8] = []
  var tableOfContents: [UInt8] = []
  var facts = MarkdownFacts()
  var diagnostics: [Diagnostic] = []
}

/// Renders the Markdown of pages.
struct PageTextRenderer: Sendable {
  private let links: SiteLinks
  private let options: MarkdownOptions

  init(_ configuration: SiteConfiguration, _ links: SiteLinks) {
    self.links = links
    options = Self.options(configuration)
  }

  /// How the site's Markdown is rendered.
  static func options(_ configuration: SiteConfiguration) -> MarkdownOptions {
    var options = MarkdownOptions()
    options.html = configuration.html == .allow ? .allow : .escape
    options.headingAnchors = configuration.headingAnchors
    options.math = configuration.math
    return options
  }

  func render(_ page: Page) -> PageText {
    var options = options
    if let math = page.frontMatter.math { options.math = math }
    let source = MarkdownSource(
      bytes: page.bytes[min(page.facts.bodyStart, page.bytes.count)...], file: page.source,
      firstLine: page.facts.bodyLine)
    let rendered = MarkdownRenderer(options).render(source) { link in
      links.resolve(link.destination, from: page).1
    }
    let hasContents = page.frontMatter.tableOfContents
    return PageText(
      html: rendered.html, tableOfContents: hasContents ? rendered.tableOfContents : [],
      facts: MarkdownFacts(rendered), diagnostics: rendered.diagnostics)
  }

  /// The hash of all that a page's HTML is made from.
  func key(_ page: Page, source: SourceHash) -> ContentHash {
    var hash = source
    hash.combine(page.frontMatter.math == true ? 1 : 0)
    for link in page.facts.markdown?.links ?? [] {
      let resolved = links.resolve(link.destination, from: page).1
      hash.combine(resolved.url)
      hash.combine(resolved.width ?? 0)
      hash.combine(resolved.height ?? 0)
    }
    return hash
  }
}
