import Shell

/// The commands below `docker volume`.
extension DockerInvocation {
  func createVolume() throws(EngineRefusal) -> Int {
    let driver = line.value("driver") ?? "local"
    let name = line.arguments.first ?? line.value("name")
    if line.value("name") != nil, !line.arguments.isEmpty {
      return fail(
        "conflicting options: cannot specify a volume name through both --name and as a positional arg"
      )
    }
    if driver != "local" {
      throw EngineRefusal(
        "create \(name ?? ""): error looking up volume plugin \(driver): plugin \"\(driver)\" not found"
      )
    }
    let options = line.all("opt").map { $0.pair }
    for (key, _) in options where !["type", "o", "device", "size"].contains(key) {
      throw EngineRefusal("create \(name ?? ""): invalid option: \"\(key)\"")
    }
    let volume = try engine.createVolume(
      name.flatMap { $0.isEmpty ? nil : $0 }, labels: line.all("label").map { $0.pair },
      options: options)
    context.write("\(volume.name)\n")
    return 0
  }

  func removeVolumes() -> Int {
    forEach(line.arguments) { name throws(EngineRefusal) in
      if let volume = engine.volume(name) {
        try engine.removeVolume(volume)
      } else if !line.isSet("force") {
        throw EngineRefusal("get \(name): no such volume")
      }
      context.write("\(name)\n")
    }
  }

  func listVolumes() throws(EngineRefusal) -> Int {
    var chosen = engine.volumes
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "name": chosen = chosen.filter { LabelFilter.matches($0.name, value) }
      case "label": chosen = chosen.filter { LabelFilter.holds(value, $0.labels) }
      case "driver": chosen = chosen.filter { _ in value == "local" }
      case "dangling":
        guard ["true", "1", "false", "0"].contains(value) else {
          throw EngineRefusal("invalid filter 'dangling=\(value)'")
        }
        let wanted = value == "true" || value == "1"
        chosen = chosen.filter { engine.users(of: $0).isEmpty == wanted }
      default: throw EngineRefusal("invalid filter '\(key)'")
      }
    }
    let rows = chosen.sorted { $0.name < $1.name }.map { volume -> [(String, ByteString)] in
      [
        ("Driver", "local"), ("Name", volume.name), ("Scope", "local"), ("Mountpoint", volume.path),
        ("Labels", volume.labels.map { "\($0.name)=\($0.value)" as ByteString }.joined(",")),
        ("Links", "N/A"), ("Size", "N/A"), ("Availability", "N/A"), ("Group", "N/A"),
        ("Status", "N/A"),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Driver", title: "DRIVER"), .init(field: "Name", title: "VOLUME NAME"),
        .init(field: "Scope", title: "SCOPE", isUsual: false),
        .init(field: "Mountpoint", title: "MOUNTPOINT", isUsual: false),
        .init(field: "Labels", title: "LABELS", isUsual: false),
        .init(field: "Links", title: "LINKS", isUsual: false),
        .init(field: "Size", title: "SIZE", isUsual: false),
        .init(field: "Availability", title: "AVAILABILITY", isUsual: false),
        .init(field: "Group", title: "GROUP", isUsual: false),
        .init(field: "Status", title: "STATUS", isUsual: false),
      ], type: "*formatter.volumeContext", quietField: "Name")
    return printer.print(
      rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func pruneVolumes() throws(EngineRefusal) -> Int {
    let isAll = line.isSet("all")
    guard
      confirms(
        isAll
          ? "This will remove all local volumes not used by at least one container."
          : "This will remove anonymous local volumes not used by at least one container.")
    else { return 0 }
    let removed = try unusedVolumes(isAll: isAll)
    if !removed.isEmpty { context.write("Deleted Volumes:\n") }
    for volume in removed {
      try engine.removeVolume(volume)
      context.write("\(volume.name)\n")
    }
    if !removed.isEmpty { context.write("\n") }
    engine.recordPruning("volume")
    context.write("Total reclaimed space: 0B\n")
    return 0
  }

  func unusedVolumes(isAll: Bool) throws(EngineRefusal) -> [DockerVolume] {
    let filter = try PruneFilter(line.all("filter"), keys: ["label", "label!", "all"], engine)
    return engine.volumes.filter { volume in
      engine.users(of: volume).isEmpty && (isAll || filter.all || volume.isAnonymous)
        && filter.admits(labels: volume.labels, created: volume.created)
    }
  }
}
