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

  private static func refuse(_ context: ProcessContext, _ message: ByteString) -> Int? {
    if context.credentials.user == 0 { return nil }
    _ = context.write((message + "\n").bytes, to: 2)
    return 1
  }

  // MARK: Time and language

  private static func timedatectl(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    switch words.first ?? "status" {
    case "status", "show":
      if words.first == "show" { return context.notSimulated("show") }
      let now = context.machine.clock.now
      let zone = context.zone
      let link = context.existing("/etc/localtime", follows: false)?.linkTarget ?? ""
      let prefix: ByteString = "/usr/share/zoneinfo/"
      let name = link.range(of: prefix).map { link.dropFirst($0 + prefix.count) } ?? "Etc/UTC"
      let format: ByteString = "%a %Y-%m-%d %H:%M:%S"
      let local = CivilTime(now, in: zone)
      let universal = TimeFormat.text(format, CivilTime(now, in: .utc))
      context.write(
        "               Local time: \(TimeFormat.text(format + " %Z", local))\n           Universal time: \(universal) UTC\n                 RTC time: \(universal)\n                Time zone: \(name) (\(TimeFormat.text("%Z, %z", local)))\nSystem clock synchronized: yes\n              NTP service: active\n          RTC in local TZ: no\n"
      )
      return 0
    case "list-timezones":
      for name in ClockZone.names.sorted() { context.write(name + "\n") }
      return 0
    case "set-timezone":
      guard words.count == 2 else { return context.usage("Too few arguments.") }
      guard ClockZone.knows(words[1]) else {
        let isPlausible = words[1].contains(47)
        if isPlausible { return context.notSimulated(words.joined(" ")) }
        _ = context.write(
          ByteString(
            "Failed to set time zone: Invalid or not installed time zone '\(words[1])'\n"
          ).bytes,
          to: 2)
        return 1
      }
      if let refusal = refuse(
        context, "Failed to set time zone: Interactive authentication required.")
      {
        return refusal
      }
      context.fileSystem.install(
        "/etc/localtime", .symbolicLink("/usr/share/zoneinfo/" + words[1]), mode: 0o777)
      if let inode = context.existing("/etc/localtime", follows: false) {
        inode.content = .symbolicLink("/usr/share/zoneinfo/" + words[1])
      }
      context.fileSystem.install("/etc/timezone", .file((words[1] + "\n").bytes))
      return 0
    case "set-ntp", "set-local-rtc":
      return refuse(context, "Failed to set ntp: Interactive authentication required.") ?? 0
    default: return context.notSimulated(words.joined(" "))
    }
  }

  private static func locale(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    if words == ["-a"] {
      context.write("C\nC.utf8\nPOSIX\nen_US.utf8\n")
      return 0
    }
    guard words.isEmpty else { return context.notSimulated(Array(words).joined(" ")) }
    let all = context.environmentValue("LC_ALL") ?? ""
    let language = context.environmentValue("LANG") ?? ""
    context.write("LANG=\(language)\nLANGUAGE=\n")
    for name: ByteString in [
      "CTYPE", "NUMERIC", "TIME", "COLLATE", "MONETARY", "MESSAGES", "PAPER", "NAME", "ADDRESS",
      "TELEPHONE", "MEASUREMENT", "IDENTIFICATION",
    ] {
      if all.isEmpty, let own = context.environmentValue("LC_" + name) {
        context.write("LC_\(name)=\(own)\n")
      } else {
        let value = all.isEmpty ? language.isEmpty ? "POSIX" : language : all
        context.write("LC_\(name)=\"\(value)\"\n")
      }
    }
    context.write("LC_ALL=\(all)\n")
    return 0
  }

  private static func localeGen(_ context: ProcessContext) -> Int {
    context.write("Generating locales (this might take a while)...\n")
    for name in context.arguments.dropFirst() where !name.hasPrefix("-") {
      context.write("  \(name)... done\n")
    }
    context.write("Generation complete.\n")
    return 0
  }

  private static func localectl(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    if words.first == "set-locale", words.count == 2 {
      context.fileSystem.install("/etc/default/locale", .file((words[1] + "\n").bytes))
      return 0
    }
    guard words.isEmpty || words == ["status"] else {
      return context.notSimulated(words.joined(" "))
    }
    context.write(
      "   System Locale: LANG=C.UTF-8\n       VC Keymap: n/a\n      X11 Layout: us\n       X11 Model: pc105\n"
    )
    return 0
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
      _ = context.write(Array("No LSB modules are available.\n".utf8), to: 2)
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
        _ = context.write(
          ByteString(
            "update-alternatives: error: alternative path \(words[3]) doesn't exist\n"
          ).bytes, to: 2)
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
        _ = context.write(
          ByteString("update-alternatives: error: no alternatives for \(words[1])\n").bytes, to: 2)
        return 2
      }
      set(words[1], words[2], "/usr/bin/" + words[1])
      return 0
    case "--display", "--query", "--list":
      guard words.count == 2,
        let target = context.existing(folder + words[1], follows: false)?.linkTarget
      else {
        _ = context.write(
          ByteString(
            "update-alternatives: error: no alternatives for \(words.dropFirst().first ?? "")\n"
          ).bytes,
          to: 2)
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
        _ = context.write(ByteString("no crontab for \(user)\n").bytes, to: 2)
        return 1
      }
      context.write(current)
      return 0
    case "-r":
      guard current != nil, let place = try? context.fileSystem.locate(path, from: "/", as: .root)
      else {
        _ = context.write(ByteString("no crontab for \(user)\n").bytes, to: 2)
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
      _ = context.write(ByteString("\(name): No such file or directory\n").bytes, to: 2)
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
      _ = context.write(
        ByteString(
          "\"\(name)\":\(index): \(what)\nerrors in crontab file, can't install.\n"
        ).bytes, to: 2)
      return 1
    }
    context.fileSystem.install(path, .file(data), mode: 0o600)
    return 0
  }

  // MARK: Security

  /// Ubuntu has no SELinux; notes that ask mean a host that has it.
  private static func getenforce(_ context: ProcessContext) -> Int {
    let mode = context.existing("/sys/fs/selinux/enforce").map { ByteString($0.data) }
    context.machine.assumed.append("the host has SELinux")
    context.write(mode?.hasPrefix("0") == true ? "Permissive\n" : "Enforcing\n")
    return 0
  }

  private static func setenforce(_ context: ProcessContext) -> Int {
    guard let word = context.arguments.dropFirst().first,
      ["0", "1", "Permissive", "Enforcing", "permissive", "enforcing"].contains(word)
    else {
      _ = context.write(
        Array("usage:  setenforce [ Enforcing | Permissive | 1 | 0 ]\n".utf8), to: 2)
      return 1
    }
    if let refusal = refuse(context, "setenforce:  setenforce() failed") { return refusal }
    context.machine.assumed.append("the host has SELinux")
    let isOn = word == "1" || word.text.utf8.first.map { $0 | 32 == 101 } == true
    context.fileSystem.install("/sys/fs/selinux/enforce", .file([isOn ? 49 : 48]))
    return 0
  }

  private static func visudo(_ context: ProcessContext) -> Int {
    if context.credentials.user != 0 {
      context.complain("/etc/sudoers: Permission denied")
      return 1
    }
    let words = Array(context.arguments.dropFirst())
    if words == ["-c"] {
      context.write("/etc/sudoers: parsed OK\n")
      return 0
    }
    let path = words.count == 2 && words[0] == "-f" ? words[1] : "/etc/sudoers"
    guard words.isEmpty || words.count == 2 && words[0] == "-f" else {
      return context.notSimulated(words.joined(" "))
    }
    context.machine.edited.append(("visudo", PathName.normalized(path, from: context.folder)))
    return 0
  }

  private static func updateCertificates(_ context: ProcessContext) -> Int {
    let folder = context.existing("/usr/local/share/ca-certificates")
    let count = (folder?.entries ?? []).filter { $0.name.hasSuffix(".crt") }.count
    context.write(
      "Updating certificates in /etc/ssl/certs...\n\(count) added, 0 removed; done.\nRunning hooks in /etc/ca-certificates/update.d...\ndone.\n"
    )
    return 0
  }

  /// `gpg --dearmor`, which makes a keyring of a key's text.
  private static func gpg(_ context: ProcessContext) -> Int {
    var output: ByteString?
    var input: ByteString?
    var isDearmoring = false
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--dearmor", "--dearmour": isDearmoring = true
      case "-o", "--output": output = rest.popFirst()
      case "--yes", "--batch", "--no-tty", "-q", "--quiet": break
      case "--version":
        context.write("gpg (GnuPG) 2.2.27\nlibgcrypt 1.9.4\n")
        return 0
      default:
        if word.hasPrefix("--output=") {
          output = word.dropFirst(9)
        } else if word.hasPrefix("-") {
          return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
        } else {
          input = word
        }
      }
    }
    guard isDearmoring else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    var data: [UInt8]
    if let input {
      guard let inode = context.existing(input) else {
        context.complain("can't open '\(input)': No such file or directory")
        return 2
      }
      data = inode.data
    } else {
      data = context.readAll()
    }
    if data.isEmpty {
      // What came from the network is not known here.
      context.machine.assumed.append("the key that is read is one")
      data = Array("key".utf8)
    }
    guard let output else {
      context.write(data)
      return 0
    }
    return context.replace(output, with: data, because: "can't create ") ? 0 : 2
  }
}
