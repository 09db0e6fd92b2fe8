import Shell
import Testing

@testable import Simulator

/// What holds of engines and swarms whatever is asked of them, tried with random commands.
@Suite struct DockerInvariantTests {
  /// Numbers that are the same for the same seed.
  private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func one(of items: [String]) -> String { items[below(items.count)] }
  }

  private static let images = ["nginx", "alpine", "redis:7", "busybox", "mine:1"]
  private static let networks = ["lab", "wide", "small"]

  /// A command of which many fail, as those of beginners do.
  private static func command(_ dice: inout Dice) -> String {
    let name = "c\(dice.below(7))x"
    let volume = "v\(dice.below(3))a"
    let network = dice.one(of: networks)
    let image = dice.one(of: images)
    let port = 8_000 + dice.below(5)
    switch dice.below(30) {
    case 0, 1: return "docker run -d --name \(name) -p \(port):80 nginx"
    case 2: return "docker run -d --name \(name) --network \(network) -v \(volume):/v nginx"
    case 3: return "docker run -d -P \(image) sleep 1d"
    case 4: return "docker run --rm --name \(name) -v \(volume):/d alpine sh -c 'echo x > /d/f'"
    case 5: return "docker run -d --name \(name) --restart always alpine sh -c 'sleep 2; exit 3'"
    case 6: return "docker create --name \(name) -p 127.0.0.1:\(port):80 -v /data \(image)"
    case 7: return "docker run -d --network small --ip 10.7.0.\(dice.below(9)) nginx"
    case 8: return "docker stop -t 1 \(name)"
    case 9: return "docker start \(name)"
    case 10: return "docker restart -t 1 \(name)"
    case 11: return "docker rm \(dice.one(of: ["", "-f", "-fv"])) \(name)"
    case 12: return "docker rename \(name) c\(dice.below(7))x"
    case 13: return "docker volume rm \(volume)"
    case 14: return "docker network connect \(network) \(name)"
    case 15: return "docker network disconnect \(network) \(name)"
    case 16: return "docker network rm \(network)"
    case 17: return "docker network create \(network)"
    case 18: return "docker rmi \(dice.one(of: ["", "-f"])) \(image)"
    case 19: return "docker pull -q \(image)"
    case 20: return "docker commit \(name) mine:1"
    case 21: return "docker tag \(image) mine:\(dice.below(3))"
    case 22: return "docker \(dice.one(of: ["pause", "unpause", "kill"])) \(name)"
    case 23: return "docker exec \(name) sh -c 'echo y > /tmp/f'"
    case 24: return "docker update --restart no \(name)"
    case 25: return "docker \(dice.one(of: ["container", "volume", "network", "image"])) prune -f"
    case 26: return "docker system prune -f \(dice.one(of: ["", "--volumes", "-a"]))"
    case 27: return "printf 'FROM \(image)\\nRUN echo \(port)\\n' | docker build -t mine:1 -"
    case 28: return "sleep \(dice.below(5))"
    default: return "docker run -d --name \(name) --network container:c\(dice.below(7))x busybox"
    }
  }

  @Test(arguments: 1...8) func enginesKeepTheirWord(_ seed: Int) {
    let host = DockerHost(seed: UInt64(seed))
    var dice = Dice(seed)
    host.run("docker network create --subnet 10.7.0.0/29 small; docker network create lab")
    var done: [String] = []
    for _ in 0..<150 {
      let command = Self.command(&dice)
      done.append(command)
      host.run(command)
      let broken = DockerInvariants(host.engine).broken
      if !broken.isEmpty {
        Issue.record("after \(done.suffix(12).joined(separator: "\n")): \(broken)")
        return
      }
    }
    // Something has to have happened.
    #expect(host.engine.containers.count + host.engine.images.count > 2)
  }

  @Test(arguments: 1...4) func swarmsKeepTheirReplicas(_ seed: Int) {
    let hosts = SwarmTests.Hosts.swarm()
    var dice = Dice(seed)
    for _ in 0..<40 {
      let name = "s\(dice.below(3))"
      let node = "node\(2 + dice.below(2))"
      switch dice.below(9) {
      case 0, 1:
        hosts.run(
          "node1", "docker service create -d --name \(name) --replicas \(dice.below(5)) nginx")
      case 2: hosts.run("node1", "docker service scale -d \(name)=\(dice.below(6))")
      case 3: hosts.run("node1", "docker service rm \(name)")
      case 4: hosts.run("node1", "docker node update --availability drain \(node)")
      case 5: hosts.run("node1", "docker node update --availability active \(node)")
      case 6: hosts.run("node1", "docker service update -d --image nginx:1.25 \(name)")
      case 7: hosts.run(node, "docker rm -f $(docker ps -q | head -1)")
      default: hosts.run("node1", "docker service create -d --mode global --name \(name) nginx")
      }
      hosts.run("node1", "sleep 120")
      let broken = DockerInvariants.broken(hosts.world)
      #expect(broken.isEmpty)
      if !broken.isEmpty { return }
    }
  }
}

/// What has to hold of an engine at any time.
struct DockerInvariants {
  private let engine: DockerEngine
  /// What doesn't hold, in words.
  private(set) var broken: [String] = []

  init(_ engine: DockerEngine) {
    self.engine = engine
    checkIdentity()
    checkStates()
    checkPorts()
    checkNetworks()
    checkImages()
  }

  /// What doesn't hold of the engines and the swarm of a world.
  static func broken(_ world: World) -> [String] {
    var result = world.docker.engines.flatMap { DockerInvariants($0).broken }
    for swarm in world.docker.swarms where !swarm.isDissolved {
      let nodes = swarm.nodes.filter { !$0.isDown && $0.availability == .active }
      for service in swarm.services {
        let wanted: Int
        switch service.spec.mode {
        case .replicated(let count): wanted = nodes.isEmpty ? 0 : count
        case .global: wanted = nodes.count
        default: continue
        }
        if service.running.count != wanted {
          result.append("\(service.name.text) has \(service.running.count) of \(wanted)")
        }
        for task in service.running where !nodes.contains(where: { $0 === task.node }) {
          result.append("\(task.name.text) is on a node that takes none")
        }
      }
    }
    return result
  }

  private mutating func unique(_ items: [ByteString], _ what: String) {
    if Set(items).count != items.count { broken.append("\(what) twice") }
  }

  private mutating func checkIdentity() {
    unique(engine.containers.map { $0.identifier }, "a container's identifier")
    unique(engine.containers.map { $0.name }, "a container's name")
    unique(engine.images.map { $0.identifier }, "an image's identifier")
    unique(engine.images.flatMap { $0.tags }, "a tag")
    unique(engine.networks.map { $0.identifier }, "a network's identifier")
    unique(engine.networks.map { $0.name }, "a network's name")
    unique(engine.volumes.map { $0.name }, "a volume's name")
    unique(
      engine.containers.flatMap { $0.endpoints.map { $0.identifier } }, "an endpoint's identifier")
    let processes = engine.containers.filter { $0.state == .running || $0.state == .paused }
    unique(processes.map { ByteString($0.process) }, "a process's number")
  }

  private mutating func checkStates() {
    for container in engine.containers {
      let name = container.name.text
      let holds =
        !container.bindings.isEmpty
        || container.endpoints.contains { $0.address != nil || $0.isJoined }
      let runs = container.state == .running || container.state == .paused
      if !runs, holds { broken.append("\(name) is \(container.state.word.text), with address") }
      if runs, container.started == 0 { broken.append("\(name) runs and was never started") }
      if container.state == .exited, container.finished < container.started {
        broken.append("\(name) ended ahead of its start")
      }
      for mount in container.mounts {
        guard let volume = mount.volume else { continue }
        if !engine.volumes.contains(where: { $0 === volume }) {
          broken.append("\(name) has a volume that isn't there")
        }
      }
    }
  }

  private mutating func checkPorts() {
    var seen: Set<String> = []
    for container in engine.containers {
      for binding in container.bindings {
        let place = "\(binding.hostPort)/\(binding.port.transport.text)"
        let address = binding.address.isEmpty ? "0.0.0.0" : binding.address.text
        let isTaken =
          address == "0.0.0.0"
          ? seen.contains { $0.hasPrefix(place + " ") }
          : seen.contains("\(place) 0.0.0.0") || seen.contains("\(place) \(address)")
        if isTaken { broken.append("port \(place) is bound twice") }
        seen.insert("\(place) \(address)")
      }
    }
  }

  private mutating func checkNetworks() {
    for (index, network) in engine.networks.enumerated() {
      guard let subnet = network.subnet else { continue }
      let others = engine.networks[(index + 1)...].compactMap { $0.subnet }
      if others.contains(where: { $0.overlaps(subnet) }) {
        broken.append("the subnet of \(network.name.text) overlaps")
      }
      var taken = network.gateway.map { [$0] } ?? []
      for container in engine.containers {
        guard let address = container.endpoint(in: network)?.address else { continue }
        taken.append(address)
        if let number = AddressRange.address(address), subnet.contains(number) { continue }
        broken.append("\(address.text) isn't in \(network.name.text)")
      }
      unique(taken, "an address in \(network.name.text)")
    }
    for container in engine.containers where container.isUp {
      for endpoint in container.endpoints
      where !engine.networks.contains(where: { $0 === endpoint.network }) {
        broken.append("\(container.name.text) is in a network that isn't there")
      }
    }
  }

  private mutating func checkImages() {
    for container in engine.containers where container.isUp {
      if !engine.images.contains(where: { $0 === container.image }) {
        broken.append("the image of \(container.name.text) is gone")
      }
    }
    for image in engine.images {
      if image.layers.contains(where: { !engine.layers.contains($0) }) {
        broken.append("a layer of \(image.short.text) is gone")
      }
    }
  }
}
