import YAML

/// The functions of charts that need the template itself.
extension GoTemplateFiller {
  /// Calls a function of a chart; the dictionary that `set` and `unset` are given in a variable changes.
  mutating func callForChart(
    _ name: String, _ values: [JSONValue?], _ call: GoTemplate.Call
  ) throws(GoFunctions.Failure) -> JSONValue? {
    let arguments = ChartFunctions.Arguments(name: name, values: values)
    switch name {
    case "include":
      try arguments.need(2)
      let piece = arguments.text(0)
      guard template.definitions[piece] != nil else {
        throw GoFunctions.Failure(
          message:
            "template: no template \(piece.quotedGo) associated with template \"gotpl\"")
      }
      return .string(
        try captured { (filler) throws(GoTemplate.Failure) in
          try filler.fill(named: piece, values[1], call.start)
        })
    case "tpl":
      try arguments.need(2)
      return .string(try filled(arguments.text(0), values[1]))
    case "required":
      try arguments.need(2)
      if values[1] == nil || values[1] == .null || values[1] == .string("") {
        throw GoFunctions.Failure(message: arguments.text(0), said: arguments.text(0))
      }
      return values[1]
    case "fail":
      throw GoFunctions.Failure(message: arguments.text(0), said: arguments.text(0))
    case "lookup": return template.lookup?(values) ?? .object([])
    default: break
    }
    guard case .value(let result) = try ChartFunctions.call(arguments) else {
      return try GoFunctions.call(name, values)
    }
    if name == "set" || name == "unset" { change(call, to: result) }
    return result
  }

  private mutating func captured(
    _ work: (inout GoTemplateFiller) throws(GoTemplate.Failure) -> Void
  ) throws(GoFunctions.Failure) -> String {
    let outer = output
    output = []
    do throws(GoTemplate.Failure) { try work(&self) } catch {
      throw GoFunctions.Failure(
        message: error.message, isNotSimulated: error.isNotSimulated, said: error.said)
    }
    let text = String(decoding: output, as: UTF8.self)
    output = outer
    return text
  }

  /// A text taken as a template.
  private mutating func filled(
    _ text: String, _ dot: JSONValue?
  ) throws(GoFunctions.Failure) -> String {
    guard text.has("{{") else { return text }
    do throws(GoTemplate.Failure) {
      var inner = try GoTemplate(Array(text.utf8), name: "gotpl", library: .charts)
      inner.methods = template.methods
      inner.lookup = template.lookup
      for (name, piece) in template.definitions where inner.definitions[name] == nil {
        inner.definitions[name] = piece
      }
      var output: [UInt8] = []
      try inner.fill(dot ?? .null, missing: missing, into: &output)
      return String(decoding: output, as: UTF8.self)
    } catch {
      throw GoFunctions.Failure(
        message: error.message, isNotSimulated: error.isNotSimulated, said: error.said)
    }
  }

  /// Gives the variable, or the field of one, that a dictionary came from its new value.
  private mutating func change(_ call: GoTemplate.Call, to value: JSONValue?) {
    guard call.operands.count > 1, case .variable(let name) = call.operands[1].kind else { return }
    let fields = call.operands[1].fields
    var whole = variables.last { $0.name == name }?.value ?? .object([])
    if fields.isEmpty { whole = value ?? .null } else { whole.set(fields[...], to: value) }
    set(name, whole, declares: false)
  }
}
