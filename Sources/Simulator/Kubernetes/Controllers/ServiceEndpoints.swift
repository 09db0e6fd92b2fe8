import Shell
import YAML

/// Endpoints and EndpointSlices of Services.
struct ServiceEndpoints: Controller {
  let cluster: Cluster

  func run() {
    restoreKubernetes()
    for service in server.list("services") { sync(service) }
    for endpoints in server.list("endpoints")
    where server.get("services", endpoints.namespace, endpoints.name) == nil {
      if let resource = resource("endpoints") {
        server.remove(resource, endpoints.namespace, endpoints.name)
      }
    }
    if let slices = resource("endpointslices", "discovery.k8s.io") {
      for slice in server.list("endpointslices.discovery.k8s.io") {
        let name = slice.label("kubernetes.io/service-name") ?? ""
        if server.get("services", slice.namespace, name) == nil {
          server.remove(slices, slice.namespace, slice.name)
        }
      }
    }
  }

  /// The API server's own Service comes back when it was deleted.
  private func restoreKubernetes() {
    guard server.get("services", "default", "kubernetes") == nil,
      server.get("namespaces", "", "default") != nil
    else { return }
    let time = (cluster.controllers.retries["kubernetes"] ?? 0)
    if time == 0 {
      cluster.controllers.retries["kubernetes"] = now + 5_000_000_000
      return cluster.controllers.wake(cluster, at: now + 5_000_000_000)
    }
    if time > now { return }
    cluster.controllers.retries["kubernetes"] = nil
    Bootstrap(cluster: cluster).kubernetesService()
  }

  private func sync(_ service: JSONValue) {
    let selector = LabelSelector(labels: service["spec", "selector"])
    if service["spec", "type"]?.string == "ExternalName" { return }
    if selector.isEmpty { return mirror(service) }
    var ready: [(JSONValue, JSONValue)] = []
    var unready: [(JSONValue, JSONValue)] = []
    var ports: [JSONValue] = []
    var slicePorts: [JSONValue] = []
    let pods = server.list("pods", service.namespace).filter {
      selector.matches($0.labels) && $0["status", "podIP"] != nil && !isOver($0)
    }.sorted { ($0["status", "podIP"]?.string ?? "") < ($1["status", "podIP"]?.string ?? "") }
    for port in service["spec", "ports"]?.elements ?? [] {
      guard let number = number(port, pods) else { continue }
      ports.append(
        .tree([
          ("name", port["name"]), ("port", .int64(number)),
          ("protocol", port["protocol"] ?? .string("TCP")),
        ]))
      slicePorts.append(
        .tree([
          ("name", port["name"] ?? .string("")), ("port", .int64(number)),
          ("protocol", port["protocol"] ?? .string("TCP")),
        ]))
    }
    let publishes = service["spec", "publishNotReadyAddresses"]?.bool == true
    for pod in pods {
      let address = JSONValue.tree([
        ("ip", pod["status", "podIP"]), ("nodeName", pod["spec", "nodeName"]),
        (
          "targetRef",
          .tree([
            ("kind", .string("Pod")), ("name", .string(pod.name)),
            ("namespace", .string(pod.namespace)), ("uid", .string(pod.uid)),
          ])
        ),
      ])
      if isReady(pod) && !pod.isTerminating || publishes {
        ready.append((address, pod))
      } else if !pod.isTerminating {
        unready.append((address, pod))
      }
    }
    var subsets: JSONValue?
    if !ready.isEmpty || !unready.isEmpty {
      subsets = .array([
        .tree([
          ("addresses", ready.isEmpty ? nil : .array(ready.map { $0.0 })),
          ("notReadyAddresses", unready.isEmpty ? nil : .array(unready.map { $0.0 })),
          ("ports", ports.isEmpty ? nil : .array(ports)),
        ])
      ])
    }
    put(service, subsets)
    slice(service, ready.map { ($0.1, true) } + unready.map { ($0.1, false) }, slicePorts)
  }

  private func number(_ port: JSONValue, _ pods: [JSONValue]) -> Int64? {
    if let number = port["targetPort"]?.int { return number }
    guard let name = port["targetPort"]?.string else { return port["port"]?.int }
    for pod in pods {
      for container in pod["spec", "containers"]?.elements ?? [] {
        for candidate in container["ports"]?.elements ?? []
        where candidate["name"]?.string == name {
          return candidate["containerPort"]?.int
        }
      }
    }
    return nil
  }

  private func put(_ service: JSONValue, _ subsets: JSONValue?) {
    let old = server.get("endpoints", service.namespace, service.name)
    var object =
      old
      ?? .tree([
        ("apiVersion", .string("v1")), ("kind", .string("Endpoints")),
        (
          "metadata",
          .tree([
            ("creationTimestamp", .string(server.now)), ("name", .string(service.name)),
            ("namespace", .string(service.namespace)),
            ("uid", .string(server.identifiers.uuid().text)),
          ])
        ),
      ])
    object.set("metadata", "labels", to: service["metadata", "labels"])
    if service["spec", "clusterIP"]?.string == "None" {
      object.set("metadata", "labels", "service.kubernetes.io/headless", to: .string(""))
    }
    if subsets != old?["subsets"] {
      object.set("subsets", to: subsets)
      object.set(
        "metadata", "annotations", "endpoints.kubernetes.io/last-change-trigger-time",
        to: .string(server.now))
    }
    store(object)
  }

  private func slice(_ service: JSONValue, _ pods: [(JSONValue, Bool)], _ ports: [JSONValue]) {
    let old = server.list("endpointslices.discovery.k8s.io", service.namespace).first {
      $0.label("kubernetes.io/service-name") == service.name
    }
    var object =
      old
      ?? .tree([
        ("addressType", .string("IPv4")), ("apiVersion", .string("discovery.k8s.io/v1")),
        ("kind", .string("EndpointSlice")),
        (
          "metadata",
          .tree([
            ("creationTimestamp", .string(server.now)),
            ("generateName", .string(service.name + "-")), ("generation", .int(1)),
            (
              "labels",
              .strings([
                ("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io"),
                ("kubernetes.io/service-name", service.name),
              ])
            ),
            ("name", .string(service.name + "-" + server.identifiers.nameSuffix().text)),
            ("namespace", .string(service.namespace)), ("ownerReferences", ownerReference(service)),
            ("uid", .string(server.identifiers.uuid().text)),
          ])
        ),
      ])
    object.set(
      "endpoints",
      to: .array(
        pods.map { pod, isReady in
          .tree([
            ("addresses", .array([pod["status", "podIP"] ?? .string("")])),
            (
              "conditions",
              .tree([
                ("ready", .boolean(isReady)), ("serving", .boolean(isReady)),
                ("terminating", .boolean(pod.isTerminating)),
              ])
            ), ("nodeName", pod["spec", "nodeName"]),
            (
              "targetRef",
              .tree([
                ("kind", .string("Pod")), ("name", .string(pod.name)),
                ("namespace", .string(pod.namespace)), ("uid", .string(pod.uid)),
              ])
            ),
          ])
        }))
    object.set("ports", to: .array(ports))
    store(object)
  }

  /// Endpoints that somebody wrote by hand get a slice, too.
  private func mirror(_ service: JSONValue) {
    guard service.name != "kubernetes" || service.namespace != "default",
      let endpoints = server.get("endpoints", service.namespace, service.name)
    else { return }
    let known = server.list("endpointslices.discovery.k8s.io", service.namespace).first {
      $0.label("kubernetes.io/service-name") == service.name
    }
    var object =
      known
      ?? .tree([
        ("addressType", .string("IPv4")), ("apiVersion", .string("discovery.k8s.io/v1")),
        ("kind", .string("EndpointSlice")),
        (
          "metadata",
          .tree([
            ("creationTimestamp", .string(server.now)),
            ("labels", .strings([("kubernetes.io/service-name", service.name)])),
            ("name", .string(service.name + "-" + server.identifiers.nameSuffix().text)),
            ("namespace", .string(service.namespace)),
            ("ownerReferences", ownerReference(endpoints)),
            ("uid", .string(server.identifiers.uuid().text)),
          ])
        ),
      ])
    var entries: [JSONValue] = []
    var ports: [JSONValue] = []
    for subset in endpoints["subsets"]?.elements ?? [] {
      for address in subset["addresses"]?.elements ?? [] {
        entries.append(
          .tree([
            ("addresses", .array([address["ip"] ?? .string("")])),
            ("conditions", .tree([("ready", .boolean(true))])),
          ]))
      }
      ports += subset["ports"]?.elements ?? []
    }
    object.set("endpoints", to: .array(entries))
    object.set("ports", to: .array(ports))
    store(object)
  }
}
