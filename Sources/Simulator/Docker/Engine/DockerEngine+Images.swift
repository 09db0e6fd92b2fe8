import Shell

/// Images and where they come from.
extension DockerEngine {
  /// What a pull did: lines of progress and, in the end, the image.
  struct Pull {
    var image: DockerImage
    var lines: [ByteString]
    var status: ByteString
  }

  /// Gets an image from its registry.
  func pull(_ name: ByteString) throws(EngineRefusal) -> Pull {
    let familiar = DockerEngine.tagged(DockerEngine.familiar(name))
    guard let reference = ImageReference(name.text) else {
      throw EngineRefusal(DockerImageReference.problem(name) ?? "invalid reference format")
    }
    if reference.domain != "docker.io" { return try pullElsewhere(reference, familiar) }
    let repository = DockerEngine.split(familiar).repository
    switch ImageCatalogue.look(up: reference) {
    case .found(let entry):
      if let digest = reference.digest, digest != "sha256:" + Self.digest(entry).text {
        // Which digests there were nobody can know here.
        host.notSimulated.append("docker pull " + name)
        throw EngineRefusal(
          "manifest for \(familiar) not found: manifest unknown: manifest unknown")
      }
      return receive(entry, reference, familiar)
    case .noTag:
      if reference.digest != nil { host.notSimulated.append("docker pull " + name) }
      throw EngineRefusal(
        "manifest for \(familiar) not found: manifest unknown: manifest unknown")
    case .unknown:
      if let pushed = pushed[familiar] { return receive(pushed, familiar) }
      // Whether there is such an image nobody can know here, unless it is a known one's name misspelt.
      let official = reference.path.hasPrefix("library/")
      if !official || !ImageCatalogue.isMisspelling(ByteString(reference.shortName)) {
        host.notSimulated.append("docker pull " + name)
      }
      throw EngineRefusal(
        "pull access denied for \(repository), repository does not exist or may require 'docker login': denied: requested access to the resource is denied"
      )
    }
  }

  private func pullElsewhere(
    _ reference: ImageReference, _ name: ByteString
  ) throws(EngineRefusal) -> Pull {
    let host = ByteString(reference.domain)
    if let pushed = pushed[name] { return receive(pushed, name) }
    if host.hasPrefix("localhost") || host.hasPrefix("127.") {
      let port = host.split(58).last?.integer ?? 80
      guard let server = listener(at: port), server.container.image.entry?.name == "registry" else {
        throw EngineRefusal(
          "Get \"http://\(host)/v2/\": dial tcp 127.0.0.1:\(port): connect: connection refused")
      }
      let (_, tag) = DockerEngine.split(name)
      let path = ByteString(reference.path)
      throw EngineRefusal(
        "manifest for \(host)/\(path):\(tag) not found: manifest unknown: manifest unknown")
    }
    if case .found(let entry) = ImageCatalogue.look(up: reference) {
      return receive(entry, reference, name)
    }
    self.host.notSimulated.append("docker pull " + name)
    let server = host.split(58)[0]
    throw EngineRefusal(
      "Get \"https://\(host)/v2/\": dial tcp: lookup \(server) on 127.0.0.53:53: no such host")
  }

  private static func digest(_ entry: ImageCatalogue.Entry) -> ByteString {
    Digest.hexadecimal("manifest \(entry.name) \(entry.version)")
  }

  /// Takes an image of the catalogue in.
  private func receive(
    _ entry: ImageCatalogue.Entry, _ reference: ImageReference, _ name: ByteString
  ) -> Pull {
    let (repository, tag) = DockerEngine.split(name)
    let digest = Self.digest(entry)
    let digestName: ByteString = "\(repository)@sha256:\(digest)"
    let identifier = Digest.hexadecimal("configuration " + entry.name + entry.version)
    let base = Digest.hexadecimal(
      "layer " + (entry.image.behaviour == .shell ? entry.name : "debian"))
    let top = Digest.hexadecimal("layer " + entry.name + entry.version)
    let layers = base == top || entry.image.behaviour != .server ? [base] : [base, top]
    var lines: [ByteString] = []
    let known = images.first { $0.identifier == identifier }
    if known == nil {
      for layer in layers {
        lines.append(
          "\(layer.prefix(12)): \(self.layers.contains(layer) ? "Already exists" : "Pull complete")"
        )
      }
      self.layers.formUnion(layers)
    }
    let isNew = known?.tags.contains(name) != true
    let configuration = ImageConfiguration(of: entry)
    let created = clock.now - 5_184_000_000_000_000
    let image =
      known
      ?? DockerImage(
        identifier: identifier, tags: [], digests: [digestName], configuration: configuration,
        layers: layers,
        history: [
          ImageStep(
            created: created, text: "CMD \(DockerEngine.list(configuration.command))",
            size: 0,
            comment: "buildkit.dockerfile.v0", image: identifier),
          ImageStep(
            created: created, text: "/bin/sh -c #(nop) ADD file in /", size: entry.image.size),
        ], created: created, size: entry.image.size, entry: entry)
    image.comment = "buildkit.dockerfile.v0"
    if known == nil { images.append(image) }
    give(name, to: image)
    if !image.digests.contains(digestName) { image.digests.append(digestName) }
    record("image", "pull", name, [("name", repository)])
    return Pull(
      image: image,
      lines: ["\(tag): Pulling from \(reference.path)"] + lines + ["Digest: sha256:\(digest)"],
      status: isNew
        ? "Downloaded newer image for \(name)" : "Image is up to date for \(name)")
  }

  /// Takes an image in that was pushed before.
  private func receive(_ image: DockerImage, _ name: ByteString) -> Pull {
    let isNew = !images.contains { $0 === image } || !image.tags.contains(name)
    if !images.contains(where: { $0 === image }) { images.append(image) }
    give(name, to: image)
    let (repository, tag) = DockerEngine.split(name)
    let digest = Digest.hexadecimal("manifest " + image.identifier.text)
    let path = ImageReference(name.text).map { ByteString($0.path) } ?? repository
    return Pull(
      image: image,
      lines: ["\(tag): Pulling from \(path)", "Digest: sha256:\(digest)"],
      status: isNew ? "Downloaded newer image for \(name)" : "Image is up to date for \(name)")
  }

  /// Gives a tag to an image, and takes it from the one that had it.
  func give(_ tag: ByteString, to image: DockerImage) {
    for other in images where other !== image { other.tags.removeAll { $0 == tag } }
    if !image.tags.contains(tag) {
      image.tags.append(tag)
      image.tags.sort { $0 < $1 }
    }
  }

  /// Words as Dockerfiles and histories have them: `["nginx" "-g" "daemon off;"]`.
  static func list(_ words: [ByteString]) -> ByteString {
    "[" + words.map { "\"\($0)\"" as ByteString }.joined(" ") + "]"
  }

  /// The containers of an image.
  func users(of image: DockerImage) -> [DockerContainer] {
    containers.filter { $0.image === image }
  }

  /// Takes a name from an image, and the image away with the last; gives what is said of it.
  func removeImage(_ name: ByteString, isForced: Bool) throws(EngineRefusal) -> [ByteString] {
    guard let image = image(name) else {
      throw EngineRefusal("No such image: \(DockerEngine.tagged(DockerEngine.familiar(name)))")
    }
    let full = DockerEngine.tagged(DockerEngine.familiar(name))
    let isByName = image.tags.contains(full)
    if isByName, image.tags.count > 1 {
      image.tags.removeAll { $0 == full }
      record("image", "untag", image.identifier, [("name", image.identifier)])
      let repository = DockerEngine.split(full).repository
      var lines: [ByteString] = ["Untagged: \(full)"]
      if !image.tags.contains(where: { DockerEngine.split($0).repository == repository }) {
        lines += image.digests.filter { $0.hasPrefix(repository + "@") }.map { "Untagged: \($0)" }
        image.digests.removeAll { $0.hasPrefix(repository + "@") }
      }
      return lines
    }
    let users = users(of: image)
    if let user = users.first(where: { $0.isUp }) {
      if isByName && !isForced {
        throw EngineRefusal(
          "conflict: unable to remove repository reference \"\(name)\" (must force) - container \(user.short) is using its referenced image \(image.short)"
        )
      }
      if !isByName || isForced && !isByName {
        throw EngineRefusal(
          "conflict: unable to delete \(image.short) (cannot be forced) - image is being used by running container \(user.short)"
        )
      }
      // By force the name goes and the image stays.
      image.tags = []
      return ["Untagged: \(full)"]
    }
    if let user = users.first, !isForced {
      throw EngineRefusal(
        isByName
          ? "conflict: unable to remove repository reference \"\(name)\" (must force) - container \(user.short) is using its referenced image \(image.short)"
          : "conflict: unable to delete \(image.short) (must be forced) - image is being used by stopped container \(user.short)"
      )
    }
    if !isByName, Set(image.tags.map { DockerEngine.split($0).repository }).count > 1, !isForced {
      throw EngineRefusal(
        "conflict: unable to delete \(image.short) (must be forced) - image is referenced in multiple repositories"
      )
    }
    var lines = image.tags.map { "Untagged: \($0)" as ByteString }
    lines += image.digests.map { "Untagged: \($0)" }
    image.tags = []
    if images.contains(where: { $0.parent == image.identifier }) {
      if lines.isEmpty {
        throw EngineRefusal(
          "conflict: unable to delete \(image.short) (cannot be forced) - image has dependent child images"
        )
      }
      return lines
    }
    lines += delete(image)
    return lines
  }

  /// Takes an image away with the layers that no other has.
  private func delete(_ image: DockerImage) -> [ByteString] {
    images.removeAll { $0 === image }
    var lines: [ByteString] = ["Deleted: sha256:\(image.identifier)"]
    record("image", "delete", image.identifier, [("name", image.identifier)])
    for layer in image.layers.reversed()
    where !images.contains(where: { $0.layers.contains(layer) }) {
      layers.remove(layer)
      lines.append("Deleted: sha256:\(layer)")
    }
    if let parent = image.parent, let below = images.first(where: { $0.identifier == parent }),
      below.tags.isEmpty, below.isIntermediate, users(of: below).isEmpty
    {
      lines += delete(below)
    }
    return lines
  }
}
