import Shell
import YAML

/// The forms that `-o` asks for.
extension Kubectl {
  static let getFormats =
    "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,name,template,templatefile,wide,yaml"
  static let objectFormats =
    "go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,name,template,templatefile,yaml"

  /// The form and its argument: `jsonpath={.x}` → (`jsonpath`, `{.x}`).
  var outputForm: (name: String, argument: String?) {
    let text = flags.given("output") ?? ""
    guard let (name, argument) = text.cut("="), !name.isEmpty else {
      return (text, flags.given("template"))
    }
    return (name, argument.isEmpty ? nil : argument)
  }

  func checkForm(_ formats: String) throws(Failure) {
    let (name, argument) = outputForm
    if name.isEmpty { return }
    if !formats.pieces(",").contains(name) {
      throw .error(
        "unable to match a printer suitable for the output format \((flags.given("output") ?? "").quotedGo), allowed formats are: \(formats)"
      )
    }
    if ["jsonpath", "go-template", "template", "jsonpath-as-json"].contains(name), argument == nil {
      throw .error("template format specified but no template given")
    }
    if name == "custom-columns", argument == nil {
      throw .error("custom-columns format specified but no custom columns given")
    }
    if name == "jsonpath" || name == "jsonpath-as-json" { _ = try jsonPath(argument ?? "") }
    if name == "go-template" || name == "template" { try checkTemplate(argument ?? "") }
  }

  private func checkTemplate(_ text: String) throws(Failure) {
    var rest = text
    while let at = rest.position(of: "{{") {
      rest = rest.dropping(at + 2)
      guard let end = rest.position(of: "}}") else {
        throw .error("error parsing template \(text), template: output:1: unclosed action")
      }
      rest = rest.dropping(end + 2)
    }
  }

  func jsonPath(_ template: String) throws(Failure) -> JSONPath {
    var wrapped = template
    if !template.has("{") {
      wrapped =
        "{" + (template.hasPrefix(".") || template.hasPrefix("$") ? template : "." + template) + "}"
    }
    do throws(JSONPath.Complaint) { return try JSONPath(wrapped) } catch {
      throw .error("error parsing jsonpath \(template), \(error.message)")
    }
  }

  /// Prints a value in the form that was asked for; `true` when it was one of these.
  func printForm(_ value: JSONValue, sorted: Bool = true) throws(Failure) -> Bool {
    let (name, argument) = outputForm
    switch name {
    case "yaml": out(String(decoding: YAMLPrinter().print(value), as: UTF8.self))
    case "json":
      var printer = JSONPrinter(indent: 4)
      printer.escapesHTML = true
      line(String(decoding: printer.print(sorted ? value.sorted() : value), as: UTF8.self))
    case "jsonpath":
      let path = try jsonPath(argument ?? "")
      do throws(JSONPath.Complaint) { out(try path.text(value)) } catch {
        throw jsonPathFailure(argument ?? "", error.message, value)
      }
    case "jsonpath-as-json":
      let path = try jsonPath(argument ?? "")
      do throws(JSONPath.Complaint) {
        let values = try path.values(value)
        line(
          String(decoding: JSONPrinter(indent: 4).print(.array(values)), as: UTF8.self))
      } catch { throw jsonPathFailure(argument ?? "", error.message, value) }
    case "go-template", "template":
      var template = GoTemplateText(argument ?? "")
      out(template.render(value))
    default: return false
    }
    return true
  }

  private func jsonPathFailure(
    _ template: String, _ why: String, _ value: JSONValue
  ) -> Failure {
    .error(
      "error executing jsonpath \(template.quotedGo): Error executing template: \(why). Printing more information for debugging the template:\n\ttemplate was:\n\t\t\(template)\n\tobject given to jsonpath engine was:\n\t\t\(Self.goMap(value))\n"
    )
  }

  /// A value as Go's `%#v` prints maps of interfaces.
  private static func goMap(_ value: JSONValue) -> String {
    switch value {
    case .null: return "interface {}(nil)"
    case .string(let text): return text.quotedGo
    case .number(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    case .array(let elements):
      return "[]interface {}{" + elements.map { goMap($0) }.joinedText(", ") + "}"
    case .object(let members):
      let parts = members.map { $0.name.quotedGo + ":" + goMap($0.value) }
      return "map[string]interface {}{" + parts.joinedText(", ") + "}"
    }
  }

  /// Several objects as one.
  static func list(_ objects: [JSONValue]) -> JSONValue {
    .tree([
      ("apiVersion", .string("v1")), ("items", .array(objects)), ("kind", .string("List")),
      ("metadata", .tree([("resourceVersion", .string(""))])),
    ])
  }

  /// Says what happened to an object, or prints it: `pod/x created`.
  func report(
    _ resource: APIResource, _ object: JSONValue, _ verb: String, _ mode: DryRun = .none,
    sorted: Bool = true
  ) throws(Failure) {
    let (name, _) = outputForm
    if name == "name" { return line(Self.typedName(resource, object.name)) }
    if try printForm(object, sorted: sorted) { return }
    line("\(Self.typedName(resource, object.name)) \(verb)\(Self.dryRunSuffix(mode))")
  }

  /// Such as `deployment.apps/web`.
  static func typedName(_ resource: APIResource, _ name: String) -> String {
    (resource.group.isEmpty ? resource.singular : resource.singular + "." + resource.group) + "/"
      + name
  }
}

/// The columns of `-o custom-columns`.
struct CustomColumns {
  private var columns: [(header: String, path: JSONPath)] = []

  init(_ text: String) throws(Failure) {
    for part in text.pieces(",") {
      guard let (header, path) = part.cut(":"), !path.isEmpty else {
        throw .error(
          "unexpected custom-columns spec: \(part), expected <header>:<json-path-expr>")
      }
      let relaxed =
        path.hasPrefix("{") ? path : "{" + (path.hasPrefix(".") ? path : "." + path) + "}"
      do throws(JSONPath.Complaint) {
        columns.append((header, try JSONPath(relaxed)))
      } catch { throw .error("error parsing jsonpath \(relaxed), \(error.message)") }
    }
  }

  func table(_ objects: [JSONValue], headers: Bool) -> TablePrinter {
    var table = TablePrinter()
    if headers { table.add(columns.map { $0.header }) }
    for object in objects {
      table.add(
        columns.map { column in
          let values = (try? column.path.values(object)) ?? []
          return values.isEmpty
            ? "<none>" : values.map { Self.text($0) }.joinedText(",")
        })
    }
    return table
  }

  /// A value as Go's `%v` prints it.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: return "<none>"
    case .string(let text): return text
    case .number(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    case .array(let elements): return "[" + elements.map { text($0) }.joinedText(" ") + "]"
    case .object(let members):
      return "map[" + members.map { $0.name + ":" + text($0.value) }.joinedText(" ") + "]"
    }
  }
}

/// Go templates as far as one-liners go: fields, `range`, `if`, `else`, `end`, variables and texts.
struct GoTemplateText {
  private indirect enum Node {
    case text(String)
    case action(String)
    case block(String, [Node], [Node])
  }
  private var nodes: [Node] = []

  init(_ text: String) {
    var rest = text
    nodes = Self.read(&rest, 0).nodes
  }

  private static func read(_ rest: inout String, _ depth: Int) -> (nodes: [Node], end: String) {
    var nodes: [Node] = []
    while !rest.isEmpty, depth < 50 {
      guard let at = rest.position(of: "{{") else {
        nodes.append(.text(rest))
        rest = ""
        break
      }
      if at > 0 { nodes.append(.text(String(decoding: rest.utf8.prefix(at), as: UTF8.self))) }
      rest = rest.dropping(at + 2)
      let end = rest.position(of: "}}") ?? rest.utf8.count
      var action = String(decoding: rest.utf8.prefix(end), as: UTF8.self).trimmed
      rest = rest.dropping(end + 2)
      if action.hasPrefix("- ") { action = action.dropping(2).trimmed }
      if action == "end" || action == "else" { return (nodes, action) }
      if action.hasPrefix("range ") || action.hasPrefix("if ") || action.hasPrefix("with ") {
        let body = read(&rest, depth + 1)
        var other: [Node] = []
        if body.end == "else" { other = read(&rest, depth + 1).nodes }
        nodes.append(.block(action, body.nodes, other))
      } else {
        nodes.append(.action(action))
      }
    }
    return (nodes, "")
  }

  mutating func render(_ value: JSONValue) -> String {
    var result = ""
    write(nodes, value, ["$": value], &result, 0)
    return result
  }

  private func write(
    _ nodes: [Node], _ dot: JSONValue, _ variables: [String: JSONValue], _ result: inout String,
    _ depth: Int
  ) {
    guard depth < 50 else { return }
    for node in nodes {
      switch node {
      case .text(let text): result += text
      case .action(let action): result += Self.show(evaluate(action, dot, variables))
      case .block(let action, let body, let other):
        let (word, rest) = action.cut(" ") ?? (action, "")
        var names: [String] = []
        var pipeline = rest
        if let at = rest.position(of: ":=") {
          names = String(decoding: rest.utf8.prefix(at), as: UTF8.self).pieces(",").map {
            $0.trimmed
          }
          pipeline = rest.dropping(at + 2).trimmed
        }
        let value = evaluate(pipeline, dot, variables)
        if word == "range" {
          var items: [(JSONValue, JSONValue)] = []
          for (index, element) in (value?.elements ?? []).enumerated() {
            items.append((.int(index), element))
          }
          for member in value?.members ?? [] { items.append((.string(member.name), member.value)) }
          for (key, item) in items {
            var inner = variables
            if names.count == 2 { (inner[names[0]], inner[names[1]]) = (key, item) }
            if names.count == 1 { inner[names[0]] = item }
            write(body, item, inner, &result, depth + 1)
          }
          if items.isEmpty { write(other, dot, variables, &result, depth + 1) }
        } else {
          let isTrue = Self.isTrue(value)
          let inner = word == "with" && isTrue ? value ?? dot : dot
          write(isTrue ? body : other, inner, variables, &result, depth + 1)
        }
      }
    }
  }

  private static func isTrue(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null: false
    case .boolean(let flag): flag
    case .string(let text): !text.isEmpty
    case .number(let text): text != "0"
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }

  private static func show(_ value: JSONValue?) -> String {
    guard let value, !value.isNull else { return "<no value>" }
    return CustomColumns.text(value)
  }

  private func evaluate(
    _ text: String, _ dot: JSONValue, _ variables: [String: JSONValue]
  ) -> JSONValue? {
    if text.hasPrefix("\"") {
      let inner = text.dropping(1).droppingLast(1)
      return .string(inner.replacing("\\n", with: "\n").replacing("\\t", with: "\t"))
    }
    let words = text.pieces(" ").filter { !$0.isEmpty }
    if words.count == 3, words[0] == "index" {
      let base = evaluate(words[1], dot, variables)
      if let number = Int(words[2]), let elements = base?.elements,
        elements.indices.contains(number)
      {
        return elements[number]
      }
      return base?[name: words[2].dropping(1).droppingLast(1)]
    }
    if words.count == 3, words[0] == "eq" || words[0] == "ne" {
      let same =
        Self.show(evaluate(words[1], dot, variables))
        == Self.show(evaluate(words[2], dot, variables))
      return .boolean(same == (words[0] == "eq"))
    }
    if words.count == 2, words[0] == "len" {
      let value = evaluate(words[1], dot, variables)
      return .int(max(value?.elements.count ?? 0, value?.members.count ?? 0))
    }
    guard let first = words.first else { return nil }
    if let number = Int64(first) { return .int64(number) }
    var parts = first.pieces(".")
    var current: JSONValue? = dot
    if first.hasPrefix("$") {
      current = variables[parts[0]]
    }
    parts.removeFirst()
    for part in parts where !part.isEmpty { current = current?[name: part] }
    return current
  }
}
