import Shell

/// A service as `service inspect --pretty` shows it.
struct ServicePage {
  let service: SwarmService
  /// Nanoseconds since 1970.
  let now: Int64

  private var spec: SwarmServiceSpec { service.spec }

  var text: ByteString {
    var text: ByteString = "\nID:\t\t\(service.identifier)\nName:\t\t\(service.name)\n"
    if !spec.labels.isEmpty {
      text.append("Labels:\n")
      for label in spec.labels.sorted(by: { $0.name < $1.name }) {
        text.append(" \(label.name)\(label.value.isEmpty ? "" : "=" + label.value)\n")
      }
    }
    switch spec.mode {
    case .replicated(let count): text.append("Service Mode:\tReplicated\n Replicas:\t\(count)\n")
    case .global: text.append("Service Mode:\tGlobal\n")
    default: text.append("Service Mode:\n")
    }
    if let progress = service.progress {
      text.append(
        "UpdateStatus:\n State:\t\t\(progress.state)\n Started:\t\(Age.text(now - progress.started)) ago\n"
      )
      if progress.state == "completed", let completed = progress.completed {
        text.append(" Completed:\t\(Age.text(now - completed)) ago\n")
      }
      text.append(" Message:\t\(progress.message)\n")
    }
    text.append("Placement:\n")
    let placement = spec.placement
    if !placement.constraints.isEmpty {
      text.append(" Constraints:\t[\(placement.constraints.joined(" "))]\n")
    }
    if !placement.preferences.isEmpty {
      text.append(
        " Preferences:   [\(placement.preferences.map { "spread=" + $0 }.joined(" "))]\n")
    }
    if placement.mostPerNode > 0 {
      text.append(" Max Replicas Per Node:   \(placement.mostPerNode)\n")
    }
    if !spec.mode.isJob {
      text.append(change(spec.update, "UpdateConfig", "Update order:      "))
      text.append(change(spec.rollback, "RollbackConfig", "Rollback order:    "))
    }
    return text + container + resources + ends
  }

  private func change(
    _ rule: SwarmServiceSpec.Change, _ title: ByteString, _ order: ByteString
  ) -> ByteString {
    var text: ByteString = "\(title):\n Parallelism:\t\(rule.parallelism)\n"
    if rule.delay > 0 { text.append(" Delay:\t\t\(ByteString(Durations.text(rule.delay)))\n") }
    text.append(" On failure:\t\(rule.failureAction)\n")
    if rule.monitor > 0 {
      text.append(" Monitoring Period: \(ByteString(Durations.text(rule.monitor)))\n")
    }
    return text
      + " Max failure ratio: \(rule.failureRatio)\n \(order)\(rule.startsFirst ? "start-first" : "stop-first")\n"
  }

  private var container: ByteString {
    let own = spec.container
    var text: ByteString = "ContainerSpec:\n Image:\t\t\(spec.image)\n"
    if !spec.arguments.isEmpty { text.append(" Args:\t\t\(spec.arguments.joined(" ")) \n") }
    if !own.environment.isEmpty {
      let list = own.environment.map { "\($0.name)=\($0.value)" as ByteString }
      text.append(" Env:\t\t\(list.joined(" ")) \n")
    }
    if !own.workingFolder.isEmpty { text.append(" Dir:\t\t\(own.workingFolder)\n") }
    text.append(" Init:\t\t\(own.hasInit ? "true" : "false")\n")
    if !own.user.isEmpty { text.append(" User: \(own.user)\n") }
    if !own.mounts.isEmpty { text.append("Mounts:\n") }
    for mount in own.mounts {
      text.append(
        " Target:\t\(mount.target)\n  Source:\t\(mount.source)\n  ReadOnly:\t\(mount.isReadOnly ? "true" : "false")\n  Type:\t\t\(mount.kind.word)\n"
      )
    }
    for (title, files) in [("Configs", spec.configs), ("Secrets", spec.secrets)]
    where !files.isEmpty {
      text.append("\(ByteString(title)):\n")
      for file in files { text.append(" Target:\t\(file.target)\n  Source:\t\(file.source)\n") }
    }
    return text
  }

  private var resources: ByteString {
    var text: ByteString = "Resources:\n"
    let own = spec.container.resources
    for (title, processors, memory) in [
      ("Reservations", spec.reservedProcessors, spec.reservedMemory),
      ("Limits", own.nanoProcessors, own.memory),
    ] where processors > 0 || memory > 0 {
      text.append(" \(ByteString(title)):\n")
      if processors > 0 {
        text.append(
          "  CPU:\t\t\(Self.processors(processors))\n")
      }
      if memory > 0 { text.append("  Memory:\t\(Age.size(memory, isBinary: true))\n") }
    }
    return text
  }

  /// Thousand millionths of a processor as `0.5`.
  private static func processors(_ amount: Int64) -> ByteString {
    let rest = ByteString(amount % 1_000_000_000)
    var digits = ByteString([UInt8](repeating: 48, count: 9 - rest.count)) + rest
    while digits.hasSuffix("0") { digits = digits.dropLast() }
    return "\(amount / 1_000_000_000)\(digits.isEmpty ? "" : "." + digits)"
  }

  private var ends: ByteString {
    var text = ByteString()
    if !spec.networks.isEmpty {
      text.append("Networks: \(spec.networks.map { $0.name }.joined(" ")) \n")
    }
    text.append("Endpoint Mode:\t\(spec.isRoundRobin ? "dnsrr" : "vip")\n")
    if !spec.ports.isEmpty { text.append("Ports:\n") }
    for port in spec.ports {
      text.append(
        " PublishedPort = \(port.published ?? 0)\n  Protocol = \(port.transport)\n  TargetPort = \(port.number)\n  PublishMode = \(port.isOfHost ? "host" : "ingress")\n"
      )
    }
    return text
  }
}

extension DockerInvocation {
  func inspectServices() throws(EngineRefusal) -> Int {
    let swarm = try swarm()
    var found: [SwarmService] = []
    var missing: [ByteString] = []
    for name in line.arguments {
      if let service = swarm.service(name) {
        found.append(service)
      } else {
        missing.append("Error: no such service: \(name)")
      }
    }
    if line.isSet("pretty") {
      for service in found {
        context.write(ServicePage(service: service, now: engine.clock.now).text)
      }
      for message in missing { _ = fail(message) }
      return missing.isEmpty ? 0 : 1
    }
    return showDocuments(found.map { ServiceDocument(service: $0).value }, missing: missing)
  }
}
