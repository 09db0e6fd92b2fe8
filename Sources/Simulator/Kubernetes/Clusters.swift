import Shell
import YAML

/// The clusters of a world, by the addresses of their API servers.
package final class Clusters {
  private unowned(unsafe) let world: World
  /// Whether what only an author can know is taken for granted.
  var supposes: Bool { world.supposes }
  /// The cluster that the machines of the world are, which is made when somebody asks for it first.
  package private(set) lazy var primary = Cluster(world: world, plan: initialPlan)
  /// Those that were started besides, each on machines of its own.
  private(set) var others: [Cluster] = []
  /// Whether somebody asked for a cluster.
  private(set) var isInUse = false
  private var initialPlan: ClusterPlan?

  /// The version that kubectl has, and the machines' cluster unless something in the world says otherwise.
  package private(set) var version = KubernetesVersion.simulated
  private var tables: [Int: CommandTable] = [:]

  /// The commands of kubectl.
  var commands: CommandTable {
    if version.minor == KubernetesVersion.simulated.minor { return .shared }
    if let known = tables[version.minor] { return known }
    let table = CommandTable(version: version)
    tables[version.minor] = table
    return table
  }

  /// Goes on with kubectl and the machines' cluster in another version.
  package func use(_ version: KubernetesVersion) {
    guard version != self.version else { return }
    let old = self.version
    self.version = version
    if !isInUse {
      if initialPlan?.version == old.text { initialPlan?.version = version.text }
    } else if primary.plan.version == old.text {
      primary.use(version)
    }
  }

  /// The command lines of the tools around clusters.
  let programs = ClusterPrograms()
  /// The kubeconfig file as it was read last.
  let configuration = KubeConfig.Memory()
  /// What minikube, kind and the like started.
  let starters = Starters()

  init(world: World, plan: ClusterPlan?) {
    self.world = world
    initialPlan = plan
  }

  /// Whether the machines are supposed to be a cluster that nothing in the world has set up.
  var isSupposed: Bool { initialPlan != nil }

  /// What the machines are supposed to be.
  var supposed: ClusterPlan? { initialPlan }

  /// The cluster of the machines.
  func use() -> Cluster {
    isInUse = true
    return primary
  }

  /// All clusters that somebody asked for.
  var all: [Cluster] { (isInUse ? [primary] : []) + others }

  /// The cluster whose API server has an address; the machines' own for an address that none has.
  func find(_ server: String) -> Cluster {
    others.first { $0.plan.server == server } ?? use()
  }

  /// Sets up the machines' own cluster anew; without a plan there is none afterwards.
  @discardableResult
  func replacePrimary(_ plan: ClusterPlan?) -> Cluster {
    let old = isInUse ? primary : nil
    old?.halt()
    retired += old.map { [$0] } ?? []
    initialPlan = nil
    primary = Cluster(world: world, plan: plan)
    isInUse = true
    return primary
  }

  /// Clusters that are gone; timers of theirs may still go off.
  private var retired: [Cluster] = []

  /// Starts a cluster on machines of its own.
  func add(_ plan: ClusterPlan) -> Cluster {
    let cluster = Cluster(world: world, plan: plan)
    others.append(cluster)
    return cluster
  }

  func remove(_ cluster: Cluster) {
    cluster.halt()
    others.removeAll { $0 === cluster }
    retired.append(cluster)
  }
}

/// The command lines of the tools around clusters, each of which is read when the tool is first called.
final class ClusterPrograms {
  private(set) lazy var helm = CobraProgram(helmTable)
  private(set) lazy var minikube = CobraProgram(minikubeTable)
  private(set) lazy var kubeadm = CobraProgram(kubeadmTable)
  private(set) lazy var kind = CobraProgram(kindTable)
  private(set) lazy var k3d = CobraProgram(k3dTable)
}
