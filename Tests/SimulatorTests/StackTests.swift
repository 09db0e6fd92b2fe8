import Shell
import Testing

@testable import Simulator

/// Stacks of a swarm, from their Compose files.
@Suite struct StackTests {
  private static let voting = """
    version: "3.8"
    services:
      web:
        image: nginx:1.25
        ports:
          - "8080:80"
        networks: [front]
        depends_on: [db]
        deploy:
          replicas: 3
          update_config:
            parallelism: 2
            delay: 10s
          placement:
            constraints: [node.role == worker]
      db:
        image: redis:7
        container_name: db
        restart: always
        networks: [front]
        secrets: [password]
        configs:
          - source: settings
            target: /etc/settings
    networks:
      front:
    secrets:
      password:
        file: ./password.txt
    configs:
      settings:
        file: ./settings.txt
    """

  private func hosts(_ file: String) -> SwarmTests.Hosts {
    let hosts = SwarmTests.Hosts.swarm()
    let files = hosts.world.hosts[0].fileSystem
    files.install("/root/stack.yml", .file(Array(file.utf8)))
    files.install("/root/password.txt", .file(Array("secret".utf8)))
    files.install("/root/settings.txt", .file(Array("a=1".utf8)))
    hosts.run("node1", "cd /root")
    return hosts
  }

  @Test func deployMakesWhatTheFileDescribesAndRemoveTakesItAway() {
    let hosts = hosts(Self.voting)
    let deploy = hosts.run("node1", "docker stack deploy -c stack.yml vote")
    #expect(
      deploy.errors
        == "Ignoring unsupported options: restart\n\nIgnoring deprecated options:\n\ncontainer_name: Setting the container name is not supported.\n\nSince --detach=false was not specified, tasks will be created in the background.\nIn a future release, --detach=false will become the default.\n"
    )
    #expect(
      deploy.output
        == "Creating network vote_front\nCreating secret vote_password\nCreating config vote_settings\nCreating service vote_db\nCreating service vote_web\n"
    )
    #expect(hosts.lines("docker stack ls") == ["NAME      SERVICES", "vote      2"])
    #expect(
      hosts.lines("docker stack services vote --format '{{.Name}} {{.Replicas}} {{.Ports}}'") == [
        "vote_db 1/1 ", "vote_web 3/3 *:8080->80/tcp",
      ])
    #expect(
      hosts.lines("docker stack ps vote --filter name=vote_web --format '{{.Node}}'").contains(
        "node1") == false)
    #expect(hosts.run("node3", "curl -s -o /dev/null localhost:8080").status == 0)
    let node = hosts.lines("docker service ps vote_db --format '{{.Node}}'")[0]
    #expect(
      hosts.run(
        node, "docker exec $(docker ps -q -f name=vote_db) cat /run/secrets/password /etc/settings"
      ).output == "secreta=1")
    #expect(
      hosts.lines("docker stack deploy -c stack.yml vote").map { $0.split(separator: " ")[0] } == [
        "Updating", "Updating",
      ])
    #expect(
      hosts.run("node1", "docker stack rm vote").output
        == "Removing service vote_db\nRemoving service vote_web\nRemoving secret vote_password\nRemoving config vote_settings\nRemoving network vote_front\n"
    )
    #expect(hosts.run("node1", "docker stack rm vote").errors == "Nothing found in stack: vote\n")
    #expect(hosts.run("node1", "docker stack ps vote").errors == "nothing found in stack: vote\n")
  }

  @Test(arguments: [
    (
      "services:\n  web:\n    build: .\n",
      "invalid image reference for service web: no image specified"
    ),
    ("version: '2'\nservices: {}\n", "unsupported Compose file version: 2"),
    ("name: x\nservices: {}\n", "(root) Additional property name is not allowed"),
    (
      "services:\n  web:\n    image: nginx\n    profiles: [a]\n",
      "services.web Additional property profiles is not allowed"
    ),
    (
      "services:\n  web:\n    image: nginx\n    networks: [out]\nnetworks:\n  out:\n    external: true\n",
      "network \"out\" is declared as external, but could not be found. You need to create a swarm-scoped network before the stack is deployed"
    ),
  ]) func mistakesOfFilesAreSaid(_ file: String, _ message: String) {
    let hosts = hosts(file)
    let deploy = hosts.run("node1", "docker stack deploy --detach=true -c stack.yml vote")
    #expect(deploy.status == 1)
    #expect(deploy.errors.hasSuffix(message + "\n"), "\(deploy.errors)")
  }
}
