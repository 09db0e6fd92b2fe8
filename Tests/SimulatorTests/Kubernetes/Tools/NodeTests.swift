import Shell
import Testing

@testable import Simulator

@Suite struct NodeTests {
  @Test func sshRunsCommandsOnANode() {
    let session = Session()
    #expect(session("ssh node1 hostname") == "node1\n")
    #expect(
      session("ssh node1 'echo a > /tmp/x'; ssh root@node1 cat /tmp/x; cat /tmp/x")
        == "a\ncat: /tmp/x: No such file or directory\n")
    #expect(session.status("ssh node2 false") == 1)
  }

  @Test func sshWithoutACommandOpensAShell() {
    let session = Session()
    session("ssh node2")
    #expect(session.terminal.prompt.text == "root@node2:~# ")
    #expect(session("hostname") == "node2\n")
    session("exit")
    #expect(session("hostname") == "localhost\n")
  }

  @Test func filesAreCopiedBetweenHosts() {
    let session = Session()
    session("mkdir d; echo 1 > d/a; scp -r d node1:/srv")
    #expect(session("ssh node1 cat /srv/d/a") == "1\n")
    session("scp node1:/etc/hostname here")
    #expect(session("cat here") == "node1\n")
  }

  @Test func aHostThatNobodyKnowsIsOutside() {
    #expect(Session()("ssh web01 ls") == "ssh: web01 ls: not simulated\n")
  }

  @Test func staticPodsComeAndGoWithTheirFiles() {
    let session = Session()
    session("kubectl run static --image=nginx --dry-run=client -o yaml > /tmp/s.yaml")
    session("scp /tmp/s.yaml node1:/etc/kubernetes/manifests/")
    session("kubectl get pods")
    #expect(session("kubectl get pod static-node1 -o jsonpath={.status.phase}") == "Running")
    session("ssh node1 rm /etc/kubernetes/manifests/s.yaml")
    #expect(
      session("kubectl get pod static-node1")
        == "Error from server (NotFound): pods \"static-node1\" not found\n")
  }

  @Test func withoutItsManifestTheSchedulerRests() {
    let session = Session()
    session("mv /etc/kubernetes/manifests/kube-scheduler.yaml /tmp")
    session("kubectl run a --image=nginx")
    #expect(session("kubectl get pod a -o jsonpath={.status.phase}") == "Pending")
    session("mv /tmp/kube-scheduler.yaml /etc/kubernetes/manifests")
    session("kubectl get pods")
    #expect(session("kubectl get pod a -o jsonpath={.status.phase}") == "Running")
  }

  @Test func withoutItsManifestTheServerIsNotReached() {
    let session = Session()
    session("mv /etc/kubernetes/manifests/kube-apiserver.yaml /tmp")
    #expect(
      session("kubectl get nodes").hasSuffix(
        "The connection to the server 192.168.56.10:6443 was refused - did you specify the right host or port?\n"
      ))
    session("mv /tmp/kube-apiserver.yaml /etc/kubernetes/manifests")
    #expect(session.status("kubectl get nodes") == 0)
  }
}
