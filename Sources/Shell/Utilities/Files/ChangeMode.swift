extension FileUtilities {
  private static let chmodOptions = OptionTable(
    "R.recursive v.verbose c.changes f.silent -.quiet -:reference -.preserve-root -.no-preserve-root"
  )

  static func chmod(_ context: ProcessContext) -> Int {
    // A mode such as `-x` looks like options.
    var arguments = context.arguments
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    let modes = arguments[..<end].dropFirst().indices.filter { index in
      let word = arguments[index]
      guard word.count > 1, word.bytes[0] == UInt8(ascii: "-") else { return false }
      return word.bytes.dropFirst().allSatisfy { ByteString("rwxXstugo,+-=01234567").contains($0) }
        && word.bytes[1] != UInt8(ascii: "-")
    }
    var description: ByteString?
    for index in modes.reversed() {
      description = arguments.remove(at: index) + (description.map { "," + $0 } ?? "")
    }
    guard let options = chmodOptions.parse(context.with(arguments)) else { return 1 }
    var operands = options.operands
    var reference: Int?
    if let path = options.value("reference") {
      do throws(FileError) {
        reference = try context.inode(path).mode
      } catch {
        context.complain("failed to get attributes of", path, error)
        return 1
      }
    } else if description == nil {
      if operands.isEmpty { return context.usage("missing operand") }
      description = operands.removeFirst()
    }
    guard !operands.isEmpty else {
      guard let description else { return context.usage("missing operand") }
      return context.usage("missing operand after \(context.gnuQuoted(description))")
    }
    if let description,
      FileMode.applying(description, to: 0, isFolder: false, mask: context.mask) == nil
    {
      return context.usage("invalid mode: \(context.gnuQuoted(description))")
    }
    let change = ModeChange(
      context: context, description: description, reference: reference,
      isRecursive: options.has("R"), says: options.has("v"),
      saysChanges: options.has("c"), isSilent: options.has("f") || options.has("quiet"))
    var status = 0
    for operand in operands where !change.apply(operand) { status = 1 }
    return status
  }

  private struct ModeChange {
    let context: ProcessContext
    let description: ByteString?
    let reference: Int?
    let isRecursive: Bool
    let says: Bool
    let saysChanges: Bool
    let isSilent: Bool

    func apply(_ path: ByteString, isOperand: Bool = true) -> Bool {
      do throws(FileError) {
        let inode = try context.inode(path, follows: isOperand)
        if inode.linkTarget != nil { return true }
        guard path.count < PathName.longest else { throw .nameTooLong }
        let old = inode.mode
        let new =
          reference ?? description.flatMap {
            FileMode.applying($0, to: old, isFolder: inode.isFolder, mask: context.mask)
          } ?? old
        guard context.credentials.user == 0 || context.credentials.user == inode.owner else {
          if !isSilent {
            context.complain("changing permissions of", path, .notPermitted)
          }
          return false
        }
        inode.mode = new
        inode.changed = context.machine.clock.now
        report(path, inode, old, new)
        var isWhole = true
        if isRecursive && inode.isFolder {
          guard context.credentials.may(4, inode) else {
            context.complain("cannot read directory", path, .accessDenied)
            return false
          }
          for entry in inode.entries
          where !apply(PathName.join(path, entry.name), isOperand: false) { isWhole = false }
        }
        return isWhole
      } catch {
        if !isSilent {
          if error == .noEntry, context.existing(path, follows: false) != nil {
            context.complain(
              "cannot operate on dangling symlink \(context.shellQuoted(path))")
          } else {
            context.complain("cannot access", path, error)
          }
        }
        return false
      }
    }

    private func report(_ path: ByteString, _ inode: Inode, _ old: Int, _ new: Int) {
      func words(_ mode: Int) -> ByteString {
        inode.mode = mode
        return ByteString.octal(mode, digits: 4) + " (" + FileMode.text(inode).dropFirst() + ")"
      }
      let name = context.shellQuoted(path)
      if old == new {
        if says { context.write("mode of \(name) retained as \(words(new))\n") }
      } else if says || saysChanges {
        let before = words(old)
        context.write("mode of \(name) changed from \(before) to \(words(new))\n")
      }
    }
  }
}
