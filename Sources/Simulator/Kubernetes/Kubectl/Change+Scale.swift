import Shell
import YAML

/// `kubectl scale`.
extension Kubectl {
  func scale() throws(Failure) -> Int {
    let replicas = Int64(flags.given("replicas") ?? "") ?? -1
    if replicas < 0 {
      throw .error(
        "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0")
    }
    let mode = try dryRun()
    let selection = try select(allowEmpty: false)
    if selection.objects.isEmpty {
      if case .api(let error, _)? = selection.failures.first, error.reason == .notFound {
        throw .error("no objects passed to scale \(error.message)")
      }
      try finish(selection.failures)
      throw .error("no objects passed to scale")
    }
    let wanted = flags.given("current-replicas").flatMap { Int64($0) } ?? -1
    var failures = selection.failures
    for selected in selection.objects {
      let kinds = ["Deployment", "ReplicaSet", "StatefulSet", "ReplicationController"]
      if !kinds.contains(selected.resource.kind) {
        failures.append(
          .api(
            selected.resource.type == nil
              ? .notFound(selected.resource, selected.name) : .noResource))
        continue
      }
      let current = selected.object["spec", "replicas"]?.int ?? 1
      if wanted >= 0, wanted != current {
        failures.append(.error("Expected replicas to be \(wanted), was \(current)"))
        continue
      }
      var object = selected.object
      object.set("spec", "replicas", to: .int64(replicas))
      recordCause(&object)
      do throws(Failure) {
        let changed = try send(selected, object, mode)
        try report(selected.resource, changed, "scaled", mode)
      } catch { failures.append(error) }
    }
    try finish(failures)
    return 0
  }

  /// Notes the command line in an object where `--record` asks for it.
  func recordCause(_ object: inout JSONValue) {
    guard flags.isTrue("record") else { return }
    var words = context.arguments.map { $0.text }
    words = words.map { $0 == "--record" ? "--record=true" : $0 }
    object.set(
      "metadata", "annotations", "kubernetes.io/change-cause", to: .string(words.joinedText(" ")))
  }
}
