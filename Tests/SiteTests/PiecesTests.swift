import Foundation
import Testing

@testable import Site

struct SlugTests {
  @Test(arguments: [
    ("Docker & 쿠버네티스", "docker-쿠버네티스"), ("TTABAE-LEARN-01", "ttabae-learn-01"), ("C++", "c"),
    ("  a  b ", "a-b"), ("v1.32", "v1.32"), ("../etc", "etc"), ("한글", "한글"), ("!!!", ""),
    ("\u{1112}\u{1161}\u{11AB}글", "한글"),
  ])
  func keepsHangulAndDropsPunctuation(name: String, slug: String) {
    #expect(Slug.make(name) == slug)
  }
}

struct IgnoreRulesTests {
  @Test(arguments: [
    (".git", true), ("a.md~", true), ("#a.md#", true), (".a.md.swp", true), ("4913", true),
    ("a.md", false), ("posts/notes.md", false), ("secret.md", true), ("posts/secret.md", true),
    ("build/x.md", true), ("posts/build/x.md", false), ("docs/a/b/tmp.md", true),
    ("keep.log", false),
    ("x.log", true),
  ])
  func junkAndPatternsAreExcluded(path: String, isExcluded: Bool) {
    var rules = IgnoreRules()
    rules.add(
      gitignore: Array("# comment\nsecret.md\n/build/*\ndocs/**/tmp.md\n*.log\n!keep.log\n".utf8))
    #expect(rules.excludes(path, isFolder: false) == isExcluded)
  }
}

struct PaginationTests {
  @Test func showsTheEndsAndTheNeighbours() {
    let pages = Pagination(count: 195, pageSize: 10, base: "/")
    #expect(pages.total == 20)
    #expect(pages.shown(1) == [1, 2, 3, nil, 20])
    #expect(pages.shown(10) == [1, nil, 8, 9, 10, 11, 12, nil, 20])
    #expect(pages.shown(4) == [1, 2, 3, 4, 5, 6, nil, 20])
    #expect(pages.range(20) == 190..<195)
    #expect(Pagination(count: 0, pageSize: 10, base: "/").total == 1)
  }
}

struct PermalinkTests {
  @Test(arguments: [
    ("/posts/:slug/", "/posts/a/"),
    ("/:categories/:year/:month/:day/:title/", "/x/y/2023/01/05/a/"),
    ("date", "/x/y/2023/01/05/a.html"), (":year/:i_month", "/2023/1"), ("/:unknown/", "/:unknown/"),
  ])
  func placeholdersAreFilled(pattern: String, path: String) {
    var values = Permalink.Values()
    values.slug = "a"
    values.categories = ["x", "y"]
    values.date = (2023, 1, 5, 0, 0)
    #expect(Permalink(pattern).path(values) == path)
  }

  @Test(arguments: [
    ("/a/", "a/index.html"), ("/a.html", "a.html"), ("/a", "a/index.html"), ("/", "index.html"),
    ("/../x/", nil), ("/a/../../x", nil), ("/a\0b/", nil),
  ])
  func outputStaysInTheFolder(url: String, path: String?) {
    #expect(Permalink.outputPath(url) == path)
  }
}

struct ThemeTests {
  /// The embedded list is written by hand: a file that is missing from it would be missing from sites.
  @Test func theProgramHoldsTheRepositorysTheme() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    var paths: [String] = []
    for folder in ["assets", "templates"] {
      paths += try SourceTree(site: root, folder: folder, rules: IgnoreRules()).files.map(\.path)
    }
    #expect(Theme.bundled.map(\.path).sorted() == paths.sorted())
    for (path, bytes) in Theme.bundled {
      #expect(try FileContents.read(root + "/" + path) == bytes)
    }
  }
}
