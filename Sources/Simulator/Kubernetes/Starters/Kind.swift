import Shell
import YAML

/// One run of kind.
struct Kind {
  let context: ProcessContext
  let clusters: Clusters
  let line: ParsedCommandLine

  static let kubernetes = "v1.32.2"

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func err(_ text: String) { context.writeError(ByteString(text + "\n")) }
  private var name: String { line.value("name")?.text ?? "kind" }
  private var starters: Starters { clusters.starters }

  static func run(_ context: ProcessContext, on clusters: Clusters) -> Int {
    guard let program = clusters.programs.kind else { return context.notSimulated("") }
    func line(_ text: ByteString) -> ByteString { "ERROR: " + text }
    return program.run("kind", context, refusal: { words, _ in line(words) }) { command, parsed in
      if command.arity.allows(parsed.arguments.count) {
        return Kind(context: context, clusters: clusters, line: parsed).perform(command)
      }
      let spelling = CobraProgram.spelling("kind", command)
      let problem: ByteString =
        parsed.arguments.first.map { "unknown command \"\($0)\" for \"\(spelling)\"" }
        ?? "a list of image names is required"
      context.writeError(line(problem) + "\n")
      return 1
    }
  }

  private func perform(_ command: CommandGrammar) -> Int {
    switch command.path.joined(" ").text {
    case "create cluster": return create()
    case "delete cluster": return delete([name])
    case "delete clusters":
      let all = starters.of("kind").map { $0.name }
      return delete(line.isSet("all") ? all : line.arguments.map { $0.text })
    case "get clusters":
      let all = starters.of("kind")
      if all.isEmpty { err("No kind clusters found.") }
      for started in all { out(started.name) }
    case "get nodes":
      guard let started = starters.find("kind", name) else {
        err("No kind nodes found for cluster \(name.quotedGo).")
        return 0
      }
      for node in started.cluster.plan.nodes { out(node.name) }
    case "get kubeconfig", "export kubeconfig":
      guard let started = starters.find("kind", name) else {
        err(
          "ERROR: could not locate any control plane nodes for cluster named '\(name)'. Use the --name option to select a different cluster"
        )
        return 1
      }
      var config = KubeConfig(context: context)
      config.add(
        cluster: "kind-" + name, server: started.cluster.plan.server, user: "kind-" + name,
        context: "kind-" + name, at: context.machine.clock.now)
      if command.path[0] == "get" {
        context.write(YAMLPrinter().print(config.content))
      } else {
        err("Set kubectl context to \"kind-\(name)\"")
      }
    case "load docker-image", "load image-archive": return load(command.path[1] == "docker-image")
    default: out("kind v0.27.0 go1.23.6 linux/amd64")
    }
    return 0
  }

  private func create() -> Int {
    if starters.find("kind", name) != nil {
      err(
        "ERROR: failed to create cluster: node(s) already exist for a cluster with the name \(name.quotedGo)"
      )
      return 1
    }
    var roles = ["control-plane"]
    if let file = line.value("config") {
      let bytes =
        file == "-"
        ? context.readAll()
        : try? context.contents(of: file)
      guard let bytes else {
        err(
          "ERROR: failed to create cluster: error reading file: open \(file): no such file or directory"
        )
        return 1
      }
      if let problem = YAMLProblem.find(bytes) {
        err("ERROR: failed to create cluster: unable to decode config: yaml: \(problem)")
        return 1
      }
      let value = YAMLReader(file: file.text).read(bytes).documents.first.map { JSONValue($0) }
      if value?["kind"]?.string != "Cluster" {
        err(
          "ERROR: failed to create cluster: unknown kind \(value?["kind"]?.string ?? "") for apiVersion: \(value?["apiVersion"]?.string ?? "")"
        )
        return 1
      }
      let nodes = (value?["nodes"]?.elements ?? []).map { $0["role"]?.string ?? "control-plane" }
      if !nodes.isEmpty { roles = nodes }
    }
    let image = line.value("image")?.text ?? "kindest/node:" + Self.kubernetes
    let tag =
      image.cutLast(":")?.after.cut("@")?.before ?? image.cutLast(":")?.after ?? Self.kubernetes
    let number = starters.of("kind").count
    var plan = ClusterPlan(name: "kind-" + name, server: "https://127.0.0.1:\(40001 + number)")
    plan.version = SemanticVersion(tag) == nil ? Self.kubernetes : tag
    plan.age = 20_000_000_000
    plan.osImage = "Debian GNU/Linux 12 (bookworm)"
    plan.runtime = "containerd://2.0.2"
    plan.storage = .init(name: "standard", provisioner: "rancher.io/local-path")
    plan.isControlPlaneTainted = roles.contains("worker")
    var counts: [String: Int] = [:]
    for (index, role) in roles.enumerated() {
      counts[role, default: 0] += 1
      let count = counts[role] ?? 1
      plan.nodes.append(
        ClusterPlan.Node(
          name: "\(name)-\(role)\(count > 1 ? "\(count)" : "")",
          address: "172.18.\(number).\(index + 2)", isControlPlane: role == "control-plane"))
    }
    let cluster = clusters.add(plan)
    starters.add(Starters.Started(tool: "kind", name: name, cluster: cluster))
    err("Creating cluster \(name.quotedGo) ...")
    err(
      " ✓ Ensuring node image (\(image)) 🖼\n ✓ Preparing nodes \(String(repeating: "📦 ", count: roles.count))"
    )
    err(
      " ✓ Writing configuration 📜\n ✓ Starting control-plane 🕹️\n ✓ Installing CNI 🔌\n ✓ Installing StorageClass 💾"
    )
    if roles.count > 1 { err(" ✓ Joining worker nodes 🚜") }
    var config = KubeConfig(context: context)
    config.add(
      cluster: "kind-" + name, server: plan.server, user: "kind-" + name, context: "kind-" + name,
      at: context.machine.clock.now)
    err("Set kubectl context to \"kind-\(name)\"\nYou can now use your cluster with:\n")
    err("kubectl cluster-info --context kind-\(name)\n\nHave a nice day! 👋")
    return 0
  }

  private func delete(_ names: [String]) -> Int {
    for name in names {
      err("Deleting cluster \(name.quotedGo) ...")
      guard let started = starters.find("kind", name) else { continue }
      let nodes = started.cluster.plan.nodes.map { $0.name.quotedGo }.sorted()
      clusters.remove(started.cluster)
      starters.remove(started)
      var config = KubeConfig(context: context)
      config.remove(cluster: "kind-" + name, user: "kind-" + name, context: "kind-" + name)
      err("Deleted nodes: [\(nodes.joinedText(" "))]")
    }
    return 0
  }

  private func load(_ isImage: Bool) -> Int {
    guard let started = starters.find("kind", name) else {
      err("ERROR: no nodes found for cluster \(name.quotedGo)")
      return 1
    }
    for word in line.arguments {
      if isImage {
        let isThere =
          context.launch(
            ProcessContext.Launch(
              ["docker", "image", "inspect", word],
              streams: [1: .null(), 2: .null()])) == 0
        if !isThere {
          err("ERROR: image: \(word.text.quotedGo) not present locally")
          return 1
        }
        err(
          "Image: \(word.text.quotedGo) with ID \"sha256:\(Digest.hexadecimal(word.text).text)\" not yet present on node \((started.cluster.plan.nodes.first?.name ?? "").quotedGo), loading..."
        )
      } else {
        context.machine.assumed.append("the images in the archive '\(word)' are not known here")
      }
      for kubelet in started.cluster.kubelets { kubelet.load(word.text) }
    }
    return 0
  }
}
