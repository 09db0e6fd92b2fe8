import Shell
import YAML

/// The EndpointSlices of Services.
extension ServiceEndpoints {
  /// The slice of a Service, or a new one that an object owns, with labels besides the Service's name.
  private func slice(
    of service: JSONValue, owner: JSONValue, labels: [(String, String)], isGenerated: Bool
  ) -> JSONValue {
    let name = "kubernetes.io/service-name"
    let known = server.list("endpointslices.discovery.k8s.io", service.namespace).first {
      $0.label(name) == service.name
    }
    if let known { return known }
    return .tree([
      ("addressType", .string("IPv4")), ("apiVersion", .string("discovery.k8s.io/v1")),
      ("kind", .string("EndpointSlice")),
      (
        "metadata",
        .tree([
          ("creationTimestamp", .string(server.now)),
          ("generateName", isGenerated ? .string(service.name + "-") : nil),
          ("generation", isGenerated ? .int(1) : nil),
          ("labels", .strings(labels + [(name, service.name)])),
          ("name", .string(service.name + "-" + server.identifiers.nameSuffix().text)),
          ("namespace", .string(service.namespace)), ("ownerReferences", ownerReference(owner)),
          ("uid", .string(server.identifiers.uuid().text)),
        ])
      ),
    ])
  }

  /// Puts the Pods of a Service, each with whether it is ready, into its slice.
  func slice(_ service: JSONValue, _ pods: [(JSONValue, Bool)], _ ports: [JSONValue]) {
    var object = slice(
      of: service, owner: service,
      labels: [("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io")],
      isGenerated: true)
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
  func mirror(_ service: JSONValue) {
    guard service.name != "kubernetes" || service.namespace != "default",
      let endpoints = server.get("endpoints", service.namespace, service.name)
    else { return }
    var object = slice(of: service, owner: endpoints, labels: [], isGenerated: false)
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
