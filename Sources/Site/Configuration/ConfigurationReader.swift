internal import Diagnostics
internal import Templates
internal import YAML

/// Reads `pilgi.yaml`, or `_config.yml` of a site that was made for Jekyll.
struct ConfigurationReader {
  private(set) var configuration = SiteConfiguration()
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  /// Jekyll's configuration holds keys for its plugins and theme, which are nobody's mistake.
  private let isJekyll: Bool

  /// The keys at the top of the file, for suggestions.
  static let keys = [
    "title", "subtitle", "description", "base-url", "language", "author", "time-zone", "permalink",
    "paginate", "destination", "navigation", "hero", "social", "repository", "edit-url",
    "copyright", "markdown", "feeds", "series", "exclude", "drafts", "future", "minify",
    "check", "theme",
  ]

  /// What was read.
  struct Result {
    var configuration = SiteConfiguration()
    /// The file, from the site's folder; `nil` when there is none.
    var file: String?
    /// The hash of the file's bytes.
    var hash = ContentHash()
    var diagnostics: [Diagnostic] = []
  }

  /// Reads the configuration of a site; without a file all defaults hold.
  ///
  /// - Throws: `SiteFailure` when a file that was asked for by name cannot be read.
  static func read(site: String, named name: String?) throws(SiteFailure) -> Result {
    let file =
      name
      ?? ["pilgi.yaml", "pilgi.yml", "_config.yml"].first {
        FileIdentity(path: Path.join(site, $0)) != nil
      }
    guard let file else { return Result() }
    let bytes = try FileContents.read(Path.join(site, file))
    let reader = ConfigurationReader(bytes, file: file)
    return Result(
      configuration: reader.configuration, file: file, hash: ContentHash(bytes),
      diagnostics: reader.diagnostics)
  }

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    isJekyll = file == "_config.yml"
    let read = YAMLReader(file: file).read(bytes)
    diagnostics = read.diagnostics
    guard let document = read.documents.first else { return }
    guard let pairs = document.pairs else {
      if document.scalar != .null {
        report("config.not-a-mapping", document.range, "the configuration takes 'key: value' lines")
      }
      return
    }
    let entries = FrontMatterValue.entries(pairs)
    for entry in entries where !entry.value.isNull { take(entry) }
    if isJekyll { joinJekyllAddress(entries) }
    check(entries)
  }

  private mutating func take(_ entry: FrontMatterValue.Entry) {
    switch entry.key.split(separator: "_").joined(separator: "-") {
    case "title": set(\.title, text(entry))
    case "subtitle", "tagline": set(\.subtitle, text(entry))
    case "description": set(\.description, text(entry))
    case "base-url", "baseURL": set(\.baseURL, address(entry))
    case "baseurl" where !isJekyll: set(\.baseURL, address(entry))
    case "language", "lang", "languageCode": set(\.language, text(entry))
    case "author": set(\.author, author(entry))
    case "time-zone", "timezone", "timeZone": set(\.timeZone, text(entry))
    case "permalink": set(\.permalink, text(entry))
    case "paginate", "page-size": set(\.pageSize, number(entry, 1...1_000))
    case "destination": set(\.destination, text(entry))
    case "navigation": set(\.navigation, links(entry))
    case "hero": hero(entry)
    case "social" where !isJekyll: set(\.social, links(entry))
    case "repository": set(\.repository, text(entry))
    case "edit-url": set(\.editURL, text(entry))
    case "copyright", "footer": set(\.copyright, text(entry))
    case "markdown" where !isJekyll: markdown(entry)
    case "feeds": feeds(entry)
    case "series": series(entry)
    case "exclude": set(\.exclude, texts(entry))
    case "drafts": set(\.drafts, flag(entry))
    case "future": set(\.future, flag(entry))
    case "minify": set(\.minify, flag(entry))
    case "check": check(entry)
    case "theme" where !isJekyll: theme(entry)
    default: unknown(entry, Self.keys)
    }
  }

  private mutating func hero(_ entry: FrontMatterValue.Entry) {
    for item in map(entry) {
      switch item.key {
      case "image": set(\.heroImage, text(item))
      case "video": set(\.heroVideo, text(item))
      default: unknown(item, ["image", "video"])
      }
    }
  }

  private mutating func markdown(_ entry: FrontMatterValue.Entry) {
    for item in map(entry) {
      switch item.key {
      case "html": set(\.html, choice(item, SiteConfiguration.HTMLPolicy.allCases))
      case "math": set(\.math, flag(item))
      case "heading-anchors": set(\.headingAnchors, flag(item))
      default: unknown(item, ["html", "math", "heading-anchors"])
      }
    }
  }

  private mutating func theme(_ entry: FrontMatterValue.Entry) {
    for item in map(entry) {
      switch item.key {
      case "accent": set(\.accent, color(item))
      case "accent-dark": set(\.darkAccent, color(item))
      default: unknown(item, ["accent", "accent-dark"])
      }
    }
  }

  /// A colour of CSS in hexadecimal form: `#rgb` or `#rrggbb`.
  private mutating func color(_ entry: FrontMatterValue.Entry) -> String? {
    let text = entry.value.text ?? ""
    let digits = text.utf8.dropFirst()
    let isColor =
      text.utf8.first == UInt8(ascii: "#") && [3, 6].contains(digits.count)
      && digits.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
      }
    if isColor { return text }
    wrongType(entry, "a colour such as \"#2a4fb0\"")
    return nil
  }

  /// `check: false`, or a mapping.
  private mutating func check(_ entry: FrontMatterValue.Entry) {
    guard case .map = entry.value else { return setChecks(flag(entry)) }
    for item in map(entry) {
      switch item.key {
      case "show": setChecks(flag(item))
      // What holds for all commands is read by the check.
      case "version", "host", "world": _ = text(item)
      default: unknown(item, ["show", "version", "host", "world"])
      }
    }
  }

  private mutating func setChecks(_ value: Bool?) {
    if let value { configuration.showsChecks = value }
  }

  private mutating func feeds(_ entry: FrontMatterValue.Entry) {
    for item in map(entry) {
      switch item.key {
      case "limit": set(\.feedLimit, number(item, 1...10_000))
      case "content": set(\.feedContent, choice(item, SiteConfiguration.FeedContent.allCases))
      default: unknown(item, ["limit", "content"])
      }
    }
  }

  private mutating func series(_ entry: FrontMatterValue.Entry) {
    guard case .list(let values) = entry.value else {
      return wrongType(entry, "a list of mappings")
    }
    for value in values {
      guard case .map(let items) = value,
        let name = items.first(where: { $0.key == "name" })?.value.text
      else {
        wrongType(entry, "a list of mappings with a 'name'")
        continue
      }
      var series = SiteConfiguration.SeriesEntry(name: name, title: name)
      for item in items {
        switch item.key {
        case "name": break
        case "title": series.title = text(item) ?? name
        case "description": series.description = text(item) ?? ""
        case "parts": series.parts = number(item, 1...9_999)
        case "prerequisites": series.prerequisites = texts(item) ?? []
        default: unknown(item, ["name", "title", "description", "parts", "prerequisites"])
        }
      }
      configuration.series.append(series)
    }
  }

  /// Jekyll keeps the host (`url`) and the path (`baseurl`) apart.
  private mutating func joinJekyllAddress(_ entries: [FrontMatterValue.Entry]) {
    let host = entries.last { $0.key == "url" }?.value.text ?? ""
    let path = entries.last { $0.key == "baseurl" }?.value.text ?? ""
    configuration.baseURL = Self.withoutSlash(host + path)
  }

  // MARK: Types

  private mutating func set<Value>(
    _ path: WritableKeyPath<SiteConfiguration, Value>, _ value: Value?
  ) {
    if let value { configuration[keyPath: path] = value }
  }

  private mutating func text(_ entry: FrontMatterValue.Entry) -> String? {
    if let text = entry.value.text { return text }
    wrongType(entry, "a text")
    return nil
  }

  private mutating func address(_ entry: FrontMatterValue.Entry) -> String? {
    guard let text = text(entry) else { return nil }
    if !text.isEmpty && text.range(of: "://") == nil {
      report(
        "config.base-url", entry.valueRange, "'\(entry.key)' takes a whole URL",
        suggestion: "write it as https://example.com or https://example.com/notes")
      return nil
    }
    return Self.withoutSlash(text)
  }

  private static func withoutSlash(_ text: String) -> String {
    var text = Substring(text)
    while text.utf8.last == UInt8(ascii: "/") { text = text.dropLast() }
    return String(text)
  }

  private mutating func author(_ entry: FrontMatterValue.Entry) -> String? {
    guard case .map(let items) = entry.value else { return text(entry) }
    return items.first { $0.key == "name" }?.value.text
  }

  private mutating func number(
    _ entry: FrontMatterValue.Entry, _ range: ClosedRange<Int>
  ) -> Int? {
    if case .scalar(.integer(let value), _) = entry.value, range.contains(value) { return value }
    wrongType(entry, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private mutating func flag(_ entry: FrontMatterValue.Entry) -> Bool? {
    if case .scalar(.boolean(let value), _) = entry.value { return value }
    wrongType(entry, "true or false")
    return nil
  }

  private mutating func texts(_ entry: FrontMatterValue.Entry) -> [String]? {
    switch entry.value {
    case .scalar(_, let raw): return [raw]
    case .list(let values): return values.compactMap(\.text)
    case .map:
      wrongType(entry, "a list of texts")
      return nil
    }
  }

  private mutating func map(_ entry: FrontMatterValue.Entry) -> [FrontMatterValue.Entry] {
    if case .map(let items) = entry.value { return items }
    wrongType(entry, "a mapping")
    return []
  }

  private mutating func links(_ entry: FrontMatterValue.Entry) -> [SiteConfiguration.Link]? {
    guard case .list(let values) = entry.value else {
      wrongType(entry, "a list of 'title' and 'url'")
      return nil
    }
    return values.compactMap { value in
      guard case .map(let items) = value,
        let title = items.first(where: { $0.key == "title" })?.value.text,
        let url = items.first(where: { $0.key == "url" })?.value.text
      else {
        wrongType(entry, "a list of mappings with 'title' and 'url'")
        return nil
      }
      return SiteConfiguration.Link(title: title, url: url)
    }
  }

  private mutating func choice<Choice: RawRepresentable<String>>(
    _ entry: FrontMatterValue.Entry, _ choices: [Choice]
  ) -> Choice? {
    if let text = entry.value.text, let choice = Choice(rawValue: text) { return choice }
    wrongType(entry, choices.map { "'\($0.rawValue)'" }.joined(separator: " or "))
    return nil
  }

  // MARK: Mistakes

  private mutating func check(_ entries: [FrontMatterValue.Entry]) {
    func range(_ key: String) -> SourceRange? { entries.last { $0.key == key }?.valueRange }
    if let unknown = Permalink(configuration.permalink).unknownPlaceholder {
      report(
        "config.permalink", range("permalink"), "'\(unknown)' is no placeholder",
        suggestion: SpellingSuggestion.nearest(
          to: String(unknown.dropFirst()), among: Permalink.placeholders
        ).map { "did you mean ':\($0)'?" })
      configuration.permalink = SiteConfiguration().permalink
    }
    if TimeZoneRules(configuration.timeZone) == nil {
      let name = configuration.timeZone
      report(
        "config.time-zone", range("time-zone") ?? range("timezone"),
        "there is no time zone '\(name)'",
        suggestion: SpellingSuggestion.nearest(to: name, among: TimeZoneRules.knownNames)
          .map { "did you mean '\($0)'?" })
      configuration.timeZone = "Asia/Seoul"
    }
  }

  private mutating func wrongType(_ entry: FrontMatterValue.Entry, _ expected: String) {
    report(
      "config.wrong-type", entry.valueRange,
      "'\(entry.key)' takes \(expected), not \(entry.value.kindName)")
  }

  private mutating func unknown(_ entry: FrontMatterValue.Entry, _ known: [String]) {
    if isJekyll { return }
    let near = SpellingSuggestion.nearest(to: entry.key, among: known)
    diagnostics.append(
      Diagnostic(
        .warning, "config.unknown-key", file: file, range: entry.keyRange,
        "'\(entry.key)' means nothing to Pilgi",
        suggestions: near.map { [Suggestion("did you mean '\($0)'?")] } ?? []))
  }

  private mutating func report(
    _ identifier: String, _ range: SourceRange?, _ summary: String, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, identifier, file: file, range: range, summary,
        suggestions: suggestion.map { [Suggestion($0)] } ?? []))
  }
}
