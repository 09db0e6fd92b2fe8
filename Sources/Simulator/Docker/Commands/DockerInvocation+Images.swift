import Shell

/// Commands on images and registries.
extension DockerInvocation {
  func pull() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    if line.isSet("all-tags") {
      if DockerEngine.tagged(name) == name { return fail("tag can't be used with --all-tags/-a") }
      return context.notSimulated("pull --all-tags")
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

  /// A reference with its registry: `docker.io/library/nginx:latest`.
  private static func whole(_ name: ByteString) -> ByteString {
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
  private static func manifestSize(_ layers: Int) -> Int { 317 + 210 * layers }

  /// Passwords are not known here: whoever logs in is believed, and it is said that that was assumed.
  ///
  /// A user without a name is a reader, to whom any namespace may belong.
  func login() -> Int {
    let takesInput = line.isSet("password-stdin")
    if takesInput, line.value("username") == nil {
      return fail("the --password-stdin option requires --username to be set")
    }
    if takesInput, line.value("password") != nil {
      return fail("conflicting options: cannot specify both --password and --password-stdin")
    }
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

  func tag() throws(EngineRefusal) -> Int {
    let (source, target) = (line.arguments[0], line.arguments[1])
    if let problem = DockerImageReference.problem(source), engine.image(source) == nil {
      return fail(
        "Error parsing reference: \"\(source)\" is not a valid repository/tag: \(problem)")
    }
    if let problem = DockerImageReference.problem(target) {
      return fail(
        "Error parsing reference: \"\(target)\" is not a valid repository/tag: \(problem)")
    }
    if target.contains(64) { return fail("refusing to create a tag with a digest reference") }
    guard let image = engine.image(source) else {
      throw EngineRefusal("No such image: \(DockerEngine.tagged(DockerEngine.familiar(source)))")
    }
    let name = DockerEngine.tagged(DockerEngine.familiar(target))
    engine.give(name, to: image)
    engine.record("image", "tag", image.identifier, [("name", name)])
    return 0
  }

  func removeImages() -> Int {
    var status = 0
    for name in line.arguments {
      do throws(EngineRefusal) {
        if let problem = DockerImageReference.problem(name), engine.image(name) == nil {
          throw EngineRefusal(problem)
        }
        for text in try engine.removeImage(name, isForced: line.isSet("force")) {
          context.write(text + "\n")
        }
      } catch {
        let isMissing = error.message.hasPrefix("No such image")
        if !(isMissing && line.isSet("force")) { status = 1 }
        _ = refuse(error.message)
      }
    }
    return status
  }

  func history() throws(EngineRefusal) -> Int {
    let name = line.arguments[0]
    guard let image = engine.image(name) else {
      throw EngineRefusal("No such image: \(DockerEngine.tagged(DockerEngine.familiar(name)))")
    }
    let isLong = line.isSet("no-trunc")
    let isHuman = line.value("human").map { $0 == "true" } ?? true
    // As many lines have identifiers as there are images that were made one of the other.
    var chain: [DockerImage] = [image]
    while chain.count < image.history.count, let last = chain.last,
      let parent = engine.images.first(where: { $0.identifier == last.parent })
    {
      chain.append(parent)
    }
    let rows = image.history.enumerated().map { index, step -> [(String, ByteString)] in
      let text = step.text
      let identifier = index < chain.count ? chain[index].identifier : nil
      return [
        ("ID", identifier.map { isLong ? "sha256:" + $0 : $0.prefix(12) } ?? "<missing>"),
        (
          "CreatedSince",
          isHuman
            ? Age.text(engine.clock.now - step.created) + " ago"
            : ByteString(Timestamp.text(step.created))
        ),
        ("CreatedAt", ByteString(Timestamp.text(step.created))),
        ("CreatedBy", isLong || text.count <= 45 ? text : text.prefix(44) + "…"),
        ("Size", isHuman ? Age.size(step.size) : ByteString(step.size)), ("Comment", step.comment),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "IMAGE"), .init(field: "CreatedSince", title: "CREATED"),
        .init(field: "CreatedBy", title: "CREATED BY"), .init(field: "Size", title: "SIZE"),
        .init(field: "Comment", title: "COMMENT"),
        .init(field: "CreatedAt", title: "CREATED AT", isUsual: false),
      ], type: "*formatter.historyContext", quietField: "ID")
    return printer.print(rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func pruneImages() throws(EngineRefusal) -> Int {
    let isAll = line.isSet("all")
    guard
      confirms(
        isAll
          ? "This will remove all images without at least one container associated to them."
          : "This will remove all dangling images.")
    else { return 0 }
    writePruned(try unusedImages(isAll: isAll))
    context.write("Total reclaimed space: 0B\n")
    return 0
  }

  func unusedImages(isAll: Bool) throws(EngineRefusal) -> [DockerImage] {
    let filter = try PruneFilter(
      line.all("filter"), keys: ["until", "label", "label!", "dangling"], engine)
    let takesAll = filter.dangling.map { !$0 } ?? isAll
    return engine.images.filter { image in
      engine.users(of: image).isEmpty && (takesAll || image.tags.isEmpty)
        && filter.admits(labels: image.configuration.labels, created: image.created)
        && !engine.hasChildren(image)
    }
  }

  func writePruned(_ images: [DockerImage]) {
    if images.isEmpty { return }
    context.write("Deleted Images:\n")
    for image in images {
      for tag in image.tags.isEmpty ? [image.identifier] : image.tags {
        let lines = try? engine.removeImage(tag, isForced: false)
        for text in lines ?? [] {
          var shown = text
          if text.hasPrefix("Untagged: ") { shown = "untagged: " + text.dropFirst(10) }
          if text.hasPrefix("Deleted: ") { shown = "deleted: " + text.dropFirst(9) }
          context.write(shown + "\n")
        }
      }
    }
    context.write("\n")
  }

  func commit() throws(EngineRefusal) -> Int {
    let target = line.arguments.count > 1 ? line.arguments[1] : nil
    if let target, let problem = DockerImageReference.problem(target) { return fail(problem) }
    let container = try container(line.arguments[0])
    var configuration = container.image.configuration
    configuration.environment = container.configuration.environment
    configuration.labels = container.configuration.labels
    configuration.workingFolder = container.configuration.workingFolder
    configuration.user = container.configuration.user
    if let entrypoint = container.configuration.entrypoint { configuration.entrypoint = entrypoint }
    configuration.command = container.configuration.command
    do throws(BuildFailure) {
      configuration = try engine.changed(
        configuration, by: line.all("change"), onTopOf: container.image)
    } catch { throw EngineRefusal(error.message) }
    let base = engine.makeMachine(container.machine.hostName, container.image)
    let changed = FileChanges(from: base, to: container).files
    let layer = BuildStage.digest(of: changed)
    let image = DockerImage(
      identifier: engine.identifiers.hexadecimal(64), tags: [], digests: [],
      configuration: configuration, layers: container.image.layers + [layer],
      history: [
        ImageStep(
          created: engine.clock.now, text: container.program.joined(" "), size: 0,
          comment: line.value("message") ?? "")
      ] + container.image.history, created: engine.clock.now, size: container.image.size,
      entry: container.image.entry)
    image.parent = container.image.identifier
    image.comment = line.value("message") ?? ""
    image.files = container.image.files + changed
    engine.layers.insert(layer)
    engine.images.append(image)
    if let target { engine.give(DockerEngine.tagged(DockerEngine.familiar(target)), to: image) }
    engine.record("image", "create", image.identifier)
    context.write("sha256:\(image.identifier)\n")
    return 0
  }
}
