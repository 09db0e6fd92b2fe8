import Shell
import Testing

@testable import Simulator

/// Swarms of several hosts, driven by their command lines.
@Suite struct SwarmTests {
  final class Hosts {
    let world: World
    private var terminals: [String: Terminal] = [:]

    init(_ names: [ByteString] = ["node1", "node2", "node3"]) { world = World(hosts: names) }

    /// A swarm of all hosts, the first of which manages.
    static func swarm(_ names: [ByteString] = ["node1", "node2", "node3"]) -> Hosts {
      let hosts = Hosts(names)
      hosts.run("node1", "docker swarm init")
      let token = hosts.run("node1", "docker swarm join-token -q worker").output
      for name in names.dropFirst() {
        hosts.run(name.text, "docker swarm join --token \(token.dropLast()) node1:2377")
      }
      return hosts
    }

    @discardableResult
    func run(_ host: String, _ line: String) -> (output: String, errors: String, status: Int) {
      guard let machine = world.host(ByteString(host)) else { return ("", "no host", -1) }
      let terminal = terminals[host] ?? Terminal(on: machine)
      terminals[host] = terminal
      let result = terminal.run(Array((line + "\n").utf8))
      machine.renewLimits()
      return (
        String(decoding: result.output, as: UTF8.self),
        String(decoding: result.errors, as: UTF8.self), result.status
      )
    }

    /// Lines of output on the first host.
    func lines(_ line: String) -> [String] {
      run("node1", line).output.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map(String.init)
    }
  }

  @Test func hostsJoinByTheTokenOfTheirRole() {
    let hosts = Hosts()
    hosts.run("node1", "docker swarm init")
    let worker = hosts.run("node1", "docker swarm join-token -q worker").output.dropLast()
    let manager = hosts.run("node1", "docker swarm join-token -q manager").output.dropLast()
    #expect(
      hosts.run("node2", "docker swarm join --token \(worker) 192.168.56.10:2377").output
        == "This node joined a swarm as a worker.\n")
    #expect(
      hosts.run("node3", "docker swarm join --token \(manager) node1:2377").output
        == "This node joined a swarm as a manager.\n")
    #expect(
      hosts.lines("docker node ls --format '{{.Hostname}} {{.Status}} {{.ManagerStatus}}'") == [
        "node1 Ready Leader", "node2 Ready ", "node3 Ready Reachable",
      ])
    #expect(
      hosts.run("node2", "docker node ls").errors
        == "Error response from daemon: This node is not a swarm manager. Worker nodes can't be used to view or modify cluster state. Please run this command on a manager node or promote the current node to a manager.\n"
    )
    #expect(
      hosts.run("node2", "docker swarm join --token \(worker) node1:2377").errors
        == "Error response from daemon: This node is already part of a swarm. Use \"docker swarm leave\" to leave this swarm and join another one.\n"
    )
  }

  @Test(arguments: [
    ("docker swarm join --token x node1:2377", "invalid join token"),
    (
      "docker swarm join --token SWMTKN-1-00000000000000000000000000000000000000000000000000-0000000000000000000000000 node1:2377",
      "rpc error: code = InvalidArgument desc = A valid join token is necessary to join this cluster"
    ),
    (
      "docker swarm join --token SWMTKN-1-00000000000000000000000000000000000000000000000000-0000000000000000000000000 10.9.9.9:2377",
      "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial tcp 10.9.9.9:2377: connect: connection refused\""
    ),
  ]) func wrongTokensAndAddressesAreRefused(_ line: String, _ message: String) {
    let hosts = Hosts()
    hosts.run("node1", "docker swarm init")
    #expect(hosts.run("node2", line).errors == "Error response from daemon: \(message)\n")
  }

  @Test func tasksAreSpread() {
    let hosts = Hosts.swarm()
    hosts.run("node1", "docker service create -q --name web --replicas 6 nginx:1.25")
    let nodes = hosts.lines("docker service ps web --format '{{.Node}}'")
    for node in ["node1", "node2", "node3"] {
      #expect(nodes.filter { $0 == node }.count == 2)
      #expect(hosts.run(node, "docker ps -q | wc -l").output == "2\n")
    }
  }

  @Test func constraintsPreferencesAndLimitsChooseNodes() {
    let hosts = Hosts.swarm()
    hosts.run("node1", "docker node update --label-add zone=a node1")
    hosts.run("node1", "docker node update --label-add zone=b node2")
    hosts.run("node1", "docker node update --label-add zone=b node3")
    func nodes(_ flags: String) -> [String] {
      hosts.run("node1", "docker service create -d -q --name s \(flags) alpine sleep 9999")
      defer { hosts.run("node1", "docker service rm s") }
      return hosts.lines("docker service ps s --format '{{.Node}}'").sorted()
    }
    #expect(nodes("--replicas 2 --constraint node.role==worker") == ["node2", "node3"])
    #expect(nodes("--replicas 2 --constraint 'node.labels.zone != b'") == ["node1", "node1"])
    #expect(
      nodes("--replicas 4 --placement-pref spread=node.labels.zone") == [
        "node1", "node1", "node2", "node3",
      ])
    #expect(nodes("--mode global") == ["node1", "node2", "node3"])
    #expect(nodes("--replicas 4 --replicas-max-per-node 1").filter(\.isEmpty).count == 1)
    hosts.run("node1", "docker service create -d --name big --reserve-memory 8G alpine sleep 9")
    #expect(
      hosts.lines("docker service ps big --no-trunc --format '{{.CurrentState}}{{.Error}}'") == [
        "Pending less than a second ago\"no suitable node (insufficient resources on 3 nodes)\""
      ])
    #expect(
      hosts.run("node1", "docker service create --constraint disk alpine").errors
        == "Error response from daemon: rpc error: code = InvalidArgument desc = constraint expected one operator from ==, !=\n"
    )
  }

  @Test func tasksMoveWhenTheirNodeDrainsOrGoes() {
    let hosts = Hosts.swarm()
    hosts.run("node1", "docker service create -q --name web --replicas 3 nginx:1.25")
    func running() -> [String] {
      hosts.lines("docker service ps web -f desired-state=running --format '{{.Node}}'").sorted()
    }
    hosts.run("node1", "docker node update --availability drain node2")
    #expect(running().contains("node2") == false)
    #expect(running().count == 3)
    #expect(hosts.run("node2", "docker ps -q").output == "")
    hosts.run("node3", "docker swarm leave")
    #expect(hosts.lines("docker node ls --format '{{.Status}}'") == ["Ready", "Ready", "Ready"])
    hosts.run("node1", "sleep 20")
    #expect(hosts.lines("docker node ls --format '{{.Status}}'") == ["Ready", "Ready", "Down"])
    #expect(running() == ["node1", "node1", "node1"])
    #expect(
      hosts.run("node1", "docker node rm node2").errors.hasSuffix(
        "is not down and can't be removed\n"))
    #expect(hosts.run("node1", "docker node rm node3").output == "node3\n")
  }

  @Test func anUpdateGoesStepByStepAndStopsAtFailures() {
    let hosts = Hosts.swarm()
    hosts.run(
      "node1",
      "docker service create -q --name web --replicas 4 --update-parallelism 2 --update-delay 10s nginx:1.25"
    )
    func images() -> [String] {
      hosts.lines("docker service ps web -f desired-state=running --format '{{.Image}}'")
    }
    hosts.run("node1", "docker service update -d --image nginx:1.26 web")
    #expect(images().filter { $0 == "nginx:1.26" }.count == 2)
    hosts.run("node1", "sleep 11")
    #expect(images().filter { $0 == "nginx:1.26" }.count == 4)
    hosts.run("node1", "sleep 30")
    let state = "docker service inspect -f '{{.UpdateStatus.State}}' web"
    #expect(hosts.lines(state) == ["completed"])
    let failed = hosts.run("node1", "docker service update --image nginx:9.99 web")
    #expect(failed.status == 1)
    #expect(
      failed.errors.contains(
        "service update paused: update paused due to failure or early termination of task "))
    #expect(hosts.lines(state) == ["paused"])
    #expect(hosts.run("node1", "docker service rollback -q web").status == 0)
    #expect(images() == Array(repeating: "nginx:1.26", count: 4))
  }

  @Test func aFailedUpdateGoesBackWhenThatIsWanted() {
    let hosts = Hosts.swarm()
    hosts.run(
      "node1",
      "docker service create -q --name web --replicas 2 --update-failure-action rollback nginx:1.25"
    )
    let update = hosts.run("node1", "docker service update --image nginx:9.99 web")
    #expect(update.output.contains("rolling back update: 2 out of 2 tasks\n"))
    #expect(
      hosts.lines("docker service ps web -f desired-state=running --format '{{.Image}}'") == [
        "nginx:1.25", "nginx:1.25",
      ])
  }

  @Test func aPublishedPortAnswersOnEveryNode() {
    let hosts = Hosts.swarm()
    hosts.run("node1", "docker service create -q --name web -p 8080:80 nginx:1.25")
    for node in ["node1", "node2", "node3"] {
      #expect(hosts.run(node, "curl -s -o /dev/null -w '%{http_code}' localhost:8080").status == 0)
    }
    #expect(hosts.run("node2", "curl -s node3:8080 | grep -c nginx").status == 0)
    #expect(hosts.run("node1", "curl -s localhost:8081").status == 7)
    #expect(
      hosts.run("node1", "docker service create --name other -p 8080:80 nginx").errors.contains(
        "port '8080' is already in use by service 'web'"))
  }

  @Test func servicesFindEachOtherByName() {
    let hosts = Hosts.swarm()
    hosts.run("node1", "docker network create -d overlay back")
    hosts.run("node1", "docker service create -q --name web --network back nginx:1.25")
    hosts.run(
      "node1",
      "docker service create -q --name client --network back --constraint node.hostname==node3 alpine sleep 9999"
    )
    let client = "docker exec $(docker ps -q -f name=client)"
    #expect(hosts.run("node3", "\(client) wget -qO- http://web").output.contains("nginx"))
    #expect(hosts.run("node3", "\(client) wget -qO- http://tasks.web").output.contains("nginx"))
    #expect(hosts.run("node3", "\(client) ping -c 1 web").status == 0)
    #expect(
      hosts.run("node1", "docker network rm back").errors.contains("is in use by service "))
  }

  @Test func jobsRunUntilAllTasksAreComplete() {
    let hosts = Hosts.swarm()
    let job = hosts.run(
      "node1",
      "docker service create --name job --mode replicated-job --replicas 4 --max-concurrent 2 alpine sleep 5"
    )
    #expect(job.output.hasSuffix("job progress: 4 out of 4 complete\njob complete\n"))
    #expect(
      hosts.lines("docker service ls --format '{{.Mode}} {{.Replicas}}'") == [
        "replicated job 0/0 (4/4 completed)"
      ])
  }

  @Test func managersNeedAMajority() {
    let hosts = Hosts.swarm()
    #expect(
      hosts.run("node1", "docker node promote node2").output
        == "Node node2 promoted to a manager in the swarm.\n")
    #expect(hosts.run("node2", "docker node ls -q").status == 0)
    hosts.run("node2", "docker swarm leave --force")
    hosts.run("node1", "sleep 20")
    #expect(
      hosts.run("node1", "docker node ls").errors.contains("The swarm does not have a leader."))
    hosts.run("node1", "docker swarm init --force-new-cluster")
    #expect(hosts.lines("docker node ls --format '{{.Hostname}}'") == ["node1"])
  }

  @Test func machinesAreMadeAndReached() {
    let hosts = Hosts(["node1"])
    #expect(
      hosts.run("node1", "docker-machine ip m1").errors
        == "Docker machine \"m1\" does not exist. Use \"docker-machine ls\" to list machines. Use \"docker-machine create\" to add a new one.\n"
    )
    hosts.run("node1", "docker-machine create -d virtualbox m1; docker-machine create m2")
    #expect(hosts.lines("docker-machine ip m1 m2") == ["192.168.99.100", "192.168.99.101"])
    hosts.run("node1", "docker-machine ssh m1 docker swarm init --advertise-addr eth1")
    hosts.run("node1", "T=$(docker-machine ssh m1 docker swarm join-token -q worker)")
    hosts.run("node1", "docker-machine ssh m2 docker swarm join --token $T $(docker-machine ip m1)")
    hosts.run("node1", "eval $(docker-machine env m1)")
    #expect(hosts.lines("docker node ls --format '{{.Hostname}}'") == ["m1", "m2"])
    hosts.run("node1", "docker-machine stop m2; sleep 20")
    #expect(hosts.lines("docker node ls --format '{{.Status}}'") == ["Ready", "Down"])
    hosts.run("node1", "docker-machine start m2; eval $(docker-machine env -u)")
    #expect(hosts.run("node1", "docker node ls").status == 1)
    #expect(
      hosts.lines("docker -H tcp://m1:2376 node ls --format '{{.Status}}'") == ["Ready", "Ready"])
  }

  @Test func registriesOfOtherHostsTakeImages() {
    let hosts = Hosts(["node1", "node2"])
    hosts.run("node2", "docker run -d -p 5000:5000 --name registry registry:2")
    hosts.run("node1", "docker pull alpine; docker tag alpine node2:5000/mine")
    #expect(hosts.run("node1", "docker push node2:5000/mine").status == 0)
    #expect(hosts.run("node2", "docker pull localhost:5000/nothing").status == 1)
    #expect(hosts.run("node2", "docker pull -q node2:5000/mine").status == 0)
    hosts.run("node1", "docker tag alpine node1:5000/mine")
    #expect(
      hosts.run("node1", "docker push node1:5000/mine").errors
        == "Get \"http://node1:5000/v2/\": dial tcp 127.0.0.1:5000: connect: connection refused\n")
  }

  @Test func whatOnlyAuthorsCanKnowIsSupposedWhereThatIsWanted() {
    let hosts = Hosts(["node1"])
    #expect(hosts.run("node1", "docker run -d me/app").status == 125)
    hosts.world.supposes = true
    let assumed = hosts.world.hosts[0].assumed.count
    #expect(hosts.run("node1", "docker run -d --name app me/app ./serve").status == 0)
    #expect(hosts.lines("docker ps --format '{{.Names}}'") == ["app"])
    #expect(
      hosts.world.hosts[0].assumed.dropFirst(assumed).map(\.text) == [
        "the image 'me/app:latest' is supposed to be in its registry"
      ])
    #expect(hosts.run("node1", "docker pull ngnix").status == 1)
    #expect(hosts.run("node1", "docker service ls").status == 0)
    #expect(hosts.run("node1", "docker swarm init").status == 0)
  }
}
