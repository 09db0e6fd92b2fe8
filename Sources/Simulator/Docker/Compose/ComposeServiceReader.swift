import Shell
import YAML

/// Reads one service of a project.
struct ComposeServiceReader {
  let name: ByteString
  let node: YAMLNode
  let project: ComposeProject
  let context: ProcessContext

  /// Keys that would change what is seen, and are not modelled.
  private static let notSimulated = [
    "gpus", "devices", "provider", "models", "post_start", "pre_stop", "develop",
    "volumes_from", "external_links",
  ]

  private func problem(_ key: ByteString, _ what: ByteString) -> ComposeFailure {
    ComposeFailure("services.\(name).\(key): \(what)")
  }

  func read() throws(ComposeFailure) -> ComposeService {
    for key in Self.notSimulated where node[key] != nil && key != "develop" {
      context.machine.notSimulated.append("services.\(name).\(ByteString(key)) of a Compose file")
    }
    var service = ComposeService(name: name, image: node["image"]?.bytes ?? "")
    service.build = build()
    if service.image.isEmpty, service.build != nil { service.image = "\(project.name)-\(name)" }
    service.containerName = node["container_name"]?.bytes
    service.profiles = ComposeBuilder.texts(node["profiles"])
    service.pullPolicy = node["pull_policy"]?.bytes ?? "missing"
    service.replicas =
      node["deploy"]?["replicas"]?.bytes?.integer ?? node["scale"]?.bytes?.integer ?? 1
    service.dependencies = try dependencies()
    service.hash = MessageDigest.sha256.hexadecimal(
      YAMLPrinter().print(JSONValue(node)) + service.image.bytes)
    var configuration = ContainerConfiguration()
    simple(&configuration)
    try resources(&configuration)
    configuration.environment = try environment()
    try files(&configuration, &service)
    try ports(&configuration)
    network(&configuration, &service)
    configuration.healthCheck = try healthCheck()
    service.command = try words("command")
    configuration.entrypoint = try words("entrypoint")
    if let policy = node["restart"]?.bytes {
      do throws(ContainerOptions.Refusal) {
        configuration.restartPolicy = try ContainerOptions.restartPolicy(policy)
      } catch { throw ComposeFailure(error.message) }
    }
    service.configuration = configuration
    return service
  }

  private func build() -> ComposeService.Build? {
    guard let build = node["build"], !build.isNull else { return nil }
    let folder = build.bytes ?? build["context"]?.bytes ?? "."
    var result = ComposeService.Build(context: MountReader.absolute(folder, project.folder))
    result.file = build["dockerfile"]?.bytes.map { MountReader.absolute($0, result.context) }
    result.arguments = ComposeBuilder.pairs(build["args"]).map { "\($0.name)=\($0.value)" }
    result.target = build["target"]?.bytes
    return result
  }

  private func dependencies() throws(ComposeFailure) -> [ComposeService.Dependency] {
    guard let list = node["depends_on"] else { return [] }
    var result: [ComposeService.Dependency] = []
    for element in list.elements ?? [] {
      if let other = element.bytes { result.append(.init(service: other, condition: .started)) }
    }
    for pair in list.pairs ?? [] {
      let other = ByteString(pair.key.text ?? "")
      let word = pair.value["condition"]?.text ?? "service_started"
      guard let condition = ComposeService.Condition(rawValue: word) else {
        throw ComposeFailure(
          "services.\(name).depends_on.\(other).condition must be one of the following: \"service_started\", \"service_healthy\", \"service_completed_successfully\""
        )
      }
      result.append(.init(service: other, condition: condition))
    }
    return result
  }

  /// What is taken over as it is.
  private func simple(_ result: inout ContainerConfiguration) {
    result.hostName = node["hostname"]?.bytes
    result.domainName = node["domainname"]?.bytes ?? ""
    result.user = node["user"]?.bytes ?? ""
    result.workingFolder = node["working_dir"]?.bytes ?? ""
    result.labels = ComposeBuilder.pairs(node["labels"])
    result.hasTerminal = node["tty"]?.isTrue ?? false
    result.opensInput = node["stdin_open"]?.isTrue ?? false
    result.isPrivileged = node["privileged"]?.isTrue ?? false
    result.isReadOnly = node["read_only"]?.isTrue ?? false
    result.hasInit = node["init"]?.isTrue ?? false
    result.stopSignal = node["stop_signal"]?.bytes
    result.stopTimeout = node["stop_grace_period"]?.text.flatMap { Durations.parse($0) }.map {
      Int(clamping: $0 / 1_000_000_000)
    }
    result.addedCapabilities = ComposeBuilder.texts(node["cap_add"])
    result.droppedCapabilities = ComposeBuilder.texts(node["cap_drop"])
    result.securityOptions = ComposeBuilder.texts(node["security_opt"])
    result.nameServers = ComposeBuilder.texts(node["dns"])
    result.searchDomains = ComposeBuilder.texts(node["dns_search"])
    result.settings = ComposeBuilder.pairs(node["sysctls"])
    result.extraHosts =
      node["extra_hosts"]?.elements?.compactMap { $0.bytes }
      ?? ComposeBuilder.pairs(node["extra_hosts"]).map { "\($0.name):\($0.value)" }
    if let driver = node["logging"]?["driver"]?.bytes { result.logDriver = driver }
    result.logOptions = ComposeBuilder.pairs(node["logging"]?["options"])
  }

  private func resources(_ result: inout ContainerConfiguration) throws(ComposeFailure) {
    let limits = node["deploy"]?["resources"]?["limits"]
    func size(_ value: ByteString?, _ key: ByteString) throws(ComposeFailure) -> Int64 {
      guard let value else { return 0 }
      let read = FlagValues.size(value)
      if let problem = read.problem { throw self.problem(key, problem) }
      return read.value
    }
    result.resources.memory = try size(
      node["mem_limit"]?.bytes ?? limits?["memory"]?.bytes, "mem_limit")
    result.resources.reservation = try size(node["mem_reservation"]?.bytes, "mem_reservation")
    if let shared = node["shm_size"]?.bytes { result.shared = try size(shared, "shm_size") }
    if let cpus = node["cpus"]?.bytes ?? limits?["cpus"]?.bytes {
      guard let value = FlagValues.decimal(cpus) else {
        throw problem("cpus", "must be a number")
      }
      result.resources.nanoProcessors = value
    }
    for pair in node["ulimits"]?.pairs ?? [] {
      let soft = pair.value.bytes?.integer64 ?? pair.value["soft"]?.bytes?.integer64 ?? 0
      let hard = pair.value.bytes?.integer64 ?? pair.value["hard"]?.bytes?.integer64 ?? soft
      result.limits.append((ByteString(pair.key.text ?? ""), soft, hard))
    }
  }

  /// The variables of `env_file` and `environment`, of which the latter win.
  private func environment() throws(ComposeFailure) -> [ContainerConfiguration.Pair] {
    var result: [ContainerConfiguration.Pair] = []
    func set(_ name: ByteString, _ value: ByteString) {
      result.removeAll { $0.name == name }
      result.append((name, value))
    }
    let list = node["env_file"]
    let entries = list?.elements ?? (list.map { [$0] } ?? [])
    for entry in entries {
      guard let name = entry.bytes ?? entry["path"]?.bytes else { continue }
      let path = MountReader.absolute(name, project.folder)
      let found = try? context.fileSystem.readFile(path, from: "/", as: context.credentials)
      guard let bytes = found else {
        if entry["required"]?.text == "false" { continue }
        throw ComposeFailure("env file \(path) not found: stat \(path): no such file or directory")
      }
      for (name, value) in try EnvironmentFile.read(ByteString(bytes), path: path) {
        if let value = value ?? context.environmentValue(name) { set(name, value) }
      }
    }
    if let elements = node["environment"]?.elements {
      for text in elements.compactMap({ $0.bytes }) {
        if text.contains(61) {
          set(text.pair.name, text.pair.value)
        } else if let value = context.environmentValue(text) {
          set(text, value)
        }
      }
    }
    for pair in node["environment"]?.pairs ?? [] {
      let name = ByteString(pair.key.text ?? "")
      if let value = pair.value.bytes ?? context.environmentValue(name) { set(name, value) }
    }
    return result
  }

  private func healthCheck() throws(ComposeFailure) -> HealthCheck? {
    guard let check = node["healthcheck"], !check.isNull else { return nil }
    if check["disable"]?.isTrue == true { return HealthCheck(test: ["NONE"]) }
    var test: [ByteString] = []
    if let words = check["test"]?.elements {
      test = words.compactMap { $0.bytes }
      if let first = test.first, !["NONE", "CMD", "CMD-SHELL"].contains(first) {
        throw ComposeFailure(
          "healthcheck.test must start either by \"CMD\", \"CMD-SHELL\" or \"NONE\"")
      }
    } else if let text = check["test"]?.bytes {
      test = ["CMD-SHELL", text]
    }
    func duration(_ key: String) throws(ComposeFailure) -> Int64 {
      guard let text = check[key]?.text else { return 0 }
      guard let value = Durations.parse(text) else {
        throw problem("healthcheck.\(ByteString(key))", "invalid duration \"\(ByteString(text))\"")
      }
      return value
    }
    return HealthCheck(
      test: test, interval: try duration("interval"), timeout: try duration("timeout"),
      startPeriod: try duration("start_period"), retries: check["retries"]?.bytes?.integer ?? 0)
  }

  /// A program as a list, or as a line that is split as the shell does; `nil` when none is given.
  private func words(_ key: String) throws(ComposeFailure) -> [ByteString]? {
    guard let value = node[key], !value.isNull else { return nil }
    if let elements = value.elements { return elements.map { $0.bytes ?? "" } }
    guard let words = ShellWords.split(value.bytes ?? "") else {
      throw problem(ByteString(key), "invalid command line string")
    }
    return words
  }

  /// Networks, and what the service is called in them.
  private func network(_ result: inout ContainerConfiguration, _ service: inout ComposeService) {
    if let mode = node["network_mode"]?.bytes {
      if mode.hasPrefix("service:") {
        result.network = "container:\(project.name)-\(mode.dropFirst(8))-1"
      } else {
        result.network = mode
      }
      return
    }
    var keys = ComposeBuilder.texts(node["networks"])
    result.aliases = [name]
    for pair in node["networks"]?.pairs ?? [] {
      keys.append(ByteString(pair.key.text ?? ""))
      result.aliases += ComposeBuilder.texts(pair.value["aliases"])
      if let address = pair.value["ipv4_address"]?.bytes { result.address = address }
    }
    if keys.isEmpty { keys = ["default"] }
    service.networks = keys
    let names = keys.map { key in
      project.networks.first { $0.key == key }?.name ?? "\(project.name)_\(key)"
    }
    result.network = names[0]
    result.moreNetworks = Array(names.dropFirst())
  }
}
