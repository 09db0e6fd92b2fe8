extension FileUtilities {
  private static let lsOptions = OptionTable(
    "l.l a.all A.almost-all R.recursive h.human-readable 1.1 d.directory t.t S.S r.reverse i.inode F?classify n.numeric-uid-gid g.g o.no-group p.p s.size C.C x.x m.m G.no-group-names c.c u.u U.U X.X v.v k.kibibytes L.dereference H.dereference-command-line B.ignore-backups I:ignore N.literal q.hide-control-chars b.escape Q.quote-name w:width -:time -:time-style -.full-time -?color -:sort -:format -:block-size -.group-directories-first -.si -:indicator-style ~Z.context -:hide -.show-control-chars T:tabsize -:quoting-style",
    failure: 2)

  static func ls(_ context: ProcessContext) -> Int {
    guard let options = lsOptions.parse(context) else { return 2 }
    guard var listing = Listing(options, context) else { return 1 }
    return listing.run(options.operands)
  }
}

/// Lists files as `ls` does.
struct Listing {
  enum Format { case long, lines, columns, across, commas }
  enum Order { case name, time, size, none, fileExtension, version }

  struct Item {
    var name: ByteString
    var path: ByteString
    var inode: Inode
  }

  let context: ProcessContext
  let accounts: Accounts
  let isTerminal: Bool
  var format = Format.lines
  var order = Order.name
  var isReversed = false
  private var showsAll = false
  private var showsHidden = false
  private var isRecursive = false
  private var asFiles = false
  var size: (Int64) -> ByteString
  var showsInode = false
  var showsBlocks = false
  var showsNumbers = false
  var showsOwner = true
  var showsGroup = true
  var marks = Marks.none
  private var follows = false
  private var foldersFirst = false
  var timeStyle: ByteString = "locale"
  var shownTime: (Inode) -> Int64 = { $0.modified }
  private var ignored: [ByteString] = []
  var quotes = false
  var colors = false
  var width = 80
  private var status = 0

  enum Marks { case none, folders, types, all }

  init?(_ options: OptionTable.Parsed, _ context: ProcessContext) {
    self.context = context
    accounts = context.accounts
    isTerminal = context.streams[1]?.isTerminal ?? false
    size = { ByteString($0) }
    quotes = isTerminal
    if isTerminal { format = .columns }
    if let columns = context.environmentValue("COLUMNS")?.integer, columns > 0 { width = columns }
    if let given = options.value("w")?.integer { width = given == 0 ? .max : given }
    for (name, value) in options.values { if !take(name, value) { return nil } }
  }

  private mutating func take(_ name: ByteString, _ value: ByteString?) -> Bool {
    switch name.text {
    case "l": format = .long
    case "1": if format != .long { format = .lines }
    case "C": format = .columns
    case "x": format = .across
    case "m": format = .commas
    case "g":
      format = .long
      showsOwner = false
    case "o":
      format = .long
      showsGroup = false
    case "n":
      format = .long
      showsNumbers = true
    case "full-time":
      format = .long
      timeStyle = "full-iso"
    case "a": showsAll = true
    case "A": showsHidden = true
    case "R": isRecursive = true
    case "d": asFiles = true
    case "t": order = .time
    case "S": order = .size
    case "U": order = .none
    case "X": order = .fileExtension
    case "v": order = .version
    case "r": isReversed = true
    case "i": showsInode = true
    case "s": showsBlocks = true
    case "h": size = { HumanSize.text($0) }
    case "si": size = { HumanSize.text($0, base: 1000) }
    case "G": showsGroup = false
    case "p": marks = .folders
    case "F":
      marks = value.map { $0 == "never" || $0 == "auto" && !isTerminal } == true ? .none : .all
    case "L": follows = true
    case "c": shownTime = { $0.changed }
    case "u": shownTime = { $0.accessed }
    case "B": ignored.append("*~")
    case "I", "hide": if let value { ignored.append(value) }
    case "N": quotes = false
    case "Q", "b": return context.notSimulated("-" + name) == 0
    case "group-directories-first": foldersFirst = true
    case "color": colors = value == nil || value == "always" || value == "auto" && isTerminal
    case "time-style": timeStyle = value ?? timeStyle
    case "time": return takeTime(value ?? "")
    case "sort": return takeOrder(value ?? "")
    case "indicator-style": return takeMarks(value ?? "")
    default: break
    }
    return true
  }

  private mutating func takeTime(_ word: ByteString) -> Bool {
    switch word.text {
    case "atime", "access", "use": shownTime = { $0.accessed }
    case "ctime", "status": shownTime = { $0.changed }
    case "mtime", "modification": shownTime = { $0.modified }
    case "birth", "creation": shownTime = { $0.created }
    default:
      return refuse(
        word, "--time",
        ["atime", "access", "use", "ctime", "status", "birth", "creation", "mtime", "modification"])
    }
    return true
  }

  private mutating func takeOrder(_ word: ByteString) -> Bool {
    switch word.text {
    case "none": order = .none
    case "time": order = .time
    case "size": order = .size
    case "extension": order = .fileExtension
    case "version": order = .version
    case "name": order = .name
    default:
      return refuse(word, "--sort", ["none", "time", "size", "extension", "version", "width"])
    }
    return true
  }

  private mutating func takeMarks(_ word: ByteString) -> Bool {
    switch word.text {
    case "none": marks = .none
    case "slash": marks = .folders
    case "file-type": marks = .types
    case "classify": marks = .all
    default: return refuse(word, "--indicator-style", ["none", "slash", "file-type", "classify"])
    }
    return true
  }

  /// Says which values an option has.
  private func refuse(_ word: ByteString, _ option: ByteString, _ values: [ByteString]) -> Bool {
    context.complain("invalid argument \(context.gnuQuoted(word)) for ‘\(option)’")
    let list = values.map { "  - ‘" + $0 + "’\n" }.joined()
    let help: ByteString = "Try '\(context.arguments[0]) --help' for more information.\n"
    context.writeError("Valid arguments are:\n" + list + help)
    return false
  }

  // MARK: Listing

  mutating func run(_ operands: [ByteString]) -> Int {
    var files: [Item] = []
    var folders: [Item] = []
    for operand in operands.isEmpty ? ["."] : operands {
      guard let item = item(operand) else { continue }
      if item.inode.isFolder && !asFiles { folders.append(item) } else { files.append(item) }
    }
    sort(&files)
    sort(&folders)
    if !files.isEmpty { show(files) }
    let showsNames = isRecursive || operands.count > 1
    for (index, folder) in folders.enumerated() {
      if index > 0 || !files.isEmpty { context.write("\n") }
      list(folder, showsName: showsNames, depth: 0)
    }
    return status
  }

  private mutating func item(_ operand: ByteString) -> Item? {
    do throws(FileError) {
      // A link that stands for a folder is followed, but for -l, -d and -F.
      let followsLink = follows || !(format == .long || asFiles || marks == .all)
      var inode = try context.inode(operand, follows: false)
      if inode.linkTarget != nil, followsLink || operand.hasSuffix("/"),
        let target = context.existing(operand), follows || target.isFolder
      {
        inode = target
      }
      return Item(name: operand, path: operand, inode: inode)
    } catch {
      context.complain("cannot access", operand, error)
      status = context.machine.hasBusyBox ? 1 : 2
      return nil
    }
  }

  private mutating func list(_ folder: Item, showsName: Bool, depth: Int) {
    guard context.credentials.may(4, folder.inode) else {
      context.complain("cannot open directory", folder.path, .accessDenied)
      status = max(status, depth == 0 ? 2 : 1)
      return
    }
    if showsName { context.write(shown(folder.path) + ":\n") }
    var items: [Item] = []
    if showsAll {
      items.append(Item(name: ".", path: folder.path, inode: folder.inode))
      let parent = context.existing(PathName.join(folder.path, "..")) ?? folder.inode
      items.append(Item(name: "..", path: PathName.join(folder.path, ".."), inode: parent))
    }
    for (name, inode) in folder.inode.entries where isShown(name) {
      let path = PathName.join(folder.path, name)
      let target = follows ? context.existing(path) ?? inode : inode
      items.append(Item(name: name, path: path, inode: target))
    }
    context.spend(items.count * 8)
    sort(&items)
    if format == .long || showsBlocks {
      let blocks = items.reduce(0) { $0 + $1.inode.blocks }
      context.write("total " + total(blocks) + "\n")
    }
    show(items)
    guard isRecursive, folder.path.count < PathName.longest else { return }
    for item in items where item.inode.isFolder && item.name != "." && item.name != ".." {
      context.write("\n")
      list(item, showsName: true, depth: depth + 1)
    }
  }

  func total(_ blocks: Int) -> ByteString {
    let bytes = Int64(blocks) * 512
    let text = size(bytes)
    return text == ByteString(bytes) ? ByteString(bytes / 1024) : text
  }

  private func isShown(_ name: ByteString) -> Bool {
    if name.hasPrefix(".") && !showsAll && !showsHidden { return false }
    return !ignored.contains { Pattern.matches($0, name) }
  }

  private func sort(_ items: inout [Item]) {
    let reversed = isReversed
    func precedes(_ a: Item, _ b: Item) -> Bool {
      switch order {
      case .name: break
      case .time:
        let (left, right) = (shownTime(a.inode), shownTime(b.inode))
        if left != right { return left > right }
      case .size: if a.inode.size != b.inode.size { return a.inode.size > b.inode.size }
      case .fileExtension:
        let (left, right) = (Self.fileExtension(a.name), Self.fileExtension(b.name))
        if left != right { return left < right }
      case .version:
        if let isLess = VersionOrder.precedes(a.name, b.name) { return isLess }
      case .none: return false
      }
      return a.name < b.name
    }
    if order != .none {
      items.sort { reversed ? precedes($1, $0) : precedes($0, $1) }
    }
    if foldersFirst {
      items = items.filter { $0.inode.isFolder } + items.filter { !$0.inode.isFolder }
    }
  }

  private static func fileExtension(_ name: ByteString) -> ByteString {
    guard let dot = name.bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return name.dropFirst(dot)
  }
}
