import Shell
import YAML

/// What the containers of a Pod answer.
extension PodWorker {
  /// Gives a container the programs that use the network.
  func connect(_ machine: Machine, _ state: ContainerState) {
    let reference = ImageReference(state.image)
    let isBusyBox =
      reference.flatMap { ImageCatalogue.find($0) }?.image.hasBusyBox == true
      || reference?.tag.has("alpine") == true
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
      guard image.image.ports.contains(port) else { continue }
      if let answer = image.answer(request, on: machine) { return answer }
      machine.notSimulated.append(ByteString("what \(image.name) answers"))
      return .response(WebServer.text("\n", type: "text/html"))
    }
    return .refused
  }
}
