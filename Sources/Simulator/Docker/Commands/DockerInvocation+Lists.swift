import Shell

/// Lists of containers and images.
extension DockerInvocation {
  func listContainers() throws(EngineRefusal) -> Int {
    let isLong = line.isSet("no-trunc")
    let filter = try ContainerFilter(line.all("filter"), engine)
    let last = line.isSet("latest") ? 1 : line.value("last")?.integer ?? -1
    let isAll = line.isSet("all") || filter.includesStopped || last > 0
    var chosen = engine.containers.reversed().filter { (isAll || $0.isUp) && filter.admits($0) }
    if last > 0 { chosen = Array(chosen.prefix(last)) }
    let showsSize = line.isSet("size")
    var columns: [ListPrinter.Column] = [
      .init(field: "ID", title: "CONTAINER ID"), .init(field: "Image", title: "IMAGE"),
      .init(field: "Command", title: "COMMAND"), .init(field: "RunningFor", title: "CREATED"),
      .init(field: "Status", title: "STATUS"), .init(field: "Ports", title: "PORTS"),
      .init(field: "Names", title: "NAMES"),
      .init(field: "Size", title: "SIZE", isUsual: showsSize),
    ]
    columns += [
      .init(field: "CreatedAt", title: "CREATED AT", isUsual: false),
      .init(field: "State", title: "STATE", isUsual: false),
      .init(field: "Labels", title: "LABELS", isUsual: false),
      .init(field: "Mounts", title: "MOUNTS", isUsual: false),
      .init(field: "LocalVolumes", title: "LOCAL VOLUMES", isUsual: false),
      .init(field: "Networks", title: "NETWORKS", isUsual: false),
      .init(field: "Platform", title: "PLATFORM", isUsual: false),
    ]
    var printer = ListPrinter(
      columns: columns, type: "*formatter.ContainerContext", quietField: "ID")
    printer.lead = "failed to execute template: "
    return printer.print(
      chosen.count, format: line.value("format"), isQuiet: line.isSet("quiet"), context,
      cells: isLong || showsSize ? nil : { cells(of: chosen[$0]) },
      field: { field($1, of: chosen[$0], isLong) },
      row: { index in
        columns.map { ($0.field, field($0.field, of: chosen[index], isLong) ?? "") }
      })
  }

  /// The cells of a container in the usual list, which are kept as long as they stay right.
  private func cells(of container: DockerContainer) -> TableRow {
    let (now, count) = (engine.clock.now, engine.images.count)
    if let listed = container.listed, listed.times.contains(now), listed.images == count,
      listed.tags == container.image.tags
    {
      return listed.cells
    }
    let names = ["ID", "Image", "Command", "RunningFor", "Status", "Ports", "Names"]
    let cells = TableRow(names.map { field($0, of: container, false) ?? "" })
    let least = [container.created, container.started, container.finished].reduce(Int64.max) {
      min($0, Age.remaining(now - $1))
    }
    container.listed = (now..<(now + least), count, container.image.tags, cells)
    return cells
  }

  /// A field of a container in the list; `nil` when there is none of the name.
  private func field(
    _ name: String, of container: DockerContainer, _ isLong: Bool
  ) -> ByteString? {
    switch name {
    case "ID": return isLong ? container.identifier : container.short
    case "Image": return imageName(of: container)
    case "Command": return program(of: container, isLong: isLong)
    case "CreatedAt": return ByteString(Timestamp.goText(container.created))
    case "RunningFor": return Age.text(engine.clock.now - container.created) + " ago"
    case "Ports": return ports(of: container)
    case "State": return container.state.word
    case "Status": return status(of: container)
    case "Size":
      let own = engine.size(of: container)
      return "\(Age.size(own)) (virtual \(Age.size(container.image.size + own)))"
    case "Names": return container.name
    case "Labels":
      return container.configuration.labels.map { "\($0.name)=\($0.value)" as ByteString }
        .sorted { $0 < $1 }.joined(",")
    case "Mounts": return container.mounts.map { mountName($0, isLong) }.joined(",")
    case "LocalVolumes": return ByteString(container.mounts.filter { $0.volume != nil }.count)
    case "Networks": return container.endpoints.map { $0.network.name }.joined(",")
    case "Platform": return "linux/amd64"
    default: return nil
    }
  }

  /// The image as it was named, or its identifier when that name is another's now.
  private func imageName(of container: DockerContainer) -> ByteString {
    if container.image.tags.contains(container.imageName) { return container.imageName }
    let named = engine.image(container.imageName)
    return named === container.image || named == nil && !container.image.tags.isEmpty
      ? container.imageName : container.image.short
  }

  private func mountName(_ mount: DockerContainer.Mount, _ isLong: Bool) -> ByteString {
    let name = mount.volume?.name ?? mount.source
    return isLong || name.count <= 15 ? name : name.prefix(14) + "…"
  }

  func program(of container: DockerContainer, isLong: Bool) -> ByteString {
    let whole = container.program.map {
      $0.contains(32) || $0.isEmpty ? ContainerProcess.quoted($0) : $0
    }.joined(" ")
    if isLong { return "\"\(whole)\"" }
    if whole.count <= 20 { return "\"\(whole)\"" }
    // Characters are counted by the bytes that begin them.
    var starts = whole.bytes.indices.filter { whole.bytes[$0] & 0xC0 != 0x80 }
    if starts.count <= 20 { return "\"\(whole)\"" }
    starts.removeFirst(19)
    return "\"\(whole.prefix(starts[0]))…\""
  }

  func status(of container: DockerContainer) -> ByteString {
    let up = Age.text(engine.clock.now - container.started)
    switch container.state {
    case .created: return "Created"
    case .running:
      let health: ByteString =
        container.health.map { $0 == "starting" ? " (health: starting)" : " (\($0))" } ?? ""
      return "Up \(up)\(health)"
    case .paused: return "Up \(up) (Paused)"
    case .restarting:
      return
        "Restarting (\(container.status)) \(Age.text(engine.clock.now - container.finished)) ago"
    case .exited:
      return "Exited (\(container.status)) \(Age.text(engine.clock.now - container.finished)) ago"
    }
  }

  /// The ports of a container that is up: those published and those only exposed.
  func ports(of container: DockerContainer) -> ByteString {
    guard container.isUp, container.configuration.network != "host" else { return "" }
    var ports: [ListedPort] = []
    for binding in container.bindings {
      let addresses: [ByteString] =
        binding.address.isEmpty ? ["0.0.0.0", "[::]"] : [binding.address]
      for address in addresses {
        ports.append(
          ListedPort(port: binding.port, address: address, hostPort: binding.hostPort))
      }
    }
    let published = Set(container.bindings.map { $0.port })
    let exposed = container.image.configuration.exposedPorts + container.configuration.exposedPorts
    for port in exposed where !published.contains(port) {
      ports.append(ListedPort(port: port, address: "", hostPort: 0))
    }
    return ListedPort.text(of: ports)
  }

  func listImages() throws(EngineRefusal) -> Int {
    if line.isSet("tree") { return context.notSimulated("images --tree") }
    var dangling: Bool?
    var labels: [ByteString] = []
    var references: [ByteString] = []
    var bounds: [(isBefore: Bool, created: Int64, image: DockerImage)] = []
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "dangling":
        guard ["true", "1", "false", "0"].contains(value) else {
          throw EngineRefusal(
            "invalid filter 'dangling=\(value)': invalid filter 'dangling=[\(value)]'")
        }
        dangling = value == "true" || value == "1"
      case "label": labels.append(value)
      case "reference": references.append(value)
      case "before", "since":
        guard let image = engine.image(value) else {
          throw EngineRefusal("No such image: \(DockerEngine.tagged(value))")
        }
        bounds.append((key == "before", image.created, image))
      case "until": break
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let wanted = line.arguments.first.map { DockerEngine.familiar($0) }
    var rows: [(image: DockerImage, name: ByteString)] = []
    let sorted = engine.images.enumerated().sorted {
      $0.element.created != $1.element.created
        ? $0.element.created > $1.element.created : $0.offset > $1.offset
    }
    for (_, image) in sorted {
      let isNamed = !image.tags.isEmpty || !image.digests.isEmpty
      if !isNamed, !line.isSet("all"), engine.hasChildren(image) { continue }
      if let dangling, dangling != image.tags.isEmpty { continue }
      if !labels.allSatisfy({ LabelFilter.holds($0, image.configuration.labels) }) { continue }
      if bounds.contains(where: {
        $0.isBefore ? image.created >= $0.created : image.created <= $0.created
      }) {
        continue
      }
      var names = image.tags
      if let wanted {
        names = names.filter { Self.matches($0, wanted) }
        if names.isEmpty { continue }
      }
      if !references.isEmpty {
        names = names.filter { name in references.contains { Self.matches(name, $0) } }
        if names.isEmpty { continue }
      }
      if names.isEmpty {
        // Pulled by its digest, or left without the tag that a newer image took.
        names = image.digests.first.map { ["\($0.split(64)[0]):<none>"] } ?? ["<none>:<none>"]
      }
      for name in names { rows.append((image, name)) }
    }
    let columns: [ListPrinter.Column] = [
      .init(field: "Repository", title: "REPOSITORY"), .init(field: "Tag", title: "TAG"),
      .init(field: "Digest", title: "DIGEST", isUsual: line.isSet("digests")),
      .init(field: "ID", title: "IMAGE ID"), .init(field: "CreatedSince", title: "CREATED"),
      .init(field: "Size", title: "SIZE"),
      .init(field: "CreatedAt", title: "CREATED AT", isUsual: false),
      .init(field: "Containers", title: "CONTAINERS", isUsual: false),
      .init(field: "SharedSize", title: "SHARED SIZE", isUsual: false),
      .init(field: "UniqueSize", title: "UNIQUE SIZE", isUsual: false),
      .init(field: "VirtualSize", title: "VIRTUAL SIZE", isUsual: false),
    ]
    let showsDigests = line.isSet("digests") || line.value("format")?.text.has(".Digest") == true
    let isLong = line.isSet("no-trunc")
    let printer = ListPrinter(
      columns: columns, type: "*formatter.imageContext", quietField: "ID")
    return printer.print(
      rows.count, format: line.value("format"), isQuiet: line.isSet("quiet"), context,
      field: { field($1, of: rows[$0], isLong: isLong, showsDigest: showsDigests) },
      row: { index in
        columns.map {
          let row = rows[index]
          return (
            $0.field, field($0.field, of: row, isLong: isLong, showsDigest: showsDigests) ?? ""
          )
        }
      })
  }

  /// A field of an image under one of its names; `nil` when there is none of the field's name.
  private func field(
    _ field: String, of row: (image: DockerImage, name: ByteString), isLong: Bool,
    showsDigest: Bool
  ) -> ByteString? {
    let image = row.image
    switch field {
    case "Repository": return DockerEngine.split(row.name).repository
    case "Tag": return DockerEngine.split(row.name).tag
    case "Digest":
      guard showsDigest else { return "<none>" }
      let lead = DockerEngine.split(row.name).repository + "@"
      return image.digests.first { $0.hasPrefix(lead) }?.dropFirst(lead.count) ?? "<none>"
    case "ID": return isLong ? "sha256:" + image.identifier : image.short
    case "CreatedSince": return Age.text(engine.clock.now - image.created) + " ago"
    case "CreatedAt": return ByteString(Timestamp.goText(image.created))
    case "Size", "VirtualSize": return Age.size(image.size)
    case "Containers", "SharedSize", "UniqueSize": return "N/A"
    default: return nil
    }
  }

  /// Whether a reference is meant by a repository, a reference or one with `*`.
  private static func matches(_ reference: ByteString, _ pattern: ByteString) -> Bool {
    let (repository, _) = DockerEngine.split(reference)
    if reference == pattern || repository == pattern { return true }
    guard pattern.contains(42) || pattern.contains(63) else { return false }
    return glob(reference.bytes[...], pattern.bytes[...])
      || glob(repository.bytes[...], pattern.bytes[...])
  }

  private static func glob(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == 42 {
      var rest = text
      while true {
        if glob(rest, pattern.dropFirst()) { return true }
        guard let next = rest.first, next != 47 else { return false }
        rest = rest.dropFirst()
      }
    }
    guard let next = text.first, first == 63 && next != 47 || first == next else { return false }
    return glob(text.dropFirst(), pattern.dropFirst())
  }
}
