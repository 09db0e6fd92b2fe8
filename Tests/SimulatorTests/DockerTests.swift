import Shell
import Testing

@testable import Simulator

/// Docker on the host of a world, driven by its command line.
@Suite struct DockerTests {
  /// A world, and a shell on its host.
  private final class Host {
    let world = World(hosts: ["host"])
    lazy var terminal = Terminal(on: world.hosts[0])

    @discardableResult
    func run(_ line: String) -> (output: String, errors: String, status: Int) {
      let result = terminal.run(Array((line + "\n").utf8))
      world.hosts[0].renewLimits()
      return (
        String(decoding: result.output, as: UTF8.self),
        String(decoding: result.errors, as: UTF8.self), result.status
      )
    }
  }

  @Test func aPublishedPortLeadsToTheServer() {
    let host = Host()
    #expect(host.run("docker run -q -d --name web -p 8080:80 nginx").status == 0)
    #expect(host.run("curl -s localhost:8080 | head -1").output == "<!DOCTYPE html>\n")
    #expect(
      host.run("echo hello > i.html; docker cp i.html web:/usr/share/nginx/html/index.html").status
        == 0)
    #expect(host.run("curl -s localhost:8080").output == "hello\n")
    host.run("docker stop web")
    #expect(host.run("curl -s localhost:8080").status == 7)
  }

  @Test func aPortOfTheHostIsBoundOnce() {
    let host = Host()
    host.run("docker run -q -d --name one -p 80:80 nginx")
    let second = host.run("docker run -q -d --name two -p 80:80 nginx")
    #expect(second.status == 125)
    #expect(second.errors.contains("Bind for 0.0.0.0:80 failed: port is already allocated"))
    host.run("docker rm -f one")
    #expect(host.run("docker start two").output == "two\n")
  }

  @Test func volumesOutliveContainers() {
    let host = Host()
    host.run("docker run -q --rm -v data:/d alpine sh -c 'echo kept > /d/f'")
    #expect(host.run("docker run --rm -v data:/d:ro alpine cat /d/f").output == "kept\n")
    #expect(host.run("docker run --rm -v data:/d:ro alpine sh -c 'echo x > /d/f'").status != 0)
    #expect(host.run("docker volume rm data").output == "data\n")
  }

  @Test func namesReachTheContainersOfTheirNetwork() {
    let host = Host()
    host.run("docker network create --subnet 10.9.0.0/24 lab")
    host.run("docker run -q -d --name web --network lab nginx")
    let inside = host.run("docker run -q --rm --network lab busybox wget -qO- http://web | head -1")
    #expect(inside.output == "<!DOCTYPE html>\n")
    let outside = host.run("docker run -q --rm busybox wget -qO- http://web")
    #expect(outside.errors == "wget: bad address 'web'\n")
    #expect(
      host.run("docker inspect -f '{{.NetworkSettings.Networks.lab.IPAddress}}' web").output
        == "10.9.0.2\n")
  }

  @Test func restartPoliciesStartWhatEnded() {
    let host = Host()
    host.run("docker run -q -d --name again --restart on-failure:2 alpine sh -c 'sleep 1; exit 3'")
    host.run("docker wait again")
    #expect(
      host.run("docker inspect -f '{{.RestartCount}} {{.State.ExitCode}}' again").output == "2 3\n")
  }

  @Test func healthShowsWhatTheCommandSays() {
    let host = Host()
    host.run(
      "docker run -q -d --name hc --health-cmd 'test -f /ok' --health-interval 5s alpine sleep 600")
    #expect(host.run("docker ps --format '{{.Status}}'").output.contains("(health: starting)"))
    host.run("docker exec hc touch /ok; sleep 6")
    #expect(host.run("docker inspect -f '{{.State.Health.Status}}' hc").output == "healthy\n")
  }

  @Test func aStageGivesFilesToTheNext() {
    let host = Host()
    host.run(
      """
      printf 'FROM alpine AS build\\nWORKDIR /src\\nCOPY a.txt .\\nRUN cat a.txt a.txt > out\\n\
      FROM busybox\\nCOPY --from=build /src/out /out\\nCMD ["cat", "/out"]\\n' > Dockerfile; echo x > a.txt
      """)
    #expect(host.run("docker build -q -t two .").status == 0)
    #expect(host.run("docker run --rm two").output == "x\nx\n")
    #expect(host.run("docker build -t two . 2>&1 | grep -c CACHED").output == "6\n")
  }

  @Test(arguments: [
    (
      "FORM alpine",
      "dockerfile parse error on line 1: unknown instruction: FORM (did you mean FROM?)"
    ),
    (
      "FROM alpine\\nCOPY a",
      "dockerfile parse error on line 2: COPY requires at least two arguments"
    ),
    ("FROM alpine\\nCOPY nothing /", "\"/nothing\": not found"),
    ("FROM alpine\\nRUN exit 4", "did not complete successfully: exit code: 4"),
    ("FROM alpine:0.0.nothing", "docker.io/library/alpine:0.0.nothing: not found"),
    ("FROM alpine\\nENV A", "dockerfile parse error on line 2: ENV must have two arguments"),
    ("RUN true", "no build stage in current context"),
    ("FROM alpine\\nRUN <<EOF\\necho", "unterminated heredoc"),
  ]) func mistakesOfDockerfilesAreNamed(_ file: String, _ message: String) {
    let host = Host()
    host.run("printf '\(file)\\n' > Dockerfile")
    let result = host.run("docker build .")
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func aSwarmKeepsItsReplicas() {
    let host = Host()
    host.run("docker swarm init")
    host.run("docker service create -q --name web --replicas 3 -p 8080:80 nginx")
    #expect(host.run("docker service ls --format '{{.Replicas}}'").output == "3/3\n")
    #expect(host.run("curl -s localhost:8080 | head -1").output == "<!DOCTYPE html>\n")
    host.run("docker kill $(docker ps -q | head -1); sleep 10")
    #expect(host.run("docker service ls --format '{{.Replicas}}'").output == "3/3\n")
    host.run("docker node update --availability drain host")
    #expect(host.run("docker service ls --format '{{.Replicas}}'").output == "0/3\n")
    host.run("docker node update --availability active host")
    #expect(host.run("docker service ls --format '{{.Replicas}}'").output == "3/3\n")
  }

  /// Random commands: no two containers have one name, address or port; nothing that is used goes.
  @Test(arguments: 1...4) func invariantsHold(_ seed: Int) {
    let host = Host()
    var random = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func pick(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    host.run("docker pull -q nginx; docker pull -q alpine; docker network create n1")
    for _ in 0..<120 {
      let name = "c\(pick(6))x"
      switch pick(11) {
      case 0, 1: host.run("docker run -d --name \(name) -p \(8000 + pick(4)):80 nginx")
      case 2: host.run("docker run -d --name \(name) --network n1 -v v\(pick(3))a:/v nginx")
      case 3: host.run("docker run -d -P nginx")
      case 4: host.run("docker stop -t 1 \(name)")
      case 5: host.run("docker start \(name)")
      case 6: host.run("docker rm -f \(name)")
      case 7: host.run("docker rename \(name) c\(pick(6))x")
      case 8: host.run("docker volume rm v\(pick(3))a")
      case 9: host.run("docker network connect n1 \(name)")
      default: host.run("docker rmi nginx; docker pull -q nginx")
      }
    }
    func lines(_ command: String) -> [String] {
      host.run(command).output.split(separator: "\n").map(String.init)
    }
    let names = lines("docker ps -a --format '{{.Names}}'")
    #expect(Set(names).count == names.count)
    let ports = lines("for c in $(docker ps -q); do docker port $c; done").map {
      String($0.split(separator: " ").last ?? "")
    }
    #expect(Set(ports).count == ports.count)
    let addresses = lines(
      "docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{println}}{{end}}' $(docker ps -q) | grep ."
    )
    #expect(Set(addresses).count == addresses.count)
    let used = lines(
      "docker inspect -f '{{range .Mounts}}{{.Name}}{{println}}{{end}}' $(docker ps -aq) | grep . | sort -u"
    )
    #expect(Set(used).isSubset(of: Set(lines("docker volume ls -q"))))
    #expect(host.run("docker ps -a --format '{{.Image}}' | grep -vc nginx").output == "0\n")
  }
}
