import Shell
import YAML

/// Takes care of what namespaces need, and of what is in those that go.
struct NamespaceController: Controller {
  let cluster: Cluster

  /// Whether a namespace is on its way out.
  var isEmptying: Bool { server.list("namespaces").contains { $0.isTerminating } }

  func run() {
    for namespace in server.list("namespaces") {
      if namespace.isTerminating { empty(namespace) } else { furnish(namespace) }
    }
  }

  private func furnish(_ namespace: JSONValue) {
    if server.get("serviceaccounts", namespace.name, "default") == nil,
      let accounts = resource("serviceaccounts")
    {
      _ = try? server.create(
        accounts, namespace.name,
        .tree([
          ("apiVersion", .string("v1")), ("kind", .string("ServiceAccount")),
          ("metadata", .strings([("name", "default")])),
        ]))
    }
    if server.types.version.has(.tokenSecrets) {
      for account in server.list("serviceaccounts", namespace.name) {
        server.makeToken(for: account)
      }
    }
    if server.types.version.has(.rootCertificate),
      server.get("configmaps", namespace.name, "kube-root-ca.crt") == nil,
      let maps = resource("configmaps")
    {
      _ = try? server.create(
        maps, namespace.name,
        .tree([
          ("apiVersion", .string("v1")),
          (
            "data",
            .strings([("ca.crt", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")])
          ), ("kind", .string("ConfigMap")),
          (
            "metadata",
            .tree([
              (
                "annotations",
                .strings([
                  (
                    "kubernetes.io/description",
                    "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters."
                  )
                ])
              ), ("name", .string("kube-root-ca.crt")),
            ])
          ),
        ]))
    }
  }

  private func empty(_ namespace: JSONValue) {
    var isEmpty = true
    for resource in server.types.hubs
    where resource.namespaced && resource.verbs.contains("delete") {
      if resource.qualifiedName == "events.events.k8s.io" { continue }
      for object in server.collection(resource).list(namespace.name) {
        if !object.isTerminating {
          _ = try? server.delete(resource, object.namespace, object.name)
        }
        if server.collection(resource).get(object.namespace, object.name) != nil { isEmpty = false }
      }
    }
    // Emptying takes a few seconds, as it goes over all resources.
    let since =
      namespace["metadata", "deletionTimestamp"]?.string.flatMap { Timestamp.parse($0) } ?? now
    let end = since + 5_000_000_000
    if now < end { return cluster.controllers.wake(cluster, at: end) }
    if isEmpty, let resource = resource("namespaces") {
      server.remove(resource, "", namespace.name)
    }
  }
}
