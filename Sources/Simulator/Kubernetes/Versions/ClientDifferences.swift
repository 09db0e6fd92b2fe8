/// How kubectl differs from one version to the next: commands and flags that not all of them have.
///
/// A row is `FIRST LAST COMMAND [FLAG] [| DEPRECATION]`: between those minor versions, `-` standing for no
/// end, kubectl has the command, or the command has the flag, written as its help does; what stands behind
/// the bar is said when it is used. The rows of the data are made from the real clients (see
/// `Tools/kubernetes-tables.py`), those of older and newer ones stand in `VersionTable`.
enum ClientDifferences {
  /// A command while its table is made.
  struct Command {
    var path: String
    var help: String
    var flags: [Flag]
  }

  private struct Row {
    var span: VersionSpan
    var path: String
    /// `nil` for a row of the command itself.
    var flag: Flag?
  }

  private static func rows() -> [Row] {
    let text = source.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    let lines = text.pieces("\n").map { $0.trimmed } + VersionTable.shared.clientRows
    return lines.filter { !$0.isEmpty }.map(row)
  }

  private static func row(_ line: String) -> Row {
    var line = line
    var deprecation: String?
    if let at = line.position(of: " | ") {
      deprecation = line.dropping(at + 3)
      line = String(decoding: line.utf8.prefix(at), as: UTF8.self)
    }
    let words = line.pieces(" ")
    let path = words.dropFirst(2).prefix { !$0.hasPrefix("-") }.map { $0 }
    let definition = words.dropFirst(2 + path.count).map { $0 }.joinedText(" ")
    var flag = definition.isEmpty ? nil : CommandTable.flag(definition)
    flag?.deprecation = deprecation
    return Row(
      span: VersionSpan(words[0], words[1]), path: path.joinedText(" "), flag: flag)
  }

  /// Makes the commands of another version of those of the simulated one.
  static func apply(to commands: inout [Command], _ version: KubernetesVersion) {
    let rows = rows()
    let gone = rows.filter { !$0.span.contains(version.minor) }
    let there = rows.filter { $0.span.contains(version.minor) }
    for row in gone where row.flag == nil {
      commands.removeAll { $0.path == row.path || $0.path.hasPrefix(row.path + " ") }
    }
    for index in commands.indices {
      let path = commands[index].path
      for row in gone where row.path == path {
        guard let flag = row.flag else { continue }
        commands[index].flags.removeAll {
          $0.name == flag.name && $0.shorthand == flag.shorthand
            && ($0.deprecation == nil) == (flag.deprecation == nil)
        }
        if flag.deprecation == nil { commands[index].help = without(flag, commands[index].help) }
      }
      for row in there where row.path == path {
        guard let flag = row.flag else { continue }
        if let place = commands[index].flags.firstIndex(where: { $0.name == flag.name }) {
          commands[index].flags[place] = flag
        } else {
          commands[index].flags.append(flag)
        }
      }
      if version.has(.silentRecord) {
        for place in commands[index].flags.indices
        where commands[index].flags[place].name == "record" {
          commands[index].flags[place].deprecation = nil
        }
      }
      if version.has(.plainDryRun) {
        for place in commands[index].flags.indices
        where commands[index].flags[place].name == "dry-run" {
          commands[index].flags[place].withoutValue = "client"
        }
      }
    }
  }

  /// A help without the lines of a flag.
  private static func without(_ flag: Flag, _ help: String) -> String {
    let shown = flag.shorthand == nil ? "    --" : "    -\(flag.letter), --"
    var lines: [String] = []
    var skips = false
    for line in help.pieces("\n") {
      if line.hasPrefix(shown + flag.name + "=") {
        skips = true
        continue
      }
      if skips {
        // Its description is indented by a tab, and a blank line follows it.
        if line.hasPrefix("\t") || line.isEmpty {
          skips = !line.isEmpty
          continue
        }
        skips = false
      }
      lines.append(line)
    }
    return lines.joinedText("\n")
  }
}

extension Flag {
  /// The letter it has, too; empty when it has none.
  fileprivate var letter: String { shorthand.map { String(decoding: [$0], as: UTF8.self) } ?? "" }
}
