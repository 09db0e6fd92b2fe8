import Shell
import YAML

/// The patches of a kustomization.
struct KustomizePatches {
  let plan: JSONValue
  let kubectl: Kubectl
  let base: String

  func apply(to objects: inout [KustomizeObject]) throws(Kustomization.Problem) {
    for entry in plan["patchesStrategicMerge"]?.elements ?? [] {
      let text = entry.string ?? ""
      if text.has("\n") {
        for patch in try documents(Array(text.utf8), text) {
          try merge(patch, nil, &objects, lead: "")
        }
        continue
      }
      let config = JSONValue.tree([("paths", .array([entry]))])
      let bytes = try read(text, "PatchStrategicMergeTransformer", config, "")
      for patch in try documents(bytes, text) { try merge(patch, nil, &objects, lead: "") }
    }
    var loaded: [(entry: JSONValue, patches: [JSONValue])] = []
    for (list, transformer) in [
      ("patches", "PatchTransformer"), ("patchesJson6902", "PatchJson6902Transformer"),
    ] {
      for entry in plan[name: list]?.elements ?? [] {
        loaded.append((entry, try load(entry, transformer)))
      }
    }
    for (entry, patches) in loaded {
      for patch in patches {
        if case .array = patch {
          try operate(patch, entry, &objects)
        } else {
          try merge(patch, entry["target"], &objects, options: entry["options"])
        }
      }
    }
  }

  /// How a message names a patch.
  private static func title(_ entry: JSONValue) -> String {
    if let path = entry["path"]?.string { return "[path: \(path.quotedGo)]" }
    return "[patch: \((entry["patch"]?.string ?? "").trimmed.quotedGo)]"
  }

  private func trouble(
    _ transformer: String, _ config: JSONValue, _ why: String
  ) -> Kustomization.Problem {
    let text = String(decoding: YAMLPrinter().print(config.sorted()), as: UTF8.self)
    return Kustomization.Problem(
      message: "trouble configuring builtin \(transformer) with config: `\n\(text)`: \(why)")
  }

  private func read(
    _ path: String, _ transformer: String, _ config: JSONValue, _ lead: String
  ) throws(Kustomization.Problem) -> [UInt8] {
    if let bytes = kubectl.readFile(base + "/" + path) { return bytes }
    let whole = kubectl.absolute(base + "/" + path)
    throw trouble(
      transformer, config,
      lead
        + "evalsymlink failure on '\(whole)' : lstat \(whole): no such file or directory")
  }

  private func load(
    _ entry: JSONValue, _ transformer: String
  ) throws(Kustomization.Problem) -> [JSONValue] {
    let bytes: [UInt8]
    if let path = entry["path"]?.string {
      let lead =
        transformer == "PatchTransformer"
        ? "failed to get the patch file from path(\(path)): " : ""
      bytes = try read(path, transformer, entry, lead)
    } else {
      bytes = Array((entry["patch"]?.string ?? "").utf8)
    }
    let found: [JSONValue]
    do throws(Failure) { found = try kubectl.documents(bytes, "patch") } catch { found = [.null] }
    for patch in found {
      if case .array = patch { continue }
      if case .object = patch, !patch.kind.isEmpty { continue }
      throw trouble(
        transformer, entry, "unable to parse SM or JSON patch from \(Self.title(entry))")
    }
    return found
  }

  private func documents(
    _ bytes: [UInt8], _ name: String
  ) throws(Kustomization.Problem) -> [JSONValue] {
    do throws(Failure) { return try kubectl.documents(bytes, name) } catch {
      throw Kustomization.Problem(message: "unable to parse SM or JSON patch from [\(name)]")
    }
  }

  private func isMeant(_ object: KustomizeObject, _ target: JSONValue) -> Bool {
    let value = object.object
    let (group, version) = value.apiVersion.cut("/") ?? ("", value.apiVersion)
    func agrees(_ field: String, _ values: [String]) -> Bool {
      guard let pattern = target[name: field]?.string, !pattern.isEmpty else { return true }
      guard
        let expression = try? RegularExpression(ByteString("^(?:" + pattern + ")$"), .perl)
      else { return false }
      return values.contains { (try? expression.matches(Array($0.utf8))) ?? false }
    }
    guard agrees("kind", [value.kind]), agrees("name", object.oldNames + [value.name]),
      agrees("group", [group]), agrees("version", [version]),
      agrees("namespace", [value.namespace])
    else { return false }
    if let text = target["labelSelector"]?.string {
      guard let selector = try? LabelSelector(parsing: text), selector.matches(value.labels) else {
        return false
      }
    }
    return true
  }

  private func merge(
    _ patch: JSONValue, _ target: JSONValue?, _ objects: inout [KustomizeObject],
    options: JSONValue? = nil, lead: String = "no resource matches strategic merge patch "
  ) throws(Kustomization.Problem) {
    let wanted =
      target
      ?? .tree([("kind", .string(patch.kind)), ("name", .string(patch.name))])
    var found = false
    for index in objects.indices.reversed() where isMeant(objects[index], wanted) {
      found = true
      let object = objects[index].object
      if patch["$patch"]?.string == "delete" {
        objects.remove(at: index)
        continue
      }
      let table = kubectl.server.types
      let type = table.resource(apiVersion: object.apiVersion, kind: object.kind)?.type
      var change = patch
      for field in ["apiVersion", "kind"] { change.set(field, to: nil) }
      change.set("metadata", "name", to: nil)
      objects[index].object = Patch.strategicKeepingOrder(
        object, change, type.flatMap { table.type($0) }, table)
      if options?["allowNameChange"]?.bool == true { objects[index].rename(patch.name) }
      if options?["allowKindChange"]?.bool == true {
        objects[index].object.set("kind", to: .string(patch.kind))
      }
    }
    if !found, target == nil {
      let (group, version) = patch.apiVersion.cut("/") ?? ("", patch.apiVersion)
      let title =
        "\(patch.kind).\(version).\(group.isEmpty ? "[noGrp]" : group)/\(patch.name).\(patch.namespace.isEmpty ? "[noNs]" : patch.namespace)"
      throw Kustomization.Problem(
        message: (lead.isEmpty ? "" : lead + title.quotedGo + ": ")
          + "no matches for Id \(title); failed to find unique target for patch \(title)")
    }
  }

  private func operate(
    _ patch: JSONValue, _ entry: JSONValue, _ objects: inout [KustomizeObject]
  ) throws(Kustomization.Problem) {
    guard let target = entry["target"] else {
      throw Kustomization.Problem(
        message: "must specify a target for JSON patch \(Self.title(entry))")
    }
    for index in objects.indices where isMeant(objects[index], target) {
      for operation in patch.elements {
        objects[index].object = try changed(objects[index].object, operation)
      }
    }
  }

  /// An object after one operation of a JSON patch.
  private func changed(
    _ object: JSONValue, _ operation: JSONValue
  ) throws(Kustomization.Problem) -> JSONValue {
    let path = operation["path"]?.string ?? ""
    let parts = path.pieces("/").dropFirst().map {
      $0.replacing("~1", with: "/").replacing("~0", with: "~")
    }
    let parent = object.at(Array(parts.dropLast()))
    var isMember = false
    if case .object? = parent { isMember = true }
    let kind = operation["op"]?.string ?? ""
    var operation = operation
    // What is not there is added.
    if kind == "replace", isMember, object.at(parts) == nil {
      operation.set("op", to: .string("add"))
    }
    if let result = Patch.operations(object, .array([operation])) { return result }
    let missing =
      "\(kind) operation does not apply: doc is missing path: \(kind == "replace" ? path : path.quotedGo): missing value"
    switch kind {
    case "remove" where isMember:
      throw Kustomization.Problem(
        message:
          "error in remove for path: '\(path)': Unable to remove nonexistent key: \(parts.last ?? ""): missing value"
      )
    case "test":
      throw Kustomization.Problem(message: "testing value \(path) failed: test failed")
    case "add", "remove", "replace": throw Kustomization.Problem(message: missing)
    default: throw Kustomization.Problem(message: "Unexpected kind: \(kind)")
    }
  }
}
