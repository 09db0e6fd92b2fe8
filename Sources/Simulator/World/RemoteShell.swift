import Shell

/// `ssh` and `scp` between the machines of a world.
struct RemoteShell {
  let world: World
  let context: ProcessContext

  private static let options = OptionTable(
    "4.4 6.6 A.A a.a C.C f.f G.G g.g K.K k.k M.M N.N n.n q.q s.s T.T t.t V.V v.v X.X x.x Y.Y y.y B:B b:b c:c D:D E:E e:e F:F I:I i:i J:J L:L l:l m:m O:O o:o p:p Q:Q R:R S:S W:W w:w",
    failure: 255, permutes: false)
  private static let copyOptions = OptionTable(
    "3.3 4.4 6.6 A.A B.B C.C O.O p.p q.q R.R r.r s.s T.T v.v c:c D:D F:F i:i J:J l:l o:o P:P S:S X:X",
    failure: 1)

  /// A user on a machine.
  struct Place {
    var user: ByteString
    var machine: Machine
  }

  /// `ssh [-p 22] [user@]host [command]`.
  func run() -> Int {
    guard let parsed = Self.options.parse(context) else { return 255 }
    if parsed.has("V") {
      context.writeError("OpenSSH_8.9p1 Ubuntu-3ubuntu0.10, OpenSSL 3.0.2 15 Mar 2022\n")
      return 0
    }
    guard let target = parsed.operands.first else {
      context.writeError(
        "usage: ssh [-46AaCfGgKkMNnqsTtVvXxYy] destination [command [argument ...]]\n")
      return 255
    }
    for flag: ByteString in ["D", "L", "R", "N", "W", "f"] where parsed.has(flag) {
      return context.notSimulated("-" + flag)
    }
    guard let place = find(target, user: parsed.value("l")) else { return unknown() }
    return Self.enter(place.machine, as: place.user, Array(parsed.operands.dropFirst()), context)
  }

  /// Runs a command on a machine; without one, its shell takes what the terminal types next.
  static func enter(
    _ machine: Machine, as user: ByteString?, _ command: [ByteString], _ context: ProcessContext
  ) -> Int {
    let known = user.flatMap { name in machine.users.first { $0.name == name }?.name } ?? "root"
    if command.isEmpty,
      context.streams[0]?.isTerminal == true || context.streams[1]?.isTerminal == true
    {
      context.machine.session = (machine, known)
      return 0
    }
    let terminal = Terminal(on: machine, user: known)
    let result = terminal.runApart(
      command.isEmpty ? context.readAll() : command.joined(" ").bytes)
    context.write(result.output)
    _ = context.write(result.errors, to: 2)
    if machine !== context.machine {
      context.machine.notSimulated += result.notSimulated
      context.machine.assumed += result.assumed
      context.machine.unknownPrograms += result.unknownPrograms
      if let limit = result.exceededLimit { context.machine.exceed(limit) }
    }
    return result.status
  }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  /// The user and the machine that `user@host` or an address means.
  private func find(_ target: ByteString, user: ByteString? = nil) -> Place? {
    var host = target.hasPrefix("ssh://") ? target.dropFirst(6) : target
    var user = user
    if let sign = host.bytes.lastIndex(of: 64) {
      user = host.prefix(sign)
      host = host.dropFirst(sign + 1)
    }
    let machine: Machine?
    if host == "localhost" || host == "127.0.0.1" {
      machine = context.machine
    } else {
      machine = world.node(host) ?? alias(host)
    }
    guard let machine else { return nil }
    let own = context.machine.user(context.credentials.user)?.name ?? "root"
    let name = user ?? own
    // A host that the notes log in to has the user that they log in as.
    machine.addUser(name)
    return Place(user: name, machine: machine)
  }

  /// A host by its name in `/etc/hosts`.
  private func alias(_ host: ByteString) -> Machine? {
    let text = (try? context.fileSystem.readFile("/etc/hosts", from: "/", as: .root)) ?? []
    for line in ByteString(text).split(10) where !line.hasPrefix("#") {
      let words = line.split(9).flatMap { $0.split(32) }.filter { !$0.isEmpty }
      guard words.dropFirst().contains(host) else { continue }
      for word in words {
        if let found = world.node(word) { return found }
      }
    }
    return nil
  }

  // MARK: Copies

  /// `scp [-r] [[user@]host:]source … [[user@]host:]target`.
  func copy() -> Int {
    guard let parsed = Self.copyOptions.parse(context) else { return 1 }
    guard parsed.operands.count >= 2, let target = parsed.operands.last else {
      context.writeError("usage: scp [-346ABCOpqRrsTv] source ... target\n")
      return 1
    }
    guard let to = end(target) else { return unknown() }
    var status = 0
    for source in parsed.operands.dropLast() {
      guard let from = end(source) else {
        status = unknown()
        continue
      }
      if !copy(from, to, isDeep: parsed.has("r")) { status = 1 }
    }
    return status
  }

  /// One end of a copy.
  private struct End {
    var files: FileSystem
    var path: ByteString
    var folder: ByteString
    var credentials: Credentials
  }

  private func end(_ text: ByteString) -> End? {
    let colon = text.bytes.firstIndex(of: 58)
    let slash = text.bytes.firstIndex(of: 47)
    guard let colon, slash.map({ colon < $0 }) ?? true else {
      return End(
        files: context.fileSystem, path: text, folder: context.folder,
        credentials: context.credentials)
    }
    guard let place = find(text.prefix(colon)),
      let user = place.machine.users.first(where: { $0.name == place.user })
    else { return nil }
    var path = text.dropFirst(colon + 1)
    if path.hasPrefix("~/") { path = path.dropFirst(2) }
    return End(
      files: place.machine.fileSystem, path: path.isEmpty || path == "~" ? "." : path,
      folder: user.home, credentials: user.credentials)
  }

  private func copy(_ from: End, _ to: End, isDeep: Bool) -> Bool {
    do {
      let inode = try from.files.find(from.path, from: from.folder, as: from.credentials)
      if inode.isFolder, !isDeep {
        context.complain("local \"\(from.path)\" is not a regular file")
        return false
      }
      var place = try to.files.locate(to.path, from: to.folder, as: to.credentials)
      if let there = place.inode, there.isFolder {
        let name = from.path.split(47).last { !$0.isEmpty && $0 != "." } ?? from.path
        place = try to.files.locate(
          to.path + "/" + name, from: to.folder, as: to.credentials)
      }
      try write(inode, place, to, depth: 0)
      return true
    } catch {
      context.complain("\(from.path): \(error.message)")
      return false
    }
  }

  private func write(
    _ inode: Inode, _ place: FileSystem.Place, _ to: End, depth: Int
  ) throws(FileError) {
    guard depth < 64 else { return }
    if inode.isFolder {
      if place.inode == nil {
        let folder = to.files.makeInode(.folder([:]), mode: inode.mode, as: to.credentials)
        folder.links = 2
        try to.files.link(folder, at: place, as: to.credentials)
      }
      for (name, inner) in inode.entries {
        let next = try to.files.locate(place.path + "/" + name, from: "/", as: to.credentials)
        try write(inner, next, to, depth: depth + 1)
      }
    } else if let old = place.inode {
      guard to.credentials.may(2, old) else { throw .accessDenied }
      old.content = .file(inode.data)
      old.modified = to.files.clock.now
    } else {
      let file = to.files.makeInode(.file(inode.data), mode: inode.mode, as: to.credentials)
      try to.files.link(file, at: place, as: to.credentials)
    }
  }
}
