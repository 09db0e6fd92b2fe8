import Shell

/// A volume: a folder of the host that outlives containers.
final class DockerVolume {
  let name: ByteString
  let created: Int64
  let isAnonymous: Bool
  var labels: [(name: ByteString, value: ByteString)]
  var options: [(name: ByteString, value: ByteString)]
  let folder: Inode

  init(
    name: ByteString, created: Int64, isAnonymous: Bool,
    labels: [(name: ByteString, value: ByteString)],
    options: [(name: ByteString, value: ByteString)], folder: Inode
  ) {
    self.name = name
    self.created = created
    self.isAnonymous = isAnonymous
    self.labels = labels
    self.options = options
    self.folder = folder
  }

  /// The bytes of all files in it.
  var size: Int64 { Self.size(of: folder) }

  private static func size(of inode: Inode) -> Int64 {
    guard case .folder(let table) = inode.content else {
      return inode.isFile ? Int64(inode.size) : 0
    }
    return table.values.reduce(0) { $0 + size(of: $1) }
  }

  var path: ByteString { "/var/lib/docker/volumes/\(name)/_data" }
}
