import Shell
import YAML

/// Pods, Deployments, Jobs and CronJobs.
extension Generator {
  func pod(image: String, restart: String) throws(Failure) -> JSONValue {
    var environment: [JSONValue] = []
    for text in flags.list("env") {
      guard let (key, value) = text.cut("="), !key.isEmpty else {
        throw .error("invalid env: \(text)")
      }
      environment.append(
        .tree([("name", .string(key)), ("value", value.isEmpty ? nil : .string(value))]))
    }
    var labels = [("run", name)]
    if let text = flags.given("labels"), !text.isEmpty { labels = try pairs(text) }
    var ports: JSONValue?
    if let text = flags.given("port"), !text.isEmpty {
      guard let number = Int64(text) else {
        throw .error("strconv.Atoi: parsing \(text.quotedGo): invalid syntax")
      }
      ports = .array([.tree([("containerPort", .int64(number))])])
    }
    let words = Array(kubectl.arguments.dropFirst())
    let isCommand = flags.isTrue("command")
    let stdin = flags.isTrue("stdin")
    let tty = flags.isTrue("tty")
    let container = JSONValue.tree([
      ("name", .string(name)), ("image", .string(image)),
      ("command", isCommand ? strings(words) : nil), ("args", isCommand ? nil : strings(words)),
      ("ports", ports), ("env", environment.isEmpty ? nil : .array(environment)),
      ("resources", empty),
      ("imagePullPolicy", flags.given("image-pull-policy").map { .string($0) }),
      (
        "securityContext",
        flags.isTrue("privileged") ? .tree([("privileged", .boolean(true))]) : nil
      ), ("stdin", stdin ? .boolean(true) : nil),
      ("stdinOnce", stdin ? .boolean(true) : nil), ("tty", tty ? .boolean(true) : nil),
    ])
    var annotations: [(String, String)] = []
    for text in flags.list("annotations") {
      guard let (key, value) = text.cut("=") else {
        throw .error("invalid annotations format: \(text)")
      }
      annotations.append((key, value))
    }
    return .tree([
      ("kind", .string("Pod")), ("apiVersion", .string("v1")),
      (
        "metadata",
        .tree([
          ("name", .string(name)), ("creationTimestamp", .null),
          ("labels", labels.isEmpty ? nil : .strings(labels)),
          ("annotations", annotations.isEmpty ? nil : .strings(annotations)),
        ])
      ),
      (
        "spec",
        .tree([
          ("containers", .array([container])), ("restartPolicy", .string(restart)),
          ("dnsPolicy", .string("ClusterFirst")),
        ])
      ), ("status", empty),
    ])
  }

  func deployment() throws(Failure) -> JSONValue {
    let images = flags.list("image").filter { !$0.isEmpty }
    let command = kubectl.command
    if images.count > 1, !command.isEmpty {
      throw .error("cannot specify multiple --image options and command")
    }
    let port = flags.given("port").flatMap { Int64($0) } ?? -1
    var containers: [JSONValue] = []
    for image in images {
      let last = image.cutLast("/")?.after ?? image
      let untagged = last.cut(":")?.before ?? last
      let short = untagged.cut("@")?.before ?? untagged
      containers.append(
        .tree([
          ("name", .string(containerName(short))), ("image", .string(image)),
          ("command", strings(command)),
          (
            "ports",
            port >= 0 ? .array([.tree([("containerPort", .int64(port))])]) : nil
          ), ("resources", empty),
        ]))
    }
    let labels = [("app", name)]
    let template = JSONValue.tree([
      ("metadata", .tree([("creationTimestamp", .null), ("labels", .strings(labels))])),
      (
        "spec",
        .tree([("containers", .array(containers))])
      ),
    ])
    let replicas = flags.given("replicas").flatMap { Int64($0) } ?? 1
    return object(
      "apps/v1", "Deployment",
      [
        (
          "spec",
          .tree([
            ("replicas", .int64(replicas)),
            ("selector", .tree([("matchLabels", .strings(labels))])), ("template", template),
            ("strategy", empty),
          ])
        ), ("status", empty),
      ], labels: labels)
  }

  /// The name of a container from an image's: with hyphens and a suffix where it has dots or underscores.
  private func containerName(_ text: String) -> String {
    if !text.has("_"), !text.has(".") { return text }
    let suffix = kubectl.cluster.identifiers.nameSuffix(5).text
    return text.replacing("_", with: "-").replacing(".", with: "-") + "-" + suffix
  }

  private func podTemplate(_ image: String, restart: String) -> JSONValue {
    .tree([
      ("metadata", .tree([("creationTimestamp", .null)])),
      (
        "spec",
        .tree([
          (
            "containers",
            .array([
              .tree([
                ("name", .string(name)), ("image", image.isEmpty ? nil : .string(image)),
                ("command", strings(kubectl.command)), ("resources", empty),
              ])
            ])
          ), ("restartPolicy", .string(restart)),
        ])
      ),
    ])
  }

  func job() throws(Failure) -> JSONValue {
    let image = flags.given("image") ?? ""
    let from = flags.given("from") ?? ""
    if image.isEmpty == from.isEmpty {
      throw .error("either --image or --from must be specified")
    }
    if from.isEmpty {
      return object(
        "batch/v1", "Job",
        [("spec", .tree([("template", podTemplate(image, restart: "Never"))])), ("status", empty)])
    }
    if !kubectl.command.isEmpty { throw .error("cannot specify --from and command") }
    try kubectl.connect()
    let selection = try kubectl.select([from])
    try kubectl.finish(selection.failures)
    guard let source = selection.objects.first else { return .null }
    guard source.object.kind == "CronJob" else {
      throw .error("unknown object type *v1.\(source.object.kind)")
    }
    let owner = JSONValue.tree([
      ("apiVersion", .string("batch/v1")), ("kind", .string("CronJob")),
      ("name", .string(source.name)), ("uid", .string(source.object.uid)),
      ("controller", .boolean(true)),
    ])
    return .tree([
      ("kind", .string("Job")), ("apiVersion", .string("batch/v1")),
      (
        "metadata",
        .tree([
          ("name", .string(name)), ("creationTimestamp", .null),
          ("labels", source.object["spec", "jobTemplate", "metadata", "labels"]),
          ("annotations", .strings([("cronjob.kubernetes.io/instantiate", "manual")])),
          ("ownerReferences", .array([owner])),
        ])
      ), ("spec", source.object["spec", "jobTemplate", "spec"]), ("status", empty),
    ])
  }

  func cronJob() -> JSONValue {
    let template = podTemplate(
      flags.given("image") ?? "",
      restart: flags.given("restart").flatMap { $0.isEmpty ? nil : $0 } ?? "OnFailure")
    return object(
      "batch/v1", "CronJob",
      [
        (
          "spec",
          .tree([
            ("schedule", .string(flags.given("schedule") ?? "")),
            (
              "jobTemplate",
              .tree([
                ("metadata", metadata()), ("spec", .tree([("template", template)])),
              ])
            ),
          ])
        ), ("status", empty),
      ])
  }
}
