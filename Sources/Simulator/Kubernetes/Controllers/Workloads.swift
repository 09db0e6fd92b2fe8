import Shell
import YAML

/// Deployments, ReplicaSets and ReplicationControllers.
struct Workloads: Controller {
  let cluster: Cluster

  /// Brings sets to their numbers of Pods; those of which nothing changed only when a time has come.
  func replicaSets(isDue: Bool) {
    for set in server.list("replicasets.apps") where isDue || hasNews(set) {
      replicas(set, LabelSelector(object: set["spec", "selector"]))
    }
    for set in server.list("replicationcontrollers") where isDue || hasNews(set) {
      replicas(set, LabelSelector(labels: set["spec", "selector"]))
    }
  }

  func replicas(_ set: JSONValue, _ selector: LabelSelector) {
    if set.isTerminating { return }
    adopt(set, selector)
    let active = pods(of: set).filter {
      !$0.isTerminating && !isOver($0) && selector.matches($0.labels)
    }
    let wanted = Int(set["spec", "replicas"]?.int ?? 1)
    var failure: String?
    if active.count < wanted {
      failure = create(set, wanted - active.count)
    } else if active.count > wanted {
      let doomed = active.sorted { rank($0) < rank($1) }.prefix(active.count - wanted)
      for pod in doomed {
        deletePod(pod)
        cluster.events.record(
          set, "Normal", "SuccessfulDelete", "Deleted pod: \(pod.name)",
          from: component(set))
      }
    }
    guard
      var object = server.get(
        set.kind == "ReplicaSet" ? "replicasets.apps" : "replicationcontrollers", set.namespace,
        set.name)
    else { return }
    let current =
      active.count == wanted
      ? active : pods(of: object).filter { !$0.isTerminating && !isOver($0) }
    let least = object["spec", "minReadySeconds"]?.int ?? 0
    let labels = object["spec", "template", "metadata", "labels"]?.members ?? []
    setCount(&object, "replicas", current.count, keepsZero: true)
    setCount(
      &object, "fullyLabeledReplicas",
      current.filter { pod in labels.allSatisfy { pod.label($0.name) == $0.value.string } }.count)
    setCount(&object, "readyReplicas", current.filter { isReady($0) }.count)
    setCount(&object, "availableReplicas", current.filter { isAvailable($0, least) }.count)
    object.set("status", "observedGeneration", to: .int64(object.generation))
    if let failure {
      setCondition(&object, "ReplicaFailure", "True", "FailedCreate", failure)
    } else if current.count >= wanted {
      removeCondition(&object, "ReplicaFailure")
    }
    store(object)
  }

  func component(_ set: JSONValue) -> String {
    set.kind == "ReplicaSet" ? "replicaset-controller" : "replication-controller"
  }

  /// Pods without an owner that the selector names become the set's; others are let go.
  func adopt(_ set: JSONValue, _ selector: LabelSelector) {
    for pod in pods(of: set) where !pod.isTerminating && !selector.matches(pod.labels) {
      var pod = pod
      pod.set("metadata", "ownerReferences", to: nil)
      store(pod)
    }
    if selector.isEmpty { return }
    for pod in server.collection("pods").controlled(by: "")
    where pod.namespace == set.namespace && !pod.isTerminating && !isOver(pod)
      && selector.matches(pod.labels)
    {
      var pod = pod
      pod.set("metadata", "ownerReferences", to: ownerReference(set))
      store(pod)
    }
  }

  /// Which Pods go first: those that do least.
  func rank(_ pod: JSONValue) -> String {
    let isBound = pod["spec", "nodeName"] != nil ? "1" : "0"
    let phase = pod["status", "phase"]?.string == "Running" ? "1" : "0"
    let ready = isReady(pod) ? "1" : "0"
    let age = "\(9_000_000_000_000_000_000 - pod.created)"
    return isBound + phase + ready + age + pod.name
  }

  /// Gives why Pods cannot be made, if so.
  func create(_ set: JSONValue, _ count: Int) -> String? {
    if let time = cluster.controllers.retries[set.uid], time > now {
      return set.condition("ReplicaFailure")?["message"]?.string
    }
    for _ in 0..<min(count, 500) {
      do throws(APIError) {
        let pod = try makePod(set["spec", "template"] ?? .null, set)
        cluster.events.record(
          set, "Normal", "SuccessfulCreate", "Created pod: \(pod.name)", from: component(set))
      } catch {
        cluster.events.record(
          set, "Warning", "FailedCreate", "Error creating: " + error.message, from: component(set))
        // Again after 5 ms, 10 ms, 20 ms and so on, as the controller's queue has it.
        let refusals = cluster.controllers.refusals[set.uid, default: 0]
        cluster.controllers.refusals[set.uid] = refusals + 1
        let time = now + min(1_000_000_000_000, 5_000_000 << min(refusals, 28))
        cluster.controllers.retries[set.uid] = time
        cluster.controllers.wake(cluster, at: time)
        return error.message
      }
    }
    server.warnings = []
    cluster.controllers.refusals[set.uid] = nil
    return nil
  }
}
