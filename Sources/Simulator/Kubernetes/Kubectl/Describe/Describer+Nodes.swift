import Shell
import YAML

/// Nodes.
extension Describer {
  mutating func node() {
    field("Name", object.name)
    let roles = object.labels.compactMap { member -> String? in
      let prefix = "node-role.kubernetes.io/"
      return member.name.hasPrefix(prefix) ? member.name.dropping(prefix.utf8.count) : nil
    }
    field("Roles", roles.isEmpty ? "<none>" : roles.joinedText(","))
    labelsAndAnnotations()
    field("CreationTimestamp", Self.time(object["metadata", "creationTimestamp"]))
    pairs(
      "Taints",
      (object["spec", "taints"]?.elements ?? []).map { taint in
        let value = taint["value"]?.string ?? ""
        return (taint["key"]?.string ?? "") + (value.isEmpty ? "" : "=" + value) + ":"
          + (taint["effect"]?.string ?? "")
      })
    field("Unschedulable", object["spec", "unschedulable"]?.bool == true ? "true" : "false")
    write(0, "Lease:\n")
    field("HolderIdentity", object.name, level: 1)
    field("AcquireTime", "<unset>", level: 1)
    field("RenewTime", Timestamp.mailText(cluster.clock.now), level: 1)
    write(
      0, "Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n")
    write(1, "----\t------\t-----------------\t------------------\t------\t-------\n")
    for condition in object["status", "conditions"]?.elements ?? [] {
      func text(_ name: String) -> String { condition[name: name]?.string ?? "" }
      let beat = Self.time(condition["lastHeartbeatTime"])
      let change = Self.time(condition["lastTransitionTime"])
      write(
        1,
        "\(text("type")) \t\(text("status")) \t\(beat) \t\(change) \t\(text("reason")) \t\(text("message"))\n"
      )
    }
    write(0, "Addresses:\n")
    for address in object["status", "addresses"]?.elements ?? [] {
      field(address["type"]?.string ?? "", address["address"]?.string ?? "", level: 1)
    }
    for (label, name) in [("Capacity", "capacity"), ("Allocatable", "allocatable")] {
      write(0, label + ":\n")
      for member in object["status", name]?.members ?? [] {
        field(member.name, JSONPath.text(member.value), level: 1)
      }
    }
    let info = object["status", "nodeInfo"]
    write(0, "System Info:\n")
    for (label, name) in [
      ("Machine ID", "machineID"), ("System UUID", "systemUUID"), ("Boot ID", "bootID"),
      ("Kernel Version", "kernelVersion"), ("OS Image", "osImage"),
      ("Operating System", "operatingSystem"), ("Architecture", "architecture"),
      ("Container Runtime Version", "containerRuntimeVersion"),
      ("Kubelet Version", "kubeletVersion"), ("Kube-Proxy Version", "kubeProxyVersion"),
    ] {
      field(label, info?[name: name]?.string ?? "", level: 1)
    }
    if let range = string("spec", "podCIDR") { field("PodCIDR", range) }
    let ranges = (object["spec", "podCIDRs"]?.elements ?? []).compactMap { $0.string }
    if !ranges.isEmpty { field("PodCIDRs", ranges.joinedText(",")) }
    pods()
    events()
  }

  /// What Pods ask for, and what they may use at most.
  private struct Use {
    var requests: [String: Int64] = [:]
    var limits: [String: Int64] = [:]

    mutating func add(_ other: Use) {
      for (name, value) in other.requests { requests[name, default: 0] &+= value }
      for (name, value) in other.limits { limits[name, default: 0] &+= value }
    }

    init() {}

    init(_ pod: JSONValue) {
      for container in pod["spec", "containers"]?.elements ?? [] {
        for member in container["resources", "requests"]?.members ?? [] {
          requests[member.name, default: 0] &+= Quantity(JSONPath.text(member.value))?.milli ?? 0
        }
        for member in container["resources", "limits"]?.members ?? [] {
          limits[member.name, default: 0] &+= Quantity(JSONPath.text(member.value))?.milli ?? 0
        }
      }
    }
  }

  private mutating func pods() {
    let pods = server.list("pods").filter {
      $0["spec", "nodeName"]?.string == object.name
        && !["Succeeded", "Failed"].contains($0["status", "phase"]?.string ?? "")
    }
    field("Non-terminated Pods", "(\(pods.count) in total)")
    write(
      1,
      "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge\n"
    )
    write(
      1,
      "---------\t----\t\t------------\t----------\t---------------\t-------------\t---\n"
    )
    var total = Use()
    for pod in pods {
      let use = Use(pod)
      total.add(use)
      write(
        1,
        "\(pod.namespace)\t\(pod.name)\t\t\(share(use.requests, "cpu"))\t\(share(use.limits, "cpu"))\t\(share(use.requests, "memory"))\t\(share(use.limits, "memory"))\t\(cluster.age(pod))\n"
      )
    }
    write(
      0, "Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n")
    write(1, "Resource\tRequests\tLimits\n")
    write(1, "--------\t--------\t------\n")
    for name in ["cpu", "memory", "ephemeral-storage", "hugepages-1Gi", "hugepages-2Mi"] {
      write(1, "\(name)\t\(share(total.requests, name))\t\(share(total.limits, name))\n")
    }
  }

  /// An amount with its share of what the node has.
  private func share(_ amounts: [String: Int64], _ name: String) -> String {
    let milli = amounts[name] ?? 0
    let whole =
      Quantity(object["status", "allocatable", name].map { JSONPath.text($0) } ?? "0")?.milli ?? 0
    let percent = whole == 0 ? 0 : Int64(Double(milli) / Double(whole) * 100)
    var text = Quantity(milli: milli, format: name == "cpu" ? .decimal : .binary).text
    if milli == 0 { text = "0" }
    return "\(text) (\(percent)%)"
  }
}
