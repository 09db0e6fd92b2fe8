import YAML

/// What a Pod asks of the Pods around it, and they of it: affinity, anti-affinity and spread.
///
/// It holds for all Pods of one kind, and takes in the Pods that are given places one after the other.
///
/// - SeeAlso: Kubernetes, "Assigning Pods to Nodes" and "Pod Topology Spread Constraints".
struct Neighbours {
  /// The places, values of a node label, where there are Pods that a term selects.
  private struct Area {
    let key: String
    let namespaces: [String]
    let selector: LabelSelector
    /// How much better a node in one of the places is.
    var weight: Int64 = 0
    private(set) var places: Set<String> = []

    init(_ term: JSONValue, of pod: JSONValue, weight: Int64 = 0) {
      key = term["topologyKey"]?.string ?? ""
      namespaces = term["namespaces"]?.elements.compactMap { $0.string } ?? [pod.namespace]
      selector = LabelSelector(object: term["labelSelector"])
      self.weight = weight
    }

    func selects(_ pod: JSONValue) -> Bool {
      namespaces.contains(pod.namespace) && selector.matches(pod.labels)
    }

    mutating func add(_ other: JSONValue, on node: JSONValue) {
      if selects(other), let place = node.label(key) { places.insert(place) }
    }

    func contains(_ node: JSONValue) -> Bool { node.label(key).map(places.contains) ?? false }
  }

  /// How many Pods that a constraint selects are in each place.
  private struct Spread {
    let key: String
    let selector: LabelSelector
    let mostSkew: Int
    let isRequired: Bool
    private(set) var counts: [String: Int] = [:]
    private(set) var least = 0

    init(_ constraint: JSONValue, of pod: JSONValue, _ nodes: [String: JSONValue]) {
      key = constraint["topologyKey"]?.string ?? ""
      selector = LabelSelector(object: constraint["labelSelector"])
      mostSkew = Int(constraint["maxSkew"]?.int ?? 1)
      isRequired = constraint["whenUnsatisfiable"]?.string != "ScheduleAnyway"
      let filter = NodeFilter(pod)
      for node in nodes.values {
        if let place = node.label(key), filter.problem(with: node) == nil { counts[place] = 0 }
      }
    }

    mutating func add(_ other: JSONValue, on node: JSONValue) {
      guard !other.isTerminating, selector.matches(other.labels), let place = node.label(key),
        let count = counts[place]
      else { return }
      counts[place] = count + 1
      if count == least { least = counts.values.min() ?? 0 }
    }
  }

  private static let required = "requiredDuringSchedulingIgnoredDuringExecution"
  private static let preferred = "preferredDuringSchedulingIgnoredDuringExecution"

  /// What of a Pod it depends on: Pods of which it is the same have the same neighbours.
  let inputs: [JSONValue]
  private let namespace: String
  private let labels: [JSONValue.Member]
  /// Of each of these the Pod has to be in one of the places, unless it is the first of its group.
  private var wanted: [(area: Area, selectsItself: Bool)] = []
  private var avoided: [Area] = []
  private var spreads: [Spread] = []
  private var preferences: [Area] = []
  /// The places where others don't want the Pod, by the labels of nodes.
  private var refused: [String: Set<String>] = [:]

  /// Whether there is nothing to look at.
  var isEmpty: Bool {
    wanted.isEmpty && avoided.isEmpty && refused.isEmpty && spreads.isEmpty && preferences.isEmpty
  }

  /// Reads what a Pod asks for.
  ///
  /// - Parameters:
  ///   - pod: the Pod that needs a place.
  ///   - nodes: all nodes by name.
  init(of pod: JSONValue, on nodes: [String: JSONValue]) {
    inputs = Self.inputs(of: pod)
    namespace = pod.namespace
    labels = pod.labels
    let affinity = pod["spec", "affinity"]
    for term in affinity?["podAffinity", Self.required]?.elements ?? [] {
      let area = Area(term, of: pod)
      wanted.append((area, area.selector.matches(labels)))
    }
    for term in affinity?["podAntiAffinity", Self.required]?.elements ?? [] {
      avoided.append(Area(term, of: pod))
    }
    for (kind, sign) in [("podAffinity", Int64(1)), ("podAntiAffinity", -1)] {
      for preference in affinity?[kind, Self.preferred]?.elements ?? [] {
        guard let term = preference["podAffinityTerm"] else { continue }
        let weight = sign * (preference["weight"]?.int ?? 1)
        preferences.append(Area(term, of: pod, weight: weight))
      }
    }
    for constraint in pod["spec", "topologySpreadConstraints"]?.elements ?? [] {
      spreads.append(Spread(constraint, of: pod, nodes))
    }
  }

  static func inputs(of pod: JSONValue) -> [JSONValue] {
    [
      pod["metadata", "namespace"] ?? .null, pod["metadata", "labels"] ?? .null,
      pod["spec", "affinity"] ?? .null, pod["spec", "topologySpreadConstraints"] ?? .null,
      pod["spec", "tolerations"] ?? .null, pod["spec", "nodeSelector"] ?? .null,
    ]
  }

  /// Takes in another Pod, which is on a node and not over.
  mutating func add(_ other: JSONValue, on node: JSONValue) {
    for index in wanted.indices { wanted[index].area.add(other, on: node) }
    for index in avoided.indices { avoided[index].add(other, on: node) }
    for index in preferences.indices { preferences[index].add(other, on: node) }
    if other.namespace == namespace {
      for index in spreads.indices { spreads[index].add(other, on: node) }
    }
    for term in other["spec", "affinity", "podAntiAffinity", Self.required]?.elements ?? [] {
      let area = Area(term, of: other)
      if area.namespaces.contains(namespace), area.selector.matches(labels),
        let place = node.label(area.key)
      {
        refused[area.key, default: []].insert(place)
      }
    }
  }

  /// Why a Pod may not be on a node because of its neighbours; `nil` when it may.
  func problem(with node: JSONValue) -> String? {
    for (area, selectsItself) in wanted {
      // The first of a group that wants to be together may be anywhere.
      if area.places.isEmpty, selectsItself { continue }
      if !area.contains(node) { return "node(s) didn't match pod affinity rules" }
    }
    if avoided.contains(where: { $0.contains(node) }) {
      return "node(s) didn't match pod anti-affinity rules"
    }
    for (key, places) in refused where node.label(key).map(places.contains) ?? false {
      return "node(s) didn't satisfy existing pods anti-affinity rules"
    }
    for spread in spreads where spread.isRequired {
      guard let place = node.label(spread.key) else {
        return "node(s) didn't match pod topology spread constraints (missing required label)"
      }
      if (spread.counts[place] ?? 0) + 1 - spread.least > spread.mostSkew {
        return "node(s) didn't match pod topology spread constraints"
      }
    }
    return nil
  }

  /// How much better a node is than others because of its neighbours.
  func score(_ node: JSONValue) -> Int64 {
    var score = preferences.reduce(Int64(0)) { $0 + ($1.contains(node) ? $1.weight * 2 : 0) }
    for spread in spreads where !spread.isRequired {
      score -= node.label(spread.key).map { Int64(spread.counts[$0] ?? 0) * 200 } ?? 200
    }
    return score
  }
}
