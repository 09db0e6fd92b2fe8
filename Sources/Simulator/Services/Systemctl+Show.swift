import Shell

/// The commands that show units.
extension Systemctl {
  /// `status`: one page for each unit.
  func status() -> Int {
    if names.isEmpty {
      context.write(
        "● \(context.machine.hostName)\n    State: \(services.failed.isEmpty ? "running" : "degraded")\n     Jobs: 0 queued\n   Failed: \(services.failed.count) units\n    Since: \(SystemTime.long(context.machine.started)); \(SystemTime.span(services.now - context.machine.started)) ago\n"
      )
      return 0
    }
    var status = 0
    for (index, name) in names.enumerated() {
      if index > 0 { context.write("\n") }
      guard let unit = services.unit(name) else {
        error("Unit \(name) could not be found.")
        status = 4
        continue
      }
      let state = services.state(unit.name)
      show(unit, state)
      if state.activity != .active, status == 0 { status = 3 }
    }
    return status
  }

  private func show(_ unit: UnitFile, _ state: ServiceManager.State) {
    func line(_ label: ByteString, _ text: ByteString) {
      let gap = ByteString([UInt8](repeating: 32, count: max(0, 11 - label.count)))
      context.write("\(gap)\(label): \(text)\n")
    }
    let mark: ByteString =
      switch state.activity {
      case .active, .activating: "●"
      case .failed: "×"
      case .inactive: "○"
      }
    context.write("\(mark) \(unit.name) - \(unit.description)\n")
    if unit.isMasked {
      line("Loaded", "masked (Reason: Unit \(unit.name) is masked.)")
    } else {
      let isTransient = unit.path.hasPrefix("/run/")
      let vendor: ByteString = isTransient ? "" : "; vendor preset: enabled"
      line("Loaded", "loaded (\(unit.path); \(enablement(unit))\(vendor))")
    }
    showDropIns(unit)
    line("Active", activity(state))
    for link in unit.words("Unit", "Documentation") { line("Docs", link) }
    let program = unit.program?.split(47).last ?? ""
    if let process = state.process, unit.kind == "service" {
      if let status = state.status {
        let result: ByteString =
          "(code=exited, status=\(status)/\(ServiceManager.exitName(status)))"
        line("Process", "\(process) ExecStart=\(unit.commands.last ?? "") \(result)")
        line("Main PID", "\(process) \(result)")
      } else {
        line("Main PID", "\(process) (\(program))")
        line("Tasks", "\(unit.name == "docker.service" ? 10 : 7) (limit: 4575)")
        line("Memory", "\(ServiceManager.memory(of: unit) / 1024).0M")
      }
    }
    if state.activity != .inactive || state.process != nil, unit.kind == "service" {
      line("CPU", "512ms")
    }
    if state.detail == "running", let process = state.process {
      line("CGroup", "/system.slice/\(unit.name)")
      let command =
        context.machine.residents.first { $0.number == process }?.command
        ?? unit.commands.last ?? ""
      context.write("             └─\(process) \(command)\n")
    }
    let count = options.value("n")?.integer ?? 10
    let entries = services.journal.entries(of: unit.name).suffix(max(0, count))
    if entries.isEmpty { return }
    context.write("\n")
    for entry in entries { context.write(entry.line(host: context.machine.hostName) + "\n") }
  }

  private func showDropIns(_ unit: UnitFile) {
    guard let first = unit.dropIns.first, let folder = first.text.cutLast("/")?.before else {
      return
    }
    context.write("    Drop-In: \(folder)\n")
    for (index, path) in unit.dropIns.enumerated() {
      let branch: ByteString = index == unit.dropIns.count - 1 ? "└─" : "├─"
      context.write("             \(branch)\(path.split(47).last ?? path)\n")
    }
  }

  /// `active (running) since Tue 2023-11-14 21:13:20 UTC; 1h 3min ago`.
  private func activity(_ state: ServiceManager.State) -> ByteString {
    var text: ByteString = "\(Self.word(state)) (\(state.detail))"
    if state.activity == .failed { text = "failed (Result: \(state.result))" }
    if state.activity == .activating { text.append(" (Result: \(state.result))") }
    guard let since = state.since else { return text }
    return
      "\(text) since \(SystemTime.long(since)); \(SystemTime.span(services.now - since)) ago"
  }

  // MARK: Lists

  /// `list-units` and the like.
  func list(_ verb: ByteString) -> Int {
    switch verb {
    case "list-jobs":
      context.write("No jobs running.\n")
      return 0
    case "list-units": return listUnits()
    case "list-unit-files": return listFiles()
    default: return context.notSimulated(verb)
    }
  }

  /// Whether a unit is of a wanted kind and of a wanted name.
  private func isWanted(_ name: ByteString) -> Bool {
    if let kind = options.value("t"), !kind.split(44).contains(name.split(46).last ?? "") {
      return false
    }
    let patterns = options.operands.dropFirst()
    if patterns.isEmpty { return true }
    return patterns.contains { pattern in
      pattern.contains(42)
        ? Self.matches(pattern.bytes[...], name.bytes[...]) : UnitFile.whole(pattern) == name
    }
  }

  /// Whether a name fits a pattern with asterisks.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == 42 {
      var rest = name
      while true {
        if matches(pattern.dropFirst(), rest) { return true }
        if rest.isEmpty { return false }
        rest = rest.dropFirst()
      }
    }
    return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
  }

  private func listUnits() -> Int {
    var rows: [[ByteString]] = []
    let states = options.value("state")?.split(44)
    for name in services.unitNames where isWanted(name) {
      guard let unit = services.unit(name) else { continue }
      let state = services.state(unit.name)
      let isShown =
        options.has("a") || states != nil || state.activity != .inactive
      guard isShown else { continue }
      if options.has("failed"), state.activity != .failed { continue }
      if let states, !states.contains(Self.word(state)), !states.contains(state.detail) { continue }
      let mark: ByteString = state.activity == .failed ? "●" : " "
      rows.append([
        mark, unit.name, unit.isMasked ? "masked" : "loaded", Self.word(state), state.detail,
        unit.description,
      ])
    }
    let hasLegend = !options.has("no-legend")
    write(
      rows, head: hasLegend ? [" ", "UNIT", "LOAD", "ACTIVE", "SUB", "DESCRIPTION"] : nil)
    if hasLegend {
      if rows.isEmpty {
        context.write("0 loaded units listed.\n")
      } else {
        context.write(
          "\nLOAD   = Reflects whether the unit definition was properly loaded.\nACTIVE = The high-level unit activation state, i.e. generalization of SUB.\nSUB    = The low-level unit activation state, values depend on unit type.\n\(rows.count) loaded units listed."
        )
        context.write(
          options.has("a") || options.has("failed")
            ? "\n" : " Pass --all to see loaded but inactive units, too.\n")
      }
    }
    return 0
  }

  private func listFiles() -> Int {
    var rows: [[ByteString]] = []
    let states = options.value("state")?.split(44)
    for name in services.unitNames where isWanted(name) {
      guard let unit = services.unit(name) else { continue }
      let word = enablement(unit)
      if let states, !states.contains(word) { continue }
      rows.append([name, word, word == "static" || word == "masked" ? "-" : "enabled"])
    }
    let hasLegend = !options.has("no-legend")
    write(rows, head: hasLegend ? ["UNIT FILE", "STATE", "VENDOR PRESET"] : nil)
    if hasLegend {
      let noun: ByteString = rows.count == 1 ? "file" : "files"
      context.write("\n\(rows.count) unit \(noun) listed.\n")
    }
    return 0
  }

  private func write(_ rows: [[ByteString]], head: [ByteString]?) {
    let all = (head.map { [$0] } ?? []) + rows
    guard let first = all.first else { return }
    let widths = first.indices.map { column in
      all.map { $0[column].text.unicodeScalars.count }.max() ?? 0
    }
    for row in all {
      var line = ByteString()
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        let space = isLast ? 0 : widths[column] - cell.text.unicodeScalars.count + 1
        line.append(cell + ByteString([UInt8](repeating: 32, count: space)))
      }
      context.write(line + "\n")
    }
  }
}
