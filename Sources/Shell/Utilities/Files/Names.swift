extension FileUtilities {
  private static let basenameOptions = OptionTable("a.multiple s:suffix z.zero", permutes: false)

  static func basename(_ context: ProcessContext) -> Int {
    guard let options = basenameOptions.parse(context) else { return 1 }
    let operands = options.operands
    if operands.isEmpty { return context.usage("missing operand") }
    let end: ByteString = options.has("z") ? "\0" : "\n"
    var names = operands
    var suffix = options.value("s") ?? ""
    if !options.has("a") && !options.has("s") {
      if operands.count > 2 {
        return context.usage("extra operand \(context.gnuQuoted(operands[2]))")
      }
      names = [operands[0]]
      suffix = operands.count == 2 ? operands[1] : ""
    }
    for name in names {
      var base = PathName.base(name)
      if base.count > suffix.count && base.hasSuffix(suffix) { base = base.dropLast(suffix.count) }
      context.write(base + end)
    }
    return 0
  }

  private static let dirnameOptions = OptionTable("z.zero")

  static func dirname(_ context: ProcessContext) -> Int {
    guard let options = dirnameOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing operand") }
    let end: ByteString = options.has("z") ? "\0" : "\n"
    for operand in options.operands { context.write(PathName.folder(operand) + end) }
    return 0
  }

  private static let readlinkOptions = OptionTable(
    "f.canonicalize e.canonicalize-existing m.canonicalize-missing n.no-newline q.quiet s.silent v.verbose z.zero"
  )

  static func readlink(_ context: ProcessContext) -> Int {
    guard let options = readlinkOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing operand") }
    let end: ByteString =
      options.has("z") ? "\0" : options.has("n") && options.operands.count == 1 ? "" : "\n"
    var status = 0
    for operand in options.operands {
      do throws(FileError) {
        context.write(try resolved(operand, options, context) + end)
      } catch {
        if options.has("v") { context.complain(context.quoted(operand) + ": " + error.message) }
        status = 1
      }
    }
    return status
  }

  private static func resolved(
    _ path: ByteString, _ options: OptionTable.Parsed, _ context: ProcessContext
  ) throws(FileError) -> ByteString {
    if options.has("m") { return missing(path, context) }
    if options.has("e") || options.has("f") {
      let place = try context.place(path)
      if options.has("e") && place.inode == nil { throw .noEntry }
      return place.path
    }
    guard let target = try context.inode(path, follows: false).linkTarget else { throw .invalid }
    return target
  }

  /// The path without links as far as it exists, and the rest as it is.
  private static func missing(_ path: ByteString, _ context: ProcessContext) -> ByteString {
    var rest: [ByteString] = []
    var head = PathName.normalized(path, from: context.folder)
    while head != "/" {
      if let place = try? context.place(head) {
        return place.path == "/" && !rest.isEmpty
          ? "/" + rest.reversed().map { $0 }.joined("/")
          : ([place.path] + rest.reversed()).joined("/")
      }
      rest.append(PathName.base(head))
      head = PathName.folder(head)
    }
    return "/" + rest.reversed().map { $0 }.joined("/")
  }

  private static let realpathOptions = OptionTable(
    "e.canonicalize-existing m.canonicalize-missing q.quiet s.strip -.no-symlinks z.zero P.physical -:relative-to -:relative-base ~L.logical"
  )

  static func realpath(_ context: ProcessContext) -> Int {
    guard let options = realpathOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing operand") }
    let base = options.value("relative-to").map {
      (try? context.place($0).path) ?? PathName.normalized($0, from: context.folder)
    }
    var status = 0
    for operand in options.operands {
      do throws(FileError) {
        var path: ByteString
        if options.has("m") {
          path = missing(operand, context)
        } else if options.has("s") || options.has("no-symlinks") {
          path = PathName.normalized(operand, from: context.folder)
          _ = try context.place(operand)
        } else {
          let place = try context.place(operand)
          if options.has("e") && place.inode == nil { throw .noEntry }
          path = place.path
        }
        if let base { path = relativePath(path, from: base) }
        context.write(path + (options.has("z") ? "\0" : "\n"))
      } catch {
        if !options.has("q") { context.complain(context.quoted(operand) + ": " + error.message) }
        status = 1
      }
    }
    return status
  }
}
