import Shell
import YAML

/// A column of the tables that the API server prints.
struct Column: Sendable {
  var name: String
  var isWide = false
  var value: @Sendable (Cluster, JSONValue) -> String

  init(
    _ name: String, wide: Bool = false, _ value: @escaping @Sendable (Cluster, JSONValue) -> String
  ) {
    self.name = name
    isWide = wide
    self.value = value
  }

  /// A column that shows a field as it is.
  init(_ name: String, wide: Bool = false, at path: String...) {
    self.init(name, wide: wide) { _, object in Tables.text(object.at(path)) }
  }
}

/// The columns of each kind (`pkg/printers/internalversion` of Kubernetes).
enum Tables {
  static let plain = [nameColumn, age]
  private static let nameColumn = Column("NAME") { _, object in object.name }
  private static let age = Column("AGE") { cluster, object in cluster.age(object) }
  private static let createdAt = Column("CREATED AT") { _, object in
    object["metadata", "creationTimestamp"]?.string ?? ""
  }

  static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: "<none>"
    case .string(let text): text.isEmpty ? "<none>" : text
    case .some(let value): JSONPath.text(value)
    }
  }

  static func columns(of resource: APIResource, server: APIServer) -> [Column] {
    switch resource.qualifiedName {
    case "pods": pods
    case "deployments.apps", "replicasets.apps", "statefulsets.apps", "daemonsets.apps",
      "replicationcontrollers", "jobs.batch", "cronjobs.batch",
      "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy",
      "controllerrevisions.apps":
      workloads(resource.qualifiedName)
    case "services", "endpoints", "endpointslices.discovery.k8s.io", "ingresses.networking.k8s.io",
      "ingressclasses.networking.k8s.io", "networkpolicies.networking.k8s.io":
      network(resource.qualifiedName)
    case "nodes", "namespaces", "events", "events.events.k8s.io", "componentstatuses",
      "leases.coordination.k8s.io", "priorityclasses.scheduling.k8s.io":
      clusterObjects(resource.qualifiedName)
    case "persistentvolumes", "persistentvolumeclaims", "storageclasses.storage.k8s.io":
      storage(resource.qualifiedName)
    default:
      resource.type == nil ? custom(resource, server) : others(resource.qualifiedName)
    }
  }

  // MARK: Pods

  private static let pods = [
    nameColumn,
    Column("READY") { _, pod in
      let status = PodStatus(pod)
      return "\(status.ready)/\(status.total)"
    },
    Column("STATUS") { _, pod in PodStatus(pod).reason },
    Column("RESTARTS") { cluster, pod in PodStatus(pod).restarts(cluster.clock.now) },
    age,
    Column("IP", wide: true, at: "status", "podIP"),
    Column("NODE", wide: true, at: "spec", "nodeName"),
    Column("NOMINATED NODE", wide: true, at: "status", "nominatedNodeName"),
    Column("READINESS GATES", wide: true) { _, _ in "<none>" },
  ]

  // MARK: Workloads

  private static func number(_ name: String, _ path: String...) -> Column {
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

  private static let template = templateColumns(["spec", "template"])
  private static let selector = Column("SELECTOR", wide: true) { _, object in
    LabelSelector.text(object["spec", "selector"])
  }

  private static func workloads(_ name: String) -> [Column] {
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
    return parts.isEmpty ? "<none>" : parts.joinedText(", ")
  }

  // MARK: Network

  private static func network(_ name: String) -> [Column] {
    switch name {
    case "services":
      return [
        nameColumn, Column("TYPE", at: "spec", "type"),
        Column("CLUSTER-IP", at: "spec", "clusterIP"),
        Column("EXTERNAL-IP") { _, object in externalAddress(object) },
        Column("PORT(S)") { _, object in
          let ports = (object["spec", "ports"]?.elements ?? []).map { port in
            let node = port["nodePort"]?.int ?? 0
            return
              "\(port["port"]?.int ?? 0)\(node > 0 ? ":\(node)" : "")/\(port["protocol"]?.string ?? "TCP")"
          }
          return ports.isEmpty ? "<none>" : ports.joinedText(",")
        }, age,
        Column("SELECTOR", wide: true) { _, object in
          let selector = LabelSelector(labels: object["spec", "selector"])
          return selector.isEmpty ? "<none>" : selector.text
        },
      ]
    case "endpoints":
      return [
        nameColumn, Column("ENDPOINTS") { _, object in endpoints(object, most: 3) }, age,
      ]
    case "endpointslices.discovery.k8s.io":
      return [
        nameColumn, Column("ADDRESSTYPE", at: "addressType"),
        Column("PORTS") { _, object in
          let ports = (object["ports"]?.elements ?? []).map { "\($0["port"]?.int ?? 0)" }
          return ports.isEmpty ? "<unset>" : ports.joinedText(",")
        },
        Column("ENDPOINTS") { _, object in
          let all = (object["endpoints"]?.elements ?? []).flatMap {
            ($0["addresses"]?.elements ?? []).compactMap { $0.string }
          }
          if all.isEmpty { return "<unset>" }
          let more = all.count > 3 ? " + \(all.count - 3) more..." : ""
          return Array(all.prefix(3)).joinedText(",") + more
        }, age,
      ]
    case "ingresses.networking.k8s.io":
      return [
        nameColumn, Column("CLASS", at: "spec", "ingressClassName"),
        Column("HOSTS") { _, object in
          let hosts = (object["spec", "rules"]?.elements ?? []).compactMap { $0["host"]?.string }
          if hosts.isEmpty { return "*" }
          let more = hosts.count > 3 ? " + \(hosts.count - 3) more..." : ""
          return Array(hosts.prefix(3)).joinedText(",") + more
        },
        Column("ADDRESS") { _, object in
          (object["status", "loadBalancer", "ingress"]?.elements ?? []).compactMap {
            ($0["ip"] ?? $0["hostname"])?.string
          }.joinedText(",")
        }, Column("PORTS") { _, object in object["spec", "tls"] == nil ? "80" : "80, 443" }, age,
      ]
    case "ingressclasses.networking.k8s.io":
      return [
        nameColumn, Column("CONTROLLER", at: "spec", "controller"),
        Column("PARAMETERS") { _, object in
          object["spec", "parameters"].map {
            "\($0["kind"]?.string ?? "").\($0["apiGroup"]?.string ?? "")/\($0["name"]?.string ?? "")"
          } ?? "<none>"
        }, age,
      ]
    default:
      return [
        nameColumn,
        Column("POD-SELECTOR") { _, object in LabelSelector.text(object["spec", "podSelector"]) },
        age,
      ]
    }
  }

  private static func externalAddress(_ object: JSONValue) -> String {
    let given = (object["spec", "externalIPs"]?.elements ?? []).compactMap { $0.string }
    switch object["spec", "type"]?.string {
    case "ExternalName": return object["spec", "externalName"]?.string ?? "<none>"
    case "LoadBalancer":
      let balanced = (object["status", "loadBalancer", "ingress"]?.elements ?? []).compactMap {
        ($0["ip"] ?? $0["hostname"])?.string
      }
      let all = balanced + given
      return all.isEmpty ? "<pending>" : all.joinedText(",")
    default: return given.isEmpty ? "<none>" : given.joinedText(",")
    }
  }

  /// The addresses with their ports, of which some are shown; those that are not ready are left out.
  static func endpoints(_ object: JSONValue, most: Int) -> String {
    let subsets = object["subsets"]?.elements ?? []
    if subsets.isEmpty { return "<none>" }
    var all: [String] = []
    for subset in subsets {
      let ports = subset["ports"]?.elements ?? []
      if ports.isEmpty {
        all += (subset["addresses"]?.elements ?? []).compactMap { $0["ip"]?.string }
      }
      for port in ports {
        for address in subset["addresses"]?.elements ?? [] {
          all.append("\(address["ip"]?.string ?? ""):\(port["port"]?.int ?? 0)")
        }
      }
    }
    let more = all.count > most ? " + \(all.count - most) more..." : ""
    return Array(all.prefix(most)).joinedText(",") + more
  }

  // MARK: The cluster

  private static func clusterObjects(_ name: String) -> [Column] {
    switch name {
    case "nodes":
      return nodes
    case "namespaces": return [nameColumn, Column("STATUS", at: "status", "phase"), age]
    case "componentstatuses":
      return [
        nameColumn,
        Column("STATUS") { _, object in
          object["conditions"]?.elements.first?["status"]?.string == "True"
            ? "Healthy" : "Unhealthy"
        },
        Column("MESSAGE") { _, object in
          object["conditions"]?.elements.first?["message"]?.string ?? ""
        }, Column("ERROR") { _, _ in "" },
      ]
    case "leases.coordination.k8s.io":
      return [nameColumn, Column("HOLDER", at: "spec", "holderIdentity"), age]
    case "priorityclasses.scheduling.k8s.io":
      return [
        nameColumn, number("VALUE", "value"),
        Column("GLOBAL-DEFAULT") { _, object in
          object["globalDefault"]?.bool == true ? "true" : "false"
        }, age, Column("PREEMPTIONPOLICY", at: "preemptionPolicy"),
      ]
    default:
      return [
        Column("LAST SEEN") { cluster, event in cluster.lastSeen(event) },
        Column("TYPE", at: "type"), Column("REASON", at: "reason"),
        Column("OBJECT") { _, event in
          "\((event["involvedObject", "kind"]?.string ?? "").lowered)/\(event["involvedObject", "name"]?.string ?? "")"
        },
        Column("SUBOBJECT", wide: true, at: "involvedObject", "fieldPath"),
        Column("SOURCE", wide: true) { _, event in
          let component = event["source", "component"]?.string ?? ""
          return event["source", "host"]?.string.map { component + ", " + $0 } ?? component
        },
        Column("MESSAGE") { _, event in (event["message"]?.string ?? "").trimmed },
        Column("FIRST SEEN", wide: true) { cluster, event in cluster.lastSeen(event) },
        Column("COUNT", wide: true) { _, event in "\(event["count"]?.int ?? 1)" },
        Column("NAME", wide: true) { _, event in event.name },
      ]
    }
  }

  private static let nodes = [
    nameColumn, Column("STATUS") { _, node in nodeStatus(node) },
    Column("ROLES") { _, node in nodeRoles(node) }, age,
    Column("VERSION", at: "status", "nodeInfo", "kubeletVersion"),
    Column("INTERNAL-IP", wide: true) { _, node in
      (node["status", "addresses"]?.elements ?? []).first {
        $0["type"]?.string == "InternalIP"
      }?["address"]?.string ?? "<none>"
    },
    Column("EXTERNAL-IP", wide: true) { _, _ in "<none>" },
    Column("OS-IMAGE", wide: true, at: "status", "nodeInfo", "osImage"),
    Column("KERNEL-VERSION", wide: true, at: "status", "nodeInfo", "kernelVersion"),
    Column("CONTAINER-RUNTIME", wide: true, at: "status", "nodeInfo", "containerRuntimeVersion"),
  ]

  static func nodeStatus(_ node: JSONValue) -> String {
    let isReady = node.condition("Ready")?["status"]?.string == "True"
    return (isReady ? "Ready" : "NotReady")
      + (node["spec", "unschedulable"]?.bool == true ? ",SchedulingDisabled" : "")
  }

  static func nodeRoles(_ node: JSONValue) -> String {
    let prefix = "node-role.kubernetes.io/"
    let roles = node.labels.filter { $0.name.hasPrefix(prefix) && $0.name != prefix }.map {
      $0.name.dropping(prefix.utf8.count)
    }
    return roles.isEmpty ? "<none>" : roles.sorted().joinedText(",")
  }

  // MARK: Storage

  static func accessModes(_ value: JSONValue?) -> String {
    (value?.elements ?? []).map { mode in
      switch mode.string {
      case "ReadWriteOnce": "RWO"
      case "ReadOnlyMany": "ROX"
      case "ReadWriteMany": "RWX"
      default: "RWOP"
      }
    }.joinedText(",")
  }

  private static func storage(_ name: String) -> [Column] {
    func plain(_ name: String, _ path: String...) -> Column {
      Column(name) { _, object in object.at(path)?.string ?? "" }
    }
    let attributes = Column("VOLUMEATTRIBUTESCLASS") { _, _ in "<unset>" }
    switch name {
    case "persistentvolumes":
      return [
        nameColumn, plain("CAPACITY", "spec", "capacity", "storage"),
        Column("ACCESS MODES") { _, object in accessModes(object["spec", "accessModes"]) },
        plain("RECLAIM POLICY", "spec", "persistentVolumeReclaimPolicy"),
        Column("STATUS") { _, object in
          object.isTerminating ? "Terminating" : object["status", "phase"]?.string ?? ""
        },
        Column("CLAIM") { _, object in
          object["spec", "claimRef"].map {
            "\($0["namespace"]?.string ?? "")/\($0["name"]?.string ?? "")"
          } ?? ""
        }, plain("STORAGECLASS", "spec", "storageClassName"), attributes,
        plain("REASON", "status", "reason"), age,
        Column("VOLUMEMODE", wide: true, at: "spec", "volumeMode"),
      ]
    case "persistentvolumeclaims":
      return [
        nameColumn,
        Column("STATUS") { _, object in
          object.isTerminating ? "Terminating" : object["status", "phase"]?.string ?? ""
        }, plain("VOLUME", "spec", "volumeName"),
        plain("CAPACITY", "status", "capacity", "storage"),
        Column("ACCESS MODES") { _, object in accessModes(object["status", "accessModes"]) },
        plain("STORAGECLASS", "spec", "storageClassName"), attributes, age,
        Column("VOLUMEMODE", wide: true, at: "spec", "volumeMode"),
      ]
    default:
      return [
        Column("NAME") { _, object in
          let isDefault =
            object.annotation("storageclass.kubernetes.io/is-default-class") == "true"
          return object.name + (isDefault ? " (default)" : "")
        }, plain("PROVISIONER", "provisioner"), plain("RECLAIMPOLICY", "reclaimPolicy"),
        plain("VOLUMEBINDINGMODE", "volumeBindingMode"),
        Column("ALLOWVOLUMEEXPANSION") { _, object in
          object["allowVolumeExpansion"]?.bool == true ? "true" : "false"
        }, age,
      ]
    }
  }

  // MARK: Others

  private static func others(_ name: String) -> [Column] {
    switch name {
    case "configmaps":
      return [
        nameColumn,
        Column("DATA") { _, object in
          "\((object["data"]?.members.count ?? 0) + (object["binaryData"]?.members.count ?? 0))"
        }, age,
      ]
    case "secrets":
      return [
        nameColumn, Column("TYPE", at: "type"),
        Column("DATA") { _, object in "\(object["data"]?.members.count ?? 0)" }, age,
      ]
    case "serviceaccounts":
      return [
        nameColumn,
        Column("SECRETS") { _, object in "\(object["secrets"]?.elements.count ?? 0)" }, age,
      ]
    case "limitranges", "roles.rbac.authorization.k8s.io",
      "clusterroles.rbac.authorization.k8s.io",
      "customresourcedefinitions.apiextensions.k8s.io":
      return [nameColumn, createdAt]
    case "resourcequotas":
      return [
        nameColumn, age, Column("REQUEST") { _, object in quota(object, limits: false) },
        Column("LIMIT") { _, object in quota(object, limits: true) },
      ]
    case "rolebindings.rbac.authorization.k8s.io",
      "clusterrolebindings.rbac.authorization.k8s.io":
      func subjects(_ kind: String) -> Column {
        Column(kind.raised + "S", wide: true) { _, object in
          (object["subjects"]?.elements ?? []).filter { $0["kind"]?.string == kind }.map {
            kind == "ServiceAccount"
              ? "\($0["namespace"]?.string ?? "")/\($0["name"]?.string ?? "")"
              : $0["name"]?.string ?? ""
          }.joinedText(", ")
        }
      }
      return [
        nameColumn,
        Column("ROLE") { _, object in
          "\(object["roleRef", "kind"]?.string ?? "")/\(object["roleRef", "name"]?.string ?? "")"
        }, age, subjects("User"), subjects("Group"), subjects("ServiceAccount"),
      ]
    case "certificatesigningrequests.certificates.k8s.io":
      return [
        nameColumn, age, Column("SIGNERNAME", at: "spec", "signerName"),
        Column("REQUESTOR", at: "spec", "username"),
        Column("REQUESTEDDURATION") { _, object in
          object["spec", "expirationSeconds"]?.int.map { Timestamp.age($0 * 1_000_000_000) }
            ?? "<none>"
        },
        Column("CONDITION") { _, object in
          var all = (object["status", "conditions"]?.elements ?? []).compactMap {
            $0["type"]?.string
          }
          if all.isEmpty { return "Pending" }
          if object["status", "certificate"] != nil { all.append("Issued") }
          return all.joinedText(",")
        },
      ]
    case "mutatingwebhookconfigurations.admissionregistration.k8s.io",
      "validatingwebhookconfigurations.admissionregistration.k8s.io":
      return [
        nameColumn,
        Column("WEBHOOKS") { _, object in "\(object["webhooks"]?.elements.count ?? 0)" }, age,
      ]
    default: return plain
    }
  }

  private static func quota(_ object: JSONValue, limits: Bool) -> String {
    (object["status", "hard"]?.members ?? object["spec", "hard"]?.members ?? []).filter {
      $0.name.hasPrefix("limits.") == limits
    }.map { member in
      let used = object["status", "used", member.name]?.string ?? "0"
      return "\(member.name): \(used)/\(member.value.string ?? "")"
    }.joinedText(", ")
  }

  private static func custom(_ resource: APIResource, _ server: APIServer) -> [Column] {
    guard let version = server.definition(of: resource)?.version else { return plain }
    let extra = version["additionalPrinterColumns"]?.elements ?? []
    if extra.isEmpty { return plain }
    return [nameColumn]
      + extra.map { column in
        let path = column["jsonPath"]?.string ?? ""
        let isDate = column["type"]?.string == "date"
        let isWide = (column["priority"]?.int ?? 0) > 0
        return Column((column["name"]?.string ?? "").raised, wide: isWide) { cluster, object in
          guard let template = try? JSONPath("{" + path + "}"),
            let value = (try? template.values(object))?.first
          else { return "" }
          if isDate, let time = value.string.flatMap({ Timestamp.parse($0) }) {
            return Timestamp.age(cluster.clock.now - time)
          }
          return JSONPath.text(value)
        }
      }
  }
}

/// What the columns of a Pod say.
struct PodStatus {
  let pod: JSONValue
  private(set) var reason: String
  private(set) var ready = 0
  private(set) var total: Int
  private var restarted: Int64 = 0
  private var lastRestart: Int64?

  init(_ pod: JSONValue) {
    self.pod = pod
    total = pod["spec", "containers"]?.elements.count ?? 0
    reason = pod["status", "reason"]?.string ?? pod["status", "phase"]?.string ?? "Unknown"
    if pod.condition("PodScheduled")?["reason"]?.string == "SchedulingGated" {
      reason = "SchedulingGated"
    }
    let isInitializing = initContainers()
    if !isInitializing || isInitialized { containers() }
    if pod.isTerminating {
      reason = pod["status", "reason"]?.string == "NodeLost" ? "Unknown" : "Terminating"
    }
  }

  private var isInitialized: Bool {
    pod.condition("Initialized")?["status"]?.string == "True"
  }

  private mutating func note(_ status: JSONValue) {
    restarted += status["restartCount"]?.int ?? 0
    if let time = status["lastState", "terminated", "finishedAt"]?.string.flatMap({
      Timestamp.parse($0)
    }) {
      lastRestart = max(lastRestart ?? 0, time)
    }
  }

  private mutating func initContainers() -> Bool {
    let specs = pod["spec", "initContainers"]?.elements ?? []
    let sidecars = specs.filter { $0["restartPolicy"]?.string == "Always" }
    total += sidecars.count
    var isInitializing = false
    let before = (restarted, lastRestart)
    for (index, status) in (pod["status", "initContainerStatuses"]?.elements ?? []).enumerated() {
      note(status)
      let isSidecar = sidecars.contains { $0["name"] == status["name"] }
      let state = status["state"]
      if isInitializing { continue }
      if let ended = state?["terminated"], ended["exitCode"]?.int == 0 { continue }
      if isSidecar, status["started"]?.bool == true {
        if status["ready"]?.bool == true { ready += 1 }
        continue
      }
      isInitializing = true
      if let ended = state?["terminated"] {
        let why = ended["reason"]?.string ?? ""
        reason = "Init:" + (why.isEmpty ? "ExitCode:\(ended["exitCode"]?.int ?? 0)" : why)
      } else if let why = state?["waiting", "reason"]?.string, !why.isEmpty,
        why != "PodInitializing"
      {
        reason = "Init:" + why
      } else {
        reason = "Init:\(index)/\(specs.count)"
      }
    }
    if !isInitializing { (restarted, lastRestart) = before }
    return isInitializing
  }

  private mutating func containers() {
    var isRunning = false
    for status in (pod["status", "containerStatuses"]?.elements ?? []).reversed() {
      note(status)
      let state = status["state"]
      if let why = state?["waiting", "reason"]?.string, !why.isEmpty {
        reason = why
      } else if let ended = state?["terminated"] {
        let why = ended["reason"]?.string ?? ""
        if !why.isEmpty {
          reason = why
        } else if let signal = ended["signal"]?.int, signal != 0 {
          reason = "Signal:\(signal)"
        } else {
          reason = "ExitCode:\(ended["exitCode"]?.int ?? 0)"
        }
      } else if status["ready"]?.bool == true, state?["running"] != nil {
        isRunning = true
        ready += 1
      }
    }
    if reason == "Completed", isRunning {
      reason = pod.condition("Ready")?["status"]?.string == "True" ? "Running" : "NotReady"
    }
  }

  func restarts(_ now: Int64) -> String {
    guard restarted > 0, let lastRestart else { return "\(restarted)" }
    return "\(restarted) (\(Timestamp.age(now - lastRestart)) ago)"
  }
}
