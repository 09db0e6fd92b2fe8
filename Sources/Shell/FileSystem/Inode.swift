/// A character device that the simulated kernel offers.
package enum Device: Sendable {
  case null, zero, full, terminal, random
  /// The descriptor of the process that opens it, as in `/dev/fd/3`.
  case descriptor(Int)
}

/// What an inode holds.
package enum InodeContent {
  case file([UInt8])
  /// A file of which all behind these bytes are zeros, up to its size: no memory is used for those.
  case sparse([UInt8], size: Int)
  case folder([ByteString: Inode])
  case symbolicLink(ByteString)
  case device(Device)
  /// A program of the simulated machine: running the file runs the command of this name.
  case program(ByteString)
  /// A file whose bytes are made when it is read, as under `/proc`.
  case generated(() -> [UInt8])
}

/// A file, folder or other object of the file system, apart from its names.
package final class Inode {
  /// The inode's number, unique in its file system.
  package let number: Int
  /// The permission bits, without the file's type.
  package var mode: Int
  /// The user number of the owner.
  package var owner: Int
  /// The group number.
  package var group: Int
  /// The time of the last change to the content, in nanoseconds since 1970; setting it changes the inode.
  package var modified: Int64 { didSet { changed = modified } }
  /// The time of the last reading, as far as it was set by hand; else when the inode was made.
  package var accessed: Int64
  /// The time of the last change to the inode itself, as by `chmod`.
  package var changed: Int64
  /// When the inode was made.
  package let created: Int64
  /// How many names lead here.
  package var links = 1
  /// The content.
  package var content: InodeContent

  /// The most bytes of one file that are held or read at once.
  package static let mostInMemory = 16 << 20

  init(number: Int, mode: Int, owner: Int, group: Int, modified: Int64, content: InodeContent) {
    self.number = number
    self.mode = mode
    self.owner = owner
    self.group = group
    self.modified = modified
    accessed = modified
    changed = modified
    created = modified
    self.content = content
  }

  /// Whether this is a folder.
  package var isFolder: Bool { if case .folder = content { true } else { false } }

  /// Whether this is a regular file.
  package var isFile: Bool {
    switch content {
    case .file, .sparse, .program, .generated: true
    default: false
    }
  }

  /// Where a symbolic link leads; `nil` for all else.
  package var linkTarget: ByteString? {
    if case .symbolicLink(let target) = content { target } else { nil }
  }

  /// The folder's entries, sorted by name; empty for all else.
  package var entries: [(name: ByteString, inode: Inode)] {
    guard case .folder(let table) = content else { return [] }
    return table.map { (name: $0.key, inode: $0.value) }.sorted { $0.name < $1.name }
  }

  /// The bytes that reading gives; of a file with zeros at its end no more than ``mostInMemory``.
  package var data: [UInt8] {
    switch content {
    case .file(let bytes): bytes
    case .sparse(let bytes, let size):
      bytes + [UInt8](repeating: 0, count: max(0, min(size, Self.mostInMemory) - bytes.count))
    case .generated(let make): make()
    case .program(let name): Self.executableLead + name.bytes + [10]
    default: []
    }
  }

  /// What the bytes of a program's file begin with; its name and a line break follow.
  private static let executableLead = Array("\u{7F}ELF simulated ".utf8)

  /// The program that the file is, be it one that was put together again from its bytes, as by `tar`.
  package var program: ByteString? {
    switch content {
    case .program(let name): return name
    case .file(let bytes):
      guard bytes.first == 0x7F, bytes.last == 10, bytes.starts(with: Self.executableLead) else {
        return nil
      }
      return ByteString(bytes[Self.executableLead.count...].dropLast())
    default: return nil
    }
  }

  /// The size in bytes, as `stat` gives it.
  package var size: Int {
    switch content {
    case .file(let bytes): bytes.count
    case .sparse(_, let size): size
    case .folder: 4096
    case .symbolicLink(let target): target.count
    case .program: 35_000
    case .device, .generated: 0
    }
  }
}

/// Whose rights a process has.
package struct Credentials: Hashable, Sendable {
  /// The user's number; 0 may do anything.
  package var user: Int
  /// The main group's number.
  package var group: Int
  /// The numbers of the other groups.
  package var otherGroups: [Int]

  /// Creates credentials.
  package init(user: Int, group: Int, otherGroups: [Int] = []) {
    self.user = user
    self.group = group
    self.otherGroups = otherGroups
  }

  /// The superuser.
  package static let root = Credentials(user: 0, group: 0)

  /// Whether all of `access` (4 read, 2 write, 1 execute) is allowed on `inode`.
  package func may(_ access: Int, _ inode: Inode) -> Bool {
    if user == 0 { return access & 1 == 0 || inode.isFolder || inode.mode & 0o111 != 0 }
    let bits: Int
    if inode.owner == user {
      bits = inode.mode >> 6
    } else if inode.group == group || otherGroups.contains(inode.group) {
      bits = inode.mode >> 3
    } else {
      bits = inode.mode
    }
    return bits & access == access
  }
}
