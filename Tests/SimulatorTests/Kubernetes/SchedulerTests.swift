import Testing
import YAML

@testable import Simulator

@Suite struct SchedulerTests {
  private static func node(_ number: Int) -> JSONValue {
    .tree([
      ("metadata", .strings([("name", "n\(number)")])),
      (
        "status",
        .tree([
          (
            "allocatable",
            .strings([("cpu", "\(1 + number % 3)"), ("memory", "4Gi"), ("pods", "8")])
          )
        ])
      ),
    ])
  }

  private static func pod(_ owner: Int, port: Int?) -> JSONValue {
    let ports = port.map { JSONValue.array([.tree([("hostPort", .int($0))])]) }
    return .tree([
      (
        "metadata",
        .tree([
          (
            "ownerReferences",
            .array([.tree([("controller", .boolean(true)), ("uid", .string("o\(owner)"))])])
          )
        ])
      ),
      (
        "spec",
        .tree([
          (
            "containers",
            .array([
              .tree([
                ("ports", ports),
                (
                  "resources",
                  .tree([("requests", .strings([("cpu", "\(100 * (owner + 1))m")]))])
                ),
              ])
            ])
          )
        ])
      ),
    ])
  }

  private final class Identity {}

  /// What one finds who looks at each node anew.
  private static func best(
    _ needs: PodNeeds, _ judgement: Judgement, _ rooms: [NodeRoom], from first: Int, among most: Int
  ) -> Int? {
    var found: [(index: Int, score: Int64)] = []
    for place in judgement.nodes.indices where found.count < most {
      let (index, score) = judgement.nodes[(place + first) % judgement.nodes.count]
      if rooms[index].lacks(for: needs).isEmpty {
        found.append((index, rooms[index].score(needs) + score))
      }
    }
    return found.max { $0.score < $1.score }.flatMap { best in
      found.first { $0.score == best.score }?.index
    }
  }

  @Test func whatIsRememberedOfNodesChoosesAsALookAtAllDoes() {
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var rooms = (0..<12).map { NodeRoom(Self.node($0)) }
    let kinds = [(0, nil), (1, nil), (2, 80), (3, nil)].map {
      Self.pod($0.0, port: $0.1)
    }
    let needs = kinds.map { PodNeeds($0) }
    let judgement = Judgement(of: kinds[0], NodeFilter(kinds[0]), on: rooms)
    #expect(judgement.nodes.count == 12)
    var candidates = needs.map { Candidates($0, judgement) }
    var there: [(identity: Identity, place: Int)] = []
    var refusals = 0
    for _ in 0..<1_000 {
      let kind = below(kinds.count)
      let (first, most) = (below(20), 1 + below(12))
      let best = candidates[kind].best(in: rooms, from: first, among: most)
      #expect(best == Self.best(needs[kind], judgement, rooms, from: first, among: most))
      if let best, below(5) > 0 {
        let identity = Identity()
        rooms[best].add(needs[kind], as: ObjectIdentifier(identity))
        there.append((identity, best))
      } else {
        if best == nil { refusals += 1 }
        for _ in 0..<min(there.count, below(8)) {
          let gone = there.remove(at: below(there.count))
          rooms[gone.place].remove(ObjectIdentifier(gone.identity))
        }
      }
    }
    #expect(refusals > 10)
  }

  @Test func podsOfDeletedOnesRoomIsFreeAgain() {
    let session = Session(World(workers: 2))
    session("kubectl create deployment big --image=nginx --replicas=4")
    session("kubectl set resources deployment big --requests=cpu=900m")
    session("kubectl rollout status deployment big")
    session("kubectl run late --image=nginx --overrides='\(Self.request)'")
    #expect(session("kubectl get pod late -o jsonpath={.status.phase}") == "Pending")
    session("kubectl scale deployment big --replicas=3")
    session("sleep 40")
    #expect(session("kubectl get pod late -o jsonpath={.status.phase}") == "Running")
  }

  private static let request = """
    {"spec":{"containers":[{"name":"late","image":"nginx","resources":{"requests":{"cpu":"900m"}}}]}}
    """
}
