/// The programs for file systems of a host: what is mounted, and the disks.
enum MountPrograms {
  /// All of them.
  static var all: [Command] {
    [
      Command("mount", run: mount), Command("umount", run: umount),
      Command("findmnt", run: findmnt), Command("mountpoint", run: mountpoint),
      Command("lsblk", run: lsblk), Command("blkid", run: blkid), Command("fdisk", run: fdisk),
    ]
  }

  private struct Entry {
    var device: ByteString
    var folder: ByteString
    var type: ByteString
    var options: ByteString
  }

  private static func mounted(_ context: ProcessContext) -> [Entry] {
    let data = (try? context.fileSystem.readFile("/proc/mounts", from: "/", as: .root)) ?? []
    return ByteString(data).split(10).compactMap { line in
      let words = line.split(32)
      return words.count < 4
        ? nil : Entry(device: words[0], folder: words[1], type: words[2], options: words[3])
    }
  }

  private static func save(_ entries: [Entry], _ context: ProcessContext) {
    let text = entries.map {
      "\($0.device) \($0.folder) \($0.type) \($0.options) 0 0\n" as ByteString
    }.joined()
    for path: ByteString in ["/proc/mounts", "/proc/self/mounts"] {
      context.fileSystem.install(path, .file(text.bytes))
    }
  }

  private static let options = OptionTable(
    "t:types o:options a.all l.show-labels v.verbose r.read-only w.rw n.no-mtab B.bind R.rbind f.fake F.fork L:label U:uuid -.make-shared -.make-rshared -.make-private -.make-rprivate -.move",
    failure: 1)

  private static func mount(_ context: ProcessContext) -> Int {
    guard let options = options.parse(context) else { return 1 }
    var entries = mounted(context)
    let operands = options.operands
    if operands.isEmpty, !options.has("a") {
      for entry in entries where options.value("t") == nil || options.value("t") == entry.type {
        context.write(
          "\(entry.device) on \(entry.folder) type \(entry.type) (\(entry.options))\n")
      }
      return 0
    }
    guard context.credentials.user == 0 else {
      context.complain(
        "\(operands.last ?? "only root can do that"): must be superuser to use mount.")
      return 1
    }
    for flag: ByteString in ["L", "U", "R", "rbind", "move"] where options.has(flag) {
      return context.notSimulated("-" + flag)
    }
    if options.has("a") { return mountAll(&entries, context) }
    if options.has("make-shared") || options.has("make-rshared") || options.has("make-private")
      || options.has("make-rprivate")
    {
      return 0
    }
    let settings = options.value("o")?.split(44) ?? []
    guard operands.count == 2 else {
      if settings.contains("remount") { return 0 }
      context.complain("\(operands[0]): can't find in /etc/fstab.")
      return 1
    }
    var type = options.value("t")
    let isBind = options.has("B") || settings.contains("bind")
    guard let target = try? context.place(operands[1]), let folder = target.inode else {
      context.complain("\(operands[1]): mount point does not exist.")
      return 32
    }
    if !folder.isFolder, !isBind {
      context.complain("\(operands[1]): not a directory.")
      return 32
    }
    if isBind { return bind(operands, target, folder, &entries, context) }
    if operands[0].hasPrefix("/"), context.existing(operands[0]) == nil {
      context.complain("\(operands[1]): special device \(operands[0]) does not exist.")
      return 32
    }
    let source = operands[0].bytes
    if type == nil, source.indices.contains(where: { source[$0...].starts(with: [58, 47]) }) {
      type = "nfs4"
    }
    guard let type else { return context.notSimulated(operands.joined(" ")) }
    if type == "tmpfs" {
      // What was there is hidden: the folder is empty until it is unmounted.
      hidden(context, target.path)
      folder.content = .folder([:])
    } else if ["nfs", "nfs4", "cifs", "ceph", "glusterfs"].contains(type) {
      context.machine.assumed.append("the server of '\(operands[0])' shares it")
    }
    let access: ByteString = options.has("r") || settings.contains("ro") ? "ro" : "rw"
    let extra = settings.filter { !["ro", "rw", "defaults"].contains($0) }
    entries.append(
      Entry(
        device: operands[0], folder: target.path, type: type,
        options: ([access, "relatime"] + extra).joined(",")))
    save(entries, context)
    return 0
  }

  /// Where the content of a folder is kept while something is mounted on it.
  private static func hidden(_ context: ProcessContext, _ path: ByteString) {
    guard let inode = context.existing(path), case .folder(let table) = inode.content else {
      return
    }
    let place = "/proc/hidden" + path
    context.fileSystem.install(place, .folder([:]))
    context.existing(place)?.content = .folder(table)
  }

  private static func bind(
    _ operands: [ByteString], _ target: FileSystem.Place, _ folder: Inode,
    _ entries: inout [Entry], _ context: ProcessContext
  ) -> Int {
    guard let source = context.existing(operands[0]) else {
      context.complain("\(operands[1]): special device \(operands[0]) does not exist.")
      return 32
    }
    guard source.isFolder, folder.isFolder, source !== folder else {
      return context.notSimulated(operands.joined(" "))
    }
    // The folder's name leads to the other one until it is unmounted.
    hidden(context, target.path)
    do {
      try context.fileSystem.unlink(target, as: .root)
      let place = try context.fileSystem.locate(target.path, from: "/", as: .root)
      try context.fileSystem.link(source, at: place, as: .root)
    } catch { return context.notSimulated(operands.joined(" ")) }
    entries.append(
      Entry(device: "/dev/sda1", folder: target.path, type: "ext4", options: "rw,relatime,bind"))
    save(entries, context)
    return 0
  }

  private static func mountAll(_ entries: inout [Entry], _ context: ProcessContext) -> Int {
    let data = (try? context.fileSystem.readFile("/etc/fstab", from: "/", as: .root)) ?? []
    for line in ByteString(data).split(10) where !line.hasPrefix("#") {
      let words = line.bytes.split { $0 == 32 || $0 == 9 }.map { ByteString($0) }
      guard words.count >= 4, words[2] != "swap", words[1] != "none",
        !entries.contains(where: { $0.folder == words[1] }), words[1] != "/boot/efi"
      else { continue }
      guard context.existing(words[1])?.isFolder == true else {
        context.complain("\(words[1]): mount point does not exist.")
        return 32
      }
      context.machine.assumed.append("there is a file system at '\(words[0])'")
      entries.append(
        Entry(device: words[0], folder: words[1], type: words[2], options: "rw,relatime"))
    }
    save(entries, context)
    return 0
  }

  private static func umount(_ context: ProcessContext) -> Int {
    let operands = context.arguments.dropFirst().filter { !$0.hasPrefix("-") }
    if operands.isEmpty {
      return context.notSimulated(Array(context.arguments.dropFirst()).joined(" "))
    }
    guard context.credentials.user == 0 else {
      context.complain("\(operands[0]): must be superuser to unmount.")
      return 1
    }
    var entries = mounted(context)
    for operand in operands {
      let path = (try? context.place(operand))?.path ?? operand
      guard
        let index = entries.lastIndex(where: { $0.folder == path || $0.device == operand })
      else {
        let isThere = context.existing(operand) != nil
        context.complain(
          isThere ? "\(operand): not mounted." : "\(operand): no mount point specified.")
        return 32
      }
      if entries[index].folder == "/" {
        context.complain("/: target is busy.")
        return 32
      }
      uncover(entries[index], context)
      entries.remove(at: index)
    }
    save(entries, context)
    return 0
  }

  /// Brings back what something was mounted on.
  private static func uncover(_ entry: Entry, _ context: ProcessContext) {
    guard let kept = context.existing("/proc/hidden" + entry.folder),
      case .folder(let table) = kept.content,
      let place = try? context.fileSystem.locate(entry.folder, from: "/", as: .root)
    else { return }
    if entry.options.hasSuffix(",bind") {
      try? context.fileSystem.unlink(place, as: .root)
      context.fileSystem.install(entry.folder, .folder([:]), mode: 0o755)
    }
    context.existing(entry.folder)?.content = .folder(table)
    kept.content = .folder([:])
  }

  private static func findmnt(_ context: ProcessContext) -> Int {
    let operands = context.arguments.dropFirst()
    if operands.contains(where: { $0.hasPrefix("-") }) {
      return context.notSimulated(Array(operands).joined(" "))
    }
    let entries = mounted(context).filter { entry in
      operands.isEmpty || operands.contains(entry.folder) || operands.contains(entry.device)
    }
    if entries.isEmpty { return 1 }
    let target = max(6, entries.map { $0.folder.count }.max() ?? 0)
    let source = max(6, entries.map { $0.device.count }.max() ?? 0)
    let type = max(6, entries.map { $0.type.count }.max() ?? 0)
    context.write(
      ("TARGET" as ByteString).filled(to: target) + " "
        + ("SOURCE" as ByteString).filled(to: source) + " "
        + ("FSTYPE" as ByteString).filled(to: type) + " OPTIONS\n")
    for entry in entries {
      context.write(
        entry.folder.filled(to: target) + " " + entry.device.filled(to: source) + " "
          + entry.type.filled(to: type) + " \(entry.options)\n")
    }
    return 0
  }

  private static func mountpoint(_ context: ProcessContext) -> Int {
    guard let path = context.arguments.dropFirst().last(where: { !$0.hasPrefix("-") }) else {
      return context.usage("bad usage")
    }
    let isQuiet = context.arguments.contains("-q")
    guard let place = try? context.place(path), place.inode != nil else {
      if !isQuiet { context.complain("\(path): No such file or directory") }
      return 32
    }
    let isOne = mounted(context).contains { $0.folder == place.path }
    if !isQuiet { context.write("\(path) is \(isOne ? "" : "not ")a mountpoint\n") }
    return isOne ? 0 : 32
  }

  // MARK: Disks

  private static func lsblk(_ context: ProcessContext) -> Int {
    let words = context.arguments.dropFirst()
    if words.contains("-f") || words.contains("--fs") {
      context.write(
        "NAME    FSTYPE FSVER LABEL           UUID                                 FSAVAIL FSUSE% MOUNTPOINTS\nsda                                                                                     \n├─sda1  ext4   1.0   cloudimg-rootfs 5f1c7f4e-2f5b-4a11-9d6e-0c3b8a7e9d21   32.7G    15% /\n├─sda14                                                                                 \n└─sda15 vfat   FAT32 UEFI            7C1E-5A0E                              98.3M     6% /boot/efi\n"
      )
      return 0
    }
    guard words.isEmpty || words == ["-a"] || words == ["-p"] else {
      return context.notSimulated(Array(words).joined(" "))
    }
    context.write(
      "NAME    MAJ:MIN RM  SIZE RO TYPE MOUNTPOINTS\nsda       8:0    0   40G  0 disk \n├─sda1    8:1    0 39.9G  0 part /\n├─sda14   8:14   0    4M  0 part \n└─sda15   8:15   0  106M  0 part /boot/efi\n"
    )
    return 0
  }

  private static func blkid(_ context: ProcessContext) -> Int {
    let all: [(ByteString, ByteString)] = [
      (
        "/dev/sda15",
        "UUID=\"7C1E-5A0E\" BLOCK_SIZE=\"512\" TYPE=\"vfat\" PARTUUID=\"3c9c1b52-01\""
      ),
      (
        "/dev/sda1",
        "UUID=\"5f1c7f4e-2f5b-4a11-9d6e-0c3b8a7e9d21\" BLOCK_SIZE=\"4096\" TYPE=\"ext4\" PARTUUID=\"3c9c1b52-02\""
      ),
    ]
    let names = context.arguments.dropFirst()
    if names.contains(where: { $0.hasPrefix("-") }) {
      return context.notSimulated(Array(names).joined(" "))
    }
    let shown = all.filter { names.isEmpty || names.contains($0.0) }
    for row in shown { context.write("\(row.0): \(row.1)\n") }
    return shown.isEmpty ? 2 : 0
  }

  private static func fdisk(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    guard words.first == "-l" else { return context.notSimulated(words.joined(" ")) }
    guard context.credentials.user == 0 else {
      context.complain("cannot open /dev/sda: Permission denied")
      return 1
    }
    context.write(
      "Disk /dev/sda: 40 GiB, 42949672960 bytes, 83886080 sectors\nDisk model: VBOX HARDDISK   \nUnits: sectors of 1 * 512 = 512 bytes\nSector size (logical/physical): 512 bytes / 512 bytes\nI/O size (minimum/optimal): 512 bytes / 512 bytes\nDisklabel type: gpt\nDisk identifier: 3C9C1B52-7D5E-4F0A-8B7E-61D0A2C4E9F3\n\nDevice       Start      End  Sectors  Size Type\n/dev/sda1  227328 83886046 83658719 39.9G Linux filesystem\n/dev/sda14   2048    10239     8192    4M BIOS boot\n/dev/sda15  10240   227327   217088  106M EFI System\n"
    )
    return 0
  }
}
