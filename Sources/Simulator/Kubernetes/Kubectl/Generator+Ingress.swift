import Shell
import YAML

/// Ingresses.
extension Generator {
  func ingress() throws(Failure) -> JSONValue {
    let rules = flags.list("rule")
    let initial = flags.given("default-backend") ?? ""
    if rules.isEmpty, initial.isEmpty {
      throw .error(
        "not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)"
      )
    }
    var hosts: [(host: String, paths: [JSONValue])] = []
    var tls: [JSONValue] = []
    for text in rules {
      let parts = text.pieces(",")
      guard let (place, target) = parts[0].cut("="), let (host, path) = place.cut("/"),
        let (service, port) = target.cut(":")
      else {
        throw .error(
          "rule \(text) is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]"
        )
      }
      let isPrefix = path.hasSuffix("*")
      let entry = JSONValue.tree([
        ("path", .string("/" + (isPrefix ? path.droppingLast(1) : path))),
        ("pathType", .string(isPrefix ? "Prefix" : "Exact")),
        ("backend", backend(service, port.cut(":")?.before ?? port)),
      ])
      if let index = hosts.firstIndex(where: { $0.host == host }) {
        hosts[index].paths.append(entry)
      } else {
        hosts.append((host, [entry]))
      }
      // The first of a host's rules says what secret it has; the word before it does not matter.
      for option in parts.dropFirst().prefix(1)
      where option.hasPrefix("tls") || option.has("=") {
        let secret = option.cut("=")?.after ?? ""
        if !host.isEmpty, tls.contains(where: { $0["hosts"]?.elements.first?.string == host }) {
          continue
        }
        tls.append(
          .tree([
            ("hosts", host.isEmpty ? nil : .array([.string(host)])),
            ("secretName", secret.isEmpty ? nil : .string(secret)),
          ]))
      }
    }
    let list: [JSONValue] = hosts.map { host in
      .tree([
        ("host", host.host.isEmpty ? nil : .string(host.host)),
        ("http", .tree([("paths", .array(host.paths))])),
      ])
    }
    var annotations: [(String, String)] = []
    for text in flags.list("annotation") {
      guard let (key, value) = text.cut("="), !key.isEmpty else {
        throw .error("annotation \(text) is invalid and should be in format key=[value]")
      }
      annotations.removeAll { $0.0 == key }
      annotations.append((key, value))
    }
    annotations.sort { $0.0 < $1.0 }
    var defaultBackend: JSONValue?
    if !initial.isEmpty {
      guard let (service, port) = initial.cut(":"), !port.has(":") else {
        throw .error("default-backend should be in format servicename:serviceport")
      }
      defaultBackend = backend(service, port)
    }
    let metadata = JSONValue.tree([
      ("name", .string(name)), ("creationTimestamp", .null),
      ("annotations", annotations.isEmpty ? nil : .strings(annotations)),
    ])
    return .tree(
      [
        ("kind", .string("Ingress")), ("apiVersion", .string("networking.k8s.io/v1")),
        ("metadata", metadata),
        (
          "spec",
          .tree([
            ("ingressClassName", flags.given("class").flatMap { $0.isEmpty ? nil : .string($0) }),
            ("defaultBackend", defaultBackend), ("tls", tls.isEmpty ? nil : .array(tls)),
            ("rules", list.isEmpty ? nil : .array(list)),
          ])
        ), ("status", .tree([("loadBalancer", empty)])),
      ])
  }

  private func backend(_ service: String, _ port: String) -> JSONValue {
    let value: JSONValue =
      Int64(port).map { .tree([("number", .int64($0))]) } ?? .tree([("name", .string(port))])
    return .tree([("service", .tree([("name", .string(service)), ("port", value)]))])
  }
}
