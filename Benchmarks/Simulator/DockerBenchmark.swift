import Shell
import Simulator

/// Docker's commands in a world of 100 containers, of which 60 run.
enum DockerBenchmark {
  private static let kinds: [(name: String, lines: [String])] = [
    ("ps", ["docker ps"]),
    ("ps -a", ["docker ps -a"]),
    ("ps -q --filter", ["docker ps -q --filter name=web7"]),
    ("inspect", ["docker inspect web7"]),
    ("inspect -f", ["docker inspect -f '{{.State.Status}}' web7"]),
    ("run, rm", ["docker run -d --rm --name one nginx", "docker rm -f one"]),
    ("stop, start", ["docker stop web7", "docker start web7"]),
    ("exec", ["docker exec web7 echo hello"]),
    ("images", ["docker images"]),
    ("logs", ["docker logs web3"]),
    ("network ls", ["docker network ls"]),
    ("volume create, rm", ["docker volume create data", "docker volume rm data"]),
  ]

  static func run(_ count: Int) -> [Measurement] {
    let terminal = TimedTerminal(World(hosts: ["host"]))
    for number in 1...60 {
      terminal.run("docker run -q -d --name web\(number) -p \(8_000 + number):80 nginx")
    }
    for number in 1...40 { terminal.run("docker create --name spare\(number) busybox true") }
    for image in ["redis", "alpine", "httpd"] { terminal.run("docker pull -q \(image)") }
    var all = kinds.map { terminal.measure($0.name, $0.lines, count: count) }
    // As often as people type them: a list of everything is one command of ten.
    let mixed = [
      "docker run -d --rm --name one nginx", "docker ps", "docker logs web3",
      "docker exec web5 echo hello", "docker inspect -f '{{.NetworkSettings.IPAddress}}' web9",
      "docker images", "docker stop web8", "docker start web8", "docker inspect web4",
      "docker rm -f one",
    ]
    all.append(terminal.measure("mixed", mixed, count: count))
    return all
  }
}
