/// Paths as text.
enum PathName {
  /// The last component without slashes behind it (POSIX `basename`).
  static func base(_ path: ByteString) -> ByteString {
    let bare = withoutSlashes(path)
    if bare.isEmpty { return path.isEmpty ? "" : "/" }
    return bare.split(UInt8(ascii: "/")).last ?? bare
  }

  /// What stands before the last component (POSIX `dirname`).
  static func folder(_ path: ByteString) -> ByteString {
    let bare = withoutSlashes(path)
    guard let slash = bare.bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return bare.isEmpty && !path.isEmpty ? "/" : "."
    }
    let folder = withoutSlashes(bare.prefix(slash))
    return folder.isEmpty ? "/" : folder
  }

  /// The path without slashes at its end.
  static func withoutSlashes(_ path: ByteString) -> ByteString {
    var end = path.count
    while end > 0 && path.bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return path.prefix(end)
  }

  /// A name below a folder.
  static func join(_ folder: ByteString, _ name: ByteString) -> ByteString {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// An absolute path without `.`, `..` and doubled slashes, as far as text can tell.
  static func normalized(_ path: ByteString, from folder: ByteString) -> ByteString {
    var names: [ByteString] = []
    for name in (path.hasPrefix("/") ? path : join(folder, path)).split(UInt8(ascii: "/")) {
      if name.isEmpty || name == "." { continue }
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined("/")
  }

  /// The longest path that is walked down to: what lies deeper is said to have too long a name.
  static let longest = 4096
}
