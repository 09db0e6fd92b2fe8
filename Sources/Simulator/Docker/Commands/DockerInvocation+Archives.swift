import Shell
import YAML

/// Images and containers as archives: save, load, export, import.
extension DockerInvocation {
  /// Writes to the file of `--output`, or to standard output.
  private func put(_ bytes: [UInt8]) -> Int {
    guard let path = line.value("output") else {
      if context.streams[1]?.isTerminal == true {
        return fail(
          "cowardly refusing to save to a terminal. Use the -o flag or redirect")
      }
      _ = context.write(bytes)
      return 0
    }
    do throws(FileError) {
      let stream = try context.fileSystem.open(
        path, from: context.folder, .write, as: context.credentials)
      try stream.write(bytes)
      return 0
    } catch {
      return fail(
        "failed to \(command.action) \(command.action == "save" ? "image" : "container"): invalid output path: directory \"\(MountReader.absolute(path + "/..", context.folder))\" does not exist"
      )
    }
  }

  private func read(_ path: ByteString) -> [UInt8]? {
    try? context.contents(of: path)
  }

  func save() throws(EngineRefusal) -> Int {
    var folder: [ByteString: Inode] = [:]
    let files = context.fileSystem
    var entries: [ByteString] = []
    for (image, tags) in try savedImages() {
      engine.saved[image.identifier] = image
      let list = tags.map { "\"\($0)\"" as ByteString }.joined(",")
      entries.append("{\"Config\":\"blobs/sha256/\(image.identifier)\",\"RepoTags\":[\(list)]}")
      folder[image.identifier] = files.makeInode(.file(Array("{}".utf8)), mode: 0o644, as: .root)
    }
    let manifest: ByteString = "[\(entries.joined(","))]"
    let blobs = files.makeInode(.folder(folder), mode: 0o755, as: .root)
    let root = files.makeInode(
      .folder([
        "blobs": files.makeInode(.folder(["sha256": blobs]), mode: 0o755, as: .root),
        "manifest.json": files.makeInode(.file(manifest.bytes), mode: 0o644, as: .root),
      ]), mode: 0o755, as: .root)
    return put(TapeArchive.pack(content: root))
  }

  /// The images that the arguments mean, with their names; a repository means all of its tags.
  private func savedImages() throws(EngineRefusal) -> [(image: DockerImage, tags: [ByteString])] {
    var found: [(image: DockerImage, tags: [ByteString])] = []
    func add(_ image: DockerImage, _ tags: [ByteString]) {
      if let index = found.firstIndex(where: { $0.image === image }) {
        found[index].tags += tags.filter { !found[index].tags.contains($0) }
      } else {
        found.append((image, tags))
      }
    }
    for name in line.arguments {
      let familiar = DockerEngine.familiar(name)
      let full = DockerEngine.tagged(familiar)
      if full == familiar, let image = engine.image(name) {
        add(image, image.tags.filter { $0 == full })
        continue
      }
      let tagged = engine.images.flatMap { image in
        image.tags.filter { DockerEngine.split($0).repository == familiar }.map { (image, $0) }
      }
      if tagged.isEmpty {
        guard let image = engine.image(name) else { throw EngineRefusal("No such image: \(name)") }
        add(image, [])
      }
      for (image, tag) in tagged.sorted(by: { $0.1 < $1.1 }) { add(image, [tag]) }
    }
    return found
  }

  func load() throws(EngineRefusal) -> Int {
    let bytes: [UInt8]
    if let path = line.value("input") {
      guard let content = read(path) else { return fail("open \(path): no such file or directory") }
      bytes = content
    } else {
      if context.streams[0]?.isTerminal == true {
        return fail("requested load from stdin, but stdin is empty")
      }
      bytes = context.readAll()
    }
    if bytes.isEmpty {
      return fail(
        "open /var/lib/docker/tmp/docker-import-\(ByteString(engine.identifiers.number(below: 1_000_000_000)))/repositories: no such file or directory"
      )
    }
    guard let files = TapeArchive.unpack(bytes) else { return fail("unexpected EOF") }
    let manifest = files.first { $0.path == "manifest.json" || $0.path == "./manifest.json" }
    let entries =
      JSONReader(file: "").read(manifest?.inode.data ?? []).value.map { JSONValue($0).elements }
      ?? []
    var isKnown = false
    for entry in entries {
      guard let digits = ByteString(entry[name: "Config"]?.string ?? "").split(47).last,
        let image = engine.saved[digits]
      else { continue }
      isKnown = true
      if !engine.images.contains(where: { $0 === image }) {
        image.tags = []
        engine.images.append(image)
        engine.layers.formUnion(image.layers)
      }
      let tags = entry[name: "RepoTags"]?.elements.compactMap { $0.string } ?? []
      for tag in tags {
        engine.give(ByteString(tag), to: image)
        context.write("Loaded image: \(ByteString(tag))\n")
      }
      if tags.isEmpty { context.write("Loaded image ID: sha256:\(image.identifier)\n") }
    }
    if !isKnown {
      // An archive that was not made here: what is in it nobody knows.
      return context.notSimulated("load of an archive from elsewhere")
    }
    return 0
  }

  func export() throws(EngineRefusal) -> Int {
    let container = try container(line.arguments[0])
    let files = container.machine.fileSystem
    var kept: [ByteString: Inode] = [:]
    if case .folder(let table) = files.root.content {
      for (name, inode) in table where !["proc", "sys", "dev"].contains(name) { kept[name] = inode }
    }
    let root = files.makeInode(.folder(kept), mode: 0o755, as: .root)
    return put(TapeArchive.pack(content: root))
  }

  func importImage() throws(EngineRefusal) -> Int {
    let source = line.arguments[0]
    let bytes: [UInt8]
    if source == "-" {
      bytes = context.readAll()
    } else if source.hasPrefix("http://") || source.hasPrefix("https://") {
      return context.notSimulated("import \(source)")
    } else {
      guard let content = read(source) else {
        return fail("open \(source): no such file or directory")
      }
      bytes = content
    }
    let configuration: ImageConfiguration
    do throws(BuildFailure) {
      configuration = try engine.changed(
        ImageConfiguration(), by: line.all("change"), onTopOf: nil)
    } catch { throw EngineRefusal(error.message) }
    let name = line.arguments.count > 1 ? line.arguments[1] : nil
    if let name, let problem = DockerImageReference.problem(name) { return fail(problem) }
    guard let files = TapeArchive.unpack(bytes) else {
      throw EngineRefusal("archive/tar: invalid tar header")
    }
    let image = DockerImage(
      identifier: engine.identifiers.hexadecimal(64), tags: [], digests: [],
      configuration: configuration, layers: [engine.identifiers.hexadecimal(64)],
      history: [
        ImageStep(
          created: engine.clock.now, text: "", size: Int64(bytes.count),
          comment: line.value("message") ?? "Imported from -")
      ], created: engine.clock.now, size: Int64(bytes.count), entry: nil)
    image.comment = line.value("message") ?? "Imported from -"
    for (path, inode) in files { image.files.append(("/" + path, inode)) }
    engine.images.append(image)
    if let name { engine.give(DockerEngine.tagged(DockerEngine.familiar(name)), to: image) }
    context.write("sha256:\(image.identifier)\n")
    return 0
  }
}
