import Shell
import YAML

/// What `kubectl run` made before 1.18: what `--generator` says, by default what the restart policy asks for.
struct RunGenerator {
  /// Such as `deployment/apps.v1`.
  let name: String
  let kubectl: Kubectl

  init(_ kubectl: Kubectl, restart: String) {
    self.kubectl = kubectl
    let given = kubectl.flags.given("generator") ?? ""
    let isScheduled = !(kubectl.flags.given("schedule") ?? "").isEmpty
    let usual =
      isScheduled
      ? "cronjob/v1beta1"
      : ["Always": "deployment/apps.v1", "OnFailure": "job/v1"][restart] ?? "run-pod/v1"
    name = given.isEmpty ? usual : given
  }

  /// Whether it makes a Pod, as later versions do.
  var makesPod: Bool { name == "run-pod/v1" }

  /// What is said of one that makes something else.
  var deprecation: String {
    "kubectl run --generator=\(name) is DEPRECATED and will be removed in a future version. Use kubectl run --generator=run-pod/v1 or kubectl create instead."
  }

  /// The object that runs Pods such as one, with the plural of its kind.
  func object(running pod: JSONValue) throws(Failure) -> (plural: String, object: JSONValue) {
    let labels = pod["metadata", "labels"]
    let template = JSONValue.tree([
      ("metadata", .tree([("creationTimestamp", .null), ("labels", labels)])),
      ("spec", pod["spec"]),
    ])
    let replicas = kubectl.flags.given("replicas").flatMap { Int64($0) } ?? 1
    switch name {
    case "deployment/apps.v1", "deployment/apps.v1beta1", "deployment/v1beta1":
      return (
        "deployments",
        made(
          pod, "apps/v1", "Deployment",
          [
            ("replicas", .int64(replicas)), ("selector", .tree([("matchLabels", labels)])),
            ("strategy", .object([])), ("template", template),
          ])
      )
    case "run/v1":
      return (
        "replicationcontrollers",
        made(
          pod, "v1", "ReplicationController",
          [("replicas", .int64(replicas)), ("selector", labels), ("template", template)])
      )
    case "job/v1":
      return ("jobs", made(pod, "batch/v1", "Job", [("template", template)]))
    case "cronjob/v1beta1", "cronjob/v2alpha1":
      let job = JSONValue.tree([
        ("metadata", .tree([("creationTimestamp", .null)])),
        ("spec", .tree([("template", template)])),
      ])
      return (
        "cronjobs",
        made(
          pod, "batch/v1beta1", "CronJob",
          [
            ("concurrencyPolicy", .string("Allow")), ("jobTemplate", job),
            ("schedule", .string(kubectl.flags.given("schedule") ?? "")),
          ])
      )
    default: throw .error("generator \(name.quotedGo) not found")
    }
  }

  private func made(
    _ pod: JSONValue, _ version: String, _ kind: String, _ spec: [(String, JSONValue?)]
  ) -> JSONValue {
    .tree([
      ("kind", .string(kind)), ("apiVersion", .string(version)),
      (
        "metadata",
        .tree([
          ("name", pod["metadata", "name"]), ("creationTimestamp", .null),
          ("labels", pod["metadata", "labels"]),
        ])
      ), ("spec", .tree(spec)), ("status", .object([])),
    ])
  }
}

extension Kubectl {
  /// What `kubectl run` took for a Pod until 1.20: its account, and what it may use.
  func addRetiredFlags(to pod: inout JSONValue) throws(Failure) {
    guard clusters.version.minor < 21 else { return }
    if let account = flags.given("serviceaccount"), !account.isEmpty {
      pod.set("spec", "serviceAccountName", to: .string(account))
    }
    for what in ["limits", "requests"] {
      guard let text = flags.given(what), !text.isEmpty,
        case .array(var containers)? = pod["spec", "containers"]
      else { continue }
      let quantities = try Generator.quantities(text)
      for index in containers.indices { containers[index].set("resources", what, to: quantities) }
      pod.set("spec", "containers", to: .array(containers))
    }
  }

  /// Makes what runs Pods such as one; `nil` where this version of the client makes the Pod itself.
  func runGenerated(_ pod: JSONValue, restart: String, _ mode: DryRun) throws(Failure) -> Int? {
    guard clusters.version.has(.runGenerators) else { return nil }
    let generator = RunGenerator(self, restart: restart)
    if generator.makesPod { return nil }
    if flags.isTrue("rm") { throw .notSimulated("run --rm --generator=" + generator.name) }
    err(generator.deprecation)
    let (plural, object) = try generator.object(running: pod)
    let status = try submit(plural, object, "")
    guard isAttached, mode == .none, status == 0 else { return status }
    cluster.sync()
    let label = pod["metadata", "labels"]?.members.first
    let made = server.list("pods", namespace).last { pod in
      label.map { label in pod.label(label.name) == label.value.string } ?? false
    }
    if let made { return try attachToRun(made) }
    return status
  }
}
