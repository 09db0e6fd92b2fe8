import Shell
import YAML

/// What the client says of itself, the engine and all that it holds.
extension DockerInvocation {
  func version() throws(EngineRefusal) -> Int {
    let client = Document.object([
      ("Version", .string("28.2.2")), ("ApiVersion", .string("1.50")),
      ("DefaultAPIVersion", .string("1.50")), ("GitCommit", .string("e6534b4")),
      ("GoVersion", .string("go1.24.3")), ("Os", .string("linux")), ("Arch", .string("amd64")),
      ("BuildTime", .string("Fri May 30 12:07:28 2025")), ("Context", .string("default")),
    ])
    let server = Document.object([
      ("Version", .string("28.2.2")), ("ApiVersion", .string("1.50")),
      ("MinAPIVersion", .string("1.24")), ("GitCommit", .string("45873be")),
      ("GoVersion", .string("go1.24.3")), ("Os", .string("linux")), ("Arch", .string("amd64")),
      ("KernelVersion", .string("6.1.0")), ("Experimental", .boolean(false)),
      ("BuildTime", .string("2025-05-30T12:07:28.000000000+00:00")),
    ])
    if let format = line.value("format") {
      let document = Document.object([("Client", client), ("Server", server)])
      return show(document, format, name: "version", type: "system.versionInfo")
    }
    context.write(Self.clientVersion)
    context.write(
      """

      Server: Docker Engine - Community
       Engine:
        Version:          28.2.2
        API version:      1.50 (minimum version 1.24)
        Go version:       go1.24.3
        Git commit:       45873be
        Built:            Fri May 30 12:07:28 2025
        OS/Arch:          linux/amd64
        Experimental:     false
       containerd:
        Version:          v1.7.27
        GitCommit:        05044ec0a9a75232cad458027ca83437aae3f4da
       runc:
        Version:          1.2.6
        GitCommit:        v1.2.6-0-ge89a299
       docker-init:
        Version:          0.19.0
        GitCommit:        

      """)
    return 0
  }

  /// What `docker version` says of the client.
  static let clientVersion: ByteString = """
    Client:
     Version:           28.2.2
     API version:       1.50
     Go version:        go1.24.3
     Git commit:        e6534b4
     Built:             Fri May 30 12:07:28 2025
     OS/Arch:           linux/amd64
     Context:           default

    """

  /// The plugins that are installed: names, what they do, versions, files.
  static func plugins(
    _ context: ProcessContext
  ) -> [(name: String, description: String, version: String, path: ByteString)] {
    let known: [(String, String, String)] = [
      ("buildx", "Docker Buildx", "v0.24.0"),
      ("compose", "Docker Compose", ComposeInvocation.version.text),
    ]
    return known.compactMap { name, description, version in
      DockerProgram.plugin(ByteString(name), context).map { (name, description, version, $0) }
    }
  }

  /// What `docker info` says of the client.
  static func clientInfo(_ context: ProcessContext) -> ByteString {
    var text: ByteString =
      "Client:\n Version:    28.2.2\n Context:    default\n Debug Mode: false\n"
    let plugins = plugins(context)
    if !plugins.isEmpty { text.append(" Plugins:\n") }
    for plugin in plugins {
      text.append(
        "  \(ByteString(plugin.name)): \(ByteString(plugin.description)) (Docker Inc.)\n    Version:  \(ByteString(plugin.version))\n    Path:     \(plugin.path)\n"
      )
    }
    return text
  }

  private var pluginDocuments: JSONValue {
    .array(
      Self.plugins(context).map { plugin in
        Document.object([
          ("SchemaVersion", .string("0.1.0")), ("Vendor", .string("Docker Inc.")),
          ("Version", .string(plugin.version)), ("ShortDescription", .string(plugin.description)),
          ("Name", .string(plugin.name)), ("Path", Document.text(plugin.path)),
        ])
      })
  }

  /// Fills a template with a document of the client's.
  func show(_ document: JSONValue, _ format: ByteString, name: String, type: String) -> Int {
    var printer = JSONPrinter(indent: 0)
    printer.escapesHTML = false
    if format == "json" {
      _ = context.write(printer.print(document) + [10])
      return 0
    }
    let template: GoTemplate
    do throws(GoTemplate.Failure) {
      template = try GoTemplate(ListPrinter.unescaped(format).bytes, name: name)
    } catch { return fail("template parsing error: \(ByteString(error.message))", status: 64) }
    var bytes: [UInt8] = []
    do throws(GoTemplate.Failure) {
      try template.fill(document, missing: .isRefusedByType(type), into: &bytes)
    } catch {
      _ = context.write(bytes + [10])
      return fail(ByteString(error.message))
    }
    _ = context.write(bytes + [10])
    return 0
  }

  func info() throws(EngineRefusal) -> Int {
    let running = engine.containers.filter { $0.state == .running || $0.state == .restarting }.count
    let paused = engine.containers.filter { $0.state == .paused }.count
    let stopped = engine.containers.count - running - paused
    let images = engine.images.count
    if let format = line.value("format") {
      return show(
        infoDocument(running, paused, stopped), format, name: "", type: "system.dockerInfo")
    }
    context.write(Self.clientInfo(context))
    context.write(
      """

      Server:
       Containers: \(engine.containers.count)
        Running: \(running)
        Paused: \(paused)
        Stopped: \(stopped)
       Images: \(images)
       Server Version: 28.2.2
       Storage Driver: overlay2
        Backing Filesystem: extfs
        Supports d_type: true
        Using metacopy: false
        Native Overlay Diff: true
        userxattr: false
       Logging Driver: json-file
       Cgroup Driver: cgroupfs
       Cgroup Version: 1
       Plugins:
        Volume: local
        Network: bridge host ipvlan macvlan null overlay
        Log: awslogs fluentd gcplogs gelf journald json-file local splunk syslog
       Swarm: \(swarmState)
       Runtimes: io.containerd.runc.v2 runc
       Default Runtime: runc
       Init Binary: docker-init
       containerd version: 05044ec0a9a75232cad458027ca83437aae3f4da
       runc version: v1.2.6-0-ge89a299
       init version: de40ad0
       Security Options:
        seccomp
         Profile: builtin
       Kernel Version: 6.1.0
       Operating System: Ubuntu 22.04.5 LTS
       OSType: linux
       Architecture: x86_64
       CPUs: 2
       Total Memory: 3.836GiB
       Name: \(engine.host.hostName)
       ID: 6c1e1c4a-0f0e-4b39-9b0b-3f2f1c6d7e8f
       Docker Root Dir: /var/lib/docker
       Debug Mode: false
       Experimental: false
       Insecure Registries:
        ::1/128
        127.0.0.0/8
       Live Restore Enabled: false


      """)
    return 0
  }

  private var swarmState: String { engine.swarm == nil ? "inactive" : "active" }

  private func infoDocument(_ running: Int, _ paused: Int, _ stopped: Int) -> JSONValue {
    func texts(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }
    return Document.object([
      ("ID", .string("6c1e1c4a-0f0e-4b39-9b0b-3f2f1c6d7e8f")),
      ("Containers", .int(engine.containers.count)), ("ContainersRunning", .int(running)),
      ("ContainersPaused", .int(paused)), ("ContainersStopped", .int(stopped)),
      ("Images", .int(engine.images.count)), ("Driver", .string("overlay2")),
      (
        "Plugins",
        Document.object([
          ("Volume", texts(["local"])),
          ("Network", texts(["bridge", "host", "ipvlan", "macvlan", "null", "overlay"])),
          ("Authorization", .null),
          (
            "Log",
            texts([
              "awslogs", "fluentd", "gcplogs", "gelf", "journald", "json-file", "local", "splunk",
              "syslog",
            ])
          ),
        ])
      ), ("MemoryLimit", .boolean(true)), ("SwapLimit", .boolean(true)), ("Debug", .boolean(false)),
      ("LoggingDriver", .string("json-file")), ("CgroupDriver", .string("cgroupfs")),
      ("CgroupVersion", .string("1")), ("KernelVersion", .string("6.1.0")),
      ("OperatingSystem", .string("Ubuntu 22.04.5 LTS")), ("OSType", .string("linux")),
      ("Architecture", .string("x86_64")), ("NCPU", .number("2")),
      ("MemTotal", .number("4118450176")),
      ("DockerRootDir", .string("/var/lib/docker")), ("Name", Document.text(engine.host.hostName)),
      ("ServerVersion", .string("28.2.2")), ("DefaultRuntime", .string("runc")),
      (
        "Swarm",
        Document.object([
          ("NodeID", .string("")), ("NodeAddr", .string("")),
          ("LocalNodeState", .string(swarmState)),
          ("ControlAvailable", .boolean(false)), ("Error", .string("")), ("RemoteManagers", .null),
        ])
      ),
      (
        "ClientInfo",
        Document.object([
          ("Debug", .boolean(false)), ("Version", .string("28.2.2")),
          ("Context", .string("default")), ("Plugins", pluginDocuments), ("Warnings", .null),
        ])
      ),
    ])
  }

  func showEvents() throws(EngineRefusal) -> Int {
    // Without an end the engine goes on telling; nothing happens while somebody only listens.
    defer { if line.value("until") == nil { context.machine.exceed("time") } }
    if line.value("until") == nil, line.value("since") == nil { return 0 }
    var wanted: [(key: ByteString, value: ByteString)] = []
    for word in line.all("filter") {
      let pair = word.pair
      let keys: [ByteString] = [
        "config", "container", "daemon", "event", "image", "label", "network", "node", "plugin",
        "scope", "secret", "service", "type", "volume",
      ]
      guard keys.contains(pair.name) else { throw EngineRefusal("invalid filter '\(pair.name)'") }
      wanted.append((pair.name, pair.value))
    }
    let since = line.value("since").flatMap { TimeReference.read($0, now: engine.clock.now) }
    for event in engine.events where since.map({ event.time >= $0 }) ?? true {
      let admitted = wanted.allSatisfy { rule in
        switch rule.key {
        case "type": return event.kind == rule.value
        case "event": return event.action == rule.value
        case "label": return LabelFilter.holds(rule.value, event.attributes)
        default:
          return event.kind == rule.key
            && (event.subject.hasPrefix(rule.value)
              || event.attributes.contains { $0.name == "name" && $0.value == rule.value })
        }
      }
      if !admitted { continue }
      let attributes = event.attributes.sorted { $0.name < $1.name }
      if let format = line.value("format") {
        let document = Document.object([
          ("Type", Document.text(event.kind)), ("Action", Document.text(event.action)),
          ("Status", Document.text(event.action)), ("ID", Document.text(event.subject)),
          ("From", .string("")),
          (
            "Actor",
            Document.object([
              ("ID", Document.text(event.subject)), ("Attributes", Document.map(attributes)),
            ])
          ), ("Scope", .string("local")), ("Time", .number("\(event.time / 1_000_000_000)")),
          ("TimeNano", .number("\(event.time)")),
        ])
        let status = show(document, format, name: "", type: "events.Message")
        if status != 0 { return status }
        continue
      }
      let list = attributes.map { "\($0.name)=\($0.value)" as ByteString }.joined(", ")
      context.write(
        "\(ByteString(Timestamp.nanoText(event.time))) \(event.kind) \(event.action) \(event.subject) (\(list))\n"
      )
    }
    return 0
  }

  func diskUsage() throws(EngineRefusal) -> Int {
    let up = engine.containers.filter { $0.isUp }
    let usedImages = engine.images.filter { !engine.users(of: $0).isEmpty }
    let usedVolumes = engine.volumes.filter { !engine.users(of: $0).isEmpty }
    let imageSize = engine.images.reduce(Int64(0)) { $0 + $1.size }
    let spare = engine.images.filter { engine.users(of: $0).isEmpty }.reduce(Int64(0)) {
      $0 + $1.size
    }
    if line.isSet("verbose") { return DiskUsageReport(invocation: self).show() }
    func share(_ part: Int64, _ whole: Int64) -> ByteString {
      whole == 0 ? Age.size(part) : "\(Age.size(part)) (\(part * 100 / whole)%)"
    }
    let cached = engine.buildCache.count
    let rows: [[(String, ByteString)]] = [
      [
        ("Type", "Images"), ("TotalCount", ByteString(engine.images.count)),
        ("Active", ByteString(usedImages.count)), ("Size", Age.size(imageSize)),
        ("Reclaimable", share(spare, imageSize)),
      ],
      [
        ("Type", "Containers"), ("TotalCount", ByteString(engine.containers.count)),
        ("Active", ByteString(up.count)), ("Size", "0B"), ("Reclaimable", "0B"),
      ],
      [
        ("Type", "Local Volumes"), ("TotalCount", ByteString(engine.volumes.count)),
        ("Active", ByteString(usedVolumes.count)), ("Size", "0B"), ("Reclaimable", "0B"),
      ],
      [
        ("Type", "Build Cache"), ("TotalCount", ByteString(cached)), ("Active", "0"),
        ("Size", "0B"),
        ("Reclaimable", "0B"),
      ],
    ]
    let printer = ListPrinter(
      columns: [
        .init(field: "Type", title: "TYPE"), .init(field: "TotalCount", title: "TOTAL"),
        .init(field: "Active", title: "ACTIVE"), .init(field: "Size", title: "SIZE"),
        .init(field: "Reclaimable", title: "RECLAIMABLE"),
      ], type: "*formatter.diskUsageImagesContext")
    return printer.print(rows, format: line.value("format"), isQuiet: false, context)
  }

  func pruneAll() throws(EngineRefusal) -> Int {
    let isAll = line.isSet("all")
    let takesVolumes = line.isSet("volumes")
    if takesVolumes, line.all("filter").contains(where: { $0.hasPrefix("until=") }) {
      return fail("ERROR: The \"until\" filter is not supported with \"--volumes\"")
    }
    if !line.isSet("force") {
      var warning: ByteString =
        "WARNING! This will remove:\n  - all stopped containers\n  - all networks not used by at least one container\n"
      if takesVolumes {
        warning.append("  - all anonymous volumes not used by at least one container\n")
      }
      warning.append(
        isAll
          ? "  - all images without at least one container associated to them\n"
          : "  - all dangling images\n")
      warning.append(isAll ? "  - all build cache\n" : "  - unused build cache\n")
      context.write(warning + "\nAre you sure you want to continue? [y/N] ")
      guard let first = context.readAll().first, first == 121 || first == 89 else { return 0 }
    }
    let containers = try stoppedContainers()
    if !containers.isEmpty {
      context.write("Deleted Containers:\n")
      for container in containers {
        engine.remove(container)
        context.write("\(container.identifier)\n")
      }
      context.write("\n")
    }
    let networks = try unusedNetworks()
    if !networks.isEmpty {
      context.write("Deleted Networks:\n")
      for network in networks {
        try? engine.removeNetwork(network)
        context.write("\(network.name)\n")
      }
      context.write("\n")
    }
    if takesVolumes {
      let volumes = try unusedVolumes(isAll: false)
      if !volumes.isEmpty {
        context.write("Deleted Volumes:\n")
        for volume in volumes {
          try? engine.removeVolume(volume)
          context.write("\(volume.name)\n")
        }
        context.write("\n")
      }
    }
    writePruned(try unusedImages(isAll: isAll))
    engine.forgetBuilds()
    context.write("Total reclaimed space: 0B\n")
    return 0
  }
}
