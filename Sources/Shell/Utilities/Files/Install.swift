extension FileUtilities {
  private static let installOptions = OptionTable(
    "d.directory D.D m:mode o:owner g:group v.verbose t:target-directory T.no-target-directory p.preserve-timestamps s.strip C.compare b.b c.c"
  )

  static func install(_ context: ProcessContext) -> Int {
    guard let options = installOptions.parse(context) else { return 1 }
    let accounts = context.accounts
    var mode = 0o755
    if let text = options.value("m") {
      guard let given = FileMode.applying(text, to: 0, isFolder: options.has("d"), mask: 0) else {
        context.complain("invalid mode \(context.gnuQuoted(text))")
        return 1
      }
      mode = given
    }
    var owner: Int?
    if let text = options.value("o") {
      guard let number = accounts.userNumber(text) else {
        context.complain("invalid user \(context.gnuQuoted(text))")
        return 1
      }
      owner = number
    }
    var group: Int?
    if let text = options.value("g") {
      guard let number = accounts.groupNumber(text) else {
        context.complain("invalid group \(context.gnuQuoted(text))")
        return 1
      }
      group = number
    }
    if options.has("d") {
      if options.operands.isEmpty { return context.usage("missing file operand") }
      var status = 0
      for operand in options.operands {
        if !makeFolders(operand, mode, owner, group, context, says: options.has("v")) { status = 1 }
      }
      return status
    }
    if options.has("D"), options.operands.count > 1, let target = options.operands.last {
      let folder = options.value("t") ?? PathName.folder(target)
      if !makeFolders(folder, 0o755, nil, nil, context, says: false) { return 1 }
    }
    guard let pairs = Targets.pairs(options, context) else { return 1 }
    var status = 0
    for (source, target) in pairs {
      do throws(FileError) {
        let original = try context.inode(source)
        if original.isFolder {
          context.complain("omitting directory \(context.shellQuoted(source))")
          status = 1
          continue
        }
        var place = try context.place(target)
        if place.inode != nil {
          try context.fileSystem.unlink(place, as: context.credentials)
          place.inode = nil
        }
        let content: InodeContent =
          if case .program = original.content { original.content } else { .file(original.data) }
        let inode = context.fileSystem.makeInode(content, mode: mode, as: context.credentials)
        inode.owner = owner ?? inode.owner
        inode.group = group ?? inode.group
        try context.fileSystem.link(inode, at: place, as: context.credentials)
        if options.has("v") {
          context.write("\(context.shellQuoted(source)) -> \(context.shellQuoted(target))\n")
        }
      } catch {
        if context.existing(source) == nil {
          context.complain("cannot stat", source, error)
        } else {
          context.complain("cannot create regular file", target, error)
        }
        status = 1
      }
    }
    return status
  }

  private static func makeFolders(
    _ path: ByteString, _ mode: Int, _ owner: Int?, _ group: Int?, _ context: ProcessContext,
    says: Bool
  ) -> Bool {
    for folder in ancestors(of: path) where context.existing(folder) == nil {
      do throws(FileError) {
        try context.fileSystem.makeFolder(folder, from: context.folder, as: context.credentials)
        if says { context.write("install: creating directory \(context.shellQuoted(folder))\n") }
      } catch {
        context.complain("cannot create directory", folder, error)
        return false
      }
    }
    guard let inode = context.existing(path) else { return false }
    inode.mode = mode
    inode.owner = owner ?? inode.owner
    inode.group = group ?? inode.group
    return true
  }
}
