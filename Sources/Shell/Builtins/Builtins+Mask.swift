extension Builtins {
  /// Shows or sets the mode bits that new files do not get.
  static func umask(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands[...]
    var isSymbolic = false
    var isReusable = false
    while let word = operands.first, word.hasPrefix("-"), word.count > 1 {
      operands.removeFirst()
      if word == "--" { break }
      for letter in word.bytes.dropFirst() {
        switch letter {
        case UInt8(ascii: "S"): isSymbolic = true
        case UInt8(ascii: "p"): isReusable = true
        default:
          return shell.badOption(
            call, "-" + ByteString([letter]), usage: "umask [-p] [-S] [mode]")
        }
      }
    }
    if let text = operands.first {
      if let first = text.bytes.first, Byte.isDigit(first) {
        guard let mask = text.octal, mask <= 0o777 else {
          return shell.fail(call, "\(text): octal number out of range")
        }
        shell.state.mask = mask
      } else if let (mark, kind) = symbolicMistake(text) {
        return shell.fail(call, "`\(mark)': invalid symbolic mode \(kind)")
      } else if let allowed = FileMode.applying(
        text, to: ~shell.state.mask & 0o777, isFolder: false, mask: 0)
      {
        shell.state.mask = ~allowed & 0o777
      }
      if !isSymbolic { return 0 }
    }
    let mask = shell.state.mask
    let shown = isSymbolic ? symbolic(mask) : octal(mask)
    let front: ByteString =
      isReusable && operands.isEmpty ? isSymbolic ? "umask -S " : "umask " : ""
    try shell.write(front + shown + "\n", for: "umask")
    return 0
  }

  private static func octal(_ mask: Int) -> ByteString {
    ByteString([9, 6, 3, 0].map { UInt8(48 + mask >> $0 & 7) })
  }

  /// What the mask leaves, as in `u=rwx,g=rx,o=rx`.
  private static func symbolic(_ mask: Int) -> ByteString {
    let classes: [(ByteString, Int)] = [("u=", 6), ("g=", 3), ("o=", 0)]
    return classes.map { name, shift in
      let bits = ~mask >> shift
      return name + (bits & 4 != 0 ? "r" : "") + (bits & 2 != 0 ? "w" : "")
        + (bits & 1 != 0 ? "x" : "")
    }.joined(",")
  }

  /// The first byte that a symbolic mode may not have there, and what it should be.
  private static func symbolicMistake(_ text: ByteString) -> (mark: ByteString, kind: ByteString)? {
    for clause in text.split(UInt8(ascii: ",")) {
      let rest = clause.bytes.drop { ByteString("ugoa").contains($0) }
      guard let sign = rest.first, ByteString("+-=").contains(sign) else {
        return (rest.first.map { ByteString([$0]) } ?? "\0", "operator")
      }
      if let wrong = rest.dropFirst().first(where: { !ByteString("rwxX+-=").contains($0) }) {
        return (ByteString([wrong]), "character")
      }
    }
    return nil
  }
}
