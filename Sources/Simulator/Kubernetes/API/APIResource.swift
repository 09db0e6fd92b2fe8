/// A kind of object that the API serves.
package final class APIResource: Sendable {
  /// The plural, as in addresses: `deployments`.
  package let name: String
  /// Empty for the core group.
  package let group: String
  package let version: String
  package let kind: String
  package let namespaced: Bool
  package let shortNames: [String]
  package let verbs: [String]
  package let categories: [String]
  /// The name of its type in the table; `nil` for kinds that were added at run time.
  package let type: String?
  /// The version that the objects are kept in, such as `networking.k8s.io/v1`; `nil` when it is this one.
  package let hub: String?

  /// Such as `apps/v1`.
  package let apiVersion: String
  /// Such as `deployments.apps`.
  package let qualifiedName: String
  package let singular: String
  /// The qualified name of the resource that keeps the objects.
  let keptAs: String

  package init(
    name: String, group: String, version: String, kind: String, namespaced: Bool,
    shortNames: [String], verbs: [String], categories: [String], type: String? = nil,
    hub: String? = nil
  ) {
    self.name = name
    self.group = group
    self.version = version
    self.kind = kind
    self.namespaced = namespaced
    self.shortNames = shortNames
    self.verbs = verbs
    self.categories = categories
    self.type = type
    self.hub = hub
    apiVersion = group.isEmpty ? version : group + "/" + version
    qualifiedName = group.isEmpty ? name : name + "." + group
    singular = kind.lowered
    keptAs = hub?.cut("/").map { name + "." + $0.before } ?? qualifiedName
  }

  /// Such as `Deployment.apps`.
  package var qualifiedKind: String { group.isEmpty ? kind : kind + "." + group }

  /// The same kind in another version, whose objects are kept in this one.
  func inVersion(_ version: String, group: String, type: String?) -> APIResource {
    APIResource(
      name: name, group: group, version: version, kind: kind, namespaced: namespaced,
      shortNames: shortNames, verbs: verbs, categories: categories, type: type ?? self.type,
      hub: apiVersion)
  }

  /// The same with the name of its type.
  func with(type: String?) -> APIResource {
    APIResource(
      name: name, group: group, version: version, kind: kind, namespaced: namespaced,
      shortNames: shortNames, verbs: verbs, categories: categories, type: type, hub: hub)
  }
}
