import Shell
import YAML

/// Fills the templates of a chart.
struct ChartRenderer {
  /// A piece of YAML that a template made.
  struct Manifest {
    /// The template's path, with the chart's name.
    var path: String
    var text: String
    var object: JSONValue
    var hooks: [String] {
      (object.annotation("helm.sh/hook") ?? "").pieces(",").map { $0.trimmed }.filter {
        !$0.isEmpty
      }
    }
  }

  /// What a release says of itself to its templates.
  struct Release {
    var name: String
    var namespace: String
    var revision = 1
    var isUpgrade = false
  }

  struct Failure: Error {
    var message: String
    var isNotSimulated = false
  }

  let chart: Chart
  let values: JSONValue
  let release: Release
  var kubeVersion = "v1.32.4"
  var apiVersions: [String] = []
  var lookup: (([JSONValue?]) -> JSONValue?)?
  /// Whether templates are filled to be looked at only, where `required` and `fail` are no mistakes.
  var isLint = false
  /// The files of `templates/` that are filled, as `chart/templates/x.yaml`; all when empty.
  private(set) var notes = ""

  init(_ chart: Chart, values: JSONValue, release: Release) {
    self.chart = chart
    self.values = values
    self.release = release
  }

  /// The objects in the order in which they are installed, hooks too.
  mutating func run() throws(Failure) -> [Manifest] {
    var pieces: [(path: String, base: String, scope: JSONValue, file: Chart.File)] = []
    gather(chart, values, chart.name, &pieces)
    var definitions: [String: GoTemplate.Definition] = [:]
    var parsed: [(path: String, scope: JSONValue, template: GoTemplate)] = []
    // What stands in charts inside gives way to what has the same name further out.
    let ordered = pieces.sorted { one, other in
      let (a, b) = (one.path.pieces("/").count, other.path.pieces("/").count)
      return a == b ? GoText.precedes(other.path, one.path) : a > b
    }
    for piece in ordered {
      do throws(GoTemplate.Failure) {
        let template = try GoTemplate(piece.file.bytes, name: piece.path, library: .charts)
        for (name, definition) in template.definitions { definitions[name] = definition }
        var scope = piece.scope
        scope.set(
          "Template", to: .strings([("BasePath", piece.base), ("Name", piece.path)]))
        parsed.append((piece.path, scope, template))
      } catch { throw Failure(message: Self.parseMessage(error.message)) }
    }
    var result: [Manifest] = []
    for entry in parsed.sorted(by: { GoText.precedes($0.path, $1.path) }) {
      let name = entry.path.cutLast("/")?.after ?? entry.path
      if name.hasPrefix("_") { continue }
      if name == "NOTES.txt", entry.path.pieces("/").count > 3 { continue }
      var template = entry.template
      template.definitions = definitions
      template.methods = Self.methods
      template.lookup = lookup
      var output: [UInt8] = []
      do throws(GoTemplate.Failure) {
        try template.fill(entry.scope, missing: .isNil, into: &output)
      } catch {
        if let said = error.said {
          let place = error.message.position(of: ": executing").map {
            String(decoding: Array(error.message.utf8.prefix($0)), as: UTF8.self).dropping(10)
          }
          throw Failure(message: "execution error at (\(place ?? entry.path)): \(said)")
        }
        throw Failure(message: error.message, isNotSimulated: error.isNotSimulated)
      }
      let text = String(decoding: output, as: UTF8.self)
      if name == "NOTES.txt" {
        notes = text
      } else {
        try split(text, entry.path, &result)
      }
    }
    return Self.sorted(result)
  }

  /// `template: x:3: …` as helm words it.
  private static func parseMessage(_ message: String) -> String {
    guard message.hasPrefix("template: "), let at = message.position(of: ": ", from: 10) else {
      return message
    }
    let place = String(decoding: Array(message.utf8.prefix(at)), as: UTF8.self).dropping(10)
    return "parse error at (\(place)): " + message.dropping(at + 2)
  }

  private func split(_ text: String, _ path: String, _ result: inout [Manifest]) throws(Failure) {
    var document: [String] = []
    var documents: [String] = []
    for line in text.pieces("\n") {
      if line.hasPrefix("---"), line.dropping(3).trimmed.isEmpty || line.hasPrefix("--- ") {
        documents.append(document.joinedText("\n"))
        document = []
      } else {
        document.append(line)
      }
    }
    documents.append(document.joinedText("\n"))
    for document in documents {
      let text = document.trimmed
      if text.isEmpty { continue }
      if let problem = YAMLProblem.find(Array(text.utf8)) {
        throw Failure(
          message:
            "YAML parse error on \(path): error converting YAML to JSON: yaml: \(problem)")
      }
      let value = YAMLReader(file: path).read(Array(text.utf8)).documents.first
        .map { JSONValue($0).sorted() }
      guard let value, !value.isNull, value != .string("") else { continue }
      guard case .object = value else {
        throw Failure(
          message:
            "YAML parse error on \(path): error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(value.string == nil ? "array" : "string") into Go value of type releaseutil.SimpleHead"
        )
      }
      result.append(Manifest(path: path, text: text, object: value))
    }
  }

  // MARK: What templates see

  private func gather(
    _ chart: Chart, _ given: JSONValue, _ path: String,
    _ pieces: inout [(path: String, base: String, scope: JSONValue, file: Chart.File)]
  ) {
    let values = ChartValues.coalesce(given, with: chart.values)
    let isLibrary = chart.metadata["type"]?.string == "library"
    let scope = JSONValue.tree([
      ("Capabilities", capabilities), ("Chart", Self.described(chart.metadata)),
      ("Files", .object([Self.fileMark] + chart.files.map { Self.member($0) })),
      (
        "Release",
        .tree([
          ("IsInstall", .boolean(!release.isUpgrade)), ("IsUpgrade", .boolean(release.isUpgrade)),
          ("Name", .string(release.name)), ("Namespace", .string(release.namespace)),
          ("Revision", .int(release.revision)), ("Service", .string("Helm")),
        ])
      ), ("Subcharts", .object([])), ("Values", values),
    ])
    for file in chart.templates {
      let isPartial = file.path.cutLast("/")?.after.hasPrefix("_") ?? false
      if isLibrary, !isPartial { continue }
      pieces.append((path + "/" + file.path, path + "/templates", scope, file))
    }
    for inner in chart.dependencies {
      var own = values[name: inner.name] ?? .object([])
      if case .object = own {} else { own = .object([]) }
      let global = ChartValues.coalesce(
        own["global"] ?? .object([]), with: values["global"] ?? .object([]))
      own.set("global", to: ChartValues.overlay(values["global"] ?? .object([]), on: global))
      gather(inner, own, path + "/charts/" + inner.name, &pieces)
    }
  }

  private var capabilities: JSONValue {
    let parts = kubeVersion.dropping(1).pieces(".")
    return .tree([
      ("APIVersions", .array(apiVersions.map { .string($0) })),
      ("HelmVersion", .strings([("GitVersion", Helm.version), ("Version", Helm.version)])),
      (
        "KubeVersion",
        .strings([
          ("GitVersion", kubeVersion), ("Major", parts.first ?? "1"),
          ("Minor", parts.count > 1 ? parts[1] : "32"), ("Version", kubeVersion),
        ])
      ),
    ])
  }

  /// `Chart.yaml` with capitals, as Go's fields have them.
  private static func described(_ metadata: JSONValue) -> JSONValue {
    var result = JSONValue.object([])
    for field in [
      "annotations", "appVersion", "description", "home", "icon", "keywords", "kubeVersion",
      "maintainers", "name", "sources", "tags", "type", "version",
    ] {
      let value = metadata[name: field] ?? .string("")
      result.set(
        field.capitalizedFirst, to: field.hasSuffix("ersion") ? .string(GoText.print(value)) : value
      )
    }
    result.set("APIVersion", to: metadata["apiVersion"] ?? .string(""))
    result.set("IsRoot", to: .boolean(true))
    return result
  }

  // MARK: Files

  /// What tells `.Files` from other objects.
  private static let fileMark = JSONValue.Member("\u{1}files", .boolean(true))

  private static func member(_ file: Chart.File) -> JSONValue.Member {
    JSONValue.Member(file.path, .string(String(decoding: file.bytes, as: UTF8.self)))
  }

  private static func files(_ value: JSONValue?) -> [JSONValue.Member] {
    (value?.members ?? []).filter { $0.name != fileMark.name }
  }

  /// What may be asked of `.Files` and `.Capabilities.APIVersions`.
  private static var methods: [GoTemplate.Method] {
    [
      GoTemplate.Method(name: "Get") { holder, arguments in
        let name = arguments.first.flatMap { $0 }?.string ?? ""
        return files(holder).first { $0.name == name }?.value ?? .string("")
      },
      GoTemplate.Method(name: "Glob") { holder, arguments in
        let pattern = ByteString(arguments.first.flatMap { $0 }?.string ?? "")
        return .object(
          [fileMark] + files(holder).filter { Pattern.matches(pattern, ByteString($0.name)) })
      },
      GoTemplate.Method(name: "Lines") { holder, arguments in
        let name = arguments.first.flatMap { $0 }?.string ?? ""
        let text = files(holder).first { $0.name == name }?.value.string ?? ""
        return .array(
          (text.hasSuffix("\n") ? text.droppingLast(1) : text).pieces("\n").map { .string($0) })
      },
      GoTemplate.Method(name: "AsConfig") { holder, _ in asData(holder) { $0 } },
      GoTemplate.Method(name: "AsSecrets") { holder, _ in
        asData(holder) { Base64.encode(Array($0.utf8)) }
      },
      GoTemplate.Method(name: "Has") { holder, arguments in
        .boolean((holder?.elements ?? []).contains(arguments.first.flatMap { $0 } ?? .null))
      },
    ]
  }

  private static func asData(_ holder: JSONValue?, _ form: (String) -> String) -> JSONValue? {
    let all = files(holder)
    guard holder?.members.first == fileMark else { return nil }
    var data = JSONValue.object([])
    for file in all {
      data.set(
        file.name.cutLast("/")?.after ?? file.name, to: .string(form(file.value.string ?? "")))
    }
    var bytes = YAMLPrinter().print(data)
    if bytes.last == 10 { bytes.removeLast() }
    return .string(all.isEmpty ? "" : String(decoding: bytes, as: UTF8.self))
  }

  // MARK: Order

  private static let order = [
    "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange",
    "PodSecurityPolicy", "PodDisruptionBudget", "ServiceAccount", "Secret", "SecretList",
    "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim",
    "CustomResourceDefinition", "ClusterRole", "ClusterRoleList", "ClusterRoleBinding",
    "ClusterRoleBindingList", "Role", "RoleList", "RoleBinding", "RoleBindingList", "Service",
    "DaemonSet", "Pod", "ReplicationController", "ReplicaSet", "Deployment",
    "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress",
    "APIService",
  ]

  /// By kind, in the order in which helm installs them; kinds that it does not know come last, by name.
  static func sorted(_ all: [Manifest]) -> [Manifest] {
    let ranked = all.enumerated().map { entry in
      (entry.offset, order.firstIndex(of: entry.element.object.kind) ?? order.count, entry.element)
    }
    return ranked.sorted { one, other in
      if one.1 != other.1 { return one.1 < other.1 }
      if one.1 == order.count, one.2.object.kind != other.2.object.kind {
        return GoText.precedes(one.2.object.kind, other.2.object.kind)
      }
      return one.0 < other.0
    }.map { $0.2 }
  }
}
