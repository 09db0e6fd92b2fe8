import Shell
import YAML

/// Columns of volumes and claims.
extension Tables {
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

  static func storage(_ name: String) -> [Column] {
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
}
