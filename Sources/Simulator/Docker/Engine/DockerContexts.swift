import Shell

/// The contexts of a client: the engines that it can be told to talk to.
final class DockerContexts {
  struct Entry {
    var name: ByteString
    var description: ByteString
    var host: ByteString
  }

  static let socket: ByteString = "unix:///var/run/docker.sock"

  private(set) var entries = [
    Entry(name: "default", description: "Current DOCKER_HOST based configuration", host: socket)
  ]
  var current: ByteString = "default"

  func find(_ name: ByteString) -> Entry? { entries.first { $0.name == name } }

  func add(_ entry: Entry) { entries.append(entry) }

  func remove(_ name: ByteString) { entries.removeAll { $0.name == name } }

  func update(_ name: ByteString, _ change: (inout Entry) -> Void) {
    if let index = entries.firstIndex(where: { $0.name == name }) { change(&entries[index]) }
  }

  /// What is said of a context that isn't there.
  static func missing(_ name: ByteString) -> ByteString {
    "context \"\(name)\": context not found: open /root/.docker/contexts/meta/\(Digest.hexadecimal(name.text))/meta.json: no such file or directory"
  }
}
