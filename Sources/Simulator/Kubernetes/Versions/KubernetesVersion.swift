/// A version of Kubernetes, such as 1.22 or 1.22.5.
package struct KubernetesVersion: Hashable, Comparable, Sendable {
  package let minor: Int
  /// `nil` where only the minor version is given.
  package let patch: Int?

  /// The one that the tables of types and of kubectl's commands are made from.
  package static let simulated = KubernetesVersion(minor: 32, patch: 4)
  /// The minor versions of which the simulator knows what was other in them.
  static let known = 16...35

  private init(minor: Int, patch: Int?) {
    self.minor = minor
    self.patch = patch
  }

  /// Reads a version as people and tools write it: `1.22`, `v1.22.5`, `v1.31.5+k3s1`; `nil` for what is
  /// none, and for one of which nothing is known.
  package init?(_ text: String) {
    let plain = text.hasPrefix("v") ? text.dropping(1) : text
    let number = plain.cut("+")?.before ?? plain
    let parts = (number.cut("-")?.before ?? number).pieces(".")
    guard parts.count == 2 || parts.count == 3, parts[0] == "1", let minor = Int(parts[1]),
      Self.known.contains(minor)
    else { return nil }
    self.minor = minor
    patch = parts.count == 3 ? Int(parts[2]) : nil
  }

  /// As the tools write it: `v1.22.17`; the last patch version where none is given.
  package var text: String { "v1.\(minor).\(patch ?? release.patch)" }
  /// Such as `1.22`.
  package var short: String { "1.\(minor)" }

  package static func < (first: Self, second: Self) -> Bool {
    first.minor != second.minor
      ? first.minor < second.minor : (first.patch ?? 0) < (second.patch ?? 0)
  }

  /// What this version came with.
  var release: Release {
    VersionTable.shared.releases.first { $0.minor == minor } ?? Release(minor: minor)
  }

  /// Whether something is so in this version.
  func has(_ behaviour: Behaviour) -> Bool {
    VersionTable.shared.behaviours.first { $0.behaviour == behaviour }?.span.contains(minor)
      ?? false
  }
}

/// The minor versions from which and up to which something is there; `nil` for no end.
struct VersionSpan: Hashable, Sendable {
  var first: Int?
  var last: Int?

  /// Reads two words of a table, of which `-` stands for no end.
  init(_ first: String, _ last: String) {
    self.first = Int(first)
    self.last = Int(last)
  }

  func contains(_ minor: Int) -> Bool { minor >= first ?? .min && minor <= last ?? .max }
}

/// What a minor version came with.
struct Release: Sendable {
  var minor: Int
  /// Its last patch version, or the one that its client here was asked for.
  var patch = 0
  var go = "go1.24.0"
  var kustomize = ""
  var coreDNS = "v1.11.3"
  var etcd = "3.5.16-0"
  var pause = "3.10"

  /// Where its images are.
  var registry: String { minor < 25 ? "k8s.gcr.io" : "registry.k8s.io" }
}
