import Shell

/// The interfaces and routes of a host: those of the machine, of docker and of the cluster, and what was
/// added and changed by hand.
final class HostNetwork {
  unowned(unsafe) let machine: Machine
  unowned(unsafe) let world: World
  /// What was added by hand, in order.
  private var added: [Interface] = []
  /// The addresses that were added to and taken from interfaces by hand.
  private var addresses: [(device: ByteString, address: Address)] = []
  private var removed: [(device: ByteString, address: Address)] = []
  /// Interfaces that were switched off by hand, and on.
  private var off: [ByteString] = []
  private var addedRoutes: [Route] = []
  private var removedRoutes: [ByteString] = []
  /// The names of network namespaces.
  var namespaces: [ByteString] = []

  /// An address of an interface, with the bits of its network.
  struct Address: Equatable {
    var address: ByteString
    var bits: Int

    var text: ByteString { "\(address)/\(bits)" }
    var range: AddressRange? { AddressRange("\(address)/\(bits)") }
    var broadcast: ByteString { range.map { AddressRange.text($0.last) } ?? "" }
    var mask: ByteString {
      AddressRange.text(bits == 0 ? 0 : UInt32.max << UInt32(32 - bits))
    }

    /// Reads `10.9.0.1/24`, or an address alone.
    init?(_ text: ByteString) {
      let parts = text.split(47)
      guard AddressRange.address(parts[0]) != nil, parts.count <= 2 else { return nil }
      let bits = parts.count == 2 ? parts[1].integer : 32
      guard let bits, 0...32 ~= bits else { return nil }
      (address, self.bits) = (parts[0], bits)
    }
  }

  /// A network interface.
  struct Interface {
    var name: ByteString
    var number: Int
    /// `loopback`, `ether`, ….
    var kind: ByteString = "ether"
    var hardware: ByteString
    var maximum = 1500
    var isUp = true
    /// Whether something is plugged in.
    var hasCarrier = true
    /// The bridge that it is a port of.
    var bridge: ByteString?
    /// What is behind an `@` of the name.
    var peer: ByteString?
    var addresses: [Address] = []

    var isLoopback: Bool { kind == "loopback" }
  }

  /// A route.
  struct Route {
    /// `default` or a network.
    var target: ByteString
    var gateway: ByteString?
    var device: ByteString
    /// Who set it: `kernel`, `static` or nobody.
    var origin: ByteString?
    var source: ByteString?
    var isOnLink = false
    var isDown = false
  }

  init(machine: Machine, world: World) {
    self.machine = machine
    self.world = world
  }

  /// The hardware address of a virtual machine's card, which follows from its address.
  static func hardware(of address: ByteString) -> ByteString {
    if address == "192.168.56.10" { return "08:00:27:8d:c0:4d" }
    return "08:00:27:" + pairs(Digest.hexadecimal(address.text).prefix(6))
  }

  static func pairs(_ digits: ByteString) -> ByteString {
    var result = ByteString()
    for (index, digit) in digits.bytes.enumerated() {
      if index > 0, index % 2 == 0 { result.append(58) }
      result.append(digit)
    }
    return result
  }

  // MARK: Interfaces

  /// All interfaces, in the order of their numbers.
  var interfaces: [Interface] {
    var all = machinesOwn + dockers
    all += clusters(from: all.count + 1)
    all += added
    for index in all.indices {
      let name = all[index].name
      all[index].addresses += addresses.filter { $0.device == name }.map { $0.address }
      all[index].addresses.removeAll { address in
        removed.contains { $0.device == name && $0.address == address }
      }
      if off.contains(name) { all[index].isUp = false }
    }
    return all
  }

  func interface(_ name: ByteString) -> Interface? { interfaces.first { $0.name == name } }

  private var machinesOwn: [Interface] {
    var own = [
      Interface(
        name: "lo", number: 1, kind: "loopback", hardware: "00:00:00:00:00:00", maximum: 65_536),
      Interface(name: "eth0", number: 2, hardware: Self.hardware(of: machine.address)),
    ]
    own[0].addresses = [Address("127.0.0.1/8")].compactMap { $0 }
    own[1].addresses = [Address("\(machine.address)/24")].compactMap { $0 }
    return own
  }

  private var dockers: [Interface] {
    let engine = world.docker.engine(of: machine)
    if engine.isStopped { return [] }
    var result: [Interface] = []
    var number = 3
    var ports: [Interface] = []
    for network in engine.networks where network.driver == "bridge" {
      guard let subnet = network.subnet, let gateway = network.gateway,
        let address = Address("\(gateway)/\(subnet.bits)")
      else { continue }
      let name: ByteString =
        network.name == "bridge" ? "docker0" : "br-" + network.identifier.prefix(12)
      let tail = Digest.hexadecimal(network.identifier.text)
      var bridge = Interface(
        name: name, number: number, hardware: "02:42:" + Self.pairs(tail.prefix(8)))
      bridge.addresses = [address]
      bridge.hasCarrier = false
      number += 1
      for container in engine.containers where container.state == .running {
        for endpoint in container.endpoints
        where endpoint.network === network && endpoint.address != nil {
          bridge.hasCarrier = true
          ports.append(
            Interface(
              name: "veth" + endpoint.identifier.prefix(7), number: 0,
              hardware: Self.pairs("2a" + endpoint.identifier.prefix(10)), bridge: name,
              peer: "if2"))
        }
      }
      result.append(bridge)
    }
    for var port in ports {
      port.number = number
      number += 1
      result.append(port)
    }
    return result
  }

  /// Those of flannel, which the supposed cluster has.
  private func clusters(from number: Int) -> [Interface] {
    guard !world.clusters.all.isEmpty, let node = world.clusterNode(of: machine),
      let object = node.cluster.server.get("nodes", "", node.name),
      let range = object["spec", "podCIDR"]?.string.flatMap({ AddressRange(ByteString($0)) }),
      node.cluster.kubelet(node.name)?.hasNetwork == true
    else { return [] }
    let base = AddressRange.text(range.base)
    let tail = Digest.hexadecimal(base.text)
    var tunnel = Interface(
      name: "flannel.1", number: number, hardware: Self.pairs("ce" + tail.prefix(10)),
      maximum: 1450)
    tunnel.addresses = [Address("\(base)/32")].compactMap { $0 }
    var bridge = Interface(
      name: "cni0", number: number + 1, hardware: Self.pairs("7e" + tail.prefix(10)), maximum: 1450)
    bridge.addresses = [Address("\(AddressRange.text(range.base + 1))/\(range.bits)")]
      .compactMap { $0 }
    return [tunnel, bridge]
  }

  // MARK: Routes

  /// All routes, the default one first.
  var routes: [Route] {
    var all = [
      Route(target: "default", gateway: "192.168.56.1", device: "eth0", origin: "static")
    ]
    let known = interfaces
    if known.contains(where: { $0.name == "flannel.1" }) { all += podRoutes }
    for interface in known where !interface.isLoopback && interface.isUp {
      for address in interface.addresses where address.bits < 32 {
        guard let range = address.range else { continue }
        all.append(
          Route(
            target: range.text, device: interface.name, origin: "kernel", source: address.address,
            isDown: !interface.hasCarrier))
      }
    }
    all += addedRoutes
    all.removeAll { removedRoutes.contains($0.target) }
    func order(_ route: Route) -> UInt32 { AddressRange(route.target)?.base ?? 0 }
    return all.enumerated().sorted {
      let (one, other) = (order($0.element), order($1.element))
      return one == other ? $0.offset < $1.offset : one < other
    }.map { $0.element }
  }

  private var podRoutes: [Route] {
    guard let node = world.clusterNode(of: machine) else { return [] }
    return node.cluster.server.list("nodes").compactMap { object in
      guard object.name != node.name,
        let range = object["spec", "podCIDR"]?.string.flatMap({ AddressRange(ByteString($0)) })
      else { return nil }
      return Route(
        target: range.text, gateway: AddressRange.text(range.base), device: "flannel.1",
        isOnLink: true)
    }
  }

  /// The route that leads to an address.
  func route(to address: ByteString) -> Route? {
    guard let number = AddressRange.address(address) else { return nil }
    let fitting = routes.filter { route in
      route.target == "default"
        || AddressRange(Self.network(route.target))?.contains(number) == true
    }
    return fitting.max { Self.bits($0) < Self.bits($1) }
  }

  static func network(_ target: ByteString) -> ByteString {
    target.contains(47) ? target : target + "/32"
  }

  private static func bits(_ route: Route) -> Int {
    route.target == "default" ? -1 : AddressRange(network(route.target))?.bits ?? 32
  }

  // MARK: Changes by hand

  func add(_ interface: Interface) {
    var interface = interface
    interface.number = (interfaces.map { $0.number }.max() ?? 0) + 1
    added.append(interface)
  }

  /// Takes away an interface; `false` for one that is not there by hand.
  func remove(_ name: ByteString) -> Bool {
    let count = added.count
    let peer = added.first { $0.name == name }?.peer
    added.removeAll { $0.name == name || $0.name == peer }
    return added.count < count
  }

  /// Changes an interface that was added by hand; `false` for another one.
  func change(_ name: ByteString, _ body: (inout Interface) -> Void) -> Bool {
    guard let index = added.firstIndex(where: { $0.name == name }) else { return false }
    body(&added[index])
    return true
  }

  func set(_ name: ByteString, isUp: Bool) {
    off.removeAll { $0 == name }
    if !isUp { off.append(name) }
    _ = change(name) { $0.isUp = isUp }
  }

  func add(_ address: Address, to name: ByteString) {
    removed.removeAll { $0.device == name && $0.address == address }
    if interface(name)?.addresses.contains(address) != true { addresses.append((name, address)) }
  }

  func remove(_ address: Address, from name: ByteString) {
    addresses.removeAll { $0.device == name && $0.address == address }
    if interface(name)?.addresses.contains(address) == true { removed.append((name, address)) }
  }

  func add(_ route: Route) {
    removedRoutes.removeAll { $0 == route.target }
    addedRoutes.append(route)
  }

  func removeRoute(to target: ByteString) {
    addedRoutes.removeAll { $0.target == target }
    if routes.contains(where: { $0.target == target }) { removedRoutes.append(target) }
  }
}
