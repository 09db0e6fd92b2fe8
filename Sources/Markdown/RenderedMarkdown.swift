package import Diagnostics

/// A document as HTML, and what a site needs to know of it.
package struct RenderedMarkdown: Sendable, Hashable {
  /// The HTML, in UTF-8.
  package var html: [UInt8] = []
  /// The headings, in order.
  package var headings: [Heading] = []
  /// The headings of levels 2 to 4 as nested `<ol>`; empty when there are fewer than two.
  package var tableOfContents: [UInt8] = []
  /// Every identifier that a link can point to with `#`, in order.
  package var anchors: [String] = []
  /// Every destination, in order.
  package var links: [MarkdownLink] = []
  /// The text without markup and without code, in UTF-8, a line for each block.
  ///
  /// A code block without a language that is written in Hangul counts as text: many notes are
  /// indented by accident.
  package var plainText: [UInt8] = []
  /// The beginning of the first paragraph, up to 160 characters, cut between words.
  package var excerpt = ""
  /// How much there is to read.
  package var reading = ReadingTime()
  /// Whether there are formulas to set.
  package var usesMath = false
  /// Whether there are Mermaid diagrams to draw.
  package var usesMermaid = false
  /// How many images there are.
  package var imageCount = 0
  /// The address of the first image, as resolved; `nil` when there is none.
  package var firstImage: String?
  /// The shortcodes of other generators, in order, closing ones left out.
  package var shortcodes: [Shortcode] = []
  /// Whether there are code blocks, shown or hidden, other than diagrams and formulas.
  package var hasCode = false
  /// Where the code blocks that are shown are, in order.
  package var codeBlocks: [CodePlace] = []
  /// The author's mistakes, in order.
  package var diagnostics: [Diagnostic] = []

  /// Creates what an empty document renders to.
  package init() {}
}

/// Where a code block stands, in the file and in the HTML.
package struct CodePlace: Sendable, Hashable {
  /// The lines of the file, from 1, that the block takes up, fences included.
  package var lines: ClosedRange<Int>
  /// The offset in the HTML of the last tag of the block's element: what is put there stands below the
  /// code, in the same frame.
  package var end: Int
}
