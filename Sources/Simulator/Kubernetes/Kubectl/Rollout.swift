import Shell
import YAML

/// `kubectl rollout`.
extension Kubectl {
  func rollout(_ what: String) throws(Failure) -> Int {
    if arguments.isEmpty, !flags.isSet("filename"), !flags.isSet("kustomize") {
      throw .error("required resource not specified")
    }
    if what == "undo" { try checkDryRun() }
    let selection = try select(
      allowEmpty: true)
    var failures = selection.failures
    var results: [Selected] = selection.objects
    if what == "undo" || what == "status", selection.objects.isEmpty { results = [] }
    for selected in results {
      do throws(Failure) {
        switch what {
        case "status": try rolloutStatus(selected)
        case "history": try history(selected)
        case "undo": try undo(selected)
        case "restart": try restart(selected, hasFailures: !selection.failures.isEmpty)
        default: try pause(selected, what == "pause")
        }
      } catch { failures.append(error) }
    }
    try finish(failures)
    return 0
  }

  private func kindName(_ selected: Selected) -> String {
    selected.resource.group.isEmpty
      ? selected.resource.kind : selected.resource.kind + "." + selected.resource.group
  }

  private func fresh(_ selected: Selected) throws(Failure) -> JSONValue {
    guard let object = server.collection(selected.resource).get(selected.namespace, selected.name)
    else { throw .error("object has been deleted") }
    return object
  }

  private func rolloutStatus(_ selected: Selected) throws(Failure) {
    let limit = flags.given("timeout").flatMap { Durations.parse($0) } ?? 0
    let end = cluster.clock.now + (limit > 0 ? limit : Self.patience * 6)
    var last = ""
    while true {
      let object = try fresh(selected)
      let (message, isDone) = try progress(selected, object)
      if message != last || isDone { out(message) }
      last = message
      if isDone || flags.given("watch") == "false" { return }
      let version = object["metadata", "resourceVersion"]
      let changed = cluster.wait(atMost: max(0, end - cluster.clock.now)) {
        self.server.collection(selected.resource).get(selected.namespace, selected.name)?[
          "metadata", "resourceVersion"] != version
      }
      if !changed { throw .error("timed out waiting for the condition") }
      last = ""
    }
  }

  private func progress(
    _ selected: Selected, _ object: JSONValue
  ) throws(Failure) -> (String, Bool) {
    let name = selected.name.quotedGo
    func status(_ field: String) -> Int64 { object["status", field]?.int ?? 0 }
    let isObserved = object.generation <= status("observedGeneration")
    switch selected.resource.kind {
    case "Deployment":
      if !isObserved { return ("Waiting for deployment spec update to be observed...\n", false) }
      if object.condition("Progressing")?["reason"]?.string == "ProgressDeadlineExceeded" {
        throw .error("deployment \(name) exceeded its progress deadline")
      }
      let wanted = object["spec", "replicas"]?.int ?? 1
      let updated = status("updatedReplicas")
      let head = "Waiting for deployment \(name) rollout to finish: "
      if updated < wanted {
        return ("\(head)\(updated) out of \(wanted) new replicas have been updated...\n", false)
      }
      if status("replicas") > updated {
        return (
          "\(head)\(status("replicas") - updated) old replicas are pending termination...\n", false
        )
      }
      if status("availableReplicas") < updated {
        return (
          "\(head)\(status("availableReplicas")) of \(updated) updated replicas are available...\n",
          false
        )
      }
      return ("deployment \(name) successfully rolled out\n", true)
    case "DaemonSet":
      if !isObserved { return ("Waiting for daemon set spec update to be observed...\n", false) }
      let wanted = status("desiredNumberScheduled")
      let head = "Waiting for daemon set \(name) rollout to finish: "
      if status("updatedNumberScheduled") < wanted {
        return (
          "\(head)\(status("updatedNumberScheduled")) out of \(wanted) new pods have been updated...\n",
          false
        )
      }
      if status("numberAvailable") < wanted {
        return (
          "\(head)\(status("numberAvailable")) of \(wanted) updated pods are available...\n", false
        )
      }
      return ("daemon set \(name) successfully rolled out\n", true)
    case "StatefulSet":
      let wanted = object["spec", "replicas"]?.int ?? 1
      if !isObserved { return ("Waiting for statefulset spec update to be observed...\n", false) }
      if status("readyReplicas") < wanted {
        return ("Waiting for \(wanted - status("readyReplicas")) pods to be ready...\n", false)
      }
      let partition = object["spec", "updateStrategy", "rollingUpdate", "partition"]?.int ?? 0
      if object["status", "updateRevision"] != object["status", "currentRevision"],
        status("updatedReplicas") < wanted - partition
      {
        return (
          "Waiting for partitioned roll out to finish: \(status("updatedReplicas")) out of \(wanted - partition) new pods have been updated...\n",
          false
        )
      }
      return (
        "partitioned roll out complete: \(status("updatedReplicas")) new pods have been updated...\n",
        true
      )
    default:
      throw .error("no status viewer has been implemented for \(selected.resource.kind)")
    }
  }

  // MARK: History

  /// The revisions of a workload with their templates, sorted.
  private func revisions(
    _ selected: Selected
  ) throws(Failure) -> [(number: Int64, template: JSONValue, cause: String?, owner: JSONValue)] {
    var result: [(number: Int64, template: JSONValue, cause: String?, owner: JSONValue)] = []
    switch selected.resource.kind {
    case "Deployment":
      for set in server.list("replicasets.apps", selected.namespace)
      where set.isControlled(by: selected.object.uid) {
        guard
          let number = set.annotation("deployment.kubernetes.io/revision").flatMap({ Int64($0) })
        else { continue }
        result.append(
          (
            number, set["spec", "template"] ?? .null,
            set.annotation("kubernetes.io/change-cause"), set
          ))
      }
    case "DaemonSet", "StatefulSet":
      for revision in server.list("controllerrevisions.apps", selected.namespace)
      where revision.isControlled(by: selected.object.uid) {
        result.append(
          (
            revision["revision"]?.int ?? 0, revision["data", "spec", "template"] ?? .null,
            revision.annotation("kubernetes.io/change-cause"), revision
          ))
      }
    default:
      throw .error("no history viewer has been implemented for \(kindName(selected).quotedGo)")
    }
    return result.sorted { $0.0 < $1.0 }
  }

  private func history(_ selected: Selected) throws(Failure) {
    let all = try revisions(selected)
    let title = Self.typedName(selected.resource, selected.name)
    if !outputForm.name.isEmpty { return try printRevisions(selected, all) }
    if let number = flags.given("revision").flatMap({ Int64($0) }), number > 0 {
      guard let revision = all.first(where: { $0.number == number }) else {
        throw .error("unable to find the specified revision")
      }
      var template = revision.template
      if let cause = revision.cause, !cause.isEmpty {
        template.set(
          "metadata", "annotations", "kubernetes.io/change-cause", to: .string(cause))
      }
      var describer = Describer(
        cluster: cluster, object: selected.object, resource: selected.resource, showsEvents: false)
      describer.template(template)
      line("\(title) with revision #\(number)")
      return line(describer.plainText)
    }
    line(title + " ")
    var table = TablePrinter()
    table.padding = 2
    table.least = 0
    table.add(["REVISION", "CHANGE-CAUSE"])
    for revision in all {
      table.add([
        "\(revision.number)", revision.cause.flatMap { $0.isEmpty ? nil : $0 } ?? "<none>",
      ])
    }
    out(table.text())
    line("")
  }

  /// The objects that hold the revisions, in the form that is asked for.
  private func printRevisions(
    _ selected: Selected,
    _ all: [(number: Int64, template: JSONValue, cause: String?, owner: JSONValue)]
  ) throws(Failure) {
    let number = flags.given("revision").flatMap { Int64($0) } ?? 0
    for revision in all where number <= 0 || revision.number == number {
      var object = revision.owner
      if selected.resource.kind != "Deployment" {
        object = selected.object
        object.set("spec", "template", to: revision.template)
      }
      if outputForm.name == "name" {
        let name = "\(object.kind.lowered).apps/\(object.name)"
        line(name)
      } else {
        _ = try printForm(object)
      }
    }
  }

  private func undo(_ selected: Selected) throws(Failure) {
    if !["Deployment", "DaemonSet", "StatefulSet"].contains(selected.resource.kind) {
      throw .error("no rollbacker has been implemented for \(kindName(selected).quotedGo)")
    }
    if selected.object["spec", "paused"]?.bool == true {
      throw .error(
        "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"
      )
    }
    let all = try revisions(selected)
    let wanted = flags.given("to-revision").flatMap { Int64($0) } ?? 0
    let current = all.last?.number ?? 0
    let target: (number: Int64, template: JSONValue, cause: String?, owner: JSONValue)?
    if wanted > 0 {
      target = all.first { $0.number == wanted }
      if target == nil { throw .error("unable to find specified revision \(wanted) in history") }
    } else {
      target = all.last { $0.number < current }
      if target == nil {
        throw .error(
          "no rollout history found for \(selected.resource.singular) \(selected.name.quotedGo)")
      }
    }
    guard let target else { return }
    let mode = try dryRun()
    let title = Self.typedName(selected.resource, selected.name)
    if mode == .client, selected.resource.kind == "Deployment" {
      var describer = Describer(
        cluster: cluster, object: selected.object, resource: selected.resource, showsEvents: false)
      describer.template(target.template)
      return line("\(title) \(describer.plainText)\(Self.dryRunSuffix(mode))")
    }
    var template = target.template
    template.set("metadata", "labels", "pod-template-hash", to: nil)
    var object = selected.object
    if object["spec", "template"] == template {
      line(
        "\(Self.typedName(selected.resource, selected.name)) skipped rollback (current template already matches revision \(wanted))"
      )
      return
    }
    object.set("spec", "template", to: template)
    if selected.resource.kind == "Deployment" {
      object.set(
        "metadata", "annotations", "kubernetes.io/change-cause",
        to: target.cause.map { .string($0) })
    }
    if mode != .client { try send(selected, object, mode) }
    line("\(title) rolled back\(Self.dryRunSuffix(mode))")
  }

  private func restart(_ selected: Selected, hasFailures: Bool) throws(Failure) {
    guard ["Deployment", "DaemonSet", "StatefulSet"].contains(selected.resource.kind) else {
      throw .error(
        "\(selected.resource.qualifiedName) \(selected.name.quotedGo) restarting is not supported")
    }
    if selected.object["spec", "paused"]?.bool == true {
      throw .error(
        "\(selected.resource.qualifiedName) \(selected.name.quotedGo) can't restart paused deployment (run rollout resume first)"
      )
    }
    let name = "kubectl.kubernetes.io/restartedAt"
    let now = server.now
    if selected.object["spec", "template", "metadata", "annotations", name]?.string == now {
      throw .raw(
        "failed to create patch for \(selected.name): if restart has already been triggered within the past second, please wait before attempting to trigger another",
        1)
    }
    var object = selected.object
    object.set("spec", "template", "metadata", "annotations", name, to: .string(now))
    try send(selected, object, .none)
    line("\(Self.typedName(selected.resource, selected.name)) restarted")
  }

  private func pause(_ selected: Selected, _ isPause: Bool) throws(Failure) {
    let title = "\(selected.resource.qualifiedName) \(selected.name.quotedGo)"
    guard selected.resource.kind == "Deployment" else {
      throw .error("\(title) \(isPause ? "pausing" : "resuming") is not supported")
    }
    let isPaused = selected.object["spec", "paused"]?.bool == true
    if isPaused == isPause { throw .error("\(title) is \(isPause ? "already" : "not") paused") }
    var object = selected.object
    object.set("spec", "paused", to: isPause ? .boolean(true) : nil)
    try send(selected, object, .none)
    line("\(Self.typedName(selected.resource, selected.name)) \(isPause ? "paused" : "resumed")")
  }
}
