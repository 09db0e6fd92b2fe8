import Shell

/// The programs `apt` and `apt-get` (apt 2.4).
struct Apt {
  let context: ProcessContext
  let packages: PackageManager
  let options: OptionTable.Parsed

  private static let table = OptionTable(
    "y.yes q?quiet f.fix-broken m.ignore-missing d.download-only s.simulate o:option t:target-release V.verbose-versions b.build -.assume-yes -.no-install-recommends -.install-recommends -.no-install-suggests -.purge -.auto-remove -.autoremove -.reinstall -.only-upgrade -.allow-downgrades -.allow-change-held-packages -.allow-unauthenticated -.allow-releaseinfo-change -.force-yes -.fix-missing -.fix-broken -.upgradable -.installed -.all-versions -.no-upgrade -.dry-run -.trivial-only -.allow-insecure-repositories v.version h.help",
    failure: 100)

  static func run(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    // `-qq` and `-qy` are several letters; `-q=2` has a value.
    guard let options = table.parse(context.with(arguments: context.arguments.map(Self.plain)))
    else { return 100 }
    return Apt(context: context, packages: packages, options: options).run()
  }

  private static func plain(_ word: ByteString) -> ByteString {
    guard word.hasPrefix("-"), !word.hasPrefix("--"), word.contains(113), !word.hasPrefix("-o")
    else { return word }
    let letters = word.bytes.dropFirst().filter { $0 != 113 && $0 != 61 && !(48...57 ~= $0) }
    return letters.isEmpty ? "--no-upgrade" : "-" + ByteString(Array(letters))
  }

  private var isInteractive: Bool {
    !["y", "assume-yes", "force-yes"].contains { options.has($0) }
  }
  private var isTerminal: Bool { context.streams[1]?.isTerminal == true }
  /// Whether progress is left out.
  private var isQuiet: Bool { context.arguments.contains { $0.hasPrefix("-qq") } }

  private func run() -> Int {
    if options.has("v") {
      context.write("apt 2.4.13 (amd64)\n")
      return 0
    }
    let names = Array(options.operands.dropFirst())
    switch options.operands.first ?? "" {
    case "update": return update()
    case "install", "reinstall": return install(names)
    case "remove", "purge": return remove(names)
    case "upgrade", "dist-upgrade", "full-upgrade": return upgrade()
    case "autoremove", "autopurge":
      guard mayChange() else { return 100 }
      readLists()
      summary(0, 0)
      return 0
    case "clean", "autoclean", "auto-clean": return mayChange() ? 0 : 100
    case "check":
      readLists()
      return 0
    case "list": return list(names)
    case "search", "show", "policy", "madison", "showpkg", "depends", "rdepends":
      return AptCache.run(
        context.with(arguments: ["apt-cache"] + options.operands), packages, isNew: true)
    case "download", "source", "build-dep", "changelog", "edit-sources", "satisfy":
      return context.notSimulated(options.operands.joined(" "))
    case "":
      context.write("apt 2.4.13 (amd64)\nUsage: \(context.arguments[0]) [options] command\n")
      return 0
    default:
      error("E: Invalid operation \(options.operands[0])")
      return 100
    }
  }

  // MARK: Messages

  private func error(_ text: ByteString) { context.writeError(text + "\n") }

  private func mayChange() -> Bool {
    if context.credentials.user == 0 { return true }
    error(
      "E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?"
    )
    return false
  }

  private func readLists() {
    if isQuiet { return }
    let end: ByteString = isTerminal ? " Done\n" : "\n"
    context.write("Reading package lists...\(end)Building dependency tree...\(end)")
    context.write("Reading state information...\(end)")
  }

  private func summary(_ new: Int, _ removed: Int, upgraded: Int = 0) {
    if isQuiet { return }
    context.write(
      "\(upgraded) upgraded, \(new) newly installed, \(removed) to remove and 0 not upgraded.\n")
  }

  /// Warns, as `apt` does, that its output is none for scripts.
  private func warn() {
    guard context.arguments[0] == "apt", !isTerminal else { return }
    error(
      "\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n")
  }

  // MARK: Lists

  private func update() -> Int {
    guard context.credentials.user == 0 else {
      context.write("Reading package lists...\(isTerminal ? " Done" : "")\n")
      error(
        "E: Could not open lock file /var/lib/apt/lists/lock - open (13: Permission denied)\nE: Unable to lock directory /var/lib/apt/lists/"
      )
      return 100
    }
    warn()
    packages.hasLists = true
    if isQuiet { return 0 }
    var hosts: [ByteString] = [
      "http://archive.ubuntu.com/ubuntu jammy InRelease",
      "http://archive.ubuntu.com/ubuntu jammy-updates InRelease",
      "http://archive.ubuntu.com/ubuntu jammy-backports InRelease",
      "http://security.ubuntu.com/ubuntu jammy-security InRelease",
    ]
    for source in AptSources(context.fileSystem).entries {
      let suite: ByteString = source.suite.hasSuffix("/") ? source.suite : source.suite + " "
      hosts.append("\(source.address) \(suite) InRelease")
    }
    for (index, host) in hosts.enumerated() {
      context.write("\(index < 4 ? "Hit" : "Get"):\(index + 1) \(host)\n")
    }
    context.write("Reading package lists...\(isTerminal ? " Done" : "")\n")
    if context.arguments[0] == "apt" {
      context.write("Building dependency tree...\(isTerminal ? " Done" : "")\n")
      context.write("Reading state information...\(isTerminal ? " Done" : "")\n")
      context.write("All packages are up to date.\n")
    }
    return 0
  }

  private func upgrade() -> Int {
    guard mayChange() else { return 100 }
    warn()
    readLists()
    if !isQuiet { context.write("Calculating upgrade...\(isTerminal ? " Done" : "")\n") }
    summary(0, 0)
    return 0
  }

  private func list(_ names: [ByteString]) -> Int {
    warn()
    context.write("Listing...\(isTerminal ? " Done" : "")\n")
    if options.has("upgradable") { return 0 }
    for package in PackageTable.all where package.families.contains(.debian) {
      let version = packages.version(package.name)
      if names.isEmpty ? version == nil : !names.contains(package.name) { continue }
      if options.has("installed"), version == nil { continue }
      let suite: ByteString = package.source == .docker ? "jammy" : "jammy,now"
      context.write(
        "\(package.name)/\(suite) \(version ?? package.version) amd64\(version == nil ? "" : " [installed]")\n"
      )
    }
    return 0
  }

  // MARK: Changes

  private struct Wish {
    var name: ByteString
    var version: ByteString
    var package: Package?
  }

  private func install(_ names: [ByteString]) -> Int {
    guard mayChange() else { return 100 }
    warn()
    readLists()
    var new: [Wish] = []
    var changed: [Wish] = []
    for word in names {
      if word.hasSuffix("-"), word.count > 1 { return context.notSimulated("install \(word)") }
      if word.hasPrefix("./") || word.hasPrefix("/") {
        guard let wish = local(word) else {
          error("E: Unsupported file \(word) given on commandline")
          return 100
        }
        new.append(wish)
        continue
      }
      let (name, asked) = word.pair
      guard let wish = wish(name, asked) else { return 100 }
      if let version = packages.version(name) {
        if version == wish.version && !options.has("reinstall") {
          if !isQuiet { context.write("\(name) is already the newest version (\(version)).\n") }
        } else {
          changed.append(wish)
        }
      } else if !options.has("only-upgrade"), !new.contains(where: { $0.name == name }) {
        new.append(wish)
      }
    }
    let isDry = options.has("s") || options.has("dry-run")
    show("The following NEW packages will be installed:", new)
    show("The following packages will be upgraded:", changed)
    summary(new.count, 0, upgraded: changed.count)
    if isDry || options.has("d") { return 0 }
    for wish in new + changed { unpack(wish, isNew: packages.version(wish.name) == nil) }
    for wish in new + changed {
      packages.install(wish.name, version: wish.version)
      context.write("Setting up \(wish.name) (\(wish.version)) ...\n")
    }
    if !new.isEmpty, !isQuiet {
      context.write("Processing triggers for man-db (2.10.2-1) ...\n")
    }
    return 0
  }

  /// A package of a file that was downloaded: its name begins the file's.
  private func local(_ path: ByteString) -> Wish? {
    guard path.hasSuffix(".deb"),
      (try? context.fileSystem.find(path, from: context.folder, as: context.credentials)) != nil
    else { return nil }
    let parts = (path.split(47).last ?? path).dropLast(4).split(95)
    let version = parts.count > 1 ? parts[1] : PackageTable.find(parts[0])?.version ?? "1.0"
    return Wish(name: parts[0], version: version, package: PackageTable.find(parts[0]))
  }

  private func wish(_ name: ByteString, _ asked: ByteString) -> Wish? {
    guard let package = PackageTable.find(name), package.families.contains(.debian) else {
      if PackageTable.find(name) != nil {
        error("E: Unable to locate package \(name)")
        return nil
      }
      context.machine.assumed.append(
        "there is a package '\(name)' in the repositories that the host knows")
      return Wish(name: name, version: asked.isEmpty ? "1.0" : asked, package: nil)
    }
    if packages.version(name) == nil, !packages.knowsRepository(of: package.source) {
      context.machine.assumed.append("the host knows the repository that has '\(name)'")
    }
    if !asked.isEmpty, asked != package.version, asked != "*" {
      context.machine.assumed.append("there is a version \(asked) of the package '\(name)'")
    }
    let version = asked.isEmpty || asked == "*" ? package.version : asked
    return Wish(name: name, version: version, package: package)
  }

  private func show(_ heading: ByteString, _ wishes: [Wish]) {
    if wishes.isEmpty || isQuiet { return }
    context.write(heading + "\n ")
    for wish in wishes.sorted(by: { $0.name < $1.name }) { context.write(" \(wish.name)") }
    context.write("\n")
  }

  private func unpack(_ wish: Wish, isNew: Bool) {
    if isNew { context.write("Selecting previously unselected package \(wish.name).\n") }
    let file = "\(wish.name.text)_\(wish.version.text.replacing(":", with: "%3a"))_amd64.deb"
    context.write("Preparing to unpack .../\(file) ...\n")
    context.write("Unpacking \(wish.name) (\(wish.version)) ...\n")
  }

  private func remove(_ names: [ByteString]) -> Int {
    guard mayChange() else { return 100 }
    warn()
    readLists()
    var gone: [ByteString] = []
    for name in names {
      if packages.version(name) != nil {
        if !gone.contains(name) { gone.append(name) }
      } else if PackageTable.find(name) != nil || Self.formerNames.contains(name) {
        context.write("Package '\(name)' is not installed, so not removed\n")
      } else if name.contains(42) {
        return context.notSimulated("remove \(name)")
      } else {
        error("E: Unable to locate package \(name)")
        return 100
      }
    }
    if !gone.isEmpty, !isQuiet {
      context.write("The following packages will be REMOVED:\n ")
      let mark: ByteString = options.operands[0] == "purge" ? "*" : ""
      for name in gone.sorted() { context.write(" \(name)\(mark)") }
      context.write("\n")
    }
    summary(0, gone.count)
    for name in gone {
      context.write("Removing \(name) (\(packages.version(name) ?? "")) ...\n")
      packages.remove(name)
    }
    return 0
  }

  /// Packages that distributions had once, and that instructions have their readers remove first.
  private static let formerNames: [ByteString] = [
    "docker", "docker-engine", "runc", "docker-doc", "podman-docker", "docker-compose-v2",
  ]
}
