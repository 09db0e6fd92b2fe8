extension FileUtilities {
  private static let chownOptions = OptionTable(
    "R.recursive v.verbose c.changes f.silent -.quiet h.no-dereference -.dereference -:reference H.H L.L P.P ~-:from -.preserve-root -.no-preserve-root"
  )

  static func chown(_ context: ProcessContext) -> Int { change(context, isGroup: false) }

  static func chgrp(_ context: ProcessContext) -> Int { change(context, isGroup: true) }

  private static func change(_ context: ProcessContext, isGroup: Bool) -> Int {
    guard let options = chownOptions.parse(context) else { return 1 }
    var operands = options.operands
    var (owner, group): (Int?, Int?) = (nil, nil)
    if let path = options.value("reference") {
      do throws(FileError) {
        let inode = try context.inode(path)
        if !isGroup { owner = inode.owner }
        group = inode.group
      } catch {
        context.complain("failed to get attributes of", path, error)
        return 1
      }
    } else {
      if operands.isEmpty { return context.usage("missing operand") }
      let text = operands.removeFirst()
      if operands.isEmpty {
        return context.usage("missing operand after \(context.gnuQuoted(text))")
      }
      guard let parsed = owners(text, isGroup, context) else { return 1 }
      (owner, group) = parsed
    }
    let change = OwnerChange(
      context: context, accounts: context.accounts, owner: owner, group: group, isGroup: isGroup,
      isRecursive: options.has("R"), says: options.has("v"), saysChanges: options.has("c"),
      isSilent: options.has("f") || options.has("quiet"), follows: !options.has("h"))
    var status = 0
    for operand in operands where !change.apply(operand, isOperand: true) { status = 1 }
    return status
  }

  /// The numbers in `user`, `user:group`, `user:`, `:group` or, for `chgrp`, `group`; says what is none.
  static func owners(
    _ text: ByteString, _ isGroup: Bool, _ context: ProcessContext
  ) -> (Int?, Int?)? {
    let accounts = context.accounts
    if isGroup {
      guard let group = accounts.groupNumber(text) else {
        context.complain("invalid group: \(context.gnuQuoted(text))")
        return nil
      }
      return (nil, group)
    }
    let mark =
      text.bytes.firstIndex(of: UInt8(ascii: ":"))
      ?? (accounts.user(text) == nil ? text.bytes.firstIndex(of: UInt8(ascii: ".")) : nil)
    let name = mark.map { text.prefix($0) } ?? text
    let groupName = mark.map { text.dropFirst($0 + 1) }
    var owner: Int?
    if !name.isEmpty {
      owner = accounts.userNumber(name)
      if owner == nil {
        context.complain("invalid user: \(context.gnuQuoted(text))")
        return nil
      }
    }
    guard let groupName else { return (owner, nil) }
    if groupName.isEmpty {
      return (owner, owner.flatMap { accounts.user($0)?.group })
    }
    guard let group = accounts.groupNumber(groupName) else {
      context.complain("invalid group: \(context.gnuQuoted(text))")
      return nil
    }
    return (owner, group)
  }

  private struct OwnerChange {
    let context: ProcessContext
    let accounts: Accounts
    let owner: Int?
    let group: Int?
    let isGroup: Bool
    let isRecursive: Bool
    let says: Bool
    let saysChanges: Bool
    let isSilent: Bool
    let follows: Bool

    func apply(_ path: ByteString, isOperand: Bool) -> Bool {
      do throws(FileError) {
        let inode = try context.inode(path, follows: isOperand && follows)
        guard path.count < PathName.longest else { throw .nameTooLong }
        var isWhole = true
        if isRecursive && inode.isFolder {
          for entry in inode.entries
          where !apply(PathName.join(path, entry.name), isOperand: false) { isWhole = false }
        }
        let who = context.credentials
        let isAllowed =
          who.user == 0 && !context.machine.droppedCapabilities.contains("CHOWN")
          || (who.user == inode.owner && (owner == nil || owner == inode.owner)
            && (group.map { $0 == who.group || who.otherGroups.contains($0) } ?? true))
        guard isAllowed else {
          if !isSilent {
            context.complain(
              isGroup ? "changing group of" : "changing ownership of", path, .notPermitted)
          }
          return false
        }
        let (oldOwner, oldGroup) = (inode.owner, inode.group)
        inode.owner = owner ?? oldOwner
        inode.group = group ?? oldGroup
        inode.changed = context.machine.clock.now
        report(path, oldOwner, oldGroup, inode)
        return isWhole
      } catch {
        if !isSilent { context.complain("cannot access", path, error) }
        return false
      }
    }

    private func report(_ path: ByteString, _ oldOwner: Int, _ oldGroup: Int, _ inode: Inode) {
      func words(_ user: Int, _ number: Int) -> ByteString {
        let name = accounts.groupName(number)
        if isGroup { return name }
        if owner == nil { return ":" + name }
        return accounts.userName(user) + (group == nil ? "" : ":" + name)
      }
      let isChanged = oldOwner != inode.owner || oldGroup != inode.group
      guard says || (saysChanges && isChanged) else { return }
      let what: ByteString = isGroup || owner == nil ? "group" : "ownership"
      let new = words(inode.owner, inode.group)
      let name = context.shellQuoted(path)
      context.write(
        isChanged
          ? "changed \(what) of \(name) from \(words(oldOwner, oldGroup)) to \(new)\n"
          : "\(what) of \(name) retained as \(new)\n")
    }
  }
}
