import Shell
import YAML

/// Counts what a namespace uses, and refuses what goes beyond a ResourceQuota.
struct Quotas {
  let server: APIServer

  /// What an object would use, by the names of quotas.
  static func usage(_ object: JSONValue) -> [String: Quantity] {
    var result: [String: Quantity] = [:]
    let plural = plurals[object.kind]
    if let plural {
      result["count/" + plural] = Quantity(milli: 1000)
      if let short = counted[object.kind] { result[short] = Quantity(milli: 1000) }
    }
    if object.kind == "Pod" {
      let phase = object["status", "phase"]?.string
      if phase == "Succeeded" || phase == "Failed" { return [:] }
      for container in object["spec", "containers"]?.elements ?? [] {
        for kind in ["requests", "limits"] {
          for member in container["resources", kind]?.members ?? [] {
            guard let amount = Quantity(member.value.string ?? "") else { continue }
            add(amount, kind + "." + member.name, &result)
            if kind == "requests" { add(amount, member.name, &result) }
          }
        }
      }
    }
    if object.kind == "Service", let type = object["spec", "type"]?.string {
      if type == "LoadBalancer" { result["services.loadbalancers"] = Quantity(milli: 1000) }
      if type != "ClusterIP" { result["services.nodeports"] = Quantity(milli: 1000) }
    }
    if object.kind == "PersistentVolumeClaim",
      let amount = object["spec", "resources", "requests", "storage"]?.string.flatMap({
        Quantity($0)
      })
    {
      result["requests.storage"] = amount
    }
    return result
  }

  private static func add(_ amount: Quantity, _ name: String, _ result: inout [String: Quantity]) {
    if var known = result[name] {
      known.milli = known.milli &+ amount.milli
      result[name] = known
    } else {
      result[name] = amount
    }
  }

  private static let counted = [
    "Pod": "pods", "Service": "services", "ConfigMap": "configmaps", "Secret": "secrets",
    "PersistentVolumeClaim": "persistentvolumeclaims", "ResourceQuota": "resourcequotas",
    "ReplicationController": "replicationcontrollers",
  ]
  /// The resources of the kinds that quotas count.
  static let plurals = [
    "Pod": "pods", "Service": "services", "ConfigMap": "configmaps", "Secret": "secrets",
    "PersistentVolumeClaim": "persistentvolumeclaims", "ResourceQuota": "resourcequotas",
    "ReplicationController": "replicationcontrollers", "Deployment": "deployments.apps",
    "ReplicaSet": "replicasets.apps", "StatefulSet": "statefulsets.apps", "Job": "jobs.batch",
    "CronJob": "cronjobs.batch",
  ]

  func check(_ object: JSONValue, _ resource: APIResource) throws(APIError) {
    guard resource.namespaced else { return }
    let quotas = server.list("resourcequotas", object.namespace)
    if quotas.isEmpty { return }
    let usage = Self.usage(object)
    for quota in quotas where quota["spec", "scopes"] == nil {
      let hard = quota["spec", "hard"]?.members ?? []
      if object.kind == "Pod" {
        var missing: [String] = []
        for member in hard
        where member.name.hasPrefix("requests.") || member.name.hasPrefix("limits.")
          || member.name == "cpu" || member.name == "memory"
        {
          if usage[member.name] == nil, member.name != "requests.storage" {
            missing.append(member.name)
          }
        }
        if !missing.isEmpty {
          let names = (object["spec", "containers"]?.elements ?? []).compactMap {
            $0["name"]?.string
          }
          throw .forbidden(
            resource, object.name,
            "failed quota: \(quota.name): must specify "
              + missing.sorted().map { $0 + " for: " + names.joinedText(",") }.joinedText("; "))
        }
      }
      var exceeded: [(String, Quantity, Quantity, Quantity)] = []
      for member in hard {
        guard let amount = usage[member.name], let limit = Quantity(member.value.string ?? "")
        else { continue }
        let used = server.quotas.used(member.name, in: object.namespace, of: server)
        if used.milli &+ amount.milli > limit.milli {
          exceeded.append((member.name, amount, used, limit))
        }
      }
      if !exceeded.isEmpty {
        func list(_ pick: ((String, Quantity, Quantity, Quantity)) -> Quantity) -> String {
          exceeded.map { $0.0 + "=" + pick($0).text }.joinedText(",")
        }
        throw .forbidden(
          resource, object.name,
          "exceeded quota: \(quota.name), requested: \(list { $0.1 }), used: \(list { $0.2 }), limited: \(list { $0.3 })"
        )
      }
    }
  }
}
