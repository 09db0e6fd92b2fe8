/// What the command line of `grep` asks for.
struct GrepOptions {
  var matcher: GrepMatcher
  var operands: [ByteString]
  var invertsMatch = false
  var countsOnly = false
  var showsNumbers = false
  var showsOffsets = false
  var showsTabs = false
  var onlyMatching = false
  var isQuiet = false
  var hidesMessages = false
  var listsMatching = false
  var listsOthers = false
  var namesFiles = false
  var endsNamesWithNull = false
  var usesColor = false
  var isText = false
  var skipsBinary = false
  var before = 0
  var after = 0
  var hasContext = false
  var separator: ByteString? = "--"
  var most = Int.max
  var terminator: UInt8 = 0x0A
  var inputName: ByteString = "(standard input)"
  var isRecursive = false
  var followsLinks = false
  var skipsFolders = false
  var included: [Pattern] = []
  var excluded: [Pattern] = []
  var excludedFolders: [Pattern] = []

  private static let table: OptionTable = {
    var table = OptionTable(
      "E.extended-regexp F.fixed-strings G.basic-regexp P.perl-regexp e:regexp f:file i.ignore-case y.y -.no-ignore-case w.word-regexp x.line-regexp z.null-data v.invert-match m:max-count b.byte-offset n.line-number -.line-buffered H.with-filename h.no-filename -:label o.only-matching q.quiet -.silent -:binary-files a.text I.I d:directories D:devices r.recursive R.dereference-recursive -:include -:exclude ~-:exclude-from -:exclude-dir L.files-without-match l.files-with-matches c.count T.initial-tab Z.null B:before-context A:after-context C:context 0.0 1.1 2.2 3.3 4.4 5.5 6.6 7.7 8.8 9.9 -:group-separator -.no-group-separator s.no-messages -?color -?colour U.binary V.version -.help",
      failure: 2)
    table.hint = usage
    return table
  }()

  private static let usage: ByteString =
    "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n"

  /// Reads the command line; `nil` after a mistake, which is said.
  init?(_ context: ProcessContext, _ kind: GrepMatcher.Kind) {
    guard let options = Self.table.parse(context) else { return nil }
    for name in ["V", "help"] as [ByteString] where options.has(name) {
      _ = context.notSimulated(name == "V" ? "--version" : "--help")
      return nil
    }
    operands = options.operands
    guard let patterns = Self.patterns(options, &operands, context) else { return nil }
    guard let kind = Self.kind(options, kind, context) else { return nil }
    let ignoresCase =
      (options.values.last { ["i", "y", "no-ignore-case"].contains($0.name) }?.name
        ?? "no-ignore-case") != "no-ignore-case"
    do {
      matcher = try GrepMatcher(
        patterns: patterns, kind, ignoresCase: ignoresCase, words: options.has("w"),
        lines: options.has("x"))
    } catch {
      Self.say(error, kind, context)
      return nil
    }
    guard readNumbers(options, context) else { return nil }
    readFlags(options)
    readFiles(options)
    guard readColor(options, context) else { return nil }
  }

  private static func say(
    _ error: RegularExpressionError, _ kind: GrepMatcher.Kind, _ context: ProcessContext
  ) {
    switch error {
    case .notSimulated: _ = context.notSimulated("-P with this pattern")
    case .openGroup where kind == .perl: context.complain("missing closing parenthesis")
    case .closeGroup where kind == .perl: context.complain("unmatched closing parenthesis")
    case .bracket where kind == .perl:
      context.complain("missing terminating ] for character class")
    case .operand where kind == .perl:
      context.complain("quantifier does not follow a repeatable item")
    default: context.complain(error.message)
    }
  }

  private static func patterns(
    _ options: OptionTable.Parsed, _ operands: inout [ByteString], _ context: ProcessContext
  ) -> [ByteString]? {
    var patterns: [ByteString] = []
    var isGiven = false
    for option in options.values {
      guard let value = option.value else { continue }
      if option.name == "e" {
        patterns += value.split(0x0A)
        isGiven = true
      } else if option.name == "f" {
        let (files, isWhole) = context.inputs([value])
        if !isWhole { return nil }
        for file in files { patterns += lines(file.data).map { ByteString(bare($0)) } }
        isGiven = true
      }
    }
    if isGiven { return patterns }
    guard !operands.isEmpty else {
      context.writeError(usage)
      return nil
    }
    return operands.removeFirst().split(0x0A)
  }

  private static func kind(
    _ options: OptionTable.Parsed, _ usual: GrepMatcher.Kind, _ context: ProcessContext
  ) -> GrepMatcher.Kind? {
    let wanted = options.values.filter { ["E", "F", "G", "P"].contains($0.name) }.map { $0.name }
    guard let last = wanted.last else { return usual }
    if wanted.contains("P") && wanted.contains(where: { $0 != "P" }) {
      context.complain("conflicting matchers specified")
      return nil
    }
    switch last {
    case "E": return .extended
    case "F": return .fixed
    case "P": return .perl
    default: return .basic
    }
  }

  private mutating func readNumbers(
    _ options: OptionTable.Parsed, _ context: ProcessContext
  ) -> Bool {
    var digits: Int?
    for (name, value) in options.values {
      if let digit = name.integer {
        digits = min((digits ?? 0) * 10 + digit, 1 << 24)
        continue
      }
      guard let value else { continue }
      switch name {
      case "A", "B", "C":
        guard let count = value.integer, count >= 0 else {
          context.complain(value + ": invalid context length argument")
          return false
        }
        if name != "A" { before = count }
        if name != "B" { after = count }
        hasContext = true
      case "m":
        guard let count = value.integer else {
          context.complain("invalid max count")
          return false
        }
        most = count < 0 ? .max : count
      default: break
      }
    }
    if let digits {
      (before, after, hasContext) = (digits, digits, true)
    }
    return true
  }

  private mutating func readFlags(_ options: OptionTable.Parsed) {
    invertsMatch = options.has("v")
    countsOnly = options.has("c")
    showsNumbers = options.has("n")
    showsOffsets = options.has("b")
    showsTabs = options.has("T")
    onlyMatching = options.has("o")
    isQuiet = options.has("q") || options.has("silent")
    hidesMessages = options.has("s")
    let list = options.values.last { $0.name == "l" || $0.name == "L" }?.name
    listsMatching = list == "l"
    listsOthers = list == "L"
    endsNamesWithNull = options.has("Z")
    let type = options.value("binary-files")
    isText = options.has("a") || type == "text"
    skipsBinary = options.has("I") || type == "without-match"
    if options.has("z") { terminator = 0 }
    if options.has("no-group-separator") { separator = nil }
    if let text = options.value("group-separator") { separator = text }
    if let label = options.value("label") { inputName = label }
  }

  private mutating func readFiles(_ options: OptionTable.Parsed) {
    followsLinks = options.has("R")
    isRecursive = options.has("r") || followsLinks || options.value("d") == "recurse"
    skipsFolders = options.value("d") == "skip"
    func globs(_ name: ByteString) -> [Pattern] {
      options.values.filter { $0.name == name }.map {
        let bytes = ($0.value ?? "").bytes
        return Pattern(bytes, quoted: [Bool](repeating: false, count: bytes.count), extended: false)
      }
    }
    included = globs("include")
    excluded = globs("exclude")
    excludedFolders = globs("exclude-dir")
    namesFiles = operands.count > 1 || isRecursive
    if let last = options.values.last(where: { $0.name == "H" || $0.name == "h" }) {
      namesFiles = last.name == "H"
    }
  }

  private mutating func readColor(
    _ options: OptionTable.Parsed, _ context: ProcessContext
  ) -> Bool {
    guard let option = options.values.last(where: { $0.name == "color" || $0.name == "colour" })
    else { return true }
    switch option.value ?? "auto" {
    case "always", "yes", "force": usesColor = true
    case "never", "no", "none": usesColor = false
    case "auto", "tty", "if-tty": usesColor = context.streams[1]?.isTerminal ?? false
    default:
      context.writeError(Self.usage)
      return false
    }
    return true
  }
}
