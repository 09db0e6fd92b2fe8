import YAML

/// What a Pod takes of a node, as far as the scheduler counts it; Pods of one template share it.
final class PodNeeds {
  /// The resources that are counted, in the order of `requests`.
  static let resources = ["cpu", "memory", "ephemeral-storage"]

  let priority: Int64
  /// The identifier of the object that controls it.
  let owner: String?
  /// Thousandths of processors and bytes.
  let requests: [Int64]
  /// The ports that it binds on its node.
  let hostPorts: [Int64]

  init(_ pod: JSONValue) {
    priority = pod["spec", "priority"]?.int ?? 0
    owner = pod.controller?["uid"]?.string
    let containers = pod["spec", "containers"]?.elements ?? []
    let initial = pod["spec", "initContainers"]?.elements ?? []
    requests = Self.resources.map { name in
      func request(_ container: JSONValue) -> Int64 {
        container["resources", "requests", name]?.string.flatMap { Quantity($0) }?.milli ?? 0
      }
      return max(
        containers.reduce(Int64(0)) { $0 &+ request($1) }, initial.map(request).max() ?? 0)
    }
    hostPorts = containers.flatMap { container in
      (container["ports"]?.elements ?? []).compactMap { port in
        port["hostPort"]?.int.flatMap { $0 == 0 ? nil : $0 }
      }
    }
  }

  /// Whether another Pod takes the same.
  func isSame(as other: PodNeeds) -> Bool {
    priority == other.priority && owner == other.owner && requests == other.requests
      && hostPorts == other.hostPorts
  }

  /// What counts when nodes are compared: a Pod that asks for nothing counts for a little.
  func scored(_ resource: Int) -> Int64 { max(Self.leastScored[resource], requests[resource]) }

  private static let leastScored: [Int64] = [100, 200 * (1 << 20) * 1000, 0]
}
