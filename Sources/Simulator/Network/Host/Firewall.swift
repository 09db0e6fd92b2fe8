import Shell

/// The rules of a host's packet filter, and those of the programs that write it: ufw and firewalld.
final class Firewall {
  /// A chain of rules.
  struct Chain {
    var name: ByteString
    /// What happens to packets that no rule fits; `nil` for a chain of one's own.
    var policy: ByteString?
    var rules: [Rule] = []
  }

  /// A rule, as its options say it.
  struct Rule: Equatable {
    /// The options that packets are compared with, in the order of `iptables-save`.
    var matches: [ByteString] = []
    var transport: ByteString?
    var source: ByteString?
    var destination: ByteString?
    var input: ByteString?
    var output: ByteString?
    /// What a listing says behind the addresses.
    var notes: [ByteString] = []
    var target: ByteString?
  }

  struct Table {
    var name: ByteString
    var chains: [Chain]
  }

  var tables: [Table] = [
    Table(name: "filter", chains: chains("INPUT", "FORWARD", "OUTPUT")),
    Table(name: "nat", chains: chains("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING")),
    Table(
      name: "mangle",
      chains: chains("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING")),
    Table(name: "raw", chains: chains("PREROUTING", "OUTPUT")),
  ]

  private static func chains(_ names: ByteString...) -> [Chain] {
    names.map { Chain(name: $0, policy: "ACCEPT") }
  }

  // MARK: ufw and firewalld

  var isSimpleOn = false
  /// The rules of ufw: what is let in or not, and from where.
  var simpleRules: [(target: ByteString, action: ByteString, source: ByteString)] = []
  var simpleDefaults: (incoming: ByteString, outgoing: ByteString) = ("deny", "allow")
  /// What firewalld lets in: ports and services, now and after its next start.
  var opened: (now: [ByteString], permanent: [ByteString]) = (
    ["cockpit", "dhcpv6-client", "ssh"], ["cockpit", "dhcpv6-client", "ssh"]
  )
}
