import Shell
import YAML

/// The files that a Pod's containers find: volumes, and those of the kubelet itself.
extension PodWorker {
  func mountProblem() -> String? {
    for volume in pod["spec", "volumes"]?.elements ?? [] {
      let name = volume["name"]?.string ?? ""
      let head = "MountVolume.SetUp failed for volume \(name.quotedGo) : "
      if let map = volume["configMap", "name"]?.string,
        volume["configMap", "optional"]?.bool != true
      {
        guard let found = server.get("configmaps", pod.namespace, map) else {
          return head + "configmap \(map.quotedGo) not found"
        }
        for item in volume["configMap", "items"]?.elements ?? [] {
          let key = item["key"]?.string ?? ""
          if found["data", key] == nil {
            return head + "configmap references non-existent config key: \(key)"
          }
        }
      }
      if let secret = volume["secret", "secretName"]?.string,
        volume["secret", "optional"]?.bool != true,
        server.get("secrets", pod.namespace, secret) == nil
      {
        return head + "secret \(secret.quotedGo) not found"
      }
      if let path = volume["hostPath", "path"]?.string {
        let type = volume["hostPath", "type"]?.string ?? ""
        if type == "Directory" || type == "File" {
          let inode = try? nodeMachine?.fileSystem.find(ByteString(path), from: "/", as: .root)
          if type == "Directory", inode?.isFolder != true {
            return head + "hostPath type check failed: \(path) is not a directory"
          }
          if type == "File", inode?.isFile != true {
            return head + "hostPath type check failed: \(path) is not a file"
          }
        }
      }
    }
    return nil
  }

  /// The node's machine when somebody has been on it.
  var nodeMachine: Machine? { cluster.knownMachine(kubelet.name) }

  /// A folder or file of the node; a folder is made where there is nothing.
  private func nodeFile(_ path: String) -> Inode? {
    guard let files = cluster.machine(ofNode: kubelet.name)?.fileSystem else { return nil }
    if let found = try? files.find(ByteString(path), from: "/", as: .root) { return found }
    files.install(ByteString(path), .folder([:]))
    return try? files.find(ByteString(path), from: "/", as: .root)
  }

  /// Whether a container mounts more than the token that every one gets.
  func hasVolumes(_ state: ContainerState) -> Bool {
    (state.spec["volumeMounts"]?.elements ?? []).contains {
      !($0["name"]?.string ?? "").hasPrefix("kube-api-access-")
    }
  }

  func furnish(_ machine: Machine, _ state: ContainerState) {
    let files = machine.fileSystem
    let host = pod["spec", "hostname"]?.string ?? pod.name
    files.install(
      "/etc/hosts",
      .file(
        Array(
          "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\nfe00::0\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n\(address ?? "")\t\(host)\n"
            .utf8)))
    files.install(
      "/etc/resolv.conf",
      .file(
        Array(
          "search \(pod.namespace).svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n"
            .utf8)))
    for mount in state.spec["volumeMounts"]?.elements ?? [] {
      let name = mount["name"]?.string ?? ""
      guard
        let volume = (pod["spec", "volumes"]?.elements ?? []).first(where: {
          $0["name"]?.string == name
        }), let path = mount["mountPath"]?.string
      else { continue }
      let inode = folder(name, volume, files)
      attach(inode, path, files)
    }
  }

  func attach(_ inode: Inode, _ path: String, _ files: FileSystem) {
    var parent = ""
    for part in path.pieces("/").dropLast() where !part.isEmpty {
      parent += "/" + part
      _ = try? files.makeFolder(ByteString(parent), as: .root)
    }
    guard let place = try? files.locate(ByteString(path), from: "/", as: .root) else { return }
    if place.inode != nil { try? files.unlink(place, as: .root) }
    if let free = try? files.locate(ByteString(path), from: "/", as: .root) {
      try? files.link(inode, at: free, as: .root)
    }
  }

  func folder(_ name: String, _ volume: JSONValue, _ files: FileSystem) -> Inode {
    if let path = volume["hostPath", "path"]?.string, let found = nodeFile(path) { return found }
    let isShared =
      volume["emptyDir"] != nil || volume["hostPath"] != nil
      || volume["persistentVolumeClaim"] != nil
    let key =
      volume["hostPath", "path"]?.string
      ?? volume["persistentVolumeClaim", "claimName"].map {
        "claim/\(pod.namespace)/" + ($0.string ?? "")
      }
    if let key, let known = cluster.sharedFolders[kubelet.name + key] { return known }
    if isShared, let known = volumes[name] { return known }
    let inode = files.makeInode(.folder([:]), mode: 0o777, as: .root)
    var table: [ByteString: Inode] = [:]
    func add(_ name: String, _ bytes: [UInt8]) {
      table[ByteString(name)] = files.makeInode(.file(bytes), mode: 0o644, as: .root)
    }
    func addAll(_ object: JSONValue?, _ items: JSONValue?, isSecret: Bool) {
      let list = items?.elements ?? []
      for member in object?["data"]?.members ?? [] {
        let item = list.first { $0["key"]?.string == member.name }
        if !list.isEmpty, item == nil { continue }
        add(
          item?["path"]?.string ?? member.name,
          Array(Self.value(member.value, isSecret: isSecret).utf8))
      }
    }
    if let map = volume["configMap"] {
      addAll(
        server.get("configmaps", pod.namespace, map["name"]?.string ?? ""), map["items"],
        isSecret: false)
    }
    if let secret = volume["secret"] {
      addAll(
        server.get("secrets", pod.namespace, secret["secretName"]?.string ?? ""),
        secret["items"], isSecret: true)
    }
    for source in volume["projected", "sources"]?.elements ?? [] {
      if source["serviceAccountToken"] != nil { add("token", Array("token".utf8)) }
      if let map = source["configMap"] {
        addAll(
          server.get("configmaps", pod.namespace, map["name"]?.string ?? ""), map["items"],
          isSecret: false)
      }
      for item in source["downwardAPI", "items"]?.elements ?? [] {
        add(
          item["path"]?.string ?? "",
          Array((field(item["fieldRef", "fieldPath"]?.string ?? "") ?? "").utf8))
      }
    }
    inode.content = .folder(table)
    volumes[name] = inode
    if let key { cluster.sharedFolders[kubelet.name + key] = inode }
    return inode
  }
}
