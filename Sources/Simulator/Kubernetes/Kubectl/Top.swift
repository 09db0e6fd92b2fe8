import Shell
import YAML

/// `kubectl top`, which asks the metrics server, where one runs.
extension Kubectl {
  func top(_ kind: String) throws(Failure) -> Int {
    if let key = flags.given("sort-by"), !["", "cpu", "memory"].contains(key) {
      throw .error("--sort-by accepts only cpu or memory")
    }
    try connect()
    guard hasMetrics else { throw .error("Metrics API not available") }
    return kind == "node" ? try topNodes() : try topPods()
  }

  private var hasMetrics: Bool {
    guard
      let service = server.get("apiservices.apiregistration.k8s.io", "", "v1beta1.metrics.k8s.io")
    else { return false }
    let space = service["spec", "service", "namespace"]?.string ?? ""
    let name = service["spec", "service", "name"]?.string ?? ""
    return (server.get("endpoints", space, name)?["subsets"]?.elements ?? []).contains {
      !($0["addresses"]?.elements ?? []).isEmpty
    }
  }

  /// What a container uses, in thousandths of a core and in MiB.
  ///
  /// Idle programs use next to nothing.
  private static func use(_ container: JSONValue, _ pod: JSONValue) -> (cpu: Int64, memory: Int64) {
    let name = (container["image"]?.string ?? "") + (container["name"]?.string ?? "")
    let mark = Int64(name.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF })
    let words = (container["command"]?.elements ?? []) + (container["args"]?.elements ?? [])
    let limit = container["resources", "limits", "cpu"]?.string.flatMap { Quantity($0) }?.milli
    if words.contains(where: {
      ["stress", "yes"].contains($0.string ?? "") || ($0.string ?? "").has("while true; do :")
    }) {
      return (min(limit ?? 1000, 1000), 2 + mark % 5)
    }
    return (1 + mark % 4, 3 + mark % 13)
  }

  private func use(of pod: JSONValue) -> [(name: String, cpu: Int64, memory: Int64)] {
    (pod["spec", "containers"]?.elements ?? []).map {
      let use = Self.use($0, pod)
      return ($0["name"]?.string ?? "", use.cpu, use.memory)
    }
  }

  private func topNodes() throws(Failure) -> Int {
    var nodes = server.list("nodes")
    if let name = arguments.first {
      nodes = nodes.filter { $0.name == name }
      if nodes.isEmpty {
        throw .raw("Error from server (NotFound): nodes \(name.quotedGo) not found", 1)
      }
    }
    if let text = flags.given("selector") {
      do throws(DecodingProblem) {
        let selector = try LabelSelector(parsing: text)
        nodes = nodes.filter { selector.matches($0.labels) }
      } catch { throw .error(error.message) }
    }
    var rows: [(name: String, cpu: Int64, memory: Int64, cells: [String])] = []
    for node in nodes {
      var (cpu, memory): (Int64, Int64) = (80, 600)
      for pod in server.collection("pods").onNode(node.name) where isRunning(pod) {
        for entry in use(of: pod) { (cpu, memory) = (cpu + entry.cpu, memory + entry.memory) }
      }
      let cores =
        node["status", "allocatable", "cpu"]?.string.flatMap { Quantity($0) }?.milli ?? 2000
      let bytes =
        (node["status", "allocatable", "memory"]?.string.flatMap { Quantity($0) }?.milli ?? 0)
        / 1000
      let total = max(1, bytes >> 20)
      rows.append(
        (
          node.name, cpu, memory,
          [
            node.name, "\(cpu)m", "\(cpu * 100 / max(1, cores))%", "\(memory)Mi",
            "\(memory * 100 / total)%",
          ]
        ))
    }
    try show(
      sorted(rows), ["NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)"])
    return 0
  }

  private func isRunning(_ pod: JSONValue) -> Bool { pod["status", "phase"]?.string == "Running" }

  private func topPods() throws(Failure) -> Int {
    let isEverywhere = flags.isTrue("all-namespaces")
    var pods = server.list("pods", isEverywhere ? nil : namespace).filter { isRunning($0) }
    if let name = arguments.first {
      pods = pods.filter { $0.name == name }
      if pods.isEmpty {
        throw .raw(
          server.get("pods", namespace, name) == nil
            ? "Error from server (NotFound): pods \(name.quotedGo) not found"
            : "Error from server (NotFound): podmetrics.metrics.k8s.io \"\(namespace)/\(name)\" not found",
          1)
      }
    }
    if let text = flags.given("selector") {
      do throws(DecodingProblem) {
        let selector = try LabelSelector(parsing: text)
        pods = pods.filter { selector.matches($0.labels) }
      } catch { throw .error(error.message) }
    }
    if pods.isEmpty {
      err(isEverywhere ? "No resources found" : "No resources found in \(namespace) namespace.")
      return 0
    }
    var rows: [(name: String, cpu: Int64, memory: Int64, cells: [String])] = []
    let showsContainers = flags.isTrue("containers")
    for pod in pods {
      let head = isEverywhere ? [pod.namespace] : []
      let all = use(of: pod)
      if showsContainers {
        for entry in all {
          rows.append(
            (
              pod.name, entry.cpu, entry.memory,
              head + [pod.name, entry.name, "\(entry.cpu)m", "\(entry.memory)Mi"]
            ))
        }
      } else {
        let cpu = all.reduce(0) { $0 + $1.cpu }
        let memory = all.reduce(0) { $0 + $1.memory }
        rows.append((pod.name, cpu, memory, head + [pod.name, "\(cpu)m", "\(memory)Mi"]))
      }
    }
    try show(
      sorted(rows),
      (isEverywhere ? ["NAMESPACE"] : []) + (showsContainers ? ["POD", "NAME"] : ["NAME"])
        + ["CPU(cores)", "MEMORY(bytes)"])
    return 0
  }

  private func sorted(
    _ rows: [(name: String, cpu: Int64, memory: Int64, cells: [String])]
  ) throws(Failure) -> [[String]] {
    switch flags.given("sort-by") {
    case nil, "": return rows.map { $0.cells }
    case "cpu": return rows.sorted { $0.cpu > $1.cpu }.map { $0.cells }
    case "memory": return rows.sorted { $0.memory > $1.memory }.map { $0.cells }
    default: throw .error("--sort-by accepts only cpu or memory")
    }
  }

  private func show(_ rows: [[String]], _ header: [String]) throws(Failure) {
    var table = TablePrinter()
    if !flags.isTrue("no-headers") { table.add(header) }
    for row in rows { table.add(row) }
    out(table.text())
  }
}
