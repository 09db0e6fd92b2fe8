import Shell
import YAML

/// `kubectl expose` and `kubectl autoscale`.
extension Kubectl {
  func expose() throws(Failure) -> Int {
    let mode = try dryRun()
    try checkForm(Self.objectFormats)
    let selection = try selectUnread()
    try finish(selection.failures)
    // What is found out of the first object holds for those after it, too.
    var found: (selector: JSONValue?, ports: [(Int64, String)], labels: JSONValue?) = (nil, [], nil)
    for selected in selection.objects {
      let object = selected.object
      let selector: JSONValue
      switch selected.resource.kind {
      case "Pod": selector = object["metadata", "labels"] ?? .object([])
      case "Service", "ReplicationController": selector = object["spec", "selector"] ?? .object([])
      case "Deployment", "ReplicaSet":
        selector = object["spec", "selector", "matchLabels"] ?? .object([])
      default: throw .error("cannot expose a \(selected.resource.qualifiedKind)")
      }
      var ports: [(Int64, String)] = []
      if let text = flags.given("port"), !text.isEmpty {
        for part in text.pieces(",") {
          guard let number = Int64(part) else {
            throw .error("strconv.Atoi: parsing \(part.quotedGo): invalid syntax")
          }
          ports.append((number, flags.given("protocol") ?? "TCP"))
        }
      } else {
        let containers =
          object["spec", "template", "spec", "containers"]?.elements
          ?? object["spec", "containers"]?.elements ?? []
        for container in containers {
          for port in container["ports"]?.elements ?? [] {
            ports.append((port["containerPort"]?.int ?? 0, port["protocol"]?.string ?? "TCP"))
          }
        }
        for port in object["spec", "ports"]?.elements ?? []
        where selected.resource.kind == "Service" {
          ports.append((port["port"]?.int ?? 0, port["protocol"]?.string ?? "TCP"))
        }
      }
      if !found.ports.isEmpty { ports = found.ports }
      if ports.isEmpty { throw .error("couldn't find port via --port flag or introspection") }
      found.ports = ports
      let target = flags.given("target-port") ?? ""
      let list: [JSONValue] = ports.enumerated().map { index, port in
        .tree([
          ("name", ports.count > 1 ? .string("port-\(index + 1)") : nil),
          ("protocol", .string(port.1)), ("port", .int64(port.0)),
          (
            "targetPort",
            target.isEmpty
              ? .int64(port.0) : Int64(target).map { .int64($0) } ?? .string(target)
          ),
        ])
      }
      let name = flags.given("name").flatMap { $0.isEmpty ? nil : $0 } ?? selected.name
      found.labels = found.labels ?? object["metadata", "labels"]
      found.selector = found.selector ?? selector
      var labels = found.labels
      if let text = flags.given("labels"), !text.isEmpty {
        labels = .strings(try Generator(kubectl: self, name: name).pairs(text))
      }
      var wanted = found.selector ?? selector
      if let text = flags.given("selector"), !text.isEmpty {
        wanted = .strings(try Generator(kubectl: self, name: name).pairs(text))
      }
      let affinity = flags.given("session-affinity") ?? ""
      if !["", "ClientIP", "None"].contains(affinity) {
        throw .error("unknown session affinity: \(affinity)")
      }
      let service = JSONValue.tree([
        ("kind", .string("Service")), ("apiVersion", .string("v1")),
        (
          "metadata",
          .tree([
            ("name", .string(name)), ("creationTimestamp", .null), ("labels", labels),
          ])
        ),
        (
          "spec",
          .tree([
            ("ports", .array(list)), ("selector", wanted),
            ("clusterIP", flags.given("cluster-ip").map { .string($0) }),
            ("type", flags.given("type").map { .string($0) }),
            (
              "externalIPs",
              flags.given("external-ip").flatMap { $0.isEmpty ? nil : .array([.string($0)]) }
            ), ("sessionAffinity", affinity.isEmpty ? nil : .string(affinity)),
            (
              "loadBalancerIP",
              flags.given("type") == "LoadBalancer"
                ? flags.given("load-balancer-ip").map { .string($0) } : nil
            ),
          ])
        ), ("status", .tree([("loadBalancer", .object([]))])),
      ])
      try make("services", try overridden(service, resource("services")), "exposed", mode)
    }
    return 0
  }

  private func make(
    _ plural: String, _ object: JSONValue, _ verb: String, _ mode: DryRun, group: String = ""
  ) throws(Failure) {
    let resource = resource(plural, group: group)
    if mode == .client { return try report(resource, object, verb, .client, sorted: false) }
    options.isDryRun = mode == .server
    options.fieldValidation = "Ignore"
    let made = try ask { () throws(APIError) in
      try self.server.create(resource, self.namespace, object, self.options)
    }
    try report(resource, made, verb, mode)
  }

  /// The objects of the command line, of files as they stand there.
  private func selectUnread() throws(Failure) -> Selection {
    if flags.isSet("filename") || flags.isSet("kustomize") { return try selectLocally(arguments) }
    return try select(allowEmpty: false)
  }

  private static let scaled = [
    "Deployment", "ReplicaSet", "StatefulSet", "ReplicationController",
  ]

  func autoscale() throws(Failure) -> Int {
    let mode = try dryRun()
    let percent = flags.given("cpu-percent").flatMap { Int64($0) } ?? -1
    let least = flags.given("min").flatMap { Int64($0) } ?? -1
    let most = flags.given("max").flatMap { Int64($0) } ?? 0
    if most < 1 { throw .error("--max=MAXPODS is required and must be at least 1, max: \(most)") }
    if most < least {
      throw .error(
        "--max=MAXPODS must be larger or equal to --min=MINPODS, max: \(most), min: \(least)")
    }
    let selection = try selectUnread()
    if selection.objects.isEmpty { try finish(selection.failures) }
    var failures = selection.failures
    for selected in selection.objects {
      if selected.resource.type != nil, !Self.scaled.contains(selected.resource.kind) {
        let resource = selected.resource
        let version = resource.group.isEmpty ? "/" + resource.version : resource.apiVersion
        failures.append(
          .error(
            "cannot autoscale a \(resource.kind): could not find scale subresource for \(version), Resource=\(resource.name) in discovery information"
          ))
        continue
      }
      let name = flags.given("name").flatMap { $0.isEmpty ? nil : $0 } ?? selected.name
      let target = JSONValue.tree([
        ("kind", .string(selected.resource.kind)), ("name", .string(selected.name)),
        ("apiVersion", .string(selected.resource.apiVersion)),
      ])
      if mode == .client {
        let object = JSONValue.tree([
          ("kind", .string("HorizontalPodAutoscaler")), ("apiVersion", .string("autoscaling/v1")),
          ("metadata", .tree([("name", .string(name)), ("creationTimestamp", .null)])),
          (
            "spec",
            .tree([
              ("scaleTargetRef", target), ("minReplicas", least > 0 ? .int64(least) : nil),
              ("maxReplicas", .int64(most)),
              ("targetCPUUtilizationPercentage", percent >= 0 ? .int64(percent) : nil),
            ])
          ), ("status", .tree([("currentReplicas", .int(0)), ("desiredReplicas", .int(0))])),
        ])
        try report(
          resource("horizontalpodautoscalers", group: "autoscaling"), object, "created", .client,
          sorted: false)
        continue
      }
      var metrics: JSONValue?
      if percent > 0 {
        metrics = .array([
          .tree([
            ("type", .string("Resource")),
            (
              "resource",
              .tree([
                ("name", .string("cpu")),
                (
                  "target",
                  .tree([
                    ("type", .string("Utilization")), ("averageUtilization", .int64(percent)),
                  ])
                ),
              ])
            ),
          ])
        ])
      }
      let object = JSONValue.tree([
        ("kind", .string("HorizontalPodAutoscaler")), ("apiVersion", .string("autoscaling/v2")),
        ("metadata", .tree([("name", .string(name))])),
        (
          "spec",
          .tree([
            ("scaleTargetRef", target), ("minReplicas", least > 0 ? .int64(least) : nil),
            ("maxReplicas", .int64(most)), ("metrics", metrics),
          ])
        ),
      ])
      try make("horizontalpodautoscalers", object, "autoscaled", mode, group: "autoscaling")
    }
    try finish(failures)
    return 0
  }
}
