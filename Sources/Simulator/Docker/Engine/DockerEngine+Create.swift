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
      hostName: configuration.hostName ?? identifier.prefix(12)
    ) { [unowned(unsafe) self] name in makeMachine(name, image) }
    container.prepare = { [unowned(unsafe) self] container in prepare(container) }
    try mountAll(container)
    try joinNetworks(container)
    // A volume that took the image's files made the machine ahead of its networks.
    if container.hasMachine { installSettings(container) }
    containers.append(container)
    record("create", container)
    return container
  }

  /// Sets up the machine of a container, which its first program sees.
  private func prepare(_ container: DockerContainer) {
    let machine = container.machine
    for command in networkCommands(for: container.identifier)
      + insideCommands(for: container.identifier)
    {
      machine.install(command)
    }
    applyPrivileges(of: container)
    for mount in container.mounts {
      DockerEngine.place(mount.folder, at: mount.target, in: machine.fileSystem)
      machine.fileSystem.mounts.append((mount.target, mount.isReadOnly))
    }
    if container.configuration.isReadOnly { machine.fileSystem.mounts.append(("/", true)) }
    installSettings(container)
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

  private func joinNetworks(_ container: DockerContainer) throws(EngineRefusal) {
    let configuration = container.configuration
    if configuration.network == "host" { container.hostName = host.hostName }
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
    files.install("/etc/hostname", .file((container.hostName + "\n").bytes))
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
