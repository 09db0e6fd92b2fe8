import Shell

/// The service manager of one host (systemd): which units run, and what they have logged.
///
/// What is enabled and masked stands in links below `/etc/systemd/system`, as in the real one; what runs
/// is kept here.
final class ServiceManager {
  unowned(unsafe) let machine: Machine
  unowned(unsafe) let world: World
  /// In the order of their names.
  private var states: [(name: ByteString, state: State)] = []
  /// The units as they were last loaded.
  private var loaded: [(name: ByteString, unit: UnitFile)] = []
  var journal = Journal()
  private var nextProcess = 812

  /// What a unit is doing.
  struct State {
    enum Activity { case active, inactive, failed, activating }
    var activity = Activity.inactive
    /// `running`, `exited`, `dead`, `auto-restart`, ….
    var detail: ByteString = "dead"
    /// When it last changed.
    var since: Int64?
    /// The main process, also when it is over.
    var process: Int?
    /// The status that the main process ended with.
    var status: Int?
    /// How the manager names what ended it: `exit-code`.
    var result: ByteString = "success"
  }

  init(machine: Machine, world: World) {
    self.machine = machine
    self.world = world
    boot()
  }

  var now: Int64 { machine.clock.now }

  // MARK: Units

  /// The unit of a name, as it was loaded last; `nil` when it has no file.
  func unit(_ name: ByteString) -> UnitFile? {
    if let known = loaded.first(where: { $0.name == name }) { return known.unit }
    guard let unit = UnitFile(name, on: machine) else { return nil }
    loaded.append((name, unit))
    return unit
  }

  /// Whether a unit's files have changed since they were loaded.
  func isStale(_ name: ByteString) -> Bool {
    guard let known = loaded.first(where: { $0.name == name })?.unit,
      let found = UnitFile(name, on: machine)
    else { return false }
    return found.differs(from: known)
  }

  /// Reads all unit files anew.
  func reload() { loaded = [] }

  /// The names of all units that have files, in order; aliases are left out.
  var unitNames: [ByteString] {
    var names: [ByteString] = []
    for folder in UnitFile.folders {
      guard let inode = try? machine.fileSystem.find(folder, from: "/", as: .root) else { continue }
      for entry in inode.entries where !entry.inode.isFolder && entry.name.contains(46) {
        let target = entry.inode.linkTarget
        if let target, target != "/dev/null", target.split(47).last != entry.name { continue }
        if !names.contains(entry.name) { names.append(entry.name) }
      }
    }
    return names.sorted()
  }

  func state(_ name: ByteString) -> State {
    states.first { $0.name == name }?.state ?? State()
  }

  func isActive(_ name: ByteString) -> Bool { state(name).activity == .active }

  func set(_ name: ByteString, _ state: State) {
    if let index = states.firstIndex(where: { $0.name == name }) {
      states[index].state = state
    } else {
      let at = states.firstIndex { name < $0.name } ?? states.count
      states.insert((name, state), at: at)
    }
  }

  /// The units that failed, in order.
  var failed: [ByteString] {
    states.filter { $0.state.activity == .failed }.map { $0.name }
  }

  func log(
    _ message: ByteString, unit: ByteString?, by identifier: ByteString = "systemd",
    _ process: Int = 1
  ) {
    journal.append(
      Journal.Entry(
        time: now, unit: unit, identifier: identifier, process: process, message: message))
  }

  /// The number of a service's new main process.
  func takeProcess() -> Int {
    nextProcess += 41
    return nextProcess
  }

  // MARK: Start of the machine

  /// Has what is enabled run since the machine was started.
  private func boot() {
    var offset: Int64 = 0
    for line in KernelLog.lines {
      journal.append(
        Journal.Entry(
          time: machine.started, unit: nil, identifier: "kernel", process: nil, message: line))
    }
    for name in unitNames where name.hasSuffix(".service") || name == "multi-user.target" {
      // Units of the note's own came after the start.
      guard HostUnits.isOwn(name), let unit = unit(name), !unit.isMasked else { continue }
      guard isEnabled(unit) || !unit.hasInstallation else { continue }
      offset += 400_000_000
      let time = machine.started + 4_000_000_000 + offset
      var state = State(activity: .active, detail: "active", since: time)
      if let program = unit.program {
        state.detail = unit.type == "oneshot" ? "exited" : "running"
        state.process = resident(program)?.number ?? takeProcess()
        if unit.type == "oneshot" { state.status = 0 }
      }
      set(unit.name, state)
      let verb: ByteString =
        unit.name.hasSuffix(".target")
        ? "Reached target" : unit.type == "oneshot" ? "Finished" : "Started"
      journal.append(
        Journal.Entry(
          time: time, unit: unit.name, identifier: "systemd", process: 1,
          message: "\(verb) \(unit.description)."))
      if unit.program != nil, unit.type != "oneshot" { showProcess(of: unit, state) }
    }
    checkKubelet()
  }

  /// Whether the links that enable a unit are there.
  func isEnabled(_ unit: UnitFile) -> Bool {
    unit.installationLinks.contains {
      (try? machine.fileSystem.find($0, from: "/", as: .root, followLast: false)) != nil
    }
  }

  // MARK: Processes

  private func resident(_ program: ByteString) -> ResidentProcess? {
    machine.residents.first { process in
      process.command.split(32).contains(program)
    }
  }

  /// Has `ps` show the main process of a service.
  func showProcess(of unit: UnitFile, _ state: State) {
    guard let number = state.process, let command = unit.commands.last else { return }
    if machine.residents.contains(where: { $0.number == number }) { return }
    var line = command
    if unit.name == "kubelet.service" {
      line =
        "/usr/bin/kubelet --bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf --config=/var/lib/kubelet/config.yaml --container-runtime-endpoint=unix:///var/run/containerd/containerd.sock"
    }
    let user = unit.value("Service", "User") ?? "root"
    machine.residents.append(
      ResidentProcess(
        number: number, parent: 1, user: user, command: line, memory: Self.memory(of: unit),
        state: "Ssl"))
  }

  func hideProcess(_ number: Int?) {
    machine.residents.removeAll { $0.number == number }
  }

  /// In KiB.
  static func memory(of unit: UnitFile) -> Int {
    switch unit.name {
    case "docker.service": 98_304
    case "kubelet.service": 104_448
    case "containerd.service": 54_272
    default: 8_192
    }
  }

  // MARK: The kubelet

  /// A kubelet without the settings that `kubeadm` writes ends at once, and is started again.
  ///
  /// `kubeadm` writes them behind the manager's back, so that this is looked at before it is shown.
  func checkKubelet() {
    let name: ByteString = "kubelet.service"
    var state = state(name)
    guard state.activity == .active || state.activity == .activating else { return }
    let hasSettings =
      (try? machine.fileSystem.find("/var/lib/kubelet/config.yaml", from: "/", as: .root)) != nil
    if hasSettings, state.activity == .activating {
      state = State(
        activity: .active, detail: "running", since: now, process: takeProcess())
      set(name, state)
      if let unit = unit(name) { showProcess(of: unit, state) }
      log("Started kubelet: The Kubernetes Node Agent.", unit: name)
    } else if !hasSettings, state.activity == .active {
      hideProcess(state.process)
      let process = state.process ?? takeProcess()
      state = State(
        activity: .activating, detail: "auto-restart", since: now, process: process, status: 1,
        result: "exit-code")
      set(name, state)
      log(
        "E\(Self.klogTime(now)) \(process) run.go:74] \"command failed\" err=\"failed to load kubelet config file, path: /var/lib/kubelet/config.yaml, error: failed to load Kubelet config file /var/lib/kubelet/config.yaml, error failed to read kubelet config file \\\"/var/lib/kubelet/config.yaml\\\", error: open /var/lib/kubelet/config.yaml: no such file or directory\"",
        unit: name, by: "kubelet", process)
      log(
        "kubelet.service: Main process exited, code=exited, status=1/FAILURE", unit: name)
      log("kubelet.service: Failed with result 'exit-code'.", unit: name)
    }
  }

  /// `1114 21:13:20.000000`, as the programs of Kubernetes begin their lines.
  static func klogTime(_ time: Int64) -> ByteString {
    let parts = Calendar(seconds: time / 1_000_000_000)
    let two = Timestamp.two
    return
      "\(two(parts.month))\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)).000000"
  }
}
