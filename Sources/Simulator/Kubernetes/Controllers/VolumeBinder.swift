import Shell
import YAML

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
