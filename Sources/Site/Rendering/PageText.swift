internal import Diagnostics
internal import Markdown
internal import Templates

/// A page's Markdown as HTML.
struct PageText: Sendable {
  var html: [UInt8] = []
  var tableOfContents: [UInt8] = []
  var facts = MarkdownFacts()
  var diagnostics: [Diagnostic] = []
  /// Where the code blocks are in the HTML.
  var codeBlocks: [CodePlace] = []
  /// The verdicts on its commands; `nil` when there are none, or they were not run.
  var commands: VerdictCounts?
}

/// Renders the Markdown of pages.
struct PageTextRenderer: Sendable {
  private let links: SiteLinks
  private let options: MarkdownOptions
  private let root: String

  init(_ model: SiteModel, _ links: SiteLinks) {
    self.links = links
    options = Self.options(model.configuration)
    root = model.root
  }

  /// How the site's Markdown is rendered.
  static func options(_ configuration: SiteConfiguration) -> MarkdownOptions {
    var options = MarkdownOptions()
    options.html = configuration.html == .allow ? .allow : .escape
    options.headingAnchors = configuration.headingAnchors
    options.math = configuration.math
    return options
  }

  /// Renders a page, whose file is read when its bytes are no longer at hand.
  ///
  /// - Throws: `SiteFailure` when the file cannot be read, or is no longer the one that was read first.
  func render(_ page: Page) throws(SiteFailure) -> PageText {
    var options = options
    if let math = page.frontMatter.math { options.math = math }
    let bytes: [UInt8]
    if let known = page.bytes {
      bytes = known
    } else {
      bytes = try FileContents.read(Path.join(root, page.source))
      guard ContentHash(bytes) == page.hash else {
        throw SiteFailure("'\(page.source)' changed while the site was built")
      }
    }
    let source = MarkdownSource(
      bytes: bytes[min(page.facts.bodyStart, bytes.count)...], file: page.source,
      firstLine: page.facts.bodyLine)
    let rendered = MarkdownRenderer(options).render(source) { link in
      links.resolve(link.destination, from: page).1
    }
    let hasContents = page.frontMatter.tableOfContents
    return PageText(
      html: rendered.html, tableOfContents: hasContents ? rendered.tableOfContents : [],
      facts: MarkdownFacts(rendered), diagnostics: rendered.diagnostics,
      codeBlocks: rendered.codeBlocks)
  }
}
