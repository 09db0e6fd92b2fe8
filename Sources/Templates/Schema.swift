/// A name that a template may use, with its type.
package struct Field: Sendable {
  /// The name, as written between the braces.
  package var name: String
  /// What stands behind it.
  package var type: FieldType
  /// What it means, for the reference page.
  package var summary: String

  /// Creates a field.
  package init(name: String, type: FieldType, summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }
}

/// What stands behind a name.
package enum FieldType: Sendable {
  /// Text, escaped by `{{x}}`.
  case text
  /// HTML, never escaped.
  case html
  /// A whole number.
  case number
  /// Something that is so or not.
  case flag
  /// Other names.
  case record(Schema)
  /// Several records.
  case list(Schema)
  /// Whatever an author put into a front matter: names below it are not checked.
  case dynamic
  /// A section whose text is handed to a function when the template is compiled.
  case function
}

/// The names that a template, or a section of one, may use.
package final class Schema: Sendable {
  /// What the names describe, for messages and the reference page.
  package let name: String
  /// The names, in the order of the reference page.
  package let fields: [Field]
  private let places: [String: Int]

  /// Creates a schema; of equal names the last counts.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    places = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The place of a name in `fields`.
  package func index(of name: String) -> Int? { places[name] }
}
