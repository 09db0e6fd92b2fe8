import YAML

/// The volumes of Pods, and PersistentVolumes, claims and classes.
extension Validation {
  /// Checks the volumes of a Pod; gives the names of the good ones.
  mutating func volumes(_ volumes: [JSONValue], _ path: String) -> [String] {
    var names: [String] = []
    for (index, volume) in volumes.enumerated() {
      let field = path + "[\(index)]"
      let before = problems.causes.count
      source(volume, field)
      let name = volume["name"]?.string ?? ""
      if name.isEmpty {
        problems.required(field + ".name")
      } else {
        for why in Names.label(name) { problems.invalidText(field + ".name", name, why) }
      }
      if names.contains(name) { problems.duplicate(field + ".name", name) }
      if problems.causes.count == before { names.append(name) }
    }
    return names
  }

  /// The order in which the server looks at the sources of volumes.
  private static let sources = [
    "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret", "nfs",
    "iscsi", "glusterfs", "flocker", "persistentVolumeClaim", "rbd", "cinder", "cephfs", "quobyte",
    "downwardAPI", "fc", "flexVolume", "configMap", "azureFile", "vsphereVolume",
    "photonPersistentDisk", "portworxVolume", "azureDisk", "storageos", "projected", "scaleIO",
    "csi", "ephemeral", "image",
  ]

  private mutating func source(_ volume: JSONValue, _ field: String) {
    let given = Self.sources.filter { volume[name: $0] != nil }
    for kind in given.dropFirst() {
      problems.forbidden(field + "." + kind, "may not specify more than 1 volume type")
    }
    guard let kind = given.first, let source = volume[name: kind] else { return }
    let path = field + "." + kind
    func require(_ names: [String], in problems: inout Problems) {
      for name in names where (source[name: name]?.string ?? "").isEmpty {
        problems.required(path + "." + name)
      }
    }
    switch kind {
    case "hostPath": hostPath(source, path)
    case "persistentVolumeClaim": require(["claimName"], in: &problems)
    case "nfs":
      require(["server", "path"], in: &problems)
      if let text = source["path"]?.string, !text.isEmpty, !text.hasPrefix("/") {
        problems.invalidText(path + ".path", text, "must be an absolute path")
      }
    case "configMap", "secret":
      require([kind == "secret" ? "secretName" : "name"], in: &problems)
      mode(source["defaultMode"], path + ".defaultMode")
      for (index, item) in (source["items"]?.elements ?? []).enumerated() {
        self.item(item, path + ".items[\(index)]")
      }
    default: break
    }
  }

  private mutating func mode(_ value: JSONValue?, _ field: String) {
    if let mode = value?.int, mode < 0 || mode > 0o777 {
      problems.invalid(
        field, "\(mode)", "must be a number between 0 and 0777 (octal), both inclusive")
    }
  }

  /// A key and the file that it becomes.
  private mutating func item(_ item: JSONValue, _ field: String) {
    if (item["key"]?.string ?? "").isEmpty { problems.required(field + ".key") }
    let path = item["path"]?.string ?? ""
    if path.isEmpty { problems.required(field + ".path") }
    if path.hasPrefix("/") {
      problems.invalidText(field + ".path", path, "must be a relative path")
    }
    withoutBacksteps(path, field + ".path")
    if path.hasPrefix(".."), !path.hasPrefix("../"), path != ".." {
      problems.invalidText(field + ".path", path, "must not start with '..'")
    }
    mode(item["mode"], field + ".mode")
  }

  private mutating func hostPath(_ source: JSONValue, _ path: String) {
    let text = source["path"]?.string ?? ""
    if text.isEmpty { return problems.required(path + ".path") }
    withoutBacksteps(text, path + ".path")
    let types = [
      "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate",
      "Socket",
    ]
    if let type = source["type"]?.string, !types.contains(type) {
      problems.unsupported(path + ".type", type, types)
    }
  }

  // MARK: PersistentVolumes

  mutating func persistentVolume(_ object: JSONValue) {
    let spec = object["spec"] ?? .object([])
    let modes = spec["accessModes"]?.elements ?? []
    if modes.isEmpty { problems.required("spec.accessModes") }
    accessModes(modes, "spec.accessModes")
    capacity(spec["capacity"])
    if let policy = spec["persistentVolumeReclaimPolicy"]?.string,
      !["Delete", "Recycle", "Retain"].contains(policy)
    {
      problems.unsupported(
        "spec.persistentVolumeReclaimPolicy", policy, ["Delete", "Recycle", "Retain"])
    }
    if let affinity = spec["nodeAffinity"] {
      if let required = affinity["required"] {
        nodeSelector(required, "spec.nodeAffinity.required")
      } else {
        problems.required("spec.nodeAffinity.required", "must specify required node constraints")
      }
    }
    let given = Self.sources(of: spec)
    for kind in given.dropFirst() {
      problems.forbidden("spec." + kind, "may not specify more than 1 volume type")
    }
    switch given.first {
    case "hostPath": hostPath(spec["hostPath"] ?? .null, "spec.hostPath")
    case "nfs":
      for name in ["server", "path"] where (spec["nfs", name]?.string ?? "").isEmpty {
        problems.required("spec.nfs." + name)
      }
    case "local":
      if (spec["local", "path"]?.string ?? "").isEmpty { problems.required("spec.local.path") }
      if spec["nodeAffinity", "required"] == nil {
        problems.required("metadata.annotations", "Local volume requires node affinity")
      }
    case "csi":
      for name in ["driver", "volumeHandle"] where (spec["csi", name]?.string ?? "").isEmpty {
        problems.required("spec.csi." + name)
      }
    case nil: problems.required("spec", "must specify a volume type")
    default: break
    }
    if spec["hostPath", "path"]?.string == "/",
      spec["persistentVolumeReclaimPolicy"]?.string == "Recycle"
    {
      problems.forbidden(
        "spec.persistentVolumeReclaimPolicy",
        "may not be 'recycle' for a hostPath mount of '/'")
    }
    className(spec)
    volumeMode(spec)
  }

  /// The volume sources of a PersistentVolume, in the server's order.
  private static func sources(of spec: JSONValue) -> [String] {
    [
      "hostPath", "gcePersistentDisk", "awsElasticBlockStore", "glusterfs", "flocker", "nfs", "rbd",
      "quobyte", "cephfs", "iscsi", "cinder", "fc", "flexVolume", "azureFile", "vsphereVolume",
      "photonPersistentDisk", "portworxVolume", "azureDisk", "scaleIO", "local", "storageos", "csi",
    ].filter { spec[name: $0] != nil }
  }

  private mutating func capacity(_ capacity: JSONValue?) {
    let field = "spec.capacity"
    let amounts = capacity?.members ?? []
    if amounts.isEmpty { problems.required(field) }
    if capacity?["storage"] == nil || amounts.count > 1 {
      let shown = GoSyntax.text(GoValue(capacity, type: "ResourceList"))
      problems.causes.append(
        Cause(
          field: field,
          message: "Unsupported value: \(shown): supported values: \"storage\""))
    }
    for amount in amounts { positive(amount.value, field + "[\(amount.name)]") }
  }

  private mutating func positive(_ value: JSONValue, _ field: String) {
    guard let amount = Quantity(JSONPath.text(value)), amount.milli <= 0 else { return }
    problems.invalidText(field, amount.text, "must be greater than zero")
  }

  private mutating func className(_ spec: JSONValue) {
    guard let name = spec["storageClassName"]?.string, !name.isEmpty else { return }
    for why in Names.subdomain(name) { problems.invalidText("spec.storageClassName", name, why) }
  }

  private mutating func volumeMode(_ spec: JSONValue) {
    if let mode = spec["volumeMode"]?.string, mode != "Block", mode != "Filesystem" {
      problems.unsupported("spec.volumeMode", mode, ["Block", "Filesystem"])
    }
  }

  mutating func accessModes(_ modes: [JSONValue], _ field: String) {
    let known = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"]
    for mode in modes where !known.contains(mode.string ?? "") {
      problems.unsupported(field, mode.string ?? "", known)
    }
  }

  mutating func claim(_ object: JSONValue) {
    let spec = object["spec"] ?? .object([])
    let modes = spec["accessModes"]?.elements ?? []
    if modes.isEmpty {
      problems.required("spec.accessModes", "at least 1 access mode is required")
    }
    _ = selectorProblems(spec["selector"], "spec.selector")
    accessModes(modes, "spec.accessModes")
    if let storage = spec["resources", "requests", "storage"] {
      positive(storage, "spec.resources[storage]")
    } else {
      problems.required("spec.resources[storage]")
    }
    className(spec)
    volumeMode(spec)
  }

  mutating func storageClass(_ object: JSONValue) {
    let provisioner = object["provisioner"]?.string ?? ""
    if provisioner.isEmpty {
      problems.required("provisioner")
    } else {
      for why in Names.qualifiedName(provisioner.lowered) {
        problems.invalidText("provisioner", provisioner, why)
      }
    }
    for (field, known) in [
      ("reclaimPolicy", ["Delete", "Retain"]),
      ("volumeBindingMode", ["Immediate", "WaitForFirstConsumer"]),
    ] {
      if let value = object[name: field]?.string, !known.contains(value) {
        problems.unsupported(field, value, known)
      }
    }
  }

  // MARK: Changes

  /// The source of a PersistentVolume stays what it is.
  mutating func persistentVolumeChange(_ object: JSONValue, from old: JSONValue) {
    persistentVolume(object)
    let (before, after) = (
      GoValue(old["spec"], type: "PersistentVolumeSource"),
      GoValue(object["spec"], type: "PersistentVolumeSource")
    )
    if before != after {
      problems.forbidden(
        "spec.persistentvolumesource",
        "spec.persistentvolumesource is immutable after creation\n"
          + GoDifference.report(before, after))
    }
    if object["spec", "volumeMode"] != old["spec", "volumeMode"] {
      problems.invalidText(
        "volumeMode", object["spec", "volumeMode"]?.string ?? "", "field is immutable")
    }
  }

  mutating func storageClassChange(_ object: JSONValue, from old: JSONValue) {
    for field in ["parameters", "provisioner", "reclaimPolicy"]
    where object[name: field] != old[name: field] {
      problems.forbidden(field, "updates to \(field) are forbidden.")
    }
    if object["volumeBindingMode"] != old["volumeBindingMode"] {
      problems.invalidText(
        "volumeBindingMode", object["volumeBindingMode"]?.string ?? "", "field is immutable")
    }
  }
}
