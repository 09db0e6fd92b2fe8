import Shell

/// What the engine checks before a container is made, and before it is started.
extension DockerEngine {
  private static let logDrivers: Set<ByteString> = [
    "json-file", "local", "none", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk",
    "etwlogs", "gcplogs", "logentries",
  ]

  /// The checks of the engine before anything is made.
  func check(_ configuration: inout ContainerConfiguration) throws(EngineRefusal) {
    let resources = configuration.resources
    if let check = configuration.healthCheck {
      for (name, duration) in [
        ("Interval", check.interval), ("Timeout", check.timeout),
        ("StartPeriod", check.startPeriod),
      ] where duration > 0 && duration < 1_000_000 {
        throw EngineRefusal("\(ByteString(name)) in Healthcheck cannot be less than 1ms")
      }
    }
    let least: Int64 = 6 << 20
    if resources.memory > 0, resources.memory < least {
      throw EngineRefusal("Minimum memory limit allowed is 6MB")
    }
    if resources.memoryWithSwap > 0 {
      if resources.memory == 0 {
        throw EngineRefusal(
          "You should always set the Memory limit when using Memoryswap limit, see usage")
      }
      if resources.memoryWithSwap < resources.memory {
        throw EngineRefusal(
          "Minimum memoryswap limit should be larger than memory limit, see usage")
      }
    } else if resources.memory > 0, resources.memoryWithSwap == 0 {
      configuration.resources.memoryWithSwap = 2 * resources.memory
    }
    if resources.memory > 0, resources.reservation > resources.memory {
      throw EngineRefusal(
        "Minimum memory limit can not be less than memory reservation limit, see usage")
    }
    if resources.nanoProcessors != 0, resources.quota != 0 {
      throw EngineRefusal("Conflicting options: Nano CPUs and CPU Quota cannot both be set")
    }
    if resources.nanoProcessors != 0,
      resources.nanoProcessors < 10_000_000 || resources.nanoProcessors > 2_000_000_000
    {
      throw EngineRefusal(
        "range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available")
    }
    if !resources.processors.isEmpty {
      for part in resources.processors.split(44) {
        guard let range = PortReader.range(part) else {
          throw EngineRefusal(
            "Invalid value \(resources.processors) for cpuset cpus: invalid format: \(part)")
        }
        if range.upperBound > 1 {
          throw EngineRefusal(
            "Requested CPUs are not available - requested \(resources.processors), available: 0-1")
        }
      }
    }
    let folder = configuration.workingFolder
    if !folder.isEmpty, !folder.hasPrefix("/") {
      throw EngineRefusal(
        "the working directory '\(folder)' is invalid, it needs to be an absolute path")
    }
    for (list, field) in [
      (configuration.addedCapabilities, "CapAdd" as ByteString),
      (configuration.droppedCapabilities, "CapDrop"),
    ] {
      for name in list where !Self.isCapability(name) {
        let upper = ByteString(name.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
        let full: ByteString = upper.hasPrefix("CAP_") ? upper : "CAP_" + upper
        throw EngineRefusal("invalid \(field): unknown capability: \"\(full)\"")
      }
    }
    for option in configuration.securityOptions {
      let name = option.split(61)[0].split(58)[0]
      if ![
        "no-new-privileges", "seccomp", "apparmor", "label", "systempaths", "writable-cgroups",
        "unmask",
      ].contains(name) {
        throw EngineRefusal("invalid --security-opt 2: \"\(option)\"")
      }
    }
    if let signal = configuration.stopSignal, DockerInvocation.signal(signal) == nil {
      throw EngineRefusal("invalid signal: \(signal)")
    }
    if !["", "runc", "io.containerd.runc.v2"].contains(configuration.runtime) {
      throw EngineRefusal("unknown or invalid runtime name: \(configuration.runtime)")
    }
    let memory = configuration.communicationMode
    if !["", "none", "private", "shareable", "host"].contains(memory),
      !memory.hasPrefix("container:")
    {
      throw EngineRefusal("invalid IPC mode: \(memory)")
    }
    if configuration.network.hasPrefix("container:") {
      if !configuration.ports.isEmpty || configuration.publishesAll {
        throw EngineRefusal(
          "conflicting options: port publishing and the container type network mode")
      }
      if !configuration.exposedPorts.isEmpty {
        throw EngineRefusal(
          "conflicting options: port exposing and the container type network mode")
      }
    }
    let driver = configuration.logDriver
    if !Self.logDrivers.contains(driver) {
      throw EngineRefusal(
        "error looking up logging plugin \(driver): plugin \"\(driver)\" not found")
    }
    for link in configuration.links {
      let name = link.split(58)[0]
      if container(name) == nil {
        throw EngineRefusal("could not get container for \(name): No such container: \(name)")
      }
    }
  }

  private static func isCapability(_ name: ByteString) -> Bool {
    let upper = ByteString(name.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
    let bare = upper.hasPrefix("CAP_") ? upper.dropFirst(4) : upper
    return [
      "ALL", "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF",
      "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID",
      "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE",
      "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP",
      "SETGID", "SETPCAP", "SETUID", "SYSLOG", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE",
      "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME",
      "SYS_TTY_CONFIG", "WAKE_ALARM",
    ].contains(bare)
  }

  /// Why a container can't have this name; `nil` when it can.
  func nameProblem(_ name: ByteString) -> ByteString? {
    let isFine = name.bytes.enumerated().allSatisfy { index, byte in
      let isLetter = (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
      return isLetter || (index > 0 && (byte == 95 || byte == 45 || byte == 46))
    }
    if !isFine || name.count < 2 {
      return "Invalid container name (\(name)), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed"
    }
    guard let other = containers.first(where: { $0.name == name }) else { return nil }
    return
      "Conflict. The container name \"/\(name)\" is already in use by container \"\(other.identifier)\". "
      + "You have to remove (or rename) that container to be able to reuse that name."
  }

  /// Why the driver of the log refuses its options.
  func logProblem(_ configuration: ContainerConfiguration) -> EngineRefusal? {
    for option in configuration.logOptions where option.name == "max-size" {
      guard let problem = FlagValues.size(option.value).problem else { continue }
      return EngineRefusal(
        "failed to create task for container: failed to initialize logging driver: " + problem)
    }
    return nil
  }

  /// Why a container can't have the devices that it asks for: this host has no graphics processors.
  func deviceProblem(_ configuration: ContainerConfiguration) -> EngineRefusal? {
    if configuration.wantsGraphics {
      return EngineRefusal("could not select device driver \"\" with capabilities: [[gpu]]")
    }
    for device in configuration.devices {
      let path = device.split(58)[0]
      // Names such as `vendor.com/class=name` mean devices of another kind.
      if path.contains(61) || !path.hasPrefix("/") { continue }
      if (try? host.fileSystem.find(path, from: "/", as: .root)) != nil { continue }
      return EngineRefusal(
        "error gathering device information while adding custom device \"\(path)\": no such file or directory",
        status: 127)
    }
    return nil
  }

  /// Why a container has no such user as it is to run as.
  func userProblem(_ container: DockerContainer) -> EngineRefusal? {
    let user = container.configuration.user
    if user.isEmpty { return nil }
    guard let problem = DockerUser.problem(user, on: container.machine) else { return nil }
    return EngineRefusal(problem)
  }
}
