import Shell
import YAML

/// The document of a service.
struct ServiceDocument {
  let service: SwarmService

  private var spec: SwarmServiceSpec { service.spec }

  var value: JSONValue {
    var members: [(String, JSONValue)] = [
      ("ID", Document.text(service.identifier)),
      ("Version", Document.object([("Index", .int(service.version))])),
      ("CreatedAt", .string(Timestamp.nanoText(service.created))),
      ("UpdatedAt", .string(Timestamp.nanoText(service.updated))),
      ("Spec", Self.value(of: spec, service.name)),
    ]
    if let previous = service.previous {
      members.append(("PreviousSpec", Self.value(of: previous, service.name)))
    }
    members.append(("Endpoint", endpoint))
    if let progress = service.progress {
      members.append(
        (
          "UpdateStatus",
          .tree([
            ("State", .string(progress.state.text)),
            ("StartedAt", .string(Timestamp.nanoText(progress.started))),
            ("CompletedAt", progress.completed.map { .string(Timestamp.nanoText($0)) }),
            ("Message", .string(progress.message.text)),
          ])
        ))
    }
    return Document.object(members)
  }

  private var endpoint: JSONValue {
    let ports = Self.ports(spec)
    return .tree([
      (
        "Spec",
        .tree([
          ("Mode", .string(spec.isRoundRobin ? "dnsrr" : "vip")),
          ("Ports", spec.ports.isEmpty ? nil : ports),
        ])
      ), ("Ports", spec.ports.isEmpty ? nil : ports),
      (
        "VirtualIPs",
        service.addresses.isEmpty
          ? nil
          : .array(
            service.addresses.map { entry in
              Document.object([
                ("NetworkID", Document.text(entry.network.identifier)),
                ("Addr", Document.text("\(entry.address)/\(entry.network.subnet?.bits ?? 24)")),
              ])
            })
      ),
    ])
  }

  private static func ports(_ spec: SwarmServiceSpec) -> JSONValue {
    .array(
      spec.ports.map { port in
        Document.object([
          ("Protocol", Document.text(port.transport)), ("TargetPort", .int(port.number)),
          ("PublishedPort", .int(port.published ?? 0)),
          ("PublishMode", .string(port.isOfHost ? "host" : "ingress")),
        ])
      })
  }

  private static func value(of spec: SwarmServiceSpec, _ name: ByteString) -> JSONValue {
    .tree([
      ("Name", .string(name.text)), ("Labels", Document.map(spec.labels)),
      ("TaskTemplate", template(spec)), ("Mode", mode(spec.mode)),
      ("UpdateConfig", spec.mode.isJob ? nil : change(spec.update)),
      ("RollbackConfig", spec.mode.isJob ? nil : change(spec.rollback)),
      (
        "EndpointSpec",
        .tree([
          ("Mode", .string(spec.isRoundRobin ? "dnsrr" : "vip")),
          ("Ports", spec.ports.isEmpty ? nil : ports(spec)),
        ])
      ),
    ])
  }

  private static func template(_ spec: SwarmServiceSpec) -> JSONValue {
    let resources = spec.container.resources
    return .tree([
      ("ContainerSpec", container(spec)),
      (
        "Resources",
        .tree([
          ("Limits", amounts(resources.nanoProcessors, resources.memory)),
          ("Reservations", amounts(spec.reservedProcessors, spec.reservedMemory)),
        ])
      ),
      (
        "RestartPolicy",
        .tree([
          ("Condition", .string(spec.restart.condition.text)),
          ("Delay", .int64(spec.restart.delay)), ("MaxAttempts", .int(spec.restart.attempts ?? 0)),
        ])
      ),
      (
        "Placement",
        .tree([
          (
            "Constraints",
            spec.placement.constraints.isEmpty ? nil : Document.list(spec.placement.constraints)
          ),
          (
            "Preferences",
            spec.placement.preferences.isEmpty
              ? nil
              : .array(
                spec.placement.preferences.map {
                  Document.object([
                    ("Spread", Document.object([("SpreadDescriptor", Document.text($0))]))
                  ])
                })
          ),
          ("MaxReplicas", spec.placement.mostPerNode > 0 ? .int(spec.placement.mostPerNode) : nil),
          (
            "Platforms",
            .array([
              Document.object([("Architecture", .string("amd64")), ("OS", .string("linux"))])
            ])
          ),
        ])
      ),
      (
        "Networks",
        spec.networks.isEmpty
          ? nil
          : .array(
            spec.networks.map { network in
              .tree([
                ("Target", .string(network.name.text)),
                ("Aliases", network.aliases.isEmpty ? nil : Document.list(network.aliases)),
              ])
            })
      ),
      ("ForceUpdate", .int(spec.forced)), ("Runtime", .string("container")),
    ])
  }

  private static func amounts(_ processors: Int64, _ memory: Int64) -> JSONValue {
    .tree([
      ("NanoCPUs", processors > 0 ? .int64(processors) : nil),
      ("MemoryBytes", memory > 0 ? .int64(memory) : nil),
    ])
  }

  private static func container(_ spec: SwarmServiceSpec) -> JSONValue {
    let own = spec.container
    return .tree([
      ("Image", .string(spec.image.text)),
      ("Labels", own.labels.isEmpty ? nil : Document.map(own.labels)),
      ("Command", own.entrypoint.map { Document.list($0) }),
      ("Args", spec.arguments.isEmpty ? nil : Document.list(spec.arguments)),
      ("Hostname", own.hostName.map { Document.text($0) }),
      ("Env", own.environment.isEmpty ? nil : Document.variables(own.environment)),
      ("Dir", own.workingFolder.isEmpty ? nil : Document.text(own.workingFolder)),
      ("User", own.user.isEmpty ? nil : Document.text(own.user)),
      ("Init", .boolean(own.hasInit)),
      (
        "Mounts",
        own.mounts.isEmpty
          ? nil
          : .array(
            own.mounts.map { mount in
              .tree([
                ("Type", .string(mount.kind.word.text)),
                ("Source", mount.source.isEmpty ? nil : .string(mount.source.text)),
                ("Target", .string(mount.target.text)),
                ("ReadOnly", mount.isReadOnly ? .boolean(true) : nil),
              ])
            })
      ),
      ("StopGracePeriod", .int64(Int64(own.stopTimeout ?? 10) * 1_000_000_000)),
      ("Secrets", files(spec.secrets, "SecretName")),
      ("Configs", files(spec.configs, "ConfigName")), ("Isolation", .string("default")),
    ])
  }

  private static func files(_ files: [SwarmServiceSpec.File], _ key: String) -> JSONValue? {
    if files.isEmpty { return nil }
    return .array(
      files.map { file in
        Document.object([
          (
            "File",
            Document.object([
              ("Name", Document.text(file.target)), ("UID", .string("\(file.owner)")),
              ("GID", .string("\(file.group)")), ("Mode", .int(Int(file.mode))),
            ])
          ), (key, Document.text(file.source)),
        ])
      })
  }

  private static func mode(_ mode: SwarmServiceSpec.Mode) -> JSONValue {
    switch mode {
    case .replicated(let count):
      Document.object([("Replicated", Document.object([("Replicas", .int(count))]))])
    case .global: Document.object([("Global", .object([]))])
    case .replicatedJob(let total, let atOnce):
      Document.object([
        (
          "ReplicatedJob",
          Document.object([("MaxConcurrent", .int(atOnce)), ("TotalCompletions", .int(total))])
        )
      ])
    case .globalJob: Document.object([("GlobalJob", .object([]))])
    }
  }

  private static func change(_ rule: SwarmServiceSpec.Change) -> JSONValue {
    .tree([
      ("Parallelism", .int(rule.parallelism)),
      ("Delay", rule.delay > 0 ? .int64(rule.delay) : nil),
      ("FailureAction", .string(rule.failureAction.text)), ("Monitor", .int64(rule.monitor)),
      ("MaxFailureRatio", .number(rule.failureRatio.text)),
      ("Order", .string(rule.startsFirst ? "start-first" : "stop-first")),
    ])
  }
}
