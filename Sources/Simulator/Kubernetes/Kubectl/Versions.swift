import Shell
import YAML

/// What the client and the server say of themselves.
enum Versions {
  static let kustomize = "v5.5.0"

  static let client = info(
    "v1.32.5", commit: "9894294ef13a5b32803e3ca2c0d620a088cc84d1", built: "2025-05-15T09:12:10Z",
    go: "go1.23.8")
  static let server = info(
    "v1.32.4", commit: "f6cfe0c54a1fa9314c65e30c613df641c7226ed0", built: "2025-04-22T15:59:52Z",
    go: "go1.23.9")

  private static func info(
    _ version: String, commit: String, built: String, go: String
  ) -> JSONValue {
    .tree([
      ("major", .string("1")), ("minor", .string("32")), ("gitVersion", .string(version)),
      ("gitCommit", .string(commit)), ("gitTreeState", .string("clean")),
      ("buildDate", .string(built)), ("goVersion", .string(go)), ("compiler", .string("gc")),
      ("platform", .string("linux/amd64")),
    ])
  }
}
