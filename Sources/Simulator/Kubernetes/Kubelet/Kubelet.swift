import Shell
import YAML

/// Runs the Pods of a node and tells the API server how they are.
final class Kubelet {
  let name: String
  unowned(unsafe) let cluster: Cluster
  private(set) var isUp = true
  /// Whether Pods of this node have a network.
  var hasNetwork = true
  private var workers: [String: PodWorker] = [:]
  /// The images that the node has.
  var images: Set<String> = []
  private let subnet: Int
  private var nextAddress = 2

  init(name: String, subnet: Int, cluster: Cluster) {
    self.name = name
    self.subnet = subnet
    self.cluster = cluster
  }

  /// An address of the node's network that no Pod on the node has.
  func address() -> String {
    let pods = cluster.server.collection("pods").kept(onNode: name)
    var address = ""
    for _ in 0..<253 {
      nextAddress = nextAddress >= 254 ? 2 : nextAddress + 1
      address = ClusterPlan.podNetwork(subnet) + ".\(nextAddress)"
      if !pods.contains(where: { $0.value["status", "podIP"]?.string == address }) { break }
    }
    return address
  }

  func worker(_ uid: String) -> PodWorker? { workers[uid] }

  /// The Pods that run here from files.
  private(set) lazy var staticPods = StaticPods(kubelet: self)
  /// Whether the node has a control plane that the kubelet runs from files.
  var isControlPlane: Bool {
    cluster.plan.hasStaticPods
      && cluster.plan.nodes.contains { $0.name == name && $0.isControlPlane }
  }

  /// Puts an image that somebody brings on the node.
  func load(_ name: String) { images.insert(ImageReference(name)?.full ?? name) }

  /// Begins with a Pod.
  func begin(_ pod: JSONValue) {
    let worker = PodWorker(pod: pod, kubelet: self)
    workers[pod.uid] = worker
    worker.begin()
  }

  /// Begins with a new Pod, or takes in what changed of one; forgets one that is gone.
  func sync(_ kept: KeptObject) {
    guard isUp else { return }
    let pod = kept.value
    if kept.isGone {
      workers[pod.uid] = nil
    } else if let worker = workers[pod.uid] {
      worker.update(pod)
    } else if pod.annotation("kubernetes.io/config.mirror") == nil,
      pod.label("k8s-app") != "kube-proxy", kept.state.isPending
    {
      begin(pod)
    } else if kept.state.isTerminating {
      removeIdle(pod)
    }
  }

  /// Sees to all Pods of the node.
  private func sync() {
    let pods = cluster.server.collection("pods").kept(onNode: name)
    for pod in pods { sync(pod) }
    let seen = Set(pods.map { $0.value.uid })
    for uid in workers.keys.sorted() where !seen.contains(uid) { workers[uid] = nil }
  }

  private func removeIdle(_ pod: JSONValue) {
    let server = cluster.server
    cluster.after(500_000_000) {
      if let resource = server.types.pods,
        server.get("pods", pod.namespace, pod.name)?.uid == pod.uid
      {
        server.remove(resource, pod.namespace, pod.name)
      }
    }
  }

  /// Stops the kubelet, or lets it go on; the node's conditions follow after the grace period.
  func setUp(_ wanted: Bool) {
    if isUp == wanted { return }
    isUp = wanted
    let delay: Int64 = wanted ? 2_000_000_000 : 40_000_000_000
    cluster.after(delay) { [unowned(unsafe) self] in
      guard self.isUp == wanted else { return }
      self.report()
    }
  }

  /// Tells the API server how the node is.
  func report() {
    let server = cluster.server
    guard var node = server.get("nodes", "", name), let resource = server.types.resource("nodes")
    else { return }
    Defaults.each(&node, ["status", "conditions"]) { condition in
      let type = condition["type"]?.string ?? ""
      if self.isUp {
        let isUnready = type == "Ready" && !self.hasNetwork
        let isGood = type == "Ready" && !isUnready ? "True" : "False"
        let words = Bootstrap.conditions.first { $0.type == type }
        condition.set("status", to: .string(isGood))
        condition.set(
          "reason", to: .string(isUnready ? "KubeletNotReady" : words?.reason ?? ""))
        condition.set(
          "message", to: .string(isUnready ? Bootstrap.withoutNetwork : words?.message ?? ""))
      } else {
        condition.set("status", to: .string("Unknown"))
        condition.set("reason", to: .string("NodeStatusUnknown"))
        condition.set("message", to: .string("Kubelet stopped posting node status."))
      }
      condition.set("lastTransitionTime", to: .string(server.now))
    }
    server.store(node, resource)
    if isUp {
      for worker in workers.values.sorted(by: { $0.uid < $1.uid }) { worker.resume() }
      sync()
      cluster.touch()
    }
  }
}
