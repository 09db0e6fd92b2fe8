extension FileSystem {
  /// Sets up `path` as the superuser: its folders are made where they are missing.
  package func install(
    _ path: ByteString, _ content: InodeContent, mode: Int = 0o644, owner: Credentials = .root
  ) {
    generation &+= 1
    guard let place = placeToInstall(path) else { return }
    if let existing = place.inode {
      // A folder that is there keeps what is in it.
      if existing.isFolder, case .folder(let table) = content, table.isEmpty { return }
      existing.content = content
      existing.mode = mode
      return
    }
    let inode = makeInode(content, mode: mode, as: owner)
    if inode.isFolder { inode.links = 2 }
    try? link(inode, at: place, as: .root)
  }

  /// Walks from folder to folder without a look at rights, which a new machine's thousands of files do not
  /// need; what lies behind symbolic links is located as for any process.
  private func placeToInstall(_ path: ByteString) -> Place? {
    let bytes = path.bytes.first == 47 ? path.bytes : [47] + path.bytes
    var folder = root
    var start = 0
    while true {
      while start < bytes.count, bytes[start] == 47 { start += 1 }
      var end = start
      while end < bytes.count, bytes[end] != 47 { end += 1 }
      let name = ByteString(bytes[start..<end])
      guard case .folder(let table) = folder.content else { return nil }
      if name.isEmpty || name == "." || name == ".." { return located(path) }
      let next = table[name]
      if next?.linkTarget != nil { return located(path) }
      let isLast = bytes[end...].allSatisfy { $0 == 47 }
      if isLast {
        return Place(
          folder: folder, name: name, inode: next, path: ByteString(bytes[..<end]),
          trailingSlash: end < bytes.count)
      }
      folder = next ?? makeParent(name, in: folder, at: ByteString(bytes[..<end]))
      start = end
    }
  }

  private func makeParent(_ name: ByteString, in folder: Inode, at path: ByteString) -> Inode {
    let made = makeInode(.folder([:]), mode: 0o755, as: .root)
    made.links = 2
    let place = Place(folder: folder, name: name, inode: nil, path: path, trailingSlash: false)
    try? link(made, at: place, as: .root)
    return made
  }

  /// The place of a path by way of symbolic links, with its folders made.
  private func located(_ path: ByteString) -> Place? {
    var parent = ByteString()
    for name in path.split(47).dropLast() where !name.isEmpty {
      parent.append("/" + name)
      _ = try? makeFolder(parent, as: .root)
    }
    return try? locate(path, from: "/", as: .root)
  }
}
