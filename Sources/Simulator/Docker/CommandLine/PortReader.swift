import Shell

/// Reads published ports as docker's client does: `[address:][port]:port[/transport]`, with ranges.
enum PortReader {
  static func read(_ text: ByteString) -> (ports: [PortBinding], problem: ByteString?) {
    // Behind an address in brackets, or the last two of the parts.
    var address = ByteString()
    var rest = text
    if rest.hasPrefix("["), let end = rest.bytes.firstIndex(of: 93) {
      address = ByteString(Array(rest.bytes[1..<end]))
      rest = rest.dropFirst(end + 1)
      if rest.hasPrefix(":") { rest = rest.dropFirst() }
    }
    let parts = rest.split(58)
    let inner = parts[parts.count - 1]
    let outer = parts.count > 1 ? parts[parts.count - 2] : ""
    if parts.count > 2 { address = Array(parts.dropLast(2)).joined(":") }
    if !address.isEmpty, !FlagValues.isAddress(address) {
      return ([], "invalid IP address: \(address)")
    }
    let halves = inner.split(47)
    let transport = halves.count > 1 ? Array(halves.dropFirst()).joined("/").lowercased : "tcp"
    if halves[0].isEmpty {
      return ([], "no port specified: \(text.isEmpty ? ":/tcp" : text)<empty>")
    }
    guard let inside = range(halves[0]) else { return ([], "invalid containerPort: \(halves[0])") }
    var outside: ClosedRange<Int>?
    if !outer.isEmpty {
      guard let read = range(outer) else { return ([], "invalid hostPort: \(outer)") }
      outside = read
    }
    if let outside, outside.count != inside.count, inside.count != 1 {
      return (
        [], "invalid ranges specified for container and host Ports: \(halves[0]) and \(outer)"
      )
    }
    guard ["tcp", "udp", "sctp"].contains(transport) else {
      return ([], "invalid proto: \(transport)")
    }
    var ports: [PortBinding] = []
    for (index, number) in inside.enumerated() {
      ports.append(
        PortBinding(
          port: ContainerPort(number: number, transport: transport), address: address,
          hostPort: outside.map { $0.lowerBound + index }))
    }
    return (ports, nil)
  }

  /// The long form: `target=80,published=8080,protocol=tcp`.
  static func isLong(_ text: ByteString) -> Bool { text.contains(61) }

  static func readLong(_ text: ByteString) -> (ports: [PortBinding], problem: ByteString?) {
    var target = ByteString()
    var published = ByteString()
    var transport: ByteString = "tcp"
    for field in text.split(44) {
      let (key, value) = field.pair
      switch key {
      case "target": target = value
      case "published": published = value
      case "protocol": transport = value
      case "mode": break
      default: break
      }
    }
    if target.isEmpty { return ([], "no port specified: :/tcp<empty>") }
    return read((published.isEmpty ? "" : published + ":") + target + "/" + transport)
  }

  static func range(_ text: ByteString) -> ClosedRange<Int>? {
    let ends = text.split(45)
    guard ends.count <= 2, let first = port(ends[0]) else { return nil }
    guard ends.count == 2 else { return first...first }
    guard let last = port(ends[1]), last >= first else { return nil }
    return first...last
  }

  private static func port(_ text: ByteString) -> Int? {
    guard !text.isEmpty, text.bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = text.integer,
      number <= 65_535
    else { return nil }
    return number
  }
}
