package import Diagnostics

/// What a function of templates says when it has no answer.
package struct FunctionFailure: Error, Sendable {
  /// What is wrong, as a phrase without a full stop.
  package var summary: String
  /// A better argument.
  package var suggestion: String?

  /// Creates a failure.
  package init(_ summary: String, suggestion: String? = nil) {
    self.summary = summary
    self.suggestion = suggestion
  }
}

/// A function of templates: `{{#asset}}css/site.css{{/asset}}` hands it `css/site.css` when the
/// template is compiled, and its answer, escaped, stands in the page.
package typealias TemplateFunction =
  @Sendable (String) throws(FunctionFailure) -> String

/// All templates of a site, parsed and ready to be compiled for the pages' schemas.
package struct TemplateLibrary: Sendable {
  struct Parsed: Sendable {
    var source: TemplateSource
    var elements: [Element]
    var diagnostics: [Diagnostic]
    var hash: ContentHash
  }

  private(set) var templates: [String: Parsed] = [:]
  let functions: [String: TemplateFunction]
  let minifies: Bool

  /// Parses templates; of equal names the last counts.
  ///
  /// `minify` collapses the white space of the templates' own text.
  package init(
    sources: [TemplateSource], functions: [String: TemplateFunction] = [:], minify: Bool = false
  ) {
    self.functions = functions
    minifies = minify
    for source in sources {
      let parser = Parser(source)
      templates[source.name] = Parsed(
        source: source, elements: parser.elements, diagnostics: parser.diagnostics,
        hash: ContentHash(source.text))
    }
  }

  /// Whether there is a template of a name.
  package func contains(_ name: String) -> Bool { templates[name] != nil }

  /// The names of all templates, in alphabetical order.
  package var names: [String] { templates.keys.sorted() }

  /// The template that `{{> name}}` means: one of that name, or one in the folder `partials`.
  func partial(_ name: String) -> Parsed? { templates[name] ?? templates["partials/" + name] }

  /// Compiles a template for the values of a schema.
  ///
  /// - Returns: the template, or `nil` with errors in the diagnostics: mistakes in its text, names
  ///   that the schema does not have, partials that are not there.
  package func compile(_ name: String, for schema: Schema) -> (
    template: Template?, diagnostics: [Diagnostic]
  ) {
    guard let parsed = templates[name] else {
      let missing = Diagnostic(
        .error, "template.missing", file: "templates/\(name).mustache", "there is no such template")
      return (nil, [missing])
    }
    var compiler = Compiler(self, schema)
    let program = compiler.compile(parsed)
    let diagnostics = compiler.diagnostics.sorted()
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    return (Template(program: Program(program), hash: compiler.hash), diagnostics)
  }
}
