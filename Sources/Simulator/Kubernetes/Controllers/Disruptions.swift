import Shell
import YAML

/// PodDisruptionBudgets.
struct Disruptions {
  let server: APIServer

  /// How many Pods of a budget may go.
  func allowed(_ budget: JSONValue) -> (allowed: Int, healthy: Int, desired: Int, total: Int) {
    let selector = LabelSelector(object: budget["spec", "selector"])
    let pods = server.list("pods", budget.namespace).filter { selector.matches($0.labels) }
    let healthy = pods.filter {
      $0.condition("Ready")?["status"]?.string == "True" && !$0.isTerminating
    }.count
    func amount(_ value: JSONValue) -> Int {
      if let number = value.int { return Int(number) }
      let percent = value.string.flatMap { Int($0.droppingLast(1)) } ?? 0
      return (pods.count * percent + 99) / 100
    }
    var desired = 0
    if let least = budget["spec", "minAvailable"] { desired = amount(least) }
    if let most = budget["spec", "maxUnavailable"] { desired = max(0, pods.count - amount(most)) }
    return (pods.isEmpty ? 0 : max(0, healthy - desired), healthy, desired, pods.count)
  }

  func allows(_ pod: JSONValue) -> Bool {
    server.list("poddisruptionbudgets.policy", pod.namespace).allSatisfy { budget in
      let selector = LabelSelector(object: budget["spec", "selector"])
      return selector.isEmpty || !selector.matches(pod.labels) || allowed(budget).allowed > 0
    }
  }
}
