internal import Diagnostics
internal import Templates

/// The compiled templates of a site.
struct SiteTemplates: Sendable {
  private let library: TemplateLibrary
  private var templates: [String: Template] = [:]
  /// The templates of the layouts that pages name.
  private var layouts: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Compiles the templates that every site needs, and the optional ones that are there.
  init(_ library: TemplateLibrary) {
    self.library = library
    for (name, schema) in Schemas.templates {
      let isOptional = name == "tag" || name == "category"
      if isOptional && !library.contains(name) { continue }
      compile(name, schema)
    }
  }

  private mutating func compile(_ name: String, _ schema: Schema) {
    let compiled = library.compile(name, for: schema)
    templates[name] = compiled.template
    for diagnostic in compiled.diagnostics where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
  }

  /// A compiled template; `nil` when it is missing or has mistakes.
  subscript(name: String) -> Template? { templates[name] }

  /// Compiles the layouts that pages name; each that is not there is reported once.
  mutating func addLayouts(of pages: [Page]) {
    var asked: Set<String> = []
    for page in pages {
      guard let layout = page.frontMatter.layout, asked.insert(layout).inserted else { continue }
      if let name = Self.name(of: layout, library) {
        layouts[layout] = name
        if templates[name] == nil { compile(name, Schemas.content) }
      } else if !Self.isCommon(layout) {
        let near = SpellingSuggestion.nearest(to: layout, among: library.names)
        diagnostics.append(
          Diagnostic(
            .warning, "template.unknown-layout", file: page.source,
            range: page.frontMatter.layoutRange,
            "there is no layout '\(layout)'; the pages that name it use 'post' or 'page'",
            suggestions: [
              Suggestion(
                near.map { "did you mean '\($0)'?" } ?? "make the file templates/\(layout).mustache"
              )
            ]))
      }
    }
  }

  /// The template of a page: its layout's, or its kind's.
  func template(for page: Page) -> Template? {
    let layout = page.frontMatter.layout.flatMap { layouts[$0] }
    return templates[layout ?? (page.kind == .post ? "post" : "page")]
  }

  private static func name(of layout: String, _ library: TemplateLibrary) -> String? {
    // A layout for lists cannot print a single page.
    let lists = Set(Schemas.templates.map(\.name)).subtracting(["post", "page"])
    if lists.contains(layout) { return nil }
    if library.contains(layout) { return layout }
    return library.contains("layouts/" + layout) ? "layouts/" + layout : nil
  }

  /// Layouts that Jekyll's and Hugo's themes have and that mean what the page's kind says anyway.
  private static func isCommon(_ layout: String) -> Bool {
    ["default", "single", "docs", "list", "home", "blog", "concept", "task"].contains(layout)
  }
}
