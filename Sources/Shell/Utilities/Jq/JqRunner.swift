/// Runs a filter on a value.
///
/// A filter gives any number of results, one after the other, to whom it is told to. Where paths are asked
/// for, each result comes with the way that leads to it in the value that the filter began with.
final class JqRunner {
  /// A value, and the path to it where one is wanted; a path of `nil` is lost when `tracks` is set.
  struct Item {
    var value: JqValue
    var path: [JqValue]?
    var tracks = false

    init(_ value: JqValue, path: [JqValue]? = nil) {
      self.value = value
      self.path = path
      tracks = path != nil
    }

    /// A new value, which no path leads to.
    func fresh(_ value: JqValue) -> Item {
      var result = Item(value)
      result.tracks = tracks
      return result
    }
  }

  typealias Emit = (Item) throws(JqInterrupt) -> Void

  let context: ProcessContext
  /// The variables that the command line gives.
  var globals: [ByteString: JqValue] = [:]
  /// The next value of the input, for `input`.
  var nextInput: () throws(JqInterrupt) -> JqValue? = { () throws(JqInterrupt) in nil }
  var inputLines = 0
  /// Whether there is no further input.
  var isAtEnd = false
  var prelude: [ByteString: JqFunction] = [:]
  var labels = 0
  var depth = 0
  static let mostDepth = 400

  init(_ context: ProcessContext) { self.context = context }

  func spend(_ steps: Int = 1) throws(JqInterrupt) {
    context.machine.steps &+= steps
    if context.machine.steps > context.machine.limits.steps * 4 {
      context.machine.exceed("steps")
      throw .stop
    }
  }

  /// Runs a filter on a value for its results alone.
  func values(
    _ node: JqNode, _ input: JqValue, _ scope: JqScope?
  ) throws(JqInterrupt) -> [JqValue] {
    var result: [JqValue] = []
    try run(node, Item(input), scope) { item throws(JqInterrupt) in
      try self.spend()
      result.append(item.value)
    }
    return result
  }

  /// Runs a filter on a value and gives each result on.
  ///
  /// Everything that runs a filter inside of another passes through here. The optimizer would make a copy of
  /// this, and of all that it calls, for each closure that is given on, and for each of those in turn, without
  /// end: so it is left alone.
  @_optimize(none)
  func run(
    _ node: JqNode, _ input: Item, _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    try spend()
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostDepth {
      context.machine.exceed("depth")
      throw .stop
    }
    switch node {
    case .identity: try emit(input)
    case .literal(let value): try emit(input.fresh(value))
    case .descend: try descend(input, emit)
    case .pipe(let left, let right):
      try run(left, input, scope) { item throws(JqInterrupt) in
        try self.run(right, item, scope, emit)
      }
    case .comma(let left, let right):
      try run(left, input, scope, emit)
      try run(right, input, scope, emit)
    case .variable(let name): try emit(input.fresh(try variable(name, scope)))
    case .format(let format):
      try emit(input.fresh(.string(try JqFormats.text(input.value, format))))
    case .text(let format, let parts):
      try text(parts[...], format, "", input, scope, emit)
    case .array(let inner):
      let items = try inner.map { inner throws(JqInterrupt) in
        try self.values(inner, input.value, scope)
      }
      try emit(input.fresh(.array(items ?? [])))
    case .object(let members): try object(members[...], JqObject(), input, scope, emit)
    case .negate(let inner):
      for value in try values(inner, input.value, scope) {
        guard case .number(let number) = value else {
          throw .message("\(JqFormats.described(value)) cannot be negated")
        }
        try emit(input.fresh(.number(-number)))
      }
    case .index, .slice, .iterate: try step(node, input, scope, emit)
    case .binary(let sign, let left, let right):
      try binary(sign, left, right, input, scope, emit)
    case .assign(let sign, let left, let right):
      try assign(sign, left, right, input, scope, emit)
    case .define, .call, .bind, .label, .leave: try named(node, input, scope, emit)
    case .conditional, .attempt, .reduce, .forEach: try control(node, input, scope, emit)
    }
  }

  func descend(_ input: Item, _ emit: Emit) throws(JqInterrupt) {
    try spend()
    try emit(input)
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostDepth { throw .message("the value is too deep") }
    switch input.value {
    case .array, .object:
      try each(input) { item throws(JqInterrupt) in try self.descend(item, emit) }
    default: break
    }
  }

  func text(
    _ parts: ArraySlice<JqNode>, _ format: ByteString?, _ text: ByteString, _ input: Item,
    _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    guard let part = parts.first else { return try emit(input.fresh(.string(text))) }
    if case .literal(.string(let literal)) = part {
      return try self.text(parts.dropFirst(), format, text + literal, input, scope, emit)
    }
    guard case .pipe(let filter, _) = part else { return }
    for value in try values(filter, input.value, scope) {
      let shown = try JqFormats.text(value, format ?? "@text")
      try self.text(parts.dropFirst(), format, text + shown, input, scope, emit)
    }
  }

  func object(
    _ members: ArraySlice<(name: JqNode, value: JqNode)>, _ object: JqObject, _ input: Item,
    _ scope: JqScope?, _ emit: Emit
  ) throws(JqInterrupt) {
    guard let member = members.first else { return try emit(input.fresh(.object(object))) }
    for name in try values(member.name, input.value, scope) {
      guard case .string(let name) = name else {
        throw .message("Cannot use \(JqFormats.described(name)) as object key")
      }
      for value in try values(member.value, input.value, scope) {
        var next = object
        next[name] = value
        try self.object(members.dropFirst(), next, input, scope, emit)
      }
    }
  }

  func binary(
    _ sign: ByteString, _ left: JqNode, _ right: JqNode, _ input: Item, _ scope: JqScope?,
    _ emit: Emit
  ) throws(JqInterrupt) {
    switch sign {
    case "and", "or":
      for first in try values(left, input.value, scope) {
        if first.isTrue == (sign == "or") {
          try emit(input.fresh(.boolean(first.isTrue)))
          continue
        }
        for second in try values(right, input.value, scope) {
          try emit(input.fresh(.boolean(second.isTrue)))
        }
      }
    case "//":
      var hasValue = false
      do {
        try run(left, input, scope) { item throws(JqInterrupt) in
          guard item.value.isTrue else { return }
          hasValue = true
          try emit(item)
        }
      } catch {
        guard case .failure = error, !hasValue else { throw error }
      }
      if !hasValue { try run(right, input, scope, emit) }
    default:
      for second in try values(right, input.value, scope) {
        for first in try values(left, input.value, scope) {
          try emit(input.fresh(try JqArithmetic.apply(sign, first, second)))
        }
      }
    }
  }
}
