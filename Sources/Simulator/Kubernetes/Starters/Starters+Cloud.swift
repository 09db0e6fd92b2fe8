import Shell
import YAML

/// `eksctl`, which starts clusters of a cloud provider; the provider is supposed to let it.
struct CloudStarter {
  let context: ProcessContext
  let clusters: Clusters

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func log(_ text: String) {
    out(
      "\(Timestamp.goText(context.machine.clock.now).replacing(" +0000 UTC", with: "")) [ℹ]  \(text)"
    )
  }
  private static let options = OptionTable(
    "-:name -:region -:zones -:version -:nodes -:nodes-min -:nodes-max -:nodegroup-name -:node-type -:cluster f:config-file -.managed -.fargate -.with-oidc -.ssh-access -:ssh-public-key -.wait -:profile -:timeout -.without-nodegroup -.spot -:instance-types -:kubeconfig -.approve -:vpc-cidr -:tags -:node-volume-size -.disable-nodegroup-eviction -.force o:output",
    failure: 1)

  func run() -> Int {
    guard let parsed = Self.options.parse(context) else { return 1 }
    let words = parsed.operands.map { $0.text }
    let starters = clusters.starters
    let name =
      parsed.value("name")?.text ?? parsed.value("cluster")?.text
      ?? (words.count > 2 ? words[2] : configured(parsed.value("f")) ?? "cluster")
    let region = parsed.value("region")?.text ?? "us-west-2"
    switch words.prefix(2).joined(separator: " ") {
    case "create cluster":
      if starters.find("eksctl", name) != nil {
        context.writeError(
          "Error: creating CloudFormation stack \"eksctl-\(name)-cluster\": stack already exists\n")
        return 1
      }
      context.machine.assumed.append("the cloud provider is supposed to let eksctl start a cluster")
      start(name, region, max(0, min(100, parsed.value("nodes")?.integer ?? 2)))
    case "get cluster", "get clusters":
      out("NAME\tREGION\t\tEKSCTL CREATED")
      for started in starters.of("eksctl") { out("\(started.name)\t\(started.driver)\tTrue") }
    case "delete cluster":
      guard let started = starters.find("eksctl", name) else {
        context.machine.assumed.append(ByteString("the cluster '\(name)' is supposed to exist"))
        return 0
      }
      log("deleting EKS cluster \(name.quotedGo)")
      clusters.remove(started.cluster)
      starters.remove(started)
      let full = "\(name).\(region).eksctl.io"
      var config = KubeConfig(context: context)
      config.remove(cluster: full, user: "admin@" + full, context: "admin@" + full)
      log("all cluster resources were deleted")
    case "version ": out("0.205.0")
    default:
      if words.first == "version" {
        out("0.205.0")
        return 0
      }
      return context.notSimulated(ByteString(words.joined(separator: " ")))
    }
    return 0
  }

  private func configured(_ file: ByteString?) -> String? {
    guard let file,
      let bytes = try? context.contents(of: file),
      let document = YAMLReader(file: file.text).read(bytes).documents.first
    else { return nil }
    return JSONValue(document).name
  }

  private func start(_ name: String, _ region: String, _ count: Int) {
    let number = clusters.starters.of("eksctl").count
    var plan = ClusterPlan(name: name, server: "https://\(name).\(region).eks.amazonaws.com:443")
    plan.version = "v1.32.1-eks-5d632ec"
    plan.age = 120_000_000_000
    plan.osImage = "Amazon Linux 2023"
    plan.hasStaticPods = false
    plan.balancer = .nodeAddresses
    plan.storage = .init(name: "gp2", provisioner: "kubernetes.io/aws-ebs")
    for index in 0..<count {
      plan.nodes.append(
        ClusterPlan.Node(
          name: "ip-192-168-\(30 + number)-\(index + 10).\(region).compute.internal",
          address: "192.168.\(30 + number).\(index + 10)"))
    }
    log("eksctl version 0.205.0")
    log("using region \(region)")
    log("building cluster stack \"eksctl-\(name)-cluster\"")
    let cluster = clusters.add(plan)
    clusters.starters.add(
      Starters.Started(tool: "eksctl", name: name, cluster: cluster, driver: region))
    let full = "\(name).\(region).eksctl.io"
    var config = KubeConfig(context: context)
    config.add(
      cluster: full, server: plan.server, user: "admin@" + full, context: "admin@" + full,
      at: context.machine.clock.now)
    log("nodegroup has \(count) node(s)")
    log("EKS cluster \(name.quotedGo) in \(region.quotedGo) region is ready")
  }
}
