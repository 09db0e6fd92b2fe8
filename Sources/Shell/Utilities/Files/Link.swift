extension FileUtilities {
  private static let lnOptions = OptionTable(
    "s.symbolic f.force n.no-dereference v.verbose i.interactive t:target-directory T.no-target-directory r.relative ~b.b P.physical L.logical"
  )

  static func ln(_ context: ProcessContext) -> Int {
    guard let options = lnOptions.parse(context) else { return 1 }
    var operands = options.operands
    if operands.isEmpty { return context.usage("missing file operand") }
    var folder: ByteString?
    var target: ByteString?
    if let given = options.value("t") {
      folder = given
    } else if operands.count == 1 {
      folder = "."
    } else if options.has("T") {
      if operands.count > 2 {
        return context.usage("extra operand \(context.shellQuoted(operands[2]))")
      }
      target = operands.removeLast()
    } else {
      let last = operands.removeLast()
      if context.existing(last, follows: !options.has("n"))?.isFolder == true {
        folder = last
      } else if operands.count > 1 {
        let reason = context.existing(last) == nil ? FileError.noEntry : .notDirectory
        context.complain("target \(context.shellQuoted(last)): \(reason.message)")
        return 1
      } else {
        target = last
      }
    }
    var status = 0
    for source in operands {
      let path =
        target
        ?? (folder == "."
          ? PathName.base(source) : PathName.join(folder ?? ".", PathName.base(source)))
      if !link(source, path, options, context) { status = 1 }
    }
    return status
  }

  private static func link(
    _ source: ByteString, _ path: ByteString, _ options: OptionTable.Parsed,
    _ context: ProcessContext
  ) -> Bool {
    let isSymbolic = options.has("s")
    let files = context.fileSystem
    var original: Inode?
    if !isSymbolic {
      do throws(FileError) {
        original = try context.inode(source, follows: options.has("L"))
      } catch {
        context.complain("failed to access", source, error)
        return false
      }
      if original?.isFolder == true {
        context.complain("\(context.quoted(source)): hard link not allowed for directory")
        return false
      }
    }
    do throws(FileError) {
      var place = try context.place(path, follows: false)
      if let existing = place.inode {
        if options.has("i"), !context.confirms("replace \(context.shellQuoted(path))? ") {
          return false
        }
        if options.has("f") || options.has("i") {
          if existing.isFolder {
            context.complain("\(context.shellQuoted(path)): cannot overwrite directory")
            return false
          }
          if let original, existing === original {
            context.complain(
              "\(context.shellQuoted(source)) and \(context.shellQuoted(path)) are the same file")
            return false
          }
          try files.unlink(place, as: context.credentials)
          place.inode = nil
        }
      }
      if let original {
        try files.addName(original, at: place, as: context.credentials)
      } else {
        let text = options.has("r") ? relative(source, place.path, context) : source
        let link = files.makeInode(.symbolicLink(text), mode: 0o777, as: context.credentials)
        try files.link(link, at: place, as: context.credentials)
      }
      if options.has("v") {
        let arrow: ByteString = isSymbolic ? " -> " : " => "
        context.write(context.shellQuoted(path) + arrow + context.shellQuoted(source) + "\n")
      }
      return true
    } catch {
      let kind: ByteString = isSymbolic ? "symbolic" : "hard"
      let to: ByteString =
        isSymbolic || error == .exists ? "" : " => " + context.shellQuoted(source)
      context.complain(
        "failed to create \(kind) link \(context.shellQuoted(path))\(to): \(error.message)")
      return false
    }
  }

  private static func relative(
    _ source: ByteString, _ link: ByteString, _ context: ProcessContext
  ) -> ByteString {
    relativePath(
      PathName.normalized(source, from: context.folder), from: PathName.folder(link))
  }

  /// The way from one absolute folder to another absolute path.
  static func relativePath(_ path: ByteString, from folder: ByteString) -> ByteString {
    let target = path.split(UInt8(ascii: "/")).filter { !$0.isEmpty }
    let start = folder.split(UInt8(ascii: "/")).filter { !$0.isEmpty }
    var common = 0
    while common < min(target.count, start.count), target[common] == start[common] { common += 1 }
    let up = [ByteString](repeating: "..", count: start.count - common)
    let result = (up + target[common...]).joined("/")
    return result.isEmpty ? "." : result
  }
}
