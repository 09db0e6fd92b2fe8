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
        if fleet.world.supposes { return suppose(entry, reference, familiar) }
        host.notSimulated.append("docker pull " + name)
        throw EngineRefusal(
          "manifest for \(familiar) not found: manifest unknown: manifest unknown")
      }
      return receive(entry, reference, familiar)
    case .noTag:
      if let entry = ImageCatalogue.supposed(reference), fleet.world.supposes {
        return suppose(entry, reference, familiar)
      }
      if reference.digest != nil { host.notSimulated.append("docker pull " + name) }
      throw EngineRefusal(
        "manifest for \(familiar) not found: manifest unknown: manifest unknown")
    case .unknown:
      if let pushed = pushed[familiar] { return receive(pushed, familiar) }
      // Whether there is such an image nobody can know here, unless it is a known one's name misspelt.
      let official = reference.path.hasPrefix("library/")
      if !official || !ImageCatalogue.isMisspelling(ByteString(reference.shortName)) {
        if fleet.world.supposes { return suppose(nil, reference, familiar) }
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
    if let isThere = hasRegistry(at: host) {
      if !isThere {
        if fleet.world.supposes { return suppose(nil, reference, name) }
        throw EngineRefusal(
          "Get \"http://\(host)/v2/\": dial tcp 127.0.0.1:\(host.split(58).last?.integer ?? 80): connect: connection refused"
        )
      }
      let (_, tag) = DockerEngine.split(name)
      let path = ByteString(reference.path)
      throw EngineRefusal(
        "manifest for \(host)/\(path):\(tag) not found: manifest unknown: manifest unknown")
    }
    if case .found(let entry) = ImageCatalogue.look(up: reference) {
      return receive(entry, reference, name)
    }
    if fleet.world.supposes { return suppose(nil, reference, name) }
    self.host.notSimulated.append("docker pull " + name)
    let server = host.split(58)[0]
    throw EngineRefusal(
      "Get \"https://\(host)/v2/\": dial tcp: lookup \(server) on 127.0.0.53:53: no such host")
  }

  /// Takes an image in that only the author of a note can know.
  private func suppose(
    _ entry: ImageCatalogue.Entry?, _ reference: ImageReference, _ name: ByteString
  ) -> Pull {
    host.assumed.append("the image '\(name)' is supposed to be in its registry")
    let entry =
      entry
      ?? ImageCatalogue.Entry(
        name: reference.path, version: reference.tag, tag: reference.tag,
        image: .supposed(reference.shortName))
    return receive(entry, reference, name)
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
    let created = clock.now - Int64(entry.days) * 86_400_000_000_000
    let image =
      known
      ?? DockerImage(
        identifier: identifier, tags: [], digests: [digestName], configuration: configuration,
        layers: layers,
        history: ImageHistory.steps(of: entry, configuration, at: created),
        created: created, size: entry.image.size, entry: entry)
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
    let known = images.first { $0.identifier == image.identifier }
    let isNew = known?.tags.contains(name) != true
    let image = known ?? image.copy()
    if known == nil { images.append(image) }
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
}
