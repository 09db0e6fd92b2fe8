import Shell
import Testing

@testable import Simulator

@Suite struct StarterTests {
  @Test func minikubeStartsAClusterOfItsOwn() {
    let session = Session()
    #expect(session("minikube start | tail -1").hasPrefix("🏄  Done! kubectl is now configured"))
    #expect(session("kubectl get nodes -o name") == "node/minikube\n")
    #expect(session("minikube ip") == "192.168.49.2\n")
    #expect(session("kubectl config current-context") == "minikube\n")
    session("kubectl create deployment web --image=nginx")
    #expect(session("kubectl get deployment web -o jsonpath={.status.readyReplicas}") == "1")
    session("kubectl expose deployment web --type=NodePort --port=80")
    #expect(session("curl -s $(minikube service web --url) | grep -c Welcome") == "2\n")
    #expect(session("minikube ssh hostname") == "minikube\n")
    session("minikube stop")
    #expect(session.status("kubectl get nodes") == 1)
    session("minikube start")
    #expect(session("kubectl get deployment web -o jsonpath={.status.readyReplicas}") == "1")
    session("minikube delete")
    #expect(session.status("minikube status") == 85)
  }

  @Test func whatIsNotThereIsRefused() {
    let session = Session()
    session("minikube start")
    #expect(
      session("minikube service nosuch").hasPrefix(
        "❌  Exiting due to SVC_NOT_FOUND: Service 'nosuch' was not found in 'default' namespace.\n"
      ))
    #expect(
      session("minikube addons enable nosuch")
        == "❌  Exiting due to MK_ADDON_ENABLE: enable failed: property name \"nosuch\" not found\n")
    #expect(
      session("minikube start --nosuch")
        == "Error: unknown flag: --nosuch\nSee 'minikube start --help' for usage.\n")
  }

  @Test func anIngressControllerAnswersForServices() {
    let session = Session()
    session("minikube start; minikube addons enable ingress")
    session("kubectl create deployment web --image=nginx; kubectl expose deployment web --port=80")
    session("kubectl create ingress web --class=nginx --rule='shop.test/*=web:80'")
    session("sleep 5")
    #expect(
      session("kubectl get ingress web -o jsonpath={.status.loadBalancer.ingress[0].ip}")
        == "192.168.49.2")
    #expect(
      session("curl -s --resolve shop.test:80:$(minikube ip) http://shop.test/ | grep -c Welcome")
        == "2\n")
    #expect(
      session("curl -s -o /dev/null -w '%{http_code}' http://$(minikube ip)/") == "404")
  }

  @Test func volumesAreProvided() {
    let session = Session()
    session("minikube start")
    session.write(
      "/root/c.yaml",
      "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: c}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n"
    )
    session("kubectl apply -f c.yaml")
    #expect(session("kubectl get pvc c -o jsonpath={.status.phase}") == "Bound")
  }

  @Test func kindHasClustersByName() {
    let session = Session()
    session.write(
      "/root/k.yaml",
      "kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n- role: control-plane\n- role: worker\n- role: worker\n"
    )
    session("kind create cluster; kind create cluster --name two --config k.yaml")
    #expect(session("kind get clusters") == "kind\ntwo\n")
    #expect(
      session("kubectl get nodes -o name")
        == "node/two-control-plane\nnode/two-worker\nnode/two-worker2\n")
    #expect(
      session("kubectl --context kind-kind get nodes -o name") == "node/kind-control-plane\n")
    #expect(
      session("kind create cluster")
        == "ERROR: failed to create cluster: node(s) already exist for a cluster with the name \"kind\"\n"
    )
    #expect(session("kubectx kind-kind") == "Switched to context \"kind-kind\".\n")
    #expect(session("kubectl get nodes -o name") == "node/kind-control-plane\n")
    session("kind delete cluster --name two")
    #expect(session("kind get clusters") == "kind\n")
  }

  @Test func k3dGivesLoadBalancersAddresses() {
    let session = Session()
    session("k3d cluster create dev --agents 1")
    session("kubectl create service loadbalancer web --tcp=80")
    #expect(
      session("kubectl get service web -o jsonpath={.status.loadBalancer.ingress[0].ip}")
        == "172.20.0.3")
  }

  @Test func kubensChoosesTheNamespace() {
    let session = Session()
    session("kubectl create namespace blue; kubectl run a --image=nginx -n blue")
    #expect(
      session("kubens blue")
        == "Context \"kubernetes-admin@kubernetes\" modified.\nActive namespace is \"blue\".\n")
    #expect(session("kubectl get pods -o name") == "pod/a\n")
    #expect(session("kubens nosuch") == "error: no namespace exists with name \"nosuch\"\n")
  }
}
