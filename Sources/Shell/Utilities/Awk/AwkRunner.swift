/// Runs an awk program.
final class AwkRunner {
  typealias Expression = AwkExpression
  typealias Statement = AwkStatement

  let context: ProcessContext
  let program: AwkProgram
  let streams: AwkStreams
  var globals: [AwkCell]
  var frames: [[AwkCell]] = []
  var record = AwkRecord()
  var status = 0
  var random = AwkRandom()
  private var expressions: [ByteString: RegularExpression] = [:]
  private var ranges: [Bool]
  private var input: AwkReader?
  private var hasInput = false
  private var isInputDone = false
  private var steps = 0

  private static let mostSteps = 2_000_000
  /// The most calls of functions inside each other.
  static let deepest = 100

  /// The places of the variables that mean something (see `AwkProgram.special`).
  enum Special: Int {
    case fieldCount, recordCount, fileRecordCount, fieldSeparator, outputSeparator, outputEnd
    case recordSeparator, fileName, subscriptSeparator, matchStart, matchLength, conversion
    case outputFormat, environment, argumentCount, arguments
  }

  /// How the run goes on behind a statement.
  enum Flow {
    case on, breakLoop, continueLoop, next, nextFile, exit
    case giveBack(AwkValue)
  }

  init(
    _ program: AwkProgram, _ context: ProcessContext, arguments: [ByteString]
  ) {
    self.program = program
    self.context = context
    streams = AwkStreams(context)
    globals = [AwkCell](repeating: .unused(nil), count: program.globals.count)
    ranges = [Bool](repeating: false, count: program.rules.count)
    let defaults: [(Special, AwkValue)] = [
      (.fieldCount, .number(0)), (.recordCount, .number(0)), (.fileRecordCount, .number(0)),
      (.fieldSeparator, .string(" ")), (.outputSeparator, .string(" ")),
      (.outputEnd, .string("\n")), (.recordSeparator, .string("\n")), (.fileName, .string("")),
      (.subscriptSeparator, .string("\u{1C}")), (.matchStart, .number(0)),
      (.matchLength, .number(-1)), (.conversion, .string("%.6g")),
      (.outputFormat, .string("%.6g")), (.argumentCount, .number(Double(arguments.count))),
    ]
    for (variable, value) in defaults { globals[variable.rawValue] = .value(value) }
    let environment = AwkArray()
    for entry in context.environment { environment[entry.name] = .input(entry.value) }
    globals[Special.environment.rawValue] = .array(environment)
    let list = AwkArray()
    for (place, argument) in arguments.enumerated() { list[ByteString(place)] = .input(argument) }
    globals[Special.arguments.rawValue] = .array(list)
  }

  // MARK: Variables

  func special(_ variable: Special) -> AwkValue {
    if case .value(let value) = globals[variable.rawValue] { return value }
    return .uninitialized
  }

  func set(_ variable: Special, _ value: AwkValue) { globals[variable.rawValue] = .value(value) }

  var conversion: ByteString { special(.conversion).text("%.6g") }

  func text(_ value: AwkValue) -> ByteString {
    switch value {
    case .string(let text), .numeric(let text, _): text
    default: value.text(conversion)
    }
  }

  /// Sets a variable as an operand or `-v` does: `name=text`; `false` when it is no such thing.
  func assign(_ operand: ByteString) -> Bool {
    guard let sign = operand.bytes.firstIndex(of: 0x3D), sign > 0 else { return false }
    let name = operand.prefix(sign)
    for (place, byte) in name.bytes.enumerated() {
      switch byte {
      case "a"..."z", "A"..."Z", "_": continue
      case "0"..."9" where place > 0: continue
      default: return false
      }
    }
    if let place = program.globals.firstIndex(of: name) {
      let value = AwkValue.input(ByteString(AwkLexer.decode(operand.bytes[(sign + 1)...])))
      globals[place] = .value(value)
    }
    return true
  }

  // MARK: Running

  /// Runs the whole program and gives its exit status.
  func run() throws(AwkInterrupt) -> Int {
    do throws(AwkInterrupt) {
      for statement in program.begin {
        if case .exit = try run(statement) { throw .exit }
      }
      if !program.rules.isEmpty || !program.end.isEmpty { try runRecords() }
    } catch {
      // Behind `exit` the actions of END still run.
      guard case .exit = error else { throw error }
    }
    do throws(AwkInterrupt) {
      for statement in program.end where !context.pipeIsBroken {
        if case .exit = try run(statement) { break }
      }
    } catch {
      guard case .exit = error else { throw error }
    }
    streams.closeAll()
    return status
  }

  private func runRecords() throws(AwkInterrupt) {
    while let text = try nextRecord() {
      record.set(text)
      switch try runRules() {
      case .exit: throw .exit
      case .nextFile: input = nil
      default: break
      }
      if context.pipeIsBroken { throw .exit }
    }
  }

  private func runRules() throws(AwkInterrupt) -> Flow {
    for (place, rule) in program.rules.enumerated() {
      guard try isSelected(rule.pattern, place) else { continue }
      let flow: Flow
      if let action = rule.action {
        flow = try run(action)
      } else {
        try print([], .standard)
        flow = .on
      }
      switch flow {
      case .on: continue
      case .next: return .on
      default: return flow
      }
    }
    return .on
  }

  private func isSelected(
    _ pattern: AwkRule.Pattern, _ place: Int
  ) throws(AwkInterrupt) -> Bool {
    switch pattern {
    case .always: return true
    case .expression(let expression): return try evaluate(expression).isTrue
    case .range(let first, let last):
      if !ranges[place] {
        guard try evaluate(first).isTrue else { return false }
        ranges[place] = true
      }
      if try evaluate(last).isTrue { ranges[place] = false }
      return true
    }
  }

  /// Counts a statement, or what is as much work as some.
  func step(_ work: Int = 1) throws(AwkInterrupt) {
    steps &+= work
    if steps > Self.mostSteps {
      context.stop("steps")
      throw .limit
    }
    if work > 1 || steps & 0xFFF == 0, context.machine.exceededLimit != nil { throw .limit }
  }

  // MARK: Input

  /// The next record of the input files; `nil` at the end.
  func nextRecord() throws(AwkInterrupt) -> ByteString? {
    while !isInputDone {
      if let reader = input {
        if let text = try reader.next(try recordSeparator()) {
          count(.recordCount)
          count(.fileRecordCount)
          return text
        }
        input = nil
      }
      try openNext()
    }
    return nil
  }

  func count(_ variable: Special) { set(variable, .number(special(variable).number + 1)) }

  private var argumentPlace = 1

  private func openNext() throws(AwkInterrupt) {
    guard case .array(let list) = globals[Special.arguments.rawValue] else {
      isInputDone = true
      return
    }
    while argumentPlace < AwkFormatter.clamp(special(.argumentCount).number, 1 << 20) {
      let key = ByteString(argumentPlace)
      argumentPlace += 1
      guard list.has(key) else { continue }
      let operand = text(list[key])
      if operand.isEmpty || assign(operand) { continue }
      hasInput = true
      set(.fileName, .string(operand))
      set(.fileRecordCount, .number(0))
      if operand == "-" || operand == "/dev/stdin" {
        input = AwkReader(LineSource(context))
        return
      }
      do {
        input = AwkReader(
          LineSource(
            try context.contents(of: operand)))
        return
      } catch {
        throw .failure(
          error == .isDirectory
            ? "read error (\(error.message))" : "cannot open \(operand) (\(error.message))")
      }
    }
    if hasInput {
      isInputDone = true
    } else {
      hasInput = true
      input = AwkReader(LineSource(context))
    }
  }

  func recordSeparator() throws(AwkInterrupt) -> AwkReader.Separator {
    let text = text(special(.recordSeparator))
    if text.count == 1 { return .byte(text.bytes[0]) }
    return text.isEmpty ? .paragraphs : .expression(try expression(text))
  }

  func fieldSeparator() throws(AwkInterrupt) -> AwkRecord.Separator {
    let separator = try separator(text(special(.fieldSeparator)))
    return text(special(.recordSeparator)).isEmpty ? .orNewline(separator) : separator
  }

  func separator(_ text: ByteString) throws(AwkInterrupt) -> AwkRecord.Separator {
    if text == " " { return .blanks }
    if text.isEmpty { return .characters }
    if text.count == 1, text.bytes[0] != "\\" { return .byte(text.bytes[0]) }
    return .expression(try expression(text))
  }

  // MARK: Regular expressions

  func expression(_ text: ByteString) throws(AwkInterrupt) -> RegularExpression {
    if let known = expressions[text] { return known }
    if expressions.count > 500 { expressions = [:] }
    do {
      let made = try RegularExpression(text, .awk)
      expressions[text] = made
      return made
    } catch {
      throw .failure("regular expression compile failed (\(error.message))\n\(text)")
    }
  }

  func match(
    _ expression: RegularExpression, _ text: ByteString, from: Int = 0
  ) throws(AwkInterrupt) -> Range<Int>? {
    do {
      return try expression.match(text.bytes, from: from)?.range
    } catch {
      throw .failure(error.message)
    }
  }
}

/// The numbers of `rand`.
struct AwkRandom {
  private(set) var seed = 0.0
  private var state: UInt64 = 0

  /// Begins a series; gives the seed before.
  mutating func begin(_ newSeed: Double) -> Double {
    defer { seed = newSeed }
    state = newSeed.bitPattern
    return seed
  }

  /// The next number, at least 0 and below 1 (the generator SplitMix64).
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}
