extension JqRunner {
  /// Runs `.[…]` and its like.
  func step(
    _ node: JqNode, _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    switch node {
    case .index(let target, let key):
      try run(target, input, scope) { item throws(JqInterrupt) in
        for key in try self.values(key, input.value, scope) {
          try emit(try self.child(item, key))
        }
      }
    case .slice(let target, let from, let to):
      try run(target, input, scope) { item throws(JqInterrupt) in
        let ends = try to.map { to throws(JqInterrupt) in
          try self.values(to, input.value, scope)
        }
        let starts = try from.map { from throws(JqInterrupt) in
          try self.values(from, input.value, scope)
        }
        for end in ends ?? [.null] {
          for start in starts ?? [.null] {
            var key = JqObject()
            key["start"] = start
            key["end"] = end
            try emit(try self.child(item, .object(key)))
          }
        }
      }
    case .iterate(let target):
      try run(target, input, scope) { item throws(JqInterrupt) in try self.each(item, emit) }
    default: break
    }
  }

  /// The item below another.
  private func child(_ item: Item, _ key: JqValue) throws(JqInterrupt) -> Item {
    let value = try JqPaths.value(item.value, at: key)
    guard item.tracks else { return Item(value) }
    guard let path = item.path else {
      throw .message(
        "Invalid path expression with result \(JqFormats.shortened(item.value))")
    }
    return Item(value, path: path + [key])
  }

  /// Gives all items below one.
  func each(_ item: Item, _ emit: Emit) throws(JqInterrupt) {
    if item.tracks, item.path == nil {
      throw .message(
        "Invalid path expression with result \(JqFormats.shortened(item.value))")
    }
    switch item.value {
    case .array(let items):
      for (index, value) in items.enumerated() {
        try emit(Item(value, path: item.path.map { $0 + [.number(Double(index))] }))
      }
    case .object(let object):
      for name in object.names {
        try emit(Item(object[name] ?? .null, path: item.path.map { $0 + [.string(name)] }))
      }
    default:
      throw .message("Cannot iterate over \(JqFormats.described(item.value))")
    }
  }

  /// The paths that a filter leads to in a value.
  func paths(
    _ node: JqNode, _ input: JqValue, _ scope: JqScope?
  ) throws(JqInterrupt) -> [[JqValue]] {
    var result: [[JqValue]] = []
    try run(node, Item(input, path: []), scope) { item throws(JqInterrupt) in
      try self.spend()
      guard let path = item.path else {
        throw .message(
          "Invalid path expression with result \(JqFormats.shortened(item.value))")
      }
      result.append(path)
    }
    return result
  }

  /// Runs `=`, `|=`, `+=` and their like.
  func assign(
    _ sign: ByteString, _ left: JqNode, _ right: JqNode, _ input: Item, _ scope: JqScope?,
    _ emit: Emit
  ) throws(JqInterrupt) {
    if sign == "|=" {
      var result = input.value
      var removed: [[JqValue]] = []
      for path in try paths(left, input.value, scope) {
        let old = try JqPaths.get(result, path[...])
        if let new = try values(right, old, scope).first {
          result = try JqPaths.set(result, path[...], new)
        } else {
          removed.append(path)
        }
      }
      return try emit(input.fresh(try JqPaths.delete(result, removed)))
    }
    let calculation = sign.dropLast()
    for value in try values(right, input.value, scope) {
      var result = input.value
      for path in try paths(left, input.value, scope) {
        var new = value
        if sign != "=" {
          let old = try JqPaths.get(result, path[...])
          new =
            sign == "//="
            ? old.isTrue ? old : value : try JqArithmetic.apply(calculation, old, value)
        }
        result = try JqPaths.set(result, path[...], new)
      }
      try emit(input.fresh(result))
    }
  }

  /// Takes a value apart, and goes on with the variables that this gives.
  func match(
    _ pattern: JqPattern, _ value: JqValue, _ scope: JqScope?,
    _ body: (JqScope?) throws(JqInterrupt) -> Void
  ) throws(JqInterrupt) {
    switch pattern {
    case .variable(let name): try body(JqScope(.variable(name, value), outer: scope))
    case .array(let items):
      try matchItems(items[...], 0, value, scope, body)
    case .object(let members): try matchMembers(members[...], value, scope, body)
    }
  }

  private func matchItems(
    _ items: ArraySlice<JqPattern>, _ index: Int, _ value: JqValue, _ scope: JqScope?,
    _ body: (JqScope?) throws(JqInterrupt) -> Void
  ) throws(JqInterrupt) {
    guard let first = items.first else { return try body(scope) }
    let item = try JqPaths.value(value, at: .number(Double(index)))
    try match(first, item, scope) { scope throws(JqInterrupt) in
      try self.matchItems(items.dropFirst(), index + 1, value, scope, body)
    }
  }

  private func matchMembers(
    _ members: ArraySlice<(name: JqNode, variable: ByteString?, pattern: JqPattern?)>,
    _ value: JqValue, _ scope: JqScope?, _ body: (JqScope?) throws(JqInterrupt) -> Void
  ) throws(JqInterrupt) {
    guard let first = members.first else { return try body(scope) }
    for name in try values(first.name, value, scope) {
      let member = try JqPaths.value(value, at: name)
      let named = first.variable.map { JqScope(.variable($0, member), outer: scope) } ?? scope
      guard let pattern = first.pattern else {
        try matchMembers(members.dropFirst(), value, named, body)
        continue
      }
      try match(pattern, member, named) { scope throws(JqInterrupt) in
        try self.matchMembers(members.dropFirst(), value, scope, body)
      }
    }
  }

  /// Tries patterns in turn; variables of the others are null.
  func match(
    _ patterns: [JqPattern], _ value: JqValue, _ scope: JqScope?,
    _ body: (JqScope?) throws(JqInterrupt) -> Void
  ) throws(JqInterrupt) {
    var outer = scope
    if patterns.count > 1 {
      for name in patterns.flatMap({ $0.variables }) {
        outer = JqScope(.variable(name, .null), outer: outer)
      }
    }
    for (index, pattern) in patterns.enumerated() {
      do {
        return try match(pattern, value, outer, body)
      } catch {
        guard case .failure = error, index + 1 < patterns.count else { throw error }
      }
    }
  }
}
