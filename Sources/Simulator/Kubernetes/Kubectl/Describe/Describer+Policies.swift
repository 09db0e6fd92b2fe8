import Shell
import YAML

/// NetworkPolicies and HorizontalPodAutoscalers.
extension Describer {
  // MARK: NetworkPolicies

  mutating func networkPolicy() {
    head()
    field(
      "Created on",
      Timestamp.text(object.created).replacing("T", with: " ").replacing("Z", with: " +0000 UTC"))
    labelsAndAnnotations()
    write(0, "Spec:\n")
    let selector = object["spec", "podSelector"]
    let isEmpty = LabelSelector(object: selector).isEmpty
    write(
      1,
      "PodSelector:     "
        + (isEmpty
          ? "<none> (Allowing the specific traffic to all pods in this namespace)"
          : LabelSelector.text(selector)) + "\n")
    let types = (object["spec", "policyTypes"]?.elements ?? []).compactMap { $0.string }
    for (type, peers) in [("Ingress", "from"), ("Egress", "to")] {
      let word = type.lowered
      if types.contains(type) {
        write(1, "Allowing \(word) traffic:\n")
        rules(object["spec", word]?.elements ?? [], word, peers)
      } else {
        write(1, "Not affecting \(word) traffic\n")
      }
    }
    write(1, "Policy Types: \(types.joinedText(", "))\n")
  }

  private mutating func rules(_ rules: [JSONValue], _ direction: String, _ peers: String) {
    if rules.isEmpty {
      return write(2, "<none> (Selected pods are isolated for \(direction) connectivity)\n")
    }
    let title = peers == "from" ? "From" : "To"
    for (index, rule) in rules.enumerated() {
      let ports = rule["ports"]?.elements ?? []
      if ports.isEmpty { write(2, "To Port: <any> (traffic allowed to all ports)\n") }
      for port in ports {
        let number = port["port"].map { JSONPath.text($0) } ?? "<any>"
        write(2, "To Port: \(number)/\(port["protocol"]?.string ?? "TCP")\n")
      }
      let list = rule[name: peers]?.elements ?? []
      if list.isEmpty {
        let word = peers == "from" ? "source" : "destination"
        write(2, "\(title): <any> (traffic not restricted by \(word))\n")
      }
      for peer in list {
        write(2, title + ":\n")
        for (name, label) in [
          ("namespaceSelector", "NamespaceSelector"), ("podSelector", "PodSelector"),
        ] {
          if let selector = peer[name: name] {
            write(3, "\(label): \(LabelSelector.text(selector))\n")
          }
        }
        if let block = peer["ipBlock"] {
          write(3, "IPBlock:\n")
          write(4, "CIDR: \(block["cidr"]?.string ?? "")\n")
          let except = (block["except"]?.elements ?? []).compactMap { $0.string }
          write(4, "Except: \(except.joinedText(", "))\n")
        }
      }
      if index < rules.count - 1 { write(2, "----------\n") }
    }
  }

  // MARK: HorizontalPodAutoscalers

  mutating func autoscaler() {
    head()
    labelsAndAnnotations()
    field("CreationTimestamp", Self.time(object["metadata", "creationTimestamp"]))
    let target = object["spec", "scaleTargetRef"]
    let kind = target?["kind"]?.string ?? ""
    field("Reference", kind + "/" + (target?["name"]?.string ?? ""))
    metrics()
    field("Min replicas", object["spec", "minReplicas"].map { JSONPath.text($0) } ?? "<unset>")
    field("Max replicas", "\(number("spec", "maxReplicas"))")
    behavior()
    field(
      "\(kind) pods",
      "\(number("status", "currentReplicas")) current / \(number("status", "desiredReplicas")) desired"
    )
    let conditions = object["status", "conditions"]?.elements ?? []
    if !conditions.isEmpty {
      write(0, "Conditions:\n  Type\tStatus\tReason\tMessage\n")
      write(1, "----\t------\t------\t-------\n")
      for condition in conditions {
        let cells = ["type", "status", "reason", "message"].map {
          condition[name: $0]?.string ?? ""
        }
        write(1, cells.joinedText("\t") + "\n")
      }
    }
    events()
  }

  private mutating func metrics() {
    write(0, "Metrics:\t( current / target )\n")
    let targets: [JSONValue]
    if let percent = object["spec", "targetCPUUtilizationPercentage"] {
      targets = [
        .tree([
          (
            "resource",
            .tree([
              ("name", .string("cpu")), ("target", .tree([("averageUtilization", percent)])),
            ])
          )
        ])
      ]
    } else {
      targets = object["spec", "metrics"]?.elements ?? []
    }
    let current = object["status", "currentMetrics"]?.elements ?? []
    for (index, metric) in targets.enumerated() {
      let status = index < current.count ? current[index] : nil
      let now = status?["resource", "current"]
      guard let resource = metric["resource"] else {
        otherMetric(metric, status)
        continue
      }
      let head = "resource \(resource["name"]?.string ?? "") on pods"
      if let value = resource["target", "averageValue"] {
        let shown = now?["averageValue"].map { JSONPath.text($0) } ?? "<unknown>"
        field(head, "\(shown) / \(JSONPath.text(value))", level: 1)
      } else {
        let percent = resource["target", "averageUtilization"].map { JSONPath.text($0) } ?? "<auto>"
        let shown =
          now?["averageUtilization"].map {
            "\(JSONPath.text($0))% (\(now?["averageValue"].map { JSONPath.text($0) } ?? ""))"
          } ?? "<unknown>"
        field(head + "  (as a percentage of request)", "\(shown) / \(percent)%", level: 1)
      }
    }
  }

  /// A metric of Pods, of an object, or from outside of the cluster.
  private mutating func otherMetric(_ metric: JSONValue, _ status: JSONValue?) {
    for kind in ["external", "pods", "object"] {
      guard let source = metric[name: kind] else { continue }
      let name = (source["metric", "name"]?.string ?? "").quotedGo
      let isAverage = source["target", "averageValue"] != nil
      let form = isAverage ? "averageValue" : "value"
      let target = source["target", form].map { JSONPath.text($0) } ?? ""
      let now = status?[kind, "current", form].map { JSONPath.text($0) } ?? "<unknown>"
      let goal = isAverage ? "(target average value)" : "(target value)"
      let title: String
      switch kind {
      case "pods": title = "\(name) on pods"
      case "external": title = "\(name) \(goal)"
      default:
        let about = source["describedObject"]
        title = "\(name) on \(about?["kind"]?.string ?? "")/\(about?["name"]?.string ?? "") \(goal)"
      }
      field(title, "\(now) / \(target)", level: 1)
    }
  }

  private mutating func behavior() {
    guard let behavior = object["spec", "behavior"] else { return }
    write(0, "Behavior:\n")
    for (name, title) in [("scaleUp", "Scale Up"), ("scaleDown", "Scale Down")] {
      guard let rules = behavior[name: name] else { continue }
      write(1, title + ":\n")
      if let window = rules["stabilizationWindowSeconds"]?.int {
        field("Stabilization Window", "\(window) seconds", level: 2)
      }
      let policies = rules["policies"]?.elements ?? []
      if policies.isEmpty { continue }
      field("Select Policy", rules["selectPolicy"]?.string ?? "Max", level: 2)
      write(2, "Policies:\n")
      for policy in policies {
        write(
          3,
          "- Type: \(policy["type"]?.string ?? "")\tValue: \(policy["value"]?.int ?? 0)\tPeriod: \(policy["periodSeconds"]?.int ?? 0) seconds\n"
        )
      }
    }
  }
}
