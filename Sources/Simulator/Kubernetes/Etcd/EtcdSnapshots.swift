import Shell
import YAML

/// What an etcd held when somebody saved it.
struct EtcdSnapshot {
  var objects: [(resource: APIResource, object: JSONValue)]
}

extension Cluster {
  /// Keeps what there is; gives the number under which it is found.
  func takeSnapshot() -> Int {
    var all: [(resource: APIResource, object: JSONValue)] = []
    for resource in server.types.hubs where resource.verbs.contains("list") {
      if resource.qualifiedName == "events.events.k8s.io" { continue }
      for object in server.collection(resource).list() { all.append((resource, object)) }
    }
    snapshots.append(EtcdSnapshot(objects: all))
    return snapshots.count - 1
  }

  /// Has the server hold what a folder of an etcd's data does, where that is another one than before.
  func useData(of folder: String, on machine: Machine) {
    guard folder != dataFolder else { return }
    dataFolder = folder
    let path = ByteString(folder + "/member/snap/db")
    guard let bytes = try? machine.fileSystem.readFile(path, from: "/", as: .root),
      let number = Int(
        String(decoding: bytes, as: UTF8.self).replacing("etcd snapshot ", with: "").trimmed),
      snapshots.indices.contains(number)
    else { return }
    let kept = snapshots[number].objects
    for resource in server.types.hubs where resource.verbs.contains("list") {
      for object in server.collection(resource).list()
      where !kept.contains(where: { $0.object.uid == object.uid }) {
        server.remove(resource, object.namespace, object.name)
      }
    }
    for entry in kept {
      var object = entry.object
      if entry.resource.kind == "Pod",
        server.get("pods", object.namespace, object.name)?.uid != object.uid,
        object.annotation("kubernetes.io/config.mirror") == nil
      {
        // Its containers are gone: the kubelet begins with it anew.
        object.set("status", to: .strings([("phase", "Pending")]))
      }
      server.store(object, entry.resource)
    }
    touch()
  }
}
