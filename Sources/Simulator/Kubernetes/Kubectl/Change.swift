import Shell
import YAML

/// Commands that change objects a little.
extension Kubectl {
  /// The selected objects; at least one, or a failure.
  func selectSome(_ words: [String]? = nil) throws(Failure) -> Selection {
    let selection = try select(words, allowEmpty: false)
    if selection.objects.isEmpty { try finish(selection.failures) }
    return selection
  }

  /// Sends a changed object to the server, unless it is a dry run on the client.
  @discardableResult
  func send(
    _ selected: Selected, _ object: JSONValue, _ mode: DryRun, context: String = ""
  ) throws(Failure) -> JSONValue {
    if mode == .client || isLocal { return object }
    options.isDryRun = mode == .server
    options.fieldValidation = "Ignore"
    var sent = object
    sent.set("metadata", "resourceVersion", to: nil)
    return try ask(context) { () throws(APIError) in
      try self.server.update(
        selected.resource, selected.namespace, selected.name, sent, self.options, verb: "patch")
    }
  }

  /// Says what became of an object that was changed in the type of its kind, or prints it.
  func reportTyped(
    _ selected: Selected, _ object: JSONValue, _ verb: String, _ mode: DryRun
  ) throws(Failure) {
    guard mode == .client || isLocal else {
      return try report(selected.resource, object, verb, mode)
    }
    let shaped = TypedForm(types: server.types).object(object, selected.resource)
    try report(selected.resource, shaped, verb, mode, sorted: false)
  }
}
