extension Builtins {
  static func echo(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    var newline = true
    var escapes = shell.state.shopt.has(.echoesEscapes)
    while let option = operands.first, option.count > 1, option.bytes[0] == 45,
      option.bytes.dropFirst().allSatisfy({ $0 == 110 || $0 == 101 || $0 == 69 })
    {
      for letter in option.bytes.dropFirst() {
        if letter == 110 { newline = false } else { escapes = letter == 101 }
      }
      operands = operands.dropFirst()
    }
    var text = ByteString()
    text.bytes.reserveCapacity(operands.reduce(1) { $0 + $1.count + 1 })
    for index in operands.indices {
      if index > operands.startIndex { text.append(32) }
      text.append(operands[index])
    }
    if escapes {
      let decoded = Escapes.decode(text.bytes, .echo)
      text = ByteString(decoded.bytes)
      if decoded.stopped { newline = false }
    }
    if newline { text.append(10) }
    try shell.write(text, for: "echo")
    return shell.state.status
  }

  static func printf(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    var target: ByteString?
    if operands.first == "-v" {
      target = operands.dropFirst().first
      operands = operands.dropFirst(2)
    }
    if operands.first == "--" { operands = operands.dropFirst() }
    guard let format = operands.first else {
      shell.writeError("printf: usage: printf [-v var] format [arguments]\n")
      return 2
    }
    var printer = FormatPrinter(format: format.bytes, arguments: Array(operands.dropFirst()))
    printer.time = { format, seconds in
      let zone = ClockZone(shell.value("TZ") ?? "")
      let now = shell.machine.clock.now
      let moment =
        seconds < 0
        ? now : Int64(clamping: seconds).multipliedReportingOverflow(by: 1_000_000_000).partialValue
      return TimeFormat.text(format.isEmpty ? "%H:%M:%S" : format, CivilTime(moment, in: zone))
    }
    printer.run()
    for message in printer.complaints { shell.complain("printf: \(message)") }
    if let target {
      if let open = target.bytes.firstIndex(of: 91), target.hasSuffix("]") {
        _ = try shell.assign(
          target.prefix(open), index: ByteString(target.bytes[(open + 1)..<(target.count - 1)]),
          ByteString(printer.output))
      } else {
        _ = try shell.assign(target, ByteString(printer.output))
      }
    } else {
      try shell.write(ByteString(printer.output), for: "printf")
    }
    return printer.hasFailed ? 1 : shell.state.status
  }
}

/// Formats as `printf` does, using the format again while arguments are left.
struct FormatPrinter {
  let format: [UInt8]
  let arguments: [ByteString]
  var output: [UInt8] = []
  var complaints: [ByteString] = []
  /// Whether a complaint was more than a warning.
  var hasFailed: Bool { complaints.contains { !$0.hasPrefix("warning: ") } }
  /// The text of a moment, in seconds since 1970; a negative one means now.
  var time: (_ format: ByteString, _ seconds: Int64) -> ByteString = { _, _ in "" }
  private var next = 0
  private var stopped = false

  init(format: [UInt8], arguments: [ByteString]) {
    self.format = format
    self.arguments = arguments
  }

  private mutating func take() -> ByteString? {
    guard next < arguments.count else { return nil }
    next += 1
    return arguments[next - 1]
  }

  mutating func run() {
    repeat {
      let before = next
      pass()
      if next == before { break }
    } while next < arguments.count && !stopped && output.count < 8 << 20
  }

  private mutating func pass() {
    var index = 0
    while index < format.count && !stopped {
      let byte = format[index]
      if byte == 92 {
        var end = index + 1
        if end < format.count {
          end += 1
          let kind = format[index + 1]
          let most =
            kind == 120 ? 2 : kind == 117 ? 4 : kind == 85 ? 8 : kind >= 48 && kind <= 55 ? 2 : 0
          var count = 0
          while count < most, end < format.count, let digit = Escapes.digit(format[end]),
            digit < (kind <= 55 ? 8 : 16)
          {
            end += 1
            count += 1
          }
        }
        output += Escapes.decode(Array(format[index..<end]), .format).bytes
        index = end
      } else if byte == 37 {
        index = directive(index + 1)
      } else {
        output.append(byte)
        index += 1
      }
    }
  }

  private mutating func directive(_ start: Int) -> Int {
    var index = start
    var flags: [UInt8] = []
    while index < format.count, [45, 43, 32, 48, 35, 39].contains(format[index]) {
      flags.append(format[index])
      index += 1
    }
    func number() -> Int? { nil }
    var width: Int?
    var precision: Int?
    func digits(_ index: inout Int) -> Int {
      var value = 0
      while index < format.count, Byte.isDigit(format[index]) {
        value = min(value * 10 + Int(format[index]) - 48, 1 << 20)
        index += 1
      }
      return value
    }
    if index < format.count && format[index] == 42 {
      width = min(take()?.integer ?? 0, 1 << 20)
      if let given = width, given < 0 {
        flags.append(45)
        width = max(given, -(1 << 20)).magnitude == 0 ? 0 : -max(given, -(1 << 20))
      }
      index += 1
    } else {
      width = digits(&index)
    }
    if index < format.count && format[index] == 46 {
      index += 1
      if index < format.count && format[index] == 42 {
        precision = min(take()?.integer ?? 0, 1 << 20)
        index += 1
      } else {
        precision = digits(&index)
      }
    }
    while index < format.count, [104, 108, 76, 106, 122, 116].contains(format[index]) { index += 1 }
    guard index < format.count else {
      complaints.append("`\(ByteString(format[(start - 1)...]))': missing format character")
      stopped = true
      return index
    }
    let kind = format[index]
    if kind == 40, let end = format[index...].firstIndex(of: 41), end + 1 < format.count,
      format[end + 1] == 84
    {
      let moment = take().map { parse($0) } ?? -1
      pad(time(ByteString(format[(index + 1)..<end]), moment).bytes, precision, width, flags)
      return end + 2
    }
    switch kind {
    case 37: output.append(37)
    case 115: pad((take() ?? "").bytes, precision, width, flags)
    case 98:
      let decoded = Escapes.decode((take() ?? "").bytes, .percentB)
      pad(decoded.bytes, precision, width, flags)
      if decoded.stopped { stopped = true }
    case 113: pad(Quoting.backslash(take() ?? "").bytes, precision, width, flags)
    case 99: pad(Array((take() ?? "").bytes.prefix(1)), nil, width, flags)
    case 100, 105, 117, 120, 88, 111: integer(kind, precision, width, flags)
    case 101, 102, 103, 69, 70, 71: float(kind, precision ?? 6, width, flags)
    default:
      complaints.append("`\(ByteString([kind]))': invalid format character")
      stopped = true
    }
    return index + 1
  }

  private mutating func pad(
    _ text: [UInt8], _ precision: Int?, _ width: Int?, _ flags: [UInt8]
  ) {
    let body = precision.map { Array(text.prefix($0)) } ?? text
    let filler = [UInt8](repeating: 32, count: max(0, (width ?? 0) - body.count))
    output += flags.contains(45) ? body + filler : filler + body
  }

  private mutating func parse(_ text: ByteString) -> Int64 {
    if let first = text.bytes.first, first == 34 || first == 39 {
      return text.text.unicodeScalars.dropFirst().first.map { Int64($0.value) } ?? 0
    }
    var rest = text.bytes[...].drop { $0 == 32 }
    var negative = false
    if let sign = rest.first, sign == 45 || sign == 43 {
      negative = sign == 45
      rest = rest.dropFirst()
    }
    var base = 10
    if rest.starts(with: [48, 120]) || rest.starts(with: [48, 88]) {
      base = 16
      rest = rest.dropFirst(2)
    } else if rest.first == 48 && rest.count > 1 {
      base = 8
    }
    var value: Int64 = 0
    var overflows = false
    while let byte = rest.first, let digit = Escapes.digit(byte), digit < base {
      let (product, isLarge) = value.multipliedReportingOverflow(by: Int64(base))
      let (sum, isLarger) = product.addingReportingOverflow(Int64(digit))
      overflows = overflows || isLarge || isLarger
      value = sum
      rest = rest.dropFirst()
    }
    if overflows {
      complaints.append("warning: \(text): Numerical result out of range")
      return negative ? Int64.min : Int64.max
    }
    if !rest.isEmpty {
      complaints.append(
        "\(text): \(base == 8 ? "invalid octal number" : base == 16 ? "invalid hex number" : "invalid number")"
      )
    }
    return negative ? 0 &- value : value
  }

  private mutating func integer(
    _ kind: UInt8, _ precision: Int?, _ width: Int?, _ flags: [UInt8]
  ) {
    let value = take().map { parse($0) } ?? 0
    var digits: [UInt8]
    var sign: [UInt8] = []
    switch kind {
    case 120: digits = Array(String(UInt64(bitPattern: value), radix: 16).utf8)
    case 88: digits = Array(String(UInt64(bitPattern: value), radix: 16, uppercase: true).utf8)
    case 111: digits = Array(String(UInt64(bitPattern: value), radix: 8).utf8)
    case 117: digits = Array(String(UInt64(bitPattern: value)).utf8)
    default:
      digits = Array(String(value.magnitude).utf8)
      sign = value < 0 ? [45] : flags.contains(43) ? [43] : flags.contains(32) ? [32] : []
    }
    if flags.contains(35) && value != 0 {
      if kind == 120 { sign = [48, 120] }
      if kind == 88 { sign = [48, 88] }
      if kind == 111 { digits.insert(48, at: 0) }
    }
    if let precision {
      digits = [UInt8](repeating: 48, count: max(0, precision - digits.count)) + digits
    } else if flags.contains(48) && !flags.contains(45) {
      let room = (width ?? 0) - sign.count
      digits = [UInt8](repeating: 48, count: max(0, room - digits.count)) + digits
    }
    pad(sign + digits, nil, width, flags)
  }

  private mutating func float(
    _ kind: UInt8, _ precision: Int, _ width: Int?, _ flags: [UInt8]
  ) {
    let text = take() ?? "0"
    guard let number = DecimalNumber(text) else {
      complaints.append("\(text): invalid number")
      pad(Array("0".utf8), nil, width, flags)
      return
    }
    let isUpper = kind < 97
    var body: [UInt8] =
      switch kind | 32 {
      case 101: number.scientific(min(precision, 1_000), isUpper: isUpper)
      case 103: number.general(min(precision, 1_000), isUpper: isUpper)
      default: number.fixed(min(precision, 1_000))
      }
    let sign: [UInt8] = number.isNegative ? [45] : flags.contains(43) ? [43] : []
    if flags.contains(48) && !flags.contains(45) {
      body = [UInt8](repeating: 48, count: max(0, (width ?? 0) - sign.count - body.count)) + body
    }
    pad(sign + body, nil, width, flags)
  }
}
