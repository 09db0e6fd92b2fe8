import Shell

/// What a host has beside its files: services, packages, interfaces and the rules of its firewall.
final class HostSystem {
  unowned(unsafe) let machine: Machine
  unowned(unsafe) let world: World
  /// Set up when somebody asks for it first, as the following.
  private(set) lazy var services = ServiceManager(machine: machine, world: world)
  private(set) lazy var packages = PackageManager(machine: machine, services: services)
  private(set) lazy var network = HostNetwork(machine: machine, world: world)
  private(set) lazy var firewall = Firewall()

  init(machine: Machine, world: World) {
    self.machine = machine
    self.world = world
  }

  /// Questions to the resolver.
  func nameQuery(_ context: ProcessContext) -> NameQuery {
    NameQuery(context: context) { [unowned(unsafe) world] name, server in
      world.addresses(of: name, server: server, context)
    }
  }

  /// Connections to ports, the host's own among them.
  func connections(_ context: ProcessContext) -> Connections {
    Connections(context: context, stack: world.networkStack(context)) {
      [unowned(unsafe) self] address in
      let isOwn = address.hasPrefix("127.") || address == machine.address
      if let other = world.hosts.first(where: { $0.address == address }), other !== machine {
        return Listeners(world.system(of: other)).ports(at: address)
      }
      return isOwn ? Listeners(self).ports(at: address) : []
    }
  }
}

extension World {
  /// The system of a host, which is set up when somebody asks for it first.
  func system(of machine: Machine) -> HostSystem {
    if let found = systems.first(where: { $0.machine === machine }) { return found }
    let system = HostSystem(machine: machine, world: self)
    systems.append(system)
    return system
  }

  /// Gives a host the programs that show and change its system, and the files that they work on.
  func installSystem(on machine: Machine) {
    HostUnits.install(on: machine)
    for command in SystemUtilities.ofHosts { machine.install(command) }
    let programs: [(ByteString, (ProcessContext, HostSystem) -> Int)] = [
      ("systemctl", { Systemctl.run($0, $1.services) }),
      ("service", { ServiceProgram.run($0, $1.services) }),
      ("journalctl", { Journalctl.run($0, $1.services) }),
      ("dmesg", { Journalctl.showKernel($0, $1.services) }),
      ("ip", { IpProgram.run($0, $1.network) }),
      ("ifconfig", { NetTools(context: $0, network: $1.network).showInterfaces() }),
      ("route", { NetTools(context: $0, network: $1.network).routes() }),
      ("arp", { NetTools(context: $0, network: $1.network).neighbours() }),
      ("brctl", { NetTools(context: $0, network: $1.network).bridges() }),
      ("ss", { SocketPrograms(context: $0, system: $1).showSockets() }),
      ("netstat", { SocketPrograms(context: $0, system: $1).showStatistics() }),
      (
        "iptables",
        { context, system in
          var program = Iptables(context: context, system: system)
          return program.run()
        }
      ),
      ("iptables-save", { Iptables.saveAll($0, $1) }),
      ("ufw", { SimpleFirewalls(context: $0, system: $1).runSimple() }),
      ("firewall-cmd", { SimpleFirewalls(context: $0, system: $1).runZones() }),
      ("nslookup", { context, system in system.nameQuery(context).lookUp() }),
      ("dig", { context, system in system.nameQuery(context).dig() }),
      ("host", { context, system in system.nameQuery(context).resolve() }),
      ("nc", { context, system in system.connections(context).probe() }),
      ("telnet", { context, system in system.connections(context).talk() }),
      ("ssh-keygen", { KeyGenerator(context: $0, world: $1.world).run() }),
      ("ssh-copy-id", { KeyGenerator(context: $0, world: $1.world).copy() }),
      ("lsof", { SocketPrograms(context: $0, system: $1).showFiles() }),
    ]
    for (name, run) in programs {
      machine.install(
        Command(name) { [unowned(unsafe) self] context in
          run(context, system(of: context.machine))
        })
    }
    for program in PackagePrograms.ofHosts {
      machine.install(
        Command(program.name) { [unowned(unsafe) self] context in
          program.run(context, system(of: context.machine).packages)
        })
    }
    Daemons.install(on: machine)
  }
}
