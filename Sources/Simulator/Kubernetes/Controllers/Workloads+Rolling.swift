import Shell
import YAML

/// How Deployments go from one ReplicaSet to the next.
extension Workloads {
  func surge(_ deployment: JSONValue) -> Int64 {
    let rolling = deployment["spec", "strategy", "rollingUpdate"]
    if rolling == nil { return 0 }
    return amount(
      rolling?["maxSurge"], of: deployment["spec", "replicas"]?.int ?? 1, roundsUp: true)
  }

  func unavailable(_ deployment: JSONValue) -> Int64 {
    let total = deployment["spec", "replicas"]?.int ?? 1
    let most = amount(
      deployment["spec", "strategy", "rollingUpdate", "maxUnavailable"], of: total,
      roundsUp: false)
    return most == 0 && surge(deployment) == 0 ? 1 : min(most, total)
  }

  func scale(_ set: JSONValue, to count: Int64, _ deployment: JSONValue) {
    let before = set["spec", "replicas"]?.int ?? 0
    if before == count { return }
    guard var object = server.get("replicasets.apps", set.namespace, set.name) else { return }
    object.set("spec", "replicas", to: .int64(count))
    store(object)
    cluster.events.record(
      deployment, "Normal", "ScalingReplicaSet",
      "Scaled \(count > before ? "up" : "down") replica set \(set.name) from \(before) to \(count)",
      from: "deployment-controller")
  }

  func total(_ sets: [JSONValue]) -> Int64 {
    sets.reduce(0) { $0 + ($1["spec", "replicas"]?.int ?? 0) }
  }

  func available(_ sets: [JSONValue]) -> Int64 {
    sets.reduce(0) { $0 + ($1["status", "availableReplicas"]?.int ?? 0) }
  }

  func roll(_ deployment: JSONValue, _ new: JSONValue, _ old: [JSONValue]) {
    let wanted = deployment["spec", "replicas"]?.int ?? 1
    let current = new["spec", "replicas"]?.int ?? 0
    if current > wanted { return scale(new, to: wanted, deployment) }
    let all = total(old) + current
    if current < wanted {
      let room = wanted + surge(deployment) - all
      if room > 0 {
        return scale(new, to: current + min(room, wanted - current), deployment)
      }
    }
    guard total(old) > 0 else { return }
    let least = wanted - unavailable(deployment)
    let newUnavailable = current - (new["status", "availableReplicas"]?.int ?? 0)
    var most = all - least - newUnavailable
    if most <= 0 { return }
    let ordered = old.sorted { ($0.created, $0.name) < ($1.created, $1.name) }
    // What does not work goes first.
    for set in ordered {
      let count = set["spec", "replicas"]?.int ?? 0
      let broken = count - (set["status", "availableReplicas"]?.int ?? 0)
      let fewer = min(most, broken)
      if fewer > 0 {
        scale(set, to: count - fewer, deployment)
        most -= fewer
      }
    }
    let sets = ordered.compactMap { server.get("replicasets.apps", $0.namespace, $0.name) }
    var spare = available(sets + [new]) - least
    for set in sets where spare > 0 {
      let count = set["spec", "replicas"]?.int ?? 0
      let fewer = min(spare, count)
      if fewer > 0 {
        scale(set, to: count - fewer, deployment)
        spare -= fewer
      }
    }
  }

  func recreate(_ deployment: JSONValue, _ new: JSONValue, _ old: [JSONValue]) {
    for set in old { scale(set, to: 0, deployment) }
    let isOccupied = old.contains { set in pods(of: set).contains { !isOver($0) } }
    if !isOccupied { scale(new, to: deployment["spec", "replicas"]?.int ?? 1, deployment) }
  }

  func scaleProportionally(
    _ deployment: JSONValue, _ new: JSONValue?, _ old: [JSONValue]
  ) {
    let sets = (new.map { [$0] } ?? []) + old
    let active = sets.filter { ($0["spec", "replicas"]?.int ?? 0) > 0 }
    if active.count == 1 {
      scale(active[0], to: deployment["spec", "replicas"]?.int ?? 1, deployment)
    }
  }

  func cleanUp(_ deployment: JSONValue, _ old: [JSONValue]) {
    let limit = Int(deployment["spec", "revisionHistoryLimit"]?.int ?? 10)
    let idle = old.filter {
      ($0["spec", "replicas"]?.int ?? 0) == 0 && ($0["status", "replicas"]?.int ?? 0) == 0
    }.sorted { revision($0) < revision($1) }
    guard idle.count > limit, let resource = resource("replicasets", "apps") else { return }
    for set in idle.prefix(idle.count - limit) {
      _ = try? server.delete(resource, set.namespace, set.name)
    }
  }
}
