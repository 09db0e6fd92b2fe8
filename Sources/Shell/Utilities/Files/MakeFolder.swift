extension FileUtilities {
  private static let mkdirOptions = OptionTable("p.parents m:mode v.verbose ~Z.context")

  static func mkdir(_ context: ProcessContext) -> Int {
    guard let options = mkdirOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing operand") }
    var mode: Int?
    if let given = options.value("m") {
      mode = FileMode.applying(given, to: 0o777, isFolder: true, mask: context.mask)
      if mode == nil {
        context.complain("invalid mode \(context.gnuQuoted(given))")
        return 1
      }
    }
    var status = 0
    for operand in options.operands {
      var folders = [operand]
      if options.has("p") {
        folders = ancestors(of: operand)
        if let existing = context.existing(operand), existing.isFolder { continue }
      }
      for path in folders {
        let isLast = path == folders.last
        if !isLast, let existing = context.existing(path), existing.isFolder { continue }
        if !make(path, isLast ? mode : nil, options.has("v"), context) {
          status = 1
          break
        }
      }
    }
    return status
  }

  /// The paths of the folders that a path leads through, itself the last.
  static func ancestors(of path: ByteString) -> [ByteString] {
    var result: [ByteString] = []
    for (index, byte) in path.bytes.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      if path.bytes[index - 1] != UInt8(ascii: "/") { result.append(path.prefix(index)) }
    }
    return path.hasSuffix("/") && !result.isEmpty ? result : result + [path]
  }

  private static func make(
    _ path: ByteString, _ mode: Int?, _ says: Bool, _ context: ProcessContext
  ) -> Bool {
    do {
      try context.fileSystem.makeFolder(
        path, from: context.folder, mode: mode ?? 0o777 & ~context.mask, as: context.credentials)
      if says { context.write("mkdir: created directory \(context.shellQuoted(path))\n") }
      return true
    } catch {
      context.complain(
        "cannot create directory \(context.gnuQuoted(path)): \(error.message)")
      return false
    }
  }

  private static let rmdirOptions = OptionTable(
    "p.parents v.verbose -.ignore-fail-on-non-empty")

  static func rmdir(_ context: ProcessContext) -> Int {
    guard let options = rmdirOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing operand") }
    var status = 0
    for operand in options.operands {
      let paths = options.has("p") ? Array(ancestors(of: operand).reversed()) : [operand]
      for path in paths {
        if options.has("v") {
          context.write("rmdir: removing directory, \(context.shellQuoted(path))\n")
        }
        do throws(FileError) {
          if path == "." || path.hasSuffix("/.") { throw .invalid }
          try context.fileSystem.removeFolder(
            try context.place(path, follows: false), as: context.credentials)
        } catch {
          if error == .notEmpty && options.has("ignore-fail-on-non-empty") { break }
          let what: ByteString = path == operand ? "failed to remove" : "failed to remove directory"
          context.complain(what, path, error)
          status = 1
          break
        }
      }
    }
    return status
  }
}
