/// The users and groups of a machine: what `/etc/passwd` and `/etc/group` say (passwd(5), group(5)).
struct Accounts {
  /// A line of `/etc/passwd`.
  struct User {
    var name: ByteString
    var user: Int
    var group: Int
    var comment: ByteString = ""
    var home: ByteString
    var shell: ByteString

    var line: ByteString { "\(name):x:\(user):\(group):\(comment):\(home):\(shell)\n" }
  }

  /// A line of `/etc/group`.
  struct Group {
    var name: ByteString
    var number: Int
    var members: [ByteString] = []

    var line: ByteString { "\(name):x:\(number):\(members.joined(","))\n" }
  }

  var users: [User]
  var groups: [Group]

  /// Reads the two files; lines of another form are left out.
  init(_ fileSystem: FileSystem) {
    users = Self.rows("/etc/passwd", fileSystem).compactMap { fields in
      guard fields.count >= 7, let user = fields[2].integer, let group = fields[3].integer else {
        return nil
      }
      return User(
        name: fields[0], user: user, group: group, comment: fields[4], home: fields[5],
        shell: fields[6])
    }
    groups = Self.rows("/etc/group", fileSystem).compactMap { fields in
      guard fields.count >= 4, let number = fields[2].integer else { return nil }
      let members = fields[3].split(UInt8(ascii: ",")).filter { !$0.isEmpty }
      return Group(name: fields[0], number: number, members: members)
    }
  }

  private static func rows(_ path: ByteString, _ fileSystem: FileSystem) -> [[ByteString]] {
    let data = (try? fileSystem.readFile(path, from: "/", as: .root)) ?? []
    return ByteString(data).split(10).map { $0.split(UInt8(ascii: ":")) }
  }

  /// Writes the two files.
  func save(to fileSystem: FileSystem) {
    fileSystem.install("/etc/passwd", .file(users.map { $0.line }.joined().bytes))
    fileSystem.install("/etc/group", .file(groups.map { $0.line }.joined().bytes))
  }

  func user(_ name: ByteString) -> User? { users.first { $0.name == name } }
  func user(_ number: Int) -> User? { users.first { $0.user == number } }
  func group(_ name: ByteString) -> Group? { groups.first { $0.name == name } }
  func group(_ number: Int) -> Group? { groups.first { $0.number == number } }

  /// A user's name, or the number where there is none.
  func userName(_ number: Int) -> ByteString { user(number)?.name ?? ByteString(number) }

  /// A group's name, or the number where there is none.
  func groupName(_ number: Int) -> ByteString { group(number)?.name ?? ByteString(number) }

  /// A user by name or number.
  func userNumber(_ text: ByteString) -> Int? { user(text)?.user ?? Self.number(text) }

  /// A group by name or number.
  func groupNumber(_ text: ByteString) -> Int? { group(text)?.number ?? Self.number(text) }

  private static func number(_ text: ByteString) -> Int? {
    guard let value = text.integer, value >= 0, Byte.isDigit(text.bytes[0]) else { return nil }
    return value
  }

  /// The rights of a user.
  func credentials(of user: User) -> Credentials {
    Credentials(
      user: user.user, group: user.group,
      otherGroups: groups.filter { $0.members.contains(user.name) && $0.number != user.group }
        .map { $0.number })
  }
}

extension Accounts {
  /// Adds a user with a home folder and a group of the same name; `false` when there is one already.
  static func add(_ name: ByteString, to machine: Machine) -> Bool {
    var accounts = Accounts(machine.fileSystem)
    guard !name.isEmpty, accounts.user(name) == nil else { return false }
    let number = (accounts.users.map { $0.user }.filter { 1000..<60_000 ~= $0 }.max() ?? 999) + 1
    let home = "/home/" + name
    accounts.users.append(
      User(name: name, user: number, group: number, home: home, shell: "/bin/bash"))
    accounts.groups.append(Group(name: name, number: number))
    accounts.save(to: machine.fileSystem)
    machine.fileSystem.install(
      home, .folder([:]), mode: 0o750, owner: Credentials(user: number, group: number))
    return true
  }
}

extension Machine {
  /// Adds a user with a home folder, unless there is one of this name.
  package func addUser(_ name: ByteString) { _ = Accounts.add(name, to: self) }
}

extension ProcessContext {
  /// The users and groups of the machine.
  var accounts: Accounts { Accounts(fileSystem) }
}
