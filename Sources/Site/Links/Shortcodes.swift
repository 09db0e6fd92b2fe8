internal import Diagnostics
internal import Markdown

/// Reports the shortcodes of other generators, once for each name.
enum Shortcodes {
  static func check(_ pages: [Page]) -> [Diagnostic] {
    var uses: [String: (count: Int, source: String, range: SourceRange)] = [:]
    for page in pages {
      for shortcode in page.facts.markdown?.shortcodes ?? [] {
        if uses[shortcode.name]?.count == nil {
          uses[shortcode.name] = (1, page.source, shortcode.range)
        } else {
          uses[shortcode.name]?.count += 1
        }
      }
    }
    return uses.sorted { $0.key < $1.key }.map { name, use in
      let more = use.count > 1 ? " (\(use.count) uses in all)" : ""
      return Diagnostic(
        .warning, "markdown.shortcode", file: use.source, range: use.range,
        "the shortcode '\(name)' is Hugo's and is shown as text\(more)")
    }
  }
}
