/// What a cluster is like when it is set up.
struct ClusterPlan {
  /// A machine that is a node.
  struct Node {
    var name: String
    /// Its address in the network of the machines.
    var address: String
    var isControlPlane = false
    /// Labels besides those that every node has.
    var labels: [(String, String)] = []
  }

  /// The name that kubeconfig files give the cluster.
  var name = "kubernetes"
  /// The address of the API server, such as `https://192.168.56.10:6443`.
  var server = "https://192.168.56.10:6443"
  var nodes: [Node] = []
  /// The version of Kubernetes.
  var version = "v1.32.4"
  /// How long ago it was set up, in nanoseconds.
  var age: Int64 = 1_800_000_000_000
  /// Whether Pods have a network from the start; else a manifest has to bring it.
  var hasNetwork = true
  /// Whether the control plane takes no ordinary Pods.
  var isControlPlaneTainted = true
  var osImage = "Ubuntu 22.04.5 LTS"
  var runtime = "containerd://1.7.27"
  /// Whether kubeadm set it up; other starters have their own ways of running the control plane.
  var hasStaticPods = true
  /// The default class of storage, whose provisioner the cluster has built in.
  var storage: Storage?
  /// Who gives addresses to Services of the type LoadBalancer.
  var balancer = Balancer.pools

  /// A class of storage.
  struct Storage {
    var name: String
    var provisioner: String
  }

  /// Where the addresses of load balancers come from.
  enum Balancer {
    /// From what is installed, such as metallb with its pools.
    case pools
    /// They are the Services' own, which a tunnel leads to.
    case clusterAddresses
    /// They are the nodes'.
    case nodeAddresses
  }

  /// A cluster of a control plane and some workers, half an hour old.
  static func usual(workers: Int = 2) -> ClusterPlan {
    let first = Node(name: "master", address: "192.168.56.10", isControlPlane: true)
    let others = stride(from: 1, through: workers, by: 1).map { number in
      Node(
        name: "node\(number)", address: "192.168.\(56 + number / 240).\(10 + number % 240)")
    }
    return ClusterPlan(nodes: [first] + others)
  }

  /// The first three numbers of the addresses of a node's Pods.
  static func podNetwork(_ index: Int) -> String { "10.\(244 + index / 256).\(index % 256)" }

  /// The address of the first node of the control plane.
  var controlPlaneAddress: String { nodes.first { $0.isControlPlane }?.address ?? "127.0.0.1" }
  /// The port of the API server.
  var port: String { server.cutLast(":")?.after ?? "6443" }
}
