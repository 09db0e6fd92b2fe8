/// What a site wants from its Markdown.
package struct MarkdownOptions: Sendable, Hashable {
  /// What becomes of HTML in a document.
  package enum RawHTML: String, Sendable, Hashable, CaseIterable {
    /// HTML comes through as it was written.
    case allow
    /// HTML is shown as text, and links to scripts lose their destination.
    case escape
  }

  /// What becomes of HTML in the document.
  package var html: RawHTML
  /// Whether headings end in a link to themselves.
  package var headingAnchors: Bool
  /// Whether headings move one level down in a document that has any of level 1.
  package var shiftHeadings: Bool
  /// Whether `$…$`, `$$…$$` and `math` fences are formulas.
  package var math: Bool
  /// Whether `> [!NOTE]` and `{: .prompt-info }` make callouts.
  package var callouts: Bool
  /// Whether an image with a caption becomes a figure.
  package var figures: Bool
  /// Whether quotes and dashes are set as typographers do; never within code.
  package var smartPunctuation: Bool
  /// Whether anything beyond GitHub Flavored Markdown with footnotes is done at all.
  ///
  /// When off, the HTML is what `cmark-gfm --unsafe` prints with the extensions `table`,
  /// `strikethrough`, `autolink`, `tasklist` and `footnotes`, and the options above but `html` and
  /// `smartPunctuation` mean nothing.
  package var extensions: Bool

  /// Creates options; those not given are a site's defaults.
  package init(
    html: RawHTML = .allow, headingAnchors: Bool = true, shiftHeadings: Bool = true,
    math: Bool = false, callouts: Bool = true, figures: Bool = true,
    smartPunctuation: Bool = false, extensions: Bool = true
  ) {
    self.html = html
    self.headingAnchors = headingAnchors
    self.shiftHeadings = shiftHeadings
    self.math = math
    self.callouts = callouts
    self.figures = figures
    self.smartPunctuation = smartPunctuation
    self.extensions = extensions
  }
}

/// A document's Markdown and where it stands.
package struct MarkdownSource: Sendable {
  /// The Markdown in UTF-8, without front matter; what is not UTF-8 is read as U+FFFD.
  package var bytes: ArraySlice<UInt8>
  /// The file, as a path from the site's folder with `/`.
  package var file: String
  /// The line of the file on which `bytes` begin, from 1.
  package var firstLine: Int

  /// Creates a source from the bytes of a file's body.
  package init(bytes: ArraySlice<UInt8>, file: String = "", firstLine: Int = 1) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
  }

  /// Creates a source from text.
  package init(_ text: String, file: String = "", firstLine: Int = 1) {
    self.init(bytes: Array(text.utf8)[...], file: file, firstLine: firstLine)
  }
}
