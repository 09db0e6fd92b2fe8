/// A compiled template: what to print, with every name worked out to a place.
indirect enum Instruction: Sendable {
  case literal([UInt8])
  case print(Reference, isEscaped: Bool)
  /// Runs its body for each record of a list, with the record on the stack.
  case forEach(Reference, [Instruction])
  /// Runs its body with a record on the stack, if there is one.
  case with(Reference, [Instruction])
  /// Runs its body if the value counts as true, with nothing new on the stack.
  case when(Reference, [Instruction])
  /// Runs its body if the value counts as false.
  case unless(Reference, [Instruction])
  /// Runs its body for an author's value, as Mustache does by the value's own type.
  case withDynamic(Reference, [Instruction])
}

/// Where a value is found.
struct Reference: Sendable, Hashable {
  /// The place on the stack of contexts, from its bottom.
  var depth: Int
  /// The fields to go through from there; empty for the context itself.
  var fields: [Int]
  /// The keys to go through in an author's value behind the fields.
  var keys: [String] = []
}
