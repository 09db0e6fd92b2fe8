import Shell
import YAML

/// `kubectl patch`.
extension Kubectl {
  func patch() throws(Failure) -> Int {
    try checkDryRun()
    let type = flags.given("type") ?? "strategic"
    var text = flags.given("patch") ?? ""
    if let file = flags.given("patch-file") {
      guard let bytes = readFile(file) else {
        throw .error("unable to read patch file: open \(file): no such file or directory")
      }
      text = String(decoding: bytes, as: UTF8.self)
    }
    if text.isEmpty {
      throw .error("must specify --patch or --patch-file containing the contents of the patch")
    }
    if !["json", "merge", "strategic"].contains(type) {
      throw .error("--type must be one of [json merge strategic], not \(type.quotedGo)")
    }
    let mode = try dryRun()
    if mode == .client || isLocal { return try patchHere(text, type) }
    let value = try patchValue(text)
    let selection = try selectSome()
    let subresource = flags.given("subresource") ?? ""
    for selected in selection.objects {
      let patched = try patched(selected, value, type)
      if subresource == "scale" {
        try send(selected, patched, mode)
        line("scale.autoscaling/\(selected.name) patched")
        continue
      }
      options.isDryRun = mode == .server
      options.fieldValidation = "Warn"
      var sent = patched
      if value["metadata", "resourceVersion"] == nil {
        sent.set("metadata", "resourceVersion", to: nil)
      }
      let changed = try ask { () throws(APIError) in
        do throws(APIError) {
          return try self.server.update(
            selected.resource, selected.namespace, selected.name, sent, self.options,
            verb: "patch", subresource: subresource)
        } catch {
          if error.reason == .badRequest, error.message.has("cannot be handled as") {
            throw self.decodingFailure(error, value)
          }
          throw error
        }
      }
      let isSame =
        changed["metadata", "resourceVersion"] == selected.object["metadata", "resourceVersion"]
      try report(
        selected.resource, changed, isSame ? "patched (no change)" : "patched", mode)
    }
    try finish(selection.failures)
    return 0
  }

  /// Patches what was read, without the server.
  private func patchHere(_ text: String, _ type: String) throws(Failure) -> Int {
    try checkForm(Self.objectFormats)
    let bytes = Array(text.utf8)
    let first = bytes.first { $0 != 0x20 && $0 != 0x0A }
    var value: JSONValue?
    if first == 0x7B || first == 0x5B {
      let (node, complaints) = JSONReader(file: "patch").read(bytes)
      if complaints.isEmpty { value = node.map { JSONValue($0) } }
    } else {
      value = try patchValue(text)
    }
    let selection = try selectSome()
    for selected in selection.objects {
      let patched = try patchedHere(selected, value, type)
      let isSame = patched == selected.object
      try report(selected.resource, patched, isSame ? "patched (no change)" : "patched")
    }
    try finish(selection.failures)
    return 0
  }

  private func patchedHere(
    _ selected: Selected, _ value: JSONValue?, _ type: String
  ) throws(Failure) -> JSONValue {
    switch (type, value) {
    case ("merge", .object?), ("json", .array?): break
    case ("merge", .array?):
      throw .error("json: cannot unmarshal array into Go value of type unstructured.detector")
    case ("merge", _): throw .error("Invalid JSON Patch")
    case ("json", .object?):
      throw .error("json: cannot unmarshal object into Go value of type jsonpatch.Patch")
    case ("json", nil): throw .error("unexpected end of JSON input")
    case ("json", _):
      throw .error("json: cannot unmarshal string into Go value of type jsonpatch.Patch")
    case (_, .object?): break
    default: throw .error("invalid JSON document")
    }
    if type == "strategic", selected.resource.type == nil {
      let resource = selected.resource
      throw .error(
        "strategic merge patch is not supported for \(resource.apiVersion), Kind=\(resource.kind) locally, try --type merge"
      )
    }
    if type == "json", let value, let problem = Patch.problem(selected.object, value) {
      throw .error(problem)
    }
    return try patched(selected, value ?? .null, type)
  }

  private func decodingFailure(_ error: APIError, _ value: JSONValue) -> APIError {
    let shown = CustomColumns.text(value)
    var why = error.message
    if let at = why.position(of: "of type ") {
      why = "unrecognized type: " + why.dropping(at + 8)
    } else if let at = why.position(of: "illegal base64") {
      why = "error decoding from json: " + why.dropping(at)
    } else if let at = why.position(of: ": ") {
      why = why.dropping(at + 2)
    }
    return APIError(
      reason: .invalid, message: "patch: Invalid value: \(shown.quotedGo): \(why)")
  }

  private func patchValue(_ text: String) throws(Failure) -> JSONValue {
    let bytes = Array(text.utf8)
    let first = bytes.first { $0 != 0x20 && $0 != 0x0A }
    if first == 0x7B || first == 0x5B {
      let (node, _) = JSONReader(file: "patch").read(bytes)
      guard let node else { throw .api(.badRequest(JSONComplaint.text(bytes))) }
      return JSONValue(node)
    }
    if let complaint = YAMLProblem.find(bytes) {
      throw .error("unable to parse \(text.quotedGo): yaml: \(complaint)")
    }
    return YAMLReader(file: "patch").read(bytes).documents.first.map { JSONValue($0) } ?? .null
  }

  private func patched(
    _ selected: Selected, _ value: JSONValue, _ type: String
  ) throws(Failure) -> JSONValue {
    switch type {
    case "merge": return Patch.merge(selected.object, value.sorted())
    case "json":
      guard case .array = value else {
        throw .api(
          .badRequest(
            "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp"
          ))
      }
      guard let result = Patch.operations(selected.object, value) else {
        throw .api(
          APIError(
            reason: .invalid,
            message: "the server rejected our request due to an error in our request"))
      }
      if result.name != selected.name {
        throw .api(
          .badRequest(
            "the name of the object (\(result.name)) does not match the name on the URL (\(selected.name))"
          ))
      }
      return result
    default:
      guard let name = selected.resource.type else {
        let kind = selected.resource.apiVersion + ", Kind=" + selected.resource.kind
        throw .error(
          "application/strategic-merge-patch+json is not supported by \(kind): the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"
        )
      }
      return Patch.strategic(
        selected.object, value.sorted(), server.types.type(name), server.types)
    }
  }
}
