/// The programs for groups and passwords, and Debian's and BusyBox's for users.
extension UserPrograms {
  private static let groupOptions = OptionTable(
    "g:gid r.system f.force o.non-unique K:key p:password", failure: 2)

  static func groupadd(_ context: ProcessContext) -> Int {
    guard let options = groupOptions.parse(context) else { return 2 }
    guard let name = options.operands.first else {
      context.writeError("Usage: groupadd [options] GROUP\n")
      return 2
    }
    if let refusal = refuse(context) { return refusal }
    guard isName(name) else {
      context.complain("'\(name)' is not a valid group name")
      return 3
    }
    var accounts = context.accounts
    if accounts.group(name) != nil {
      if options.has("f") { return 0 }
      context.complain("group '\(name)' already exists")
      return 9
    }
    var number = next(accounts.groups.map { $0.number }, system: options.has("r"))
    if let text = options.value("g") {
      guard let given = text.integer, given >= 0 else {
        context.complain("invalid group ID '\(text)'")
        return 3
      }
      if accounts.group(given) != nil, !options.has("o") {
        context.complain("GID '\(given)' already exists")
        return 4
      }
      number = given
    }
    accounts.groups.append(Accounts.Group(name: name, number: number))
    accounts.save(to: context.fileSystem)
    return 0
  }

  static func groupdel(_ context: ProcessContext) -> Int {
    guard let name = context.arguments.dropFirst().last(where: { !$0.hasPrefix("-") }) else {
      return context.notSimulated("")
    }
    if let refusal = refuse(context) { return refusal }
    var accounts = context.accounts
    guard let group = accounts.group(name) else {
      context.complain("group '\(name)' does not exist")
      return 6
    }
    if let user = accounts.users.first(where: { $0.group == group.number }) {
      context.complain("cannot remove the primary group of user '\(user.name)'")
      return 8
    }
    accounts.groups.removeAll { $0.name == name }
    accounts.save(to: context.fileSystem)
    return 0
  }

  /// `gpasswd -a USER GROUP` and `-d USER GROUP`.
  static func gpasswd(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    guard words.count == 3, ["-a", "-d", "--add", "--delete"].contains(words[0]) else {
      return context.notSimulated(words.joined(" "))
    }
    if context.credentials.user != 0 {
      context.complain("Permission denied.")
      return 1
    }
    let isAdded = words[0] == "-a" || words[0] == "--add"
    var accounts = context.accounts
    guard accounts.user(words[1]) != nil else {
      context.complain("user '\(words[1])' does not exist")
      return 3
    }
    guard let index = accounts.groups.firstIndex(where: { $0.name == words[2] }) else {
      context.complain("group '\(words[2])' does not exist in /etc/group")
      return 3
    }
    accounts.groups[index].members.removeAll { $0 == words[1] }
    if isAdded { accounts.groups[index].members.append(words[1]) }
    accounts.save(to: context.fileSystem)
    context.write(
      isAdded
        ? "Adding user \(words[1]) to group \(words[2])\n"
        : "Removing user \(words[1]) from group \(words[2])\n")
    return 0
  }

  // MARK: adduser and addgroup

  /// Debian's `adduser`, which makes a home and asks for more, or BusyBox's.
  static func adduser(_ context: ProcessContext) -> Int {
    var names: [ByteString] = []
    var isSystem = false
    var hasHome = true
    var home: ByteString?
    var number: Int?
    var group: ByteString?
    var shell: ByteString = context.machine.hasBusyBox ? "/bin/sh" : "/bin/bash"
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--system", "-S": isSystem = true
      case "--no-create-home", "-H": hasHome = false
      case "--home", "-h": home = rest.popFirst()
      case "--uid", "-u": number = rest.popFirst()?.integer
      case "--gid", "--ingroup", "-G": group = rest.popFirst()
      case "--shell", "-s": shell = rest.popFirst() ?? shell
      case "--gecos", "--comment", "-g", "--firstuid", "--lastuid": _ = rest.popFirst()
      case "--disabled-password", "--disabled-login", "-D", "--quiet", "-q", "--group",
        "--force-badname", "--allow-bad-names":
        break
      default:
        if word.hasPrefix("--gecos=") { continue }
        if word.hasPrefix("-") { return context.notSimulated(word) }
        names.append(word)
      }
    }
    guard let name = names.first else {
      context.complain("Only one or two names allowed.")
      return 1
    }
    if context.credentials.user != 0 {
      context.complain("Only root may add a user or group to the system.")
      return 1
    }
    var accounts = context.accounts
    if names.count == 2 { return join(name, names[1], &accounts, context) }
    if accounts.user(name) != nil {
      context.complain(
        context.machine.hasBusyBox
          ? "user '\(name)' in use" : "The user `\(name)' already exists.")
      return 1
    }
    let uid = number ?? next(accounts.users.map { $0.user }, system: isSystem)
    var gid = uid
    if let group {
      guard let found = accounts.groupNumber(group), accounts.group(found) != nil else {
        context.complain("The group `\(group)' does not exist.")
        return 1
      }
      gid = found
    } else {
      if accounts.group(gid) != nil {
        gid = next(accounts.groups.map { $0.number }, system: isSystem)
      }
      if accounts.group(name) == nil {
        accounts.groups.append(Accounts.Group(name: name, number: gid))
      }
    }
    let user = Accounts.User(
      name: name, user: uid, group: gid,
      comment: context.machine.hasBusyBox ? "Linux User,,," : ",,,",
      home: home ?? "/home/\(name)", shell: isSystem ? "/usr/sbin/nologin" : shell)
    accounts.users.append(user)
    accounts.save(to: context.fileSystem)
    shadow(name, "!", context)
    if hasHome { makeHome(user, context) }
    if !context.machine.hasBusyBox {
      context.write(
        "Adding user `\(name)' ...\nAdding new group `\(name)' (\(gid)) ...\nAdding new user `\(name)' (\(uid)) with group `\(group ?? name)' ...\n"
      )
      if hasHome {
        context.write(
          "Creating home directory `\(user.home)' ...\nCopying files from `/etc/skel' ...\n")
      }
    }
    return 0
  }

  /// `adduser USER GROUP`.
  private static func join(
    _ name: ByteString, _ group: ByteString, _ accounts: inout Accounts, _ context: ProcessContext
  ) -> Int {
    guard accounts.user(name) != nil else {
      context.complain("The user `\(name)' does not exist.")
      return 1
    }
    guard let index = accounts.groups.firstIndex(where: { $0.name == group }) else {
      context.complain("The group `\(group)' does not exist.")
      return 1
    }
    if !accounts.groups[index].members.contains(name) {
      accounts.groups[index].members.append(name)
    }
    accounts.save(to: context.fileSystem)
    if !context.machine.hasBusyBox {
      context.write(
        "Adding user `\(name)' to group `\(group)' ...\nAdding user \(name) to group \(group)\nDone.\n"
      )
    }
    return 0
  }

  static func addgroup(_ context: ProcessContext) -> Int {
    var words: [ByteString] = []
    var number: ByteString?
    var isSystem = false
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--gid", "-g": number = rest.popFirst()
      case "--system", "-S": isSystem = true
      case "--quiet": break
      default:
        if word.hasPrefix("-") { return context.notSimulated(word) }
        words.append(word)
      }
    }
    if words.count == 2 {
      var accounts = context.accounts
      return join(words[0], words[1], &accounts, context)
    }
    let flags: [ByteString] = (isSystem ? ["-r"] : []) + (number.map { ["-g", $0] } ?? [])
    let status = groupadd(context.with(["groupadd"] + flags + words))
    if status == 0, !context.machine.hasBusyBox, let name = words.first {
      let made = context.accounts.group(name)?.number ?? 0
      context.write("Adding group `\(name)' (GID \(made)) ...\nDone.\n")
    }
    return status
  }

  // MARK: Passwords

  /// A password's line in `/etc/shadow`: not the real digest, but another one for another word.
  private static func digest(_ word: ByteString) -> ByteString {
    "$y$j9T$" + MessageDigest.sha256.hexadecimal(word.bytes).prefix(43)
  }

  static func passwd(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    let flags = words.filter { $0.hasPrefix("-") }
    let own = context.accounts.userName(context.credentials.user)
    let name = words.first { !$0.hasPrefix("-") } ?? own
    if context.credentials.user != 0, name != own {
      context.writeError("passwd: You may not view or modify password information for \(name).\n")
      return 1
    }
    guard context.accounts.user(name) != nil else {
      context.complain("user '\(name)' does not exist")
      return 1
    }
    if let flag = flags.first {
      let word: ByteString
      switch flag {
      case "-l", "--lock": word = "!"
      case "-u", "--unlock": word = "*"
      case "-d", "--delete": word = ""
      case "--stdin":
        shadow(name, digest(context.readLine() ?? ""), context)
        context.write(
          "Changing password for user \(name).\npasswd: all authentication tokens updated successfully.\n"
        )
        return 0
      default: return context.notSimulated(words.joined(" "))
      }
      shadow(name, word, context)
      context.write("passwd: password expiry information changed.\n")
      return 0
    }
    // People type it unseen at a terminal; scripts hand it in.
    let isTyped = context.streams[0]?.isTerminal == true
    context.writeError("New password: ")
    let first = isTyped ? "typed" : context.readLine()
    guard let first else {
      context.writeError(
        "passwd: Authentication token manipulation error\npasswd: password unchanged\n")
      return 10
    }
    context.writeError("\nRetype new password: ")
    let second = isTyped ? "typed" : context.readLine() ?? ""
    context.writeError("\n")
    if first != second {
      context.writeError(
        "Sorry, passwords do not match.\npasswd: Authentication token manipulation error\npasswd: password unchanged\n"
      )
      return 10
    }
    shadow(name, digest(first), context)
    context.writeError("passwd: password updated successfully\n")
    return 0
  }

  /// Lines `user:password` of standard input.
  static func chpasswd(_ context: ProcessContext) -> Int {
    if let refusal = refuse(context) { return refusal }
    var status = 0
    for (index, line) in ByteString(context.readAll()).split(10).enumerated() where !line.isEmpty {
      guard let colon = line.bytes.firstIndex(of: 58) else {
        context.complain("line \(index + 1): missing new password")
        status = 1
        continue
      }
      let name = line.prefix(colon)
      guard context.accounts.user(name) != nil else {
        context.complain("line \(index + 1): user '\(name)' does not exist")
        status = 1
        continue
      }
      shadow(name, digest(line.dropFirst(colon + 1)), context)
    }
    if status != 0 { context.complain("error detected, changes ignored") }
    return status
  }
}
