import Shell
import Testing

@testable import Simulator

/// What clusters and clients of other versions do otherwise.
struct VersionTests {
  private func world(_ version: String) throws -> World {
    let world = World()
    world.clusters.use(try #require(KubernetesVersion(version)))
    return world
  }

  private func run(
    _ command: String, in world: World
  ) -> (output: String, errors: String, status: Int) {
    let result = Terminal(on: world.hosts[0]).runApart(Array(command.utf8))
    return (
      String(decoding: result.output, as: UTF8.self),
      String(decoding: result.errors, as: UTF8.self), result.status
    )
  }

  @Test func versionsAreReadAsPeopleWriteThem() {
    #expect(KubernetesVersion("1.22")?.text == "v1.22.17")
    #expect(KubernetesVersion("v1.22.5")?.text == "v1.22.5")
    #expect(KubernetesVersion("v1.31.5+k3s1")?.minor == 31)
    #expect(KubernetesVersion("1.15") == nil)
    #expect(KubernetesVersion("28") == nil)
    #expect(KubernetesVersion("1.13.1") == nil)
  }

  @Test func everyVersionAndBehaviourIsInTheTable() {
    let table = VersionTable.shared
    #expect(table.releases.map { $0.minor } == Array(KubernetesVersion.known))
    for behaviour in Behaviour.allCases {
      #expect(table.behaviours.filter { $0.behaviour == behaviour }.count == 1)
    }
    // Whatever replaces a kind is one that some version serves.
    let types = TypeTable(version: .simulated)
    for api in table.apis {
      guard let replacement = api.replacement else { continue }
      #expect(types.served(apiVersion: replacement, kind: api.otherKind ?? api.kind) != nil)
    }
  }

  @Test func theTableOfTheSimulatedVersionIsTheUsualOne() {
    let made = CommandTable(version: .simulated)
    for name in CommandTable.shared.topCommands {
      let (usual, same) = (
        CommandTable.shared.entry("kubectl " + name), made.entry("kubectl " + name)
      )
      #expect(same?.flags.map { $0.display }.sorted() == usual?.flags.map { $0.display }.sorted())
      #expect(same?.help == usual?.help)
    }
  }

  @Test(arguments: [
    ("1.16", "extensions/v1beta1 networking.k8s.io/v1beta1 batch/v1beta1 autoscaling/v1"),
    ("1.21", "extensions/v1beta1 networking.k8s.io/v1 batch/v1 autoscaling/v1"),
    ("1.22", "networking.k8s.io/v1 batch/v1 autoscaling/v1"),
    ("1.23", "networking.k8s.io/v1 batch/v1 autoscaling/v2"),
    ("1.34", "networking.k8s.io/v1 batch/v1 autoscaling/v2"),
  ])
  func discoveryListsThePreferredVersions(version: String, wanted: String) throws {
    let lines = run("kubectl api-resources", in: try world(version)).output.split(separator: "\n")
    var found: [Substring] = []
    for name in ["ingresses", "cronjobs", "horizontalpodautoscalers"] {
      found += lines.filter { $0.hasPrefix(name + " ") }.map { $0.split(separator: " ")[2] }
    }
    #expect(found.joined(separator: " ") == wanted)
  }

  @Test(arguments: [
    (
      "1.23",
      "error: unable to recognize \"STDIN\": no matches for kind \"Deployment\" in version \"extensions/v1beta1\"\n"
    ),
    (
      "1.24",
      "error: resource mapping not found for name: \"web\" namespace: \"\" from \"STDIN\": no matches for kind \"Deployment\" in version \"extensions/v1beta1\"\nensure CRDs are installed first\n"
    ),
  ])
  func removedKindsAreRefusedInTheWordsOfTheVersion(version: String, wanted: String) throws {
    let found = run(
      "printf 'apiVersion: extensions/v1beta1\\nkind: Deployment\\nmetadata: {name: web}\\n' | kubectl apply -f -",
      in: try world(version))
    #expect(found.errors == wanted)
    #expect(found.status == 1)
  }

  @Test func removedKindsAreExplained() throws {
    func advice(_ api: String, _ kind: String, _ version: String) throws -> String? {
      VersionAdvice(
        apiVersion: api, kind: kind, in: try #require(KubernetesVersion(version)))?.sentence
    }
    #expect(
      try advice("extensions/v1beta1", "Deployment", "1.32")
        == "extensions/v1beta1 Deployment was removed in Kubernetes 1.16: write apps/v1 (it needs spec.selector)"
    )
    #expect(
      try advice("policy/v1beta1", "PodSecurityPolicy", "1.25")
        == "policy/v1beta1 PodSecurityPolicy was removed in Kubernetes 1.25: Pod Security admission does what it did"
    )
    #expect(
      try advice("batch/v1", "CronJob", "1.20")
        == "batch/v1 CronJob came with Kubernetes 1.21: 1.20 has batch/v1beta1")
    #expect(try advice("extensions/v1beta1", "Ingress", "1.21") == nil)
    #expect(try advice("apps/v1", "Deployment", "1.16") == nil)
  }

  private static let ingress = """
    apiVersion: networking.k8s.io/v1beta1
    kind: Ingress
    metadata:
      name: web
    spec:
      rules:
      - http:
          paths:
          - path: /a
            backend:
              serviceName: web
              servicePort: 80

    """

  @Test func olderVersionsOfAKindAreConvertedThereAndBack() throws {
    let world = try world("1.20")
    world.hosts[0].fileSystem.install("/root/ingress.yaml", .file(Array(Self.ingress.utf8)))
    let made = run("kubectl create -f ingress.yaml", in: world)
    #expect(made.output == "ingress.networking.k8s.io/web created\n")
    #expect(
      made.errors
        == "Warning: networking.k8s.io/v1beta1 Ingress is deprecated in v1.19+, unavailable in v1.22+; use networking.k8s.io/v1 Ingress\n"
    )
    #expect(
      run(
        "kubectl get ingresses.v1.networking.k8s.io web -o jsonpath='{.apiVersion} {.spec.rules[0].http.paths[0]}'",
        in: world
      ).output
        == "networking.k8s.io/v1 {\"backend\":{\"service\":{\"name\":\"web\",\"port\":{\"number\":80}}},\"path\":\"/a\",\"pathType\":\"ImplementationSpecific\"}"
    )
    #expect(
      run(
        "kubectl get ingresses.v1beta1.networking.k8s.io web -o jsonpath='{.spec.rules[0].http.paths[0].backend}'",
        in: world
      ).output == "{\"serviceName\":\"web\",\"servicePort\":80}")
  }

  @Test func autoscalersOfTheFirstVersionAreKeptInTheLatest() throws {
    let world = World()
    let text =
      "apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec:\n  maxReplicas: 3\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  targetCPUUtilizationPercentage: 50\n"
    world.hosts[0].fileSystem.install("/root/a.yaml", .file(Array(text.utf8)))
    #expect(run("kubectl apply -f a.yaml", in: world).status == 0)
    #expect(
      run(
        "kubectl get hpa a -o jsonpath='{.apiVersion} {.spec.metrics[0].resource.target}'",
        in: world
      )
      .output == "autoscaling/v2 {\"averageUtilization\":50,\"type\":\"Utilization\"}")
    #expect(
      run(
        "kubectl get hpa.v1.autoscaling a -o jsonpath='{.apiVersion} {.spec.targetCPUUtilizationPercentage}'",
        in: world
      ).output == "autoscaling/v1 50")
  }

  @Test(arguments: [
    ("1.19", "master"), ("1.20", "control-plane,master"), ("1.23", "control-plane,master"),
    ("1.24", "control-plane"),
  ])
  func nodesHaveTheRolesOfTheVersion(version: String, roles: String) throws {
    let line =
      run("kubectl get nodes --no-headers", in: try world(version)).output
      .split(separator: "\n").first?.split(separator: " ") ?? []
    #expect(line.count == 5)
    #expect(line.dropFirst(2).first.map(String.init) == roles)
    #expect(line.last.map(String.init) == KubernetesVersion(version)?.text)
  }

  @Test(arguments: [("1.23", 1), ("1.24", 0)])
  func accountsHaveSecretsUntilTheVersion(version: String, count: Int) throws {
    let found = run("kubectl get secrets --no-headers", in: try world(version)).output
    #expect(found.split(separator: "\n").count == count)
  }

  @Test func clientsPrintTheirVersionInTheFormOfTheirTime() throws {
    let old = run("kubectl version --client", in: try world("1.23")).output
    #expect(
      old.hasPrefix(
        "Client Version: version.Info{Major:\"1\", Minor:\"23\", GitVersion:\"v1.23.17\", "))
    #expect(
      run("kubectl version --client --short", in: try world("1.22")).output
        == "Client Version: v1.22.17\n")
    let last = run("kubectl version --client", in: try world("1.27"))
    #expect(last.errors.hasPrefix("WARNING: This version information is deprecated"))
    #expect(last.output.hasSuffix("Kustomize Version: v5.0.1\n"))
    #expect(
      run("kubectl version", in: try world("1.28")).output
        == "Client Version: v1.28.15\nKustomize Version: v5.0.4-0.20230601165947-6ce0bf390ce3\nServer Version: v1.28.15\n"
    )
  }

  @Test func runMakesADeploymentBefore118() throws {
    let world = try world("1.17")
    let found = run("kubectl run web --image=nginx --replicas=2", in: world)
    #expect(found.output == "deployment.apps/web created\n")
    #expect(
      found.errors
        == "kubectl run --generator=deployment/apps.v1 is DEPRECATED and will be removed in a future version. Use kubectl run --generator=run-pod/v1 or kubectl create instead.\n"
    )
    #expect(
      run("kubectl get deployment web -o jsonpath='{.spec.replicas}'", in: world).output == "2")
    let later = run("kubectl run web --image=nginx --replicas=2", in: try self.world("1.18"))
    #expect(later.output == "pod/web created\n")
    #expect(
      later.errors
        == "Flag --replicas has been deprecated, has no effect and will be removed in the future.\n"
    )
    #expect(
      run("kubectl run web --image=nginx --replicas=2", in: try self.world("1.21")).errors
        == "error: unknown flag: --replicas\nSee 'kubectl run --help' for usage.\n")
  }

  @Test func execWantsDashesSince131() throws {
    let command = "kubectl run web --image=nginx; sleep 9; kubectl exec web hostname"
    let old = run(command, in: try world("1.30"))
    #expect(old.output == "pod/web created\nweb\n")
    #expect(old.errors.hasPrefix("kubectl exec [POD] [COMMAND] is DEPRECATED"))
    #expect(run(command, in: try world("1.31")).status == 1)
  }

  @Test func clientsLookForUnknownFieldsThemselvesBefore125() throws {
    let command =
      "printf 'apiVersion: v1\\nkind: Pod\\nmetadata: {name: a}\\nspec: {containers: [{name: a, imag: b}]}\\n' | kubectl apply -f -"
    #expect(
      run(command, in: try world("1.24")).errors
        == "error: error validating \"STDIN\": error validating data: ValidationError(Pod.spec.containers[0]): unknown field \"imag\" in io.k8s.api.core.v1.Container; if you choose to ignore these errors, turn validation off with --validate=false\n"
    )
    #expect(
      run(command, in: try world("1.25")).errors.contains(
        "strict decoding error: unknown field \"spec.containers[0].imag\""))
  }

  @Test func kindsThatAreDeprecatedAreWarnedOf() throws {
    #expect(
      run("kubectl get cs", in: try world("1.18")).errors.isEmpty)
    #expect(
      run("kubectl get cs", in: try world("1.19")).errors
        == "Warning: v1 ComponentStatus is deprecated in v1.19+\n")
    #expect(
      run("kubectl get endpoints", in: try world("1.33")).errors
        == "Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\n")
  }

  @Test func aClusterInUseGoesOnInAnotherVersion() throws {
    let world = World()
    _ = run("kubectl create deployment web --image=nginx", in: world)
    world.clusters.use(try #require(KubernetesVersion("1.21")))
    #expect(
      run("kubectl get nodes --no-headers", in: world).output.contains("control-plane,master"))
    #expect(run("kubectl get deployment web -o name", in: world).output == "deployment.apps/web\n")
    world.clusters.use(.simulated)
    #expect(run("kubectl version", in: world).output.contains("Server Version: v1.32.4"))
  }
}
