import YAML

/// EndpointSlices and IngressClasses.
extension Describer {
  mutating func endpointSlice() {
    head()
    labelsAndAnnotations()
    field("AddressType", string("addressType") ?? "")
    let ports = object["ports"]?.elements ?? []
    if ports.isEmpty {
      write(0, "Ports: <unset>\n")
    } else {
      write(0, "Ports:\n  Name\tPort\tProtocol\n")
      write(1, "----\t----\t--------\n")
      for port in ports {
        let name = port["name"]?.string ?? ""
        let number = port["port"].map { JSONPath.text($0) } ?? "<unset>"
        write(
          1, "\(name.isEmpty ? "<unset>" : name)\t\(number)\t\(port["protocol"]?.string ?? "TCP")\n"
        )
      }
    }
    let endpoints = object["endpoints"]?.elements ?? []
    write(0, endpoints.isEmpty ? "Endpoints: <none>\n" : "Endpoints:\n")
    for endpoint in endpoints {
      let addresses = (endpoint["addresses"]?.elements ?? []).compactMap { $0.string }
      write(1, "- Addresses:\t\(addresses.isEmpty ? "<none>" : addresses.joinedText(", "))\n")
      write(2, "Conditions:\n")
      let ready = endpoint["conditions", "ready"]?.bool.map { $0 ? "true" : "false" }
      field("Ready", ready ?? "<unset>", level: 3)
      field("Hostname", endpoint["hostname"]?.string ?? "<unset>", level: 2)
      if let target = endpoint["targetRef"] {
        let title = (target["kind"]?.string ?? "") + "/" + (target["name"]?.string ?? "")
        field("TargetRef", title, level: 2)
      }
      field("NodeName", endpoint["nodeName"]?.string ?? "<unset>", level: 2)
      field("Zone", endpoint["zone"]?.string ?? "<unset>", level: 2)
    }
    events()
  }

  mutating func ingressClass() {
    field("Name", object.name)
    labelsAndAnnotations()
    field("Controller", string("spec", "controller") ?? "")
    if let parameters = object["spec", "parameters"] {
      write(0, "Parameters:\n")
      for (label, name) in [("APIGroup", "apiGroup"), ("Kind", "kind"), ("Name", "name")] {
        if let text = parameters[name: name]?.string { field(label, text, level: 1) }
      }
    }
    events()
  }
}
