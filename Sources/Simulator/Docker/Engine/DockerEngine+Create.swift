import Shell

/// Making and removing containers.
extension DockerEngine {
  /// The most containers that an engine holds.
  static let mostContainers = 500

  /// Makes a container; nothing of it stays when the engine refuses.
  func create(
    _ name: ByteString?, image: DockerImage, imageName: ByteString,
    configuration: ContainerConfiguration, arguments: [ByteString]
  ) throws(EngineRefusal) -> DockerContainer {
    if let name, let problem = nameProblem(name) { throw EngineRefusal(problem) }
    if containers.count >= Self.mostContainers {
      host.notSimulated.append("more than \(Self.mostContainers) containers")
      throw EngineRefusal("more containers are not simulated")
    }
    var configuration = configuration
    try check(&configuration)
    let base = image.configuration
    for variable in base.environment
    where !configuration.environment.contains(where: { $0.name == variable.name }) {
      configuration.environment.append(variable)
    }
    var labels = base.labels
    for label in configuration.labels {
      labels.removeAll { $0.name == label.name }
      labels.append(label)
    }
    configuration.labels = labels
    if configuration.workingFolder.isEmpty { configuration.workingFolder = base.workingFolder }
    if configuration.user.isEmpty { configuration.user = base.user }
    if configuration.healthCheck == nil { configuration.healthCheck = base.healthCheck }
    let entrypoint = configuration.entrypoint ?? base.entrypoint
    configuration.command =
      arguments.isEmpty && configuration.entrypoint == nil ? base.command : arguments
    let program = entrypoint + configuration.command
    if program.isEmpty { throw EngineRefusal("no command specified") }
    let identifier = identifiers.hexadecimal(64)
    let container = DockerContainer(
      identifier: identifier, name: name ?? generatedName(), image: image, imageName: imageName,
      configuration: configuration, program: program, created: clock.now,
      machine: makeMachine(configuration.hostName ?? identifier.prefix(12), image))
    for command in networkCommands(for: identifier) + insideCommands(for: identifier) {
      container.machine.install(command)
    }
    applyPrivileges(of: container)
    try mountAll(container)
    if configuration.isReadOnly { container.machine.fileSystem.mounts.append(("/", true)) }
    try joinNetworks(container)
    installSettings(container)
    containers.append(container)
    record("create", container)
    return container
  }

  /// The machine that programs of a container see.
  func makeMachine(_ name: ByteString, _ image: DockerImage) -> Machine {
    let machine = fleet.models.make(name, at: clock.now, image: image.entry)
    let files = machine.fileSystem
    for (path, inode) in image.files {
      if let inode {
        DockerEngine.place(DockerEngine.copy(inode, in: files), at: path, in: files)
        PackageManagers.adopt(inode, at: path, on: machine)
      } else if let place = try? files.locate(path, from: "/", as: .root, followLast: false),
        place.inode != nil
      {
        try? files.unlink(place, as: .root)
      }
    }
    if !image.configuration.workingFolder.isEmpty {
      files.install(image.configuration.workingFolder, .folder([:]), mode: 0o755)
    }
    return machine
  }

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
    for driver in [configuration.logDriver]
    where ![
      "json-file", "local", "none", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk",
      "etwlogs", "gcplogs", "logentries",
    ].contains(driver) {
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

  private func joinNetworks(_ container: DockerContainer) throws(EngineRefusal) {
    let configuration = container.configuration
    if configuration.network == "host" { container.machine.hostName = host.hostName }
    if let address = configuration.address {
      let name = configuration.network == "default" ? "bridge" : configuration.network
      if let network = network(name), let problem = problem(with: address, in: network) {
        throw EngineRefusal("invalid config for network \(name): \(problem)")
      }
    }
    if configuration.network == "bridge" || configuration.network == "default",
      !configuration.aliases.isEmpty
    {
      throw EngineRefusal(
        "network-scoped aliases are only supported for user-defined networks")
    }
    if configuration.network.hasPrefix("container:") {
      let name = configuration.network.dropFirst(10)
      // One that isn't there is missed when the container is started.
      if let other = self.container(name) {
        container.configuration.network = "container:" + other.identifier
      }
      if configuration.hostName != nil {
        throw EngineRefusal("conflicting options: hostname and the network mode")
      }
    }
    for name in [configuration.network] + configuration.moreNetworks {
      guard let network = network(name == "default" ? "bridge" : name) else { continue }
      container.endpoints.append(
        makeEndpoint(network, aliases: configuration.aliases, address: configuration.address))
    }
  }

  private func installSettings(_ container: DockerContainer) {
    let files = container.machine.fileSystem
    let configuration = container.configuration
    files.install("/etc/hostname", .file((container.machine.hostName + "\n").bytes))
    files.install("/.dockerenv", .file([]), mode: 0o755)
    for file in configuration.files { files.install(file.path, .file(file.data), mode: 0o444) }
    if !configuration.workingFolder.isEmpty {
      files.install(configuration.workingFolder, .folder([:]), mode: 0o755)
    }
    var resolver: ByteString =
      "# Generated by Docker Engine.\n# This file can be edited; Docker Engine will not make further changes once it\n# has been modified.\n\n"
    let isOwn = !["bridge", "default", "host", "none"].contains(configuration.network)
    let servers: [ByteString] =
      isOwn
      ? ["127.0.0.11"]
      : configuration.nameServers.isEmpty ? ["10.0.2.3"] : configuration.nameServers
    for server in servers { resolver.append("nameserver \(server)\n") }
    if !configuration.searchDomains.isEmpty {
      resolver.append("search \(configuration.searchDomains.joined(" "))\n")
    }
    let options = configuration.nameOptions + (isOwn ? ["ndots:0"] : [])
    if !options.isEmpty { resolver.append("options \(options.joined(" "))\n") }
    resolver.append("\n# Based on host file: '/run/systemd/resolve/resolv.conf' (legacy)\n")
    resolver.append(
      configuration.nameServers.isEmpty
        ? "# Overrides: []\n"
        : "# Overrides: [nameservers\(configuration.searchDomains.isEmpty ? "" : " search")]\n")
    files.install("/etc/resolv.conf", .file(resolver.bytes))
    for (name, value) in configuration.settings {
      let path = ByteString(name.bytes.map { $0 == 46 ? 47 : $0 })
      files.install("/proc/sys/" + path, .file((value + "\n").bytes))
    }
    writeHosts(of: container)
  }

  /// Takes a container away, with its volumes without names if that is asked for.
  func remove(_ container: DockerContainer, volumes takesVolumes: Bool = false) {
    for ticket in container.tickets { clock.cancel(ticket) }
    if container.isUp { release(container) }
    containers.removeAll { $0 === container }
    if takesVolumes || container.configuration.removesItself {
      for mount in container.mounts {
        if let volume = mount.volume, volume.isAnonymous { try? removeVolume(volume) }
      }
    }
    record("destroy", container)
  }
}
