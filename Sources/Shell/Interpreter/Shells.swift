/// `bash` and `sh` as programs.
enum Shells {
  static func run(
    _ arguments: [ByteString], in shell: Interpreter,
    environment: [(name: ByteString, value: ByteString)]?
  ) throws(Unwind) -> Int {
    let given = environment ?? shell.environment
    let inner = shell.child(exactly: [])
    inner.setOwnVariables(user: shell.state.credentials.user)
    for (name, value) in given {
      if name.hasPrefix("BASH_FUNC_"), name.hasSuffix("%%"), value.hasPrefix("() {") {
        let function = name.dropFirst(10).dropLast(2)
        _ = try inner.runSource((function + " " + value).bytes, line: 1, kind: .substitution)
        inner.state.functions[function]?.isExported = true
        continue
      }
      inner.state.variables[name] = Variable(.scalar(value), exported: true)
    }
    let level = (inner.value("SHLVL")?.integer ?? 0) + 1
    inner.state.variables["SHLVL"] = Variable(.scalar(ByteString(level)), exported: true)
    inner.state.variables["PWD"] = Variable(.scalar(shell.state.folder), exported: true)
    inner.state.name = arguments[0]
    if inner.depth > shell.machine.limits.depth { throw shell.exceed("depth") }
    var rest = arguments.dropFirst()
    var isCommand = false
    var readsInput = false
    while let option = rest.first, option.count > 1,
      option.bytes[0] == 45 || option.bytes[0] == 43
    {
      rest = rest.dropFirst()
      if option == "--" { break }
      if option.hasPrefix("--") { continue }
      for letter in option.bytes.dropFirst() {
        switch letter {
        case 99: isCommand = true
        case 115: readsInput = true
        case 105, 108: break
        case 111:
          if let name = rest.popFirst() { _ = Options.set(name, true, in: &inner.state) }
        case 79:
          if let name = rest.popFirst() { inner.state.shopt.set(name, true) }
        default: inner.state.options.insert(letter)
        }
      }
    }
    if isCommand {
      guard let script = rest.popFirst() else {
        inner.writeError("\(inner.state.name): -c: option requires an argument\n")
        return 2
      }
      inner.state.name = rest.popFirst() ?? inner.state.name
      inner.state.positional = Array(rest)
      return inner.runToEnd(script.bytes, kind: .commandString)
    }
    if let path = rest.first, !readsInput {
      let source: [UInt8]
      do {
        source = try shell.readScript(path)
      } catch {
        if error == .isDirectory { inner.state.name = path }
        inner.writeError("\(inner.state.name): \(path): \(error.message)\n")
        return error == .noEntry ? 127 : 126
      }
      inner.state.name = path
      inner.state.positional = Array(rest.dropFirst())
      return inner.runToEnd(source, kind: .script)
    }
    inner.state.positional = Array(rest)
    let source = (try? inner.readScript("/dev/stdin")) ?? []
    if shell.machine.exceededLimit != nil { throw .limit }
    return inner.runToEnd(source, kind: .standardInput)
  }
}
