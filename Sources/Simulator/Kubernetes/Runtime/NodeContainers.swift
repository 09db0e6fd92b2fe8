import Shell
import YAML

/// The containers and Pods of a node, as its runtime sees them.
struct NodeContainers {
  /// A container of a Pod.
  struct Entry {
    var identifier: String
    var name: String
    var image: String
    /// `Running` or `Exited`.
    var state: String
    var attempt: Int64
    var created: Int64
    var pod: JSONValue
    var status: JSONValue
  }

  let cluster: Cluster
  let node: String

  /// The node that a machine is; `nil` when it is none.
  init?(_ machine: Machine, in world: World) {
    let clusters = world.clusters
    for cluster in (clusters.isSupposed ? [clusters.use()] : clusters.all)
      + clusters.starters.all.map({ $0.cluster })
    {
      let isPrimary = cluster === clusters.use()
      let found = cluster.plan.nodes.first { node in
        isPrimary && machine === world.hosts.first
          ? node.isControlPlane : node.name == machine.hostName.text
      }
      if let found {
        self.cluster = cluster
        node = found.name
        return
      }
    }
    return nil
  }

  /// The Pods of the node, the newest first.
  var pods: [JSONValue] {
    cluster.server.collection("pods").onNode(node).filter {
      !["Pending", ""].contains($0["status", "phase"]?.string ?? "")
    }.sorted { $0.created > $1.created }
  }

  /// The identifier of a Pod's sandbox.
  static func sandbox(_ pod: JSONValue) -> String { Digest.hexadecimal("sandbox " + pod.uid).text }

  var all: [Entry] {
    pods.flatMap { pod in
      ((pod["status", "containerStatuses"]?.elements ?? [])
        + (pod["status", "initContainerStatuses"]?.elements ?? [])).compactMap { status in
          let state = status["state"] ?? .object([])
          let running = state["running", "startedAt"]?.string
          let ended = (state["terminated"] ?? status["lastState", "terminated"])?["startedAt"]?
            .string
          guard let start = running ?? ended else { return nil }
          let identifier = (status["containerID"]?.string ?? "").replacing(
            "containerd://", with: "")
          return Entry(
            identifier: identifier.isEmpty
              ? Digest.hexadecimal(pod.uid + (status["name"]?.string ?? "")).text : identifier,
            name: status["name"]?.string ?? "", image: status["image"]?.string ?? "",
            state: running != nil ? "Running" : "Exited",
            attempt: status["restartCount"]?.int ?? 0, created: Timestamp.parse(start) ?? 0,
            pod: pod, status: status)
        }
    }.sorted { $0.created > $1.created }
  }

  /// The images of the node, by repository, tag and identifier.
  var images: [(repository: String, tag: String, identifier: String)] {
    guard let kubelet = cluster.kubelet(node) else { return [] }
    var names = kubelet.images
    for entry in all { names.insert(ImageReference(entry.image)?.full ?? entry.image) }
    return names.sorted().map { name in
      let (repository, tag) = name.cutLast(":") ?? (name, "latest")
      return (repository, tag, Digest.hexadecimal(name).text)
    }
  }
}
