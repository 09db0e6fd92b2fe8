import Shell
import YAML

/// Takes care of what namespaces need, and of what is in those that go.
struct NamespaceController: Controller {
  let cluster: Cluster

  /// Whether a namespace is on its way out.
  var isEmptying: Bool { server.list("namespaces").contains { $0.isTerminating } }

  func run() {
    for namespace in server.list("namespaces") {
      if namespace.isTerminating { empty(namespace) } else { furnish(namespace) }
    }
  }

  private func furnish(_ namespace: JSONValue) {
    if server.get("serviceaccounts", namespace.name, "default") == nil,
      let accounts = resource("serviceaccounts")
    {
      _ = try? server.create(
        accounts, namespace.name,
        .tree([
          ("apiVersion", .string("v1")), ("kind", .string("ServiceAccount")),
          ("metadata", .strings([("name", "default")])),
        ]))
    }
    if server.get("configmaps", namespace.name, "kube-root-ca.crt") == nil,
      let maps = resource("configmaps")
    {
      _ = try? server.create(
        maps, namespace.name,
        .tree([
          ("apiVersion", .string("v1")),
          (
            "data",
            .strings([("ca.crt", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")])
          ), ("kind", .string("ConfigMap")),
          (
            "metadata",
            .tree([
              (
                "annotations",
                .strings([
                  (
                    "kubernetes.io/description",
                    "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters."
                  )
                ])
              ), ("name", .string("kube-root-ca.crt")),
            ])
          ),
        ]))
    }
  }

  private func empty(_ namespace: JSONValue) {
    var isEmpty = true
    for resource in server.types.resources
    where resource.namespaced && resource.verbs.contains("delete") {
      if resource.qualifiedName == "events.events.k8s.io" { continue }
      for object in server.collection(resource).list(namespace.name) {
        if !object.isTerminating {
          _ = try? server.delete(resource, object.namespace, object.name)
        }
        if server.collection(resource).get(object.namespace, object.name) != nil { isEmpty = false }
      }
    }
    // Emptying takes a few seconds, as it goes over all resources.
    let since =
      namespace["metadata", "deletionTimestamp"]?.string.flatMap { Timestamp.parse($0) } ?? now
    let end = since + 5_000_000_000
    if now < end { return cluster.controllers.wake(cluster, at: end) }
    if isEmpty, let resource = resource("namespaces") {
      server.remove(resource, "", namespace.name)
    }
  }
}

/// Endpoints and EndpointSlices of Services.
struct ServiceEndpoints: Controller {
  let cluster: Cluster

  func run() {
    restoreKubernetes()
    for service in server.list("services") { sync(service) }
    for endpoints in server.list("endpoints")
    where server.get("services", endpoints.namespace, endpoints.name) == nil {
      if let resource = resource("endpoints") {
        server.remove(resource, endpoints.namespace, endpoints.name)
      }
    }
    if let slices = resource("endpointslices", "discovery.k8s.io") {
      for slice in server.list("endpointslices.discovery.k8s.io") {
        let name = slice.label("kubernetes.io/service-name") ?? ""
        if server.get("services", slice.namespace, name) == nil {
          server.remove(slices, slice.namespace, slice.name)
        }
      }
    }
  }

  /// The API server's own Service comes back when it was deleted.
  private func restoreKubernetes() {
    guard server.get("services", "default", "kubernetes") == nil,
      server.get("namespaces", "", "default") != nil
    else { return }
    let time = (cluster.controllers.retries["kubernetes"] ?? 0)
    if time == 0 {
      cluster.controllers.retries["kubernetes"] = now + 5_000_000_000
      return cluster.controllers.wake(cluster, at: now + 5_000_000_000)
    }
    if time > now { return }
    cluster.controllers.retries["kubernetes"] = nil
    Bootstrap(cluster: cluster).kubernetesService()
  }

  private func sync(_ service: JSONValue) {
    let selector = LabelSelector(labels: service["spec", "selector"])
    if service["spec", "type"]?.string == "ExternalName" { return }
    if selector.isEmpty { return mirror(service) }
    var ready: [(JSONValue, JSONValue)] = []
    var unready: [(JSONValue, JSONValue)] = []
    var ports: [JSONValue] = []
    var slicePorts: [JSONValue] = []
    let pods = server.list("pods", service.namespace).filter {
      selector.matches($0.labels) && $0["status", "podIP"] != nil && !isOver($0)
    }.sorted { ($0["status", "podIP"]?.string ?? "") < ($1["status", "podIP"]?.string ?? "") }
    for port in service["spec", "ports"]?.elements ?? [] {
      guard let number = number(port, pods) else { continue }
      ports.append(
        .tree([
          ("name", port["name"]), ("port", .int64(number)),
          ("protocol", port["protocol"] ?? .string("TCP")),
        ]))
      slicePorts.append(
        .tree([
          ("name", port["name"] ?? .string("")), ("port", .int64(number)),
          ("protocol", port["protocol"] ?? .string("TCP")),
        ]))
    }
    let publishes = service["spec", "publishNotReadyAddresses"]?.bool == true
    for pod in pods {
      let address = JSONValue.tree([
        ("ip", pod["status", "podIP"]), ("nodeName", pod["spec", "nodeName"]),
        (
          "targetRef",
          .tree([
            ("kind", .string("Pod")), ("name", .string(pod.name)),
            ("namespace", .string(pod.namespace)), ("uid", .string(pod.uid)),
          ])
        ),
      ])
      if isReady(pod) && !pod.isTerminating || publishes {
        ready.append((address, pod))
      } else if !pod.isTerminating {
        unready.append((address, pod))
      }
    }
    var subsets: JSONValue?
    if !ready.isEmpty || !unready.isEmpty {
      subsets = .array([
        .tree([
          ("addresses", ready.isEmpty ? nil : .array(ready.map { $0.0 })),
          ("notReadyAddresses", unready.isEmpty ? nil : .array(unready.map { $0.0 })),
          ("ports", ports.isEmpty ? nil : .array(ports)),
        ])
      ])
    }
    put(service, subsets)
    slice(service, ready.map { ($0.1, true) } + unready.map { ($0.1, false) }, slicePorts)
  }

  private func number(_ port: JSONValue, _ pods: [JSONValue]) -> Int64? {
    if let number = port["targetPort"]?.int { return number }
    guard let name = port["targetPort"]?.string else { return port["port"]?.int }
    for pod in pods {
      for container in pod["spec", "containers"]?.elements ?? [] {
        for candidate in container["ports"]?.elements ?? []
        where candidate["name"]?.string == name {
          return candidate["containerPort"]?.int
        }
      }
    }
    return nil
  }

  private func put(_ service: JSONValue, _ subsets: JSONValue?) {
    let old = server.get("endpoints", service.namespace, service.name)
    var object =
      old
      ?? .tree([
        ("apiVersion", .string("v1")), ("kind", .string("Endpoints")),
        (
          "metadata",
          .tree([
            ("creationTimestamp", .string(server.now)), ("name", .string(service.name)),
            ("namespace", .string(service.namespace)),
            ("uid", .string(server.identifiers.uuid().text)),
          ])
        ),
      ])
    object.set("metadata", "labels", to: service["metadata", "labels"])
    if service["spec", "clusterIP"]?.string == "None" {
      object.set("metadata", "labels", "service.kubernetes.io/headless", to: .string(""))
    }
    if subsets != old?["subsets"] {
      object.set("subsets", to: subsets)
      object.set(
        "metadata", "annotations", "endpoints.kubernetes.io/last-change-trigger-time",
        to: .string(server.now))
    }
    store(object)
  }

  private func slice(_ service: JSONValue, _ pods: [(JSONValue, Bool)], _ ports: [JSONValue]) {
    let old = server.list("endpointslices.discovery.k8s.io", service.namespace).first {
      $0.label("kubernetes.io/service-name") == service.name
    }
    var object =
      old
      ?? .tree([
        ("addressType", .string("IPv4")), ("apiVersion", .string("discovery.k8s.io/v1")),
        ("kind", .string("EndpointSlice")),
        (
          "metadata",
          .tree([
            ("creationTimestamp", .string(server.now)),
            ("generateName", .string(service.name + "-")), ("generation", .int(1)),
            (
              "labels",
              .strings([
                ("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io"),
                ("kubernetes.io/service-name", service.name),
              ])
            ),
            ("name", .string(service.name + "-" + server.identifiers.nameSuffix().text)),
            ("namespace", .string(service.namespace)), ("ownerReferences", ownerReference(service)),
            ("uid", .string(server.identifiers.uuid().text)),
          ])
        ),
      ])
    object.set(
      "endpoints",
      to: .array(
        pods.map { pod, isReady in
          .tree([
            ("addresses", .array([pod["status", "podIP"] ?? .string("")])),
            (
              "conditions",
              .tree([
                ("ready", .boolean(isReady)), ("serving", .boolean(isReady)),
                ("terminating", .boolean(pod.isTerminating)),
              ])
            ), ("nodeName", pod["spec", "nodeName"]),
            (
              "targetRef",
              .tree([
                ("kind", .string("Pod")), ("name", .string(pod.name)),
                ("namespace", .string(pod.namespace)), ("uid", .string(pod.uid)),
              ])
            ),
          ])
        }))
    object.set("ports", to: .array(ports))
    store(object)
  }

  /// Endpoints that somebody wrote by hand get a slice, too.
  private func mirror(_ service: JSONValue) {
    guard service.name != "kubernetes" || service.namespace != "default",
      let endpoints = server.get("endpoints", service.namespace, service.name)
    else { return }
    let known = server.list("endpointslices.discovery.k8s.io", service.namespace).first {
      $0.label("kubernetes.io/service-name") == service.name
    }
    var object =
      known
      ?? .tree([
        ("addressType", .string("IPv4")), ("apiVersion", .string("discovery.k8s.io/v1")),
        ("kind", .string("EndpointSlice")),
        (
          "metadata",
          .tree([
            ("creationTimestamp", .string(server.now)),
            ("labels", .strings([("kubernetes.io/service-name", service.name)])),
            ("name", .string(service.name + "-" + server.identifiers.nameSuffix().text)),
            ("namespace", .string(service.namespace)),
            ("ownerReferences", ownerReference(endpoints)),
            ("uid", .string(server.identifiers.uuid().text)),
          ])
        ),
      ])
    var entries: [JSONValue] = []
    var ports: [JSONValue] = []
    for subset in endpoints["subsets"]?.elements ?? [] {
      for address in subset["addresses"]?.elements ?? [] {
        entries.append(
          .tree([
            ("addresses", .array([address["ip"] ?? .string("")])),
            ("conditions", .tree([("ready", .boolean(true))])),
          ]))
      }
      ports += subset["ports"]?.elements ?? []
    }
    object.set("endpoints", to: .array(entries))
    object.set("ports", to: .array(ports))
    store(object)
  }
}

/// Joins claims with volumes that fit them.
struct VolumeBinder: Controller {
  let cluster: Cluster

  func run() {
    for claim in server.list("persistentvolumeclaims") { sync(claim) }
    for volume in server.list("persistentvolumes") { sync(volume: volume) }
  }

  private func isUsed(_ claim: JSONValue) -> Bool {
    server.list("pods", claim.namespace).contains { pod in
      if isOver(pod) || pod["spec", "nodeName"] == nil { return false }
      return (pod["spec", "volumes"]?.elements ?? []).contains {
        $0["persistentVolumeClaim", "claimName"]?.string == claim.name
      }
    }
  }

  private func sync(_ claim: JSONValue) {
    var claim = claim
    if claim.isTerminating {
      if !isUsed(claim) {
        claim.set("metadata", "finalizers", to: nil)
        store(claim)
      }
      return
    }
    if claim["status", "phase"]?.string == "Bound" { return }
    let mode = bindingMode(claim)
    if mode == "WaitForFirstConsumer", !isWanted(claim) {
      return note(
        claim, "Normal", "WaitForFirstConsumer",
        "waiting for first consumer to be created before binding")
    }
    // A claim is looked at when it changes, and then every 15 seconds.
    let version = claim["metadata", "resourceVersion"]?.string ?? ""
    let key = claim.uid + "/pass"
    if mode != "WaitForFirstConsumer", cluster.controllers.passes[claim.uid] == version,
      let next = cluster.controllers.retries[key], next > now
    {
      return
    }
    cluster.controllers.passes[claim.uid] = version
    cluster.controllers.retries[key] = now + 15_000_000_000
    guard var volume = match(claim) else {
      cluster.controllers.wake(cluster, at: now + 15_000_000_000)
      let name = claim["spec", "storageClassName"]?.string ?? ""
      if name.isEmpty {
        return note(
          claim, "Normal", "FailedBinding",
          "no persistent volumes available for this claim and no storage class is set")
      }
      if server.get("storageclasses.storage.k8s.io", "", name) == nil {
        return note(
          claim, "Warning", "ProvisioningFailed",
          "storageclass.storage.k8s.io \(name.quotedGo) not found")
      }
      return
    }
    volume.set(
      "spec", "claimRef",
      to: .tree([
        ("apiVersion", .string("v1")), ("kind", .string("PersistentVolumeClaim")),
        ("name", .string(claim.name)), ("namespace", .string(claim.namespace)),
        ("resourceVersion", claim["metadata", "resourceVersion"]), ("uid", .string(claim.uid)),
      ]))
    let mark = "pv.kubernetes.io/bound-by-controller"
    volume.set("metadata", "annotations", mark, to: .string("yes"))
    volume.set("status", "phase", to: .string("Bound"))
    store(volume)
    claim.set("metadata", "annotations", mark, to: .string("yes"))
    claim.set("metadata", "annotations", "pv.kubernetes.io/bind-completed", to: .string("yes"))
    claim.set("spec", "volumeName", to: .string(volume.name))
    claim.set("status", "phase", to: .string("Bound"))
    claim.set("status", "accessModes", to: volume["spec", "accessModes"])
    claim.set("status", "capacity", to: volume["spec", "capacity"])
    store(claim)
  }

  private func bindingMode(_ claim: JSONValue) -> String {
    let name = claim["spec", "storageClassName"]?.string ?? ""
    return server.get("storageclasses.storage.k8s.io", "", name)?["volumeBindingMode"]?.string
      ?? "Immediate"
  }

  private func isWanted(_ claim: JSONValue) -> Bool {
    server.list("pods", claim.namespace).contains { pod in
      (pod["spec", "volumes"]?.elements ?? []).contains {
        $0["persistentVolumeClaim", "claimName"]?.string == claim.name
      }
    }
  }

  private func note(_ claim: JSONValue, _ type: String, _ reason: String, _ message: String) {
    let key = claim.uid + reason
    if let time = cluster.controllers.retries[key], time > now { return }
    cluster.controllers.retries[key] = now + 15_000_000_000
    cluster.events.record(claim, type, reason, message, from: "persistentvolume-controller")
  }

  private func match(_ claim: JSONValue) -> JSONValue? {
    let wanted = claim["spec", "resources", "requests", "storage"]?.string.flatMap { Quantity($0) }
    let selector = LabelSelector(object: claim["spec", "selector"])
    let modes = claim["spec", "accessModes"]?.elements ?? []
    func size(_ volume: JSONValue) -> Int64 {
      volume["spec", "capacity", "storage"]?.string.flatMap { Quantity($0) }?.milli ?? 0
    }
    return server.list("persistentvolumes").filter { volume in
      if let reference = volume["spec", "claimRef"] {
        return reference["name"]?.string == claim.name
          && reference["namespace"]?.string == claim.namespace
          && (reference["uid"] == nil || reference["uid"]?.string == claim.uid)
      }
      // A volume is offered from the binder's next pass on.
      return volume["status", "phase"]?.string == "Available" && !volume.isTerminating
        && (volume["spec", "storageClassName"]?.string ?? "")
          == (claim["spec", "storageClassName"]?.string ?? "")
        && (claim["spec", "volumeName"]?.string ?? volume.name) == volume.name
        && modes.allSatisfy { (volume["spec", "accessModes"]?.elements ?? []).contains($0) }
        && selector.matches(volume.labels) && size(volume) >= wanted?.milli ?? 0
        && volume["spec", "volumeMode"] == claim["spec", "volumeMode"]
    }.min { (size($0), $0.name) < (size($1), $1.name) }
  }

  private func sync(volume: JSONValue) {
    var volume = volume
    let reference = volume["spec", "claimRef"]
    let claim = reference.flatMap {
      server.get(
        "persistentvolumeclaims", $0["namespace"]?.string ?? "", $0["name"]?.string ?? "")
    }
    if volume.isTerminating {
      if claim == nil || claim?["spec", "volumeName"]?.string != volume.name {
        volume.set("metadata", "finalizers", to: nil)
        store(volume)
      }
      return
    }
    let phase = volume["status", "phase"]?.string ?? ""
    if let reference {
      if reference["uid"] != nil, claim?.uid != reference["uid"]?.string {
        if volume["spec", "persistentVolumeReclaimPolicy"]?.string == "Delete",
          let resource = resource("persistentvolumes")
        {
          if volume["spec", "hostPath"] != nil || phase == "Released" {
            volume.set("metadata", "finalizers", to: nil)
            store(volume)
            return server.remove(resource, "", volume.name)
          }
        }
        volume.set("status", "phase", to: .string("Released"))
      }
    } else if phase == "Pending" || phase.isEmpty {
      volume.set("status", "phase", to: .string("Available"))
    } else {
      volume.set("status", "phase", to: .string("Available"))
    }
    store(volume)
  }
}

/// Nodes whose kubelet is silent get taints, and their Pods go.
struct NodeLifecycle: Controller {
  let cluster: Cluster

  func run() {
    for node in server.list("nodes") {
      let isReady = node.condition("Ready")?["status"]?.string ?? "True"
      var taints = node["spec", "taints"]?.elements ?? []
      let before = taints
      func set(_ key: String, _ effect: String, _ wanted: Bool) {
        let name = "node.kubernetes.io/" + key
        let index = taints.firstIndex {
          $0["key"]?.string == name && $0["effect"]?.string == effect
        }
        if wanted, index == nil {
          taints.append(
            .tree([
              ("effect", .string(effect)), ("key", .string(name)),
              (
                "timeAdded",
                effect == "NoExecute" || key == "unschedulable" ? .string(server.now) : nil
              ),
            ]))
        } else if !wanted, let index {
          taints.remove(at: index)
        }
      }
      set("unreachable", "NoSchedule", isReady == "Unknown")
      set("not-ready", "NoSchedule", isReady == "False")
      set("unschedulable", "NoSchedule", node["spec", "unschedulable"]?.bool == true)
      let since =
        node.condition("Ready")?["lastTransitionTime"]?.string.flatMap { Timestamp.parse($0) }
        ?? now
      let end = since + 5_000_000_000
      if isReady == "Unknown", end > now {
        cluster.controllers.wake(cluster, at: end)
      } else {
        set("unreachable", "NoExecute", isReady == "Unknown")
        set("not-ready", "NoExecute", isReady == "False")
      }
      if taints != before {
        var object = node
        object.set("spec", "taints", to: taints.isEmpty ? nil : .array(taints))
        store(object)
      }
      evict(node, taints)
    }
  }

  private func evict(_ node: JSONValue, _ taints: [JSONValue]) {
    let hard = taints.filter { $0["effect"]?.string == "NoExecute" }
    let isUnknown = node.condition("Ready")?["status"]?.string == "Unknown"
    for pod in server.collection("pods").onNode(node.name) {
      if isUnknown, isReady(pod) {
        var object = pod
        setCondition(&object, "Ready", "False", "", "")
        store(object)
      }
      if hard.isEmpty || pod.isTerminating || pod.annotation("kubernetes.io/config.mirror") != nil {
        continue
      }
      var limit: Int64?
      var isTolerated = true
      for taint in hard {
        let matching = (pod["spec", "tolerations"]?.elements ?? []).filter {
          NodeFilter.tolerates($0, taint)
        }
        if matching.isEmpty { isTolerated = false }
        for toleration in matching {
          if let seconds = toleration["tolerationSeconds"]?.int {
            let start = taint["timeAdded"]?.string.flatMap { Timestamp.parse($0) } ?? now
            let end = start + seconds * 1_000_000_000
            limit = min(limit ?? end, end)
          }
        }
      }
      if !isTolerated || (limit ?? .max) <= now {
        cluster.events.record(
          pod, "Normal", "TaintManagerEviction",
          "Marking for deletion Pod \(pod.namespace)/\(pod.name)",
          from: "taint-eviction-controller")
        deletePod(pod)
      } else if let limit {
        cluster.controllers.wake(cluster, at: limit)
      }
    }
  }
}

/// PodDisruptionBudgets.
struct Disruptions {
  let server: APIServer

  /// How many Pods of a budget may go.
  func allowed(_ budget: JSONValue) -> (allowed: Int, healthy: Int, desired: Int, total: Int) {
    let selector = LabelSelector(object: budget["spec", "selector"])
    let pods = server.list("pods", budget.namespace).filter { selector.matches($0.labels) }
    let healthy = pods.filter {
      $0.condition("Ready")?["status"]?.string == "True" && !$0.isTerminating
    }.count
    func amount(_ value: JSONValue) -> Int {
      if let number = value.int { return Int(number) }
      let percent = value.string.flatMap { Int($0.droppingLast(1)) } ?? 0
      return (pods.count * percent + 99) / 100
    }
    var desired = 0
    if let least = budget["spec", "minAvailable"] { desired = amount(least) }
    if let most = budget["spec", "maxUnavailable"] { desired = max(0, pods.count - amount(most)) }
    return (pods.isEmpty ? 0 : max(0, healthy - desired), healthy, desired, pods.count)
  }

  func allows(_ pod: JSONValue) -> Bool {
    server.list("poddisruptionbudgets.policy", pod.namespace).allSatisfy { budget in
      let selector = LabelSelector(object: budget["spec", "selector"])
      return selector.isEmpty || !selector.matches(pod.labels) || allowed(budget).allowed > 0
    }
  }
}

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
    for resource in server.types.resources where resource.verbs.contains("delete") {
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
    for (resource, object) in owned where !object.isTerminating {
      let owners = object["metadata", "ownerReferences"]?.elements ?? []
      let going = Set(waiting.map { $0.uid })
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
