import Shell
import YAML

/// `kubectl kustomize`, and `-k` of other commands.
extension Kubectl {
  func kustomize() throws(Failure) -> Int {
    if arguments.count > 1 { throw .error("specify one path to kustomization.yaml") }
    let objects = try kustomized(arguments.first ?? ".")
    for (index, object) in objects.enumerated() {
      if index > 0 { out("---\n") }
      context.write(YAMLPrinter().print(object))
    }
    return 0
  }

  /// The objects that a folder with a kustomization makes.
  func kustomized(_ folder: String) throws(Failure) -> [JSONValue] {
    var kustomization = Kustomization(kubectl: self)
    do throws(Kustomization.Problem) {
      let objects = try kustomization.build(folder)
      for warning in kustomization.warnings { err(warning) }
      return objects
    } catch {
      for warning in kustomization.warnings { err(warning) }
      if error.isNotSimulated { throw .notSimulated(error.message) }
      throw .error(error.message)
    }
  }

  /// A path from the root, as a kustomization's errors show it.
  func absolute(_ path: String) -> String {
    let folder = context.folder.text
    let whole = path.hasPrefix("/") ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
    return whole.hasSuffix("/.") ? whole.droppingLast(2) : whole
  }
}
