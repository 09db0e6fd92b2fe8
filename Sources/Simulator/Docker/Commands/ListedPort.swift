import Shell

/// A port as `docker ps` lists it.
struct ListedPort {
  let port: ContainerPort
  /// The host's address, in brackets where it is one of IPv6; empty for a port that is only exposed.
  let address: ByteString
  let hostPort: Int

  /// Ports of one transport that follow each other, at the same numbers inside and outside.
  private struct Run {
    let address: ByteString
    let transport: ByteString
    var first: Int
    var last: Int

    var text: ByteString {
      let numbers: ByteString = first == last ? "\(first)" : "\(first)-\(last)"
      let inside: ByteString = "\(numbers)/\(transport)"
      return address.isEmpty ? inside : "\(address):\(numbers)->\(inside)"
    }
  }

  /// Writes ports as docker's client does: runs of neighbours as ranges, then those whose number
  /// differs on the host.
  static func text(of ports: [ListedPort]) -> ByteString {
    var parts: [ByteString] = []
    var moved: [ByteString] = []
    var runs: [Run] = []
    for port in ports.sorted(by: precedes) {
      let number = port.port.number
      if !port.address.isEmpty, port.hostPort != number {
        moved.append("\(port.address):\(port.hostPort)->\(port.port.text)")
        continue
      }
      let run = Run(
        address: port.address, transport: port.port.transport, first: number, last: number)
      let open = runs.firstIndex {
        $0.address == run.address && $0.transport == run.transport
      }
      guard let open else {
        runs.append(run)
        continue
      }
      if number == runs[open].last + 1 {
        runs[open].last = number
      } else {
        parts.append(runs[open].text)
        runs[open] = run
      }
    }
    return (parts + runs.map { $0.text } + moved).joined(", ")
  }

  private static func precedes(_ one: ListedPort, _ other: ListedPort) -> Bool {
    if one.port.number != other.port.number { return one.port.number < other.port.number }
    if one.address != other.address { return one.address < other.address }
    if one.hostPort != other.hostPort { return one.hostPort < other.hostPort }
    return one.port.transport < other.port.transport
  }
}
