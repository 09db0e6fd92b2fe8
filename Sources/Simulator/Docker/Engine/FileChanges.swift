import Shell

/// What the programs of a container changed in the files of its image.
struct FileChanges {
  enum Kind {
    case added
    case changed
    case deleted

    /// The letter of `docker diff`.
    var letter: ByteString {
      switch self {
      case .added: "A"
      case .changed: "C"
      case .deleted: "D"
      }
    }
  }

  private static let hidden: [ByteString] = [
    "/dev", "/proc", "/sys", "/.dockerenv", "/etc/hosts", "/etc/hostname", "/etc/resolv.conf",
    "/usr/bin/sleep",
  ]

  /// Paths in the order of their bytes.
  private(set) var changes: [(path: ByteString, kind: Kind)] = []
  /// The files to put on top of the image's, `nil` for those to take away.
  private(set) var files: [(path: ByteString, inode: Inode?)] = []
  private let mounted: [ByteString]

  init(from base: Machine, to container: DockerContainer) {
    mounted = container.mounts.map { $0.target }
    compare("", base.fileSystem.root, container.machine.fileSystem.root)
    changes.sort { $0.path < $1.path }
  }

  private mutating func compare(_ path: ByteString, _ old: Inode?, _ new: Inode?) {
    let name: ByteString = path.isEmpty ? "/" : path
    if Self.hidden.contains(name) { return }
    if mounted.contains(name) {
      // A place to mount at is made where the image has none.
      if old == nil { changes.append((name, .added)) }
      return
    }
    guard let new else {
      changes.append((name, .deleted))
      files.append((name, nil))
      return
    }
    guard let old else {
      changes.append((name, .added))
      files.append((name, new))
      addAll(path, new)
      return
    }
    guard case .folder(let table) = new.content, case .folder(let former) = old.content else {
      if old.data != new.data || old.mode != new.mode {
        changes.append((name, .changed))
        files.append((name, new))
      }
      return
    }
    let known = changes.count
    for (inner, inode) in table.sorted(by: { $0.key < $1.key }) {
      compare("\(path)/\(inner)", former[inner], inode)
    }
    for inner in former.keys.sorted(by: { $0 < $1 }) where table[inner] == nil {
      compare("\(path)/\(inner)", former[inner], nil)
    }
    if changes.count > known, !path.isEmpty { changes.append((name, .changed)) }
  }

  private mutating func addAll(_ path: ByteString, _ folder: Inode) {
    guard case .folder(let table) = folder.content else { return }
    for (inner, inode) in table.sorted(by: { $0.key < $1.key }) {
      let whole: ByteString = "\(path)/\(inner)"
      changes.append((whole, .added))
      if !mounted.contains(whole) { addAll(whole, inode) }
    }
  }
}

extension DockerEngine {
  /// The bytes that a container's own files take, besides those of its image.
  func size(of container: DockerContainer) -> Int64 {
    if !container.hasMachine { return 0 }
    let base = makeMachine(container.hostName, container.image)
    return FileChanges(from: base, to: container).files.reduce(0) { sum, file in
      sum + (file.inode?.isFile == true ? Int64(file.inode?.size ?? 0) : 0)
    }
  }
}
