import Shell
import Testing
import YAML

@testable import Simulator

/// What the cluster remembers so that it need not look at everything.
@Suite struct ClusterStateTests {
  private static func object(_ space: String, _ name: String, owner: String? = nil) -> JSONValue {
    let owners = owner.map { uid in
      JSONValue.array([.tree([("controller", .boolean(true)), ("uid", .string(uid))])])
    }
    return .tree([
      (
        "metadata",
        .tree([
          ("name", .string(name)), ("namespace", .string(space)), ("ownerReferences", owners),
          ("uid", .string(space + name)),
        ])
      )
    ])
  }

  @Test func aCollectionIsSortedHoweverItWasFilled() {
    var state: UInt64 = 3
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let collection = Collection(hasOwners: true, hasNodes: false)
    var known: [String: String?] = [:]
    for step in 0..<3_000 {
      let (space, name) = (["a", "a-b", "b"][below(3)], "p\(below(60))")
      if below(3) == 0 {
        collection.remove(space, name)
        known[space + "/" + name] = nil
      } else {
        let owner = below(4) == 0 ? nil : "o\(below(3))"
        collection.put(Self.object(space, name, owner: owner))
        known[space + "/" + name] = .some(owner)
      }
      if step % 7 > 0 { continue }
      let keys = known.keys.sorted { first, second in
        let (a, b) = (first.split(separator: "/"), second.split(separator: "/"))
        return (a[0], a[1]) < (b[0], b[1])
      }
      #expect(collection.list().map { $0.namespace + "/" + $0.name } == keys)
      #expect(collection.count == keys.count)
      for owner in [nil, "o0", "o1", "o2"] {
        let owned = collection.controlled(by: owner ?? "").map { $0.namespace + "/" + $0.name }
        #expect(owned == keys.filter { known[$0] == .some(owner) })
      }
      let inSpace = keys.filter { $0.hasPrefix("b/") }.map { String($0.dropFirst(2)) }
      #expect(collection.list("b").map { $0.name } == inSpace)
    }
  }

  @Test func messagesThatAreTooManyAreToldTogether() {
    let world = World()
    let cluster = world.cluster
    let pod = Self.object("default", "p")
    func say(_ number: Int) {
      cluster.events.record(pod, "Normal", "Noise", "message \(number)", from: "test")
    }
    func told() -> [String] {
      cluster.server.list("events", "default").filter { $0["reason"]?.string == "Noise" }
        .map { "\($0["count"]?.int ?? 0) \($0["message"]?.string ?? "")" }.sorted()
    }
    for number in 0..<12 { say(number) }
    let first = (0..<9).map { "1 message \($0)" }
    #expect(told() == first + ["3 (combined from similar events): message 11"])
    // What was told alone is counted alone as long as it is one of the last ten.
    say(8)
    #expect(told().contains("2 message 8"))
    world.clock.advance(by: 601_000_000_000)
    say(20)
    say(0)
    #expect(told().contains("1 message 20"))
    #expect(told().contains("2 message 0"))
  }

  @Test func anAddressIsGivenToOnePodAtATime() {
    let session = Session(World(workers: 1))
    session("kubectl run keep --image=nginx")
    for _ in 0..<6 {
      session("kubectl create deployment web --image=nginx --replicas=60")
      session("kubectl delete deployment web")
      session("sleep 60")
    }
    session("kubectl create deployment web --image=nginx --replicas=60")
    let addresses = session(
      "kubectl get pods -A --no-headers -o custom-columns=A:.status.podIP,H:.spec.hostNetwork"
    ).split(separator: "\n").filter { $0.hasSuffix("<none>") }
    #expect(addresses.count > 60)
    #expect(Set(addresses).count == addresses.count)
  }

  @Test func quotasCountWhatIsThereWhateverFormItHas() {
    let session = Session()
    session("kubectl create quota q --hard=requests.memory=2Gi,pods=9,requests.cpu=4")
    func run(_ name: String, _ memory: String) {
      session(
        "kubectl run \(name) --image=nginx --overrides='{\"spec\":{\"containers\":[{\"name\":\"c\","
          + "\"image\":\"nginx\",\"resources\":{\"requests\":{\"memory\":\"\(memory)\",\"cpu\":\"1\"}}}]}}'"
      )
    }
    func used() -> String {
      session(
        "kubectl get quota q "
          + "-o jsonpath='{.status.used.requests\\.memory} {.status.used.pods}'")
    }
    run("a", "512Mi")
    run("b", "1Gi")
    #expect(used() == "1536Mi 2")
    run("c", "1Gi")
    #expect(used() == "1536Mi 2")
    session("kubectl delete pod b --force --grace-period=0")
    #expect(used() == "512Mi 1")
    run("c", "1Gi")
    #expect(used() == "1536Mi 2")
  }
}
