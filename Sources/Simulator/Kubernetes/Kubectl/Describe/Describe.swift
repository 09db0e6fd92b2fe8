import Shell
import YAML

/// `kubectl describe`.
extension Kubectl {
  func describe() throws(Failure) -> Int {
    if arguments.isEmpty, !flags.isSet("filename"), !flags.isSet("kustomize") {
      try connect()
      throw .error(
        """
        You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.
        """)
    }
    var selection = try select(allowEmpty: true)
    if selection.objects.isEmpty, arguments.count == 2, let resource = selection.resources.first {
      // A name may be the beginning of names.
      let whole = resource.namespaced ? namespace : nil
      let found = server.collection(resource).list(whole).filter {
        $0.name.hasPrefix(arguments[1])
      }
      if !found.isEmpty {
        selection.failures = []
        selection.objects = found.map {
          Selected(resource: resource, namespace: $0.namespace, name: $0.name, object: $0)
        }
      }
    }
    for (index, selected) in selection.objects.enumerated() {
      if index > 0 { out("\n\n") }
      var describer = Describer(
        cluster: cluster, object: selected.object, resource: selected.resource,
        showsEvents: flags.given("show-events") != "false")
      describer.describe()
      out(describer.text)
    }
    try finish(selection.failures)
    if selection.objects.isEmpty {
      let space = selection.resources.first?.namespaced != false && !flags.isTrue("all-namespaces")
      err(space ? "No resources found in \(namespace) namespace." : "No resources found")
    }
    return 0
  }
}

/// Writes down what is to be known of an object (`k8s.io/kubectl/pkg/describe`).
struct Describer {
  let cluster: Cluster
  let object: JSONValue
  let resource: APIResource
  let showsEvents: Bool
  private var writer = TabWriter()

  init(cluster: Cluster, object: JSONValue, resource: APIResource, showsEvents: Bool) {
    self.cluster = cluster
    self.object = object
    self.resource = resource
    self.showsEvents = showsEvents
  }

  var server: APIServer { cluster.server }
  var text: String { writer.text() }
  /// The text with its tabs as they are.
  var plainText: String { writer.plainText }

  /// Writes it.
  mutating func describe() {
    switch resource.qualifiedName {
    case "pods": pod()
    case "deployments.apps": deployment()
    case "replicasets.apps": replicaSet()
    case "replicationcontrollers": replicationController()
    case "daemonsets.apps": daemonSet()
    case "statefulsets.apps": statefulSet()
    case "jobs.batch": job()
    case "cronjobs.batch": cronJob()
    case "services": service()
    case "endpoints": endpoints()
    case "ingresses.networking.k8s.io": ingress()
    case "nodes": node()
    case "configmaps": configMap()
    case "secrets": secret()
    case "namespaces": namespace()
    case "resourcequotas": quota()
    case "limitranges": limitRange()
    case "serviceaccounts": serviceAccount()
    case "persistentvolumes": persistentVolume()
    case "persistentvolumeclaims": claim()
    case "storageclasses.storage.k8s.io": storageClass()
    case "roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io": role()
    case "rolebindings.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io":
      binding()
    case "priorityclasses.scheduling.k8s.io": priorityClass()
    case "poddisruptionbudgets.policy": disruptionBudget()
    case "networkpolicies.networking.k8s.io": networkPolicy()
    case "horizontalpodautoscalers.autoscaling": autoscaler()
    case "endpointslices.discovery.k8s.io": endpointSlice()
    case "ingressclasses.networking.k8s.io": ingressClass()
    default: anything()
    }
  }

  // MARK: Pieces

  /// Writes text at a level, each of which is two spaces deep.
  mutating func write(_ level: Int, _ text: String) {
    writer.write(String(repeating: "  ", count: level) + text)
  }

  /// A line with a label and a value.
  mutating func field(_ label: String, _ value: String, level: Int = 0) {
    write(level, label + ":\t" + value + "\n")
  }

  func string(_ path: String...) -> String? { object.at(path)?.string }
  func number(_ path: String...) -> Int64 { object.at(path)?.int ?? 0 }

  /// A time as `describe` shows it.
  static func time(_ value: JSONValue?) -> String {
    value?.string.flatMap { Timestamp.parse($0) }.map { Timestamp.mailText($0) } ?? "<unset>"
  }

  mutating func head(namespaced: Bool = true) {
    field("Name", object.name)
    if namespaced { field("Namespace", object.namespace) }
  }

  mutating func labels(_ value: JSONValue?, indent: String = "") {
    labels("Labels", value, indent: indent)
  }

  mutating func labels(_ label: String, _ value: JSONValue?, indent: String = "") {
    pairs(label, (value?.members ?? []).map { $0.name + "=" + ($0.value.string ?? "") }, indent)
  }

  mutating func labelsAndAnnotations() {
    labels(object["metadata", "labels"])
    annotations(object["metadata", "annotations"])
  }

  mutating func annotations(_ value: JSONValue?, indent: String = "") {
    let shown = (value?.members ?? []).filter { $0.name != Kubectl.lastApplied }
    var lines: [String] = []
    for member in shown {
      var text = member.value.string ?? ""
      while text.hasSuffix("\n") { text = text.droppingLast(1) }
      if text.utf8.count + member.name.utf8.count + 2 > 140 || text.has("\n") {
        lines.append(member.name + ":")
        for line in text.pieces("\n") {
          lines.append(
            "  "
              + (line.utf8.count > 138
                ? String(decoding: Array(line.utf8).prefix(138), as: UTF8.self) + "..." : line))
        }
      } else {
        lines.append(member.name + ": " + text)
      }
    }
    pairs("Annotations", lines, indent)
  }

  /// A label and values, one below the other.
  mutating func pairs(_ label: String, _ lines: [String], _ indent: String = "") {
    writer.write(indent + label + ":\t")
    if lines.isEmpty { writer.write("<none>\n") }
    for (index, line) in lines.enumerated() {
      writer.write((index == 0 ? "" : "\t") + line + "\n")
    }
  }

  mutating func events() {
    guard showsEvents else { return }
    let found = server.list("events").filter { event in
      let about = event["involvedObject"]
      return about?["uid"]?.string == object.uid && about?["kind"]?.string == object.kind
    }
    if found.isEmpty { return field("Events", "<none>") }
    let sorted = found.enumerated().sorted { a, b in
      let (left, right) = (
        a.element["lastTimestamp"]?.string ?? "", b.element["lastTimestamp"]?.string ?? ""
      )
      if left != right { return left < right }
      let (first, second) = (
        Int64(a.element["metadata", "resourceVersion"]?.string ?? "") ?? 0,
        Int64(b.element["metadata", "resourceVersion"]?.string ?? "") ?? 0
      )
      return first < second
    }.map { $0.element }
    write(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage\n")
    write(1, "----\t------\t----\t----\t-------\n")
    for event in sorted {
      let count = event["count"]?.int ?? 1
      var age = cluster.lastSeen(event)
      if count > 1, let first = event["firstTimestamp"]?.string.flatMap({ Timestamp.parse($0) }) {
        age += " (x\(count) over \(Timestamp.age(cluster.clock.now - first)))"
      }
      let source = event["source", "component"]?.string ?? event["reportingComponent"]?.string ?? ""
      write(
        1,
        "\(event["type"]?.string ?? "")\t\(event["reason"]?.string ?? "")\t\(age)\t\(source)\t\((event["message"]?.string ?? "").trimmed)\n"
      )
    }
  }

  /// The Pods that a workload controls, by phase.
  func podCounts() -> (running: Int, waiting: Int, succeeded: Int, failed: Int) {
    var counts = (running: 0, waiting: 0, succeeded: 0, failed: 0)
    for pod in server.list("pods", object.namespace) where pod.isControlled(by: object.uid) {
      switch pod["status", "phase"]?.string {
      case "Running": counts.running += 1
      case "Pending": counts.waiting += 1
      case "Succeeded": counts.succeeded += 1
      default: counts.failed += 1
      }
    }
    return counts
  }

  mutating func podsStatus() {
    let counts = podCounts()
    field(
      "Pods Status",
      "\(counts.running) Running / \(counts.waiting) Waiting / \(counts.succeeded) Succeeded / \(counts.failed) Failed"
    )
  }
}
