internal import Diagnostics
internal import Markdown
internal import Templates

/// The hash of a source file.
typealias SourceHash = ContentHash

/// All that follows from the bytes of a content file alone, and so may be kept as long as they stay
/// the same.
struct SourceFacts: Sendable {
  private let sharedFrontMatter: Shared<FrontMatter>
  private var sharedMarkdown: Shared<MarkdownFacts>?
  /// Where the Markdown begins in the bytes, and on which line.
  var bodyStart = 0
  var bodyLine = 1
  /// The text of the first heading, where the front matter has no title.
  var heading: String?
  /// The author's mistakes.
  var diagnostics: [Diagnostic] = []

  var frontMatter: FrontMatter { sharedFrontMatter.value }
  /// What rendering found; `nil` until the page has been rendered once.
  var markdown: MarkdownFacts? {
    get { sharedMarkdown?.value }
    set { sharedMarkdown = newValue.map { Shared($0) } }
  }

  init(
    frontMatter: FrontMatter, bodyStart: Int, bodyLine: Int, heading: String?,
    diagnostics: [Diagnostic]
  ) {
    sharedFrontMatter = Shared(frontMatter)
    self.bodyStart = bodyStart
    self.bodyLine = bodyLine
    self.heading = heading
    self.diagnostics = diagnostics
  }

  /// Finds the facts in the bytes of a file.
  init(of bytes: [UInt8], file: String) {
    let read = FrontMatterReader.read(bytes, file: file)
    self.init(
      frontMatter: read.frontMatter, bodyStart: read.bodyStart, bodyLine: read.bodyLine,
      heading: read.frontMatter.title == nil ? PageTitle.find(bytes, from: read.bodyStart) : nil,
      diagnostics: read.diagnostics)
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
  var headings = TextList()
  var anchors = TextList()
  var links: [MarkdownLink] = []
  var shortcodes: [Shortcode] = []
  var hasTableOfContents = false
  var hasMath = false
  var hasMermaid = false
  /// Whether there are code blocks, which may hold commands.
  var hasCode = false

  init() {}

  init(_ rendered: RenderedMarkdown) {
    excerpt = rendered.excerpt
    readingSeconds = rendered.reading.seconds
    headings = TextList(rendered.headings.map(\.text))
    anchors = TextList(rendered.anchors)
    links = rendered.links
    shortcodes = rendered.shortcodes
    hasTableOfContents = !rendered.tableOfContents.isEmpty
    hasMath = rendered.usesMath
    hasMermaid = rendered.usesMermaid
    hasCode = rendered.hasCode
  }
}
