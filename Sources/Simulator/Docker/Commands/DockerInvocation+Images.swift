import Shell

extension DockerInvocation {
  func pull() -> Int {
    let name = line.arguments[0]
    for flag: ByteString in ["all-tags", "platform"] where line.value(flag) != nil {
      return context.notSimulated("pull --\(flag)")
    }
    if let problem = DockerImageReference.problem(name) { return fail(problem) }
    let tagged = DockerEngine.tagged(name)
    if tagged != name && !line.isSet("quiet") { context.write("Using default tag: latest\n") }
    if let problem = fetch(name, to: line.isSet("quiet") ? nil : 1) { return refuse(problem) }
    let path = name.contains(47) ? tagged : "library/" + tagged
    context.write("docker.io/\(path)\n")
    return 0
  }

  /// Gets an image from its registry, telling of it on a stream; gives the registry's refusal.
  func fetch(_ name: ByteString, to descriptor: Int?) -> ByteString? {
    let host = name.split(47)[0]
    let isElsewhere = host != name && (host.contains(46) || host.hasPrefix("localhost:"))
    if isElsewhere { context.machine.notSimulated.append("docker pull " + name) }
    if host != name, host.contains(46) {
      let server = host.split(58)[0]
      return
        "Get \"https://\(host)/v2/\": dial tcp: lookup \(server) on 127.0.0.53:53: no such host"
    }
    if host != name, host.hasPrefix("localhost:") {
      return
        "Get \"http://\(host)/v2/\": dial tcp 127.0.0.1:\(host.dropFirst(10)): connect: connection refused"
    }
    let tagged = DockerEngine.tagged(name)
    let tag = tagged.split(58).last ?? ""
    let repository = tagged.dropLast(tag.count + 1)
    let bare = repository.hasPrefix("library/") ? repository.dropFirst(8) : repository
    guard let entry = DockerImageCatalogue.find(bare) else {
      // Whether there is such an image nobody can know here, unless it is a known one's name misspelt.
      if bare.contains(47) || !DockerImageCatalogue.isMisspelling(bare) {
        context.machine.notSimulated.append("docker pull " + name)
      }
      return
        "pull access denied for \(repository), repository does not exist or may require 'docker login'"
        + ": denied: requested access to the resource is denied"
    }
    let known = engine.image(name)
    let image =
      known
      ?? DockerImage(
        identifier: engine.identifiers.hexadecimal(64), digest: engine.identifiers.hexadecimal(64),
        entry: entry, created: engine.clock.now - 5_184_000_000_000_000, tag: tagged)
    if known == nil { engine.images.append(image) }
    guard let descriptor else { return nil }
    var text: ByteString = "\(tag): Pulling from library/\(bare)\n"
    if known == nil { text.append("\(image.digest.prefix(12)): Pull complete\n") }
    text.append("Digest: sha256:\(image.digest)\n")
    let news: ByteString = known == nil ? "Downloaded newer image" : "Image is up to date"
    text.append("Status: \(news) for \(tagged)\n")
    _ = context.write(text.bytes, to: descriptor)
    return nil
  }

  func tag() -> Int {
    let (source, target) = (line.arguments[0], line.arguments[1])
    for (name, what) in [(source, "source" as ByteString), (target, "target")] {
      if let problem = DockerImageReference.problem(name) {
        return fail(
          "Error parsing reference: \"\(name)\" is not a valid repository/tag: \(problem)")
      }
      if what == "source", engine.image(name) == nil {
        return refuse("No such image: \(DockerEngine.tagged(name))")
      }
    }
    let full = DockerEngine.tagged(target)
    for image in engine.images { image.tags.removeAll { $0 == full } }
    engine.image(source)?.tags.append(full)
    return 0
  }

  func removeImages() -> Int {
    var status = 0
    for name in line.arguments {
      guard let image = engine.image(name) else {
        status = refuse("No such image: \(DockerEngine.tagged(name))")
        continue
      }
      let full = DockerEngine.tagged(name)
      if image.tags.contains(full), image.tags.count > 1 {
        image.tags.removeAll { $0 == full }
        context.write("Untagged: \(full)\n")
        continue
      }
      let short = image.identifier.prefix(12)
      if let user = engine.containers.first(where: { $0.image === image }), !line.isSet("force") {
        status = refuse(
          "conflict: unable to remove repository reference \"\(name)\" (must force) - container "
            + "\(user.identifier.prefix(12)) is using its referenced image \(short)")
        continue
      }
      for tag in image.tags { context.write("Untagged: \(tag)\n") }
      let repository = full.dropLast((full.split(58).last ?? "").count + 1)
      context.write("Untagged: \(repository)@sha256:\(image.digest)\n")
      context.write("Deleted: sha256:\(image.identifier)\n")
      engine.images.removeAll { $0 === image }
    }
    return status
  }
}
