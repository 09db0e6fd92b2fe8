/// `tar`: packs files, lists and unpacks archives.
struct Tar {
  private let context: ProcessContext
  private let options: OptionTable.Parsed
  private var status = 0
  /// Whether it was said already that slashes are left out.
  private var saidLeadingSlash = false
  private var folder: ByteString

  private static let table = OptionTable(
    "c.create t.list x.extract -.get f:file v.verbose z.gzip C:directory p.preserve-permissions -:strip-components -:exclude k.keep-old-files O.to-stdout h.dereference -.no-same-owner -.same-owner -.overwrite a.auto-compress ~r.append ~u.update ~d.diff ~j.bzip2 ~J.xz ~-.zstd ~m.touch ~A.catenate ~T:files-from ~X:exclude-from ~P.absolute-names ~w.interactive ~W.verify ~-:transform ~-:owner ~-:group ~-:mode ~-.wildcards",
    failure: 2)

  /// Runs the program.
  static func run(_ context: ProcessContext) -> Int {
    let context = context.with(spelledOut(context.arguments))
    guard let options = table.parse(context) else { return 2 }
    let modes = ["c", "t", "x"].filter { options.has($0) || $0 == "x" && options.has("get") }
    guard modes.count == 1, let mode = modes.first else {
      context.complain(
        modes.isEmpty
          ? "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options"
          : "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option")
      context.writeError("Try 'tar --help' or 'tar --usage' for more information.\n")
      return 2
    }
    var tar = Tar(context: context, options: options, folder: context.folder)
    if mode != "t", let name = options.value("C") {
      guard let inode = context.existing(name), inode.isFolder else {
        let error: FileError = context.existing(name) == nil ? .noEntry : .notDirectory
        context.complain(name + ": Cannot open: " + error.message)
        context.complain("Error is not recoverable: exiting now")
        return 2
      }
      tar.folder = PathName.normalized(name, from: context.folder)
    }
    return mode == "c" ? tar.create() : tar.read(extracts: mode == "x")
  }

  private init(context: ProcessContext, options: OptionTable.Parsed, folder: ByteString) {
    self.context = context
    self.options = options
    self.folder = folder
  }

  /// The arguments with the old style's first word, as in `tar xzf a`, taken apart into options.
  private static func spelledOut(_ arguments: [ByteString]) -> [ByteString] {
    guard arguments.count > 1, let first = arguments[1].bytes.first, first != UInt8(ascii: "-")
    else { return arguments }
    var result = [arguments[0]]
    var rest = arguments.dropFirst(2)
    for letter in arguments[1].bytes {
      result.append(ByteString([UInt8(ascii: "-"), letter]))
      if letter == UInt8(ascii: "f") || letter == UInt8(ascii: "C"), let value = rest.popFirst() {
        result.append(value)
      }
    }
    return result + rest
  }

  // MARK: Packing

  private mutating func create() -> Int {
    guard !options.operands.isEmpty else {
      context.complain("Cowardly refusing to create an empty archive")
      context.writeError("Try 'tar --help' or 'tar --usage' for more information.\n")
      return 2
    }
    var entries: [TapeArchive.Entry] = []
    for operand in options.operands { add(PathName.withoutSlashes(operand), &entries, depth: 0) }
    let accounts = Accounts(context.fileSystem)
    var data = TapeArchive.written(
      entries, userName: { accounts.userName($0) }, groupName: { accounts.groupName($0) })
    let name = options.value("f") ?? "-"
    let isAuto = options.has("a") && (name.hasSuffix(".gz") || name.hasSuffix(".tgz"))
    if options.has("z") || isAuto { data = Compression.compressed(data) }
    if name == "-" {
      if !context.write(data) { return 2 }
    } else {
      do {
        let stream = try context.fileSystem.open(
          name, from: context.folder, .write, mask: context.mask, as: context.credentials)
        try stream.write(data)
      } catch {
        context.complain(name + ": Cannot open: " + error.message)
        context.complain("Error is not recoverable: exiting now")
        return 2
      }
    }
    if status != 0 { context.complain("Exiting with failure status due to previous errors") }
    return status
  }

  private mutating func add(
    _ path: ByteString, _ entries: inout [TapeArchive.Entry], depth: Int
  ) {
    if options.values.contains(where: { $0.name == "exclude" && isExcluded(path, $0.value ?? "") })
    {
      return
    }
    let path = path.isEmpty ? "/" : path
    let inode: Inode
    do {
      inode = try context.fileSystem.find(
        path, from: folder, as: context.credentials, followLast: options.has("h"))
    } catch {
      context.complain(path + ": Cannot stat: " + error.message)
      status = 2
      return
    }
    guard depth < 200, entries.count < 20_000 else { return }
    var name = path
    while name.hasPrefix("/") { name = name.dropFirst() }
    if name.count < path.count && !saidLeadingSlash {
      saidLeadingSlash = true
      context.complain("Removing leading `/' from member names")
    }
    context.spend(32)
    let content: TapeArchive.Entry.Content
    switch inode.content {
    case .folder:
      content = .folder
      name.append("/")
    case .symbolicLink(let target): content = .symbolicLink(target)
    case .device: return
    default:
      guard context.credentials.may(4, inode) else {
        context.complain(path + ": Cannot open: " + FileError.accessDenied.message)
        status = 2
        return
      }
      content = .file(inode.data)
    }
    if options.has("v") { show(path == name ? name : inode.isFolder ? path + "/" : path) }
    entries.append(
      TapeArchive.Entry(
        name: name, mode: inode.mode, owner: inode.owner, group: inode.group,
        modified: inode.modified / 1_000_000_000, content: content))
    for entry in inode.entries { add(PathName.join(path, entry.name), &entries, depth: depth + 1) }
  }

  private func isExcluded(_ path: ByteString, _ pattern: ByteString) -> Bool {
    let bare = pattern.hasPrefix("./") ? pattern.dropFirst(2) : pattern
    let compared = path.hasPrefix("./") ? path.dropFirst(2) : path
    let names = compared.split(UInt8(ascii: "/"))
    return (0..<names.count).contains { start in
      Pattern.matches(bare, Array(names[start...]).joined("/"))
    }
  }

  /// The names go to standard error when the archive itself goes to standard output.
  private func show(_ line: ByteString) {
    let isTaken = options.has("c") && (options.value("f") ?? "-") == "-"
    _ = context.write((line + "\n").bytes, to: isTaken ? 2 : 1)
  }

  // MARK: Reading

  private mutating func read(extracts: Bool) -> Int {
    let name = options.value("f") ?? "-"
    var data: [UInt8]
    if name == "-" {
      data = context.readAll()
    } else {
      do {
        data = try context.contents(of: name)
      } catch {
        context.complain(name + ": Cannot open: " + error.message)
        context.complain("Error is not recoverable: exiting now")
        return 2
      }
    }
    if options.has("z") || data.starts(with: [0x1F, 0x8B]) {
      do throws(Compression.Failure) {
        data = try Compression.expanded(data)
      } catch {
        if error == .otherBlocks {
          return context.notSimulated("of a file compressed elsewhere")
        }
        context.writeError("\ngzip: stdin: not in gzip format\n")
        context.complain("Child returned status 1")
        context.complain("Error is not recoverable: exiting now")
        return 2
      }
    }
    guard let entries = TapeArchive.entries(data) else {
      context.complain("This does not look like a tar archive")
      context.complain("Exiting with failure status due to previous errors")
      return 2
    }
    var unseen = options.operands
    for entry in entries {
      let bare = PathName.withoutSlashes(entry.name)
      if !options.operands.isEmpty {
        let wanted = options.operands.filter {
          let operand = PathName.withoutSlashes($0)
          return bare == operand || bare.hasPrefix(operand + "/")
        }
        if wanted.isEmpty { continue }
        unseen.removeAll { wanted.contains($0) }
      }
      if options.values.contains(where: { $0.name == "exclude" && isExcluded(bare, $0.value ?? "") }
      ) {
        continue
      }
      if extracts {
        extract(entry)
      } else {
        show(options.has("v") ? described(entry) : entry.name)
      }
    }
    for operand in unseen {
      context.complain(operand + ": Not found in archive")
      status = 2
    }
    if status != 0 { context.complain("Exiting with failure status due to previous errors") }
    return status
  }

  private func described(_ entry: TapeArchive.Entry) -> ByteString {
    let inode = Inode(
      number: 0, mode: entry.mode, owner: entry.owner, group: entry.group,
      modified: entry.modified &* 1_000_000_000, content: inodeContent(entry))
    let accounts = Accounts(context.fileSystem)
    let owners = accounts.userName(entry.owner) + "/" + accounts.groupName(entry.group)
    let size = inode.isFolder || inode.linkTarget != nil ? 0 : inode.size
    let time = TimeFormat.text("%Y-%m-%d %H:%M", CivilTime(inode.modified, in: context.zone))
    // The owner and the size share 19 columns.
    let gap = max(1, 19 - owners.count - ByteString(size).count - 1)
    var line = FileMode.text(inode) + " " + owners
    line.append(ByteString([UInt8](repeating: 0x20, count: gap)))
    line.append(ByteString(size) + " " + time + " " + entry.name)
    if let target = inode.linkTarget { line.append(" -> " + target) }
    return line
  }

  private func inodeContent(_ entry: TapeArchive.Entry) -> InodeContent {
    switch entry.content {
    case .folder: .folder([:])
    case .file(let data): .file(data)
    case .symbolicLink(let target): .symbolicLink(target)
    case .hardLink: .file([])
    }
  }

  private mutating func extract(_ entry: TapeArchive.Entry) {
    var names = entry.name.split(UInt8(ascii: "/")).filter { !$0.isEmpty }
    let strip = max(0, options.value("strip-components")?.integer ?? 0)
    guard names.count > strip else { return }
    if names.contains("..") {
      context.complain(entry.name + ": Member name contains '..'")
      status = 2
      return
    }
    names.removeFirst(strip)
    if entry.name.hasPrefix("/") && !saidLeadingSlash {
      saidLeadingSlash = true
      context.complain("Removing leading `/' from member names")
    }
    let path = names.joined("/")
    if options.has("O") {
      if case .file(let data) = entry.content { context.write(data) }
      return
    }
    if options.has("v") { show(entry.name) }
    do throws(FileError) {
      try make(entry, names, path)
    } catch {
      context.complain(path + ": Cannot open: " + error.message)
      status = 2
    }
  }

  private func make(
    _ entry: TapeArchive.Entry, _ names: [ByteString], _ path: ByteString
  ) throws(FileError) {
    let who = context.credentials
    let files = context.fileSystem
    for count in 1..<max(1, names.count) {
      let parent = Array(names.prefix(count)).joined("/")
      if (try? files.find(parent, from: folder, as: who)) == nil {
        try files.makeFolder(parent, from: folder, mode: 0o777 & ~context.mask, as: who)
      }
    }
    let place = try files.locate(path, from: folder, as: who, followLast: false)
    if let existing = place.inode {
      if case .folder = entry.content, existing.isFolder { return }
      if existing.isFolder { throw .isDirectory }
      if options.has("k") { throw .exists }
      try files.unlink(place, as: who)
    }
    let free = try files.locate(path, from: folder, as: who, followLast: false)
    if case .hardLink(let target) = entry.content {
      try files.link(try files.find(target, from: folder, as: who), at: free, as: who)
      return
    }
    let isSuperuser = who.user == 0
    let mask = isSuperuser || options.has("p") ? 0 : context.mask
    let inode = files.makeInode(inodeContent(entry), mode: entry.mode & ~mask, as: who)
    if isSuperuser && !options.has("no-same-owner") {
      inode.owner = entry.owner
      inode.group = entry.group
    }
    if inode.isFolder { inode.links = 2 }
    try files.link(inode, at: free, as: who)
    inode.modified = entry.modified &* 1_000_000_000
  }
}
