import Shell
import YAML

/// Columns of what runs Pods.
extension Tables {
  static func number(_ name: String, _ path: String...) -> Column {
    Column(name) { _, object in "\(object.at(path)?.int ?? 0)" }
  }

  private static func templateColumns(_ path: [String]) -> [Column] {
    [
      Column("CONTAINERS", wide: true) { _, object in
        (object.at(path + ["spec", "containers"])?.elements ?? []).map { $0["name"]?.string ?? "" }
          .joinedText(",")
      },
      Column("IMAGES", wide: true) { _, object in
        (object.at(path + ["spec", "containers"])?.elements ?? []).map { $0["image"]?.string ?? "" }
          .joinedText(",")
      },
    ]
  }

  static let template = templateColumns(["spec", "template"])
  static let selector = Column("SELECTOR", wide: true) { _, object in
    LabelSelector.text(object["spec", "selector"])
  }

  static func workloads(_ name: String) -> [Column] {
    switch name {
    case "deployments.apps":
      return [
        nameColumn,
        Column("READY") { _, object in
          "\(object["status", "readyReplicas"]?.int ?? 0)/\(object["spec", "replicas"]?.int ?? 0)"
        },
        number("UP-TO-DATE", "status", "updatedReplicas"),
        number("AVAILABLE", "status", "availableReplicas"), age,
      ] + template + [selector]
    case "replicasets.apps":
      return [
        nameColumn, number("DESIRED", "spec", "replicas"), number("CURRENT", "status", "replicas"),
        number("READY", "status", "readyReplicas"), age,
      ] + template + [selector]
    case "replicationcontrollers":
      return [
        nameColumn, number("DESIRED", "spec", "replicas"), number("CURRENT", "status", "replicas"),
        number("READY", "status", "readyReplicas"), age,
      ] + template + [
        Column("SELECTOR", wide: true) { _, object in
          let selector = LabelSelector(labels: object["spec", "selector"])
          return selector.isEmpty ? "<none>" : selector.text
        }
      ]
    case "statefulsets.apps":
      return [
        nameColumn,
        Column("READY") { _, object in
          "\(object["status", "readyReplicas"]?.int ?? 0)/\(object["spec", "replicas"]?.int ?? 0)"
        }, age,
      ] + template
    case "daemonsets.apps":
      return [
        nameColumn, number("DESIRED", "status", "desiredNumberScheduled"),
        number("CURRENT", "status", "currentNumberScheduled"),
        number("READY", "status", "numberReady"),
        number("UP-TO-DATE", "status", "updatedNumberScheduled"),
        number("AVAILABLE", "status", "numberAvailable"),
        Column("NODE SELECTOR") { _, object in
          let selector = LabelSelector(labels: object["spec", "template", "spec", "nodeSelector"])
          return selector.isEmpty ? "<none>" : selector.text
        }, age,
      ] + template + [selector]
    case "jobs.batch":
      return [
        nameColumn, Column("STATUS") { _, job in jobStatus(job) },
        Column("COMPLETIONS") { _, job in
          let done = job["status", "succeeded"]?.int ?? 0
          if let wanted = job["spec", "completions"]?.int { return "\(done)/\(wanted)" }
          let parallel = job["spec", "parallelism"]?.int ?? 1
          return parallel > 1 ? "\(done)/1 of \(parallel)" : "\(done)/1"
        },
        Column("DURATION") { cluster, job in
          guard let start = job["status", "startTime"]?.string.flatMap({ Timestamp.parse($0) })
          else { return "" }
          var end = job["status", "completionTime"]?.string.flatMap { Timestamp.parse($0) }
          if end == nil, job.condition("Failed")?["status"]?.string == "True" {
            end = cluster.clock.now
          }
          return Timestamp.age((end ?? cluster.clock.now) - start)
        }, age,
      ] + template + [selector]
    case "cronjobs.batch":
      return [
        nameColumn, Column("SCHEDULE", at: "spec", "schedule"),
        Column("TIMEZONE", at: "spec", "timeZone"),
        Column("SUSPEND") { _, object in
          object["spec", "suspend"]?.bool == true ? "True" : "False"
        },
        Column("ACTIVE") { _, object in "\(object["status", "active"]?.elements.count ?? 0)" },
        Column("LAST SCHEDULE") { cluster, object in
          guard
            let time = object["status", "lastScheduleTime"]?.string.flatMap({
              Timestamp.parse($0)
            })
          else { return "<none>" }
          return Timestamp.age(cluster.clock.now - time)
        }, age,
      ] + templateColumns(["spec", "jobTemplate", "spec", "template"]) + [
        Column("SELECTOR", wide: true) { _, object in
          LabelSelector.text(object["spec", "jobTemplate", "spec", "selector"])
        }
      ]
    case "horizontalpodautoscalers.autoscaling":
      return [
        nameColumn,
        Column("REFERENCE") { _, object in
          "\(object["spec", "scaleTargetRef", "kind"]?.string ?? "")/\(object["spec", "scaleTargetRef", "name"]?.string ?? "")"
        },
        Column("TARGETS") { _, object in autoscalerTargets(object) },
        Column("MINPODS") { _, object in text(object["spec", "minReplicas"]) },
        number("MAXPODS", "spec", "maxReplicas"), number("REPLICAS", "status", "currentReplicas"),
        age,
      ]
    case "poddisruptionbudgets.policy":
      return [
        nameColumn,
        Column("MIN AVAILABLE") { _, object in
          object["spec", "minAvailable"].map { JSONPath.text($0) } ?? "N/A"
        },
        Column("MAX UNAVAILABLE") { _, object in
          object["spec", "maxUnavailable"].map { JSONPath.text($0) } ?? "N/A"
        }, number("ALLOWED DISRUPTIONS", "status", "disruptionsAllowed"), age,
      ]
    default:
      return [
        nameColumn,
        Column("CONTROLLER") { _, object in
          object.controller.map {
            "\(($0["kind"]?.string ?? "").lowered).apps/\($0["name"]?.string ?? "")"
          } ?? "<none>"
        }, number("REVISION", "revision"), age,
      ]
    }
  }

  static func jobStatus(_ job: JSONValue) -> String {
    func isTrue(_ type: String) -> Bool { job.condition(type)?["status"]?.string == "True" }
    if isTrue("Complete") { return "Complete" }
    if isTrue("Failed") { return "Failed" }
    if job.isTerminating { return "Terminating" }
    if isTrue("Suspended") { return "Suspended" }
    if isTrue("FailureTarget") { return "FailureTarget" }
    if isTrue("SuccessCriteriaMet") { return "SuccessCriteriaMet" }
    return "Running"
  }

  static func autoscalerTargets(_ object: JSONValue) -> String {
    var parts: [String] = []
    for metric in object["spec", "metrics"]?.elements ?? [] {
      if let other = otherTarget(metric) {
        parts.append(other)
        continue
      }
      let name = metric["resource", "name"]?.string ?? "cpu"
      let current = (object["status", "currentMetrics"]?.elements ?? []).first {
        $0["resource", "name"]?.string == name
      }
      if let target = metric["resource", "target", "averageUtilization"]?.int {
        let now = current?["resource", "current", "averageUtilization"]?.int
        parts.append("\(name): " + (now.map { "\($0)%" } ?? "<unknown>") + "/\(target)%")
      } else if let target = metric["resource", "target", "averageValue"]?.string {
        parts.append("\(name): <unknown>/\(target)")
      }
    }
    if parts.isEmpty { return "<none>" }
    let shown = parts.prefix(2).map { $0 }.joinedText(", ")
    return parts.count > 2 ? shown + " + \(parts.count - 2) more..." : shown
  }

  /// The target of a metric of Pods, of an object, or from outside of the cluster.
  private static func otherTarget(_ metric: JSONValue) -> String? {
    for kind in ["pods", "object", "external"] {
      guard let target = metric[kind, "target"] else { continue }
      if let average = target["averageValue"] {
        return "<unknown>/" + JSONPath.text(average) + (kind == "pods" ? "" : " (avg)")
      }
      return "<unknown>/" + (target["value"].map { JSONPath.text($0) } ?? "<auto>")
    }
    return nil
  }
}
