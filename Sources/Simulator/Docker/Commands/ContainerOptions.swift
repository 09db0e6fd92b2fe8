import Shell

/// Turns the flags of `run` and `create` into what a container is made of.
struct ContainerOptions {
  /// Why the client refuses a command line.
  struct Refusal: Error {
    var message: ByteString
  }

  let line: ParsedCommandLine
  let context: ProcessContext

  func read() throws(Refusal) -> ContainerConfiguration {
    var result = ContainerConfiguration()
    for (flag, value) in line.values { try set(flag, value, &result) }
    for word in line.all("env-file") { result.environment += try variables(inFile: word) }
    for word in line.all("env") {
      if word.contains(61) {
        result.environment.append(word.pair)
      } else if let value = context.environmentValue(word) {
        result.environment.append((word, value))
      }
    }
    result.healthCheck = try healthCheck()
    if !result.aliases.isEmpty, !result.isInOwnNetwork {
      throw Refusal(message: "network-scoped aliases are only supported for user-defined networks")
    }
    if result.removesItself, line.value("restart") != nil, result.restartPolicy.name != "no" {
      throw Refusal(message: "conflicting options: cannot specify both --restart and --rm")
    }
    return result
  }

  private func set(
    _ flag: ByteString, _ value: ByteString, _ result: inout ContainerConfiguration
  ) throws(Refusal) {
    switch flag {
    case "hostname": result.hostName = value
    case "domainname": result.domainName = value
    case "user": result.user = value
    case "workdir": result.workingFolder = value
    case "label": result.labels.append(value.pair)
    case "label-file":
      for pair in try variables(inFile: value) { result.labels.append(pair) }
    case "entrypoint": result.entrypoint = value.isEmpty ? [] : [value]
    case "expose":
      let halves = value.split(47)
      guard let range = PortReader.range(halves[0]) else {
        throw Refusal(
          message:
            "invalid range format for --expose: \(value), error: strconv.ParseUint: parsing \"\(halves[0])\": invalid syntax"
        )
      }
      for number in range {
        result.exposedPorts.append(
          ContainerPort(number: number, transport: halves.count > 1 ? halves[1] : "tcp"))
      }
    case "tty": result.hasTerminal = value == "true"
    case "interactive": result.opensInput = value == "true"
    case "stop-signal": result.stopSignal = value
    case "stop-timeout": result.stopTimeout = value.integer
    case "volume":
      let (mount, problem) = MountReader.readVolume(value, folder: context.folder)
      if let problem {
        throw Refusal(
          message: problem.hasPrefix("invalid mode") || problem.hasPrefix("invalid volume")
            ? "Error response from daemon: \(problem)" : problem)
      }
      result.mounts.append(mount)
    case "mount":
      var (mount, type, _) = MountReader.read(value)
      if !["bind", "volume", "tmpfs"].contains(type) {
        if ["image", "npipe", "cluster"].contains(type) {
          throw Refusal(message: "--mount type=\(type) is not simulated")
        }
        throw Refusal(
          message:
            "Error response from daemon: invalid mount config for type \"\(type)\": mount type unknown"
        )
      }
      let isRelative =
        mount.source.hasPrefix("./") || mount.source.hasPrefix("../") || mount.source == "."
      if type == "bind", isRelative {
        mount.source = MountReader.absolute(mount.source, context.folder)
      }
      result.mounts.append(mount)
    case "tmpfs": result.mounts.append(MountReader.readTemporary(value))
    case "volumes-from": result.volumesFrom.append(value)
    case "publish":
      let (ports, problem) =
        PortReader.isLong(value) ? PortReader.readLong(value) : PortReader.read(value)
      if let problem { throw Refusal(message: problem) }
      result.ports += ports
    case "publish-all": result.publishesAll = value == "true"
    case "restart": result.restartPolicy = try Self.restartPolicy(value)
    case "rm": result.removesItself = value == "true"
    case "network", "net":
      let option = NetworkOption(value)
      if line.all(flag).first == value {
        result.network = option.name
        result.aliases += option.aliases
        result.address = option.address ?? result.address
        result.hardwareAddress = option.hardwareAddress ?? result.hardwareAddress
      } else {
        result.moreNetworks.append(option.name)
        if !option.aliases.isEmpty || option.address != nil { notSimulated("network " + value) }
      }
    case "network-alias", "net-alias": result.aliases.append(value)
    case "ip": result.address = value
    case "mac-address" where !value.isEmpty && !FlagValues.isHardwareAddress(value):
      throw Refusal(message: "\(value) is not a valid mac address")
    case "mac-address": result.hardwareAddress = value
    case "storage-opt" where !value.contains(61): throw Refusal(message: "invalid storage option")
    case "link": result.links.append(value)
    case "add-host": result.extraHosts.append(value)
    case "dns": result.nameServers.append(value)
    case "dns-search": result.searchDomains.append(value)
    case "dns-option", "dns-opt": result.nameOptions.append(value)
    case "cap-add": result.addedCapabilities.append(value)
    case "cap-drop": result.droppedCapabilities.append(value)
    case "security-opt"
    where value != "no-new-privileges" && !value.contains(61) && !value.contains(58):
      throw Refusal(message: "Invalid --security-opt: \(ByteString(value.text.quotedGo))")
    case "security-opt": result.securityOptions.append(value)
    case "privileged": result.isPrivileged = value == "true"
    case "read-only": result.isReadOnly = value == "true"
    case "init": result.hasInit = value == "true"
    case "memory": result.resources.memory = FlagValues.size(value).value
    case "memory-swap":
      result.resources.memoryWithSwap = value == "-1" ? -1 : FlagValues.size(value).value
    case "memory-reservation": result.resources.reservation = FlagValues.size(value).value
    case "cpus": result.resources.nanoProcessors = FlagValues.decimal(value) ?? 0
    case "cpu-shares": result.resources.shares = value.integer64 ?? 0
    case "cpu-quota": result.resources.quota = value.integer64 ?? 0
    case "cpu-period": result.resources.period = value.integer64 ?? 0
    case "cpuset-cpus": result.resources.processors = value
    case "pids-limit": result.resources.processes = value.integer64
    case "shm-size": result.shared = FlagValues.size(value).value
    case "ulimit":
      let limit = FlagValues.limit(value)
      result.limits.append((limit.name, limit.soft, limit.hard))
    case "sysctl": result.settings.append(value.pair)
    case "log-driver": result.logDriver = value
    case "log-opt": result.logOptions.append(value.pair)
    case "cidfile": result.identifierFile = value
    case "pid" where !Self.isMode(value), "uts" where !Self.isMode(value),
      "userns" where !Self.isMode(value),
      "cgroupns" where !Self.isMode(value) && value != "private":
      throw Refusal(message: Self.wrongMode(flag))
    case "pid": result.processMode = value
    case "uts": result.nameMode = value
    case "ipc": result.communicationMode = value
    case "runtime": result.runtime = value
    case "gpus", "device", "device-cgroup-rule", "isolation", "group-add":
      notSimulated(flag)
    case "volume-driver" where value != "local": notSimulated(flag)
    default: break
    }
  }

  private func notSimulated(_ flag: ByteString) {
    context.machine.notSimulated.append("docker run --" + flag)
  }

  /// Whether a namespace is the container's own, the host's or another container's.
  private static func isMode(_ value: ByteString) -> Bool {
    value.isEmpty || value == "host" || value.hasPrefix("container:")
  }

  private static func wrongMode(_ flag: ByteString) -> ByteString {
    let kind: ByteString =
      switch flag {
      case "userns": "USER"
      case "cgroupns": "CGROUP"
      case "uts": "UTS"
      default: "PID"
      }
    return "--\(flag): invalid \(kind) mode"
  }

  /// Reads `on-failure:3`.
  static func restartPolicy(_ text: ByteString) throws(Refusal) -> RestartPolicy {
    let parts = text.split(58)
    let known: [ByteString] = ["no", "always", "on-failure", "unless-stopped"]
    var policy = RestartPolicy(name: parts[0].isEmpty ? "no" : parts[0])
    if parts.count > 2 {
      throw Refusal(message: "invalid restart policy format: too many parts")
    }
    if parts.count == 2 {
      guard let most = parts[1].integer else {
        throw Refusal(
          message: "invalid restart policy format: maximum retry count must be an integer")
      }
      policy.most = most
    }
    guard known.contains(policy.name) else {
      throw Refusal(
        message:
          "Error response from daemon: invalid restart policy: unknown policy '\(policy.name)'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'"
      )
    }
    if policy.name != "on-failure", policy.most != 0 {
      throw Refusal(
        message:
          "Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'"
      )
    }
    if policy.most < 0 {
      throw Refusal(
        message:
          "Error response from daemon: invalid restart policy: maximum retry count cannot be negative"
      )
    }
    return policy
  }

  /// The variables of a file: `NAME=value`, or `NAME` for one of the caller's own.
  private func variables(inFile path: ByteString) throws(Refusal) -> [ContainerConfiguration.Pair] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try context.contents(of: path)
    } catch {
      throw Refusal(
        message:
          "open \(path): \(error == .noEntry ? "no such file or directory" : error.message.lowercased)"
      )
    }
    var result: [ContainerConfiguration.Pair] = []
    for row in ByteString(bytes).split(10) {
      let text = ByteString(Array(row.bytes.drop { $0 == 32 || $0 == 9 }))
      if text.isEmpty || text.hasPrefix("#") { continue }
      let (name, value) = text.pair
      if name.contains(32) || name.contains(9) {
        throw Refusal(
          message: "poorly formatted environment: variable '\(name)' contains whitespaces")
      }
      if name.isEmpty {
        throw Refusal(message: "poorly formatted environment: no variable name on line '\(text)'")
      }
      if text.contains(61) {
        result.append((name, value))
      } else if let own = context.environmentValue(name) {
        result.append((name, own))
      }
    }
    return result
  }

  private func healthCheck() throws(Refusal) -> HealthCheck? {
    if line.isSet("no-healthcheck") {
      if line.values.contains(where: { $0.flag.hasPrefix("health-") }) {
        throw Refusal(message: "--no-healthcheck conflicts with --health-* options")
      }
      return HealthCheck(test: ["NONE"])
    }
    func duration(_ flag: ByteString) -> Int64 {
      line.value(flag).flatMap { Durations.parse($0.text) } ?? 0
    }
    guard line.values.contains(where: { $0.flag.hasPrefix("health-") }) else { return nil }
    return HealthCheck(
      test: line.value("health-cmd").map { ["CMD-SHELL", $0] } ?? [],
      interval: duration("health-interval"), timeout: duration("health-timeout"),
      startPeriod: duration("health-start-period"),
      retries: line.value("health-retries")?.integer ?? 0)
  }
}
