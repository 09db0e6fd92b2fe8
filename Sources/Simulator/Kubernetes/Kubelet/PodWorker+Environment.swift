import Shell
import YAML

/// The environment of a Pod's containers.
extension PodWorker {
  func variables(_ state: ContainerState) throws(DecodingProblem) -> ContainerEnvironment {
    let seesServices = pod["spec", "enableServiceLinks"]?.bool != false
    var result = ContainerEnvironment(
      hostName: pod["spec", "hostname"]?.string ?? pod.name,
      services: seesServices ? cluster.serviceVariables.find(in: pod.namespace, of: server) : [])
    func set(_ name: String, _ value: String) { result.asked.append((name, value)) }
    for source in state.spec["envFrom"]?.elements ?? [] {
      let prefix = source["prefix"]?.string ?? ""
      for (kind, plural) in [("configMapRef", "configmaps"), ("secretRef", "secrets")] {
        guard let name = source[kind, "name"]?.string else { continue }
        guard let found = server.get(plural, pod.namespace, name) else {
          if source[kind, "optional"]?.bool == true { continue }
          throw DecodingProblem(
            message: "\(plural.droppingLast(1)) \(name.quotedGo) not found")
        }
        for member in found["data"]?.members ?? [] {
          set(prefix + member.name, Self.value(member.value, isSecret: plural == "secrets"))
        }
      }
    }
    for variable in state.spec["env"]?.elements ?? [] {
      let name = variable["name"]?.string ?? ""
      if let source = variable["valueFrom"] {
        if let value = try reference(source, state) { set(name, value) }
      } else {
        set(name, Self.expand(variable["value"]?.string ?? "", result))
      }
    }
    return result
  }

  static func value(_ value: JSONValue?, isSecret: Bool) -> String {
    let text = value?.string ?? ""
    return isSecret ? String(decoding: Base64.decode(text), as: UTF8.self) : text
  }

  func reference(
    _ source: JSONValue, _ state: ContainerState
  ) throws(DecodingProblem) -> String? {
    for (kind, plural, title) in [
      ("configMapKeyRef", "configmaps", "ConfigMap"), ("secretKeyRef", "secrets", "Secret"),
    ] {
      guard let reference = source[name: kind] else { continue }
      let name = reference["name"]?.string ?? ""
      let key = reference["key"]?.string ?? ""
      let isOptional = reference["optional"]?.bool == true
      guard let found = server.get(plural, pod.namespace, name) else {
        if isOptional { return nil }
        throw DecodingProblem(message: "\(plural.droppingLast(1)) \(name.quotedGo) not found")
      }
      guard let value = found["data", key] else {
        if isOptional { return nil }
        throw DecodingProblem(
          message: "couldn't find key \(key) in \(title) \(pod.namespace)/\(name)")
      }
      return Self.value(value, isSecret: plural == "secrets")
    }
    if let path = source["fieldRef", "fieldPath"]?.string { return field(path) }
    if let resource = source["resourceFieldRef"] {
      return Self.resourceValue(resource, state.spec)
    }
    return nil
  }

  /// The number that a reference to a resource stands for.
  static func resourceValue(_ reference: JSONValue, _ container: JSONValue) -> String {
    let (list, name) = (reference["resource"]?.string ?? "").cut(".") ?? ("", "")
    let amount = container["resources", list, name]?.string.flatMap { Quantity($0) }
    let divisor = reference["divisor"]?.string.flatMap { Quantity($0) }?.milli ?? 0
    guard let amount else { return "0" }
    let unit = divisor == 0 ? 1000 : divisor
    return "\((amount.milli + unit - 1) / unit)"
  }

  func field(_ path: String) -> String? {
    switch path {
    case "status.podIP": return address
    case "status.hostIP": return hostAddress
    case "spec.nodeName": return kubelet.name
    default: break
    }
    for list in ["labels", "annotations"] where path.hasPrefix("metadata.\(list)['") {
      let key = path.dropping(11 + list.utf8.count).droppingLast(2)
      return pod["metadata", list, key]?.string ?? ""
    }
    return pod.at(path.pieces("."))?.string ?? ""
  }

  static func serviceVariables(_ service: JSONValue) -> [(String, String)] {
    guard let address = service["spec", "clusterIP"]?.string, address != "None" else { return [] }
    let head = service.name.raised.replacing("-", with: "_")
    let ports = service["spec", "ports"]?.elements ?? []
    guard let first = ports.first?["port"]?.int else { return [] }
    var result = [
      ("\(head)_SERVICE_HOST", address), ("\(head)_SERVICE_PORT", "\(first)"),
      ("\(head)_PORT", "tcp://\(address):\(first)"),
    ]
    for port in ports {
      let number = port["port"]?.int ?? 0
      let kind = port["protocol"]?.string ?? "TCP"
      if let name = port["name"]?.string, !name.isEmpty {
        result.append(
          ("\(head)_SERVICE_PORT_\(name.raised.replacing("-", with: "_"))", "\(number)"))
      }
      let base = "\(head)_PORT_\(number)_\(kind)"
      result.append((base, "\(kind.lowered)://\(address):\(number)"))
      result.append((base + "_PROTO", kind.lowered))
      result.append((base + "_PORT", "\(number)"))
      result.append((base + "_ADDR", address))
    }
    return result
  }
}
