import Shell

/// The program `apk`, of Alpine Linux.
enum Apk {
  /// The program on a host, which is taken to be one of Alpine's.
  static func runOnHost(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    context.machine.assumed.append("the host has Alpine Linux")
    return run(context, packages)
  }

  static func run(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    var words: [ByteString] = []
    var isQuiet = false
    var target: ByteString?
    var rest = context.arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--no-cache", "--update", "-U", "-u", "--upgrade", "--no-progress", "-f", "--force",
        "--update-cache", "--allow-untrusted", "--latest", "-l", "--available", "-a":
        break
      case "-q", "--quiet": isQuiet = true
      case "--virtual", "-t": target = rest.popFirst()
      case "--repository", "-X", "--repositories-file", "--root", "-p": _ = rest.popFirst()
      case "--version", "-V":
        context.write("apk-tools 2.14.6, compiled for x86_64.\n")
        return 0
      default:
        if word.hasPrefix("--repository=") || word.hasPrefix("--virtual=") { continue }
        if word.hasPrefix("-") { return context.notSimulated(word) }
        words.append(word)
      }
    }
    let names = words.dropFirst()
    func say(_ text: ByteString) { if !isQuiet { context.write(text + "\n") } }
    func fetch() {
      for branch in ["main", "community"] {
        say(
          "fetch https://dl-cdn.alpinelinux.org/alpine/v3.22/\(ByteString(branch))/x86_64/APKINDEX.tar.gz"
        )
      }
    }
    func total() {
      say("OK: \(8 + packages.installed.count) MiB in \(16 + packages.installed.count) packages")
    }
    switch words.first ?? "" {
    case "add":
      fetch()
      var new: [(name: ByteString, version: ByteString)] = []
      for word in names {
        let name = word.split(61)[0].split(126)[0].split(60)[0].split(62)[0].split(64)[0]
        if packages.version(name) != nil || new.contains(where: { $0.name == name }) { continue }
        guard let package = PackageTable.find(name), package.families.contains(.alpine) else {
          context.machine.assumed.append("Alpine Linux has a package '\(name)'")
          new.append((name, "1.0-r0"))
          continue
        }
        new.append((name, package.version(for: .alpine)))
      }
      if let target { new.append((target, "20240101.000000")) }
      for (index, entry) in new.enumerated() {
        say("(\(index + 1)/\(new.count)) Installing \(entry.name) (\(entry.version))")
        if entry.name == target { continue }
        packages.install(entry.name, version: entry.version)
      }
      if !new.isEmpty { say("Executing busybox-1.37.0-r19.trigger") }
      total()
      return 0
    case "del":
      var count = 0
      for name in names where packages.version(name) != nil {
        count += 1
        say("(\(count)/\(count)) Purging \(name) (\(packages.version(name) ?? ""))")
        packages.remove(name)
      }
      total()
      return 0
    case "update", "upgrade":
      fetch()
      if words[0] == "update" {
        say("v3.22.0-45-gcdbd43b8d94 [https://dl-cdn.alpinelinux.org/alpine/v3.22/main]")
      }
      total()
      return 0
    case "info" where names.isEmpty:
      for entry in packages.installed { context.write(entry.name + "\n") }
      return 0
    default: return context.notSimulated(words.joined(" "))
    }
  }
}
