import Shell

extension DockerInvocation {
  func listContainers() -> Int {
    for flag: ByteString in ["size", "last", "latest"] where line.value(flag) != nil {
      return context.notSimulated("ps --\(flag)")
    }
    let isLong = line.isSet("no-trunc")
    var filter = ContainerFilter()
    if let known = [
      "network", "volume", "publish", "expose", "health", "before", "since", "is-task",
    ]
    .first(where: { key in line.all("filter").contains { $0.hasPrefix(key) } }) {
      return context.notSimulated("ps --filter \(known as ByteString)")
    }
    if let problem = filter.read(line.all("filter")) { return refuse(problem) }
    let isAll = line.isSet("all") || filter.includesStopped
    var rows: [[(name: ByteString, value: ByteString)]] = []
    for container in engine.containers.reversed()
    where (isAll || container.state == .running || container.state == .paused)
      && filter.admits(container)
    {
      rows.append([
        ("ID", isLong ? container.identifier : container.identifier.prefix(12)),
        ("Image", container.imageName), ("Command", command(of: container, isLong: isLong)),
        ("CreatedAgo", Age.text(engine.clock.now - container.created) + " ago"),
        ("Status", status(of: container)), ("Ports", ""), ("Names", container.name),
        ("State", container.state.word),
        ("RunningFor", Age.text(engine.clock.now - container.created) + " ago"),
      ])
    }
    return write(
      rows,
      columns: [
        ("ID", "CONTAINER ID"), ("Image", "IMAGE"), ("Command", "COMMAND"),
        ("CreatedAgo", "CREATED"), ("Status", "STATUS"), ("Ports", "PORTS"), ("Names", "NAMES"),
      ], more: [("State", "STATE"), ("RunningFor", "CREATED")])
  }

  func listImages() -> Int {
    for flag: ByteString in ["filter", "digests", "tree", "all"] where line.value(flag) != nil {
      return context.notSimulated("images --\(flag)")
    }
    let wanted = line.arguments.first
    var rows: [[(name: ByteString, value: ByteString)]] = []
    for image in engine.images.reversed() {
      for tag in image.tags {
        let name = tag.split(58).last ?? ""
        let repository = tag.dropLast(name.count + 1)
        if let wanted, wanted != tag && wanted != repository { continue }
        let id = "sha256:" + image.identifier
        rows.append([
          ("Repository", repository), ("Tag", name),
          ("ID", line.isSet("no-trunc") ? id : image.identifier.prefix(12)),
          ("CreatedSince", Age.text(engine.clock.now - image.created) + " ago"), ("Size", "8MB"),
        ])
      }
    }
    return write(
      rows,
      columns: [
        ("Repository", "REPOSITORY"), ("Tag", "TAG"), ("ID", "IMAGE ID"),
        ("CreatedSince", "CREATED"), ("Size", "SIZE"),
      ], more: [])
  }

  private func write(
    _ rows: [[(name: ByteString, value: ByteString)]],
    columns: [(name: ByteString, title: ByteString)],
    more: [(name: ByteString, title: ByteString)]
  ) -> Int {
    if line.isSet("quiet") && line.value("format") == nil {
      for row in rows { context.write((row.first { $0.name == "ID" }?.value ?? "") + "\n") }
      return 0
    }
    var format = line.value("format") ?? "table"
    if format == "table" {
      format = "table " + columns.map { "{{.\($0.name)}}" as ByteString }.joined("\\t")
    }
    let isTable = format.hasPrefix("table ")
    guard let pieces = ListFormat.read(isTable ? format.dropFirst(6) : format) else {
      return context.notSimulated("--format \(format)")
    }
    var lines: [ByteString] = []
    if isTable {
      guard let title = ListFormat.fill(pieces, (columns + more).map { ($0.name, $0.title) }) else {
        return context.notSimulated("--format \(format)")
      }
      lines.append(title)
    }
    for row in rows {
      guard let text = ListFormat.fill(pieces, row) else {
        return context.notSimulated("--format \(format)")
      }
      lines.append(text)
    }
    for text in isTable ? ListFormat.aligned(lines) : lines { context.write(text + "\n") }
    return 0
  }

  private func command(of container: DockerContainer, isLong: Bool) -> ByteString {
    let whole = container.program.map { $0.contains(32) ? DockerEngine.quoted($0) : $0 }.joined(" ")
    return isLong || whole.count <= 20 ? "\"\(whole)\"" : "\"\(whole.prefix(19))…\""
  }

  private func status(of container: DockerContainer) -> ByteString {
    switch container.state {
    case .created: return "Created"
    case .running: return "Up " + Age.text(engine.clock.now - container.started)
    case .paused: return "Up \(Age.text(engine.clock.now - container.started)) (Paused)"
    case .exited:
      let ago = Age.text(engine.clock.now - container.finished)
      return "Exited (\(container.status)) \(ago) ago"
    }
  }
}
