/// A pattern for the URLs of pages, such as `/:categories/:year/:month/:day/:title/`.
///
/// The placeholders are Jekyll's and Hugo's: `:slug` and `:title` (the page's slug), `:year`,
/// `:month`, `:i_month`, `:day`, `:i_day`, `:hour`, `:minute`, `:categories` (all, as folders),
/// `:category` (the first), `:path` (the file's folder and slug), `:section` (its first folder),
/// `:series`, `:part` and `:output_ext` (`.html`).
struct Permalink: Sendable, Hashable {
  /// What the placeholders stand for in one page.
  struct Values: Sendable {
    var slug = ""
    var path = ""
    var section = ""
    /// The names of the categories and the series as the author writes them.
    var categories: [String] = []
    var series = ""
    var part = ""
    /// The page's date in the site's time zone; zeros for a page without one.
    var date = (year: 0, month: 0, day: 0, hour: 0, minute: 0)
  }

  /// The pattern as written.
  let pattern: String
  private let parts: [Part]

  private enum Part: Hashable {
    case text(String)
    case value(String)
  }

  /// The names that stand behind a colon, longest first where one begins another.
  static let placeholders = [
    "categories", "category", "output_ext", "i_month", "section", "minute", "series", "i_day",
    "title", "month", "slug", "path", "year", "part", "hour", "day",
  ]

  /// Jekyll's named styles.
  private static let styles = [
    "pretty": "/:categories/:year/:month/:day/:title/",
    "date": "/:categories/:year/:month/:day/:title.html",
    "none": "/:categories/:title.html",
  ]

  /// Creates a permalink from a pattern or one of Jekyll's style names (`pretty`, `date`, `none`).
  init(_ pattern: String) {
    self.pattern = Self.styles[pattern] ?? pattern
    parts = Self.parts(of: self.pattern)
  }

  /// The first placeholder that Pilgi does not know, such as `:yaer`.
  var unknownPlaceholder: String? {
    var rest = Substring(pattern)
    while let colon = rest.firstIndex(of: ":") {
      rest = rest[rest.index(after: colon)...]
      if let name = Self.placeholders.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(name.count)
      } else {
        return ":" + rest.prefix { $0.isLetter || $0 == "_" }
      }
    }
    return nil
  }

  /// The URL path of a page, from the site's root: always with a leading slash, single slashes.
  func path(_ values: Values) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .value(let name): result += Self.value(name, values)
      }
    }
    return Self.cleaned(result)
  }

  private static func parts(of pattern: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(pattern)
    while let colon = rest.firstIndex(of: ":") {
      if colon != rest.startIndex { parts.append(.text(String(rest[..<colon]))) }
      rest = rest[rest.index(after: colon)...]
      if let name = placeholders.first(where: { rest.hasPrefix($0) }) {
        parts.append(.value(name))
        rest = rest.dropFirst(name.count)
      } else {
        parts.append(.text(":"))
      }
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  private static func value(_ name: String, _ values: Values) -> String {
    switch name {
    case "slug", "title": values.slug
    case "path": values.path
    case "section": values.section
    case "categories": values.categories.map(Slug.make).joined(separator: "/")
    case "category": values.categories.first.map(Slug.make) ?? ""
    case "series": Slug.make(values.series)
    case "part": values.part
    case "output_ext": ".html"
    case "year": padded(values.date.year, 4)
    case "month": padded(values.date.month, 2)
    case "day": padded(values.date.day, 2)
    case "hour": padded(values.date.hour, 2)
    case "minute": padded(values.date.minute, 2)
    case "i_month": "\(values.date.month)"
    case "i_day": "\(values.date.day)"
    default: ""
    }
  }

  /// A path with a leading slash and without empty parts.
  static func cleaned(_ path: String) -> String {
    if isClean(path) { return path }
    var result = "/"
    for part in path.split(separator: "/") {
      if result.utf8.count > 1 { result += "/" }
      result += part
    }
    let isFolder = path.utf8.last == UInt8(ascii: "/") && result.utf8.count > 1
    return isFolder ? result + "/" : result
  }

  /// A path without the slashes at its ends.
  private static func withoutSlashes(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(Substring(bytes))
  }

  private static func isClean(_ path: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: "/") else { return false }
    var previous: UInt8 = 0
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") && byte == previous { return false }
      previous = byte
    }
    return true
  }

  /// The file of a URL path below the output folder: `/a/` → `a/index.html`, `/a.html` → `a.html`,
  /// `/a` → `a/index.html`; `nil` when the path leads out of the output folder.
  static func outputPath(_ url: String) -> String? {
    guard !url.utf8.contains(0), let path = Path.normalized(withoutSlashes(url)) else {
      return nil
    }
    if url.utf8.last == UInt8(ascii: "/") || path.isEmpty {
      return path.isEmpty ? "index.html" : path + "/index.html"
    }
    return Path.fileExtension(path).isEmpty ? path + "/index.html" : path
  }
}
