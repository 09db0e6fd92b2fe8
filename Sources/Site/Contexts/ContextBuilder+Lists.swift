internal import Templates

extension ContextBuilder {
  /// The hero of the home page, as the configuration has it.
  var siteHero: Record? {
    guard !configuration.heroImage.isEmpty || !configuration.heroVideo.isEmpty else { return nil }
    return Record(
      Schemas.hero,
      [
        "image": .text(orAbsent: siteImage(configuration.heroImage)),
        "video": .text(orAbsent: siteImage(configuration.heroVideo)),
      ])
  }

  private func siteImage(_ path: String) -> String? {
    if path.isEmpty || path.range(of: "://") != nil { return path }
    return self.path(Permalink.cleaned("/" + path))
  }

  /// The links from one page of a list to the others.
  func pagination(_ pages: Pagination, _ number: Int) -> Record {
    let url = { (number: Int) -> String in path(LinkTarget.encoded(pages.url(number))) }
    let links = pages.shown(number).map { shown in
      guard let shown else {
        return Record(Schemas.pageLink, ["gap": .flag(true), "current": .flag(false)])
      }
      return Record(
        Schemas.pageLink,
        [
          "number": .number(shown), "url": .text(url(shown)), "current": .flag(shown == number),
          "gap": .flag(false),
        ])
    }
    return Record(
      Schemas.pagination,
      [
        "number": .number(number), "total": .number(pages.total), "count": .number(pages.count),
        "previous": .text(orAbsent: number > 1 ? url(number - 1) : nil),
        "next": .text(orAbsent: number < pages.total ? url(number + 1) : nil),
        "first": .text(url(1)), "last": .text(url(pages.total)), "pages": .list(links),
      ])
  }

  /// The years that have posts, one of them marked as current.
  func years(current: String) -> [Record] {
    model.years.map { year in
      Record(
        Schemas.year,
        [
          "year": .text(year.name), "url": .text(path(year.url)),
          "count": .number(year.posts.count), "current": .flag(year.name == current),
          "months": .list(months(year)),
        ])
    }
  }

  private func months(_ year: SiteModel.Year) -> [Record] {
    var counts: [(month: Int, count: Int)] = []
    for post in year.posts {
      guard let month = model.pages[post].date?.civil.month else { continue }
      if counts.last?.month == month {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((month, 1))
      }
    }
    return counts.map { entry in
      Record(
        Schemas.month, ["month": .text(padded(entry.month, 2)), "count": .number(entry.count)])
    }
  }
}
