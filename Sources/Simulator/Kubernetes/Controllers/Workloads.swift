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
    let active = keptPods(of: set).filter { !$0.state.isTerminating && !$0.state.isOver }
    let wanted = Int(set["spec", "replicas"]?.int ?? 1)
    var failure: String?
    if active.count < wanted {
      failure = create(set, wanted - active.count)
    } else if active.count > wanted {
      let ranked = active.map { (rank: rank($0.value), pod: $0.value) }.sorted { $0.rank < $1.rank }
      for (_, pod) in ranked.prefix(active.count - wanted) {
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
      ? active : keptPods(of: object).filter { !$0.state.isTerminating && !$0.state.isOver }
    count(current, in: &object)
    if let failure {
      setCondition(&object, "ReplicaFailure", "True", "FailedCreate", failure)
    } else if current.count >= wanted {
      removeCondition(&object, "ReplicaFailure")
    }
    store(object)
  }

  /// Writes down how many of a set's Pods are how.
  private func count(_ pods: [KeptObject], in set: inout JSONValue) {
    let least = set["spec", "minReadySeconds"]?.int ?? 0
    let labels = set["spec", "template", "metadata", "labels"]
    var (labelled, ready, available) = (0, 0, 0)
    for pod in pods {
      let own = pod.value["metadata", "labels"]
      if own == labels
        || labels?.members.allSatisfy({ own?[name: $0.name] == $0.value }) ?? true
      {
        labelled += 1
      }
      if pod.state.isReady { ready += 1 }
      if isAvailable(pod, least) { available += 1 }
    }
    setCount(&set, "replicas", pods.count, keepsZero: true)
    setCount(&set, "fullyLabeledReplicas", labelled)
    setCount(&set, "readyReplicas", ready)
    setCount(&set, "availableReplicas", available)
    set.set("status", "observedGeneration", to: .int64(set.generation))
  }

  func component(_ set: JSONValue) -> String {
    set.kind == "ReplicaSet" ? "replicaset-controller" : "replication-controller"
  }

  /// Pods without an owner that the selector names become the set's; others are let go.
  func adopt(_ set: JSONValue, _ selector: LabelSelector) {
    // Pods with the labels of the template are those that the set made.
    let labels = set["spec", "template", "metadata", "labels"]
    for pod in keptPods(of: set)
    where !pod.state.isTerminating && pod.value["metadata", "labels"] != labels
      && !selector.matches(pod.value.labels)
    {
      var pod = pod.value
      pod.set("metadata", "ownerReferences", to: nil)
      store(pod)
    }
    if selector.isEmpty { return }
    for pod in server.collection("pods").kept(controlledBy: "")
    where pod.namespace == set.namespace && !pod.state.isTerminating && !pod.state.isOver
      && selector.matches(pod.value.labels)
    {
      var pod = pod.value
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
