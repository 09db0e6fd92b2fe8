import Shell
import Simulator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures kubectl in a small cluster, and how a large one settles.
///
/// A line a figure: its name, its value and its unit.
func kubectlBenchmarks(_ parts: [String] = []) {
  func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
  if isWanted("commands") { KubectlBenchmark.commands() }
  if isWanted("settling") { KubectlBenchmark.settling(nodes: 1_000, pods: 10_000) }
  if isWanted("large") { KubectlBenchmark.large(nodes: 1_000, pods: 10_000) }
}

private enum KubectlBenchmark {
  /// What an author types most, in a cluster with a Deployment of three Pods and a Service.
  private static let mix = [
    "kubectl get pods", "kubectl get pods -o wide", "kubectl get deployment web -o yaml",
    "kubectl get svc,deploy", "kubectl get pod one -o jsonpath='{.status.podIP}'",
    "kubectl describe pod one", "kubectl describe deployment web", "kubectl apply -f web.yaml",
    "kubectl label pod one tier=front --overwrite", "kubectl label pod one tier=back --overwrite",
    "kubectl annotate pod one note=a --overwrite", "kubectl scale deployment web --replicas=3",
    "kubectl logs one", "kubectl exec one -- hostname", "kubectl get nodes",
    "kubectl create deployment x --image=nginx --dry-run=client -o yaml",
    "kubectl get events", "kubectl config current-context", "kubectl rollout status deployment web",
    "kubectl explain pod.spec",
  ]

  private static let manifest = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      labels: {app: web}
    spec:
      replicas: 3
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec:
          containers:
          - name: nginx
            image: nginx:1.27
            ports: [{containerPort: 80}]

    """

  private static func run(_ command: String, on terminal: Terminal) {
    let result = terminal.run(Array(command.utf8))
    if result.status != 0 {
      print(
        "\(command): status \(result.status)\n" + String(decoding: result.screen, as: UTF8.self))
    }
  }

  static func commands() {
    let world = World()
    world.hosts[0].fileSystem.install("/root/web.yaml", .file(Array(manifest.utf8)))
    let terminal = Terminal(on: world.hosts[0])
    for command in [
      "kubectl apply -f web.yaml", "kubectl expose deployment web --port=80",
      "kubectl run one --image=nginx",
    ] {
      run(command, on: terminal)
      world.pause()
    }
    var slowest: [(seconds: Double, command: String)] = []
    var total = 0.0
    var count = 0
    for command in mix {
      let rounds = 200
      run(command, on: terminal)
      let start = processorTime()
      for _ in 0..<rounds { run(command, on: terminal) }
      let seconds = processorTime() - start
      total += seconds
      count += rounds
      slowest.append((seconds / Double(rounds), command))
    }
    for (seconds, command) in slowest {
      figure(command, seconds * 1e6, "µs")
    }
    figure("kubectl, mixed", Double(count) / total, "commands a second")
  }

  static func settling(nodes: Int, pods: Int) {
    let before = residentBytes()
    var start = processorTime()
    let world = World(workers: nodes - 1)
    let terminal = Terminal(on: world.hosts[0])
    run("kubectl get nodes", on: terminal)
    figure("\(nodes) nodes set up", processorTime() - start, "s")
    // What the system's own Pods leave of the simulator's limit.
    let own = world.systemPodCount
    let idle = residentBytes()
    start = processorTime()
    let deployments = 20
    for index in 0..<deployments {
      let share = (pods - own) / deployments + (index < (pods - own) % deployments ? 1 : 0)
      run("kubectl create deployment d\(index) --image=nginx --replicas=\(share)", on: terminal)
    }
    world.pause()
    let seconds = processorTime() - start
    let running = world.runningPodCount
    if running != pods { print("only \(running) of \(pods) Pods run") }
    figure("\(nodes) nodes, \(pods) Pods settled", seconds, "s")
    figure("memory of the nodes", Double(idle - before) / Double(nodes) / 1024, "KB a node")
    figure(
      "memory of the Pods", Double(residentBytes() - idle) / Double(pods - own) / 1024, "KB a Pod")
  }

  /// What people do in a large cluster, each with the time until it is done.
  static func large(nodes: Int, pods: Int) {
    let world = World(workers: nodes - 1)
    let terminal = Terminal(on: world.hosts[0])
    run("kubectl get nodes", on: terminal)
    let count = pods - world.systemPodCount
    for command in [
      "kubectl create deployment web --image=nginx:1.26 --replicas=\(count)",
      "kubectl get pods -A", "kubectl get pods -o wide --sort-by=.metadata.name",
      "kubectl get pods -o yaml", "kubectl describe deployment web",
      "kubectl expose deployment web --port=80",
      "kubectl drain node7 --ignore-daemonsets", "kubectl uncordon node7",
      "kubectl scale deployment web --replicas=1000",
      "kubectl set image deployment web nginx=nginx:1.27", "kubectl rollout status deployment web",
      "kubectl scale deployment web --replicas=\(count)",
      "kubectl scale deployment web --replicas=0",
      "kubectl scale deployment web --replicas=\(count)", "kubectl delete deployment web",
    ] {
      let start = processorTime()
      run(command, on: terminal)
      world.pause()
      figure(command, processorTime() - start, "s")
    }
  }

  private static func figure(_ name: String, _ value: Double, _ unit: String) {
    let shown = value >= 100 ? "\(Int(value.rounded()))" : "\((value * 100).rounded() / 100)"
    let padding = String(repeating: " ", count: max(1, 72 - name.count - shown.count))
    print("\(name)\(padding)\(shown) \(unit)")
  }

  /// The processor time of this process so far, in seconds.
  private static func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// The memory of this process, in bytes; 0 where the system does not say.
  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let pages = String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first
    return (pages.flatMap { Int($0) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
