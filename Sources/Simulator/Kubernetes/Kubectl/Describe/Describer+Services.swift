import Shell
import YAML

/// Services and what leads to them.
extension Describer {
  mutating func service() {
    head()
    labelsAndAnnotations()
    let selector = (object["spec", "selector"]?.members ?? []).map {
      $0.name + "=" + ($0.value.string ?? "")
    }
    field("Selector", selector.isEmpty ? "<none>" : selector.joinedText(","))
    field("Type", string("spec", "type") ?? "")
    if let policy = string("spec", "ipFamilyPolicy") { field("IP Family Policy", policy) }
    let families = (object["spec", "ipFamilies"]?.elements ?? []).compactMap { $0.string }
    field("IP Families", families.isEmpty ? "<none>" : families.joinedText(","))
    field("IP", string("spec", "clusterIP") ?? "")
    let addresses = (object["spec", "clusterIPs"]?.elements ?? []).compactMap { $0.string }
    field("IPs", addresses.isEmpty ? "<none>" : addresses.joinedText(","))
    let external = (object["spec", "externalIPs"]?.elements ?? []).compactMap { $0.string }
    if !external.isEmpty { field("External IPs", external.joinedText(",")) }
    if let name = string("spec", "externalName"), !name.isEmpty { field("External Name", name) }
    if let address = string("spec", "loadBalancerIP"), !address.isEmpty { field("IP", address) }
    for port in object["spec", "ports"]?.elements ?? [] {
      let name = port["name"]?.string ?? ""
      let kind = port["protocol"]?.string ?? "TCP"
      write(0, "Port:\t\(name.isEmpty ? "<unset>" : name)\t\(port["port"]?.int ?? 0)/\(kind)\n")
      field("TargetPort", (port["targetPort"].map { JSONPath.text($0) } ?? "") + "/" + kind)
      if let number = port["nodePort"]?.int, number != 0 {
        write(0, "NodePort:\t\(name.isEmpty ? "<unset>" : name)\t\(number)/\(kind)\n")
      }
      field("Endpoints", endpoints(of: object, port: name))
    }
    field("Session Affinity", string("spec", "sessionAffinity") ?? "None")
    if let policy = string("spec", "externalTrafficPolicy"), !policy.isEmpty {
      field("External Traffic Policy", policy)
    }
    if let policy = string("spec", "internalTrafficPolicy"), !policy.isEmpty {
      field("Internal Traffic Policy", policy)
    }
    events()
  }

  /// The addresses behind a port of a Service.
  private func endpoints(of service: JSONValue, port name: String) -> String {
    var list: [String] = []
    let found = server.get("endpoints", service.namespace, service.name)
    for subset in found?["subsets"]?.elements ?? [] {
      for port in subset["ports"]?.elements ?? [] where (port["name"]?.string ?? "") == name {
        for address in subset["addresses"]?.elements ?? [] {
          list.append("\(address["ip"]?.string ?? ""):\(port["port"]?.int ?? 0)")
        }
      }
    }
    if list.count > 3 {
      return list.prefix(3).map { $0 }.joinedText(",") + " + \(list.count - 3) more..."
    }
    return list.joinedText(",")
  }

  mutating func endpoints() {
    head()
    labelsAndAnnotations()
    write(0, "Subsets:\n")
    for subset in object["subsets"]?.elements ?? [] {
      for (label, name) in [("Addresses", "addresses"), ("NotReadyAddresses", "notReadyAddresses")]
      {
        let list = (subset[name: name]?.elements ?? []).compactMap { $0["ip"]?.string }
        field(label, list.isEmpty ? "<none>" : list.joinedText(","), level: 1)
      }
      let ports = subset["ports"]?.elements ?? []
      if !ports.isEmpty {
        write(1, "Ports:\n")
        write(2, "Name\tPort\tProtocol\n")
        write(2, "----\t----\t--------\n")
        for port in ports {
          let name = port["name"]?.string ?? ""
          write(
            2,
            "\(name.isEmpty ? "<unset>" : name)\t\(port["port"]?.int ?? 0)\t\(port["protocol"]?.string ?? "TCP")\n"
          )
        }
      }
      write(0, "\n")
    }
    events()
  }

  mutating func ingress() {
    field("Name", object.name)
    labels(object["metadata", "labels"])
    field("Namespace", object.namespace)
    let addresses = (object["status", "loadBalancer", "ingress"]?.elements ?? []).compactMap {
      $0["ip"]?.string ?? $0["hostname"]?.string
    }
    field("Address", addresses.joinedText(","))
    field("Ingress Class", string("spec", "ingressClassName") ?? "<none>")
    field("Default backend", object["spec", "defaultBackend"].map { backend($0) } ?? "<default>")
    let certificates = object["spec", "tls"]?.elements ?? []
    if !certificates.isEmpty {
      write(0, "TLS:\n")
      for entry in certificates {
        let hosts = (entry["hosts"]?.elements ?? []).compactMap { $0.string }.joinedText(",")
        let secret = entry["secretName"]?.string ?? ""
        write(1, secret.isEmpty ? "SNI routes \(hosts)\n" : "\(secret) terminates \(hosts)\n")
      }
    }
    write(0, "Rules:\n  Host\tPath\tBackends\n")
    write(1, "----\t----\t--------\n")
    for rule in object["spec", "rules"]?.elements ?? [] {
      let host = rule["host"]?.string ?? ""
      write(1, "\(host.isEmpty ? "*" : host)\t\n")
      for path in rule["http", "paths"]?.elements ?? [] {
        write(
          1, "  \t\(path["path"]?.string ?? "") \t\(path["backend"].map { backend($0) } ?? "")\n")
      }
    }
    if object["spec", "rules"]?.elements.isEmpty != false {
      write(1, "*\t*\t\(object["spec", "defaultBackend"].map { backend($0) } ?? "<default>")\n")
    }
    annotations(object["metadata", "annotations"])
    events()
  }

  private func backend(_ backend: JSONValue) -> String {
    let name = backend["service", "name"]?.string ?? ""
    let portName = backend["service", "port", "name"]?.string
    let port = portName ?? "\(backend["service", "port", "number"]?.int ?? 0)"
    guard let service = server.get("services", object.namespace, name) else {
      return "\(name):\(port) (<error: services \(name.quotedGo) not found>)"
    }
    let found = (service["spec", "ports"]?.elements ?? []).first {
      portName == nil ? "\($0["port"]?.int ?? 0)" == port : $0["name"]?.string == portName
    }
    return "\(name):\(port) (\(endpoints(of: service, port: found?["name"]?.string ?? "")))"
  }
}
