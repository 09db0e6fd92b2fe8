import Shell
import YAML

/// What a Pod, or a node, reaches in a cluster: Pods, Services and the names that the cluster's DNS knows.
struct ClusterNetwork {
  let cluster: Cluster
  /// The Pod that asks; `nil` for a node.
  let source: JSONValue?
  /// The machine whose name and hosts file are looked at first.
  let machine: Machine?

  private var server: APIServer { cluster.server }

  /// The stack of programs in the Pod.
  func stack(isBusyBox: Bool) -> NetworkStack {
    var stack = NetworkStack(
      resolve: { address(of: $0.text).map { ByteString($0) } },
      reaches: { reaches($0.text) },
      send: { address, port, request in
        if address.hasPrefix("127."), let source {
          return answer(of: source, port, request)
        }
        return send(address.text, Int64(port), request) ?? .silent
      })
    stack.isBusyBox = isBusyBox
    return stack
  }

  /// The stack of a node's programs: the cluster's addresses, and what was there before.
  func stack(beside other: NetworkStack) -> NetworkStack {
    var stack = other
    stack.reaches = { reaches($0.text) || other.reaches($0) }
    stack.send = { address, port, request in
      if address.hasPrefix("127."), let found = cluster.forwards.answer(port, request, cluster) {
        return found
      }
      let found = send(address.text, Int64(port), request)
      switch found {
      case .none, .some(.refused): return other.send(address, port, request)
      case .some(let answer): return answer
      }
    }
    return stack
  }

  // MARK: Connections

  /// Whether an address answers echo requests: those of Pods and nodes do, those of Services don't.
  func reaches(_ address: String) -> Bool {
    if address.hasPrefix("127.") { return true }
    return pod(at: address).map { allows($0, port: nil, kind: "ICMP") } ?? isNode(address)
  }

  /// Sends a request; `nil` for an address that is not the cluster's.
  func send(_ address: String, _ port: Int64, _ request: NetworkStack.Request)
    -> NetworkStack.Answer?
  {
    if let service = service(at: address) {
      guard let wanted = ports(of: service).first(where: { $0["port"]?.int == port }) else {
        return .silent
      }
      return balance(service, wanted, request)
    }
    if let pod = pod(at: address) {
      if !allows(pod, port: port, kind: "TCP") { return .silent }
      return answer(of: pod, Int(clamping: port), request)
    }
    guard isNode(address) || source == nil && address.hasPrefix("127.") else { return nil }
    for service in server.list("services") {
      if let wanted = ports(of: service).first(where: { $0["nodePort"]?.int == port }) {
        return balance(service, wanted, request)
      }
    }
    for pod in server.list("pods")
    where pod["spec", "hostNetwork"]?.bool == true && pod["status", "hostIP"]?.string == address {
      if case .response(let found) = answer(of: pod, Int(clamping: port), request) {
        return .response(found)
      }
    }
    if let pod = hostPort(address, port) { return answer(of: pod.pod, pod.port, request) }
    return isNode(address) ? .refused : nil
  }

  private func hostPort(_ address: String, _ port: Int64) -> (pod: JSONValue, port: Int)? {
    for pod in server.list("pods") where pod["status", "hostIP"]?.string == address {
      for container in pod["spec", "containers"]?.elements ?? [] {
        for entry in container["ports"]?.elements ?? [] where entry["hostPort"]?.int == port {
          return (pod, Int(clamping: entry["containerPort"]?.int ?? 0))
        }
      }
    }
    return nil
  }

  private func ports(of service: JSONValue) -> [JSONValue] {
    service["spec", "ports"]?.elements ?? []
  }

  /// Sends a request to one of a Service's endpoints, each in its turn.
  private func balance(
    _ service: JSONValue, _ port: JSONValue, _ request: NetworkStack.Request
  ) -> NetworkStack.Answer {
    let endpoints = server.get("endpoints", service.namespace, service.name)
    var targets: [(address: String, port: Int64)] = []
    for subset in endpoints?["subsets"]?.elements ?? [] {
      for candidate in subset["ports"]?.elements ?? []
      where (candidate["name"]?.string ?? "") == (port["name"]?.string ?? "") {
        for address in subset["addresses"]?.elements ?? [] {
          targets.append((address["ip"]?.string ?? "", candidate["port"]?.int ?? 0))
        }
      }
    }
    if targets.isEmpty { return .refused }
    let isSticky = service["spec", "sessionAffinity"]?.string == "ClientIP"
    let turn = isSticky ? 0 : cluster.turns[service.uid, default: 0]
    cluster.turns[service.uid] = (turn + 1) % targets.count
    let target = targets[turn % targets.count]
    guard let pod = pod(at: target.address) else {
      return isNode(target.address) ? .otherProtocol : .silent
    }
    if !allows(pod, port: target.port, kind: "TCP") { return .silent }
    return answer(of: pod, Int(clamping: target.port), request)
  }

  /// What the programs of a Pod answer at a port.
  func answer(
    of pod: JSONValue, _ port: Int, _ request: NetworkStack.Request
  ) -> NetworkStack.Answer {
    if port == 80 || port == 443, IngressRouter.isController(pod) { return route(request) }
    guard let name = pod["spec", "nodeName"]?.string,
      let worker = cluster.kubelet(name)?.worker(pod.uid)
    else { return .silent }
    return worker.answer(port, request)
  }

  /// What an ingress controller answers: what the Service does that an Ingress names, if one does.
  private func route(_ request: NetworkStack.Request) -> NetworkStack.Answer {
    let router = IngressRouter(cluster: cluster)
    guard let target = router.target(request) else {
      return .response(WebServer.page(404, "Not Found", "nginx"))
    }
    guard let service = server.get("services", target.namespace, target.service),
      let port = ports(of: service).first(where: {
        $0["port"] == target.port["number"]
          || target.port["name"] != nil && $0["name"] == target.port["name"]
      }), case .response(let found) = balance(service, port, request)
    else { return .response(WebServer.page(503, "Service Temporarily Unavailable", "nginx")) }
    return .response(found)
  }

  private func service(at address: String) -> JSONValue? {
    server.list("services").first { service in
      service["spec", "clusterIP"]?.string == address
        || (service["spec", "externalIPs"]?.elements ?? []).contains(.string(address))
        || (service["status", "loadBalancer", "ingress"]?.elements ?? []).contains {
          $0["ip"]?.string == address
        }
    }
  }

  private func pod(at address: String) -> JSONValue? {
    server.list("pods").first {
      $0["status", "podIP"]?.string == address && $0["spec", "hostNetwork"]?.bool != true
        && !["Succeeded", "Failed"].contains($0["status", "phase"]?.string ?? "")
    }
  }

  private func isNode(_ address: String) -> Bool {
    server.list("nodes").contains { node in
      (node["status", "addresses"]?.elements ?? []).contains { $0["address"]?.string == address }
    }
  }

  private func allows(_ pod: JSONValue, port: Int64?, kind: String) -> Bool {
    NetworkPolicies(server: server).allows(from: source, to: pod, port: port, kind: kind)
  }

  // MARK: Names

  /// The address of a name; `nil` when it has none.
  func address(of name: String) -> String? {
    if name == "localhost" { return "127.0.0.1" }
    if Self.isAddress(name) { return name }
    if let found = hostsEntry(name) { return found }
    guard let source, hasNames else { return nil }
    for candidate in ClusterNames.candidates(name, in: source.namespace) {
      if let found = ClusterNames(server: server).addresses(candidate).first { return found }
    }
    return nil
  }

  /// Whether the Pod may ask the cluster's DNS.
  var hasNames: Bool {
    guard source != nil else { return false }
    let servers = server.list("pods", "kube-system").filter { $0.label("k8s-app") == "kube-dns" }
    let policies = NetworkPolicies(server: server)
    return servers.contains {
      $0["status", "phase"]?.string == "Running"
        && policies.allows(from: source, to: $0, port: 53, kind: "UDP")
    }
  }

  private func hostsEntry(_ name: String) -> String? {
    guard let machine,
      let text = try? machine.fileSystem.readFile("/etc/hosts", from: "/", as: .root)
    else { return nil }
    for line in ByteString(text).split(10) {
      let words = line.split(35)[0].split(9).flatMap { $0.split(32) }.filter { !$0.isEmpty }
      if words.dropFirst().contains(ByteString(name)) { return words[0].text }
    }
    return nil
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.pieces(".")
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
