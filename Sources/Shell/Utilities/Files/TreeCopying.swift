/// Copies or moves files and trees as `cp` and `mv` do.
struct TreeCopying {
  let context: ProcessContext
  var isRecursive = false
  /// Whether what links lead to is copied, in folders and for the operands themselves.
  var follows = true
  var followsOperands = true
  /// Whether mode, owner and times are copied too.
  var preserves = false
  var says = false
  var asks = false
  var isForced = false
  var skipsExisting = false
  var onlyNewer = false
  var moves = false
  var makesLinks = false
  var makesSymbolicLinks = false
  var replaces = false
  var keepsParents = false

  private var files: FileSystem { context.fileSystem }

  init(context: ProcessContext) { self.context = context }

  /// Treats all operands, and gives the exit status.
  func run(_ options: OptionTable.Parsed) -> Int {
    guard let pairs = Targets.pairs(options, context, keepsParents: keepsParents) else { return 1 }
    var status = 0
    for (source, target) in pairs {
      if keepsParents { makeParents(of: target) }
      if !(moves ? move(source, target) : copy(source, target, isOperand: true)) { status = 1 }
    }
    return status
  }

  private func makeParents(of target: ByteString) {
    for path in FileUtilities.ancestors(of: target).dropLast()
    where context.existing(path) == nil {
      _ = try? files.makeFolder(path, from: context.folder, as: context.credentials)
    }
  }

  private func quoted(_ name: ByteString) -> ByteString { context.shellQuoted(name) }

  /// Whether an existing target is to be left alone; also asks.
  private func isKept(_ source: Inode, _ target: ByteString, _ existing: Inode) -> Bool {
    if skipsExisting { return true }
    if onlyNewer && existing.modified >= source.modified { return true }
    return asks && !context.confirms("overwrite \(quoted(target))? ")
  }

  // MARK: Moving

  private func move(_ source: ByteString, _ target: ByteString) -> Bool {
    do throws(FileError) {
      let from: FileSystem.Place
      do throws(FileError) {
        from = try context.place(source, follows: false)
        if from.inode == nil { throw .noEntry }
      } catch {
        context.complain("cannot stat", source, error)
        return false
      }
      guard let inode = from.inode else { return false }
      let to = try context.place(target, follows: false)
      if let existing = to.inode {
        if existing === inode && (from.path == to.path || !inode.isFolder) {
          context.complain("\(quoted(source)) and \(quoted(target)) are the same file")
          return false
        }
        if existing.isFolder && !inode.isFolder {
          context.complain("cannot overwrite directory \(quoted(target)) with non-directory")
          return false
        }
        if !existing.isFolder && inode.isFolder {
          context.complain(
            "cannot overwrite non-directory \(quoted(target)) with directory \(quoted(source))")
          return false
        }
        if isKept(inode, target, existing) { return true }
      } else if to.trailingSlash && !inode.isFolder {
        throw .notDirectory
      }
      if inode.isFolder && (to.path + "/").hasPrefix(from.path + "/") {
        context.complain(
          "cannot move \(quoted(source)) to a subdirectory of itself, \(quoted(target))")
        return false
      }
      try files.rename(from, to: to, as: context.credentials)
      if says { context.write("renamed \(quoted(source)) -> \(quoted(target))\n") }
      return true
    } catch {
      context.complain("cannot move \(quoted(source)) to \(quoted(target)): \(error.message)")
      return false
    }
  }

  // MARK: Copying

  private func copy(_ source: ByteString, _ target: ByteString, isOperand: Bool) -> Bool {
    let inode: Inode
    let place: FileSystem.Place
    do throws(FileError) {
      place = try context.place(source, follows: isOperand ? followsOperands : follows)
      guard let found = place.inode else { throw .noEntry }
      inode = found
    } catch {
      context.complain("cannot stat", source, error)
      return false
    }
    if inode.isFolder { return copyFolder(source, place, inode, target) }
    do throws(FileError) {
      var to = try context.place(target, follows: false)
      if let link = to.inode, link.linkTarget != nil, inode.linkTarget == nil, !replaces {
        guard let followed = try? context.place(target), followed.inode != nil else {
          context.complain("not writing through dangling symlink \(quoted(target))")
          return false
        }
        to = followed
      }
      if let existing = to.inode {
        if existing === inode {
          context.complain("\(quoted(source)) and \(quoted(target)) are the same file")
          return false
        }
        if existing.isFolder {
          context.complain("cannot overwrite directory \(quoted(target)) with non-directory")
          return false
        }
        if isKept(inode, target, existing) { return true }
        if replaces || inode.linkTarget != nil || existing.linkTarget != nil || makesLinks {
          try files.unlink(to, as: context.credentials)
          to.inode = nil
        }
      } else if to.trailingSlash {
        context.complain("cannot create regular file", target, .notDirectory)
        return false
      }
      return try copyFile(source, inode, to, target)
    } catch {
      context.complain("cannot create \(kind(inode)) \(quoted(target)): \(error.message)")
      return false
    }
  }

  private func kind(_ inode: Inode) -> ByteString {
    inode.linkTarget != nil ? "symbolic link" : "regular file"
  }

  private func copyFile(
    _ source: ByteString, _ inode: Inode, _ to: FileSystem.Place, _ target: ByteString
  ) throws(FileError) -> Bool {
    if makesLinks {
      try files.addName(inode, at: to, as: context.credentials)
    } else if makesSymbolicLinks {
      let link = files.makeInode(.symbolicLink(source), mode: 0o777, as: context.credentials)
      try files.link(link, at: to, as: context.credentials)
    } else if inode.linkTarget != nil {
      let link = files.makeInode(inode.content, mode: 0o777, as: context.credentials)
      try files.link(link, at: to, as: context.credentials)
    } else {
      guard context.credentials.may(4, inode) else {
        context.complain(
          "cannot open \(quoted(source)) for reading: \(FileError.accessDenied.message)")
        return false
      }
      if let existing = to.inode, !context.credentials.may(2, existing) {
        guard isForced else { throw .accessDenied }
        try files.unlink(to, as: context.credentials)
      }
      let copy = try writtenFile(inode, to)
      if preserves { preserve(inode, copy) }
    }
    if says { context.write("\(quoted(source)) -> \(quoted(target))\n") }
    return true
  }

  private func writtenFile(_ inode: Inode, _ to: FileSystem.Place) throws(FileError) -> Inode {
    let content: InodeContent
    switch inode.content {
    case .generated, .device: content = .file(inode.data)
    default: content = inode.content
    }
    if let existing = to.inode, existing.links > 0 {
      if case .device = existing.content { return existing }
      existing.content = content
      existing.modified = files.clock.now
      return existing
    }
    var free = to
    free.inode = nil
    let copy = files.makeInode(
      content, mode: inode.mode & 0o777 & ~context.mask, as: context.credentials)
    try files.link(copy, at: free, as: context.credentials)
    return copy
  }

  private func copyFolder(
    _ source: ByteString, _ place: FileSystem.Place, _ inode: Inode, _ target: ByteString
  ) -> Bool {
    guard isRecursive else {
      context.complain("-r not specified; omitting directory \(quoted(source))")
      return false
    }
    do throws(FileError) {
      guard source.count < PathName.longest, target.count < PathName.longest else {
        throw .nameTooLong
      }
      let to = try context.place(target)
      let entries = inode.entries
      if (to.path + "/").hasPrefix(place.path + "/") {
        context.complain(
          "cannot copy a directory, \(quoted(source)), into itself, \(quoted(target))")
        return false
      }
      let copy: Inode
      if let existing = to.inode {
        guard existing.isFolder else {
          context.complain(
            "cannot overwrite non-directory \(quoted(target)) with directory \(quoted(source))")
          return false
        }
        copy = existing
      } else {
        copy = try files.makeFolder(
          target, from: context.folder, mode: inode.mode & ~context.mask, as: context.credentials)
        if says { context.write("\(quoted(source)) -> \(quoted(target))\n") }
      }
      guard context.credentials.may(4, inode) else {
        context.complain("cannot access", source, .accessDenied)
        return false
      }
      var isWhole = true
      for entry in entries
      where !copyEntry(PathName.join(source, entry.name), PathName.join(target, entry.name)) {
        isWhole = false
      }
      if preserves { preserve(inode, copy) }
      return isWhole
    } catch {
      context.complain("cannot create directory", target, error)
      return false
    }
  }

  private func copyEntry(_ source: ByteString, _ target: ByteString) -> Bool {
    copy(source, target, isOperand: false)
  }

  private func preserve(_ inode: Inode, _ copy: Inode) {
    copy.mode = inode.mode
    if context.credentials.user == 0 {
      copy.owner = inode.owner
      copy.group = inode.group
    }
    copy.modified = inode.modified
    copy.accessed = inode.accessed
    copy.changed = files.clock.now
  }
}
