import Shell
import YAML

/// One run of minikube.
final class Minikube {
  /// Why a command ends: minikube's reason and words, and the exit status.
  enum Failure: Error {
    case exit(String, Int)
    case notSimulated(String)
  }

  let context: ProcessContext
  let clusters: Clusters
  let line: ParsedCommandLine
  let command: CommandGrammar
  static let version = "v1.35.0"
  static let kubernetes = "v1.32.0"

  private init(
    _ context: ProcessContext, _ clusters: Clusters, _ command: CommandGrammar,
    _ line: ParsedCommandLine
  ) {
    self.context = context
    self.clusters = clusters
    self.command = command
    self.line = line
  }

  var starters: Starters { clusters.starters }
  var arguments: [String] { line.arguments.map { $0.text } }
  var profile: String { line.value("profile")?.text ?? starters.profile }
  func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  func err(_ text: String) { context.writeError(ByteString(text + "\n")) }

  static func run(_ context: ProcessContext, on clusters: Clusters) -> Int {
    guard let program = clusters.programs.minikube else { return context.notSimulated("") }
    func fail(_ text: ByteString, _ status: Int) -> Int {
      context.writeError(text + "\n")
      return status
    }
    let words = Array(context.arguments.dropFirst())
    if words.first == "kubectl" {
      return context.runProgram(["kubectl"] + words.dropFirst().filter { $0 != "--" })
    }
    func refusal(_ words: ByteString, _ reading: CobraProgram.Reading) -> ByteString {
      switch reading {
      case .unknown(_, let command):
        "Error: " + words
          + "\nRun '\(CobraProgram.spelling("minikube", command)) --help' for usage."
      case .refused(_, let command), .help(let command), .command(let command, _):
        "Error: \(words)\nSee '\(CobraProgram.spelling("minikube", command)) --help' for usage."
      }
    }
    return program.run("minikube", context, refusal: refusal) { command, line in
      let minikube = Minikube(context, clusters, command, line)
      do throws(Failure) { return try minikube.perform() } catch {
        switch error {
        case .exit(let text, let status): return fail(ByteString(text), status)
        case .notSimulated(let what): return context.notSimulated(ByteString(what))
        }
      }
    }
  }

  private func perform() throws(Failure) -> Int {
    switch command.path[0].text {
    case "start": return try start()
    case "status", "stop", "delete", "pause", "unpause", "profile", "ip", "update-context":
      return try state()
    case "service": return try service()
    case "addons": return try addOns()
    case "dashboard": return try dashboard()
    case "tunnel":
      let started = try current()
      started.cluster.plan.balancer = .clusterAddresses
      started.cluster.touch()
      out("✅  Tunnel successfully started\n")
      out(
        "📌  NOTE: Please do not close this terminal as this process must stay alive for the tunnel to be accessible ...\n"
      )
      return 0
    case "ssh": return try ssh()
    case "node": return try node()
    case "image", "cache": return try image()
    case "version":
      out(line.isSet("short") ? Self.version : "minikube version: \(Self.version)")
      if !line.isSet("short") { out("commit: dd5d320e41b5451cdf3c01891bc4e13d189586ed-dirty") }
      return 0
    case "completion":
      out("# \(arguments.first ?? "bash") completion for minikube")
      return 0
    default:
      throw .notSimulated(
        (command.path.map { $0.text } + arguments).joinedText(" "))
    }
  }

  // MARK: Profiles

  /// The cluster that is meant: that of the profile, or the machines' own where the notes start none.
  func current() throws(Failure) -> Starters.Started {
    if let found = starters.find("minikube", profile) {
      if found.isRunning { return found }
      throw .exit(
        "🤷  The control-plane node \(profile) host is not running: state=Stopped\n👉  To start a cluster, run: \"minikube start\"",
        14)
    }
    guard !starters.hasBegun("minikube"), clusters.isSupposed else { throw missing() }
    context.machine.assumed.append("the notes do not show how minikube was started")
    let cluster = clusters.use()
    let found = Starters.Started(
      tool: "minikube", name: profile, cluster: cluster,
      addOns: ["default-storageclass", "storage-provisioner"], driver: "docker")
    return found
  }

  func missing() -> Failure {
    .exit(
      "🤷  Profile \(profile.quotedGo) not found. Run \"minikube profile list\" to view all profiles.\n👉  To start a cluster, run: \"minikube start\(profile == "minikube" ? "" : " -p " + profile)\"",
      85)
  }

  private func start() throws(Failure) -> Int {
    var version = line.value("kubernetes-version")?.text ?? Self.kubernetes
    if version == "stable" || version == "latest" { version = Self.kubernetes }
    if !version.hasPrefix("v") { version = "v" + version }
    guard SemanticVersion(version) != nil || version.has("{") else {
      throw .exit(
        "❌  Exiting due to INVALID_KUBERNETES_VERSION: Unable to parse \"\(version.dropping(1))\": No Major.Minor.Patch elements found",
        14)
    }
    let driver = (line.value("driver") ?? line.value("vm-driver"))?.text ?? "docker"
    guard Self.drivers.contains(driver) else {
      throw .exit(
        "❌  Exiting due to DRV_UNSUPPORTED_OS: The driver '\(driver)' is not supported on linux/amd64",
        56)
    }
    out(
      "😄  \(profile == "minikube" ? "" : "[\(profile)] ")minikube \(Self.version) on Ubuntu 22.04")
    if let old = starters.find("minikube", profile) {
      out("✨  Using the \(old.driver) driver based on existing profile")
      out(
        "👍  Starting \(profile.quotedGo) primary control-plane node in \(profile.quotedGo) cluster")
      if old.isRunning {
        out("🏃  Updating the running \(old.driver) \(profile.quotedGo) container ...")
      } else {
        out("🔄  Restarting existing \(old.driver) container for \(profile.quotedGo) ...")
      }
      old.isRunning = true
      old.cluster.setUp(true)
      for name in line.all("addons").flatMap({ $0.text.pieces(",") }) { try enable(name, old) }
      finish(old)
      return 0
    }
    let isAsked = line.value("driver") != nil || line.value("vm-driver") != nil
    out(
      isAsked
        ? "✨  Using the \(driver) driver based on user configuration"
        : "✨  Automatically selected the docker driver")
    let count = max(1, min(16, line.value("nodes")?.integer ?? 1))
    out("👍  Starting \(profile.quotedGo) primary control-plane node in \(profile.quotedGo) cluster")
    let number = starters.of("minikube").count
    var plan = ClusterPlan(name: profile, server: "https://192.168.\(49 + number * 9).2:8443")
    plan.version = SemanticVersion(version) == nil ? Self.kubernetes : version
    plan.age = 30_000_000_000
    plan.isControlPlaneTainted = false
    plan.storage = .init(name: "standard", provisioner: "k8s.io/minikube-hostpath")
    plan.runtime =
      line.value("container-runtime") == "containerd" ? "containerd://1.7.24" : "docker://27.4.1"
    for index in 0..<count {
      plan.nodes.append(nodePlan(index, number))
    }
    let cluster = clusters.add(plan)
    let started = Starters.Started(
      tool: "minikube", name: profile, cluster: cluster,
      addOns: ["default-storageclass", "storage-provisioner"], driver: driver)
    starters.add(started)
    out(
      "🔥  Creating \(driver) container (CPUs=\(line.value("cpus")?.text ?? "2"), Memory=\(line.value("memory")?.text ?? "3900")MB) ..."
    )
    out("🐳  Preparing Kubernetes \(plan.version) on Docker 27.4.1 ...")
    out("🔗  Configuring bridge CNI (Container Networking Interface) ...")
    out("🔎  Verifying Kubernetes components...")
    for name in line.all("addons").flatMap({ $0.text.pieces(",") }) { try enable(name, started) }
    for index in 1..<max(count, 1) {
      out("👍  Starting \"\(plan.nodes[index].name)\" worker node in \(profile.quotedGo) cluster")
    }
    out("🌟  Enabled addons: \(started.addOns.sorted().reversed().joinedText(", "))")
    finish(started)
    return 0
  }

  static let drivers = [
    "docker", "none", "virtualbox", "kvm", "kvm2", "podman", "ssh", "qemu", "qemu2", "vmware",
    "hyperkit", "hyperv", "parallels", "native",
  ]

  func nodePlan(_ index: Int, _ number: Int) -> ClusterPlan.Node {
    ClusterPlan.Node(
      name: index == 0 ? profile : "\(profile)-m0\(index + 1)",
      address: "192.168.\(49 + number * 9).\(index + 2)", isControlPlane: index == 0,
      labels: [
        ("minikube.k8s.io/name", profile),
        ("minikube.k8s.io/primary", index == 0 ? "true" : "false"),
        ("minikube.k8s.io/version", Self.version),
      ])
  }

  private func finish(_ started: Starters.Started) {
    var config = KubeConfig(context: context)
    config.add(
      cluster: profile, server: started.cluster.plan.server, user: profile, context: profile,
      at: context.machine.clock.now)
    out(
      "🏄  Done! kubectl is now configured to use \(profile.quotedGo) cluster and \"default\" namespace by default"
    )
  }
}
