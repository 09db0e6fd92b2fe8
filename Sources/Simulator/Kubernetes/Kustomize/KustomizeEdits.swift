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
        let known = objects.firstIndex {
          $0.object.kind == kind && $0.oldNames.contains(made.object.name)
        }
        switch (behavior, known) {
        case ("create", .some):
          throw Kustomization.Problem(
            message:
              "merging from generator: id resid.ResId{Gvk:resid.Gvk{Version:\"v1\", Kind:\"\(kind)\"}, Name:\"\(made.object.name)\"} exists; behavior must be merge or replace"
          )
        case ("merge", .some(let index)):
          let merged = Patch.merge(objects[index].object, made.object)
          objects[index].object = merged
          objects[index].needsDigest = made.needsDigest
        case ("replace", .some(let index)): objects[index] = made
        case ("merge", nil), ("replace", nil):
          throw Kustomization.Problem(
            message:
              "merging from generator: id resid.ResId{Gvk:resid.Gvk{Version:\"v1\", Kind:\"\(kind)\"}, Name:\"\(made.object.name)\"} does not exist; cannot merge or replace"
          )
        default: objects.append(made)
        }
      }
    }
  }

  private func generated(
    _ entry: JSONValue, _ kind: String
  ) throws(Kustomization.Problem) -> KustomizeObject {
    var data: [(String, [UInt8])] = []
    for literal in entry["literals"]?.elements ?? [] {
      guard let (key, value) = literal.string?.cut("=") else {
        throw Kustomization.Problem(
          message: "invalid literal source \(literal.string ?? ""), expected key=value")
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
      data.append((key, try read(path)))
    }
    var lists = entry["envs"]?.elements ?? []
    if let single = entry["env"] { lists.append(single) }
    for list in lists {
      for line in String(decoding: try read(list.string ?? ""), as: UTF8.self).pieces("\n") {
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
    if entry["options", "immutable"]?.bool ?? plan["generatorOptions", "immutable"]?.bool == true {
      object.set("immutable", to: .boolean(true))
    }
    var result = KustomizeObject(object)
    result.needsDigest =
      !(entry["options", "disableNameSuffixHash"]?.bool
      ?? plan["generatorOptions", "disableNameSuffixHash"]?.bool ?? false)
    return result
  }

  private func read(_ path: String) throws(Kustomization.Problem) -> [UInt8] {
    guard let bytes = kubectl.readFile(base + "/" + path) else {
      throw Kustomization.Problem(
        message:
          "loading KV pairs: file sources: [\(path)]: evalsymlink failure on '\(path)' : lstat \(path): no such file or directory"
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
      label(&objects[index].object)
      annotate(&objects[index].object)
      for image in plan["images"]?.elements ?? [] { replaceImage(image, &objects[index].object) }
      for entry in plan["replicas"]?.elements ?? []
      where objects[index].oldNames.contains(entry["name"]?.string ?? "")
        && ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"].contains(
          objects[index].object.kind)
      {
        objects[index].object.set("spec", "replicas", to: entry["count"])
      }
    }
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

  private func label(_ object: inout JSONValue) {
    set(plan["commonLabels"], in: &object, selectors: true, templates: true)
    for entry in plan["labels"]?.elements ?? [] {
      let selectors = entry["includeSelectors"]?.bool == true
      set(
        entry["pairs"], in: &object, selectors: selectors,
        templates: selectors || entry["includeTemplates"]?.bool == true)
    }
  }

  private func set(
    _ pairs: JSONValue?, in object: inout JSONValue, selectors: Bool, templates: Bool
  ) {
    let kind = object.kind
    let isWorkload = [
      "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "ReplicationController", "Job",
    ].contains(kind)
    for pair in pairs?.members ?? [] {
      object.set("metadata", "labels", pair.name, to: pair.value)
      if templates, isWorkload {
        object.set("spec", "template", "metadata", "labels", pair.name, to: pair.value)
      }
      if templates, kind == "CronJob" {
        object.set(
          "spec", "jobTemplate", "spec", "template", "metadata", "labels", pair.name,
          to: pair.value)
      }
      guard selectors else { continue }
      if kind == "Service" || kind == "ReplicationController" {
        if object["spec", "selector"] != nil {
          object.set("spec", "selector", pair.name, to: pair.value)
        }
      } else if isWorkload, kind != "Job" || object["spec", "selector"] != nil {
        object.set("spec", "selector", "matchLabels", pair.name, to: pair.value)
      } else if kind == "NetworkPolicy", object["spec", "podSelector", "matchLabels"] != nil {
        object.set("spec", "podSelector", "matchLabels", pair.name, to: pair.value)
      } else if kind == "PodDisruptionBudget" {
        object.set("spec", "selector", "matchLabels", pair.name, to: pair.value)
      }
    }
  }

  private func annotate(_ object: inout JSONValue) {
    for pair in plan["commonAnnotations"]?.members ?? [] {
      object.set("metadata", "annotations", pair.name, to: pair.value)
      if object["spec", "template"] != nil {
        object.set("spec", "template", "metadata", "annotations", pair.name, to: pair.value)
      }
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
