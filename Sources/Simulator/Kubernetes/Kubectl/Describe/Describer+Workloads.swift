import Shell
import YAML

/// Deployments and the other workloads.
extension Describer {
  mutating func deployment() {
    head()
    field("CreationTimestamp", Self.time(object["metadata", "creationTimestamp"]))
    labelsAndAnnotations()
    field("Selector", LabelSelector.text(object["spec", "selector"]))
    field(
      "Replicas",
      "\(number("spec", "replicas")) desired | \(number("status", "updatedReplicas")) updated | \(number("status", "replicas")) total | \(number("status", "availableReplicas")) available | \(number("status", "unavailableReplicas")) unavailable"
    )
    field("StrategyType", string("spec", "strategy", "type") ?? "")
    field("MinReadySeconds", "\(number("spec", "minReadySeconds"))")
    if let update = object["spec", "strategy", "rollingUpdate"] {
      let unavailable = update["maxUnavailable"].map { JSONPath.text($0) } ?? ""
      let surge = update["maxSurge"].map { JSONPath.text($0) } ?? ""
      field("RollingUpdateStrategy", "\(unavailable) max unavailable, \(surge) max surge")
    }
    template(object["spec", "template"])
    let conditions = object["status", "conditions"]?.elements ?? []
    if !conditions.isEmpty {
      write(0, "Conditions:\n  Type\tStatus\tReason\n")
      write(1, "----\t------\t------\n")
      for condition in conditions {
        write(
          1,
          "\(condition["type"]?.string ?? "") \t\(condition["status"]?.string ?? "")\t\(condition["reason"]?.string ?? "")\n"
        )
      }
    }
    let sets = server.list("replicasets.apps", object.namespace).filter {
      $0.isControlled(by: object.uid)
    }
    let revision = object.annotation("deployment.kubernetes.io/revision")
    func text(_ sets: [JSONValue]) -> String {
      let shown = sets.map {
        "\($0.name) (\($0["status", "replicas"]?.int ?? 0)/\($0["spec", "replicas"]?.int ?? 0) replicas created)"
      }
      return shown.isEmpty ? "<none>" : shown.joinedText(", ")
    }
    let new = sets.filter { $0.annotation("deployment.kubernetes.io/revision") == revision }
    let old = sets.filter { set in !new.contains { $0.uid == set.uid } }
    field("OldReplicaSets", text(old))
    field("NewReplicaSet", text(Array(new.prefix(1))))
    events()
  }

  mutating func replicaSet() {
    head()
    field("Selector", LabelSelector.text(object["spec", "selector"]))
    labelsAndAnnotations()
    controlledBy()
    field(
      "Replicas", "\(number("status", "replicas")) current / \(number("spec", "replicas")) desired")
    podsStatus()
    template(object["spec", "template"])
    conditions()
    events()
  }

  mutating func replicationController() {
    head()
    let selector = object["spec", "selector"]?.members ?? []
    field(
      "Selector", selector.map { $0.name + "=" + ($0.value.string ?? "") }.joinedText(","))
    labelsAndAnnotations()
    field(
      "Replicas", "\(number("status", "replicas")) current / \(number("spec", "replicas")) desired")
    podsStatus()
    template(object["spec", "template"])
    conditions()
    events()
  }

  private mutating func conditions() {
    let conditions = object["status", "conditions"]?.elements ?? []
    if conditions.isEmpty { return }
    write(0, "Conditions:\n  Type\tStatus\tReason\n")
    write(1, "----\t------\t------\n")
    for condition in conditions {
      write(
        1,
        "\(condition["type"]?.string ?? "") \t\(condition["status"]?.string ?? "")\t\(condition["reason"]?.string ?? "")\n"
      )
    }
  }

  private mutating func controlledBy() {
    guard let owner = object.controller else { return }
    field("Controlled By", (owner["kind"]?.string ?? "") + "/" + (owner["name"]?.string ?? ""))
  }

  mutating func daemonSet() {
    field("Name", object.name)
    field("Selector", LabelSelector.text(object["spec", "selector"]))
    labels("Node-Selector", object["spec", "template", "spec", "nodeSelector"])
    labelsAndAnnotations()
    for (label, name) in [
      ("Desired Number of Nodes Scheduled", "desiredNumberScheduled"),
      ("Current Number of Nodes Scheduled", "currentNumberScheduled"),
      ("Number of Nodes Scheduled with Up-to-date Pods", "updatedNumberScheduled"),
      ("Number of Nodes Scheduled with Available Pods", "numberAvailable"),
      ("Number of Nodes Misscheduled", "numberMisscheduled"),
    ] {
      write(0, "\(label): \(number("status", name))\n")
    }
    podsStatus()
    template(object["spec", "template"])
    events()
  }

  mutating func statefulSet() {
    head()
    field("CreationTimestamp", Self.time(object["metadata", "creationTimestamp"]))
    field("Selector", LabelSelector.text(object["spec", "selector"]))
    labelsAndAnnotations()
    field(
      "Replicas", "\(number("spec", "replicas")) desired | \(number("status", "replicas")) total")
    field("Update Strategy", string("spec", "updateStrategy", "type") ?? "")
    if let partition = object["spec", "updateStrategy", "rollingUpdate", "partition"]?.int {
      field("  Partition", "\(partition)")
    }
    podsStatus()
    template(object["spec", "template"])
    let claims = object["spec", "volumeClaimTemplates"]?.elements ?? []
    if claims.isEmpty {
      field("Volume Claims", "<none>")
    } else {
      write(0, "Volume Claims:\n")
      for claim in claims {
        field("Name", claim.name, level: 1)
        field("StorageClass", claim["spec", "storageClassName"]?.string ?? "", level: 1)
        labels(claim["metadata", "labels"], indent: "  ")
        annotations(claim["metadata", "annotations"], indent: "  ")
        let size = claim["spec", "resources", "requests", "storage"].map { JSONPath.text($0) }
        field("Capacity", size ?? "<default>", level: 1)
        let modes = (claim["spec", "accessModes"]?.elements ?? []).compactMap { $0.string }
        field("Access Modes", "[" + modes.joinedText(" ") + "]", level: 1)
      }
    }
    events()
  }

  mutating func job() {
    head()
    field("Selector", LabelSelector.text(object["spec", "selector"]))
    labelsAndAnnotations()
    controlledBy()
    field("Parallelism", "\(number("spec", "parallelism"))")
    field("Completions", object["spec", "completions"]?.int.map { "\($0)" } ?? "<unset>")
    field("Completion Mode", string("spec", "completionMode") ?? "NonIndexed")
    field("Suspend", object["spec", "suspend"]?.bool == true ? "true" : "false")
    field("Backoff Limit", "\(number("spec", "backoffLimit"))")
    if let seconds = object["spec", "ttlSecondsAfterFinished"]?.int {
      field("TTL Seconds After Finished", "\(seconds)")
    }
    if object["status", "startTime"] != nil {
      field("Start Time", Self.time(object["status", "startTime"]))
    }
    if object["status", "completionTime"] != nil {
      field("Completed At", Self.time(object["status", "completionTime"]))
    }
    if let start = string("status", "startTime").flatMap({ Timestamp.parse($0) }),
      let end = string("status", "completionTime").flatMap({ Timestamp.parse($0) })
    {
      field("Duration", Timestamp.age(end - start))
    }
    if let seconds = object["spec", "activeDeadlineSeconds"]?.int {
      field("Active Deadline Seconds", "\(seconds)s")
    }
    field(
      "Pods Statuses",
      "\(number("status", "active")) Active (\(number("status", "ready")) Ready) / \(number("status", "succeeded")) Succeeded / \(number("status", "failed")) Failed"
    )
    template(object["spec", "template"])
    events()
  }

  mutating func cronJob() {
    head()
    labelsAndAnnotations()
    field("Schedule", string("spec", "schedule") ?? "")
    if let zone = string("spec", "timeZone") { field("Time Zone", zone) }
    field("Concurrency Policy", string("spec", "concurrencyPolicy") ?? "Allow")
    field("Suspend", object["spec", "suspend"]?.bool == true ? "True" : "False")
    func count(_ name: String) -> String {
      object["spec", name]?.int.map { "\($0)" } ?? "<unset>"
    }
    field("Successful Job History Limit", count("successfulJobsHistoryLimit"))
    field("Failed Job History Limit", count("failedJobsHistoryLimit"))
    field(
      "Starting Deadline Seconds",
      object["spec", "startingDeadlineSeconds"]?.int.map { "\($0)s" } ?? "<unset>")
    let job = object["spec", "jobTemplate", "spec"]
    field("Selector", job?["selector"].map { LabelSelector.text($0) } ?? "<unset>")
    field("Parallelism", job?["parallelism"]?.int.map { "\($0)" } ?? "<unset>")
    field("Completions", job?["completions"]?.int.map { "\($0)" } ?? "<unset>")
    template(job?["template"])
    field("Last Schedule Time", Self.time(object["status", "lastScheduleTime"]))
    let active = (object["status", "active"]?.elements ?? []).compactMap { $0["name"]?.string }
    field("Active Jobs", active.isEmpty ? "<none>" : active.joinedText(", "))
    events()
  }
}
