/// How a file is opened.
package struct OpenMode: Sendable {
  package var reads = false
  package var writes = false
  package var creates = false
  package var truncates = false
  package var appends = false
  /// Whether an existing regular file is an error, as with `set -C`.
  package var exclusive = false

  /// For reading.
  package static let read = OpenMode(reads: true)
  /// For writing afresh.
  package static let write = OpenMode(writes: true, creates: true, truncates: true)
  /// For writing at the end.
  package static let append = OpenMode(writes: true, creates: true, appends: true)
  /// For both, without truncation.
  package static let readWrite = OpenMode(reads: true, writes: true, creates: true)
}

extension FileSystem {
  /// Opens `path`, with `0666 & ~mask` as the mode of a new file.
  ///
  /// - Throws: what `open(2)` would fail with.
  package func open(
    _ path: ByteString, from folder: ByteString, _ mode: OpenMode, mask: Int = 0o022,
    as who: Credentials
  ) throws(FileError) -> Stream {
    let place = try locate(path, from: folder, as: who)
    let inode: Inode
    if let existing = place.inode {
      inode = existing
      if mode.writes && inode.isFolder { throw .isDirectory }
      if mode.exclusive && inode.isFile { throw .exists }
      if mode.writes && inode.isFile { try checkWritable(place.path) }
      if !who.may((mode.reads ? 4 : 0) | (mode.writes ? 2 : 0), inode) { throw .accessDenied }
      if mode.truncates, inode.isFile {
        inode.content = .file([])
        inode.modified = clock.now
      }
    } else {
      guard mode.creates else { throw .noEntry }
      if place.trailingSlash { throw .isDirectory }
      inode = makeInode(.file([]), mode: 0o666 & ~mask, as: who)
      try link(inode, at: place, as: who)
    }
    return Stream(
      .file(inode), readable: mode.reads, writable: mode.writes, appends: mode.appends,
      fileSystem: self)
  }

  /// Reads the whole of a file.
  ///
  /// - Throws: what opening or reading would fail with.
  package func readFile(
    _ path: ByteString, from folder: ByteString, as who: Credentials
  ) throws(FileError) -> [UInt8] {
    let inode = try find(path, from: folder, as: who)
    if inode.isFolder { throw .isDirectory }
    guard who.may(4, inode) else { throw .accessDenied }
    return inode.data
  }
}
