import Shell
import Simulator
import Testing

/// Answers of kubectl and its server that the recordings don't have.
struct KubectlAnswerTests {
  private let world = World()

  private func run(_ command: String) -> (output: String, errors: String, status: Int) {
    let result = Terminal(on: world.hosts[0]).runApart(Array(command.utf8))
    return (
      String(decoding: result.output, as: UTF8.self),
      String(decoding: result.errors, as: UTF8.self), result.status
    )
  }

  private func apply(_ text: String) -> (output: String, errors: String, status: Int) {
    run("kubectl apply -f - <<'END'\n\(text)\nEND")
  }

  // MARK: The client

  @Test func whatAFileWouldReplaceOrDeleteIsOnlyNamed() {
    _ = run("kubectl create cm settings --from-literal=a=1 --dry-run=client -o yaml > cm.yaml")
    #expect(
      run("kubectl replace -f cm.yaml --dry-run=client").output
        == "configmap/settings replaced (dry run)\n")
    #expect(
      run("kubectl delete -f cm.yaml --dry-run=client").output
        == "configmap \"settings\" deleted (dry run)\n")
    #expect(
      run("kubectl delete -f cm.yaml -o yaml").errors
        == "error: unexpected -o output mode: yaml. We only support '-o name'\n")
    #expect(
      run("kubectl replace -f cm.yaml --grace-period=0").errors
        == "error: --grace-period must have --force specified\n")
  }

  @Test func aContextWithoutAUserNeedsNoLogin() {
    _ = run("kubectl config set-context open --cluster=kubernetes; kubectl config use-context open")
    let terminal = Terminal(on: world.hosts[0])
    let result = terminal.run(Array("kubectl get nodes -o name".utf8))
    #expect(result.status == 0)
    #expect(result.assumed.isEmpty)
  }

  @Test func optionsAreCheckedBeforeAnythingIsPrinted() {
    _ = run("kubectl run one --image=nginx --port=80 --dry-run=client -o yaml > pod.yaml")
    #expect(
      run("kubectl expose -f pod.yaml --selector=a --dry-run=client -o yaml").errors
        == "error: unexpected label spec: a\n")
    #expect(
      run("kubectl expose -f pod.yaml --dry-run=client -o wide").errors.hasPrefix(
        "error: unable to match a printer suitable for the output format \"wide\""))
    #expect(
      run("kubectl patch -f pod.yaml --local -p '{}' -o go-template").errors
        == "error: template format specified but no template given\n")
    #expect(
      run("kubectl set env -f pod.yaml --local --prefix=X_ MODE=a MODE- -o yaml").errors
        == "error: can not both modify and remove the same environment variable in the same command\n"
    )
  }

  @Test func missingKeysOfTemplatesAreRefusedWhenThatIsAsked() {
    let found = run("kubectl get ns default -o jsonpath={.a} --allow-missing-template-keys=false")
    #expect(found.status == 1)
    #expect(
      found.errors.hasPrefix(
        "error: error executing jsonpath \"{.a}\": Error executing template: a is not found."))
  }

  @Test func otherImagesAreSetWhereAContainerIsMissing() {
    _ = run("kubectl create deployment web --image=nginx:1")
    let found = run("kubectl set image deploy/web nginx=nginx:2 none=x")
    #expect(found.output == "deployment.apps/web image updated\n")
    #expect(found.errors == "error: unable to find container named \"none\"\n")
  }

  @Test func aKubeconfigIsWrittenAsTheClientWritesIt() {
    _ = run("kubectl config set-context new --cluster=kubernetes")
    #expect(
      run("kubectl config view -o jsonpath='{.contexts[?(@.name==\"new\")].context}'").output
        == "{\"cluster\":\"kubernetes\",\"user\":\"\"}")
    #expect(
      run("kubectl config set-context a b --current").errors == "error: Unexpected args: [a b]\n")
    #expect(
      run("kubectl config set current-context ''").errors
        == "error: you cannot use set to unset a property\n")
  }

  @Test func waitingForCreationEndsWithItsTime() {
    #expect(
      run("kubectl wait --for=create pod/none --timeout=2s").errors
        == "error: timed out waiting for the condition\n")
    _ = run("kubectl run web --image=nginx")
    #expect(
      run("kubectl wait --for=create pod/web").output == "pod/web condition met\n")
  }

  // MARK: The server

  @Test func podsMayNotChange() {
    _ = run("kubectl run web --image=nginx")
    let found = run("kubectl patch pod web -p '{\"spec\":{\"terminationGracePeriodSeconds\":5}}'")
    #expect(
      found.errors.hasSuffix(
        """
        - 	TerminationGracePeriodSeconds: &30,
        + 	TerminationGracePeriodSeconds: &5,
          	ActiveDeadlineSeconds:         nil,
          	DNSPolicy:                     "ClusterFirst",
          	... // 26 identical fields
          }


        """))
    #expect(
      run(
        "kubectl patch pod web --type=json -p '[{\"op\":\"remove\",\"path\":\"/spec/tolerations/0\"}]'"
      ).errors.hasSuffix(
        "spec.tolerations: Forbidden: existing toleration can not be modified except its tolerationSeconds\n"
      ))
  }

  @Test func affinityAndSpreadAreChecked() {
    let found = apply(
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: p}
      spec:
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms: [{matchExpressions: [{key: disk, operator: Inn, values: [ssd]}]}]
        topologySpreadConstraints: [{maxSkew: 0, whenUnsatisfiable: Never, topologyKey: ""}]
        containers: [{name: c, image: nginx}]
      """)
    #expect(
      found.errors == """
        The Pod "p" is invalid: 
        * spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].operator: Invalid value: "Inn": not a valid selector operator
        * spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero
        * spec.topologySpreadConstraints[0].topologyKey: Required value: can not be empty
        * spec.topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: "Never": supported values: "DoNotSchedule", "ScheduleAnyway"

        """)
  }

  @Test(arguments: [
    (
      "livenessProbe: {}", "livenessProbe: Required value: must specify a handler type"
    ),
    (
      "envFrom: [{prefix: x}]",
      "envFrom[0]: Invalid value: \"\": must specify one of: `configMapRef` or `secretRef`"
    ),
    (
      "env: [{name: A, valueFrom: {secretKeyRef: {name: s}}}]",
      "env[0].valueFrom.secretKeyRef.key: Required value"
    ),
    (
      "resources: {requests: {nvidia.com/gpu: 1}}",
      "resources.limits: Required value: Limit must be set for non overcommitable resources"
    ),
  ])
  func containersAreChecked(field: String, message: String) {
    let found = apply(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n    image: nginx\n    \(field)"
    )
    #expect(found.errors == "The Pod \"p\" is invalid: spec.containers[0].\(message)\n")
  }

  @Test func volumesAreChecked() {
    let found = apply(
      """
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: pv}
      spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], local: {path: /mnt}}
      """)
    #expect(
      found.errors
        == "The PersistentVolume \"pv\" is invalid: metadata.annotations: Required value: Local volume requires node affinity\n"
    )
  }

  @Test func policiesAndRolesAreChecked() {
    let policy = apply(
      """
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: wall}
      spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0}}]}]}
      """)
    #expect(
      policy.errors
        == "The NetworkPolicy \"wall\" is invalid: spec.ingress[0].from[0].ipBlock.cidr: Invalid value: \"10.0.0.0\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)\n"
    )
    let role = apply(
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules: [{apiGroups: [\"\"], resources: [pods]}]"
    )
    #expect(
      role.errors
        == "The Role \"r\" is invalid: rules[0].verbs: Required value: verbs must contain at least one value\n"
    )
  }

  @Test func rulesOfARoleAreBrokenDownAndSorted() {
    _ = apply(
      """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: {name: r}
      rules:
      - {apiGroups: [""], resources: [pods, services], verbs: [get]}
      - {apiGroups: [""], resources: [pods], verbs: [list]}
      """)
    #expect(
      run("kubectl describe role r | tail -n 2").output == """
          pods       []                 []              [get list]
          services   []                 []              [get]

        """)
  }

  @Test func claimsGrowOnlyWhereTheirClassAllowsIt() {
    _ = apply(
      """
      apiVersion: v1
      kind: PersistentVolume
      metadata: {name: pv}
      spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /d}, storageClassName: m}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: c}
      spec: {accessModes: [ReadWriteOnce], storageClassName: m, resources: {requests: {storage: 500Mi}}}
      """)
    _ = run("sleep 20")
    #expect(
      run(
        "kubectl patch pvc c -p '{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"800Mi\"}}}}'"
      ).errors
        == "Error from server (Forbidden): persistentvolumeclaims \"c\" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize\n"
    )
    #expect(
      run(
        "kubectl patch pvc c -p '{\"spec\":{\"resources\":{\"requests\":{\"storage\":\"1Mi\"}}}}'"
      )
      .errors
        == "The PersistentVolumeClaim \"c\" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than status.capacity\n"
    )
  }

  @Test func eventsAreNamedByTheirTimes() {
    _ = run("kubectl run web --image=nginx; sleep 5")
    #expect(
      run("kubectl get events --no-headers -o custom-columns=R:.reason").output
        == "Scheduled\nPulling\nPulled\nCreated\nStarted\n")
  }

  @Test func aPartitionedRollOutEndsWithItsPart() {
    _ = apply(
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        replicas: 3
        serviceName: db
        selector: {matchLabels: {app: db}}
        updateStrategy: {rollingUpdate: {partition: 2}}
        template:
          metadata: {labels: {app: db}}
          spec: {containers: [{name: c, image: "nginx:1.24"}]}
      """)
    _ = run("kubectl rollout status sts/db; kubectl set image sts/db c=nginx:1.25")
    #expect(
      run("kubectl rollout status sts/db | tail -n 1").output
        == "partitioned roll out complete: 1 new pods have been updated...\n")
  }
}
