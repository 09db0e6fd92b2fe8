import Diagnostics
import Testing

@testable import Site

struct SiteBuilderTests {
  private func post(_ title: String, _ more: String = "", body: String = "본문입니다.\n") -> String {
    "---\ntitle: \(title)\n\(more)\n---\n\n\(body)"
  }

  @Test func aPostGetsItsPageListsAndFeeds() async throws {
    let site = try TemporarySite([
      "pilgi.yaml": "title: 노트\nbase-url: https://example.com/n\n",
      "content/posts/2025-03-01-docker.md": post("도커 & 컨테이너", "tags: [도커]\ncategory: 기초"),
    ])
    let report = try await site.build()
    #expect(report.messages == [])
    #expect(report.isPublished)
    let page = try #require(site.output("posts/docker/index.html"))
    #expect(page.contains("<h1>도커 &amp; 컨테이너</h1>"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.com/n/posts/docker/\">"))
    #expect(site.output("tags/도커/index.html")?.contains("/n/posts/docker/") == true)
    #expect(site.output("categories/기초/feed.xml")?.contains("도커 &amp; 컨테이너") == true)
    #expect(site.output("archive/2025/index.html") != nil)
  }

  @Test func leftOutPagesAreListedWithTheReason() async throws {
    let site = try TemporarySite([
      "content/posts/a.md": post("a", "date: 2025-01-01\ndraft: true"),
      "content/posts/b.md": post("b", "date: 2026-01-01 00:00:01"),
      "content/posts/c.md": post("c", "date: 2026-01-01 00:00:00"),
      "content/posts/d.md": post("d", "date: 2025-01-01\nexpires: 2025-06-01"),
      "content/posts/e.md": post("e", "date: 2025-01-01\npublished: false"),
    ])
    let report = try await site.build()
    #expect(
      report.excluded == [
        ExcludedPage(source: "content/posts/a.md", reason: .draft),
        ExcludedPage(source: "content/posts/b.md", reason: .future("2026-01-01T00:00:01+09:00")),
        ExcludedPage(source: "content/posts/d.md", reason: .expired("2025-06-01T00:00:00+09:00")),
        ExcludedPage(source: "content/posts/e.md", reason: .unpublished),
      ])
    #expect(report.posts == 1)
    let all = try await site.build {
      $0.drafts = true
      $0.future = true
    }
    #expect(all.posts == 3)
  }

  @Test func mistakesInTheFrontMatterKeepTheOldSite() async throws {
    let site = try TemporarySite(["content/posts/2025-01-01-a.md": post("처음")])
    _ = try await site.build()
    try site.write(["content/posts/2025-01-01-a.md": "---\ntitle: [새] 1. 것\n---\n"])
    let report = try await site.build()
    #expect(
      report.messages == [
        "content/posts/2025-01-01-a.md:2:1: error: the value goes on behind the end of its brackets"
          + " or quotation marks [yaml.text-after-bracket]"
      ])
    #expect(!report.isPublished)
    #expect(site.output("posts/a/index.html")?.contains("<h1>처음</h1>") == true)
  }

  @Test func onlyWhatChangedIsWritten() async throws {
    let site = try TemporarySite([
      "content/posts/2025-01-01-a.md": post("가"), "content/posts/2024-01-01-b.md": post("나"),
      "content/about.md": post("소개"),
    ])
    let first = try await site.build()
    #expect(first.written == first.files)
    let second = try await site.build()
    #expect(second.written == 0)
    try site.write(["content/about.md": post("소개", body: "새 본문.\n")])
    let third = try await site.build()
    // The page itself, and the indexes that hold its description.
    #expect(third.written == 3)
    let uncached = try await site.build { $0.ignoresCache = true }
    #expect(uncached.written == 0)
  }

  @Test func aCacheIsNotBelievedWhenOutputsWereTouched() async throws {
    let site = try TemporarySite(["content/about.md": post("소개")])
    _ = try await site.build()
    try site.write(["public/about/index.html": "vandalised"])
    try site.write([".pilgi/sources": "damaged", ".pilgi/outputs": "damaged"])
    let report = try await site.build()
    #expect(report.written == 1)
    #expect(site.output("about/index.html")?.contains("<h1>소개</h1>") == true)
  }

  @Test func pagesThatAreGoneAreRemoved() async throws {
    let site = try TemporarySite([
      "content/about.md": post("소개"), "content/old.md": post("옛것"),
    ])
    _ = try await site.build()
    try site.remove("content/old.md")
    let report = try await site.build()
    #expect(report.removed == 1)
    #expect(site.output("old/index.html") == nil)
  }

  @Test func foldersOfOthersAreNotTouched() async throws {
    let site = try TemporarySite(["content/a.md": post("a"), "public/mine.txt": "mine"])
    await #expect(
      throws: SiteFailure(
        "the folder '\(site.root)/public' was not made by Pilgi and is not empty; "
          + "choose another with --destination, or empty it yourself")
    ) { try await site.build() }
    #expect(site.output("mine.txt") == "mine")
    await #expect(throws: SiteFailure.self) {
      try await site.build { $0.destination = site.root }
    }
    await #expect(throws: SiteFailure.self) {
      try await site.build { $0.destination = site.root + "/content/out" }
    }
  }

  @Test func addressesThatCollideOrEscapeAreErrors() async throws {
    let site = try TemporarySite([
      "content/a.md": post("a", "permalink: /same/"),
      "content/b.md": post("b", "permalink: /same/"),
      "content/c.md": post("c", "permalink: ../../x"),
    ])
    let report = try await site.build()
    #expect(
      report.messages == [
        "content/b.md:3:12: error: the address '/same/' is taken [site.duplicate-url]",
        "content/c.md:3:12: error: the address '/../../x/' leads out of the output folder"
          + " [site.outside-output]",
      ])
  }

  @Test func brokenLinksAnchorsAndImagesAreFoundWhereTheyStand() async throws {
    let site = try TemporarySite([
      "content/a.md": post("a", body: "[b](b.md#둘째) [c](c.md)\n\n![x](./x.png)\n"),
      "content/b.md": post("b", body: "## 둘째 절\n"),
    ])
    let report = try await site.build()
    #expect(
      report.messages == [
        "content/a.md:6:5: warning: there is no '#둘째' in 'content/b.md' [link.missing-anchor]",
        "content/a.md:6:22: warning: the page 'c.md' is not in this site [link.missing-page]",
        "content/a.md:8:6: warning: the file './x.png' is not in this site [link.missing-image]",
      ])
    #expect(try await site.build { $0.isStrict = true }.isPublished == false)
  }

  @Test func linksBetweenSourcesBecomeAddresses() async throws {
    let site = try TemporarySite([
      "content/guide/index.md": post("안내", body: "[설정](config.md#키) ![그림](img/a.png)\n"),
      "content/guide/config.md": post("설정", body: "## 키\n"),
      "content/guide/img/a.png": "not really an image",
      "pilgi.yaml": "base-url: https://example.com/n\n",
    ])
    let report = try await site.build()
    #expect(report.messages == [])
    let page = try #require(site.output("guide/index.html"))
    #expect(page.contains("href=\"/n/guide/config/#%ED%82%A4\""))
    #expect(page.contains("src=\"/n/guide/img/a.png\""))
    #expect(site.output("guide/img/a.png") == "not really an image")
  }

  @Test func templateMistakesAreErrorsWithAPlace() async throws {
    let site = try TemporarySite([
      "content/a.md": post("a"),
      "templates/page.mustache": "<h1>{{title}}</h1>\n{{contnet}}\n{{>futer}}\n",
    ])
    let report = try await site.build()
    #expect(
      report.messages == [
        "templates/page.mustache:2:1: error: there is no 'contnet' here [template.unknown-variable]",
        "templates/page.mustache:3:1: error: there is no partial 'futer' [template.unknown-partial]",
      ])
  }

  @Test func aMissingLayoutIsReportedOnceAndThePageBuilt() async throws {
    let site = try TemporarySite([
      "content/posts/2025-01-01-a.md": post("a", "layout: BLACKCODE"),
      "content/posts/2025-01-02-b.md": post("b", "layout: BLACKCODE"),
    ])
    let report = try await site.build()
    #expect(report.diagnostics.map(\.identifier) == ["template.unknown-layout"])
    #expect(site.output("posts/b/index.html") != nil)
  }

  @Test func jekyllTreesAreUnderstoodAsTheyAre() async throws {
    let site = try TemporarySite([
      "_config.yml": "title: 블로그\nurl: https://me.github.io\nbaseurl: /blog\npermalink: pretty\n",
      "_posts/2025-01-20-hello.md": post("안녕", "category: [Docker]"),
      "_drafts/later.md": post("나중"), "about.md": post("소개"),
    ])
    let report = try await site.build()
    #expect(report.messages == [])
    #expect(report.excluded.map(\.source) == ["_drafts/later.md"])
    #expect(site.output("docker/2025/01/20/hello/index.html") != nil)
    #expect(site.output("about/index.html")?.contains("https://me.github.io/blog/about/") == true)
  }

  @Test func aliasesRedirect() async throws {
    let site = try TemporarySite(["content/new.md": post("새", "aliases: [/old/]")])
    _ = try await site.build()
    #expect(site.output("old/index.html")?.contains("0; url=/new/") == true)
  }

  @Test func minifiedAssetsAreNamedAfterTheirContent() async throws {
    let site = try TemporarySite([
      "content/a.md": post("a"), "assets/css/site.css": "body {\n  color: red;\n}\n",
    ])
    _ = try await site.build { $0.minify = true }
    let page = try #require(site.output("a/index.html"))
    let name = try #require(page.firstMatch(of: /\/assets\/(css\/site\.[0-9a-f]{10}\.css)/)?.1)
    #expect(site.output("assets/" + name) == "body{color:red}")
  }

  @Test func bytesAreTheSameInEveryBuild() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: (1...80).map { number in
        (
          "content/posts/2025-01-\(number % 28 + 10)-p\(number).md",
          post("글 \(number)", "tags: [t\(number % 7), t\(number % 5)]\ncategory: c\(number % 3)")
        )
      })
    let (one, two) = (try TemporarySite(files), try TemporarySite(files))
    _ = try await (one.build(), two.build())
    for path in [
      "index.html", "posts/p7/index.html", "tags/t3/index.html", "search.json", "feed.xml",
    ] {
      #expect(one.output(path) == two.output(path))
    }
  }
}
