import Shell
import YAML

/// What is left to do: objects without owners go, quotas are counted, requests for certificates signed.
struct Housekeeping: Controller {
  let cluster: Cluster

  /// Writes down what of each quota is used.
  func countQuotas() {
    for quota in server.list("resourcequotas") {
      var object = quota
      object.set("status", "hard", to: quota["spec", "hard"])
      for member in quota["spec", "hard"]?.members ?? [] {
        let used = Quotas(server: server).used(member.name, in: quota.namespace)
        object.set("status", "used", member.name, to: .string(used.text))
      }
      store(object)
    }
  }

  /// Takes care of budgets, requests for certificates and definitions of resources.
  func run() {
    for budget in server.list("poddisruptionbudgets.policy") {
      let counts = Disruptions(server: server).allowed(budget)
      var object = budget
      object.set("status", "currentHealthy", to: .int(counts.healthy))
      object.set("status", "desiredHealthy", to: .int(counts.desired))
      object.set("status", "disruptionsAllowed", to: .int(counts.allowed))
      object.set("status", "expectedPods", to: .int(counts.total))
      object.set("status", "observedGeneration", to: .int64(budget.generation))
      if counts.total == 0, budget["status", "observedGeneration"] == nil {
        cluster.events.record(
          budget, "Normal", "NoPods", "No matching pods found", from: "controllermanager")
      }
      store(object)
    }
    for request in server.list("certificatesigningrequests.certificates.k8s.io")
    where request.condition("Approved") != nil && request["status", "certificate"] == nil {
      let text = String(
        decoding: Base64.decode(request["spec", "request"]?.string ?? ""), as: UTF8.self)
      var certificate = Certificate(
        subject: Certificate(text)?.subject.sortedForSigning ?? DistinguishedName(),
        issuer: DistinguishedName([("CN", "kubernetes")]))
      let seconds = min(request["spec", "expirationSeconds"]?.int ?? 31_536_000, 31_536_000)
      certificate.validity = (now - 300_000_000_000, now + seconds * 1_000_000_000)
      var object = request
      object.set(
        "status", "certificate",
        to: .string(Base64.encode(Array(certificate.text(cluster.identifiers).utf8))))
      store(object)
    }
    for definition in server.list("customresourcedefinitions.apiextensions.k8s.io")
    where definition.condition("Established") == nil {
      var object = definition
      setCondition(&object, "NamesAccepted", "True", "NoConflicts", "no conflicts found")
      setCondition(
        &object, "Established", "True", "InitialNamesAccepted",
        "the initial names have been accepted")
      object.set("status", "acceptedNames", to: definition["spec", "names"])
      store(object)
    }
  }

  /// Deletes what belongs to objects that are gone.
  func collectGarbage() {
    var living: Set<String> = []
    var waiting: [JSONValue] = []
    var owned: [(APIResource, JSONValue)] = []
    for resource in server.types.hubs where resource.verbs.contains("delete") {
      if resource.qualifiedName == "events.events.k8s.io" || resource.name == "events" { continue }
      for object in server.collection(resource).list() {
        living.insert(object.uid)
        if object["metadata", "ownerReferences"] != nil { owned.append((resource, object)) }
        let finalizers = object["metadata", "finalizers"]?.elements ?? []
        if object.isTerminating, finalizers.contains(.string("foregroundDeletion")) {
          waiting.append(object)
        }
      }
    }
    let going = Set(waiting.map { $0.uid })
    for (resource, object) in owned where !object.isTerminating {
      let owners = object["metadata", "ownerReferences"]?.elements ?? []
      if owners.allSatisfy({
        !living.contains($0["uid"]?.string ?? "") || going.contains($0["uid"]?.string ?? "")
      }) {
        _ = try? server.delete(resource, object.namespace, object.name)
      }
    }
    for object in waiting {
      let hasMore = owned.contains { _, child in
        (child["metadata", "ownerReferences"]?.elements ?? []).contains {
          $0["uid"]?.string == object.uid
        }
          && server.types.resource(apiVersion: child.apiVersion, kind: child.kind).flatMap {
            server.collection($0).get(child.namespace, child.name)
          } != nil
      }
      if hasMore { continue }
      var done = object
      let rest = (object["metadata", "finalizers"]?.elements ?? []).filter {
        $0.string != "foregroundDeletion"
      }
      done.set("metadata", "finalizers", to: rest.isEmpty ? nil : .array(rest))
      store(done)
    }
  }
}
