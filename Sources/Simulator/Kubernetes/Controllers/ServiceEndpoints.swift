import Shell
import YAML

/// Endpoints and EndpointSlices of Services.
struct ServiceEndpoints: Controller {
  let cluster: Cluster

  /// Brings endpoints up to date; those of Services around which nothing changed only when a time has come.
  func run(isDue: Bool) {
    restoreKubernetes()
    for service in server.list("services") {
      let seen = revisions(around: service)
      if !isDue, cluster.controllers.seenSets[service.uid] == seen { continue }
      sync(service)
      cluster.controllers.seenSets[service.uid] = seen
    }
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

  /// How often a Service changed, and what its endpoints are made of.
  private func revisions(around service: JSONValue) -> [Int] {
    [Int(service["metadata", "resourceVersion"]?.string ?? "") ?? 0]
      + ["pods", "endpoints", "endpointslices.discovery.k8s.io"].map {
        server.collection($0).revision(in: service.namespace)
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
    let pods = server.collection("pods").kept(in: service.namespace).compactMap { pod in
      selector.matches(pod.value.labels) && !pod.state.isOver
        ? pod.value["status", "podIP"].map { (address: $0.string ?? "", pod: pod.value) } : nil
    }.sorted { $0.address < $1.address }.map { $0.pod }
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
}
