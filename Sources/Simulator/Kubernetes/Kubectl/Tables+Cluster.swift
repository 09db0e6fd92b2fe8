import Shell
import YAML

/// Columns of nodes and namespaces.
extension Tables {
  static func clusterObjects(_ name: String) -> [Column] {
    switch name {
    case "nodes":
      return nodes
    case "namespaces": return [nameColumn, Column("STATUS", at: "status", "phase"), age]
    case "componentstatuses":
      return [
        nameColumn,
        Column("STATUS") { _, object in
          object["conditions"]?.elements.first?["status"]?.string == "True"
            ? "Healthy" : "Unhealthy"
        },
        Column("MESSAGE") { _, object in
          object["conditions"]?.elements.first?["message"]?.string ?? ""
        }, Column("ERROR") { _, _ in "" },
      ]
    case "leases.coordination.k8s.io":
      return [nameColumn, Column("HOLDER", at: "spec", "holderIdentity"), age]
    case "priorityclasses.scheduling.k8s.io":
      return [
        nameColumn, number("VALUE", "value"),
        Column("GLOBAL-DEFAULT") { _, object in
          object["globalDefault"]?.bool == true ? "true" : "false"
        }, age, Column("PREEMPTIONPOLICY", at: "preemptionPolicy"),
      ]
    default:
      return [
        Column("LAST SEEN") { cluster, event in cluster.lastSeen(event) },
        Column("TYPE", at: "type"), Column("REASON", at: "reason"),
        Column("OBJECT") { _, event in
          "\((event["involvedObject", "kind"]?.string ?? "").lowered)/\(event["involvedObject", "name"]?.string ?? "")"
        },
        Column("SUBOBJECT", wide: true, at: "involvedObject", "fieldPath"),
        Column("SOURCE", wide: true) { _, event in
          let component = event["source", "component"]?.string ?? ""
          return event["source", "host"]?.string.map { component + ", " + $0 } ?? component
        },
        Column("MESSAGE") { _, event in (event["message"]?.string ?? "").trimmed },
        Column("FIRST SEEN", wide: true) { cluster, event in cluster.lastSeen(event) },
        Column("COUNT", wide: true) { _, event in "\(event["count"]?.int ?? 1)" },
        Column("NAME", wide: true) { _, event in event.name },
      ]
    }
  }

  static let nodes = [
    nameColumn, Column("STATUS") { _, node in nodeStatus(node) },
    Column("ROLES") { _, node in nodeRoles(node) }, age,
    Column("VERSION", at: "status", "nodeInfo", "kubeletVersion"),
    Column("INTERNAL-IP", wide: true) { _, node in
      (node["status", "addresses"]?.elements ?? []).first {
        $0["type"]?.string == "InternalIP"
      }?["address"]?.string ?? "<none>"
    },
    Column("EXTERNAL-IP", wide: true) { _, _ in "<none>" },
    Column("OS-IMAGE", wide: true, at: "status", "nodeInfo", "osImage"),
    Column("KERNEL-VERSION", wide: true, at: "status", "nodeInfo", "kernelVersion"),
    Column("CONTAINER-RUNTIME", wide: true, at: "status", "nodeInfo", "containerRuntimeVersion"),
  ]

  static func nodeStatus(_ node: JSONValue) -> String {
    let isReady = node.condition("Ready")?["status"]?.string == "True"
    return (isReady ? "Ready" : "NotReady")
      + (node["spec", "unschedulable"]?.bool == true ? ",SchedulingDisabled" : "")
  }

  static func nodeRoles(_ node: JSONValue) -> String {
    let prefix = "node-role.kubernetes.io/"
    let roles = node.labels.filter { $0.name.hasPrefix(prefix) && $0.name != prefix }.map {
      $0.name.dropping(prefix.utf8.count)
    }
    return roles.isEmpty ? "<none>" : roles.sorted().joinedText(",")
  }
}
