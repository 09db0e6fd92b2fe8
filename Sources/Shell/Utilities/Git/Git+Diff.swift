/// How files differ, line by line.
extension Git {
  // MARK: diff

  func diff(_ repository: GitRepository) -> Int {
    let isStaged = words.contains("--staged") || words.contains("--cached")
    let paths = words.filter { !$0.hasPrefix("-") }
    for word in words where word.hasPrefix("-") && !["--staged", "--cached", "--"].contains(word) {
      return context.notSimulated("diff \(word)")
    }
    if paths.contains(where: { repository.resolve($0) != nil }) {
      return context.notSimulated(([("diff" as ByteString)] + words).joined(" "))
    }
    let status = GitStatus(repository)
    let index = repository.index
    for change in isStaged ? status.staged : status.unstaged {
      let isWanted =
        paths.isEmpty
        || paths.contains { path in
          let whole = PathName.normalized(path, from: folder)
          let full = PathName.join(repository.root, change.path)
          return full == whole || full.hasPrefix(whole + "/")
        }
      if !isWanted { continue }
      let committed = repository.committed.first { $0.path == change.path }
      let staged = index.first { $0.path == change.path }
      let old = isStaged ? committed : staged
      let file = context.existing(PathName.join(repository.root, change.path))
      let new: GitRepository.Entry? =
        isStaged
        ? staged
        : file.map {
          GitRepository.Entry(
            path: change.path, mode: GitRepository.mode(of: $0),
            object: GitRepository.digest(GitRepository.data(of: $0)))
        }
      let data = isStaged ? staged.flatMap { repository.object($0.object)?.data } : file?.data
      show(change.path, old, old.flatMap { repository.object($0.object)?.data }, new, data)
    }
    return 0
  }

  private func show(
    _ path: ByteString, _ old: GitRepository.Entry?, _ oldData: [UInt8]?,
    _ new: GitRepository.Entry?, _ newData: [UInt8]?
  ) {
    context.write("diff --git a/\(path) b/\(path)\n")
    if let new, old == nil { context.write("new file mode \(new.mode)\n") }
    if let old, new == nil { context.write("deleted file mode \(old.mode)\n") }
    let none: ByteString = "0000000"
    let mode: ByteString =
      old != nil && new != nil && old?.mode == new?.mode ? " \(new?.mode ?? "")" : ""
    if let old, let new, old.mode != new.mode {
      context.write("old mode \(old.mode)\nnew mode \(new.mode)\n")
    }
    context.write(
      "index \(old?.object.prefix(7) ?? none)..\(new?.object.prefix(7) ?? none)\(mode)\n")
    let (before, after) = (lines(oldData ?? []), lines(newData ?? []))
    let changes = LineComparison.changes(
      before.map { ByteString($0) }, after.map { ByteString($0) })
    if changes.isEmpty { return }
    context.write(
      "--- \(old == nil ? "/dev/null" : "a/\(path)" as ByteString)\n+++ \(new == nil ? "/dev/null" : "b/\(path)" as ByteString)\n"
    )
    DiffFormat.unified(changes, before, after, 3, context)
  }
}
