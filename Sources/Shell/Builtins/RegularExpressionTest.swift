extension Interpreter {
  /// Evaluates `[[ text =~ word ]]` and sets `BASH_REMATCH`; an expression with a mistake matches nothing
  /// and gives the command the status 2.
  func matchExpression(_ word: Word, _ text: ByteString) throws(Unwind) -> Bool {
    let field = try expandField(word.parts, tilde: .wordStart)
    var syntax = RegularExpressionSyntax.shell
    syntax.ignoresCase = state.shopt.has(.ignoresCase)
    let match: RegularExpression.Match?
    do {
      let expression = try RegularExpression(ByteString(Self.expression(field)), syntax)
      match = try expression.match(text.bytes)
    } catch {
      hasInvalidExpression = true
      return false
    }
    let groups = (match?.groups ?? []).map { range in
      range.map { ByteString(text.bytes[$0]) } ?? ""
    }
    state.variables["BASH_REMATCH"] = Variable(.indexed(SparseArray(groups)))
    return match != nil
  }

  /// What was quoted stands for itself.
  private static func expression(_ field: Field) -> [UInt8] {
    var result: [UInt8] = []
    var isInBrackets = false
    for (at, byte) in field.bytes.enumerated() {
      if !field.quoted[at] {
        if byte == 0x5B { isInBrackets = true }
        if byte == 0x5D { isInBrackets = false }
      } else if !isInBrackets {
        switch byte {
        case "\\", ".", "[", "]", "(", ")", "*", "+", "?", "{", "}", "|", "^", "$":
          result.append(0x5C)
        default: break
        }
      }
      result.append(byte)
    }
    return result
  }
}
