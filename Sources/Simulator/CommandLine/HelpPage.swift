import Shell

/// The page that a program made with cobra prints for `--help`, laid out as docker's are.
struct HelpPage {
  /// The columns of a terminal whose size isn't known.
  private static let width = 79

  let command: CommandGrammar
  /// The program's name.
  let program: ByteString
  /// The commands that the page leaves out.
  var hidden: [ByteString] = []
  /// What stands under the page of a group; `nil` for what all groups have.
  var ending: ByteString?
  /// Defaults of flags whose descriptions say none.
  var defaults: [ByteString: ByteString] = [:]

  var text: ByteString {
    var result: ByteString = "Usage:  \(command.usage)\n\n\(command.description)\n"
    if command.isGroup, !command.flags.isEmpty, !command.path.isEmpty {
      result.append(options("Options"))
    }
    if !command.spellings.isEmpty { result.append("\nAliases:\n  \(command.spellings)\n") }
    if command.isGroup {
      let heading = sections.map { $0 }
      for section in heading { result.append(list(section)) }
      if command.path.isEmpty { result.append(options("Global Options")) }
      let spelling = ([program] + command.path).joined(" ")
      result.append(
        "\n" + (ending ?? "Run '\(spelling) COMMAND --help' for more information on a command.\n"))
    } else if command.flags.contains(where: { !$0.description.isEmpty }) {
      result.append(options("Options"))
    }
    return result
  }

  private var shown: [CommandGrammar] {
    command.listed.filter { !hidden.contains($0.path.last ?? "") }
  }

  /// The sections in the order in which pages have them.
  private var sections: [ByteString] {
    let order: [ByteString] = [
      "Common Commands", "Management Commands", "Swarm Commands", "Commands",
    ]
    return order.filter { section in shown.contains { $0.section == section } }
  }

  private func list(_ section: ByteString) -> ByteString {
    let longest = max(11, (shown.map { ($0.path.last ?? "").count }.max() ?? 0) + 1)
    var result: ByteString = "\n\(section):\n"
    for child in shown where child.section == section {
      var name = child.path.last ?? ""
      if child.isPlugin { name.append("*") }
      result.append("  \(name)\(spaces(longest - name.count)) \(child.short)\n")
    }
    return result
  }

  private func spaces(_ count: Int) -> ByteString {
    ByteString([UInt8](repeating: 32, count: max(count, 0)))
  }

  private func options(_ heading: ByteString) -> ByteString {
    let flags = command.flags.filter { !$0.description.isEmpty }
    let heads = flags.map { flag in
      var head: ByteString = flag.shorthand.map { "  -\(ByteString([$0])), --" } ?? "      --"
      head.append(flag.name)
      if flag.type != "bool" { head.append(" " + flag.type) }
      return head
    }
    let column = (heads.map { $0.count }.max() ?? 0) + 3
    var result: ByteString = "\n\(heading):\n"
    for (head, flag) in zip(heads, flags) {
      result.append(head + spaces(column - head.count))
      var description = flag.description
      if let value = defaults[flag.name] { description.append(" (default \"\(value)\")") }
      result.append(wrapped(description, at: column) + "\n")
    }
    return result
  }

  /// A description from a column on, wrapped as pflag's `FlagUsagesWrapped` does.
  private func wrapped(_ text: ByteString, at column: Int) -> ByteString {
    let slop = 5
    var indent = column
    var room = Self.width - indent
    var result = ByteString()
    if room < 24 {
      indent = 16
      room = Self.width - indent
      result.append("\n" + spaces(indent))
    }
    room -= slop
    var rest = text
    var isFirst = true
    while isFirst || !rest.isEmpty {
      let (line, next) = cut(rest, room, slop)
      if !isFirst { result.append("\n" + spaces(indent)) }
      result.append(line.split(10).joined("\n" + spaces(indent)))
      rest = next
      isFirst = false
    }
    return result
  }

  private func cut(_ text: ByteString, _ room: Int, _ slop: Int) -> (ByteString, ByteString) {
    if room + slop > text.count { return (text, "") }
    let head = text.bytes.prefix(room)
    guard let space = head.lastIndex(where: { $0 == 32 || $0 == 9 || $0 == 10 }), space > 0 else {
      return (text, "")
    }
    if let line = head.lastIndex(of: 10), line > 0, line < space {
      return (text.prefix(line), text.dropFirst(line + 1))
    }
    return (text.prefix(space), text.dropFirst(space + 1))
  }
}
