import Shell
import YAML

/// `docker info`: what the client and the engine are and hold.
extension DockerInvocation {
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
}
