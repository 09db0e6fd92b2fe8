import Shell
import Testing

@testable import Simulator

/// Docker on the host of a world, driven by its command line.
@Suite struct DockerTests {
  @Test func aPublishedPortLeadsToTheServer() {
    let host = DockerHost()
    #expect(host.run("docker run -q -d --name web -p 8080:80 nginx").status == 0)
    #expect(host.run("curl -s localhost:8080 | head -1").output == "<!DOCTYPE html>\n")
    #expect(
      host.run("echo hello > i.html; docker cp i.html web:/usr/share/nginx/html/index.html").status
        == 0)
    #expect(host.run("curl -s localhost:8080").output == "hello\n")
    host.run("docker stop web")
    #expect(host.run("curl -s localhost:8080").status == 7)
  }

  @Test func listsTellTheAgeOfTheMoment() {
    let host = DockerHost()
    host.run("docker run -q -d --name web nginx")
    var seen: [String] = []
    for wait in ["0.5", "2", "57", "1", "59", "3420", "3600", "172800"] {
      host.run("sleep \(wait); docker ps")
      let row = host.run("docker ps").output.split(separator: "\n").last ?? ""
      let status = host.run("docker ps --format '{{.Status}}'").output.dropLast()
      #expect(row.contains(status))
      seen.append(String(status))
    }
    #expect(
      seen == [
        "Up Less than a second", "Up 2 seconds", "Up 59 seconds", "Up About a minute",
        "Up About a minute", "Up 58 minutes", "Up About an hour", "Up 2 days",
      ])
  }

  @Test func aPortOfTheHostIsBoundOnce() {
    let host = DockerHost()
    host.run("docker run -q -d --name one -p 80:80 nginx")
    let second = host.run("docker run -q -d --name two -p 80:80 nginx")
    #expect(second.status == 125)
    #expect(second.errors.contains("Bind for 0.0.0.0:80 failed: port is already allocated"))
    host.run("docker rm -f one")
    #expect(host.run("docker start two").output == "two\n")
  }

  @Test func volumesOutliveContainers() {
    let host = DockerHost()
    host.run("docker run -q --rm -v data:/d alpine sh -c 'echo kept > /d/f'")
    #expect(host.run("docker run --rm -v data:/d:ro alpine cat /d/f").output == "kept\n")
    #expect(host.run("docker run --rm -v data:/d:ro alpine sh -c 'echo x > /d/f'").status != 0)
    #expect(host.run("docker volume rm data").output == "data\n")
  }

  @Test func namesReachTheContainersOfTheirNetwork() {
    let host = DockerHost()
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
    let host = DockerHost()
    host.run("docker run -q -d --name again --restart on-failure:2 alpine sh -c 'sleep 1; exit 3'")
    host.run("docker wait again")
    #expect(
      host.run("docker inspect -f '{{.RestartCount}} {{.State.ExitCode}}' again").output == "2 3\n")
  }

  @Test func healthShowsWhatTheCommandSays() {
    let host = DockerHost()
    host.run(
      "docker run -q -d --name hc --health-cmd 'test -f /ok' --health-interval 5s alpine sleep 600")
    #expect(host.run("docker ps --format '{{.Status}}'").output.contains("(health: starting)"))
    host.run("docker exec hc touch /ok; sleep 6")
    #expect(host.run("docker inspect -f '{{.State.Health.Status}}' hc").output == "healthy\n")
  }

  @Test func aStageGivesFilesToTheNext() {
    let host = DockerHost()
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
    let host = DockerHost()
    host.run("printf '\(file)\\n' > Dockerfile")
    let result = host.run("docker build .")
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func aSwarmKeepsItsReplicas() {
    let host = DockerHost()
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

  @Test func whatABuildInstalledRunsInItsContainers() {
    let host = DockerHost()
    host.run(
      "printf 'FROM ubuntu\\nRUN apt-get install -y apache2\\nRUN echo hi > /var/www/html/index.html\\nCMD [\"apache2ctl\",\"-DFOREGROUND\"]\\n' > Dockerfile"
    )
    #expect(host.run("docker build -q -t web .").status == 0)
    host.run("docker run -d -p 8000:80 --name web web")
    #expect(host.run("docker ps --format '{{.Names}}'").output == "web\n")
    #expect(host.run("curl -s localhost:8000").output == "hi\n")
  }

  @Test func aContainersOwnFilesHaveASize() {
    let host = DockerHost()
    host.run("docker run -q -d --name web nginx; docker exec web sh -c 'printf %01000d 0 > /f'")
    #expect(host.run("docker ps -s --format '{{.Size}}'").output == "1kB (virtual 192MB)\n")
    #expect(host.run("docker diff web").output == "A /f\n")
  }

  @Test func serversLeaveTheirWorkToWorkers() {
    let host = DockerHost()
    host.run("docker run -q -d --name web nginx")
    #expect(host.run("docker top web -o pid,cmd | grep -c worker").output == "2\n")
    #expect(host.run("docker stats --no-stream --format '{{.PIDs}}' web").output == "3\n")
  }

  @Test func anArchiveOfAContainerRunsWhatItHeld() {
    let host = DockerHost()
    host.run("docker run --name made alpine sh -c 'echo kept > /f'; docker export made -o c.tar")
    host.run("docker import -c 'CMD [\"cat\", \"/f\"]' c.tar again")
    #expect(host.run("docker run --rm again").output == "kept\n")
    #expect(host.run("docker run --rm again sh -c 'cat /f | wc -l'").output == "1\n")
  }

  @Test func rowsAsJSONHaveTheirFieldsInOrder() {
    let host = DockerHost()
    host.run("docker pull -q alpine")
    #expect(
      host.run("docker images --format '{{json .}}' | grep -o '\"[A-Z][A-Za-z]*\":' | head -3")
        .output
        == "\"Containers\":\n\"CreatedAt\":\n\"CreatedSince\":\n")
  }

  @Test func versionsAreKnownByTheirNamesInGo() {
    let host = DockerHost()
    let line = "docker version --format"
    #expect(
      host.run("\(line) '{{.Client.APIVersion}} {{.Server.MinAPIVersion}}'").output
        == "1.50 1.24\n")
    #expect(host.run("\(line) json | grep -o '\"ApiVersion\":\"1.50\"' | wc -l").output == "2\n")
    #expect(host.run("\(line) '{{.Client.ApiVersion}}'").status == 1)
  }

  @Test func aNetworkIsJoinedWithNamesAndAnAddress() {
    let host = DockerHost()
    host.run("docker network create --subnet 10.9.0.0/24 lab")
    host.run("docker run -q -d --name db --network name=lab,alias=store,ip=10.9.0.40 redis")
    #expect(
      host.run("docker run -q --rm --network lab busybox ping -c 1 store | head -1").output
        == "PING store (10.9.0.40): 56 data bytes\n")
  }

  @Test func addressesAreGivenOutInOrderAndAgain() {
    let host = DockerHost()
    host.run("for n in 1 2 3; do docker run -q -d --name web$n nginx; done; docker rm -f web2")
    host.run("docker run -q -d --name web4 nginx; docker run -q -d --name web5 nginx")
    #expect(
      host.run("docker inspect -f '{{.NetworkSettings.IPAddress}}' web1 web3 web4 web5").output
        == "172.17.0.2\n172.17.0.4\n172.17.0.3\n172.17.0.5\n")
    host.run("docker network create --subnet 10.9.0.0/30 small")
    host.run("docker run -q -d --network small nginx")
    #expect(host.run("docker run -q -d --network small nginx").status == 125)
  }

  @Test func aLabelThatIsNotThereIsNoMistake() {
    let host = DockerHost()
    host.run("docker run -q -d --name web -l tier=front nginx")
    #expect(
      host.run("docker inspect -f '{{index .Config.Labels \"no\"}}|{{.Config.Labels.no}}' web")
        .output == "|<no value>\n")
    #expect(host.run("docker inspect -f '{{.State.no}}' web").status == 1)
    #expect(host.run("docker inspect -f '{{printf \"%T\" .Name}}' web").output == "string\n")
  }

  @Test func aBuildNeedsItsUserAndAWayToShowItself() {
    let host = DockerHost()
    host.run("printf 'FROM alpine\\nUSER nosuch\\nRUN id\\n' > Dockerfile")
    #expect(
      host.run("docker build . 2>&1 | tail -1").output
        == "ERROR: failed to solve: process \"/bin/sh -c id\" did not complete successfully: unable to find user nosuch: no matching entries in passwd file\n"
    )
    #expect(
      host.run("docker build --progress=foo .").errors == "ERROR: invalid progress mode foo\n")
    #expect(
      host.run("docker build -q --progress=plain .").errors
        == "ERROR: progress=plain and quiet cannot be used together\n")
  }
}
