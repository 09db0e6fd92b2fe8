import Shell

/// The processes of a container, as `ps` shows them from inside and `docker top` from the host.
struct ProcessTable {
  struct Process {
    var number: Int
    var parent: Int
    var user: ByteString
    var command: ByteString
    var hasTerminal: Bool

    var name: ByteString {
      let first = command.split(32)[0]
      return (first.split(47).last ?? first).split(58)[0]
    }
  }

  private(set) var processes: [Process] = []
  /// The time at which they were started, `06:48`.
  let started: ByteString

  /// What runs in a container, seen from inside, where the first process has the number 1.
  init(inside container: DockerContainer, _ context: ProcessContext) {
    started = ByteString(Timestamp.text(container.started).dropping(11).droppingLast(4))
    let user = Self.user(of: container)
    let own = context.arguments.joined(" ")
    let program = Self.title(of: container)
    if container.configuration.hasInit {
      add(1, 0, user, "/sbin/docker-init -- \(container.program.joined(" "))", container)
    }
    let main = container.configuration.hasInit ? 7 : 1
    add(main, main == 1 ? 0 : 1, user, program, container)
    addWorkers(of: main, isOutside: false, container)
    if container.program.joined(" ") != own {
      add(max(context.parent + 1, main + 6), main, user, own, container)
    }
  }

  /// What runs in a container, seen from the host.
  init(outside container: DockerContainer) {
    started = ByteString(Timestamp.text(container.started).dropping(11).droppingLast(4))
    let user = Self.user(of: container)
    var number = container.process
    var parent = container.process - 23
    if container.configuration.hasInit {
      add(number, parent, user, "/sbin/docker-init -- \(container.program.joined(" "))", container)
      parent = number
      number += 18
    }
    add(number, parent, user, Self.title(of: container), container)
    addWorkers(of: number, isOutside: true, container)
  }

  /// The processes that a server's first one leaves its work to.
  private mutating func addWorkers(
    of number: Int, isOutside: Bool, _ container: DockerContainer
  ) {
    guard container.runsImageProgram, let image = container.image.entry?.image else { return }
    for index in 0..<image.workers.count {
      // The host has no users of the image's; it knows the same numbers by other names.
      let user = isOutside ? image.workers.number : image.workers.user
      add(
        number + 28 + index, number, ByteString(user), ByteString(image.workers.command), container)
    }
  }

  private mutating func add(
    _ number: Int, _ parent: Int, _ user: ByteString, _ command: ByteString,
    _ container: DockerContainer
  ) {
    processes.append(
      Process(
        number: number, parent: parent, user: user, command: command,
        hasTerminal: container.configuration.hasTerminal))
  }

  private static func user(of container: DockerContainer) -> ByteString {
    let user = container.configuration.user.split(58)[0]
    if user.isEmpty { return "root" }
    let account = container.machine.users.first { ByteString($0.credentials.user) == user }
    return account?.name ?? user
  }

  /// What the main program calls itself.
  static func title(of container: DockerContainer) -> ByteString {
    if container.runsImageProgram, let title = container.image.entry?.image.title, !title.isEmpty {
      return ByteString(title)
    }
    // Images' scripts become the program that they prepare.
    let isScript = container.program.first?.hasSuffix(".sh") == true && container.program.count > 1
    let own = container.image.configuration.entrypoint
    return isScript && own.count == 1 && own.first == container.program.first
      ? Array(container.program.dropFirst()).joined(" ") : container.program.joined(" ")
  }

  /// A column of `ps`, by the name that `-o` takes: its heading; `nil` for none that is known.
  static func heading(_ field: ByteString) -> ByteString? {
    switch field {
    case "pid", "ppid", "pgid", "stat", "vsz", "rss", "user", "uid", "stime", "time", "tty":
      ByteString(field.bytes.map { $0 - 32 })
    case "comm", "args", "command": "COMMAND"
    case "cmd": "CMD"
    case "etime": "ELAPSED"
    case "pcpu", "%cpu": "%CPU"
    case "pmem", "%mem": "%MEM"
    case "euser": "EUSER"
    case "s": "S"
    default: nil
    }
  }

  func value(_ field: ByteString, _ process: Process) -> ByteString {
    switch field {
    case "pid", "pgid": ByteString(process.number)
    case "ppid": ByteString(process.parent)
    case "user", "uid", "euser": process.user
    case "comm": process.name
    case "args", "command", "cmd": process.command
    case "stat": "Ss"
    case "s": "S"
    case "tty": process.hasTerminal ? "pts/0" : "?"
    case "time": "00:00:00"
    case "stime": started
    case "etime": "00:00"
    case "vsz": "4500"
    case "rss": "1000"
    default: "0.0"
    }
  }

  /// The fields that options of `ps` ask for, and their headings; `nil` for options that are not known here.
  static func fields(_ words: [ByteString]) -> [(field: ByteString, heading: ByteString)]? {
    func named(_ text: ByteString) -> [(field: ByteString, heading: ByteString)]? {
      var result: [(field: ByteString, heading: ByteString)] = []
      for part in text.split(44) {
        let (name, title) = part.pair
        guard let heading = heading(name) else { return nil }
        result.append((name, part.contains(61) ? title : heading))
      }
      return result
    }
    let full: [(field: ByteString, heading: ByteString)] = [
      ("user", "UID"), ("pid", "PID"), ("ppid", "PPID"), ("c", "C"), ("stime", "STIME"),
      ("tty", "TTY"), ("time", "TIME"), ("cmd", "CMD"),
    ]
    var result: [(field: ByteString, heading: ByteString)] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      let letters = word.hasPrefix("-") ? word.dropFirst() : word
      if letters.hasSuffix("o"),
        letters.bytes.dropLast().allSatisfy({ $0 == 101 || $0 == 65 || $0 == 120 || $0 == 97 })
      {
        guard let list = rest.popFirst(), let more = named(list) else { return nil }
        result += more
      } else if letters.bytes.first == 111, let more = named(letters.dropFirst()) {
        result += more
      } else if ["aux", "au", "axu"].contains(letters) {
        result = [
          ("user", "USER"), ("pid", "PID"), ("pcpu", "%CPU"), ("pmem", "%MEM"), ("vsz", "VSZ"),
          ("rss", "RSS"), ("tty", "TTY"), ("stat", "STAT"), ("stime", "START"), ("time", "TIME"),
          ("cmd", "COMMAND"),
        ]
      } else if ["ef", "f", "e", "A", "ax", "x", "a"].contains(letters) {
        if result.isEmpty, letters.bytes.contains(102) || letters == "ef" { result = full }
        if result.isEmpty, letters != "a" {
          result = [("pid", "PID"), ("tty", "TTY"), ("time", "TIME"), ("comm", "CMD")]
        }
      } else {
        return nil
      }
    }
    return result.isEmpty ? full : result
  }

  /// `ps` inside of the container.
  func show(_ context: ProcessContext) -> Int {
    var words = Array(context.arguments.dropFirst())
    var fields: [(field: ByteString, heading: ByteString)] = [
      ("pid", "PID"), ("user", "USER"), ("shorttime", "TIME"), ("args", "COMMAND"),
    ]
    if !context.machine.hasBusyBox || words.contains(where: { $0.hasPrefix("-o") }) {
      if words.isEmpty { words = ["-e"] }
      guard let asked = Self.fields(words) else {
        return context.notSimulated(Array(words).joined(" "))
      }
      fields = asked
    }
    var rows = [fields.map { $0.heading }]
    for process in processes {
      rows.append(
        fields.map { field in
          switch field.field {
          case "shorttime": return "0:00"
          case "c": return "0"
          default: return value(field.field, process)
          }
        })
    }
    let numbers: Set<ByteString> = ["pid", "ppid", "pgid", "vsz", "rss", "c", "pcpu", "pmem"]
    for row in rows {
      var line = ByteString()
      for (column, cell) in row.enumerated() {
        let width =
          column == row.count - 1 && !numbers.contains(fields[column].field)
          ? 0 : max(rows.map { $0[column].count }.max() ?? 0, column == 0 ? 5 : 0)
        let space = ByteString([UInt8](repeating: 32, count: max(0, width - cell.count)))
        line.append(numbers.contains(fields[column].field) ? space + cell : cell + space)
        if column < row.count - 1 { line.append(" ") }
      }
      context.write(line + "\n")
    }
    return 0
  }
}
