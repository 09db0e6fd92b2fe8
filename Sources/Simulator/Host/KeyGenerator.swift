import Shell

/// The programs `ssh-keygen` and `ssh-copy-id`: keys are made as files; their digits mean nothing.
struct KeyGenerator {
  let context: ProcessContext
  let world: World

  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  private func unknown() -> Int {
    context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
  }

  private static let table = OptionTable(
    "t:t b:b f:f N:N C:C q.q y.y l.l R:R F:F P:P p.p m:m E:E v.v A.A o.o a:a", failure: 1)

  private var home: ByteString {
    context.machine.user(context.credentials.user)?.home ?? "/root"
  }

  private func absolute(_ path: ByteString) -> ByteString {
    MountReader.absolute(path, context.folder)
  }

  private func file(_ path: ByteString) -> [UInt8]? {
    try? context.contents(of: path)
  }

  func run() -> Int {
    guard let options = Self.table.parse(context) else { return 1 }
    for flag: ByteString in ["p", "F", "A"] where options.has(flag) { return unknown() }
    if let host = options.value("R") { return forget(host, options) }
    let type = options.value("t") ?? "rsa"
    guard ["rsa", "ed25519", "ecdsa", "dsa"].contains(type) else {
      error("unknown key type \(type)")
      return 255
    }
    let path = options.value("f") ?? "\(home)/.ssh/id_\(type)"
    if options.has("l") { return show(path) }
    if options.has("y") { return showPublic(path) }
    return make(type, path, options)
  }

  // MARK: New keys

  private func make(_ type: ByteString, _ path: ByteString, _ options: OptionTable.Parsed) -> Int {
    let isQuiet = options.has("q")
    func say(_ text: ByteString) { if !isQuiet { context.write(text + "\n") } }
    let bits = options.value("b")?.integer ?? (type == "rsa" ? 3072 : 256)
    let name: ByteString = type == "rsa" ? "rsa" : type
    say("Generating public/private \(name) key pair.")
    if options.value("f") == nil {
      // People press the return key; a script's input ends.
      context.write("Enter file in which to save the key (\(path)): ")
      if context.streams[0]?.isTerminal != true { _ = context.readLine() }
      context.write("\n")
    }
    if file(path) != nil {
      context.write("\(path) already exists.\nOverwrite (y/n)? ")
      let isTyped = context.streams[0]?.isTerminal == true
      guard isTyped || context.readLine()?.hasPrefix("y") == true else { return 1 }
      context.write("\n")
    }
    if options.value("N") == nil {
      context.write("Enter passphrase (empty for no passphrase): \nEnter same passphrase again: \n")
    }
    let folder = ByteString(absolute(path).text.cutLast("/")?.before ?? "/")
    if (try? context.fileSystem.find(folder, from: "/", as: context.credentials)) == nil {
      guard folder == home + "/.ssh",
        (try? context.fileSystem.makeFolder(folder, mode: 0o700, as: context.credentials)) != nil
      else {
        error("Saving key \"\(path)\" failed: No such file or directory")
        return 1
      }
      say("Created directory '\(folder)'.")
    }
    let mark: ByteString =
      type == "ed25519" ? "AAAAC3NzaC1lZDI1NTE5AAAAI" : "AAAAB3NzaC1yc2EAAAADAQABAAAB"
    let length = type == "ed25519" ? 43 : bits / 6
    let kind: ByteString =
      switch type {
      case "rsa": "ssh-rsa"
      case "ecdsa": "ecdsa-sha2-nistp256"
      case "dsa": "ssh-dss"
      default: "ssh-ed25519"
      }
    let letters: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    let digits = mark + world.identifiers.text(length, of: letters)
    let user = context.machine.user(context.credentials.user)?.name ?? "root"
    let comment = options.value("C") ?? "\(user)@\(context.machine.hostName)"
    var secret: ByteString = "-----BEGIN OPENSSH PRIVATE KEY-----\n"
    for _ in 0..<(type == "rsa" ? 36 : 5) {
      secret.append(world.identifiers.text(70, of: letters) + "\n")
    }
    secret.append("-----END OPENSSH PRIVATE KEY-----\n")
    guard save(path, secret, mode: 0o600),
      save(path + ".pub", "\(kind) \(digits) \(comment)\n", mode: 0o644)
    else {
      error("Saving key \"\(path)\" failed: Permission denied")
      return 1
    }
    say(
      "Your identification has been saved in \(path)\nYour public key has been saved in \(path).pub"
    )
    say(
      "The key fingerprint is:\n\(Self.fingerprint(digits)) \(comment)\nThe key's randomart image is:"
    )
    say(Self.art(digits, title: "\(ByteString(type.text.raised)) \(bits)"))
    return 0
  }

  private func save(_ path: ByteString, _ text: ByteString, mode: Int) -> Bool {
    guard
      let stream = try? context.fileSystem.open(
        path, from: context.folder, .write, as: context.credentials),
      (try? stream.write(text.bytes)) != nil
    else { return false }
    (try? context.fileSystem.find(path, from: context.folder, as: .root))?.mode = mode
    return true
  }

  /// The digest of a public key, in the digits of Base64 without the sign at the end.
  private static func fingerprint(_ digits: ByteString) -> ByteString {
    let text = Base64.encode(bytes(digits))
    return ByteString("SHA256:" + (text.cut("=")?.before ?? text))
  }

  private static func bytes(_ digits: ByteString) -> [UInt8] {
    let hexadecimal = MessageDigest.sha256.hexadecimal(Base64.decode(digits.text)).bytes
    func value(_ digit: UInt8) -> UInt8 { digit >= 97 ? digit - 87 : digit - 48 }
    return (0..<32).map { value(hexadecimal[$0 * 2]) << 4 | value(hexadecimal[$0 * 2 + 1]) }
  }

  /// The picture of a digest: the way of a bishop over a board of 17 by 9.
  private static func art(_ digits: ByteString, title: ByteString) -> ByteString {
    var visits = [Int](repeating: 0, count: 153)
    var (column, row) = (8, 4)
    for byte in bytes(digits) {
      for pair in 0..<4 {
        let step = byte >> UInt8(pair * 2) & 3
        column = max(0, min(16, column + (step & 1 == 1 ? 1 : -1)))
        row = max(0, min(8, row + (step & 2 == 2 ? 1 : -1)))
        visits[row * 17 + column] += 1
      }
    }
    let signs = Array(" .o+=*BOX@%&#/^".utf8)
    func border(_ text: ByteString) -> ByteString {
      let inner: ByteString = "[\(text)]"
      let left = (17 - inner.count) / 2
      func line(_ count: Int) -> ByteString {
        ByteString([UInt8](repeating: 45, count: max(0, count)))
      }
      return "+" + line(left) + inner + line(17 - left - inner.count) + "+"
    }
    var result = border(title) + "\n"
    for line in 0..<9 {
      var cells: [UInt8] = []
      for place in 0..<17 {
        if line == 4, place == 8 {
          cells.append(UInt8(ascii: "S"))
        } else if line == row, place == column {
          cells.append(UInt8(ascii: "E"))
        } else {
          cells.append(signs[min(visits[line * 17 + place], signs.count - 1)])
        }
      }
      result.append("|\(ByteString(cells))|\n")
    }
    return result + border("SHA256")
  }

  // MARK: Keys that are there

  private func publicKey(_ path: ByteString) -> [ByteString]? {
    let data = file(path.hasSuffix(".pub") ? path : path + ".pub")
    return data.map { ByteString($0).split(10)[0].split(32) }
  }

  private func show(_ path: ByteString) -> Int {
    guard let words = publicKey(path), words.count >= 2 else {
      error("\(path): No such file or directory")
      return 255
    }
    let isRSA = words[0] == "ssh-rsa"
    let comment = words.count > 2 ? words[2...].map { $0 }.joined(" ") : "no comment"
    context.write(
      "\(isRSA ? (words[1].count - 28) * 6 / 8 * 8 : 256) \(Self.fingerprint(words[1])) \(comment) (\(isRSA ? "RSA" : "ED25519"))\n"
    )
    return 0
  }

  private func showPublic(_ path: ByteString) -> Int {
    guard file(path) != nil, let words = publicKey(path) else {
      error("\(path): No such file or directory")
      return 255
    }
    context.write(words.joined(" ") + "\n")
    return 0
  }

  /// `-R host`: takes a host out of the list of those that are known.
  private func forget(_ host: ByteString, _ options: OptionTable.Parsed) -> Int {
    let path = options.value("f") ?? "\(home)/.ssh/known_hosts"
    guard let data = file(path) else {
      error("Cannot stat \(path): No such file or directory")
      return 255
    }
    let lines = ByteString(data).split(10)
    let kept = lines.filter { line in
      !line.split(32)[0].split(44).contains(host)
    }
    if kept.count == lines.count {
      error("Host \(host) not found in \(path)")
      return 0
    }
    _ = save(path, kept.joined("\n"), mode: 0o600)
    context.write(
      "# Host \(host) found: line 1\n\(path) updated.\nOriginal contents retained as \(path).old\n")
    return 0
  }

  // MARK: ssh-copy-id

  func copy() -> Int {
    var target: ByteString?
    var path: ByteString?
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "-i":
        if let next = rest.first, rest.count > 1 {
          path = next
          rest = rest.dropFirst()
        }
      case "-p", "-o", "-F": _ = rest.popFirst()
      case "-f", "-n", "-s": break
      default:
        if word.hasPrefix("-") { return unknown() }
        target = word
      }
    }
    guard let target else {
      error(
        "Usage: /usr/bin/ssh-copy-id [-h|-?|-f|-n|-s] [-i [identity_file]] [-p port] [-F alternative ssh_config file] [[-o <ssh -o options>] ...] [user@]hostname"
      )
      return 1
    }
    var candidates: [ByteString] = []
    if let path {
      candidates = [path.hasSuffix(".pub") ? path : path + ".pub"]
    } else {
      for type: ByteString in ["rsa", "ed25519", "ecdsa"] {
        candidates.append("\(home)/.ssh/id_\(type).pub")
      }
    }
    guard let source = candidates.first(where: { file($0) != nil }), let key = file(source) else {
      error(
        path == nil
          ? "/usr/bin/ssh-copy-id: ERROR: No identities found"
          : "/usr/bin/ssh-copy-id: ERROR: failed to open ID file '\(path ?? "")': No such file")
      return 1
    }
    error("/usr/bin/ssh-copy-id: INFO: Source of key(s) to be installed: \"\(source)\"")
    let parts = target.split(64)
    let host = parts[parts.count - 1]
    guard let machine = world.node(host) ?? (host == "localhost" ? context.machine : nil) else {
      return unknown()
    }
    let own = context.machine.user(context.credentials.user)?.name ?? "root"
    let name = parts.count > 1 ? parts[0] : own
    machine.addUser(name)
    guard let user = machine.users.first(where: { $0.name == name }) else { return unknown() }
    let list = user.home + "/.ssh/authorized_keys"
    let known = (try? machine.fileSystem.readFile(list, from: "/", as: .root)) ?? []
    if ByteString(known).split(10).contains(ByteString(key).split(10)[0]) {
      error(
        "/usr/bin/ssh-copy-id: WARNING: All keys were skipped because they already exist on the remote system.\n\t\t(if you think this is a mistake, you may want to use -f option)\n"
      )
      return 0
    }
    machine.fileSystem.install(
      user.home + "/.ssh", .folder([:]), mode: 0o700, owner: user.credentials)
    machine.fileSystem.install(
      list, .file(known + key), mode: 0o600, owner: user.credentials)
    context.write(
      "\nNumber of key(s) added: 1\n\nNow try logging into the machine, with:   \"ssh '\(target)'\"\nand check to make sure that only the key(s) you wanted were added.\n\n"
    )
    return 0
  }
}
