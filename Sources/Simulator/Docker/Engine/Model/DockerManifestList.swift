import Shell

/// A name for images of several platforms, as a client keeps it until it is pushed.
struct DockerManifestList {
  /// An image of the list, which its registry has.
  struct Entry {
    /// With its registry and tag.
    var name: ByteString
    var digest: ByteString
    /// Bytes of the manifest.
    var size: Int
    var system: ByteString
    var architecture: ByteString
    var variant = ByteString()
  }

  /// With its registry and tag.
  let name: ByteString
  var entries: [Entry] = []

  /// The digest that a registry knows it by.
  var digest: ByteString {
    "sha256:" + Digest.hexadecimal("list " + entries.map { $0.digest }.joined(" ").text)
  }
}
