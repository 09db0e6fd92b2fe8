internal import Diagnostics
internal import Markdown

/// All that follows from the bytes of a content file alone, and so may be kept as long as they stay
/// the same.
struct SourceFacts: Sendable {
  private let sharedFrontMatter: Shared<FrontMatter>
  private var sharedMarkdown: Shared<MarkdownFacts>?
  /// Where the Markdown begins in the bytes, and on which line.
  var bodyStart = 0
  var bodyLine = 1
  /// The author's mistakes.
  var diagnostics: [Diagnostic] = []

  var frontMatter: FrontMatter { sharedFrontMatter.value }
  /// What rendering found; `nil` until the page has been rendered once.
  var markdown: MarkdownFacts? {
    get { sharedMarkdown?.value }
    set { sharedMarkdown = newValue.map { Shared($0) } }
  }

  init(frontMatter: FrontMatter, bodyStart: Int, bodyLine: Int, diagnostics: [Diagnostic]) {
    sharedFrontMatter = Shared(frontMatter)
    self.bodyStart = bodyStart
    self.bodyLine = bodyLine
    self.diagnostics = diagnostics
  }
}

/// A value behind one reference, so that copies of what holds it stay cheap.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
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
