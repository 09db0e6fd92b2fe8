internal import Diagnostics

/// What stands at the head of a content file, with the names that Jekyll, Hugo and Zola use for it.
struct FrontMatter: Hashable, Sendable {
  var title: String?
  var subtitle: String?
  var description: String?
  var date: DateText?
  var updated: DateText?
  /// When the page is to vanish.
  var expires: DateText?
  var authors: [String] = []
  /// The template; `nil` for the kind's own.
  var layout: String?
  var categories: [String] = []
  var tags: [String] = []
  var series: String?
  /// The part's number in its series, as written.
  var part: String?
  var slug: String?
  /// The page's own URL path, instead of what the site's pattern makes.
  var permalink: String?
  /// Old URL paths that lead to the page.
  var aliases: [String] = []
  var isDraft = false
  var isPublished = true
  /// The place among the pages of a folder, small first.
  var weight: Int?
  var heroImage: String?
  var heroVideo: String?
  var heroAlt: String?
  var thumbnail: String?
  var comments = true
  var share = true
  var tableOfContents = true
  var math: Bool?
  var mermaid: Bool?
  /// All other keys, which reach the templates.
  var parameters: [FrontMatterValue.Entry] = []

  /// Where the title stands.
  var titleRange: SourceRange?
  /// Where the layout stands.
  var layoutRange: SourceRange?
  /// Where the permalink or slug stands.
  var addressRange: SourceRange?
  /// Where the images stand, by their paths.
  var imageRanges: [String: SourceRange] = [:]
}
