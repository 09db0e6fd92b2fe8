import Shell
import YAML

/// `kubectl apply view-last-applied` and `set-last-applied`.
extension Kubectl {
  func viewLastApplied() throws(Failure) -> Int {
    let selection = try select(allowEmpty: false)
    for selected in selection.objects {
      guard let text = selected.object.annotation(Self.lastApplied) else {
        throw .error(
          "no last-applied-configuration annotation found on resource: \(selected.name)")
      }
      guard let node = JSONReader(file: "").read(Array(text.utf8)).value else { continue }
      if flags.given("output") == "json" {
        line(String(decoding: JSONPrinter(indent: 2).print(JSONValue(node)), as: UTF8.self))
      } else {
        out(String(decoding: YAMLPrinter().print(JSONValue(node)), as: UTF8.self))
      }
    }
    try finish(selection.failures)
    return 0
  }

  func setLastApplied() throws(Failure) -> Int {
    if !flags.isSet("filename"), !flags.isSet("kustomize") { throw .error(Self.provideResources) }
    return try forEach(
      { (manifest, resource, space) throws(Failure) in
        let name = manifest.object.name
        let current = try ask { () throws(APIError) in
          try self.server.read(resource, space, name, self.options)
        }
        let text = configuration(manifest.object, resource, space)
        if current.annotation(Self.lastApplied) == nil, !flags.isTrue("create-annotation") {
          throw .error(
            "no last-applied-configuration annotation found on resource: \(name), to create the annotation, run the command with --create-annotation"
          )
        }
        if current.annotation(Self.lastApplied) == text {
          line("set-last-applied \(name): no changes required.")
        }
        var changed = current
        changed.set("metadata", "annotations", Self.lastApplied, to: .string(text))
        server.store(changed, resource)
        line("\(Self.typedName(resource, name)) configured")
      }, noObjects: "set-last-applied")
  }
}
