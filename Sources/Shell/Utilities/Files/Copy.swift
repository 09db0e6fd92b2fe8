extension FileUtilities {
  private static let cpOptions = OptionTable(
    "a.archive r.recursive R.R p.p f.force v.verbose i.interactive n.no-clobber u.update t:target-directory T.no-target-directory d.d L.dereference P.no-dereference H.H l.link s.symbolic-link b.b -?backup -?preserve -:no-preserve -.parents -.remove-destination -?reflink -:sparse x.one-file-system ~S:suffix ~-.attributes-only -.strip-trailing-slashes"
  )

  static func cp(_ context: ProcessContext) -> Int {
    guard let options = cpOptions.parse(context) else { return 1 }
    if options.has("b") || options.has("backup") { return context.notSimulated("--backup") }
    let keepsLinks = options.has("a") || options.has("d") || options.has("P")
    let isRecursive = options.has("a") || options.has("r") || options.has("R")
    var copy = TreeCopying(context: context)
    copy.isRecursive = isRecursive
    copy.follows = options.has("L") || !(keepsLinks || isRecursive)
    copy.followsOperands = options.has("L") || options.has("H") || !(keepsLinks || isRecursive)
    copy.preserves = options.has("a") || options.has("p") || options.has("preserve")
    copy.says = options.has("v")
    copy.isForced = options.has("f")
    copy.onlyNewer = options.has("u")
    let last = options.values.last { ["i", "n", "f"].contains($0.name) }?.name
    copy.asks = last == "i"
    copy.skipsExisting = options.has("n") && last != "i"
    copy.makesLinks = options.has("l")
    copy.makesSymbolicLinks = options.has("s")
    copy.replaces = options.has("remove-destination")
    copy.keepsParents = options.has("parents")
    return copy.run(options)
  }

  private static let mvOptions = OptionTable(
    "f.force v.verbose i.interactive n.no-clobber u.update t:target-directory T.no-target-directory ~b.b ~-?backup -.strip-trailing-slashes ~S:suffix"
  )

  static func mv(_ context: ProcessContext) -> Int {
    guard let options = mvOptions.parse(context) else { return 1 }
    var copy = TreeCopying(context: context)
    copy.moves = true
    copy.isRecursive = true
    copy.follows = false
    copy.followsOperands = false
    copy.says = options.has("v")
    copy.onlyNewer = options.has("u")
    let last = options.values.last { ["i", "n", "f"].contains($0.name) }?.name
    copy.asks = last == "i"
    copy.skipsExisting = last == "n"
    return copy.run(options)
  }
}

/// Where the operands of `cp`, `mv`, `ln` and `install` go.
enum Targets {
  /// The operands with their targets; `nil` after a usage error, which is said.
  static func pairs(
    _ options: OptionTable.Parsed, _ context: ProcessContext, keepsParents: Bool = false
  ) -> [(source: ByteString, target: ByteString)]? {
    var operands = options.operands
    guard !operands.isEmpty else {
      _ = context.usage("missing file operand")
      return nil
    }
    let given = options.value("t")
    if given == nil && operands.count == 1 {
      _ = context.usage(
        "missing destination file operand after \(context.shellQuoted(operands[0]))")
      return nil
    }
    if options.has("T") && operands.count > 2 {
      _ = context.usage("extra operand \(context.shellQuoted(operands[2]))")
      return nil
    }
    let last = given ?? operands.removeLast()
    let isFolder = context.existing(last)?.isFolder ?? false
    if !options.has("T"), isFolder || given != nil {
      if !isFolder {
        let reason = context.existing(last) == nil ? FileError.noEntry : .notDirectory
        context.complain("target directory \(context.shellQuoted(last)): \(reason.message)")
        return nil
      }
      return operands.map { source in
        (source, PathName.join(last, keepsParents ? source : PathName.base(source)))
      }
    }
    if operands.count > 1 {
      let reason: ByteString =
        context.existing(last) == nil ? ": No such file or directory" : ": Not a directory"
      context.complain("target \(context.shellQuoted(last))" + reason)
      return nil
    }
    return [(operands[0], last)]
  }
}
