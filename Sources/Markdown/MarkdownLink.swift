package import Diagnostics

/// A destination that a document names: of a link or of an image.
package struct MarkdownLink: Sendable, Hashable {
  /// What the destination is for.
  package enum Kind: Sendable, Hashable {
    /// Something to go to.
    case link
    /// A picture, sound or film shown in the page.
    case image
  }

  /// The destination as the author wrote it, without escapes.
  package var destination: String
  /// What the destination is for.
  package var kind: Kind
  /// Whether it stands in an HTML tag.
  package var isRawHTML: Bool
  /// Where the destination stands in the file; where it can't be found, the link or its block.
  package var range: SourceRange

  /// Creates a link.
  package init(_ destination: String, kind: Kind, isRawHTML: Bool = false, range: SourceRange) {
    self.destination = destination
    self.kind = kind
    self.isRawHTML = isRawHTML
    self.range = range
  }
}

/// What a destination becomes in the page.
package struct ResolvedLink: Sendable, Hashable {
  /// The address to write into the page.
  package var url: String
  /// The width of the image in pixels; `nil` when unknown or not an image.
  package var width: Int?
  /// The height of the image in pixels; `nil` when unknown or not an image.
  package var height: Int?

  /// Creates what a destination becomes.
  package init(_ url: String, width: Int? = nil, height: Int? = nil) {
    self.url = url
    self.width = width
    self.height = height
  }
}

/// Decides what a destination becomes; `nil` leaves it as it was written.
package typealias LinkResolver = (MarkdownLink) -> ResolvedLink?

/// A heading of a document.
package struct Heading: Sendable, Hashable {
  /// The level as rendered, 1 to 6.
  package var level: Int
  /// The identifier, unique in the document, to link to with `#`.
  package var id: String
  /// The text without markup.
  package var text: String
  /// Where the heading stands in the file.
  package var range: SourceRange

  /// Creates a heading.
  package init(level: Int, id: String, text: String, range: SourceRange) {
    self.level = level
    self.id = id
    self.text = text
    self.range = range
  }
}

/// A shortcode of another generator, such as `{{< note >}}`, which is rendered as text.
package struct Shortcode: Sendable, Hashable {
  /// The name, such as `note`.
  package var name: String
  /// Where its opening braces stand in the file.
  package var range: SourceRange

  /// Creates a shortcode.
  package init(name: String, range: SourceRange) {
    self.name = name
    self.range = range
  }
}
