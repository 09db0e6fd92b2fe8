/// `jq`: filters for JSON, in the language of jq 1.6 with the later functions that notes use.
struct Jq {
  static var command: Command {
    Command("jq") { context in
      var program = Jq(context: context)
      return program.run()
    }
  }

  let context: ProcessContext
  var printer = JqPrinter()
  var isRaw = false
  var joins = false
  var slurps = false
  var readsText = false
  var hasNoInput = false
  var setsStatus = false
  var indent = 2
  var isCompact = false
  var hasTabs = false
  var filterFile: ByteString?
  var globals: [(name: ByteString, value: JqValue)] = []
  var positional: [JqValue] = []
  var filter: ByteString?
  var files: [ByteString] = []
  var takesArguments: UInt8?

  init(context: ProcessContext) { self.context = context }

  mutating func run() -> Int {
    if let status = readArguments() { return status }
    if let filterFile {
      if let filter { files.insert(filter, at: 0) }
      guard
        let data = try? context.contents(of: filterFile)
      else {
        return complain("Could not open \(filterFile): No such file or directory", 2)
      }
      filter = ByteString(data)
    }
    guard let text = filter else { return usage() }
    printer.indent = isCompact || joins ? nil : "  "
    if isCompact || indent == 0 {
      printer.indent = nil
    } else {
      printer.indent = hasTabs ? "\t" : ByteString([UInt8](repeating: 32, count: indent))
    }
    var named = JqObject()
    for (name, value) in globals { named[name] = value }
    var arguments = JqObject()
    arguments["positional"] = .array(positional)
    arguments["named"] = .object(named)
    globals.append(("ARGS", .object(arguments)))
    let node: JqNode
    do {
      node = try JqParser.filter(text)
    } catch {
      let pointer = ByteString([UInt8](repeating: 32, count: error.place))
      return refuse(error.message + " (Unix shell quoting issues?)", text + pointer)
    }
    if let stranger = JqChecker(globals: globals.map { $0.name }).stranger(node, [], []) {
      return refuse(stranger, text)
    }
    return apply(node)
  }

  func complain(_ message: ByteString, _ status: Int) -> Int {
    context.writeError("jq: " + message + "\n")
    return status
  }

  func refuse(_ message: ByteString, _ filter: ByteString) -> Int {
    _ = complain("error: \(message) at <top-level>, line 1:\n\(filter)", 3)
    return complain("1 compile error", 3)
  }

  func usage() -> Int {
    let text: ByteString = """
      Usage:\tjq [OPTIONS] FILTER [FILES...]
      \tjq [OPTIONS] --args FILTER [ARGUMENTS...]
      \tjq [OPTIONS] --jsonargs FILTER [JSON_VALUES...]

      """
    context.writeError(text)
    return 2
  }

  // MARK: Arguments

  /// Reads the command line; a status when the program ends with that.
  mutating func readArguments() -> Int? {
    var rest = context.arguments.dropFirst()
    var isOver = false
    while let word = rest.popFirst() {
      if isOver || !word.hasPrefix("-") || word.count == 1 {
        operand(word)
      } else if word == "--" {
        isOver = true
      } else if word.hasPrefix("--") {
        if let status = long(word.dropFirst(2), &rest) { return status }
      } else {
        for letter in word.bytes.dropFirst() {
          if let status = short(letter, &rest) { return status }
        }
      }
    }
    return nil
  }

  mutating func operand(_ word: ByteString) {
    if filter == nil && (filterFile == nil || takesArguments != nil) {
      filter = word
    } else if let kind = takesArguments {
      let value: JqValue? = kind == 115 ? .string(word) : try? JqReader.single(word.bytes)
      positional.append(value ?? .null)
    } else {
      files.append(word)
    }
  }

  mutating func short(
    _ letter: UInt8, _ rest: inout ArraySlice<ByteString>
  ) -> Int? {
    switch letter {
    case UInt8(ascii: "r"): isRaw = true
    case UInt8(ascii: "j"): (isRaw, joins) = (true, true)
    case UInt8(ascii: "c"): isCompact = true
    case UInt8(ascii: "s"): slurps = true
    case UInt8(ascii: "R"): readsText = true
    case UInt8(ascii: "n"): hasNoInput = true
    case UInt8(ascii: "e"): setsStatus = true
    case UInt8(ascii: "S"): printer.sortsNames = true
    case UInt8(ascii: "a"): printer.isASCII = true
    case UInt8(ascii: "M"): break
    case UInt8(ascii: "f"): filterFile = rest.popFirst() ?? ""
    case UInt8(ascii: "h"): return context.notSimulated("-h")
    case UInt8(ascii: "V"):
      context.write("jq-1.6\n")
      return 0
    case UInt8(ascii: "C"): return context.notSimulated("-C")
    default:
      _ = complain("Unknown option: -\(ByteString([letter]))", 2)
      return usage()
    }
    return nil
  }

  static let longNames: [(name: ByteString, letter: UInt8)] = [
    ("raw-output", 114), ("join-output", 106), ("compact-output", 99), ("slurp", 115),
    ("raw-input", 82), ("null-input", 110), ("exit-status", 101), ("sort-keys", 83),
    ("ascii-output", 97), ("monochrome-output", 77), ("from-file", 102), ("version", 86),
    ("help", 104), ("color-output", 67),
  ]

  mutating func long(
    _ name: ByteString, _ rest: inout ArraySlice<ByteString>
  ) -> Int? {
    if let letter = Self.longNames.first(where: { $0.name == name })?.letter {
      return short(letter, &rest)
    }
    switch name {
    case "tab": hasTabs = true
    case "indent":
      guard let number = rest.popFirst()?.integer, 0...7 ~= number else {
        return complain("Cannot indent more than 7 characters", 2)
      }
      indent = number
    case "args": takesArguments = 115
    case "jsonargs": takesArguments = 106
    case "unbuffered": break
    case "arg", "argjson", "slurpfile", "rawfile":
      guard let key = rest.popFirst(), let text = rest.popFirst() else {
        return complain(
          "--\(name) takes two parameters (e.g. --\(name) varname \(name == "arg" ? "value" : name == "argjson" ? "text" : "filename"))",
          2)
      }
      return global(name, key, text)
    case "stream", "seq", "stream-errors": return context.notSimulated("--" + name)
    default:
      _ = complain("Unknown option: --\(name)", 2)
      return usage()
    }
    return nil
  }

  mutating func global(_ kind: ByteString, _ key: ByteString, _ text: ByteString) -> Int? {
    if kind == "arg" {
      globals.append((key, .string(text)))
      return nil
    }
    if kind == "argjson" {
      guard let value = (try? JqReader.single(text.bytes)) ?? nil else {
        _ = complain("Invalid JSON text passed to --argjson", 2)
        return usage()
      }
      globals.append((key, value))
      return nil
    }
    guard
      let data = try? context.contents(of: text)
    else {
      return complain(
        "Bad JSON in --\(kind) \(key) \(text): Could not open \(text): No such file or directory",
        2)
    }
    if kind == "rawfile" {
      globals.append((key, .string(ByteString(data))))
      return nil
    }
    var reader = JqReader(data)
    var values: [JqValue] = []
    do {
      while let value = try reader.next() { values.append(value) }
    } catch {
      return complain(
        "Bad JSON in --\(kind) \(key) \(text): \(error.message) at line \(error.line), column \(error.column)",
        2)
    }
    globals.append((key, .array(values)))
    return nil
  }
}
