/// What differs between the last commit, the index and the files.
extension Git {
  // MARK: status

  func status(_ repository: GitRepository) -> Int {
    let status = GitStatus(repository)
    for word in words
    where !["-s", "--short", "--porcelain", "-b", "--branch", "-sb", "--long"].contains(word) {
      return context.notSimulated("status \(word)")
    }
    let prefix = relative(repository)
    func shown(_ path: ByteString) -> ByteString { Self.shown(path, from: prefix) }
    if words.contains(where: { ["-s", "--short", "--porcelain", "-sb"].contains($0) }) {
      if words.contains("-sb") || words.contains("-b") {
        context.write("## \(repository.branch ?? "HEAD (no branch)")\n")
      }
      var rows: [(path: ByteString, first: UInt8, second: UInt8)] = []
      for change in status.staged { rows.append((change.path, change.letter, 32)) }
      for change in status.unstaged {
        if let index = rows.firstIndex(where: { $0.path == change.path }) {
          rows[index].second = change.letter
        } else {
          rows.append((change.path, 32, change.letter))
        }
      }
      for row in rows.sorted(by: { $0.path < $1.path }) {
        context.write(ByteString([row.first, row.second]) + " \(shown(row.path))\n")
      }
      for path in status.untracked { context.write("?? \(shown(path))\n") }
      return 0
    }
    context.write(place(repository))
    if repository.head == nil { context.write("\nNo commits yet\n\n") }
    write(status, repository, shown)
    return 0
  }

  func place(_ repository: GitRepository) -> ByteString {
    if let branch = repository.branch { return "On branch \(branch)\n" }
    return "HEAD detached at \(repository.head?.prefix(7) ?? "")\n"
  }

  private func relative(_ repository: GitRepository) -> ByteString {
    folder == repository.root
      ? "" : folder.dropFirst(repository.root == "/" ? 1 : repository.root.count + 1) + "/"
  }

  /// A path as it is seen from the folder of the command.
  private static func shown(_ path: ByteString, from prefix: ByteString) -> ByteString {
    if prefix.isEmpty { return path }
    if path.hasPrefix(prefix) {
      return path.count == prefix.count ? "./" : path.dropFirst(prefix.count)
    }
    let levels = prefix.split(47).count - 1
    return [ByteString](repeating: "../", count: levels).joined() + path
  }

  func write(
    _ status: GitStatus, _ repository: GitRepository, _ shown: (ByteString) -> ByteString
  ) {
    let isFirst = repository.head == nil
    if !status.staged.isEmpty {
      context.write("Changes to be committed:\n")
      context.write(
        isFirst
          ? "  (use \"git rm --cached <file>...\" to unstage)\n"
          : "  (use \"git restore --staged <file>...\" to unstage)\n")
      for change in status.staged { context.write("\t\(change.word)\(shown(change.path))\n") }
      context.write("\n")
    }
    if !status.unstaged.isEmpty {
      let hasGone = status.unstaged.contains { $0.letter == UInt8(ascii: "D") }
      context.write(
        "Changes not staged for commit:\n  (use \"git add\(hasGone ? "/rm" : "") <file>...\" to update what will be committed)\n  (use \"git restore <file>...\" to discard changes in working directory)\n"
      )
      for change in status.unstaged { context.write("\t\(change.word)\(shown(change.path))\n") }
      context.write("\n")
    }
    if !status.untracked.isEmpty {
      context.write(
        "Untracked files:\n  (use \"git add <file>...\" to include in what will be committed)\n")
      for path in status.untracked { context.write("\t\(shown(path))\n") }
      context.write("\n")
    }
    if !status.staged.isEmpty { return }
    if !status.unstaged.isEmpty {
      context.write("no changes added to commit (use \"git add\" and/or \"git commit -a\")\n")
    } else if !status.untracked.isEmpty {
      context.write(
        "nothing added to commit but untracked files present (use \"git add\" to track)\n")
    } else {
      context.write(
        isFirst
          ? "nothing to commit (create/copy files and use \"git add\" to track)\n"
          : "nothing to commit, working tree clean\n")
    }
  }
}
