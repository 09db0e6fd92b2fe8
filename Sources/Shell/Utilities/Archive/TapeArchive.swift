/// The ustar format (POSIX `pax`): headers of 512 bytes, each with its file's bytes behind it.
package enum TapeArchive {
  /// One file of an archive.
  struct Entry {
    var name: ByteString
    var mode: Int
    var owner: Int
    var group: Int
    /// Seconds since 1970.
    var modified: Int64
    var content: Content

    enum Content {
      case file([UInt8]), folder
      case symbolicLink(ByteString), hardLink(ByteString)
    }
  }

  static let block = 512

  /// The bytes of an archive, with owners' and groups' names.
  static func written(
    _ entries: [Entry], userName: (Int) -> ByteString, groupName: (Int) -> ByteString
  ) -> [UInt8] {
    var output: [UInt8] = []
    for entry in entries {
      if entry.name.count > 100 { output += longName(entry.name) }
      output += header(entry, userName(entry.owner), groupName(entry.group))
      if case .file(let data) = entry.content {
        output += data
        output += [UInt8](repeating: 0, count: (block - data.count % block) % block)
      }
    }
    output += [UInt8](repeating: 0, count: 2 * block)
    let record = 20 * block
    output += [UInt8](repeating: 0, count: (record - output.count % record) % record)
    return output
  }

  /// The archive of a file or folder with all that is in it.
  package static func pack(_ inode: Inode, named name: ByteString) -> [UInt8] {
    var entries: [Entry] = []
    collect(inode, name, &entries)
    return written(
      entries, userName: { $0 == 0 ? "root" : "" }, groupName: { $0 == 0 ? "root" : "" })
  }

  /// The archive of what is in a folder.
  package static func pack(content folder: Inode) -> [UInt8] {
    var entries: [Entry] = []
    if case .folder(let table) = folder.content {
      for (name, inode) in table.sorted(by: { $0.key < $1.key }) { collect(inode, name, &entries) }
    }
    return written(
      entries, userName: { $0 == 0 ? "root" : "" }, groupName: { $0 == 0 ? "root" : "" })
  }

  /// The files of an archive, gzipped or not, by their paths; `nil` for bytes that are none.
  package static func unpack(_ data: [UInt8]) -> [(path: ByteString, inode: Inode)]? {
    guard let plain = data.starts(with: [0x1F, 0x8B]) ? try? Compression.expanded(data) : data,
      plain.count >= block, let entries = entries(plain), !entries.isEmpty
    else { return nil }
    var result: [(path: ByteString, inode: Inode)] = []
    for (number, entry) in entries.enumerated() {
      let content: InodeContent
      switch entry.content {
      case .file(let bytes): content = .file(bytes)
      case .folder: content = .folder([:])
      case .symbolicLink(let target): content = .symbolicLink(target)
      case .hardLink: continue
      }
      let name = entry.name.hasSuffix("/") ? entry.name.dropLast() : entry.name
      if name.split(47).contains("..") { continue }
      result.append(
        (
          name,
          Inode(
            number: 1_000_000 + number, mode: entry.mode, owner: 0, group: 0,
            modified: entry.modified * 1_000_000_000, content: content)
        ))
    }
    return result
  }

  private static func collect(_ inode: Inode, _ name: ByteString, _ entries: inout [Entry]) {
    func add(_ content: Entry.Content, _ name: ByteString) {
      entries.append(
        Entry(
          name: name, mode: inode.mode, owner: inode.owner, group: inode.group,
          modified: inode.modified / 1_000_000_000, content: content))
    }
    if case .folder(let table) = inode.content {
      add(.folder, name + "/")
      for (inner, child) in table.sorted(by: { $0.key < $1.key }) {
        collect(child, name + "/" + inner, &entries)
      }
    } else if let target = inode.linkTarget {
      add(.symbolicLink(target), name)
    } else if inode.isFile {
      add(.file(inode.data), name)
    }
  }

  /// The entry before one whose name has no room in its header, as GNU tar writes it.
  private static func longName(_ name: ByteString) -> [UInt8] {
    let data = name.bytes + [0]
    let entry = Entry(
      name: "././@LongLink", mode: 0o644, owner: 0, group: 0, modified: 0, content: .file(data))
    var output = header(entry, "root", "root", kind: UInt8(ascii: "L"))
    output += data
    return output + [UInt8](repeating: 0, count: (block - data.count % block) % block)
  }

  private static func header(
    _ entry: Entry, _ user: ByteString, _ group: ByteString, kind: UInt8? = nil
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: ByteString, _ at: Int, _ most: Int) {
      for (index, byte) in text.bytes.prefix(most).enumerated() { header[at + index] = byte }
    }
    var size = 0
    var type = UInt8(ascii: "0")
    switch entry.content {
    case .file(let data): size = data.count
    case .folder: type = UInt8(ascii: "5")
    case .symbolicLink(let target):
      type = UInt8(ascii: "2")
      put(target, 157, 100)
    case .hardLink(let target):
      type = UInt8(ascii: "1")
      put(target, 157, 100)
    }
    put(entry.name, 0, 100)
    put(ByteString.octal(entry.mode & 0o7777, digits: 7), 100, 7)
    put(ByteString.octal(entry.owner, digits: 7), 108, 7)
    put(ByteString.octal(entry.group, digits: 7), 116, 7)
    put(ByteString.octal(size, digits: 11), 124, 11)
    put(octal64(max(0, entry.modified)), 136, 11)
    put("        ", 148, 8)
    header[156] = kind ?? type
    put("ustar  ", 257, 8)
    put(user, 265, 31)
    put(group, 297, 31)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(ByteString.octal(sum, digits: 6), 148, 6)
    header[154] = 0
    return header
  }

  private static func octal64(_ number: Int64) -> ByteString {
    ByteString((0..<11).map { 48 + UInt8(number >> Int64(30 - 3 * $0) & 7) })
  }

  /// The entries of an archive; `nil` when it is none.
  static func entries(_ data: [UInt8]) -> [Entry]? {
    var entries: [Entry] = []
    var at = 0
    var longName: ByteString?
    while at <= data.count - block {
      let header = Array(data[at..<(at + block)])
      if header.allSatisfy({ $0 == 0 }) { return entries }
      let sum = header.enumerated().reduce(0) {
        $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element))
      }
      guard number(header, 148, 8) == Int64(sum) else { return nil }
      at += block
      let size = number(header, 124, 12)
      guard size >= 0, size <= Int64(data.count - at) else { return nil }
      let bytes = Array(data[at..<(at + Int(size))])
      at += (Int(size) + block - 1) / block * block
      if header[156] == UInt8(ascii: "L") {
        longName = text(bytes, 0, bytes.count)
        continue
      }
      var name = longName ?? text(header, 0, 100)
      let prefix = header[262] == 0 ? text(header, 345, 155) : ""
      if longName == nil && !prefix.isEmpty { name = prefix + "/" + name }
      longName = nil
      let content: Entry.Content
      switch header[156] {
      case UInt8(ascii: "5"): content = .folder
      case UInt8(ascii: "2"): content = .symbolicLink(text(header, 157, 100))
      case UInt8(ascii: "1"): content = .hardLink(text(header, 157, 100))
      case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
        content = name.hasSuffix("/") ? .folder : .file(bytes)
      default: continue
      }
      entries.append(
        Entry(
          name: name, mode: Int(number(header, 100, 8) & 0o7777),
          owner: Int(number(header, 108, 8) & 0x7FFF_FFFF),
          group: Int(number(header, 116, 8) & 0x7FFF_FFFF),
          modified: number(header, 136, 12) & 0x1_FFFF_FFFF, content: content))
    }
    return at == data.count && !entries.isEmpty || data.isEmpty ? entries : nil
  }

  private static func number(_ header: [UInt8], _ at: Int, _ length: Int) -> Int64 {
    var value: Int64 = 0
    for byte in header[at..<(at + length)] where 48...55 ~= byte {
      value = value << 3 | Int64(byte - 48)
    }
    return value
  }

  private static func text(_ bytes: [UInt8], _ at: Int, _ length: Int) -> ByteString {
    ByteString(bytes[at..<(at + length)].prefix { $0 != 0 })
  }
}
