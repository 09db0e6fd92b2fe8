import Shell
import YAML

/// Columns of Services and the like.
extension Tables {
  static func network(_ name: String) -> [Column] {
    switch name {
    case "services":
      return [
        nameColumn, Column("TYPE", at: "spec", "type"),
        Column("CLUSTER-IP", at: "spec", "clusterIP"),
        Column("EXTERNAL-IP") { _, object in externalAddress(object) },
        Column("PORT(S)") { _, object in
          let ports = (object["spec", "ports"]?.elements ?? []).map { port in
            let node = port["nodePort"]?.int ?? 0
            return
              "\(port["port"]?.int ?? 0)\(node > 0 ? ":\(node)" : "")/\(port["protocol"]?.string ?? "TCP")"
          }
          return ports.isEmpty ? "<none>" : ports.joinedText(",")
        }, age,
        Column("SELECTOR", wide: true) { _, object in
          let selector = LabelSelector(labels: object["spec", "selector"])
          return selector.isEmpty ? "<none>" : selector.text
        },
      ]
    case "endpoints":
      return [
        nameColumn, Column("ENDPOINTS") { _, object in endpoints(object, most: 3) }, age,
      ]
    case "endpointslices.discovery.k8s.io":
      return [
        nameColumn, Column("ADDRESSTYPE", at: "addressType"),
        Column("PORTS") { _, object in
          let ports = (object["ports"]?.elements ?? []).map { "\($0["port"]?.int ?? 0)" }
          return ports.isEmpty ? "<unset>" : ports.joinedText(",")
        },
        Column("ENDPOINTS") { _, object in
          let all = (object["endpoints"]?.elements ?? []).flatMap {
            ($0["addresses"]?.elements ?? []).compactMap { $0.string }
          }
          if all.isEmpty { return "<unset>" }
          let more = all.count > 3 ? " + \(all.count - 3) more..." : ""
          return Array(all.prefix(3)).joinedText(",") + more
        }, age,
      ]
    case "ingresses.networking.k8s.io":
      return [
        nameColumn, Column("CLASS", at: "spec", "ingressClassName"),
        Column("HOSTS") { _, object in
          let hosts = (object["spec", "rules"]?.elements ?? []).compactMap { $0["host"]?.string }
          if hosts.isEmpty { return "*" }
          let more = hosts.count > 3 ? " + \(hosts.count - 3) more..." : ""
          return Array(hosts.prefix(3)).joinedText(",") + more
        },
        Column("ADDRESS") { _, object in
          (object["status", "loadBalancer", "ingress"]?.elements ?? []).compactMap {
            ($0["ip"] ?? $0["hostname"])?.string
          }.joinedText(",")
        }, Column("PORTS") { _, object in object["spec", "tls"] == nil ? "80" : "80, 443" }, age,
      ]
    case "ingressclasses.networking.k8s.io":
      return [
        nameColumn, Column("CONTROLLER", at: "spec", "controller"),
        Column("PARAMETERS") { _, object in
          object["spec", "parameters"].map {
            "\($0["kind"]?.string ?? "").\($0["apiGroup"]?.string ?? "")/\($0["name"]?.string ?? "")"
          } ?? "<none>"
        }, age,
      ]
    default:
      return [
        nameColumn,
        Column("POD-SELECTOR") { _, object in LabelSelector.text(object["spec", "podSelector"]) },
        age,
      ]
    }
  }

  private static func externalAddress(_ object: JSONValue) -> String {
    let given = (object["spec", "externalIPs"]?.elements ?? []).compactMap { $0.string }
    switch object["spec", "type"]?.string {
    case "ExternalName": return object["spec", "externalName"]?.string ?? "<none>"
    case "LoadBalancer":
      let balanced = (object["status", "loadBalancer", "ingress"]?.elements ?? []).compactMap {
        ($0["ip"] ?? $0["hostname"])?.string
      }
      let all = balanced + given
      return all.isEmpty ? "<pending>" : all.joinedText(",")
    default: return given.isEmpty ? "<none>" : given.joinedText(",")
    }
  }

  /// The addresses with their ports, of which some are shown; those that are not ready are left out.
  static func endpoints(_ object: JSONValue, most: Int) -> String {
    let subsets = object["subsets"]?.elements ?? []
    if subsets.isEmpty { return "<none>" }
    var all: [String] = []
    for subset in subsets {
      let ports = subset["ports"]?.elements ?? []
      if ports.isEmpty {
        all += (subset["addresses"]?.elements ?? []).compactMap { $0["ip"]?.string }
      }
      for port in ports {
        for address in subset["addresses"]?.elements ?? [] {
          all.append("\(address["ip"]?.string ?? ""):\(port["port"]?.int ?? 0)")
        }
      }
    }
    let more = all.count > most ? " + \(all.count - most) more..." : ""
    return Array(all.prefix(most)).joinedText(",") + more
  }
}
