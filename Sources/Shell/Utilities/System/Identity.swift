extension SystemUtilities {
  /// The programs that tell who the user is, and let others be it.
  static var identity: [Command] {
    [
      Command("whoami", run: whoami), Command("id", run: id), Command("groups", run: groups),
      Command("logname", run: logname), Command("users", run: logname), Command("sudo", run: sudo),
      Command("su", run: su), Command("getent", run: getent),
    ]
  }

  private static func whoami(_ context: ProcessContext) -> Int {
    if let extra = context.arguments.dropFirst().first {
      return context.usage("extra operand \(context.gnuQuoted(extra))")
    }
    context.write(context.accounts.userName(context.credentials.user) + "\n")
    return 0
  }

  private static func logname(_ context: ProcessContext) -> Int {
    context.write(context.accounts.userName(context.credentials.user) + "\n")
    return 0
  }

  private static let idOptions = OptionTable(
    "u.user g.group G.groups n.name r.real z.zero a.a Z.context")

  private static func id(_ context: ProcessContext) -> Int {
    guard let options = idOptions.parse(context) else { return 1 }
    let accounts = context.accounts
    var credentials = context.credentials
    if let name = options.operands.first {
      guard let user = accounts.user(name) else {
        context.complain("\(context.gnuQuoted(name)): no such user")
        return 1
      }
      credentials = accounts.credentials(of: user)
    }
    let all = [credentials.group] + credentials.otherGroups.filter { $0 != credentials.group }
    let byName = options.has("n")
    if options.has("u") {
      context.write(
        (byName ? accounts.userName(credentials.user) : ByteString(credentials.user)) + "\n")
    } else if options.has("g") {
      context.write(
        (byName ? accounts.groupName(credentials.group) : ByteString(credentials.group)) + "\n")
    } else if options.has("G") {
      context.write(all.map { byName ? accounts.groupName($0) : ByteString($0) }.joined(" ") + "\n")
    } else if byName || options.has("r") {
      context.complain("cannot print only names or real IDs in default format")
      return 1
    } else {
      // Numbers that no account has stand alone.
      func named(_ number: Int, _ name: ByteString) -> ByteString {
        name == ByteString(number) ? name : "\(number)(\(name))"
      }
      context.write(
        "uid=" + named(credentials.user, accounts.userName(credentials.user)) + " gid="
          + named(credentials.group, accounts.groupName(credentials.group)) + " groups="
          + all.map { named($0, accounts.groupName($0)) }.joined(",") + "\n")
    }
    return 0
  }

  private static func groups(_ context: ProcessContext) -> Int {
    let accounts = context.accounts
    func names(_ credentials: Credentials) -> ByteString {
      ([credentials.group] + credentials.otherGroups).map { accounts.groupName($0) }.joined(" ")
    }
    let operands = context.arguments.dropFirst()
    if operands.isEmpty {
      context.write(names(context.credentials) + "\n")
      return 0
    }
    var status = 0
    for name in operands {
      guard let user = accounts.user(name) else {
        context.complain("\(context.gnuQuoted(name)): no such user")
        status = 1
        continue
      }
      context.write(name + " : " + names(accounts.credentials(of: user)) + "\n")
    }
    return status
  }

  private static func getent(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    guard let table = words.first else { return context.usage("wrong number of arguments") }
    let paths: [ByteString: ByteString] = [
      "passwd": "/etc/passwd", "group": "/etc/group", "hosts": "/etc/hosts",
      "services": "/etc/services", "protocols": "/etc/protocols",
    ]
    guard let path = paths[table] else {
      context.complain("Unknown database: \(table)")
      return 1
    }
    let data = (try? context.fileSystem.readFile(path, from: "/", as: .root)) ?? []
    var status = 0
    let keys = words.dropFirst()
    let rows = ByteString(data).split(10).filter { !$0.isEmpty && !$0.hasPrefix("#") }
    if keys.isEmpty { for row in rows { context.write(row + "\n") } }
    for key in keys {
      let found = rows.first { row in
        if path == "/etc/passwd" || path == "/etc/group" {
          let fields = row.split(UInt8(ascii: ":"))
          return fields[0] == key || fields.count > 2 && fields[2] == key
        }
        return row.bytes.split(whereSeparator: { $0 == 32 || $0 == 9 }).contains {
          ByteString($0) == key
        }
      }
      if let found { context.write(found + "\n") } else { status = 2 }
    }
    return status
  }

  // MARK: Other users

  private static let sudoOptions = OptionTable(
    "u:user g:group E.preserve-env i.login s.shell n.non-interactive H.set-home k.reset-timestamp K.K v.validate l.list S.stdin b.background A.askpass p:prompt D:chdir",
    permutes: false)

  private static func sudo(_ context: ProcessContext) -> Int {
    guard let options = sudoOptions.parse(context) else { return 1 }
    if options.has("l") { return context.notSimulated("-l") }
    let accounts = context.accounts
    let name = options.value("u") ?? "root"
    guard let user = accounts.user(name) ?? name.integer.flatMap({ accounts.user($0) }) else {
      context.complain("unknown user \(name)")
      return 1
    }
    var words = options.operands
    var environment = context.environment
    while let word = words.first, let sign = word.bytes.firstIndex(of: UInt8(ascii: "=")), sign > 0,
      word.bytes[..<sign].allSatisfy({ Byte.isName($0) })
    {
      words.removeFirst()
      set(word.prefix(sign), word.dropFirst(sign + 1), in: &environment)
    }
    if words.isEmpty && (options.has("v") || options.has("k") || options.has("K")) { return 0 }
    if !options.has("E") {
      let kept: Set<ByteString> = ["TERM", "PATH", "LANG", "DISPLAY", "COLUMNS", "LINES"]
      let given = Set(
        options.operands.prefix(options.operands.count - words.count).map { word in
          word.prefix(word.bytes.firstIndex(of: UInt8(ascii: "=")) ?? 0)
        })
      environment = environment.filter { kept.contains($0.name) || given.contains($0.name) }
    }
    let caller = accounts.userName(context.credentials.user)
    set("HOME", user.home, in: &environment)
    for variable: ByteString in ["USER", "LOGNAME"] { set(variable, user.name, in: &environment) }
    set("SUDO_USER", caller, in: &environment)
    set("SHELL", user.shell, in: &environment)
    if words.isEmpty {
      if options.has("i") || options.has("s") {
        return openShell(user, environment, options.has("i") ? user.home : nil, accounts, context)
      }
      context.writeError(
        "usage: sudo -h | -K | -k | -V\nusage: sudo [-ABbEHknPS] [-u user] command\n")
      return 1
    }
    if options.has("i") || options.has("s") { words = [user.shell, "-c", words.joined(" ")] }
    if !context.finds(words[0]) {
      context.complain("\(words[0]): command not found")
      return 1
    }
    return context.launch(
      ProcessContext.Launch(
        words, environment: environment, credentials: accounts.credentials(of: user),
        folder: options.has("i") ? user.home : options.value("D")))
  }

  private static let suOptions = OptionTable(
    "c:command l.login s:shell m.preserve-environment p.p -.help", permutes: true)

  private static func su(_ context: ProcessContext) -> Int {
    guard let options = suOptions.parse(context) else { return 1 }
    var operands = options.operands
    var isLogin = options.has("l")
    if operands.first == "-" {
      isLogin = true
      operands.removeFirst()
    }
    let accounts = context.accounts
    let name = operands.first ?? "root"
    guard let user = accounts.user(name) else {
      context.complain(
        "user \(name) does not exist or the user entry does not contain all the required fields")
      return 1
    }
    var environment = context.environment
    set("HOME", user.home, in: &environment)
    for variable: ByteString in ["USER", "LOGNAME"] { set(variable, user.name, in: &environment) }
    guard let command = options.value("c") else {
      return openShell(user, environment, isLogin ? user.home : nil, accounts, context)
    }
    return context.launch(
      ProcessContext.Launch(
        [options.value("s") ?? user.shell, "-c", command], environment: environment,
        credentials: accounts.credentials(of: user), folder: isLogin ? user.home : nil))
  }

  /// A shell of another user: the terminal's from now on, or one that reads what the program is given.
  private static func openShell(
    _ user: Accounts.User, _ environment: [(name: ByteString, value: ByteString)],
    _ folder: ByteString?, _ accounts: Accounts, _ context: ProcessContext
  ) -> Int {
    if context.streams[0]?.isTerminal == true {
      context.machine.session = (context.machine, user.name)
      return 0
    }
    return context.launch(
      ProcessContext.Launch(
        [user.shell], environment: environment, credentials: accounts.credentials(of: user),
        folder: folder))
  }

  /// Sets a variable in a sorted list.
  static func set(
    _ name: ByteString, _ value: ByteString,
    in environment: inout [(name: ByteString, value: ByteString)]
  ) {
    environment.removeAll { $0.name == name }
    let at = environment.firstIndex { name < $0.name } ?? environment.count
    environment.insert((name, value), at: at)
  }
}
