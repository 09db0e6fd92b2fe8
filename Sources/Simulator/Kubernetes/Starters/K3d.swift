import Shell
import YAML

/// One run of k3d.
struct K3d {
  let context: ProcessContext
  let clusters: Clusters
  let line: ParsedCommandLine

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func log(_ level: String, _ text: String) {
    context.write(Array("\(level)[0000] \(text) \n".utf8), to: level == "INFO" ? 1 : 2)
  }
  private var starters: Starters { clusters.starters }

  static func run(_ context: ProcessContext, on clusters: Clusters) -> Int {
    guard let program = clusters.programs.k3d else { return context.notSimulated("") }
    return program.run("k3d", context, refusal: { words, _ in "FATA[0000] " + words + " " }) {
      K3d(context: context, clusters: clusters, line: $1).perform($0)
    }
  }

  private func perform(_ command: CommandGrammar) -> Int {
    let names = line.arguments.map { $0.text }
    let all = starters.of("k3d")
    switch command.path.joined(" ").text {
    case "cluster create": return create(names.first ?? "k3s-default")
    case "cluster delete", "cluster start", "cluster stop":
      let verb = command.path[1].text
      let wanted = line.isSet("all") ? all.map { $0.name } : names.isEmpty ? ["k3s-default"] : names
      for name in wanted { change(name, verb) }
    case "cluster list":
      var table = TablePrinter(padding: 3, least: 0)
      table.add(["NAME", "SERVERS", "AGENTS", "LOADBALANCER"])
      for started in all {
        let nodes = started.cluster.plan.nodes
        let servers = nodes.filter { $0.isControlPlane }.count
        let running = started.isRunning
        table.add([
          started.name, "\(running ? servers : 0)/\(servers)",
          "\(running ? nodes.count - servers : 0)/\(nodes.count - servers)", "true",
        ])
      }
      context.write(ByteString(table.text()))
    case "node list":
      var table = TablePrinter(padding: 3, least: 0)
      table.add(["NAME", "ROLE", "CLUSTER", "STATUS"])
      for started in all {
        for node in started.cluster.plan.nodes {
          table.add([
            "k3d-" + node.name.replacing("k3d-", with: ""),
            node.isControlPlane ? "server" : "agent",
            started.name, started.isRunning ? "running" : "exited",
          ])
        }
      }
      context.write(ByteString(table.text()))
    case "image import":
      let targets = line.all("cluster").map { $0.text }
      for started in all where targets.isEmpty || targets.contains(started.name) {
        for kubelet in started.cluster.kubelets { for name in names { kubelet.load(name) } }
      }
      log("INFO", "Successfully imported \(names.count) image(s) into 1 cluster(s)")
    case "version": out("k3d version v5.8.3\nk3s version v1.31.5-k3s1 (default)")
    default:
      let name = names.first ?? "k3s-default"
      guard starters.find("k3d", name) != nil else {
        log("FATA", "failed to get cluster: No nodes found for given cluster")
        return 1
      }
      context.write(YAMLPrinter().print(KubeConfig(context: context).content))
    }
    return 0
  }

  private func create(_ name: String) -> Int {
    if starters.find("k3d", name) != nil {
      log(
        "FATA",
        "Failed to create cluster '\(name)' because a cluster with that name already exists")
      return 1
    }
    let servers = max(1, min(9, line.value("servers")?.integer ?? 1))
    let agents = max(0, min(50, line.value("agents")?.integer ?? 0))
    let number = starters.of("k3d").count
    var plan = ClusterPlan(name: "k3d-" + name, server: "https://0.0.0.0:\(41001 + number)")
    plan.version = "v1.31.5+k3s1"
    plan.age = 20_000_000_000
    plan.osImage = "K3s v1.31.5+k3s1"
    plan.runtime = "containerd://1.7.23-k3s2"
    plan.hasStaticPods = false
    plan.isControlPlaneTainted = false
    plan.storage = .init(name: "local-path", provisioner: "rancher.io/local-path")
    plan.balancer = .nodeAddresses
    for index in 0..<(servers + agents) {
      let isServer = index < servers
      plan.nodes.append(
        ClusterPlan.Node(
          name:
            "k3d-\(name)-\(isServer ? "server" : "agent")-\(isServer ? index : index - servers)",
          address: "172.20.\(number).\(index + 3)", isControlPlane: isServer))
    }
    let cluster = clusters.add(plan)
    starters.add(Starters.Started(tool: "k3d", name: name, cluster: cluster))
    log("INFO", "Prep: Network")
    log("INFO", "Created network 'k3d-\(name)'")
    for node in plan.nodes { log("INFO", "Creating node '\(node.name)'") }
    log("INFO", "Starting cluster '\(name)'")
    log("INFO", "Cluster '\(name)' created successfully!")
    log("INFO", "You can now use it like this:")
    out("kubectl cluster-info")
    var config = KubeConfig(context: context)
    config.add(
      cluster: "k3d-" + name, server: plan.server, user: "admin@k3d-" + name,
      context: "k3d-" + name, at: context.machine.clock.now)
    return 0
  }

  private func change(_ name: String, _ verb: String) {
    guard let started = starters.find("k3d", name) else {
      log("INFO", "No clusters found")
      return
    }
    if verb == "delete" {
      log("INFO", "Deleting cluster '\(name)'")
      clusters.remove(started.cluster)
      starters.remove(started)
      var config = KubeConfig(context: context)
      config.remove(cluster: "k3d-" + name, user: "admin@k3d-" + name, context: "k3d-" + name)
      log("INFO", "Successfully deleted cluster \(name)!")
    } else {
      log("INFO", "\(verb == "stop" ? "Stopping" : "Starting") cluster '\(name)'")
      started.isRunning = verb == "start"
      started.cluster.setUp(verb == "start")
      log("INFO", verb == "stop" ? "Stopped cluster '\(name)'" : "Started cluster '\(name)'")
    }
  }
}
