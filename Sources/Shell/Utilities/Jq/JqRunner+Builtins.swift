extension JqRunner {
  /// The functions that are not written in the language itself, as `name/arguments`.
  static let builtins: [ByteString] = [
    "empty/0", "error/0", "not/0", "path/1", "getpath/1", "setpath/2", "delpaths/1", "range/2",
    "range/3", "limit/2", "first/1", "last/1", "isempty/1", "input/0", "repeat_inputs/0",
    "halt/0", "halt_error/1", "debug/0", "input_line_number/0", "input_filename/0", "builtins/0",
    "length/0", "utf8bytelength/0", "keys/0", "keys_unsorted/0", "has/1", "contains/1", "type/0",
    "tostring/0", "tonumber/0", "tojson/0", "fromjson/0", "sort/0", "min/0", "max/0", "reverse/0",
    "_sort_by/1", "_group_by/1", "_pick_by/2", "_flatten/1", "_indices/1", "_match/2", "_now/0",
    "_fromdate/0", "strftime/1", "gmtime/0", "mktime/0", "floor/0", "ceil/0", "round/0", "sqrt/0",
    "fabs/0", "abs/0", "log/0", "log10/0", "log2/0", "exp/0", "exp10/0", "exp2/0", "pow/2",
    "infinite/0", "nan/0", "isinfinite/0", "isnan/0", "isnormal/0", "startswith/1", "endswith/1",
    "ltrimstr/1", "rtrimstr/1", "trim/0", "ltrim/0", "rtrim/0", "split/1", "explode/0",
    "implode/0", "ascii_downcase/0", "ascii_upcase/0", "trunc/0", "significand/0",
  ]

  /// Runs a function of this program's own; `false` when there is none of the name.
  func builtin(
    _ name: ByteString, _ arguments: [JqNode], _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) -> Bool {
    guard Self.builtins.contains("\(name)/\(arguments.count)") else { return false }
    if try control(name, arguments, input, scope, emit) { return true }
    if try streams(name, arguments, input, scope, emit) { return true }
    guard let first = arguments.first else {
      try emit(input.fresh(try JqFunctions.value(name, input.value, nil, nil, self)))
      return true
    }
    // The last argument is the outermost of the loops.
    var seconds: [JqValue?] = [nil]
    if arguments.count > 1 {
      seconds = try values(arguments[1], input.value, scope).map { Optional($0) }
    }
    for second in seconds {
      for argument in try values(first, input.value, scope) {
        try emit(input.fresh(try JqFunctions.value(name, input.value, argument, second, self)))
      }
    }
    return true
  }

  /// Those that decide about what is given on, or about paths.
  private func control(
    _ name: ByteString, _ arguments: [JqNode], _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) -> Bool {
    switch name {
    case "empty": break
    case "error": throw .failure(input.value)
    case "not": try emit(input.fresh(.boolean(!input.value.isTrue)))
    case "path":
      for path in try paths(arguments[0], input.value, scope) {
        try emit(input.fresh(.array(path)))
      }
    case "getpath":
      for path in try values(arguments[0], input.value, scope) {
        guard case .array(let keys) = path else {
          throw .message("Path must be specified as an array")
        }
        var item = input
        item.value = (try? JqPaths.get(input.value, keys[...])) ?? .null
        item.path = input.path.map { $0 + keys }
        try emit(item)
      }
    case "setpath":
      for value in try values(arguments[1], input.value, scope) {
        for path in try values(arguments[0], input.value, scope) {
          guard case .array(let keys) = path else {
            throw .message("Path must be specified as an array")
          }
          try emit(input.fresh(try JqPaths.set(input.value, keys[...], value)))
        }
      }
    case "delpaths":
      for list in try values(arguments[0], input.value, scope) {
        guard case .array(let paths) = list else {
          throw .message("Paths must be specified as an array")
        }
        let keys = paths.map { path -> [JqValue] in
          if case .array(let keys) = path { keys } else { [] }
        }
        try emit(input.fresh(try JqPaths.delete(input.value, keys)))
      }
    case "halt": throw .halt(0)
    case "halt_error":
      guard case .number(let status)? = try values(arguments[0], input.value, scope).first,
        0...255 ~= status
      else { throw .message("halt_error/1: number required") }
      if case .string(let text) = input.value {
        context.writeError(text)
      } else {
        context.writeError(JqPrinter.compact(input.value) + "\n")
      }
      throw .halt(Int(status))
    case "debug":
      let shown = JqPrinter.compact(.array([.string("DEBUG:"), input.value])) + "\n"
      context.writeError(shown)
      try emit(input)
    default: return false
    }
    return true
  }

  /// Those that give several results, or stop others.
  private func streams(
    _ name: ByteString, _ arguments: [JqNode], _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) -> Bool {
    switch name {
    case "range": try range(arguments, input, scope, emit)
    case "limit":
      for count in try values(arguments[0], input.value, scope) {
        guard case .number(let most) = count else { continue }
        try take(max(0, Int(min(most, 1e9))), arguments[1], input, scope, emit)
      }
    case "first": try take(1, arguments[0], input, scope, emit)
    case "last":
      var last: Item?
      try run(arguments[0], input, scope) { item throws(JqInterrupt) in last = item }
      if let last { try emit(last) }
    case "isempty":
      var isEmpty = true
      try take(1, arguments[0], input, scope) { _ throws(JqInterrupt) in isEmpty = false }
      try emit(input.fresh(.boolean(isEmpty)))
    case "input":
      guard let next = try nextInput() else { throw .message("break") }
      try emit(input.fresh(next))
    case "repeat_inputs":
      while let next = try nextInput() {
        try spend()
        try emit(input.fresh(next))
      }
    default: return false
    }
    return true
  }

  private func range(
    _ arguments: [JqNode], _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    let steps = try arguments.dropFirst(2).first.map { step throws(JqInterrupt) in
      try self.values(step, input.value, scope)
    }
    for from in try values(arguments[0], input.value, scope) {
      for to in try values(arguments[1], input.value, scope) {
        for step in steps ?? [.number(1)] {
          guard case .number(var at) = from, case .number(let end) = to,
            case .number(let step) = step
          else { throw .message("Range bounds must be numeric") }
          if step == 0 { continue }
          while step > 0 ? at < end : at > end {
            try spend()
            try emit(input.fresh(.number(at)))
            at += step
          }
        }
      }
    }
  }

  /// Gives on the first results of a filter.
  private func take(
    _ count: Int, _ node: JqNode, _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    if count == 0 { return }
    var left = count
    let mark = nextLabel()
    do {
      try run(node, input, scope) { item throws(JqInterrupt) in
        left -= 1
        try emit(item)
        if left == 0 { throw .leave(mark) }
      }
    } catch {
      guard case .leave(mark) = error else { throw error }
    }
  }
}
