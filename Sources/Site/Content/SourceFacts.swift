internal import Diagnostics
internal import Markdown

/// All that follows from the bytes of a content file alone, and so may be kept as long as they stay
/// the same.
struct SourceFacts: Sendable {
  var frontMatter = FrontMatter()
  /// Where the Markdown begins in the bytes, and on which line.
  var bodyStart = 0
  var bodyLine = 1
  /// What rendering found; `nil` until the page has been rendered once.
  var markdown: MarkdownFacts?
  /// The author's mistakes.
  var diagnostics: [Diagnostic] = []
}

/// What rendering a page's Markdown found out, besides its HTML.
struct MarkdownFacts: Sendable {
  var excerpt = ""
  var readingSeconds = 0
  var headings: [String] = []
  var anchors: [String] = []
  var links: [MarkdownLink] = []
  var shortcodes: [Shortcode] = []
  var hasTableOfContents = false
  var hasMath = false
  var hasMermaid = false

  init() {}

  init(_ rendered: RenderedMarkdown) {
    excerpt = rendered.excerpt
    readingSeconds = rendered.reading.seconds
    headings = rendered.headings.map(\.text)
    anchors = rendered.anchors
    links = rendered.links
    shortcodes = rendered.shortcodes
    hasTableOfContents = !rendered.tableOfContents.isEmpty
    hasMath = rendered.usesMath
    hasMermaid = rendered.usesMermaid
  }
}
