import Shell
import YAML

/// What Deployments tell of themselves.
extension Workloads {
  func updateStatus(_ deployment: JSONValue) {
    guard var object = server.get("deployments.apps", deployment.namespace, deployment.name) else {
      return
    }
    let sets = server.collection("replicasets.apps").controlled(by: object.uid)
    let new = sets.first { plainTemplate($0) == plainTemplate(object) }
    func count(_ sets: [JSONValue], _ field: String) -> Int {
      Int(sets.reduce(Int64(0)) { $0 + ($1["status", field]?.int ?? 0) })
    }
    let (all, updated) = (count(sets, "replicas"), count(new.map { [$0] } ?? [], "replicas"))
    let available = count(sets, "availableReplicas")
    let wanted = Int(object["spec", "replicas"]?.int ?? 1)
    object.set("status", "observedGeneration", to: .int64(object.generation))
    setCount(&object, "replicas", all)
    setCount(&object, "updatedReplicas", updated)
    setCount(&object, "readyReplicas", count(sets, "readyReplicas"))
    setCount(&object, "availableReplicas", available)
    setCount(&object, "unavailableReplicas", max(0, Int(total(sets)) - available))
    let isEnough = available >= wanted - Int(unavailable(object))
    let reachable =
      isEnough
      ? ("True", "MinimumReplicasAvailable", "Deployment has minimum availability.")
      : ("False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.")
    let isComplete =
      updated == wanted && all == wanted && available == wanted && new != nil
    progress(&object, new, isComplete: isComplete, updated: updated, available: available)
    setCondition(
      &object, "Available", reachable.0, reachable.1, reachable.2, updateTime: true)
    if let failure = sets.compactMap({ $0.condition("ReplicaFailure") }).first {
      setCondition(
        &object, "ReplicaFailure", "True", failure["reason"]?.string ?? "",
        failure["message"]?.string ?? "", updateTime: true)
    } else {
      removeCondition(&object, "ReplicaFailure")
    }
    orderConditions(&object, isEnough)
    store(object)
  }

  /// What became true last stands last.
  func orderConditions(_ object: inout JSONValue, _ isEnough: Bool) {
    let all = object["status", "conditions"]?.elements ?? []
    let sorted = all.enumerated().sorted { first, second in
      let (a, b) = (first.element["type"]?.string ?? "", second.element["type"]?.string ?? "")
      let order = ["Available", "Progressing", "ReplicaFailure"]
      let replica = all.contains { $0["type"]?.string == "ReplicaFailure" }
      if replica {
        return ["Progressing", "Available", "ReplicaFailure"].firstIndex(of: a) ?? 9 < [
          "Progressing", "Available", "ReplicaFailure",
        ].firstIndex(of: b) ?? 9
      }
      return order.firstIndex(of: a) ?? 9 < order.firstIndex(of: b) ?? 9
    }
    object.set("status", "conditions", to: .array(sorted.map { $0.element }))
  }

  func progress(
    _ object: inout JSONValue, _ new: JSONValue?, isComplete: Bool, updated: Int, available: Int
  ) {
    let old = object.condition("Progressing")
    let reason = old?["reason"]?.string
    let name = new?.name ?? ""
    if object["spec", "paused"]?.bool == true {
      if reason != "DeploymentPaused" {
        setCondition(
          &object, "Progressing", "Unknown", "DeploymentPaused", "Deployment is paused",
          updateTime: true)
      }
      return
    }
    if isComplete {
      let text = "ReplicaSet \(name.quotedGo) has successfully progressed."
      if reason != "NewReplicaSetAvailable" || old?["message"]?.string != text {
        setCondition(
          &object, "Progressing", "True", "NewReplicaSetAvailable", text, updateTime: true)
      }
      return
    }
    let mark = "\(name)/\(updated)/\(available)"
    let key = object.uid + "/progress"
    if marks.marks[key] != mark {
      marks.marks[key] = mark
      marks.times[key] = now
      let isNew = reason == nil || !(old?["message"]?.string ?? "").has(name) && updated == 0
      setCondition(
        &object, "Progressing", "True", isNew ? "NewReplicaSetCreated" : "ReplicaSetUpdated",
        isNew
          ? "Created new replica set \(name.quotedGo)"
          : "ReplicaSet \(name.quotedGo) is progressing.",
        updateTime: true)
    }
    let limit = (object["spec", "progressDeadlineSeconds"]?.int ?? 600) * 1_000_000_000
    let end = (marks.times[key] ?? now) + limit
    if now >= end {
      setCondition(
        &object, "Progressing", "False", "ProgressDeadlineExceeded",
        "ReplicaSet \(name.quotedGo) has timed out progressing.", updateTime: true)
    } else {
      cluster.controllers.wake(cluster, at: end)
    }
  }

  private var marks: ProgressMarks { cluster.progress }
}

/// When Deployments got on last.
final class ProgressMarks {
  var marks: [String: String] = [:]
  var times: [String: Int64] = [:]
}
