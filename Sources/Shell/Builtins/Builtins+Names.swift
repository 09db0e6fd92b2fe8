extension Builtins {
  static func alias(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    let operands = call.operands.filter { $0 != "-p" }
    for text in operands.isEmpty ? shell.state.aliases.keys.sorted() : Array(operands) {
      if let equals = text.bytes.firstIndex(of: 61), equals > 0 {
        shell.state.aliases[text.prefix(equals)] = text.dropFirst(equals + 1)
      } else if let value = shell.state.aliases[text] {
        try shell.write("alias \(text)=\(Quoting.single(value, always: true))\n", for: "alias")
      } else {
        shell.complain("alias: \(text): not found")
        status = 1
      }
    }
    return status
  }

  static func unalias(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    for name in call.operands {
      if name == "-a" {
        shell.state.aliases = [:]
      } else if shell.state.aliases.removeValue(forKey: name) == nil {
        shell.complain("unalias: \(name): not found")
        status = 1
      }
    }
    return status
  }

  static let reserved: [ByteString] = [
    "if", "then", "else", "elif", "fi", "case", "esac", "for", "select", "while", "until", "do",
    "done", "in", "function", "time", "{", "}", "!", "[[", "]]", "coproc",
  ]

  /// What a name is, as `command -v` or `type` say it.
  static func describe(_ name: ByteString, _ shell: Interpreter, verbose: Bool) -> ByteString? {
    if shell.state.shopt.has(.expandAliases), let value = shell.state.aliases[name] {
      return verbose
        ? "\(name) is aliased to `\(value)'"
        : "alias \(name)=\(Quoting.single(value, always: true))"
    }
    if reserved.contains(name) { return verbose ? "\(name) is a shell keyword" : name }
    if let function = shell.state.functions[name] {
      return verbose ? "\(name) is a function\n\(function.definition(of: name))" : name
    }
    if names.contains(name) { return verbose ? "\(name) is a shell builtin" : name }
    let path = name.contains(47) ? existing(name, shell) : shell.findProgram(name)
    return path.map { verbose ? "\(name) is \($0)" : $0 }
  }

  private static func existing(_ path: ByteString, _ shell: Interpreter) -> ByteString? {
    guard
      let inode = try? shell.machine.fileSystem.find(
        path, from: shell.state.folder, as: shell.state.credentials),
      inode.isFile, shell.state.credentials.may(1, inode)
    else { return nil }
    return path
  }

  static func type(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    var mode: UInt8 = 0
    for name in call.operands {
      if name == "-t" || name == "-p" || name == "-P" || name == "-a" {
        mode = name.bytes[1]
        continue
      }
      guard let words = describe(name, shell, verbose: true) else {
        if mode == 0 || mode == 97 { shell.complain("type: \(name): not found") }
        status = 1
        continue
      }
      if mode == 116 {
        let kind: ByteString
        if shell.state.shopt.has(.expandAliases), shell.state.aliases[name] != nil {
          kind = "alias"
        } else if reserved.contains(name) {
          kind = "keyword"
        } else if shell.state.functions[name] != nil {
          kind = "function"
        } else {
          kind = names.contains(name) ? "builtin" : "file"
        }
        try shell.write(kind + "\n", for: "type")
      } else if mode == 112 || mode == 80 {
        if let path = shell.findProgram(name), mode == 80 || !names.contains(name) {
          try shell.write(path + "\n", for: "type")
        }
      } else {
        try shell.write(words + "\n", for: "type")
      }
    }
    return status
  }

  static func hash(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var status = 0
    for name in call.operands where !name.hasPrefix("-") {
      if shell.findProgram(name) == nil && !names.contains(name) {
        shell.complain("hash: \(name): not found")
        status = 1
      }
    }
    return status
  }
}
