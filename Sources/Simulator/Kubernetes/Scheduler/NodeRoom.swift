import YAML

/// What is left of a node, while Pods come and go.
struct NodeRoom {
  let node: JSONValue
  let name: String
  private let allocatable: [Int64]
  private let mostPods: Int
  private var count = 0
  /// The priority of the least important Pod that is there.
  private(set) var leastPriority = Int64.max
  private var requested: [Int64]
  private var scored: [Int64]
  private var hostPorts: Set<Int64> = []
  private var owners: [String: Int] = [:]
  /// The Pods that are there, by the objects that they are kept as.
  private var pods: [ObjectIdentifier: PodNeeds] = [:]
  /// Grows with every change.
  private(set) var revision = 0

  init(_ node: JSONValue) {
    self.node = node
    name = node.name
    let all = node["status", "allocatable"]
    mostPods = all?["pods"]?.string.flatMap { Int($0) } ?? 110
    allocatable = PodNeeds.resources.map {
      all?[$0]?.string.flatMap { Quantity($0) }?.milli ?? 0
    }
    requested = allocatable.map { _ in 0 }
    scored = requested
  }

  /// Counts a Pod that came.
  mutating func add(_ pod: PodNeeds, as identity: ObjectIdentifier) {
    pods[identity] = pod
    add(pod)
    revision += 1
  }

  /// Counts anew without a Pod that went.
  mutating func remove(_ identity: ObjectIdentifier) {
    pods[identity] = nil
    count = 0
    leastPriority = .max
    requested = allocatable.map { _ in 0 }
    scored = requested
    hostPorts = []
    owners = [:]
    for pod in pods.values { add(pod) }
    revision += 1
  }

  /// Counts a Pod that is there, or will be.
  mutating func add(_ pod: PodNeeds) {
    count += 1
    leastPriority = min(leastPriority, pod.priority)
    for index in requested.indices {
      requested[index] &+= pod.requests[index]
      scored[index] &+= pod.scored(index)
    }
    if !pod.hostPorts.isEmpty { hostPorts.formUnion(pod.hostPorts) }
    if let owner = pod.owner { owners[owner, default: 0] += 1 }
  }

  /// What there is too little of for one more Pod, in the scheduler's words.
  func lacks(for pod: PodNeeds) -> [String] {
    var result: [String] = []
    if count >= mostPods { result.append("Too many pods") }
    for index in requested.indices where pod.requests[index] != 0 {
      if requested[index] &+ pod.requests[index] > allocatable[index] {
        result.append("Insufficient " + PodNeeds.resources[index])
      }
    }
    if !pod.hostPorts.isEmpty, !hostPorts.isDisjoint(with: pod.hostPorts) {
      result.append("node(s) didn't have free ports for the requested pod ports")
    }
    return result
  }

  /// How well a Pod would be here: the freer the better, and the fewer Pods of the same owner.
  func score(_ pod: PodNeeds) -> Int64 {
    var score: Int64 = 0
    for index in 0..<2 {
      let all = max(1, allocatable[index])
      let used = scored[index] &+ pod.scored(index)
      score += max(0, (all - used) / max(1, all / 100)) / 2
    }
    if let owner = pod.owner { score -= Int64(owners[owner] ?? 0) * 100 }
    return score
  }
}
