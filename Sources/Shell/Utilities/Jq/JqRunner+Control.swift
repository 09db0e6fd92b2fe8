extension JqRunner {
  func control(
    _ node: JqNode, _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    switch node {
    case .conditional(let condition, let then, let otherwise):
      for value in try values(condition, input.value, scope) {
        if value.isTrue {
          try run(then, input, scope, emit)
        } else if let otherwise {
          try run(otherwise, input, scope, emit)
        } else {
          try emit(input)
        }
      }
    case .attempt(let body, let handler): try attempt(body, handler, input, scope, emit)
    case .reduce(let source, let pattern, let start, let update):
      for first in try values(start, input.value, scope) {
        var state = first
        try run(source, Item(input.value), scope) { item throws(JqInterrupt) in
          try self.match(pattern, item.value, scope) { scope throws(JqInterrupt) in
            state = try self.values(update, state, scope).last ?? .null
          }
        }
        try emit(input.fresh(state))
      }
    case .forEach(let source, let pattern, let start, let update, let extract):
      for first in try values(start, input.value, scope) {
        var state = first
        try run(source, Item(input.value), scope) { item throws(JqInterrupt) in
          try self.match(pattern, item.value, scope) { scope throws(JqInterrupt) in
            for next in try self.values(update, state, scope) {
              state = next
              guard let extract else {
                try emit(input.fresh(next))
                continue
              }
              try self.run(extract, input.fresh(next), scope, emit)
            }
          }
        }
      }
    default: break
    }
  }

  func attempt(
    _ body: JqNode, _ handler: JqNode?, _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    var later: JqInterrupt?
    do throws(JqInterrupt) {
      try run(body, input, scope) { item throws(JqInterrupt) in
        do throws(JqInterrupt) {
          try emit(item)
        } catch {
          // What fails behind the attempt is no failure of it.
          later = error
          throw .stop
        }
      }
    } catch {
      if let later { throw later }
      guard case .failure(let value) = error else { throw error }
      if case .object(let object) = value, object["__jq"] != nil { throw error }
      if let handler { try run(handler, input.fresh(value), scope, emit) }
    }
  }

  // MARK: Names

  func named(
    _ node: JqNode, _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    switch node {
    case .define(let function, let rest):
      try run(rest, input, JqScope(.function(function), outer: scope), emit)
    case .bind(let source, let patterns, let body):
      for value in try values(source, input.value, scope) {
        try match(patterns, value, scope) { scope throws(JqInterrupt) in
          try self.run(body, input, scope, emit)
        }
      }
    case .label(let name, let body):
      let number = nextLabel()
      do {
        try run(body, input, JqScope(.label(name, number), outer: scope), emit)
      } catch {
        guard case .leave(number) = error else { throw error }
      }
    case .leave(let name):
      var place = scope
      while let here = place {
        if case .label(name, let number) = here.entry { throw .leave(number) }
        place = here.outer
      }
      throw .message("$*label-\(name) is not defined")
    case .call(let name, let arguments): try call(name, arguments, input, scope, emit)
    default: break
    }
  }

  /// A number that no other label has.
  func nextLabel() -> Int {
    labels += 1
    return labels
  }

  func variable(_ name: ByteString, _ scope: JqScope?) throws(JqInterrupt) -> JqValue {
    var place = scope
    while let here = place {
      if case .variable(name, let value) = here.entry { return value }
      place = here.outer
    }
    if name == "ENV" { return environment }
    guard let value = globals[name] else { throw .message("$\(name) is not defined") }
    return value
  }

  var environment: JqValue {
    var object = JqObject()
    for (name, value) in context.environment { object[name] = .string(value) }
    return .object(object)
  }

  func call(
    _ name: ByteString, _ arguments: [JqNode], _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    var place = scope
    while let here = place {
      switch here.entry {
      case .function(let function)
      where function.name == name && function.parameters.count == arguments.count:
        return try enter(function, arguments[...], here, input, scope, emit)
      case .argument(name, let node, let outer) where arguments.isEmpty:
        return try run(node, input, outer, emit)
      default: break
      }
      place = here.outer
    }
    if try builtin(name, arguments, input, scope, emit) { return }
    let key = "\(name)/\(arguments.count)" as ByteString
    if prelude.isEmpty {
      for function in JqPrelude.functions {
        prelude["\(function.name)/\(function.parameters.count)"] = function
      }
    }
    guard let function = prelude[key] else { throw .message("\(key) is not defined") }
    try enter(
      function, arguments[...], JqScope(.function(function), outer: nil), input, scope, emit)
  }

  /// Runs a function with its arguments in place.
  func enter(
    _ function: JqFunction, _ arguments: ArraySlice<JqNode>, _ inner: JqScope, _ input: Item,
    _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    guard let argument = arguments.first else { return try run(function.body, input, inner, emit) }
    let parameter = function.parameters[function.parameters.count - arguments.count]
    guard parameter.hasPrefix("$") else {
      let next = JqScope(.argument(parameter, argument, scope), outer: inner)
      return try enter(function, arguments.dropFirst(), next, input, scope, emit)
    }
    let name = parameter.dropFirst()
    for value in try values(argument, input.value, scope) {
      let asFilter = JqScope(.argument(name, .literal(value), nil), outer: inner)
      let next = JqScope(.variable(name, value), outer: asFilter)
      try enter(function, arguments.dropFirst(), next, input, scope, emit)
    }
  }
}
