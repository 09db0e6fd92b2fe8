import Shell
import YAML

/// `kubectl diff`.
extension Kubectl {
  func diff() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .raw(
        "error: Unexpected args: [\(arguments.joinedText(" "))]\nSee 'kubectl diff -h' for help and examples",
        2)
    }
    let manifests: [Manifest]
    do throws(Failure) {
      let read = try self.manifests()
      manifests = read.objects
      try finish(read.failures)
    } catch {
      let (text, _) = error.report(entry.path)
      throw .raw(text, 2)
    }
    try connect()
    var isDifferent = false
    for manifest in manifests {
      let resource = try mapping(manifest)
      let space = try namespace(of: manifest, resource)
      var before: JSONValue?
      var after = manifest.object
      options.isDryRun = true
      if let current = server.collection(resource).get(space, manifest.object.name) {
        before = current
        let old =
          current.annotation(Self.lastApplied).flatMap {
            JSONReader(file: "").read(Array($0.utf8)).value
          }.map { JSONValue($0) } ?? .object([])
        var new = manifest.object
        new.set("metadata", "annotations", Self.lastApplied, to: .string(""))
        var merged = ThreeWayMerge(table: server.types).merge(
          current: current, old: old, new: new,
          type: resource.type.flatMap { server.types.type($0) })
        merged.set("metadata", "resourceVersion", to: nil)
        merged.set(
          "metadata", "annotations", Self.lastApplied,
          to: current.annotation(Self.lastApplied).map { .string($0) })
        after = try ask { () throws(APIError) in
          try self.server.update(resource, space, current.name, merged, self.options)
        }
      } else {
        after = try ask { () throws(APIError) in
          try self.server.create(resource, space, manifest.object, self.options)
        }
      }
      let left = before.map { String(decoding: YAMLPrinter().print($0), as: UTF8.self) } ?? ""
      let right = String(decoding: YAMLPrinter().print(after), as: UTF8.self)
      if left == right { continue }
      isDifferent = true
      let version = resource.apiVersion.replacing("/", with: ".")
      let file = "\(version).\(resource.kind).\(space).\(manifest.object.name)"
      let (a, b) = ("/tmp/LIVE-1085027078/\(file)", "/tmp/MERGED-356209384/\(file)")
      let time = Timestamp.goText(cluster.clock.now).replacing(" UTC", with: "").replacing(
        " +0000", with: ".000000000 +0000")
      line("diff -u -N \(a) \(b)")
      line("--- \(a)\t\(time)")
      line("+++ \(b)\t\(time)")
      out(UnifiedDifference.text(left, right))
    }
    return isDifferent ? 1 : 0
  }
}
