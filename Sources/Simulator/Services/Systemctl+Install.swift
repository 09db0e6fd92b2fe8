import Shell

/// The commands that enable, mask and show the files of units.
extension Systemctl {
  /// `enable`, `disable`, `mask` and `unmask`.
  mutating func install(_ verb: ByteString) -> Int {
    if names.isEmpty {
      error("Too few arguments.")
      return 1
    }
    let verbs: (ByteString) -> ByteString = { "\($0) unit" }
    if context.credentials.user != 0 {
      error("Failed to \(verbs(verb)): Access denied")
      return 1
    }
    for name in names {
      if verb == "mask" || verb == "unmask" {
        mask(name, verb == "mask")
        continue
      }
      guard let unit = services.unit(name) else {
        error("Failed to \(verbs(verb)): Unit file \(name) does not exist.")
        return 1
      }
      if unit.isMasked {
        error("Failed to \(verbs(verb)): Unit file \(unit.path) is masked.")
        return 1
      }
      synchronize(verb, unit)
      if verb != "enable" { unlink(unit) }
      if verb != "disable" { link(unit) }
      if !unit.hasInstallation, verb == "enable" { explainStatic() }
    }
    services.reload()
    guard options.has("now") else { return 0 }
    for name in names {
      let outcome: ServiceManager.Outcome =
        switch verb {
        case "enable", "reenable", "unmask": services.start(name)
        default: services.stop(name)
        }
      if case .failed = outcome {
        error(
          "Job for \(name) failed because the control process exited with error code.\nSee \"systemctl status \(name)\" and \"journalctl -xeu \(name)\" for details."
        )
        return 1
      }
    }
    return 0
  }

  /// What is said where the service has a script of System V, too.
  private func synchronize(_ verb: ByteString, _ unit: UnitFile) {
    let bare = unit.name.split(46)[0]
    let script: ByteString = "/etc/init.d/\(bare)"
    guard unit.kind == "service",
      (try? context.fileSystem.find(script, from: "/", as: .root)) != nil
    else { return }
    error(
      "Synchronizing state of \(unit.name) with SysV service script with /lib/systemd/systemd-sysv-install."
    )
    error("Executing: /lib/systemd/systemd-sysv-install \(verb) \(bare)")
  }

  private func link(_ unit: UnitFile) {
    for path in unit.installationLinks {
      if (try? context.fileSystem.find(path, from: "/", as: .root, followLast: false)) != nil {
        continue
      }
      context.fileSystem.install(path, .symbolicLink(unit.path), mode: 0o777)
      error("Created symlink \(path) → \(unit.path).")
    }
  }

  private func unlink(_ unit: UnitFile) {
    for path in unit.installationLinks where remove(path) { error("Removed \(path).") }
  }

  private func remove(_ path: ByteString) -> Bool {
    guard
      let place = try? context.fileSystem.locate(path, from: "/", as: .root, followLast: false),
      place.inode != nil
    else { return false }
    return (try? context.fileSystem.unlink(place, as: .root)) != nil
  }

  private func explainStatic() {
    error(
      "The unit files have no installation config (WantedBy=, RequiredBy=, Also=,\nAlias= settings in the [Install] section, and DefaultInstance= for template\nunits). This means they are not meant to be enabled using systemctl."
    )
  }

  private func mask(_ name: ByteString, _ isOn: Bool) {
    let path: ByteString = "/etc/systemd/system/\(name)"
    let inode = try? context.fileSystem.find(path, from: "/", as: .root, followLast: false)
    if !isOn {
      if inode?.linkTarget == "/dev/null", remove(path) { error("Removed \(path).") }
    } else if let inode, inode.linkTarget != "/dev/null" {
      error("Failed to mask unit: File \(path) already exists.")
    } else if inode == nil {
      context.fileSystem.install(path, .symbolicLink("/dev/null"), mode: 0o777)
      error("Created symlink \(path) → /dev/null.")
    }
  }

  // MARK: Files

  /// `cat`: the files of units, each below its path.
  func cat() -> Int {
    var status = 0
    for (index, name) in names.enumerated() {
      guard let unit = services.unit(name) else {
        error("No files found for \(name).")
        status = 1
        continue
      }
      if index > 0 { context.write("\n") }
      for (place, path) in ([unit.path] + unit.dropIns).enumerated() {
        let data = (try? context.fileSystem.readFile(path, from: "/", as: .root)) ?? []
        context.write((place > 0 ? "\n# " : "# ") + path + "\n")
        context.write(data)
      }
    }
    return status
  }

  /// `edit`: an editor is opened, and what a person would write is not known.
  func edit() -> Int {
    for name in names {
      guard let unit = services.unit(name) else {
        error(
          "No files found for \(name).\nRun 'systemctl edit --force --full \(name)' to create a new unit."
        )
        return 1
      }
      let path: ByteString =
        options.has("l")
        ? "/etc/systemd/system/\(unit.name)" : "/etc/systemd/system/\(unit.name).d/override.conf"
      context.machine.edited.append(("systemctl edit", path))
    }
    return 0
  }

  /// `show`, with the properties that notes ask for.
  func show() -> Int {
    let wanted = options.value("p")?.split(44)
    for name in names {
      let unit = services.unit(name)
      let state = services.state(unit?.name ?? name)
      let isRunning = state.detail == "running"
      let all: [(ByteString, ByteString)] = [
        ("Type", unit?.type ?? "simple"), ("Restart", unit?.value("Service", "Restart") ?? "no"),
        ("MainPID", ByteString(isRunning ? state.process ?? 0 : 0)), ("NRestarts", "0"),
        ("Result", state.result), ("ExecMainStatus", ByteString(state.status ?? 0)),
        ("ControlGroup", isRunning ? "/system.slice/\(unit?.name ?? name)" : ""),
        ("Environment", (unit?.values("Service", "Environment") ?? []).map(Self.bare).joined(" ")),
        ("Id", unit?.name ?? name), ("Names", unit?.name ?? name),
        ("Description", unit?.description ?? name),
        ("LoadState", unit == nil ? "not-found" : unit?.isMasked == true ? "masked" : "loaded"),
        ("ActiveState", Self.word(state)), ("SubState", state.detail),
        ("FragmentPath", unit?.path ?? ""), ("DropInPaths", (unit?.dropIns ?? []).joined(" ")),
        ("UnitFileState", unit.map { enablement($0) } ?? ""),
        (
          "ActiveEnterTimestamp",
          state.activity == .active ? state.since.map { SystemTime.long($0) } ?? "" : ""
        ),
      ]
      guard let wanted else {
        for (key, value) in all { context.write("\(key)=\(value)\n") }
        continue
      }
      for key in wanted {
        guard let found = all.first(where: { $0.0 == key }) else {
          return context.notSimulated("show -p \(key)")
        }
        context.write(options.has("value") ? found.1 + "\n" : "\(key)=\(found.1)\n")
      }
    }
    return 0
  }

  private static func bare(_ text: ByteString) -> ByteString {
    text.hasPrefix("\"") && text.hasSuffix("\"") ? text.dropFirst().dropLast() : text
  }
}
