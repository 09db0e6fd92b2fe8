/// `expr`: evaluates an expression that its arguments are (POSIX, with GNU's words).
struct Expr {
  private let context: ProcessContext
  private var words: ArraySlice<ByteString>
  private var last: ByteString = ""

  private struct Mistake: Error {
    var message: ByteString
    var status = 2
  }

  static var command: Command { Command("expr") { run($0) } }

  private static func run(_ context: ProcessContext) -> Int {
    var words = context.arguments.dropFirst()
    if words.first == "--" { words = words.dropFirst() }
    guard !words.isEmpty else {
      _ = context.usage("missing operand")
      return 2
    }
    var reader = Expr(context: context, words: words)
    do throws(Mistake) {
      let value = try reader.either(true)
      if let extra = reader.words.first {
        throw Mistake(message: "syntax error: unexpected argument \(context.gnuQuoted(extra))")
      }
      context.write(value + "\n")
      return isNothing(value) ? 1 : 0
    } catch {
      context.complain(error.message)
      return error.status
    }
  }

  private init(context: ProcessContext, words: ArraySlice<ByteString>) {
    self.context = context
    self.words = words
  }

  /// Whether a value is null: empty or zero.
  private static func isNothing(_ value: ByteString) -> Bool {
    if value.isEmpty { return true }
    let digits = value.hasPrefix("-") ? value.dropFirst() : value
    return !digits.isEmpty && digits.bytes.allSatisfy { $0 == 48 }
  }

  private mutating func takes(_ wanted: ByteString...) -> ByteString? {
    guard let word = words.first, wanted.contains(word) else { return nil }
    words = words.dropFirst()
    last = word
    return word
  }

  private func number(_ text: ByteString) throws(Mistake) -> Int64 {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    guard !digits.isEmpty, digits.bytes.allSatisfy(Byte.isDigit) else {
      throw Mistake(message: "non-integer argument")
    }
    guard let value = text.integer64 else {
      throw Mistake(message: "\(text): Numerical result out of range", status: 3)
    }
    return value
  }

  // MARK: Operators, the weakest first

  private mutating func either(_ counts: Bool) throws(Mistake) -> ByteString {
    var left = try both(counts)
    while takes("|") != nil {
      let right = try both(counts && Self.isNothing(left))
      if Self.isNothing(left) { left = Self.isNothing(right) ? "0" : right }
    }
    return left
  }

  private mutating func both(_ counts: Bool) throws(Mistake) -> ByteString {
    var left = try comparison(counts)
    while takes("&") != nil {
      let right = try comparison(counts && !Self.isNothing(left))
      if Self.isNothing(left) || Self.isNothing(right) { left = "0" }
    }
    return left
  }

  private mutating func comparison(_ counts: Bool) throws(Mistake) -> ByteString {
    var left = try sum(counts)
    while let sign = takes("<", "<=", "=", "==", "!=", ">=", ">") {
      let right = try sum(counts)
      let order: Int
      if let one = try? number(left), let other = try? number(right) {
        order = one < other ? -1 : one == other ? 0 : 1
      } else {
        order = left < right ? -1 : left == right ? 0 : 1
      }
      let holds =
        switch sign {
        case "<": order < 0
        case "<=": order <= 0
        case "!=": order != 0
        case ">=": order >= 0
        case ">": order > 0
        default: order == 0
        }
      left = holds ? "1" : "0"
    }
    return left
  }

  private mutating func sum(_ counts: Bool) throws(Mistake) -> ByteString {
    var left = try product(counts)
    while let sign = takes("+", "-") {
      let right = try product(counts)
      guard counts else { continue }
      let (one, other) = (try number(left), try number(right))
      let (value, overflows) =
        sign == "+" ? one.addingReportingOverflow(other) : one.subtractingReportingOverflow(other)
      if overflows { throw Mistake(message: "\(sign): Numerical result out of range", status: 3) }
      left = ByteString(value)
    }
    return left
  }

  private mutating func product(_ counts: Bool) throws(Mistake) -> ByteString {
    var left = try match(counts)
    while let sign = takes("*", "/", "%") {
      let right = try match(counts)
      guard counts else { continue }
      let (one, other) = (try number(left), try number(right))
      if sign != "*", other == 0 { throw Mistake(message: "division by zero") }
      let (value, overflows) =
        sign == "*"
        ? one.multipliedReportingOverflow(by: other)
        : sign == "/"
          ? one.dividedReportingOverflow(by: other)
          : one.remainderReportingOverflow(dividingBy: other)
      if overflows { throw Mistake(message: "\(sign): Numerical result out of range", status: 3) }
      left = ByteString(value)
    }
    return left
  }

  private mutating func match(_ counts: Bool) throws(Mistake) -> ByteString {
    var left = try operand(counts)
    while takes(":") != nil {
      let pattern = try operand(counts)
      if counts { left = try Self.match(left, pattern) }
    }
    return left
  }

  private static func match(_ text: ByteString, _ pattern: ByteString) throws(Mistake) -> ByteString
  {
    guard let expression = try? RegularExpression(pattern, RegularExpressionSyntax(family: .basic))
    else { throw Mistake(message: "Invalid regular expression") }
    let found = (try? expression.match(text.bytes, at: 0)) ?? nil
    if expression.groupCount > 0 {
      guard let found, found.groups.count > 1, let group = found.groups[1] else { return "" }
      return ByteString(text.bytes[group])
    }
    guard let found else { return "0" }
    return ByteString(ByteString(text.bytes[found.range]).text.unicodeScalars.count)
  }

  private mutating func operand(_ counts: Bool) throws(Mistake) -> ByteString {
    guard let word = words.popFirst() else {
      throw Mistake(message: "syntax error: missing argument after \(context.gnuQuoted(last))")
    }
    last = word
    switch word {
    case "(":
      let value = try either(counts)
      guard let next = words.popFirst() else {
        throw Mistake(message: "syntax error: expecting ')' after \(context.gnuQuoted(last))")
      }
      if next != ")" {
        throw Mistake(message: "syntax error: expecting ')' instead of \(context.gnuQuoted(next))")
      }
      last = next
      return value
    case ")": throw Mistake(message: "syntax error: unexpected ')'")
    case "+":
      guard let next = words.popFirst() else {
        throw Mistake(message: "syntax error: missing argument after \(context.gnuQuoted(word))")
      }
      last = next
      return next
    case "length": return ByteString(try operand(counts).text.unicodeScalars.count)
    case "match":
      let text = try operand(counts)
      return try Self.match(text, try operand(counts))
    case "index":
      let text = Array(try operand(counts).text.unicodeScalars)
      let wanted = Array(try operand(counts).text.unicodeScalars)
      return ByteString((text.firstIndex { wanted.contains($0) } ?? -1) + 1)
    case "substr":
      let text = Array(try operand(counts).text.unicodeScalars)
      let (start, length) = (try operand(counts).integer ?? 0, try operand(counts).integer ?? 0)
      guard start > 0, length > 0, start <= text.count else { return "" }
      var result = ""
      for scalar in text[(start - 1)..<min(text.count, start - 1 + length)] {
        result.unicodeScalars.append(scalar)
      }
      return ByteString(result)
    default: return word
    }
  }
}
