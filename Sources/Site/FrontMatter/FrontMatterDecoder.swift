internal import Diagnostics
internal import YAML

/// Turns the keys and values of a front matter into what they mean for a page.
struct FrontMatterDecoder {
  private(set) var result = FrontMatter()
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  init(file: String) { self.file = file }

  /// Takes in all keys of a front matter.
  mutating func decode(_ entries: [FrontMatterValue.Entry]) {
    for entry in FrontMatterField.counting(entries) {
      guard let field = FrontMatterField.byName[entry.key] else {
        unknown(entry)
        continue
      }
      // `description:` with nothing behind it is as good as no description.
      if entry.value.isNull || entry.value.isBlank { continue }
      decode(field, entry)
    }
  }

  private mutating func decode(_ field: FrontMatterField, _ entry: FrontMatterValue.Entry) {
    switch field {
    case .title:
      result.title = text(entry)
      result.titleRange = entry.valueRange
    case .subtitle: result.subtitle = text(entry)
    case .description: result.description = text(entry)
    case .date: result.date = date(entry) ?? result.date
    case .updated: result.updated = date(entry)
    case .expires: result.expires = date(entry)
    case .authors: join(names(entry), to: \.authors)
    case .layout:
      result.layout = text(entry)
      result.layoutRange = entry.valueRange
    case .categories: join(terms(entry, splitting: false), to: \.categories)
    case .tags: join(terms(entry, splitting: true), to: \.tags)
    case .series: result.series = terms(entry, splitting: false).first
    case .part: result.part = text(entry)
    case .slug:
      result.slug = text(entry)
      result.addressRange = entry.valueRange
    case .permalink:
      result.permalink = text(entry)
      result.addressRange = entry.valueRange
    case .aliases: join(terms(entry, splitting: false), to: \.aliases)
    // A draft must not be published because of a slip of the finger.
    case .draft: result.isDraft = flag(entry) ?? true
    case .published: result.isPublished = flag(entry) ?? false
    case .weight: result.weight = integer(entry)
    case .heroImage: heroImage(entry)
    case .heroVideo: result.heroVideo = image(entry)
    case .thumbnail: result.thumbnail = image(entry)
    case .comments: result.comments = flag(entry) ?? true
    case .share: result.share = flag(entry) ?? true
    case .tableOfContents: result.tableOfContents = flag(entry) ?? true
    case .math: result.math = flag(entry)
    case .mermaid: result.mermaid = flag(entry)
    case .parameters: result.parameters += map(entry)
    case .taxonomies: decode(map(entry))
    }
  }

  /// Adds to a list what is not in it yet.
  private mutating func join(_ values: [String], to list: WritableKeyPath<FrontMatter, [String]>) {
    var known = Set(result[keyPath: list])
    for value in values where known.insert(value).inserted { result[keyPath: list].append(value) }
  }

  // MARK: Types

  private mutating func text(_ entry: FrontMatterValue.Entry) -> String? {
    if let text = entry.value.text { return text }
    wrongType(entry, "a text")
    return nil
  }

  private mutating func flag(_ entry: FrontMatterValue.Entry) -> Bool? {
    if case .scalar(let scalar, let raw) = entry.value {
      if case .boolean(let value) = scalar { return value }
      if case .boolean(let value) = YAMLScalar(plain: raw.lowercased()) { return value }
    }
    wrongType(entry, "true or false")
    return nil
  }

  private mutating func integer(_ entry: FrontMatterValue.Entry) -> Int? {
    if case .scalar(.integer(let value), _) = entry.value { return value }
    // YAML takes `09` for a broken octal number; its author means nine.
    if case .scalar(_, let raw) = entry.value, raw.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let value = Int(raw)
    {
      return value
    }
    wrongType(entry, "a whole number")
    return nil
  }

  /// A list, a single value, or words: separated by commas where there are any, else by spaces.
  private mutating func terms(_ entry: FrontMatterValue.Entry, splitting: Bool) -> [String] {
    switch entry.value {
    case .scalar(_, let raw):
      guard splitting else { return [raw] }
      let separator: Character = raw.contains(",") ? "," : " "
      return raw.split(separator: separator).map { trimmed($0) }.filter { !$0.isEmpty }
    case .list(let values):
      return values.compactMap { value in
        if value.isNull { return nil }
        if let text = value.text { return trimmed(text[...]) }
        wrongType(entry, "a list of texts", found: "a list with \(value.kindName) in it")
        return nil
      }.filter { !$0.isEmpty }
    case .map:
      wrongType(entry, "a list of texts")
      return []
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// A name, a list of names, or maps with a `name`.
  private mutating func names(_ entry: FrontMatterValue.Entry) -> [String] {
    let values: [FrontMatterValue]
    if case .list(let list) = entry.value { values = list } else { values = [entry.value] }
    return values.compactMap { value in
      if let text = value.text { return text }
      if case .map(let pairs) = value, let name = pairs.first(where: { $0.key == "name" }) {
        return name.value.text
      }
      wrongType(entry, "a name or a list of names")
      return nil
    }
  }

  private mutating func map(_ entry: FrontMatterValue.Entry) -> [FrontMatterValue.Entry] {
    if case .map(let entries) = entry.value { return entries }
    wrongType(entry, "a mapping")
    return []
  }

  private mutating func image(_ entry: FrontMatterValue.Entry) -> String? {
    guard let path = text(entry) else { return nil }
    result.imageRanges[path] = entry.valueRange
    return path
  }

  /// A path, or Chirpy's map of `path` and `alt`.
  private mutating func heroImage(_ entry: FrontMatterValue.Entry) {
    guard case .map(let pairs) = entry.value else {
      result.heroImage = image(entry)
      return
    }
    for pair in pairs {
      if pair.key == "path" || pair.key == "src" { result.heroImage = image(pair) }
      if pair.key == "alt" { result.heroAlt = text(pair) }
    }
  }

  private mutating func date(_ entry: FrontMatterValue.Entry) -> DateText? {
    guard let text = text(entry) else { return nil }
    do throws(DateText.Problem) { return try DateText(trimmed(text[...])) } catch {
      let reason: String =
        switch error {
        case .form: "'\(text)' is not a date"
        case .range(let why): "'\(text)' is not a date: \(why)"
        }
      diagnostics.append(
        Diagnostic(
          .error, "front-matter.unknown-date", file: file, range: entry.valueRange, reason,
          suggestions: [Suggestion("write it as 2023-01-20 or 2023-01-20 12:00:00 +0900")]))
      return nil
    }
  }

  // MARK: Mistakes

  private mutating func wrongType(
    _ entry: FrontMatterValue.Entry, _ expected: String, found: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .warning, "front-matter.wrong-type", file: file, range: entry.valueRange,
        "'\(entry.key)' takes \(expected), not \(found ?? entry.value.kindName)"))
  }

  /// Other keys are the author's own, unless they look like a slip of the finger.
  private mutating func unknown(_ entry: FrontMatterValue.Entry) {
    result.parameters.append(entry)
    if FrontMatterField.foreign.contains(entry.key) { return }
    let known = FrontMatterField.allCases.flatMap(\.names)
    guard entry.key.utf8.count >= 4,
      let near = SpellingSuggestion.nearest(to: entry.key, among: known),
      abs(near.utf8.count - entry.key.utf8.count) <= 1, near.utf8.first == entry.key.utf8.first
    else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "front-matter.unknown-key", file: file, range: entry.keyRange,
        "'\(entry.key)' means nothing to Pilgi",
        suggestions: [
          Suggestion("did you mean '\(near)'?", edits: [Edit(entry.keyRange, near)])
        ]))
  }
}
