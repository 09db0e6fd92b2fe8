import Shell
import YAML

/// What the client and the server say of themselves.
enum Versions {
  /// What is known of some builds: their commit, when they were built, and with which Go.
  private static let builds = [
    ("v1.27.16", "cbb86e0d7f4a049666fac0551e8b02ef3d6c3d9a", "2024-07-17T01:53:56Z", "go1.22.5"),
    ("v1.28.15", "841856557ef0f6a399096c42635d114d6f2cf7f4", "2024-10-22T20:34:56Z", "go1.22.8"),
    ("v1.29.14", "4f359b2e16764ab5e175195ee6992dfb53b36acf", "2025-02-12T21:34:28Z", "go1.22.12"),
    ("v1.30.13", "50af91c466658b6a33d123fae8a487db1630971c", "2025-05-15T09:56:59Z", "go1.23.8"),
    ("v1.31.9", "8f3800390d488f54f74111f22973059e133f9cba", "2025-05-15T09:17:16Z", "go1.23.8"),
    ("v1.32.4", "f6cfe0c54a1fa9314c65e30c613df641c7226ed0", "2025-04-22T15:59:52Z", "go1.23.9"),
    ("v1.32.5", "9894294ef13a5b32803e3ca2c0d620a088cc84d1", "2025-05-15T09:12:10Z", "go1.23.8"),
    ("v1.33.1", "8adc0f041b8e7ad1d30e29cc59c6ae7a15e19828", "2025-05-15T08:27:33Z", "go1.24.2"),
  ]

  /// The client of a version; where nothing else is asked for it is a patch version ahead of the server.
  static func client(_ version: KubernetesVersion) -> JSONValue {
    info(version == .simulated ? "v1.\(version.minor).\(version.release.patch)" : version.text)
  }

  /// What a build says of itself.
  ///
  /// The commits of those that are not known are made from their names.
  static func info(_ version: String) -> JSONValue {
    let known = KubernetesVersion(version)
    let build = builds.first { $0.0 == version }
    let commit =
      build?.1 ?? String(decoding: Digest.hexadecimal(version).text.utf8.prefix(40), as: UTF8.self)
    return .tree([
      ("major", .string("1")), ("minor", .string("\(known?.minor ?? 32)")),
      ("gitVersion", .string(version)), ("gitCommit", .string(commit)),
      ("gitTreeState", .string("clean")),
      ("buildDate", .string(build?.2 ?? "2024-01-17T12:00:00Z")),
      ("goVersion", .string(build?.3 ?? known?.release.go ?? "go1.23.8")),
      ("compiler", .string("gc")), ("platform", .string("linux/amd64")),
    ])
  }

  /// A version as `kubectl version` prints it: its name, or as it once did all of it in Go's notation.
  static func text(_ info: JSONValue, isLong: Bool) -> String {
    let name = info[name: "gitVersion"]?.string ?? ""
    guard isLong else { return name }
    let fields = info.members.map { member -> String in
      var field = Array(member.name.utf8)
      field[0] -= 0x20
      return String(decoding: field, as: UTF8.self) + ":" + (member.value.string ?? "").quotedGo
    }
    return "version.Info{" + fields.joinedText(", ") + "}"
  }
}
