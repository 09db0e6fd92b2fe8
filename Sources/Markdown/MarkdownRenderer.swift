import Diagnostics

/// Turns Markdown into HTML.
///
/// GitHub Flavored Markdown with footnotes, and what course notes need beyond it: identifiers that
/// keep Hangul, callouts, figures, formulas, diagrams, highlighted code. Each document is parsed by
/// cmark-gfm and its tree walked once. Documents can be rendered on several threads at a time.
package struct MarkdownRenderer: Sendable {
  /// What is wanted of the Markdown.
  package let options: MarkdownOptions

  /// The longest document that is rendered, in bytes: cmark-gfm counts in 32 bits, and ends the
  /// program where that is not enough.
  package static let longestDocument = 256 * 1024 * 1024

  /// Creates a renderer.
  package init(_ options: MarkdownOptions = MarkdownOptions()) {
    self.options = options
  }

  /// The HTML of a document, and what there is to know of it.
  ///
  /// - Parameters:
  ///   - source: The Markdown, without front matter.
  ///   - resolve: Says what each destination becomes, in the order of the document; without it,
  ///     they stay as written.
  /// - Returns: The document; of one that is too long, only the diagnostic that says so.
  package func render(
    _ source: MarkdownSource, resolvingLinks resolve: LinkResolver? = nil
  ) -> RenderedMarkdown {
    guard source.bytes.count <= Self.longestDocument else { return Self.refusal(of: source) }
    return source.bytes.withUnsafeBufferPointer { document in
      let isExtended = options.extensions
      let prepared =
        isExtended
        ? PreparedMarkdown(document, formulas: options.math) : PreparedMarkdown()
      let syntax = CMarkLibrary.Syntax(
        hangulAutolinks: isExtended, formulas: isExtended && options.math,
        smartPunctuation: options.smartPunctuation)
      var walker = TreeWalker(
        options: options,
        sourceMap: SourceMap(
          document, file: source.file, firstLine: source.firstLine,
          sentinels: prepared.sentinels),
        resolve: resolve, sizeOfSource: document.count,
        hasSentinels: !prepared.sentinels.isEmpty)
      prepared.withText(or: document) { text in
        CMarkLibrary.shared.withTree(of: text, syntax) { walker.walk($0) }
      }
      return walker.finish()
    }
  }

  private static func refusal(of source: MarkdownSource) -> RenderedMarkdown {
    var result = RenderedMarkdown()
    result.diagnostics = [
      Diagnostic(
        .error, "markdown.too-long", file: source.file,
        "the document has \(source.bytes.count) bytes, more than the \(longestDocument) that can"
          + " be rendered")
    ]
    return result
  }
}
