import Shell

/// `docker system df` and `docker system prune`.
extension DockerInvocation {
  func diskUsage() throws(EngineRefusal) -> Int {
    let up = engine.containers.filter { $0.isUp }
    let usedImages = engine.images.filter { !engine.users(of: $0).isEmpty }
    let usedVolumes = engine.volumes.filter { !engine.users(of: $0).isEmpty }
    let imageSize = engine.images.reduce(Int64(0)) { $0 + $1.size }
    let spare = engine.images.filter { engine.users(of: $0).isEmpty }.reduce(Int64(0)) {
      $0 + $1.size
    }
    if line.isSet("verbose") { return DiskUsageReport(invocation: self).show() }
    let containerSize = engine.containers.reduce(Int64(0)) { $0 + engine.size(of: $1) }
    let idleSize = engine.containers.filter { !$0.isUp }.reduce(Int64(0)) {
      $0 + engine.size(of: $1)
    }
    let volumeSize = engine.volumes.reduce(Int64(0)) { $0 + $1.size }
    let usedSize = usedVolumes.reduce(Int64(0)) { $0 + $1.size }
    func share(_ part: Int64, _ whole: Int64) -> ByteString {
      whole == 0 ? Age.size(part) : "\(Age.size(part)) (\(part * 100 / whole)%)"
    }
    let cached = engine.buildCache.count
    let rows: [[(String, ByteString)]] = [
      [
        ("Type", "Images"), ("TotalCount", ByteString(engine.images.count)),
        ("Active", ByteString(usedImages.count)), ("Size", Age.size(imageSize)),
        ("Reclaimable", share(spare, imageSize)),
      ],
      [
        ("Type", "Containers"), ("TotalCount", ByteString(engine.containers.count)),
        ("Active", ByteString(up.count)), ("Size", Age.size(containerSize)),
        ("Reclaimable", share(idleSize, containerSize)),
      ],
      [
        ("Type", "Local Volumes"), ("TotalCount", ByteString(engine.volumes.count)),
        ("Active", ByteString(usedVolumes.count)), ("Size", Age.size(volumeSize)),
        ("Reclaimable", share(volumeSize - usedSize, volumeSize)),
      ],
      [
        ("Type", "Build Cache"), ("TotalCount", ByteString(cached)), ("Active", "0"),
        ("Size", "0B"),
        ("Reclaimable", "0B"),
      ],
    ]
    let printer = ListPrinter(
      columns: [
        .init(field: "Type", title: "TYPE"), .init(field: "TotalCount", title: "TOTAL"),
        .init(field: "Active", title: "ACTIVE"), .init(field: "Size", title: "SIZE"),
        .init(field: "Reclaimable", title: "RECLAIMABLE"),
      ], type: "*formatter.diskUsageImagesContext")
    return printer.print(rows, format: line.value("format"), isQuiet: false, context)
  }

  func pruneAll() throws(EngineRefusal) -> Int {
    let isAll = line.isSet("all")
    let takesVolumes = line.isSet("volumes")
    if takesVolumes, line.all("filter").contains(where: { $0.hasPrefix("until=") }) {
      return fail("ERROR: The \"until\" filter is not supported with \"--volumes\"")
    }
    if !line.isSet("force") {
      var warning: ByteString =
        "WARNING! This will remove:\n  - all stopped containers\n  - all networks not used by at least one container\n"
      if takesVolumes {
        warning.append("  - all anonymous volumes not used by at least one container\n")
      }
      warning.append(
        isAll
          ? "  - all images without at least one container associated to them\n"
          : "  - all dangling images\n")
      warning.append(isAll ? "  - all build cache\n" : "  - unused build cache\n")
      context.write(warning + "\nAre you sure you want to continue? [y/N] ")
      guard let first = context.readAll().first, first == 121 || first == 89 else { return 0 }
    }
    prune(try stoppedContainers(), "container", titled: "Deleted Containers:") {
      engine.remove($0)
      return $0.identifier
    }
    prune(try unusedNetworks(), "network", titled: "Deleted Networks:") {
      try? engine.removeNetwork($0)
      return $0.name
    }
    if takesVolumes {
      prune(try unusedVolumes(isAll: false), "volume", titled: "Deleted Volumes:") {
        try? engine.removeVolume($0)
        return $0.name
      }
    }
    writePruned(try unusedImages(isAll: isAll))
    engine.forgetBuilds()
    engine.recordPruning("image")
    engine.recordPruning("builder")
    context.write("Total reclaimed space: 0B\n")
    return 0
  }

  /// Removes all of a kind, and shows below a title what `remove` gives of each.
  private func prune<Object>(
    _ objects: [Object], _ kind: ByteString, titled title: ByteString,
    _ remove: (Object) -> ByteString
  ) {
    if !objects.isEmpty {
      context.write(title + "\n")
      for object in objects { context.write(remove(object) + "\n") }
      context.write("\n")
    }
    engine.recordPruning(kind)
  }
}
