import Shell

/// Commands that reach registries.
extension DockerInvocation {
  func pull() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    if line.isSet("all-tags") {
      if DockerEngine.tagged(name) == name { return fail("tag can't be used with --all-tags/-a") }
      return try pullAll(name)
    }
    if let problem = DockerImageReference.problem(name) { return fail(problem) }
    if let platform = line.value("platform"), !platform.hasSuffix("amd64") {
      context.machine.notSimulated.append("docker pull --platform " + platform)
    }
    let isQuiet = line.isSet("quiet")
    if DockerEngine.tagged(name) != name && !isQuiet {
      context.write("Using default tag: latest\n")
    }
    if let platform = line.value("platform"), !platform.isEmpty,
      let problem = PlatformReader.problem(platform)
    {
      throw EngineRefusal(problem)
    }
    let pull = try engine.pull(name)
    if !isQuiet {
      for text in pull.lines { context.write(text + "\n") }
      context.write("Status: \(pull.status)\n")
    }
    context.write("\(Self.whole(DockerEngine.tagged(name)))\n")
    return 0
  }

  /// Pulls all that was pushed to a repository of this world; what others have is known to them only.
  private func pullAll(_ name: ByteString) throws(EngineRefusal) -> Int {
    if let problem = DockerImageReference.problem(name) { return fail(problem) }
    let repository = DockerEngine.familiar(name)
    let tags = engine.pushed.keys.filter { DockerEngine.split($0).repository == repository }
      .sorted { $0 < $1 }
    guard let reference = ImageReference(name.text), !tags.isEmpty else {
      return context.notSimulated("pull --all-tags")
    }
    if reference.domain != "docker.io",
      engine.hasRegistry(at: ByteString(reference.domain)) == false
    {
      let host = ByteString(reference.domain)
      throw EngineRefusal(
        "Get \"http://\(host)/v2/\": dial tcp 127.0.0.1:\(host.split(58).last?.integer ?? 80): connect: connection refused"
      )
    }
    var isNew = false
    for tag in tags {
      let pull = try engine.pull(tag)
      isNew = isNew || pull.status.hasPrefix("Downloaded")
      if !line.isSet("quiet") { for text in pull.lines { context.write(text + "\n") } }
    }
    if !line.isSet("quiet") {
      context.write(
        "Status: \(isNew ? "Downloaded newer image" : "Image is up to date") for \(repository)\n")
    }
    context.write(DockerEngine.split(Self.whole(name)).repository + "\n")
    return 0
  }

  /// A reference with its registry: `docker.io/library/nginx:latest`.
  static func whole(_ name: ByteString) -> ByteString {
    guard let reference = ImageReference(name.text) else { return name }
    return ByteString(reference.full)
  }

  func push() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    if let problem = DockerImageReference.problem(name) { return fail(problem) }
    let full = DockerEngine.tagged(DockerEngine.familiar(name))
    let takesAll = line.isSet("all-tags")
    if takesAll, DockerEngine.tagged(name) == name {
      return fail("tag can't be used with --all-tags/-a")
    }
    if DockerEngine.tagged(name) != name, !takesAll, !line.isSet("quiet") {
      context.write("Using default tag: latest\n")
    }
    guard let reference = ImageReference(name.text) else { return fail("invalid reference format") }
    let repository = DockerEngine.split(full).repository
    let shown: ByteString =
      reference.domain == "docker.io" ? ByteString("docker.io/" + reference.path) : repository
    if !line.isSet("quiet") { context.write("The push refers to repository [\(shown)]\n") }
    let wanted =
      takesAll
      ? engine.images.flatMap { $0.tags }.filter {
        DockerEngine.split($0).repository == repository
      }.sorted { $0 < $1 } : [full]
    let images = wanted.compactMap { tag in
      engine.image(tag).flatMap { $0.tags.contains(tag) ? ($0, tag) : nil }
    }
    guard !images.isEmpty else {
      let isOther = engine.images.contains {
        $0.tags.contains { DockerEngine.split($0).repository == repository }
      }
      return fail(
        isOther
          ? "tag does not exist: \(full)"
          : "An image does not exist locally with the tag: \(repository)")
    }
    if reference.domain != "docker.io" {
      let host = ByteString(reference.domain)
      if let isThere = engine.hasRegistry(at: host) {
        let port = host.split(58).last?.integer ?? 80
        if !isThere {
          return fail(
            "Get \"http://\(host)/v2/\": dial tcp 127.0.0.1:\(port): connect: connection refused")
        }
      } else if engine.fleet.world.supposes {
        context.machine.assumed.append("the registry '\(host)' is supposed to take what is pushed")
      } else {
        context.machine.notSimulated.append("docker push " + name)
        return fail(
          "Get \"https://\(host)/v2/\": dial tcp: lookup \(host.split(58)[0]) on 127.0.0.53:53: no such host"
        )
      }
    } else {
      let owner = ByteString(reference.path).split(47)[0]
      let isOwn = engine.user == owner || engine.user == "" && owner != "library"
      if !isOwn {
        return fail(
          owner == "library"
            ? "errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required"
            : "denied: requested access to the resource is denied")
      }
    }
    for (image, tag) in images {
      engine.pushed[tag] = image
      let word = DockerEngine.split(tag).tag
      if line.isSet("quiet") {
        context.write("\(shown):\(word)\n")
        continue
      }
      for layer in image.layers { context.write("\(layer.prefix(12)): Pushed\n") }
      let digest = Digest.hexadecimal("manifest " + image.identifier.text)
      context.write(
        "\(word): digest: sha256:\(digest) size: \(Self.manifestSize(image.layers.count))\n")
    }
    return 0
  }

  /// The bytes of a manifest (image manifest version 2, schema 2) with so many layers.
  static func manifestSize(_ layers: Int) -> Int { 317 + 210 * layers }

  /// Passwords are not known here: whoever logs in is believed, and it is said that that was assumed.
  ///
  /// A user without a name is a reader, to whom any namespace may belong.
  func login() throws(EngineRefusal) -> Int {
    let takesInput = line.isSet("password-stdin")
    if takesInput, line.value("password") != nil {
      return fail("conflicting options: cannot specify both --password and --password-stdin")
    }
    if takesInput, line.value("username") == nil {
      return fail("the --password-stdin option requires --username to be set")
    }
    if line.value("username") == "" { return fail("username is empty") }
    if line.value("password") == "" { return fail("password is empty") }
    var password = line.value("password")
    if password != nil {
      _ = fail("WARNING! Using --password via the CLI is insecure. Use --password-stdin.")
    }
    if takesInput {
      let text = ByteString(context.readAll())
      password = text.hasSuffix("\n") ? text.dropLast() : text
    }
    let server = line.arguments.first
    guard let user = line.value("username"), let password, !password.isEmpty else {
      if context.streams[0]?.isTerminal == true, engine.fleet.world.supposes {
        context.machine.assumed.append("the reader is supposed to have an account of his own")
        if server == nil { engine.user = line.value("username") ?? "" }
        context.write("Login Succeeded\n")
        return 0
      }
      if context.streams[0]?.isTerminal == true {
        context.machine.notSimulated.append("docker login")
      }
      return fail("Error: Cannot perform an interactive login from a non TTY device")
    }
    if let server, server.hasPrefix("localhost") || server.hasPrefix("127.") {
      let port = server.split(58).last?.integer ?? 80
      guard engine.hasRegistry(at: server) == true else {
        return refuse(
          "Get \"http://\(server)/v2/\": dial tcp 127.0.0.1:\(port): connect: connection refused")
      }
      context.write("Login Succeeded\n")
      return 0
    }
    if engine.fleet.world.supposes {
      context.machine.assumed.append("the account '\(user)' is supposed to exist")
      if server == nil { engine.user = user }
      context.write("Login Succeeded\n")
      return 0
    }
    let isHub = server.map { $0 == "docker.io" || $0.hasSuffix(".docker.io") } ?? true
    if isHub, context.streams[0]?.isTerminal != true {
      // In a world of which nothing is supposed nobody has an account but who sits at a terminal.
      throw EngineRefusal(
        "Get \"https://registry-1.docker.io/v2/\": unauthorized: incorrect username or password")
    }
    if let server, server.contains(46), server != "docker.io", !server.hasSuffix(".docker.io") {
      context.machine.notSimulated.append("docker login " + server)
      return refuse(
        "Get \"https://\(server)/v2/\": dial tcp: lookup \(server.split(58)[0]) on 127.0.0.53:53: no such host"
      )
    }
    context.machine.notSimulated.append("docker login")
    engine.user = user
    context.write("Login Succeeded\n")
    return 0
  }

  func logout() -> Int {
    let server: ByteString = line.arguments.first ?? "https://index.docker.io/v1/"
    engine.user = nil
    context.write("Removing login credentials for \(server)\n")
    return 0
  }
}
