internal import Templates

extension OutputPlan {
  /// Adds the page that says how many of the site's commands were verified.
  mutating func addCoverage() {
    guard let checks, contexts.model.hasCoverage else { return }
    let contexts = contexts
    let head = ContextBuilder.Head(
      kind: "coverage", title: "명령 확인", url: SiteModel.coverageURL,
      trail: [("명령 확인", SiteModel.coverageURL)])
    var key = checks.key(in: contexts.model.pages)
    for page in contexts.model.pages {
      key.combine(page.title)
      key.combine(page.url)
    }
    add(page: head.url, "coverage", key: key) { () throws(SiteFailure) in
      let coverage = Coverage(try checks.tallies(in: contexts.model.pages))
      return Record(
        Schemas.coverage, extending: contexts.root(head),
        [
          "commands": .record(Record(coverage.counts)),
          "posts": .list(coverage.pages.map { contexts.record($0) }),
          "tools": .list(coverage.tools.map { Record($0) }),
          "notSimulated": .list(
            coverage.notSimulated.map { tool in
              Record(
                Schemas.toolCount,
                ["name": .text(tool.tool), "count": .number(tool.counts[.notSimulated])])
            }),
        ])
    }
  }
}

extension Record {
  /// The numbers of verdicts as templates get them.
  convenience init(_ counts: VerdictCounts) {
    self.init(
      Schemas.commands,
      [
        "total": .number(counts.total), "verified": .number(counts[.verified]),
        "assumed": .number(counts[.assumed]), "wrong": .number(counts[.wrong]),
        "notSimulated": .number(counts[.notSimulated]), "percent": .number(counts.percent),
      ])
  }

  fileprivate convenience init(_ tally: ToolTally) {
    // `docker 28.2.2` beside `docker` would say it twice.
    let name = tally.tool + " "
    let version = tally.version.map { $0.hasPrefix(name) ? String($0.dropFirst(name.count)) : $0 }
    self.init(
      Schemas.coverageTool,
      [
        "name": .text(tally.tool), "version": .text(orAbsent: version),
        "commands": .record(Record(tally.counts)),
      ])
  }
}

extension ContextBuilder {
  fileprivate func record(_ page: Coverage.Page) -> Record {
    let own = model.pages[page.page]
    return Record(
      Schemas.coveragePost,
      [
        "title": .text(own.title), "url": .text(path(LinkTarget.encoded(own.url))),
        "commands": .record(Record(page.counts)),
      ])
  }
}
