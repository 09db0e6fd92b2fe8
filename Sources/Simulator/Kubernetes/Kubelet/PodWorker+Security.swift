import Shell
import YAML

/// What security contexts decide: whose rights programs have, and what they may write.
extension PodWorker {
  /// A setting of a container, or of its Pod.
  private func setting(_ state: ContainerState, _ name: String) -> JSONValue? {
    state.spec["securityContext"]?[name: name] ?? pod["spec", "securityContext"]?[name: name]
  }

  /// The group that volumes belong to, if one is asked for.
  private var volumeGroup: Int? {
    pod["spec", "securityContext", "fsGroup"]?.int.map { Int(clamping: $0) }
  }

  /// Whose rights the programs of a container have.
  func credentials(_ state: ContainerState) -> Credentials {
    func number(_ name: String) -> Int? { setting(state, name)?.int.map { Int(clamping: $0) } }
    var others = (pod["spec", "securityContext", "supplementalGroups"]?.elements ?? []).compactMap {
      $0.int.map { Int(clamping: $0) }
    }
    if let volumeGroup { others.append(volumeGroup) }
    return Credentials(
      user: number("runAsUser") ?? 0, group: number("runAsGroup") ?? 0, otherGroups: others)
  }

  /// Says what of the files can't be written, and gives volumes to the Pod's group.
  func mount(_ files: FileSystem, _ state: ContainerState) {
    let group = volumeGroup
    let isReadOnly = state.spec["securityContext", "readOnlyRootFilesystem"]?.bool == true
    var mounts: [(path: ByteString, isReadOnly: Bool)] = []
    if isReadOnly {
      mounts = [("/", true), ("/dev", false), ("/proc", false)]
    }
    for mount in state.spec["volumeMounts"]?.elements ?? [] {
      guard let path = mount["mountPath"]?.string else { continue }
      let volume = (pod["spec", "volumes"]?.elements ?? []).first { $0["name"] == mount["name"] }
      let isData = ["configMap", "secret", "projected", "downwardAPI"].contains {
        volume?[name: $0] != nil
      }
      let plain = path.hasSuffix("/") && path != "/" ? path.droppingLast(1) : path
      mounts.append((ByteString(plain), isData || mount["readOnly"]?.bool == true))
      if let group, !isData, volume?["hostPath"] == nil,
        let inode = try? files.find(ByteString(plain), from: "/", as: .root), inode.isFolder
      {
        inode.group = group
        inode.mode |= 0o2070
      }
    }
    files.mounts = mounts
  }
}
