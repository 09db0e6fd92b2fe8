/// The options of `shopt` that are on.
struct ShellOptions {
  /// An option that the shell asks for often.
  enum Option: UInt16 {
    case expandAliases = 1
    case extendedGlob = 2
    case lastPipe = 4
    case ignoresCase = 8
    case failsWithoutFile = 16
    case dropsWithoutFile = 32
    case ignoresFileCase = 64
    case deepGlob = 128
    case showsHidden = 256
    case inheritsErrexit = 512
    case echoesEscapes = 1024
  }

  private static let asked: [(name: ByteString, option: Option)] = [
    ("expand_aliases", .expandAliases), ("extglob", .extendedGlob), ("lastpipe", .lastPipe),
    ("nocasematch", .ignoresCase), ("failglob", .failsWithoutFile), ("nullglob", .dropsWithoutFile),
    ("nocaseglob", .ignoresFileCase), ("globstar", .deepGlob), ("dotglob", .showsHidden),
    ("inherit_errexit", .inheritsErrexit), ("xpg_echo", .echoesEscapes),
  ]

  /// The names of all that are on.
  private(set) var names: Set<ByteString> = [
    "checkwinsize", "cmdhist", "complete_fullquote", "extquote", "force_fignore",
    "globasciiranges", "globskipdots", "hostcomplete", "interactive_comments", "patsub_replacement",
    "progcomp", "promptvars", "sourcepath",
  ]
  private var bits: UInt16 = 0

  func has(_ option: Option) -> Bool { bits & option.rawValue != 0 }

  func contains(_ name: ByteString) -> Bool { names.contains(name) }

  /// Turns an option on or off.
  mutating func set(_ name: ByteString, _ isOn: Bool) {
    if isOn { names.insert(name) } else { names.remove(name) }
    guard let option = Self.asked.first(where: { $0.name == name })?.option else { return }
    if isOn { bits |= option.rawValue } else { bits &= ~option.rawValue }
  }
}
