import Shell
import YAML

/// What the cluster's DNS knows (the specification «DNS-Based Service Discovery» of Kubernetes).
struct ClusterNames {
  let server: APIServer

  static let domain = "cluster.local"

  /// The domains that a Pod of a namespace adds to names.
  static func search(_ namespace: String) -> [String] {
    ["\(namespace).svc.\(domain)", "svc.\(domain)", domain]
  }

  /// The names that a Pod of a namespace asks for when it looks for a name: with fewer than five dots the
  /// domains that it searches come first.
  static func candidates(_ name: String, in namespace: String) -> [String] {
    if name.hasSuffix(".") { return [name.droppingLast(1)] }
    let longer = search(namespace).map { name + "." + $0 }
    return name.pieces(".").count > 5 ? [name] + longer : longer + [name]
  }

  /// The addresses of a whole name; none when it does not exist.
  func addresses(_ name: String) -> [String] {
    let end = "." + Self.domain
    guard name.hasSuffix(end) else { return [] }
    var parts = name.droppingLast(end.utf8.count).pieces(".")
    guard parts.count >= 3, let type = parts.popLast(), let space = parts.popLast() else {
      return []
    }
    if type == "pod", parts.count == 1 {
      let address = parts[0].replacing("-", with: ".")
      return server.list("pods", space).contains { $0["status", "podIP"]?.string == address }
        ? [address] : []
    }
    guard type == "svc", let service = parts.popLast(),
      let object = server.get("services", space, service)
    else { return [] }
    if let name = object["spec", "externalName"]?.string,
      object["spec", "type"]?.string == "ExternalName"
    {
      return name.hasSuffix(end) && parts.isEmpty ? addresses(name) : []
    }
    let address = object["spec", "clusterIP"]?.string ?? ""
    if address != "None" { return parts.isEmpty && !address.isEmpty ? [address] : [] }
    return headless(object, host: parts.joinedText("."))
  }

  /// The addresses of the Pods behind a headless Service, or of the one that has a host name.
  private func headless(_ service: JSONValue, host: String) -> [String] {
    var result: [String] = []
    let endpoints = server.get("endpoints", service.namespace, service.name)
    for subset in endpoints?["subsets"]?.elements ?? [] {
      for address in subset["addresses"]?.elements ?? [] {
        guard let text = address["ip"]?.string else { continue }
        if !host.isEmpty {
          let name = address["targetRef", "name"]?.string ?? ""
          guard let pod = server.get("pods", service.namespace, name),
            pod["spec", "hostname"]?.string == host,
            pod["spec", "subdomain"]?.string == service.name
          else { continue }
        }
        result.append(text)
      }
    }
    return result
  }
}
