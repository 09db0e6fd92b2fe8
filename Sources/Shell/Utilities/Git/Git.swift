/// The program `git` (2.34), as far as notes use it: repositories of one's own are real; what the network
/// or another's history would decide is assumed.
struct Git {
  let context: ProcessContext
  var words: [ByteString]
  /// The folder that the command works in.
  var folder: ByteString
  /// Whether only mistakes are said.
  var isQuiet = false
  /// Settings of the command line.
  var settings: [(name: ByteString, value: ByteString)] = []

  static var command: Command {
    Command("git") { context in
      var git = Git(
        context: context, words: Array(context.arguments.dropFirst()), folder: context.folder)
      return git.run()
    }
  }

  private mutating func run() -> Int {
    while let word = words.first, word.hasPrefix("-") {
      words.removeFirst()
      switch word {
      case "-C":
        guard let path = words.first else { return usage() }
        words.removeFirst()
        folder = PathName.normalized(path, from: folder)
      case "-c":
        guard let pair = words.first else { return usage() }
        words.removeFirst()
        let sign = pair.bytes.firstIndex(of: 61) ?? pair.count
        settings.append((pair.prefix(sign), pair.dropFirst(sign + 1)))
      case "--version", "-v":
        context.write("git version 2.34.1\n")
        return 0
      case "--no-pager", "-P", "--paginate", "-p": break
      default: return context.notSimulated(word)
      }
    }
    guard let verb = words.first else { return usage() }
    words.removeFirst()
    if words.contains("--help") || words == ["-h"] { return context.notSimulated("\(verb) --help") }
    switch verb {
    case "init": return initialize()
    case "clone": return clone()
    case "config": return configure()
    case "version":
      context.write("git version 2.34.1\n")
      return 0
    case "help", "ls-remote", "archive", "daemon": return context.notSimulated(verb)
    default: break
    }
    guard Self.verbs.contains(verb) else {
      error("git: '\(verb)' is not a git command. See 'git --help'.")
      return 1
    }
    guard let repository = GitRepository(context, from: folder) else {
      error("fatal: not a git repository (or any of the parent directories): .git")
      return 128
    }
    // What came from elsewhere has files and commits that nobody knows here.
    if repository.isUnknown, !Self.known.contains(verb) { return assume(verb, repository) }
    switch verb {
    case "status": return status(repository)
    case "add", "stage": return add(repository)
    case "commit": return commit(repository)
    case "log": return log(repository)
    case "branch": return branch(repository)
    case "checkout", "switch":
      isQuiet = words.contains("-q") || words.contains("--quiet")
      words.removeAll { $0 == "-q" || $0 == "--quiet" }
      return verb == "switch" ? switchBranch(repository) : checkout(repository)
    case "remote": return remote(repository)
    case "push", "pull", "fetch": return exchange(verb, repository)
    case "tag": return tag(repository)
    case "rev-parse": return parse(repository)
    case "rm": return remove(repository)
    case "ls-files":
      for entry in repository.index { context.write(entry.path + "\n") }
      return 0
    case "diff": return diff(repository)
    default: return context.notSimulated(([verb] + words).joined(" "))
    }
  }

  private static let verbs: Set<ByteString> = [
    "status", "add", "stage", "commit", "log", "branch", "checkout", "switch", "remote", "push",
    "pull", "fetch", "tag", "rev-parse", "rm", "ls-files", "diff", "show", "merge", "rebase",
    "reset", "revert", "stash", "cherry-pick", "submodule", "mv", "restore", "clean", "blame",
    "describe", "reflog", "bisect", "apply", "am", "worktree", "gc", "notes", "grep", "shortlog",
    "cat-file", "ls-tree", "update-index", "rev-list", "sparse-checkout", "lfs", "flow", "prune",
    "fsck", "subtree", "format-patch", "check-ignore", "symbolic-ref", "hash-object", "write-tree",
  ]

  /// What a repository from elsewhere can do as any other.
  private static let known: Set<ByteString> = ["remote", "push", "pull", "fetch"]

  /// Says what was done, on standard error as `git` does.
  func say(_ text: ByteString) { if !isQuiet { error(text) } }

  func error(_ text: ByteString) { context.writeError(text + "\n") }

  private func usage() -> Int {
    context.write(
      "usage: git [--version] [--help] [-C <path>] [-c <name>=<value>]\n           <command> [<args>]\n"
    )
    return 1
  }

  /// Says that what a command does hangs on what a repository from elsewhere holds.
  private func assume(_ verb: ByteString, _ repository: GitRepository) -> Int {
    let origin = setting("remote.origin.url", repository) ?? "elsewhere"
    context.machine.assumed.append(
      "nobody knows here what the repository of '\(origin)' holds; 'git \(verb)' is supposed to do its work"
    )
    let target = words.first { !$0.hasPrefix("-") }
    switch verb {
    case "checkout", "switch":
      if let target, words.contains("-b") || words.contains("-c") {
        repository.write("HEAD", "ref: refs/heads/\(target)\n")
        error("Switched to a new branch '\(target)'")
      } else if let target, target != "--" {
        repository.write("HEAD", "ref: refs/heads/\(target)\n")
        error("Switched to branch '\(target)'")
      }
    case "status":
      let name = repository.branch ?? "main"
      context.write("On branch \(name)\nYour branch is up to date with 'origin/\(name)'.\n\n")
      context.write("nothing to commit, working tree clean\n")
    case "branch":
      if words.isEmpty { context.write("* \(repository.branch ?? "main")\n") }
    case "rev-parse":
      if words == ["--show-toplevel"] { context.write(repository.root + "\n") }
      if words == ["--abbrev-ref", "HEAD"] { context.write((repository.branch ?? "HEAD") + "\n") }
    default: break
    }
    return 0
  }
}

extension GitRepository {
  /// Whether it holds what came from elsewhere.
  var isUnknown: Bool { read("FETCH_HEAD") != nil }
}
