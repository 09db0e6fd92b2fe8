import Shell
import Simulator
import Testing

/// What installing and removing packages changes.
struct HostPackageTests {
  private let world = World(hosts: ["web"])
  private let terminal: Terminal

  init() { terminal = Terminal(on: world.hosts[0]) }

  private static func run(_ line: String, on terminal: Terminal) -> Terminal.Result {
    terminal.run(Array(line.utf8))
  }

  @Test func packagesBringTheirPrograms() {
    #expect(Self.run("figlet hi", on: terminal).unknownPrograms == ["figlet"])
    let installed = Self.run("apt-get install -y figlet", on: terminal)
    #expect(installed.status == 0 && installed.assumed.isEmpty)
    #expect(
      ByteString(installed.screen).text.hasSuffix(
        "Setting up figlet (2.2.5-3) ...\nProcessing triggers for man-db (2.10.2-1) ...\n"))
    let called = Self.run("figlet hi", on: terminal)
    #expect(called.unknownPrograms.isEmpty && called.notSimulated == ["figlet hi"])
    #expect(
      Self.run("dpkg -s figlet | grep -c '^Version: 2.2.5-3'", on: terminal).output
        == Array("1\n".utf8))
    #expect(Self.run("apt-get remove -y figlet >/dev/null; which figlet", on: terminal).status == 1)
  }

  @Test func whatNobodyKnowsIsAssumed() {
    #expect(
      Self.run("apt-get install -y made-up", on: terminal).assumed
        == ["there is a package 'made-up' in the repositories that the host knows"])
    #expect(
      Self.run("yum install -y made-up", on: terminal).assumed == [
        "the host has one of Red Hat's distributions",
        "there is a package 'made-up' in the repositories that the host knows",
      ])
    #expect(Self.run("made-up", on: terminal).notSimulated == ["made-up"])
  }

  @Test func aRepositoryHasToBeNamedFirst() {
    let lacking = Self.run("apt-get purge -y kubeadm; apt-get install -y kubeadm", on: terminal)
    #expect(lacking.assumed == ["the host knows the repository that has 'kubeadm'"])
    let named = Self.run(
      "echo 'deb https://pkgs.k8s.io/core:/stable:/v1.32/deb/ /' > /etc/apt/sources.list.d/kubernetes.list; apt-get purge -y kubeadm; apt-get update; apt-get install -y kubeadm",
      on: terminal)
    #expect(named.assumed.isEmpty && named.status == 0)
    #expect(Self.run("kubeadm version -o short", on: terminal).status == 0)
  }

  @Test func servicesOfPackagesRunAndListen() {
    #expect(Self.run("curl -s localhost", on: terminal).status == 7)
    _ = Self.run("apt-get install -y nginx", on: terminal)
    #expect(Self.run("systemctl is-active nginx", on: terminal).output == Array("active\n".utf8))
    #expect(Self.run("ss -tln | grep -c ':80 '", on: terminal).output == Array("1\n".utf8))
    #expect(
      Self.run("curl -s localhost | grep -c 'Welcome to nginx!'", on: terminal).output
        == Array("2\n".utf8))
    _ = Self.run("echo own > /var/www/html/index.html", on: terminal)
    #expect(Self.run("curl -s localhost", on: terminal).output == Array("own\n".utf8))
    _ = Self.run("systemctl stop nginx", on: terminal)
    #expect(Self.run("curl -s localhost", on: terminal).status == 7)
  }

  @Test func containersHaveTheManagerOfTheirDistribution() {
    #expect(Self.run("docker run --rm alpine apk add -q curl", on: terminal).status == 0)
    let debian = Self.run(
      "docker run --rm nginx sh -c 'apt-get update -qq && apt-get install -yqq procps'",
      on: terminal)
    #expect(debian.status == 0 && debian.notSimulated.isEmpty)
    #expect(Self.run("docker run --rm alpine apt-get update", on: terminal).status != 0)
  }

  @Test func packagesMayBeHeldBack() {
    let screen = Self.run(
      "apt-mark hold kubelet; apt-mark showhold; apt-mark unhold kubelet", on: terminal
    ).screen
    #expect(
      ByteString(screen).text
        == "kubelet set on hold.\nkubelet\nCanceled hold on kubelet.\n")
  }
}
