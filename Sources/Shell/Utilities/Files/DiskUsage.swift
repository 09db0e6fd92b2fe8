extension FileUtilities {
  private static let duOptions = OptionTable(
    "s.summarize h.human-readable a.all c.total d:max-depth k.k m.m b.bytes S.separate-dirs -.apparent-size x.one-file-system L.dereference -:exclude -.si B:block-size ~-:time 0.null"
  )

  static func du(_ context: ProcessContext) -> Int {
    guard let options = duOptions.parse(context) else { return 1 }
    var usage = DiskUsage(context: context)
    usage.deepest = options.has("s") ? 0 : .max
    if let text = options.value("d") {
      guard let depth = text.integer, depth >= 0 else {
        return context.usage("invalid maximum depth \(context.gnuQuoted(text))")
      }
      if options.has("s") && depth != 0 {
        return context.usage("warning: summarizing conflicts with --max-depth=\(text)")
      }
      usage.deepest = depth
    }
    if options.has("s") && options.has("a") {
      return context.usage("cannot both summarize and show all entries")
    }
    usage.showsFiles = options.has("a")
    usage.isApparent = options.has("b") || options.has("apparent-size")
    usage.isHuman = options.has("h")
    usage.unit = options.has("b") ? 1 : options.has("m") ? 1 << 20 : 1024
    usage.excluded = options.values.filter { $0.name == "exclude" }.compactMap { $0.value }
    var total: Int64 = 0
    for operand in options.operands.isEmpty ? ["."] : options.operands {
      guard let inode = context.existing(operand, follows: options.has("L")) else {
        context.complain("cannot access", operand, .noEntry)
        usage.status = 1
        continue
      }
      total += usage.measure(operand, inode, depth: 0)
    }
    if options.has("c") { usage.show(total, "total") }
    return usage.status
  }

  private static let dfOptions = OptionTable(
    "h.human-readable T.print-type k.k a.all i.inodes H.si P.portability t:type x:exclude-type l.local -?output B:block-size -.total"
  )

  static func df(_ context: ProcessContext) -> Int {
    guard let options = dfOptions.parse(context) else { return 1 }
    for name: ByteString in ["i", "output", "B", "total"] where options.has(name) {
      return context.notSimulated(name.count == 1 ? "-" + name : "--" + name)
    }
    var mounts = FileSystemTable.mounts
    if let type = options.value("t") { mounts = mounts.filter { $0.type == type } }
    if let type = options.value("x") { mounts = mounts.filter { $0.type != type } }
    if !options.operands.isEmpty {
      var wanted: [FileSystemTable.Mount] = []
      for operand in options.operands {
        guard let place = try? context.place(operand), place.inode != nil else {
          context.complain(context.quoted(operand) + ": " + FileError.noEntry.message)
          return 1
        }
        let found = mounts.filter {
          $0.folder == "/" || place.path == $0.folder || place.path.hasPrefix($0.folder + "/")
        }.max { $0.folder.count < $1.folder.count }
        if let found { wanted.append(found) }
      }
      mounts = wanted
    }
    let isHuman = options.has("h") || options.has("H")
    func size(_ kilobytes: Int64) -> ByteString {
      if !isHuman { return ByteString(kilobytes) }
      return kilobytes == 0
        ? "0" : HumanSize.text(kilobytes * 1024, base: options.has("H") ? 1000 : 1024)
    }
    var rows: [[ByteString]] = [
      ["Filesystem"] + (options.has("T") ? ["Type"] : [])
        + (isHuman ? ["Size", "Used", "Avail"] : ["1K-blocks", "Used", "Available"])
        + ["Use%", "Mounted on"]
    ]
    for mount in mounts {
      let share = mount.size == 0 ? 0 : (mount.used * 100 + mount.size - 1) / mount.size
      rows.append(
        [mount.device] + (options.has("T") ? [mount.type] : [])
          + [size(mount.size), size(mount.used), size(mount.size - mount.used)]
          + ["\(share)%", mount.folder])
    }
    let last = rows[0].count - 1
    let textColumns = options.has("T") ? 2 : 1
    let widths = (0..<last).map { column in
      max(
        column == 0 ? 14 : 5 - (column == last - 1 ? 1 : 0),
        rows.map { $0[column].count }.max() ?? 0)
    }
    for row in rows {
      var line: ByteString = ""
      for column in 0..<last {
        let cell = row[column]
        line.append(
          (column < textColumns
            ? cell.filled(to: widths[column]) : cell.aligned(to: widths[column]))
            + " ")
      }
      context.write(line + row[last] + "\n")
    }
    return 0
  }
}

/// The file systems that a host has mounted.
enum FileSystemTable {
  struct Mount {
    var device: ByteString
    var type: ByteString
    /// In KiB.
    var size: Int64
    var used: Int64
    var folder: ByteString
  }

  static let mounts = [
    Mount(device: "tmpfs", type: "tmpfs", size: 401_204, used: 1_236, folder: "/run"),
    Mount(device: "/dev/sda1", type: "ext4", size: 40_470_732, used: 6_216_044, folder: "/"),
    Mount(device: "tmpfs", type: "tmpfs", size: 2_006_012, used: 0, folder: "/dev/shm"),
    Mount(device: "tmpfs", type: "tmpfs", size: 5_120, used: 0, folder: "/run/lock"),
  ]
}

/// Adds up what files take of the disk.
private struct DiskUsage {
  let context: ProcessContext
  var deepest = Int.max
  var showsFiles = false
  var isApparent = false
  var isHuman = false
  var unit: Int64 = 1024
  var excluded: [ByteString] = []
  var status = 0
  /// Files with several names are counted once.
  private var counted: Set<Int> = []

  init(context: ProcessContext) { self.context = context }

  mutating func measure(_ path: ByteString, _ inode: Inode, depth: Int) -> Int64 {
    if excluded.contains(where: { Pattern.matches($0, PathName.base(path)) }) { return 0 }
    if inode.links > 1 && !inode.isFolder && !counted.insert(inode.number).inserted { return 0 }
    var total = isApparent ? Int64(inode.size) : Int64(inode.blocks) * 512
    if inode.isFolder {
      if !context.credentials.may(4, inode) {
        context.complain("cannot read directory", path, .accessDenied)
        status = 1
      } else if path.count < PathName.longest {
        for (name, child) in inode.entries {
          total += measure(PathName.join(path, name), child, depth: depth + 1)
        }
      }
    }
    if depth == 0 || depth <= deepest && (inode.isFolder || showsFiles) { show(total, path) }
    return total
  }

  func show(_ bytes: Int64, _ name: ByteString) {
    let text = isHuman ? HumanSize.text(bytes) : ByteString((bytes + unit - 1) / unit)
    context.write(text + "\t" + name + "\n")
  }
}
