import Shell
import YAML

extension Validation {
  mutating func pod(_ object: JSONValue) {
    podSpec(object["spec"] ?? .object([]), "spec")
  }

  mutating func podSpec(_ spec: JSONValue, _ path: String) {
    var volumes: [String] = []
    for (index, volume) in (spec["volumes"]?.elements ?? []).enumerated() {
      let field = path + ".volumes[\(index)]"
      let name = volume["name"]?.string ?? ""
      if name.isEmpty {
        problems.required(field + ".name")
      } else {
        for why in Names.label(name) { problems.invalidText(field + ".name", name, why) }
      }
      if volumes.contains(name) { problems.duplicate(field + ".name", name) }
      volumes.append(name)
      if volume.members.count > 2 {
        problems.forbidden(
          field + "." + (volume.members.filter { $0.name != "name" }.last?.name ?? ""),
          "may not specify more than 1 volume type")
      }
      if volume["persistentVolumeClaim"] != nil,
        (volume["persistentVolumeClaim", "claimName"]?.string ?? "").isEmpty
      {
        problems.required(field + ".persistentVolumeClaim.claimName")
      }
      if volume["hostPath"] != nil, (volume["hostPath", "path"]?.string ?? "").isEmpty {
        problems.required(field + ".hostPath.path")
      }
    }
    var names: [String] = []
    let containers = spec["containers"]?.elements ?? []
    for (index, container) in containers.enumerated() {
      self.container(container, path + ".containers[\(index)]", volumes, &names)
    }
    if containers.isEmpty { problems.required(path + ".containers") }
    for (index, container) in (spec["initContainers"]?.elements ?? []).enumerated() {
      self.container(container, path + ".initContainers[\(index)]", volumes, &names)
    }
    var debuggers: [String] = names
    for (index, container) in (spec["ephemeralContainers"]?.elements ?? []).enumerated() {
      let field = path + ".ephemeralContainers[\(index)]"
      self.container(container, field, volumes, &debuggers)
      if let target = container["targetContainerName"]?.string, !target.isEmpty,
        !names.contains(target)
      {
        problems.notFound(field + ".targetContainerName", target)
      }
    }
    let policy = spec["restartPolicy"]?.string ?? ""
    if !["Always", "OnFailure", "Never"].contains(policy) {
      problems.unsupported(path + ".restartPolicy", policy, ["Always", "OnFailure", "Never"])
    }
    if let policy = spec["dnsPolicy"]?.string,
      !["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"].contains(policy)
    {
      problems.unsupported(
        path + ".dnsPolicy", policy,
        ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"])
    }
    labels(spec["nodeSelector"], path + ".nodeSelector")
    for (field, value) in [
      ("fsGroup", spec["securityContext", "fsGroup"]),
      ("runAsUser", spec["securityContext", "runAsUser"]),
      ("runAsGroup", spec["securityContext", "runAsGroup"]),
    ] {
      identifier(value, path + ".securityContext." + field)
    }
    for (index, toleration) in (spec["tolerations"]?.elements ?? []).enumerated() {
      self.toleration(toleration, path + ".tolerations[\(index)]")
    }
    if let seconds = spec["activeDeadlineSeconds"]?.int, seconds < 1 {
      problems.invalid(
        path + ".activeDeadlineSeconds", "\(seconds)",
        "must be between 1 and 2147483647, inclusive")
    }
  }

  private mutating func identifier(_ value: JSONValue?, _ field: String) {
    if let number = value?.int, number < 0 || number > 2_147_483_647 {
      problems.invalid(field, "\(number)", "must be between 0 and 2147483647, inclusive")
    }
  }

  private mutating func toleration(_ toleration: JSONValue, _ path: String) {
    let key = toleration["key"]?.string ?? ""
    let operation = toleration["operator"]?.string ?? ""
    let effect = toleration["effect"]?.string ?? ""
    if !key.isEmpty {
      for why in Names.qualifiedName(key) { problems.invalidText(path + ".key", key, why) }
    }
    if key.isEmpty && operation != "Exists" {
      problems.invalidText(
        path + ".operator", operation,
        "operator must be Exists when `key` is empty, which means \"match all values and all keys\""
      )
    }
    if toleration["tolerationSeconds"] != nil && effect != "NoExecute" {
      problems.invalidText(
        path + ".effect", effect, "effect must be 'NoExecute' when `tolerationSeconds` is set")
    }
    switch operation {
    case "", "Equal":
      let value = toleration["value"]?.string ?? ""
      for why in Names.labelValue(value) { problems.invalidText(path + ".operator", value, why) }
    case "Exists":
      if let value = toleration["value"]?.string, !value.isEmpty {
        problems.invalidText(
          path + ".operator", value, "value must be empty when `operator` is 'Exists'")
      }
    default: problems.unsupported(path + ".operator", operation, ["Equal", "Exists"])
    }
    if !effect.isEmpty, !["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(effect) {
      problems.unsupported(
        path + ".effect", effect, ["NoSchedule", "PreferNoSchedule", "NoExecute"])
    }
  }

  private mutating func container(
    _ container: JSONValue, _ path: String, _ volumes: [String], _ names: inout [String]
  ) {
    let name = container["name"]?.string ?? ""
    if name.isEmpty {
      problems.required(path + ".name")
    } else {
      for why in Names.label(name) { problems.invalidText(path + ".name", name, why) }
    }
    if names.contains(name) {
      problems.duplicate(path + ".name", name)
    } else {
      names.append(name)
    }
    let image = container["image"]?.string ?? ""
    if image.isEmpty {
      problems.required(path + ".image")
    } else if image.trimmed != image {
      problems.invalidText(path + ".image", image, "must not have leading or trailing whitespace")
    }
    ports(container, path)
    environment(container, path)
    for (index, mount) in (container["volumeMounts"]?.elements ?? []).enumerated() {
      let field = path + ".volumeMounts[\(index)]"
      let name = mount["name"]?.string ?? ""
      if name.isEmpty {
        problems.required(field + ".name")
      } else if !volumes.contains(name) {
        problems.notFound(field + ".name", name)
      }
      if (mount["mountPath"]?.string ?? "").isEmpty { problems.required(field + ".mountPath") }
      let path = mount["mountPath"]?.string ?? ""
      let others = (container["volumeMounts"]?.elements ?? []).prefix(index)
      if !path.isEmpty, others.contains(where: { $0["mountPath"]?.string == path }) {
        problems.invalidText(field + ".mountPath", path, "must be unique")
      }
    }
    for probe in ["livenessProbe", "readinessProbe", "startupProbe"] {
      if let value = container[name: probe] { self.probe(value, path + "." + probe, probe) }
    }
    if let policy = container["imagePullPolicy"]?.string,
      !["Always", "IfNotPresent", "Never"].contains(policy)
    {
      problems.unsupported(
        path + ".imagePullPolicy", policy, ["Always", "IfNotPresent", "Never"])
    }
    resources(container["resources"], path + ".resources")
    securityContext(container["securityContext"], path + ".securityContext")
  }

  private mutating func ports(_ container: JSONValue, _ path: String) {
    var names: [String] = []
    for (index, port) in (container["ports"]?.elements ?? []).enumerated() {
      let field = path + ".ports[\(index)]"
      if let name = port["name"]?.string, !name.isEmpty {
        let why = Names.portName(name)
        for text in why { problems.invalidText(field + ".name", name, text) }
        if why.isEmpty {
          if names.contains(name) { problems.duplicate(field + ".name", name) }
          names.append(name)
        }
      }
      let number = port["containerPort"]?.int ?? 0
      if number == 0 {
        problems.required(field + ".containerPort")
      } else {
        portNumber(number, field + ".containerPort")
      }
      if let number = port["hostPort"]?.int, number != 0 { portNumber(number, field + ".hostPort") }
      if let `protocol` = port["protocol"]?.string, !["TCP", "UDP", "SCTP"].contains(`protocol`) {
        problems.unsupported(field + ".protocol", `protocol`, ["SCTP", "TCP", "UDP"])
      }
    }
  }

  mutating func portNumber(_ number: Int64, _ field: String) {
    if number < 1 || number > 65535 {
      problems.invalid(field, "\(number)", "must be between 1 and 65535, inclusive")
    }
  }

  private mutating func environment(_ container: JSONValue, _ path: String) {
    for (index, variable) in (container["env"]?.elements ?? []).enumerated() {
      let field = path + ".env[\(index)]"
      if (variable["name"]?.string ?? "").isEmpty { problems.required(field + ".name") }
      if let name = variable["name"]?.string, name.has("=") {
        problems.invalidText(
          field + ".name", name,
          "a valid environment variable names must contain only printable ASCII characters other than '=' character"
        )
      }
      if let reference = variable["valueFrom", "fieldRef"] {
        let label = reference["fieldPath"]?.string ?? ""
        let known = [
          "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
          "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP",
          "status.podIPs", "metadata.labels", "metadata.annotations",
        ]
        if label.isEmpty {
          problems.required(field + ".valueFrom.fieldRef.fieldPath")
        } else if !known.contains(label), !label.hasPrefix("metadata.labels['"),
          !label.hasPrefix("metadata.annotations['")
        {
          problems.invalidText(
            field + ".valueFrom.fieldRef.fieldPath", label,
            "error converting fieldPath: field label not supported: \(label)")
        }
      }
      if let reference = variable["valueFrom", "resourceFieldRef"] {
        let known = [
          "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu",
          "requests.ephemeral-storage", "requests.memory",
        ]
        let name = reference["resource"]?.string ?? ""
        if !known.contains(name) {
          problems.unsupported(field + ".valueFrom.resourceFieldRef.resource", name, known)
        }
      }
      if let from = variable["valueFrom"], variable["value"]?.string?.isEmpty == false {
        problems.invalidText(
          field + ".valueFrom", "", "may not be specified when `value` is not empty")
        _ = from
      }
    }
  }

  private mutating func probe(_ probe: JSONValue, _ path: String, _ kind: String) {
    let handlers = ["exec", "httpGet", "tcpSocket", "grpc"].filter { probe[name: $0] != nil }
    if handlers.isEmpty { problems.required(path, "must specify a handler type") }
    if handlers.count > 1 {
      problems.forbidden(path + "." + handlers[1], "may not specify more than 1 handler type")
    }
    for field in [
      "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold",
      "failureThreshold",
    ] {
      nonNegative(probe[name: field], path + "." + field)
    }
    if kind != "readinessProbe", let threshold = probe["successThreshold"]?.int, threshold != 1 {
      problems.invalid(path + ".successThreshold", "\(threshold)", "must be 1")
    }
    if let port = probe["httpGet", "port"] ?? probe["tcpSocket", "port"] {
      let field = path + (probe["httpGet"] != nil ? ".httpGet.port" : ".tcpSocket.port")
      if let number = port.int {
        portNumber(number, field)
      } else if let name = port.string {
        for why in Names.portName(name) { problems.invalidText(field, name, why) }
      }
    }
  }

  private mutating func resources(_ resources: JSONValue?, _ path: String) {
    let standard = ["cpu", "memory", "ephemeral-storage", "storage"]
    for list in ["limits", "requests"] {
      for member in resources?[name: list]?.members ?? [] {
        let field = path + "." + list + "[" + member.name + "]"
        if !member.name.has("/"), !standard.contains(member.name),
          !member.name.hasPrefix("hugepages-")
        {
          problems.invalid(
            field, member.name, "must be a standard resource type or fully qualified")
          problems.invalid(field, member.name, "must be a standard resource for containers")
          continue
        }
        guard let amount = Quantity(member.value.string ?? "") else { continue }
        if amount.milli < 0 {
          problems.invalidText(field, amount.text, "must be greater than or equal to 0")
        }
        if list == "requests", let limit = resources?["limits", member.name]?.string,
          let bound = Quantity(limit), amount.milli > bound.milli
        {
          problems.invalidText(
            path + ".requests", amount.text,
            "must be less than or equal to \(member.name) limit of \(limit)")
        }
      }
    }
  }

  private mutating func securityContext(_ context: JSONValue?, _ path: String) {
    guard let context else { return }
    identifier(context["runAsUser"], path + ".runAsUser")
    identifier(context["runAsGroup"], path + ".runAsGroup")
    guard context["allowPrivilegeEscalation"]?.bool == false else { return }
    if context["privileged"]?.bool == true {
      problems.invalid(
        path, Self.goSecurityContext(context),
        "cannot set `allowPrivilegeEscalation` to false and `privileged` to true")
    }
  }

  private static func goSecurityContext(_ context: JSONValue) -> String {
    let fields = [
      ("Capabilities", "core.Capabilities", "capabilities"), ("Privileged", "bool", "privileged"),
      ("SELinuxOptions", "core.SELinuxOptions", "seLinuxOptions"),
      ("WindowsOptions", "core.WindowsSecurityContextOptions", "windowsOptions"),
      ("RunAsUser", "int64", "runAsUser"), ("RunAsGroup", "int64", "runAsGroup"),
      ("RunAsNonRoot", "bool", "runAsNonRoot"),
      ("ReadOnlyRootFilesystem", "bool", "readOnlyRootFilesystem"),
      ("AllowPrivilegeEscalation", "bool", "allowPrivilegeEscalation"),
      ("ProcMount", "core.ProcMountType", "procMount"),
      ("SeccompProfile", "core.SeccompProfile", "seccompProfile"),
      ("AppArmorProfile", "core.AppArmorProfile", "appArmorProfile"),
    ]
    let parts = fields.map { field in
      "\(field.0):(*\(field.1))(" + (context[name: field.2] == nil ? "nil" : "0xc000a12340") + ")"
    }
    return "core.SecurityContext{" + parts.joinedText(", ") + "}"
  }
}
