/// Repositories of others: what they hold is not known, and so assumed.
extension Git {
  // MARK: clone

  func clone() -> Int {
    var operands: [ByteString] = []
    var branch: ByteString = "main"
    var isQuiet = false
    var isDeep = false
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "-b", "--branch": branch = rest.popFirst() ?? branch
      case "--depth", "-o", "--origin", "-j", "--jobs", "--filter", "-c", "--config":
        _ = rest.popFirst()
      case "-q", "--quiet": isQuiet = true
      case "--recursive", "--recurse-submodules": isDeep = true
      case "--single-branch", "--no-single-branch", "--no-tags", "-v", "--verbose", "--progress",
        "--sparse", "--no-checkout", "-n":
        break
      default:
        if word.hasPrefix("--branch=") {
          branch = word.dropFirst(9)
        } else if word.hasPrefix("--depth=") || word.hasPrefix("--filter=") {
          continue
        } else if word.hasPrefix("-") {
          return context.notSimulated("clone \(word)")
        } else {
          operands.append(word)
        }
      }
    }
    guard let source = operands.first else {
      error(
        "fatal: You must specify a repository to clone.\n\nusage: git clone [<options>] [--] <repo> [<dir>]"
      )
      return 129
    }
    if operands.count > 2 {
      error("fatal: Too many arguments.\n\nusage: git clone [<options>] [--] <repo> [<dir>]")
      return 129
    }
    let name = operands.count > 1 ? operands[1] : Self.folder(of: source)
    let target = PathName.normalized(name, from: folder)
    if let there = context.existing(target), !there.isFolder || !there.entries.isEmpty {
      error(
        "fatal: destination path '\(name)' already exists and is not an empty directory.")
      return 128
    }
    let isRemote = source.range(of: "://") != nil || source.contains(58)
    if !isRemote { return copy(source, target, name) }
    if !isQuiet { error("Cloning into '\(name)'...") }
    context.machine.assumed.append("nobody knows here what the repository of '\(source)' holds")
    guard make(target, branch) else { return 128 }
    if let repository = GitRepository(context, from: target) {
      describe(source, branch, repository)
      repository.write("FETCH_HEAD", "")
      if isDeep { repository.write("modules/.known", "") }
    }
    return 0
  }

  /// The folder that a repository is cloned into.
  private static func folder(of source: ByteString) -> ByteString {
    var bare = PathName.withoutSlashes(source)
    if bare.hasSuffix("/.git") { bare = bare.dropLast(5) }
    if bare.hasSuffix(".git") { bare = bare.dropLast(4) }
    let last = bare.split(47).last ?? bare
    return last.split(58).last ?? last
  }

  private func make(_ target: ByteString, _ branch: ByteString) -> Bool {
    var parent = ByteString()
    do throws(FileError) {
      for name in target.split(47) where !name.isEmpty {
        parent.append("/" + name)
        if context.existing(parent) == nil {
          try context.fileSystem.makeFolder(
            parent, mode: 0o777 & ~context.mask, as: context.credentials)
        }
      }
      _ = try GitRepository(context, in: target, branch: branch)
      return true
    } catch {
      self.error("fatal: could not create work tree dir '\(target)': \(error.message)")
      return false
    }
  }

  private func describe(
    _ source: ByteString, _ branch: ByteString, _ repository: GitRepository
  ) {
    var text = repository.read("config") ?? ""
    text.append(
      "[remote \"origin\"]\n\turl = \(source)\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[branch \"\(branch)\"]\n\tremote = origin\n\tmerge = refs/heads/\(branch)\n"
    )
    repository.write("config", text)
  }

  /// Clones a repository of the machine's own.
  private func copy(_ source: ByteString, _ target: ByteString, _ name: ByteString) -> Int {
    guard let other = GitRepository(context, from: PathName.normalized(source, from: folder)),
      other.root == PathName.normalized(source, from: folder)
    else {
      error("fatal: repository '\(source)' does not exist")
      return 128
    }
    error("Cloning into '\(name)'...")
    let branch = other.branch ?? "master"
    guard make(target, branch), let repository = GitRepository(context, from: target) else {
      return 128
    }
    describe(PathName.normalized(source, from: folder), branch, repository)
    func walk(_ path: ByteString, _ inode: Inode) {
      for (name, inner) in inode.entries {
        let next = path + "/" + name
        if inner.isFolder {
          walk(next, inner)
        } else {
          repository.write(next, ByteString(inner.data))
        }
      }
    }
    if let objects = context.existing(PathName.join(other.folder, "objects")) {
      walk("objects", objects)
    }
    guard let head = other.head else {
      error("warning: You appear to have cloned an empty repository.")
      return 0
    }
    error("done.")
    repository.write("refs/remotes/origin/\(branch)", head + "\n")
    repository.write("refs/heads/\(branch)", head + "\n")
    guard let commit = repository.commit(head) else { return 0 }
    repository.setIndex(repository.tree(commit.tree))
    var inner = self
    inner.folder = target
    return inner.fill(repository)
  }

  /// Writes the files of the index.
  private func fill(_ repository: GitRepository) -> Int {
    for entry in repository.index {
      guard let object = repository.object(entry.object) else { continue }
      let path = PathName.join(repository.root, entry.path)
      repository.makeFolders(of: path)
      context.fileSystem.install(
        path,
        entry.mode == "120000" ? .symbolicLink(ByteString(object.data)) : .file(object.data),
        mode: entry.mode == "100755" ? 0o755 : 0o644, owner: context.credentials)
    }
    return 0
  }

  // MARK: remote

  private func remotes(_ repository: GitRepository) -> [(name: ByteString, address: ByteString)] {
    Self.pairs(repository.read("config") ?? "").compactMap { pair in
      guard pair.name.hasPrefix("remote."), pair.name.hasSuffix(".url") else { return nil }
      return (pair.name.dropFirst(7).dropLast(4), pair.value)
    }
  }

  func remote(_ repository: GitRepository) -> Int {
    let known = remotes(repository)
    let words = words.filter { $0 != "-f" }
    func missing(_ name: ByteString) -> Int {
      error("error: No such remote '\(name)'")
      return 2
    }
    switch words.first ?? "" {
    case "":
      for remote in known { context.write(remote.name + "\n") }
      return 0
    case "-v", "--verbose":
      for remote in known {
        for way: ByteString in ["fetch", "push"] {
          context.write("\(remote.name)\t\(remote.address) (\(way))\n")
        }
      }
      return 0
    case "add" where words.count == 3:
      if known.contains(where: { $0.name == words[1] }) {
        error("error: remote \(words[1]) already exists.")
        return 3
      }
      var text = repository.read("config") ?? ""
      text.append(
        "[remote \"\(words[1])\"]\n\turl = \(words[2])\n\tfetch = +refs/heads/*:refs/remotes/\(words[1])/*\n"
      )
      repository.write("config", text)
      return 0
    case "set-url" where words.count == 3:
      guard known.contains(where: { $0.name == words[1] }) else { return missing(words[1]) }
      repository.write(
        "config",
        Self.setting("remote.\(words[1]).url", to: words[2], in: repository.read("config") ?? ""))
      return 0
    case "get-url" where words.count == 2:
      guard let remote = known.first(where: { $0.name == words[1] }) else {
        return missing(words[1])
      }
      context.write(remote.address + "\n")
      return 0
    case "remove" where words.count == 2, "rm" where words.count == 2:
      guard known.contains(where: { $0.name == words[1] }) else {
        error("error: No such remote: '\(words[1])'")
        return 2
      }
      var isInside = false
      let lines = (repository.read("config") ?? "").split(10).filter { line in
        if line.hasPrefix("[") { isInside = line == "[remote \"\(words[1])\"]" }
        return !isInside
      }
      repository.write("config", lines.joined("\n") + (lines.last?.isEmpty == true ? "" : "\n"))
      return 0
    default: return context.notSimulated(([("remote" as ByteString)] + words).joined(" "))
    }
  }

  // MARK: push, pull and fetch

  func exchange(_ verb: ByteString, _ repository: GitRepository) -> Int {
    let operands = words.filter { !$0.hasPrefix("-") }
    let known = remotes(repository)
    let name = operands.first ?? "origin"
    let isAddress = name.contains(58) || name.contains(47)
    guard isAddress || known.contains(where: { $0.name == name }) else {
      if operands.isEmpty, verb == "push" {
        error(
          "fatal: No configured push destination.\nEither specify the URL from the command-line or configure a remote repository using\n\n    git remote add <name> <url>\n\nand then push using the remote name\n\n    git push <name>\n"
        )
      } else {
        error(
          "fatal: '\(name)' does not appear to be a git repository\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists."
        )
      }
      return operands.isEmpty && verb == "fetch" ? 0 : verb == "pull" ? 1 : 128
    }
    let address = known.first { $0.name == name }?.address ?? name
    if verb == "push", !repository.isUnknown, repository.head == nil {
      let branch = operands.count > 1 ? operands[1] : repository.branch ?? "main"
      error(
        "error: src refspec \(branch) does not match any\nerror: failed to push some refs to '\(address)'"
      )
      return 1
    }
    context.machine.assumed.append("'git \(verb)' reaches '\(address)'")
    switch verb {
    case "push":
      let branch = operands.count > 1 ? operands[1] : repository.branch ?? "main"
      if let head = repository.head {
        repository.write("refs/remotes/\(name)/\(branch)", head + "\n")
      }
      error("To \(address)\n * [new branch]      \(branch) -> \(branch)")
      if words.contains("-u") || words.contains("--set-upstream") {
        context.write("branch '\(branch)' set up to track '\(name)/\(branch)'.\n")
      }
    case "pull", "fetch":
      // What was pushed from here is known.
      let isOwn = repository.head != nil && !repository.references("remotes").isEmpty
      if !isOwn { repository.write("FETCH_HEAD", "") }
      if verb == "pull" { context.write("Already up to date.\n") }
    default: break
    }
    return 0
  }
}
