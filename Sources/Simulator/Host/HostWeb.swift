import Shell

/// What the web servers of a host's own, installed as packages, answer.
enum HostWeb {
  /// A stack that asks them first.
  static func stack(over other: NetworkStack, _ world: World, _ machine: Machine) -> NetworkStack {
    // A host whose system nobody has looked at runs none.
    guard world.systems.contains(where: { $0.machine === machine }) else { return other }
    let system = world.system(of: machine)
    var stack = other
    stack.send = { address, port, request in
      let isOwn = address.hasPrefix("127.") || address == machine.address
      let units: [ByteString] = ["nginx.service", "apache2.service", "httpd.service"]
      guard isOwn, port == 80, let unit = units.first(where: { system.services.isActive($0) })
      else { return other.send(address, port, request) }
      return .response(answer(request, unit.dropLast(8), machine))
    }
    return stack
  }

  private static func answer(
    _ request: NetworkStack.Request, _ server: ByteString, _ machine: Machine
  ) -> NetworkStack.Response {
    let isNginx = server == "nginx"
    var request = request
    let debian: ByteString = "/var/www/html/index.nginx-debian.html"
    let hasOwn =
      (try? machine.fileSystem.find("/var/www/html/index.html", from: "/", as: .root)) != nil
    if isNginx, request.path == "/", !hasOwn,
      (try? machine.fileSystem.find(debian, from: "/", as: .root)) != nil
    {
      request.path = "/index.nginx-debian.html"
    }
    return WebServer.files(
      of: machine, below: "/var/www/html", request,
      server: isNginx ? "nginx/1.18.0 (Ubuntu)" : "Apache/2.4.52 (Ubuntu)")
  }
}
