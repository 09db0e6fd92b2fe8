import Shell

/// Taking names from images, and images away (moby, `daemon/images/image_delete.go`).
extension DockerEngine {
  /// The containers of an image.
  func users(of image: DockerImage) -> [DockerContainer] {
    containers.filter { $0.image === image }
  }

  /// Whether an image was made of this one.
  func hasChildren(_ image: DockerImage) -> Bool {
    images.contains { $0.parent == image.identifier }
  }

  /// Takes a name from an image, and the image away with the last; gives what is said of it.
  func removeImage(
    _ name: ByteString, isForced: Bool, keepsParents: Bool = false
  ) throws(EngineRefusal) -> [ByteString] {
    let familiar = DockerEngine.familiar(name)
    let full = DockerEngine.tagged(familiar)
    guard let image = image(name) else { throw EngineRefusal("No such image: \(full)") }
    let isByName = image.tags.contains(full) || image.digests.contains(familiar)
    var lines: [ByteString] = []
    if isByName {
      if !isForced, Self.hasOneReference(image), let user = users(of: image).first {
        throw EngineRefusal(
          "conflict: unable to remove repository reference \"\(name)\" (must force) - container \(user.short) is using its referenced image \(image.short)"
        )
      }
      lines += untag(image, image.tags.contains(full) ? full : familiar)
      if !image.tags.isEmpty || !image.digests.isEmpty { return lines }
    } else if Self.hasOneReference(image) {
      try check(image, isForced: isForced, ignoresNames: true)
      lines += untagAll(image)
    }
    lines += try delete(
      image, isForced: isForced, isQuiet: isByName, keepsParents: keepsParents)
    return lines
  }

  /// Whether all that is said of an image is one tag, or one with the digest that belongs to it.
  private static func hasOneReference(_ image: DockerImage) -> Bool {
    let count = image.tags.count + image.digests.count
    if count <= 1 { return true }
    guard count == 2, image.tags.count == 1, let digest = image.digests.first else { return false }
    return digest.hasPrefix(split(image.tags[0]).repository + "@")
  }

  private func untag(_ image: DockerImage, _ reference: ByteString) -> [ByteString] {
    image.tags.removeAll { $0 == reference }
    image.digests.removeAll { $0 == reference }
    record("untag", image)
    var lines: [ByteString] = ["Untagged: \(reference)"]
    if reference.contains(64) { return lines }
    // Digests go with the last tag of their repository.
    let repository = DockerEngine.split(reference).repository
    if !image.tags.contains(where: { DockerEngine.split($0).repository == repository }) {
      lines += image.digests.filter { $0.hasPrefix(repository + "@") }.map { "Untagged: \($0)" }
      image.digests.removeAll { $0.hasPrefix(repository + "@") }
    }
    return lines
  }

  private func untagAll(_ image: DockerImage) -> [ByteString] {
    let lines = (image.tags + image.digests).map { "Untagged: \($0)" as ByteString }
    image.tags = []
    image.digests = []
    if !lines.isEmpty {
      record("untag", image)
    }
    return lines
  }

  /// Refuses what stands in the way of taking an image away.
  private func check(
    _ image: DockerImage, isForced: Bool, ignoresNames: Bool = false
  ) throws(EngineRefusal) {
    func refuse(_ why: ByteString, canForce: Bool) -> EngineRefusal {
      EngineRefusal(
        "conflict: unable to delete \(image.short) (\(canForce ? "must" : "cannot") be forced) - \(why)"
      )
    }
    if hasChildren(image) { throw refuse("image has dependent child images", canForce: false) }
    let users = users(of: image)
    if let user = users.first(where: { $0.isUp }) {
      throw refuse("image is being used by running container \(user.short)", canForce: false)
    }
    if isForced { return }
    if !ignoresNames, !image.tags.isEmpty || !image.digests.isEmpty {
      throw refuse("image is referenced in multiple repositories", canForce: true)
    }
    if let user = users.first {
      throw refuse("image is being used by stopped container \(user.short)", canForce: true)
    }
  }

  /// Takes an image away with the layers that nobody else has, and with what it was made of.
  private func delete(
    _ image: DockerImage, isForced: Bool, isQuiet: Bool, keepsParents: Bool
  ) throws(EngineRefusal) -> [ByteString] {
    do throws(EngineRefusal) { try check(image, isForced: isForced) } catch {
      if isQuiet { return [] }
      throw error
    }
    var lines = untagAll(image)
    images.removeAll { $0 === image }
    lines.append("Deleted: sha256:\(image.identifier)")
    record("delete", image)
    for layer in image.layers.reversed() {
      if isKept(layer) { break }
      layers.remove(layer)
      lines.append("Deleted: sha256:\(layer)")
    }
    if !keepsParents, let parent = images.first(where: { $0.identifier == image.parent }) {
      lines += try delete(parent, isForced: false, isQuiet: true, keepsParents: false)
    }
    return lines
  }

  /// Whether an image, a container or a build has a layer.
  private func isKept(_ layer: ByteString) -> Bool {
    cachedLayers.contains(layer) || images.contains { $0.layers.contains(layer) }
      || containers.contains { $0.image.layers.contains(layer) }
  }

  /// Forgets what builds left behind, but for what images still have.
  func forgetBuilds() {
    buildCache = [:]
    for layer in cachedLayers where !images.contains(where: { $0.layers.contains(layer) }) {
      layers.remove(layer)
    }
    cachedLayers = []
  }
}
