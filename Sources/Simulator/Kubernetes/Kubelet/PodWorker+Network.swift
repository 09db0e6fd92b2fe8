import Shell
import YAML

/// What the containers of a Pod answer.
extension PodWorker {
  /// Gives a container the programs that use the network.
  func connect(_ container: Container, _ state: ContainerState) {
    let reference = ImageReference(state.image)
    let isBusyBox =
      ["busybox", "alpine", "curl"].contains(reference?.shortName ?? "")
      || reference?.tag.has("alpine") == true
    let machine = container.machine
    for name: ByteString in ["curl", "wget", "ping", "nslookup"] {
      machine.install(
        Command(name) { [unowned(unsafe) self] context in
          let network = ClusterNetwork(
            cluster: cluster, source: current, machine: context.machine)
          if name == "nslookup" {
            return NameLookup(context: context, network: network, namespace: pod.namespace).run()
          }
          return network.stack(isBusyBox: isBusyBox).commands.first { $0.name == name }?
            .run(context) ?? 127
        })
    }
  }

  /// The Pod as the server has it now.
  private var current: JSONValue { server.get("pods", pod.namespace, pod.name) ?? pod }

  /// What listens at a port answers.
  func answer(_ port: Int, _ request: NetworkStack.Request) -> NetworkStack.Answer {
    for state in containers + initContainers where state.isRunning {
      guard let image = state.servedImage, let machine = state.container?.machine else { continue }
      guard image.port == port else { continue }
      return answer(state, image, machine, request)
    }
    return .refused
  }

  private func answer(
    _ state: ContainerState, _ image: ImageCatalogue.Image, _ machine: Machine,
    _ request: NetworkStack.Request
  ) -> NetworkStack.Answer {
    let reference = ImageReference(state.image)
    let tag = reference?.tag ?? "latest"
    switch reference?.shortName {
    case "nginx", "nginx-unprivileged":
      return .response(
        WebServer.files(
          of: machine, below: "/usr/share/nginx/html", request,
          server: ByteString("nginx/" + ImageCatalogue.version(of: tag))))
    case "httpd":
      return .response(
        WebServer.files(of: machine, below: "/usr/local/apache2/htdocs", request, server: "Apache"))
    case "nodeinfo":
      return .response(
        WebServer.text("host=\(machine.hostName) version=\(ByteString(tag))\n"))
    case "mysql", "mariadb", "postgres", "redis", "mongo", "memcached", "rabbitmq":
      return .otherProtocol
    default:
      machine.notSimulated.append(ByteString("what \(reference?.shortName ?? "") answers"))
      return .response(WebServer.text("\n", type: "text/html"))
    }
  }
}
