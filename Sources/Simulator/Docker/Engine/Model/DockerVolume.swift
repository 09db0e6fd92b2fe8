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

  var path: ByteString { "/var/lib/docker/volumes/\(name)/_data" }
}
