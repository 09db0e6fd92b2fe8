import Shell

/// The older programs of the network: `ifconfig`, `route`, `arp` and `brctl`.
struct NetTools {
  let context: ProcessContext
  let network: HostNetwork

  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  // MARK: ifconfig

  func showInterfaces() -> Int {
    let words = context.arguments.dropFirst().filter { $0 != "-a" }
    let showsAll = context.arguments.contains("-a") || !words.isEmpty
    if words.count > 1 {
      guard words.count == 2, ["up", "down"].contains(words[1]),
        network.interface(words[0]) != nil
      else { return context.notSimulated(Array(words).joined(" ")) }
      if context.credentials.user != 0 {
        error("SIOCSIFFLAGS: Operation not permitted")
        return 255
      }
      network.set(words[0], isUp: words[1] == "up")
      return 0
    }
    let all = network.interfaces.filter { words.isEmpty || $0.name == words[0] }
    if all.isEmpty, let name = words.first {
      error("\(name): error fetching interface information: Device not found")
      return 1
    }
    for interface in all.sorted(by: { $0.name < $1.name }) where showsAll || interface.isUp {
      show(interface)
    }
    return 0
  }

  private func show(_ interface: HostNetwork.Interface) {
    var (number, flags): (Int, [ByteString]) = (0, [])
    if interface.isUp { (number, flags) = (number + 1, flags + ["UP"]) }
    if interface.isLoopback {
      (number, flags) = (number + 8, flags + ["LOOPBACK"])
    } else {
      (number, flags) = (number + 2, flags + ["BROADCAST"])
    }
    if interface.isUp, interface.hasCarrier { (number, flags) = (number + 64, flags + ["RUNNING"]) }
    if !interface.isLoopback { (number, flags) = (number + 4096, flags + ["MULTICAST"]) }
    context.write(
      "\(interface.name): flags=\(number)<\(flags.joined(","))>  mtu \(interface.maximum)\n")
    if let address = interface.addresses.first {
      let broadcast: ByteString =
        interface.isLoopback ? "" : "  broadcast \(address.broadcast)"
      context.write("        inet \(address.address)  netmask \(address.mask)\(broadcast)\n")
    }
    context.write(
      interface.isLoopback
        ? "        inet6 ::1  prefixlen 128  scopeid 0x10<host>\n        loop  txqueuelen 1000  (Local Loopback)\n"
        : "        ether \(interface.hardware)  txqueuelen \(interface.name == "eth0" ? "1000" : "0")  (Ethernet)\n"
    )
    context.write(
      "        RX packets 0  bytes 0 (0.0 B)\n        RX errors 0  dropped 0  overruns 0  frame 0\n        TX packets 0  bytes 0 (0.0 B)\n        TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0\n\n"
    )
  }

  // MARK: route and arp

  func routes() -> Int {
    let words = Array(context.arguments.dropFirst())
    guard words.allSatisfy({ ["-n", "-e", "-ne", "-en"].contains($0) }) else {
      return context.notSimulated(words.joined(" "))
    }
    context.write("Kernel IP routing table\n")
    context.write(
      "Destination     Gateway         Genmask         Flags Metric Ref    Use Iface\n")
    let isNumeric = words.contains { $0.contains(110) }
    for route in network.routes {
      let range = AddressRange(HostNetwork.network(route.target))
      let isDefault = route.target == "default"
      let target: String =
        isDefault
        ? isNumeric ? "0.0.0.0" : "default" : range.map { AddressRange.text($0.base).text } ?? ""
      let bits = isDefault ? 0 : range?.bits ?? 32
      let mask = AddressRange.text(bits == 0 ? 0 : UInt32.max << UInt32(32 - bits)).text
      let gateway: String =
        route.gateway.map { isDefault && !isNumeric ? "_gateway" : $0.text } ?? "0.0.0.0"
      let flags = route.gateway == nil ? "U" : bits == 32 ? "UGH" : "UG"
      context.write(
        ByteString(
          target.padded(15) + " " + gateway.padded(15) + " " + mask.padded(15) + " "
            + flags.padded(5) + " 0      0        0 \(route.device.text)\n"))
    }
    return 0
  }

  func neighbours() -> Int {
    let words = Array(context.arguments.dropFirst())
    guard words.allSatisfy({ ["-n", "-a", "-an", "-e"].contains($0) }) else {
      return context.notSimulated(words.joined(" "))
    }
    var rows: [(ByteString, ByteString)] = [("192.168.56.1", "0a:00:27:00:00:00")]
    for host in network.world.hosts where host !== network.machine {
      rows.append((host.address, HostNetwork.hardware(of: host.address)))
    }
    if words.contains(where: { $0.contains(97) }) {
      for row in rows { context.write("? (\(row.0)) at \(row.1) [ether] on eth0\n") }
      return 0
    }
    context.write(
      "Address                  HWtype  HWaddress           Flags Mask            Iface\n")
    for row in rows {
      context.write(
        ByteString(
          row.0.text.padded(24) + " ether   " + row.1.text + "   C                     eth0\n"))
    }
    return 0
  }

  /// `brctl show`.
  func bridges() -> Int {
    guard context.arguments.dropFirst() == ["show"] else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    context.write("bridge name\tbridge id\t\tSTP enabled\tinterfaces\n")
    let all = network.interfaces
    for bridge in all
    where ["docker0", "cni0"].contains(bridge.name) || bridge.name.hasPrefix("br-") {
      let digits = bridge.hardware.text.replacing(":", with: "")
      let ports = all.filter { $0.bridge == bridge.name }.map { $0.name }
      context.write(
        "\(bridge.name)\t\t8000.\(digits)\tno\t\t\(ports.joined("\n\t\t\t\t\t\t\t"))\n")
    }
    return 0
  }
}
