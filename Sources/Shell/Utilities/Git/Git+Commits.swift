/// Commits.
extension Git {
  // MARK: commit

  func commit(_ repository: GitRepository) -> Int {
    var messages: [ByteString] = []
    var (isAll, isAmended, isEmpty, isQuiet, keeps) = (false, false, false, false, false)
    var rest = Self.spread(words)[...]
    while let word = rest.popFirst() {
      switch word {
      case "-m", "--message": messages.append(rest.popFirst() ?? "")
      case "-a", "--all": isAll = true
      case "--amend": isAmended = true
      case "--no-edit": keeps = true
      case "--allow-empty": isEmpty = true
      case "-q", "--quiet": isQuiet = true
      case "-s", "--signoff", "-n", "--no-verify": break
      default:
        if word.hasPrefix("--message=") {
          messages.append(word.dropFirst(10))
        } else if word.hasPrefix("-m"), word.count > 2 {
          messages.append(word.dropFirst(2))
        } else {
          return context.notSimulated("commit \(word)")
        }
      }
    }
    if isAll { stageTracked(repository) }
    guard let identity = person("AUTHOR", repository),
      let committer = person("COMMITTER", repository)
    else { return 128 }
    let last = repository.head.flatMap { repository.commit($0) }
    if isAmended, last == nil {
      error("fatal: You have nothing yet to amend.")
      return 128
    }
    let index = repository.index
    let tree = repository.storeTree(index)
    let base = isAmended ? last?.parents.first.flatMap { repository.commit($0) } : last
    let before = base.map { repository.tree($0.tree) } ?? []
    if before == index, !isEmpty, !isAmended {
      let status = GitStatus(repository)
      context.write(place(repository))
      if repository.head == nil { context.write("\nInitial commit\n\n") }
      write(status, repository) { $0 }
      return 1
    }
    var message = messages.joined("\n\n")
    if isAmended, messages.isEmpty {
      message = last?.message ?? ""
      if !keeps {
        context.machine.edited.append(
          ("git commit", PathName.join(repository.folder, "COMMIT_EDITMSG")))
      }
    } else if messages.isEmpty {
      return context.notSimulated("commit without -m")
    }
    while message.hasSuffix("\n") { message = message.dropLast() }
    if message.isEmpty {
      error("Aborting commit due to empty commit message.")
      return 1
    }
    var text: ByteString = "tree \(tree)\n"
    for parent in isAmended ? last?.parents ?? [] : last.map({ [$0.name] }) ?? [] {
      text.append("parent \(parent)\n")
    }
    let author = isAmended ? last?.author ?? identity : identity
    text.append("author \(author)\ncommitter \(committer)\n\n\(message)\n")
    let name = repository.store("commit", text.bytes)
    repository.setHead(name)
    if isQuiet { return 0 }
    let root: ByteString = base == nil ? " (root-commit)" : ""
    context.write(
      "[\(repository.branch ?? "detached HEAD")\(root) \(name.prefix(7))] \(message.split(10)[0])\n"
    )
    let person = { (line: ByteString) in line.split(32).dropLast(2).map { $0 }.joined(" ") }
    if person(author) != person(committer) { context.write(" Author: \(person(author))\n") }
    if isAmended {
      context.write(" Date: \(Self.date(author))\n")
    }
    summarize(before, index, repository)
    return 0
  }

  /// The words with each letter on its own: `-qam` as `-q -a -m`.
  private static func spread(_ words: [ByteString]) -> [ByteString] {
    words.flatMap { word -> [ByteString] in
      guard word.hasPrefix("-"), !word.hasPrefix("--"), word.count > 2,
        let at = word.bytes.firstIndex(of: UInt8(ascii: "m")) ?? word.bytes.indices.last,
        word.bytes[1..<at].allSatisfy({ ByteString("qasnv").contains($0) })
      else { return [word] }
      let letters = word.bytes[1..<at].map { ByteString([UInt8(ascii: "-"), $0]) }
      return letters + ["-" + word.dropFirst(at)]
    }
  }

  private func stageTracked(_ repository: GitRepository) {
    let working = repository.workingFiles()
    var index = repository.index
    for place in index.indices.reversed() {
      guard let file = working.first(where: { $0.path == index[place].path }) else {
        index.remove(at: place)
        continue
      }
      index[place].object = repository.store("blob", GitRepository.data(of: file.inode))
      index[place].mode = GitRepository.mode(of: file.inode)
    }
    repository.setIndex(index)
  }

  /// `Name <mail> seconds zone` of the one who commits; `nil`, and a message, when nobody has said who it is.
  private func person(_ role: ByteString, _ repository: GitRepository) -> ByteString? {
    let name =
      context.environmentValue("GIT_\(role)_NAME") ?? setting("user.name", repository)
    let mail =
      context.environmentValue("GIT_\(role)_EMAIL") ?? setting("user.email", repository)
    guard let name, let mail else {
      if role == "AUTHOR" {
        let user = context.accounts.userName(context.credentials.user)
        error(
          "Author identity unknown\n\n*** Please tell me who you are.\n\nRun\n\n  git config --global user.email \"you@example.com\"\n  git config --global user.name \"Your Name\"\n\nto set your account's default identity.\nOmit --global to set the identity only in this repository.\n\nfatal: unable to auto-detect email address (got '\(user)@\(context.machine.hostName).(none)')"
        )
      }
      return nil
    }
    var time = context.machine.clock.now / 1_000_000_000
    var zone = TimeFormat.text("%z", CivilTime(context.machine.clock.now, in: context.zone))
    if let given = context.environmentValue("GIT_\(role)_DATE") {
      let words = given.split(32)
      if words.count == 2, let seconds = words[0].integer64 {
        (time, zone) = (seconds, words[1])
      } else if let moment = context.moment(given) {
        time = moment / 1_000_000_000
      }
    }
    return "\(name) <\(mail)> \(time) \(zone)"
  }

  // MARK: What changed

  private func summarize(
    _ old: [GitRepository.Entry], _ new: [GitRepository.Entry], _ repository: GitRepository
  ) {
    var (count, come, gone) = (0, 0, 0)
    var notes: [(path: ByteString, text: ByteString)] = []
    var before: [ByteString: GitRepository.Entry] = [:]
    for entry in old { before[entry.path] = entry }
    for entry in new {
      let other = before.removeValue(forKey: entry.path)
      if other == entry { continue }
      count += 1
      let (more, less) = difference(other, entry, repository)
      come += more
      gone += less
      if other == nil { notes.append((entry.path, " create mode \(entry.mode) \(entry.path)\n")) }
    }
    for entry in old where before[entry.path] != nil {
      count += 1
      gone += difference(entry, nil, repository).gone
      notes.append((entry.path, " delete mode \(entry.mode) \(entry.path)\n"))
    }
    if count == 0 { return }
    context.write(Self.counts(count, come, gone))
    for note in notes.sorted(by: { $0.path < $1.path }) { context.write(note.text) }
  }

  static func counts(_ files: Int, _ come: Int, _ gone: Int) -> ByteString {
    var text: ByteString = " \(files) file\(files == 1 ? "" : "s") changed"
    if come > 0 || gone == 0 {
      text.append(", \(come) insertion\(come == 1 ? "" : "s")(+)")
    }
    if gone > 0 || come == 0 {
      text.append(", \(gone) deletion\(gone == 1 ? "" : "s")(-)")
    }
    return text + "\n"
  }

  private func difference(
    _ old: GitRepository.Entry?, _ new: GitRepository.Entry?, _ repository: GitRepository
  ) -> (come: Int, gone: Int) {
    func content(_ entry: GitRepository.Entry?) -> [ByteString] {
      guard let entry, let object = repository.object(entry.object) else { return [] }
      return lines(object.data).map { ByteString($0) }
    }
    let changes = LineComparison.changes(content(old), content(new))
    return (
      changes.reduce(0) { $0 + $1.new.count }, changes.reduce(0) { $0 + $1.old.count }
    )
  }

  /// `Tue Nov 14 22:13:20 2023 +0000`.
  static func date(_ author: ByteString) -> ByteString {
    let words = author.split(32)
    guard words.count >= 2, let seconds = words[words.count - 2].integer64 else { return "" }
    let zone = words[words.count - 1]
    let sign: Int64 = zone.hasPrefix("-") ? -1 : 1
    let digits = zone.dropFirst().integer64 ?? 0
    let shifted = seconds + sign * (digits / 100 * 3600 + digits % 100 * 60)
    return TimeFormat.text("%a %b %-d %H:%M:%S %Y ", CivilTime(seconds: shifted, in: .utc)) + zone
  }
}
