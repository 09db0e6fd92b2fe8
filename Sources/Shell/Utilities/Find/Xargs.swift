/// `xargs`, which makes command lines of what it reads.
enum Xargs {
  private static let options = OptionTable(
    "0.null d:delimiter n:max-args I: i?replace L: l?max-lines t.verbose r.no-run-if-empty P:max-procs p.interactive x.exit s:max-chars a:arg-file E:eof -.show-limits",
    permutes: false)

  /// The most words of one command line where nothing else is said.
  private static let mostWords = 5000

  static func run(_ context: ProcessContext) -> Int {
    guard let options = options.parse(context) else { return 1 }
    for name: ByteString in ["p", "show-limits"] where options.has(name) {
      return context.notSimulated("-" + name)
    }
    let command = options.operands.isEmpty ? ["echo"] : options.operands
    var input = context.readAll()
    if let path = options.value("a") {
      do {
        input = try context.contents(of: path)
      } catch {
        context.complain("Cannot open input file ‘\(path)’: \(error.message)")
        return 1
      }
    }
    let runner = Runner(context: context, says: options.has("t"))
    if let mark = mark(options) {
      for line in lines(input, options) {
        guard runner.run(command.map { replaced($0, mark, line) }) else { break }
      }
      return runner.status
    }
    var groups: [[ByteString]] = []
    var isWhole = true
    if let text = options.has("l") ? options.value("l") ?? "1" : options.value("L") {
      guard let count = text.integer, count > 0 else {
        return refuse(text, "-L", context)
      }
      let rows = input.split(separator: 10).map { words(Array($0), context).words }
      for start in stride(from: 0, to: rows.count, by: count) {
        groups.append(rows[start..<min(start + count, rows.count)].flatMap { $0 })
      }
    } else {
      var most = mostWords
      if let text = options.value("n") {
        guard let count = text.integer, count > 0 else {
          return refuse(text, "-n", context)
        }
        most = count
      }
      let all: [ByteString]
      if options.has("0") || options.has("d") {
        all = lines(input, options)
      } else {
        (all, isWhole) = words(input, context)
      }
      for start in stride(from: 0, to: all.count, by: most) {
        groups.append(Array(all[start..<min(start + most, all.count)]))
      }
    }
    if groups.isEmpty && isWhole && !options.has("r") { groups = [[]] }
    for group in groups { guard runner.run(command + group) else { break } }
    return isWhole ? runner.status : 1
  }

  private static func refuse(
    _ text: ByteString, _ option: ByteString, _ context: ProcessContext
  ) -> Int {
    context.usage(
      text.integer == nil
        ? "invalid number \"\(text)\" for \(option) option"
        : "value \(text) for \(option) option should be >= 1")
  }

  private final class Runner {
    let context: ProcessContext
    let says: Bool
    var status = 0

    init(context: ProcessContext, says: Bool) {
      self.context = context
      self.says = says
    }

    /// Runs a command; `false` when no more are to be run.
    func run(_ command: [ByteString]) -> Bool {
      if !context.finds(command[0]) {
        context.complain("\(command[0]): No such file or directory")
        status = 127
        return false
      }
      if says { context.writeError(command.joined(" ") + "\n") }
      var streams = context.streams
      streams[0] = Stream(.source([]), readable: true, writable: false)
      let result = context.launch(ProcessContext.Launch(command, streams: streams))
      switch result {
      case 0: return true
      case 255:
        context.complain("\(command[0]): exited with status 255; aborting")
        status = 124
        return false
      case 126, 127:
        status = result
        return false
      default:
        status = 123
        return true
      }
    }
  }

  /// The lines, or what a delimiter separates.
  private static func lines(_ input: [UInt8], _ options: OptionTable.Parsed) -> [ByteString] {
    var delimiter: UInt8 = options.has("0") ? 0 : 10
    if let text = options.value("d") {
      switch text.text {
      case "\\n": delimiter = 10
      case "\\t": delimiter = 9
      case "\\0": delimiter = 0
      default: delimiter = text.bytes.first ?? 10
      }
    }
    var pieces = ByteString(input).split(delimiter)
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    if options.has("I") && !options.has("0") && !options.has("d") {
      return pieces.filter { !$0.isEmpty }.map { ByteString($0.bytes.drop { $0 == 32 || $0 == 9 }) }
    }
    return pieces
  }

  /// The words, with quotation marks and backslashes as `xargs` reads them; fewer after an error.
  private static func words(_ input: [UInt8], _ context: ProcessContext) -> (
    words: [ByteString], isWhole: Bool
  ) {
    var words: [ByteString] = []
    var word: [UInt8]?
    var rest = input[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 32, 9, 10:
        if let whole = word { words.append(ByteString(whole)) }
        word = nil
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let inner = rest.prefix { $0 != byte && $0 != 10 }
        rest = rest.dropFirst(inner.count)
        guard rest.popFirst() == byte else {
          let kind: ByteString = byte == UInt8(ascii: "'") ? "single" : "double"
          context.complain(
            "unmatched \(kind) quote; by default quotes are special to xargs unless you use the -0 option"
          )
          return (words, false)
        }
        word = (word ?? []) + inner
      case UInt8(ascii: "\\"):
        if let next = rest.popFirst() { word = (word ?? []) + [next] }
      default: word = (word ?? []) + [byte]
      }
    }
    if let whole = word { words.append(ByteString(whole)) }
    return (words, true)
  }

  /// What stands for the line that was read: `-i` and `--replace` take it to be `{}`.
  private static func mark(_ options: OptionTable.Parsed) -> ByteString? {
    options.has("i") ? options.value("i") ?? "{}" : options.value("I")
  }

  private static func replaced(
    _ word: ByteString, _ mark: ByteString, _ value: ByteString
  ) -> ByteString {
    guard !mark.isEmpty, word.range(of: mark) != nil else { return word }
    var result = ByteString()
    var rest = word
    while let at = rest.range(of: mark) {
      result.append(rest.prefix(at) + value)
      rest = rest.dropFirst(at + mark.count)
    }
    return result + rest
  }
}
