import Shell

/// A tree of commands with their flags, as a program made with cobra has.
final class CommandGrammar {
  /// How many arguments a command takes.
  enum Arity: Equatable {
    case any
    case none
    case exactly(Int)
    case least(Int)
    case most(Int)
    case between(Int, Int)
    /// The same as `exactly`, refused in cobra's own words.
    case takes(Int)

    /// Whether so many arguments are right.
    func allows(_ count: Int) -> Bool {
      switch self {
      case .any: true
      case .none: count == 0
      case .exactly(let number), .takes(let number): count == number
      case .least(let number): count >= number
      case .most(let number): count <= number
      case .between(let least, let most): count >= least && count <= most
      }
    }
  }

  /// A flag of a command.
  struct Flag {
    var name: ByteString
    var shorthand: UInt8?
    /// The type's name, as help pages show it: `bool`, `string`, `list`, `int`, ….
    var type: ByteString
    /// What the help page says, with the default; empty when no page shows the flag.
    var description = ByteString()
  }

  /// The words that lead here, without the program's name.
  let path: [ByteString]
  /// What follows `Usage:`.
  let usage: ByteString
  let arity: Arity
  /// Whether the command only leads to others.
  let isGroup: Bool
  /// Whether flags may follow arguments.
  let isInterspersed: Bool
  /// The name of what the command does, equal for all of its spellings.
  let action: ByteString
  /// The section in which the help page of the command above lists this one.
  let section: ByteString
  /// What the command does, in the list of the one above.
  let short: ByteString
  /// The same on the command's own page.
  private(set) var description: ByteString
  /// All spellings, separated by commas; empty where there is one.
  let spellings: ByteString
  /// The usage that is shown below a command that isn't there.
  let refusalUsage: ByteString
  private(set) var flags: [Flag] = []
  /// The flags of the program that this command takes besides its own.
  private(set) var inherited: [Flag] = []
  private var places: [ByteString: Int] = [:]
  private(set) var children: [ByteString: CommandGrammar] = [:]
  /// The commands below in the order of the help page.
  private(set) var listed: [CommandGrammar] = []

  /// Reads a table of the form that Tools/docker-table describes.
  static func read(_ table: ByteString) -> CommandGrammar? {
    var root: CommandGrammar?
    var last: CommandGrammar?
    for line in table.split(10) where !line.isEmpty {
      let fields = line.split(9)
      if line.bytes[0] != UInt8(ascii: ">") {
        if line.bytes[0] == UInt8(ascii: "=") {
          last?.description = unfolded(line.dropFirst())
        } else if fields.count >= 3 {
          last?.add(
            Flag(
              name: fields[1], shorthand: fields[0].bytes.first, type: fields[2],
              description: fields.count > 3 ? unfolded(fields[3]) : ""))
        }
        continue
      }
      let command = CommandGrammar(fields)
      last = command
      guard let root else {
        root = command
        continue
      }
      var parent = root
      for word in command.path.dropLast() { parent = parent.children[word] ?? parent }
      let aliases = fields[1].isEmpty ? [] : fields[1].split(44)
      for name in aliases + command.path.suffix(1) { parent.children[name] = command }
      parent.listed.append(command)
    }
    return root
  }

  /// A field whose line breaks are vertical tabs and whose tabs are form feeds.
  private static func unfolded(_ field: ByteString) -> ByteString {
    ByteString(field.bytes.map { $0 == 11 ? 10 : $0 == 12 ? 9 : $0 })
  }

  private init(_ fields: [ByteString]) {
    func field(_ index: Int) -> ByteString { index < fields.count ? fields[index] : "" }
    let spelling = field(0).dropFirst()
    path = spelling.isEmpty ? [] : spelling.split(32)
    usage = Self.unfolded(field(2))
    isGroup = field(3) == "group"
    isInterspersed = field(4).isEmpty
    action = field(5).isEmpty ? spelling : field(5)
    section = field(6)
    short = field(7)
    description = short
    spellings = field(8)
    refusalUsage = field(9).isEmpty ? usage : field(9)
    let words = field(3).split(32)
    let number = words.count > 1 ? words[1].integer ?? 0 : 0
    switch words[0] {
    case "none": arity = .none
    case "takes": arity = .takes(number)
    case "exactly": arity = .exactly(number)
    case "least": arity = .least(number)
    case "most": arity = .most(number)
    case "between": arity = .between(number, words.last?.integer ?? number)
    default: arity = .any
    }
  }

  /// Whether a plugin brings the command.
  var isPlugin: Bool { action == "buildx" && path == ["buildx"] }

  /// Gives the commands below some flags besides their own.
  func inheritFlags(_ flags: [Flag]) {
    for child in listed {
      child.inherited = flags
      child.inheritFlags(flags)
    }
  }

  private func add(_ flag: Flag) {
    if places[flag.name] == nil { places[flag.name] = flags.count }
    flags.append(flag)
  }

  /// The flag with this name.
  func flag(named name: ByteString) -> Flag? {
    places[name].map { flags[$0] } ?? inherited.first { $0.name == name }
  }

  /// The flag with this letter.
  func flag(shorthand: UInt8) -> Flag? {
    flags.first { $0.shorthand == shorthand } ?? inherited.first { $0.shorthand == shorthand }
  }
}
