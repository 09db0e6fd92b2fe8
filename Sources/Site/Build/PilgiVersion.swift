/// The version of Pilgi.
package enum PilgiVersion {
  /// The version as released, after Semantic Versioning 2.0.
  package static let current = "0.1.0"
}
