/// A machine's files, all in memory.
package final class FileSystem {
  /// The root folder.
  package let root: Inode
  /// The most bytes that all files may hold together.
  package var capacity = 64 << 20
  /// The most bytes that one file may hold.
  package var largestFile = Inode.mostInMemory
  /// How many paths were followed: what programs do that look at many files.
  package private(set) var lookups = 0
  /// Gives the time that changes are stamped with.
  package let clock: VirtualClock
  /// A path that was asked for and that nothing has.
  package struct Missing {
    /// The path, absolute and without symbolic links.
    package var path: ByteString
    /// Whether something below it was asked for.
    package var isFolder: Bool
  }

  /// What was asked for and is not there; the caller empties it.
  package var missing: [Missing] = []
  private static let mostMissing = 1000
  /// The folders that may be changed or not, as they were mounted; the longest that fits a path counts.
  package var mounts: [(path: ByteString, isReadOnly: Bool)] = []
  /// Counts the changes of names: as long as it stands still, paths lead where they did.
  var generation = 0
  private var nextNumber = 3
  private var inodeCount = 0
  private let mostInodes = 100_000

  /// Creates a file system with an empty root folder.
  package init(clock: VirtualClock = VirtualClock()) {
    self.clock = clock
    root = Inode(
      number: 2, mode: 0o755, owner: 0, group: 0, modified: clock.now, content: .folder([:]))
  }

  /// Creates a file system with copies of another one's files, which are made now.
  ///
  /// The other one is as it was set up: a file with several names becomes several files.
  package init(copyOf model: FileSystem, clock: VirtualClock) {
    self.clock = clock
    capacity = model.capacity
    largestFile = model.largestFile
    mounts = model.mounts
    nextNumber = model.nextNumber
    inodeCount = model.inodeCount
    root = Self.copy(model.root, at: clock.now)
  }

  private static func copy(_ inode: Inode, at now: Int64) -> Inode {
    var content = inode.content
    if case .folder(let table) = content {
      content = .folder(table.mapValues { copy($0, at: now) })
    }
    let result = Inode(
      number: inode.number, mode: inode.mode, owner: inode.owner, group: inode.group, modified: now,
      content: content)
    result.links = inode.links
    return result
  }

  /// Finds what `path` names, from `folder` (an absolute path) if it is relative.
  ///
  /// - Throws: `noEntry`, `notDirectory`, `accessDenied` or `loop`, as the real system call does.
  package func find(
    _ path: ByteString, from folder: ByteString, as who: Credentials, followLast: Bool = true
  ) throws(FileError) -> Inode {
    let place = try locate(path, from: folder, as: who, followLast: followLast)
    guard let inode = place.inode else {
      note(Missing(path: place.path, isFolder: false))
      throw .noEntry
    }
    return inode
  }

  /// Where a path leads: the folder, the name in it, and what stands there, if anything does.
  package struct Place {
    /// The folder that has, or would have, the name.
    package var folder: Inode
    /// The last component; `.` for the root.
    package var name: ByteString
    /// What has the name; `nil` when nothing does.
    package var inode: Inode?
    /// The absolute path without symbolic links.
    package var path: ByteString
    /// Whether the path was written with a slash at its end.
    package var trailingSlash: Bool
  }

  /// Follows `path` up to its last component, which need not exist.
  package func locate(
    _ path: ByteString, from start: ByteString, as who: Credentials, followLast: Bool = true
  ) throws(FileError) -> Place {
    lookups &+= 1
    guard !path.isEmpty else { throw .noEntry }
    guard path.count < 4096 else { throw .nameTooLong }
    var pending: [ByteString] = []
    Self.push(path, on: &pending)
    if path.bytes[0] != 47 { Self.push(start, on: &pending) }
    let trailingSlash = path.hasSuffix("/") || path.hasSuffix("/.") || path == "."
    var chain: [(name: ByteString, inode: Inode)] = []
    var hops = 0
    var current = root
    while let name = pending.popLast() {
      guard case .folder(let table) = current.content else { throw .notDirectory }
      guard who.may(1, current) else { throw .accessDenied }
      if name.count > 255 { throw .nameTooLong }
      if name == ".." {
        _ = chain.popLast()
        current = chain.last?.inode ?? root
        continue
      }
      let isLast = pending.isEmpty
      guard let next = table[name] else {
        if isLast {
          return Place(
            folder: current, name: name, inode: nil, path: Self.path(chain, name),
            trailingSlash: trailingSlash)
        }
        note(Missing(path: Self.path(chain, name), isFolder: true))
        throw .noEntry
      }
      if let target = next.linkTarget, !isLast || followLast || trailingSlash {
        hops += 1
        if hops > 40 { throw .loop }
        if target.hasPrefix("/") {
          chain = []
          current = root
        }
        Self.push(target, on: &pending)
        continue
      }
      if isLast {
        if trailingSlash && !next.isFolder { throw .notDirectory }
        return Place(
          folder: current, name: name, inode: next, path: Self.path(chain, name),
          trailingSlash: trailingSlash)
      }
      chain.append((name, next))
      current = next
    }
    let last = chain.popLast()
    return Place(
      folder: chain.last?.inode ?? root, name: last?.name ?? ".", inode: last?.inode ?? root,
      path: last.map { Self.path(chain, $0.name) } ?? "/", trailingSlash: trailingSlash)
  }

  private func note(_ path: Missing) {
    if missing.count < Self.mostMissing { missing.append(path) }
  }

  private static func path(
    _ chain: [(name: ByteString, inode: Inode)], _ last: ByteString
  ) -> ByteString {
    var result: [UInt8] = []
    result.reserveCapacity(chain.reduce(last.count + 1) { $0 + $1.name.count + 1 })
    for link in chain {
      result.append(47)
      result += link.name.bytes
    }
    result.append(47)
    result += last.bytes
    return ByteString(result)
  }

  /// Puts the components of a path on a stack, the first one last.
  private static func push(_ path: ByteString, on stack: inout [ByteString]) {
    let bytes = path.bytes
    var end = bytes.count
    while end > 0 {
      var start = end
      while start > 0, bytes[start - 1] != 47 { start -= 1 }
      let isHere = end - start == 1 && bytes[start] == 46
      if start < end && !isHere { stack.append(ByteString(bytes[start..<end])) }
      end = start - 1
    }
  }

  /// Refuses changes of what is mounted for reading.
  package func checkWritable(_ path: ByteString) throws(FileError) {
    var best: (length: Int, isReadOnly: Bool) = (-1, false)
    for mount in mounts where mount.path.count > best.length {
      if path == mount.path || mount.path == "/" || path.hasPrefix(mount.path + "/") {
        best = (mount.path.count, mount.isReadOnly)
      }
    }
    if best.isReadOnly { throw .readOnly }
  }

  /// Makes a new inode, not yet named.
  package func makeInode(_ content: InodeContent, mode: Int, as who: Credentials) -> Inode {
    nextNumber += 1
    return Inode(
      number: nextNumber, mode: mode, owner: who.user, group: who.group, modified: clock.now,
      content: content)
  }

  /// Gives `inode` a name.
  ///
  /// - Throws: `exists`, `accessDenied`, `notDirectory` or `noSpace`.
  package func link(_ inode: Inode, at place: Place, as who: Credentials) throws(FileError) {
    guard place.inode == nil else { throw .exists }
    guard case .folder(var table) = place.folder.content else { throw .notDirectory }
    try checkWritable(place.path)
    guard who.may(3, place.folder) else { throw .accessDenied }
    guard inodeCount < mostInodes else { throw .noSpace }
    inodeCount += 1
    generation &+= 1
    place.folder.content = .folder([:])
    table[place.name] = inode
    place.folder.content = .folder(table)
    place.folder.modified = clock.now
    if inode.isFolder { place.folder.links += 1 }
    if place.folder.mode & 0o2000 != 0, inode.links <= 1 || inode.isFolder {
      inode.group = place.folder.group
      if inode.isFolder { inode.mode |= 0o2000 }
    }
  }

  /// Takes a name away.
  ///
  /// - Throws: `noEntry`, `accessDenied` or `notPermitted` (another's file in a sticky folder).
  package func unlink(_ place: Place, as who: Credentials) throws(FileError) {
    guard let inode = place.inode, case .folder(var table) = place.folder.content else {
      throw .noEntry
    }
    try checkWritable(place.path)
    guard who.may(3, place.folder) else { throw .accessDenied }
    if place.folder.mode & 0o1000 != 0 && who.user != 0 && who.user != inode.owner
      && who.user != place.folder.owner
    {
      throw .notPermitted
    }
    generation &+= 1
    place.folder.content = .folder([:])
    table[place.name] = nil
    place.folder.content = .folder(table)
    place.folder.modified = clock.now
    inodeCount -= 1
    inode.links -= 1
    if inode.isFolder { place.folder.links -= 1 }
  }

  /// Makes a folder.
  ///
  /// - Throws: `exists`, `noEntry`, `notDirectory`, `accessDenied` or `noSpace`.
  @discardableResult
  package func makeFolder(
    _ path: ByteString, from folder: ByteString = "/", mode: Int = 0o755, as who: Credentials
  ) throws(FileError) -> Inode {
    let place = try locate(path, from: folder, as: who)
    let inode = makeInode(.folder([:]), mode: mode, as: who)
    inode.links = 2
    try link(inode, at: place, as: who)
    return inode
  }
}
