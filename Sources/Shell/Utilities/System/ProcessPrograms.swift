/// The programs that show and end the processes of a host.
enum ProcessPrograms {
  /// All of them.
  static var all: [Command] {
    [
      Command("top", run: top), Command("pgrep", run: pgrep), Command("pidof", run: pidof),
      Command("pkill", run: pkill), Command("killall", run: killall),
    ]
  }

  private static func name(_ process: ResidentProcess) -> ByteString {
    let first = process.command.split(32)[0]
    let bare = first.hasSuffix(":") ? first.dropLast() : first
    return PathName.base(bare).prefix(15)
  }

  /// One screen; it would go on until it is interrupted.
  private static func top(_ context: ProcessContext) -> Int {
    for word in context.arguments.dropFirst()
    where !["-b", "-n", "-bn1", "-n1", "-c", "-bn", "1", "-b1", "-i"].contains(word) {
      return context.notSimulated(word)
    }
    let machine = context.machine
    let zone = context.zone
    let processes = machine.residents
    let seconds = max(0, (machine.clock.now - machine.started) / 1_000_000_000)
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let up: ByteString =
      hours == 0
      ? "\(minutes) min"
      : ByteString(hours).aligned(to: 2) + ":" + (minutes < 10 ? "0" : "")
        + ByteString(minutes)
    func mebibytes(_ kibibytes: Int) -> ByteString {
      let tenths = kibibytes * 10 / 1024
      return ("\(tenths / 10).\(tenths % 10)" as ByteString).aligned(to: 8)
    }
    let total = Hardware.memory
    context.write(
      "top - \(TimeFormat.text("%H:%M:%S", CivilTime(machine.clock.now, in: zone))) up \(up),  1 user,  load average: 0.08, 0.03, 0.01\n"
    )
    context.write(
      "Tasks: " + ByteString(processes.count).aligned(to: 3) + " total,   1 running, "
        + ByteString(processes.count - 1).aligned(to: 3)
        + " sleeping,   0 stopped,   0 zombie\n%Cpu(s):  0.7 us,  0.3 sy,  0.0 ni, 99.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st\n"
    )
    context.write(
      "MiB Mem :\(mebibytes(total)) total,\(mebibytes(total - 512_344 - 1_096_572)) free,\(mebibytes(512_344)) used,\(mebibytes(1_096_572)) buff/cache\n"
    )
    context.write(
      "MiB Swap:\(mebibytes(Hardware.swap)) total,\(mebibytes(Hardware.swap)) free,\(mebibytes(0)) used.\(mebibytes(total - 512_344 - 236_504)) avail Mem \n\n"
    )
    context.write(
      "    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND\n")
    for process in processes {
      let share = process.memory * 1000 / total
      context.write(
        ByteString(process.number).aligned(to: 7) + " " + process.user.prefix(8).filled(to: 8)
          + "  20   0 " + ByteString(process.memory * 12).aligned(to: 7) + " "
          + ByteString(process.memory).aligned(to: 6) + " "
          + ByteString(process.memory / 2).aligned(to: 6) + " S   0.0 "
          + ("\(share / 10).\(share % 10)" as ByteString).aligned(to: 5) + "   0:00.42 "
          + name(process) + "\n")
    }
    return 0
  }

  private static func matching(
    _ pattern: ByteString, full: Bool, exact: Bool, _ context: ProcessContext
  ) -> [ResidentProcess]? {
    guard
      let expression = try? RegularExpression(pattern, RegularExpressionSyntax(family: .extended))
    else {
      return nil
    }
    return context.machine.residents.filter { process in
      let text = full ? process.command : name(process)
      guard let match = (try? expression.match(text.bytes)) ?? nil else { return false }
      return !exact || match.range == 0..<text.count
    }
  }

  private static let options = OptionTable(
    "f.full l.list-name a.list-full x.exact c.count n.newest o.oldest u:euid v.inverse d:delimiter 9.9 e.echo -:signal",
    failure: 2)

  private static func find(_ context: ProcessContext) -> (OptionTable.Parsed, [ResidentProcess])? {
    // A signal is no option of the table.
    let words = context.arguments.filter { word in
      !(word.hasPrefix("-") && word.count > 1
        && (Byte.isDigit(word.bytes[1]) || 65...90 ~= word.bytes[1]))
    }
    guard let options = options.parse(context.with(words)) else { return nil }
    for flag: ByteString in ["n", "o", "v", "d"] where options.has(flag) {
      _ = context.notSimulated("-" + flag)
      return nil
    }
    guard let pattern = options.operands.first else {
      context.complain("no matching criteria specified")
      return nil
    }
    var found =
      matching(pattern, full: options.has("f"), exact: options.has("x"), context) ?? []
    if let user = options.value("u") { found = found.filter { $0.user == user } }
    return (options, found)
  }

  private static func pgrep(_ context: ProcessContext) -> Int {
    guard let (options, found) = find(context) else { return 2 }
    if options.has("c") {
      context.write("\(found.count)\n")
      return found.isEmpty ? 1 : 0
    }
    for process in found {
      let tail: ByteString =
        options.has("a")
        ? " " + process.command : options.has("l") ? " " + name(process) : ""
      context.write("\(process.number)" + tail + "\n")
    }
    return found.isEmpty ? 1 : 0
  }

  private static func pidof(_ context: ProcessContext) -> Int {
    let names = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    let found = context.machine.residents.filter { names.contains(name($0)) }
    if found.isEmpty { return 1 }
    context.write(found.reversed().map { ByteString($0.number) }.joined(" ") + "\n")
    return 0
  }

  private static func end(_ found: [ResidentProcess], _ context: ProcessContext) -> Bool {
    let own = context.accounts.userName(context.credentials.user)
    var isAllowed = true
    for process in found {
      guard context.credentials.user == 0 || process.user == own else {
        context.complain("killing pid \(process.number) failed: Operation not permitted")
        isAllowed = false
        continue
      }
      context.machine.residents.removeAll { $0.number == process.number }
    }
    return isAllowed
  }

  private static func pkill(_ context: ProcessContext) -> Int {
    guard let (_, found) = find(context) else { return 2 }
    return found.isEmpty || !end(found, context) ? 1 : 0
  }

  private static func killall(_ context: ProcessContext) -> Int {
    let names = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    if names.isEmpty { return context.notSimulated("") }
    var status = 0
    for wanted in names {
      let found = context.machine.residents.filter { name($0) == wanted }
      if found.isEmpty {
        context.writeError(wanted + ": no process found\n")
        status = 1
      } else if !end(found, context) {
        status = 1
      }
    }
    return status
  }
}
