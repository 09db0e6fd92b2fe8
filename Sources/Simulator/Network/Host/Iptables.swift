import Shell

/// The programs `iptables` and `iptables-save` (iptables 1.8): rules are kept and listed; packets do not
/// pass them.
struct Iptables {
  let context: ProcessContext
  let system: HostSystem
  private var table: ByteString = "filter"
  private var command: UInt8?
  private var chain: ByteString?
  private var argument: ByteString?
  private var number: Int?
  private var rule = Firewall.Rule()
  private var isNumeric = false
  private var isVerbose = false
  private var hasNumbers = false

  init(context: ProcessContext, system: HostSystem) {
    self.context = context
    self.system = system
  }

  private var firewall: Firewall { system.firewall }
  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  mutating func run() -> Int {
    if context.arguments.dropFirst().contains(where: { ["-V", "--version"].contains($0) }) {
      context.write("iptables v1.8.7 (nf_tables)\n")
      return 0
    }
    guard read() else { return unknown() }
    guard let command else {
      error("\(context.arguments[0]) v1.8.7 (nf_tables): no command specified")
      error(
        "Try `\(context.arguments[0]) -h' or '\(context.arguments[0]) --help' for more information."
      )
      return 2
    }
    if context.credentials.user != 0 {
      error(
        "\(context.arguments[0]) v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)"
      )
      return 4
    }
    guard let place = firewall.tables.firstIndex(where: { $0.name == table }) else {
      error(
        "\(context.arguments[0]) v1.8.7 (nf_tables): can't initialize iptables table `\(table)': Table does not exist (do you need to insmod?)"
      )
      return 3
    }
    return carryOut(command, &firewall.tables[place].chains)
  }

  // MARK: Reading

  private static let commands: [(word: ByteString, letter: UInt8)] = [
    ("--append", 65), ("--delete", 68), ("--insert", 73), ("--replace", 82), ("--list", 76),
    ("--list-rules", 83), ("--flush", 70), ("--zero", 90), ("--new-chain", 78),
    ("--delete-chain", 88), ("--policy", 80), ("--rename-chain", 69), ("--check", 67),
  ]

  private mutating func read() -> Bool {
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      if word == "-t" || word == "--table" {
        table = rest.popFirst() ?? ""
      } else if let found = Self.commands.first(where: {
        $0.word == word || word == "-" + ByteString([$0.letter])
      }) {
        command = found.letter
        if let name = rest.first, !name.hasPrefix("-") {
          chain = rest.popFirst()
          if let next = rest.first, !next.hasPrefix("-") {
            if let value = next.integer { number = value } else { argument = next }
            rest = rest.dropFirst()
          }
        }
      } else if word.hasPrefix("-"), !word.hasPrefix("--"), word.count > 2,
        word.bytes.dropFirst().allSatisfy({ ByteString("nvLSx").contains($0) })
      {
        // `-nvL` and the like.
        for letter in word.bytes.dropFirst() {
          if letter == 76 || letter == 83 { command = letter } else { set(letter) }
        }
        if let name = rest.first, !name.hasPrefix("-"), command != nil { chain = rest.popFirst() }
      } else if ["-n", "-v", "-x", "--numeric", "--verbose"].contains(word) {
        set(word.hasPrefix("--") ? word.bytes[2] : word.bytes[1])
      } else if word == "--line-numbers" || word == "--line" {
        hasNumbers = true
      } else if word == "-w" || word == "--wait" {
        continue
      } else if !match(word, &rest) {
        return false
      }
    }
    return true
  }

  private mutating func set(_ letter: UInt8) {
    if letter == UInt8(ascii: "n") { isNumeric = true }
    if letter == UInt8(ascii: "v") { isVerbose = true }
  }

  private mutating func match(_ word: ByteString, _ rest: inout ArraySlice<ByteString>) -> Bool {
    var negation: ByteString = ""
    var word = word
    if word == "!", let next = rest.popFirst() { (negation, word) = ("! ", next) }
    func long(_ name: ByteString) -> ByteString { negation + name }
    switch word {
    case "-m", "--match":
      guard let name = rest.popFirst() else { return false }
      rule.matches += ["-m \(name)"]
    case "-j", "--jump", "-g", "--goto":
      guard let name = rest.popFirst() else { return false }
      rule.target = name
    case "-p", "--protocol", "--proto":
      guard let name = rest.popFirst() else { return false }
      rule.transport = long(name)
    case "-s", "--source", "--src": rule.source = rest.popFirst().map { long(Self.network($0)) }
    case "-d", "--destination", "--dst":
      rule.destination = rest.popFirst().map { long(Self.network($0)) }
    case "-i", "--in-interface": rule.input = rest.popFirst().map { long($0) }
    case "-o", "--out-interface": rule.output = rest.popFirst().map { long($0) }
    case "--dport", "--sport", "--destination-port", "--source-port", "--dports", "--sports",
      "--state", "--ctstate", "--to-destination", "--to-source", "--to-ports", "--comment",
      "--reject-with", "--icmp-type", "--limit", "--limit-burst", "--log-prefix", "--log-level",
      "--set-mark", "--mark", "--probability", "--mode", "--mac-source", "--physdev-in",
      "--tcp-flags", "--src-type", "--dst-type", "--set-xmark":
      guard var value = rest.popFirst() else { return false }
      if word == "--tcp-flags" { value.append(" \(rest.popFirst() ?? "")") }
      note(word, value, negation)
    case "--syn", "--random", "--physdev-is-bridged":
      rule.matches.append(negation + word)
    default: return false
    }
    return true
  }

  private mutating func note(_ word: ByteString, _ value: ByteString, _ negation: ByteString) {
    let transport = rule.transport ?? "tcp"
    switch word {
    case "--dport", "--destination-port", "--sport", "--source-port":
      if !rule.matches.contains("-m \(transport)") { rule.matches.append("-m \(transport)") }
      let isDestination = word.hasPrefix("--d")
      rule.matches.append("\(negation)\(isDestination ? "--dport" : "--sport") \(value)")
      let isRange = value.contains(58)
      rule.notes.append(
        "\(transport) \(isDestination ? "d" : "s")pt\(isRange ? "s" : ""):\(value)")
    case "--to-destination", "--to-source":
      rule.matches.append("\(word) \(value)")
      rule.notes.append("to:\(value)")
    case "--comment":
      rule.matches.append("--comment \"\(value)\"")
      rule.notes.append("/* \(value) */")
    case "--state", "--ctstate":
      rule.matches.append("\(negation)\(word) \(value)")
      rule.notes.append("\(word.dropFirst(2)) \(value)")
    default:
      rule.matches.append("\(negation)\(word) \(value)")
      rule.notes.append("\(word.dropFirst(2)) \(value)")
    }
  }

  private static func network(_ text: ByteString) -> ByteString {
    if let range = AddressRange(text) { return range.text }
    return AddressRange.address(text) == nil ? text : text + "/32"
  }

  // MARK: Commands

  private func refuse(_ text: ByteString) -> Int {
    error("\(context.arguments[0]): \(text)")
    return 1
  }

  private func carryOut(_ command: UInt8, _ chains: inout [Firewall.Chain]) -> Int {
    let missing: ByteString = "No chain/target/match by that name."
    let index = chain.flatMap { name in chains.firstIndex { $0.name == name } }
    switch command {
    case UInt8(ascii: "L"), UInt8(ascii: "S"):
      if chain != nil, index == nil { return refuse(missing) }
      let shown = index.map { [chains[$0]] } ?? chains
      if command == UInt8(ascii: "L") { list(shown, chains) } else { save(shown) }
      return 0
    case UInt8(ascii: "F"), UInt8(ascii: "Z"):
      if chain != nil, index == nil { return refuse(missing) }
      if command == UInt8(ascii: "Z") { return 0 }
      for place in chains.indices where index == nil || place == index { chains[place].rules = [] }
      return 0
    case UInt8(ascii: "X"):
      if chain != nil, index == nil { return refuse(missing) }
      chains.removeAll { entry in entry.policy == nil && (chain == nil || entry.name == chain) }
      return 0
    case UInt8(ascii: "N"):
      guard let chain else { return unknown() }
      if index != nil { return refuse("Chain already exists.") }
      chains.append(Firewall.Chain(name: chain))
      return 0
    case UInt8(ascii: "P"):
      guard let index, let argument, chains[index].policy != nil else {
        return refuse("Bad built-in chain name.")
      }
      chains[index].policy = argument
      return 0
    default: break
    }
    guard let index else { return refuse(missing) }
    if let target = rule.target, !Self.targets.contains(target),
      !chains.contains(where: { $0.name == target })
    {
      error(
        "\(context.arguments[0]) v1.8.7 (nf_tables): Couldn't load target `\(target)':No such file or directory\n"
      )
      error(
        "Try `\(context.arguments[0]) -h' or '\(context.arguments[0]) --help' for more information."
      )
      return 2
    }
    switch command {
    case UInt8(ascii: "A"): chains[index].rules.append(rule)
    case UInt8(ascii: "I"):
      let place = (number ?? 1) - 1
      guard 0...chains[index].rules.count ~= place else {
        return refuse("Index of insertion too big.")
      }
      chains[index].rules.insert(rule, at: place)
    case UInt8(ascii: "R"):
      guard let number, chains[index].rules.indices.contains(number - 1) else {
        return refuse("Index of replacement too big.")
      }
      chains[index].rules[number - 1] = rule
    case UInt8(ascii: "D"):
      let place = number.map { $0 - 1 } ?? chains[index].rules.firstIndex(of: rule) ?? -1
      guard chains[index].rules.indices.contains(place) else {
        return refuse(
          number == nil
            ? "Bad rule (does a matching rule exist in that chain?)."
            : "Index of deletion too big.")
      }
      chains[index].rules.remove(at: place)
    case UInt8(ascii: "C"):
      if !chains[index].rules.contains(rule) {
        return refuse("Bad rule (does a matching rule exist in that chain?).")
      }
    default: return unknown()
    }
    return 0
  }

  private static let targets: [ByteString] = [
    "ACCEPT", "DROP", "REJECT", "RETURN", "LOG", "MASQUERADE", "SNAT", "DNAT", "REDIRECT", "MARK",
    "QUEUE", "TPROXY", "CONNMARK", "NOTRACK", "TCPMSS",
  ]

  // MARK: Listings

  private func list(_ shown: [Firewall.Chain], _ all: [Firewall.Chain]) {
    for (index, chain) in shown.enumerated() {
      if index > 0 { context.write("\n") }
      let references = all.flatMap { $0.rules }.filter { $0.target == chain.name }.count
      let counts: ByteString = isVerbose ? " 0 packets, 0 bytes" : ""
      let head: ByteString =
        chain.policy.map { "policy \($0)\(counts)" } ?? "\(references) references"
      context.write("Chain \(chain.name) (\(head))\n")
      let lead: ByteString = hasNumbers ? "num  " : ""
      context.write(
        lead
          + (isVerbose
            ? " pkts bytes target     prot opt in     out     source               destination         \n"
            : "target     prot opt source               destination         \n"))
      for (place, rule) in chain.rules.enumerated() { write(rule, place + 1) }
    }
  }

  private func write(_ rule: Firewall.Rule, _ place: Int) {
    func address(_ text: ByteString?) -> String {
      guard let text else { return isNumeric ? "0.0.0.0/0" : "anywhere" }
      return text.hasSuffix("/32") ? text.dropLast(3).text : text.text
    }
    var line = hasNumbers ? "\(place)".padded(4) + " " : ""
    if isVerbose { line += "    0     0 " }
    line += (rule.target?.text ?? "").padded(10) + " "
    line += (rule.transport?.text ?? "all").padded(4) + " -- "
    if isVerbose {
      line += " " + (rule.input?.text ?? "*").padded(6) + " " + (rule.output?.text ?? "*").padded(6)
      line += " "
    }
    line += " " + address(rule.source).padded(20) + " " + address(rule.destination).padded(20)
    for note in rule.notes { line += " " + note.text }
    if rule.target == "REJECT", !rule.notes.contains(where: { $0.hasPrefix("reject-with") }) {
      line += " reject-with icmp-port-unreachable"
    }
    context.write(ByteString(line + "\n"))
  }

  static func text(_ rule: Firewall.Rule, of chain: ByteString) -> ByteString {
    var words: [ByteString] = ["-A \(chain)"]
    func option(_ letter: ByteString, _ value: ByteString?) {
      guard let value else { return }
      words.append(
        value.hasPrefix("! ") ? "! \(letter) \(value.dropFirst(2))" : "\(letter) \(value)")
    }
    option("-s", rule.source)
    option("-d", rule.destination)
    option("-i", rule.input)
    option("-o", rule.output)
    option("-p", rule.transport)
    words += rule.matches.filter { !$0.hasPrefix("--to-") && !$0.hasPrefix("--reject-with") }
    option("-j", rule.target)
    words += rule.matches.filter { $0.hasPrefix("--to-") || $0.hasPrefix("--reject-with") }
    return words.joined(" ")
  }

  private func save(_ shown: [Firewall.Chain]) {
    for chain in shown {
      context.write(chain.policy.map { "-P \(chain.name) \($0)\n" } ?? "-N \(chain.name)\n")
    }
    for chain in shown {
      for rule in chain.rules { context.write(Self.text(rule, of: chain.name) + "\n") }
    }
  }

  /// `iptables-save`.
  static func saveAll(_ context: ProcessContext, _ system: HostSystem) -> Int {
    let words = Array(context.arguments.dropFirst())
    let wanted = words.count == 2 && words[0] == "-t" ? words[1] : nil
    if wanted == nil, !words.isEmpty, words != ["-c"] {
      return context.notSimulated(words.joined(" "))
    }
    for table in system.firewall.tables where wanted == nil || table.name == wanted {
      let isUsed = table.chains.contains { !$0.rules.isEmpty || $0.policy == nil }
      if wanted == nil, !isUsed, table.name != "filter" { continue }
      context.write("*\(table.name)\n")
      for chain in table.chains {
        context.write(":\(chain.name) \(chain.policy ?? "-") [0:0]\n")
      }
      for chain in table.chains {
        for rule in chain.rules { context.write(text(rule, of: chain.name) + "\n") }
      }
      context.write("COMMIT\n")
    }
    return 0
  }
}
