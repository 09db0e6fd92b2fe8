import Foundation
import Testing

@testable import Site

/// A build with a cache gives what a build without one gives, whatever was changed in between.
@Suite struct CacheTests {
  private static let files: [String: String] = [
    "pilgi.yaml": """
    title: 노트
    base-url: https://example.com/notes
    paginate: 2
    author: 김필기
    feeds: {content: full}
    navigation:
      - {title: 가이드, url: /guide/}
    series:
      - {name: k8s, title: 쿠버네티스, parts: 4, prerequisites: [docker]}
    """,
    "content/index.md": "# 처음\n\n[가이드](guide/index.md)\n",
    "content/series/k8s.md": "---\ntitle: 쿠버네티스 강의\n---\n소개 [1편](../posts/a/index.md)\n",
    "content/guide/index.md": "---\ntitle: 가이드\n---\n[설치](install.md#명령)\n",
    "content/guide/install.md": "---\ntitle: 설치\nweight: 1\n---\n## 명령\n\n설치합니다.\n",
    "content/guide/usage.md": "---\ntitle: 쓰기\nweight: 2\ntags: [x]\n---\n씁니다.\n",
    "content/posts/a/index.md": """
    ---
    title: 첫 글
    date: 2025-01-01
    tags: [Docker, linux]
    categories: [컨테이너]
    series: k8s
    part: 1
    thumbnail: ./img/1.png
    ---
    ## 머리

    ![그림](./img/1.png) 그리고 [다음](../b.md#둘).
    """,
    "content/posts/b.md": """
    ---
    title: 둘째 글
    date: 2025-02-01
    tags: [docker, kubernetes]
    categories: [컨테이너, 도구]
    series: k8s
    part: 2
    ---
    ## 둘

    본문.
    """,
    "content/posts/c.md":
      "---\ntitle: 셋째\ndate: 2024-05-01\ntags: [linux]\n---\n본문 <b>굵게</b>\n\n## 끝\n",
    "content/posts/d.md": "---\ntitle: 넷째\ndate: 2024-06-01\nseries: docker\npart: 1\n---\n도커\n",
    "content/posts/e.md": "---\ntitle: 다섯째\ndate: 2025-03-01\ndraft: true\n---\n비밀\n",
  ]

  private struct Edit {
    var what: String
    var path: String
    /// What the file becomes; `nil` removes it.
    var text: String?
  }

  private static let edits: [Edit] = {
    let a = files["content/posts/a/index.md"] ?? ""
    let b = files["content/posts/b.md"] ?? ""
    let yaml = files["pilgi.yaml"] ?? ""
    func changed(_ text: String, _ old: String, _ new: String) -> String {
      text.replacingOccurrences(of: old, with: new)
    }
    return [
      Edit(
        what: "the text", path: "content/posts/c.md",
        text: (files["content/posts/c.md"] ?? "") + "덧붙임\n"),
      Edit(what: "a title", path: "content/posts/b.md", text: changed(b, "둘째 글", "둘째 & 새 글")),
      Edit(
        what: "a tag's spelling", path: "content/posts/b.md", text: changed(b, "docker", "DOCKER")),
      Edit(what: "the tags", path: "content/posts/b.md", text: changed(b, "kubernetes", "linux")),
      Edit(what: "the categories", path: "content/posts/b.md", text: changed(b, "컨테이너, 도구", "도구")),
      Edit(what: "the part", path: "content/posts/b.md", text: changed(b, "part: 2", "part: 3")),
      Edit(
        what: "the date", path: "content/posts/b.md", text: changed(b, "2025-02-01", "2023-02-01")),
      Edit(
        what: "the author", path: "content/posts/b.md",
        text: changed(b, "part: 2", "part: 2\nauthor: 이몽룡")),
      Edit(
        what: "a slug", path: "content/posts/b.md",
        text: changed(b, "part: 2", "part: 2\nslug: zwei")),
      Edit(
        what: "an alias", path: "content/posts/b.md",
        text: changed(b, "part: 2", "part: 2\naliases: [/old/]")),
      Edit(what: "an anchor", path: "content/posts/b.md", text: changed(b, "## 둘", "## 두울")),
      Edit(
        what: "a draft", path: "content/posts/b.md",
        text: changed(b, "part: 2", "part: 2\ndraft: true")),
      Edit(
        what: "another image", path: "content/posts/a/img/1.png",
        text: "GIF89a\u{20}\u{0}\u{10}\u{0}"),
      Edit(what: "no image", path: "content/posts/a/img/1.png", text: nil),
      Edit(
        what: "a thumbnail", path: "content/posts/a/index.md",
        text: changed(a, "thumbnail: ./img/1.png\n", "")),
      Edit(
        what: "a page's title", path: "content/guide/install.md",
        text: "---\ntitle: 깔기\nweight: 9\n---\n## 명령\n"),
      Edit(what: "a page above", path: "content/guide/index.md", text: "---\ntitle: 안내\n---\n안내\n"),
      Edit(what: "the home page", path: "content/index.md", text: "# 다른 처음\n"),
      Edit(
        what: "an introduction", path: "content/series/k8s.md",
        text: "---\ntitle: K8s\n---\n다른 소개\n"),
      Edit(what: "no introduction", path: "content/series/k8s.md", text: nil),
      Edit(
        what: "a new post", path: "content/posts/f.md",
        text: "---\ntitle: 새 글\ndate: 2025-04-01\ntags: [linux]\nmath: true\n---\n$x^2$\n"),
      Edit(what: "a post less", path: "content/posts/c.md", text: nil),
      Edit(
        what: "a page for a generated one", path: "content/tags.md",
        text: "---\ntitle: 내 태그\n---\n손으로\n"),
      Edit(what: "a file for a page", path: "content/tags/index.html", text: "글자"),
      Edit(
        what: "a template", path: "templates/post.mustache",
        text: "<title>{{title}}</title>{{{content}}}"),
      Edit(
        what: "the site's title", path: "pilgi.yaml",
        text: changed(yaml, "title: 노트", "title: 새 노트")),
      Edit(
        what: "the page size", path: "pilgi.yaml", text: changed(yaml, "paginate: 2", "paginate: 3")
      ),
      Edit(
        what: "how HTML is taken", path: "pilgi.yaml", text: yaml + "\nmarkdown: {html: escape}\n"),
      Edit(
        what: "a series' title", path: "pilgi.yaml",
        text: yaml + "\n  - {name: docker, title: 도커 입문}\n"),
      Edit(
        what: "no navigation", path: "pilgi.yaml",
        text: changed(yaml, "{title: 가이드, url: /guide/}", "{title: 글, url: /archive/}")),
    ]
  }()

  @Test(arguments: edits.indices)
  func anEditGivesTheSameSiteAsAFreshBuild(_ number: Int) async throws {
    let edit = Self.edits[number]
    let site = try TemporarySite(Self.files)
    try site.write(["content/posts/a/img/1.png": "GIF89a\u{8}\u{0}\u{4}\u{0}"])
    let first = try await site.build { $0.keepsGoing = true }
    #expect(first.isPublished, "\(first.messages)")
    if let text = edit.text {
      try site.write([edit.path: text])
    } else {
      try site.remove(edit.path)
    }
    let cached = try await site.build { $0.keepsGoing = true }
    let clean = try await site.build {
      $0.keepsGoing = true
      $0.ignoresCache = true
      $0.destination = site.root + "/clean"
    }
    #expect(cached.messages == clean.messages, "after a change of \(edit.what)")
    #expect(cached.written > 0, "after a change of \(edit.what)")
    let (left, right) = (try contents(site.root + "/public"), try contents(site.root + "/clean"))
    for path in Set(left.keys).union(right.keys).sorted() where left[path] != right[path] {
      Issue.record("\(path) differs after a change of \(edit.what)")
    }
  }

  /// The site that the edits are made in has all of what they change, and no mistake besides the
  /// anchor and image that they take away.
  @Test func theSiteOfTheseTestsIsWhole() async throws {
    let site = try TemporarySite(Self.files)
    try site.write(["content/posts/a/img/1.png": "GIF89a\u{8}\u{0}\u{4}\u{0}"])
    let report = try await site.build()
    #expect(report.messages.filter { $0.contains(": error: ") || $0.contains(": warning: ") } == [])
    #expect(report.posts == 4)
  }

  @Test func aTornCacheIsAsGoodAsNone() async throws {
    let site = try TemporarySite(Self.files)
    _ = try await site.build { $0.keepsGoing = true }
    for damage in 0..<64 {
      let cache = site.root + (damage % 16 < 8 ? "/.pilgi/sources" : "/.pilgi/outputs")
      let whole = try FileContents.read(cache)
      var bytes = whole
      bytes[bytes.count * damage / 64] ^= 0x41
      if damage % 8 == 0 { bytes = Array(bytes.prefix(bytes.count * damage / 64)) }
      try FileContents.write(bytes, to: cache)
      let report = try await site.build { $0.keepsGoing = true }
      #expect(report.written == 0)
    }
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        FileManager.default.contents(atPath: folder + "/" + path).map { (path, $0) }
      })
  }
}
