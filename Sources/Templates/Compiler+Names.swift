internal import Diagnostics

extension Compiler {
  /// Works out a name, or reports that there is no such name.
  mutating func resolve(_ name: String, _ range: Range<Int>) -> Resolved? {
    if name == "." { return current() }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    guard let head = parts.popFirst(), !head.isEmpty else { return nil }
    guard var resolved = find(head) else {
      unknown(head, name, range, among: namesInScope())
      return nil
    }
    while let part = parts.popFirst() {
      switch resolved.type {
      case .record(let schema):
        guard let index = schema.index(of: part) else {
          unknown(part, name, range, among: schema.fields.map(\.name))
          return nil
        }
        resolved.reference.fields.append(index)
        resolved.type = schema.fields[index].type
      case .dynamic: resolved.reference.keys.append(part)
      default:
        report(
          "template.unknown-variable", range, "'\(part)' of '\(name)': there are no names below it")
        return nil
      }
    }
    return resolved
  }

  /// The innermost context itself.
  private func current() -> Resolved? {
    let depth = scopes.count { if case .value = $0 { false } else { true } } - 1
    switch scopes.last {
    case .value(let resolved): return resolved
    case .schema(let schema):
      return Resolved(reference: Reference(depth: depth, fields: []), type: .record(schema))
    case .dynamic:
      return Resolved(reference: Reference(depth: depth, fields: []), type: .dynamic)
    case nil: return nil
    }
  }

  /// The innermost context that has a name.
  private func find(_ name: String) -> Resolved? {
    var depth = scopes.count { if case .value = $0 { false } else { true } }
    for scope in scopes.reversed() {
      switch scope {
      case .value: continue
      case .schema(let schema):
        depth -= 1
        if let index = schema.index(of: name) {
          return Resolved(
            reference: Reference(depth: depth, fields: [index]), type: schema.fields[index].type)
        }
      case .dynamic:
        depth -= 1
        return Resolved(
          reference: Reference(depth: depth, fields: [], keys: [name]), type: .dynamic)
      }
    }
    return nil
  }

  private func namesInScope() -> [String] {
    scopes.flatMap { scope in
      if case .schema(let schema) = scope { schema.fields.map(\.name) } else { [String]() }
    }
  }

  private mutating func unknown(
    _ part: String, _ name: String, _ range: Range<Int>, among names: [String]
  ) {
    var suggestions: [Suggestion] = []
    if let near = SpellingSuggestion.nearest(to: part, among: names) {
      suggestions = [Suggestion("did you mean '\(near)'?")]
    } else if names.contains("params") {
      suggestions = [Suggestion("a front matter key of your own is 'params.\(part)'")]
    }
    let place = part == name ? "here" : "in '\(name)'"
    report("template.unknown-variable", range, "there is no '\(part)' \(place)", suggestions)
  }
}
