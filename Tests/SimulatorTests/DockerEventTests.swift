import Shell
import Testing

@testable import Simulator

/// What an engine tells of what happens in it.
@Suite struct DockerEventTests {
  private static let format = "--format '{{.Type}} {{.Action}}'"

  private func events(_ host: DockerHost, _ options: String = format) -> [String] {
    host.run("docker events --since 1h --until 0s \(options)").output.split(separator: "\n")
      .map(String.init)
  }

  @Test func containersTellOfTheirNetworksAndVolumes() {
    let host = DockerHost()
    host.run("docker pull -q nginx; docker run -d --name web -v data:/d nginx; docker stop web")
    #expect(
      events(host) == [
        "image pull", "volume create", "container create", "network connect", "volume mount",
        "container start", "container kill", "network disconnect", "volume unmount",
        "container die", "container stop",
      ])
  }

  @Test func sessionsTellWhatTheyRunAndHowItEnds() {
    let host = DockerHost()
    host.run("docker run -q -d --name web nginx; docker exec web sh -c 'exit 3'")
    let told = events(
      host, "--filter event=exec_start --filter event=exec_die --filter container=web")
    #expect(told.count == 2)
    #expect(told.first?.contains("container exec_start: sh -c exit 3 ") == true)
    #expect(told.last?.contains("exitCode=3, image=nginx, ") == true)
  }

  @Test func valuesOfOneFilterAreChoices() {
    let host = DockerHost()
    host.run("docker run -q -d --name one nginx; docker run -q -d --name two nginx")
    let names = "--format '{{.Action}} {{.Actor.Attributes.name}}'"
    #expect(
      events(host, "--filter event=start --filter event=create --filter container=two \(names)")
        == ["create two", "start two"])
    #expect(
      host.run("docker events --until 0s --since 1h --filter kind=x").errors
        == "Error response from daemon: invalid filter 'kind'\n")
  }

  @Test func onlyTheLastEventsAreKnown() {
    let host = DockerHost()
    for number in 0..<150 {
      host.run("docker volume create v\(number)a; docker volume rm v\(number)a")
    }
    #expect(events(host).count == 256)
  }

  @Test func managersTellOfTheSwarm() {
    let host = DockerHost()
    host.run("docker swarm init; echo x | docker secret create key -")
    host.run("docker service create -q --name web --replicas 2 nginx:1.25")
    host.run("docker service update -q --image nginx:1.26 web; docker service scale web=3")
    host.run("docker service rm web; docker secret rm key")
    let format =
      "--filter scope=swarm --format '{{.Type}} {{.Action}} {{.Scope}} {{.Actor.Attributes.name}}'"
    #expect(
      events(host, format) == [
        "node create swarm host", "secret create swarm key", "service create swarm web",
        "service update swarm web", "service update swarm web", "service remove swarm web",
        "secret remove swarm key",
      ])
    #expect(
      events(host, "--filter type=service --filter event=update").last?.hasSuffix(
        "(name=web, replicas.new=3, replicas.old=2)") == true)
  }
}
