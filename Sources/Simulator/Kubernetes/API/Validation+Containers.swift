import YAML

/// What belongs to a container: probes and hooks, sources of variables, mounts.
extension Validation {
  /// The probes and hooks of a container that goes on running.
  mutating func running(_ container: JSONValue, _ path: String) {
    for hook in ["postStart", "preStop"] {
      guard let handler = container["lifecycle", hook] else { continue }
      self.handler(handler, path + ".lifecycle." + hook, ["exec", "httpGet", "tcpSocket", "sleep"])
    }
    for kind in ["livenessProbe", "readinessProbe", "startupProbe"] {
      if let probe = container[name: kind] { self.probe(probe, path + "." + kind, kind) }
    }
  }

  /// What an init container may have; one that always restarts goes on running.
  mutating func starting(_ container: JSONValue, _ path: String) {
    let policy = container["restartPolicy"]?.string
    if policy == "Always" { return running(container, path) }
    if let policy { problems.unsupported(path + ".restartPolicy", policy, ["Always"]) }
    for field in ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"]
    where container[name: field] != nil {
      problems.forbidden(
        path + "." + field, "may not be set for init containers without restartPolicy=Always")
    }
  }

  private mutating func handler(_ handler: JSONValue, _ path: String, _ kinds: [String]) {
    let given = kinds.filter { handler[name: $0] != nil }
    if given.isEmpty { return problems.required(path, "must specify a handler type") }
    for kind in given.dropFirst() {
      problems.forbidden(path + "." + kind, "may not specify more than 1 handler type")
    }
    let field = path + "." + given[0]
    switch given[0] {
    case "exec":
      if (handler["exec", "command"]?.elements ?? []).isEmpty {
        problems.required(field + ".command")
      }
    case "httpGet":
      portNumberOrName(handler["httpGet", "port"], field + ".port")
      if let scheme = handler["httpGet", "scheme"]?.string, scheme != "HTTP", scheme != "HTTPS" {
        problems.unsupported(field + ".scheme", scheme, ["HTTP", "HTTPS"])
      }
    case "tcpSocket": portNumberOrName(handler["tcpSocket", "port"], field + ".port")
    case "grpc": portNumber(handler["grpc", "port"]?.int ?? 0, field + ".port")
    default: break
    }
  }

  private mutating func portNumberOrName(_ port: JSONValue?, _ field: String) {
    if let name = port?.string, port?.int == nil {
      for why in Names.portName(name) { problems.invalidText(field, name, why) }
    } else {
      portNumber(port?.int ?? 0, field)
    }
  }

  private mutating func probe(_ probe: JSONValue, _ path: String, _ kind: String) {
    handler(probe, path, ["exec", "httpGet", "tcpSocket", "grpc"])
    for field in [
      "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold",
      "failureThreshold",
    ] {
      nonNegative(probe[name: field], path + "." + field)
    }
    if kind != "readinessProbe", let threshold = probe["successThreshold"]?.int, threshold != 1 {
      problems.invalid(path + ".successThreshold", "\(threshold)", "must be 1")
    }
  }

  // MARK: Variables

  /// Where a variable's value comes from.
  mutating func valueSource(_ variable: JSONValue, _ field: String) {
    guard let source = variable["valueFrom"] else { return }
    for kind in ["configMapKeyRef", "secretKeyRef"] {
      guard let reference = source[name: kind] else { continue }
      for part in ["name", "key"] where (reference[name: part]?.string ?? "").isEmpty {
        problems.required(field + "." + kind + "." + part)
      }
    }
    let kinds = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef"]
    let count = kinds.filter { source[name: $0] != nil }.count
    if count == 0 {
      problems.invalidText(
        field, "",
        "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`")
    } else if !(variable["value"]?.string ?? "").isEmpty {
      problems.invalidText(field, "", "may not be specified when `value` is not empty")
    } else if count > 1 {
      problems.invalidText(field, "", "may not have more than one field specified at a time")
    }
  }

  /// Where many variables come from.
  mutating func sources(_ container: JSONValue, _ path: String) {
    for (index, source) in (container["envFrom"]?.elements ?? []).enumerated() {
      let field = path + ".envFrom[\(index)]"
      let given = ["configMapRef", "secretRef"].filter { source[name: $0] != nil }
      for kind in given where (source[kind, "name"]?.string ?? "").isEmpty {
        problems.required(field + "." + kind + ".name")
      }
      if given.isEmpty {
        problems.invalidText(field, "", "must specify one of: `configMapRef` or `secretRef`")
      } else if given.count > 1 {
        problems.invalidText(field, "", "may not have more than one field specified at a time")
      }
    }
  }

  // MARK: Mounts

  mutating func mounts(_ container: JSONValue, _ path: String, _ volumes: [String]) {
    var places: [String] = []
    for (index, mount) in (container["volumeMounts"]?.elements ?? []).enumerated() {
      let field = path + ".volumeMounts[\(index)]"
      let name = mount["name"]?.string ?? ""
      if name.isEmpty { problems.required(field + ".name") }
      if !volumes.contains(name) { problems.notFound(field + ".name", name) }
      let place = mount["mountPath"]?.string ?? ""
      if place.isEmpty { problems.required(field + ".mountPath") }
      if places.contains(place) {
        problems.invalidText(field + ".mountPath", place, "must be unique")
      }
      places.append(place)
      guard let inner = mount["subPath"]?.string, !inner.isEmpty else { continue }
      let rule = path + ".volumeMounts.subPath"
      if inner.hasPrefix("/") { problems.invalidText(rule, inner, "must be a relative path") }
      withoutBacksteps(inner, rule)
    }
  }

  mutating func withoutBacksteps(_ path: String, _ field: String) {
    if path.pieces("/").contains("..") {
      problems.invalidText(field, path, "must not contain '..'")
    }
  }
}
