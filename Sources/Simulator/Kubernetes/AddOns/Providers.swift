import YAML

/// Makes the volumes of claims whose class has a provisioner that runs.
struct VolumeProvisioner: Controller {
  let cluster: Cluster

  /// Provisioners, and the label of the Pods that do their work; `nil` for those that clusters have built in.
  private static let workers = [
    "rancher.io/local-path": "local-path-provisioner",
    "k8s.io/minikube-hostpath": "storage-provisioner",
  ]

  func run() {
    let claims = server.list("persistentvolumeclaims")
    guard claims.contains(where: { $0["status", "phase"]?.string != "Bound" }) else { return }
    for claim in claims
    where claim["status", "phase"]?.string != "Bound" && !claim.isTerminating
      && claim["spec", "volumeName"] == nil
    {
      let name = claim["spec", "storageClassName"]?.string ?? ""
      guard let storage = server.get("storageclasses.storage.k8s.io", "", name),
        let provisioner = storage["provisioner"]?.string, isAtWork(provisioner),
        storage["volumeBindingMode"]?.string != "WaitForFirstConsumer" || isWanted(claim)
      else { continue }
      provide(claim, storage, provisioner)
    }
  }

  private func isAtWork(_ provisioner: String) -> Bool {
    if cluster.plan.storage?.provisioner == provisioner { return true }
    guard let label = Self.workers[provisioner] else { return false }
    return server.list("pods").contains { $0.label("app") == label && isReady($0) }
  }

  private func isWanted(_ claim: JSONValue) -> Bool {
    server.list("pods", claim.namespace).contains { pod in
      (pod["spec", "volumes"]?.elements ?? []).contains {
        $0["persistentVolumeClaim", "claimName"]?.string == claim.name
      }
    }
  }

  private func provide(_ claim: JSONValue, _ storage: JSONValue, _ provisioner: String) {
    guard let volumes = resource("persistentvolumes") else { return }
    let name = "pvc-" + claim.uid
    if server.get("persistentvolumes", "", name) != nil { return }
    let volume = JSONValue.tree([
      ("apiVersion", .string("v1")), ("kind", .string("PersistentVolume")),
      (
        "metadata",
        .tree([
          ("annotations", .strings([("pv.kubernetes.io/provisioned-by", provisioner)])),
          ("name", .string(name)),
        ])
      ),
      (
        "spec",
        .tree([
          ("accessModes", claim["spec", "accessModes"]),
          ("capacity", claim["spec", "resources", "requests"]),
          (
            "claimRef",
            .strings([
              ("apiVersion", "v1"), ("kind", "PersistentVolumeClaim"), ("name", claim.name),
              ("namespace", claim.namespace), ("uid", claim.uid),
            ])
          ),
          (
            "hostPath",
            .strings([
              ("path", "/opt/volumes/\(claim.namespace)/\(claim.name)"),
              ("type", "DirectoryOrCreate"),
            ])
          ), ("persistentVolumeReclaimPolicy", storage["reclaimPolicy"] ?? .string("Delete")),
          ("storageClassName", .string(storage.name)),
        ])
      ),
    ])
    guard (try? server.create(volumes, "", volume)) != nil else { return }
    var object = claim
    object.set(
      "metadata", "annotations", "volume.kubernetes.io/storage-provisioner",
      to: .string(provisioner))
    store(object)
    cluster.events.record(
      claim, "Normal", "ProvisioningSucceeded", "Successfully provisioned volume \(name)",
      from: provisioner)
  }
}

/// Gives addresses to Services of the type LoadBalancer and to Ingresses, where somebody provides them.
struct AddressProvider: Controller {
  let cluster: Cluster

  func run() {
    let services = server.list("services").filter {
      $0["spec", "type"]?.string == "LoadBalancer" && $0["status", "loadBalancer", "ingress"] == nil
    }
    for service in services {
      guard let address = address(for: service) else { continue }
      var object = service
      object.set(
        "status", "loadBalancer", "ingress",
        to: .array([.strings([("ip", address), ("ipMode", "VIP")])]))
      store(object)
    }
    let ingresses = server.list("ingresses.networking.k8s.io").filter {
      $0["status", "loadBalancer", "ingress"] == nil
    }
    if ingresses.isEmpty { return }
    for ingress in ingresses {
      guard let address = address(of: ingress) else { continue }
      var object = ingress
      object.set("status", "loadBalancer", "ingress", to: .array([.strings([("ip", address)])]))
      store(object)
      cluster.events.record(
        ingress, "Normal", "Sync", "Scheduled for sync", from: "nginx-ingress-controller")
    }
  }

  private func address(for service: JSONValue) -> String? {
    switch cluster.plan.balancer {
    case .clusterAddresses: return service["spec", "clusterIP"]?.string
    case .nodeAddresses: return cluster.plan.nodes.first?.address
    case .pools: break
    }
    guard
      server.list("pods").contains(where: {
        $0.label("app") == "metallb" && $0.label("component") == "controller" && isReady($0)
      })
    else { return nil }
    let taken = Set(
      server.list("services").flatMap { service in
        (service["status", "loadBalancer", "ingress"]?.elements ?? []).compactMap {
          $0["ip"]?.string
        }
      })
    for range in ranges {
      for address in range where !taken.contains(address) {
        let wanted = service["spec", "loadBalancerIP"]?.string
        if wanted == nil || wanted == address { return address }
      }
    }
    return nil
  }

  /// The addresses that the pools of metallb have, each range's first few hundred.
  private var ranges: [[String]] {
    var texts: [String] = []
    for pool in server.list("ipaddresspools.metallb.io") {
      texts += (pool["spec", "addresses"]?.elements ?? []).compactMap { $0.string }
    }
    if let text = server.get("configmaps", "metallb-system", "config")?["data", "config"]?.string,
      let document = YAMLReader(file: "config").read(Array(text.utf8)).documents.first
    {
      for pool in JSONValue(document)["address-pools"]?.elements ?? [] {
        texts += (pool["addresses"]?.elements ?? []).compactMap { $0.string }
      }
    }
    return texts.map { Self.addresses($0) }
  }

  /// The addresses of `10.0.0.1-10.0.0.9` or `10.0.0.0/28`.
  static func addresses(_ text: String) -> [String] {
    func number(_ address: String) -> UInt32? {
      let parts = address.trimmed.pieces(".").compactMap { UInt8($0) }
      return parts.count == 4 ? parts.reduce(0) { $0 << 8 | UInt32($1) } : nil
    }
    var (first, last): (UInt32, UInt32) = (0, 0)
    if let (start, end) = text.cut("-"), let one = number(start), let other = number(end) {
      (first, last) = (one, other)
    } else if let (base, length) = text.cut("/"), let start = number(base),
      let bits = UInt32(length.trimmed), 8...32 ~= bits
    {
      let size = UInt32((UInt64(1) << UInt64(32 - bits)) - 1)
      (first, last) = (start & ~size, start | size)
    } else {
      return []
    }
    guard first <= last else { return [] }
    return (0...min(last - first, 255)).map { offset in
      let value = first + offset
      return "\(value >> 24).\(value >> 16 & 255).\(value >> 8 & 255).\(value & 255)"
    }
  }

  /// The address under which the controller of an Ingress' class is reached.
  private func address(of ingress: JSONValue) -> String? {
    guard let controller = IngressRouter(cluster: cluster).controller(of: ingress) else {
      return nil
    }
    for service in server.list("services", controller.namespace)
    where service["spec", "type"]?.string == "LoadBalancer" {
      if let found = service["status", "loadBalancer", "ingress"]?.elements.first?["ip"]?.string {
        return found
      }
    }
    return controller["status", "hostIP"]?.string
  }
}
