/// `bc`: a calculator for decimal numbers of any length.
final class Bc {
  static var command: Command { Command("bc") { Bc($0).run() } }

  /// Why the evaluation of an expression or a statement ends early.
  enum Interrupt: Error {
    case failure(ByteString)
    case leave(BcNumber)
    case leaveLoop, nextTurn, quit
    case notSimulated(ByteString)
  }

  private let context: ProcessContext
  private var scale = 0
  private var inputBase = 10
  private var outputBase = 10
  private var variables: [ByteString: BcNumber] = [:]
  private var functions:
    [ByteString: (parameters: [ByteString], locals: [ByteString], body: [BcNode])] =
      [:]
  private var hasLibrary = false
  private var depth = 0
  private var last = BcNumber.zero

  private init(_ context: ProcessContext) { self.context = context }

  private func run() -> Int {
    var files: [ByteString] = []
    for word in context.arguments.dropFirst() {
      switch word {
      case "-l", "--mathlib":
        hasLibrary = true
        scale = 20
      case "-q", "--quiet", "-s", "--standard", "-w", "--warn": break
      case "-v", "--version":
        context.write("bc 1.07.1\n")
        return 0
      default:
        if word.hasPrefix("-"), word.count > 1 { return context.notSimulated(word) }
        files.append(word)
      }
    }
    for file in files {
      guard let inode = context.existing(file), !inode.isFolder else {
        context.writeError("File \(file) is unavailable.\n")
        return 1
      }
      if let status = evaluate(inode.data, file) { return status }
    }
    return evaluate(context.readAll(), "(standard_in)") ?? 0
  }

  /// Runs a program; a status when it ends the whole.
  private func evaluate(_ source: [UInt8], _ name: ByteString) -> Int? {
    // Each line is read for itself, so that those before a mistake count.
    do throws(BcParser.Mistake) {
      var parser = try BcParser(source)
      while let node = try parser.next() {
        do throws(Interrupt) { try perform(node) } catch {
          switch error {
          case .quit: return 0
          case .failure(let text):
            context.writeError("Runtime error (func=(main), adr=3): \(text)\n")
          case .notSimulated(let what): return context.notSimulated(what)
          default: break
          }
        }
        if context.machine.exceededLimit != nil { return 1 }
      }
    } catch {
      context.writeError("\(name) \(error.line): syntax error\n")
    }
    return nil
  }

  // MARK: Statements

  private func perform(_ node: BcNode) throws(Interrupt) {
    context.spend(1)
    if context.machine.steps > context.machine.limits.steps {
      context.stop("steps")
      throw .quit
    }
    switch node {
    case .text(let text): context.write(text)
    case .print(let parts):
      for part in parts {
        if case .text(let text) = part {
          context.write(Self.unescaped(text))
        } else {
          context.write(try text(try value(part)))
        }
      }
    case .block(let nodes): for node in nodes { try perform(node) }
    case .condition(let condition, let body, let other):
      if !(try value(condition)).isZero {
        try perform(body)
      } else if let other {
        try perform(other)
      }
    case .loop(let start, let condition, let step, let body):
      if let start { _ = try value(start) }
      loop: while true {
        if let condition, (try value(condition)).isZero { break }
        do throws(Interrupt) { try perform(body) } catch {
          switch error {
          case .leaveLoop: break loop
          case .nextTurn: break
          default: throw error
          }
        }
        if let step { _ = try value(step) }
      }
    case .define(let name, let parameters, let locals, let body):
      functions[name] = (parameters, locals, body)
    case .leave(let node):
      guard let node else { throw .leave(.zero) }
      throw .leave(try value(node))
    case .leaveLoop: throw .leaveLoop
    case .nextTurn: throw .nextTurn
    case .quit: throw .quit
    case .assign: _ = try value(node)
    default:
      last = try value(node)
      context.write(Self.folded(try text(last)) + "\n")
    }
  }

  private func text(_ number: BcNumber) throws(Interrupt) -> ByteString {
    guard let text = number.text(base: outputBase) else {
      throw .notSimulated("fractions in base \(outputBase)")
    }
    return text
  }

  /// Long numbers are broken into lines of 69 digits.
  private static func folded(_ text: ByteString) -> ByteString {
    if text.count < 70 { return text }
    var result = ByteString()
    var rest = text
    while rest.count > 69 {
      result.append(rest.prefix(68) + "\\\n")
      rest = rest.dropFirst(68)
    }
    return result + rest
  }

  private static func unescaped(_ text: ByteString) -> ByteString {
    var result: [UInt8] = []
    var rest = text.bytes[...]
    while let byte = rest.popFirst() {
      guard byte == 92, let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "q"): result.append(34)
      case UInt8(ascii: "a"): result.append(7)
      default: result.append(next)
      }
    }
    return ByteString(result)
  }

  // MARK: Expressions

  private func value(_ node: BcNode) throws(Interrupt) -> BcNumber {
    context.spend(1)
    switch node {
    case .number(let text): return try literal(text)
    case .variable(let name): return variable(name)
    case .call(let name, let arguments): return try call(name, arguments)
    case .unary("-", let inner): return try value(inner).negated
    case .unary("!", let inner): return try value(inner).isZero ? .one : .zero
    case .unary(_, let inner): return try value(inner)
    case .binary("&&", let left, let right):
      let (one, other) = (try value(left), try value(right))
      return one.isZero || other.isZero ? .zero : .one
    case .binary("||", let left, let right):
      let (one, other) = (try value(left), try value(right))
      return one.isZero && other.isZero ? .zero : .one
    case .binary(let sign, let left, let right):
      return try apply(sign, try value(left), try value(right))
    case .assign(let name, let sign, let node):
      var new = try value(node)
      if sign != "=" { new = try apply(sign.dropLast(), variable(name), new) }
      set(name, new)
      return new
    case .step(let name, let change, let isBefore):
      let old = variable(name)
      let new = old + BcNumber(change)
      set(name, new)
      return isBefore ? new : old
    default: throw .failure("syntax error")
    }
  }

  private func literal(_ text: ByteString) throws(Interrupt) -> BcNumber {
    let hasLetters = text.bytes.contains { $0 >= 65 }
    if inputBase == 10, !hasLetters { return BcNumber(text) ?? .zero }
    if text.contains(UInt8(ascii: ".")) { throw .notSimulated("fractions in base \(inputBase)") }
    var result = BcNumber.zero
    for byte in text.bytes {
      var digit = Int(byte) - (byte >= 65 ? 55 : 48)
      if text.count > 1 { digit = min(digit, inputBase - 1) }
      result = result * BcNumber(inputBase) + BcNumber(digit)
    }
    return result
  }

  private func variable(_ name: ByteString) -> BcNumber {
    switch name {
    case "scale": BcNumber(scale)
    case "ibase": BcNumber(inputBase)
    case "obase": BcNumber(outputBase)
    case "last": last
    default: variables[name] ?? .zero
    }
  }

  private func set(_ name: ByteString, _ value: BcNumber) {
    let number = value.whole ?? 0
    switch name {
    case "scale": scale = max(0, min(number, 500))
    case "ibase": inputBase = max(2, min(number, 16))
    case "obase": outputBase = max(2, min(number, 16))
    default: variables[name] = value
    }
  }

  private func apply(
    _ sign: ByteString, _ left: BcNumber, _ right: BcNumber
  ) throws(Interrupt) -> BcNumber {
    context.spend(left.length * right.length / 1_000)
    if left.length > 5_000 || right.length > 5_000 { throw .notSimulated("numbers of that length") }
    switch sign {
    case "+": return left + right
    case "-": return left - right
    case "*":
      let digits = min(left.scale + right.scale, max(scale, left.scale, right.scale))
      return (left * right).scaled(to: digits)
    case "/":
      guard let result = left.divided(by: right, scale: scale) else {
        throw .failure("Divide by zero")
      }
      return result
    case "%":
      guard let quotient = left.divided(by: right, scale: scale) else {
        throw .failure("Modulo by zero")
      }
      return (left - quotient * right).scaled(to: max(scale + right.scale, left.scale))
    case "^": return try power(left, right)
    default:
      let order = BcNumber.compare(left, right)
      let holds =
        switch sign {
        case "==": order == 0
        case "!=": order != 0
        case "<": order < 0
        case "<=": order <= 0
        case ">": order > 0
        default: order >= 0
        }
      return holds ? .one : .zero
    }
  }

  private func power(_ base: BcNumber, _ exponent: BcNumber) throws(Interrupt) -> BcNumber {
    guard let number = exponent.whole, number.magnitude < 10_000 else {
      throw .notSimulated("powers of that size")
    }
    var result = BcNumber.one
    var square = base
    var rest = number.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
      if square.length > 20_000 { throw .notSimulated("numbers of that length") }
      context.spend(square.length / 10)
    }
    if number < 0 {
      guard let inverse = BcNumber.one.divided(by: result, scale: scale) else {
        throw .failure("Divide by zero")
      }
      return inverse
    }
    return result.scaled(to: min(base.scale * number, max(scale, base.scale)))
  }

  // MARK: Functions

  private func call(_ name: ByteString, _ nodes: [BcNode]) throws(Interrupt) -> BcNumber {
    var arguments: [BcNumber] = []
    for node in nodes { arguments.append(try value(node)) }
    if let function = functions[name] { return try call(function, name, arguments) }
    if arguments.count == 1 {
      let number = arguments[0]
      switch name {
      case "sqrt":
        guard let root = number.root(scale: max(scale, number.scale)) else {
          throw .failure("Square root of a negative number")
        }
        return root
      case "length": return BcNumber(number.length)
      case "scale": return BcNumber(number.scale)
      case "s", "c", "a", "l", "e":
        if hasLibrary { return try BcLibrary(scale: scale).value(name, number) }
      default: break
      }
    }
    throw .failure("Function \(name) not defined.")
  }

  private func call(
    _ function: (parameters: [ByteString], locals: [ByteString], body: [BcNode]),
    _ name: ByteString,
    _ arguments: [BcNumber]
  ) throws(Interrupt) -> BcNumber {
    guard arguments.count == function.parameters.count else {
      throw .failure("Parameter number mismatch")
    }
    guard depth < 100 else {
      context.stop("depth")
      throw .quit
    }
    depth += 1
    var saved: [(ByteString, BcNumber?)] = []
    for local in function.parameters + function.locals { saved.append((local, variables[local])) }
    for (parameter, argument) in zip(function.parameters, arguments) {
      variables[parameter] = argument
    }
    for local in function.locals { variables[local] = nil }
    var result = BcNumber.zero
    var interrupt: Interrupt?
    do throws(Interrupt) {
      for node in function.body { try perform(node) }
    } catch {
      if case .leave(let value) = error { result = value } else { interrupt = error }
    }
    for (local, value) in saved { variables[local] = value }
    depth -= 1
    if let interrupt { throw interrupt }
    return result
  }
}
