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

  /// Why a name is none for a context; `nil` when it is.
  static func problem(withName name: ByteString) -> ByteString? {
    let isFine =
      name.count > 1
      && name.bytes.enumerated().allSatisfy { index, byte in
        (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
          || index > 0 && [95, 46, 43, 45].contains(byte)
      }
    if isFine { return nil }
    return
      "context name \"\(name)\" is invalid, names are validated against regexp \"^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$\""
  }

  /// What is said of a context that isn't there.
  static func missing(_ name: ByteString) -> ByteString {
    "context \"\(name)\": context not found: open /root/.docker/contexts/meta/\(Digest.hexadecimal(name.text))/meta.json: no such file or directory"
  }
}
