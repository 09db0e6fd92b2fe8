import Shell
import YAML

/// The nodes of a new cluster.
extension Bootstrap {
  func node(_ planned: ClusterPlan.Node, _ index: Int) {
    let name = planned.name
    let isMaster = planned.isControlPlane
    var labels = [
      ("beta.kubernetes.io/arch", "amd64"), ("beta.kubernetes.io/os", "linux"),
      ("kubernetes.io/arch", "amd64"), ("kubernetes.io/hostname", name),
      ("kubernetes.io/os", "linux"),
    ]
    if isMaster {
      for label in Self.roleLabels(version) { labels.append((label, "")) }
      labels.append(("node.kubernetes.io/exclude-from-external-load-balancers", ""))
    }
    labels += planned.labels
    let subnet = ClusterPlan.podNetwork(index) + ".0/24"
    var spec: [(String, JSONValue?)] = [
      ("podCIDR", .string(subnet)), ("podCIDRs", .array([.string(subnet)])),
    ]
    if isMaster, plan.isControlPlaneTainted {
      spec.append(
        (
          "taints",
          .array(Self.roleTaints(version))
        ))
    }
    let size = [
      ("cpu", "2"), ("ephemeral-storage", "264212084Ki"), ("hugepages-1Gi", "0"),
      ("hugepages-2Mi", "0"),
    ]
    let machine = cluster.identifiers.hexadecimal(32).text
    let isDocker = version.has(.dockershim) && plan.name == "kubernetes"
    let runtime = isDocker ? "docker://20.10.17" : plan.runtime
    let conditions = Self.conditions.map { condition in
      let isUnready = condition.type == "Ready" && !plan.hasNetwork
      return JSONValue.strings([
        ("lastHeartbeatTime", start), ("lastTransitionTime", start),
        ("message", isUnready ? Self.withoutNetwork : condition.message),
        ("reason", isUnready ? "KubeletNotReady" : condition.reason),
        ("status", condition.type == "Ready" && !isUnready ? "True" : "False"),
        ("type", condition.type),
      ])
    }
    let status: [(String, JSONValue?)] = [
      (
        "addresses",
        .array([
          .strings([("address", planned.address), ("type", "InternalIP")]),
          .strings([("address", name), ("type", "Hostname")]),
        ])
      ),
      ("allocatable", .strings(size + [("memory", "7906880Ki"), ("pods", "110")])),
      ("capacity", .strings(size + [("memory", "24684096Ki"), ("pods", "110")])),
      ("conditions", .array(conditions)),
      (
        "daemonEndpoints",
        .tree([("kubeletEndpoint", .tree([("Port", .int(10250))]))])
      ),
      (
        "nodeInfo",
        .strings([
          ("architecture", "amd64"), ("bootID", cluster.identifiers.uuid().text),
          ("containerRuntimeVersion", runtime),
          ("kernelVersion", "5.15.0-130-generic"), ("kubeProxyVersion", plan.version),
          ("kubeletVersion", plan.version), ("machineID", machine), ("operatingSystem", "linux"),
          ("osImage", plan.osImage), ("systemUUID", machine),
        ])
      ),
    ]
    add(
      .tree([
        ("apiVersion", .string("v1")), ("kind", .string("Node")),
        (
          "metadata",
          .tree([
            (
              "annotations",
              .strings([
                ("node.alpha.kubernetes.io/ttl", "0"),
                ("volumes.kubernetes.io/controller-managed-attach-detach", "true"),
              ])
            ), ("labels", .strings(labels)), ("name", .string(name)),
          ])
        ), ("spec", .tree(spec)), ("status", .tree(status)),
      ]))
  }
}
