import Shell
import YAML

/// Deployments and their ReplicaSets.
extension Workloads {
  /// Brings Deployments on; those of which nothing changed only when a time has come.
  func deployments(isDue: Bool) {
    let sets = server.collection("replicasets.apps")
    for deployment in server.list("deployments.apps") where !deployment.isTerminating {
      var causes = [
        sets.revision(controlledBy: deployment.uid), sets.revision(controlledBy: ""),
      ]
      if deployment["spec", "strategy", "type"]?.string == "Recreate" {
        let pods = server.collection("pods")
        causes += sets.kept(controlledBy: deployment.uid).map {
          pods.revision(controlledBy: $0.value.uid)
        }
      }
      if hasNews(deployment, causes) || isDue { sync(deployment) }
    }
  }

  var revisionName: String { "deployment.kubernetes.io/revision" }

  func sync(_ deployment: JSONValue) {
    var sets = server.collection("replicasets.apps").controlled(by: deployment.uid).filter {
      !$0.isTerminating
    }
    let selector = LabelSelector(object: deployment["spec", "selector"])
    for orphan in server.collection("replicasets.apps").controlled(by: "")
    where orphan.namespace == deployment.namespace && !selector.isEmpty
      && selector.matches(orphan.labels)
    {
      var adopted = orphan
      adopted.set("metadata", "ownerReferences", to: ownerReference(deployment))
      store(adopted)
      sets.append(adopted)
    }
    var new = sets.first { plainTemplate($0) == plainTemplate(deployment) }
    let isPaused = deployment["spec", "paused"]?.bool == true
    var deployment = deployment
    if !isPaused {
      let others = sets.filter { $0.uid != new?.uid }
      let last = others.map { revision($0) }.max() ?? 0
      let number = new.map { max(revision($0), last + (revision($0) > last ? 0 : 1)) } ?? last + 1
      if new == nil {
        new = makeSet(deployment, templateHash(deployment), number, sets)
        // What was refused is tried again.
        if new == nil { cluster.controllers.seenSets[deployment.uid] = nil }
      }
      if var current = new {
        annotate(&current, deployment, number)
        store(current)
        new = server.get("replicasets.apps", current.namespace, current.name)
        if deployment.annotation(revisionName) != "\(number)" {
          deployment.set(
            "metadata", "annotations", revisionName, to: .string("\(number)"))
          store(deployment)
        }
      }
    }
    if let fresh = server.get("deployments.apps", deployment.namespace, deployment.name) {
      deployment = fresh
    }
    let old = server.collection("replicasets.apps").controlled(by: deployment.uid).filter {
      $0.uid != new?.uid
    }
    if isPaused {
      scaleProportionally(deployment, new, old)
    } else if let new {
      if deployment["spec", "strategy", "type"]?.string == "Recreate" {
        recreate(deployment, new, old)
      } else {
        roll(deployment, new, old)
      }
      cleanUp(deployment, old)
    }
    updateStatus(deployment)
  }

  func revision(_ set: JSONValue) -> Int64 {
    set.annotation(revisionName).flatMap { Int64($0) } ?? 0
  }

  func plainTemplate(_ object: JSONValue) -> JSONValue {
    var template = object["spec", "template"] ?? .null
    template.set("metadata", "labels", "pod-template-hash", to: nil)
    return template
  }

  func templateHash(_ deployment: JSONValue) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in JSONPrinter(indent: 0).print(plainTemplate(deployment)) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let letters = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
    var text: [UInt8] = []
    for _ in 0..<10 {
      text.append(letters[Int(hash % 27)])
      hash = hash / 27 &+ (hash << 31)
    }
    return String(decoding: text, as: UTF8.self)
  }

  func makeSet(
    _ deployment: JSONValue, _ hash: String, _ number: Int64, _ sets: [JSONValue]
  ) -> JSONValue? {
    var template = deployment["spec", "template"] ?? .null
    template.set("metadata", "labels", "pod-template-hash", to: .string(hash))
    var selector = deployment["spec", "selector"] ?? .null
    selector.set("matchLabels", "pod-template-hash", to: .string(hash))
    var set = JSONValue.tree([
      ("apiVersion", .string("apps/v1")), ("kind", .string("ReplicaSet")),
      (
        "metadata",
        .tree([
          ("labels", template["metadata", "labels"]),
          ("name", .string(deployment.name + "-" + hash)),
          ("ownerReferences", ownerReference(deployment)),
        ])
      ),
      (
        "spec",
        .tree([
          ("minReadySeconds", deployment["spec", "minReadySeconds"]), ("replicas", .int(0)),
          ("selector", selector), ("template", template),
        ])
      ),
    ])
    annotate(&set, deployment, number)
    guard let resource = resource("replicasets", "apps") else { return nil }
    let made = try? server.create(resource, deployment.namespace, set)
    server.warnings = []
    return made
  }

  func annotate(_ set: inout JSONValue, _ deployment: JSONValue, _ number: Int64) {
    for member in deployment.annotations
    where member.name != Kubectl.lastApplied && member.name != revisionName {
      set.set("metadata", "annotations", member.name, to: member.value)
    }
    let old = set.annotation(revisionName)
    if let old, old != "\(number)" {
      let name = "deployment.kubernetes.io/revision-history"
      let history = set.annotation(name)
      set.set(
        "metadata", "annotations", name, to: .string(history.map { $0 + "," + old } ?? old))
    }
    set.set("metadata", "annotations", revisionName, to: .string("\(number)"))
    let wanted = deployment["spec", "replicas"]?.int ?? 1
    set.set(
      "metadata", "annotations", "deployment.kubernetes.io/desired-replicas",
      to: .string("\(wanted)"))
    set.set(
      "metadata", "annotations", "deployment.kubernetes.io/max-replicas",
      to: .string("\(wanted + surge(deployment))"))
  }
}
