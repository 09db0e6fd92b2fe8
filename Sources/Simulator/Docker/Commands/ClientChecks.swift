import Shell

/// What docker's client finds wrong with a command before it asks the engine.
struct ClientChecks {
  let contexts: DockerContexts
  let command: CommandGrammar
  let line: ParsedCommandLine
  let context: ProcessContext
  let now: Int64

  /// The client's words; `nil` when the engine is to be asked.
  var problem: ByteString? {
    switch command.action {
    case "rmi", "image inspect": return platform.flatMap(PlatformReader.problem)
    case "history", "save", "load":
      return platform.flatMap(PlatformReader.problem).map { "invalid platform: \($0)" }
    case "push":
      guard let platform, let problem = PlatformReader.problem(platform) else { return nil }
      return "Invalid platform \(platform)\(problem)"
    case "start":
      return line.value("checkpoint") != nil && line.arguments.count > 1
        ? "you cannot restore multiple containers at once" : nil
    case "secret create":
      return !(line.value("driver") ?? "").isEmpty && line.arguments.count > 1
        ? "When using secret driver secret data must be empty" : nil
    case "service create", "service update": return genericResources
    case "manifest annotate", "manifest create", "manifest inspect", "manifest push",
      "plugin create", "plugin enable", "plugin install", "plugin push", "trust key generate",
      "trust key load", "trust sign", "trust revoke", "trust signer add":
      return distribution
    case "context update":
      return context(line.arguments[0]) ?? Self.endpointProblem(line.value("docker"))
    case "events": return times
    case "swarm join-token":
      let role = line.arguments[0]
      return ["worker", "manager"].contains(role) ? nil : "unknown role \(role)"
    case "swarm join", "swarm init": return availability
    case "stack deploy", "stack config": return composeFile
    case "network connect":
      return line.all("driver-opt").contains { !$0.contains(61) }
        ? "invalid key/value pair format in driver options" : nil
    case "network create": return addresses
    case "context import":
      return DockerContexts.problem(withName: line.arguments[0])
        ?? missingFile(in: [line.arguments[1]])
    case "context export":
      return DockerContexts.problem(withName: line.arguments[0]) ?? missingFolder
        ?? context(line.arguments[0])
    case "context use": return context(line.arguments[0])
    default: return nil
    }
  }

  /// Why there is no context of a name.
  private func context(_ name: ByteString) -> ByteString? {
    if contexts.find(name) != nil { return nil }
    return DockerContexts.problem(withName: name) ?? DockerContexts.missing(name)
  }

  /// Why the description of a context's engine is none.
  static func endpointProblem(_ text: ByteString?) -> ByteString? {
    let known: [ByteString] = ["host", "ca", "cert", "key", "skip-tls-verify", "from"]
    let wrong = (text ?? "").split(44).map { $0.pair.name }.first {
      !$0.isEmpty && !known.contains($0)
    }
    return wrong.map {
      "unable to create docker endpoint config: unrecognized config key: \($0)"
    }
  }

  /// Why the file that a context is to be written to can't be made.
  private var missingFolder: ByteString? {
    guard line.arguments.count > 1, line.arguments[1] != "-" else { return nil }
    let place = try? context.fileSystem.locate(
      line.arguments[1], from: context.folder, as: context.credentials)
    return place == nil ? "open \(line.arguments[1]): no such file or directory" : nil
  }

  /// The first platform that is none, or the first of all; `image rm` takes several.
  private var platform: ByteString? {
    line.all("platform").flatMap { $0.split(44) }.first { !$0.isEmpty }
  }

  private var times: ByteString? {
    for flag: ByteString in ["since", "until"] {
      guard let text = line.value(flag), !text.isEmpty, TimeReference.read(text, now: now) == nil
      else {
        continue
      }
      let quoted = ByteString(text.text.quotedGo)
      let digits = text.bytes.prefix { (48...57).contains($0) }
      if text.contains(45), !text.contains(84), !text.contains(46), digits.count < 4 {
        // What has a dash is taken as a date.
        return "parsing time \(quoted) as \"2006-01-02\": cannot parse \(quoted) as \"2006\""
      }
      return "failed to parse value as time or duration: \(quoted)"
    }
    return nil
  }

  /// What is wrong with a service's resources of other kinds, of which so and so many can be asked for.
  private var genericResources: ByteString? {
    var named: ByteString?
    for term in line.all("generic-resource") + line.all("generic-resource-add") {
      let lead: ByteString =
        "invalid generic resource specification: could not parse GenericResource: "
      let halves = term.split(61).map { $0.trimmed }
      guard halves.count == 2 else {
        return "\(lead)incorrect term \(term), missing '=' or malformed expression"
      }
      guard let count = halves[1].integer64 else {
        named = named ?? "\(halves[0])=\(halves[1])"
        continue
      }
      if count < 0 { return "\(lead)cannot ask for negative resource \(halves[0])" }
    }
    return named.map {
      "invalid generic-resource request `\($0)`, Named Generic Resources is not supported for service create or update"
    }
  }

  private var availability: ByteString? {
    guard let text = line.value("availability"),
      !["active", "pause", "drain"].contains(text.lowercased)
    else { return nil }
    return
      "invalid availability \(ByteString(text.text.quotedGo)), only active, pause and drain are supported"
  }

  private var composeFile: ByteString? {
    let files = line.all("compose-file")
    if files.allSatisfy({ $0.isEmpty }) { return "Specify a Compose file (with --compose-file)" }
    return missingFile(in: files)
  }

  func missingFile(in names: [ByteString]) -> ByteString? {
    for name in names where name != "-" {
      let found = try? context.fileSystem.find(
        name, from: context.folder, as: context.credentials)
      if found == nil { return "open \(name): no such file or directory" }
    }
    return nil
  }

  private var addresses: ByteString? {
    let subnets = line.all("subnet")
    // A lone subnet is the engine's to check.
    let others = line.all("ip-range") + line.all("gateway") + line.all("aux-address")
    if subnets.count > 1 || !others.isEmpty {
      for subnet in subnets where AddressRange(subnet) == nil && !subnet.contains(58) {
        return "invalid subnet: invalid CIDR address: \(subnet)"
      }
    }
    if subnets.isEmpty, line.value("ip-range") != nil || line.value("gateway") != nil {
      return "every ip-range or gateway must have a corresponding subnet"
    }
    for pair in line.all("aux-address") {
      let address = AddressRange.address(pair.pair.value)
      let isInside = subnets.contains { subnet in
        address.map { AddressRange(subnet)?.contains($0) ?? false } ?? false
      }
      if !isInside { return "no matching subnet for aux-address \(pair.pair.value)" }
    }
    return nil
  }
}
