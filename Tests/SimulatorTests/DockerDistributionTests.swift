import Shell
import Testing

@testable import Simulator

/// Registries, lists of images of several platforms, and plugins.
@Suite struct DockerDistributionTests {
  private static func registry() -> DockerHost {
    let host = DockerHost()
    host.run("docker run -q -d -p 5000:5000 --name registry registry:2; docker pull -q alpine")
    return host
  }

  @Test func aListNamesThePushedImages() {
    let host = Self.registry()
    host.run("docker tag alpine localhost:5000/a:amd64; docker push -q localhost:5000/a:amd64")
    let made = host.run("docker manifest create localhost:5000/a:1 localhost:5000/a:amd64")
    #expect(made.output == "Created manifest list localhost:5000/a:1\n")
    #expect(
      host.run("docker manifest create localhost:5000/a:1 localhost:5000/a:amd64").errors
        == "refusing to amend an existing manifest list with no --amend flag\n")
    host.run("docker manifest annotate localhost:5000/a:1 localhost:5000/a:amd64 --arch arm64")
    let shown = host.run("docker manifest inspect localhost:5000/a:1").output
    #expect(shown.contains("\"architecture\": \"arm64\""))
    #expect(host.run("docker manifest rm localhost:5000/a:1").status == 0)
    #expect(
      host.run("docker manifest rm localhost:5000/a:1").errors
        == "No such manifest: localhost:5000/a:1\n")
  }

  @Test func allTagsOfARepositoryAreOnesPushed() {
    let host = Self.registry()
    for tag in ["1", "2"] {
      host.run("docker tag alpine localhost:5000/a:\(tag); docker push -q localhost:5000/a:\(tag)")
      host.run("docker rmi localhost:5000/a:\(tag)")
    }
    let pulled = host.run("docker pull -a localhost:5000/a")
    #expect(pulled.output.hasSuffix("localhost:5000/a\n"))
    #expect(
      host.run("docker images localhost:5000/a --format '{{.Tag}}'").output == "1\n2\n")
  }

  @Test func aPluginIsRemovedOnceItIsDisabled() {
    let host = DockerHost()
    let asked = host.run("docker plugin install vieux/sshfs")
    #expect(asked.errors == "permission denied while installing plugin vieux/sshfs\n")
    #expect(asked.output.contains(" - capabilities: [CAP_SYS_ADMIN]\n"))
    #expect(host.run("docker plugin install --grant-all-permissions vieux/sshfs").status == 0)
    #expect(
      host.run("docker plugin ls --format '{{.Name}} {{.Enabled}}'").output
        == "vieux/sshfs:latest true\n")
    #expect(
      host.run("docker plugin rm vieux/sshfs").errors
        == "Error response from daemon: plugin vieux/sshfs:latest is enabled\n")
    host.run("docker plugin disable vieux/sshfs")
    #expect(host.run("docker plugin rm vieux/sshfs").output == "vieux/sshfs\n")
  }

  @Test func aWorldOfWhichNothingIsSupposedHasNoAccounts() {
    #expect(
      DockerHost().run("docker login -u me -p x").errors.hasSuffix(
        "unauthorized: incorrect username or password\n"))
  }
}
