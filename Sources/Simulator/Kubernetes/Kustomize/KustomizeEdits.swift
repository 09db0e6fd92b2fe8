import Shell
import YAML

/// What one kustomization changes in the objects below it.
struct KustomizeEdits {
  let plan: JSONValue
  let kubectl: Kubectl
  let base: String

  // MARK: Generators

  /// Adds the ConfigMaps and Secrets that are generated.
  mutating func generate(_ objects: inout [KustomizeObject]) throws(Kustomization.Problem) {
    for (list, kind) in [("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret")] {
      for entry in plan[name: list]?.elements ?? [] {
        let made = try generated(entry, kind)
        let behavior = entry["behavior"]?.string ?? "create"
        let space = made.object.namespace
        let known = objects.firstIndex {
          $0.object.kind == kind && $0.oldNames.contains(made.object.name)
            && $0.object.namespace == space
        }
        func problem(_ what: String) -> Kustomization.Problem {
          Kustomization.Problem(
            message:
              "merging from generator &{\(GoSyntax.address) <nil>}: id resid.ResId{Gvk:resid.Gvk{Group:\"\", Version:\"v1\", Kind:\"\(kind)\", isClusterScoped:false}, Name:\(made.object.name.quotedGo), Namespace:\(space.quotedGo)} \(what)"
          )
        }
        switch (behavior, known) {
        case ("create", .some):
          throw problem("exists; behavior must be merge or replace")
        case ("merge", .some(let index)):
          objects[index].object = Patch.merge(objects[index].object, made.object)
        case ("replace", .some(let index)):
          var object = objects[index].object
          for field in ["data", "binaryData", "type", "immutable"] {
            object.set(field, to: made.object[name: field])
          }
          objects[index].object = Patch.merge(
            object, .tree([("metadata", made.object["metadata"])]))
        case ("merge", nil), ("replace", nil):
          throw problem("does not exist; cannot merge or replace")
        default: objects.append(made)
        }
      }
    }
  }

  private func generated(
    _ entry: JSONValue, _ kind: String
  ) throws(Kustomization.Problem) -> KustomizeObject {
    let name = entry["name"]?.string ?? ""
    if name.isEmpty {
      throw Kustomization.Problem(message: "a \(kind.lowered) must have a name")
    }
    var data: [(String, [UInt8])] = []
    let literals = (entry["literals"]?.elements ?? []).compactMap { $0.string }
    for literal in literals {
      guard let (key, value) = literal.cut("=") else {
        throw Kustomization.Problem(
          message:
            "loading KV pairs: literal sources [\(literals.joinedText(" "))]: invalid literal source \(literal), expected key=value"
        )
      }
      let isQuoted =
        value.utf8.count >= 2
        && (value.hasPrefix("\"") && value.hasSuffix("\"")
          || value.hasPrefix("'") && value.hasSuffix("'"))
      data.append((key, Array((isQuoted ? value.dropping(1).droppingLast(1) : value).utf8)))
    }
    for file in entry["files"]?.elements ?? [] {
      let (key, path) =
        file.string?.cut("=") ?? (file.string?.pieces("/").last ?? "", file.string ?? "")
      data.append((key, try read(path, "file sources")))
    }
    var lists = entry["envs"]?.elements ?? []
    if let single = entry["env"] { lists.append(single) }
    for list in lists {
      for line in String(decoding: try read(list.string ?? "", "env source files"), as: UTF8.self)
        .pieces("\n")
      {
        let text = line.trimmed
        if text.isEmpty || text.hasPrefix("#") { continue }
        let (key, value) = text.cut("=") ?? (text, "")
        data.append((key, Array(value.utf8)))
      }
    }
    let isSecret = kind == "Secret"
    var object = JSONValue.tree([
      ("apiVersion", .string("v1")), ("kind", .string(kind)),
      ("metadata", .strings([("name", entry["name"]?.string ?? "")])),
      ("type", isSecret ? .string(entry["type"]?.string ?? "Opaque") : nil),
    ])
    for (key, bytes) in data {
      if object["data", key] != nil {
        throw Kustomization.Problem(
          message: "\(kind.lowered) \(name) illegally repeats the key `\(key)`")
      }
      object.set(
        "data", key,
        to: .string(isSecret ? Base64.encode(bytes) : String(decoding: bytes, as: UTF8.self)))
    }
    if let space = entry["namespace"] { object.set("metadata", "namespace", to: space) }
    for options in [plan["generatorOptions"], entry["options"]] {
      for field in ["labels", "annotations"] {
        for member in options?[name: field]?.members ?? [] {
          object.set("metadata", field, member.name, to: member.value)
        }
      }
    }
    func isOn(_ option: String) -> Bool {
      entry["options", option]?.bool == true || plan["generatorOptions", option]?.bool == true
    }
    if isOn("immutable") {
      object.set("immutable", to: .boolean(true))
    }
    var result = KustomizeObject(object)
    result.needsDigest = !isOn("disableNameSuffixHash")
    return result
  }

  private func read(
    _ path: String, _ sources: String
  ) throws(Kustomization.Problem) -> [UInt8] {
    guard let bytes = kubectl.readFile(base + "/" + path) else {
      let whole = kubectl.absolute(base + "/" + path)
      throw Kustomization.Problem(
        message:
          "loading KV pairs: \(sources): [\(path)]: evalsymlink failure on '\(whole)' : lstat \(whole): no such file or directory"
      )
    }
    return bytes
  }

  // MARK: Changes

  /// Applies patches, names, labels, images and numbers of replicas.
  func apply(to objects: inout [KustomizeObject]) throws(Kustomization.Problem) {
    try KustomizePatches(plan: plan, kubectl: kubectl, base: base).apply(to: &objects)
    let (prefix, suffix) = (plan["namePrefix"]?.string ?? "", plan["nameSuffix"]?.string ?? "")
    for index in objects.indices {
      setNamespace(&objects[index].object)
      if !prefix.isEmpty || !suffix.isEmpty,
        !["Namespace", "CustomResourceDefinition", "APIService"].contains(
          objects[index].object.kind)
      {
        objects[index].rename(prefix + objects[index].object.name + suffix)
      }
      KustomizeLabels(plan: plan).apply(to: &objects[index].object)
      for image in plan["images"]?.elements ?? [] { replaceImage(image, &objects[index].object) }
    }
    for entry in plan["replicas"]?.elements ?? [] { try setReplicas(entry, &objects) }
    try KustomizeReplacements(plan: plan, kubectl: kubectl, base: base).apply(to: &objects)
  }

  private func setReplicas(
    _ entry: JSONValue, _ objects: inout [KustomizeObject]
  ) throws(Kustomization.Problem) {
    let name = entry["name"]?.string ?? ""
    let kinds = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"]
    var isFound = false
    for index in objects.indices
    where objects[index].oldNames.contains(name) && kinds.contains(objects[index].object.kind) {
      objects[index].object.set("spec", "replicas", to: entry["count"])
      isFound = true
    }
    if isFound { return }
    let all = kinds.map { $0 + ".[noVer].[noGrp]" }.joinedText(" ")
    throw Kustomization.Problem(
      message: "resource with name \(name) does not match a config with the following GVK [\(all)]")
  }

  private func setNamespace(_ object: inout JSONValue) {
    guard let space = plan["namespace"] else { return }
    if object.kind == "Namespace" { return object.set("metadata", "name", to: space) }
    let resource = kubectl.server.types.resource(apiVersion: object.apiVersion, kind: object.kind)
    if resource?.namespaced == false {
      Defaults.each(&object, ["subjects"]) { subject in
        if subject["kind"]?.string == "ServiceAccount" { subject.set("namespace", to: space) }
      }
      return
    }
    object.set("metadata", "namespace", to: space)
    Defaults.each(&object, ["subjects"]) { subject in
      if subject["kind"]?.string == "ServiceAccount" { subject.set("namespace", to: space) }
    }
  }

  private func replaceImage(_ change: JSONValue, _ object: inout JSONValue) {
    for path in KustomizeReferences.podSpecs where object.at(path) != nil {
      for list in ["containers", "initContainers"] {
        Defaults.each(&object, path + [list]) { container in
          guard let old = container["image"]?.string else { return }
          let whole = old.cut("@")?.before ?? old
          let slash = whole.cutLast("/")?.after ?? whole
          let tag = slash.cut(":")?.after
          let name = tag.map { whole.droppingLast($0.utf8.count + 1) } ?? whole
          guard name == change["name"]?.string else { return }
          var text = change["newName"]?.string ?? name
          if let digest = change["digest"]?.string {
            text += "@" + digest
          } else if let new = change["newTag"].map({ JSONPath.text($0) }) {
            text += ":" + new
          } else if let tag {
            text += ":" + tag
          }
          container.set("image", to: .string(text))
        }
      }
    }
  }
}
