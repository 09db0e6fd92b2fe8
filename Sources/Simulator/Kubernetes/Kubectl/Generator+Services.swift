import Shell
import YAML

/// Services.
extension Generator {
  func service(exposing port: Int64) -> JSONValue {
    object(
      "v1", "Service",
      [
        (
          "spec",
          .tree([
            (
              "ports",
              .array([
                .tree([
                  ("protocol", .string("TCP")), ("port", .int64(port)),
                  ("targetPort", .int64(port)),
                ])
              ])
            ), ("selector", .strings([("run", name)])),
          ])
        ), ("status", .tree([("loadBalancer", empty)])),
      ])
  }

  func service(_ type: String) throws(Failure) -> JSONValue {
    var ports: [JSONValue] = []
    let isHeadless = flags.given("clusterip") == "None"
    let texts = flags.list("tcp")
    if type == "ExternalName", (flags.given("external-name") ?? "").isEmpty {
      throw .error("invalid service external name ")
    }
    if texts.isEmpty, !isHeadless, type != "ExternalName" {
      throw .error("at least one tcp port specifier must be provided")
    }
    for text in texts {
      let parts = text.cut(":")
      let port = parts?.before ?? text
      let target = parts?.after.cut(":")?.before ?? parts?.after ?? port
      guard let number = UInt16(port), number > 0 || port == "0" else {
        let why = Int64(port) == nil ? "invalid syntax" : "value out of range"
        throw .error("strconv.ParseUint: parsing \(port.quotedGo): \(why)")
      }
      if parts == nil {
        // The port is both.
      } else if let number = Int64(target) {
        if !(1...65535 ~= number) { throw .error("must be between 1 and 65535, inclusive") }
      } else if !Names.portName(target).isEmpty {
        throw .error(Names.portName(target).joinedText(","))
      }
      let targetValue: JSONValue = Int64(target).map { .int64($0) } ?? .string(target)
      ports.append(
        .tree([
          ("name", .string(text.replacing(":", with: "-"))), ("protocol", .string("TCP")),
          ("port", .int(Int(number))), ("targetPort", targetValue),
          (
            "nodePort",
            flags.given("node-port").flatMap { Int64($0) }.flatMap { $0 == 0 ? nil : .int64($0) }
          ),
        ]))
    }
    let labels = [("app", name)]
    return object(
      "v1", "Service",
      [
        (
          "spec",
          .tree([
            ("ports", ports.isEmpty ? nil : .array(ports)), ("selector", .strings(labels)),
            ("clusterIP", flags.given("clusterip").map { .string($0) }), ("type", .string(type)),
            ("externalName", flags.given("external-name").map { .string($0) }),
          ])
        ), ("status", .tree([("loadBalancer", empty)])),
      ], labels: labels)
  }
}
