import Shell
import YAML

/// Checks objects as the API server's validation does, in its order and words
/// (`pkg/apis/*/validation` of Kubernetes 1.32).
struct Validation {
  var problems = Problems()

  /// What is wrong with a new object, whose contents may have been found to be valid already.
  static func create(
    _ object: JSONValue, _ resource: APIResource, hasValidContents: Bool = false
  ) -> [Cause] {
    var validation = Validation()
    validation.metadata(object, resource)
    if !hasValidContents { validation.contents(object) }
    return validation.problems.causes
  }

  /// What is wrong with a change.
  static func update(_ object: JSONValue, from old: JSONValue, _ resource: APIResource) -> [Cause] {
    var validation = Validation()
    validation.metadata(object, resource, isUpdate: true)
    validation.change(object, from: old)
    return validation.problems.causes
  }

  private mutating func metadata(
    _ object: JSONValue, _ resource: APIResource, isUpdate: Bool = false
  ) {
    let name = object.name
    if name.isEmpty {
      if object["metadata", "generateName"] == nil {
        problems.required("metadata.name", "name or generateName is required")
      }
    } else if !isUpdate {
      for why in nameProblems(name, resource) { problems.invalidText("metadata.name", name, why) }
    }
    labels(object["metadata", "labels"], "metadata.labels")
    for annotation in object.annotations {
      for why in Names.qualifiedName(annotation.name.lowered) {
        problems.invalidText("metadata.annotations", annotation.name, why)
      }
    }
  }

  private func nameProblems(_ name: String, _ resource: APIResource) -> [String] {
    switch resource.kind {
    case "Service": return Names.label1035(name)
    case "Namespace":
      if name.has("."), name.pieces(".").allSatisfy({ Names.isLabel($0) }) {
        return ["must not contain dots"]
      }
      return Names.label(name)
    case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding": return Names.pathSegment(name)
    default: return Names.subdomain(name)
    }
  }

  mutating func labels(_ labels: JSONValue?, _ field: String) {
    for label in labels?.members ?? [] {
      for why in Names.qualifiedName(label.name) { problems.invalidText(field, label.name, why) }
      let value = label.value.string ?? ""
      for why in Names.labelValue(value) { problems.invalidText(field, value, why) }
    }
  }

  /// What is wrong with an object apart from its metadata.
  static func contents(_ object: JSONValue) -> [Cause] {
    var validation = Validation()
    validation.contents(object)
    return validation.problems.causes
  }

  private mutating func contents(_ object: JSONValue) {
    switch object.kind {
    case "Pod": pod(object)
    case "Deployment": deployment(object)
    case "ReplicaSet": replicaSet(object)
    case "ReplicationController": replicationController(object)
    case "DaemonSet":
      workload(object, restart: true)
    case "StatefulSet":
      nonNegative(object["spec", "replicas"], "spec.replicas")
      workload(object, restart: true)
    case "Job": job(object)
    case "CronJob": cronJob(object)
    case "Service": service(object)
    case "Endpoints": endpoints(object)
    case "Ingress": ingress(object)
    case "ConfigMap": configMap(object)
    case "Secret": secret(object)
    case "PersistentVolume": persistentVolume(object)
    case "PersistentVolumeClaim": claim(object)
    case "StorageClass": storageClass(object)
    case "Role", "ClusterRole": role(object)
    case "RoleBinding", "ClusterRoleBinding": binding(object)
    case "NetworkPolicy": networkPolicy(object)
    case "LimitRange": limitRange(object)
    case "PriorityClass": priorityClass(object)
    case "CustomResourceDefinition": definition(object)
    case "CertificateSigningRequest": signingRequest(object)
    case "HorizontalPodAutoscaler": autoscaler(object)
    case "PodDisruptionBudget": disruptionBudget(object)
    default: break
    }
  }

  // MARK: Workloads

  mutating func nonNegative(_ value: JSONValue?, _ field: String) {
    if let number = value?.int, number < 0 {
      problems.invalid(field, "\(number)", "must be greater than or equal to 0")
    }
  }

  private mutating func deployment(_ object: JSONValue) {
    nonNegative(object["spec", "replicas"], "spec.replicas")
    workload(object, restart: true)
    if object["spec", "strategy", "type"]?.string == "Recreate",
      object["spec", "strategy", "rollingUpdate"] != nil
    {
      problems.forbidden(
        "spec.strategy.rollingUpdate", "may not be specified when strategy `type` is 'Recreate'")
    } else if let type = object["spec", "strategy", "type"]?.string,
      type != "Recreate" && type != "RollingUpdate"
    {
      problems.unsupported("spec.strategy.type", type, ["Recreate", "RollingUpdate"])
    }
    if let surge = object["spec", "strategy", "rollingUpdate", "maxSurge"],
      let unavailable = object["spec", "strategy", "rollingUpdate", "maxUnavailable"],
      isZero(surge), isZero(unavailable)
    {
      problems.invalid(
        "spec.strategy.rollingUpdate.maxUnavailable", goValue(unavailable),
        "may not be 0 when `maxSurge` is 0")
    }
    let deadline = object["spec", "progressDeadlineSeconds"]?.int ?? 600
    if deadline <= object["spec", "minReadySeconds"]?.int ?? 0 {
      problems.invalid(
        "spec.progressDeadlineSeconds", "\(deadline)", "must be greater than minReadySeconds")
    }
  }

  private func isZero(_ value: JSONValue) -> Bool {
    value.int == 0 || value.string == "0%" || value.string == "0"
  }

  private mutating func replicaSet(_ object: JSONValue) {
    nonNegative(object["spec", "replicas"], "spec.replicas")
    workload(object, restart: true)
  }

  private mutating func replicationController(_ object: JSONValue) {
    nonNegative(object["spec", "replicas"], "spec.replicas")
    let selector = object["spec", "selector"]
    let labels = object["spec", "template", "metadata", "labels"]
    if object["spec", "template"] == nil || labels == nil && selector == nil {
      if selector == nil { problems.required("spec.selector") }
    }
    if object["spec", "template"] == nil { return problems.required("spec.template") }
    if !LabelSelector(labels: selector).matches(labels?.members ?? []) {
      mismatch(labels)
    }
    template(object, restart: true)
  }

  private mutating func mismatch(_ labels: JSONValue?) {
    problems.invalid(
      "spec.template.metadata.labels", Self.goMap(labels),
      "`selector` does not match template `labels`")
  }

  private mutating func workload(_ object: JSONValue, restart: Bool) {
    let selector = object["spec", "selector"]
    let labels = object["spec", "template", "metadata", "labels"]
    let isGood = selectorProblems(selector, "spec.selector")
    if selector == nil {
      problems.required("spec.selector")
    } else if LabelSelector(object: selector).isEmpty {
      problems.invalid(
        "spec.selector", Self.goSelector(selector),
        "empty selector is invalid for \(object.kind.lowered)")
    }
    if !isGood {
      problems.invalid("spec.selector", Self.goSelector(selector), "invalid label selector")
    } else if selector == nil || !LabelSelector(object: selector).matches(labels?.members ?? []) {
      mismatch(labels)
    }
    template(object, restart: restart)
  }

  mutating func selectorProblems(_ selector: JSONValue?, _ field: String) -> Bool {
    let before = problems.causes.count
    labels(selector?["matchLabels"], field + ".matchLabels")
    for (index, expression) in (selector?["matchExpressions"]?.elements ?? []).enumerated() {
      let path = field + ".matchExpressions[\(index)]"
      let operation = expression["operator"]?.string ?? ""
      let values = expression["values"]?.elements ?? []
      switch operation {
      case "In", "NotIn":
        if values.isEmpty {
          problems.required(
            path + ".values", "must be specified when `operator` is 'In' or 'NotIn'")
        }
      case "Exists", "DoesNotExist":
        if !values.isEmpty {
          problems.forbidden(
            path + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
        }
      default: problems.invalidText(path + ".operator", operation, "not a valid selector operator")
      }
      let key = expression["key"]?.string ?? ""
      for why in Names.qualifiedName(key) { problems.invalidText(path + ".key", key, why) }
    }
    return problems.causes.count == before
  }

  private mutating func template(_ object: JSONValue, restart: Bool) {
    let template = object["spec", "template"]
    labels(template?["metadata", "labels"], "spec.template.metadata.labels")
    // What is wrong with the Pods of a StatefulSet, whose volumes claims bring, shows when they are made.
    if object.kind != "StatefulSet" {
      podSpec(template?["spec"] ?? .object([]), "spec.template.spec")
    }
    if restart, let policy = template?["spec", "restartPolicy"]?.string, policy != "Always" {
      if ["OnFailure", "Never"].contains(policy) {
        problems.unsupported("spec.template.spec.restartPolicy", policy, ["Always"])
      }
    }
    if restart, template?["spec", "activeDeadlineSeconds"] != nil {
      problems.forbidden(
        "spec.template.spec.activeDeadlineSeconds",
        "activeDeadlineSeconds in \(object.kind) is not Supported")
    }
  }

  private mutating func job(_ object: JSONValue) {
    for field in [
      "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit",
      "ttlSecondsAfterFinished",
    ] {
      nonNegative(object["spec", field], "spec." + field)
    }
    let selector = object["spec", "selector"]
    if object["spec", "manualSelector"]?.bool != true,
      let labels = selector?["matchLabels"]?.members, labels.count > 1 || labels.isEmpty
    {
      problems.invalid(
        "spec.selector", Self.goSelector(selector), "`selector` not auto-generated")
    }
    let labels = object["spec", "template", "metadata", "labels"]
    if !LabelSelector(object: selector).matches(labels?.members ?? []) { mismatch(labels) }
    jobTemplate(object["spec", "template"], "spec.template")
    if object["spec", "completionMode"]?.string == "Indexed", object["spec", "completions"] == nil {
      problems.required("spec.completions", "when completion mode is Indexed")
    }
  }

  private mutating func jobTemplate(_ template: JSONValue?, _ field: String) {
    labels(template?["metadata", "labels"], field + ".metadata.labels")
    let policy = template?["spec", "restartPolicy"]?.string ?? ""
    podSpec(template?["spec"] ?? .object([]), field + ".spec")
    if policy == "Always" {
      problems.required(
        field + ".spec.restartPolicy", "valid values: \"OnFailure\", \"Never\"")
    } else if policy != "OnFailure" && policy != "Never" {
      problems.unsupported(field + ".spec.restartPolicy", policy, ["OnFailure", "Never"])
    }
  }

  private mutating func cronJob(_ object: JSONValue) {
    let schedule = object["spec", "schedule"]?.string ?? ""
    if schedule.isEmpty {
      problems.required("spec.schedule")
    } else if let why = CronSchedule.problem(schedule) {
      problems.invalidText("spec.schedule", schedule, why)
    }
    if let policy = object["spec", "concurrencyPolicy"]?.string,
      !["Allow", "Forbid", "Replace"].contains(policy)
    {
      problems.unsupported("spec.concurrencyPolicy", policy, ["Allow", "Forbid", "Replace"])
    }
    jobTemplate(
      object["spec", "jobTemplate", "spec", "template"], "spec.jobTemplate.spec.template")
    if object.name.utf8.count > 52 {
      problems.invalidText("metadata.name", object.name, "must be no more than 52 characters")
    }
  }

  private mutating func disruptionBudget(_ object: JSONValue) {
    let spec = object["spec"]
    if spec?["minAvailable"] != nil, spec?["maxUnavailable"] != nil {
      let amount = "(*intstr.IntOrString)(\(GoSyntax.address))"
      let selector = spec?["selector"] == nil ? "nil" : GoSyntax.address
      problems.invalid(
        "spec",
        "policy.PodDisruptionBudgetSpec{MinAvailable:\(amount), Selector:(*v1.LabelSelector)(\(selector)), MaxUnavailable:\(amount), UnhealthyPodEvictionPolicy:(*policy.UnhealthyPodEvictionPolicyType)(nil)}",
        "minAvailable and maxUnavailable cannot be both set")
    }
    for field in ["minAvailable", "maxUnavailable"] {
      nonNegative(spec?[name: field], "spec." + field)
    }
    _ = selectorProblems(spec?["selector"], "spec.selector")
  }

  private mutating func autoscaler(_ object: JSONValue) {
    let most = object["spec", "maxReplicas"]?.int ?? 0
    let least = object["spec", "minReplicas"]?.int ?? 1
    if least < 1 {
      problems.invalid("spec.minReplicas", "\(least)", "must be greater than or equal to 1")
    }
    if most < 1 { problems.invalid("spec.maxReplicas", "\(most)", "must be greater than 0") }
    if most < least {
      problems.invalid(
        "spec.maxReplicas", "\(most)", "must be greater than or equal to `minReplicas`")
    }
    for field in ["kind", "name"]
    where (object["spec", "scaleTargetRef", field]?.string ?? "").isEmpty {
      problems.required("spec.scaleTargetRef." + field)
    }
  }

  // MARK: How Go prints values

  static func goMap(_ map: JSONValue?) -> String {
    guard let map else { return "map[string]string(nil)" }
    let pairs = map.members.map { $0.name.quotedGo + ":" + ($0.value.string ?? "").quotedGo }
    return "map[string]string{" + pairs.joinedText(", ") + "}"
  }

  static func goSelector(_ selector: JSONValue?) -> String {
    var expressions = "[]v1.LabelSelectorRequirement(nil)"
    if let list = selector?["matchExpressions"]?.elements {
      let parts = list.map { item in
        let values = item["values"].map { list in
          "[]string{" + list.elements.map { ($0.string ?? "").quotedGo }.joinedText(", ") + "}"
        }
        return
          "v1.LabelSelectorRequirement{Key:\((item["key"]?.string ?? "").quotedGo), Operator:\((item["operator"]?.string ?? "").quotedGo), Values:\(values ?? "[]string(nil)")}"
      }
      expressions = "[]v1.LabelSelectorRequirement{" + parts.joinedText(", ") + "}"
    }
    return
      "v1.LabelSelector{MatchLabels:\(goMap(selector?["matchLabels"])), MatchExpressions:\(expressions)}"
  }

  func goValue(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text.quotedGo
    case .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    default: "null"
    }
  }
}
