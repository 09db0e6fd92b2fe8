import Shell
import YAML

/// The commands below `docker manifest`: lists that the client keeps, of images that registries have.
extension DockerInvocation {
  func runManifestCommand() -> Int {
    switch command.action {
    case "manifest create": return createManifestList()
    case "manifest annotate": return annotateManifest()
    case "manifest inspect": return inspectManifest()
    case "manifest push": return pushManifestList()
    case "manifest rm": return removeManifestLists()
    default: return context.notSimulated(command.path.joined(" "))
    }
  }

  private func full(_ name: ByteString) -> ByteString { Self.whole(DockerEngine.tagged(name)) }

  private func index(of name: ByteString) -> Int? {
    engine.manifestLists.firstIndex { $0.name == full(name) }
  }

  private func missing(_ name: ByteString) -> ByteString { "No such manifest: \(full(name))" }

  /// What the registry says of an image; `nil` after it was said why there is nothing to say.
  private func entry(_ name: ByteString) -> DockerManifestList.Entry? {
    let familiar = DockerEngine.tagged(DockerEngine.familiar(name))
    if let image = engine.pushed[familiar] {
      return DockerManifestList.Entry(
        name: full(name),
        digest: "sha256:" + Digest.hexadecimal("manifest " + image.identifier.text),
        size: Self.manifestSize(image.layers.count), system: "linux", architecture: "amd64")
    }
    guard let reference = ImageReference(name.text) else { return nil }
    if reference.domain != "docker.io", engine.hasRegistry(at: ByteString(reference.domain)) == true
    {
      _ = fail("no such manifest: \(full(name))")
      return nil
    }
    if case .unknown = ImageCatalogue.look(up: reference), !engine.fleet.world.supposes,
      reference.domain == "docker.io"
    {
      _ = fail(
        "errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required\n"
      )
      return nil
    }
    // Which platforms an image of Docker Hub has is not known here.
    _ = context.notSimulated(command.path.joined(" ") + " " + name)
    return nil
  }

  private func createManifestList() -> Int {
    let name = line.arguments[0]
    let known = index(of: name)
    if known != nil, !line.isSet("amend") {
      return fail("refusing to amend an existing manifest list with no --amend flag")
    }
    var list = known.map { engine.manifestLists[$0] } ?? DockerManifestList(name: full(name))
    for image in line.arguments.dropFirst() {
      if let problem = DockerImageReference.problem(image) { return fail(problem) }
      guard let entry = entry(image) else { return 1 }
      list.entries.removeAll { $0.name == entry.name }
      list.entries.append(entry)
    }
    if let known { engine.manifestLists[known] = list } else { engine.manifestLists.append(list) }
    context.write("Created manifest list \(list.name)\n")
    return 0
  }

  private func annotateManifest() -> Int {
    let (name, image) = (line.arguments[0], line.arguments[1])
    guard let list = index(of: name),
      let place = engine.manifestLists[list].entries.firstIndex(where: { $0.name == full(image) })
    else { return fail("manifest for image \(image) does not exist in \(name)") }
    var entry = engine.manifestLists[list].entries[place]
    entry.system = line.value("os") ?? entry.system
    entry.architecture = line.value("arch") ?? entry.architecture
    entry.variant = line.value("variant") ?? entry.variant
    let platform: ByteString = "\(entry.system)/\(entry.architecture)"
    if !Self.platforms.contains(platform) {
      return fail("manifest entry for image has unsupported os/arch combination: \(platform)")
    }
    engine.manifestLists[list].entries[place] = entry
    return 0
  }

  /// Platforms that Go programs can be made for, as far as images are.
  private static let platforms: [ByteString] = [
    "linux/386", "linux/amd64", "linux/arm", "linux/arm64", "linux/mips64", "linux/mips64le",
    "linux/ppc64le", "linux/riscv64", "linux/s390x", "windows/386", "windows/amd64",
  ]

  private func inspectManifest() -> Int {
    let image = line.arguments[line.arguments.count - 1]
    if line.arguments.count == 1, let list = index(of: image) {
      return show(engine.manifestLists[list])
    }
    if line.arguments.count > 1 {
      let entries = index(of: line.arguments[0]).map { engine.manifestLists[$0].entries } ?? []
      guard let entry = entries.first(where: { $0.name == full(image) }) else {
        return fail(missing(image))
      }
      return show(entry)
    }
    if let list = engine.fleet.pushedLists.first(where: { $0.name == full(image) }) {
      return show(list)
    }
    guard let entry = entry(image) else { return 1 }
    return show(entry)
  }

  private func show(_ document: JSONValue) -> Int {
    var printer = JSONPrinter(indent: 3)
    printer.escapesHTML = false
    _ = context.write(printer.print(document) + [10])
    return 0
  }

  private func show(_ list: DockerManifestList) -> Int {
    show(
      Document.object([
        ("schemaVersion", .number("2")),
        ("mediaType", .string("application/vnd.docker.distribution.manifest.list.v2+json")),
        (
          "manifests",
          .array(
            list.entries.map { entry in
              var platform: [(String, JSONValue)] = [
                ("architecture", Document.text(entry.architecture)),
                ("os", Document.text(entry.system)),
              ]
              if !entry.variant.isEmpty {
                platform.append(("variant", Document.text(entry.variant)))
              }
              return Document.object([
                ("mediaType", .string("application/vnd.docker.distribution.manifest.v2+json")),
                ("size", .int(entry.size)), ("digest", Document.text(entry.digest)),
                ("platform", Document.object(platform)),
              ])
            })
        ),
      ]))
  }

  private func show(_ entry: DockerManifestList.Entry) -> Int {
    guard let image = engine.pushed.first(where: { full($0.key) == entry.name })?.value else {
      return context.notSimulated(command.path.joined(" "))
    }
    return show(
      Document.object([
        ("schemaVersion", .number("2")),
        ("mediaType", .string("application/vnd.docker.distribution.manifest.v2+json")),
        (
          "config",
          Document.object([
            ("mediaType", .string("application/vnd.docker.container.image.v1+json")),
            ("size", .int(1_000 + 200 * image.history.count)),
            ("digest", .string("sha256:" + image.identifier.text)),
          ])
        ),
        (
          "layers",
          .array(
            image.layers.map { layer in
              Document.object([
                ("mediaType", .string("application/vnd.docker.image.rootfs.diff.tar.gzip")),
                ("size", .number("\(image.size / Int64(max(image.layers.count, 1)))")),
                ("digest", .string("sha256:" + layer.text)),
              ])
            })
        ),
      ]))
  }

  private func pushManifestList() -> Int {
    guard let list = index(of: line.arguments[0]) else { return fail(missing(line.arguments[0])) }
    let value = engine.manifestLists[list]
    engine.fleet.pushedLists.removeAll { $0.name == value.name }
    engine.fleet.pushedLists.append(value)
    if line.isSet("purge") { engine.manifestLists.remove(at: list) }
    context.write("\(value.digest)\n")
    return 0
  }

  private func removeManifestLists() -> Int {
    var problems: [ByteString] = []
    for name in line.arguments {
      if let problem = DockerImageReference.problem(name) {
        problems.append(problem)
      } else if let list = index(of: name) {
        engine.manifestLists.remove(at: list)
      } else {
        problems.append(missing(name))
      }
    }
    return problems.isEmpty ? 0 : fail(problems.joined("\n"))
  }
}
