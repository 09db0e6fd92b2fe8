extension Interpreter {
  /// Evaluates an expression; a mistake in it ends the command.
  func evaluate(_ text: ByteString, context: ByteString? = nil) throws(Unwind) -> Int {
    Int(clamping: try evaluate64(text, context: context))
  }

  /// The same with all of its 64 bits.
  func evaluate64(_ text: ByteString, context: ByteString? = nil) throws(Unwind) -> Int64 {
    do {
      return try Arithmetic.evaluate(text, in: self)
    } catch {
      if !error.message.isEmpty {
        complain(context.map { "\($0): \(error.message)" } ?? error.message)
      }
      throw error.isUnbound ? .exit(fatalStatus) : .discard(1)
    }
  }

  /// Assigns the result of an arithmetic assignment.
  func assignNumber(_ name: ByteString, index: ByteString?, _ value: Int64) -> Bool {
    do {
      if let index {
        let key = try subscriptText(index, of: name)
        return try assign(name, index: key, ByteString(value))
      }
      return try assign(name, ByteString(value))
    } catch {
      return false
    }
  }

  /// A subscript inside arithmetic, whose `$` have been expanded already.
  private func subscriptText(_ index: ByteString, of name: ByteString) throws(Unwind) -> ByteString
  {
    guard case .associative = state.variables[resolve(name)]?.value else { return index }
    if index.count >= 2, let quote = index.bytes.first, quote == 34 || quote == 39,
      index.bytes.last == quote
    {
      return index.dropFirst().dropLast()
    }
    return index
  }

  /// The text that a name stands for inside arithmetic.
  func arithmeticValue(
    _ name: ByteString, index: ByteString?
  ) throws(ArithmeticError) -> ByteString {
    guard let found = variable(name) else {
      if state.has("u") {
        complain("\(name): unbound variable")
        throw ArithmeticError(message: "", isUnbound: true)
      }
      return ""
    }
    guard let index else { return found.scalar ?? "" }
    switch found.value {
    case .associative(let array):
      return array[(try? subscriptText(index, of: name)) ?? index] ?? ""
    case .indexed(let array):
      var place = Int(clamping: try Arithmetic.evaluate(index, in: self))
      if place < 0 { place &+= array.nextIndex }
      return array[place] ?? ""
    default:
      return try Arithmetic.evaluate(index, in: self) == 0 ? found.scalar ?? "" : ""
    }
  }
}
