#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Folders: listing, making and removing them.
enum Folder {
  /// What an entry of a folder is, links followed.
  enum Kind: Sendable { case file, folder, other, brokenLink }

  /// One entry of a folder.
  struct Entry: Sendable {
    var name: String
    var kind: Kind
    /// Whether it is a symbolic link.
    var isLink: Bool
  }

  /// The entries of a folder in byte order of their names, without `.` and `..`.
  ///
  /// - Throws: `SiteFailure` when the folder cannot be read.
  static func entries(_ path: String) throws(SiteFailure) -> [Entry] {
    guard let stream = opendir(path) else { throw .system("read the folder", path) }
    defer { closedir(stream) }
    var result: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      result.append(classify(path, name, entry.pointee.d_type))
    }
    guard errno == 0 else { throw .system("read the folder", path) }
    return result.sorted { Path.precedes($0.name, $1.name) }
  }

  private static func classify(_ folder: String, _ name: String, _ type: UInt8) -> Entry {
    switch Int32(type) {
    case Int32(DT_REG): return Entry(name: name, kind: .file, isLink: false)
    case Int32(DT_DIR): return Entry(name: name, kind: .folder, isLink: false)
    default: break
    }
    let path = Path.join(folder, name)
    var status = stat()
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    guard stat(path, &status) == 0 else {
      return Entry(name: name, kind: isLink ? .brokenLink : .other, isLink: isLink)
    }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Entry(name: name, kind: kind, isLink: isLink)
  }

  /// Whether there is a folder at a path, links followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder and those above it that are missing.
  ///
  /// - Throws: `SiteFailure` when one cannot be made.
  static func make(_ path: String) throws(SiteFailure) {
    if path.isEmpty || mkdir(path, 0o755) == 0 { return }
    switch errno {
    case EEXIST where exists(path): return
    case ENOENT:
      let parent = Path.parent(path)
      guard parent != path else { throw .system("make the folder", path, code: ENOENT) }
      try make(parent)
      guard mkdir(path, 0o755) == 0 || (errno == EEXIST && exists(path)) else {
        throw .system("make the folder", path)
      }
    default: throw .system("make the folder", path)
    }
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  ///
  /// - Throws: `SiteFailure` when something cannot be removed.
  static func remove(_ path: String) throws(SiteFailure) {
    for entry in try entries(path) {
      let child = Path.join(path, entry.name)
      if entry.kind == .folder && !entry.isLink {
        try remove(child)
      } else if unlink(child) != 0 {
        throw .system("remove", child)
      }
    }
    guard rmdir(path) == 0 else { throw .system("remove the folder", path) }
  }

  /// Removes a folder and those above it, up to `top`, as long as they are empty.
  static func removeIfEmpty(_ path: String, upTo top: String) {
    var folder = path
    while folder.utf8.count > top.utf8.count, rmdir(folder) == 0 { folder = Path.parent(folder) }
  }
}
