import YAML

/// Gives nodes a network for Pods once a plugin runs on them.
struct PodNetwork: Controller {
  let cluster: Cluster

  /// What the images of plugins' node agents have in their names.
  private static let plugins = [
    "flannel/flannel", "flannel:", "calico/node", "weave-kube", "cilium/cilium", "kube-router",
    "antrea", "kindnetd", "amazon-k8s-cni", "ovn-kube",
  ]

  func run() {
    if cluster.kubelets.allSatisfy({ $0.hasNetwork }) { return }
    for kubelet in cluster.kubelets where !kubelet.hasNetwork {
      let isThere = server.collection("pods").onNode(kubelet.name).contains { pod in
        isReady(pod) && pod["spec", "hostNetwork"]?.bool == true
          && (pod["spec", "containers"]?.elements ?? []).contains { container in
            let image = container["image"]?.string ?? ""
            return Self.plugins.contains { image.has($0) }
          }
      }
      if isThere {
        kubelet.hasNetwork = true
        kubelet.report()
      }
    }
  }
}
