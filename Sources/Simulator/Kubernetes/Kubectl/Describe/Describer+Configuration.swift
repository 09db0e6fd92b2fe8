import Shell
import YAML

/// ConfigMaps, Secrets, namespaces with their limits, storage and rights.
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
    amounts(object, level: 0)
  }

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

  mutating func serviceAccount() {
    head()
    labelsAndAnnotations()
    for (label, name) in [
      ("Image pull secrets", "imagePullSecrets"), ("Mountable secrets", "secrets"),
    ] {
      pairs(label, (object[name: name]?.elements ?? []).compactMap { $0["name"]?.string })
    }
    let tokens = server.list("secrets", object.namespace).filter {
      $0["type"]?.string == "kubernetes.io/service-account-token"
        && $0.annotation("kubernetes.io/service-account.name") == object.name
    }
    pairs("Tokens", tokens.map { $0.name })
    events()
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
    field("Node Affinity", "<none>")
    field("Message", string("status", "message") ?? "")
    write(0, "Source:\n")
    volume(object["spec"] ?? .null)
    events()
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

  // MARK: Rights

  mutating func role() {
    head(namespaced: false)
    labelsAndAnnotations()
    write(0, "PolicyRule:\n")
    write(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs\n")
    write(1, "---------\t-----------------\t--------------\t-----\n")
    for rule in object["rules"]?.elements ?? [] {
      func list(_ name: String) -> [String] {
        (rule[name: name]?.elements ?? []).compactMap { $0.string }
      }
      func brackets(_ name: String) -> String { "[" + list(name).joinedText(" ") + "]" }
      let groups = list("apiGroups")
      for group in groups.isEmpty ? [""] : groups {
        for resource in list("resources").isEmpty ? [""] : list("resources") {
          var title = resource
          if !group.isEmpty, !resource.isEmpty {
            let (base, sub) =
              resource.cut("/").map { ($0.before, "/" + $0.after) } ?? (resource, "")
            title = base + "." + group + sub
          }
          write(
            1,
            "\(title)\t\(brackets("nonResourceURLs"))\t\(brackets("resourceNames"))\t\(brackets("verbs"))\n"
          )
        }
      }
    }
  }

  mutating func binding() {
    head(namespaced: false)
    labelsAndAnnotations()
    write(0, "Role:\n")
    field("Kind", string("roleRef", "kind") ?? "", level: 1)
    field("Name", string("roleRef", "name") ?? "", level: 1)
    write(0, "Subjects:\n")
    write(1, "Kind\tName\tNamespace\n")
    write(1, "----\t----\t---------\n")
    for subject in object["subjects"]?.elements ?? [] {
      write(
        1,
        "\(subject["kind"]?.string ?? "")\t\(subject["name"]?.string ?? "")\t\(subject["namespace"]?.string ?? "")\n"
      )
    }
  }

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
