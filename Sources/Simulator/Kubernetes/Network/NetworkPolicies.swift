import Shell
import YAML

/// What the NetworkPolicies of a cluster let through.
///
/// A Pod that no policy selects takes and sends everything; one that is selected takes and sends what some
/// policy allows (Kubernetes API, `networking.k8s.io/v1`).
struct NetworkPolicies {
  let server: APIServer

  /// Whether a connection is allowed.
  ///
  /// - Parameters:
  ///   - source: the Pod that asks; `nil` for a node, which may ask its own Pods.
  ///   - target: the Pod that is asked.
  ///   - port: the port at the target; `nil` for none, as with echo requests.
  ///   - kind: `TCP`, `UDP` or anything else.
  /// - Returns: whether no policy of either forbids it.
  func allows(from source: JSONValue?, to target: JSONValue, port: Int64?, kind: String) -> Bool {
    let all = server.collection("networkpolicies.networking.k8s.io")
    if all.isEmpty { return true }
    guard let source else { return true }
    if source.uid == target.uid { return true }
    let incoming = all.list(target.namespace).filter { selects($0, target, "Ingress") }
    if !incoming.isEmpty,
      !incoming.contains(where: { policy in
        (policy["spec", "ingress"]?.elements ?? []).contains {
          matches($0, "from", source, policy.namespace, port, kind, target)
        }
      })
    {
      return false
    }
    let outgoing = all.list(source.namespace).filter { selects($0, source, "Egress") }
    return outgoing.isEmpty
      || outgoing.contains { policy in
        (policy["spec", "egress"]?.elements ?? []).contains {
          matches($0, "to", target, policy.namespace, port, kind, target)
        }
      }
  }

  private func selects(_ policy: JSONValue, _ pod: JSONValue, _ type: String) -> Bool {
    let types = (policy["spec", "policyTypes"]?.elements ?? []).compactMap { $0.string }
    return types.contains(type)
      && LabelSelector(object: policy["spec", "podSelector"]).matches(pod.labels)
  }

  private func matches(
    _ rule: JSONValue, _ peers: String, _ other: JSONValue, _ namespace: String, _ port: Int64?,
    _ kind: String, _ target: JSONValue
  ) -> Bool {
    let ports = rule["ports"]?.elements ?? []
    if !ports.isEmpty, !ports.contains(where: { opens($0, port, kind, target) }) { return false }
    let list = rule[name: peers]?.elements ?? []
    return list.isEmpty || list.contains { isPeer(other, $0, namespace) }
  }

  private func opens(
    _ entry: JSONValue, _ port: Int64?, _ kind: String, _ target: JSONValue
  ) -> Bool {
    guard (entry["protocol"]?.string ?? "TCP") == kind else { return false }
    guard let wanted = entry["port"] else { return true }
    guard let port else { return false }
    if let first = wanted.int { return first...max(first, entry["endPort"]?.int ?? first) ~= port }
    return (target["spec", "containers"]?.elements ?? []).contains { container in
      (container["ports"]?.elements ?? []).contains {
        $0["name"] == wanted && $0["containerPort"]?.int == port
      }
    }
  }

  private func isPeer(_ pod: JSONValue, _ peer: JSONValue, _ namespace: String) -> Bool {
    if let block = peer["ipBlock"] {
      let address = pod["status", "podIP"]?.string ?? ""
      return Self.contains(block["cidr"]?.string, address)
        && !(block["except"]?.elements ?? []).contains { Self.contains($0.string, address) }
    }
    if let selector = peer["namespaceSelector"] {
      let labels = server.get("namespaces", "", pod.namespace)?.labels ?? []
      if !LabelSelector(object: selector).matches(labels) { return false }
    } else if pod.namespace != namespace {
      return false
    }
    return peer["podSelector"].map { LabelSelector(object: $0).matches(pod.labels) } ?? true
  }

  /// Whether a range such as `10.0.0.0/8` has an address.
  private static func contains(_ range: String?, _ address: String) -> Bool {
    guard let (base, length) = range?.cut("/"), let first = number(base),
      let other = number(address), let bits = Int(length), 0...32 ~= bits
    else { return false }
    if bits == 0 { return true }
    return first >> UInt32(32 - bits) == other >> UInt32(32 - bits)
  }

  private static func number(_ address: String) -> UInt32? {
    let parts = address.pieces(".").compactMap { UInt8($0) }
    guard parts.count == 4 else { return nil }
    return parts.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
