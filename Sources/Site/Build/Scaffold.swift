internal import Diagnostics

/// Makes new sites, posts and series.
package struct Scaffold {
  private let root: String

  /// Prepares a site's folder, which may not be there yet.
  package init(root: String) { self.root = root }

  /// Makes a site that can be built at once; files that are there are left alone.
  ///
  /// - Returns: the paths of the files that were made.
  /// - Throws: `SiteFailure` when a file cannot be written.
  package func makeSite(withTemplates: Bool, now: Int64) throws(SiteFailure) -> [String] {
    let today = TimeZoneRules.seoul.moment(secondsSince1970: now).civil
    var files: [(path: String, bytes: [UInt8])] = [
      ("pilgi.yaml", Array(Self.configuration.utf8)),
      (
        "content/posts/\(today.shortDate)-first-note.md",
        Array(Self.firstPost(today).utf8)
      ),
      (".gitignore", Array("/public/\n/.pilgi/\n".utf8)),
    ]
    if withTemplates { files += Theme.bundled }
    var made: [String] = []
    for file in files {
      let path = Path.join(root, file.path)
      guard FileIdentity(path: path) == nil else { continue }
      try Folder.make(Path.parent(path))
      try FileContents.write(file.bytes, to: path)
      made.append(path)
    }
    return made
  }

  /// Makes a post.
  ///
  /// - Returns: the path of the file.
  /// - Throws: `SiteFailure` when it is there already or cannot be written.
  package func makePost(
    title: String, series: String?, isBundle: Bool, now: Int64
  ) throws(SiteFailure) -> String {
    let configuration = try ConfigurationReader.read(site: root, named: nil).configuration
    let zone = TimeZoneRules(configuration.timeZone) ?? .seoul
    let date = zone.moment(secondsSince1970: now)
    let slug = try slug(title)
    var folder = Folder.exists(Path.join(root, "_posts")) ? "_posts" : "content/posts"
    var part: Int?
    if let series {
      folder = Path.join(folder, Slug.make(series))
      part = try nextPart(in: folder)
    }
    let name = "\(date.civil.shortDate)-\(slug)"
    let file = Path.join(folder, isBundle ? name + "/index.md" : name + ".md")
    var values = [
      ("title", JSONText.quoted(title)), ("date", "\(date.civil.shortDate) \(date.civil.clock)"),
      ("author", JSONText.quoted(configuration.author)),
    ]
    if let series { values.append(("series", JSONText.quoted(series))) }
    if let part { values.append(("part", String(part))) }
    return try make(file, archetype: "post", values)
  }

  /// Makes the page that introduces a series.
  ///
  /// - Returns: the path of the file.
  /// - Throws: `SiteFailure` when it is there already or cannot be written.
  package func makeSeries(title: String) throws(SiteFailure) -> String {
    let slug = try slug(title)
    let path = "content/series/\(slug).md"
    return try make(path, archetype: "series", [("title", JSONText.quoted(title))])
  }

  private func slug(_ title: String) throws(SiteFailure) -> String {
    let slug = Slug.make(title.replacing(".", with: " "))
    guard !slug.isEmpty else {
      throw SiteFailure("the title '\(title)' has no letter or digit to name a file after")
    }
    return slug
  }

  private func nextPart(in folder: String) throws(SiteFailure) -> Int {
    let path = Path.join(root, folder)
    guard Folder.exists(path) else { return 1 }
    return try Folder.entries(path).count { entry in
      entry.kind == .folder || ContentNames.isMarkdown(entry.name)
    } + 1
  }

  /// Writes a file from the site's archetype or the built-in one: `{{ title }}` and the like in it
  /// stand for the values; the built-in one lists them all.
  private func make(
    _ file: String, archetype: String, _ values: [(name: String, value: String)]
  ) throws(SiteFailure) -> String {
    let path = Path.join(root, file)
    guard FileIdentity(path: path) == nil else {
      throw SiteFailure("the file '\(path)' is there already")
    }
    var text = "---\n" + values.map { "\($0.name): \($0.value)\n" }.joined()
    text += archetype == "post" ? "tags: []\ncategory: []\ndraft: true\n---\n\n" : "---\n\n"
    let own = Path.join(root, "archetypes/\(archetype).md")
    if let bytes = FileContents.readIfPresent(own) {
      text = String(decoding: bytes, as: UTF8.self)
      for (name, value) in values {
        text = text.replacing("{{ \(name) }}", with: value).replacing("{{\(name)}}", with: value)
      }
    }
    try Folder.make(Path.parent(path))
    try FileContents.write(Array(text.utf8), to: path)
    return path
  }

  private static let configuration = """
    title: 나의 노트
    description: 배운 것을 적어 둡니다.
    # 사이트를 올릴 주소입니다. 피드와 사이트맵에 쓰입니다.
    base-url: ""
    language: ko
    author: ""
    time-zone: Asia/Seoul
    permalink: /posts/:slug/
    paginate: 10

    """

  private static func firstPost(_ today: CivilDateTime) -> String {
    """
    ---
    title: 첫 노트
    date: \(today.shortDate) 00:00:00
    tags: [시작]
    category: [노트]
    ---

    이 글을 고치거나 지우고 새로 시작하세요. `pilgi new post "제목"`으로 새 글을 만듭니다.

    ```console
    $ docker run --rm hello-world
    ```

    """
  }
}
