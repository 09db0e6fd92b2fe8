import Shell

/// Volumes, and the folders that containers are given.
extension DockerEngine {
  func createVolume(
    _ name: ByteString?, labels: [ContainerConfiguration.Pair] = [],
    options: [ContainerConfiguration.Pair] = []
  ) throws(EngineRefusal) -> DockerVolume {
    if let name {
      if let known = volume(name) { return known }
      let isFine = name.bytes.enumerated().allSatisfy { index, byte in
        let isLetter = (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
        return isLetter || (index > 0 && (byte == 95 || byte == 45 || byte == 46))
      }
      if !isFine {
        throw EngineRefusal(
          "create \(name): \"\(name)\" includes invalid characters for a local volume name, only \"[a-zA-Z0-9][a-zA-Z0-9_.-]\" are allowed. If you intended to pass a host directory, use absolute path"
        )
      }
      if name.count == 1 {
        throw EngineRefusal(
          "create \(name): volume name is too short, names should be at least two alphanumeric characters"
        )
      }
    }
    let whole = name ?? identifiers.hexadecimal(64)
    let path: ByteString = "/var/lib/docker/volumes/\(whole)/_data"
    host.fileSystem.install(path, .folder([:]), mode: 0o755)
    let folder =
      (try? host.fileSystem.find(path, from: "/", as: .root))
      ?? host.fileSystem.makeInode(.folder([:]), mode: 0o755, as: .root)
    let volume = DockerVolume(
      name: whole, created: clock.now, isAnonymous: name == nil, labels: labels, options: options,
      folder: folder)
    volumes.append(volume)
    record("volume", "create", whole, [("driver", "local")])
    return volume
  }

  /// The containers that have a volume, whatever their state.
  func users(of volume: DockerVolume) -> [DockerContainer] {
    containers.filter { $0.mounts.contains { $0.volume === volume } }
  }

  func removeVolume(_ volume: DockerVolume) throws(EngineRefusal) {
    let users = users(of: volume)
    if !users.isEmpty {
      throw EngineRefusal(
        "remove \(volume.name): volume is in use - [\(users.map { $0.identifier }.joined(", "))]")
    }
    volumes.removeAll { $0 === volume }
    let path: ByteString = "/var/lib/docker/volumes/\(volume.name)"
    if let place = try? host.fileSystem.locate(path, from: "/", as: .root), place.inode != nil {
      try? host.fileSystem.unlink(place, as: .root)
    }
    record("volume", "destroy", volume.name, [("driver", "local")])
  }

  /// Gives a new container the folders it asks for, those of its image and those of others.
  func mountAll(_ container: DockerContainer) throws(EngineRefusal) {
    var requests = container.configuration.mounts
    for name in container.configuration.volumesFrom {
      let parts = name.split(58)
      guard let other = self.container(parts[0]) else {
        throw EngineRefusal("No such container: \(parts[0])")
      }
      for mount in other.mounts where !requests.contains(where: { $0.target == mount.target }) {
        requests.append(
          MountRequest(
            kind: mount.kind, source: mount.volume?.name ?? mount.source, target: mount.target,
            isReadOnly: mount.isReadOnly || parts.last == "ro" && parts.count > 1))
      }
    }
    for path in container.image.configuration.volumes
    where !requests.contains(where: { $0.target == path }) {
      requests.append(MountRequest(kind: .volume, source: "", target: path))
    }
    var targets: [ByteString: Bool] = [:]
    for request in requests {
      let isShort = !request.bindText.isEmpty
      if let known = targets[request.target], !(known && isShort) {
        throw EngineRefusal("Duplicate mount point: \(request.target)")
      }
      targets[request.target] = isShort
      try mount(request, in: container)
    }
  }

  private func mount(_ request: MountRequest, in container: DockerContainer) throws(EngineRefusal) {
    let word = request.kind.word
    if !request.target.hasPrefix("/") {
      throw EngineRefusal(
        (request.kind == .temporary && request.source.isEmpty && request.bindText.isEmpty
          && request.size == nil
          ? "" : "invalid mount config for type \"\(word)\": ")
          + "invalid mount path: '\(request.target)' mount path must be absolute")
    }
    var mount = DockerContainer.Mount(
      kind: request.kind, volume: nil, source: request.source, target: request.target,
      isReadOnly: request.isReadOnly, mode: request.mode, size: request.size,
      folder: host.fileSystem.root)
    let folder: Inode
    switch request.kind {
    case .temporary: folder = host.fileSystem.makeInode(.folder([:]), mode: 0o1777, as: .root)
    case .volume:
      let known = request.source.isEmpty ? nil : volume(request.source)
      let volume = try createVolume(request.source.isEmpty ? nil : request.source)
      mount.volume = volume
      mount.source = volume.path
      if mount.mode.isEmpty, !request.bindText.isEmpty { mount.mode = "z" }
      folder = volume.folder
      if case .folder(let table) = folder.content, table.isEmpty,
        request.copies || known == nil && request.copies,
        let inside = try? container.machine.fileSystem.find(request.target, from: "/", as: .root),
        inside.isFolder
      {
        folder.content = DockerEngine.copy(inside, in: host.fileSystem).content
        folder.mode = inside.mode
      }
    case .bind:
      if !request.source.hasPrefix("/") {
        throw EngineRefusal(
          "invalid mount config for type \"bind\": invalid mount path: '\(request.source)' mount path must be absolute"
        )
      }
      if let found = try? host.fileSystem.find(request.source, from: "/", as: .root) {
        folder = found
      } else if request.makesSource {
        host.fileSystem.install(request.source, .folder([:]), mode: 0o755)
        guard let made = try? host.fileSystem.find(request.source, from: "/", as: .root) else {
          throw EngineRefusal(
            "error while creating mount source path '\(request.source)': mkdir \(request.source): not a directory"
          )
        }
        folder = made
      } else {
        throw EngineRefusal(
          "invalid mount config for type \"bind\": bind source path does not exist: \(request.source)"
        )
      }
    }
    mount.folder = folder
    if container.hasMachine {
      let files = container.machine.fileSystem
      DockerEngine.place(folder, at: request.target, in: files)
      files.mounts.append((request.target, request.isReadOnly))
    }
    container.mounts.removeAll { $0.target == mount.target }
    container.mounts.append(mount)
  }

  /// Puts an inode at a path, in the place of what is there.
  static func place(_ inode: Inode, at path: ByteString, in files: FileSystem) {
    if inode.isFolder {
      files.install(path, .folder([:]), mode: inode.mode)
    } else {
      files.install(path, .file([]), mode: inode.mode)
    }
    guard let place = try? files.locate(path, from: "/", as: .root),
      case .folder(var table) = place.folder.content
    else { return }
    table[place.name] = inode
    place.folder.content = .folder(table)
  }

  /// A copy of a file or folder with all that is in it.
  static func copy(_ inode: Inode, in files: FileSystem) -> Inode {
    let content: InodeContent
    if case .folder(let table) = inode.content {
      var copies: [ByteString: Inode] = [:]
      for (name, inner) in table { copies[name] = copy(inner, in: files) }
      content = .folder(copies)
    } else {
      content = inode.content
    }
    return files.makeInode(
      content, mode: inode.mode, as: Credentials(user: inode.owner, group: inode.group))
  }
}
