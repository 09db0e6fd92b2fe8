import Shell
import YAML

/// `minikube service`, `addons` and `dashboard`.
extension Minikube {
  func service() throws(Failure) -> Int {
    let started = try current()
    let cluster = started.cluster
    let namespace = line.value("namespace")?.text ?? "default"
    let address = cluster.plan.controlPlaneAddress
    if arguments.first == "list" {
      let all = cluster.server.list("services", line.value("namespace")?.text)
      var rows = [["NAMESPACE", "NAME", "TARGET PORT", "URL"]]
      for service in all {
        let ports = Self.ports(service)
        rows.append([
          service.namespace, service.name,
          ports.isEmpty ? "No node port" : ports.map { $0.target }.joinedText(" "),
          ports.isEmpty ? "" : ports.map { "http://\(address):\($0.node)" }.joinedText(" "),
        ])
      }
      context.write(ByteString(Self.table(rows)))
      return 0
    }
    guard let name = arguments.first else {
      throw .exit(
        "❌  Exiting due to MK_USAGE: You must specify a service name, one or more service names, or --all",
        14)
    }
    guard let service = cluster.server.get("services", namespace, name) else {
      throw .exit(
        "❌  Exiting due to SVC_NOT_FOUND: Service '\(name)' was not found in '\(namespace)' namespace.\nYou may select another namespace by using 'minikube service \(name) -n <namespace>'. Or list out all the services using 'minikube service list'",
        115)
    }
    let ports = Self.ports(service)
    let scheme = line.isSet("https") ? "https" : "http"
    if ports.isEmpty {
      err("😿  service \(namespace)/\(name) has no node port")
      err(
        "❗  Services [\(namespace)/\(name)] have type \"ClusterIP\" not meant to be exposed, however for local development minikube allows you to access this !"
      )
    }
    let urls =
      ports.isEmpty
      ? (service["spec", "ports"]?.elements ?? []).map {
        "\(scheme)://\(service["spec", "clusterIP"]?.string ?? ""):\(GoText.print($0["port"]))"
      } : ports.map { "\(scheme)://\(address):\($0.node)" }
    if line.isSet("url") {
      for url in urls { out(url) }
      return 0
    }
    var rows = [["NAMESPACE", "NAME", "TARGET PORT", "URL"]]
    for (index, url) in urls.enumerated() {
      rows.append([
        index == 0 ? namespace : "", index == 0 ? name : "",
        index < ports.count ? ports[index].target : "No node port", url,
      ])
    }
    context.write(ByteString(Self.table(rows)))
    out("🎉  Opening service \(namespace)/\(name) in default browser...")
    return 0
  }

  private static func ports(_ service: JSONValue) -> [(target: String, node: String)] {
    (service["spec", "ports"]?.elements ?? []).compactMap { port in
      guard let node = port["nodePort"]?.int else { return nil }
      let label = (port["name"]?.string).map { $0 + "/" } ?? ""
      return (label + GoText.print(port["port"]), "\(node)")
    }
  }

  // MARK: Add-ons

  /// The add-ons of minikube, and the manifests that make those that act.
  private static let known: [(name: String, addOn: String?)] = [
    ("ambassador", nil), ("auto-pause", nil), ("cloud-spanner", nil), ("csi-hostpath-driver", nil),
    ("dashboard", "dashboard"), ("default-storageclass", nil), ("efk", nil), ("freshpod", nil),
    ("gcp-auth", nil), ("gvisor", nil), ("headlamp", nil), ("inaccel", nil),
    ("ingress", "ingress-nginx"), ("ingress-dns", nil), ("inspektor-gadget", nil), ("istio", nil),
    ("istio-provisioner", nil), ("kong", nil), ("kubeflow", nil), ("kubevirt", nil),
    ("logviewer", nil), ("metallb", "metallb"), ("metrics-server", "metrics-server"),
    ("nvidia-device-plugin", nil), ("nvidia-driver-installer", nil), ("olm", nil),
    ("pod-security-policy", nil), ("portainer", nil), ("registry", nil), ("registry-aliases", nil),
    ("registry-creds", nil), ("storage-provisioner", nil), ("storage-provisioner-gluster", nil),
    ("storage-provisioner-rancher", "local-path"), ("volcano", nil), ("volumesnapshots", nil),
    ("yakd", nil),
  ]

  func addOns() throws(Failure) -> Int {
    let started = try current()
    if command.path.last == "list" {
      var rows = [["ADDON NAME", "PROFILE", "STATUS", "MAINTAINER"]]
      for entry in Self.known {
        rows.append([
          entry.name, started.name, started.addOns.contains(entry.name) ? "enabled ✅" : "disabled",
          "minikube",
        ])
      }
      context.write(ByteString(Self.table(rows)))
      return 0
    }
    guard let name = arguments.first else {
      throw .exit(
        "❌  Exiting due to MK_USAGE: usage: minikube addons \(command.path.last?.text ?? "") ADDON_NAME",
        14)
    }
    if command.path.last == "enable" {
      try enable(name, started)
      return 0
    }
    guard let entry = Self.known.first(where: { $0.name == name }) else {
      throw .exit(
        "❌  Exiting due to MK_ADDON_DISABLE: disable failed: property name \(name.quotedGo) not found",
        11)
    }
    started.addOns.removeAll { $0 == name }
    if let addOn = entry.addOn.flatMap({ AddOn.named($0) }) {
      for object in addOn.objects().reversed() {
        guard
          let resource = started.cluster.server.types.resource(
            apiVersion: object.apiVersion, kind: object.kind)
        else { continue }
        _ = try? started.cluster.server.delete(resource, object.namespace, object.name)
      }
    }
    out("🌑  \"The '\(name)' addon is disabled")
    return 0
  }

  /// Switches an add-on on.
  func enable(_ name: String, _ started: Starters.Started) throws(Failure) {
    guard let entry = Self.known.first(where: { $0.name == name }) else {
      throw .exit(
        "❌  Exiting due to MK_ADDON_ENABLE: enable failed: property name \(name.quotedGo) not found",
        10)
    }
    if !started.addOns.contains(name) { started.addOns.append(name) }
    if let addOn = entry.addOn.flatMap({ AddOn.named($0) }) {
      started.cluster.install(addOn, opensPorts: name == "ingress")
    } else if !["default-storageclass", "storage-provisioner"].contains(name) {
      context.machine.assumed.append(
        ByteString("what the add-on '\(name)' makes is not known here"))
    }
    out(
      "💡  \(name) is an addon maintained by minikube. For any concerns contact minikube on GitHub."
    )
    out("🌟  The '\(name)' addon is enabled")
  }

  func dashboard() throws(Failure) -> Int {
    let started = try current()
    if !started.addOns.contains("dashboard") {
      started.addOns.append("dashboard")
      if let addOn = AddOn.named("dashboard") { started.cluster.install(addOn) }
      err("🔌  Enabling dashboard ...")
    }
    let url =
      "http://127.0.0.1:40303/api/v1/namespaces/kubernetes-dashboard/services/http:kubernetes-dashboard:/proxy/"
    err("🤔  Verifying dashboard health ...\n🚀  Launching proxy ...\n🤔  Verifying proxy health ...")
    out(line.isSet("url") ? url : "🎉  Opening \(url) in your default browser...")
    return 0
  }
}
