import Shell

/// What `ip` shows.
extension IpProgram {
  /// The interfaces, or those of a name, a kind or a state.
  func showInterfaces(_ words: [ByteString], hasAddresses: Bool) -> Int {
    var shown = network.interfaces
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "up": shown = shown.filter { $0.isUp }
      case "master":
        let bridge = rest.popFirst()
        shown = shown.filter { $0.bridge == bridge }
      case "type", "scope", "to", "label", "dynamic", "permanent": return unknown()
      default:
        let name = word == "dev" ? rest.popFirst() ?? "" : word
        shown = shown.filter { $0.name == name }
        if shown.isEmpty {
          error("Device \"\(name)\" does not exist.")
          return 1
        }
      }
    }
    for interface in shown {
      if isBrief {
        brief(interface, hasAddresses)
      } else if isOneLine, hasAddresses {
        for address in interface.addresses {
          let broadcast: ByteString =
            interface.isLoopback ? "" : " brd \(address.broadcast)"
          context.write(
            "\(interface.number): \(interface.name)    inet \(address.text)\(broadcast) scope \(interface.isLoopback ? "host" : "global") \(interface.name)\\       valid_lft forever preferred_lft forever\n"
          )
        }
      } else if !isShort || !hasAddresses || !interface.addresses.isEmpty {
        show(interface, hasAddresses)
      }
    }
    return 0
  }

  private func state(_ interface: HostNetwork.Interface) -> ByteString {
    if interface.isLoopback || interface.name == "flannel.1" { return "UNKNOWN" }
    return interface.isUp && interface.hasCarrier ? "UP" : "DOWN"
  }

  private func flags(_ interface: HostNetwork.Interface) -> ByteString {
    var flags: [ByteString] = interface.hasCarrier || !interface.isUp ? [] : ["NO-CARRIER"]
    flags += interface.isLoopback ? ["LOOPBACK"] : ["BROADCAST", "MULTICAST"]
    if interface.isUp { flags += interface.hasCarrier ? ["UP", "LOWER_UP"] : ["UP"] }
    return flags.joined(",")
  }

  private func fullName(_ interface: HostNetwork.Interface) -> ByteString {
    interface.peer.map { "\(interface.name)@\($0)" } ?? interface.name
  }

  private func brief(_ interface: HostNetwork.Interface, _ hasAddresses: Bool) {
    var line = fullName(interface).text.padded(16) + " " + state(interface).text.padded(14) + " "
    if hasAddresses {
      for address in interface.addresses { line += "\(address.text.text) " }
      if !isShort, let long = longAddress(interface) { line += "\(long.text) " }
    } else {
      line += "\(interface.hardware.text) <\(flags(interface).text)> "
    }
    context.write(ByteString(line + "\n"))
  }

  /// The address of the version 6, which follows from the hardware's.
  private func longAddress(_ interface: HostNetwork.Interface) -> ByteString? {
    if interface.isLoopback { return "::1/128" }
    guard interface.isUp, interface.hasCarrier else { return nil }
    let pairs = interface.hardware.split(58)
    guard pairs.count == 6, let first = UInt8(pairs[0].text, radix: 16) else { return nil }
    let groups = [
      String(first ^ 2, radix: 16) + pairs[1].text, pairs[2].text + "ff", "fe" + pairs[3].text,
      pairs[4].text + pairs[5].text,
    ]
    return ByteString("fe80::" + groups.map(Self.withoutZeros).joinedText(":") + "/64")
  }

  private static func withoutZeros(_ digits: String) -> String {
    let rest = Array(digits.utf8.drop { $0 == 48 })
    return rest.isEmpty ? "0" : String(decoding: rest, as: UTF8.self)
  }

  private func show(_ interface: HostNetwork.Interface, _ hasAddresses: Bool) {
    let master: ByteString = interface.bridge.map { " master \($0)" } ?? ""
    let mode: ByteString = hasAddresses ? "" : "mode DEFAULT "
    let queue: ByteString =
      interface.name == "eth0" ? "fq_codel" : "noqueue"
    let length: ByteString =
      interface.isLoopback || interface.name == "eth0" ? " qlen 1000" : ""
    let linkId: ByteString = interface.peer?.hasPrefix("if") == true ? " link-netnsid 0" : ""
    context.write(
      "\(interface.number): \(fullName(interface)): <\(flags(interface))> mtu \(interface.maximum) qdisc \(queue)\(master) state \(state(interface)) \(mode)group default\(length)\n"
    )
    if !(isShort && hasAddresses) {
      context.write(
        interface.isLoopback
          ? "    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00\n"
          : "    link/ether \(interface.hardware) brd ff:ff:ff:ff:ff:ff\(linkId)\n")
    }
    if !hasAddresses { return }
    let life: ByteString = "       valid_lft forever preferred_lft forever\n"
    for address in interface.addresses {
      let broadcast: ByteString =
        interface.isLoopback || address.bits == 32 ? "" : " brd \(address.broadcast)"
      context.write(
        "    inet \(address.text)\(broadcast) scope \(interface.isLoopback ? "host" : "global") \(interface.name)\n\(life)"
      )
    }
    if !isShort, let long = longAddress(interface) {
      context.write(
        "    inet6 \(long) scope \(interface.isLoopback ? "host" : "link") \n\(life)")
    }
  }

  // MARK: Routes

  func line(_ route: HostNetwork.Route) -> ByteString {
    var line = route.target
    if let gateway = route.gateway { line.append(" via \(gateway)") }
    line.append(" dev \(route.device)")
    if let origin = route.origin { line.append(" proto \(origin)") }
    if route.origin == "kernel" || route.gateway == nil { line.append(" scope link") }
    if let source = route.source { line.append(" src \(source)") }
    if route.isDown { line.append(" linkdown") }
    if route.isOnLink { line.append(" onlink") }
    return line + " \n"
  }

  func showRoutes(_ words: [ByteString]) -> Int {
    var shown = network.routes
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "default": shown = shown.filter { $0.target == "default" }
      case "dev":
        let name = rest.popFirst()
        shown = shown.filter { $0.device == name }
      case "table", "match", "exact", "root", "cache", "proto", "scope", "via", "to":
        return unknown()
      default: shown = shown.filter { $0.target == word }
      }
    }
    for route in shown { context.write(line(route)) }
    return 0
  }

  func showRoute(_ words: [ByteString]) -> Int {
    guard let target = words.first, AddressRange.address(target) != nil else { return unknown() }
    if target.hasPrefix("127.") || target == network.machine.address {
      context.write(
        "local \(target) dev lo src \(target.hasPrefix("127.") ? "127.0.0.1" : target) uid \(context.credentials.user) \n    cache <local> \n"
      )
      return 0
    }
    guard let route = network.route(to: target), let interface = network.interface(route.device)
    else {
      error("RTNETLINK answers: Network is unreachable")
      return 2
    }
    let via: ByteString = route.gateway.map { " via \($0)" } ?? ""
    let source = route.source ?? interface.addresses.first?.address ?? ""
    context.write(
      "\(target)\(via) dev \(route.device) src \(source) uid \(context.credentials.user) \n    cache \n"
    )
    return 0
  }

  // MARK: Neighbours

  func neighbours(_ words: [ByteString]) -> Int {
    if let verb = words.first, !["show", "list", "ls", "s"].contains(verb) { return unknown() }
    context.write("192.168.56.1 dev eth0 lladdr 0a:00:27:00:00:00 REACHABLE\n")
    for host in network.world.hosts where host !== network.machine {
      context.write(
        "\(host.address) dev eth0 lladdr \(HostNetwork.hardware(of: host.address)) STALE\n")
    }
    return 0
  }
}
