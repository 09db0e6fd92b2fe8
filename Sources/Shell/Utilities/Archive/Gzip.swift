/// The programs around gzip files; a compressed file is as large as the real one at level 0 makes it.
enum Gzip {
  /// The programs.
  static var commands: [Command] {
    [
      Command("gzip") { run($0) }, Command("gunzip") { run($0, expands: true) },
      Command("zcat") { run($0, expands: true, prints: true) },
    ]
  }

  private static let options = OptionTable(
    "c.stdout -.to-stdout d.decompress -.uncompress f.force k.keep n.no-name N.name q.quiet v.verbose t.test 1.fast 2. 3. 4. 5. 6. 7. 8. 9.best ~l.list ~r.recursive ~S:suffix"
  )

  private static func run(
    _ context: ProcessContext, expands: Bool = false, prints: Bool = false
  ) -> Int {
    // `gunzip` and `zcat` are scripts that call `gzip`.
    let context = context.with(["gzip"] + context.arguments.dropFirst())
    guard let options = Self.options.parse(context) else { return 1 }
    if options.has("v") { return context.notSimulated("-v") }
    let tests = options.has("t")
    let expands = expands || options.has("d") || options.has("uncompress") || tests
    let prints = prints || options.has("c") || options.has("to-stdout")
    var status = 0
    let operands = options.operands.isEmpty ? ["-"] : options.operands
    for operand in operands {
      let isKept = options.has("k") || prints || tests || operand == "-"
      var path = operand
      if expands, operand != "-", context.existing(path) == nil { path.append(".gz") }
      if operand != "-", let inode = context.existing(path), inode.isFolder {
        context.complain(path + " is a directory -- ignored")
        status = max(status, 2)
        continue
      }
      var target = path + ".gz"
      if expands && operand != "-" {
        guard path.hasSuffix(".gz") || path.hasSuffix(".tgz") || prints || tests else {
          context.complain(path + ": unknown suffix -- ignored")
          status = max(status, 2)
          continue
        }
        target = path.hasSuffix(".tgz") ? path.dropLast(4) + ".tar" : path.dropLast(3)
      } else if path.hasSuffix(".gz") && !prints && !options.has("f") && operand != "-" {
        context.complain(path + " already has .gz suffix -- unchanged")
        continue
      }
      let (files, isRead) = context.inputs([path])
      guard isRead, let file = files.first else {
        status = 1
        continue
      }
      guard let output = converted(file.data, expands, operand == "-" ? "stdin" : path, context)
      else {
        status = 1
        continue
      }
      if tests { continue }
      if prints || operand == "-" {
        if !context.write(output) { return 1 }
        continue
      }
      if !options.has("f") && context.existing(target) != nil {
        context.complain(target + " already exists;\tnot overwritten")
        status = max(status, 2)
        continue
      }
      guard context.replace(target, with: output) else {
        status = 1
        continue
      }
      if let source = context.existing(path), let made = context.existing(target) {
        made.mode = source.mode
        made.modified = source.modified
      }
      if !isKept, let place = try? context.place(path, follows: false) {
        try? context.fileSystem.unlink(place, as: context.credentials)
      }
    }
    return status
  }

  private static func converted(
    _ data: [UInt8], _ expands: Bool, _ name: ByteString, _ context: ProcessContext
  ) -> [UInt8]? {
    guard expands else { return Compression.compressed(data) }
    func say(_ message: ByteString) {
      let line = "\n" + context.arguments[0] + ": " + name + ": " + message + "\n"
      context.writeError(line)
    }
    do throws(Compression.Failure) {
      return try Compression.expanded(data)
    } catch {
      switch error {
      case .notGzip: say("not in gzip format")
      case .cut: say("unexpected end of file")
      case .badChecksum: say("invalid compressed data--crc error")
      case .otherBlocks: _ = context.notSimulated("of a file compressed elsewhere")
      }
      return nil
    }
  }
}
