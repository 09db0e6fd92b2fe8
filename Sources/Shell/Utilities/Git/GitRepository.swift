/// A repository of Git: objects, references and an index below a `.git` folder.
///
/// Objects have the names that Git gives them (SHA-1 of their content), but lie there as they are, not
/// packed; the index is a text.
struct GitRepository {
  let context: ProcessContext
  /// The folder that is under version control.
  let root: ByteString

  var folder: ByteString { PathName.join(root, ".git") }
  private var files: FileSystem { context.fileSystem }

  /// Finds the repository that a folder is in.
  init?(_ context: ProcessContext, from start: ByteString) {
    var path = start
    while true {
      let place = PathName.join(path, ".git")
      if let inode = try? context.fileSystem.find(place, from: "/", as: context.credentials),
        inode.isFolder
      {
        self.context = context
        root = path
        return
      }
      if path == "/" { return nil }
      path = PathName.folder(path)
    }
  }

  /// Makes an empty repository.
  init(_ context: ProcessContext, in root: ByteString, branch: ByteString) throws(FileError) {
    self.context = context
    self.root = root
    for path: ByteString in [
      "", "/branches", "/hooks", "/info", "/objects", "/objects/info", "/objects/pack", "/refs",
      "/refs/heads", "/refs/tags",
    ] {
      let place = try files.locate(folder + path, from: "/", as: context.credentials)
      if place.inode == nil {
        try files.makeFolder(folder + path, mode: 0o777 & ~context.mask, as: context.credentials)
      }
    }
    if read("HEAD") != nil { return }
    write("HEAD", "ref: refs/heads/\(branch)\n")
    write(
      "config",
      "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tlogallrefupdates = true\n"
    )
    write(
      "description", "Unnamed repository; edit this file 'description' to name the repository.\n")
  }

  // MARK: Files of the repository

  /// The text of a file below `.git`.
  func read(_ name: ByteString) -> ByteString? {
    (try? files.readFile(PathName.join(folder, name), from: "/", as: context.credentials))
      .map { ByteString($0) }
  }

  func write(_ name: ByteString, _ text: ByteString) {
    let path = PathName.join(folder, name)
    makeFolders(of: path)
    guard
      let stream = try? files.open(
        path, from: "/", .write, mask: context.mask, as: context.credentials)
    else { return }
    try? stream.write(text.bytes)
  }

  func remove(_ name: ByteString) {
    guard let place = try? files.locate(PathName.join(folder, name), from: "/", as: .root),
      place.inode != nil
    else { return }
    try? files.unlink(place, as: context.credentials)
  }

  func makeFolders(of path: ByteString) {
    var parent = ByteString()
    for name in path.split(47).dropLast() where !name.isEmpty {
      parent.append("/" + name)
      if (try? files.find(parent, from: "/", as: context.credentials)) == nil {
        _ = try? files.makeFolder(parent, mode: 0o777 & ~context.mask, as: context.credentials)
      }
    }
  }

  // MARK: Objects

  /// Keeps an object, and gives its name.
  func store(_ kind: ByteString, _ data: [UInt8]) -> ByteString {
    let whole = ByteString("\(kind) \(data.count)\0").bytes + data
    let name = MessageDigest.sha1.hexadecimal(whole)
    let path: ByteString = "objects/\(name.prefix(2))/\(name.dropFirst(2))"
    if read(path) == nil { write(path, ByteString(whole)) }
    return name
  }

  /// The content of an object; `nil` for one that is not there.
  func object(_ name: ByteString) -> (kind: ByteString, data: [UInt8])? {
    guard name.count == 40,
      let whole = read("objects/\(name.prefix(2))/\(name.dropFirst(2))")?.bytes,
      let end = whole.firstIndex(of: 0), let space = whole.firstIndex(of: 32)
    else { return nil }
    return (ByteString(whole[..<space]), Array(whole[(end + 1)...]))
  }

  /// A file in a commit or in the index.
  struct Entry: Equatable {
    var path: ByteString
    /// `100644`, `100755` or `120000`.
    var mode: ByteString
    var object: ByteString
  }

  /// Keeps the tree of some files, which are sorted by their paths, and gives its name.
  func storeTree(_ entries: [Entry], below prefix: ByteString = "") -> ByteString {
    var rows: [(key: ByteString, name: ByteString, mode: ByteString, object: ByteString)] = []
    var index = 0
    while index < entries.count {
      let rest = entries[index].path.dropFirst(prefix.count)
      guard let slash = rest.bytes.firstIndex(of: 47) else {
        rows.append((rest, rest, entries[index].mode, entries[index].object))
        index += 1
        continue
      }
      let name = rest.prefix(slash)
      let inner = prefix + name + "/"
      var end = index
      while end < entries.count, entries[end].path.hasPrefix(inner) { end += 1 }
      rows.append((name + "/", name, "40000", storeTree(Array(entries[index..<end]), below: inner)))
      index = end
    }
    var data: [UInt8] = []
    for row in rows.sorted(by: { $0.key < $1.key }) {
      data += (row.mode + " " + row.name + "\0").bytes
      data += Self.raw(row.object)
    }
    return store("tree", data)
  }

  /// The files of a tree, by their paths.
  func tree(_ name: ByteString, below prefix: ByteString = "", depth: Int = 0) -> [Entry] {
    guard depth < 64, let object = object(name), object.kind == "tree" else { return [] }
    var entries: [Entry] = []
    var rest = object.data[...]
    while let end = rest.firstIndex(of: 0), rest.count >= end - rest.startIndex + 21 {
      let words = ByteString(rest[..<end]).split(32)
      let digest = Self.digits(rest[(end + 1)..<(end + 21)])
      rest = rest[(end + 21)...]
      guard words.count >= 2 else { break }
      let path = prefix + words[1...].map { $0 }.joined(" ")
      if words[0] == "40000" {
        entries += tree(digest, below: path + "/", depth: depth + 1)
      } else {
        entries.append(Entry(path: path, mode: words[0], object: digest))
      }
    }
    return entries.sorted { $0.path < $1.path }
  }

  private static func raw(_ digits: ByteString) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index + 1 < digits.count {
      result.append(value(digits.bytes[index]) << 4 | value(digits.bytes[index + 1]))
      index += 2
    }
    return result
  }

  private static func value(_ digit: UInt8) -> UInt8 { digit >= 97 ? digit - 87 : digit - 48 }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> ByteString {
    let all = Array("0123456789abcdef".utf8)
    return ByteString(bytes.flatMap { [all[Int($0 >> 4)], all[Int($0 & 15)]] })
  }

  // MARK: Commits

  /// A commit.
  struct Commit {
    var name: ByteString
    var tree: ByteString
    var parents: [ByteString]
    /// `Name <mail> seconds zone`.
    var author: ByteString
    var message: ByteString

    var subject: ByteString { message.split(10)[0] }
  }

  func commit(_ name: ByteString) -> Commit? {
    guard let object = object(name), object.kind == "commit" else { return nil }
    var commit = Commit(name: name, tree: "", parents: [], author: "", message: "")
    var lines = ByteString(object.data).split(10)[...]
    while let line = lines.popFirst(), !line.isEmpty {
      if line.hasPrefix("tree ") { commit.tree = line.dropFirst(5) }
      if line.hasPrefix("parent ") { commit.parents.append(line.dropFirst(7)) }
      if line.hasPrefix("author ") { commit.author = line.dropFirst(7) }
    }
    commit.message = Array(lines).joined("\n")
    return commit
  }

  /// A commit and those before it, the newest first.
  func history(from name: ByteString, most: Int = 1000) -> [Commit] {
    var result: [Commit] = []
    var next: ByteString? = name
    while let current = next, result.count < most, let commit = commit(current) {
      result.append(commit)
      next = commit.parents.first
    }
    return result
  }

  // MARK: References

  /// The branch that is checked out; `nil` while none is.
  var branch: ByteString? {
    guard let head = read("HEAD"), head.hasPrefix("ref: refs/heads/") else { return nil }
    return head.dropFirst(16).split(10)[0]
  }

  /// The commit that is checked out; `nil` before the first one.
  var head: ByteString? {
    guard let head = read("HEAD") else { return nil }
    return head.hasPrefix("ref: ")
      ? reference(head.dropFirst(5).split(10)[0]) : head.split(10)[0]
  }

  func reference(_ name: ByteString) -> ByteString? { read(name)?.split(10)[0] }

  func setHead(_ commit: ByteString) {
    if let branch {
      write("refs/heads/\(branch)", commit + "\n")
    } else {
      write("HEAD", commit + "\n")
    }
  }

  /// The names below a folder of references, in order.
  func references(_ kind: ByteString) -> [ByteString] {
    func names(_ inode: Inode, _ prefix: ByteString, _ depth: Int) -> [ByteString] {
      guard depth < 8 else { return [] }
      return inode.entries.flatMap { entry in
        entry.inode.isFolder
          ? names(entry.inode, prefix + entry.name + "/", depth + 1) : [prefix + entry.name]
      }
    }
    guard
      let inode = try? files.find(
        PathName.join(folder, "refs/\(kind)"), from: "/", as: context.credentials)
    else { return [] }
    return names(inode, "", 0).sorted()
  }

  /// The commit that a word of the command line means; `nil` for one that nothing is known of.
  func resolve(_ word: ByteString) -> ByteString? {
    if let at = word.bytes.firstIndex(where: { $0 == 126 || $0 == 94 }) {
      var current = resolve(word.prefix(at))
      var rest = word.dropFirst(at).bytes[...]
      while let mark = rest.popFirst() {
        let digits = rest.prefix { Byte.isDigit($0) }
        rest = rest.dropFirst(digits.count)
        let number = ByteString(digits).integer ?? 1
        for _ in 0..<(mark == 126 ? min(number, 1000) : 1) {
          current = current.flatMap { commit($0)?.parents.first }
        }
      }
      return current
    }
    if word == "HEAD" || word == "@" { return head }
    for kind: ByteString in ["refs/heads/", "refs/tags/", "refs/remotes/", "refs/"] {
      if let found = reference(kind + word) { return peeled(found) }
    }
    guard word.count >= 4, word.count <= 40 else { return nil }
    if word.count == 40 { return object(word) == nil ? nil : word }
    let place = "objects/\(word.prefix(2))" as ByteString
    guard
      let inode = try? files.find(
        PathName.join(folder, place), from: "/", as: context.credentials)
    else { return nil }
    let found = inode.entries.filter { $0.name.hasPrefix(word.dropFirst(2)) }
      .map { word.prefix(2) + $0.name }.filter { object($0)?.kind == "commit" }
    return found.count == 1 ? found[0] : nil
  }

  /// The commit that a tag with a message is about.
  private func peeled(_ name: ByteString) -> ByteString {
    guard let object = object(name), object.kind == "tag",
      let line = ByteString(object.data).split(10).first, line.hasPrefix("object ")
    else { return name }
    return line.dropFirst(7)
  }

  // MARK: The index and the files

  /// What the next commit is made of, by paths.
  var index: [Entry] {
    (read("index") ?? "").split(10).compactMap { line in
      let words = line.split(32)
      guard words.count >= 3 else { return nil }
      return Entry(
        path: words[2...].map { $0 }.joined(" "), mode: words[0], object: words[1])
    }
  }

  func setIndex(_ entries: [Entry]) {
    let sorted = entries.sorted { $0.path < $1.path }
    write("index", sorted.map { "\($0.mode) \($0.object) \($0.path)\n" as ByteString }.joined())
  }

  /// The files of the commit that is checked out.
  var committed: [Entry] {
    head.flatMap { commit($0) }.map { tree($0.tree) } ?? []
  }

  /// The files below the root, by paths; with nothing stored.
  func workingFiles() -> [(path: ByteString, inode: Inode)] {
    var result: [(path: ByteString, inode: Inode)] = []
    func walk(_ folder: Inode, _ prefix: ByteString, _ depth: Int) {
      guard depth < 64 else { return }
      for (name, inode) in folder.entries where name != ".git" {
        if inode.isFolder {
          walk(inode, prefix + name + "/", depth + 1)
        } else if inode.isFile || inode.linkTarget != nil {
          result.append((prefix + name, inode))
        }
      }
    }
    if let inode = try? files.find(root, from: "/", as: context.credentials) { walk(inode, "", 0) }
    context.spend(result.count)
    return result.sorted { $0.path < $1.path }
  }

  static func mode(of inode: Inode) -> ByteString {
    inode.linkTarget != nil ? "120000" : inode.mode & 0o100 != 0 ? "100755" : "100644"
  }

  static func data(of inode: Inode) -> [UInt8] { inode.linkTarget?.bytes ?? inode.data }

  /// The name that an object with a file's content would have.
  static func digest(_ data: [UInt8]) -> ByteString {
    MessageDigest.sha1.hexadecimal(ByteString("blob \(data.count)\0").bytes + data)
  }
}
