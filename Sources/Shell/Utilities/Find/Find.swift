/// `find`, which walks through folders.
enum Find {
  /// The commands.
  static var all: [Command] { [Command("find", run: run), Command("xargs", run: Xargs.run)] }

  private static func run(_ context: ProcessContext) -> Int {
    var words = context.arguments.dropFirst()
    var follows = false
    while let word = words.first, word == "-L" || word == "-P" || word == "-H" {
      follows = word == "-L"
      words.removeFirst()
    }
    var paths: [ByteString] = []
    while let word = words.first, !word.hasPrefix("-") || word == "-", word != "(", word != "!" {
      paths.append(word)
      words.removeFirst()
    }
    var parser = FindParser(words, context)
    let expression: FindExpression
    do { expression = try parser.parse() } catch { return 1 }
    let walk = FindWalk(context, expression, parser, follows: follows)
    for path in paths.isEmpty ? ["."] : paths where !walk.hasQuit { walk.enter(path) }
    walk.finish()
    return walk.status
  }
}

/// A walk of `find` through folders.
private final class FindWalk {
  private let context: ProcessContext
  private let expression: FindExpression
  private let deepest: Int
  private let shallowest: Int
  private let isDepthFirst: Bool
  private let follows: Bool
  private let now: Int64
  private var gathered: [Int: (command: [ByteString], paths: [ByteString])] = [:]
  private(set) var status = 0
  private(set) var hasQuit = false
  private var prunes = false

  /// A file that is looked at.
  private struct Visit {
    var path: ByteString
    var inode: Inode
    var depth: Int
    /// The starting point that led here.
    var start: ByteString
  }

  init(
    _ context: ProcessContext, _ expression: FindExpression, _ parser: FindParser, follows: Bool
  ) {
    self.context = context
    self.expression = expression
    deepest = parser.deepest
    shallowest = parser.shallowest
    isDepthFirst = parser.isDepthFirst
    self.follows = follows
    now = context.machine.clock.now
  }

  func enter(_ path: ByteString) {
    do throws(FileError) {
      let inode = try context.inode(path, follows: follows || path.hasSuffix("/"))
      visit(Visit(path: path, inode: inode, depth: 0, start: path))
    } catch {
      context.complain("\(context.shellQuotedGNU(path)): \(error.message)")
      status = 1
    }
  }

  private func visit(_ visit: Visit) {
    if hasQuit || context.pipeIsBroken { return }
    context.spend(4)
    prunes = false
    let isShown = visit.depth >= shallowest
    if isShown && !isDepthFirst { _ = evaluate(expression, visit) }
    let goesOn = !prunes || isDepthFirst
    if visit.inode.isFolder, visit.depth < deepest, goesOn, !hasQuit,
      visit.path.count < PathName.longest
    {
      if context.credentials.may(4, visit.inode) {
        for (name, child) in visit.inode.entries {
          let path = PathName.join(visit.path, name)
          let inode = follows ? context.existing(path) ?? child : child
          self.visit(Visit(path: path, inode: inode, depth: visit.depth + 1, start: visit.start))
        }
      } else {
        context.complain("\(context.shellQuotedGNU(visit.path)): Permission denied")
        status = 1
      }
    }
    if isShown && isDepthFirst && !hasQuit { _ = evaluate(expression, visit) }
  }

  // MARK: Expressions

  private func evaluate(_ expression: FindExpression, _ visit: Visit) -> Bool {
    if hasQuit { return false }
    let inode = visit.inode
    switch expression {
    case .and(let a, let b): return evaluate(a, visit) && evaluate(b, visit)
    case .or(let a, let b): return evaluate(a, visit) || evaluate(b, visit)
    case .list(let a, let b):
      _ = evaluate(a, visit)
      return evaluate(b, visit)
    case .not(let inner): return !evaluate(inner, visit)
    case .constant(let value): return value
    case .name(let pattern): return pattern.matches(PathName.base(visit.path).bytes[...])
    case .path(let pattern): return pattern.matches(visit.path.bytes[...])
    case .linkName(let pattern):
      return inode.linkTarget.map { pattern.matches($0.bytes[...]) } ?? false
    case .type(let letters): return letters.contains(Self.letter(inode))
    case .size(let number, let unit): return number.fits((Int64(inode.size) + unit - 1) / unit)
    case .empty: return inode.isFolder ? inode.entries.isEmpty : inode.isFile && inode.size == 0
    case .time(let number, let clock, let unit):
      let moment =
        switch clock {
        case .modified: inode.modified
        case .accessed: inode.accessed
        case .changed: inode.changed
        }
      return number.fits((now - moment) / 1_000_000_000 / unit)
    case .newer(let moment): return inode.modified > moment
    case .permission(let bits, let match):
      switch match {
      case .exact: return inode.mode == bits
      case .all: return inode.mode & bits == bits
      case .any: return bits == 0 || inode.mode & bits != 0
      }
    case .owner(let number): return inode.owner == number
    case .group(let number): return inode.group == number
    case .noOwner: return context.accounts.user(inode.owner) == nil
    case .links(let number): return number.fits(Int64(inode.links))
    case .inode(let number): return number.fits(Int64(inode.number))
    case .access(let bits): return context.credentials.may(bits, inode)
    case .print(let end): return context.write(visit.path + end)
    case .format(let format): return context.write(text(format, visit))
    case .ls: return false
    case .delete: return delete(visit)
    case .prune:
      prunes = true
      return true
    case .quit:
      hasQuit = true
      return true
    case .execute(let number, let command, let gathers, let inFolder, let asks):
      return execute(number, command, gathers, inFolder, asks, visit)
    }
  }

  private static func letter(_ inode: Inode) -> UInt8 {
    switch inode.content {
    case .folder: UInt8(ascii: "d")
    case .symbolicLink: UInt8(ascii: "l")
    case .device: UInt8(ascii: "c")
    default: UInt8(ascii: "f")
    }
  }

  private func delete(_ visit: Visit) -> Bool {
    if visit.path == "." { return true }
    do throws(FileError) {
      let place = try context.place(visit.path, follows: false)
      if visit.inode.isFolder && !visit.inode.entries.isEmpty { throw .notEmpty }
      try context.fileSystem.unlink(place, as: context.credentials)
      return true
    } catch {
      context.complain("cannot delete \(context.shellQuotedGNU(visit.path)): \(error.message)")
      status = 1
      return false
    }
  }

  // MARK: Commands

  private func execute(
    _ number: Int, _ command: [ByteString], _ gathers: Bool, _ inFolder: Bool, _ asks: Bool,
    _ visit: Visit
  ) -> Bool {
    let name = inFolder ? "./" + PathName.base(visit.path) : visit.path
    if gathers {
      gathered[number, default: (command, [])].paths.append(name)
      return true
    }
    if asks, !confirms(command, visit) { return false }
    guard context.finds(command[0]) else {
      context.complain("\(context.shellQuotedGNU(command[0])): No such file or directory")
      return false
    }
    var launch = ProcessContext.Launch(command.map { Self.filled($0, name) })
    if inFolder {
      launch.folder = try? context.place(PathName.folder(visit.path)).path
    }
    return context.launch(launch) == 0
  }

  private func confirms(_ command: [ByteString], _ visit: Visit) -> Bool {
    context.writeError("< " + command[0] + " ... " + visit.path + " > ? ")
    guard let first = context.readLine()?.bytes.first else { return false }
    return first == UInt8(ascii: "y") || first == UInt8(ascii: "Y")
  }

  private static func filled(_ word: ByteString, _ name: ByteString) -> ByteString {
    var result: [UInt8] = []
    var rest = word.bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "{"), rest.first == UInt8(ascii: "}") {
        rest.removeFirst()
        result += name.bytes
      } else {
        result.append(byte)
      }
    }
    return ByteString(result)
  }

  /// Runs the commands that gathered files.
  func finish() {
    for (_, entry) in gathered.sorted(by: { $0.key < $1.key }) {
      if context.launch(ProcessContext.Launch(entry.command + entry.paths)) != 0 { status = 1 }
    }
  }

  // MARK: Formats

  private func text(_ format: [UInt8], _ visit: Visit) -> ByteString {
    var result: [UInt8] = []
    var rest = format[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        switch next {
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "0"): result.append(0)
        case UInt8(ascii: "\\"): result.append(next)
        default: result += [byte, next]
        }
        continue
      }
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      let flag = rest.prefix { $0 == UInt8(ascii: "-") || Byte.isDigit($0) }
      rest = rest.dropFirst(flag.count)
      guard let letter = rest.popFirst() else {
        result.append(byte)
        break
      }
      let value = directive(letter, &rest, visit)
      let width = min(ByteString(flag.drop { $0 == UInt8(ascii: "-") }).integer ?? 0, 1000)
      let isLeft = flag.first == UInt8(ascii: "-")
      result += (isLeft ? value.filled(to: width) : value.aligned(to: width)).bytes
    }
    return ByteString(result)
  }

  private func directive(
    _ letter: UInt8, _ rest: inout ArraySlice<UInt8>, _ visit: Visit
  ) -> ByteString {
    let inode = visit.inode
    switch letter {
    case UInt8(ascii: "%"): return "%"
    case UInt8(ascii: "p"): return visit.path
    case UInt8(ascii: "f"): return PathName.base(visit.path)
    case UInt8(ascii: "h"): return PathName.folder(visit.path)
    case UInt8(ascii: "P"):
      let below = visit.path.dropFirst(visit.start.count)
      return below.hasPrefix("/") ? below.dropFirst() : below
    case UInt8(ascii: "H"): return visit.start
    case UInt8(ascii: "s"): return ByteString(inode.size)
    case UInt8(ascii: "k"): return ByteString((inode.size + 1023) / 1024)
    case UInt8(ascii: "d"): return ByteString(visit.depth)
    case UInt8(ascii: "m"): return ByteString.octal(inode.mode)
    case UInt8(ascii: "M"): return FileMode.text(inode)
    case UInt8(ascii: "u"): return context.accounts.userName(inode.owner)
    case UInt8(ascii: "g"): return context.accounts.groupName(inode.group)
    case UInt8(ascii: "U"): return ByteString(inode.owner)
    case UInt8(ascii: "G"): return ByteString(inode.group)
    case UInt8(ascii: "n"): return ByteString(inode.links)
    case UInt8(ascii: "i"): return ByteString(inode.number)
    case UInt8(ascii: "l"): return inode.linkTarget ?? ""
    case UInt8(ascii: "y"): return ByteString([Self.letter(inode)])
    case UInt8(ascii: "t"):
      return TimeFormat.text("%a %b %e %T.%N0 %Y", CivilTime(inode.modified, in: context.zone))
    case UInt8(ascii: "T"):
      guard let format = rest.popFirst() else { return "%T" }
      let time = CivilTime(inode.modified, in: context.zone)
      if format == UInt8(ascii: "@") { return TimeFormat.text("%s.%N0", time) }
      if format == UInt8(ascii: "+") { return TimeFormat.text("%Y-%m-%d+%T.%N0", time) }
      return TimeFormat.text(ByteString([UInt8(ascii: "%"), format]), time)
    default: return ByteString([UInt8(ascii: "%"), letter])
    }
  }
}
