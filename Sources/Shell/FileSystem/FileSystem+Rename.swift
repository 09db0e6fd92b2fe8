extension FileSystem {
  /// Moves what stands at one place to another, in the stead of what is there (POSIX `rename`).
  ///
  /// - Throws: `noEntry`, `accessDenied`, `notPermitted`, `isDirectory`, `notDirectory`, `notEmpty`,
  ///   `nameTooLong`, or `invalid` when a folder would come into itself.
  package func rename(
    _ source: Place, to target: Place, as who: Credentials
  ) throws(FileError) {
    guard let inode = source.inode else { throw .noEntry }
    if inode.isFolder && (target.path + "/").hasPrefix(source.path + "/") {
      if target.path == source.path { return }
      throw .invalid
    }
    guard who.may(3, source.folder), who.may(3, target.folder) else { throw .accessDenied }
    if let existing = target.inode {
      if existing === inode { return }
      if existing.isFolder && !inode.isFolder { throw .isDirectory }
      if !existing.isFolder && inode.isFolder { throw .notDirectory }
      if !existing.entries.isEmpty { throw .notEmpty }
      try unlink(target, as: who)
    }
    try unlink(source, as: who)
    var free = target
    free.inode = nil
    try link(inode, at: free, as: who)
    inode.links += 1
  }

  /// Gives a file another name (POSIX `link`).
  ///
  /// - Throws: `exists`, `accessDenied`, `noSpace`, or `notPermitted` for a folder.
  package func addName(_ inode: Inode, at place: Place, as who: Credentials) throws(FileError) {
    if inode.isFolder { throw .notPermitted }
    try link(inode, at: place, as: who)
    inode.links += 1
    inode.changed = clock.now
  }

  /// Takes away an empty folder (POSIX `rmdir`).
  ///
  /// - Throws: `noEntry`, `notDirectory`, `notEmpty`, `accessDenied` or `notPermitted`.
  package func removeFolder(_ place: Place, as who: Credentials) throws(FileError) {
    guard let inode = place.inode else { throw .noEntry }
    guard inode.isFolder else { throw .notDirectory }
    guard inode.entries.isEmpty else { throw .notEmpty }
    try unlink(place, as: who)
  }
}
