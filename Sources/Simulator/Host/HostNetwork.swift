import Shell

final class HostNetwork { init(machine: Machine, world: World) {} }
final class Firewall { init() {} }
