internal import Templates

/// The reference of what templates may use, as a page of the user guide: made from the tables that
/// templates are checked against.
package enum TemplateReference {
  /// The page, with its front matter.
  package static var markdown: String {
    var text = """
      ---
      title: 템플릿 참고서
      description: 템플릿이 쓸 수 있는 모든 이름
      weight: 8
      ---

      이 페이지는 `pilgi reference templates`가 만듭니다. 템플릿은 이 표로 검사하므로, 여기에 없는
      이름을 쓰면 그 줄과 칸을 알려 주고 빌드를 멈춥니다. 쓰는 법은 [템플릿](templates.md)에 있습니다.

      """
    text += "\n## 모든 페이지\n\n" + table(Schemas.root)
    for (names, schema) in grouped() {
      let own = Array(schema.fields.dropFirst(Schemas.root.count))
      text += "\n## " + names.map { "`\($0)`" }.joined(separator: ", ") + "\n\n"
      text += own.isEmpty ? "모든 페이지의 이름만 있습니다.\n" : table(own)
    }
    text += "\n## 기록\n\n목록과 기록 안에서 쓸 수 있는 이름입니다.\n"
    for schema in records() { text += "\n### \(schema.name)\n\n" + table(schema.fields) }
    return text
  }

  private static func grouped() -> [(names: [String], schema: Schema)] {
    var groups: [(names: [String], schema: Schema)] = []
    for (name, schema) in Schemas.templates {
      if let place = groups.firstIndex(where: { $0.schema === schema }) {
        groups[place].names.append(name)
      } else {
        groups.append(([name], schema))
      }
    }
    return groups
  }

  /// The schemas of records and lists, each once, in the order in which they appear.
  private static func records() -> [Schema] {
    var found: [Schema] = []
    var queue = Schemas.templates.map(\.schema)
    while !queue.isEmpty {
      for field in queue.removeFirst().fields {
        switch field.type {
        case .record(let schema), .list(let schema):
          guard !found.contains(where: { $0 === schema }) else { continue }
          found.append(schema)
          queue.append(schema)
        default: continue
        }
      }
    }
    return found
  }

  private static func table(_ fields: [Field]) -> String {
    var text = "이름 | 형 | 뜻\n---- | -- | --\n"
    for field in fields {
      let summary = field.summary.replacing("|", with: "\\|")
      text += "`\(field.name)` | \(type(field.type)) | \(summary)\n"
    }
    return text
  }

  private static func type(_ type: FieldType) -> String {
    switch type {
    case .text: "글"
    case .html: "HTML"
    case .number: "수"
    case .flag: "참·거짓"
    case .record(let schema): "기록 [\(schema.name)](#\(anchor(schema)))"
    case .list(let schema): "목록 [\(schema.name)](#\(anchor(schema)))"
    case .dynamic: "무엇이든"
    case .function: "함수"
    }
  }

  private static func anchor(_ schema: Schema) -> String {
    schema.name.lowercased().replacing(" ", with: "-")
  }
}
