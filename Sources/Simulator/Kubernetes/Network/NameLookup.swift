import Shell

/// The program `nslookup`, BusyBox's, in a container of a Pod.
struct NameLookup {
  let context: ProcessContext
  let network: ClusterNetwork
  let namespace: String

  private static let nameServer = "10.96.0.10"

  func run() -> Int {
    let words = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard let name = words.first?.text, words.count <= 2 else {
      context.writeError("Usage: nslookup [-type=QUERY_TYPE] HOST [DNS_SERVER]\n")
      return 1
    }
    if words.count < context.arguments.count - 1 {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    guard network.hasNames else {
      context.write(
        ";; connection timed out; no servers could be reached\n\n")
      return 1
    }
    let names =
      name.has(".") ? [name] : ClusterNames.search(namespace).map { name + "." + $0 }
    let known = names.map { ClusterNames(server: network.cluster.server).addresses($0) }
    let isInside = name.hasSuffix("." + ClusterNames.domain) || !name.has(".")
    if !isInside, known.allSatisfy({ $0.isEmpty }), !name.hasSuffix(".svc"),
      name.pieces(".").last?.utf8.count ?? 0 >= 2, !isShort(name)
    {
      return context.notSimulated(ByteString(name))
    }
    write("Server:\t\t\(Self.nameServer)\nAddress:\t\(Self.nameServer):53\n\n")
    var status = 0
    // Once for addresses of IPv4, once for those of IPv6, of which there are none.
    for isSecond in [false, true] {
      for (full, addresses) in zip(names, known) {
        if addresses.isEmpty {
          write("** server can't find \(full): NXDOMAIN\n\n")
          status = 1
        } else {
          if !isSecond {
            for address in addresses { write("Name:\t\(full)\nAddress: \(address)\n") }
          }
          write("\n")
        }
      }
    }
    return status
  }

  /// Whether a name with dots begins like one of the cluster's, such as `web.default`, which BusyBox does not
  /// search for.
  private func isShort(_ name: String) -> Bool {
    let parts = name.pieces(".")
    return parts.count == 2 && network.cluster.server.get("namespaces", "", parts[1]) != nil
  }

  private func write(_ text: String) { context.write(Array(text.utf8)) }
}
