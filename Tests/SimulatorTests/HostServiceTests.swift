import Shell
import Simulator
import Testing

/// The services of hosts, and what follows from them.
struct HostServiceTests {
  private static func type(
    _ lines: String..., on world: World = World(hosts: ["master"])
  ) -> [String] { SimulatorTests.type(lines, on: world) }

  @Test func aStoppedEngineIsNotReached() {
    let found = Self.type(
      "systemctl is-active docker", "systemctl stop docker", "systemctl is-active docker",
      "docker ps", "docker compose ls", "systemctl start docker", "docker ps -q")
    let unreachable =
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n[1]"
    #expect(found == ["active\n", "", "inactive\n[3]", unreachable, unreachable, "", ""])
  }

  @Test func containersComeBackWithTheEngineIfTheyAreToldTo() {
    let found = Self.type(
      "docker run -d --name keep --restart always nginx >/dev/null 2>&1",
      "docker run -d --name once nginx >/dev/null 2>&1", "systemctl restart docker",
      "docker ps --format '{{.Names}}'", "docker inspect -f '{{.State.Status}}' once")
    #expect(found[3...] == ["keep\n", "exited\n"])
  }

  @Test func anEngineWithWrongSettingsDoesNotStart() {
    let found = Self.type(
      "mkdir -p /etc/docker; echo '{\"registry-mirorrs\": []}' > /etc/docker/daemon.json",
      "systemctl restart docker", "systemctl is-active docker",
      "journalctl -u docker -n 3 --no-hostname | head -1",
      "echo '{\"registry-mirrors\": []}' > /etc/docker/daemon.json", "systemctl restart docker",
      "systemctl is-active docker")
    #expect(
      found[1...] == [
        "Job for docker.service failed because the control process exited with error code.\nSee \"systemctl status docker.service\" and \"journalctl -xeu docker.service\" for details.\n[1]",
        "failed\n[3]",
        "Nov 14 22:13:20 dockerd[\(Self.process(found[3]))]: unable to configure the Docker daemon with file /etc/docker/daemon.json: the following directives don't match any configuration option: registry-mirorrs\n",
        "", "", "active\n",
      ])
  }

  private static func process(_ line: String) -> String {
    String(line.split(separator: "[").dropFirst().first?.split(separator: "]").first ?? "")
  }

  @Test func aNodeWithoutItsKubeletIsNotReady() {
    let world = World(hosts: ["master"])
    let found = Self.type(
      "ssh node1 systemctl stop kubelet", "sleep 60",
      "kubectl get nodes --no-headers | awk '{print $1, $2}'", "ssh node1 systemctl start kubelet",
      "sleep 10", "kubectl get nodes --no-headers | awk '{print $1, $2}'", on: world)
    #expect(found[2] == "master Ready\nnode1 NotReady\nnode2 Ready\n")
    #expect(found[5] == "master Ready\nnode1 Ready\nnode2 Ready\n")
  }

  @Test func aKubeletWithoutSettingsIsStartedAgainAndAgain() {
    let found = Self.type(
      "systemctl is-active kubelet", "journalctl -u kubelet -q | grep -c 'failed to load'",
      on: World(hosts: ["bare"], isBare: true))
    #expect(found == ["activating\n[3]", "1\n"])
  }

  @Test func unitsAreEnabledByLinks() {
    let found = Self.type(
      "systemctl disable cron 2>&1 | tail -1", "systemctl is-enabled cron",
      "ls /etc/systemd/system/multi-user.target.wants | grep -c cron",
      "systemctl enable cron 2>&1 | tail -1", "systemctl is-enabled cron",
      "systemctl is-active cron")
    #expect(
      found == [
        "Removed /etc/systemd/system/multi-user.target.wants/cron.service.\n", "disabled\n[1]",
        "0\n[1]",
        "Created symlink /etc/systemd/system/multi-user.target.wants/cron.service → /lib/systemd/system/cron.service.\n",
        "enabled\n", "active\n",
      ])
  }

  @Test func maskedAndUnknownUnitsDoNotStart() {
    let found = Self.type(
      "systemctl mask cron", "systemctl start cron", "systemctl unmask cron",
      "systemctl start nosuch", "systemctl stop nosuch", "systemctl status nosuch",
      "systemctl is-enabled nosuch", "service nosuch start", "systemctl frobnicate")
    #expect(
      found == [
        "Created symlink /etc/systemd/system/cron.service → /dev/null.\n",
        "Failed to start cron.service: Unit cron.service is masked.\n[1]",
        "Removed /etc/systemd/system/cron.service.\n",
        "Failed to start nosuch.service: Unit nosuch.service not found.\n[5]",
        "Failed to stop nosuch.service: Unit nosuch.service not loaded.\n[5]",
        "Unit nosuch.service could not be found.\n[4]",
        "Failed to get unit file state for nosuch.service: No such file or directory\n[1]",
        "nosuch: unrecognized service\n[1]", "Unknown command verb frobnicate.\n[1]",
      ])
  }

  @Test func unitsOfOnesOwnRun() {
    let unit =
      "printf '[Unit]\\nDescription=Mine\\n[Service]\\nType=oneshot\\nExecStart=/bin/sh -c \"echo made > /tmp/made\"\\n' > /etc/systemd/system/mine.service"
    let found = Self.type(
      unit, "systemctl start mine", "cat /tmp/made", "systemctl is-active mine",
      "sed -i 's/made >/again >/' /etc/systemd/system/mine.service; systemctl start mine 2>&1 | head -c 30",
      "cat /tmp/made", "systemctl daemon-reload; systemctl start mine; cat /tmp/made",
      "systemctl show -p Type,SubState mine")
    #expect(
      found[1...] == [
        "", "made\n", "inactive\n[3]", "Warning: The unit file, source", "made\n", "again\n",
        "Type=oneshot\nSubState=dead\n",
      ])
  }

  @Test func aServiceWhoseProgramIsMissingFails() {
    let found = Self.type(
      "printf '[Service]\\nExecStart=/opt/nothing\\n' > /etc/systemd/system/gone.service",
      "systemctl start gone", "systemctl is-failed gone", "systemctl reset-failed gone",
      "systemctl is-failed gone")
    #expect(found[1...] == ["", "failed\n", "", "inactive\n[1]"])
  }

  @Test func othersThanTheSuperuserMayOnlyLook() {
    let world = World(hosts: ["master"])
    defer { withExtendedLifetime(world) {} }
    let terminal = Terminal(on: world.hosts[0], user: "user")
    let refused = terminal.run(Array("systemctl stop docker".utf8))
    #expect(
      ByteString(refused.screen).text
        == "Failed to stop docker.service: Interactive authentication required.\nSee system logs and 'systemctl status docker.service' for details.\n"
    )
    #expect(terminal.run(Array("systemctl is-active docker".utf8)).status == 0)
  }
}
