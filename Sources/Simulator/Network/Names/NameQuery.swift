import Shell

/// The programs `nslookup`, `dig` and `host` of a host, which ask its resolver or a server that is named.
struct NameQuery {
  let context: ProcessContext
  /// The addresses of a name, as a server knows them; `nil` for one that is not simulated.
  let answer: (_ name: String, _ server: String?) -> [String]?

  private static let resolver = "127.0.0.53"

  private func write(_ text: String) { context.write(Array(text.utf8)) }
  private func error(_ text: String) { context.writeError(ByteString(text + "\n")) }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  /// The name that the reverse of an address has.
  private static func isAddress(_ text: String) -> Bool {
    AddressRange.address(ByteString(text)) != nil
  }

  /// Whether a server is one of a network that the world does not have: nobody answers.
  private func isLost(_ server: String?) -> Bool {
    guard let server, let number = AddressRange.address(ByteString(server)) else { return false }
    let own: [ByteString] = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
    return own.contains { AddressRange($0)?.contains(number) == true }
  }

  private func lost() -> Int {
    write(";; connection timed out; no servers could be reached\n\n")
    return 1
  }

  // MARK: nslookup

  func lookUp() -> Int {
    let words = context.arguments.dropFirst().map { $0.text }
    guard !words.isEmpty else { return unknown() }
    for word in words where word.hasPrefix("-") {
      if !["-type=a", "-type=A", "-query=a", "-debug"].contains(word) { return unknown() }
    }
    let operands = words.filter { !$0.hasPrefix("-") }
    guard let name = operands.first, operands.count <= 2, !Self.isAddress(name) else {
      return unknown()
    }
    let server = operands.count > 1 ? operands[1] : nil
    guard let found = answer(name, server) else { return isLost(server) ? lost() : unknown() }
    let shown = server ?? Self.resolver
    write("Server:\t\t\(shown)\nAddress:\t\(shown)#53\n\n")
    if found.isEmpty {
      write("** server can't find \(name): NXDOMAIN\n\n")
      return 1
    }
    if server == nil { write("Non-authoritative answer:\n") }
    for address in found { write("Name:\t\(name)\nAddress: \(address)\n") }
    write("\n")
    return 0
  }

  // MARK: host

  func resolve() -> Int {
    let words = context.arguments.dropFirst().map { $0.text }
    if words.contains(where: { $0.hasPrefix("-") }) { return unknown() }
    guard let name = words.first, words.count <= 2, !Self.isAddress(name) else { return unknown() }
    let server = words.count > 1 ? words[1] : nil
    guard let found = answer(name, server) else { return unknown() }
    if let server {
      write("Using domain server:\nName: \(server)\nAddress: \(server)#53\nAliases: \n\n")
    }
    if found.isEmpty {
      write("Host \(name) not found: 3(NXDOMAIN)\n")
      return 1
    }
    for address in found { write("\(name) has address \(address)\n") }
    return 0
  }

  // MARK: dig

  func dig() -> Int {
    var name: String?
    var server: String?
    var isShort = false
    for word in context.arguments.dropFirst().map({ $0.text }) {
      if word.hasPrefix("@") {
        server = word.dropping(1)
      } else if word == "+short" {
        isShort = true
      } else if word.hasPrefix("+") {
        if !["+noall", "+answer", "+search"].contains(word) { return unknown() }
      } else if word.hasPrefix("-") {
        return unknown()
      } else if word.lowered == "a" || word.lowered == "in" {
        continue
      } else if ["aaaa", "mx", "ns", "txt", "srv", "cname", "soa", "any", "ptr"].contains(
        word.lowered)
      {
        return unknown()
      } else {
        name = word
      }
    }
    guard let name, !Self.isAddress(name), let found = answer(name, server) else {
      return unknown()
    }
    if isShort {
      for address in found { write(address + "\n") }
      return 0
    }
    let whole = name.hasSuffix(".") ? name : name + "."
    let onlyAnswer = context.arguments.contains("+noall")
    let gap = String(repeating: "\t", count: whole.utf8.count < 24 ? 2 : 1)
    let rows = found.map { "\(whole)\(gap)30\tIN\tA\t\($0)\n" }.joinedText("")
    if onlyAnswer {
      write(rows)
      return 0
    }
    let status = found.isEmpty ? "NXDOMAIN" : "NOERROR"
    let at = server.map { "@\($0) " } ?? ""
    write(
      "\n; <<>> DiG 9.18.30-0ubuntu0.22.04.2-Ubuntu <<>> \(at)\(name)\n;; global options: +cmd\n;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: \(status), id: 41027\n;; flags: qr rd ra; QUERY: 1, ANSWER: \(found.count), AUTHORITY: 0, ADDITIONAL: 1\n\n;; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: 65494\n;; QUESTION SECTION:\n;\(whole)\(gap)IN\tA\n\n"
    )
    if !found.isEmpty { write(";; ANSWER SECTION:\n\(rows)\n") }
    let shown = server ?? Self.resolver
    write(
      ";; Query time: 0 msec\n;; SERVER: \(shown)#53(\(shown)) (UDP)\n;; WHEN: \(SystemTime.long(context.machine.clock.now))\n;; MSG SIZE  rcvd: \(28 + name.utf8.count + found.count * 16)\n\n"
    )
    return 0
  }
}

extension World {
  /// What the resolver of a host, or the cluster's name server, knows of a name; `nil` for a name of the
  /// world outside.
  func addresses(of name: String, server: String?, _ context: ProcessContext) -> [String]? {
    let bare = name.hasSuffix(".") ? name.droppingLast(1) : name
    if let server, server != "127.0.0.53" {
      for cluster in clusters.all {
        let isOwn =
          cluster.server.get("services", "kube-system", "kube-dns")?["spec", "clusterIP"]?.string
          == server
        if isOwn { return ClusterNames(server: cluster.server).addresses(bare) }
      }
      return nil
    }
    if let found = networkStack(context).resolve(ByteString(bare)) { return [found.text] }
    guard bare.has("."), !bare.hasSuffix(".local"), let last = bare.cutLast(".")?.after else {
      return []
    }
    // `web.default` and the like are names of a cluster, which only its own server knows.
    let isClusters = clusters.all.contains { cluster in
      cluster.server.get("namespaces", "", last) != nil
        || cluster.server.list("services").contains { $0.name == last }
    }
    return isClusters || last == "svc" ? [] : nil
  }
}
