import Shell
import YAML

/// `etcdctl` and `etcdutl` on a node of a control plane.
struct EtcdClient {
  let context: ProcessContext
  let world: World

  private static let options = OptionTable(
    "-:endpoints -:cacert -:cert -:key w:write-out -:data-dir -.prefix -.keys-only -:limit -.print-value-only -:user -:password -:dial-timeout -:command-timeout -.cluster -:name -:initial-cluster -:initial-cluster-token -:initial-advertise-peer-urls -.skip-hash-check -.from-key -:rev -:sort-by -:order -.hex -.insecure-skip-tls-verify -.insecure-transport -.debug -.del h.help -.version -:bump-revision -.mark-compacted -.count-only -.prev-kv -:peer-urls -.learner -.discovery-srv:",
    failure: 128)

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func fail(_ text: String) -> Int {
    context.writeError(ByteString(text + "\n"))
    return 1
  }

  func run() -> Int {
    guard let parsed = Self.options.parse(context) else { return 128 }
    let words = parsed.operands.map { $0.text }
    if words.first == "version" || parsed.has("version") {
      out("etcdctl version: 3.5.16\nAPI version: 3.5")
      return 0
    }
    if words.first == "snapshot", words.count > 1, words[1] != "save" {
      return snapshot(words, parsed)
    }
    guard !words.isEmpty else {
      out("NAME:\n\tetcdctl - A simple command line client for etcd3.\n")
      return 0
    }
    let clusters = world.clusters
    let cluster = clusters.use()
    cluster.lookAtManifests()
    let isHere = context.machine === world.hosts.first
    guard cluster.isUp || !cluster.stopped.contains("etcd") && cluster.plan.nodes.count > 0, isHere
    else {
      return timeOut()
    }
    if let problem = missingFile(parsed) { return fail(problem) }
    let endpoint =
      parsed.value("endpoints")?.text ?? context.environmentValue("ETCDCTL_ENDPOINTS")?.text
      ?? "127.0.0.1:2379"
    let hasCertificates = ["cacert", "cert", "key"].allSatisfy {
      parsed.has(ByteString($0))
        || context.environmentValue(ByteString("ETCDCTL_" + $0.raised)) != nil
    }
    guard hasCertificates else { return timeOut() }
    return ask(words, parsed, endpoint, cluster)
  }

  private func timeOut() -> Int {
    context.machine.clock.advance(by: 5_000_000_000)
    return fail(
      "{\"level\":\"warn\",\"ts\":\"\(Timestamp.nanoText(context.machine.clock.now))\",\"logger\":\"etcd-client\",\"caller\":\"v3@v3.5.16/retry_interceptor.go:63\",\"msg\":\"retrying of unary invoker failed\",\"target\":\"etcd-endpoints://0xc000/127.0.0.1:2379\",\"attempt\":0,\"error\":\"rpc error: code = DeadlineExceeded desc = latest balancer error: last connection error: connection error: desc = \\\"error reading server preface: EOF\\\"\"}\nError: context deadline exceeded"
    )
  }

  private func missingFile(_ parsed: OptionTable.Parsed) -> String? {
    for flag: ByteString in ["cacert", "cert", "key"] {
      guard let path = parsed.value(flag) else { continue }
      if (try? context.fileSystem.find(path, from: context.folder, as: context.credentials)) == nil
      {
        return "Error: open \(path): no such file or directory"
      }
    }
    return nil
  }

  private func ask(
    _ words: [String], _ parsed: OptionTable.Parsed, _ endpoint: String, _ cluster: Cluster
  ) -> Int {
    let node = cluster.plan.nodes.first { $0.isControlPlane }
    let (name, address) = (node?.name ?? "master", node?.address ?? "127.0.0.1")
    let form = parsed.value("w")?.text ?? "simple"
    switch words.prefix(2).joined(separator: " ") {
    case "member list":
      if form == "table" {
        grid([
          ["ID", "STATUS", "NAME", "PEER ADDRS", "CLIENT ADDRS", "IS LEARNER"],
          [
            "f3f0d5c1b6a2e987", "started", name, "https://\(address):2380",
            "https://\(address):2379", "false",
          ],
        ])
      } else {
        out(
          "f3f0d5c1b6a2e987, started, \(name), https://\(address):2380, https://\(address):2379, false"
        )
      }
    case "endpoint health":
      if form == "table" {
        grid([["ENDPOINT", "HEALTH", "TOOK", "ERROR"], [endpoint, "true", "8.123456ms", ""]])
      } else {
        out("\(endpoint) is healthy: successfully committed proposal: took = 8.123456ms")
      }
    case "endpoint status":
      if form == "table" {
        grid([
          [
            "ENDPOINT", "ID", "VERSION", "DB SIZE", "IS LEADER", "IS LEARNER", "RAFT TERM",
            "RAFT INDEX", "RAFT APPLIED INDEX", "ERRORS",
          ],
          [
            endpoint, "f3f0d5c1b6a2e987", "3.5.16", "4.1 MB", "true", "false", "2", "2410", "2410",
            "",
          ],
        ])
      } else {
        out("\(endpoint), f3f0d5c1b6a2e987, 3.5.16, 4.1 MB, true, false, 2, 2410, 2410, ")
      }
    case "snapshot save":
      guard words.count > 2 else { return fail("Error: snapshot save expects one argument") }
      return save(words[2], endpoint, cluster)
    default:
      if words[0] == "get" { return get(Array(words.dropFirst()), parsed, cluster) }
      return context.notSimulated(ByteString(words.joined(separator: " ")))
    }
    return 0
  }

  private func grid(_ rows: [[String]]) {
    var widths = [Int](repeating: 0, count: rows[0].count)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.utf8.count) }
    }
    let rule =
      "+" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "+") + "+"
    out(rule)
    for (number, row) in rows.enumerated() {
      out(
        "| "
          + row.enumerated().map { $0.element.padded(widths[$0.offset]) }.joined(separator: " | ")
          + " |")
      if number == 0 { out(rule) }
    }
    out(rule)
  }

  // MARK: Snapshots

  private func save(_ path: String, _ endpoint: String, _ cluster: Cluster) -> Int {
    let number = cluster.takeSnapshot()
    let bytes = Array("etcd snapshot \(number)\n".utf8)
    do throws(FileError) {
      let stream = try context.fileSystem.open(
        ByteString(path), from: context.folder, .write, as: context.credentials)
      try stream.write(bytes)
    } catch {
      return fail(
        "Error: could not open \(path).part (open \(path).part: \(error.message.text.lowered))")
    }
    out("Snapshot saved at \(path)")
    return 0
  }

  private func snapshot(_ words: [String], _ parsed: OptionTable.Parsed) -> Int {
    guard words.count > 2 else {
      return fail("Error: snapshot \(words[1]) requires exactly one argument")
    }
    let bytes = try? context.contents(of: ByteString(words[2]))
    guard let bytes else { return fail("Error: stat \(words[2]): no such file or directory") }
    if words[1] == "status" {
      let hash = String(Digest.hexadecimal(String(decoding: bytes, as: UTF8.self)).text.prefix(8))
      if parsed.value("w") == "table" {
        grid([["HASH", "REVISION", "TOTAL KEYS", "TOTAL SIZE"], [hash, "2104", "1187", "4.1 MB"]])
      } else {
        out("\(hash), 2104, 1187, 4.1 MB")
      }
      return 0
    }
    guard words[1] == "restore" else {
      return fail("Error: unknown command \(words[1].quotedGo) for \"etcdctl snapshot\"")
    }
    let folder = parsed.value("data-dir")?.text ?? "default.etcd"
    let full = folder.hasPrefix("/") ? folder : context.folder.text + "/" + folder
    if (try? context.fileSystem.find(ByteString(full), from: "/", as: .root))?.entries.isEmpty
      == false
    {
      return fail("Error: data-dir \(folder.quotedGo) not empty or could not be read")
    }
    context.fileSystem.install(ByteString(full + "/member/snap/db"), .file(bytes), mode: 0o600)
    context.fileSystem.install(ByteString(full + "/member/wal"), .folder([:]), mode: 0o700)
    return 0
  }

  // MARK: Keys

  private func get(_ words: [String], _ parsed: OptionTable.Parsed, _ cluster: Cluster) -> Int {
    guard let key = words.first ?? (parsed.has("prefix") ? "" : nil) else {
      return fail(
        "Error: get command needs one argument as key and an optional argument as range_end")
    }
    var found: [(key: String, object: JSONValue)] = []
    for resource in cluster.server.types.hubs {
      if resource.kind == "Event", resource.group != "" { continue }
      let plural =
        resource.name == "nodes"
        ? "minions"
        : resource.name == "services"
          ? "services/specs" : resource.name == "ingresses" ? "ingress" : resource.name
      for object in cluster.server.collection(resource).list() {
        let path =
          "/registry/" + plural + (object.namespace.isEmpty ? "" : "/" + object.namespace) + "/"
          + object.name
        if parsed.has("prefix") ? path.hasPrefix(key) : path == key { found.append((path, object)) }
      }
    }
    found.sort { GoText.precedes($0.key, $1.key) }
    if let most = parsed.value("limit")?.integer, most > 0 { found = Array(found.prefix(most)) }
    for entry in found {
      if !parsed.has("print-value-only") { out(entry.key) }
      if parsed.has("keys-only") { out(""); continue }
      // The server keeps its objects in a binary form, in which texts can be read.
      context.write(Array("k8s\u{0}\n".utf8) + JSONPrinter(indent: 0).print(entry.object) + [10])
    }
    return 0
  }
}
