/// The programs for security modules, rights, certificates and keys.
extension SettingsPrograms {
  /// Ubuntu has no SELinux; notes that ask mean a host that has it.
  static func getenforce(_ context: ProcessContext) -> Int {
    let mode = context.existing("/sys/fs/selinux/enforce").map { ByteString($0.data) }
    context.machine.assumed.append("the host has SELinux")
    context.write(mode?.hasPrefix("0") == true ? "Permissive\n" : "Enforcing\n")
    return 0
  }

  static func setenforce(_ context: ProcessContext) -> Int {
    guard let word = context.arguments.dropFirst().first,
      ["0", "1", "Permissive", "Enforcing", "permissive", "enforcing"].contains(word)
    else {
      context.writeError("usage:  setenforce [ Enforcing | Permissive | 1 | 0 ]\n")
      return 1
    }
    if let refusal = refuse(context, "setenforce:  setenforce() failed") { return refusal }
    context.machine.assumed.append("the host has SELinux")
    let isOn = word == "1" || word.text.utf8.first.map { $0 | 32 == 101 } == true
    context.fileSystem.install("/sys/fs/selinux/enforce", .file([isOn ? 49 : 48]))
    return 0
  }

  static func visudo(_ context: ProcessContext) -> Int {
    if context.credentials.user != 0 {
      context.complain("/etc/sudoers: Permission denied")
      return 1
    }
    let words = Array(context.arguments.dropFirst())
    if words == ["-c"] {
      context.write("/etc/sudoers: parsed OK\n")
      return 0
    }
    let path = words.count == 2 && words[0] == "-f" ? words[1] : "/etc/sudoers"
    guard words.isEmpty || words.count == 2 && words[0] == "-f" else {
      return context.notSimulated(words.joined(" "))
    }
    context.machine.edited.append(("visudo", PathName.normalized(path, from: context.folder)))
    return 0
  }

  static func updateCertificates(_ context: ProcessContext) -> Int {
    let folder = context.existing("/usr/local/share/ca-certificates")
    let count = (folder?.entries ?? []).filter { $0.name.hasSuffix(".crt") }.count
    context.write(
      "Updating certificates in /etc/ssl/certs...\n\(count) added, 0 removed; done.\nRunning hooks in /etc/ca-certificates/update.d...\ndone.\n"
    )
    return 0
  }

  /// `gpg --dearmor`, which makes a keyring of a key's text.
  static func gpg(_ context: ProcessContext) -> Int {
    var output: ByteString?
    var input: ByteString?
    var isDearmoring = false
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--dearmor", "--dearmour": isDearmoring = true
      case "-o", "--output": output = rest.popFirst()
      case "--yes", "--batch", "--no-tty", "-q", "--quiet": break
      case "--version":
        context.write("gpg (GnuPG) 2.2.27\nlibgcrypt 1.9.4\n")
        return 0
      default:
        if word.hasPrefix("--output=") {
          output = word.dropFirst(9)
        } else if word.hasPrefix("-") {
          return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
        } else {
          input = word
        }
      }
    }
    guard isDearmoring else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    var data: [UInt8]
    if let input {
      guard let inode = context.existing(input) else {
        context.complain("can't open '\(input)': No such file or directory")
        return 2
      }
      data = inode.data
    } else {
      data = context.readAll()
    }
    if data.isEmpty {
      // What came from the network is not known here.
      context.machine.assumed.append("the key that is read is one")
      data = Array("key".utf8)
    }
    guard let output else {
      context.write(data)
      return 0
    }
    return context.replace(output, with: data, because: "can't create ") ? 0 : 2
  }
}
