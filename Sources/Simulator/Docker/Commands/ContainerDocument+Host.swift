import Shell
import YAML

/// What the host is asked for: `HostConfig`.
extension ContainerDocument {
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

  var hostConfiguration: JSONValue {
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
      (
        "IpcMode",
        configuration.communicationMode.isEmpty
          ? .string("private") : Document.text(configuration.communicationMode)
      ), ("Cgroup", .string("")),
      ("Links", Document.listOrNull(configuration.links)), ("OomScoreAdj", .number("0")),
      ("PidMode", Document.text(configuration.processMode)),
      ("Privileged", .boolean(configuration.isPrivileged)),
      ("PublishAllPorts", .boolean(configuration.publishesAll)),
      ("ReadonlyRootfs", .boolean(configuration.isReadOnly)),
      ("SecurityOpt", Document.listOrNull(configuration.securityOptions)),
    ]
    members.append(("UTSMode", Document.text(configuration.nameMode)))
    members += empty(["UsernsMode"])
    members += [
      ("ShmSize", .number("\(configuration.shared)")),
      ("Runtime", Document.text(configuration.runtime)),
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
}
