import Shell

/// The files that a build may copy: a folder without what `.dockerignore` names.
struct BuildContext {
  let root: Inode
  private let rules: [(pattern: [ByteString], isException: Bool)]

  init(_ root: Inode, ignore: ByteString?) {
    self.root = root
    var rules: [(pattern: [ByteString], isException: Bool)] = []
    for line in (ignore ?? "").split(10) {
      var text = line.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      let isException = text.hasPrefix("!")
      if isException { text = text.dropFirst() }
      rules.append((text.split(47).filter { !$0.isEmpty && $0 != "." }, isException))
    }
    self.rules = rules
  }

  /// Whether the folder has none of the files that are not ignored.
  var isEmpty: Bool {
    if case .folder(let table) = root.content { table.isEmpty } else { true }
  }

  /// The bytes of the archive that the client sends: a head of 512 and whole blocks for each file, and two at the end.
  var archiveSize: Int64 { 512 + blocks(root, []) * 512 }

  private func blocks(_ inode: Inode, _ path: [ByteString]) -> Int64 {
    if path.count > 64 || !path.isEmpty && isIgnored(path) && !inode.isFolder { return 0 }
    guard case .folder(let table) = inode.content else {
      return 1 + (Int64(inode.data.count) + 511) / 512
    }
    return table.reduce(1) { $0 + blocks($1.value, path + [$1.key]) }
  }

  /// Whether a path, in its parts, is left out.
  private func isIgnored(_ path: [ByteString]) -> Bool {
    var result = false
    for rule in rules where Self.matches(path[...], rule.pattern[...]) {
      result = !rule.isException
    }
    return result
  }

  /// Whether a path or a folder above it is meant by a pattern.
  private static func matches(_ path: ArraySlice<ByteString>, _ pattern: ArraySlice<ByteString>)
    -> Bool
  {
    guard let first = pattern.first else { return true }
    if first == "**" {
      return (0...path.count).contains { matches(path.dropFirst($0), pattern.dropFirst()) }
    }
    guard let name = path.first, glob(name.bytes[...], first.bytes[...]) else { return false }
    return matches(path.dropFirst(), pattern.dropFirst())
  }

  static func glob(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == 42 {
      return (0...text.count).contains { glob(text.dropFirst($0), pattern.dropFirst()) }
    }
    guard let next = text.first, first == 63 || first == next else { return false }
    return glob(text.dropFirst(), pattern.dropFirst())
  }

  /// What a source of `COPY` names: files and folders, what is left out taken away.
  func find(_ source: ByteString, in files: FileSystem) -> [(name: ByteString, inode: Inode)] {
    var parts: [ByteString] = []
    for part in source.split(47) where !part.isEmpty && part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return find(parts[...], [], root, files)
  }

  private func find(
    _ parts: ArraySlice<ByteString>, _ path: [ByteString], _ inode: Inode, _ files: FileSystem
  ) -> [(name: ByteString, inode: Inode)] {
    guard let part = parts.first else {
      if !path.isEmpty, isIgnored(path), !inode.isFolder { return [] }
      guard let kept = kept(inode, path, files) else { return [] }
      return [(path.last ?? "", kept)]
    }
    guard case .folder(let table) = inode.content else { return [] }
    let isPattern = part.contains(42) || part.contains(63)
    var found: [(name: ByteString, inode: Inode)] = []
    for (name, child) in table.sorted(by: { $0.key < $1.key })
    where isPattern ? Self.glob(name.bytes[...], part.bytes[...]) : name == part {
      found += find(parts.dropFirst(), path + [name], child, files)
    }
    return found
  }

  /// A copy without what is left out; `nil` when nothing remains of a folder that is left out.
  private func kept(_ inode: Inode, _ path: [ByteString], _ files: FileSystem) -> Inode? {
    let ignored = !path.isEmpty && isIgnored(path)
    guard case .folder(let table) = inode.content else {
      return ignored ? nil : DockerEngine.copy(inode, in: files)
    }
    var copies: [ByteString: Inode] = [:]
    for (name, child) in table { copies[name] = kept(child, path + [name], files) }
    if ignored, copies.isEmpty { return nil }
    let copy = files.makeInode(
      .folder(copies), mode: inode.mode, as: Credentials(user: 0, group: 0))
    return copy
  }
}
