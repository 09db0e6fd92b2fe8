import YAML

/// What a Pod asks of the Pods around it, and they of it: affinity, anti-affinity and spread.
///
/// - SeeAlso: Kubernetes, "Assigning Pods to Nodes" and "Pod Topology Spread Constraints".
struct Neighbours {
  /// Places that share a value of a node label.
  private struct Area {
    let key: String
    var places: Set<String>

    func contains(_ node: JSONValue) -> Bool { node.label(key).map(places.contains) ?? false }
  }

  private struct Spread {
    let key: String
    let counts: [String: Int]
    let mostSkew: Int
    let isRequired: Bool
  }

  private static let required = "requiredDuringSchedulingIgnoredDuringExecution"
  private static let preferred = "preferredDuringSchedulingIgnoredDuringExecution"

  /// Of each of these the Pod has to be in one of the places.
  private var wanted: [Area] = []
  private var avoided: [Area] = []
  private var refused: [Area] = []
  private var spreads: [Spread] = []
  private var preferences: [(area: Area, weight: Int64)] = []

  /// Whether there is anything to look at.
  private(set) var isEmpty = true

  /// Looks around for a Pod.
  ///
  /// - Parameters:
  ///   - pod: the Pod that needs a place.
  ///   - others: all Pods that have one and are not over.
  ///   - nodes: all nodes by name.
  init(of pod: JSONValue, among others: [JSONValue], _ nodes: [String: JSONValue]) {
    let affinity = pod["spec", "affinity"]
    func area(_ term: JSONValue, of owner: JSONValue, matching candidates: [JSONValue]) -> Area {
      let key = term["topologyKey"]?.string ?? ""
      let selector = LabelSelector(object: term["labelSelector"])
      let spaces = term["namespaces"]?.elements.compactMap { $0.string } ?? [owner.namespace]
      let found = candidates.filter {
        $0.uid != pod.uid && spaces.contains($0.namespace) && selector.matches($0.labels)
      }
      return Area(
        key: key,
        places: Set(
          found.compactMap { other in
            other["spec", "nodeName"]?.string.flatMap { nodes[$0] }?.label(key)
          }))
    }
    for term in affinity?["podAffinity", Self.required]?.elements ?? [] {
      let found = area(term, of: pod, matching: others)
      // The first of a group that wants to be together may be anywhere.
      let isFirst =
        found.places.isEmpty
        && LabelSelector(object: term["labelSelector"]).matches(pod.labels)
      if !isFirst { wanted.append(found) }
    }
    for term in affinity?["podAntiAffinity", Self.required]?.elements ?? [] {
      avoided.append(area(term, of: pod, matching: others))
    }
    for (kind, sign) in [("podAffinity", Int64(1)), ("podAntiAffinity", -1)] {
      for preference in affinity?[kind, Self.preferred]?.elements ?? [] {
        guard let term = preference["podAffinityTerm"] else { continue }
        preferences.append(
          (area(term, of: pod, matching: others), sign * (preference["weight"]?.int ?? 1)))
      }
    }
    for other in others where other.uid != pod.uid {
      for term in other["spec", "affinity", "podAntiAffinity", Self.required]?.elements ?? [] {
        let spaces = term["namespaces"]?.elements.compactMap { $0.string } ?? [other.namespace]
        guard spaces.contains(pod.namespace),
          LabelSelector(object: term["labelSelector"]).matches(pod.labels),
          let key = term["topologyKey"]?.string,
          let place = other["spec", "nodeName"]?.string.flatMap({ nodes[$0] })?.label(key)
        else { continue }
        refused.append(Area(key: key, places: [place]))
      }
    }
    for constraint in pod["spec", "topologySpreadConstraints"]?.elements ?? [] {
      spreads.append(Self.spread(pod, constraint, others, nodes))
    }
    isEmpty =
      wanted.isEmpty && avoided.isEmpty && refused.isEmpty && spreads.isEmpty
      && preferences.isEmpty
  }

  private static func spread(
    _ pod: JSONValue, _ constraint: JSONValue, _ others: [JSONValue], _ nodes: [String: JSONValue]
  ) -> Spread {
    let key = constraint["topologyKey"]?.string ?? ""
    let selector = LabelSelector(object: constraint["labelSelector"])
    let filter = NodeFilter(pod)
    var counts: [String: Int] = [:]
    for node in nodes.values {
      if let place = node.label(key), filter.problem(with: node) == nil { counts[place] = 0 }
    }
    for other in others
    where other.namespace == pod.namespace && !other.isTerminating
      && selector.matches(other.labels)
    {
      guard let place = other["spec", "nodeName"]?.string.flatMap({ nodes[$0] })?.label(key)
      else { continue }
      if let count = counts[place] { counts[place] = count + 1 }
    }
    return Spread(
      key: key, counts: counts, mostSkew: Int(constraint["maxSkew"]?.int ?? 1),
      isRequired: constraint["whenUnsatisfiable"]?.string != "ScheduleAnyway")
  }

  /// Why a Pod may not be on a node because of its neighbours; `nil` when it may.
  func problem(with node: JSONValue) -> String? {
    if !wanted.allSatisfy({ $0.contains(node) }) {
      return "node(s) didn't match pod affinity rules"
    }
    if avoided.contains(where: { $0.contains(node) }) {
      return "node(s) didn't match pod anti-affinity rules"
    }
    if refused.contains(where: { $0.contains(node) }) {
      return "node(s) didn't satisfy existing pods anti-affinity rules"
    }
    for spread in spreads where spread.isRequired {
      guard let place = node.label(spread.key) else {
        return "node(s) didn't match pod topology spread constraints (missing required label)"
      }
      let least = spread.counts.values.min() ?? 0
      if (spread.counts[place] ?? 0) + 1 - least > spread.mostSkew {
        return "node(s) didn't match pod topology spread constraints"
      }
    }
    return nil
  }

  /// How much better a node is than others because of its neighbours.
  func score(_ node: JSONValue) -> Int64 {
    var score = preferences.reduce(Int64(0)) { $0 + ($1.area.contains(node) ? $1.weight * 2 : 0) }
    for spread in spreads where !spread.isRequired {
      score -= node.label(spread.key).map { Int64(spread.counts[$0] ?? 0) * 200 } ?? 200
    }
    return score
  }
}
