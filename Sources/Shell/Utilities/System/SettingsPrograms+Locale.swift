/// The programs for the clock and the language.
extension SettingsPrograms {
  static func timedatectl(_ context: ProcessContext) -> Int {
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
        context.writeError(
          "Failed to set time zone: Invalid or not installed time zone '\(words[1])'\n")
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

  static func locale(_ context: ProcessContext) -> Int {
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

  static func localeGen(_ context: ProcessContext) -> Int {
    context.write("Generating locales (this might take a while)...\n")
    for name in context.arguments.dropFirst() where !name.hasPrefix("-") {
      context.write("  \(name)... done\n")
    }
    context.write("Generation complete.\n")
    return 0
  }

  static func localectl(_ context: ProcessContext) -> Int {
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
}
