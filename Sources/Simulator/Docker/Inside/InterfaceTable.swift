import Shell

/// The network interfaces that a container sees: the loopback and one for each of its networks.
struct InterfaceTable {
  struct Interface {
    var name: ByteString
    var number: Int
    var address: ByteString
    var bits: Int
    /// Empty for the loopback.
    var hardware: ByteString
    var gateway: ByteString?

    var isLoopback: Bool { hardware.isEmpty }
    private var range: AddressRange? { AddressRange("\(address)/\(bits)") }
    var network: ByteString { range?.text ?? "" }
    var broadcast: ByteString { range.map { AddressRange.text($0.last) } ?? "" }
    var mask: ByteString {
      AddressRange.text(bits == 0 ? 0 : UInt32.max << UInt32(32 - bits))
    }
  }

  let interfaces: [Interface]

  init(_ container: DockerContainer) {
    var interfaces = [
      Interface(name: "lo", number: 1, address: "127.0.0.1", bits: 8, hardware: "")
    ]
    if container.configuration.network == "host" {
      interfaces.append(
        Interface(
          name: "eth0", number: 2, address: "192.168.56.10", bits: 24,
          hardware: "08:00:27:8d:c0:4d", gateway: "192.168.56.1"))
    }
    for endpoint in container.endpoints {
      guard let address = endpoint.address else { continue }
      interfaces.append(
        Interface(
          name: "eth\(interfaces.count - 1)", number: interfaces.count, address: address,
          bits: endpoint.network.subnet?.bits ?? 16, hardware: endpoint.hardwareAddress,
          gateway: endpoint.network.isInternal ? nil : endpoint.network.gateway))
    }
    self.interfaces = interfaces
  }

  /// `ip`, as far as it shows something.
  func show(_ context: ProcessContext) -> Int {
    var words = Array(context.arguments.dropFirst())
    var isShort = false
    while let option = words.first, option.hasPrefix("-") {
      words.removeFirst()
      let isBrief = ["-br", "-brief"].contains(option) && !context.machine.hasBusyBox
      isShort = isShort || isBrief
      if !isBrief, !["-4", "-c", "-color"].contains(option) {
        return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
      }
    }
    let object = words.first ?? ""
    words = Array(words.dropFirst())
    if let verb = words.first, ["show", "list", "ls", "s", "l"].contains(verb) {
      words.removeFirst()
    }
    if let verb = words.first,
      ["add", "del", "delete", "set", "change", "replace", "flush"].contains(verb)
    {
      if !context.machine.isPrivileged {
        let text: ByteString = context.machine.hasBusyBox ? "ip: " : ""
        context.writeError(text + "RTNETLINK answers: Operation not permitted\n")
        return 2
      }
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    if words.first == "dev" { words.removeFirst() }
    let name = words.first
    let shown = interfaces.filter { name == nil || $0.name == name }
    if shown.isEmpty, let name {
      let text: ByteString = "Device \"\(name)\" does not exist.\n"
      context.writeError(text)
      return 1
    }
    let is4 = context.arguments.contains("-4")
    if "address".hasPrefix(object.text), !object.isEmpty {
      for interface in shown {
        write(interface, context, isShort: isShort, links: !is4, addresses: true)
      }
    } else if "link".hasPrefix(object.text), !object.isEmpty {
      for interface in shown {
        write(interface, context, isShort: isShort, links: true, addresses: false)
      }
    } else if "route".hasPrefix(object.text), !object.isEmpty {
      writeRoutes(context)
    } else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    return 0
  }

  private func write(
    _ interface: Interface, _ context: ProcessContext, isShort: Bool, links: Bool, addresses: Bool
  ) {
    let isBusyBox = context.machine.hasBusyBox
    let full: ByteString =
      interface.isLoopback ? "lo" : "\(interface.name)@if\(interface.number + 5)"
    if isShort {
      let state: ByteString = interface.isLoopback ? "UNKNOWN" : "UP"
      let tail: ByteString =
        addresses
        ? "\(interface.address)/\(interface.bits)" + (interface.isLoopback ? " ::1/128" : "")
        : "\(interface.isLoopback ? "00:00:00:00:00:00" : interface.hardware)"
      context.write("\(full)\t\(state)\t\(tail) \n")
      return
    }
    let group: ByteString =
      isBusyBox ? "" : addresses ? "group default " : "mode DEFAULT group default "
    context.write(
      interface.isLoopback
        ? "\(interface.number): lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN \(group)qlen 1000\n"
        : "\(interface.number): \(full): <BROADCAST,MULTICAST,UP,LOWER_UP\(isBusyBox ? ",M-DOWN" : "")> mtu 1500 qdisc noqueue state UP \(group)\n"
    )
    if links {
      context.write(
        interface.isLoopback
          ? "    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00\n"
          : "    link/ether \(interface.hardware) brd ff:ff:ff:ff:ff:ff\(isBusyBox ? "" : " link-netnsid 0")\n"
      )
    }
    if !addresses { return }
    let life: ByteString = "       valid_lft forever preferred_lft forever\n"
    if interface.isLoopback {
      context.write("    inet 127.0.0.1/8 scope host lo\n" + life)
      if links { context.write("    inet6 ::1/128 scope host \n" + life) }
    } else {
      context.write(
        "    inet \(interface.address)/\(interface.bits) brd \(interface.broadcast) scope global \(interface.name)\n"
          + life)
    }
  }

  private func writeRoutes(_ context: ProcessContext) {
    if let first = interfaces.first(where: { $0.gateway != nil }) {
      context.write("default via \(first.gateway ?? "") dev \(first.name) \n")
    }
    for interface in interfaces where !interface.isLoopback {
      context.write(
        context.machine.hasBusyBox
          ? "\(interface.network) dev \(interface.name) scope link  src \(interface.address) \n"
          : "\(interface.network) dev \(interface.name) proto kernel scope link src \(interface.address) \n"
      )
    }
  }

  /// `ifconfig`, as far as it shows something.
  func showOldStyle(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst().filter { $0 != "-a" }
    if words.count > 1 { return context.notSimulated(Array(words).joined(" ")) }
    let shown = interfaces.reversed().filter { words.isEmpty || $0.name == words[0] }
    if shown.isEmpty, let name = words.first {
      let text: ByteString =
        "ifconfig: \(name): error fetching interface information: Device not found\n"
      context.writeError(text)
      return 1
    }
    for interface in shown {
      let lead: ByteString =
        interface.name
        + ByteString([UInt8](repeating: 32, count: max(1, 10 - interface.name.count)))
      let gap: ByteString = "          "
      if interface.isLoopback {
        context.write(
          "\(lead)Link encap:Local Loopback  \n\(gap)inet addr:127.0.0.1  Mask:255.0.0.0\n\(gap)inet6 addr: ::1/128 Scope:Host\n\(gap)UP LOOPBACK RUNNING  MTU:65536  Metric:1\n"
        )
      } else {
        let hardware = ByteString(interface.hardware.bytes.map { $0 >= 97 ? $0 - 32 : $0 })
        context.write(
          "\(lead)Link encap:Ethernet  HWaddr \(hardware)  \n\(gap)inet addr:\(interface.address)  Bcast:\(interface.broadcast)  Mask:\(interface.mask)\n\(gap)UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1\n"
        )
      }
      context.write(
        "\(gap)RX packets:0 errors:0 dropped:0 overruns:0 frame:0\n\(gap)TX packets:0 errors:0 dropped:0 overruns:0 carrier:0\n\(gap)collisions:0 txqueuelen:\(interface.isLoopback ? "1000" : "0") \n\(gap)RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)\n\n"
      )
    }
    return 0
  }
}
