import Shell

/// The programs around apt that ask, and those that name repositories and their keys.
enum AptCache {
  static func run(
    _ context: ProcessContext, _ packages: PackageManager, isNew: Bool = false
  ) -> Int {
    let words = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard let verb = words.first else { return context.notSimulated("") }
    let names = words.dropFirst()
    switch verb {
    case "madison":
      for name in names {
        guard let package = known(name, context) else { continue }
        let gap = ByteString([UInt8](repeating: 32, count: max(0, 10 - name.count)))
        context.write("\(gap)\(name) | \(package.version) | \(origin(package)) Packages\n")
      }
      return 0
    case "policy":
      for name in names {
        guard let package = known(name, context) else { continue }
        let installed = packages.version(name)
        context.write(
          "\(name):\n  Installed: \(installed ?? "(none)")\n  Candidate: \(package.version)\n  Version table:\n \(installed == nil ? "   " : "***") \(package.version) 500\n        500 \(origin(package)) Packages\n"
        )
        if installed != nil { context.write("        100 /var/lib/dpkg/status\n") }
      }
      return 0
    case "show":
      var status = 0
      for name in names {
        guard let package = known(name, context) else {
          context.writeError("E: No packages found\n")
          status = 100
          continue
        }
        let section = package.source == .universe ? "universe/admin" : "admin"
        context.write(
          "Package: \(name)\nVersion: \(package.version)\nPriority: optional\nSection: \(section)\nDownload-Size: \(package.size) kB\nAPT-Sources: \(origin(package)) Packages\n\n"
        )
      }
      return status
    case "search":
      for package in PackageTable.all
      where package.families.contains(.debian)
        && names.allSatisfy({ package.name.text.has($0.text) })
      {
        if isNew {
          context.write("\(package.name)/jammy \(package.version) amd64\n\n")
        } else {
          context.write(package.name + "\n")
        }
      }
      return 0
    default: return context.notSimulated(Array(words).joined(" "))
    }
  }

  private static func known(_ name: ByteString, _ context: ProcessContext) -> Package? {
    if let package = PackageTable.find(name), package.families.contains(.debian) { return package }
    context.machine.notSimulated.append("apt-cache \(name)")
    context.writeError("N: Unable to locate package \(name)\n")
    return nil
  }

  private static func origin(_ package: Package) -> ByteString {
    switch package.source {
    case .main: "http://archive.ubuntu.com/ubuntu jammy-updates/main amd64"
    case .universe: "http://archive.ubuntu.com/ubuntu jammy/universe amd64"
    case .docker: "https://download.docker.com/linux/ubuntu jammy/stable amd64"
    case .kubernetes: "https://pkgs.k8s.io/core:/stable:/v1.32/deb  amd64"
    case .vendor: "https://baltocdn.com/helm/stable/debian all/main amd64"
    }
  }

  // MARK: Marks, repositories and keys

  /// `apt-mark`.
  static func mark(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    let words = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    switch words.first ?? "" {
    case "hold", "unhold":
      if context.credentials.user != 0 {
        context.complain("E: Could not create temporary file - open (13: Permission denied)")
        return 100
      }
      for name in words.dropFirst() {
        if words.first == "hold" {
          context.write(
            packages.held.contains(name)
              ? "\(name) was already set on hold.\n" : "\(name) set on hold.\n")
          if !packages.held.contains(name) { packages.held.append(name) }
        } else {
          context.write(
            packages.held.contains(name)
              ? "Canceled hold on \(name).\n" : "\(name) was already not on hold.\n")
          packages.held.removeAll { $0 == name }
        }
      }
      return 0
    case "showhold":
      for name in packages.held.sorted() { context.write(name + "\n") }
      return 0
    case "manual", "auto", "showmanual", "showauto":
      return context.notSimulated(Array(words).joined(" "))
    default: return context.notSimulated(Array(words).joined(" "))
    }
  }

  /// `apt-key add FILE` and the like.
  static func key(_ context: ProcessContext) -> Int {
    context.writeError(
      "Warning: apt-key is deprecated. Manage keyring files in trusted.gpg.d instead (see apt-key(8)).\n"
    )
    let words = Array(context.arguments.dropFirst())
    if words.contains("adv") {
      context.machine.assumed.append("the key server has the key")
      context.write("Executing: /tmp/apt-key-gpghome.fXz1Lq4n0P/gpg.1.sh\ngpg: imported: 1\n")
      return 0
    }
    switch words.first ?? "" {
    case "add":
      guard words.count > 1 else { return context.notSimulated("add") }
      if words[1] == "-" {
        _ = context.readAll()
      } else if (try? context.fileSystem.find(
        words[1], from: context.folder, as: context.credentials)) == nil
      {
        context.writeError("gpg: can't open '\(words[1])': No such file or directory\n")
        return 2
      }
      context.write("OK\n")
      return 0
    case "list", "del", "fingerprint", "export":
      return context.notSimulated(words.joined(" "))
    default: return context.notSimulated(words.joined(" "))
    }
  }

  /// `add-apt-repository LINE`.
  static func addRepository(_ context: ProcessContext) -> Int {
    let flags = context.arguments.dropFirst().filter { $0.hasPrefix("-") }
    let words = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    for flag in flags
    where !["-y", "--yes", "-n", "--no-update", "-u", "-r", "--remove"].contains(flag) {
      return context.notSimulated(flag)
    }
    guard context.credentials.user == 0 else {
      context.writeError("Error: must run as root\n")
      return 1
    }
    let line = Array(words).joined(" ")
    var entry = line
    var file: ByteString = "archive_uri.list"
    if line.hasPrefix("ppa:") {
      let name = line.dropFirst(4).text.replacing("/", with: "-ubuntu-")
      entry = "deb https://ppa.launchpadcontent.net/\(line.dropFirst(4))/ubuntu jammy main"
      file = "\(name)-jammy.list"
      context.machine.assumed.append("there is the archive '\(line)'")
    } else if line.hasPrefix("deb ") {
      let address = line.split(32).first { $0.text.has("://") } ?? ""
      let rest = address.text.pieces(around: "://").last ?? ""
      file = ByteString(
        "archive_uri-https_" + rest.replacing("/", with: "_").replacing(".", with: "_")
          + "-jammy.list")
    } else if ["universe", "multiverse", "restricted", "main"].contains(line) {
      context.write("'\(line)' distribution component is already enabled for all sources.\n")
      return 0
    } else {
      return context.notSimulated(line)
    }
    context.fileSystem.install("/etc/apt/sources.list.d/\(file)", .file((entry + "\n").bytes))
    context.write(
      "Repository: '\(entry)'\nDescription:\nArchive for codename: jammy components: main\nMore info: \nAdding repository.\nAdding deb entry to /etc/apt/sources.list.d/\(file)\n"
    )
    return 0
  }
}
