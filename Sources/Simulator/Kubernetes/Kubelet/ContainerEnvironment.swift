/// The variables that a container's programs see.
struct ContainerEnvironment {
  let hostName: String
  /// The variables of Services, which the Pods of a namespace share.
  let services: [(String, String)]
  /// Those that the container asks for, in its order.
  var asked: [(String, String)] = []

  /// All of them: a later one replaces an earlier one of its name.
  var all: [(String, String)] {
    var result = [
      ("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
      ("HOSTNAME", hostName), ("HOME", "/root"),
    ]
    for variable in services { Self.set(variable, in: &result) }
    for variable in asked { Self.set(variable, in: &result) }
    return result
  }

  /// Whether there is a variable of a name.
  func has(_ name: String) -> Bool { all.contains { $0.0 == name } }

  static func set(_ variable: (String, String), in list: inout [(String, String)]) {
    if let index = list.firstIndex(where: { $0.0 == variable.0 }) {
      list[index].1 = variable.1
    } else {
      list.append(variable)
    }
  }
}

/// The variables that Services give to the Pods of a namespace, worked out once after each change.
final class ServiceVariables {
  private var revision = -1
  private var known: [String: [(String, String)]] = [:]

  /// The variables of the Services of a namespace, and of the one of the API server.
  func find(in namespace: String, of server: APIServer) -> [(String, String)] {
    let services = server.collection("services")
    if services.revision != revision {
      revision = services.revision
      known = [:]
    }
    if let variables = known[namespace] { return variables }
    var variables: [(String, String)] = []
    for service in services.list()
    where service.namespace == namespace
      || service.name == "kubernetes" && service.namespace == "default"
    {
      for variable in PodWorker.serviceVariables(service) {
        ContainerEnvironment.set(variable, in: &variables)
      }
    }
    known[namespace] = variables
    return variables
  }
}
