/// Going to other commits and branches, and taking files back.
extension Git {
  // MARK: checkout and switch

  func switchBranch(_ repository: GitRepository) -> Int {
    if let index = words.firstIndex(where: { $0 == "-c" || $0 == "--create" }),
      index + 1 < words.count
    {
      return makeBranch(words[index + 1], words.dropFirst(index + 2).first, repository)
    }
    guard words.count == 1, let name = words.first, !name.hasPrefix("-") else {
      return context.notSimulated(([("switch" as ByteString)] + words).joined(" "))
    }
    guard let commit = repository.reference("refs/heads/\(name)") else {
      error("fatal: invalid reference: \(name)")
      return 128
    }
    return go(to: commit, branch: name, repository)
  }

  func checkout(_ repository: GitRepository) -> Int {
    if let index = words.firstIndex(where: { $0 == "-b" || $0 == "-B" }), index + 1 < words.count {
      return makeBranch(words[index + 1], words.dropFirst(index + 2).first, repository)
    }
    if words.first == "--" || words.dropFirst().first == "--" || words.contains(".") {
      return restore(repository)
    }
    guard words.count == 1, let name = words.first, !name.hasPrefix("-") else {
      return context.notSimulated(([("checkout" as ByteString)] + words).joined(" "))
    }
    if let commit = repository.reference("refs/heads/\(name)") {
      return go(to: commit, branch: name, repository)
    }
    if let commit = repository.resolve(name) {
      return go(to: commit, branch: nil, repository, name)
    }
    if repository.index.contains(where: { $0.path == name }) { return restore(repository) }
    error("error: pathspec '\(name)' did not match any file(s) known to git")
    return 1
  }

  private func makeBranch(
    _ name: ByteString, _ start: ByteString?, _ repository: GitRepository
  ) -> Int {
    if repository.reference("refs/heads/\(name)") != nil {
      error("fatal: a branch named '\(name)' already exists")
      return 128
    }
    if repository.head == nil, start == nil {
      repository.write("HEAD", "ref: refs/heads/\(name)\n")
      say("Switched to a new branch '\(name)'")
      return 0
    }
    guard let commit = repository.resolve(start ?? "HEAD") else {
      error(
        "fatal: '\(start ?? "HEAD")' is not a commit and a branch '\(name)' cannot be created from it"
      )
      return 128
    }
    repository.write("refs/heads/\(name)", commit + "\n")
    let status = start == nil ? 0 : move(to: commit, repository)
    if status != 0 { return status }
    repository.write("HEAD", "ref: refs/heads/\(name)\n")
    say("Switched to a new branch '\(name)'")
    return 0
  }

  private func go(
    to commit: ByteString, branch: ByteString?, _ repository: GitRepository,
    _ name: ByteString = ""
  ) -> Int {
    if let branch, branch == repository.branch {
      say("Already on '\(branch)'")
      return 0
    }
    let (oldBranch, old) = (repository.branch, repository.head)
    let status = move(to: commit, repository)
    if status != 0 { return status }
    if oldBranch == nil, let old, old != commit || branch != nil {
      say("Previous HEAD position was \(old.prefix(7)) \(repository.commit(old)?.subject ?? "")")
    }
    if let branch {
      repository.write("HEAD", "ref: refs/heads/\(branch)\n")
      say("Switched to branch '\(branch)'")
      return 0
    }
    repository.write("HEAD", commit + "\n")
    let subject = repository.commit(commit)?.subject ?? ""
    if oldBranch != nil {
      say(
        "Note: switching to '\(name)'.\n\nYou are in 'detached HEAD' state. You can look around, make experimental\nchanges and commit them, and you can discard any commits you make in this\nstate without impacting any branches by switching back to a branch.\n\nIf you want to create a new branch to retain commits you create, you may\ndo so (now or later) by using -c with the switch command. Example:\n\n  git switch -c <new-branch-name>\n\nOr undo this operation with:\n\n  git switch -\n\nTurn off this advice by setting config variable advice.detachedHead to false\n"
      )
    }
    say("HEAD is now at \(commit.prefix(7)) \(subject)")
    return 0
  }

  /// Makes the files those of a commit; refuses to where that would lose changes.
  private func move(to commit: ByteString, _ repository: GitRepository) -> Int {
    guard let target = repository.commit(commit) else { return 128 }
    let new = repository.tree(target.tree)
    let old = repository.committed
    let status = GitStatus(repository)
    let changed = Set((status.staged + status.unstaged).map { $0.path })
    let differing =
      new.filter { entry in !old.contains(entry) }.map { $0.path }
      + old.filter { entry in !new.contains { $0.path == entry.path } }.map { $0.path }
    let lost = differing.filter { changed.contains($0) }.sorted()
    if !lost.isEmpty {
      error("error: Your local changes to the following files would be overwritten by checkout:")
      for path in lost { error("\t\(path)") }
      error("Please commit your changes or stash them before you switch branches.\nAborting")
      return 1
    }
    for entry in old where !new.contains(where: { $0.path == entry.path }) {
      let path = PathName.join(repository.root, entry.path)
      guard let place = try? context.fileSystem.locate(path, from: "/", as: context.credentials),
        place.inode != nil
      else { continue }
      try? context.fileSystem.unlink(place, as: context.credentials)
    }
    for entry in new where !old.contains(entry) { write(entry, repository) }
    let kept = repository.index.filter { entry in
      changed.contains(entry.path) && !differing.contains(entry.path)
    }
    repository.setIndex(
      new.filter { entry in !kept.contains { $0.path == entry.path } } + kept)
    return 0
  }

  private func write(_ entry: GitRepository.Entry, _ repository: GitRepository) {
    guard let object = repository.object(entry.object) else { return }
    let path = PathName.join(repository.root, entry.path)
    repository.makeFolders(of: path)
    if let place = try? context.fileSystem.locate(
      path, from: "/", as: context.credentials, followLast: false), place.inode != nil
    {
      try? context.fileSystem.unlink(place, as: context.credentials)
    }
    let content: InodeContent =
      entry.mode == "120000" ? .symbolicLink(ByteString(object.data)) : .file(object.data)
    guard let place = try? context.fileSystem.locate(path, from: "/", as: context.credentials)
    else {
      return
    }
    let inode = context.fileSystem.makeInode(
      content, mode: entry.mode == "100755" ? 0o755 : 0o644, as: context.credentials)
    try? context.fileSystem.link(inode, at: place, as: context.credentials)
  }

  /// `checkout -- FILE` and `checkout .`.
  private func restore(_ repository: GitRepository) -> Int {
    let paths = words.filter { $0 != "--" }
    var count = 0
    for path in paths {
      let whole = PathName.normalized(path, from: folder)
      let prefix = whole == repository.root ? "" : whole.dropFirst(repository.root.count + 1)
      let found = repository.index.filter {
        prefix.isEmpty || $0.path == prefix || $0.path.hasPrefix(prefix + "/")
      }
      if found.isEmpty {
        error("error: pathspec '\(path)' did not match any file(s) known to git")
        return 1
      }
      let changed = Set(GitStatus(repository).unstaged.map { $0.path })
      for entry in found where changed.contains(entry.path) {
        write(entry, repository)
        count += 1
      }
    }
    if !words.contains("--") {
      say("Updated \(count) path\(count == 1 ? "" : "s") from the index")
    }
    return 0
  }
}
