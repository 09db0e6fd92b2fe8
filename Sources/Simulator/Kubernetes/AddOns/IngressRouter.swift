import Shell
import YAML

/// What an ingress controller does with requests: it finds the Service that an Ingress names for them.
struct IngressRouter {
  let cluster: Cluster
  private var server: APIServer { cluster.server }

  /// The Pod that serves the class of an Ingress; `nil` when none runs.
  func controller(of ingress: JSONValue) -> JSONValue? {
    let classes = server.list("ingressclasses.networking.k8s.io")
    let name =
      ingress["spec", "ingressClassName"]?.string
      ?? ingress.annotation("kubernetes.io/ingress.class")
      ?? classes.first {
        $0.annotation("ingressclass.kubernetes.io/is-default-class") == "true"
      }?.name
      ?? (classes.count == 1 ? classes[0].name : nil)
    guard name == "nginx",
      classes.contains(where: {
        $0.name == "nginx" && $0["spec", "controller"]?.string == "k8s.io/ingress-nginx"
      })
    else { return nil }
    return server.list("pods").first { Self.isController($0) }
  }

  /// Whether a Pod is a controller that runs.
  static func isController(_ pod: JSONValue) -> Bool {
    pod.label("app.kubernetes.io/name") == "ingress-nginx"
      && pod.label("app.kubernetes.io/component") == "controller"
      && pod.condition("Ready")?["status"]?.string == "True"
  }

  /// The namespace, the Service and the port that a request goes to; `nil` when no Ingress knows.
  func target(
    _ request: NetworkStack.Request
  ) -> (namespace: String, service: String, port: JSONValue)? {
    let host = request.host.text.cut(":")?.before ?? request.host.text
    let path = request.path.text.cut("?")?.before ?? request.path.text
    var best: (length: Int, namespace: String, backend: JSONValue)?
    for ingress in server.list("ingresses.networking.k8s.io")
    where controller(of: ingress) != nil {
      for rule in ingress["spec", "rules"]?.elements ?? [] {
        let wanted = rule["host"]?.string ?? ""
        guard wanted.isEmpty || Self.fits(host, wanted) else { continue }
        for entry in rule["http", "paths"]?.elements ?? [] {
          let prefix = entry["path"]?.string ?? "/"
          guard Self.leads(path, prefix, entry["pathType"]?.string ?? "") else { continue }
          let length = prefix.utf8.count + (wanted.isEmpty ? 0 : 10_000)
          if length > best?.length ?? -1, let backend = entry["backend"] {
            best = (length, ingress.namespace, backend)
          }
        }
      }
      if best == nil, let backend = ingress["spec", "defaultBackend"] {
        best = (0, ingress.namespace, backend)
      }
    }
    guard let best, let name = best.backend["service", "name"]?.string else { return nil }
    return (best.namespace, name, best.backend["service", "port"] ?? .object([]))
  }

  private static func fits(_ host: String, _ wanted: String) -> Bool {
    if wanted.hasPrefix("*.") {
      return host.hasSuffix(wanted.dropping(1))
        && !host.droppingLast(wanted.utf8.count - 1).has(".")
    }
    return host == wanted
  }

  private static func leads(_ path: String, _ prefix: String, _ type: String) -> Bool {
    if type == "Exact" { return path == prefix }
    // A regular expression stands for what comes before it.
    let plain = prefix.cut("(")?.before ?? prefix
    let bare = plain.hasSuffix("/") ? plain.droppingLast(1) : plain
    return bare.isEmpty || path == bare || path.hasPrefix(bare + "/")
      || prefix.has("(") && path.hasPrefix(bare)
  }
}
