#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Paths as text, with `/` between their parts.
enum Path {
  /// `folder/name`; `name` alone when the folder is empty or the name is absolute.
  static func join(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    if folder.isEmpty || folder == "." || name.utf8.first == UInt8(ascii: "/") { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// Whether a path comes before another in the order of their bytes.
  static func precedes(_ a: String, _ b: String) -> Bool {
    let order = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in
        guard let left = a.baseAddress, let right = b.baseAddress else { return a.count < b.count }
        let order = memcmp(left, right, min(a.count, b.count))
        return order == 0 ? a.count < b.count : order < 0
      }
    }
    return (order ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// The folder of a path: `a/b` of `a/b/c`, empty for a bare name, `/` for what is in the root.
  static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The ending of a path's last part in lower case, without its dot; empty when it has none.
  static func fileExtension(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// A path without its ending.
  static func withoutExtension(_ path: String) -> String {
    let ending = fileExtension(path)
    return ending.isEmpty ? path : String(path.dropLast(ending.count + 1))
  }

  /// A relative path with `.` and `..` worked out, or `nil` when it leads out of its start.
  ///
  /// `a/./b/../c` → `a/c`; empty parts vanish.
  static func normalized(_ path: String) -> String? {
    guard needsNormalizing(path) else { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a path has a part that is empty or begins with a dot.
  private static func needsNormalizing(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path.utf8 {
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        return true
      }
      previous = byte
    }
    return previous == UInt8(ascii: "/")
  }

  /// A path from the root of the file system, without links, `.` and `..`; `nil` when there is no
  /// working folder.
  ///
  /// Parts that do not exist yet are kept.
  static func absolute(_ path: String) -> String? {
    if let resolved = realpath(path.isEmpty ? "." : path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let parent = parent(path)
    guard parent != path else { return nil }
    return absolute(parent).map { join($0, name(path)) }
  }
}
