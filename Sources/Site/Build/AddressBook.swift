internal import Diagnostics

/// Gives every page and file of a site its URL, and reports those that want the same one.
struct AddressBook {
  private(set) var model: SiteModel

  init(_ model: SiteModel) { self.model = model }

  mutating func addPages() {
    for index in model.pages.indices {
      model.urls.add(source: model.pages[index].relativePath, .page(index))
      guard let known = model.urls.add(model.pages[index].url, .page(index)) else { continue }
      let page = model.pages[index]
      var notes: [Note] = []
      if case .page(let other) = known {
        let first = model.pages[other]
        notes = [
          Note("this page has it", file: first.source, range: first.frontMatter.addressRange)
        ]
      }
      model.diagnostics.append(
        Diagnostic(
          .error, "site.duplicate-url", file: page.source,
          range: page.frontMatter.addressRange ?? page.titleRange,
          "the address '\(page.url)' is taken", notes: notes,
          suggestions: [Suggestion("give the page a 'slug' or a 'permalink' of its own")]))
    }
  }

  mutating func addFiles(_ found: [FoundFile]) {
    for file in found {
      let url = "/" + ContentNames.published(file.relativePath)
      let index = model.files.count
      model.urls.add(source: file.relativePath, .file(index))
      guard model.urls.add(url, .file(index)) == nil else {
        model.diagnostics.append(
          Diagnostic(
            .error, "site.duplicate-url", file: file.path,
            "the file's address '\(url)' is that of another page or file",
            suggestions: [Suggestion("rename the file")]))
        continue
      }
      let path = Path.join(model.root, file.path)
      model.files.append(
        StaticFile(
          origin: .file(path), url: url, outputPath: String(url.dropFirst()),
          imageSize: Self.isImage(url) ? ImageSize(path: path) : nil))
    }
  }

  private static func isImage(_ path: String) -> Bool {
    switch Path.fileExtension(path) {
    case "png", "jpg", "jpeg", "gif", "webp", "svg": true
    default: false
    }
  }

  mutating func addGenerated() {
    addList("/", model.posts.count)
    for series in model.series {
      add("/series/" + series.identifier + "/")
      addFeeds(series.url)
    }
    for path in ["/series/", "/tags/", "/categories/", "/archive/", "/search/"] { add(path) }
    for path in ["/404.html", "/sitemap.xml", "/robots.txt", "/llms.txt", "/search.json"] {
      add(path)
    }
    addFeeds("/")
    for taxonomy in model.taxonomies {
      for term in taxonomy.terms {
        addList(taxonomy.url(term), term.posts.count)
        addFeeds(taxonomy.url(term))
      }
    }
    for year in model.years { addList(year.url, year.posts.count) }
  }

  /// An author's page at the address of a generated one takes its place.
  private mutating func add(_ url: String) { _ = model.urls.add(url, .generated) }

  private mutating func addFeeds(_ base: String) {
    for format in FeedFormat.allCases { add(base + format.fileName) }
  }

  private mutating func addList(_ base: String, _ count: Int) {
    let pagination = Pagination(count: count, pageSize: model.configuration.pageSize, base: base)
    for number in 1...pagination.total { add(pagination.url(number)) }
  }

  mutating func addRedirects() {
    for index in model.pages.indices where !model.pages[index].frontMatter.aliases.isEmpty {
      let page = model.pages[index]
      for alias in page.frontMatter.aliases {
        var url = Permalink.cleaned(alias)
        if Path.fileExtension(url).isEmpty && url.utf8.last != UInt8(ascii: "/") { url += "/" }
        guard Permalink.outputPath(alias) != nil else {
          model.diagnostics.append(
            Diagnostic(
              .error, "site.outside-output", file: page.source,
              "the alias '\(alias)' leads out of the output folder"))
          continue
        }
        if model.urls.add(url, .redirect(page.url)) == nil {
          model.redirects.append((url, page.index))
        } else if url != page.url {
          model.diagnostics.append(
            Diagnostic(
              .warning, "site.alias-taken", file: page.source,
              "the alias '\(alias)' is the address of a page; it is left out"))
        }
      }
    }
  }
}
