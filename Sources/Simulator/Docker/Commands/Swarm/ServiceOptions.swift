import Shell

/// Turns the flags of `service create` and `service update` into what a service is to be.
struct ServiceOptions {
  typealias Refusal = ContainerOptions.Refusal

  let line: ParsedCommandLine
  let context: ProcessContext

  func read(into spec: inout SwarmServiceSpec) throws(Refusal) {
    try readMode(&spec)
    for (flag, value) in line.values {
      if readPlacement(flag, value, &spec) || readChange(flag, value, &spec) { continue }
      if try readEndpoint(flag, value, &spec) { continue }
      readContainer(flag, value, &spec)
    }
    for word in line.all("constraint") + line.all("constraint-add") {
      if let problem = SwarmConstraint.problem(word) {
        throw Refusal(
          message:
            "Error response from daemon: rpc error: code = InvalidArgument desc = \(problem)")
      }
    }
    try readEnvironment(&spec)
    try readHealth(&spec)
  }

  private func readMode(_ spec: inout SwarmServiceSpec) throws(Refusal) {
    let replicas = line.value("replicas")?.integer
    let atOnce = line.value("max-concurrent")?.integer
    if let mode = line.value("mode") {
      switch mode {
      case "replicated": spec.mode = .replicated(replicas ?? 1)
      case "global", "global-job":
        if replicas != nil {
          throw Refusal(
            message: "replicas can only be used with replicated or replicated-job mode")
        }
        spec.mode = mode == "global" ? .global : .globalJob
      case "replicated-job":
        let total = replicas ?? 1
        spec.mode = .replicatedJob(total: total, atOnce: atOnce ?? total)
      default:
        throw Refusal(
          message:
            "unknown mode: \(mode), only replicated and global supported")
      }
      if atOnce != nil, mode != "replicated-job" {
        throw Refusal(message: "max-concurrent can only be used with replicated-job mode")
      }
      if spec.mode.isJob { spec.restart.condition = "on-failure" }
    } else if let replicas {
      switch spec.mode {
      case .replicated: spec.mode = .replicated(replicas)
      case .replicatedJob: spec.mode = .replicatedJob(total: replicas, atOnce: atOnce ?? replicas)
      case .global, .globalJob:
        throw Refusal(message: "replicas can only be used with replicated or replicated-job mode")
      }
    } else if atOnce != nil {
      throw Refusal(message: "max-concurrent can only be used with replicated-job mode")
    }
  }

  private func readPlacement(
    _ flag: ByteString, _ value: ByteString, _ spec: inout SwarmServiceSpec
  ) -> Bool {
    func preference(_ text: ByteString) -> ByteString {
      text.hasPrefix("spread=") ? text.dropFirst(7) : text
    }
    switch flag {
    case "constraint", "constraint-add": spec.placement.constraints.append(value)
    case "constraint-rm":
      spec.placement.constraints.removeAll { Self.tight($0) == Self.tight(value) }
    case "placement-pref", "placement-pref-add":
      spec.placement.preferences.append(preference(value))
    case "placement-pref-rm": spec.placement.preferences.removeAll { $0 == preference(value) }
    case "replicas-max-per-node": spec.placement.mostPerNode = value.integer ?? 0
    case "limit-memory": spec.container.resources.memory = FlagValues.size(value).value
    case "limit-cpu": spec.container.resources.nanoProcessors = FlagValues.decimal(value) ?? 0
    case "limit-pids": spec.container.resources.processes = value.integer64
    case "reserve-memory": spec.reservedMemory = FlagValues.size(value).value
    case "reserve-cpu": spec.reservedProcessors = FlagValues.decimal(value) ?? 0
    default: return false
    }
    return true
  }

  private static func tight(_ text: ByteString) -> ByteString {
    ByteString(text.bytes.filter { $0 != 32 })
  }

  private func readChange(
    _ flag: ByteString, _ value: ByteString, _ spec: inout SwarmServiceSpec
  ) -> Bool {
    let duration = Durations.parse(value.text)
    switch flag {
    case "restart-condition": spec.restart.condition = value
    case "restart-delay": spec.restart.delay = duration ?? spec.restart.delay
    case "restart-max-attempts": spec.restart.attempts = value.integer
    case "restart-window": spec.restart.window = duration ?? 0
    case "update-parallelism": spec.update.parallelism = value.integer ?? 1
    case "update-delay": spec.update.delay = duration ?? 0
    case "update-failure-action": spec.update.failureAction = value
    case "update-monitor": spec.update.monitor = duration ?? 0
    case "update-max-failure-ratio": spec.update.failureRatio = value
    case "update-order": spec.update.startsFirst = value == "start-first"
    case "rollback-parallelism": spec.rollback.parallelism = value.integer ?? 1
    case "rollback-delay": spec.rollback.delay = duration ?? 0
    case "rollback-failure-action": spec.rollback.failureAction = value
    case "rollback-monitor": spec.rollback.monitor = duration ?? 0
    case "rollback-max-failure-ratio": spec.rollback.failureRatio = value
    case "rollback-order": spec.rollback.startsFirst = value == "start-first"
    default: return false
    }
    return true
  }

  /// Ports, networks, secrets and configs.
  private func readEndpoint(
    _ flag: ByteString, _ value: ByteString, _ spec: inout SwarmServiceSpec
  ) throws(Refusal) -> Bool {
    switch flag {
    case "publish", "publish-add":
      for port in try Self.ports(value) {
        spec.ports.removeAll { $0.number == port.number && $0.published == port.published }
        spec.ports.append(port)
      }
    case "publish-rm":
      let number = value.split(47)[0].split(58).last?.integer
      spec.ports.removeAll { $0.number == number || $0.published == value.integer }
    case "network", "network-add":
      let network = Self.network(value)
      if spec.networks.contains(where: { $0.name == network.name }), flag == "network-add" {
        throw Refusal(message: "service is already attached to network \(network.name)")
      }
      spec.networks.append(network)
    case "network-rm": spec.networks.removeAll { $0.name == value }
    case "endpoint-mode": spec.isRoundRobin = value == "dnsrr"
    case "secret", "secret-add": spec.secrets.append(Self.file(value))
    case "secret-rm": spec.secrets.removeAll { $0.source == value }
    case "config", "config-add": spec.configs.append(Self.file(value))
    case "config-rm": spec.configs.removeAll { $0.source == value }
    default: return false
    }
    return true
  }

  /// Reads `8080:80`, or `published=8080,target=80,mode=host`.
  static func ports(_ text: ByteString) throws(Refusal) -> [SwarmServiceSpec.Port] {
    let (bindings, problem) =
      PortReader.isLong(text) ? PortReader.readLong(text) : PortReader.read(text)
    if let problem { throw Refusal(message: problem) }
    let isOfHost = PortReader.isLong(text) && text.split(44).contains("mode=host")
    return bindings.map {
      SwarmServiceSpec.Port(
        number: $0.port.number, transport: $0.port.transport, published: $0.hostPort,
        isOfHost: isOfHost)
    }
  }

  private static func network(_ text: ByteString) -> SwarmServiceSpec.Network {
    if !text.contains(61) { return .init(name: text) }
    var result = SwarmServiceSpec.Network(name: "")
    for field in text.split(44) {
      let pair = field.pair
      if pair.name == "name" { result.name = pair.value }
      if pair.name == "alias" { result.aliases.append(pair.value) }
    }
    return result
  }

  private static func file(_ text: ByteString) -> SwarmServiceSpec.File {
    if !text.contains(61) { return .init(source: text, target: text) }
    var result = SwarmServiceSpec.File(source: "", target: "")
    for field in text.split(44) {
      let pair = field.pair
      switch pair.name {
      case "source", "src": result.source = pair.value
      case "target": result.target = pair.value
      case "mode": result.mode = Int(pair.value.text, radix: 8) ?? result.mode
      default: break
      }
    }
    if result.target.isEmpty { result.target = result.source }
    return result
  }

  private func readContainer(
    _ flag: ByteString, _ value: ByteString, _ spec: inout SwarmServiceSpec
  ) {
    switch flag {
    case "image": spec.image = DockerEngine.tagged(DockerEngine.familiar(value))
    case "args": spec.arguments = ShellWords.split(value) ?? []
    case "entrypoint": spec.container.entrypoint = ShellWords.split(value) ?? []
    case "label", "label-add": Self.set(value.pair, in: &spec.labels)
    case "label-rm": spec.labels.removeAll { $0.name == value }
    case "container-label", "container-label-add":
      Self.set(value.pair, in: &spec.container.labels)
    case "container-label-rm": spec.container.labels.removeAll { $0.name == value }
    case "mount", "mount-add":
      let mount = MountReader.read(value).mount
      spec.container.mounts.removeAll { $0.target == mount.target }
      spec.container.mounts.append(mount)
    case "mount-rm": spec.container.mounts.removeAll { $0.target == value }
    case "hostname": spec.container.hostName = value
    case "user": spec.container.user = value
    case "workdir": spec.container.workingFolder = value
    case "tty": spec.container.hasTerminal = value == "true"
    case "read-only": spec.container.isReadOnly = value == "true"
    case "init": spec.container.hasInit = value == "true"
    case "stop-signal": spec.container.stopSignal = value
    case "stop-grace-period":
      spec.container.stopTimeout = Durations.parse(value.text).map {
        Int(clamping: $0 / 1_000_000_000)
      }
    case "host", "host-add": spec.container.extraHosts.append(value)
    case "host-rm": spec.container.extraHosts.removeAll { $0 == value }
    case "dns", "dns-add": spec.container.nameServers.append(value)
    case "dns-search", "dns-search-add": spec.container.searchDomains.append(value)
    case "dns-option", "dns-option-add": spec.container.nameOptions.append(value)
    case "cap-add": spec.container.addedCapabilities.append(value)
    case "cap-drop": spec.container.droppedCapabilities.append(value)
    case "sysctl", "sysctl-add": Self.set(value.pair, in: &spec.container.settings)
    case "log-driver": spec.container.logDriver = value
    case "log-opt": Self.set(value.pair, in: &spec.container.logOptions)
    case "ulimit", "ulimit-add":
      let limit = FlagValues.limit(value)
      spec.container.limits.append((limit.name, limit.soft, limit.hard))
    case "generic-resource", "generic-resource-add", "credential-spec":
      context.machine.notSimulated.append("docker service --" + flag)
    default: break
    }
  }

  static func set(
    _ pair: ContainerConfiguration.Pair, in list: inout [ContainerConfiguration.Pair]
  ) {
    if let index = list.firstIndex(where: { $0.name == pair.name }) {
      list[index] = pair
    } else {
      list.append(pair)
    }
  }

  private func readEnvironment(_ spec: inout SwarmServiceSpec) throws(Refusal) {
    let words = ParsedCommandLine(
      values: line.values.compactMap { entry in
        switch entry.flag {
        case "env", "env-file": entry
        case "env-add": ("env", entry.value)
        default: nil
        }
      })
    let more = try ContainerOptions(line: words, context: context).read()
    for pair in more.environment { Self.set(pair, in: &spec.container.environment) }
    for name in line.all("env-rm") { spec.container.environment.removeAll { $0.name == name } }
  }

  private func readHealth(_ spec: inout SwarmServiceSpec) throws(Refusal) {
    let words = ParsedCommandLine(
      values: line.values.filter {
        $0.flag.hasPrefix("health-") || $0.flag == "no-healthcheck"
      })
    if words.values.isEmpty { return }
    let read = try ContainerOptions(line: words, context: context).read().healthCheck
    guard var check = read else { return }
    if check.test.isEmpty { check.test = spec.container.healthCheck?.test ?? [] }
    spec.container.healthCheck = check
  }
}
