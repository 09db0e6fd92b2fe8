import Shell
import YAML

/// The Pod security standards that a namespace's labels enforce.
struct PodSecurity {
  let server: APIServer

  private func level(_ namespace: String) -> String? {
    guard let object = server.get("namespaces", "", namespace) else { return nil }
    let level = object.label("pod-security.kubernetes.io/enforce")
    return level == "privileged" ? nil : level
  }

  func check(_ pod: JSONValue, _ resource: APIResource) throws(APIError) {
    guard server.types.version.has(.podSecurityLabels) else { return }
    guard let level = level(pod.namespace) else { return }
    let violations = violations(pod["spec"] ?? .null, level)
    if violations.isEmpty { return }
    throw .forbidden(
      resource, pod.name,
      "violates PodSecurity \"\(level):latest\": "
        + violations.map { $0.short + ($0.detail.isEmpty ? "" : " (" + $0.detail + ")") }
        .joinedText(", "))
  }

  func warn(_ object: JSONValue) {
    if object.controller != nil { return }
    guard let level = level(object.namespace) else { return }
    let violations = violations(object["spec", "template", "spec"] ?? .null, level)
    if violations.isEmpty { return }
    server.warnings.append(
      "would violate PodSecurity \"\(level):latest\": "
        + violations.map { $0.short + ($0.detail.isEmpty ? "" : " (" + $0.detail + ")") }
        .joinedText(", "))
  }

  func warnAboutPods(_ namespace: JSONValue, _ old: JSONValue?) {
    let label = "pod-security.kubernetes.io/enforce"
    guard let level = namespace.label(label), level != old?.label(label), level != "privileged"
    else { return }
    var lines: [(names: String, text: String)] = []
    for pod in server.list("pods", namespace.name) {
      let found = violations(pod["spec"] ?? .null, level).map { $0.short }.joinedText(", ")
      if !found.isEmpty { lines.append((pod.name, found)) }
    }
    if lines.isEmpty { return }
    server.warnings.append(
      "existing pods in namespace \(namespace.name.quotedGo) violate the new PodSecurity enforce level \"\(level):latest\""
    )
    var groups: [(names: [String], text: String)] = []
    for line in lines {
      if let index = groups.firstIndex(where: { $0.text == line.text }) {
        groups[index].names.append(line.names)
      } else {
        groups.append(([line.names], line.text))
      }
    }
    for group in groups {
      let others = group.names.count - 1
      let more =
        others == 0 ? "" : others == 1 ? " (and 1 other pod)" : " (and \(others) other pods)"
      server.warnings.append(group.names[0] + more + ": " + group.text)
    }
  }

  private func violations(
    _ spec: JSONValue, _ level: String
  ) -> [(short: String, detail: String)] {
    var result: [(short: String, detail: String)] = []
    let containers =
      (spec["initContainers"]?.elements ?? []) + (spec["containers"]?.elements ?? [])
    func named(_ list: [JSONValue], _ prefix: String = "") -> String {
      let names = list.map { ($0["name"]?.string ?? "").quotedGo }
      return prefix + (names.count == 1 ? "container " : "containers ") + names.joinedText(", ")
    }
    let host = ["hostNetwork", "hostPID", "hostIPC"].filter { spec[name: $0]?.bool == true }
    if !host.isEmpty {
      result.append(("host namespaces", host.map { $0 + "=true" }.joinedText(", ")))
    }
    let privileged = containers.filter { $0["securityContext", "privileged"]?.bool == true }
    if !privileged.isEmpty {
      result.append(
        ("privileged", named(privileged) + " must not set securityContext.privileged=true"))
    }
    let paths = (spec["volumes"]?.elements ?? []).filter { $0["hostPath"] != nil }
    if !paths.isEmpty {
      let names = paths.map { ($0["name"]?.string ?? "").quotedGo }.joinedText(", ")
      result.append(("hostPath volumes", (paths.count == 1 ? "volume " : "volumes ") + names))
    }
    guard level == "restricted" else { return result }
    let escalating = containers.filter {
      $0["securityContext", "allowPrivilegeEscalation"]?.bool != false
    }
    if !escalating.isEmpty {
      result.append(
        (
          "allowPrivilegeEscalation != false",
          named(escalating) + " must set securityContext.allowPrivilegeEscalation=false"
        ))
    }
    let capable = containers.filter { container in
      let drop = container["securityContext", "capabilities", "drop"]?.elements ?? []
      return !drop.contains(.string("ALL"))
    }
    if !capable.isEmpty {
      result.append(
        (
          "unrestricted capabilities",
          named(capable) + " must set securityContext.capabilities.drop=[\"ALL\"]"
        ))
    }
    let podRoot = spec["securityContext", "runAsNonRoot"]?.bool
    let rooted = containers.filter {
      ($0["securityContext", "runAsNonRoot"]?.bool ?? podRoot ?? false) == false
    }
    if !rooted.isEmpty {
      result.append(
        (
          "runAsNonRoot != true",
          named(rooted, "pod or ") + " must set securityContext.runAsNonRoot=true"
        ))
    }
    let podProfile = spec["securityContext", "seccompProfile", "type"]
    let unprofiled = containers.filter {
      ($0["securityContext", "seccompProfile", "type"] ?? podProfile) == nil
    }
    if !unprofiled.isEmpty {
      result.append(
        (
          "seccompProfile",
          named(unprofiled, "pod or ")
            + " must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\""
        ))
    }
    return result
  }
}
