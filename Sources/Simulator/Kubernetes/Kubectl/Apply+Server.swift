import Shell
import YAML

/// `kubectl apply --server-side`.
extension Kubectl {
  func applyOnServer(
    _ manifest: Manifest, _ resource: APIResource, _ space: String
  ) throws(Failure) -> (JSONValue, String) {
    let name = manifest.object.name
    let manager = flags.given("field-manager") ?? "kubectl"
    options.manager = manager
    guard let current = server.collection(resource).get(space, name) else {
      let made = try ask { () throws(APIError) in
        try self.server.create(resource, space, manifest.object, self.options)
      }
      return (made, "serverside-applied")
    }
    let conflicts = conflicts(manifest.object, current, manager)
    if !conflicts.isEmpty, !flags.isTrue("force-conflicts") {
      throw .error(Self.conflictText(conflicts, resource))
    }
    let merged = Patch.strategic(
      current, manifest.object, resource.type.flatMap { server.types.type($0) }, server.types)
    var sent = merged
    sent.set("metadata", "resourceVersion", to: nil)
    let changed = try ask { () throws(APIError) in
      try self.server.update(resource, space, name, sent, self.options, verb: "patch")
    }
    return (changed, "serverside-applied")
  }

  /// The fields that others set to another value, with who did.
  private func conflicts(
    _ wanted: JSONValue, _ current: JSONValue, _ manager: String
  ) -> [(field: String, manager: String)] {
    let owners = server.managers[current.uid]?.byPath ?? [:]
    var result: [(field: String, manager: String)] = []
    for name in ["data", "spec", "binaryData"] {
      compare(wanted[name: name], current[name: name], "." + name, owners, manager, &result, 0)
    }
    return result
  }

  private func compare(
    _ wanted: JSONValue?, _ current: JSONValue?, _ path: String, _ owners: [String: String],
    _ manager: String, _ result: inout [(field: String, manager: String)], _ depth: Int
  ) {
    guard let wanted, wanted != current, depth < 20 else { return }
    if case .object(let members) = wanted {
      for member in members {
        compare(
          member.value, current?[name: member.name], path + "." + member.name, owners, manager,
          &result, depth + 1)
      }
    } else if case .array = wanted {
      return
    } else if let owner = owners[path], owner != manager,
      owner != "kubectl-client-side-apply"
    {
      result.append((path, owner))
    }
  }

  private static func conflictText(
    _ conflicts: [(field: String, manager: String)], _ resource: APIResource
  ) -> String {
    let head: String
    if conflicts.count == 1 {
      head =
        "Apply failed with 1 conflict: conflict with \(conflicts[0].manager.quotedGo) using \(resource.apiVersion): \(conflicts[0].field)"
    } else {
      head =
        "Apply failed with \(conflicts.count) conflicts: conflicts with \(conflicts[0].manager.quotedGo) using \(resource.apiVersion):\n"
        + conflicts.map { "- " + $0.field }.joinedText("\n")
    }
    return head + """

      Please review the fields above--they currently have other managers. Here
      are the ways you can resolve this warning:
      * If you intend to manage all of these fields, please re-run the apply
        command with the `--force-conflicts` flag.
      * If you do not intend to manage all of the fields, please edit your
        manifest to remove references to the fields that should keep their
        current managers.
      * You may co-own fields by updating your manifest to match the existing
        value; in this case, you'll become the manager if the other manager(s)
        stop managing the field (remove it from their configuration).
      See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts
      """
  }
}
