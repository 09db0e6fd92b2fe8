import Shell
import YAML

/// The columns of each kind (`pkg/printers/internalversion` of Kubernetes).
enum Tables {
  static let plain = [nameColumn, age]
  static let nameColumn = Column("NAME") { _, object in object.name }
  static let age = Column("AGE") { cluster, object in cluster.age(object) }
  static let createdAt = Column("CREATED AT") { _, object in
    object["metadata", "creationTimestamp"]?.string ?? ""
  }

  static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: "<none>"
    case .string(let text): text.isEmpty ? "<none>" : text
    case .some(let value): JSONPath.text(value)
    }
  }

  static func columns(of resource: APIResource, server: APIServer) -> [Column] {
    switch resource.qualifiedName {
    case "pods": pods
    case "deployments.apps", "replicasets.apps", "statefulsets.apps", "daemonsets.apps",
      "replicationcontrollers", "jobs.batch", "cronjobs.batch",
      "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy",
      "controllerrevisions.apps":
      workloads(resource.qualifiedName)
    case "services", "endpoints", "endpointslices.discovery.k8s.io", "ingresses.networking.k8s.io",
      "ingressclasses.networking.k8s.io", "networkpolicies.networking.k8s.io":
      network(resource.qualifiedName)
    case "nodes", "namespaces", "events", "events.events.k8s.io", "componentstatuses",
      "leases.coordination.k8s.io", "priorityclasses.scheduling.k8s.io":
      clusterObjects(resource.qualifiedName)
    case "persistentvolumes", "persistentvolumeclaims", "storageclasses.storage.k8s.io":
      storage(resource.qualifiedName)
    default:
      resource.type == nil ? custom(resource, server) : others(resource.qualifiedName)
    }
  }

  private static let pods = [
    nameColumn,
    Column("READY") { _, pod in
      let status = PodStatus(pod)
      return "\(status.ready)/\(status.total)"
    },
    Column("STATUS") { _, pod in PodStatus(pod).reason },
    Column("RESTARTS") { cluster, pod in PodStatus(pod).restarts(cluster.clock.now) },
    age,
    Column("IP", wide: true, at: "status", "podIP"),
    Column("NODE", wide: true, at: "spec", "nodeName"),
    Column("NOMINATED NODE", wide: true, at: "status", "nominatedNodeName"),
    Column("READINESS GATES", wide: true) { _, _ in "<none>" },
  ]
}

/// A column of the tables that the API server prints.
struct Column: Sendable {
  var name: String
  var isWide = false
  var value: @Sendable (Cluster, JSONValue) -> String

  init(
    _ name: String, wide: Bool = false, _ value: @escaping @Sendable (Cluster, JSONValue) -> String
  ) {
    self.name = name
    isWide = wide
    self.value = value
  }

  /// A column that shows a field as it is.
  init(_ name: String, wide: Bool = false, at path: String...) {
    self.init(name, wide: wide) { _, object in Tables.text(object.at(path)) }
  }
}
