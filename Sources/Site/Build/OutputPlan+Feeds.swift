internal import Diagnostics
internal import Templates

extension OutputPlan {
  /// Adds the feeds of the site, of each tag and category and of each series.
  mutating func addFeeds(_ texts: Texts) {
    let model = contexts.model
    let configuration = contexts.configuration
    addFeeds("/", configuration.title, configuration.description, model.posts, texts)
    for series in model.series {
      addFeeds(series.url, series.title, series.description, series.written.reversed(), texts)
    }
    for taxonomy in model.taxonomies {
      for term in taxonomy.terms {
        let title = "\(term.title) – \(configuration.title)"
        addFeeds(taxonomy.url(term), title, "", term.posts, texts)
      }
    }
  }

  private mutating func addFeeds(
    _ base: String, _ title: String, _ description: String, _ posts: [Int], _ texts: Texts
  ) {
    let contexts = contexts
    let shown = Array(posts.prefix(contexts.configuration.feedLimit))
    var key = ContentHash()
    key.combine(base + "\n" + title + "\n" + description)
    key.combine(contexts.site.hash)
    let isFull = contexts.configuration.feedContent == .full
    for post in shown {
      if let card = contexts.posts[post] { key.combine(card.hash) }
      let page = contexts.model.pages[post]
      key.combine(Int(page.updated?.seconds ?? 0))
      for names in [page.frontMatter.authors, page.frontMatter.categories, page.frontMatter.tags] {
        for name in names { key.combine(name) }
      }
      if isFull { key.combine(texts.keys[post]) }
    }
    for format in FeedFormat.allCases {
      let url = base + format.fileName
      guard model(has: url), let path = Permalink.outputPath(url) else { continue }
      var own = key
      own.combine(format.rawValue)
      add(path, key: own) { () throws(SiteFailure) in
        var feed = contexts.feed(shown, title: title, description: description, base: base)
        feed.url = contexts.absolute(url)
        if isFull {
          for (index, post) in shown.enumerated() {
            feed.entries[index].html = try texts.make(post).html
          }
        }
        return format.write(feed)
      }
    }
  }

  private func model(has url: String) -> Bool { contexts.model.urls[url] == .generated }

  /// Adds what machines read of the whole site: sitemap, robots.txt, llms.txt, the search index.
  mutating func addIndexes() {
    let contexts = contexts
    var key = contexts.site.hash
    for page in contexts.model.pages {
      key.combine(page.url)
      key.combine(page.title)
      key.combine(contexts.description(page))
      key.combine(Int((page.updated ?? page.date)?.seconds ?? 0))
      key.combine(contexts.posts[page.index]?.hash ?? ContentHash())
      for names in [page.frontMatter.tags, page.frontMatter.categories] {
        key.combine(names.count)
        for name in names { key.combine(name) }
      }
      key.combine(page.facts.markdown?.headings.bytes ?? [])
    }
    for redirect in contexts.model.redirects { key.combine(redirect.from) }
    add("sitemap.xml", key: key) { SiteIndexes.sitemap(contexts) }
    add("llms.txt", key: key) { SiteIndexes.llms(contexts) }
    add("search.json", key: key) { SiteIndexes.search(contexts) }
    if contexts.model.urls["/robots.txt"] == .generated {
      add("robots.txt", key: key) { SiteIndexes.robots(contexts) }
    }
    // GitHub Pages would run the site through Jekyll, which drops names with underscores.
    add(".nojekyll", key: ContentHash()) { [] }
  }

  /// Adds the pages that send old addresses to new ones.
  mutating func addRedirects() {
    let contexts = contexts
    for redirect in contexts.model.redirects {
      guard let path = Permalink.outputPath(redirect.from) else { continue }
      let url = contexts.model.pages[redirect.to].url
      var key = ContentHash()
      key.combine(contexts.absolute(url))
      add(path, key: key) { SiteIndexes.redirect(contexts, to: url) }
    }
  }
}

extension ContextBuilder {
  /// A feed of some posts.
  func feed(
    _ posts: [Int], title: String, description: String, base: String
  ) -> Feed {
    Feed(
      title: title, description: description, language: configuration.language,
      author: configuration.author, home: absolute(base),
      entries: posts.map { index in
        let page = model.pages[index]
        let date = page.date ?? Moment(seconds: 0, offset: 0)
        return Feed.Entry(
          title: page.title, url: absolute(page.url), published: date.iso8601,
          updated: (page.updated ?? date).iso8601, publishedRFC822: date.rfc822,
          author: page.frontMatter.authors.first ?? configuration.author,
          summary: self.description(page), html: nil,
          categories: page.frontMatter.categories + page.frontMatter.tags)
      })
  }
}
