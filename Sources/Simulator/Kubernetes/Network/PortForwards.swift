import Shell
import YAML

/// The local ports that `kubectl port-forward` leads to Pods.
///
/// A forward lasts until its Pod is gone or its port is taken anew: nobody interrupts it in a note.
final class PortForwards {
  struct Forward {
    var namespace: String
    var pod: String
    var uid: String
    var port: Int
    var output: Stream?
    var errors: Stream?
  }

  private var forwards: [Int: Forward] = [:]

  func open(_ local: Int, _ forward: Forward) { forwards[local] = forward }

  /// What a connection to a local port brings; `nil` when nothing is led from there.
  func answer(
    _ local: Int, _ request: NetworkStack.Request, _ cluster: Cluster
  ) -> NetworkStack.Answer? {
    guard let forward = forwards[local] else { return nil }
    guard let pod = cluster.server.get("pods", forward.namespace, forward.pod),
      pod.uid == forward.uid
    else {
      forwards[local] = nil
      return nil
    }
    try? forward.output?.write(Array("Handling connection for \(local)\n".utf8))
    let network = ClusterNetwork(cluster: cluster, source: pod, machine: nil)
    let answer = network.answer(of: pod, forward.port, request)
    if case .refused = answer {
      let sandbox = cluster.identifiers.hexadecimal(64).text
      let space = cluster.identifiers.uuid().text
      let problem =
        "\(Kubectl.logHead("E", cluster.clock.now))portforward.go:424] \"Unhandled Error\" err=\"an error occurred forwarding \(local) -> \(forward.port): error forwarding port \(forward.port) to pod \(sandbox), uid : failed to execute portforward in network namespace \\\"/var/run/netns/cni-\(space)\\\": failed to connect to localhost:\(forward.port) inside namespace \\\"\(sandbox)\\\", IPv4: dial tcp4 127.0.0.1:\(forward.port): connect: connection refused IPv6 dial tcp6: address localhost: no suitable address found \"\nerror: lost connection to pod\n"
      try? forward.errors?.write(Array(problem.utf8))
      forwards[local] = nil
      return .otherProtocol
    }
    return answer
  }
}
