internal import Diagnostics
internal import Templates

/// A site as it stands before anything is rendered: its pages, how they belong together, and what is
/// found at each URL.
struct SiteModel: Sendable {
  /// The posts of one year, newest first.
  struct Year: Sendable {
    var name: String
    var posts: [Int]
    var url: String { "/archive/" + name + "/" }
  }

  /// The site's folder.
  var root: String
  var configuration: SiteConfiguration
  /// The configuration's file, from the site's folder; `nil` when all defaults hold.
  var configurationFile: String?
  /// The hash of the configuration's file.
  var configurationHash: ContentHash
  var zone: TimeZoneRules
  /// The built pages, by path.
  var pages: [Page] = []
  /// The files that are published as they are.
  var files: [StaticFile] = []
  /// The indexes of the posts, newest first.
  var posts: [Int] = []
  /// The place of each post in `posts`; by page index, `nil` for other pages.
  var ranks: [Int?] = []
  var series: [Series] = []
  var tags = Taxonomy(name: "tags", title: "태그", pageCount: 0, posts: [])
  var categories = Taxonomy(name: "categories", title: "카테고리", pageCount: 0, posts: [])
  /// The years that have posts, newest first.
  var years: [Year] = []
  /// The page of the home page's text.
  var home: Int?
  var urls = URLIndex()
  /// The redirects, from URL path to URL path.
  var redirects: [(from: String, to: Int)] = []
  var excluded: [ExcludedPage] = []
  var diagnostics: [Diagnostic] = []

  /// Both taxonomies.
  var taxonomies: [Taxonomy] { [tags, categories] }

  /// Adds a file that stands under `/assets/`; one of the author's at the same address goes first.
  mutating func add(asset file: StaticFile) {
    guard urls.add(file.url, .file(files.count)) == nil else { return }
    files.append(file)
  }

  /// The URL path of the page that says how many commands were verified.
  static let coverageURL = "/coverage/"

  /// Adds the page of coverage, unless one of the author's has its address.
  mutating func addCoverage() { _ = urls.add(Self.coverageURL, .generated) }

  /// Whether there is a page of coverage.
  var hasCoverage: Bool { urls[Self.coverageURL] == .generated }

  /// The pages in a folder, for the page that stands for the folder.
  func children(of page: Page) -> [Int] {
    guard page.isFolderIndex else { return [] }
    let folder = page.folder
    return pages.indices.filter { index in
      let other = pages[index]
      guard other.kind == .page, index != page.index else { return false }
      return other.isFolderIndex
        ? !other.folder.isEmpty && Path.parent(other.folder) == folder : other.folder == folder
    }.sorted { a, b in
      let (left, right) = (pages[a].frontMatter.weight, pages[b].frontMatter.weight)
      if left != right { return (left ?? .max) < (right ?? .max) }
      return pages[a].relativePath < pages[b].relativePath
    }
  }
}
