import Shell
import YAML

/// ConfigMaps, Secrets, namespaces with their limits, storage and priorities.
extension Describer {
  mutating func configMap() {
    head()
    labelsAndAnnotations()
    write(0, "\nData\n====\n")
    for member in object["data"]?.members ?? [] {
      write(0, member.name + ":\n----\n" + (member.value.string ?? "") + "\n\n")
    }
    write(0, "\nBinaryData\n====\n")
    for member in object["binaryData"]?.members ?? [] {
      write(0, "\(member.name): \(Base64.decode(member.value.string ?? "").count) bytes\n")
    }
    write(0, "\n")
    events()
  }

  mutating func secret() {
    head()
    labelsAndAnnotations()
    write(0, "\n")
    field("Type", string("type") ?? "Opaque")
    write(0, "\nData\n====\n")
    for member in object["data"]?.members ?? [] {
      let bytes = Base64.decode(member.value.string ?? "")
      if member.name == "token", string("type") == "kubernetes.io/service-account-token" {
        field(member.name, String(decoding: bytes, as: UTF8.self))
      } else {
        field(member.name, "\(bytes.count) bytes")
      }
    }
  }

  mutating func namespace() {
    head(namespaced: false)
    labelsAndAnnotations()
    field("Status", string("status", "phase") ?? "")
    let quotas = server.list("resourcequotas", object.name)
    if quotas.isEmpty {
      write(0, "\nNo resource quota.\n")
    } else {
      write(0, "\nResource Quotas\n")
      for quota in quotas {
        field("Name", quota.name, level: 1)
        scopes(quota, level: 1)
        amounts(quota, level: 1)
      }
    }
    let limits = server.list("limitranges", object.name)
    if limits.isEmpty {
      write(0, "\nNo LimitRange resource.\n")
    } else {
      write(0, "\nResource Limits\n")
      limitTable(limits, indent: " ")
    }
  }

  mutating func quota() {
    head()
    scopes(object, level: 0)
    amounts(object, level: 0)
  }

  /// The Pods that a quota counts.
  private mutating func scopes(_ quota: JSONValue, level: Int) {
    let scopes = (quota["spec", "scopes"]?.elements ?? []).compactMap { $0.string }.sorted()
    if scopes.isEmpty { return }
    field("Scopes", scopes.joinedText(", "), level: level)
    for scope in scopes {
      guard let help = Self.meanings[scope] else { continue }
      write(level, (level == 0 ? " * " : "* ") + help + "\n")
    }
  }

  private static let meanings = [
    "Terminating":
      "Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being actively terminated by the system.",
    "NotTerminating":
      "Matches all pods that do not have an active deadline. These pods usually include long running pods whose container command is not expected to terminate.",
    "BestEffort":
      "Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.",
    "NotBestEffort":
      "Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service.",
  ]

  private mutating func amounts(_ quota: JSONValue, level: Int) {
    write(level, "Resource\tUsed\tHard\n")
    write(level, "--------\t\(level == 0 ? "----" : "---")\t\(level == 0 ? "----" : "---")\n")
    for member in quota["status", "hard"]?.members ?? [] {
      let used = quota["status", "used", member.name].map { JSONPath.text($0) } ?? "0"
      write(level, "\(member.name)\t\(used)\t\(JSONPath.text(member.value))\n")
    }
  }

  mutating func limitRange() {
    head()
    limitTable([object], indent: "")
  }

  private mutating func limitTable(_ ranges: [JSONValue], indent: String) {
    write(
      0,
      "\(indent)Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio\n"
    )
    write(
      0,
      "\(indent)----\t--------\t---\t---\t---------------\t-------------\t-----------------------\n"
    )
    for range in ranges {
      for limit in range["spec", "limits"]?.elements ?? [] {
        var names: [String] = []
        for list in ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"] {
          for member in limit[name: list]?.members ?? [] where !names.contains(member.name) {
            names.append(member.name)
          }
        }
        for name in names {
          func text(_ list: String) -> String {
            limit[list, name].map { JSONPath.text($0) } ?? "-"
          }
          write(
            0,
            "\(indent)\(limit["type"]?.string ?? "")\t\(name)\t\(text("min"))\t\(text("max"))\t\(text("defaultRequest"))\t\(text("default"))\t\(text("maxLimitRequestRatio"))\n"
          )
        }
      }
    }
  }

  // MARK: Storage

  mutating func persistentVolume() {
    field("Name", object.name)
    labelsAndAnnotations()
    finalizers()
    field("StorageClass", string("spec", "storageClassName") ?? "")
    field(
      "Status",
      object.isTerminating
        ? "Terminating" : string("status", "phase") ?? "")
    if let claim = object["spec", "claimRef"] {
      field("Claim", (claim["namespace"]?.string ?? "") + "/" + (claim["name"]?.string ?? ""))
    } else {
      field("Claim", "")
    }
    field("Reclaim Policy", string("spec", "persistentVolumeReclaimPolicy") ?? "")
    field("Access Modes", Tables.accessModes(object["spec", "accessModes"]))
    field("VolumeMode", string("spec", "volumeMode") ?? "Filesystem")
    field("Capacity", object["spec", "capacity", "storage"].map { JSONPath.text($0) } ?? "")
    nodeAffinity()
    field("Message", string("status", "message") ?? "")
    write(0, "Source:\n")
    volume(object["spec"] ?? .null)
    events()
  }

  /// The nodes that a volume can be reached from.
  private mutating func nodeAffinity() {
    guard let required = object["spec", "nodeAffinity", "required"] else {
      return field("Node Affinity", "<none>")
    }
    write(0, "Node Affinity:\t\n")
    let terms = required["nodeSelectorTerms"]?.elements ?? []
    write(1, "Required Terms:\t" + (terms.isEmpty ? "<none>\n" : "\n"))
    for (index, term) in terms.enumerated() {
      let title = "Term \(index):"
      let requirements = term["matchExpressions"]?.elements ?? []
      if requirements.isEmpty { write(2, title + "\t<none>\n") }
      for (place, requirement) in requirements.enumerated() {
        let values = (requirement["values"]?.elements ?? []).compactMap { $0.string }
        write(
          2,
          (place == 0 ? title : "") + "\t" + (requirement["key"]?.string ?? "") + " "
            + (requirement["operator"]?.string ?? "").lowered
            + (values.isEmpty ? "" : " [" + values.joinedText(", ") + "]") + "\n")
      }
    }
  }

  private mutating func finalizers() {
    let list = (object["metadata", "finalizers"]?.elements ?? []).compactMap { $0.string }
    field("Finalizers", "[" + list.joinedText(" ") + "]")
  }

  mutating func claim() {
    head()
    field("StorageClass", string("spec", "storageClassName") ?? "")
    let since = string("metadata", "deletionTimestamp").flatMap { Timestamp.parse($0) } ?? 0
    field(
      "Status",
      object.isTerminating
        ? "Terminating (lasts \(Timestamp.age(max(0, cluster.clock.now - since))))"
        : string("status", "phase") ?? "")
    field("Volume", string("spec", "volumeName") ?? "")
    labelsAndAnnotations()
    finalizers()
    let isBound = string("spec", "volumeName") != nil
    let capacity = object["status", "capacity", "storage"].map { JSONPath.text($0) } ?? ""
    field("Capacity", isBound ? capacity : "")
    field("Access Modes", isBound ? Tables.accessModes(object["status", "accessModes"]) : "")
    field("VolumeMode", string("spec", "volumeMode") ?? "Filesystem")
    let users = server.list("pods", object.namespace).filter { pod in
      (pod["spec", "volumes"]?.elements ?? []).contains {
        $0["persistentVolumeClaim", "claimName"]?.string == object.name
      }
    }
    pairs("Used By", users.map { $0.name })
    events()
  }

  mutating func storageClass() {
    field("Name", object.name)
    let isDefault = object.annotation("storageclass.kubernetes.io/is-default-class") == "true"
    field("IsDefaultClass", isDefault ? "Yes" : "No")
    let notes = object.annotations.map { $0.name + "=" + ($0.value.string ?? "") }
    field("Annotations", notes.isEmpty ? "<none>" : notes.joinedText(","))
    field("Provisioner", string("provisioner") ?? "")
    let parameters = (object["parameters"]?.members ?? []).map {
      $0.name + "=" + ($0.value.string ?? "")
    }
    field("Parameters", parameters.isEmpty ? "<none>" : parameters.joinedText(","))
    field(
      "AllowVolumeExpansion",
      object["allowVolumeExpansion"]?.bool.map { $0 ? "True" : "False" } ?? "<unset>")
    let options = (object["mountOptions"]?.elements ?? []).compactMap { $0.string }
    if options.isEmpty {
      field("MountOptions", "<none>")
    } else {
      write(0, "MountOptions:\n")
      for option in options { write(1, option + "\n") }
    }
    field("ReclaimPolicy", string("reclaimPolicy") ?? "Delete")
    field("VolumeBindingMode", string("volumeBindingMode") ?? "Immediate")
    events()
  }

  // MARK: Priorities and disruptions

  mutating func priorityClass() {
    field("Name", object.name)
    field("Value", "\(number("value"))")
    field("GlobalDefault", object["globalDefault"]?.bool == true ? "true" : "false")
    field("PreemptionPolicy", string("preemptionPolicy") ?? "PreemptLowerPriority")
    field("Description", string("description") ?? "")
    let notes = object.annotations.filter { $0.name != Kubectl.lastApplied }
    field(
      "Annotations",
      notes.isEmpty
        ? "<none>" : notes.map { $0.name + "=" + ($0.value.string ?? "") }.joinedText(","))
    events()
  }

  mutating func disruptionBudget() {
    head()
    if let least = object["spec", "minAvailable"] {
      field("Min available", JSONPath.text(least))
    } else if let most = object["spec", "maxUnavailable"] {
      field("Max unavailable", JSONPath.text(most))
    }
    field("Selector", LabelSelector.text(object["spec", "selector"]))
    write(0, "Status:\n")
    for (label, name) in [
      ("Allowed disruptions", "disruptionsAllowed"), ("Current", "currentHealthy"),
      ("Desired", "desiredHealthy"), ("Total", "expectedPods"),
    ] {
      field(label, "\(number("status", name))", level: 2)
    }
    events()
  }
}
