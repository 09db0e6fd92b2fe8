import Shell

/// Commands on images that are there.
extension DockerInvocation {
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
    engine.record("tag", image, name: name)
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
    engine.recordPruning("image")
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
    let base = engine.makeMachine(container.hostName, container.image)
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
    image.author = line.value("author") ?? ""
    image.files = container.image.files + changed
    engine.layers.insert(layer)
    engine.images.append(image)
    if let target { engine.give(DockerEngine.tagged(DockerEngine.familiar(target)), to: image) }
    engine.record(
      "commit", container,
      [
        ("comment", image.comment), ("imageID", "sha256:" + image.identifier),
        ("imageRef", image.tags.first ?? ""),
      ])
    context.write("sha256:\(image.identifier)\n")
    return 0
  }
}
