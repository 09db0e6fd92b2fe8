/// A command: its words, its help as the real client prints it, and its flags.
final class CommandEntry: Sendable {
  /// Such as `kubectl create deployment`.
  let path: String
  let help: String
  /// Its own flags.
  let flags: [Flag]
  /// Its own flags and those of every command.
  let known: FlagSet
  let aliases: [String]
  /// The last word of its path.
  let name: String

  init(_ command: ClientDifferences.Command, global: [Flag]) {
    path = command.path
    name = path.cutLast(" ")?.after ?? path
    help = command.help
    flags = command.flags
    aliases = Self.aliases(in: help)
    // A command's own flag stands before the global one of its name.
    var known = command.flags
    for var flag in global where !command.flags.contains(where: { $0.name == flag.name }) {
      if command.flags.contains(where: { $0.shorthand != nil && $0.shorthand == flag.shorthand }) {
        flag.shorthand = nil
      }
      known.append(flag)
    }
    self.known = FlagSet(known)
  }

  private static func aliases(in help: String) -> [String] {
    guard let at = help.position(of: "\nAliases:\n") else { return [] }
    let line = help.dropping(at + 10).cut("\n")?.before ?? ""
    return line.pieces(",").map { $0.trimmed }
  }
}

/// Flags by their names and letters.
struct FlagSet: Sendable {
  private let flags: [Flag]
  private let names: [String: Int]
  private let letters: [UInt8: Int]

  init(_ flags: [Flag]) {
    var names: [String: Int] = [:]
    var letters: [UInt8: Int] = [:]
    for (index, flag) in flags.enumerated() {
      if names[flag.name] == nil { names[flag.name] = index }
      if let letter = flag.shorthand, letters[letter] == nil { letters[letter] = index }
    }
    self.flags = flags
    self.names = names
    self.letters = letters
  }

  func flag(named name: String) -> Flag? { names[name].map { flags[$0] } }
  func flag(_ letter: UInt8) -> Flag? { letters[letter].map { flags[$0] } }
}
