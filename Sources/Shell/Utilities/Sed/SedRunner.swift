/// Runs a script of `sed` over its input.
struct SedRunner {
  private let context: ProcessContext
  private var commands: [SedCommand]
  private let isQuiet: Bool
  private let terminator: UInt8
  private let lineLength: Int
  private let input: SedInput
  private let output: SedOutput
  private let files: SedFiles

  private var space: [UInt8] = []
  private var isEnded = true
  private var held: [UInt8] = []
  private var hasSubstituted = false
  private var appended: [Appended] = []
  private var lastExpression: RegularExpression?
  private var restarts = false
  private var steps = 0
  private(set) var status: Int?

  private enum Appended {
    case text(ByteString)
    case file(ByteString)
  }

  /// How a cycle goes on behind a command.
  private enum Flow { case on, jump(Int), endCycle(prints: Bool), quit }

  private static let mostSteps = 500_000

  init(
    _ script: SedScript, _ settings: SedSettings, _ context: ProcessContext, input: SedInput,
    output: SedOutput, files: SedFiles
  ) {
    self.context = context
    commands = script.commands
    isQuiet = settings.isQuiet || script.isQuiet
    terminator = settings.terminator
    lineLength = settings.lineLength
    self.input = input
    self.output = output
    self.files = files
  }

  /// Runs the script on all of the input.
  mutating func run() throws(RegularExpressionError) {
    while status == nil && !output.isBroken {
      if restarts {
        restarts = false
      } else {
        guard readLine() else { break }
      }
      try cycle()
      if context.machine.exceededLimit != nil { break }
    }
  }

  private mutating func readLine() -> Bool {
    guard let (line, isEnded) = input.next() else { return false }
    space = line
    self.isEnded = isEnded
    return true
  }

  private mutating func cycle() throws(RegularExpressionError) {
    var place = 0
    hasSubstituted = false
    while place < commands.count {
      steps += 1 + space.count >> 7
      if steps > Self.mostSteps {
        context.stop("steps")
        status = 4
        return
      }
      let isSelected = try isSelected(place)
      if status != nil { return }
      guard isSelected else {
        if case .block(let end) = commands[place].action { place = end }
        place += 1
        continue
      }
      switch try run(commands[place].action, at: place) {
      case .on: place += 1
      case .jump(let target): place = target
      case .endCycle(let prints): return endCycle(prints: prints)
      case .quit: return
      }
    }
    if status == nil { endCycle(prints: true) }
  }

  private mutating func endCycle(prints: Bool) {
    if prints && !isQuiet { put(space) }
    writeAppended()
  }

  private func put(_ text: [UInt8]) { output.write(text, end: isEnded ? terminator : nil) }

  private mutating func writeAppended() {
    for entry in appended {
      switch entry {
      case .text(let text): output.write(whole: text.bytes)
      case .file(let name): output.write(whole: files.contents(name))
      }
    }
    appended = []
  }

  // MARK: Addresses

  private mutating func isSelected(_ place: Int) throws(RegularExpressionError) -> Bool {
    guard let first = commands[place].first else { return true }
    let isNegated = commands[place].isNegated
    guard let second = commands[place].second else {
      return try matches(first) != isNegated
    }
    return try isInRange(place, first, second) != isNegated
  }

  private mutating func isInRange(
    _ place: Int, _ first: SedAddress, _ second: SedAddress
  ) throws(RegularExpressionError) -> Bool {
    let line = input.number
    switch commands[place].range {
    case .until(let last):
      if line >= last { commands[place].range = .closed }
      // A last line that lies behind already selects nothing more.
      if line > last { return try begins(place, first, second) }
      return true
    case .active:
      if try matches(second) { commands[place].range = .closed }
      return true
    case .closed:
      return try begins(place, first, second)
    }
  }

  private mutating func begins(
    _ place: Int, _ first: SedAddress, _ second: SedAddress
  ) throws(RegularExpressionError) -> Bool {
    let line = input.number
    if case .line(0) = first {
      guard line == 1 else { return false }
      commands[place].range = try matches(second) ? .closed : .active
      return true
    }
    guard try matches(first) else { return false }
    let last: Int
    switch second {
    case .line(let number): last = number
    case .plus(let count): last = line &+ count
    case .multiple(let step): last = step > 0 ? (line + step - 1) / step * step : line
    default:
      commands[place].range = .active
      return true
    }
    commands[place].range = last > line ? .until(last) : .closed
    return true
  }

  private mutating func matches(_ address: SedAddress) throws(RegularExpressionError) -> Bool {
    let line = input.number
    switch address {
    case .line(let number): return line == number
    case .step(let first, let step):
      return step > 0 ? line >= first && (line - first) % step == 0 : line == first
    case .last: return input.isAtEnd
    case .expression(let expression):
      guard let used = use(expression) else { return false }
      return try used.matches(space)
    case .plus, .multiple: return false
    }
  }

  /// The expression that is meant: an empty one is the last that was used.
  private mutating func use(_ expression: RegularExpression?) -> RegularExpression? {
    guard let used = expression ?? lastExpression else {
      context.complain("-e expression #1, char 0: no previous regular expression")
      status = 1
      return nil
    }
    lastExpression = used
    return used
  }

  // MARK: Commands

  private mutating func run(
    _ action: SedAction, at place: Int
  ) throws(RegularExpressionError) -> Flow {
    switch action {
    case .block, .blockEnd, .nothing: return .on
    case .equals: output.write(ByteString(input.number).bytes, end: 0x0A)
    case .append(let text): appended.append(.text(text))
    case .insert(let text): output.write(whole: text.bytes)
    case .change(let text): return change(text, at: place)
    case .branch(let target): return .jump(target ?? commands.count)
    case .branchIfSubstituted(let target):
      if !hasSubstituted { return .on }
      hasSubstituted = false
      return .jump(target ?? commands.count)
    case .branchUnlessSubstituted(let target):
      if !hasSubstituted { return .jump(target ?? commands.count) }
      hasSubstituted = false
    case .delete: return .endCycle(prints: false)
    case .deleteFirstLine: return deleteFirstLine()
    case .getHold: space = held
    case .appendHold: space += [terminator] + held
    case .hold: held = space
    case .holdAppend: held += [terminator] + space
    case .exchange: (space, held) = (held, space)
    case .list(let length): list(length ?? lineLength)
    case .next: return next(appends: false)
    case .nextAppend: return next(appends: true)
    case .print: put(space)
    case .printFirstLine: put(Array(space.prefix { $0 != terminator }))
    case .quit(let code):
      if !isQuiet { put(space) }
      writeAppended()
      status = code
      return .quit
    case .quitSilently(let code):
      status = code
      return .quit
    case .readFile(let name): appended.append(.file(name))
    case .readLine(let name):
      if let line = files.nextLine(name) { appended.append(.text(line)) }
    case .substitute(let substitution): try substitute(substitution)
    case .transliterate(let table): transliterate(table)
    case .write(let name): files.output(name, output).write(space, end: isEnded ? terminator : nil)
    case .writeFirstLine(let name):
      files.output(name, output).write(Array(space.prefix { $0 != terminator }), end: terminator)
    case .fileName: output.write(input.name.bytes, end: 0x0A)
    case .empty: space = []
    }
    return .on
  }

  private mutating func change(_ text: ByteString, at place: Int) -> Flow {
    let command = commands[place]
    let isInside: Bool
    switch command.range {
    case .closed: isInside = false
    case .active, .until: isInside = command.second != nil && !command.isNegated
    }
    if !isInside || input.isAtEnd && command.isNegated { output.write(whole: text.bytes) }
    return .endCycle(prints: false)
  }

  private mutating func deleteFirstLine() -> Flow {
    guard let newline = space.firstIndex(of: terminator) else { return .endCycle(prints: false) }
    space.removeFirst(newline + 1)
    restarts = true
    return .endCycle(prints: false)
  }

  private mutating func next(appends: Bool) -> Flow {
    if input.isAtEnd {
      // Without a next line GNU's sed prints what it has and ends.
      if !isQuiet { put(space) }
      writeAppended()
      status = input.status
      return .quit
    }
    if !appends && !isQuiet { put(space) }
    writeAppended()
    let before = space
    guard readLine() else { return .quit }
    if appends { space = before + [terminator] + space }
    return .on
  }

  private mutating func transliterate(_ table: [[UInt8]: [UInt8]]) {
    var result: [UInt8] = []
    var at = 0
    while at < space.count {
      let length = RegularExpressionCharacter.read(space, at, space.count).length
      let character = Array(space[at..<(at + length)])
      result += table[character] ?? character
      at += length
    }
    space = result
  }

  private func list(_ length: Int) {
    let width = length > 0 ? length - 1 : Int.max
    var row: [UInt8] = []
    for byte in space {
      let piece = Self.visible(byte)
      if row.count + piece.count > width {
        output.write(row + [0x5C], end: 0x0A)
        row = []
      }
      row += piece
    }
    output.write(row + [0x24], end: 0x0A)
  }

  private static func visible(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x5C: return [0x5C, 0x5C]
    case 0x07: return [0x5C, 0x61]
    case 0x08: return [0x5C, 0x62]
    case 0x0C: return [0x5C, 0x66]
    case 0x0A: return [0x5C, 0x6E]
    case 0x0D: return [0x5C, 0x72]
    case 0x09: return [0x5C, 0x74]
    case 0x0B: return [0x5C, 0x76]
    case 0x20...0x7E: return [byte]
    default: return [0x5C, 0x30 + (byte >> 6), 0x30 + (byte >> 3 & 7), 0x30 + (byte & 7)]
    }
  }

  // MARK: s

  private mutating func substitute(
    _ substitution: SedSubstitution
  ) throws(RegularExpressionError) {
    guard let expression = use(substitution.expression) else { return }
    guard
      let result = try SedReplacement(substitution, expression).apply(
        to: space, limit: context.fileSystem.largestFile)
    else { return }
    space = result
    hasSubstituted = true
    for _ in 0..<substitution.prints { put(space) }
    if let name = substitution.output {
      files.output(name, output).write(space, end: isEnded ? terminator : nil)
    }
  }
}
