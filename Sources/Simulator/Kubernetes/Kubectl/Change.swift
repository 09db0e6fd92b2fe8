import Shell
import YAML

/// Commands that change objects a little.
extension Kubectl {
  /// The selected objects; at least one, or a failure.
  func selectSome(_ words: [String]? = nil) throws(Failure) -> Selection {
    let selection = try select(words, allowEmpty: false)
    if selection.objects.isEmpty { try finish(selection.failures) }
    return selection
  }

  /// Sends a changed object to the server, unless it is a dry run on the client.
  @discardableResult
  func send(
    _ selected: Selected, _ object: JSONValue, _ mode: DryRun, context: String = ""
  ) throws(Failure) -> JSONValue {
    if mode == .client { return object }
    options.isDryRun = mode == .server
    options.fieldValidation = "Ignore"
    var sent = object
    sent.set("metadata", "resourceVersion", to: nil)
    return try ask(context) { () throws(APIError) in
      try self.server.update(
        selected.resource, selected.namespace, selected.name, sent, self.options, verb: "patch")
    }
  }

  // MARK: scale

  func scale() throws(Failure) -> Int {
    let replicas = Int64(flags.given("replicas") ?? "") ?? -1
    if replicas < 0 {
      throw .error(
        "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0")
    }
    let mode = try dryRun()
    let selection = try select(allowEmpty: false)
    if selection.objects.isEmpty {
      if case .api(let error, _)? = selection.failures.first, error.reason == .notFound {
        throw .error("no objects passed to scale \(error.message)")
      }
      try finish(selection.failures)
      throw .error("no objects passed to scale")
    }
    let wanted = flags.given("current-replicas").flatMap { Int64($0) } ?? -1
    var failures = selection.failures
    for selected in selection.objects {
      let kinds = ["Deployment", "ReplicaSet", "StatefulSet", "ReplicationController"]
      if !kinds.contains(selected.resource.kind) {
        failures.append(
          .api(
            selected.resource.type == nil
              ? .notFound(selected.resource, selected.name) : .noResource))
        continue
      }
      let current = selected.object["spec", "replicas"]?.int ?? 1
      if wanted >= 0, wanted != current {
        failures.append(.error("Expected replicas to be \(wanted), was \(current)"))
        continue
      }
      var object = selected.object
      object.set("spec", "replicas", to: .int64(replicas))
      recordCause(&object)
      do throws(Failure) {
        let changed = try send(selected, object, mode)
        try report(selected.resource, changed, "scaled", mode)
      } catch { failures.append(error) }
    }
    try finish(failures)
    return 0
  }

  /// Notes the command line in an object where `--record` asks for it.
  func recordCause(_ object: inout JSONValue) {
    guard flags.isTrue("record") else { return }
    var words = context.arguments.map { $0.text }
    words = words.map { $0 == "--record" ? "--record=true" : $0 }
    object.set(
      "metadata", "annotations", "kubernetes.io/change-cause", to: .string(words.joinedText(" ")))
  }

  // MARK: patch

  func patch() throws(Failure) -> Int {
    let type = flags.given("type") ?? "strategic"
    var text = flags.given("patch") ?? ""
    if let file = flags.given("patch-file") {
      guard let bytes = readFile(file) else {
        throw .error("unable to read patch file: open \(file): no such file or directory")
      }
      text = String(decoding: bytes, as: UTF8.self)
    }
    if text.isEmpty {
      throw .error("must specify --patch or --patch-file containing the contents of the patch")
    }
    if !["json", "merge", "strategic"].contains(type) {
      throw .error("--type must be one of [json merge strategic], not \(type.quotedGo)")
    }
    let mode = try dryRun()
    let value = try patchValue(text)
    let selection = try selectSome()
    let subresource = flags.given("subresource") ?? ""
    for selected in selection.objects {
      let patched = try patched(selected, value, type)
      if subresource == "scale" {
        try send(selected, patched, mode)
        line("scale.autoscaling/\(selected.name) patched")
        continue
      }
      if mode == .client {
        try report(selected.resource, patched, "patched")
        continue
      }
      options.isDryRun = mode == .server
      options.fieldValidation = "Warn"
      var sent = patched
      if value["metadata", "resourceVersion"] == nil {
        sent.set("metadata", "resourceVersion", to: nil)
      }
      let changed = try ask { () throws(APIError) in
        do throws(APIError) {
          return try self.server.update(
            selected.resource, selected.namespace, selected.name, sent, self.options,
            verb: "patch", subresource: subresource)
        } catch {
          if error.reason == .badRequest, error.message.has("cannot be handled as") {
            throw self.decodingFailure(error, value)
          }
          throw error
        }
      }
      let isSame =
        changed["metadata", "resourceVersion"] == selected.object["metadata", "resourceVersion"]
      try report(
        selected.resource, changed, isSame ? "patched (no change)" : "patched", mode)
    }
    try finish(selection.failures)
    return 0
  }

  private func decodingFailure(_ error: APIError, _ value: JSONValue) -> APIError {
    let shown = CustomColumns.text(value)
    var why = error.message
    if let at = why.position(of: "of type ") {
      why = "unrecognized type: " + why.dropping(at + 8)
    } else if let at = why.position(of: "illegal base64") {
      why = "error decoding from json: " + why.dropping(at)
    } else if let at = why.position(of: ": ") {
      why = why.dropping(at + 2)
    }
    return APIError(
      reason: .invalid, message: "patch: Invalid value: \(shown.quotedGo): \(why)")
  }

  private func patchValue(_ text: String) throws(Failure) -> JSONValue {
    let bytes = Array(text.utf8)
    let first = bytes.first { $0 != 0x20 && $0 != 0x0A }
    if first == 0x7B || first == 0x5B {
      let (node, _) = JSONReader(file: "patch").read(bytes)
      guard let node else { throw .api(.badRequest(JSONComplaint.text(bytes))) }
      return JSONValue(node)
    }
    if let complaint = YAMLProblem.find(bytes) {
      throw .error("unable to parse \(text.quotedGo): yaml: \(complaint)")
    }
    return YAMLReader(file: "patch").read(bytes).documents.first.map { JSONValue($0) } ?? .null
  }

  private func patched(
    _ selected: Selected, _ value: JSONValue, _ type: String
  ) throws(Failure) -> JSONValue {
    switch type {
    case "merge": return Patch.merge(selected.object, value.sorted())
    case "json":
      guard case .array = value else {
        throw .api(
          .badRequest(
            "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp"
          ))
      }
      guard let result = Patch.operations(selected.object, value) else {
        throw .api(
          APIError(
            reason: .invalid,
            message: "the server rejected our request due to an error in our request"))
      }
      if result.name != selected.name {
        throw .api(
          .badRequest(
            "the name of the object (\(result.name)) does not match the name on the URL (\(selected.name))"
          ))
      }
      return result
    default:
      guard let name = selected.resource.type else {
        let kind = selected.resource.apiVersion + ", Kind=" + selected.resource.kind
        throw .error(
          "application/strategic-merge-patch+json is not supported by \(kind): the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"
        )
      }
      return Patch.strategic(
        selected.object, value.sorted(), server.types.type(name), server.types)
    }
  }

  // MARK: label and annotate

  func label() throws(Failure) -> Int {
    try changeNames("labels", "label") { problem in
      if case .some(let (key, value, why)) = problem {
        return "invalid label value: \"\(key)=\(value)\": \(why)"
      }
      return ""
    }
  }

  func annotate() throws(Failure) -> Int {
    try changeNames("annotations", "annotation") { _ in "" }
  }

  private func changeNames(
    _ field: String, _ what: String, _ complain: ((String, String, String)?) -> String
  ) throws(Failure) -> Int {
    var words = arguments
    var pairs: [String] = []
    var isPair = false
    var names: [String] = []
    for word in words {
      let looksSo = word.has("=") || word.hasSuffix("-") && word.utf8.count > 1 && !names.isEmpty
      if looksSo || isPair {
        isPair = true
        pairs.append(word)
      } else {
        names.append(word)
      }
    }
    words = names
    if words.isEmpty, !flags.isSet("filename") {
      throw .error(
        "one or more resources must be specified as <resource> <name> or <resource>/<name>")
    }
    var added: [(String, String)] = []
    var removed: [String] = []
    for pair in pairs {
      if let (key, value) = pair.cut("=") {
        if field == "labels", value.has("=") { throw .error("invalid label spec: \(pair)") }
        if field == "labels", let why = Names.labelValue(value).first {
          throw .error(complain((key, value, why)))
        }
        added.append((key, value))
      } else if pair.hasSuffix("-") {
        removed.append(pair.droppingLast(1))
      } else {
        throw .error("unknown \(what) spec: \(pair)")
      }
    }
    for key in removed where added.contains(where: { $0.0 == key }) {
      throw .error(
        "can not both modify and remove \(what == "label" ? "a" : "an") \(what) in the same command"
      )
    }
    let lists = flags.isTrue("list")
    if pairs.isEmpty, !lists { throw .error("at least one \(what) update is required") }
    let mode = try dryRun()
    if words.count == 2, !words[1].has("/"), findResource(words[0]) != nil, pairs.isEmpty, !lists {
      throw .error("at least one \(what) update is required")
    }
    let selection = try selectSome(words)
    for selected in selection.objects {
      if lists {
        for member in selected.object["metadata", field]?.members ?? [] {
          line("\(member.name)=\(member.value.string ?? "")")
        }
        continue
      }
      var object = selected.object
      var clashes: [String] = []
      for (key, value) in added {
        if let old = object["metadata", field, key]?.string, !flags.isTrue("overwrite") {
          if old != value || field == "annotations" {
            if !(old == value) { clashes.append("'\(key)' already has a value (\(old))") }
          }
        }
        object.set("metadata", field, key, to: .string(value))
      }
      if !clashes.isEmpty {
        throw .error(
          field == "labels"
            ? clashes[0] + ", and --overwrite is false"
            : "--overwrite is false but found the following declared annotation(s): "
              + clashes.joinedText("; "))
      }
      for key in removed {
        if object["metadata", field, key] == nil {
          if field == "labels" { line("label \(key.quotedGo) not found.") }
        }
        object.set("metadata", field, key, to: nil)
      }
      if object["metadata", field]?.members.isEmpty == true {
        object.set("metadata", field, to: nil)
      }
      let isSame = object == selected.object
      if let version = flags.given("resource-version"), !version.isEmpty {
        object.set("metadata", "resourceVersion", to: .string(version))
        options.fieldValidation = "Ignore"
        let sent = object
        object = try ask { () throws(APIError) in
          try self.server.update(
            selected.resource, selected.namespace, selected.name, sent, self.options,
            verb: "patch")
        }
      } else if !isSame {
        object = try send(selected, object, mode)
      }
      let verb =
        field == "annotations"
        ? "annotated" : isSame ? "not labeled" : removed.isEmpty ? "labeled" : "unlabeled"
      try report(selected.resource, object, verb, mode)
    }
    try finish(selection.failures)
    return 0
  }

  // MARK: taint

  func taint() throws(Failure) -> Int {
    var words = arguments
    if words.isEmpty {
      throw .error("one or more resources must be specified as <resource> <name>")
    }
    var specs: [String] = []
    words = []
    for word in arguments {
      if !specs.isEmpty || word.has("=") || word.has(":") || word.hasSuffix("-") && !words.isEmpty {
        specs.append(word)
      } else {
        words.append(word)
      }
    }
    guard let first = words.first, ["node", "nodes", "no"].contains(first.lowered) else {
      let name = words.first ?? ""
      if findResource(name) == nil {
        throw .raw("the server doesn't have a resource type \(name.quotedGo)", 1)
      }
      throw .error("invalid resource type \(name), only node(s) is supported")
    }
    if specs.isEmpty { throw .error("at least one taint update is required") }
    var added: [JSONValue] = []
    var removed: [(key: String, effect: String)] = []
    for spec in specs {
      if spec.hasSuffix("-") {
        let body = spec.droppingLast(1)
        let (name, effect) = body.cut(":") ?? (body, "")
        removed.append((name.cut("=")?.before ?? name, effect))
      } else {
        added.append(try Self.taint(spec))
      }
    }
    let mode = try dryRun()
    let selection = try selectSome(words)
    var failures: [Failure] = selection.failures
    for selected in selection.objects {
      var taints = selected.object["spec", "taints"]?.elements ?? []
      var isOver = false
      var problem: String?
      for taint in added {
        let match = taints.firstIndex {
          $0["key"] == taint["key"] && $0["effect"] == taint["effect"]
        }
        if let match {
          if !flags.isTrue("overwrite") {
            problem =
              "error: node \(selected.name) already has \(taint["key"]?.string ?? "") taint(s) with same effect(s) and --overwrite is false"
          }
          isOver = true
          taints[match] = taint
        } else {
          taints.append(taint)
        }
      }
      for (key, effect) in removed {
        let before = taints.count
        taints.removeAll {
          $0["key"]?.string == key && (effect.isEmpty || $0["effect"]?.string == effect)
        }
        if taints.count == before {
          let shown = effect.isEmpty ? key : key + ":" + effect
          problem = "taint \(shown.quotedGo) not found"
        }
      }
      if let problem {
        failures.append(.raw(problem, 1))
        continue
      }
      var object = selected.object
      object.set("spec", "taints", to: taints.isEmpty ? nil : .array(taints))
      do throws(Failure) {
        try send(selected, object, mode)
        line(
          "node/\(selected.name) "
            + (isOver ? "modified" : added.isEmpty ? "untainted" : "tainted"))
      } catch { failures.append(error) }
    }
    if failures.count == 1, case .raw(let text, _)? = failures.first, !text.hasPrefix("error") {
      throw .error(text)
    }
    try finish(failures)
    return 0
  }

  private static func taint(_ spec: String) throws(Failure) -> JSONValue {
    guard let (name, effect) = spec.cutLast(":") else {
      let rule = Names.qualifiedName("a b").first ?? ""
      throw .usage("invalid taint spec: \(spec), \(rule)")
    }
    let (key, value) = name.cut("=") ?? (name, "")
    if let why = Names.qualifiedName(key).first {
      throw .usage("invalid taint spec: \(spec), \(why)")
    }
    if !["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(effect) {
      throw .usage("invalid taint effect: \(effect), unsupported taint effect")
    }
    return .tree([
      ("effect", .string(effect)), ("key", .string(key)),
      ("value", value.isEmpty ? nil : .string(value)),
    ])
  }

  // MARK: edit

  func edit() throws(Failure) -> Int {
    let selection = try select(allowEmpty: false)
    if let last = selection.failures.last { throw last }
    for selected in selection.objects { try edit(selected) }
    return 0
  }

  private func edit(_ selected: Selected) throws(Failure) {
    let head = """
      # Please edit the object below. Lines beginning with a '#' will be ignored,
      # and an empty file will abort the edit. If an error occurs while saving this file will be
      # reopened with the relevant failures.
      #

      """
    let text = String(decoding: YAMLPrinter().print(selected.object), as: UTF8.self)
    let digits = "\(1_000_000_000 + cluster.identifiers.number(below: 900_000_000))"
    let path = "/tmp/kubectl-edit-\(digits).yaml"
    context.fileSystem.install(ByteString(path), .file(Array((head + text).utf8)))
    let editor =
      context.environmentValue("KUBE_EDITOR")?.text ?? context.environmentValue("EDITOR")?.text
      ?? "vi"
    let name = editor.cut(" ")?.before ?? editor
    if context.machine.commands[ByteString(name)] == nil,
      !["true", "false", "sed", "cat"].contains(name)
    {
      if name == "vi" || name == "vim" || name == "nano" {
        err("Edit cancelled, no changes made.")
        return
      }
      throw .error("unable to launch the editor \(editor.quotedGo)")
    }
    let status = context.runProgram(
      ["sh", "-c", ByteString(editor + " " + path)], nil)
    if status == 127 { throw .error("unable to launch the editor \(editor.quotedGo)") }
    if status != 0 { throw .error("there was a problem with the editor \(editor.quotedGo)") }
    let edited = readFile(path) ?? []
    if edited == Array((head + text).utf8) {
      err("Edit cancelled, no changes made.")
      return
    }
    let stored =
      "A copy of your changes has been stored to \(path.quotedGo)\nerror: Edit cancelled, no valid changes were saved."
    guard let node = YAMLReader(file: path).read(edited).documents.first else {
      err("Edit cancelled, saved file was empty.")
      return
    }
    let value = JSONValue(node).sorted()
    if value == selected.object {
      err("Edit cancelled, no changes made.")
      return
    }
    guard
      server.types.resource(apiVersion: value.apiVersion, kind: value.kind) != nil
    else { throw .raw(stored, 1) }
    options.fieldValidation = "Strict"
    do throws(APIError) {
      var sent = value
      sent.set("metadata", "resourceVersion", to: nil)
      let changed = try server.update(
        selected.resource, selected.namespace, selected.name, sent, options, verb: "patch")
      showWarnings()
      try? report(selected.resource, changed, "edited")
    } catch {
      throw .raw(
        "error: \(selected.resource.qualifiedName) \(selected.name.quotedGo) is invalid\n" + stored,
        1)
    }
  }

  // MARK: expose and autoscale

  func expose() throws(Failure) -> Int {
    let mode = try dryRun()
    let selection = try select(allowEmpty: false)
    if let last = selection.failures.last { throw last }
    for selected in selection.objects {
      let object = selected.object
      let selector: JSONValue
      switch selected.resource.kind {
      case "Pod": selector = object["metadata", "labels"] ?? .object([])
      case "Service", "ReplicationController": selector = object["spec", "selector"] ?? .object([])
      case "Deployment", "ReplicaSet":
        selector = object["spec", "selector", "matchLabels"] ?? .object([])
      default: throw .error("cannot expose a \(selected.resource.kind)")
      }
      var ports: [(Int64, String)] = []
      if let text = flags.given("port"), !text.isEmpty {
        for part in text.pieces(",") {
          guard let number = Int64(part) else {
            throw .error("strconv.Atoi: parsing \(part.quotedGo): invalid syntax")
          }
          ports.append((number, flags.given("protocol") ?? "TCP"))
        }
      } else {
        let containers =
          object["spec", "template", "spec", "containers"]?.elements
          ?? object["spec", "containers"]?.elements ?? []
        for container in containers {
          for port in container["ports"]?.elements ?? [] {
            ports.append((port["containerPort"]?.int ?? 0, port["protocol"]?.string ?? "TCP"))
          }
        }
        for port in object["spec", "ports"]?.elements ?? []
        where selected.resource.kind == "Service" {
          ports.append((port["port"]?.int ?? 0, port["protocol"]?.string ?? "TCP"))
        }
      }
      if ports.isEmpty { throw .error("couldn't find port via --port flag or introspection") }
      let target = flags.given("target-port") ?? ""
      let list: [JSONValue] = ports.enumerated().map { index, port in
        .tree([
          ("name", ports.count > 1 ? .string("port-\(index + 1)") : nil),
          ("protocol", .string(port.1)), ("port", .int64(port.0)),
          (
            "targetPort",
            target.isEmpty
              ? .int64(port.0) : Int64(target).map { .int64($0) } ?? .string(target)
          ),
        ])
      }
      let name = flags.given("name").flatMap { $0.isEmpty ? nil : $0 } ?? selected.name
      var labels = object["metadata", "labels"]
      if let text = flags.given("labels"), !text.isEmpty {
        labels = .strings(text.pieces(",").compactMap { $0.cut("=") }.map { ($0.before, $0.after) })
      }
      var wanted = selector
      if let text = flags.given("selector"), !text.isEmpty {
        wanted = .strings(text.pieces(",").compactMap { $0.cut("=") }.map { ($0.before, $0.after) })
      }
      let service = JSONValue.tree([
        ("kind", .string("Service")), ("apiVersion", .string("v1")),
        (
          "metadata",
          .tree([
            ("name", .string(name)), ("creationTimestamp", .null), ("labels", labels),
          ])
        ),
        (
          "spec",
          .tree([
            ("ports", .array(list)), ("selector", wanted),
            ("clusterIP", flags.given("cluster-ip").map { .string($0) }),
            ("type", flags.given("type").map { .string($0) }),
            (
              "externalIPs",
              flags.given("external-ip").flatMap { $0.isEmpty ? nil : .array([.string($0)]) }
            ), ("sessionAffinity", flags.given("session-affinity").map { .string($0) }),
          ])
        ), ("status", .tree([("loadBalancer", .object([]))])),
      ])
      try make("services", service, "exposed", mode)
    }
    return 0
  }

  private func make(
    _ plural: String, _ object: JSONValue, _ verb: String, _ mode: DryRun, group: String = ""
  ) throws(Failure) {
    let resource = resource(plural, group: group)
    if mode == .client { return try report(resource, object, verb, .client, sorted: false) }
    options.isDryRun = mode == .server
    options.fieldValidation = "Ignore"
    let made = try ask { () throws(APIError) in
      try self.server.create(resource, self.namespace, object, self.options)
    }
    try report(resource, made, verb, mode)
  }

  func autoscale() throws(Failure) -> Int {
    let mode = try dryRun()
    let selection = try selectSome()
    for selected in selection.objects {
      let percent = flags.given("cpu-percent").flatMap { Int64($0) } ?? -1
      let least = flags.given("min").flatMap { Int64($0) } ?? -1
      let name = flags.given("name").flatMap { $0.isEmpty ? nil : $0 } ?? selected.name
      let most = flags.given("max").flatMap { Int64($0) } ?? 0
      if most < 1 { throw .error("--max=MAXPODS is required and must be at least 1, max: \(most)") }
      if most < least {
        throw .error(
          "--max=MAXPODS must be larger or equal to --min=MINPODS, max: \(most), min: \(least)")
      }
      let target = JSONValue.tree([
        ("kind", .string(selected.resource.kind)), ("name", .string(selected.name)),
        ("apiVersion", .string(selected.resource.apiVersion)),
      ])
      if mode == .client {
        let object = JSONValue.tree([
          ("kind", .string("HorizontalPodAutoscaler")), ("apiVersion", .string("autoscaling/v1")),
          ("metadata", .tree([("name", .string(name)), ("creationTimestamp", .null)])),
          (
            "spec",
            .tree([
              ("scaleTargetRef", target), ("minReplicas", least > 0 ? .int64(least) : nil),
              ("maxReplicas", .int64(most)),
              ("targetCPUUtilizationPercentage", percent > 0 ? .int64(percent) : nil),
            ])
          ), ("status", .tree([("currentReplicas", .int(0)), ("desiredReplicas", .int(0))])),
        ])
        try report(
          resource("horizontalpodautoscalers", group: "autoscaling"), object, "autoscaled", .client,
          sorted: false)
        continue
      }
      var metrics: JSONValue?
      if percent > 0 {
        metrics = .array([
          .tree([
            ("type", .string("Resource")),
            (
              "resource",
              .tree([
                ("name", .string("cpu")),
                (
                  "target",
                  .tree([
                    ("type", .string("Utilization")), ("averageUtilization", .int64(percent)),
                  ])
                ),
              ])
            ),
          ])
        ])
      }
      let object = JSONValue.tree([
        ("kind", .string("HorizontalPodAutoscaler")), ("apiVersion", .string("autoscaling/v2")),
        ("metadata", .tree([("name", .string(name))])),
        (
          "spec",
          .tree([
            ("scaleTargetRef", target), ("minReplicas", least > 0 ? .int64(least) : nil),
            ("maxReplicas", .int64(most)), ("metrics", metrics),
          ])
        ),
      ])
      try make("horizontalpodautoscalers", object, "autoscaled", mode, group: "autoscaling")
    }
    return 0
  }
}

/// What Go's `encoding/json` says of a text that is no JSON.
enum JSONComplaint {
  static func text(_ bytes: [UInt8]) -> String {
    var depth: [UInt8] = []
    var expectsKey = false
    var inString = false
    var isEscaped = false
    for byte in bytes {
      if inString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          inString = false
          expectsKey = false
        }
        continue
      }
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: continue
      case 0x22: inString = true
      case 0x7B:
        depth.append(byte)
        expectsKey = true
        continue
      case 0x5B: depth.append(byte)
      case 0x7D, 0x5D: _ = depth.popLast()
      case 0x2C:
        expectsKey = depth.last == 0x7B
        continue
      default:
        if expectsKey {
          let shown = byte == 0x27 ? "\\'" : String(decoding: [byte], as: UTF8.self)
          return "invalid character '\(shown)' looking for beginning of object key string"
        }
      }
      if byte != 0x22 { expectsKey = false }
    }
    return "unexpected end of JSON input"
  }
}
