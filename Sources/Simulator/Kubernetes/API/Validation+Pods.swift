import Shell
import YAML

extension Validation {
  mutating func pod(_ object: JSONValue) {
    podSpec(object["spec"] ?? .object([]), "spec")
  }

  mutating func podSpec(_ spec: JSONValue, _ path: String) {
    let volumes = self.volumes(spec["volumes"]?.elements ?? [], path + ".volumes")
    var names: [String] = []
    let containers = spec["containers"]?.elements ?? []
    let usesHost = spec["hostNetwork"]?.bool == true
    if containers.isEmpty { problems.required(path + ".containers") }
    for (index, container) in containers.enumerated() {
      let field = path + ".containers[\(index)]"
      self.container(container, field, volumes, &names)
      running(container, field)
      if usesHost { hostPorts(container, field) }
      if container["restartPolicy"] != nil {
        problems.forbidden(field + ".restartPolicy", "may not be set for non-init containers")
      }
    }
    hostPortConflicts(containers, path + ".containers")
    for (index, container) in (spec["initContainers"]?.elements ?? []).enumerated() {
      let field = path + ".initContainers[\(index)]"
      self.container(container, field, volumes, &names)
      if usesHost { hostPorts(container, field) }
      starting(container, field)
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
    if spec["shareProcessNamespace"]?.bool == true, spec["hostPID"]?.bool == true {
      problems.invalid(
        path + ".securityContext.shareProcessNamespace", "true",
        "ShareProcessNamespace and HostPID cannot both be enabled")
    }
    for (field, value) in [
      ("fsGroup", spec["securityContext", "fsGroup"]),
      ("runAsUser", spec["securityContext", "runAsUser"]),
      ("runAsGroup", spec["securityContext", "runAsGroup"]),
    ] {
      identifier(value, path + ".securityContext." + field)
    }
    scheduling(spec, path)
  }

  /// Container ports of Pods in the host's network are the host's.
  private mutating func hostPorts(_ container: JSONValue, _ path: String) {
    for (index, port) in (container["ports"]?.elements ?? []).enumerated()
    where port["hostPort"]?.int ?? 0 != port["containerPort"]?.int ?? 0 {
      problems.invalid(
        path + ".ports[\(index)].containerPort", "\(port["containerPort"]?.int ?? 0)",
        "must match `hostPort` when `hostNetwork` is true")
    }
  }

  private mutating func hostPortConflicts(_ containers: [JSONValue], _ path: String) {
    var taken: [String] = []
    for (number, container) in containers.enumerated() {
      for (index, port) in (container["ports"]?.elements ?? []).enumerated() {
        guard let host = port["hostPort"]?.int, host != 0 else { continue }
        let key =
          "\(port["protocol"]?.string ?? "TCP")/\(port["hostIP"]?.string ?? "")/\(host)"
        if taken.contains(key) {
          problems.duplicate(path + "[\(number)].ports[\(index)].hostPort", key)
        } else {
          taken.append(key)
        }
      }
    }
  }

  mutating func identifier(_ value: JSONValue?, _ field: String) {
    if let number = value?.int, number < 0 || number > 2_147_483_647 {
      problems.invalid(field, "\(number)", "must be between 0 and 2147483647, inclusive")
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
    let image = container["image"]?.string ?? ""
    if image.isEmpty {
      problems.required(path + ".image")
    } else if image.trimmed != image {
      problems.invalidText(path + ".image", image, "must not have leading or trailing whitespace")
    }
    if let policy = container["terminationMessagePolicy"]?.string,
      !["File", "FallbackToLogsOnError"].contains(policy)
    {
      problems.unsupported(
        path + ".terminationMessagePolicy", policy, ["FallbackToLogsOnError", "File"])
    }
    ports(container, path)
    environment(container, path)
    sources(container, path)
    mounts(container, path, volumes)
    if let policy = container["imagePullPolicy"]?.string,
      !["Always", "IfNotPresent", "Never"].contains(policy)
    {
      problems.unsupported(
        path + ".imagePullPolicy", policy, ["Always", "IfNotPresent", "Never"])
    }
    resources(container["resources"], path + ".resources")
    securityContext(container["securityContext"], path + ".securityContext")
    if names.contains(name) {
      problems.duplicate(path + ".name", name)
    } else {
      names.append(name)
    }
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
      valueSource(variable, field + ".valueFrom")
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
        guard let amount = Quantity(JSONPath.text(member.value)) else { continue }
        if amount.milli < 0 {
          problems.invalidText(field, amount.text, "must be greater than or equal to 0")
        }
        guard list == "requests" else { continue }
        let isExact = member.name.has("/") || member.name.hasPrefix("hugepages-")
        guard let limit = resources?["limits", member.name].map({ JSONPath.text($0) }),
          let bound = Quantity(limit)
        else {
          if isExact {
            problems.required(
              path + ".limits", "Limit must be set for non overcommitable resources")
          }
          continue
        }
        if isExact ? amount.milli != bound.milli : amount.milli > bound.milli {
          problems.invalidText(
            path + ".requests", amount.text,
            "must be \(isExact ? "equal" : "less than or equal") to \(member.name) limit of \(limit)"
          )
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
