import Shell

/// What machines reach of the containers of an engine.
extension DockerEngine {
  /// The network as a container sees it, or the host where there is none.
  func network(of container: DockerContainer?) -> NetworkStack {
    var stack = NetworkStack(
      resolve: { [unowned(unsafe) self] in address(of: $0, from: container) },
      reaches: { [unowned(unsafe) self] address in
        address.hasPrefix("127.") || address == "172.17.0.1"
          || resolve(address, from: container) != nil || fleet.host(address) != nil
      },
      send: { [unowned(unsafe) self] address, port, request in
        send(request, to: address, port, from: container)
      })
    stack.isBusyBox = container?.image.entry?.image.hasBusyBox ?? false
    if container != nil, !stack.isBusyBox { stack.isBusyBox = container?.image.entry == nil }
    return stack
  }

  /// The programs that use the network, for a container or, without one, the host.
  func networkCommands(for identifier: ByteString?) -> [Command] {
    let names = NetworkStack(
      resolve: { _ in nil }, reaches: { _ in false }, send: { _, _, _ in .silent }
    )
    .commands.map { $0.name }
    var commands = names.map { name in
      Command(name) { [unowned(unsafe) self] context in
        let stack = network(of: identifier.flatMap { self.container($0) })
        return stack.commands.first { $0.name == name }?.run(context) ?? 127
      }
    }
    if let identifier {
      commands.append(
        Command("hostname") { [unowned(unsafe) self] context in
          let asksForAddress = ["-i", "-I"].contains(context.arguments.dropFirst().first ?? "")
          let address = self.container(identifier)?.endpoints.first?.address
          context.write((asksForAddress ? address ?? "127.0.0.1" : context.machine.hostName) + "\n")
          return 0
        })
    }
    return commands
  }

  private func address(of name: ByteString, from container: DockerContainer?) -> ByteString? {
    if name == "localhost" { return "127.0.0.1" }
    let machine = container?.machine ?? host
    if let found = resolve(name, from: container) { return found.address }
    if AddressRange.address(name) != nil { return name }
    if name == machine.hostName { return container?.endpoints.first?.address ?? "127.0.1.1" }
    if let other = fleet.host(name) { return other.address }
    let hosts = (try? machine.fileSystem.readFile("/etc/hosts", from: "/", as: .root)) ?? []
    for line in ByteString(hosts).split(10) {
      let words = line.split(35)[0].split(9).flatMap { $0.split(32) }.filter { !$0.isEmpty }
      if words.dropFirst().contains(name), AddressRange.address(words[0]) != nil { return words[0] }
    }
    return nil
  }

  private func send(
    _ request: NetworkStack.Request, to address: ByteString, _ port: Int,
    from container: DockerContainer?
  ) -> NetworkStack.Answer {
    if address.hasPrefix("127.") {
      guard let container else {
        guard let listener = listener(at: port) else { return .refused }
        return answer(listener.container, listener.port, request)
      }
      let shared =
        container.configuration.network.hasPrefix("container:")
        ? self.container(container.configuration.network.dropFirst(10)) ?? container : container
      return answer(shared, port, request)
    }
    if let found = resolve(address, from: container) {
      return answer(found.container, port, request)
    }
    if let other = fleet.host(address), other !== host {
      guard let listener = fleet.engine(of: other).listener(at: port) else { return .refused }
      return answer(listener.container, listener.port, request)
    }
    let isHost =
      address == "172.17.0.1" || fleet.host(address) === host || address.hasPrefix("127.")
    if isHost, let listener = listener(at: port) {
      return answer(listener.container, listener.port, request)
    }
    return isHost ? .refused : .silent
  }

  /// What the program of a container answers at one of its ports.
  private func answer(
    _ container: DockerContainer, _ port: Int, _ request: NetworkStack.Request
  ) -> NetworkStack.Answer {
    guard container.state == .running else { return .refused }
    if let folder = servedFolder(of: container) {
      if port != 80 { return .refused }
      return .response(
        WebServer.files(of: container.machine, below: folder, request, server: "Apache"))
    }
    let listens = container.image.configuration.exposedPorts.contains { $0.number == port }
    guard let entry = container.image.entry, container.endTime == nil,
      listens || entry.image.isSupposed
    else { return .refused }
    if entry.image.isSupposed {
      host.assumed.append("nobody knows here what '\(container.imageName)' answers")
      return .response(WebServer.text("\n", type: "text/html"))
    }
    if case .registry = entry.image.service { return .response(registry(request)) }
    if let answer = entry.answer(request, on: container.machine) { return answer }
    host.notSimulated.append("what \(ByteString(entry.name)) answers")
    return .response(WebServer.text("\n", type: "text/html"))
  }

  /// Whose files a container shows that runs a web server which an image of the note's own was given.
  private func servedFolder(of container: DockerContainer) -> ByteString? {
    if case .files = container.image.entry?.image.service { return nil }
    let words = container.program.flatMap { $0.split(32) }
    let names = words.map { $0.split(47).last ?? $0 }
    let isApache = ["apache2", "apache2ctl", "apachectl", "httpd"].contains { names.contains($0) }
    let isNginx = names.contains("nginx")
    guard isApache || isNginx, container.endTime == nil else { return nil }
    let folder: ByteString = isNginx ? "/usr/share/nginx/html" : "/var/www/html"
    let found = try? container.machine.fileSystem.find(folder, from: "/", as: .root)
    return found == nil ? nil : folder
  }

  /// The catalogue of the registries of this host.
  private func registry(_ request: NetworkStack.Request) -> NetworkStack.Response {
    let names = pushed.keys.filter { $0.hasPrefix("localhost:") || $0.hasPrefix("127.") }
      .map { ByteString(ImageReference($0.text)?.path ?? "") }
    var unique: [ByteString] = []
    for name in names.sorted(by: { $0 < $1 }) where !unique.contains(name) { unique.append(name) }
    if request.path == "/v2/_catalog" {
      let list = unique.map { "\"\($0)\"" as ByteString }.joined(",")
      return WebServer.text("{\"repositories\":[\(list)]}\n", type: "application/json")
    }
    if request.path.hasPrefix("/v2/"), request.path.hasSuffix("/tags/list") {
      let name = request.path.dropFirst(4).dropLast(10)
      let tags = pushed.keys.filter { ImageReference($0.text)?.path == name.text }
        .map { DockerEngine.split($0).tag }.sorted { $0 < $1 }
      let list = tags.map { "\"\($0)\"" as ByteString }.joined(",")
      return WebServer.text("{\"name\":\"\(name)\",\"tags\":[\(list)]}\n", type: "application/json")
    }
    return request.path == "/v2/"
      ? WebServer.text("{}", type: "application/json") : WebServer.page(404, "Not Found", "")
  }
}
