import Shell

/// The programs `ufw` and `firewall-cmd`: what they let in is kept and listed.
struct SimpleFirewalls {
  let context: ProcessContext
  let system: HostSystem

  private var firewall: Firewall { system.firewall }
  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  // MARK: ufw

  func runSimple() -> Int {
    var words = Array(context.arguments.dropFirst())
    words.removeAll { $0 == "--force" }
    guard context.credentials.user == 0 else {
      error("ERROR: You need to be root to run this script")
      return 1
    }
    switch words.first ?? "" {
    case "status": return status(words.dropFirst().first ?? "")
    case "enable":
      firewall.isSimpleOn = true
      context.write("Firewall is active and enabled on system startup\n")
      return 0
    case "disable":
      firewall.isSimpleOn = false
      context.write("Firewall stopped and disabled on system startup\n")
      return 0
    case "reload":
      context.write(
        firewall.isSimpleOn ? "Firewall reloaded\n" : "Firewall not enabled (skipping reload)\n")
      return 0
    case "reset":
      firewall.isSimpleOn = false
      firewall.simpleRules = []
      context.write("Resetting all rules to installed defaults.\n")
      return 0
    case "default":
      guard words.count >= 2, ["allow", "deny", "reject"].contains(words[1]) else {
        return unknown()
      }
      let direction = words.count > 2 ? words[2] : "incoming"
      if direction == "outgoing" {
        firewall.simpleDefaults.outgoing = words[1]
      } else {
        firewall.simpleDefaults.incoming = words[1]
      }
      context.write(
        "Default \(direction) policy changed to '\(words[1])'\n(be sure to update your rules accordingly)\n"
      )
      return 0
    case "allow", "deny", "reject", "limit": return add(words)
    case "delete":
      words.removeFirst()
      if let number = words.first?.integer {
        guard firewall.simpleRules.indices.contains(number - 1) else {
          error("ERROR: Could not find rule '\(number)'")
          return 1
        }
        firewall.simpleRules.remove(at: number - 1)
        context.write("Rule deleted\n")
        return 0
      }
      guard let rule = rule(words) else { return unknown() }
      let count = firewall.simpleRules.count
      firewall.simpleRules.removeAll { $0 == rule }
      if firewall.simpleRules.count == count {
        context.write("Could not delete non-existent rule\n")
        return 0
      }
      context.write(firewall.isSimpleOn ? "Rule deleted\n" : "Rules updated\n")
      return 0
    case "version", "--version":
      context.write("ufw 0.36.1\nCopyright 2008-2021 Canonical Ltd.\n")
      return 0
    default: return unknown()
    }
  }

  /// The rule in `allow 22/tcp` and `allow from 10.0.0.0/8 to any port 22 proto tcp`.
  private func rule(_ words: [ByteString]) -> (
    target: ByteString, action: ByteString, source: ByteString
  )? {
    guard let verb = words.first else { return nil }
    var rest = words.dropFirst()
    var port: ByteString?
    var transport: ByteString?
    var source: ByteString = "Anywhere"
    var action: ByteString = ByteString(verb.text.raised) + " IN"
    while let word = rest.popFirst() {
      switch word {
      case "in": break
      case "out": action = ByteString(verb.text.raised) + " OUT"
      case "from":
        guard let given = rest.popFirst() else { return nil }
        source = given == "any" ? "Anywhere" : given
      case "to": _ = rest.popFirst()
      case "port": port = rest.popFirst()
      case "proto": transport = rest.popFirst()
      case "comment": _ = rest.popFirst()
      case "ssh", "OpenSSH": port = word == "ssh" ? "22/tcp" : word
      case "http": port = "80/tcp"
      case "https": port = "443"
      default:
        let bare = word.split(47)[0]
        let isPort = bare.bytes.allSatisfy { 48...58 ~= $0 || $0 == 44 }
        if !isPort, !word.contains(32) { return nil }
        port = word
      }
    }
    var target = port ?? "Anywhere"
    if let transport, port != nil { target.append("/\(transport)") }
    return (target, action, source)
  }

  private func add(_ words: [ByteString]) -> Int {
    guard let rule = rule(words) else { return unknown() }
    if firewall.simpleRules.contains(where: { $0 == rule }) {
      context.write("Skipping adding existing rule\nSkipping adding existing rule (v6)\n")
      return 0
    }
    firewall.simpleRules.append(rule)
    let text: ByteString = firewall.isSimpleOn ? "Rule added" : "Rules updated"
    context.write("\(text)\n\(text) (v6)\n")
    return 0
  }

  private func status(_ how: ByteString) -> Int {
    guard ["", "verbose", "numbered"].contains(how) else { return unknown() }
    guard firewall.isSimpleOn else {
      context.write("Status: inactive\n")
      return 0
    }
    context.write("Status: active\n")
    if how == "verbose" {
      context.write(
        "Logging: on (low)\nDefault: \(firewall.simpleDefaults.incoming) (incoming), \(firewall.simpleDefaults.outgoing) (outgoing), disabled (routed)\nNew profiles: skip\n"
      )
    }
    if firewall.simpleRules.isEmpty { return 0 }
    let isNumbered = how == "numbered"
    let lead: ByteString = isNumbered ? "     " : ""
    context.write(
      "\n\(lead)To                         Action      From\n\(lead)--                         ------      ----\n"
    )
    var number = 0
    let long = firewall.simpleRules.filter { $0.source == "Anywhere" }.map {
      ("\($0.target) (v6)" as ByteString, $0.action, "Anywhere (v6)" as ByteString)
    }
    for rule in firewall.simpleRules.map({ ($0.target, $0.action, $0.source) }) + long {
      number += 1
      let place = number < 10 ? " \(number)" : "\(number)"
      let action =
        how.isEmpty && rule.1.hasSuffix(" IN") ? rule.1.dropLast(3).text : rule.1.text
      context.write(
        ByteString(
          (isNumbered ? "[\(place)] " : "") + rule.0.text.padded(26) + " " + action.padded(11)
            + " " + rule.2.text.padded(26) + "\n"))
    }
    context.write("\n")
    return 0
  }

  // MARK: firewalld

  func runZones() -> Int {
    var isPermanent = false
    var wishes: [(name: ByteString, value: ByteString)] = []
    for word in context.arguments.dropFirst() {
      if word == "--permanent" {
        isPermanent = true
      } else if word.hasPrefix("--") {
        wishes.append(word.dropFirst(2).pair)
      } else {
        return unknown()
      }
    }
    wishes.removeAll { $0.name == "zone" }
    if !system.services.isActive("firewalld.service") {
      // Notes that call it are of hosts that have it.
      context.machine.assumed.append("the host runs firewalld")
    }
    for wish in wishes {
      switch wish.name {
      case "add-port", "add-service", "remove-port", "remove-service":
        let isAdded = wish.name.hasPrefix("add")
        if isPermanent {
          change(&firewall.opened.permanent, wish.value, isAdded)
        } else {
          change(&firewall.opened.now, wish.value, isAdded)
        }
        context.write("success\n")
      case "add-rich-rule", "add-masquerade", "add-source", "add-interface", "set-default-zone":
        context.write("success\n")
        context.machine.assumed.append("firewalld takes the rule '\(wish.name)'")
      case "reload", "complete-reload":
        firewall.opened.now = firewall.opened.permanent
        context.write("success\n")
      case "state":
        context.write("running\n")
      case "get-default-zone": context.write("public\n")
      case "get-active-zones": context.write("public\n  interfaces: eth0\n")
      case "list-ports", "list-services", "list-all":
        show(wish.name, isPermanent ? firewall.opened.permanent : firewall.opened.now)
      default: return unknown()
      }
    }
    return wishes.isEmpty ? unknown() : 0
  }

  private func change(_ list: inout [ByteString], _ value: ByteString, _ isAdded: Bool) {
    list.removeAll { $0 == value }
    if isAdded { list.append(value) }
  }

  private func show(_ what: ByteString, _ list: [ByteString]) {
    let ports = list.filter { $0.contains(47) }.joined(" ")
    let services = list.filter { !$0.contains(47) }.joined(" ")
    switch what {
    case "list-ports": context.write(ports + "\n")
    case "list-services": context.write(services + "\n")
    default:
      context.write(
        "public (active)\n  target: default\n  icmp-block-inversion: no\n  interfaces: eth0\n  sources: \n  services: \(services)\n  ports: \(ports)\n  protocols: \n  forward: yes\n  masquerade: no\n  forward-ports: \n  source-ports: \n  icmp-blocks: \n  rich rules: \n"
      )
    }
  }
}
