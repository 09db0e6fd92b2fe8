import Shell
import YAML

/// The document of a container, in the order of the Engine API 1.50.
struct ContainerDocument {
  private let container: DockerContainer
  private let engine: DockerEngine
  private let showsSize: Bool

  init(_ container: DockerContainer, _ engine: DockerEngine, showsSize: Bool) {
    self.container = container
    self.engine = engine
    self.showsSize = showsSize
  }

  private var configuration: ContainerConfiguration { container.configuration }

  var value: JSONValue {
    let folder = "/var/lib/docker/containers/\(container.identifier.text)"
    var members: [(String, JSONValue)] = [
      ("Id", Document.text(container.identifier)),
      ("Created", .string(Timestamp.nanoText(container.created))),
      ("Path", Document.text(container.program.first ?? "")),
      ("Args", Document.list(Array(container.program.dropFirst()))), ("State", state),
      ("Image", .string("sha256:" + container.image.identifier.text)),
      ("ResolvConfPath", .string(folder + "/resolv.conf")),
      ("HostnamePath", .string(folder + "/hostname")), ("HostsPath", .string(folder + "/hosts")),
      ("LogPath", .string("\(folder)/\(container.identifier.text)-json.log")),
      ("Name", .string("/" + container.name.text)), ("RestartCount", .int(container.restarts)),
      ("Driver", .string("overlay2")), ("Platform", .string("linux")), ("MountLabel", .string("")),
      ("ProcessLabel", .string("")), ("AppArmorProfile", .string("")), ("ExecIDs", .null),
      ("HostConfig", hostConfiguration), ("GraphDriver", driver),
    ]
    if showsSize {
      members += [("SizeRw", .number("0")), ("SizeRootFs", .number("\(container.image.size)"))]
    }
    members += [
      (
        "Mounts",
        .array(
          container.mounts.filter { $0.kind != .temporary || $0.size != nil }.map { mount($0) })
      ),
      ("Config", ownConfiguration), ("NetworkSettings", networkSettings),
    ]
    return Document.object(members)
  }

  private func time(_ value: Int64) -> JSONValue {
    .string(value == 0 ? Document.never : Timestamp.nanoText(value))
  }

  private var state: JSONValue {
    var members: [(String, JSONValue)] = [
      ("Status", Document.text(container.state.word)),
      ("Running", .boolean(container.isUp)), ("Paused", .boolean(container.state == .paused)),
      ("Restarting", .boolean(container.state == .restarting)), ("OOMKilled", .boolean(false)),
      ("Dead", .boolean(false)),
      (
        "Pid",
        .int(container.state == .running || container.state == .paused ? container.process : 0)
      ),
      ("ExitCode", .int(container.status)), ("Error", Document.text(container.error)),
      ("StartedAt", time(container.started)), ("FinishedAt", time(container.finished)),
    ]
    if let health = container.health {
      members.append(
        (
          "Health",
          Document.object([
            ("Status", Document.text(health)), ("FailingStreak", .number("0")), ("Log", .array([])),
          ])
        ))
    }
    return Document.object(members)
  }

  private func none(_ names: [String]) -> [(String, JSONValue)] { names.map { ($0, .number("0")) } }
  private func empty(_ names: [String]) -> [(String, JSONValue)] { names.map { ($0, .string("")) } }
  private func lists(_ names: [String]) -> [(String, JSONValue)] { names.map { ($0, .array([])) } }

  private var portBindings: JSONValue {
    var groups: [JSONValue.Member] = []
    for binding in configuration.ports {
      let entry = Document.object([
        ("HostIp", Document.text(binding.address)),
        ("HostPort", .string(binding.hostPort.map { "\($0)" } ?? "")),
      ])
      if let known = groups.firstIndex(where: { $0.name == binding.port.text.text }) {
        groups[known].value = .array(groups[known].value.elements + [entry])
      } else {
        groups.append(.init(binding.port.text.text, .array([entry])))
      }
    }
    return .object(groups)
  }

  private var hostConfiguration: JSONValue {
    let resources = configuration.resources
    let binds = configuration.mounts.filter { !$0.bindText.isEmpty }.map { $0.bindText }
    var members: [(String, JSONValue)] = [
      ("Binds", Document.listOrNull(binds)),
      ("ContainerIDFile", Document.text(configuration.identifierFile)),
      (
        "LogConfig",
        Document.object([
          ("Type", Document.text(configuration.logDriver)),
          ("Config", Document.map(configuration.logOptions)),
        ])
      ), ("NetworkMode", Document.text(configuration.network)), ("PortBindings", portBindings),
      (
        "RestartPolicy",
        Document.object([
          ("Name", Document.text(configuration.restartPolicy.name)),
          ("MaximumRetryCount", .int(configuration.restartPolicy.most)),
        ])
      ), ("AutoRemove", .boolean(configuration.removesItself)), ("VolumeDriver", .string("")),
      ("VolumesFrom", Document.listOrNull(configuration.volumesFrom)),
    ]
    let mounts = configuration.mounts.filter {
      $0.bindText.isEmpty && !($0.kind == .volume && $0.source.isEmpty)
    }
    if !mounts.isEmpty {
      members.append(
        (
          "Mounts",
          .array(
            mounts.map {
              Document.object([
                ("Type", Document.text($0.kind.word)), ("Source", Document.text($0.source)),
                ("Target", Document.text($0.target)),
              ])
            })
        ))
    }
    members += [
      ("ConsoleSize", .array([.number("0"), .number("0")])),
      ("CapAdd", Document.listOrNull(configuration.addedCapabilities.map { capability($0) })),
      ("CapDrop", Document.listOrNull(configuration.droppedCapabilities.map { capability($0) })),
      ("CgroupnsMode", .string("host")), ("Dns", Document.list(configuration.nameServers)),
      ("DnsOptions", Document.list(configuration.nameOptions)),
      ("DnsSearch", Document.list(configuration.searchDomains)),
      ("ExtraHosts", Document.listOrNull(configuration.extraHosts)), ("GroupAdd", .null),
      ("IpcMode", .string("private")), ("Cgroup", .string("")),
      ("Links", Document.listOrNull(configuration.links)), ("OomScoreAdj", .number("0")),
      ("PidMode", .string("")), ("Privileged", .boolean(configuration.isPrivileged)),
      ("PublishAllPorts", .boolean(configuration.publishesAll)),
      ("ReadonlyRootfs", .boolean(configuration.isReadOnly)),
      ("SecurityOpt", Document.listOrNull(configuration.securityOptions)),
    ]
    members += empty(["UTSMode", "UsernsMode"])
    members += [
      ("ShmSize", .number("\(configuration.shared)")), ("Runtime", .string("runc")),
      ("Isolation", .string("")), ("CpuShares", .number("\(resources.shares)")),
      ("Memory", .number("\(resources.memory)")),
      ("NanoCpus", .number("\(resources.nanoProcessors)")),
      ("CgroupParent", .string("")), ("BlkioWeight", .number("0")),
    ]
    members += lists([
      "BlkioWeightDevice", "BlkioDeviceReadBps", "BlkioDeviceWriteBps", "BlkioDeviceReadIOps",
      "BlkioDeviceWriteIOps",
    ])
    members += [
      ("CpuPeriod", .number("\(resources.period)")), ("CpuQuota", .number("\(resources.quota)")),
      ("CpuRealtimePeriod", .number("0")), ("CpuRealtimeRuntime", .number("0")),
      ("CpusetCpus", Document.text(resources.processors)), ("CpusetMems", .string("")),
      ("Devices", .array([])), ("DeviceCgroupRules", .null), ("DeviceRequests", .null),
      ("MemoryReservation", .number("\(resources.reservation)")),
      ("MemorySwap", .number("\(resources.memoryWithSwap)")), ("MemorySwappiness", .null),
      ("OomKillDisable", .boolean(false)),
      ("PidsLimit", resources.processes.map { .number("\($0)") } ?? .null),
      (
        "Ulimits",
        .array(
          configuration.limits.map {
            Document.object([
              ("Name", Document.text($0.name)), ("Hard", .number("\($0.hard)")),
              ("Soft", .number("\($0.soft)")),
            ])
          })
      ),
    ]
    members += none(["CpuCount", "CpuPercent", "IOMaximumIOps", "IOMaximumBandwidth"])
    let masked = [
      "/proc/asound", "/proc/acpi", "/proc/interrupts", "/proc/kcore", "/proc/keys",
      "/proc/latency_stats", "/proc/timer_list", "/proc/timer_stats", "/proc/sched_debug",
      "/proc/scsi", "/sys/firmware", "/sys/devices/virtual/powercap",
    ]
    let fixed = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"]
    let isOpen = configuration.isPrivileged
    members += [
      ("MaskedPaths", isOpen ? .null : .array(masked.map { .string($0) })),
      ("ReadonlyPaths", isOpen ? .null : .array(fixed.map { .string($0) })),
    ]
    if configuration.hasInit { members.append(("Init", .boolean(true))) }
    return Document.object(members)
  }

  private func capability(_ name: ByteString) -> ByteString {
    let upper = ByteString(name.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
    return upper == "ALL" || upper.hasPrefix("CAP_") ? upper : "CAP_" + upper
  }

  private var driver: JSONValue {
    let folder =
      "/var/lib/docker/overlay2/" + Digest.hexadecimal("overlay " + container.identifier.text).text
    let layers = container.image.layers.reversed().map {
      "/var/lib/docker/overlay2/" + Digest.hexadecimal("overlay " + $0.text).text + "/diff"
    }
    return Document.object([
      (
        "Data",
        Document.object([
          ("ID", Document.text(container.identifier)),
          ("LowerDir", .string(([folder + "-init/diff"] + layers).joinedText(":"))),
          ("MergedDir", .string(folder + "/merged")), ("UpperDir", .string(folder + "/diff")),
          ("WorkDir", .string(folder + "/work")),
        ])
      ), ("Name", .string("overlay2")),
    ])
  }

  private func mount(_ mount: DockerContainer.Mount) -> JSONValue {
    var members: [(String, JSONValue)] = [("Type", Document.text(mount.kind.word))]
    if let volume = mount.volume { members.append(("Name", Document.text(volume.name))) }
    members += [
      ("Source", Document.text(mount.kind == .temporary ? "" : mount.source)),
      ("Destination", Document.text(mount.target)),
    ]
    if mount.volume != nil { members.append(("Driver", .string("local"))) }
    members += [
      ("Mode", Document.text(mount.mode)), ("RW", .boolean(!mount.isReadOnly)),
      ("Propagation", .string(mount.kind == .bind ? "rprivate" : "")),
    ]
    return Document.object(members)
  }

  private var ownConfiguration: JSONValue {
    let image = container.image.configuration
    let exposed =
      image.exposedPorts + configuration.exposedPorts
      + configuration.ports.map { $0.port }
    var seen: Set<ContainerPort> = []
    let unique = exposed.filter { seen.insert($0).inserted }
    var members: [(String, JSONValue)] = [
      ("Hostname", Document.text(container.machine.hostName)),
      ("Domainname", Document.text(configuration.domainName)),
      ("User", Document.text(configuration.user)), ("AttachStdin", .boolean(false)),
      ("AttachStdout", .boolean(false)), ("AttachStderr", .boolean(false)),
    ]
    if !unique.isEmpty { members.append(("ExposedPorts", Document.ports(unique))) }
    members += [
      ("Tty", .boolean(configuration.hasTerminal)),
      ("OpenStdin", .boolean(configuration.opensInput)),
      ("StdinOnce", .boolean(false)), ("Env", Document.variables(configuration.environment)),
      ("Cmd", Document.listOrNull(configuration.command)),
    ]
    if let check = configuration.healthCheck {
      members.append(("Healthcheck", HealthDocument.value(check)))
    }
    let anonymous =
      configuration.mounts.filter { $0.kind == .volume && $0.source.isEmpty }.map { $0.target }
      + image.volumes
    members += [
      ("Image", Document.text(container.imageName)),
      (
        "Volumes",
        anonymous.isEmpty ? .null : .object(anonymous.map { .init($0.text, .object([])) })
      ),
      ("WorkingDir", Document.text(configuration.workingFolder)),
      ("Entrypoint", Document.listOrNull(configuration.entrypoint ?? image.entrypoint)),
      ("OnBuild", .null), ("Labels", Document.map(configuration.labels)),
    ]
    if let signal = configuration.stopSignal ?? image.stopSignal {
      members.append(("StopSignal", Document.text(signal)))
    }
    if let timeout = configuration.stopTimeout { members.append(("StopTimeout", .int(timeout))) }
    return Document.object(members)
  }

  private var networkSettings: JSONValue {
    let sandbox = container.isUp ? Digest.hexadecimal("sandbox " + container.identifier.text) : ""
    let bridge = container.endpoints.first { $0.network.name == "bridge" }
    var ports: [JSONValue.Member] = []
    if container.isUp {
      let exposed = container.image.configuration.exposedPorts + configuration.exposedPorts
      for port in exposed where !container.bindings.contains(where: { $0.port == port }) {
        ports.append(.init(port.text.text, .null))
      }
    }
    for binding in container.bindings {
      let addresses = binding.address.isEmpty ? ["0.0.0.0", "::"] : [binding.address.text]
      let entries = addresses.map {
        Document.object([("HostIp", .string($0)), ("HostPort", .string("\(binding.hostPort)"))])
      }
      if let known = ports.firstIndex(where: { $0.name == binding.port.text.text }) {
        ports[known].value = .array(ports[known].value.elements + entries)
      } else {
        ports.append(.init(binding.port.text.text, .array(entries)))
      }
    }
    ports.sort { GoText.precedes($0.name, $1.name) }
    return Document.object([
      ("Bridge", .string("")), ("SandboxID", Document.text(sandbox)),
      (
        "SandboxKey",
        .string(sandbox.isEmpty ? "" : "/var/run/docker/netns/" + sandbox.prefix(12).text)
      ),
      ("Ports", .object(ports)), ("HairpinMode", .boolean(false)),
      ("LinkLocalIPv6Address", .string("")), ("LinkLocalIPv6PrefixLen", .number("0")),
      ("SecondaryIPAddresses", .null), ("SecondaryIPv6Addresses", .null),
      ("EndpointID", Document.text(bridge?.address == nil ? "" : bridge?.identifier ?? "")),
      ("Gateway", Document.text(bridge?.address == nil ? "" : bridge?.network.gateway ?? "")),
      ("GlobalIPv6Address", .string("")), ("GlobalIPv6PrefixLen", .number("0")),
      ("IPAddress", Document.text(bridge?.address ?? "")),
      ("IPPrefixLen", .int(bridge?.address == nil ? 0 : 16)), ("IPv6Gateway", .string("")),
      ("MacAddress", Document.text(bridge?.address == nil ? "" : bridge?.hardwareAddress ?? "")),
      (
        "Networks",
        .object(
          container.endpoints.sorted { $0.network.name < $1.network.name }.map {
            .init($0.network.name.text, network($0))
          })
      ),
    ])
  }

  private func network(_ endpoint: DockerContainer.Endpoint) -> JSONValue {
    let isUp = endpoint.address != nil
    let isOwn = !endpoint.network.isPredefined
    var names: [ByteString] = isOwn ? [container.name] : []
    if isOwn { names += endpoint.aliases + [container.short] }
    return Document.object([
      (
        "IPAMConfig",
        endpoint.wantedAddress.map { Document.object([("IPv4Address", Document.text($0))]) }
          ?? (isOwn ? .object([]) : .null)
      ), ("Links", .null),
      (
        "Aliases",
        isOwn && !endpoint.aliases.isEmpty
          ? Document.list(endpoint.aliases) : isOwn ? .array([]) : .null
      ),
      ("MacAddress", Document.text(isUp ? endpoint.hardwareAddress : "")),
      ("DriverOpts", isOwn ? .object([]) : .null),
      ("GwPriority", .number("0")), ("NetworkID", Document.text(endpoint.network.identifier)),
      ("EndpointID", Document.text(isUp ? endpoint.identifier : "")),
      ("Gateway", Document.text(isUp ? endpoint.network.gateway ?? "" : "")),
      ("IPAddress", Document.text(endpoint.address ?? "")),
      ("IPPrefixLen", .int(isUp ? endpoint.network.subnet?.bits ?? 0 : 0)),
      ("IPv6Gateway", .string("")),
      ("GlobalIPv6Address", .string("")), ("GlobalIPv6PrefixLen", .number("0")),
      ("DNSNames", isOwn ? Document.list(names) : .null),
    ])
  }
}
