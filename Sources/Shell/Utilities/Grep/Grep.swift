/// `grep`, which looks for lines (POSIX `grep`, with GNU's options).
struct Grep {
  /// `grep`, `egrep` and `fgrep`.
  static var commands: [Command] {
    [
      Command("grep") { run($0, .basic) }, Command("egrep") { run($0, .extended) },
      Command("fgrep") { run($0, .fixed) },
    ]
  }

  private static func run(_ context: ProcessContext, _ kind: GrepMatcher.Kind) -> Int {
    // Scripts that run grep under its other names give its own name in messages.
    let context = context.with(["grep"] + context.arguments.dropFirst())
    guard let options = GrepOptions(context, kind) else { return 2 }
    var grep = Grep(options, context)
    return grep.run()
  }

  private let options: GrepOptions
  private let context: ProcessContext
  private var printer: GrepPrinter
  private var hasMatched = false
  private var hasFailed = false
  private var isDone = false

  private static let deepest = 64

  private init(_ options: GrepOptions, _ context: ProcessContext) {
    self.options = options
    self.context = context
    printer = GrepPrinter(options, context)
  }

  private mutating func run() -> Int {
    if options.operands.isEmpty {
      if options.isRecursive {
        visit(".", shown: "", depth: 0)
      } else {
        search(LineSource(context), options.inputName)
      }
    }
    for operand in options.operands where !isDone {
      if operand == "-" {
        search(LineSource(context), options.inputName)
      } else {
        visit(operand, shown: operand, depth: 0)
      }
    }
    if hasMatched && options.isQuiet { return 0 }
    return hasFailed ? 2 : hasMatched ? 0 : 1
  }

  private mutating func complain(_ path: ByteString, _ message: ByteString) {
    hasFailed = true
    if !options.hidesMessages { context.complain(path + ": " + message) }
  }

  // MARK: Files

  /// Searches a file, or a folder's files; `shown` is the name in the output.
  private mutating func visit(_ path: ByteString, shown: ByteString, depth: Int) {
    if isDone { return }
    let inode: Inode
    do {
      inode = try context.inode(path)
    } catch {
      return complain(shown, error.message)
    }
    guard inode.isFolder else {
      if isLeftOut(shown, depth) { return }
      do {
        let data = try context.contents(of: path)
        search(LineSource(data), shown)
      } catch {
        complain(shown, error.message)
      }
      return
    }
    if !options.isRecursive {
      if !options.skipsFolders { complain(shown, FileError.isDirectory.message) }
      return
    }
    if Self.matches(options.excludedFolders, shown) { return }
    guard depth < Self.deepest else { return complain(shown, FileError.loop.message) }
    guard context.credentials.may(5, inode) else {
      return complain(shown, FileError.accessDenied.message)
    }
    for entry in inode.entries {
      if entry.inode.linkTarget != nil && !options.followsLinks { continue }
      let slash: ByteString = path.hasSuffix("/") ? "" : "/"
      visit(
        path + slash + entry.name, shown: shown.isEmpty ? entry.name : shown + slash + entry.name,
        depth: depth + 1)
    }
  }

  private func isLeftOut(_ path: ByteString, _ depth: Int) -> Bool {
    if Self.matches(options.excluded, path) { return true }
    return !options.included.isEmpty && !Self.matches(options.included, path)
  }

  private static func matches(_ patterns: [Pattern], _ path: ByteString) -> Bool {
    let base = path.split(0x2F).last { !$0.isEmpty } ?? path
    return patterns.contains { $0.matches(base.bytes[...]) || $0.matches(path.bytes[...]) }
  }

  // MARK: Lines

  private mutating func search(_ source: LineSource, _ name: ByteString) {
    do {
      try searchLines(source, name)
    } catch {
      complain(name, error.message)
      isDone = true
    }
  }

  private mutating func searchLines(
    _ source: LineSource, _ name: ByteString
  ) throws(RegularExpressionError) {
    var source = source
    let stopsEarly = options.isQuiet || options.listsMatching || options.listsOthers
    if !stopsEarly && options.most == .max { source.readToEnd() }
    let isBinary =
      !options.isText && options.terminator != 0 && source.data.prefix(1 << 15).contains(0)
    if isBinary && options.skipsBinary { return }
    let prints = !options.countsOnly && !stopsEarly
    var waiting: [GrepPrinter.Line] = []
    var last = 0
    var (count, number, offset, rest) = (0, 0, 0, 0)
    var isBroken = false
    if options.most == 0 { return finish(0, name) }
    while let text = source.next(options.terminator) {
      number += 1
      defer { offset += text.count + 1 }
      var isSelected = false
      if count < options.most {
        isSelected = (try options.matcher.match(text, from: 0) != nil) != options.invertsMatch
      }
      let line = GrepPrinter.Line(
        text: text, number: number, offset: offset, isSelected: isSelected)
      if isSelected {
        count += 1
        hasMatched = true
        if options.isQuiet {
          isDone = true
          return
        }
        if stopsEarly { break }
        if prints {
          if isBinary {
            context.complain(name + ": binary file matches")
            return
          }
          if !options.isText && Self.isBroken(text) {
            isBroken = true
            continue
          }
          let isApart = last == 0 || last + 1 < number - waiting.count
          if options.hasContext && isApart { printer.separate() }
          for line in waiting where !(try printer.line(line, name)) { return stop() }
          waiting = []
          if !(try printer.line(line, name)) { return stop() }
          last = number
          rest = options.after
        }
      } else if prints {
        if rest > 0 {
          rest -= 1
          if !(try printer.line(line, name)) { return stop() }
          last = number
        } else if options.before > 0 {
          waiting.append(line)
          if waiting.count > options.before { waiting.removeFirst() }
        }
      }
      if count >= options.most && rest == 0 { break }
    }
    if isBroken && !options.skipsBinary { context.complain(name + ": binary file matches") }
    finish(count, name)
  }

  private mutating func stop() { isDone = true }

  private func finish(_ count: Int, _ name: ByteString) {
    if options.isQuiet { return }
    if options.countsOnly && !options.listsMatching && !options.listsOthers {
      printer.count(count, name)
    }
    if options.listsMatching && count > 0 || options.listsOthers && count == 0 {
      printer.name(name)
    }
  }

  /// Whether a line holds bytes that are no UTF-8.
  private static func isBroken(_ text: [UInt8]) -> Bool {
    var at = 0
    while at < text.count {
      let (character, length) = RegularExpressionCharacter.read(text, at, text.count)
      if case .byte = character { return true }
      at += length
    }
    return false
  }
}

/// The lines of a file, or of standard input, which is not read further than it has to be.
struct LineSource {
  private(set) var data: [UInt8] = []
  private var at = 0
  private let context: ProcessContext?
  private let stream: Stream?

  init(_ data: [UInt8]) {
    self.data = data
    context = nil
    stream = nil
  }

  /// Standard input.
  init(_ context: ProcessContext) {
    self.context = context
    stream = context.streams[0]
  }

  init(_ context: ProcessContext, _ stream: Stream) {
    self.context = context
    self.stream = stream
  }

  mutating func readToEnd() {
    if let context, let stream { data += context.readAll(stream) }
  }

  /// The next line without what ends it; `nil` at the end.
  mutating func next(_ terminator: UInt8) -> [UInt8]? { nextWithEnd(terminator)?.line }

  /// The same, and whether the line had its end.
  mutating func nextWithEnd(_ terminator: UInt8) -> (line: [UInt8], isEnded: Bool)? {
    if at < data.count {
      let end = data[at...].firstIndex(of: terminator) ?? data.count
      defer { at = end + 1 }
      return (Array(data[at..<end]), end < data.count)
    }
    guard let stream else { return nil }
    var line: [UInt8] = []
    while let more = try? stream.read(1), let byte = more.first {
      if byte == terminator { return (line, true) }
      line.append(byte)
      if line.count > 16 << 20 {
        context?.machine.exceed("input")
        break
      }
    }
    return line.isEmpty ? nil : (line, false)
  }
}
