extension HostFiles {
  /// Users and groups: those that every Ubuntu has, and the given ones.
  static func installAccounts(_ files: FileSystem, _ users: [Machine.User]) {
    var accounts = Accounts(files)
    var isSeen: Set<ByteString> = []
    for user in users where user.credentials.user == 0 { add(user, to: &accounts, &isSeen) }
    for system in systemUsers {
      isSeen.insert(system.name)
      accounts.users.append(
        Accounts.User(
          name: system.name, user: system.user, group: system.group, comment: system.name,
          home: system.home, shell: system.shell))
    }
    for (name, number) in systemGroups where !accounts.groups.contains(where: { $0.name == name }) {
      accounts.groups.append(Accounts.Group(name: name, number: number))
    }
    for user in users where user.credentials.user != 0 { add(user, to: &accounts, &isSeen) }
    for user in users where user.credentials.user == 1000 {
      for index in accounts.groups.indices
      where ["adm", "sudo"].contains(accounts.groups[index].name) {
        accounts.groups[index].members.append(user.name)
      }
    }
    accounts.save(to: files)
    for user in users where user.home != "/root" {
      files.install(user.home, .folder([:]), mode: 0o755, owner: user.credentials)
    }
    let locked = accounts.users.map { $0.name + ":*:19600:0:99999:7:::\n" }
    files.install(
      "/etc/shadow", .file(locked.joined().bytes), mode: 0o640,
      owner: Credentials(user: 0, group: 42))
  }

  private static func add(
    _ user: Machine.User, to accounts: inout Accounts, _ isSeen: inout Set<ByteString>
  ) {
    guard isSeen.insert(user.name).inserted else { return }
    accounts.users.append(
      Accounts.User(
        name: user.name, user: user.credentials.user, group: user.credentials.group,
        comment: user.name, home: user.home, shell: user.shell))
    if accounts.group(user.credentials.group) == nil {
      accounts.groups.append(Accounts.Group(name: user.name, number: user.credentials.group))
    }
  }

  private static let systemUsers:
    [(name: ByteString, user: Int, group: Int, home: ByteString, shell: ByteString)] = [
      ("daemon", 1, 1, "/usr/sbin", "/usr/sbin/nologin"),
      ("bin", 2, 2, "/bin", "/usr/sbin/nologin"),
      ("sys", 3, 3, "/dev", "/usr/sbin/nologin"), ("sync", 4, 65534, "/bin", "/bin/sync"),
      ("games", 5, 60, "/usr/games", "/usr/sbin/nologin"),
      ("man", 6, 12, "/var/cache/man", "/usr/sbin/nologin"),
      ("lp", 7, 7, "/var/spool/lpd", "/usr/sbin/nologin"),
      ("mail", 8, 8, "/var/mail", "/usr/sbin/nologin"),
      ("news", 9, 9, "/var/spool/news", "/usr/sbin/nologin"),
      ("uucp", 10, 10, "/var/spool/uucp", "/usr/sbin/nologin"),
      ("proxy", 13, 13, "/bin", "/usr/sbin/nologin"),
      ("www-data", 33, 33, "/var/www", "/usr/sbin/nologin"),
      ("backup", 34, 34, "/var/backups", "/usr/sbin/nologin"),
      ("list", 38, 38, "/var/list", "/usr/sbin/nologin"),
      ("irc", 39, 39, "/run/ircd", "/usr/sbin/nologin"),
      ("gnats", 41, 41, "/var/lib/gnats", "/usr/sbin/nologin"),
      ("nobody", 65534, 65534, "/nonexistent", "/usr/sbin/nologin"),
      ("systemd-network", 100, 102, "/run/systemd", "/usr/sbin/nologin"),
      ("systemd-resolve", 101, 103, "/run/systemd", "/usr/sbin/nologin"),
      ("messagebus", 102, 105, "/nonexistent", "/usr/sbin/nologin"),
      ("systemd-timesync", 103, 106, "/run/systemd", "/usr/sbin/nologin"),
      ("syslog", 104, 111, "/home/syslog", "/usr/sbin/nologin"),
      ("_apt", 105, 65534, "/nonexistent", "/usr/sbin/nologin"),
      ("sshd", 106, 65534, "/run/sshd", "/usr/sbin/nologin"),
    ]

  private static let systemGroups: [(ByteString, Int)] = [
    ("daemon", 1), ("bin", 2), ("sys", 3), ("adm", 4), ("tty", 5), ("disk", 6), ("lp", 7),
    ("mail", 8), ("news", 9), ("uucp", 10), ("man", 12), ("proxy", 13), ("kmem", 15),
    ("dialout", 20), ("fax", 21), ("voice", 22), ("cdrom", 24), ("floppy", 25), ("tape", 26),
    ("sudo", 27), ("audio", 29), ("dip", 30), ("www-data", 33), ("backup", 34), ("operator", 37),
    ("list", 38), ("irc", 39), ("src", 40), ("gnats", 41), ("shadow", 42), ("utmp", 43),
    ("video", 44), ("sasl", 45), ("plugdev", 46), ("staff", 50), ("games", 60), ("users", 100),
    ("nogroup", 65534), ("systemd-journal", 101), ("systemd-network", 102),
    ("systemd-resolve", 103), ("crontab", 104), ("messagebus", 105), ("systemd-timesync", 106),
    ("syslog", 111),
  ]
}
