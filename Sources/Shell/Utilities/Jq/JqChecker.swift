/// Finds names in a filter that mean nothing, before it is run.
struct JqChecker {
  private let globals: [ByteString]
  private static var prelude: [ByteString] {
    JqPrelude.functions.map { "\($0.name)/\($0.parameters.count)" }
  }

  private let known: [ByteString]

  init(globals: [ByteString]) {
    self.globals = globals + ["ENV", "__loc__", "__prog_args"]
    known = JqRunner.builtins + Self.prelude
  }

  /// The first name that means nothing, as messages have it.
  func stranger(_ node: JqNode, _ functions: [ByteString], _ variables: [ByteString]) -> ByteString?
  {
    func all(_ nodes: [JqNode?]) -> ByteString? {
      for case let node? in nodes {
        if let found = stranger(node, functions, variables) { return found }
      }
      return nil
    }
    switch node {
    case .identity, .descend, .literal: return nil
    case .format(let name):
      return name.isEmpty || JqFormats.names.contains(name)
        ? nil : "\(name.dropFirst()) is not a valid format"
    case .index(let target, let key): return all([target, key])
    case .slice(let target, let from, let to): return all([target, from, to])
    case .iterate(let inner), .negate(let inner): return all([inner])
    case .array(let inner): return all([inner])
    case .text(_, let parts): return all(parts.map { Optional($0) })
    case .object(let members): return all(members.flatMap { [$0.name, $0.value] })
    case .pipe(let left, let right), .comma(let left, let right): return all([left, right])
    case .binary("/", .literal(.number), .literal(.number(0))): return "Division by zero?"
    case .binary(_, let left, let right), .assign(_, let left, let right):
      return all([left, right])
    case .conditional(let condition, let then, let otherwise):
      return all([condition, then, otherwise])
    case .attempt(let body, let handler): return all([body, handler])
    case .label(_, let body): return all([body])
    case .leave: return nil
    case .reduce, .forEach, .define, .call, .variable, .bind:
      return named(node, functions, variables)
    }
  }

  private func named(
    _ node: JqNode, _ functions: [ByteString], _ variables: [ByteString]
  ) -> ByteString? {
    switch node {
    case .variable(let name):
      return variables.contains(name) || globals.contains(name) ? nil : "$\(name) is not defined"
    case .call(let name, let arguments):
      let key = "\(name)/\(arguments.count)" as ByteString
      guard functions.contains(key) || known.contains(key) else { return "\(key) is not defined" }
      for argument in arguments {
        if let found = stranger(argument, functions, variables) { return found }
      }
      return nil
    case .define(let function, let rest):
      let own = functions + ["\(function.name)/\(function.parameters.count)"]
      let parameters = function.parameters.map {
        ($0.hasPrefix("$") ? $0.dropFirst() : $0) + "/0"
      }
      let values = function.parameters.filter { $0.hasPrefix("$") }.map { $0.dropFirst() }
      return stranger(function.body, own + parameters, variables + values)
        ?? stranger(rest, own, variables)
    case .bind(let source, let patterns, let body):
      let inner = variables + patterns.flatMap { $0.variables }
      return stranger(source, functions, variables) ?? stranger(body, functions, inner)
    case .reduce(let source, let pattern, let start, let update):
      return stranger(source, functions, variables) ?? stranger(start, functions, variables)
        ?? stranger(update, functions, variables + pattern.variables)
    case .forEach(let source, let pattern, let start, let update, let extract):
      let inner = variables + pattern.variables
      return stranger(source, functions, variables) ?? stranger(start, functions, variables)
        ?? stranger(update, functions, inner) ?? extract.flatMap { stranger($0, functions, inner) }
    default: return nil
    }
  }
}
