/// Reads the expression of `find`.
struct FindParser {
  private let context: ProcessContext
  private var words: ArraySlice<ByteString>
  private(set) var deepest = Int.max
  private(set) var shallowest = 0
  private(set) var isDepthFirst = false
  /// The commands of `-exec … +`, which gather files.
  private(set) var commands = 0
  private var depth = 0
  private static let depthLimit = 200

  /// Why an expression cannot be read; it has been said.
  struct Failure: Error {}

  init(_ words: ArraySlice<ByteString>, _ context: ProcessContext) {
    self.words = words
    self.context = context
  }

  /// The whole expression; `print` where it does nothing by itself.
  mutating func parse() throws(Failure) -> FindExpression {
    if words.isEmpty { return .print("\n") }
    let expression = try list()
    if let word = words.first {
      throw fail(word == ")" ? "you have too many ')'" : "paths must precede expression: `\(word)'")
    }
    return expression.acts ? expression : .and(expression, .print("\n"))
  }

  private func fail(_ message: ByteString) -> Failure {
    context.complain(message)
    return Failure()
  }

  private mutating func list() throws(Failure) -> FindExpression {
    var left = try alternatives()
    while words.first == "," {
      words.removeFirst()
      left = .list(left, try alternatives())
    }
    return left
  }

  private mutating func alternatives() throws(Failure) -> FindExpression {
    var left = try conjunction()
    while words.first == "-o" || words.first == "-or" {
      words.removeFirst()
      left = .or(left, try conjunction())
    }
    return left
  }

  private mutating func conjunction() throws(Failure) -> FindExpression {
    var left = try negation()
    while let word = words.first, ![")", "-o", "-or", ","].contains(word) {
      if word == "-a" || word == "-and" { words.removeFirst() }
      left = .and(left, try negation())
    }
    return left
  }

  private mutating func negation() throws(Failure) -> FindExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw fail("the expression is nested too deep") }
    guard let word = words.popFirst() else {
      throw fail("expected an expression after '!'")
    }
    switch word.text {
    case "!", "-not": return .not(try negation())
    case "(":
      if words.first == ")" { throw fail("invalid expression; empty parentheses are not allowed.") }
      let inner = try list()
      guard words.popFirst() == ")" else {
        throw fail(
          "invalid expression; I was expecting to find a ')' somewhere but did not see one.")
      }
      return inner
    case ")": throw fail("invalid expression; you have too many ')'")
    default: return try primary(word)
    }
  }

  // MARK: Primaries

  private mutating func value(_ name: ByteString) throws(Failure) -> ByteString {
    guard let value = words.popFirst() else { throw fail("missing argument to `\(name)'") }
    return value
  }

  private mutating func number(_ name: ByteString) throws(Failure) -> FindNumber {
    let text = try value(name)
    guard let number = FindNumber(text) else {
      throw fail("invalid argument `\(text)' to `\(name)'")
    }
    return number
  }

  private mutating func primary(_ name: ByteString) throws(Failure) -> FindExpression {
    switch name.text {
    case "-true": return .constant(true)
    case "-false": return .constant(false)
    case "-name": return .name(Pattern(glob: try value(name)))
    case "-iname": return .name(Pattern(glob: try value(name), ignoresCase: true))
    case "-path", "-wholename": return .path(Pattern(glob: try value(name)))
    case "-ipath", "-iwholename": return .path(Pattern(glob: try value(name), ignoresCase: true))
    case "-lname": return .linkName(Pattern(glob: try value(name)))
    case "-type": return try type()
    case "-size": return try size()
    case "-empty": return .empty
    case "-mtime": return .time(try number(name), .modified, unit: 86_400)
    case "-atime": return .time(try number(name), .accessed, unit: 86_400)
    case "-ctime": return .time(try number(name), .changed, unit: 86_400)
    case "-mmin": return .time(try number(name), .modified, unit: 60)
    case "-amin": return .time(try number(name), .accessed, unit: 60)
    case "-cmin": return .time(try number(name), .changed, unit: 60)
    case "-newer": return .newer(try inode(name).modified)
    case "-newermt":
      let text = try value(name)
      guard
        let moment = DateReader.moment(text, now: context.machine.clock.now, zone: context.zone)
      else { throw fail("I cannot figure out how to interpret `\(text)' as a date or time") }
      return .newer(moment)
    case "-perm": return try permission()
    case "-user": return .owner(try account(name) { $0.userNumber($1) })
    case "-group": return .group(try account(name) { $0.groupNumber($1) })
    case "-uid": return .owner(Int(clamping: try number(name).value))
    case "-gid": return .group(Int(clamping: try number(name).value))
    case "-nouser": return .noOwner
    case "-links": return .links(try number(name))
    case "-inum": return .inode(try number(name))
    case "-readable": return .access(4)
    case "-writable": return .access(2)
    case "-executable": return .access(1)
    case "-print": return .print("\n")
    case "-print0": return .print("\0")
    case "-printf": return .format(try value(name).bytes)
    case "-delete":
      isDepthFirst = true
      return .delete
    case "-prune": return .prune
    case "-quit": return .quit
    case "-exec", "-execdir", "-ok", "-okdir": return try command(name)
    case "-maxdepth", "-mindepth":
      let text = try value(name)
      guard let depth = text.integer, depth >= 0, Byte.isDigit(text.bytes[0]) else {
        throw fail(
          "Expected a positive decimal integer argument to \(name), but got ‘\(text)’")
      }
      if name == "-maxdepth" { deepest = depth } else { shallowest = depth }
      return .constant(true)
    case "-depth", "-d":
      isDepthFirst = true
      return .constant(true)
    case "-follow", "-mount", "-xdev", "-noleaf", "-daystart", "-warn", "-nowarn",
      "-ignore_readdir_race", "-noignore_readdir_race":
      return .constant(true)
    case "-regextype", "-regex", "-iregex", "-ls", "-fprint", "-fls", "-samefile", "-anewer",
      "-cnewer",
      "-fstype", "-used", "-xtype", "-context", "-fprintf", "-fprint0", "-ilname":
      _ = context.notSimulated(name)
      throw Failure()
    default:
      throw fail(
        name.hasPrefix("-")
          ? "unknown predicate `\(name)'" : "paths must precede expression: `\(name)'")
    }
  }

  private mutating func inode(_ name: ByteString) throws(Failure) -> Inode {
    let path = try value(name)
    do { return try context.inode(path) } catch {
      throw fail("\(context.shellQuotedGNU(path)): \(error.message)")
    }
  }

  private mutating func account(
    _ name: ByteString, _ find: (Accounts, ByteString) -> Int?
  ) throws(Failure) -> Int {
    let text = try value(name)
    guard let number = find(context.accounts, text) else {
      throw fail(
        name == "-user"
          ? "invalid user name or UID argument to -user: ‘\(text)’"
          : "invalid group name or GID argument to -group: ‘\(text)’")
    }
    return number
  }

  private mutating func type() throws(Failure) -> FindExpression {
    let text = try value("-type")
    let letters = text.split(UInt8(ascii: ",")).map { $0.bytes }
    for letter in letters where letter.count != 1 || !ByteString("fdlcbps").contains(letter[0]) {
      throw fail(
        letter.isEmpty || letter.count == 1
          ? "Unknown argument to -type: \(text)"
          : "Must separate multiple arguments to -type using: ','")
    }
    return .type(letters.map { $0[0] })
  }

  private mutating func size() throws(Failure) -> FindExpression {
    let text = try value("-size")
    let units: [UInt8: Int64] = [
      UInt8(ascii: "c"): 1, UInt8(ascii: "w"): 2, UInt8(ascii: "b"): 512, UInt8(ascii: "k"): 1024,
      UInt8(ascii: "M"): 1 << 20, UInt8(ascii: "G"): 1 << 30,
    ]
    let unit = text.bytes.last.flatMap { units[$0] }
    guard let number = FindNumber(unit == nil ? text : text.dropLast()) else {
      throw fail(
        text.bytes.contains(where: Byte.isDigit)
          ? "Invalid argument `\(text)' to -size" : "invalid -size type `\(text)'")
    }
    return .size(number, unit: unit ?? 512)
  }

  private mutating func permission() throws(Failure) -> FindExpression {
    let text = try value("-perm")
    let match: FindExpression.Match =
      text.hasPrefix("-") ? .all : text.hasPrefix("/") ? .any : .exact
    let mode = match == .exact ? text : text.dropFirst()
    guard let bits = FileMode.applying(mode, to: 0, isFolder: false, mask: 0) else {
      throw fail("invalid mode ‘\(text)’")
    }
    return .permission(bits, match)
  }

  private mutating func command(_ name: ByteString) throws(Failure) -> FindExpression {
    var command: [ByteString] = []
    let isInFolder = name.hasSuffix("dir")
    while let word = words.popFirst() {
      let isEnd = word == ";" || word == "+" && command.last == "{}"
      guard isEnd else {
        command.append(word)
        continue
      }
      if command.isEmpty { throw fail("invalid argument `;' to `\(name)'") }
      if word == "+" { command.removeLast() }
      commands += 1
      return .execute(
        commands - 1, command, gathers: word == "+", inFolder: isInFolder,
        asks: name.hasPrefix("-ok"))
    }
    throw fail("missing argument to `\(name)'")
  }
}

extension ProcessContext {
  /// A name between the quotation marks that `find` puts around names.
  func shellQuotedGNU(_ name: ByteString) -> ByteString { "‘" + name + "’" }
}
