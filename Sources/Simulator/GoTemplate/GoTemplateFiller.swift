import YAML

/// Fills a template with a value.
struct GoTemplateFiller {
  private static let mostBytes = 4 << 20
  private static let mostSteps = 1_000_000
  private static let deepest = 50

  var template: GoTemplate
  let missing: GoTemplate.MissingField
  let root: JSONValue
  var output: [UInt8] = []
  private(set) var variables: [(name: String, value: JSONValue?)] = []
  private var steps = 0
  private var depth = 0
  /// The piece that is being filled, for messages.
  private var place: (name: String, file: String, source: [UInt8])

  init(template: GoTemplate, missing: GoTemplate.MissingField, root: JSONValue) {
    self.template = template
    self.missing = missing
    self.root = root
    variables = [("$", root)]
    place = (template.name, template.name, template.source)
  }

  /// How a list of nodes ended.
  private enum Flow {
    case on
    case leave
    case skip
  }

  /// Fills nodes; the value is that of the dot.
  mutating func run(_ nodes: [GoTemplate.Node], _ dot: JSONValue?) throws(GoTemplate.Failure) {
    _ = try fill(nodes, dot)
  }

  func failure(_ message: String, _ start: Int, _ source: String) -> GoTemplate.Failure {
    let before = place.source[..<min(start, place.source.count)]
    let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
    let column = before.lastIndex(of: 10).map { start - $0 - 1 } ?? start
    return GoTemplate.Failure(
      message:
        "template: \(place.file):\(line):\(column): executing \"\(place.name)\" at <\(source)>: \(message)"
    )
  }

  private mutating func fill(
    _ nodes: [GoTemplate.Node], _ dot: JSONValue?
  ) throws(GoTemplate.Failure) -> Flow {
    let known = variables.count
    defer { variables.removeLast(variables.count - known) }
    for node in nodes {
      steps += 1
      guard steps < Self.mostSteps, output.count < Self.mostBytes else {
        throw GoTemplate.Failure(message: "template: \(template.name): the output is too long")
      }
      switch node {
      case .text(let text): output += text
      case .action(let pipeline):
        let value = try evaluate(pipeline, dot)
        if pipeline.variables.isEmpty, template.library == .go || value.map({ !$0.isNull }) ?? false
        {
          output += GoText.print(value).utf8
        }
      case .condition(let pipeline, let then, let otherwise):
        let known = variables.count
        let holds = GoText.isTrue(try evaluate(pipeline, dot))
        let flow = try fill(holds ? then : otherwise, dot)
        variables.removeLast(variables.count - known)
        if flow != .on { return flow }
      case .with(let pipeline, let then, let otherwise):
        let known = variables.count
        let value = try evaluate(pipeline, dot)
        let flow = GoText.isTrue(value) ? try fill(then, value) : try fill(otherwise, dot)
        variables.removeLast(variables.count - known)
        if flow != .on { return flow }
      case .range(let pipeline, let body, let otherwise): try loop(pipeline, body, otherwise, dot)
      case .template(let name, let pipeline, let start):
        guard template.definitions[name] != nil else {
          throw failure(
            "template \(name.quotedGo) not defined", start,
            "{{template \(name.quotedGo)}}")
        }
        var value: JSONValue?
        if let pipeline { value = try evaluate(pipeline, dot) }
        try fill(named: name, value, start)
      case .leave: return .leave
      case .skip: return .skip
      }
    }
    return .on
  }

  /// Fills a named piece with a value of its own.
  mutating func fill(
    named name: String, _ value: JSONValue?, _ start: Int
  ) throws(GoTemplate.Failure) {
    guard let definition = template.definitions[name] else { return }
    depth += 1
    guard depth < Self.deepest else {
      throw failure("exceeded maximum template depth (\(Self.deepest))", start, name)
    }
    let (outer, outside) = (variables, place)
    variables = [("$", value)]
    place = (name, definition.file, definition.source)
    _ = try fill(definition.nodes, value)
    (variables, place) = (outer, outside)
    depth -= 1
  }

  private mutating func loop(
    _ pipeline: GoTemplate.Pipeline, _ body: [GoTemplate.Node], _ otherwise: [GoTemplate.Node],
    _ dot: JSONValue?
  ) throws(GoTemplate.Failure) {
    let known = variables.count
    defer { variables.removeLast(variables.count - known) }
    var source = pipeline
    source.variables = []
    let value = try evaluate(source, dot)
    var pairs: [(JSONValue, JSONValue)] = []
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() { pairs.append((.number("\(index)"), element)) }
    case .object(let members):
      for member in members.sorted(by: { GoText.precedes($0.name, $1.name) }) {
        pairs.append((.string(member.name), member.value))
      }
    case nil, .null?: break
    default:
      let call = pipeline.commands[0]
      throw failure("range can't iterate over \(GoText.print(value))", call.start, describe(call))
    }
    if pairs.isEmpty {
      _ = try fill(otherwise, dot)
      return
    }
    for (key, element) in pairs {
      let inner = variables.count
      let values = pipeline.variables.count == 1 ? [element] : [key, element]
      for (name, value) in zip(pipeline.variables, values) {
        set(name, value, declares: pipeline.declares)
      }
      let flow = try fill(body, element)
      variables.removeLast(variables.count - inner)
      if flow == .leave { break }
    }
  }

  mutating func set(_ name: String, _ value: JSONValue?, declares: Bool) {
    if !declares, let known = variables.lastIndex(where: { $0.name == name }) {
      variables[known].value = value
    } else {
      variables.append((name, value))
    }
  }

  /// The value of a pipeline; `nil` is Go's `nil`.
  private mutating func evaluate(
    _ pipeline: GoTemplate.Pipeline, _ dot: JSONValue?
  ) throws(GoTemplate.Failure) -> JSONValue? {
    var value: JSONValue?
    for (index, call) in pipeline.commands.enumerated() {
      value = try evaluate(call, dot, piped: index == 0 ? nil : .some(value))
    }
    for name in pipeline.variables { set(name, value, declares: pipeline.declares) }
    return value
  }

  private mutating func evaluate(
    _ call: GoTemplate.Call, _ dot: JSONValue?, piped: JSONValue??
  ) throws(GoTemplate.Failure) -> JSONValue? {
    let first = call.operands[0]
    guard case .function(let name) = first.kind else {
      if call.operands.count > 1 || piped != nil {
        if let field = first.fields.last {
          if let method = template.methods.first(where: { $0.name == field }) {
            var holder = first
            holder.fields.removeLast()
            let value = try evaluate(holder, dot)
            var arguments: [JSONValue?] = []
            for operand in call.operands.dropFirst() {
              arguments.append(try evaluate(operand, dot))
            }
            if let piped { arguments.append(piped) }
            return method.call(value, arguments)
          }
          throw failure("\(field) is not a method but has arguments", first.start, first.source)
        }
        throw failure(
          "can't give argument to non-function \(first.source)", first.start, first.source)
      }
      if case .null = first.kind { throw failure("nil is not a command", call.start, "nil") }
      return try evaluate(first, dot)
    }
    var arguments: [JSONValue?] = []
    for operand in call.operands.dropFirst() {
      let value = try evaluate(operand, dot)
      arguments.append(value)
      // `and` and `or` look at no more than they need.
      if name == "and" && !GoText.isTrue(value) || name == "or" && GoText.isTrue(value) {
        return value
      }
    }
    if let piped { arguments.append(piped) }
    do {
      if template.library == .charts {
        return try callForChart(name, arguments, call)
      }
      let value = try GoFunctions.call(name, arguments)
      return value == nil && name == "index" ? zero(of: arguments) : value
    } catch {
      if error.isNotSimulated {
        throw GoTemplate.Failure(message: error.message, isNotSimulated: true)
      }
      var problem = failure(
        error.isArity ? error.message : "error calling \(name): \(error.message)", call.start,
        describe(call))
      problem.said = error.said
      throw problem
    }
  }

  func describe(_ call: GoTemplate.Call) -> String {
    call.operands.map { $0.source }.joinedText(" ")
  }

  private mutating func evaluate(
    _ operand: GoTemplate.Operand, _ dot: JSONValue?
  ) throws(GoTemplate.Failure) -> JSONValue? {
    var value: JSONValue?
    var isRoot = false
    switch operand.kind {
    case .dot:
      value = dot
      isRoot = dot == root
    case .null: return nil
    case .literal(let literal): value = literal
    case .function(let name):
      value = try evaluate(
        GoTemplate.Call(
          operands: [
            GoTemplate.Operand(kind: .function(name), start: operand.start, source: operand.source)
          ], start: operand.start), dot, piped: nil)
    case .variable(let name):
      value = variables.last { $0.name == name }?.value
      isRoot = name == "$"
    case .pipeline(let pipeline): value = try evaluate(pipeline, dot)
    }
    for (index, field) in operand.fields.enumerated() {
      guard let holder = value, holder != .null else {
        if case .isNoValue = missing { return nil }
        if case .isNil = missing {
          throw failure(
            "nil pointer evaluating interface {}.\(field)", operand.start, operand.source)
        }
        throw failure(
          "nil data; no entry for key \(field.quotedGo)", operand.start, operand.source)
      }
      guard case .object(let members) = holder else {
        throw failure(
          "can't evaluate field \(field) in type interface {}", operand.start, operand.source)
      }
      if let member = members.last(where: { $0.name == field }) {
        value = member.value
        continue
      }
      switch missing {
      case .isNil:
        value = template.methods.first { $0.name == field }?.call(holder, [])
      case .isNoValue: value = nil
      case _ where index > 0 && Self.textMaps.contains(operand.fields[index - 1]): value = nil
      case .isRefusedByType(let type) where index == 0 && isRoot:
        throw failure(
          "can't evaluate field \(field) in type \(type)", operand.start, operand.source)
      default:
        throw failure(
          "map has no entry for key \(field.quotedGo)", operand.start, operand.source)
      }
    }
    return value
  }

  /// The fields of the Engine API that are maps of texts: a key that they lack is no mistake.
  private static let textMaps: Set<String> = [
    "Annotations", "Data", "Labels", "Options", "Sysctls",
  ]

  /// What `index` gives for a key that a map of texts lacks: in a typed document Go's empty text.
  private func zero(of arguments: [JSONValue?]) -> JSONValue? {
    switch missing {
    case .isNil, .isNoValue: return nil
    case .isRefused, .isRefusedByType:
      let map = try? GoFunctions.call("index", Array(arguments.dropLast()))
      let isOfTexts = map?.members.allSatisfy { $0.value.string != nil } ?? false
      return isOfTexts ? .string("") : nil
    }
  }
}
