import Shell
import Testing

@testable import Simulator

@Suite struct RuntimeTests {
  @Test func crictlListsWhatTheNodeRuns() {
    let session = Session()
    session("kubectl run a --image=nginx --overrides='{\"spec\":{\"nodeName\":\"node1\"}}'")
    #expect(session("ssh node1 crictl pods --name '^a' -q | wc -l") == "0\n")
    #expect(session("ssh node1 \"crictl ps | awk '/ a / {print \\$NF}'\"") == "default\n")
    session("ssh node1")
    #expect(session("crictl exec $(crictl ps -q --name a | head -1) hostname") == "a\n")
    #expect(session("crictl images nginx | awk '{print $1}'") == "IMAGE\ndocker.io/library/nginx\n")
    #expect(session.status("crictl inspect nosuch") == 1)
  }

  @Test func aSnapshotBringsBackWhatWasDeleted() {
    let session = Session()
    let keys =
      "--cacert=/etc/kubernetes/pki/etcd/ca.crt --cert=/etc/kubernetes/pki/etcd/server.crt --key=/etc/kubernetes/pki/etcd/server.key"
    session("kubectl create deployment web --image=nginx")
    #expect(
      session("ETCDCTL_API=3 etcdctl \(keys) snapshot save /opt/s.db")
        == "Snapshot saved at /opt/s.db\n")
    session("kubectl delete deployment web")
    session("etcdctl snapshot restore /opt/s.db --data-dir=/var/lib/etcd-new")
    session(
      "sed -i 's#path: /var/lib/etcd$#path: /var/lib/etcd-new#' /etc/kubernetes/manifests/etcd.yaml"
    )
    session("kubectl get pods")
    session("sleep 10")
    #expect(session("kubectl get deployment web -o jsonpath={.status.readyReplicas}") == "1")
  }

  @Test func withoutCertificatesEtcdDoesNotAnswer() {
    #expect(Session()("etcdctl member list").hasSuffix("Error: context deadline exceeded\n"))
  }

  @Test func kustomizeBuildsAndEdits() {
    let session = Session()
    session("kubectl create deployment web --image=nginx --dry-run=client -o yaml > web.yaml")
    session("kustomize create --autodetect --namespace=blue")
    session("kustomize edit set image nginx=nginx:1.27")
    #expect(
      session("kustomize build . | grep -E 'image:|namespace:' | tr -d ' '")
        == "namespace:blue\n-image:nginx:1.27\n")
    #expect(
      session("kustomize edit add resource nosuch.yaml") == "Error: nosuch.yaml has no match\n")
  }

  @Test func topAsksTheMetricsServer() {
    let session = Session()
    #expect(session("kubectl top nodes") == "error: Metrics API not available\n")
    session(
      "kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml"
    )
    session("sleep 20")
    #expect(session("kubectl top nodes | awk '{print $1}'") == "NAME\nmaster\nnode1\nnode2\n")
    #expect(session("kubectl top pods") == "No resources found in default namespace.\n")
  }
}
