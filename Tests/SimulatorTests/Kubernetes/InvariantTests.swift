import Shell
import Simulator
import Testing

/// What holds in a cluster whatever is asked of it.
struct InvariantTests {
  private static func run(_ world: World, _ command: String) -> String {
    let result = Terminal(on: world.hosts[0]).runApart(Array(command.utf8))
    return String(decoding: result.output, as: UTF8.self)
  }

  private static func rows(_ world: World, _ command: String) -> [[String]] {
    run(world, command).split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
  }

  @Test func podsOfAStoppedWorkerRunElsewhereAndMayComeBack() {
    let world = World()
    _ = Self.run(world, "kubectl create deployment web --image=nginx --replicas=4")
    world.settle()
    world.cluster.setNode("node1", isUp: false)
    world.clock.advance(by: 400_000_000_000)
    world.settle()
    let list =
      "kubectl get pods -l app=web --no-headers "
      + "-o custom-columns=NODE:.spec.nodeName,PHASE:.status.phase,GOING:.metadata.deletionTimestamp"
    let alive = Self.rows(world, list).filter { $0.last == "<none>" }
    #expect(alive == Array(repeating: ["node2", "Running", "<none>"], count: 4))
    #expect(
      Self.run(world, "kubectl get node node1 --no-headers").split(separator: " ")[1] == "NotReady")
    world.cluster.setNode("node1", isUp: true)
    world.clock.advance(by: 60_000_000_000)
    world.settle()
    #expect(
      Self.run(world, "kubectl get node node1 --no-headers").split(separator: " ")[1] == "Ready")
    #expect(Self.rows(world, list).count == 4)
  }

  @Test(arguments: 1...8)
  func randomCommandsKeepTheInvariantsOfALargerCluster(seed: Int) {
    let commands = RandomCommands(seed: seed, workers: 6)
    for _ in 0..<100 {
      commands.step()
      commands.check()
    }
    commands.relax()
    commands.checkRest()
    for kind in ["deployment", "daemonset"] { commands.run("kubectl delete \(kind) --all") }
    commands.world.settle()
    commands.checkOwners()
    #expect(Self.run(commands.world, "kubectl get rs -o name").isEmpty)
  }

  @Test(arguments: 1...12)
  func randomCommandsKeepTheInvariants(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let world = World()
    _ = Self.run(world, "kubectl create quota q --hard=pods=12")
    for _ in 0..<15 {
      let name = ["a", "b", "c"][below(3)]
      let commands = [
        "kubectl create deployment \(name) --image=nginx --replicas=\(below(5))",
        "kubectl scale deployment \(name) --replicas=\(below(7))",
        "kubectl delete deployment \(name)", "kubectl set image deployment \(name) nginx=httpd",
        "kubectl rollout restart deployment \(name)", "kubectl delete pod --all --wait=false",
        "kubectl expose deployment \(name) --port=80", "kubectl delete service \(name)",
        "kubectl run \(name) --image=redis", "kubectl delete pod \(name)",
      ]
      _ = Self.run(world, commands[below(commands.count)])
      if below(3) == 0 { world.settle() }
      let used = Int(
        Self.run(world, "kubectl get quota q -o jsonpath='{.status.used.pods}'"))
      #expect((used ?? 0) <= 12)
    }
    _ = Self.run(world, "kubectl delete quota q")
    world.clock.advance(by: 400_000_000_000)
    world.settle()
    for row in Self.rows(
      world,
      "kubectl get deploy --no-headers -o custom-columns=A:.spec.replicas,B:.status.readyReplicas")
    {
      #expect(row[0] == (row[1] == "<none>" ? "0" : row[1]))
    }
    let addresses = Self.rows(
      world, "kubectl get pods --no-headers -o custom-columns=A:.status.podIP"
    ).map { $0[0] }
    #expect(Set(addresses).count == addresses.count)
    let clusterAddresses = Self.rows(
      world, "kubectl get svc -A --no-headers -o custom-columns=A:.spec.clusterIP"
    ).map { $0[0] }
    #expect(Set(clusterAddresses).count == clusterAddresses.count)
    _ = Self.run(world, "kubectl delete deployment --all")
    world.settle()
    #expect(Self.run(world, "kubectl get rs -o name").isEmpty)
    let owned = Self.rows(
      world, "kubectl get pods --no-headers -o custom-columns=A:.metadata.ownerReferences")
    #expect(owned.allSatisfy { $0 == ["<none>"] })
  }
}
