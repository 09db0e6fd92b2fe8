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
      let bytes = kubectl.readFile(base + "/" + text) ?? Array(text.utf8)
      for patch in try documents(bytes, text) { try merge(patch, nil, &objects) }
    }
    for entry in (plan["patches"]?.elements ?? []) + (plan["patchesJson6902"]?.elements ?? []) {
      let path = entry["path"]?.string
      let bytes: [UInt8]
      if let path {
        guard let read = kubectl.readFile(base + "/" + path) else {
          throw Kustomization.Problem(
            message:
              "failed to get the patch file from path(\(path)): evalsymlink failure on '\(path)' : lstat \(path): no such file or directory"
          )
        }
        bytes = read
      } else {
        bytes = Array((entry["patch"]?.string ?? "").utf8)
      }
      for patch in try documents(bytes, path ?? "patch") {
        if case .array = patch {
          try operate(patch, entry["target"], &objects)
        } else {
          try merge(patch, entry["target"], &objects)
        }
      }
    }
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
    if let kind = target["kind"]?.string, kind != value.kind { return false }
    if let name = target["name"]?.string, !object.oldNames.contains(name) { return false }
    if let wanted = target["group"]?.string, wanted != group { return false }
    if let wanted = target["version"]?.string, wanted != version { return false }
    if let space = target["namespace"]?.string, space != value.namespace { return false }
    if let text = target["labelSelector"]?.string {
      guard let selector = try? LabelSelector(parsing: text), selector.matches(value.labels) else {
        return false
      }
    }
    return true
  }

  private func merge(
    _ patch: JSONValue, _ target: JSONValue?, _ objects: inout [KustomizeObject]
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
    }
    if !found, target == nil {
      let (group, version) = patch.apiVersion.cut("/") ?? ("", patch.apiVersion)
      throw Kustomization.Problem(
        message:
          "no resource matches strategic merge patch \"\(patch.kind).\(version).\(group.isEmpty ? "[noGrp]" : group)/\(patch.name).[noNs]\": no matches for Id \(patch.kind).\(version).\(group.isEmpty ? "[noGrp]" : group)/\(patch.name).[noNs]; failed to find unique target for patch \(patch.kind).\(version).\(group.isEmpty ? "[noGrp]" : group)/\(patch.name).[noNs]"
      )
    }
  }

  private func operate(
    _ patch: JSONValue, _ target: JSONValue?, _ objects: inout [KustomizeObject]
  ) throws(Kustomization.Problem) {
    guard let target else {
      throw Kustomization.Problem(message: "must specify a target for JSON patch")
    }
    for index in objects.indices where isMeant(objects[index], target) {
      guard let changed = Patch.operations(objects[index].object, patch) else {
        throw Kustomization.Problem(
          message: "replace operation does not apply: doc is missing path: missing value")
      }
      objects[index].object = changed
    }
  }
}
