import Shell
import Testing
import YAML

@testable import Simulator

/// A cluster in which random commands are typed, and what has to hold in it.
final class RandomCommands {
  let world: World
  private let terminal: Terminal
  private let workers: [String]
  private var state: UInt64
  private var stopped: Set<String> = []
  /// The node on which each Pod was seen, by its identifier.
  private var nodeOfPod: [String: String] = [:]

  /// The most that the quota of the namespace allows.
  static let quota: [(name: String, most: Int64)] = [
    ("count/deployments.apps", 4), ("pods", 60), ("services", 5),
  ]

  init(seed: Int, workers count: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    world = World(workers: count)
    terminal = Terminal(on: world.hosts[0])
    workers = (1...count).map { "node\($0)" }
    let hard = Self.quota.map { "\($0.name)=\($0.most)" }.joined(separator: ",")
    run("kubectl create quota q --hard=\(hard)")
  }

  private var server: APIServer { world.cluster.server }

  func run(_ command: String) { _ = terminal.runApart(Array(command.utf8)) }

  private func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// The command that makes a workload; the Pods of DaemonSets are small, so that there is room for all.
  private func apply(_ kind: String, _ name: String, _ spec: String) {
    let version = kind == "Job" ? "batch/v1" : "apps/v1"
    let restart = kind == "Job" ? "restartPolicy: Never, " : ""
    let selector = kind == "Job" ? "" : "selector: {matchLabels: {app: \(name)}}, "
    let program = kind == "Job" ? "args: ['true'], " : ""
    let cores = kind == "DaemonSet" ? 50 : 100 * (1 + below(5))
    run(
      """
      kubectl apply -f - <<END
      {apiVersion: \(version), kind: \(kind), metadata: {name: \(name)}, spec: {\(spec)\(selector)
      template: {metadata: {labels: {app: \(name)}}, spec: {\(restart)containers: [
      {name: c, image: nginx, \(program)resources: {requests: {cpu: \(cores)m}}}]}}}}
      END

      """)
  }

  /// Types a command or lets something happen.
  func step() {
    let name = ["a", "b", "c", "d", "e"][below(5)]
    let node = workers[below(workers.count)]
    switch below(22) {
    case 0, 1: run("kubectl create deployment \(name) --image=nginx --replicas=\(below(25))")
    case 2, 3: run("kubectl scale deployment \(name) --replicas=\(below(30))")
    case 4: run("kubectl delete deployment \(name)")
    case 5: run("kubectl set image deployment \(name) nginx=httpd:2.4")
    case 6: run("kubectl rollout restart deployment \(name)")
    case 7: run("kubectl set resources deployment \(name) --requests=cpu=\(50 * (1 + below(12)))m")
    case 8: run("kubectl delete pod --all --wait=false")
    case 9: run("kubectl expose deployment \(name) --port=80")
    case 10: run("kubectl delete service \(name)")
    case 11: run("kubectl run p\(name) --image=redis")
    case 12: run("kubectl delete pod p\(name) --force --grace-period=0")
    case 13: run("kubectl cordon \(node)")
    case 14: run("kubectl uncordon \(node)")
    case 15: run("kubectl drain \(node) --ignore-daemonsets --force --delete-emptydir-data")
    case 16:
      if stopped.insert(node).inserted {
        world.cluster.setNode(node, isUp: false)
      } else {
        stopped.remove(node)
        world.cluster.setNode(node, isUp: true)
      }
    case 17: apply("StatefulSet", "s" + name, "replicas: \(below(6)), ")
    case 18: apply("DaemonSet", "n" + name, "")
    case 19: apply("Job", "j" + name, "completions: \(1 + below(5)), parallelism: 2, ")
    case 20:
      let kind = ["statefulset s", "daemonset n", "job j"][below(3)]
      run("kubectl delete \(kind)\(name) --cascade=\(["background", "foreground"][below(2)])")
    default: world.clock.advance(by: Int64(below(600)) * 1_000_000_000)
    }
    if below(3) == 0 { world.settle() }
  }

  /// What must hold after each command.
  func check() {
    world.clock.advance(by: 0)
    var addresses: Set<String> = []
    var requested: [String: Int64] = [:]
    for pod in server.list("pods") where !["Succeeded", "Failed"].contains(phase(pod)) {
      let node = pod["spec", "nodeName"]?.string
      if let node {
        #expect(nodeOfPod[pod.uid, default: node] == node, "\(pod.name) moved")
        nodeOfPod[pod.uid] = node
        requested[node, default: 0] += PodNeeds(pod).requests[0]
      }
      if pod["spec", "hostNetwork"]?.bool != true, let address = pod["status", "podIP"]?.string {
        #expect(addresses.insert(address).inserted, "\(address) stands twice")
      }
    }
    for node in server.list("nodes") {
      let most = node["status", "allocatable", "cpu"]?.string.flatMap { Quantity($0) }?.milli ?? 0
      #expect(requested[node.name, default: 0] <= most, "\(node.name) is too full")
    }
    let used = server.get("resourcequotas", "default", "q")?["status", "used"]
    for (name, most) in Self.quota {
      let amount = used?[name: name]?.string.flatMap { Int64($0) } ?? 0
      #expect(amount <= most, "\(amount) of \(name)")
      #expect(amount == count(name), "\(name) is not counted right")
    }
  }

  private func count(_ name: String) -> Int64 {
    let all = server.list(name == "count/deployments.apps" ? "deployments.apps" : name, "default")
    return Int64(all.filter { !["Succeeded", "Failed"].contains(phase($0)) }.count)
  }

  private func phase(_ pod: JSONValue) -> String { pod["status", "phase"]?.string ?? "" }

  /// Takes all that keeps workloads from their Pods away, and waits.
  func relax() {
    run("kubectl delete quota q")
    for node in workers {
      run("kubectl uncordon \(node)")
      if stopped.contains(node) { world.cluster.setNode(node, isUp: true) }
    }
    for name in ["a", "b", "c", "d", "e"] {
      run("kubectl set resources deployment \(name) --requests=cpu=10m")
      run("kubectl delete statefulset s\(name)")
      run("kubectl delete job j\(name)")
    }
    world.clock.advance(by: 2_000_000_000_000)
    world.settle()
  }

  /// What must hold when nothing keeps workloads from their Pods.
  func checkRest() {
    for deployment in server.list("deployments.apps", "default") {
      let wanted = deployment["spec", "replicas"]?.int ?? 1
      #expect(deployment["status", "readyReplicas"]?.int ?? 0 == wanted, "\(deployment.name)")
      #expect(deployment["status", "replicas"]?.int ?? 0 == wanted, "\(deployment.name)")
    }
    for set in server.list("daemonsets.apps", "default") {
      #expect(set["status", "numberReady"]?.int ?? 0 == Int64(workers.count), "\(set.name)")
    }
    checkOwners()
  }

  /// Whether all that names owners has one.
  func checkOwners() {
    var living: Set<String> = []
    for resource in server.types.hubs {
      for object in server.collection(resource).list() { living.insert(object.uid) }
    }
    for resource in server.types.hubs {
      for object in server.collection(resource).list() {
        let owners = (object["metadata", "ownerReferences"]?.elements ?? []).compactMap {
          $0["uid"]?.string
        }
        #expect(owners.isEmpty || owners.contains { living.contains($0) }, "\(object.name)")
      }
    }
  }
}
