/// How the files of a repository differ from the index, and the index from the last commit.
struct GitStatus {
  /// A path and what became of it: `A`, `M` or `D`.
  struct Change {
    var letter: UInt8
    var path: ByteString

    var word: ByteString {
      switch letter {
      case UInt8(ascii: "A"): "new file:   "
      case UInt8(ascii: "D"): "deleted:    "
      default: "modified:   "
      }
    }
  }

  private(set) var staged: [Change] = []
  private(set) var unstaged: [Change] = []
  /// Files, and folders in which nothing is tracked, that the index does not have.
  private(set) var untracked: [ByteString] = []

  init(_ repository: GitRepository) {
    let committed = repository.committed
    let index = repository.index
    let working = repository.workingFiles()
    var old: [ByteString: GitRepository.Entry] = [:]
    for entry in committed { old[entry.path] = entry }
    var known: [ByteString: GitRepository.Entry] = [:]
    for entry in index {
      known[entry.path] = entry
      if let before = old[entry.path] {
        if before != entry { staged.append(Change(letter: UInt8(ascii: "M"), path: entry.path)) }
      } else {
        staged.append(Change(letter: UInt8(ascii: "A"), path: entry.path))
      }
    }
    for entry in committed where known[entry.path] == nil {
      staged.append(Change(letter: UInt8(ascii: "D"), path: entry.path))
    }
    staged.sort { $0.path < $1.path }
    var present: Set<ByteString> = []
    let ignore = GitIgnore(repository)
    for file in working {
      present.insert(file.path)
      guard let entry = known[file.path] else {
        if !ignore.matches(file.path) { untracked.append(file.path) }
        continue
      }
      if entry.mode != GitRepository.mode(of: file.inode)
        || entry.object != GitRepository.digest(GitRepository.data(of: file.inode))
      {
        unstaged.append(Change(letter: UInt8(ascii: "M"), path: file.path))
      }
    }
    for entry in index where !present.contains(entry.path) {
      unstaged.append(Change(letter: UInt8(ascii: "D"), path: entry.path))
    }
    unstaged.sort { $0.path < $1.path }
    collapse(index)
  }

  /// Puts a folder in the place of its files where none of them is tracked.
  private mutating func collapse(_ index: [GitRepository.Entry]) {
    var result: [ByteString] = []
    for path in untracked {
      var shown = path
      var prefix = ByteString()
      for name in path.split(47).dropLast() {
        prefix.append(name + "/")
        if !index.contains(where: { $0.path.hasPrefix(prefix) }) {
          shown = prefix
          break
        }
      }
      if result.last != shown { result.append(shown) }
    }
    untracked = result
  }

  var isClean: Bool { staged.isEmpty && unstaged.isEmpty && untracked.isEmpty }
}

/// The patterns of `.gitignore` files (gitignore(5)), as far as they stand in the root's.
struct GitIgnore {
  private var patterns: [(text: ByteString, isNegated: Bool, isAnchored: Bool, isFolder: Bool)] = []

  init(_ repository: GitRepository) {
    let path = PathName.join(repository.root, ".gitignore")
    guard
      let data = try? repository.context.fileSystem.readFile(
        path, from: "/", as: repository.context.credentials)
    else { return }
    for line in ByteString(data).split(10) {
      var text = line
      while text.hasSuffix(" ") || text.hasSuffix("\r") { text = text.dropLast() }
      if text.isEmpty || text.hasPrefix("#") { continue }
      let isNegated = text.hasPrefix("!")
      if isNegated { text = text.dropFirst() }
      let isFolder = text.hasSuffix("/")
      if isFolder { text = text.dropLast() }
      let isAnchored = text.contains(47)
      if text.hasPrefix("/") { text = text.dropFirst() }
      patterns.append((text, isNegated, isAnchored, isFolder))
    }
  }

  /// Whether a path, or a folder that it is in, is not to be tracked.
  func matches(_ path: ByteString) -> Bool {
    var isIgnored = false
    var prefix = ByteString()
    let names = path.split(47)
    for (index, name) in names.enumerated() {
      let isFolder = index < names.count - 1
      prefix = prefix.isEmpty ? name : prefix + "/" + name
      for pattern in patterns {
        if pattern.isFolder && !isFolder { continue }
        let fits =
          pattern.isAnchored
          ? Pattern.matches(pattern.text, prefix) : Pattern.matches(pattern.text, name)
        if fits { isIgnored = !pattern.isNegated }
      }
      if isIgnored && isFolder { return true }
    }
    return isIgnored
  }
}
