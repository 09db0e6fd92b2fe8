import Shell

/// The program `ip` of a host (iproute2): shows and changes interfaces, addresses and routes.
struct IpProgram {
  let context: ProcessContext
  let network: HostNetwork
  var isBrief = false
  var isOneLine = false
  /// Whether only addresses of the version 4 are meant.
  var isShort = false

  static func run(_ context: ProcessContext, _ network: HostNetwork) -> Int {
    var program = IpProgram(context: context, network: network)
    return program.run()
  }

  private mutating func run() -> Int {
    var words = Array(context.arguments.dropFirst())
    while let option = words.first, option.hasPrefix("-") {
      words.removeFirst()
      switch option {
      case "-br", "-brief", "--brief": isBrief = true
      case "-o", "-oneline": isOneLine = true
      case "-4": isShort = true
      case "-c", "-color", "-h", "-human", "-details", "-d": break
      case "-V", "-Version":
        context.write("ip utility, iproute2-5.15.0, libbpf 0.5.0\n")
        return 0
      default: return unknown()
      }
    }
    guard let object = words.first else { return usage() }
    words.removeFirst()
    if Self.means(object, "address") { return addresses(words) }
    if Self.means(object, "link") { return links(words) }
    if Self.means(object, "route") { return routes(words) }
    if Self.means(object, "neighbour") || Self.means(object, "neighbor") {
      return neighbours(words)
    }
    if object == "netns" { return namespaces(words) }
    let others: [ByteString] = [
      "rule", "tunnel", "maddress", "mroute", "monitor", "xfrm", "tuntap", "vrf", "sr", "nexthop",
    ]
    if others.contains(object) { return unknown() }
    error("Object \"\(object)\" is unknown, try \"ip help\".")
    return 1
  }

  /// Whether a word is a word of the program, or its beginning.
  static func means(_ word: ByteString, _ whole: ByteString) -> Bool {
    !word.isEmpty && whole.hasPrefix(word)
  }

  func error(_ text: ByteString) { context.writeError(text + "\n") }

  func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  private func usage() -> Int {
    error(
      "Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }\n       ip [ -force ] -batch filename\nwhere  OBJECT := { address | addrlabel | fou | help | ila | ioam | l2tp | link |\n                   macsec | maddress | monitor | mptcp | mroute | mrule |\n                   neighbor | neighbour | netconf | netns | nexthop | ntable |\n                   ntbl | route | rule | sr | tap | tcpmetrics |\n                   token | tunnel | tuntap | vrf | xfrm }"
    )
    return 255
  }

  /// Refuses changes by others than the superuser.
  private func refuse() -> Int? {
    if context.credentials.user == 0 { return nil }
    return answer("Operation not permitted")
  }

  private func answer(_ text: ByteString) -> Int {
    error("RTNETLINK answers: \(text)")
    return 2
  }

  private func noDevice(_ name: ByteString) -> Int {
    error("Cannot find device \"\(name)\"")
    return 1
  }

  private static func isList(_ verb: ByteString) -> Bool {
    ["show", "list", "lst"].contains { means(verb, $0) } || verb == "ls"
  }

  // MARK: Addresses

  private func addresses(_ words: [ByteString]) -> Int {
    guard let verb = words.first, !Self.isList(verb) else {
      return showInterfaces(Array(words.dropFirst()), hasAddresses: true)
    }
    if verb == "help" { return unknown() }
    if let refusal = refuse() { return refusal }
    var rest = words.dropFirst()
    guard let text = rest.popFirst() else { return unknown() }
    var device: ByteString?
    while let word = rest.popFirst() {
      switch word {
      case "dev": device = rest.popFirst()
      case "brd", "broadcast", "label", "scope": _ = rest.popFirst()
      default: return unknown()
      }
    }
    if Self.means(verb, "flush") || text.contains(58) { return unknown() }
    guard let address = HostNetwork.Address(text) else {
      error("Error: any valid prefix is expected rather than \"\(text)\".")
      return 1
    }
    guard let device else {
      error("Not enough information: \"dev\" argument is required.")
      return 255
    }
    guard let interface = network.interface(device) else { return noDevice(device) }
    let isThere = interface.addresses.contains(address)
    if Self.means(verb, "add") {
      if isThere { return answer("File exists") }
      network.add(address, to: device)
    } else if Self.means(verb, "replace") || Self.means(verb, "change") {
      network.add(address, to: device)
    } else if Self.means(verb, "delete") {
      if !isThere { return answer("Cannot assign requested address") }
      network.remove(address, from: device)
    } else {
      error("Command \"\(verb)\" is unknown, try \"ip address help\".")
      return 255
    }
    return 0
  }

  // MARK: Links

  private func links(_ words: [ByteString]) -> Int {
    guard let verb = words.first, !Self.isList(verb) else {
      return showInterfaces(Array(words.dropFirst()), hasAddresses: false)
    }
    if let refusal = refuse() { return refusal }
    var rest = Array(words.dropFirst())
    if Self.means(verb, "add") { return addLink(rest) }
    if rest.first == "dev" { rest.removeFirst() }
    guard let name = rest.first else { return unknown() }
    if Self.means(verb, "delete") {
      if network.interface(name) == nil { return noDevice(name) }
      return network.remove(name) ? 0 : unknown()
    }
    guard Self.means(verb, "set") else {
      error("Command \"\(verb)\" is unknown, try \"ip link help\".")
      return 255
    }
    guard network.interface(name) != nil else { return noDevice(name) }
    return setLink(name, rest.dropFirst())
  }

  private func setLink(_ name: ByteString, _ words: ArraySlice<ByteString>) -> Int {
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "up", "down": network.set(name, isUp: word == "up")
      case "master":
        let bridge = rest.popFirst() ?? ""
        if network.interface(bridge) == nil { return noDevice(bridge) }
        if !network.change(name, { $0.bridge = bridge }) { return unknown() }
      case "nomaster":
        if !network.change(name, { $0.bridge = nil }) { return unknown() }
      case "mtu":
        guard let number = rest.popFirst()?.integer,
          network.change(name, { $0.maximum = number })
        else { return unknown() }
      default: return unknown()
      }
    }
    return 0
  }

  private func addLink(_ words: [ByteString]) -> Int {
    var rest = words[...]
    var name: ByteString?
    var type: ByteString?
    var peer: ByteString?
    while let word = rest.popFirst() {
      switch word {
      case "name", "dev": name = rest.popFirst()
      case "type": type = rest.popFirst()
      case "peer":
        if rest.first == "name" { rest = rest.dropFirst() }
        peer = rest.popFirst()
      case "link", "id", "mtu", "mode", "address", "remote", "local", "dstport":
        return unknown()
      default:
        if name != nil { return unknown() }
        name = word
      }
    }
    guard let type else {
      error("Not enough information: \"type\" argument is required")
      return 255
    }
    guard ["bridge", "dummy", "veth"].contains(type) else { return unknown() }
    let first = name ?? "\(type)0"
    if network.interface(first) != nil { return answer("File exists") }
    func interface(_ name: ByteString, _ other: ByteString?) -> HostNetwork.Interface {
      HostNetwork.Interface(
        name: name, number: 0,
        hardware: HostNetwork.pairs("3a" + Digest.hexadecimal(name.text).prefix(10)),
        isUp: false, peer: other)
    }
    let second: ByteString? = type == "veth" ? peer ?? "veth1" : nil
    network.add(interface(first, second))
    if let second { network.add(interface(second, first)) }
    return 0
  }

  // MARK: Routes

  private func routes(_ words: [ByteString]) -> Int {
    guard let verb = words.first, !Self.isList(verb) else {
      return showRoutes(Array(words.dropFirst()))
    }
    if Self.means(verb, "get") { return showRoute(Array(words.dropFirst())) }
    if let refusal = refuse() { return refusal }
    var rest = words.dropFirst()
    guard let target = rest.popFirst() else { return unknown() }
    var route = HostNetwork.Route(target: target, device: "")
    if target == "0.0.0.0/0" { route.target = "default" }
    while let word = rest.popFirst() {
      switch word {
      case "via": route.gateway = rest.popFirst()
      case "dev": route.device = rest.popFirst() ?? ""
      case "src": route.source = rest.popFirst()
      case "proto": route.origin = rest.popFirst()
      case "onlink": route.isOnLink = true
      case "scope", "metric": _ = rest.popFirst()
      default: return unknown()
      }
    }
    let isNetwork =
      route.target == "default" || AddressRange(HostNetwork.network(route.target)) != nil
    if !isNetwork {
      error("Error: any valid prefix is expected rather than \"\(target)\".")
      return 1
    }
    let isThere = network.routes.contains { $0.target == route.target }
    if Self.means(verb, "delete") {
      if !isThere { return answer("No such process") }
      network.removeRoute(to: route.target)
      return 0
    }
    guard Self.means(verb, "add") || Self.means(verb, "replace") || Self.means(verb, "change")
    else {
      error("Command \"\(verb)\" is unknown, try \"ip route help\".")
      return 255
    }
    if isThere, Self.means(verb, "add") { return answer("File exists") }
    if !route.device.isEmpty, network.interface(route.device) == nil {
      return noDevice(route.device)
    }
    if let gateway = route.gateway, route.device.isEmpty {
      if AddressRange.address(gateway) == nil {
        error("Error: inet address is expected rather than \"\(gateway)\".")
        return 1
      }
      guard let way = network.route(to: gateway), way.gateway == nil else {
        error("Error: Nexthop has invalid gateway.")
        return 2
      }
      route.device = way.device
    }
    if isThere { network.removeRoute(to: route.target) }
    network.add(route)
    return 0
  }

  // MARK: Namespaces

  private func namespaces(_ words: [ByteString]) -> Int {
    switch words.first ?? "list" {
    case "list", "ls", "show":
      for name in network.namespaces { context.write(name + "\n") }
      return 0
    case "add":
      guard let name = words.dropFirst().first else {
        error("No netns name specified")
        return 255
      }
      if let refusal = refuse() { return refusal }
      if network.namespaces.contains(name) {
        error("Cannot create namespace file \"/run/netns/\(name)\": File exists")
        return 1
      }
      network.namespaces.insert(name, at: 0)
      return 0
    case "delete", "del":
      guard let name = words.dropFirst().first, network.namespaces.contains(name) else {
        error(
          "Cannot remove namespace file \"/run/netns/\(words.dropFirst().first ?? "")\": No such file or directory"
        )
        return 1
      }
      network.namespaces.removeAll { $0 == name }
      return 0
    default: return unknown()
    }
  }
}
