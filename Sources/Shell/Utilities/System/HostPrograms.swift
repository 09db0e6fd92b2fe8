extension SystemUtilities {
  /// The programs that tell of the machine.
  static var host: [Command] {
    [
      Command("hostname", run: hostname), Command("uname", run: uname),
      Command("arch") { context in
        context.write("x86_64\n")
        return 0
      },
      Command("tty") { context in
        let isTerminal = context.streams[0]?.isTerminal == true
        context.write(isTerminal ? "/dev/pts/0\n" : "not a tty\n")
        return isTerminal ? 0 : 1
      },
      Command("nproc") { context in
        context.write("2\n")
        return 0
      },
      Command("ps", run: ps),
      Command("hostnamectl", run: hostnamectl), Command("sync") { _ in 0 },
    ]
  }

  private static func hostname(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    guard let first = words.first else {
      context.write(context.machine.hostName + "\n")
      return 0
    }
    switch first.text {
    case "-s", "--short", "-f", "--fqdn", "-A":
      let name = context.machine.hostName
      context.write(
        (first == "-s" || first == "--short" ? name.split(UInt8(ascii: "."))[0] : name) + "\n")
      return 0
    case "-i", "-I", "--ip-address", "--all-ip-addresses":
      let isAll = first == "-I" || first == "--all-ip-addresses"
      context.write(context.machine.address + (isAll ? " \n" : "\n"))
      return 0
    default:
      if first.hasPrefix("-") { return context.notSimulated(first) }
      guard context.credentials.user == 0 else {
        context.complain("you must be root to change the host name")
        return 1
      }
      context.machine.hostName = first
      return 0
    }
  }

  private static func hostnamectl(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    let sets = words.first == "set-hostname" || words.first == "hostname"
    if sets, words.count == 2 {
      context.machine.hostName = words[1]
      context.fileSystem.install("/etc/hostname", .file((words[1] + "\n").bytes))
      return 0
    }
    if words.first == "hostname" {
      context.write(context.machine.hostName + "\n")
      return 0
    }
    return context.notSimulated(words.joined(" "))
  }

  private static let unameOptions = OptionTable(
    "a.all s.kernel-name n.nodename r.kernel-release v.kernel-version m.machine p.processor i.hardware-platform o.operating-system"
  )

  private static func uname(_ context: ProcessContext) -> Int {
    guard let options = unameOptions.parse(context) else { return 1 }
    if let extra = options.operands.first {
      return context.usage("extra operand \(context.gnuQuoted(extra))")
    }
    let fields: [(ByteString, ByteString)] = [
      ("s", "Linux"), ("n", context.machine.hostName), ("r", Hardware.kernelRelease),
      ("v", Hardware.kernelVersion), ("m", "x86_64"), ("p", "x86_64"),
      ("i", "x86_64"), ("o", "GNU/Linux"),
    ]
    let wantsAll = options.has("a")
    let shown = fields.filter {
      wantsAll || options.has($0.0) || options.values.isEmpty && $0.0 == "s"
    }
    context.write(shown.map { $0.1 }.joined(" ") + "\n")
    return 0
  }

  private static func ps(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    let letters = words.map { $0.hasPrefix("-") ? $0.dropFirst() : $0 }.joined()
    let all = context.machine.residents
    let known = letters.bytes.allSatisfy { ByteString("auxefAwl").contains($0) }
    guard known, !letters.contains(UInt8(ascii: "l")) else {
      return context.notSimulated(words.joined(" "))
    }
    let zone = context.zone
    let start = TimeFormat.text("%H:%M", CivilTime(context.machine.started, in: zone))
    func right(_ text: ByteString, _ width: Int) -> ByteString { text.aligned(to: width) }
    if letters.contains(UInt8(ascii: "u")) {
      context.write("USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n")
      for process in all {
        context.write(
          process.user.prefix(8).filled(to: 8) + " " + right(ByteString(process.number), 7)
            + "  0.0  0.1 " + right(ByteString(process.memory * 12), 6) + " "
            + right(ByteString(process.memory), 5) + " ?        " + process.state.filled(to: 4)
            + " "
            + start + "   0:00 " + process.command + "\n")
      }
      return 0
    }
    if letters.contains(UInt8(ascii: "f"))
      && (letters.contains(UInt8(ascii: "e")) || letters.contains(UInt8(ascii: "A")))
    {
      context.write("UID          PID    PPID  C STIME TTY          TIME CMD\n")
      for process in all {
        context.write(
          process.user.prefix(8).filled(to: 8) + " " + right(ByteString(process.number), 7) + " "
            + right(ByteString(process.parent), 7) + "  0 " + start + " ?        00:00:00 "
            + process.command + "\n")
      }
      return 0
    }
    context.write("    PID TTY          TIME CMD\n")
    if letters.contains(UInt8(ascii: "e")) || letters.contains(UInt8(ascii: "A"))
      || letters.contains(UInt8(ascii: "x"))
    {
      for process in all {
        let name = PathName.base(process.command.split(32)[0])
        context.write(right(ByteString(process.number), 7) + " ?        00:00:00 " + name + "\n")
      }
    } else {
      context.write(right(ByteString(context.parent), 7) + " pts/0    00:00:00 bash\n")
    }
    return 0
  }
}
