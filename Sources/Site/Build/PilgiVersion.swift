package import Templates

/// The version of Pilgi.
package enum PilgiVersion {
  /// The version as released, after Semantic Versioning 2.0.
  package static let current = "0.1.0"

  /// The hash of the version and of the program's file: another build of it may come to other results.
  package static var program: ContentHash {
    var hash = ContentHash(current)
    if let program = FileIdentity(path: "/proc/self/exe") {
      hash.combine(Int(program.size))
      hash.combine(Int(program.modified))
    }
    return hash
  }
}
