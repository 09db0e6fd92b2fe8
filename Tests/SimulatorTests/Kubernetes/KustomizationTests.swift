import Shell
import Simulator
import Testing

/// What `kubectl kustomize` makes of folders; `Tests/Conformance/kustomizations.py` compares many with the real one.
struct KustomizationTests {
  private let world = World()

  private func run(_ command: String) -> (output: String, errors: String) {
    let result = Terminal(on: world.hosts[0]).runApart(Array(command.utf8))
    return (
      String(decoding: result.output, as: UTF8.self), String(decoding: result.errors, as: UTF8.self)
    )
  }

  private func write(_ text: String, to file: String) {
    _ = run("mkdir -p base overlay part; cat > \(file) <<'END'\n\(text)\nEND")
  }

  private func base() {
    write("resources: [web.yaml, settings.yaml]", to: "base/kustomization.yaml")
    write(
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - {name: web, image: "nginx:1.14"}
      """, to: "base/web.yaml")
    write(
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      data: {host: front.example.com, color: blue}
      """, to: "base/settings.yaml")
  }

  @Test func aPartOfAValueIsReplacedByAnothersValue() {
    base()
    write(
      """
      resources: [../base]
      replacements:
      - source: {kind: ConfigMap, name: settings, fieldPath: data.color}
        targets:
        - select: {kind: Deployment}
          fieldPaths: ["spec.template.spec.containers.[name=web].image"]
          options: {delimiter: ":", index: 1}
      """, to: "overlay/kustomization.yaml")
    let found = run("kubectl kustomize overlay | grep image")
    #expect(found.output == "      - image: nginx:blue\n")
  }

  @Test(arguments: [
    ("{kind: ConfigMap, name: none}", "nothing selected by ConfigMap.[noVer].[noGrp]/none.[noNs]"),
    (
      "{kind: ConfigMap, name: settings, fieldPath: data.none}",
      "fieldPath `data.none` is missing for replacement source ConfigMap.[noVer].[noGrp]/settings.[noNs]"
    ),
  ])
  func aSourceThatIsMissingIsNamed(source: String, message: String) {
    base()
    write(
      "resources: [../base]\nreplacements: [{source: \(source), targets: [{select: {kind: Deployment}, fieldPaths: [spec.replicas]}]}]",
      to: "overlay/kustomization.yaml")
    #expect(run("kubectl kustomize overlay").errors == "error: \(message)\n")
  }

  @Test func aComponentChangesWhatTheFolderHasByThen() {
    base()
    write(
      """
      kind: Component
      patches: [{patch: "apiVersion: apps/v1\\nkind: Deployment\\nmetadata: {name: web}\\nspec: {replicas: 5}"}]
      """, to: "part/kustomization.yaml")
    write("resources: [../base]\ncomponents: [../part]", to: "overlay/kustomization.yaml")
    #expect(run("kubectl kustomize overlay | grep replicas").output == "  replicas: 5\n")
  }

  @Test func targetsArePatterns() {
    base()
    write(
      """
      resources: [../base]
      patches:
      - target: {kind: Deployment|StatefulSet}
        patch: "[{op: remove, path: /spec/replicas}]"
      - target: {name: set.*}
        patch: "[{op: remove, path: /data/none}]"
      """, to: "overlay/kustomization.yaml")
    #expect(
      run("kubectl kustomize overlay").errors
        == "error: error in remove for path: '/data/none': Unable to remove nonexistent key: none: missing value\n"
    )
  }

  @Test func aCountForNobodyIsAMistake() {
    base()
    write(
      "resources: [../base]\nreplicas: [{name: db, count: 3}]", to: "overlay/kustomization.yaml")
    #expect(
      run("kubectl kustomize overlay").errors
        == "error: resource with name db does not match a config with the following GVK [Deployment.[noVer].[noGrp] StatefulSet.[noVer].[noGrp] ReplicaSet.[noVer].[noGrp] ReplicationController.[noVer].[noGrp]]\n"
    )
  }
}
