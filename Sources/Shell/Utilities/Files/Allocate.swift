extension FileUtilities {
  private static let allocateOptions = OptionTable(
    "l:length o:offset n.keep-size x.posix ~v.verbose ~c.collapse-range ~d.dig-holes ~i.insert-range ~p.punch-hole ~z.zero-range"
  )

  /// `fallocate`, which gives a file room (util-linux).
  static func allocate(_ context: ProcessContext) -> Int {
    guard let options = allocateOptions.parse(context) else { return 1 }
    guard let word = options.value("l") else {
      context.complain("no length argument specified")
      return 1
    }
    guard let length = HumanSize.bytes(word), length > 0, length <= 1 << 44 else {
      context.complain("invalid length value specified")
      return 1
    }
    guard let offset = HumanSize.bytes(options.value("o") ?? "0"), offset <= 1 << 44 else {
      context.complain("invalid offset value specified")
      return 1
    }
    guard let path = options.operands.first else {
      context.complain("no filename specified")
      return 1
    }
    guard options.operands.count == 1 else {
      context.complain("unexpected number of arguments")
      return 1
    }
    do throws(FileError) {
      var mode = OpenMode(writes: true)
      mode.creates = true
      let stream = try context.fileSystem.open(
        path, from: context.folder, mode, mask: context.mask, as: context.credentials)
      guard case .file(let inode) = stream.kind, inode.isFile else { throw .noDevice }
      if !options.has("n") { inode.grow(to: Int(offset + length), at: context.machine.clock.now) }
    } catch {
      context.complain("cannot open " + path + ": " + error.message)
      return 1
    }
    return 0
  }
}

extension Inode {
  /// Adds zeros up to a size, if there are not as many bytes.
  fileprivate func grow(to size: Int, at time: Int64) {
    guard size > self.size else { return }
    if case .sparse(let bytes, _) = content {
      resize(bytes, to: size)
    } else {
      resize(data, to: size)
    }
    modified = time
  }
}
