internal import Templates

/// What an author's page shows of the rest of the site.
struct PageSurroundings: Sendable {
  /// The steps from the home page, without it, to the page.
  var trail: [(title: String, url: String)] = []
  var heroImage: String?
  var heroVideo: String?
  var thumbnail: String?
  var tags: [Record] = []
  var categories: [Record] = []
  /// The series and the page's place among the written parts.
  var series: (series: SeriesContext, position: Int)?
  /// The posts before and after a post in time.
  var previous: PostCard?
  var next: PostCard?
  var related: [PostCard] = []
  /// The pages in the folder that the page stands for.
  var children: [Record] = []

  /// The hash of all of it.
  var hash: ContentHash {
    var hash = ContentHash()
    for step in trail {
      hash.combine(step.title)
      hash.combine(step.url)
    }
    for image in [heroImage, heroVideo, thumbnail] { hash.combine(image ?? "") }
    for records in [tags, categories, children] {
      hash.combine(records.count)
      for record in records { hash.combine(record.hash) }
    }
    hash.combine(related.count)
    for post in related { hash.combine(post.hash) }
    hash.combine(series?.series.hash ?? ContentHash())
    hash.combine(series?.position ?? -1)
    for neighbour in [previous, next] { hash.combine(neighbour?.hash ?? ContentHash()) }
    return hash
  }
}

extension ContextBuilder {
  /// Finds what is around a page.
  func surroundings(of page: Page) -> PageSurroundings {
    let frontMatter = page.frontMatter
    var found = PageSurroundings()
    found.trail = trail(page)
    found.heroImage = image(frontMatter.heroImage, of: page)
    found.heroVideo = image(frontMatter.heroVideo, of: page)
    found.thumbnail = image(frontMatter.thumbnail, of: page)
    found.tags = termRecords(0, of: page)
    found.categories = termRecords(1, of: page)
    found.series = page.series.map { (series[$0.series], $0.position) }
    if page.kind == .post, let rank = model.ranks[page.index] {
      found.previous = post(rank + 1)
      found.next = post(rank - 1)
      found.related = relatedPosts(page)
    }
    found.children = childRecords(page)
    return found
  }

  private func post(_ rank: Int) -> PostCard? {
    model.posts.indices.contains(rank) ? posts[model.posts[rank]] : nil
  }

  private func relatedPosts(_ page: Page) -> [PostCard] {
    let inSeries = page.series.map { model.series[$0.series].written } ?? []
    return related.find(page.index).compactMap { inSeries.contains($0) ? nil : posts[$0] }
  }

  private func childRecords(_ page: Page) -> [Record] {
    model.children(of: page).map { index in
      let child = model.pages[index]
      return Record(
        Schemas.page,
        [
          "title": .text(child.title), "url": .text(path(LinkTarget.encoded(child.url))),
          "description": .text(orAbsent: description(child)),
        ])
    }
  }

  /// The pages above a page, and itself.
  private func trail(_ page: Page) -> [(title: String, url: String)] {
    if let place = page.series {
      let series = model.series[place.series]
      return [(series.title, series.url), (page.title, page.url)]
    }
    if page.kind == .post, let place = model.categories.places(of: page.index).first {
      let term = model.categories.terms[place]
      return [(term.title, model.categories.url(term)), (page.title, page.url)]
    }
    var steps: [(title: String, url: String)] = [(page.title, page.url)]
    var folder = page.isFolderIndex ? Path.parent(page.folder) : page.folder
    while !folder.isEmpty {
      for index in ["index.md", "_index.md", "README.md"] {
        if case .page(let above) = model.urls.target(source: Path.join(folder, index)) {
          steps.append((model.pages[above].title, model.pages[above].url))
          break
        }
      }
      folder = Path.parent(folder)
    }
    return steps.reversed()
  }
}
