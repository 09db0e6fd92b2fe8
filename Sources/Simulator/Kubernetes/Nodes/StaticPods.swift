import Shell
import YAML

/// The Pods that a kubelet runs from the files of its node.
final class StaticPods {
  private unowned(unsafe) let kubelet: Kubelet
  /// The files that were read last: their names, and their Pods' names and namespaces.
  private var known: [String: (stamp: Int64, number: Int, pod: (namespace: String, name: String))] =
    [:]

  init(kubelet: Kubelet) { self.kubelet = kubelet }

  private var cluster: Cluster { kubelet.cluster }

  /// Looks at the folder of manifests, and begins and ends Pods as its files come and go.
  func look(at machine: Machine) {
    guard
      let folder = try? machine.fileSystem.find(NodeFiles.manifests, from: "/", as: .root)
    else { return end(known.keys.sorted()) }
    var seen: Set<String> = []
    for (file, inode) in folder.entries where inode.isFile && !file.hasPrefix(".") {
      let name = file.text
      seen.insert(name)
      if let old = known[name], old.stamp == inode.modified, old.number == inode.number {
        if cluster.isUp, cluster.server.get("pods", old.pod.namespace, old.pod.name) == nil {
          _ = begin(name, inode)
        }
        continue
      }
      end([name])
      if let pod = begin(name, inode) { known[name] = (inode.modified, inode.number, pod) }
    }
    end(known.keys.filter { !seen.contains($0) }.sorted())
    let components = NodeFiles.components.filter { name in
      !known.values.contains { $0.pod.name == name + "-" + kubelet.name }
    }
    if kubelet.isControlPlane { cluster.stop(components) }
  }

  private func begin(_ file: String, _ inode: Inode) -> (String, String)? {
    guard let document = YAMLReader(file: file).read(inode.data).documents.first else { return nil }
    var pod = JSONValue(document).sorted()
    guard pod.kind == "Pod", !pod.name.isEmpty else { return nil }
    let name = pod.name + "-" + kubelet.name
    let namespace = pod.namespace.isEmpty ? "default" : pod.namespace
    let server = cluster.server
    if server.get("pods", namespace, name) != nil {
      if pod.name == "etcd", namespace == "kube-system" { etcd(pod) }
      return (namespace, name)
    }
    if namespace == "kube-system", NodeFiles.components.contains(pod.name),
      let node = cluster.plan.nodes.first(where: { $0.name == kubelet.name })
    {
      if pod.name == "etcd" { etcd(pod) }
      Bootstrap(cluster: cluster).staticPod(pod.name, node)
      return (namespace, name)
    }
    guard let resource = server.types.resource("pods") else { return nil }
    pod.set("metadata", "name", to: .string(name))
    pod.set("metadata", "namespace", to: .string(namespace))
    let hash = cluster.identifiers.hexadecimal(32).text
    for (key, value) in [
      ("kubernetes.io/config.hash", hash), ("kubernetes.io/config.mirror", hash),
      ("kubernetes.io/config.seen", server.now), ("kubernetes.io/config.source", "file"),
    ] {
      pod.set("metadata", "annotations", key, to: .string(value))
    }
    if let node = server.get("nodes", "", kubelet.name) {
      pod.set(
        "metadata", "ownerReferences",
        to: .array([
          .tree([
            ("apiVersion", .string("v1")), ("controller", .boolean(true)),
            ("kind", .string("Node")), ("name", .string(node.name)), ("uid", .string(node.uid)),
          ])
        ]))
    }
    pod.set("spec", "nodeName", to: .string(kubelet.name))
    guard let made = try? server.create(resource, namespace, pod) else { return nil }
    kubelet.begin(made)
    return (namespace, name)
  }

  /// Has the server go on with the data that etcd's manifest names.
  private func etcd(_ pod: JSONValue) {
    guard let machine = cluster.knownMachine(kubelet.name) else { return }
    let mounts = (pod["spec", "containers"]?.elements.first?["volumeMounts"]?.elements ?? [])
    let flags = (pod["spec", "containers"]?.elements.first?["command"]?.elements ?? []).compactMap {
      $0.string
    }
    let inside = flags.first { $0.hasPrefix("--data-dir=") }?.dropping(11) ?? "/var/lib/etcd"
    let name = mounts.first { $0["mountPath"]?.string == inside }?["name"]
    let volume = (pod["spec", "volumes"]?.elements ?? []).first { $0["name"] == name }
    if let path = volume?["hostPath", "path"]?.string { cluster.useData(of: path, on: machine) }
  }

  private func end(_ files: [String]) {
    for file in files {
      guard let old = known.removeValue(forKey: file),
        let resource = cluster.server.types.resource("pods")
      else { continue }
      cluster.server.remove(resource, old.pod.namespace, old.pod.name)
    }
  }
}

extension Cluster {
  /// Has the kubelets look at the manifests of their nodes, as they do every few seconds.
  func lookAtManifests() {
    guard !plan.nodes.isEmpty else { return }
    for kubelet in kubelets where kubelet.isUp {
      guard let machine = knownMachine(kubelet.name) else { continue }
      kubelet.staticPods.look(at: machine)
    }
  }

  /// The machine that a node is; `nil` when there is none.
  func machine(ofNode name: String) -> Machine? {
    plan.nodes.first { $0.name == name }.flatMap { machineOfNode($0) }
  }
}
