/// Making repositories, and their settings (git-config(1)).
extension Git {
  // MARK: init

  func initialize() -> Int {
    var branch = setting("init.defaultBranch", nil)
    var isQuiet = false
    var target = folder
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "-q", "--quiet": isQuiet = true
      case "-b", "--initial-branch": branch = rest.popFirst()
      default:
        if word.hasPrefix("--initial-branch=") {
          branch = word.dropFirst(17)
        } else if word.hasPrefix("-") {
          return context.notSimulated("init \(word)")
        } else {
          target = PathName.normalized(word, from: folder)
        }
      }
    }
    let isNew = context.existing(PathName.join(target, ".git")) == nil
    if branch == nil, isNew, !isQuiet { adviseBranch() }
    do throws(FileError) {
      if context.existing(target) == nil {
        var parent = ByteString()
        for name in target.split(47) where !name.isEmpty {
          parent.append("/" + name)
          if context.existing(parent) == nil {
            try context.fileSystem.makeFolder(
              parent, mode: 0o777 & ~context.mask, as: context.credentials)
          }
        }
      }
      _ = try GitRepository(context, in: target, branch: branch ?? "master")
    } catch {
      self.error("fatal: cannot mkdir \(target): \(error.message)")
      return 128
    }
    if !isQuiet {
      let what: ByteString = isNew ? "Initialized empty" : "Reinitialized existing"
      context.write("\(what) Git repository in \(PathName.join(target, ".git/"))\n")
    }
    return 0
  }

  private func adviseBranch() {
    error(
      "hint: Using 'master' as the name for the initial branch. This default branch name\nhint: is subject to change. To configure the initial branch name to use in all\nhint: of your new repositories, which will suppress this warning, call:\nhint: \nhint: \tgit config --global init.defaultBranch <name>\nhint: \nhint: Names commonly chosen instead of 'master' are 'main', 'trunk' and\nhint: 'development'. The just-created branch can be renamed via this command:\nhint: \nhint: \tgit branch -m <name>"
    )
  }

  // MARK: config

  /// A setting of the command line, the repository or the user.
  func setting(_ name: ByteString, _ repository: GitRepository?) -> ByteString? {
    if let given = settings.last(where: { $0.name == name }) { return given.value }
    let key = Self.canonical(name)
    if let own = repository?.read("config") {
      if let found = Self.pairs(own).last(where: { $0.name == key }) { return found.value }
    }
    return Self.pairs(globalText).last { $0.name == key }?.value
  }

  private var globalPath: ByteString {
    PathName.join(context.environmentValue("HOME") ?? "/root", ".gitconfig")
  }

  private var globalText: ByteString {
    (try? context.fileSystem.readFile(globalPath, from: "/", as: context.credentials))
      .map { ByteString($0) } ?? ""
  }

  /// The name with small letters for its first and its last part.
  private static func canonical(_ name: ByteString) -> ByteString {
    let parts = name.split(46)
    guard parts.count > 1 else { return name }
    func small(_ text: ByteString) -> ByteString {
      ByteString(text.bytes.map { 65...90 ~= $0 ? $0 | 32 : $0 })
    }
    return ([small(parts[0])] + parts[1..<(parts.count - 1)] + [small(parts[parts.count - 1])])
      .joined(".")
  }

  /// The settings of a file, in order.
  static func pairs(_ text: ByteString) -> [(name: ByteString, value: ByteString)] {
    var section: ByteString = ""
    var result: [(name: ByteString, value: ByteString)] = []
    for line in text.split(10) {
      let bare = line.trimmed
      if bare.isEmpty || bare.hasPrefix("#") || bare.hasPrefix(";") { continue }
      if bare.hasPrefix("[") {
        let inner = bare.dropFirst().dropLast()
        let parts = inner.split(34)
        section = parts.count >= 2 ? parts[0].trimmed + "." + parts[1] : inner
        continue
      }
      let sign = bare.bytes.firstIndex(of: 61)
      let name = sign.map { bare.prefix($0).trimmed } ?? bare
      var value = sign.map { bare.dropFirst($0 + 1).trimmed } ?? "true"
      if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 {
        value = value.dropFirst().dropLast()
      }
      result.append((canonical(section + "." + name), value))
    }
    return result
  }

  /// A file's text with a setting in it.
  static func setting(_ name: ByteString, to value: ByteString?, in text: ByteString) -> ByteString
  {
    let parts = name.split(46)
    guard parts.count > 1, let key = parts.last else { return text }
    let head: ByteString =
      parts.count == 2
      ? "[\(parts[0])]" : "[\(parts[0]) \"\(parts[1..<(parts.count - 1)].map { $0 }.joined("."))\"]"
    var lines = text.split(10)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let needsQuotes = value.map { $0.contains(35) || $0.contains(59) } ?? false
    let line = value.map { "\t\(key) = \(needsQuotes ? "\"\($0)\"" : $0)" as ByteString }
    if let start = lines.firstIndex(of: head) {
      var end = start + 1
      while end < lines.count, !lines[end].hasPrefix("[") {
        let sign = lines[end].bytes.firstIndex(of: 61) ?? lines[end].count
        if canonical("a." + lines[end].prefix(sign).trimmed) == canonical("a." + key) {
          if let line { lines[end] = line } else { lines.remove(at: end) }
          return lines.joined("\n") + "\n"
        }
        end += 1
      }
      if let line { lines.insert(line, at: end) }
    } else if let line {
      lines += [head, line]
    }
    return lines.joined("\n") + "\n"
  }

  func configure() -> Int {
    var isGlobal = false
    var flags: [ByteString] = []
    var operands: [ByteString] = []
    for word in words {
      switch word {
      case "--global", "--system": isGlobal = true
      case "--local": break
      case "-l", "--list", "--get", "--unset", "--unset-all", "--add", "--replace-all", "-e",
        "--edit":
        flags.append(word)
      default:
        if word.hasPrefix("--"), word.count > 2 { return context.notSimulated("config \(word)") }
        operands.append(word)
      }
    }
    let repository = GitRepository(context, from: folder)
    if flags.contains("-e") || flags.contains("--edit") {
      context.machine.edited.append(("git config -e", globalPath))
      return 0
    }
    if flags.contains("-l") || flags.contains("--list") {
      let all =
        Self.pairs(globalText) + (isGlobal ? [] : Self.pairs(repository?.read("config") ?? ""))
      for pair in all { context.write("\(pair.name)=\(pair.value)\n") }
      return 0
    }
    guard let name = operands.first else { return context.notSimulated("config") }
    guard name.contains(46) else {
      error("error: key does not contain a section: \(name)")
      return operands.count > 1 ? 2 : 1
    }
    let isUnset = flags.contains { $0.hasPrefix("--unset") }
    if operands.count == 1, !isUnset {
      let found =
        isGlobal
        ? Self.pairs(globalText).last { $0.name == Self.canonical(name) }?.value
        : setting(name, repository)
      guard let found else { return 1 }
      context.write(found + "\n")
      return 0
    }
    let value = isUnset ? nil : operands[1]
    if isGlobal {
      let text = Self.setting(name, to: value, in: globalText)
      return context.replace(globalPath, with: text.bytes) ? 0 : 255
    }
    guard let repository else {
      error("fatal: not in a git directory")
      return 128
    }
    repository.write("config", Self.setting(name, to: value, in: repository.read("config") ?? ""))
    return 0
  }
}
