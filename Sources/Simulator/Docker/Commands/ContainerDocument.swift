import Shell
import YAML

/// The document of a container, in the order of the Engine API 1.50.
struct ContainerDocument {
  let container: DockerContainer
  private let engine: DockerEngine
  private let showsSize: Bool
  /// The members that are asked for; `nil` for all.
  private let wanted: Set<String>?

  init(
    _ container: DockerContainer, _ engine: DockerEngine, showsSize: Bool,
    wanted: Set<String>? = nil
  ) {
    self.container = container
    self.engine = engine
    self.showsSize = showsSize
    self.wanted = wanted
  }

  /// A member that costs much, where it is asked for; the name without a value otherwise.
  private func member(_ name: String, _ value: () -> JSONValue) -> (String, JSONValue) {
    (name, wanted?.contains(name) == false ? .null : value())
  }

  var configuration: ContainerConfiguration { container.configuration }

  var value: JSONValue {
    let folder = "/var/lib/docker/containers/\(container.identifier.text)"
    var members: [(String, JSONValue)] = [
      ("Id", Document.text(container.identifier)),
      ("Created", .string(Timestamp.nanoText(container.created))),
      ("Path", Document.text(container.program.first ?? "")),
      ("Args", Document.list(Array(container.program.dropFirst()))), member("State") { state },
      ("Image", .string("sha256:" + container.image.identifier.text)),
      ("ResolvConfPath", .string(folder + "/resolv.conf")),
      ("HostnamePath", .string(folder + "/hostname")), ("HostsPath", .string(folder + "/hosts")),
      ("LogPath", .string("\(folder)/\(container.identifier.text)-json.log")),
      ("Name", .string("/" + container.name.text)), ("RestartCount", .int(container.restarts)),
      ("Driver", .string("overlay2")), ("Platform", .string("linux")), ("MountLabel", .string("")),
      ("ProcessLabel", .string("")), ("AppArmorProfile", .string("")), ("ExecIDs", .null),
      member("HostConfig") { hostConfiguration }, member("GraphDriver") { driver },
    ]
    if showsSize {
      let own = engine.size(of: container)
      members += [
        ("SizeRw", .number("\(own)")), ("SizeRootFs", .number("\(container.image.size + own)")),
      ]
    }
    members += [
      (
        "Mounts",
        .array(
          container.mounts.filter { $0.kind != .temporary || $0.size != nil }.map { mount($0) })
      ),
      member("Config") { ownConfiguration }, member("NetworkSettings") { networkSettings },
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

  private var driver: JSONValue {
    let folder = container.overlay.folder
    let layers = container.overlay.layers
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
      ("Hostname", Document.text(container.hostName)),
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
}
