import Shell
import YAML

/// What a `kustomization.yaml` makes of manifests (the API `kustomize.config.k8s.io/v1beta1`).
struct Kustomization {
  /// Why a folder cannot be built, in the words of the tool.
  struct Problem: Error {
    var message: String
    var isNotSimulated = false
  }

  let kubectl: Kubectl
  private static let names = ["kustomization.yaml", "kustomization.yml", "Kustomization"]
  private static let deepest = 20

  /// Whether the objects stay in the order in which the files name them.
  private var isInOrderOfFiles = false
  /// What the reader is warned of, in the order of discovery.
  private(set) var warnings: [String] = []

  init(kubectl: Kubectl) { self.kubectl = kubectl }

  /// The objects of a folder, in the order in which they can be created.
  mutating func build(_ folder: String) throws(Problem) -> [JSONValue] {
    let built = try objects(folder, depth: 0)
    var renaming = KustomizeReferences()
    let objects = renaming.resolve(built)
    return isInOrderOfFiles ? objects : KustomizeOrder.sorted(objects)
  }

  /// The shortest beginning of a path that is not there.
  private func missingPart(_ path: String) -> String {
    var known = ""
    for part in path.pieces("/") {
      known += known.isEmpty && !path.hasPrefix("/") ? part : "/" + part
      if !part.isEmpty, !kubectl.isThere(known) { return known }
    }
    return path
  }

  /// The objects of a folder; a component changes those that there are so far.
  private mutating func objects(
    _ folder: String, depth: Int, onto known: [KustomizeObject]? = nil
  ) throws(Problem) -> [KustomizeObject] {
    let base = folder.hasSuffix("/") ? folder.droppingLast(1) : folder
    if depth > Self.deepest { throw Problem(message: "cycle detected: \(base)") }
    if depth == 0, !kubectl.isThere(base) {
      throw Problem(
        message:
          "must build at directory: not a valid directory: evalsymlink failure on '\(base)' : lstat \(kubectl.absolute(missingPart(base))): no such file or directory"
      )
    }
    guard let file = Self.names.first(where: { kubectl.isThere(base + "/" + $0) }) else {
      throw Problem(
        message:
          "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '\(kubectl.absolute(base))'"
      )
    }
    let path = base + "/" + file
    let documents: [JSONValue]
    do throws(Failure) {
      documents = try kubectl.documents(kubectl.readFile(path) ?? [], path)
    } catch {
      throw Problem(message: "invalid Kustomization: \(error.report("").text.dropping(7))")
    }
    guard let plan = documents.first else { throw Problem(message: "kustomization.yaml is empty") }
    try check(plan)
    let kind = plan["kind"]?.string ?? (known == nil ? "Kustomization" : "")
    if known != nil, kind != "Component" {
      throw Problem(
        message:
          "accumulating components: accumulateDirectory: \"expected kind 'Component' for path '\(kubectl.absolute(base))' but got '\(kind)'\""
      )
    }
    if depth == 0 { isInOrderOfFiles = plan["sortOptions", "order"]?.string == "fifo" }
    var result = known ?? []
    for list in ["resources", "bases"] {
      for entry in plan[name: list]?.elements ?? [] {
        result += try load(entry.string ?? "", base, depth)
      }
    }
    var edits = KustomizeEdits(plan: plan, kubectl: kubectl, base: base)
    try edits.generate(&result)
    for entry in plan["components"]?.elements ?? [] {
      let path = base + "/" + (entry.string ?? "")
      if kubectl.folderNames(path) == nil {
        throw Problem(
          message:
            "accumulating components: loader.New \"must build at directory: not a valid directory: evalsymlink failure on '\(kubectl.absolute(path))' : lstat \(kubectl.absolute(path)): no such file or directory\""
        )
      }
      result = try objects(path, depth: depth + 1, onto: result)
    }
    try edits.apply(to: &result)
    return result
  }

  private mutating func load(
    _ entry: String, _ base: String, _ depth: Int
  ) throws(Problem) -> [KustomizeObject] {
    if entry.hasPrefix("http://") || entry.hasPrefix("https://") || entry.hasPrefix("github.com/") {
      throw Problem(message: "kustomize: the resource \(entry)", isNotSimulated: true)
    }
    let path = base + "/" + entry
    if kubectl.folderNames(path) != nil { return try objects(path, depth: depth + 1) }
    guard let bytes = kubectl.readFile(path) else {
      throw Problem(
        message:
          "accumulating resources: accumulation err='accumulating resources from '\(entry)': evalsymlink failure on '\(kubectl.absolute(path))' : lstat \(kubectl.absolute(path)): no such file or directory': must build at directory: not a valid directory: evalsymlink failure on '\(kubectl.absolute(path))' : lstat \(kubectl.absolute(path)): no such file or directory"
      )
    }
    do throws(Failure) {
      return try kubectl.documents(bytes, path).flatMap { document in
        document.kind.hasSuffix("List")
          ? (document["items"]?.elements ?? []).map { KustomizeObject($0) }
          : [KustomizeObject(document)]
      }
    } catch { throw Problem(message: "accumulating resources: \(error.report("").text)") }
  }

  /// The fields that a file may have.
  static let fields = [
    "apiVersion", "bases", "buildMetadata", "commonAnnotations", "commonLabels", "components",
    "configMapGenerator", "configurations", "crds", "generatorOptions", "generators",
    "helmChartInflationGenerator", "helmCharts", "helmGlobals", "images", "kind", "labels",
    "metadata", "namePrefix", "nameSuffix", "namespace", "openapi", "patches", "patchesJson6902",
    "patchesStrategicMerge", "replacements", "replicas", "resources", "secretGenerator",
    "sortOptions", "transformers", "validators", "vars",
  ]
  private static let notSimulated = [
    "configurations", "generators", "helmChartInflationGenerator", "helmCharts", "transformers",
    "validators", "vars",
  ]

  private mutating func check(_ plan: JSONValue) throws(Problem) {
    for member in plan.members {
      if !Self.fields.contains(member.name) {
        throw Problem(
          message:
            "invalid Kustomization: json: unknown field \(member.name.quotedGo)")
      }
      if Self.notSimulated.contains(member.name) {
        throw Problem(message: "kustomize: \(member.name)", isNotSimulated: true)
      }
      if ["resources", "bases", "components"].contains(member.name) {
        let type: String
        switch member.value {
        case .string: type = "string"
        case .number: type = "number"
        case .boolean: type = "bool"
        case .object: type = "object"
        case .array, .null: continue
        }
        throw Problem(
          message:
            "invalid Kustomization: json: cannot unmarshal \(type) into Go struct field Kustomization.\(member.name) of type []string"
        )
      }
    }
    for note in plan["buildMetadata"]?.elements ?? [] where note.string != "managedByLabel" {
      throw Problem(
        message: "kustomize: buildMetadata: \(note.string ?? "")", isNotSimulated: true)
    }
    for (old, new) in [
      ("bases", "resources"), ("commonLabels", "labels"), ("patchesJson6902", "patches"),
      ("patchesStrategicMerge", "patches"),
    ] where plan[name: old] != nil {
      let text =
        "# Warning: '\(old)' is deprecated. Please use '\(new)' instead. Run 'kustomize edit fix' to update your Kustomization automatically."
      if !warnings.contains(text) { warnings.append(text) }
    }
  }
}

/// An object with the name that it had in its file.
struct KustomizeObject {
  var object: JSONValue
  /// The names that it had before and by which others call it.
  var oldNames: [String]
  /// Whether the name gets the digest of the content behind it.
  var needsDigest = false

  init(_ object: JSONValue) {
    self.object = object
    oldNames = [object.name]
  }

  mutating func rename(_ name: String) {
    if !oldNames.contains(object.name) { oldNames.append(object.name) }
    object.set("metadata", "name", to: .string(name))
  }
}

/// The order in which objects are printed and created: what others need comes first.
enum KustomizeOrder {
  private static let first = [
    "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition", "ServiceAccount",
    "PodSecurityPolicy", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ConfigMap",
    "Secret", "Endpoints", "Service", "LimitRange", "PriorityClass", "PersistentVolume",
    "PersistentVolumeClaim", "Deployment", "StatefulSet", "CronJob", "PodDisruptionBudget",
  ]
  private static let last = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"]

  static func sorted(_ objects: [JSONValue]) -> [JSONValue] {
    func rank(_ object: JSONValue) -> Int {
      if let place = first.firstIndex(of: object.kind) { return place - first.count }
      return last.firstIndex(of: object.kind).map { $0 + 1 } ?? 0
    }
    return objects.enumerated().sorted { a, b in
      let (x, y) = (rank(a.element), rank(b.element))
      if x != y { return x < y }
      let left = [a.element.kind, a.element.namespace, a.element.name]
      let right = [b.element.kind, b.element.namespace, b.element.name]
      for (p, q) in zip(left, right) where p != q { return p < q }
      return a.offset < b.offset
    }.map { $0.element }
  }
}
