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
        let used = server.quotas.used(member.name, in: quota.namespace, of: server)
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

  /// Deletes what belongs to objects that are gone, in the order of the resources and names.
  func collectGarbage() {
    for garbage in inOrder(server.owners.takeGarbage()) {
      _ = try? server.delete(garbage.resource, garbage.object.namespace, garbage.object.name)
    }
    for bereft in inOrder(server.owners.bereft) {
      var done = bereft.object.value
      let rest = (done["metadata", "finalizers"]?.elements ?? []).filter {
        $0.string != "foregroundDeletion"
      }
      done.set("metadata", "finalizers", to: rest.isEmpty ? nil : .array(rest))
      store(done)
    }
  }

  private func inOrder(_ objects: [OwnerGraph.Dependent]) -> [OwnerGraph.Dependent] {
    if objects.count < 2 { return objects }
    var places: [String: Int] = [:]
    for (place, hub) in server.types.hubs.enumerated() { places[hub.qualifiedName] = place }
    return objects.map { (place: places[$0.resource.qualifiedName] ?? 0, dependent: $0) }.sorted {
      let (first, second) = ($0.dependent.object, $1.dependent.object)
      return ($0.place, first.namespace, first.name) < ($1.place, second.namespace, second.name)
    }.map { $0.dependent }
  }
}
