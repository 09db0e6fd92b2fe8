import Shell
import YAML

/// Gives Services their cluster addresses and node ports.
struct ServiceAddresses {
  let server: APIServer

  /// Keeps what a client left out of a change.
  static func keep(_ object: inout JSONValue, from old: JSONValue) {
    if object["spec", "type"]?.string == "ExternalName" { return }
    if object["spec", "clusterIP"] == nil {
      object.set("spec", "clusterIP", to: old["spec", "clusterIP"])
    }
    if object["spec", "clusterIPs"] == nil,
      object["spec", "clusterIP"] == old["spec", "clusterIP"]
    {
      object.set("spec", "clusterIPs", to: old["spec", "clusterIPs"])
    } else if let address = object["spec", "clusterIP"] {
      object.set("spec", "clusterIPs", to: .array([address]))
    }
    let type = object["spec", "type"]?.string ?? "ClusterIP"
    let usesPorts = type == "NodePort" || type == "LoadBalancer"
    Defaults.each(&object, ["spec", "ports"]) { port in
      if !usesPorts { return port["nodePort"] == nil ? () : () }
      if port["nodePort"] == nil {
        let same = old["spec", "ports"]?.elements.first { $0["port"]?.int == port["port"]?.int }
        port.set("nodePort", to: same?["nodePort"])
      }
    }
    if !usesPorts, old["spec", "type"]?.string != type {
      Defaults.each(&object, ["spec", "ports"]) { $0.set("nodePort", to: nil) }
      object.set("spec", "externalTrafficPolicy", to: nil)
    }
  }

  func allocate(_ object: inout JSONValue, old: JSONValue?) throws(APIError) {
    let type = object["spec", "type"]?.string ?? ""
    let resource = "Service"
    if type == "ExternalName" {
      for field in ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"] {
        object.set("spec", field, to: nil)
      }
      return
    }
    var used: Set<String> = []
    var ports: Set<Int64> = []
    for service in server.list("services") where service.uid != object.uid {
      if let address = service["spec", "clusterIP"]?.string { used.insert(address) }
      for port in service["spec", "ports"]?.elements ?? [] {
        if let number = port["nodePort"]?.int { ports.insert(number) }
      }
    }
    let given = object["spec", "clusterIP"]?.string ?? ""
    if given.isEmpty {
      object.set("spec", "clusterIP", to: .string(freeAddress(used)))
    } else if given != "None", given != old?["spec", "clusterIP"]?.string {
      var why = ""
      if used.contains(given) { why = "provided IP is already allocated" }
      if let bytes = Names.address(given), bytes[0] != 10 || bytes[1] & 0xF0 != 96 {
        why =
          "the provided IP (\(given)) is not in the valid range. The range of valid IPs is 10.96.0.0/12"
      }
      if !why.isEmpty {
        throw .invalid(
          resource, object.name,
          [
            Cause(
              field: "spec.clusterIPs",
              message:
                "Invalid value: []string{\(given.quotedGo)}: failed to allocate IP \(given): \(why)"
            )
          ])
      }
    }
    object.set("spec", "clusterIPs", to: object["spec", "clusterIP"].map { .array([$0]) })
    object.setDefault("spec", "ipFamilies", to: .array([.string("IPv4")]))
    object.setDefault("spec", "ipFamilyPolicy", to: .string("SingleStack"))
    guard type == "NodePort" || type == "LoadBalancer" else { return }
    var causes: [Cause] = []
    var taken = ports
    let identifiers = server.identifiers
    guard case .array(var list)? = object["spec", "ports"] else { return }
    for index in list.indices {
      if let number = list[index]["nodePort"]?.int, number != 0 {
        let field = "spec.ports[\(index)].nodePort"
        if number < 30000 || number > 32767 {
          causes.append(
            Cause(
              field: field,
              message:
                "Invalid value: \(number): provided port is not in the valid range. The range of valid ports is 30000-32767"
            ))
        } else if taken.contains(number) {
          causes.append(
            Cause(
              field: field, message: "Invalid value: \(number): provided port is already allocated")
          )
        }
        taken.insert(number)
      } else {
        var number = Int64(30086 + identifiers.number(below: 2682))
        while taken.contains(number) { number = number >= 32767 ? 30000 : number + 1 }
        taken.insert(number)
        list[index].set("nodePort", to: .int64(number))
      }
    }
    if let first = causes.first { throw .invalid(resource, object.name, [first]) }
    object.set("spec", "ports", to: .array(list))
  }

  private func freeAddress(_ used: Set<String>) -> String {
    while true {
      let number = server.identifiers.number(below: 1 << 20)
      let address =
        "10.\(96 + (number >> 16)).\(number >> 8 & 255).\(max(1, number & 255))"
      if !used.contains(address) { return address }
    }
  }
}
