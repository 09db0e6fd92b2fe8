extension FileUtilities {
  private static let rmOptions = OptionTable(
    "r.recursive R.R f.force v.verbose i.i I.I d.dir -?interactive -.one-file-system -?preserve-root -.no-preserve-root"
  )

  static func rm(_ context: ProcessContext) -> Int {
    guard let options = rmOptions.parse(context) else { return 1 }
    let isForced = options.values.last { $0.name == "f" || $0.name == "i" }?.name == "f"
    if options.operands.isEmpty { return isForced ? 0 : context.usage("missing operand") }
    let removal = Removal(
      context: context, isRecursive: options.has("r") || options.has("R"), isForced: isForced,
      asks: !isForced && (options.has("i") || options.value("interactive") == "always"),
      says: options.has("v"), takesFolders: options.has("d"))
    if options.has("I"), !isForced, options.operands.count > 3 || removal.isRecursive {
      let count = options.operands.count
      let noun: ByteString = count == 1 ? "argument" : "arguments"
      let how: ByteString = removal.isRecursive ? " recursively" : ""
      if !context.confirms("remove \(count) \(noun)\(how)? ") { return 0 }
    }
    var status = 0
    for operand in options.operands {
      if removal.isRecursive, isDot(operand) {
        context.complain(
          "refusing to remove '.' or '..' directory: skipping \(context.shellQuoted(operand))")
        status = 1
        continue
      }
      if removal.isRecursive, !options.has("no-preserve-root"),
        let place = try? context.place(operand, follows: false), place.path == "/"
      {
        let same: ByteString = operand == "/" ? "" : " (same as '/')"
        context.complain(
          "it is dangerous to operate recursively on \(context.shellQuoted(operand))\(same)")
        context.complain("use --no-preserve-root to override this failsafe")
        status = 1
        continue
      }
      if !removal.remove(operand) { status = 1 }
    }
    return status
  }

  private static func isDot(_ path: ByteString) -> Bool {
    let name = PathName.base(path)
    return name == "." || name == ".."
  }

  static func unlink(_ context: ProcessContext) -> Int {
    let operands = context.arguments.dropFirst()
    guard let path = operands.first else { return context.usage("missing operand") }
    if operands.count > 1 {
      return context.usage("extra operand \(context.gnuQuoted(operands[operands.startIndex + 1]))")
    }
    do throws(FileError) {
      let place = try context.place(path, follows: false)
      if place.inode?.isFolder == true { throw .isDirectory }
      try context.fileSystem.unlink(place, as: context.credentials)
      return 0
    } catch {
      context.complain("cannot unlink", path, error)
      return 1
    }
  }
}

/// Removes files and trees, saying and asking as `rm` does.
struct Removal {
  let context: ProcessContext
  var isRecursive = true
  var isForced = true
  var asks = false
  var says = false
  var takesFolders = false

  /// Removes what a path names; `false` after an error, which is said.
  func remove(_ path: ByteString) -> Bool {
    do throws(FileError) {
      let place = try context.place(path, follows: false)
      guard let inode = place.inode else { throw .noEntry }
      if inode.isFolder { return try removeFolder(path, place, inode) }
      return try removeFile(path, place, inode)
    } catch {
      if isForced && (error == .noEntry || error == .notDirectory) { return true }
      context.complain("cannot remove", path, error)
      return false
    }
  }

  private func removeFile(
    _ path: ByteString, _ place: FileSystem.Place, _ inode: Inode
  ) throws(FileError) -> Bool {
    let isGuarded =
      !isForced && inode.linkTarget == nil && !context.credentials.may(2, inode)
      && context.streams[0]?.isTerminal == true
    if asks || isGuarded {
      let guarded: ByteString = context.credentials.may(2, inode) ? "" : "write-protected "
      let question = "remove \(guarded)\(kind(inode)) \(context.shellQuoted(path))? " as ByteString
      if !context.confirms(question) { return true }
    }
    try context.fileSystem.unlink(place, as: context.credentials)
    if says { context.write("removed \(context.shellQuoted(path))\n") }
    return true
  }

  private func removeFolder(
    _ path: ByteString, _ place: FileSystem.Place, _ inode: Inode
  ) throws(FileError) -> Bool {
    guard isRecursive || takesFolders else { throw .isDirectory }
    guard path.count < PathName.longest else { throw .nameTooLong }
    var isWhole = true
    if isRecursive {
      if !inode.entries.isEmpty {
        if asks, !context.confirms("descend into directory \(context.shellQuoted(path))? ") {
          return true
        }
        guard context.credentials.may(4, inode) else { throw .accessDenied }
      }
      for entry in inode.entries where !remove(PathName.join(path, entry.name)) { isWhole = false }
      if !isWhole { return false }
    }
    if asks, !context.confirms("remove directory \(context.shellQuoted(path))? ") { return true }
    if !inode.entries.isEmpty { throw .notEmpty }
    try context.fileSystem.unlink(place, as: context.credentials)
    if says { context.write("removed directory \(context.shellQuoted(path))\n") }
    return true
  }

  private func kind(_ inode: Inode) -> ByteString {
    switch inode.content {
    case .symbolicLink: "symbolic link"
    case .device: "character special file"
    default: inode.size == 0 ? "regular empty file" : "regular file"
    }
  }
}
