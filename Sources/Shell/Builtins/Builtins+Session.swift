extension Builtins {
  static func changeFolder(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var operands = call.operands
    var physical = false
    while let option = operands.first, option == "-P" || option == "-L" || option == "--" {
      operands = operands.dropFirst()
      physical = option == "-P"
    }
    if let option = operands.first, option.count > 1, option.bytes[0] == 45 {
      return shell.badOption(call, option.prefix(2), usage: "cd [-L|[-P [-e]] [-@]] [dir]")
    }
    if operands.count > 1 { return shell.fail(call, "too many arguments") }
    var target = operands.first ?? ""
    var prints = false
    if operands.isEmpty {
      guard let home = shell.value("HOME") else { return shell.fail(call, "HOME not set") }
      target = home
    } else if target == "-" {
      guard let old = shell.value("OLDPWD") else { return shell.fail(call, "OLDPWD not set") }
      target = old
      prints = true
    }
    if target.isEmpty { return 0 }
    guard try enter(target, shell, call, physical: physical) else { return 1 }
    if prints { try shell.write(shell.state.folder + "\n", for: "cd") }
    return 0
  }

  private static func enter(
    _ target: ByteString, _ shell: Interpreter, _ call: BuiltinCall, physical: Bool = false
  ) throws(Unwind) -> Bool {
    do throws(FileError) {
      let place = try shell.machine.fileSystem.locate(
        target, from: shell.state.folder, as: shell.state.credentials)
      guard let inode = place.inode else { throw FileError.noEntry }
      guard inode.isFolder else { throw FileError.notDirectory }
      guard shell.state.credentials.may(1, inode) else { throw FileError.accessDenied }
      let old = shell.state.folder
      shell.state.folder = physical ? place.path : logical(target, from: old)
      shell.state.variables["OLDPWD"] = Variable(.scalar(old), exported: true)
      shell.state.variables["PWD"] = Variable(.scalar(shell.state.folder), exported: true)
      return true
    } catch {
      shell.complain("\(call.name): \(target): \(error.message)")
      return false
    }
  }

  private static func logical(_ path: ByteString, from folder: ByteString) -> ByteString {
    var names: [ByteString] = []
    for name in (path.hasPrefix("/") ? path : folder + "/" + path).split(47) {
      if name.isEmpty || name == "." { continue }
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined("/")
  }

  static func printFolder(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    if let option = call.operands.first, option.hasPrefix("-"), option != "-P", option != "-L" {
      return shell.badOption(call, option.prefix(2), usage: "pwd [-LP]")
    }
    try shell.write(shell.state.folder + "\n", for: "pwd")
    return 0
  }

  static func folderStack(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    if call.name == "pushd" {
      let old = shell.state.folder
      if let target = call.operands.first {
        guard try enter(target, shell, call) else { return 1 }
        shell.state.folderStack.insert(old, at: 0)
      } else {
        guard let top = shell.state.folderStack.first else {
          return shell.fail(call, "no other directory")
        }
        guard try enter(top, shell, call) else { return 1 }
        shell.state.folderStack[0] = old
      }
    } else if call.name == "popd" {
      guard let top = shell.state.folderStack.first else {
        return shell.fail(call, "directory stack empty")
      }
      guard try enter(top, shell, call) else { return 1 }
      shell.state.folderStack.removeFirst()
    }
    let home = shell.value("HOME") ?? ""
    try shell.spend(shell.state.folderStack.count >> 1)
    let shown = ([shell.state.folder] + shell.state.folderStack).map { path in
      !home.isEmpty && (path == home || path.hasPrefix(home + "/"))
        ? "~" + path.dropFirst(home.count) : path
    }
    try shell.write(shown.joined(" ") + "\n", for: call.name)
    return 0
  }

  static func times(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    try shell.write("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n", for: "times")
    return 0
  }

  static func minor(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    shell.machine.notSimulated.append(call.name)
    return 0
  }
}
