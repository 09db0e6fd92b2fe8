import Shell
import YAML

/// Pods and templates of Pods.
extension Describer {
  mutating func pod() {
    let spec = object["spec"] ?? .null
    let status = object["status"] ?? .null
    head()
    field("Priority", "\(spec["priority"]?.int ?? 0)")
    if let name = spec["priorityClassName"]?.string, !name.isEmpty {
      field("Priority Class Name", name)
    }
    field("Service Account", spec["serviceAccountName"]?.string ?? "")
    if let node = spec["nodeName"]?.string, !node.isEmpty {
      field("Node", node + "/" + (status["hostIP"]?.string ?? ""))
    } else {
      field("Node", "<none>")
    }
    if status["startTime"] != nil { field("Start Time", Self.time(status["startTime"])) }
    labelsAndAnnotations()
    if object.isTerminating, status["reason"]?.string != "NodeLost" {
      let since =
        object["metadata", "deletionTimestamp"]?.string.flatMap { Timestamp.parse($0) } ?? 0
      field("Status", "Terminating (lasts \(Timestamp.age(max(0, cluster.clock.now - since))))")
      field(
        "Termination Grace Period",
        "\(object["metadata", "deletionGracePeriodSeconds"]?.int ?? 0)s")
    } else {
      field("Status", status["phase"]?.string ?? "")
    }
    if let reason = status["reason"]?.string, !reason.isEmpty { field("Reason", reason) }
    if let message = status["message"]?.string, !message.isEmpty { field("Message", message) }
    if let type = spec["securityContext", "seccompProfile", "type"]?.string {
      field("SeccompProfile", type)
    }
    field("IP", status["podIP"]?.string ?? "")
    let addresses = status["podIPs"]?.elements ?? []
    if addresses.isEmpty {
      field("IPs", "<none>")
    } else {
      write(0, "IPs:\n")
      for address in addresses { field("IP", address["ip"]?.string ?? "", level: 1) }
    }
    if let owner = object.controller {
      field("Controlled By", (owner["kind"]?.string ?? "") + "/" + (owner["name"]?.string ?? ""))
    }
    if let node = status["nominatedNodeName"]?.string, !node.isEmpty {
      field("NominatedNodeName", node)
    }
    if let inits = spec["initContainers"]?.elements, !inits.isEmpty {
      containers("Init Containers", inits, status["initContainerStatuses"])
    }
    containers("Containers", spec["containers"]?.elements ?? [], status["containerStatuses"])
    if let extra = spec["ephemeralContainers"]?.elements, !extra.isEmpty {
      containers("Ephemeral Containers", extra, status["ephemeralContainerStatuses"])
    }
    let conditions = status["conditions"]?.elements ?? []
    if !conditions.isEmpty {
      write(0, "Conditions:\n  Type\tStatus\n")
      for condition in conditions {
        write(1, "\(condition["type"]?.string ?? "") \t\(condition["status"]?.string ?? "") \n")
      }
    }
    volumes(spec["volumes"]?.elements ?? [])
    field("QoS Class", status["qosClass"]?.string ?? "")
    labels("Node-Selectors", spec["nodeSelector"])
    tolerations(spec["tolerations"]?.elements ?? [])
    events()
  }

  /// A template, as workloads have it.
  mutating func template(_ template: JSONValue?) {
    write(0, "Pod Template:\n")
    let spec = template?["spec"] ?? .null
    labels(template?["metadata", "labels"], indent: "  ")
    if template?["metadata", "annotations"]?.members.isEmpty == false {
      annotations(template?["metadata", "annotations"], indent: "  ")
    }
    if let account = spec["serviceAccountName"]?.string, !account.isEmpty {
      field("Service Account", account, level: 1)
    }
    if let inits = spec["initContainers"]?.elements, !inits.isEmpty {
      containers("Init Containers", inits, nil, space: "  ")
    }
    containers("Containers", spec["containers"]?.elements ?? [], nil, space: "  ")
    volumes(spec["volumes"]?.elements ?? [], space: "  ")
    if let name = spec["priorityClassName"]?.string, !name.isEmpty {
      field("Priority Class Name", name, level: 1)
    }
    labels("Node-Selectors", spec["nodeSelector"], indent: "  ")
    tolerations(spec["tolerations"]?.elements ?? [], indent: "  ")
  }

  mutating func tolerations(_ list: [JSONValue], indent: String = "") {
    pairs(
      "Tolerations",
      list.map { toleration in
        var text = toleration["key"]?.string ?? ""
        if let value = toleration["value"]?.string, !value.isEmpty { text += "=" + value }
        if let effect = toleration["effect"]?.string, !effect.isEmpty { text += ":" + effect }
        if toleration["operator"]?.string == "Exists", toleration["value"]?.string ?? "" == "" {
          text += text.isEmpty ? "op=Exists" : " op=Exists"
        }
        if let seconds = toleration["tolerationSeconds"]?.int { text += " for \(seconds)s" }
        return text
      }, indent)
  }

  // MARK: Containers

  private mutating func containers(
    _ label: String, _ list: [JSONValue], _ statuses: JSONValue?, space: String = ""
  ) {
    write(0, "\(space)\(label):\n")
    for container in list {
      let status = statuses?.elements.first { $0["name"] == container["name"] }
      write(1, (space.isEmpty ? "" : " ") + (container["name"]?.string ?? "") + ":\n")
      basics(container, status)
      command(container)
      if let status { state(status) }
      resources(container)
      for (name, label) in [
        ("livenessProbe", "Liveness"), ("readinessProbe", "Readiness"), ("startupProbe", "Startup"),
      ] {
        if let probe = container[name: name] { field(label, Self.probe(probe), level: 2) }
      }
      environment(container)
      mounts(container)
    }
  }

  private mutating func basics(_ container: JSONValue, _ status: JSONValue?) {
    if let status { field("Container ID", status["containerID"]?.string ?? "", level: 2) }
    field("Image", container["image"]?.string ?? "", level: 2)
    if let status { field("Image ID", status["imageID"]?.string ?? "", level: 2) }
    let ports = container["ports"]?.elements ?? []
    func list(_ name: String) -> String {
      ports.map { "\($0[name: name]?.int ?? 0)/" + ($0["protocol"]?.string ?? "TCP") }.joinedText(
        ", ")
    }
    let plural = ports.count > 1 || list("containerPort").has(",") ? "s" : ""
    field("Port" + plural, ports.isEmpty ? "<none>" : list("containerPort"), level: 2)
    field("Host Port" + plural, ports.isEmpty ? "<none>" : list("hostPort"), level: 2)
    if let type = container["securityContext", "seccompProfile", "type"]?.string {
      field("SeccompProfile", type, level: 2)
    }
  }

  private mutating func command(_ container: JSONValue) {
    for (name, label) in [("command", "Command"), ("args", "Args")] {
      guard let words = container[name: name]?.elements, !words.isEmpty else { continue }
      write(2, label + ":\n")
      for word in words {
        for line in (word.string ?? "").pieces("\n") { write(3, line + "\n") }
      }
    }
  }

  private mutating func state(_ status: JSONValue) {
    state("State", status["state"])
    if status["lastState", "terminated"] != nil { state("Last State", status["lastState"]) }
    field("Ready", status["ready"]?.bool == true ? "True" : "False", level: 2)
    field("Restart Count", "\(status["restartCount"]?.int ?? 0)", level: 2)
  }

  private mutating func state(_ label: String, _ state: JSONValue?) {
    if let running = state?["running"] {
      field(label, "Running", level: 2)
      field("  Started", Self.time(running["startedAt"]), level: 2)
    } else if let ended = state?["terminated"] {
      field(label, "Terminated", level: 2)
      if let reason = ended["reason"]?.string, !reason.isEmpty {
        field("  Reason", reason, level: 2)
      }
      if let message = ended["message"]?.string, !message.isEmpty {
        field("  Message", message, level: 2)
      }
      field("  Exit Code", "\(ended["exitCode"]?.int ?? 0)", level: 2)
      field("  Started", Self.time(ended["startedAt"]), level: 2)
      field("  Finished", Self.time(ended["finishedAt"]), level: 2)
    } else if let waiting = state?["waiting"] {
      field(label, "Waiting", level: 2)
      if let reason = waiting["reason"]?.string, !reason.isEmpty {
        field("  Reason", reason, level: 2)
      }
    } else {
      field(label, "Waiting", level: 2)
    }
  }

  private mutating func resources(_ container: JSONValue) {
    for (name, label) in [("limits", "Limits"), ("requests", "Requests")] {
      let list = container["resources", name]?.members ?? []
      if list.isEmpty { continue }
      write(2, label + ":\n")
      for member in list { field(member.name, JSONPath.text(member.value), level: 3) }
    }
  }

  private static func probe(_ probe: JSONValue) -> String {
    let times =
      "delay=\(probe["initialDelaySeconds"]?.int ?? 0)s timeout=\(probe["timeoutSeconds"]?.int ?? 1)s period=\(probe["periodSeconds"]?.int ?? 10)s #success=\(probe["successThreshold"]?.int ?? 1) #failure=\(probe["failureThreshold"]?.int ?? 3)"
    if let words = probe["exec", "command"]?.elements {
      return "exec [" + words.map { $0.string ?? "" }.joinedText(" ") + "] " + times
    }
    if let get = probe["httpGet"] {
      let port = get["port"].map { JSONPath.text($0) } ?? ""
      let scheme = (get["scheme"]?.string ?? "HTTP").lowered
      return
        "http-get \(scheme)://\(get["host"]?.string ?? ""):\(port)\(get["path"]?.string ?? "") \(times)"
    }
    if let socket = probe["tcpSocket"] {
      return
        "tcp-socket \(socket["host"]?.string ?? ""):\(socket["port"].map { JSONPath.text($0) } ?? "") \(times)"
    }
    return "unknown " + times
  }

  private mutating func environment(_ container: JSONValue) {
    let sources = container["envFrom"]?.elements ?? []
    if !sources.isEmpty {
      write(2, "Environment Variables from:\n")
      for source in sources {
        let isSecret = source["secretRef"] != nil
        let reference = source["secretRef"] ?? source["configMapRef"]
        let prefix = source["prefix"]?.string ?? ""
        let tail = prefix.isEmpty ? "" : " with prefix '\(prefix)'"
        write(
          3,
          "\(reference?["name"]?.string ?? "")\t\(isSecret ? "Secret" : "ConfigMap")\(tail)\tOptional: \(reference?["optional"]?.bool == true)\n"
        )
      }
    }
    let variables = container["env"]?.elements ?? []
    if variables.isEmpty { return field("Environment", "<none>", level: 2) }
    write(2, "Environment:\n")
    for variable in variables {
      let name = variable["name"]?.string ?? ""
      guard let source = variable["valueFrom"] else {
        for (index, line) in (variable["value"]?.string ?? "").pieces("\n").enumerated() {
          write(3, (index == 0 ? name + ":\t" : "\t") + line + "\n")
        }
        continue
      }
      if let field = source["fieldRef"] {
        let path = field["fieldPath"]?.string ?? ""
        // kubectl does not look labels and annotations up.
        let value = path.has("['") ? "" : value(at: path)
        write(3, "\(name):\t\(value) (\(field["apiVersion"]?.string ?? "v1"):\(path))\n")
      } else if let resource = source["resourceFieldRef"] {
        let value = PodWorker.resourceValue(resource, container)
        write(3, "\(name):\t\(value) (\(resource["resource"]?.string ?? ""))\n")
      } else if let key = source["secretKeyRef"] {
        write(
          3,
          "\(name):\t<set to the key '\(key["key"]?.string ?? "")' in secret '\(key["name"]?.string ?? "")'>\tOptional: \(key["optional"]?.bool == true)\n"
        )
      } else if let key = source["configMapKeyRef"] {
        write(
          3,
          "\(name):\t<set to the key '\(key["key"]?.string ?? "")' of config map '\(key["name"]?.string ?? "")'>\tOptional: \(key["optional"]?.bool == true)\n"
        )
      }
    }
  }

  /// A field of the Pod itself, as far as `describe` resolves it.
  private func value(at path: String) -> String {
    for list in ["labels", "annotations"] where path.hasPrefix("metadata.\(list)['") {
      let key = path.dropping(11 + list.utf8.count).droppingLast(2)
      return object["metadata", list, key]?.string ?? ""
    }
    return path.hasPrefix("metadata.") ? object.at(path.pieces("."))?.string ?? "" : ""
  }

  private mutating func mounts(_ container: JSONValue) {
    let mounts = (container["volumeMounts"]?.elements ?? []).sorted {
      ($0["mountPath"]?.string ?? "") < ($1["mountPath"]?.string ?? "")
    }
    if mounts.isEmpty { return field("Mounts", "<none>", level: 2) }
    write(2, "Mounts:\n")
    for mount in mounts {
      var flags = mount["readOnly"]?.bool == true ? "ro" : "rw"
      if let path = mount["subPath"]?.string, !path.isEmpty { flags += ",path=" + path.quotedGo }
      write(
        3, "\(mount["mountPath"]?.string ?? "") from \(mount["name"]?.string ?? "") (\(flags))\n")
    }
  }

  // MARK: Volumes

  mutating func volumes(_ list: [JSONValue], space: String = "") {
    if list.isEmpty { return write(0, "\(space)Volumes:\t<none>\n") }
    write(0, "\(space)Volumes:\n")
    for volume in list {
      write(1, (space.isEmpty ? "" : " ") + (volume["name"]?.string ?? "") + ":\n")
      self.volume(volume)
    }
  }

  mutating func volume(_ volume: JSONValue) {
    func optional(_ value: JSONValue?) -> String { value?.bool == true ? "true" : "false" }
    if let source = volume["emptyDir"] {
      field("Type", "EmptyDir (a temporary directory that shares a pod's lifetime)", level: 2)
      field("Medium", source["medium"]?.string ?? "", level: 2)
      field("SizeLimit", source["sizeLimit"].map { JSONPath.text($0) } ?? "<unset>", level: 2)
    } else if let source = volume["hostPath"] {
      field("Type", "HostPath (bare host directory volume)", level: 2)
      field("Path", source["path"]?.string ?? "", level: 2)
      field("HostPathType", source["type"]?.string ?? "", level: 2)
    } else if let source = volume["configMap"] {
      field("Type", "ConfigMap (a volume populated by a ConfigMap)", level: 2)
      field("Name", source["name"]?.string ?? "", level: 2)
      field("Optional", optional(source["optional"]), level: 2)
    } else if let source = volume["secret"] {
      field("Type", "Secret (a volume populated by a Secret)", level: 2)
      field("SecretName", source["secretName"]?.string ?? "", level: 2)
      field("Optional", optional(source["optional"]), level: 2)
    } else if let source = volume["persistentVolumeClaim"] {
      field(
        "Type",
        "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
        level: 2)
      field("ClaimName", source["claimName"]?.string ?? "", level: 2)
      field("ReadOnly", optional(source["readOnly"]), level: 2)
    } else if let source = volume["projected"] {
      field(
        "Type", "Projected (a volume that contains injected data from multiple sources)", level: 2)
      for part in source["sources"]?.elements ?? [] {
        if let secret = part["secret"] {
          field("SecretName", secret["name"]?.string ?? "", level: 2)
          field("SecretOptionalName", secret["optional"]?.bool.map { "\($0)" } ?? "<nil>", level: 2)
        } else if part["downwardAPI"] != nil {
          field("DownwardAPI", "true", level: 2)
        } else if let map = part["configMap"] {
          field("ConfigMapName", map["name"]?.string ?? "", level: 2)
          field("ConfigMapOptional", map["optional"]?.bool.map { "\($0)" } ?? "<nil>", level: 2)
        } else if let token = part["serviceAccountToken"] {
          field("TokenExpirationSeconds", "\(token["expirationSeconds"]?.int ?? 3600)", level: 2)
        }
      }
    } else if let source = volume["downwardAPI"] {
      field(
        "Type", "DownwardAPI (a volume populated by information about the pod)", level: 2)
      write(2, "Items:\n")
      for item in source["items"]?.elements ?? [] {
        let about =
          item["fieldRef", "fieldPath"]?.string ?? item["resourceFieldRef", "resource"]?.string
        write(3, "\(about ?? "") -> \(item["path"]?.string ?? "")\n")
      }
    } else if let source = volume["nfs"] {
      field("Type", "NFS (an NFS mount that lasts the lifetime of a pod)", level: 2)
      field("Server", source["server"]?.string ?? "", level: 2)
      field("Path", source["path"]?.string ?? "", level: 2)
      field("ReadOnly", optional(source["readOnly"]), level: 2)
    } else {
      write(2, "<unknown>\n")
    }
  }
}
