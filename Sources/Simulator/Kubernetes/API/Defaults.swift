import Shell
import YAML

/// Fills in what a client may leave out, as the API's own defaults do (`pkg/apis/*/v1/defaults.go`), and
/// the empty structs that Go prints.
struct Defaults {
  static func apply(to object: inout JSONValue) {
    switch object.kind {
    case "Pod":
      podSpec(&object, ["spec"])
      requests(&object)
      object.setDefault("spec", "enableServiceLinks", to: .boolean(true))
      object.setDefault("status", to: .object([]))
    case "PodTemplate": template(&object, ["template"])
    case "Deployment": deployment(&object)
    case "ReplicaSet", "ReplicationController":
      object.setDefault("spec", "replicas", to: .int(1))
      if object.kind == "ReplicationController" { replicationController(&object) }
      template(&object, ["spec", "template"])
      object.setDefault("status", to: .tree([("replicas", .int(0))]))
    case "DaemonSet": daemonSet(&object)
    case "StatefulSet": statefulSet(&object)
    case "Job": job(&object, [])
    case "CronJob":
      object.setDefault("spec", "concurrencyPolicy", to: .string("Allow"))
      object.setDefault("spec", "suspend", to: .boolean(false))
      object.setDefault("spec", "successfulJobsHistoryLimit", to: .int(3))
      object.setDefault("spec", "failedJobsHistoryLimit", to: .int(1))
      object.setDefault("spec", "jobTemplate", "metadata", "creationTimestamp", to: .null)
      template(&object, ["spec", "jobTemplate", "spec", "template"])
      object.setDefault("status", to: .object([]))
    case "Service": service(&object)
    case "Endpoints": endpoints(&object)
    case "EndpointSlice":
      each(&object, ["ports"]) {
        $0.setDefault("protocol", to: .string("TCP"))
        $0.setDefault("name", to: .string(""))
      }
    case "Namespace":
      object.setDefault("spec", "finalizers", to: .array([.string("kubernetes")]))
      object.set("status", "phase", to: .string(object.isTerminating ? "Terminating" : "Active"))
      object.setDefault(
        "metadata", "labels", "kubernetes.io/metadata.name", to: .string(object.name))
    case "Secret": secret(&object)
    case "PersistentVolume":
      object.setDefault("spec", "persistentVolumeReclaimPolicy", to: .string("Retain"))
      object.setDefault("spec", "volumeMode", to: .string("Filesystem"))
      if object["spec", "hostPath"] != nil {
        object.setDefault("spec", "hostPath", "type", to: .string(""))
      }
    case "PersistentVolumeClaim":
      object.setDefault("spec", "volumeMode", to: .string("Filesystem"))
      object.setDefault("spec", "resources", to: .object([]))
      object.setDefault("status", "phase", to: .string("Pending"))
    case "StorageClass":
      object.setDefault("reclaimPolicy", to: .string("Delete"))
      object.setDefault("volumeBindingMode", to: .string("Immediate"))
    case "Ingress": object.setDefault("status", "loadBalancer", to: .object([]))
    case "NetworkPolicy":
      if object["spec", "policyTypes"] == nil {
        let hasEgress = !(object["spec", "egress"]?.elements.isEmpty ?? true)
        object.set(
          "spec", "policyTypes",
          to: .array([.string("Ingress")] + (hasEgress ? [.string("Egress")] : [])))
      }
      object.setDefault("spec", "podSelector", to: .object([]))
      for direction in ["ingress", "egress"] {
        each(&object, ["spec", direction]) { rule in
          each(&rule, ["ports"]) { $0.setDefault("protocol", to: .string("TCP")) }
        }
      }
    case "HorizontalPodAutoscaler": autoscaler(&object)
    case "PodDisruptionBudget": object.setDefault("status", to: .object([]))
    case "PriorityClass":
      object.setDefault("preemptionPolicy", to: .string("PreemptLowerPriority"))
      object.setDefault("value", to: .int(0))
    case "RoleBinding", "ClusterRoleBinding": binding(&object)
    case "LimitRange": limitRange(&object)
    case "ResourceQuota":
      object.setDefault("spec", to: .object([]))
      object.setDefault("status", to: .object([]))
    case "Node":
      object.setDefault("spec", to: .object([]))
      object.setDefault("status", to: .object([]))
    case "CustomResourceDefinition":
      object.setDefault("spec", "conversion", "strategy", to: .string("None"))
      let kind = object["spec", "names", "kind"]?.string ?? ""
      object.setDefault("spec", "names", "listKind", to: .string(kind + "List"))
      object.setDefault("spec", "names", "singular", to: .string(kind.lowered))
    case "CertificateSigningRequest":
      object.setDefault("status", to: .object([]))
    default: break
    }
  }

  /// Changes each element of a list; a list that stays as it is is still shared with other objects.
  static func each(
    _ object: inout JSONValue, _ path: [String], _ change: (inout JSONValue) -> Void
  ) {
    guard case .array(let elements)? = object.at(path) else { return }
    var changed: [JSONValue]?
    for index in elements.indices {
      var element = elements[index]
      change(&element)
      if element == elements[index] { continue }
      if changed == nil { changed = elements }
      changed?[index] = element
    }
    if let changed { object.set(path[...], to: .array(changed)) }
  }

  private static func edit(
    _ object: inout JSONValue, _ path: [String], _ change: (inout JSONValue) -> Void
  ) {
    let old = object.at(path)
    var inner = old ?? .object([])
    change(&inner)
    if inner != old { object.set(path[...], to: inner) }
  }

  static func template(_ object: inout JSONValue, _ path: [String]) {
    edit(&object, path) { template in
      template.setDefault("metadata", "creationTimestamp", to: .null)
      podSpec(&template, ["spec"])
    }
  }

  static func podSpec(_ object: inout JSONValue, _ path: [String]) {
    edit(&object, path) { spec in
      spec.setDefault("dnsPolicy", to: .string("ClusterFirst"))
      spec.setDefault("restartPolicy", to: .string("Always"))
      spec.setDefault("schedulerName", to: .string("default-scheduler"))
      spec.setDefault("securityContext", to: .object([]))
      spec.setDefault("terminationGracePeriodSeconds", to: .int(30))
      if let account = spec["serviceAccountName"] {
        spec.set("serviceAccount", to: account)
      } else if let account = spec["serviceAccount"] {
        spec.set("serviceAccountName", to: account)
      }
      let usesHost = spec["hostNetwork"]?.bool == true
      for list in ["containers", "initContainers", "ephemeralContainers"] {
        each(&spec, [list]) { container(&$0, usesHostNetwork: usesHost) }
      }
      each(&spec, ["volumes"]) { volume(&$0) }
      each(&spec, ["topologySpreadConstraints"]) { _ in }
    }
  }

  private static func container(_ container: inout JSONValue, usesHostNetwork: Bool) {
    container.setDefault("resources", to: .object([]))
    container.setDefault("terminationMessagePath", to: .string("/dev/termination-log"))
    container.setDefault("terminationMessagePolicy", to: .string("File"))
    if container["imagePullPolicy"] == nil, let image = container["image"]?.string {
      let isLatest = ImageReference(image).map { $0.tag == "latest" && $0.digest == nil } ?? false
      container.set("imagePullPolicy", to: .string(isLatest ? "Always" : "IfNotPresent"))
    }
    each(&container, ["ports"]) { port in
      port.setDefault("protocol", to: .string("TCP"))
      if usesHostNetwork, let number = port["containerPort"] {
        port.setDefault("hostPort", to: number)
      }
    }
    for probe in ["livenessProbe", "readinessProbe", "startupProbe"]
    where container[name: probe] != nil {
      container.setDefault(probe, "timeoutSeconds", to: .int(1))
      container.setDefault(probe, "periodSeconds", to: .int(10))
      container.setDefault(probe, "successThreshold", to: .int(1))
      container.setDefault(probe, "failureThreshold", to: .int(3))
      if container[probe, "httpGet"] != nil {
        container.setDefault(probe, "httpGet", "scheme", to: .string("HTTP"))
        container.setDefault(probe, "httpGet", "path", to: .string("/"))
      }
    }
    each(&container, ["env"]) { variable in
      if variable["valueFrom"] != nil { edit(&variable, ["valueFrom"]) { references(&$0) } }
      if variable["value"]?.string == "" { variable.set("value", to: nil) }
    }
  }

  /// What a Pod is limited to it asks for, too; templates are left as they are.
  private static func requests(_ object: inout JSONValue) {
    for list in ["containers", "initContainers"] {
      each(&object, ["spec", list]) { container in
        for limit in container["resources", "limits"]?.members ?? []
        where container["resources", "requests", limit.name] == nil {
          container.set("resources", "requests", limit.name, to: limit.value)
        }
      }
    }
  }

  private static func volume(_ volume: inout JSONValue) {
    if volume.members.count == 1 { volume.set("emptyDir", to: .object([])) }
    for source in ["configMap", "secret", "downwardAPI", "projected"]
    where volume[name: source] != nil {
      volume.setDefault(source, "defaultMode", to: .int(420))
    }
    if volume["hostPath"] != nil { volume.setDefault("hostPath", "type", to: .string("")) }
    each(&volume, ["downwardAPI", "items"]) { references(&$0) }
    each(&volume, ["projected", "sources"]) { source in
      each(&source, ["downwardAPI", "items"]) { references(&$0) }
      if source["serviceAccountToken"] != nil {
        source.setDefault("serviceAccountToken", "expirationSeconds", to: .int(3600))
      }
    }
  }

  /// What refers to a field of the Pod.
  private static func references(_ source: inout JSONValue) {
    if source["fieldRef"] != nil {
      source.setDefault("fieldRef", "apiVersion", to: .string("v1"))
    }
    if source["resourceFieldRef"] != nil {
      source.setDefault("resourceFieldRef", "divisor", to: .string("0"))
    }
  }

  private static func deployment(_ object: inout JSONValue) {
    object.setDefault("spec", "replicas", to: .int(1))
    object.setDefault("spec", "revisionHistoryLimit", to: .int(10))
    object.setDefault("spec", "progressDeadlineSeconds", to: .int(600))
    object.setDefault("spec", "strategy", "type", to: .string("RollingUpdate"))
    if object["spec", "strategy", "type"]?.string == "RollingUpdate" {
      object.setDefault("spec", "strategy", "rollingUpdate", "maxSurge", to: .string("25%"))
      object.setDefault("spec", "strategy", "rollingUpdate", "maxUnavailable", to: .string("25%"))
    }
    template(&object, ["spec", "template"])
    object.setDefault("status", to: .object([]))
  }

  private static func replicationController(_ object: inout JSONValue) {
    if let labels = object["spec", "template", "metadata", "labels"] {
      if object["spec", "selector"] == nil { object.set("spec", "selector", to: labels) }
      if object["metadata", "labels"] == nil { object.set("metadata", "labels", to: labels) }
    }
  }

  private static func daemonSet(_ object: inout JSONValue) {
    object.setDefault("spec", "revisionHistoryLimit", to: .int(10))
    object.setDefault("spec", "updateStrategy", "type", to: .string("RollingUpdate"))
    if object["spec", "updateStrategy", "type"]?.string == "RollingUpdate" {
      object.setDefault("spec", "updateStrategy", "rollingUpdate", "maxSurge", to: .int(0))
      object.setDefault("spec", "updateStrategy", "rollingUpdate", "maxUnavailable", to: .int(1))
    }
    template(&object, ["spec", "template"])
    if object["status"] == nil {
      object.set(
        "status",
        to: .tree([
          ("currentNumberScheduled", .int(0)), ("desiredNumberScheduled", .int(0)),
          ("numberMisscheduled", .int(0)), ("numberReady", .int(0)),
        ]))
    }
  }

  private static func statefulSet(_ object: inout JSONValue) {
    object.setDefault("spec", "replicas", to: .int(1))
    object.setDefault("spec", "revisionHistoryLimit", to: .int(10))
    object.setDefault("spec", "podManagementPolicy", to: .string("OrderedReady"))
    object.setDefault("spec", "updateStrategy", "type", to: .string("RollingUpdate"))
    if object["spec", "updateStrategy", "type"]?.string == "RollingUpdate" {
      object.setDefault("spec", "updateStrategy", "rollingUpdate", "partition", to: .int(0))
    }
    object.setDefault(
      "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted", to: .string("Retain"))
    object.setDefault(
      "spec", "persistentVolumeClaimRetentionPolicy", "whenScaled", to: .string("Retain"))
    template(&object, ["spec", "template"])
    each(&object, ["spec", "volumeClaimTemplates"]) { claim in
      claim.setDefault("apiVersion", to: .string("v1"))
      claim.setDefault("kind", to: .string("PersistentVolumeClaim"))
      claim.setDefault("metadata", "creationTimestamp", to: .null)
      claim.setDefault("spec", "volumeMode", to: .string("Filesystem"))
      claim.setDefault("status", "phase", to: .string("Pending"))
    }
    if object["status"] == nil {
      object.set(
        "status", to: .tree([("availableReplicas", .int(0)), ("replicas", .int(0))]))
    }
  }

  private static func job(_ object: inout JSONValue, _ path: [String]) {
    if object["spec", "completions"] == nil && object["spec", "parallelism"] == nil {
      object.set("spec", "completions", to: .int(1))
    }
    object.setDefault("spec", "parallelism", to: .int(1))
    object.setDefault("spec", "backoffLimit", to: .int(6))
    object.setDefault("spec", "completionMode", to: .string("NonIndexed"))
    object.setDefault("spec", "suspend", to: .boolean(false))
    object.setDefault("spec", "manualSelector", to: .boolean(false))
    object.setDefault(
      "spec", "podReplacementPolicy",
      to: .string(object["spec", "podFailurePolicy"] == nil ? "TerminatingOrFailed" : "Failed"))
    if object["metadata", "labels"] == nil,
      let labels = object["spec", "template", "metadata", "labels"]
    {
      object.set("metadata", "labels", to: labels)
    }
    template(&object, ["spec", "template"])
    object.setDefault("status", to: .object([]))
  }

  private static func service(_ object: inout JSONValue) {
    object.setDefault("spec", "sessionAffinity", to: .string("None"))
    object.setDefault("spec", "type", to: .string("ClusterIP"))
    let type = object["spec", "type"]?.string ?? ""
    if object["spec", "sessionAffinity"]?.string == "ClientIP" {
      object.setDefault(
        "spec", "sessionAffinityConfig", "clientIP", "timeoutSeconds", to: .int(10800))
    }
    each(&object, ["spec", "ports"]) { port in
      port.setDefault("protocol", to: .string("TCP"))
      let target = port["targetPort"]
      if target == nil || target?.int == 0 || target?.string == "", let number = port["port"] {
        port.set("targetPort", to: number)
      }
    }
    if type != "ExternalName" {
      object.setDefault("spec", "internalTrafficPolicy", to: .string("Cluster"))
    }
    if type == "NodePort" || type == "LoadBalancer" {
      object.setDefault("spec", "externalTrafficPolicy", to: .string("Cluster"))
    }
    if type == "LoadBalancer" {
      object.setDefault("spec", "allocateLoadBalancerNodePorts", to: .boolean(true))
    }
    object.setDefault("status", "loadBalancer", to: .object([]))
  }

  private static func endpoints(_ object: inout JSONValue) {
    each(&object, ["subsets"]) { subset in
      each(&subset, ["ports"]) { $0.setDefault("protocol", to: .string("TCP")) }
    }
  }

  private static func secret(_ object: inout JSONValue) {
    object.setDefault("type", to: .string("Opaque"))
    for member in object["stringData"]?.members ?? [] {
      object.set(
        "data", member.name, to: .string(Base64.encode(Array((member.value.string ?? "").utf8))))
    }
    object.set("stringData", to: nil)
  }

  private static func autoscaler(_ object: inout JSONValue) {
    object.setDefault("spec", "minReplicas", to: .int(1))
    if object.apiVersion == "autoscaling/v1" { return }
    if object["spec", "metrics"] == nil {
      object.set(
        "spec", "metrics",
        to: .array([
          .tree([
            (
              "resource",
              .tree([
                ("name", .string("cpu")),
                (
                  "target",
                  .tree([("averageUtilization", .int(80)), ("type", .string("Utilization"))])
                ),
              ])
            ), ("type", .string("Resource")),
          ])
        ]))
    }
    object.setDefault(
      "status", to: .tree([("currentMetrics", .null), ("desiredReplicas", .int(0))]))
  }

  private static func binding(_ object: inout JSONValue) {
    object.setDefault("roleRef", "apiGroup", to: .string("rbac.authorization.k8s.io"))
    each(&object, ["subjects"]) { subject in
      if subject["kind"]?.string != "ServiceAccount" {
        subject.setDefault("apiGroup", to: .string("rbac.authorization.k8s.io"))
      }
    }
  }

  private static func limitRange(_ object: inout JSONValue) {
    each(&object, ["spec", "limits"]) { limit in
      guard limit["type"]?.string == "Container" else { return }
      for member in limit["max"]?.members ?? [] where limit["default", member.name] == nil {
        limit.set("default", member.name, to: member.value)
      }
      for member in limit["default"]?.members ?? []
      where limit["defaultRequest", member.name] == nil {
        limit.set("defaultRequest", member.name, to: member.value)
      }
      for member in limit["min"]?.members ?? [] where limit["defaultRequest", member.name] == nil {
        limit.set("defaultRequest", member.name, to: member.value)
      }
    }
  }
}
