import Shell
import YAML

/// Objects of files that no server is asked for: `--local`, and commands that only read what files say.
extension Kubectl {
  var isLocal: Bool { flags.isTrue("local") }

  static let provideFiles = """
    you must specify resources by --filename when --local is set.
    Example resource specifications include:
       '-f rsrc.yaml'
       '--filename=rsrc.json'
    """

  /// The objects of the files of the command line.
  func selectLocally(_ words: [String]) throws(Failure) -> Selection {
    if !flags.isSet("filename"), !flags.isSet("kustomize") { throw .error(Self.provideFiles) }
    if !words.isEmpty {
      throw isLocal ? .error(Self.provideFiles) : .error(Self.eitherFilesOrWords)
    }
    let (manifests, failures) = try manifests()
    if !isLocal { try connect() }
    var result = Selection()
    result.isNamed = true
    result.failures = failures
    for manifest in manifests {
      do throws(Failure) {
        let resource = try mapping(manifest)
        var object = manifest.object
        let space = isLocal ? object.namespace : try namespace(of: manifest, resource)
        if !isLocal, !space.isEmpty { object.set("metadata", "namespace", to: .string(space)) }
        result.resources.append(resource)
        result.objects.append(
          Selected(resource: resource, namespace: space, name: object.name, object: object))
      } catch { result.failures.append(error) }
    }
    return result
  }

  static let eitherFilesOrWords =
    "when paths, URLs, or stdin is provided as resource input, you may not specify resource arguments as well"

  /// How messages name an object: with the plural where the server knows it, else by its kind, where those of
  /// groups end their line.
  func shownName(_ selected: Selected) -> String {
    let resource = selected.resource
    if !isLocal { return "\(resource.qualifiedName)/\(selected.name)" }
    return resource.group.isEmpty
      ? "\(resource.singular)/\(selected.name)"
      : "\(resource.singular).\(resource.group)/\(selected.name)\n"
  }
}
