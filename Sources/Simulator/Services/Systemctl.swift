import Shell

/// The program `systemctl` (systemd 249): what notes start, stop, enable and look at.
struct Systemctl {
  let context: ProcessContext
  let services: ServiceManager
  let options: OptionTable.Parsed
  /// The units that are named, with their kinds.
  var names: [ByteString]

  private static let table = OptionTable(
    "a.all q.quiet f.force l.full t:type p:property n:lines H:host M:machine r.recursive -.now -.no-pager -.no-legend -:state -.system -.user -.no-block -.no-reload -.plain -.value -.version -.show-types -.failed -.no-ask-password -.runtime -.no-warn ~-.global ~o:output ~s:signal ~-:root"
  )

  /// Carries out a command line, and gives the exit status.
  static func run(_ context: ProcessContext, _ services: ServiceManager) -> Int {
    guard let options = table.parse(context) else { return 1 }
    var program = Systemctl(
      context: context, services: services, options: options,
      names: options.operands.dropFirst().map { UnitFile.whole($0) })
    return program.run()
  }

  private mutating func run() -> Int {
    if options.has("version") {
      context.write("systemd 249 (249.11-0ubuntu3.12)\n")
      return 0
    }
    for name: ByteString in ["H", "M", "user"] where options.has(name) {
      return context.notSimulated(name.count == 1 ? "-" + name : "--" + name)
    }
    let verb = options.operands.first ?? "list-units"
    services.checkKubelet()
    switch verb {
    case "start", "stop", "restart", "try-restart", "reload", "reload-or-restart", "force-reload",
      "condrestart", "try-reload-or-restart":
      return change(verb)
    case "status": return status()
    case "enable", "disable", "reenable", "mask", "unmask", "preset": return install(verb)
    case "is-active", "is-failed": return isInState(verb)
    case "is-enabled": return isEnabled()
    case "daemon-reload", "daemon-reexec":
      if let refusal = refuse("reload daemon") { return refusal }
      services.reload()
      return 0
    case "list-units", "list-unit-files", "list-timers", "list-sockets", "list-jobs":
      return list(verb)
    case "show": return show()
    case "cat": return cat()
    case "edit": return edit()
    case "reset-failed":
      for name in names.isEmpty ? services.failed : names
      where services.state(name).activity == .failed {
        services.set(name, ServiceManager.State())
      }
      return 0
    case "is-system-running":
      let isDegraded = !services.failed.isEmpty
      context.write(isDegraded ? "degraded\n" : "running\n")
      return isDegraded ? 1 : 0
    case "get-default":
      context.write("multi-user.target\n")
      return 0
    case "set-default":
      guard let name = names.first else { return tooFew() }
      error(
        "Created symlink /etc/systemd/system/default.target → /lib/systemd/system/\(name).")
      return 0
    case "reboot", "poweroff", "halt", "suspend", "hibernate", "isolate", "rescue", "emergency",
      "kill", "list-dependencies", "set-property", "set-environment", "show-environment",
      "import-environment", "clean", "freeze", "thaw", "link", "revert", "add-wants", "log-level":
      return context.notSimulated(verb)
    default:
      error("Unknown command verb \(verb).")
      return 1
    }
  }

  // MARK: Messages

  func error(_ text: ByteString) { context.writeError(text + "\n") }

  /// What is said to those who may not change anything; `nil` for the superuser.
  private func refuse(_ what: ByteString) -> Int? {
    if context.credentials.user == 0 { return nil }
    error("Failed to \(what): Interactive authentication required.")
    return 1
  }

  private func warnOfChange(_ name: ByteString) {
    guard services.isStale(name) else { return }
    error(
      "Warning: The unit file, source configuration file or drop-ins of \(name) changed on disk. Run 'systemctl daemon-reload' to reload units."
    )
  }

  // MARK: Start and stop

  private func change(_ verb: ByteString) -> Int {
    if names.isEmpty { return tooFew() }
    var status = 0
    for name in names {
      if let refusal = refuse("\(verb) \(name)") {
        error("See system logs and 'systemctl status \(name)' for details.")
        status = refusal
        continue
      }
      status = max(status, change(verb, name))
    }
    return status
  }

  private func tooFew() -> Int {
    error("Too few arguments.")
    return 1
  }

  private func change(_ verb: ByteString, _ name: ByteString) -> Int {
    warnOfChange(name)
    let isActive = services.isActive(services.unit(name)?.name ?? name)
    let outcome: ServiceManager.Outcome
    switch verb {
    case "start": outcome = services.start(name)
    case "stop": outcome = services.stop(name)
    case "restart", "reload-or-restart", "force-reload": outcome = services.restart(name)
    case "reload":
      if services.unit(name) == nil { return missing(verb, name) }
      guard isActive else {
        error("\(name) is not active, cannot reload.")
        return 1
      }
      if services.unit(name)?.value("Service", "ExecReload") == nil {
        error("Failed to reload \(name): Job type reload is not applicable for unit \(name).")
        error("See system logs and 'systemctl status \(name)' for details.")
        return 1
      }
      outcome = .done
    default: outcome = isActive ? services.restart(name) : .done
    }
    switch outcome {
    case .done: return 0
    case .missing: return missing(verb, name)
    case .masked:
      error("Failed to \(verb) \(name): Unit \(name) is masked.")
      return 1
    case .failed:
      error(
        "Job for \(name) failed because the control process exited with error code.\nSee \"systemctl status \(name)\" and \"journalctl -xeu \(name)\" for details."
      )
      return 1
    }
  }

  private func missing(_ verb: ByteString, _ name: ByteString) -> Int {
    let isStop = verb == "stop"
    error("Failed to \(verb) \(name): Unit \(name) not \(isStop ? "loaded" : "found").")
    return 5
  }

  // MARK: Questions

  private func isInState(_ verb: ByteString) -> Int {
    if names.isEmpty { return tooFew() }
    var isAny = false
    for name in names {
      let state = services.state(services.unit(name)?.name ?? name)
      if !options.has("q") { context.write(Self.word(state) + "\n") }
      if verb == "is-active" ? state.activity == .active : state.activity == .failed {
        isAny = true
      }
    }
    return isAny ? 0 : verb == "is-active" ? 3 : 1
  }

  static func word(_ state: ServiceManager.State) -> ByteString {
    switch state.activity {
    case .active: "active"
    case .inactive: "inactive"
    case .failed: "failed"
    case .activating: "activating"
    }
  }

  private func isEnabled() -> Int {
    if names.isEmpty { return tooFew() }
    var status = 0
    for name in names {
      guard let unit = services.unit(name) else {
        error("Failed to get unit file state for \(name): No such file or directory")
        status = 1
        continue
      }
      let word = enablement(unit)
      if !options.has("q") { context.write(word + "\n") }
      if ["disabled", "masked"].contains(word) { status = 1 }
    }
    return status
  }

  /// `enabled`, `disabled`, `static` or `masked`.
  func enablement(_ unit: UnitFile) -> ByteString {
    if unit.isMasked { return "masked" }
    if !unit.hasInstallation { return "static" }
    return services.isEnabled(unit) ? "enabled" : "disabled"
  }
}
