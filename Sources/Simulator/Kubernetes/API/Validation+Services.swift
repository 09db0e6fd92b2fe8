import Shell
import YAML

extension Validation {
  mutating func service(_ object: JSONValue) {
    let spec = object["spec"] ?? .object([])
    let type = spec["type"]?.string ?? ""
    let ports = spec["ports"]?.elements ?? []
    let isHeadless = spec["clusterIP"]?.string == "None"
    if ports.isEmpty, !isHeadless, type != "ExternalName" { problems.required("spec.ports") }
    if type == "ExternalName", (spec["externalName"]?.string ?? "").isEmpty {
      problems.required("spec.externalName")
    }
    var names: [String] = []
    var numbers: [String] = []
    for (index, port) in ports.enumerated() {
      let field = "spec.ports[\(index)]"
      let name = port["name"]?.string ?? ""
      if name.isEmpty, ports.count > 1 {
        problems.required(field + ".name")
      } else if !name.isEmpty {
        for why in Names.label(name) { problems.invalidText(field + ".name", name, why) }
        if names.contains(name) { problems.duplicate(field + ".name", name) }
        names.append(name)
      }
      portNumber(port["port"]?.int ?? 0, field + ".port")
      let `protocol` = port["protocol"]?.string ?? ""
      if `protocol`.isEmpty {
        problems.required(field + ".protocol")
      } else if !["SCTP", "TCP", "UDP"].contains(`protocol`) {
        problems.unsupported(field + ".protocol", `protocol`, ["SCTP", "TCP", "UDP"])
      }
      if let number = port["targetPort"]?.int {
        portNumber(number, field + ".targetPort")
      } else if let name = port["targetPort"]?.string {
        for why in Names.portName(name) { problems.invalidText(field + ".targetPort", name, why) }
      }
      if port["nodePort"] != nil, type == "ClusterIP" || type == "ExternalName" {
        problems.forbidden(field + ".nodePort", "may not be used when `type` is '\(type)'")
      }
      let key = "\(`protocol`)/\(port["port"]?.int ?? 0)"
      if numbers.contains(key) {
        problems.causes.append(
          Cause(
            field: field,
            message:
              "Duplicate value: core.ServicePort{Name:\"\", Protocol:\(`protocol`.quotedGo), AppProtocol:(*string)(nil), Port:\(port["port"]?.int ?? 0), TargetPort:intstr.IntOrString{Type:0, IntVal:0, StrVal:\"\"}, NodePort:0}"
          ))
      }
      numbers.append(key)
    }
    labels(spec["selector"], "spec.selector")
    let affinity = spec["sessionAffinity"]?.string ?? ""
    if !["ClientIP", "None"].contains(affinity) {
      problems.unsupported("spec.sessionAffinity", affinity, ["ClientIP", "None"])
    }
    if let address = spec["clusterIP"]?.string, !address.isEmpty, !isHeadless,
      Names.address(address) == nil, !address.has(":")
    {
      problems.invalidText(
        "spec.clusterIPs[0]", address,
        "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")
    }
    if !["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"].contains(type) {
      problems.unsupported(
        "spec.type", type, ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"])
    }
  }

  mutating func endpoints(_ object: JSONValue) {
    for (index, subset) in (object["subsets"]?.elements ?? []).enumerated() {
      for (number, entry) in (subset["addresses"]?.elements ?? []).enumerated() {
        let field = "subsets[\(index)].addresses[\(number)].ip"
        let address = entry["ip"]?.string ?? ""
        guard let bytes = Names.address(address) else {
          if address.has(":") { continue }
          problems.invalidText(
            field, address, "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")
          problems.invalidText(field, address, "must be a valid IP address")
          continue
        }
        if bytes[0] == 127 {
          problems.invalidText(
            field, address, "may not be in the loopback range (127.0.0.0/8, ::1/128)")
        }
      }
      for (number, port) in (subset["ports"]?.elements ?? []).enumerated() {
        portNumber(port["port"]?.int ?? 0, "subsets[\(index)].ports[\(number)].port")
      }
    }
  }

  mutating func ingress(_ object: JSONValue) {
    let rules = object["spec", "rules"]?.elements ?? []
    if rules.isEmpty, object["spec", "defaultBackend"] == nil {
      problems.invalid(
        "spec", "[]networking.IngressRule(nil)",
        "either `defaultBackend` or `rules` must be specified")
    }
    for (index, rule) in rules.enumerated() {
      let field = "spec.rules[\(index)]"
      if let host = rule["host"]?.string, !host.isEmpty {
        if Names.address(host) != nil {
          problems.invalidText(field + ".host", host, "must be a DNS name, not an IP address")
        } else if host.hasPrefix("*") {
          if !host.hasPrefix("*.") || !Names.subdomain(host.dropping(2)).isEmpty {
            problems.invalidText(
              field + ".host", host,
              "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
            )
          }
        } else {
          for why in Names.subdomain(host) { problems.invalidText(field + ".host", host, why) }
        }
      }
      for (number, path) in (rule["http", "paths"]?.elements ?? []).enumerated() {
        ingressPath(path, field + ".http.paths[\(number)]")
      }
    }
  }

  private mutating func ingressPath(_ path: JSONValue, _ field: String) {
    let types = ["Exact", "ImplementationSpecific", "Prefix"]
    guard let type = path["pathType"]?.string else {
      return problems.required(field + ".pathType", "pathType must be specified")
    }
    if !types.contains(type) {
      problems.unsupported(field + ".pathType", type, types)
    } else if type != "ImplementationSpecific" {
      let text = path["path"]?.string ?? ""
      if !text.hasPrefix("/") {
        problems.invalidText(field + ".path", text, "must be an absolute path")
      }
    }
    let backend = path["backend"]
    if backend?["service"] == nil && backend?["resource"] == nil {
      problems.required(field + ".backend", "")
    }
    if let service = backend?["service"] {
      if (service["name"]?.string ?? "").isEmpty {
        problems.required(field + ".backend.service.name", "")
      }
      if service["port", "name"] == nil && service["port", "number"] == nil {
        problems.required(
          field + ".backend.service.port", "port name or number is required")
      }
    }
  }
}
