internal import Diagnostics
internal import Templates

/// A page whose text an author wrote: a Markdown file and all that is known of it before rendering.
struct Page: Sendable {
  /// What a page is.
  enum Kind: String, Sendable {
    /// Dated, listed, fed.
    case post
    /// Anything else.
    case page
    /// The text of the home page: `_index.md` or `index.md` in the content folder.
    case home
    /// The introduction of a series: `series/NAME.md`.
    case series
  }

  /// The page's place in the site's list of pages.
  var index = 0
  /// The file's path from the site's folder.
  var source: String
  /// The file's path from the content folder, in Form C.
  var relativePath: String
  /// Whether the file stands for its folder: `index.md`, `_index.md`, `README.md`.
  var isFolderIndex = false
  /// What the page is.
  var kind = Kind.page
  /// The hash of the file's bytes.
  var hash: ContentHash
  /// The file as it was when its bytes had that hash.
  var identity: FileIdentity
  /// The file's bytes; `nil` when all that is needed of them is known from the cache, or no longer.
  var bytes: [UInt8]?
  /// What was found in the bytes.
  var facts: SourceFacts
  /// The page's title: from the front matter, the first heading, or the file's name.
  var title = ""
  /// What the title says of the page's place in a series.
  var seriesTitle: SeriesTitle?
  /// The page's slug.
  var slug = ""
  /// The URL path from the site's root, without the base path.
  var url = ""
  /// The file below the output folder.
  var outputPath = ""
  /// When it was written; `nil` for a page without a date.
  var date: Moment?
  /// When it was last changed, as far as the author says.
  var updated: Moment?
  /// The part of its series, and which.
  var series: SeriesPlace?

  var frontMatter: FrontMatter { facts.frontMatter }

  /// Takes in what rendering found out; the bytes are not needed any more.
  mutating func learn(_ text: PageText) {
    bytes = nil
    facts.markdown = text.facts
    facts.diagnostics += text.diagnostics
  }

  /// The folder of the file below the content folder.
  var folder: String { Path.parent(relativePath) }
}

/// A page's place in a series.
struct SeriesPlace: Sendable, Hashable {
  /// The number of the series in the site's list of series.
  var series: Int
  /// The part's place among the written parts, from 0.
  var position: Int
  /// The part's number as shown.
  var label: String
}

/// A page that is not built, with the reason.
package struct ExcludedPage: Sendable, Hashable {
  /// Why a page is not built.
  package enum Reason: Sendable, Hashable {
    /// `draft: true`, or it lies in `_drafts`.
    case draft
    /// `published: false`.
    case unpublished
    /// Its date, as ISO 8601, is in the future.
    case future(String)
    /// Its expiry date, as ISO 8601, has passed.
    case expired(String)
    /// It cannot be read; the diagnostics say why.
    case unreadable

    /// The reason in words, with the option that builds the page all the same.
    package var text: String {
      switch self {
      case .draft: "draft (build it with --drafts)"
      case .unpublished: "published: false"
      case .future(let date): "dated \(date), in the future (build it with --future)"
      case .expired(let date): "expired \(date)"
      case .unreadable: "cannot be read"
      }
    }
  }

  /// The file's path from the site's folder.
  package var source: String
  /// Why it is not built.
  package var reason: Reason
}
