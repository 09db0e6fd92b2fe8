/// Commits, branches and tags that are there.
extension Git {
  // MARK: log

  func log(_ repository: GitRepository) -> Int {
    var most = Int.max
    var isShort = false
    var start: ByteString = "HEAD"
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--oneline": isShort = true
      case "-n", "--max-count": most = rest.popFirst()?.integer ?? most
      case "--decorate", "--no-decorate", "--graph", "--all", "--no-color":
        if word == "--graph" || word == "--all" { return context.notSimulated("log \(word)") }
      default:
        if word.hasPrefix("-"), let number = word.dropFirst().integer {
          most = number
        } else if word.hasPrefix("-n"), let number = word.dropFirst(2).integer {
          most = number
        } else if word.hasPrefix("-") {
          return context.notSimulated("log \(word)")
        } else {
          start = word
        }
      }
    }
    guard let head = repository.head else {
      error("fatal: your current branch '\(repository.branch ?? "")' does not have any commits yet")
      return 128
    }
    guard let first = start == "HEAD" ? head : repository.resolve(start) else {
      error(
        "fatal: ambiguous argument '\(start)': unknown revision or path not in the working tree.\nUse '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'"
      )
      return 128
    }
    let decorates = context.streams[1]?.isTerminal == true || words.contains("--decorate")
    for (index, commit) in repository.history(from: first, most: most).enumerated() {
      let names = decorates ? decoration(of: commit.name, repository) : ""
      if isShort {
        context.write("\(commit.name.prefix(7))\(names) \(commit.subject)\n")
        continue
      }
      if index > 0 { context.write("\n") }
      let person = commit.author.split(32).dropLast(2).map { $0 }.joined(" ")
      context.write(
        "commit \(commit.name)\(names)\nAuthor: \(person)\nDate:   \(Self.date(commit.author))\n\n")
      var message = commit.message
      while message.hasSuffix("\n") { message = message.dropLast() }
      for line in message.split(10) { context.write(line.isEmpty ? "\n" : "    \(line)\n") }
    }
    return 0
  }

  private func decoration(of commit: ByteString, _ repository: GitRepository) -> ByteString {
    var names: [ByteString] = []
    if repository.head == commit {
      names.append(repository.branch.map { "HEAD -> \($0)" } ?? "HEAD")
    }
    for tag in repository.references("tags") where repository.resolve(tag) == commit {
      names.append("tag: \(tag)")
    }
    for branch in repository.references("heads")
    where branch != repository.branch && repository.reference("refs/heads/\(branch)") == commit {
      names.append(branch)
    }
    return names.isEmpty ? "" : " (\(names.joined(", ")))"
  }

  // MARK: Branches

  func branch(_ repository: GitRepository) -> Int {
    let flags = words.filter { $0.hasPrefix("-") }
    let names = words.filter { !$0.hasPrefix("-") }
    switch flags.first ?? "" {
    case "", "-a", "--all", "-l", "--list", "-v", "-f", "--force":
      if flags.contains("-v") { return context.notSimulated("branch -v") }
      if names.isEmpty { return list(repository) }
      let start = names.count > 1 ? names[1] : "HEAD"
      guard let commit = repository.resolve(start) else {
        error(
          "fatal: not a valid object name: '\(start == "HEAD" ? repository.branch ?? start : start)'"
        )
        return 128
      }
      if repository.reference("refs/heads/\(names[0])") != nil, !flags.contains("-f") {
        error("fatal: a branch named '\(names[0])' already exists")
        return 128
      }
      repository.write("refs/heads/\(names[0])", commit + "\n")
      return 0
    case "--show-current":
      if let branch = repository.branch { context.write(branch + "\n") }
      return 0
    case "-m", "-M", "--move":
      guard let new = names.last, let old = names.count > 1 ? names[0] : repository.branch else {
        return context.notSimulated("branch -m")
      }
      if new != old, repository.reference("refs/heads/\(new)") != nil, flags[0] != "-M" {
        error("fatal: A branch named '\(new)' already exists.")
        return 128
      }
      if let commit = repository.reference("refs/heads/\(old)") {
        repository.remove("refs/heads/\(old)")
        repository.write("refs/heads/\(new)", commit + "\n")
      } else if old != repository.branch {
        error("error: refname refs/heads/\(old) not found\nfatal: Branch rename failed")
        return 128
      }
      if repository.branch == old { repository.write("HEAD", "ref: refs/heads/\(new)\n") }
      return 0
    case "-d", "-D", "--delete":
      for name in names {
        guard let commit = repository.reference("refs/heads/\(name)") else {
          error("error: branch '\(name)' not found.")
          return 1
        }
        if repository.branch == name {
          error("error: Cannot delete branch '\(name)' checked out at '\(repository.root)'")
          return 1
        }
        let isMerged = repository.head.map { head in
          repository.history(from: head).contains { $0.name == commit }
        }
        if flags[0] != "-D", isMerged != true {
          error(
            "error: The branch '\(name)' is not fully merged.\nIf you are sure you want to delete it, run 'git branch -D \(name)'."
          )
          return 1
        }
        repository.remove("refs/heads/\(name)")
        context.write("Deleted branch \(name) (was \(commit.prefix(7))).\n")
      }
      return 0
    default: return context.notSimulated("branch \(flags[0])")
    }
  }

  private func list(_ repository: GitRepository) -> Int {
    if repository.branch == nil, let head = repository.head {
      context.write("* (HEAD detached at \(head.prefix(7)))\n")
    }
    for name in repository.references("heads") {
      context.write("\(name == repository.branch ? "*" : " ") \(name)\n")
    }
    return 0
  }

  // MARK: Tags and names

  func tag(_ repository: GitRepository) -> Int {
    var message: ByteString?
    var names: [ByteString] = []
    var isDeleted = false
    var isAnnotated = false
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "-a", "--annotate": isAnnotated = true
      case "-m", "--message": message = rest.popFirst()
      case "-am":
        isAnnotated = true
        message = rest.popFirst()
      case "-d", "--delete": isDeleted = true
      case "-l", "--list": break
      default:
        if word.hasPrefix("-") { return context.notSimulated("tag \(word)") }
        names.append(word)
      }
    }
    guard let name = names.first else {
      for tag in repository.references("tags") { context.write(tag + "\n") }
      return 0
    }
    let known = repository.reference("refs/tags/\(name)")
    if isDeleted {
      guard let known else {
        error("error: tag '\(name)' not found.")
        return 1
      }
      repository.remove("refs/tags/\(name)")
      context.write("Deleted tag '\(name)' (was \(known.prefix(7)))\n")
      return 0
    }
    if known != nil {
      error("fatal: tag '\(name)' already exists")
      return 128
    }
    guard let commit = repository.resolve(names.count > 1 ? names[1] : "HEAD") else {
      error("fatal: Failed to resolve '\(names.count > 1 ? names[1] : "HEAD")' as a valid ref.")
      return 128
    }
    guard isAnnotated || message != nil else {
      repository.write("refs/tags/\(name)", commit + "\n")
      return 0
    }
    guard let message else { return context.notSimulated("tag -a without -m") }
    let person = repository.commit(commit)?.author ?? ""
    let object = repository.store(
      "tag",
      ByteString("object \(commit)\ntype commit\ntag \(name)\ntagger \(person)\n\n\(message)\n")
        .bytes)
    repository.write("refs/tags/\(name)", object + "\n")
    return 0
  }

  func parse(_ repository: GitRepository) -> Int {
    switch words {
    case ["--show-toplevel"]: context.write(repository.root + "\n")
    case ["--is-inside-work-tree"]: context.write("true\n")
    case ["--git-dir"]:
      context.write(folder == repository.root ? ".git\n" : repository.folder + "\n")
    case ["--abbrev-ref", "HEAD"]: context.write((repository.branch ?? "HEAD") + "\n")
    default:
      let isShort = words.first == "--short"
      guard let word = words.last, words.count == (isShort ? 2 : 1), !word.hasPrefix("-") else {
        return context.notSimulated(([("rev-parse" as ByteString)] + words).joined(" "))
      }
      guard let commit = repository.resolve(word) else {
        context.write(isShort ? "" : word + "\n")
        error(
          "fatal: ambiguous argument '\(word)': unknown revision or path not in the working tree.\nUse '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'"
        )
        return 128
      }
      context.write((isShort ? commit.prefix(7) : commit) + "\n")
    }
    return 0
  }
}
