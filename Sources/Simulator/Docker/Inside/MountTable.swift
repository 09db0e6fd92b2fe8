import Shell

/// The file systems that a container sees mounted.
struct MountTable {
  struct Mount {
    var device: ByteString
    var folder: ByteString
    var type: ByteString
    var options: ByteString
    /// In KiB; `nil` for what `df` leaves out.
    var size: Int64?
    var used: Int64 = 0
  }

  private(set) var mounts: [Mount] = []

  /// The disk of the host, which the engine keeps its files on.
  private static let disk = (
    device: "/dev/sda1" as ByteString, size: 40_470_732 as Int64, used: 6_216_044 as Int64
  )

  init(_ container: DockerContainer) {
    let configuration = container.configuration
    let root: ByteString = configuration.isReadOnly ? "ro" : "rw"
    add("overlay", "/", "overlay", "\(root),relatime", Self.disk.size, used: Self.disk.used)
    add("proc", "/proc", "proc", "rw,nosuid,nodev,noexec,relatime")
    add("tmpfs", "/dev", "tmpfs", "rw,nosuid,size=65536k,mode=755", 65_536)
    add("devpts", "/dev/pts", "devpts", "rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666")
    let system: ByteString = configuration.isPrivileged ? "rw" : "ro"
    add("sysfs", "/sys", "sysfs", "\(system),nosuid,nodev,noexec,relatime")
    add("cgroup", "/sys/fs/cgroup", "cgroup2", "\(system),nosuid,nodev,noexec,relatime")
    add("mqueue", "/dev/mqueue", "mqueue", "rw,nosuid,nodev,noexec,relatime")
    let shared = configuration.shared / 1024
    add("shm", "/dev/shm", "tmpfs", "rw,nosuid,nodev,noexec,relatime,size=\(shared)k", shared)
    for mount in container.mounts { add(mount) }
    for name: ByteString in ["resolv.conf", "hostname", "hosts"] {
      add(
        Self.disk.device, "/etc/\(name)", "ext4", "rw,relatime", Self.disk.size,
        used: Self.disk.used)
    }
    if configuration.isPrivileged { return }
    for name: ByteString in ["bus", "fs", "irq", "sys", "sysrq-trigger"] {
      add("proc", "/proc/\(name)", "proc", "ro,nosuid,nodev,noexec,relatime")
    }
    add("tmpfs", "/proc/acpi", "tmpfs", "ro,relatime", 2_006_012)
    for name: ByteString in ["kcore", "keys", "timer_list"] {
      add("tmpfs", "/proc/\(name)", "tmpfs", "rw,nosuid,size=65536k,mode=755", 65_536)
    }
    add("tmpfs", "/proc/scsi", "tmpfs", "ro,relatime", 2_006_012)
    add("tmpfs", "/sys/firmware", "tmpfs", "ro,relatime", 2_006_012)
  }

  private mutating func add(_ mount: DockerContainer.Mount) {
    guard mount.kind == .temporary else {
      let access: ByteString = mount.isReadOnly ? "ro" : "rw"
      return add(
        Self.disk.device, mount.target, "ext4", "\(access),relatime", Self.disk.size,
        used: Self.disk.used)
    }
    let words = mount.mode.split(44).filter { !$0.isEmpty && !$0.hasPrefix("size=") }
    var options = words.contains("ro") ? "ro" : "rw" as ByteString
    options.append(",nosuid,nodev")
    if !words.contains("exec") { options.append(",noexec") }
    options.append(",relatime")
    let size = mount.size.map { ($0 + 1023) / 1024 }
    if let size { options.append(",size=\(size)k") }
    add("tmpfs", mount.target, "tmpfs", options, size ?? 2_006_012)
  }

  private mutating func add(
    _ device: ByteString, _ folder: ByteString, _ type: ByteString, _ options: ByteString,
    _ size: Int64? = nil, used: Int64 = 0
  ) {
    mounts.append(
      Mount(
        device: device, folder: folder, type: type, options: options, size: size, used: used))
  }

  /// `mount` without arguments.
  func list(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    guard words.isEmpty || words == ["-l"] else {
      if context.credentials.user != 0 || !context.machine.isPrivileged {
        let target = words.last ?? ""
        context.complain(
          context.machine.hasBusyBox
            ? "permission denied (are you root?)" : "\(target): permission denied.")
        return context.machine.hasBusyBox ? 1 : 32
      }
      return context.notSimulated(Array(words).joined(" "))
    }
    for mount in mounts {
      context.write("\(mount.device) on \(mount.folder) type \(mount.type) (\(mount.options))\n")
    }
    return 0
  }

  /// `df` with the options that both kinds of utilities have.
  func showSpace(_ context: ProcessContext) -> Int {
    var letters: [UInt8] = []
    var paths: [ByteString] = []
    for word in context.arguments.dropFirst() {
      if word.hasPrefix("-"), word.count > 1 {
        letters += word.bytes.dropFirst()
      } else {
        paths.append(word)
      }
    }
    let known = ByteString("hkTP").bytes
    guard letters.allSatisfy({ known.contains($0) }) else {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    var shown = mounts.filter { $0.size != nil }
    if !paths.isEmpty {
      shown = []
      for path in paths {
        guard let found = mount(of: path, context) else {
          context.complain(
            context.machine.hasBusyBox
              ? "\(path): can't find mount point" : "\(path): No such file or directory")
          return 1
        }
        shown.append(found)
      }
    }
    let isHuman = letters.contains(UInt8(ascii: "h"))
    let hasType = letters.contains(UInt8(ascii: "T"))
    var rows: [[ByteString]] = [
      ["Filesystem"] + (hasType ? ["Type"] : [])
        + [
          isHuman ? "Size" : "1K-blocks", "Used",
          context.machine.hasBusyBox || !isHuman ? "Available" : "Avail",
        ]
        + ["Use%", "Mounted on"]
    ]
    for mount in shown {
      let size = mount.size ?? 0
      let share = size == 0 ? 0 : (mount.used * 100 + size - 1) / size
      rows.append(
        [mount.device] + (hasType ? [mount.type] : [])
          + [size, mount.used, size - mount.used].map { amount($0, isHuman, context) }
          + ["\(share)%", mount.folder])
    }
    write(rows, textColumns: hasType ? 2 : 1, context)
    return 0
  }

  private func mount(of path: ByteString, _ context: ProcessContext) -> Mount? {
    let whole = MountReader.absolute(path, context.folder)
    guard (try? context.fileSystem.find(whole, from: "/", as: context.credentials)) != nil else {
      return nil
    }
    return mounts.filter {
      $0.size != nil
        && ($0.folder == "/" || whole == $0.folder || whole.hasPrefix($0.folder + "/"))
    }.max { $0.folder.count < $1.folder.count }
  }

  private func amount(
    _ kilobytes: Int64, _ isHuman: Bool, _ context: ProcessContext
  ) -> ByteString {
    if !isHuman { return ByteString(kilobytes) }
    if kilobytes == 0 { return "0" }
    let units: [ByteString] = ["K", "M", "G", "T"]
    var tenths = kilobytes * 10
    var unit = 0
    while tenths >= 10_240, unit < 3 {
      tenths = (tenths + 512) / 1024
      unit += 1
    }
    let isWhole = !context.machine.hasBusyBox && (tenths >= 100 || tenths % 10 == 0)
    return isWhole
      ? "\((tenths + 9) / 10)\(units[unit])" : "\(tenths / 10).\(tenths % 10)\(units[unit])"
  }

  private func write(_ rows: [[ByteString]], textColumns: Int, _ context: ProcessContext) {
    let last = rows[0].count - 1
    let widths = (0..<last).map { column in
      max(column == 0 ? 20 : 4, rows.map { $0[column].count }.max() ?? 0)
    }
    for row in rows {
      var line = ByteString()
      for column in 0..<last {
        let space = ByteString([UInt8](repeating: 32, count: widths[column] - row[column].count))
        line.append(column < textColumns ? row[column] + space : space + row[column])
        line.append(" ")
      }
      context.write(line + row[last] + "\n")
    }
  }
}
