/// What a listing looks like.
extension Listing {
  func show(_ items: [Item]) {
    switch format {
    case .long: showLong(items)
    case .lines: for item in items { context.write(front(item, in: items) + label(item) + "\n") }
    case .commas:
      let names = items.map { front($0, in: items) + label($0) }
      var line: ByteString = ""
      for (index, name) in names.enumerated() {
        let piece = name + (index + 1 < names.count ? "," : "")
        if !line.isEmpty && line.columns + piece.columns + 1 > width - 1 {
          context.write(line + "\n")
          line = piece
        } else {
          line = line.isEmpty ? piece : line + " " + piece
        }
      }
      if !line.isEmpty { context.write(line + "\n") }
    case .columns, .across: showColumns(items.map { front($0, in: items) + label($0) }, items)
    }
  }

  /// What stands before a name: the inode's number and the blocks.
  private func front(_ item: Item, in items: [Item]) -> ByteString {
    var text: ByteString = ""
    if showsInode {
      let width = items.map { ByteString($0.inode.number).count }.max() ?? 0
      text.append(ByteString(item.inode.number).aligned(to: width) + " ")
    }
    if showsBlocks {
      let width = items.map { total($0.inode.blocks).count }.max() ?? 0
      text.append(total(item.inode.blocks).aligned(to: width) + " ")
    }
    return text
  }

  private static let narrowestColumn = 3

  private func showColumns(_ names: [ByteString], _ items: [Item]) {
    if names.isEmpty { return }
    let widths = names.indices.map { names[$0].columns - colorLength(items[$0]) }
    var rows = 1
    var columnWidths: [Int] = []
    while true {
      let columns = (names.count + rows - 1) / rows
      columnWidths = [Int](repeating: Self.narrowestColumn, count: columns)
      for (index, width) in widths.enumerated() {
        let column = format == .columns ? index / rows : index % columns
        let gap = column + 1 == columns ? 0 : 2
        columnWidths[column] = max(columnWidths[column], width + gap)
      }
      if rows >= names.count || columnWidths.reduce(0, +) <= width - 1 { break }
      rows += 1
    }
    let columns = columnWidths.count
    for row in 0..<rows {
      var line: ByteString = ""
      for column in 0..<columns {
        let index = format == .columns ? column * rows + row : row * columns + column
        guard index < names.count else { continue }
        line.append(names[index])
        let next = format == .columns ? index + rows : index + 1
        let isLast = column + 1 == columns || next >= names.count
        if !isLast {
          line.append(
            ByteString([UInt8](repeating: 32, count: max(0, columnWidths[column] - widths[index]))))
        }
      }
      context.write(line + "\n")
    }
  }

  private func showLong(_ items: [Item]) {
    struct Row {
      var mode, links, owner, group, size, time: ByteString
    }
    let now = CivilTime(context.machine.clock.now, in: context.zone)
    let rows = items.map { item in
      let inode = item.inode
      let size: ByteString =
        if let (major, minor) = inode.device { "\(major), \(minor)" } else {
          self.size(Int64(inode.size))
        }
      return Row(
        mode: FileMode.text(inode), links: ByteString(Self.links(inode)),
        owner: showsNumbers ? ByteString(inode.owner) : accounts.userName(inode.owner),
        group: showsNumbers ? ByteString(inode.group) : accounts.groupName(inode.group), size: size,
        time: time(shownTime(inode), now))
    }
    func widest(_ column: (Row) -> ByteString) -> Int { rows.map { column($0).count }.max() ?? 0 }
    let links = widest { $0.links }
    let (owner, group) = (widest { $0.owner }, widest { $0.group })
    let (sizeWidth, timeWidth) = (widest { $0.size }, widest { $0.time })
    for (item, row) in zip(items, rows) {
      var line = front(item, in: items) + row.mode + " " + row.links.aligned(to: links)
      if showsOwner { line.append(" " + row.owner.filled(to: owner)) }
      if showsGroup { line.append(" " + row.group.filled(to: group)) }
      line.append(
        " " + row.size.aligned(to: sizeWidth) + " " + row.time.aligned(to: timeWidth) + " ")
      line.append(label(item))
      if let target = item.inode.linkTarget { line.append(" -> " + shown(target)) }
      context.write(line + "\n")
    }
  }

  /// The names of an inode; a folder has one more for itself and one in each folder below.
  private static func links(_ inode: Inode) -> Int {
    inode.isFolder ? 2 + inode.entries.count { $0.inode.isFolder } : inode.links
  }

  private func time(_ moment: Int64, _ now: CivilTime) -> ByteString {
    let time = CivilTime(moment, in: context.zone)
    switch timeStyle.text {
    case "full-iso": return TimeFormat.text("%Y-%m-%d %H:%M:%S.%N %z", time)
    case "long-iso": return TimeFormat.text("%Y-%m-%d %H:%M", time)
    case "iso":
      return TimeFormat.text(isRecent(time, now) ? "%m-%d %H:%M" : "%Y-%m-%d ", time)
    default:
      if timeStyle.hasPrefix("+") { return TimeFormat.text(timeStyle.dropFirst(), time) }
      return TimeFormat.text(isRecent(time, now) ? "%b %e %H:%M" : "%b %e  %Y", time)
    }
  }

  /// Whether a time lies in the last half year, of which `ls` shows the hour.
  private func isRecent(_ time: CivilTime, _ now: CivilTime) -> Bool {
    time.seconds <= now.seconds && now.seconds - time.seconds < 31_556_952 / 2
  }

  private func label(_ item: Item) -> ByteString {
    let name = shown(item.name)
    let code = color(item.inode)
    let painted = code.isEmpty ? name : "\u{1B}[" + code + "m" + name + "\u{1B}[0m"
    return painted + mark(item.inode)
  }

  private func colorLength(_ item: Item) -> Int {
    let code = color(item.inode)
    return code.isEmpty ? 0 : code.count + 7
  }

  private func color(_ inode: Inode) -> ByteString {
    guard colors else { return "" }
    switch inode.content {
    case .folder: return inode.mode & 0o1002 == 0o1002 ? "30;42" : "01;34"
    case .symbolicLink: return "01;36"
    case .device: return "40;33;01"
    default: return inode.mode & 0o111 != 0 ? "01;32" : ""
    }
  }

  private func mark(_ inode: Inode) -> ByteString {
    if marks == .none { return "" }
    if inode.isFolder { return "/" }
    if marks == .folders { return "" }
    if inode.linkTarget != nil { return format == .long ? "" : "@" }
    return marks == .all && inode.isFile && inode.mode & 0o111 != 0 ? "*" : ""
  }

  /// A name as it is printed: on a terminal quoted where the shell would read it otherwise.
  func shown(_ name: ByteString) -> ByteString {
    guard quotes else { return name }
    return name.bytes.allSatisfy { Self.isPlain($0) } && !name.isEmpty
      ? name : context.shellQuoted(name)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !ByteString("'\"\\$`!*?[]{}()<>|&;~#=^").contains(byte)
  }
}
