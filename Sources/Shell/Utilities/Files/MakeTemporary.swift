extension FileUtilities {
  private static let mktempOptions = OptionTable(
    "d.directory u.dry-run q.quiet p:tmpdir-folder -?tmpdir t.t -:suffix")

  static func mktemp(_ context: ProcessContext) -> Int {
    guard let options = mktempOptions.parse(context) else { return 1 }
    if options.operands.count > 1 { return context.usage("too many templates") }
    let suffix = options.value("suffix") ?? ""
    var template = options.operands.first ?? "tmp.XXXXXXXXXX"
    guard let end = template.bytes.lastIndex(of: UInt8(ascii: "X")) else {
      return complain(options, "too few X's in template \(context.gnuQuoted(template))", context)
    }
    var start = end
    while start > 0 && template.bytes[start - 1] == UInt8(ascii: "X") { start -= 1 }
    guard end - start >= 2 else {
      return complain(options, "too few X's in template \(context.gnuQuoted(template))", context)
    }
    let usesFolder =
      options.operands.isEmpty || options.has("t") || options.has("p") || options.has("tmpdir")
    if usesFolder {
      let folder =
        options.value("p") ?? options.value("tmpdir") ?? context.environmentValue("TMPDIR")
        ?? "/tmp"
      let length = template.count
      template = PathName.join(folder, template)
      start += template.count - length
    }
    let count =
      end + 1
      - (start
        - (usesFolder ? template.count - (options.operands.first ?? "tmp.XXXXXXXXXX").count : 0))
    for attempt in 0..<1000 {
      var path = template.bytes
      path.replaceSubrange(start..<(start + count), with: letters(count, attempt, context))
      let name = ByteString(path) + suffix
      if context.existing(name, follows: false) != nil { continue }
      do throws(FileError) {
        if !options.has("u") {
          let place = try context.place(name, follows: false)
          let inode = context.fileSystem.makeInode(
            options.has("d") ? .folder([:]) : .file([]), mode: options.has("d") ? 0o700 : 0o600,
            as: context.credentials)
          if options.has("d") { inode.links = 2 }
          try context.fileSystem.link(inode, at: place, as: context.credentials)
        }
        context.write(name + "\n")
        return 0
      } catch {
        let kind: ByteString = options.has("d") ? "directory" : "file"
        return complain(
          options,
          "failed to create \(kind) via template \(context.gnuQuoted(template + suffix)): \(error.message)",
          context)
      }
    }
    return 1
  }

  private static func complain(
    _ options: OptionTable.Parsed, _ message: ByteString, _ context: ProcessContext
  ) -> Int {
    if !options.has("q") { context.complain(message) }
    return 1
  }

  /// Letters that depend on nothing but the machine's state.
  private static func letters(
    _ count: Int, _ attempt: Int, _ context: ProcessContext
  ) -> [UInt8] {
    let alphabet = ByteString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
      .bytes
    var state = UInt64(truncatingIfNeeded: context.machine.clock.now) &+ UInt64(attempt)
    state = state &+ UInt64(truncatingIfNeeded: context.machine.processes &* 7919)
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return alphabet[Int((state >> 33) % UInt64(alphabet.count))]
    }
  }
}
