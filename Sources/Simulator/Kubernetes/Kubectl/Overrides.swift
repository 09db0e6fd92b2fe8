import YAML

/// `--overrides` of `kubectl run` and `kubectl expose`.
extension Kubectl {
  /// An object with what `--overrides` says of it, in the way that `--override-type` says.
  func overridden(_ object: JSONValue, _ resource: APIResource) throws(Failure) -> JSONValue {
    guard let text = flags.given("overrides"), !text.isEmpty else { return object }
    let type = flags.given("override-type") ?? "merge"
    guard ["merge", "strategic", "json"].contains(type) else {
      throw .error("invalid override type: \(type)")
    }
    guard let node = JSONReader(file: "overrides").read(Array(text.utf8)).value else {
      throw .error(
        type == "merge"
          ? "Invalid JSON Patch"
          : type == "json" ? "unexpected end of JSON input" : "invalid JSON document")
    }
    let value = JSONValue(node)
    let result: JSONValue
    switch (type, value) {
    case ("json", .array):
      if let problem = Patch.problem(object.sorted(), value) { throw .error(problem) }
      result = Patch.operations(object.sorted(), value) ?? object
    case ("json", _):
      throw .error("json: cannot unmarshal object into Go value of type jsonpatch.Patch")
    case ("strategic", .object):
      let known = resource.type.flatMap { server.types.type($0) }
      result = Patch.strategic(object.sorted(), value.sorted(), known, server.types)
    case (_, .object): result = Patch.merge(object.sorted(), value.sorted())
    default: throw .error("Invalid JSON Patch")
    }
    return TypedForm(types: server.types).object(result, resource)
  }
}
