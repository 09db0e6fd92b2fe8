import Shell
import Testing

@testable import Simulator

@Suite struct KubeadmTests {
  private func bare() -> Session { Session(World(hosts: ["cp", "w1"], isBare: true)) }

  @Test func withoutAClusterNobodyAnswers() {
    #expect(
      bare()("kubectl get nodes").hasSuffix(
        "The connection to the server localhost:8080 was refused - did you specify the right host or port?\n"
      ))
  }

  @Test func nodesAreReadyOnceThereIsANetwork() {
    let session = bare()
    session("kubeadm init --pod-network-cidr=10.244.0.0/16")
    session("mkdir -p ~/.kube; cp /etc/kubernetes/admin.conf ~/.kube/config")
    let states = "kubectl get nodes --no-headers | awk '{print $1, $2}'"
    #expect(session(states) == "cp NotReady\n")
    session("ssh w1 $(kubeadm token create --print-join-command)")
    #expect(session(states) == "cp NotReady\nw1 NotReady\n")
    session(
      "kubectl apply -f https://github.com/flannel-io/flannel/releases/latest/download/kube-flannel.yml"
    )
    session("sleep 20")
    #expect(session(states) == "cp Ready\nw1 Ready\n")
    session("kubectl run a --image=nginx")
    #expect(
      session("kubectl get pod a -o jsonpath={.spec.nodeName},{.status.phase}") == "w1,Running")
  }

  @Test func whatIsThereAlreadyIsFound() {
    let session = bare()
    session("kubeadm init")
    let text = session("kubeadm init")
    #expect(text.contains("\t[ERROR Port-6443]: Port 6443 is in use\n"))
    #expect(
      text.contains(
        "\t[ERROR FileAvailable--etc-kubernetes-manifests-etcd.yaml]: /etc/kubernetes/manifests/etcd.yaml already exists\n"
      ))
    session("kubeadm reset -f")
    #expect(session.status("kubeadm init") == 0)
  }

  @Test func tokensAreListedAndDeleted() {
    let session = bare()
    session("kubeadm init --token abcdef.0123456789abcdef")
    #expect(
      session("kubeadm token list | awk '{print $1, $2}'")
        == "TOKEN TTL\nabcdef.0123456789abcdef 23h\n"
    )
    #expect(session("kubeadm token delete abcdef") == "bootstrap token \"abcdef\" deleted\n")
    #expect(session("kubeadm token list") == "")
  }

  @Test func upgradesGoOneMinorVersionAtATime() {
    let session = Session()
    #expect(
      session("kubeadm upgrade apply v1.34.1 -y").hasPrefix(
        "[upgrade/version] FATAL: the --version argument is invalid due to these fatal errors:\n\n\t- Specified version to upgrade to \"v1.34.1\" is too high; kubeadm can upgrade only 1 minor version at a time\n"
      ))
    #expect(session.status("kubeadm upgrade apply v1.33.1 -y") == 0)
    #expect(
      session(
        "kubectl get pod kube-apiserver-master -n kube-system -o jsonpath={.spec.containers[0].image}"
      )
        == "registry.k8s.io/kube-apiserver:v1.33.1")
  }
}
