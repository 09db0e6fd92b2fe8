import Shell
import YAML

/// A revision of a release, as helm keeps it in a Secret of its namespace.
struct HelmRelease {
  var name: String
  var namespace: String
  var revision: Int64
  /// `deployed`, `superseded`, `failed`, `uninstalled` and so on.
  var status: String
  var description: String
  /// In nanoseconds since 1970.
  var firstDeployed: Int64
  var lastDeployed: Int64
  /// `Chart.yaml`.
  var metadata: JSONValue
  /// The chart's own values.
  var values: JSONValue
  /// What the user set.
  var config: JSONValue
  var manifest: String
  var hooks: [(path: String, text: String)] = []
  var notes: String
  var labels: [(String, String)] = []

  var chart: String {
    (metadata["name"]?.string ?? "") + "-" + (metadata["version"].map { GoText.print($0) } ?? "")
  }
  var appVersion: String { metadata["appVersion"].map { GoText.print($0) } ?? "" }
  var secretName: String { "sh.helm.release.v1.\(name).v\(revision)" }
  /// The objects of the manifest.
  var objects: [JSONValue] { Self.objects(manifest) }
  var hasTests: Bool {
    hooks.contains { $0.text.has("\"helm.sh/hook\": test") || $0.text.has("helm.sh/hook: test") }
  }

  static func objects(_ manifest: String) -> [JSONValue] {
    YAMLReader(file: "manifest").read(Array(manifest.utf8)).documents.map {
      JSONValue($0).sorted()
    }.filter { !$0.kind.isEmpty }
  }

  private var content: JSONValue {
    .tree([
      ("chart", .tree([("metadata", metadata), ("values", values)])), ("config", config),
      (
        "hooks",
        .array(hooks.map { .strings([("manifest", $0.text), ("path", $0.path)]) })
      ),
      (
        "info",
        .strings([
          ("description", description), ("first_deployed", Timestamp.nanoText(firstDeployed)),
          ("last_deployed", Timestamp.nanoText(lastDeployed)), ("notes", notes),
          ("status", status),
        ])
      ), ("manifest", .string(manifest)), ("name", .string(name)),
      ("namespace", .string(namespace)), ("version", .int64(revision)),
    ])
  }

  /// The Secret that holds the revision.
  func secret(at now: Int64) -> JSONValue {
    let packed = Compression.compressed(JSONPrinter(indent: 0).print(content))
    let encoded = Base64.encode(Array(Base64.encode(packed).utf8))
    return .tree([
      ("apiVersion", .string("v1")), ("data", .strings([("release", encoded)])),
      ("kind", .string("Secret")),
      (
        "metadata",
        .tree([
          (
            "labels",
            .strings(
              ([
                ("modifiedAt", "\(now / 1_000_000_000)"), ("name", name), ("owner", "helm"),
                ("status", status), ("version", "\(revision)"),
              ] + labels).sorted { $0.0 < $1.0 })
          ), ("name", .string(secretName)), ("namespace", .string(namespace)),
        ])
      ), ("type", .string("helm.sh/release.v1")),
    ])
  }

  /// Reads the Secret of a revision; `nil` for another one.
  init?(_ secret: JSONValue) {
    guard secret["type"]?.string == "helm.sh/release.v1",
      let data = secret["data", "release"]?.string,
      let packed = Optional(
        Base64.decode(String(decoding: Base64.decode(data), as: UTF8.self))),
      let bytes = try? Compression.expanded(packed),
      let value = JSONReader(file: "release").read(bytes).value.map({ JSONValue($0).sorted() })
    else { return nil }
    name = value["name"]?.string ?? ""
    namespace = value["namespace"]?.string ?? ""
    revision = value["version"]?.int ?? 1
    status = value["info", "status"]?.string ?? ""
    description = value["info", "description"]?.string ?? ""
    firstDeployed = Timestamp.parse(value["info", "first_deployed"]?.string ?? "") ?? 0
    lastDeployed = Timestamp.parse(value["info", "last_deployed"]?.string ?? "") ?? 0
    metadata = value["chart", "metadata"] ?? .object([])
    values = value["chart", "values"] ?? .object([])
    config = value["config"] ?? .object([])
    manifest = value["manifest"]?.string ?? ""
    notes = value["info", "notes"]?.string ?? ""
    hooks = (value["hooks"]?.elements ?? []).map {
      ($0["path"]?.string ?? "", $0["manifest"]?.string ?? "")
    }
    let own = ["modifiedAt", "name", "owner", "status", "version"]
    labels = secret.labels.filter { !own.contains($0.name) }.map {
      ($0.name, $0.value.string ?? "")
    }
  }

  /// Creates a revision.
  init(
    name: String, namespace: String, revision: Int64, at now: Int64, chart: Chart,
    config: JSONValue
  ) {
    self.name = name
    self.namespace = namespace
    self.revision = revision
    status = "deployed"
    description = "Install complete"
    firstDeployed = now
    lastDeployed = now
    metadata = chart.metadata
    values = chart.values
    self.config = config
    manifest = ""
    notes = ""
  }
}
