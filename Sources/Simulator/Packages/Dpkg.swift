import Shell

/// The program `dpkg`, as far as notes look at what is installed or install a file.
enum Dpkg {
  static func run(_ context: ProcessContext, _ packages: PackageManager) -> Int {
    let words = Array(context.arguments.dropFirst())
    func error(_ text: ByteString) { context.writeError(text + "\n") }
    let names = words.dropFirst().filter { !$0.hasPrefix("-") }
    switch words.first ?? "" {
    case "-l", "--list":
      context.write(
        "Desired=Unknown/Install/Remove/Purge/Hold\n| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend\n|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)\n||/ Name                      Version                       Architecture Description\n+++-=========================-=============================-============-===============\n"
      )
      var isAny = false
      for entry in packages.installed
      where names.isEmpty || names.contains(where: { fits(entry.name, $0) }) {
        isAny = true
        let mark: ByteString = packages.held.contains(entry.name) ? "hi" : "ii"
        context.write(
          "\(mark)  \(entry.name.text.padded(25)) \(entry.version.text.padded(29)) amd64        \(entry.name)\n"
        )
      }
      if isAny { return 0 }
      error("dpkg-query: no packages found matching \(names.first ?? "")")
      return 1
    case "-s", "--status":
      for name in names {
        guard let version = packages.version(name) else {
          error(
            "dpkg-query: package '\(name)' is not installed and no information is available\nUse dpkg --info (= dpkg-deb --info) to examine archive files."
          )
          return 1
        }
        context.write(
          "Package: \(name)\nStatus: install ok installed\nPriority: optional\nArchitecture: amd64\nVersion: \(version)\n"
        )
      }
      return 0
    case "-i", "--install", "-iE", "-Ei":
      guard context.credentials.user == 0 else {
        error("dpkg: error: requested operation requires superuser privilege")
        return 2
      }
      for path in names {
        guard
          (try? context.fileSystem.find(path, from: context.folder, as: context.credentials)) != nil
        else {
          error(
            "dpkg: error: cannot access archive '\(path)': No such file or directory")
          return 1
        }
        let parts = (path.split(47).last ?? path).dropLast(4).split(95)
        let known = PackageTable.find(parts[0])
        if known == nil {
          context.machine.assumed.append("nobody knows here what the file '\(path)' brings")
        }
        let version = parts.count > 1 ? parts[1] : known?.version ?? "1.0"
        context.write(
          "Selecting previously unselected package \(parts[0]).\nPreparing to unpack \(path) ...\nUnpacking \(parts[0]) (\(version)) ...\nSetting up \(parts[0]) (\(version)) ...\n"
        )
        packages.install(parts[0], version: version)
      }
      return 0
    case "-r", "--remove", "-P", "--purge":
      for name in names {
        guard let version = packages.version(name) else {
          error("dpkg: warning: ignoring request to remove \(name) which isn't installed")
          continue
        }
        context.write("Removing \(name) (\(version)) ...\n")
        packages.remove(name)
      }
      return 0
    case "--print-architecture":
      context.write("amd64\n")
      return 0
    case "--version":
      context.write("Debian 'dpkg' package management program version 1.21.1 (amd64).\n")
      return 0
    case "--configure" where words.contains("-a"): return 0
    default: return context.notSimulated(words.joined(" "))
    }
  }

  /// Whether a name fits a pattern, in which an asterisk at either end stands for anything.
  private static func fits(_ name: ByteString, _ pattern: ByteString) -> Bool {
    guard pattern.contains(42) else { return name == pattern }
    let core = pattern.text.replacing("*", with: "")
    if pattern.hasPrefix("*") { return name.text.has(core) }
    return name.hasPrefix(ByteString(core))
  }
}
