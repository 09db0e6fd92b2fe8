import Shell
import YAML

/// Columns of everything else.
extension Tables {
  static func others(_ name: String) -> [Column] {
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

  static func custom(_ resource: APIResource, _ server: APIServer) -> [Column] {
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
