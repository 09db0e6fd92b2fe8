/// What goes into the next commit.
extension Git {
  // MARK: add and rm

  func add(_ repository: GitRepository) -> Int {
    var paths: [ByteString] = []
    var isAll = false
    var isForced = false
    for word in words {
      switch word {
      case "-A", "--all": isAll = true
      case "-u", "--update": return context.notSimulated("add -u")
      case "-f", "--force": isForced = true
      case "-v", "--verbose", "--": break
      default:
        if word.hasPrefix("-") { return context.notSimulated("add \(word)") }
        paths.append(word)
      }
    }
    if paths.isEmpty, !isAll {
      error(
        "Nothing specified, nothing added.\nhint: Maybe you wanted to say 'git add .'?\nhint: Turn this message off by running\nhint: \"git config advice.addEmptyPathspec false\""
      )
      return 0
    }
    let working = repository.workingFiles()
    var index = repository.index
    let ignore = GitIgnore(repository)
    for path in paths.isEmpty ? ["/"] : paths {
      let whole = path == "/" && isAll ? repository.root : PathName.normalized(path, from: folder)
      guard let inside = inside(whole, repository) else {
        error("fatal: \(path): '\(path)' is outside repository at '\(repository.root)'")
        return 128
      }
      func fits(_ name: ByteString) -> Bool {
        inside.isEmpty || name == inside || name.hasPrefix(inside + "/")
          || inside.contains(42) && Pattern.matches(inside, name)
      }
      let found = working.filter { fits($0.path) }
      let gone = index.filter { entry in
        fits(entry.path) && !working.contains { $0.path == entry.path }
      }
      if found.isEmpty, gone.isEmpty, context.existing(whole)?.isFolder != true {
        error("fatal: pathspec '\(path)' did not match any files")
        return 128
      }
      index.removeAll { entry in gone.contains { $0.path == entry.path } }
      for file in found {
        let isTracked = index.contains { $0.path == file.path }
        if !isTracked, !isForced, ignore.matches(file.path) {
          if file.path == inside {
            error(
              "The following paths are ignored by one of your .gitignore files:\n\(inside)\nhint: Use -f if you really want to add them.\nhint: Turn this message off by running\nhint: \"git config advice.addIgnoredFile false\""
            )
            return 1
          }
          continue
        }
        let object = repository.store("blob", GitRepository.data(of: file.inode))
        index.removeAll { $0.path == file.path }
        index.append(
          GitRepository.Entry(
            path: file.path, mode: GitRepository.mode(of: file.inode), object: object))
      }
    }
    repository.setIndex(index)
    return 0
  }

  /// A path below the root of a repository, empty for the root itself; `nil` outside of it.
  private func inside(_ path: ByteString, _ repository: GitRepository) -> ByteString? {
    if path == repository.root { return "" }
    let prefix = repository.root == "/" ? "/" : repository.root + "/"
    return path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : nil
  }

  func remove(_ repository: GitRepository) -> Int {
    let isCached = words.contains("--cached")
    let isDeep = words.contains { ["-r", "-rf", "-fr"].contains($0) }
    var index = repository.index
    for path in words where !path.hasPrefix("-") {
      guard let inside = inside(PathName.normalized(path, from: folder), repository) else {
        error("fatal: \(path): '\(path)' is outside repository at '\(repository.root)'")
        return 128
      }
      let found = index.filter { $0.path == inside || $0.path.hasPrefix(inside + "/") }
      if found.isEmpty {
        error("fatal: pathspec '\(path)' did not match any files")
        return 128
      }
      if found[0].path != inside, !isDeep {
        error("fatal: not removing '\(path)' recursively without -r")
        return 128
      }
      for entry in found {
        index.removeAll { $0.path == entry.path }
        context.write("rm '\(entry.path)'\n")
        guard !isCached,
          let place = try? context.fileSystem.locate(
            PathName.join(repository.root, entry.path), from: "/", as: context.credentials),
          place.inode != nil
        else { continue }
        try? context.fileSystem.unlink(place, as: context.credentials)
      }
    }
    repository.setIndex(index)
    return 0
  }
}
