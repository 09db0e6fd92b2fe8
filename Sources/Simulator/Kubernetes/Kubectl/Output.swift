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
    let template = flags.given("template").flatMap { $0.isEmpty ? nil : $0 }
    let (name, argument) = text.cut("=") ?? (text, "")
    if name.isEmpty {
      return text.isEmpty && template != nil ? ("go-template", template) : (text, nil)
    }
    let given = argument.isEmpty ? template : argument
    // A file holds what else is given.
    if let kind = Self.fileForms[name], let bytes = given.flatMap({ readFile($0) }) {
      return (kind, String(decoding: bytes, as: UTF8.self))
    }
    let plain = name.lowered
    return (["json", "yaml", "name"].contains(plain) ? plain : name, given)
  }

  private static let fileForms = [
    "jsonpath-file": "jsonpath", "go-template-file": "go-template",
    "templatefile": "go-template",
  ]

  func checkForm(_ formats: String) throws(Failure) {
    let (name, argument) = outputForm
    if name.isEmpty { return }
    if !formats.pieces(",").contains(name) {
      throw .error(
        "unable to match a printer suitable for the output format \((flags.given("output") ?? "").quotedGo), allowed formats are: \(formats)"
      )
    }
    if Self.fileForms[name] != nil, let argument {
      throw .error(
        "error reading template \(argument), open \(argument): no such file or directory")
    }
    if ["jsonpath", "go-template", "template", "jsonpath-as-json"].contains(name)
      || Self.fileForms[name] != nil, argument == nil
    {
      throw .error("template format specified but no template given")
    }
    if name == "custom-columns", argument == nil {
      throw .error("custom-columns format specified but no custom columns given")
    }
    if name == "jsonpath" || name == "jsonpath-as-json" { _ = try jsonPath(argument ?? "") }
    if name == "go-template" || name == "template" { _ = try goTemplate(argument ?? "") }
  }

  private func goTemplate(_ text: String) throws(Failure) -> GoTemplate {
    do throws(GoTemplate.Failure) {
      return try GoTemplate(Array(text.utf8), name: "output")
    } catch { throw .error("error parsing template \(text), \(error.message)") }
  }

  private func goTemplateFailure(_ text: String, _ why: String, _ value: JSONValue) -> Failure {
    let raw = String(decoding: JSONPrinter(indent: 0).print(value), as: UTF8.self)
    out("Error executing template: \(why). Printing more information for debugging the template:\n")
    out("\ttemplate was:\n\t\t\(text)\n\traw data was:\n\t\t\(raw)\n")
    out("\tobject given to template engine was:\n\t\t\(GoText.print(value))\n\n")
    return .error("error executing template \(text.quotedGo): \(why)")
  }

  /// A template of paths; a relaxed one may leave out the braces, and the dot at its beginning.
  func jsonPath(_ template: String, isRelaxed: Bool = false) throws(Failure) -> JSONPath {
    var wrapped = template
    if isRelaxed, !template.has("{") {
      wrapped =
        "{" + (template.hasPrefix(".") || template.hasPrefix("$") ? template : "." + template) + "}"
    }
    let allowsMissing =
      flags.given("allow-missing-template-keys").flatMap { FlagParser.boolean($0) } ?? true
    do throws(JSONPath.Complaint) {
      return try JSONPath(wrapped, isTyped: isTyped, allowsMissing: allowsMissing)
    } catch {
      throw .error("error parsing jsonpath \(template), \(error.message)")
    }
  }

  /// Whether the command prints objects of Go types, in which all numbers are read as floating ones.
  private var isTyped: Bool {
    ["kubectl run", "kubectl expose", "kubectl autoscale"].contains(entry.path)
      || entry.path.hasPrefix("kubectl create ") || entry.path.hasPrefix("kubectl set ")
  }

  /// Whether the command has one printer for all its objects, which separates them.
  private var isSeparating: Bool {
    [
      "kubectl annotate", "kubectl expose", "kubectl autoscale", "kubectl create",
      "kubectl replace",
    ].contains(entry.path)
      || entry.path.hasPrefix("kubectl set ")
  }

  /// Prints a value in the form that was asked for; `true` when it was one of these.
  func printForm(_ value: JSONValue, sorted: Bool = true) throws(Failure) -> Bool {
    let (name, argument) = outputForm
    switch name {
    case "yaml":
      if isSeparating, printed > 0 { out("---\n") }
      printed += 1
      out(String(decoding: YAMLPrinter().print(value), as: UTF8.self))
    case "json":
      var printer = JSONPrinter(indent: 4)
      printer.escapesHTML = true
      line(String(decoding: printer.print(sorted ? value.sorted() : value), as: UTF8.self))
    case "jsonpath":
      let path = try jsonPath(argument ?? "")
      let value = value.sorted()
      do throws(JSONPath.Complaint) { out(try path.text(value)) } catch {
        throw jsonPathFailure(argument ?? "", error.message, value)
      }
    case "jsonpath-as-json":
      let path = try jsonPath(argument ?? "")
      let value = value.sorted()
      do throws(JSONPath.Complaint) {
        let values = try path.values(value)
        line(
          String(decoding: JSONPrinter(indent: 4).print(.array(values)), as: UTF8.self))
      } catch { throw jsonPathFailure(argument ?? "", error.message, value) }
    case "go-template", "template":
      let template = try goTemplate(argument ?? "")
      var bytes: [UInt8] = []
      do throws(GoTemplate.Failure) {
        try template.fill(value, missing: .isNoValue, into: &bytes)
        out(String(decoding: bytes, as: UTF8.self))
      } catch {
        out(String(decoding: bytes, as: UTF8.self))
        throw goTemplateFailure(argument ?? "", error.message, value)
      }
    default: return false
    }
    return true
  }

  private func jsonPathFailure(
    _ template: String, _ why: String, _ value: JSONValue
  ) -> Failure {
    .error(
      "error executing jsonpath \(template.quotedGo): Error executing template: \(why). Printing more information for debugging the template:\n\ttemplate was:\n\t\t\(template)\n\tobject given to jsonpath engine was:\n\t\t\(Self.goMap(value))\n\n\n"
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
    let shown = object.name.isEmpty ? "<unknown>" : object.name
    if name == "name" { return line(Self.typedName(resource, shown)) }
    if try printForm(object, sorted: sorted) { return }
    line("\(Self.typedName(resource, shown)) \(verb)\(Self.dryRunSuffix(mode))")
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
