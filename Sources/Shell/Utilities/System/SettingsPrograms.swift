/// The programs for settings of a host: its clock, language, alternatives, tasks and security modules.
enum SettingsPrograms {
  /// All of them.
  static var all: [Command] {
    [
      Command("timedatectl", run: timedatectl), Command("locale", run: locale),
      Command("locale-gen", run: localeGen), Command("localectl", run: localectl),
      Command("update-alternatives", run: alternatives), Command("crontab", run: crontab),
      Command("lsb_release", run: release), Command("lscpu", run: lscpu),
      Command("getenforce", run: getenforce), Command("setenforce", run: setenforce),
      Command("visudo", run: visudo), Command("update-ca-certificates", run: updateCertificates),
      Command("gpg", run: gpg),
    ]
  }

  static func refuse(_ context: ProcessContext, _ message: ByteString) -> Int? {
    if context.credentials.user == 0 { return nil }
    context.writeError(message + "\n")
    return 1
  }

  // MARK: Releases and processors

  private static func release(_ context: ProcessContext) -> Int {
    var letters: [UInt8] = []
    for word in context.arguments.dropFirst() {
      switch word {
      case "--all": letters.append(97)
      case "--codename": letters.append(99)
      case "--release": letters.append(114)
      case "--description": letters.append(100)
      case "--id": letters.append(105)
      case "--short": letters.append(115)
      default:
        guard word.hasPrefix("-"),
          word.bytes.dropFirst().allSatisfy({ ByteString("acrdisv").contains($0) })
        else { return context.notSimulated(word) }
        letters += word.bytes.dropFirst()
      }
    }
    let data = (try? context.fileSystem.readFile("/etc/lsb-release", from: "/", as: .root)) ?? []
    func value(_ key: ByteString) -> ByteString {
      for line in ByteString(data).split(10) where line.hasPrefix(key + "=") {
        let text = line.dropFirst(key.count + 1)
        return text.hasPrefix("\"") ? text.dropFirst().dropLast() : text
      }
      return "n/a"
    }
    let rows: [(UInt8, ByteString, ByteString)] = [
      (105, "Distributor ID", value("DISTRIB_ID")),
      (100, "Description", value("DISTRIB_DESCRIPTION")),
      (114, "Release", value("DISTRIB_RELEASE")), (99, "Codename", value("DISTRIB_CODENAME")),
    ]
    let isShort = letters.contains(115)
    if letters.allSatisfy({ $0 == 115 || $0 == 118 }) || letters.contains(97)
      || letters.contains(118)
    {
      context.writeError("No LSB modules are available.\n")
    }
    let quoted: (ByteString) -> ByteString = { $0.contains(32) ? "\"\($0)\"" : $0 }
    for row in rows where letters.contains(97) || letters.contains(row.0) {
      context.write(isShort ? quoted(row.2) + "\n" : "\(row.1):\t\(row.2)\n")
    }
    return 0
  }

  private static func lscpu(_ context: ProcessContext) -> Int {
    if let word = context.arguments.dropFirst().first { return context.notSimulated(word) }
    let rows: [(ByteString, ByteString)] = [
      ("Architecture:", "x86_64"), ("  CPU op-mode(s):", "32-bit, 64-bit"),
      ("  Address sizes:", "46 bits physical, 48 bits virtual"), ("  Byte Order:", "Little Endian"),
      ("CPU(s):", ByteString(Hardware.processors)), ("  On-line CPU(s) list:", "0,1"),
      ("Vendor ID:", "GenuineIntel"), ("  Model name:", Hardware.processorName),
      ("    CPU family:", "6"), ("    Model:", "79"), ("    Thread(s) per core:", "1"),
      ("    Core(s) per socket:", ByteString(Hardware.processors)), ("    Socket(s):", "1"),
      ("    Stepping:", "0"), ("    BogoMIPS:", "4399.99"),
      ("Virtualization features:", ""), ("  Virtualization:", "VT-x"),
      ("  Hypervisor vendor:", "KVM"), ("  Virtualization type:", "full"),
    ]
    for (name, value) in rows {
      context.write(value.isEmpty ? name + "\n" : name.filled(to: 33) + value + "\n")
    }
    return 0
  }

  // MARK: Alternatives and tasks

  private static func alternatives(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    let folder: ByteString = "/etc/alternatives/"
    func set(_ name: ByteString, _ path: ByteString, _ link: ByteString) {
      for (place, target) in [(folder + name, path), (link, folder + name)] {
        context.fileSystem.install(place, .symbolicLink(target), mode: 0o777)
        context.existing(place, follows: false)?.content = .symbolicLink(target)
      }
    }
    switch words.first ?? "" {
    case "--install" where words.count >= 5:
      if let refusal = refuse(
        context,
        "update-alternatives: error: unable to create file '/var/lib/dpkg/alternatives/\(words[2]).dpkg-tmp': Permission denied"
      ) {
        return refusal
      }
      guard context.existing(words[3]) != nil else {
        context.writeError(
          "update-alternatives: error: alternative path \(words[3]) doesn't exist\n")
        return 2
      }
      set(words[2], words[3], words[1])
      context.write(
        "update-alternatives: using \(words[3]) to provide \(words[1]) (\(words[2])) in auto mode\n"
      )
      return 0
    case "--set" where words.count == 3:
      if words[1] == "iptables" || words[1] == "ip6tables" || words[1] == "arptables"
        || words[1] == "ebtables"
      {
        context.write(
          "update-alternatives: using \(words[2]) to provide /usr/sbin/\(words[1]) (\(words[1])) in manual mode\n"
        )
        return 0
      }
      guard context.existing(folder + words[1], follows: false) != nil else {
        context.writeError("update-alternatives: error: no alternatives for \(words[1])\n")
        return 2
      }
      set(words[1], words[2], "/usr/bin/" + words[1])
      return 0
    case "--display", "--query", "--list":
      guard words.count == 2,
        let target = context.existing(folder + words[1], follows: false)?.linkTarget
      else {
        context.writeError(
          "update-alternatives: error: no alternatives for \(words.dropFirst().first ?? "")\n")
        return 2
      }
      if words[0] != "--list" { return context.notSimulated(words.joined(" ")) }
      context.write(target + "\n")
      return 0
    default: return context.notSimulated(words.joined(" "))
    }
  }

  private static func crontab(_ context: ProcessContext) -> Int {
    var user = context.accounts.userName(context.credentials.user)
    var words = Array(context.arguments.dropFirst())
    if let index = words.firstIndex(of: "-u"), index + 1 < words.count {
      user = words[index + 1]
      words.removeSubrange(index...(index + 1))
    }
    let path: ByteString = "/var/spool/cron/crontabs/\(user)"
    let current = try? context.fileSystem.readFile(path, from: "/", as: .root)
    switch words.first ?? "-" {
    case "-l":
      guard let current else {
        context.writeError("no crontab for \(user)\n")
        return 1
      }
      context.write(current)
      return 0
    case "-r":
      guard current != nil, let place = try? context.fileSystem.locate(path, from: "/", as: .root)
      else {
        context.writeError("no crontab for \(user)\n")
        return 1
      }
      try? context.fileSystem.unlink(place, as: .root)
      return 0
    case "-e":
      context.machine.edited.append(("crontab -e", path))
      return 0
    case "-i", "-V", "-h", "-n": return context.notSimulated(words.joined(" "))
    default: break
    }
    let name = words.first ?? "-"
    guard let data = name == "-" ? context.readAll() : context.existing(name)?.data else {
      context.writeError("\(name): No such file or directory\n")
      return 1
    }
    for (index, line) in ByteString(data).split(10).enumerated() {
      let fields = line.bytes.split { $0 == 32 || $0 == 9 }
      guard let first = fields.first, first.first != 35 else { continue }
      let isVariable =
        line.contains(61) && !Byte.isDigit(first[first.startIndex]) && first.first != 42
      let isNamed = first.first == 64 && fields.count > 1
      let isTimed =
        fields.count >= 6
        && fields[0].allSatisfy { Byte.isDigit($0) || ByteString("*,-/").contains($0) }
      if isVariable || isNamed || isTimed { continue }
      let what: ByteString = fields.count < 6 ? "bad command" : "bad minute"
      context.writeError("\"\(name)\":\(index): \(what)\nerrors in crontab file, can't install.\n")
      return 1
    }
    context.fileSystem.install(path, .file(data), mode: 0o600)
    return 0
  }
}
