import Diagnostics
import Shell
import YAML

/// Finds what an API server would refuse of manifests, without one: they are looked at as they stand, so
/// that only what is wrong in any cluster is a mistake.
package struct ManifestCheck {
  private let types: TypeTable
  /// The version that the text says it is for; `nil` when it says nothing.
  private let version: KubernetesVersion?
  private var mistakes: [FileMistake] = []
  /// Whether the text leaves things out, as notes do: lines of dots stand for them.
  private let hasOmissions: Bool

  /// What is wrong with a text; empty for one that holds no manifest.
  ///
  /// The version of Kubernetes that it is written for is `nil` when nobody says: then what only other versions
  /// have is no mistake.
  package static func mistakes(
    in text: [UInt8], version: KubernetesVersion? = nil
  ) -> [FileMistake] {
    guard isManifest(text) else { return [] }
    var check = ManifestCheck(hasOmissions: FileExcerpt.hasOmissions(text), version)
    let (documents, mistake) = FileExcerpt.documents(of: text)
    if let mistake { return [mistake] }
    for document in documents { check.take(document) }
    return check.mistakes
  }

  private init(hasOmissions: Bool, _ version: KubernetesVersion?) {
    self.hasOmissions = hasOmissions
    self.version = version
    types = TypeTable(version: version ?? .simulated)
  }

  /// Whether a text begins as manifests do, and is no template of another tool's.
  private static func isManifest(_ text: [UInt8]) -> Bool {
    FileExcerpt.hasLine(text, "apiVersion:") && FileExcerpt.hasLine(text, "kind:")
      && !FileExcerpt.has(text, "{{")
  }

  private mutating func take(_ node: YAMLNode) {
    let object = JSONValue(node)
    if object.kind.hasSuffix("List"), let items = node["items"]?.elements {
      for item in items { take(item) }
      return
    }
    let version = object.apiVersion
    // Who only explains the language has no metadata.
    guard !object.kind.isEmpty, !version.isEmpty, Self.isObject(node) else { return }
    guard let resource = types.served(apiVersion: version, kind: object.kind) else {
      unknownKind(object, node)
      return
    }
    images(node)
    decode(object, resource, node)
  }

  /// Whether there is something like metadata.
  private static func isObject(_ node: YAMLNode) -> Bool {
    (node.pairs ?? []).contains { pair in
      let name = pair.key.text ?? ""
      return ["metadata", "spec"].contains(name)
        || SpellingSuggestion.nearest(to: name, among: ["metadata"]) != nil
    }
  }

  // MARK: Kinds

  private mutating func unknownKind(_ object: JSONValue, _ node: YAMLNode) {
    let (version, kind) = (object.apiVersion, object.kind)
    let message = "no matches for kind \"\(kind)\" in version \"\(version)\""
    if let written = self.version, let place = node["apiVersion"]?.range,
      let advice = VersionAdvice(apiVersion: version, kind: kind, in: written)
    {
      let correction = advice.isPlain ? advice.replacement.map { (version, $0) } : nil
      mistakes.append(FileMistake(place, message + "; " + advice.sentence, correction))
      return
    }
    var ofVersion = types.resources.filter { $0.apiVersion == version }.map { $0.kind }
    if version == "v1" { ofVersion.append("List") }
    if !ofVersion.isEmpty, let place = node["kind"]?.range,
      let right = ofVersion.first(where: { $0.lowered == kind.lowered })
        ?? SpellingSuggestion.nearest(to: kind, among: ofVersion),
      !types.resources.contains(where: { $0.kind == kind })
    {
      mistakes.append(FileMistake(place, message, (kind, right)))
      return
    }
    if ofVersion.isEmpty { checkFrame(node) }
    // A kind that another version has. Versions of the past and the future are no mistakes.
    guard !version.has("alpha"), !version.has("beta"), let place = node["apiVersion"]?.range,
      let known = types.resources.first(where: { $0.kind == kind && !$0.version.has("beta") }),
      known.group.isEmpty || !version.has(".") || known.group == version.cut("/")?.before
        || SpellingSuggestion.nearest(to: version, among: [known.apiVersion]) != nil
    else { return }
    mistakes.append(FileMistake(place, message, (version, known.apiVersion)))
  }

  /// Looks for misspelt keys that objects of all kinds have.
  private mutating func checkFrame(_ node: YAMLNode) {
    let known = ["apiVersion", "kind", "metadata", "spec"]
    for pair in node.pairs ?? [] {
      let found = FileExcerpt.misspelt(pair.key, among: known) { "unknown field \"\($0)\"" }
      if let found, node[found.correction?.right ?? ""] == nil { mistakes.append(found) }
    }
  }

  // MARK: Fields

  private mutating func decode(_ object: JSONValue, _ resource: APIResource, _ node: YAMLNode) {
    guard let type = resource.type else { return }
    var decoder = Decoder(table: types)
    var decoded: JSONValue?
    do throws(DecodingProblem) {
      decoded = try decoder.decode(object, as: type)
    } catch {
      // What a Secret holds stands for something of the reader's.
      if hasOmissions || error.message.has("illegal base64") { return }
      let path = error.message.pieces(around: "Go struct field ").last?.cut(" ")?.before ?? ""
      let place = Self.place(ofField: path.cut(".")?.after ?? "", node, type: type, types)
      // `<number>` stands for one.
      if place?.text?.hasPrefix("<") ?? false { return }
      var mistake = FileMistake(place?.range ?? node.range, error.message)
      mistake.mayBeIndentation = true
      mistakes.append(mistake)
    }
    for field in decoder.unknownFields {
      guard let place = Self.place(of: field, node) else { continue }
      let name = field.pieces(".").last ?? field
      let right = SpellingSuggestion.nearest(to: name, among: names(beside: field, type))
      // Other versions have other fields; but not in the metadata, nor those that belong elsewhere.
      let isElsewhere = field.hasPrefix("metadata.") || isMisplaced(field, type)
      guard right != nil || isElsewhere && !field.hasPrefix("status.") else { continue }
      var mistake = FileMistake(
        place.range, "unknown field \"\(field)\"", right.map { (name, $0) })
      mistake.mayBeIndentation = right == nil
      mistakes.append(mistake)
    }
    if let decoded, mistakes.isEmpty { validate(decoded, resource, node) }
  }

  /// The fields of the type that an unknown field stands in.
  private func names(beside path: String, _ type: String) -> [String] {
    var type = types.type(type)
    for part in path.pieces(".").dropLast() {
      let name = part.cut("[")?.before ?? part
      guard let field = type?.field(name) else { return [] }
      type = Self.element(of: field.type).flatMap { types.type($0) }
    }
    return type?.fields.map { $0.name } ?? []
  }

  /// Whether a field that is unknown where it stands is one of a type around it, or of one within: then
  /// it is indented wrongly.
  private func isMisplaced(_ path: String, _ type: String) -> Bool {
    let parts = path.pieces(".")
    let name = parts.last ?? path
    var kinds: [APIType] = []
    var kind = types.type(type)
    for part in parts.dropLast() {
      guard let known = kind else { return false }
      kinds.append(known)
      kind = known.field(part.cut("[")?.before ?? part).flatMap { Self.element(of: $0.type) }
        .flatMap { types.type($0) }
    }
    if kinds.contains(where: { $0.field(name) != nil }) { return true }
    return (kind?.fields ?? []).contains { field in
      Self.element(of: field.type).flatMap { types.type($0) }?.field(name) != nil
    }
  }

  private static func element(of type: FieldType) -> String? {
    switch type {
    case .reference(let name): name
    case .list(let inner), .map(let inner): element(of: inner)
    default: nil
    }
  }

  private mutating func validate(
    _ decoded: JSONValue, _ resource: APIResource, _ node: YAMLNode
  ) {
    var object = decoded
    Defaults.apply(to: &object)
    // An excerpt lacks what it is not about.
    let hasSpec =
      resource.type.flatMap { types.type($0) }?.field("spec") == nil || node["spec"] != nil
    if hasOmissions || object.name.isEmpty || !hasSpec { return }
    for cause in Validation.create(object, resource) {
      // Placeholders, and what a controller adds.
      if cause.message.has("\"<") || cause.message.has("Not found")
        || cause.message.has("must be specified")
      {
        continue
      }
      var path = cause.field
      var place = Self.place(of: path, node)
      // What is missing is missing in the innermost thing that is there.
      while place == nil, let dot = path.utf8.lastIndex(of: 0x2E) {
        path = String(path[..<dot])
        place = Self.place(of: path, node)
      }
      mistakes.append(
        FileMistake(place?.range ?? node.range, "\(cause.field): \(cause.message)"))
    }
  }

  // MARK: Places

  /// The key of a path such as `spec.containers[0].image`; for an element of a list, the element.
  private static func place(of path: String, _ root: YAMLNode) -> YAMLNode? {
    var node = root
    var place: YAMLNode?
    for part in path.pieces(".") {
      let name = part.cut("[")?.before ?? part
      guard let pair = node.pairs?.last(where: { $0.key.text == name }) else { return nil }
      place = pair.key
      node = pair.value
      var rest = part.cut("[")?.after
      while let index = rest {
        guard let number = Int(index.cut("]")?.before ?? ""), let elements = node.elements,
          elements.indices.contains(number)
        else { return place }
        node = elements[number]
        place = node.pairs?.first?.key ?? node
        rest = index.cut("[")?.after
      }
    }
    return place
  }

  /// The first value on a path without indices that is of another kind than its field.
  private static func place(
    ofField path: String, _ root: YAMLNode, type: String, _ types: TypeTable
  ) -> YAMLNode? {
    var nodes = [root]
    var kind = types.type(type)
    var wanted: FieldType?
    for name in path.pieces(".") {
      var inner: [YAMLNode] = []
      for node in nodes {
        for part in node.elements ?? [node] {
          if let value = part.pairs?.last(where: { $0.key.text == name })?.value {
            inner.append(value)
          }
        }
      }
      guard !inner.isEmpty else { break }
      nodes = inner
      wanted = kind?.field(name)?.type
      kind = wanted.flatMap { element(of: $0) }.flatMap { types.type($0) }
    }
    return nodes.first { node in
      switch wanted {
      case .list: node.elements == nil
      case .map, .object, .reference: node.pairs == nil
      case .string: JSONValue(node).string == nil
      case .boolean: JSONValue(node).bool == nil
      case .int32, .int64: JSONValue(node).int == nil
      default: true
      }
    }
  }

  // MARK: Images

  /// Looks for names of images that nobody publishes.
  private mutating func images(_ node: YAMLNode) {
    var pending = [node]
    while let next = pending.popLast() {
      for pair in next.pairs ?? [] {
        if pair.key.text == "image", let name = pair.value.text,
          let right = ImageNames.correction(of: name)
        {
          let wrong = name.cut(":")?.before ?? name
          mistakes.append(
            FileMistake(pair.value.range, "there is no image '\(wrong)'", (wrong, right)))
        }
        pending.append(pair.value)
      }
      pending += next.elements ?? []
    }
  }
}
