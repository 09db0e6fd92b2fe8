import Shell

/// The programs `journalctl` and `dmesg`: what the services and the kernel have logged.
struct Journalctl {
  let context: ProcessContext
  let services: ServiceManager

  private static let table = OptionTable(
    "u:unit f.follow n?lines r.reverse e.pager-end x.catalog k.dmesg b?boot S:since U:until p:priority o:output t:identifier q.quiet a.all l.full g:grep -.no-pager -.no-hostname -.no-tail -.utc -.disk-usage -.list-boots -:vacuum-size -:vacuum-time -.rotate -.flush -.sync ~-:user-unit ~D:directory ~-.header ~-.verify ~F:field ~m.merge"
  )

  static func run(_ context: ProcessContext, _ services: ServiceManager) -> Int {
    services.checkKubelet()
    return Journalctl(context: context, services: services).run()
  }

  private func run() -> Int {
    // `-n` and `-b` take their numbers with or without a blank between.
    var words: [ByteString] = []
    for word in context.arguments {
      if let last = words.last, last == "--lines=10" || last == "--boot=0",
        word.integer != nil || word == "all"
      {
        words[words.count - 1] = last.split(61)[0] + "=" + word
      } else if word.hasPrefix("-"), !word.hasPrefix("--"),
        let at = word.bytes.firstIndex(where: { $0 == 110 || $0 == 98 })
      {
        if at > 1 { words.append(word.prefix(at)) }
        let rest = word.dropFirst(at + 1)
        let name: ByteString = word.bytes[at] == 110 ? "--lines=" : "--boot="
        let isNumber = rest.integer != nil
        words.append(name + (isNumber ? rest : word.bytes[at] == 110 ? "10" : "0"))
        if !isNumber, !rest.isEmpty { words.append("-" + rest) }
      } else {
        words.append(word)
      }
    }
    let context = context.with(arguments: words)
    guard let options = Self.table.parse(context) else { return 1 }
    for name: ByteString in ["list-boots", "disk-usage", "vacuum-size", "vacuum-time"]
    where options.has(name) {
      return context.notSimulated("--\(name)")
    }
    if options.has("rotate") || options.has("flush") || options.has("sync") { return 0 }
    if let format = options.value("o"), !["short", "cat"].contains(format) {
      return context.notSimulated("-o \(format)")
    }
    if let boot = options.value("b")?.integer, boot != 0 {
      complain(
        "Data from the specified boot (\(boot)) is not available: No such boot ID in journal")
      return 1
    }
    var entries = services.journal.entries
    if let unit = options.value("u").map({ UnitFile.whole($0) }) {
      let name = services.unit(unit)?.name ?? unit
      entries = entries.filter { $0.unit == name }
    }
    if options.has("k") { entries = entries.filter { $0.process == nil } }
    if let identifier = options.value("t") {
      entries = entries.filter { $0.identifier == identifier }
    }
    if let word = options.value("g") {
      entries = entries.filter { $0.message.text.has(word.text) }
    }
    for (name, isEnd): (ByteString, Bool) in [("S", false), ("U", true)] {
      guard let text = options.value(name) else { continue }
      guard let time = moment(text) else {
        complain("Failed to parse timestamp: \(text)")
        return 1
      }
      entries = entries.filter { isEnd ? $0.time <= time : $0.time >= time }
    }
    show(entries, options)
    return 0
  }

  private func complain(_ text: ByteString) { context.writeError(text + "\n") }

  private func show(_ entries: [Journal.Entry], _ options: OptionTable.Parsed) {
    var count = Int.max
    if options.has("n") { count = options.value("n")?.integer ?? 10 }
    // What follows goes on until it is interrupted: this is what the first screen shows.
    if options.has("f"), !options.has("n") { count = 10 }
    var shown = Array(entries.suffix(max(0, count)))
    if options.has("r") { shown.reverse() }
    if shown.isEmpty {
      if !options.has("q") { context.write("-- No entries --\n") }
      return
    }
    for entry in shown {
      if options.value("o") == "cat" {
        context.write(entry.message + "\n")
      } else {
        context.write(
          entry.line(
            host: context.machine.hostName, hasHost: !options.has("no-hostname")) + "\n")
      }
    }
  }

  /// A time as `date` reads it, or `-1h` before now.
  private func moment(_ text: ByteString) -> Int64? {
    let now = services.now
    var words: ByteString = text
    if text.hasPrefix("-"), let unit = text.bytes.last,
      let number = text.dropFirst().dropLast().integer
    {
      let names: [UInt8: ByteString] = [
        115: "seconds", 109: "minutes", 104: "hours", 100: "days", 119: "weeks",
      ]
      guard let name = names[unit] else { return nil }
      words = "\(number) \(name) ago"
    } else if text == "today" {
      return now / 86_400_000_000_000 * 86_400_000_000_000
    } else if text == "yesterday" {
      return (now / 86_400_000_000_000 - 1) * 86_400_000_000_000
    }
    return context.moment(words)
  }

  // MARK: dmesg

  private static let kernelTable = OptionTable(
    "T.ctime H.human w.follow k.kernel x.decode L?color l:level -.nopager ~C.clear ~c.read-clear ~n:console-level"
  )

  static func showKernel(_ context: ProcessContext, _ services: ServiceManager) -> Int {
    guard let options = kernelTable.parse(context) else { return 1 }
    for line in KernelLog.timed {
      if options.has("T") {
        let time = services.machine.started + Int64(line.microseconds) * 1_000
        context.write("[\(SystemTime.short(time))] \(line.line)\n")
        continue
      }
      let seconds = "\(line.microseconds / 1_000_000)"
      let rest = "\(line.microseconds % 1_000_000)"
      let lead = String(repeating: " ", count: max(0, 5 - seconds.utf8.count))
      let zeros = String(repeating: "0", count: max(0, 6 - rest.utf8.count))
      context.write(ByteString("[\(lead)\(seconds).\(zeros)\(rest)] \(line.line)\n"))
    }
    return 0
  }
}
