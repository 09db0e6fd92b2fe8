import Shell

/// The programs of the distributions around Red Hat's: `yum`, `dnf`, `rpm` and `yum-config-manager`.
struct Yum {
  let context: ProcessContext
  let packages: PackageManager
  let options: OptionTable.Parsed

  private static let table = OptionTable(
    "y.assumeyes q.quiet v.verbose x:exclude C.cacheonly -:disableexcludes -:enablerepo -:disablerepo -:repo -.nogpgcheck -.nobest -.allowerasing -.skip-broken -.showduplicates -:setopt -:installroot -.best -:releasever -.refresh -.version -.assumeno e:errorlevel d:debuglevel -.nodocs"
  )

  static func run(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    guard let options = table.parse(context) else { return 1 }
    return Yum(context: context, packages: packages, options: options).run()
  }

  private func run() -> Int {
    if !isRedHat {
      context.machine.assumed.append("the host has one of Red Hat's distributions")
    }
    if options.has("version") {
      context.write("4.14.0\n")
      return 0
    }
    let names = Array(options.operands.dropFirst())
    switch options.operands.first ?? "" {
    case "install", "reinstall", "localinstall", "downgrade": return install(names)
    case "update", "upgrade", "check-update":
      guard options.operands[0] == "check-update" || mayChange() else { return 1 }
      head()
      context.write("Dependencies resolved.\nNothing to do.\nComplete!\n")
      return 0
    case "remove", "erase": return remove(names)
    case "makecache":
      head()
      context.write("Metadata cache created.\n")
      return 0
    case "clean":
      context.write("0 files removed\n")
      return 0
    case "list": return list(names)
    case "search", "info", "provides", "history", "groupinstall", "group", "repoquery", "module",
      "autoremove", "deplist", "versionlock":
      return context.notSimulated(options.operands.joined(" "))
    case "repolist":
      context.write("repo id                repo name\n")
      for repository in ["appstream", "baseos", "extras"] {
        context.write(ByteString("\(repository.padded(22)) \(repository)\n"))
      }
      return 0
    case "config-manager":
      return Self.addRepository(context)
    case "": return context.notSimulated("")
    default:
      error(
        "No such command: \(options.operands[0]). Please use /usr/bin/\(context.arguments[0]) --help"
      )
      return 1
    }
  }

  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  /// Whether the machine is one of those distributions.
  private var isRedHat: Bool {
    let data = try? context.fileSystem.readFile("/etc/os-release", from: "/", as: .root)
    let text = String(decoding: data ?? [], as: UTF8.self)
    return ["ID=centos", "ID=fedora", "ID=rocky", "ID=amzn", "ID=\"centos\"", "ID=rhel"].contains {
      text.has($0)
    }
  }

  private func mayChange() -> Bool {
    if context.credentials.user == 0 { return true }
    error(
      "Error: This command has to be run with superuser privileges (under the root user on most systems)."
    )
    return false
  }

  private func head() {
    if !options.has("q") {
      context.write(
        "Last metadata expiration check: 0:10:00 ago on \(SystemTime.long(context.machine.clock.now - 600_000_000_000)).\n"
      )
    }
  }

  private func install(_ names: [ByteString]) -> Int {
    guard mayChange() else { return 1 }
    head()
    var wanted: [(name: ByteString, version: ByteString, size: Int)] = []
    for word in names {
      let (name, version) = Self.split(word)
      guard let package = PackageTable.find(name) else {
        context.machine.assumed.append(
          "there is a package '\(name)' in the repositories that the host knows")
        wanted.append((name, version ?? "1.0-1.el9", 100))
        continue
      }
      if let installed = packages.version(name), version == nil {
        context.write("Package \(name)-\(installed).x86_64 is already installed.\n")
        continue
      }
      if !packages.knowsRepository(of: package.source) {
        context.machine.assumed.append("the host knows the repository that has '\(name)'")
      }
      wanted.append((name, version ?? package.version(for: .redHat), package.size))
    }
    context.write("Dependencies resolved.\n")
    if wanted.isEmpty {
      context.write("Nothing to do.\nComplete!\n")
      return 0
    }
    let rule = ByteString([UInt8](repeating: 61, count: 80)) + "\n"
    context.write(
      rule + " Package              Architecture  Version                 Repository    Size\n"
        + rule)
    context.write("Installing:\n")
    for row in wanted {
      context.write(
        ByteString(
          " \(row.name.text.padded(20)) x86_64        \(row.version.text.padded(23)) base     \(row.size) k\n"
        ))
    }
    let noun: ByteString = wanted.count == 1 ? "Package" : "Packages"
    context.write("\nTransaction Summary\n\(rule)Install  \(wanted.count) \(noun)\n\n")
    context.write("Running transaction\n")
    for (index, row) in wanted.enumerated() {
      context.write(
        "  Installing       : \(row.name)-\(row.version).x86_64    \(index + 1)/\(wanted.count) \n")
      packages.install(row.name, version: row.version)
    }
    context.write("\nInstalled:\n")
    for row in wanted { context.write("  \(row.name)-\(row.version).x86_64\n") }
    context.write("\nComplete!\n")
    return 0
  }

  /// The name and the version in `docker-ce-18.06.1.ce-3.el7.x86_64`; a path is a name.
  static func split(_ word: ByteString) -> (name: ByteString, version: ByteString?) {
    if PackageTable.find(word) != nil || word.contains(47) { return (word, nil) }
    let parts = word.split(45)
    for index in parts.indices.dropFirst() {
      guard let first = parts[index].bytes.first, 48...57 ~= first else { continue }
      return (parts[..<index].map { $0 }.joined("-"), parts[index...].map { $0 }.joined("-"))
    }
    return (word, nil)
  }

  private func remove(_ names: [ByteString]) -> Int {
    guard mayChange() else { return 1 }
    var gone = 0
    for name in names {
      guard packages.version(name) != nil else {
        context.write("No match for argument: \(name)\n")
        continue
      }
      gone += 1
      packages.remove(name)
      context.write("  Erasing          : \(name)    \(gone)/\(gone) \n")
    }
    context.write(
      gone == 0
        ? "No packages marked for removal.\nDependencies resolved.\nNothing to do.\nComplete!\n"
        : "Complete!\n")
    return 0
  }

  private func list(_ names: [ByteString]) -> Int {
    let words = names.filter { !["installed", "available", "all"].contains($0) }
    context.write("Installed Packages\n")
    for entry in packages.installed where words.isEmpty || words.contains(entry.name) {
      context.write(
        ByteString("\(entry.name.text.padded(40)) \(entry.version.text.padded(24)) @base\n"))
    }
    return 0
  }

  // MARK: Others

  /// `yum-config-manager --add-repo ADDRESS`.
  static func addRepository(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    guard let flag = words.firstIndex(where: { $0.hasPrefix("--add-repo") }) else {
      return context.notSimulated(words.joined(" "))
    }
    let given = words[flag].pair.value
    let address = given.isEmpty ? (flag + 1 < words.count ? words[flag + 1] : "") : given
    let name = address.split(47).last ?? address
    context.fileSystem.install(
      "/etc/yum.repos.d/\(name)",
      .file(ByteString("[\(name)]\nname=\(name)\nbaseurl=\(address)\nenabled=1\n").bytes))
    context.write("Adding repo from: \(address)\n")
    return 0
  }

  /// `rpm`.
  static func query(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    let words = Array(context.arguments.dropFirst())
    let flags = words.filter { $0.hasPrefix("-") }.joined()
    let names = words.filter { !$0.hasPrefix("-") }
    let isQuery = flags.contains(113)
    if isQuery, flags.contains(97) || !names.isEmpty, !flags.contains(108), !flags.contains(105) {
      var status = 0
      if flags.contains(97) {
        for entry in packages.installed { context.write("\(entry.name)-\(entry.version).x86_64\n") }
      } else {
        for name in names {
          if let version = packages.version(name) {
            context.write("\(name)-\(version).x86_64\n")
          } else {
            context.write("package \(name) is not installed\n")
            status = 1
          }
        }
      }
      return status
    }
    if words.first == "--import" {
      context.machine.assumed.append("there is a key at '\(names.first ?? "")'")
      return 0
    }
    if !isQuery, flags.contains(105) || flags.contains(85) || flags.contains(86) {
      for path in names {
        let base = path.split(47).last ?? path
        let (name, version) = split(base.hasSuffix(".rpm") ? base.dropLast(4) : base)
        context.machine.assumed.append("nobody knows here what the package '\(base)' brings")
        packages.install(name, version: version ?? "1.0-1")
      }
      return 0
    }
    return context.notSimulated(words.joined(" "))
  }
}
