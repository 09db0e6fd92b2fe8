package import Shell
import YAML

/// A Kubernetes cluster: its API server, its controllers and the kubelets of its nodes.
package final class Cluster {
  /// How long a command of kubectl takes.
  static let commandTime: Int64 = 60_000_000
  /// How long `attach` shows what is printed when nothing ends it.
  static let attachTime: Int64 = 10_000_000_000
  /// How long `get --watch` watches when nothing ends it.
  static let watchLimit: Int64 = 600_000_000_000

  package let server: APIServer
  package let clock: VirtualClock
  let identifiers: IdentifierSource
  /// The most Pods that the controllers make: what is beyond is outside of the simulator.
  static let mostPods = 10_000
  /// Makes the machine that a container sees.
  let makeMachine: (ByteString) -> Machine
  /// Notes what was asked for and is outside of the simulator.
  let noteNotSimulated: (ByteString) -> Void
  private(set) var kubelets: [Kubelet] = []
  /// The places of the kubelets by the names of their nodes.
  private var kubeletPlaces: [String: Int] = [:]
  /// The Pods that changed since the kubelets looked.
  private let podChanges: ChangeList
  /// What etcd held when somebody saved it.
  var snapshots: [EtcdSnapshot] = []
  /// The folder that etcd keeps its data in.
  var dataFolder = "/var/lib/etcd"
  /// The parts of the control plane that do not run.
  private(set) var stopped: [String] = []
  /// The local ports that lead to Pods.
  let forwards = PortForwards()
  /// Which endpoint of a Service has its turn, by the Service's identifier.
  var turns: [String: Int] = [:]
  /// The folders of nodes and of claims that Pods mount.
  var sharedFolders: [String: Inode] = [:]
  var events: EventRecorder
  var controllers: ControllerManager
  let progress = ProgressMarks()
  /// What the statuses of Pods have in common.
  let shared = SharedValues()
  /// The images that Pods name.
  let images = ImageLookup()
  /// What Services give to containers.
  let serviceVariables = ServiceVariables()
  /// Whether controllers have to look at the objects again.
  private var isDirty = true
  private var isSyncing = false

  /// What it was set up as; without nodes where nothing was.
  var plan: ClusterPlan
  /// Whether the API server answers.
  private(set) var isUp: Bool
  /// Gives the machine that a node is.
  let machineOfNode: (ClusterPlan.Node) -> Machine?
  /// Gives the machine of this name when somebody has been on it.
  let knownMachine: (String) -> Machine?

  /// Creates a cluster as it is some time after it was set up; without a plan nothing was.
  init(world: World, plan: ClusterPlan?) {
    self.plan = plan ?? ClusterPlan()
    isUp = plan != nil
    machineOfNode = { [unowned(unsafe) world] node in world.machine(of: node) }
    let first = self.plan.nodes.first { $0.isControlPlane }?.name
    let isPrimary = self.plan.name == "kubernetes"
    knownMachine = { [unowned(unsafe) world] name in
      name == first && isPrimary
        ? world.hosts.first : world.hosts.dropFirst().first { $0.hostName == ByteString(name) }
    }
    clock = world.clock
    identifiers = world.identifiers
    makeMachine = { [unowned(unsafe) world] name in world.makeMachine(name) }
    noteNotSimulated = { [unowned(unsafe) world] what in
      world.hosts.first?.notSimulated.append(what)
    }
    server = APIServer(
      clock: world.clock, identifiers: world.identifiers,
      version: KubernetesVersion(self.plan.version) ?? .simulated)
    podChanges = server.collection("pods").watch(.all)
    events = EventRecorder(server: server)
    controllers = ControllerManager(server: server)
    if plan != nil { Bootstrap(cluster: self).run() }
    server.authorizer = Authorizer(server: server)
    server.onChange = { [unowned(unsafe) self] _, _, _ in self.changed() }
    sync()
  }

  private func changed() {
    isDirty = true
    if !isSyncing, !isScheduled {
      isScheduled = true
      clock.schedule(after: 0) { [unowned(unsafe) self] in self.sync() }
    }
  }
  private var isScheduled = false

  /// Ends the cluster: nothing happens in it any more.
  func halt() {
    isUp = false
    isSyncing = true
  }

  /// Stops the API server and all that works through it, or lets it go on.
  func setUp(_ wanted: Bool) {
    guard isUp != wanted else { return }
    isUp = wanted
    isSyncing = !wanted
    if wanted { touch() }
  }

  /// Stops parts of the control plane and lets all others run.
  func stop(_ components: [String]) {
    if stopped == components { return }
    stopped = components
    setUp(!components.contains("kube-apiserver") && !components.contains("etcd"))
    if isUp { touch() }
  }

  /// Lets the controllers work until nothing is left to do at this time.
  func sync() {
    isScheduled = false
    guard !isSyncing else { return }
    isSyncing = true
    var rounds = 0
    while isDirty, rounds < 200 {
      isDirty = false
      rounds += 1
      controllers.run(cluster: self)
      tellKubelets()
    }
    isSyncing = false
  }

  /// Has the kubelets see what changed of their Pods, one node after the other.
  private func tellKubelets() {
    let changed = podChanges.take().compactMap { pod in
      kubeletPlaces[pod.node].map { (place: $0, pod: pod) }
    }.sorted {
      ($0.place, $0.pod.namespace, $0.pod.name) < ($1.place, $1.pod.namespace, $1.pod.name)
    }
    for (index, change) in changed.enumerated()
    where index == 0 || changed[index - 1].pod !== change.pod {
      kubelets[change.place].sync(change.pod)
    }
  }

  func add(_ kubelet: Kubelet) {
    kubeletPlaces[kubelet.name] = kubelets.count
    kubelets.append(kubelet)
    for pod in server.collection("pods").kept(onNode: kubelet.name) { kubelet.sync(pod) }
  }

  /// Does something after a while.
  @discardableResult
  func after(_ delay: Int64, _ action: @escaping () -> Void) -> VirtualClock.Ticket {
    clock.schedule(after: delay, action)
  }

  /// Has the controllers look again.
  func touch() {
    isDirty = true
    controllers.isDue = true
    sync()
  }

  /// Lets time pass.
  package func passTime(_ duration: Int64) { clock.advance(by: duration) }

  /// Lets time pass until something is so; `false` when it is not so in time.
  func wait(atMost limit: Int64, until isDone: () -> Bool) -> Bool {
    let end = clock.now &+ limit
    if isDone() { return true }
    while let next = clock.nextEvent, next <= end {
      clock.advance(by: max(0, next - clock.now))
      if isDone() { return true }
    }
    clock.advance(by: max(0, end - clock.now))
    return isDone()
  }

  /// Lets time pass until the cluster is at rest, as an author who waits a few seconds does.
  package func settle() {
    clock.advance(by: 3_500_000_000)
    var turns = 0
    while controllers.isBusy(cluster: self), turns < 20 {
      clock.advance(by: 1_000_000_000)
      turns += 1
    }
  }

  func age(_ object: JSONValue) -> String {
    guard object["metadata", "creationTimestamp"]?.string != nil else { return "<unknown>" }
    return Timestamp.age(clock.now - object.created)
  }

  func lastSeen(_ event: JSONValue) -> String {
    let text = event["lastTimestamp"]?.string ?? event["eventTime"]?.string ?? ""
    guard let time = Timestamp.parse(text) else { return "<unknown>" }
    return Timestamp.age(clock.now - time)
  }

  func kubelet(_ node: String) -> Kubelet? { kubeletPlaces[node].map { kubelets[$0] } }

  /// Stops a node's kubelet, or lets it go on.
  package func setNode(_ name: String, isUp: Bool) { kubelet(name)?.setUp(isUp) }
}
