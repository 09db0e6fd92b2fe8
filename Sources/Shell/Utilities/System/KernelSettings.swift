/// The programs for the kernel's modules and parameters, which `/proc` shows.
enum KernelSettings {
  /// All of them.
  static var all: [Command] {
    [
      Command("lsmod", run: lsmod), Command("modprobe", run: modprobe),
      Command("rmmod", run: rmmod), Command("modinfo", run: modinfo),
      Command("sysctl", run: sysctl),
    ]
  }

  // MARK: Modules

  /// The modules that notes load, with their sizes and what they need.
  private static let known: [(name: ByteString, size: Int, needs: ByteString?)] = [
    ("br_netfilter", 32_768, "bridge"), ("bridge", 311_296, "stp"), ("stp", 16_384, "llc"),
    ("llc", 16_384, nil), ("overlay", 151_552, nil), ("nf_conntrack", 172_032, "nf_defrag_ipv4"),
    ("nf_defrag_ipv4", 16_384, nil), ("ip_vs", 176_128, "nf_conntrack"),
    ("ip_vs_rr", 16_384, "ip_vs"), ("ip_vs_wrr", 16_384, "ip_vs"), ("ip_vs_sh", 16_384, "ip_vs"),
    ("ip_vs_lc", 16_384, "ip_vs"), ("ip_tables", 32_768, "x_tables"),
    ("iptable_nat", 16_384, "ip_tables"), ("iptable_filter", 16_384, "ip_tables"),
    ("x_tables", 53_248, nil), ("xt_conntrack", 16_384, "nf_conntrack"), ("vxlan", 98_304, nil),
    ("veth", 32_768, nil), ("dummy", 16_384, nil), ("nfs", 434_176, nil), ("rbd", 126_976, nil),
    ("iscsi_tcp", 24_576, nil), ("dm_snapshot", 45_056, nil), ("dm_mirror", 28_672, nil),
    ("dm_thin_pool", 81_920, nil), ("nbd", 57_344, nil), ("loop", 40_960, nil),
    ("fuse", 176_128, nil), ("tun", 61_440, nil), ("kvm", 1_036_288, nil),
    ("nf_nat", 49_152, "nf_conntrack"), ("ipip", 20_480, nil), ("zram", 32_768, nil),
    ("configs", 57_344, nil),
  ]

  private struct Module {
    var name: ByteString
    var size: Int
    var users: [ByteString]
  }

  private static func loaded(_ context: ProcessContext) -> [Module] {
    let data = (try? context.fileSystem.readFile("/proc/modules", from: "/", as: .root)) ?? []
    return ByteString(data).split(10).compactMap { line in
      let words = line.split(32)
      guard words.count >= 4, let size = words[1].integer else { return nil }
      return Module(
        name: words[0], size: size, users: words[3].split(44).filter { !$0.isEmpty && $0 != "-" })
    }
  }

  private static func save(_ modules: [Module], _ context: ProcessContext) {
    var text = ByteString()
    for module in modules {
      let users = module.users.isEmpty ? "-" : module.users.joined(",") + ","
      text.append(
        "\(module.name) \(module.size) \(module.users.count) \(users) Live 0x0000000000000000\n")
    }
    context.fileSystem.install("/proc/modules", .file(text.bytes), mode: 0o444)
  }

  private static func underscored(_ name: ByteString) -> ByteString {
    ByteString(name.bytes.map { $0 == 45 ? 95 : $0 })
  }

  private static func load(_ name: ByteString, for user: ByteString?, _ modules: inout [Module]) {
    guard let entry = known.first(where: { $0.name == name }) else { return }
    if let index = modules.firstIndex(where: { $0.name == name }) {
      if let user, !modules[index].users.contains(user) { modules[index].users.append(user) }
      return
    }
    if let needed = entry.needs { load(needed, for: name, &modules) }
    modules.insert(Module(name: name, size: entry.size, users: user.map { [$0] } ?? []), at: 0)
  }

  private static func lsmod(_ context: ProcessContext) -> Int {
    context.write("Module                  Size  Used by\n")
    for module in loaded(context) {
      let users: ByteString = module.users.isEmpty ? "" : " " + module.users.joined(",")
      context.write(
        module.name.filled(to: 19) + " " + ByteString(module.size).aligned(to: 8)
          + "  \(module.users.count)" + users + "\n")
    }
    return 0
  }

  private static func modprobe(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    let flags = words.filter { $0.hasPrefix("-") }
    let names = words.filter { !$0.hasPrefix("-") }.map { underscored($0) }
    for flag in flags
    where !["-a", "--all", "-r", "--remove", "-v", "-q", "-f", "--"].contains(flag) {
      return context.notSimulated(flag)
    }
    if names.isEmpty {
      context.complain("ERROR: missing parameters. See -h.")
      return 1
    }
    if flags.contains("-r") || flags.contains("--remove") {
      return rmmod(context.with(["rmmod"] + names))
    }
    let wanted = flags.contains("-a") || flags.contains("--all") ? names : [names[0]]
    for name in wanted where !known.contains(where: { $0.name == name }) {
      context.complain(
        "FATAL: Module \(name) not found in directory /lib/modules/\(Hardware.kernelRelease)")
      return 1
    }
    guard context.credentials.user == 0 else {
      context.complain(
        "ERROR: could not insert '\(wanted[0])': Operation not permitted")
      return 1
    }
    var modules = loaded(context)
    for name in wanted { load(name, for: nil, &modules) }
    save(modules, context)
    return 0
  }

  private static func rmmod(_ context: ProcessContext) -> Int {
    var modules = loaded(context)
    for name in context.arguments.dropFirst().map({ underscored($0) }) {
      guard let index = modules.firstIndex(where: { $0.name == name }) else {
        context.complain("ERROR: Module \(name) is not currently loaded")
        return 1
      }
      if !modules[index].users.isEmpty {
        context.complain(
          "ERROR: Module \(name) is in use by: \(modules[index].users.joined(" "))")
        return 1
      }
      guard context.credentials.user == 0 else {
        context.complain("ERROR: could not remove '\(name)': Operation not permitted")
        return 1
      }
      modules.remove(at: index)
      for place in modules.indices { modules[place].users.removeAll { $0 == name } }
    }
    save(modules, context)
    return 0
  }

  private static func modinfo(_ context: ProcessContext) -> Int {
    guard let name = context.arguments.dropFirst().first.map({ underscored($0) }) else {
      context.complain("ERROR: missing module or filename.")
      return 1
    }
    guard known.contains(where: { $0.name == name }) else {
      context.complain("ERROR: Module \(name) not found.")
      return 1
    }
    return context.notSimulated(name)
  }

  // MARK: Parameters

  private static let options = OptionTable(
    "a.all w.write n.values e.ignore p?load q.quiet N.names b.binary r:pattern -.system")

  private static func sysctl(_ context: ProcessContext) -> Int {
    guard let options = options.parse(context) else { return 1 }
    for flag: ByteString in ["b", "N", "r"] where options.has(flag) {
      return context.notSimulated("-" + flag)
    }
    if options.has("system") || options.has("p") {
      var files: [ByteString] =
        options.value("p").map { [$0] }
        ?? (options.operands.isEmpty ? ["/etc/sysctl.conf"] : options.operands)
      if options.has("system") {
        files = []
        for folder: ByteString in ["/usr/lib/sysctl.d", "/run/sysctl.d", "/etc/sysctl.d"] {
          files += (context.existing(folder)?.entries ?? [])
            .filter { $0.name.hasSuffix(".conf") }.map { folder + "/" + $0.name }
        }
        files.append("/etc/sysctl.conf")
      }
      return load(files, context, isAll: options.has("system"), isQuiet: options.has("q"))
    }
    if options.has("a") {
      show(below: "/proc/sys", context)
      return 0
    }
    if options.operands.isEmpty { return context.notSimulated("") }
    var status = 0
    for operand in options.operands {
      let (name, value) = pair(operand)
      if let value {
        status = max(status, set(name, value, context, isQuiet: options.has("q")))
      } else if let text = text(path(name), context) {
        context.write(options.has("n") ? text + "\n" : "\(dotted(name)) = \(text)\n")
      } else if !options.has("e") {
        context.complain("cannot stat \(path(name)): No such file or directory")
        status = 255
      }
    }
    return status
  }

  private static func pair(_ text: ByteString) -> (name: ByteString, value: ByteString?) {
    guard let sign = text.bytes.firstIndex(of: UInt8(ascii: "=")) else { return (text, nil) }
    return (text.prefix(sign).trimmed, text.dropFirst(sign + 1).trimmed)
  }

  private static func path(_ name: ByteString) -> ByteString {
    "/proc/sys/" + ByteString(name.bytes.map { $0 == 46 ? 47 : $0 })
  }

  private static func dotted(_ name: ByteString) -> ByteString {
    ByteString(name.bytes.map { $0 == 47 ? 46 : $0 })
  }

  private static func text(_ path: ByteString, _ context: ProcessContext) -> ByteString? {
    guard let inode = context.existing(path), inode.isFile else { return nil }
    return ByteString(inode.data).trimmed
  }

  private static func show(below folder: ByteString, _ context: ProcessContext) {
    for (name, inode) in context.existing(folder)?.entries ?? [] {
      let path = folder + "/" + name
      if inode.isFolder {
        show(below: path, context)
      } else {
        context.write("\(dotted(path.dropFirst(10))) = \(ByteString(inode.data).trimmed)\n")
      }
    }
  }

  /// Sets a parameter; those that the simulated kernel does not list are taken where their folder is known.
  private static func set(
    _ name: ByteString, _ value: ByteString, _ context: ProcessContext, isQuiet: Bool
  ) -> Int {
    let path = path(name)
    let isKnown = context.existing(path) != nil
    let group = name.split(46)[0].split(47)[0]
    if !isKnown, !["net", "vm", "kernel", "fs", "user", "dev", "debug", "abi"].contains(group) {
      context.complain("cannot stat \(path): No such file or directory")
      return 255
    }
    guard context.credentials.user == 0 else {
      context.complain("permission denied on key \"\(dotted(name))\"")
      return 255
    }
    context.fileSystem.install(path, .file((value + "\n").bytes))
    if !isQuiet { context.write("\(dotted(name)) = \(value)\n") }
    return 0
  }

  private static func load(
    _ files: [ByteString], _ context: ProcessContext, isAll: Bool, isQuiet: Bool
  ) -> Int {
    var status = 0
    for file in files {
      guard let inode = context.existing(file) else {
        if isAll { continue }
        context.complain("cannot open \"\(file)\": No such file or directory")
        return 255
      }
      if isAll, !isQuiet { context.write("* Applying \(file) ...\n") }
      for line in ByteString(inode.data).split(10) {
        let bare = line.trimmed
        if bare.isEmpty || bare.hasPrefix("#") || bare.hasPrefix(";") { continue }
        let (name, value) = pair(bare.hasPrefix("-") ? bare.dropFirst() : bare)
        guard let value else {
          context.complain("\(file)(1): invalid syntax, continuing...")
          status = 255
          continue
        }
        status = max(status, set(name, value, context, isQuiet: isQuiet))
      }
    }
    return isAll ? 0 : status
  }
}
