extension AwkRunner {
  /// Calls a function of awk's own.
  func builtin(_ name: ByteString, _ arguments: [Expression]) throws(AwkInterrupt) -> AwkValue {
    let (least, most) = Self.arity(name)
    if arguments.count < least || arguments.count > most {
      throw .failure("wrong number of arguments in call to \(name)")
    }
    switch name {
    case "split": return try split(arguments)
    case "sub": return try substitute(arguments, isGlobal: false)
    case "gsub": return try substitute(arguments, isGlobal: true)
    case "match": return try match(arguments)
    case "sprintf": return .string(try format(arguments))
    case "length": return try length(arguments)
    default: break
    }
    var values: [AwkValue] = []
    for argument in arguments { values.append(try evaluate(argument)) }
    if let number = values.first?.number, let result = Self.calculate(name, number, values) {
      return .number(result)
    }
    return try other(name, values)
  }

  private static func arity(_ name: ByteString) -> (Int, Int) {
    switch name {
    case "length", "srand", "fflush": (0, 1)
    case "rand", "systime": (0, 0)
    case "substr", "split", "sub", "gsub": (2, 3)
    case "index", "match", "atan2": (2, 2)
    case "sprintf": (1, .max)
    case "gensub", "strftime", "mktime", "asort", "asorti", "strtonum": (0, .max)
    default: (1, 1)
    }
  }

  private static func calculate(
    _ name: ByteString, _ number: Double, _ values: [AwkValue]
  ) -> Double? {
    switch name {
    case "sin": AwkMath.sin(number)
    case "cos": AwkMath.cos(number)
    case "exp": AwkMath.exp(number)
    case "log": AwkMath.log(number)
    case "sqrt": number.squareRoot()
    case "int": number.rounded(.towardZero)
    case "atan2": AwkMath.atan2(number, values[1].number)
    default: nil
    }
  }

  private func other(_ name: ByteString, _ values: [AwkValue]) throws(AwkInterrupt) -> AwkValue {
    switch name {
    case "substr": return .string(part(values))
    case "index":
      return .number(Double(Self.index(of: text(values[1]).bytes, in: text(values[0]).bytes)))
    case "tolower":
      return .string(ByteString(text(values[0]).bytes.map { 0x41...0x5A ~= $0 ? $0 + 32 : $0 }))
    case "toupper":
      return .string(ByteString(text(values[0]).bytes.map { 0x61...0x7A ~= $0 ? $0 - 32 : $0 }))
    case "rand": return .number(random.next())
    case "srand":
      let seed = values.first?.number ?? Double(context.machine.clock.now / 1_000_000_000)
      return .number(random.begin(seed))
    case "systime": return .number(Double(context.machine.clock.now / 1_000_000_000))
    case "system":
      let status = streams.system(text(values[0]))
      if context.machine.exceededLimit != nil { throw .limit }
      return .number(Double(status))
    case "close": return .number(Double(streams.close(text(values[0]))))
    case "fflush": return .number(0)
    default:
      context.machine.notSimulated.append("awk " + name)
      throw .failure("\(name): not simulated")
    }
  }

  private func length(_ arguments: [Expression]) throws(AwkInterrupt) -> AwkValue {
    guard let argument = arguments.first else {
      return .number(Double(text(try evaluate(.field(.number(0)))).count))
    }
    if case .variable(let reference) = argument, isArray(reference) {
      return .number(Double(try array(reference).count))
    }
    return .number(Double(text(try evaluate(argument)).count))
  }

  private func isArray(_ reference: AwkReference) -> Bool {
    let cell: AwkCell =
      switch reference {
      case .global(let place): globals[place]
      case .local(let place): frames[frames.count - 1][place]
      }
    if case .array = cell { return true }
    return false
  }

  private func part(_ values: [AwkValue]) -> ByteString {
    let bytes = text(values[0]).bytes
    let start = values[1].number.rounded(.toNearestOrEven)
    let length = values.count > 2 ? values[2].number.rounded(.toNearestOrEven) : .infinity
    if start.isNaN || length.isNaN { return "" }
    let first = max(start, 1)
    let end = min(start + length, Double(bytes.count) + 1)
    guard first < end else { return "" }
    return ByteString(bytes[(Int(first) - 1)..<(Int(end) - 1)])
  }

  /// The place of the first occurrence, from 1; 0 where there is none.
  private static func index(of wanted: [UInt8], in text: [UInt8]) -> Int {
    guard let first = wanted.first else { return 0 }
    guard wanted.count <= text.count else { return 0 }
    for at in 0...(text.count - wanted.count)
    where text[at] == first && text[at..<(at + wanted.count)] == wanted[...] {
      return at + 1
    }
    return 0
  }

  private func split(_ arguments: [Expression]) throws(AwkInterrupt) -> AwkValue {
    let source = text(try evaluate(arguments[0]))
    guard case .variable(let reference) = arguments[1] else {
      throw .failure("split needs an array as its second argument")
    }
    let separator: AwkRecord.Separator
    if arguments.count < 3 {
      separator = try fieldSeparator()
    } else if case .expression(let pattern) = arguments[2] {
      separator = pattern == " " ? .byte(0x20) : .expression(try expression(pattern))
    } else {
      separator = try self.separator(text(try evaluate(arguments[2])))
    }
    let array = try self.array(reference)
    array.removeAll()
    let pieces = try AwkRecord.pieces(source, separator)
    for (place, piece) in pieces.enumerated() { array[ByteString(place + 1)] = .input(piece) }
    return .number(Double(pieces.count))
  }

  private func match(_ arguments: [Expression]) throws(AwkInterrupt) -> AwkValue {
    let subject = text(try evaluate(arguments[0]))
    let range = try match(try pattern(arguments[1]), subject)
    let start = range.map { $0.lowerBound + 1 } ?? 0
    set(.matchStart, .number(Double(start)))
    set(.matchLength, .number(Double(range?.count ?? -1)))
    return .number(Double(start))
  }

  private func substitute(
    _ arguments: [Expression], isGlobal: Bool
  ) throws(AwkInterrupt) -> AwkValue {
    let expression = try pattern(arguments[0])
    let replacement = text(try evaluate(arguments[1])).bytes
    let target = arguments.count > 2 ? arguments[2] : .field(.number(0))
    let subject = text(try evaluate(target)).bytes
    var result: [UInt8] = []
    var (at, count) = (0, 0)
    var lastEnd: Int?
    while at <= subject.count, let range = try match(expression, ByteString(subject), from: at) {
      result += subject[at..<range.lowerBound]
      if !(range.isEmpty && range.lowerBound == lastEnd) {
        result += Self.replaced(replacement, by: subject[range])
        count += 1
      }
      lastEnd = range.upperBound
      at = range.upperBound
      if range.isEmpty {
        if at < subject.count { result.append(subject[at]) }
        at += 1
      }
      if !isGlobal { break }
      if result.count > 1 << 24 { throw .limit }
    }
    guard count > 0 else { return .number(0) }
    if at < subject.count { result += subject[at...] }
    if target.isTarget { try assign(target, .string(ByteString(result))) }
    return .number(Double(count))
  }

  /// A replacement with `&` for what matched; a backslash takes its meaning away.
  private static func replaced(_ text: [UInt8], by match: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == "\\", at + 1 < text.count, text[at + 1] == "&" || text[at + 1] == "\\" {
        result.append(text[at + 1])
        at += 2
        continue
      }
      if byte == "&" { result += match } else { result.append(byte) }
      at += 1
    }
    return result
  }
}
