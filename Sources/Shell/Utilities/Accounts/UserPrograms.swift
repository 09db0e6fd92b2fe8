/// The programs that make, change and remove users and groups.
enum UserPrograms {
  /// All of them.
  static var all: [Command] {
    [
      Command("useradd", run: useradd), Command("adduser", run: adduser),
      Command("userdel", run: userdel), Command("deluser", run: userdel),
      Command("usermod", run: usermod), Command("groupadd", run: groupadd),
      Command("addgroup", run: addgroup), Command("groupdel", run: groupdel),
      Command("delgroup", run: groupdel), Command("gpasswd", run: gpasswd),
      Command("passwd", run: passwd), Command("chpasswd", run: chpasswd),
    ]
  }

  // MARK: What they have in common

  static func refuse(_ context: ProcessContext) -> Int? {
    if context.credentials.user == 0 { return nil }
    context.complain("Permission denied.")
    context.complain("cannot lock /etc/passwd; try again later.")
    return 1
  }

  /// Whether a name is one that users and groups may have.
  static func isName(_ name: ByteString) -> Bool {
    guard let first = name.bytes.first, name.count <= 32 else { return false }
    let isStart = 97...122 ~= first || first == 95
    return isStart
      && name.bytes.dropFirst().allSatisfy {
        97...122 ~= $0 || 65...90 ~= $0 || 48...57 ~= $0 || $0 == 95 || $0 == 45 || $0 == 36
      }
  }

  static func next(_ taken: [Int], system: Bool) -> Int {
    if system {
      var number = 999
      while taken.contains(number) { number -= 1 }
      return number
    }
    return (taken.filter { 1000..<60_000 ~= $0 }.max() ?? 999) + 1
  }

  /// Makes a home folder with what `/etc/skel` holds.
  static func makeHome(_ user: Accounts.User, _ context: ProcessContext) {
    let owner = Credentials(user: user.user, group: user.group)
    context.fileSystem.install(user.home, .folder([:]), mode: 0o750, owner: owner)
    guard let skeleton = try? context.fileSystem.find("/etc/skel", from: "/", as: .root) else {
      return
    }
    for (name, inode) in skeleton.entries where inode.isFile {
      context.fileSystem.install(
        PathName.join(user.home, name), .file(inode.data), mode: inode.mode, owner: owner)
    }
  }

  /// Adds a line for a user to `/etc/shadow`, takes it away, or sets its password.
  static func shadow(_ name: ByteString, _ word: ByteString?, _ context: ProcessContext) {
    let data = (try? context.fileSystem.readFile("/etc/shadow", from: "/", as: .root)) ?? []
    var lines = ByteString(data).split(10).filter { !$0.isEmpty && !$0.hasPrefix(name + ":") }
    if let word { lines.append("\(name):\(word):19700:0:99999:7:::") }
    context.fileSystem.install(
      "/etc/shadow", .file((lines.joined("\n") + "\n").bytes), mode: 0o640,
      owner: Credentials(user: 0, group: 42))
  }

  // MARK: Users

  private static let userOptions = OptionTable(
    "m.create-home M.no-create-home d:home-dir b:base-dir s:shell u:uid g:gid G:groups c:comment r.system N.no-user-group U.user-group p:password e:expiredate k:skel o.non-unique l.no-log-init D.defaults f:inactive",
    failure: 2)

  private static func useradd(_ context: ProcessContext) -> Int {
    guard let options = userOptions.parse(context) else { return 2 }
    if options.has("D") { return context.notSimulated("-D") }
    guard let name = options.operands.first else {
      context.writeError(
        "Usage: useradd [options] LOGIN\n       useradd -D\n       useradd -D [options]\n")
      return 2
    }
    if let refusal = refuse(context) { return refusal }
    guard isName(name) else {
      context.complain("invalid user name '\(name)': use --badname to ignore")
      return 3
    }
    var accounts = context.accounts
    if accounts.user(name) != nil {
      context.complain("user '\(name)' already exists")
      return 9
    }
    var number = next(accounts.users.map { $0.user }, system: options.has("r"))
    if let text = options.value("u") {
      guard let given = text.integer, given >= 0 else {
        context.complain("invalid user ID '\(text)'")
        return 3
      }
      if accounts.user(given) != nil, !options.has("o") {
        context.complain("UID \(given) is not unique")
        return 4
      }
      number = given
    }
    var group = number
    if let text = options.value("g") {
      guard let given = accounts.groupNumber(text), accounts.group(given) != nil else {
        context.complain("group '\(text)' does not exist")
        return 6
      }
      group = given
    } else if options.has("N") {
      group = 100
    } else {
      if accounts.group(name) != nil {
        context.complain(
          "group \(name) exists - if you want to add this user to that group, use -g.")
        return 9
      }
      if accounts.group(group) != nil {
        group = next(accounts.groups.map { $0.number }, system: options.has("r"))
      }
      accounts.groups.append(Accounts.Group(name: name, number: group))
    }
    for other in options.value("G")?.split(44) ?? [] {
      guard let index = accounts.groups.firstIndex(where: { $0.name == other }) else {
        context.complain("group '\(other)' does not exist")
        return 6
      }
      accounts.groups[index].members.append(name)
    }
    let home =
      options.value("d") ?? PathName.join(options.value("b") ?? "/home", name)
    let user = Accounts.User(
      name: name, user: number, group: group, comment: options.value("c") ?? "", home: home,
      shell: options.value("s") ?? "/bin/sh")
    accounts.users.append(user)
    accounts.save(to: context.fileSystem)
    shadow(name, options.value("p") ?? "!", context)
    if options.has("m"), !options.has("M") { makeHome(user, context) }
    return 0
  }

  private static func userdel(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    let flags = words.filter { $0.hasPrefix("-") }
    guard let name = words.first(where: { !$0.hasPrefix("-") }) else {
      return context.notSimulated(Array(words).joined(" "))
    }
    for flag in flags
    where !["-r", "-f", "-rf", "--remove", "--remove-home", "--force"].contains(flag) {
      return context.notSimulated(flag)
    }
    if let refusal = refuse(context) { return refusal }
    var accounts = context.accounts
    guard let user = accounts.user(name) else {
      context.complain(
        context.arguments[0] == "deluser"
          ? "The user `\(name)' does not exist." : "user '\(name)' does not exist")
      return context.arguments[0] == "deluser" ? 2 : 6
    }
    accounts.users.removeAll { $0.name == name }
    accounts.groups.removeAll { $0.name == name && $0.number == user.group }
    for index in accounts.groups.indices {
      accounts.groups[index].members.removeAll { $0 == name }
    }
    accounts.save(to: context.fileSystem)
    shadow(name, nil, context)
    if context.arguments[0] == "deluser", !context.machine.hasBusyBox {
      context.write(
        "Removing user `\(name)' ...\nWarning: group `\(name)' has no more members.\nDone.\n")
    }
    if flags.contains(where: { $0.contains(114) }) {
      guard let place = try? context.fileSystem.locate(user.home, from: "/", as: .root),
        place.inode != nil
      else {
        context.complain("\(name) home directory (\(user.home)) not found")
        return 12
      }
      try? context.fileSystem.unlink(place, as: .root)
    }
    return 0
  }

  private static let changeOptions = OptionTable(
    "a.append G:groups g:gid s:shell d:home m.move-home l:login u:uid c:comment L.lock U.unlock p:password e:expiredate r.remove",
    failure: 2)

  private static func usermod(_ context: ProcessContext) -> Int {
    // The letters may stand together, as in `-aG`.
    guard let options = changeOptions.parse(context) else { return 2 }
    guard let name = options.operands.last else {
      context.writeError("Usage: usermod [options] LOGIN\n")
      return 2
    }
    if let refusal = refuse(context) { return refusal }
    var accounts = context.accounts
    guard let index = accounts.users.firstIndex(where: { $0.name == name }) else {
      context.complain("user '\(name)' does not exist")
      return 6
    }
    if let list = options.value("G") {
      let wanted = list.split(44).filter { !$0.isEmpty }
      var isWhole = true
      for group in wanted where accounts.group(group) == nil {
        context.complain("group '\(group)' does not exist")
        isWhole = false
      }
      if !isWhole { return 6 }
      for place in accounts.groups.indices {
        let isWanted = wanted.contains(accounts.groups[place].name)
        let isMember = accounts.groups[place].members.contains(name)
        if isWanted, !isMember { accounts.groups[place].members.append(name) }
        if !isWanted, isMember, !options.has("a") {
          accounts.groups[place].members.removeAll { $0 == name }
        }
      }
    }
    if let text = options.value("g") {
      guard let group = accounts.groupNumber(text), accounts.group(group) != nil else {
        context.complain("group '\(text)' does not exist")
        return 6
      }
      accounts.users[index].group = group
    }
    if let shell = options.value("s") { accounts.users[index].shell = shell }
    if let comment = options.value("c") { accounts.users[index].comment = comment }
    if let number = options.value("u")?.integer { accounts.users[index].user = number }
    if let home = options.value("d") {
      if options.has("m") { return context.notSimulated("-m") }
      accounts.users[index].home = home
    }
    if let login = options.value("l") {
      accounts.users[index].name = login
      for place in accounts.groups.indices {
        accounts.groups[place].members = accounts.groups[place].members.map {
          $0 == name ? login : $0
        }
      }
    }
    accounts.save(to: context.fileSystem)
    if let word = options.value("p") { shadow(name, word, context) }
    if options.has("L") || options.has("U") { shadow(name, options.has("L") ? "!" : "*", context) }
    return 0
  }
}
