/// How a builtin was called.
struct BuiltinCall {
  var name: ByteString
  /// The arguments, the builtin's name first.
  var arguments: [ByteString]
  /// The arguments that are assignments, by their place, for `declare` and its like.
  var assigned: [Int: Assignment] = [:]

  var operands: ArraySlice<ByteString> { arguments.dropFirst() }
}

/// The commands that the shell itself carries out.
enum Builtins {
  typealias Body = @Sendable (Interpreter, BuiltinCall) throws(Unwind) -> Int

  static let special: [ByteString] = [
    ".", ":", "break", "continue", "eval", "exec", "exit", "export", "readonly", "return", "set",
    "shift", "source", "times", "trap", "unset",
  ]

  static let names: [ByteString] = [
    ".", ":", "[", "alias", "bg", "break", "builtin", "cd", "command", "continue",
    "declare", "dirs", "disown", "echo", "enable", "eval", "exec", "exit", "export", "false", "fg",
    "getopts",
    "hash", "help", "history", "jobs", "kill", "let", "local", "logout", "mapfile", "popd",
    "printf", "pushd", "pwd", "read", "readarray", "readonly", "return", "set", "shift", "shopt",
    "source", "test", "times", "trap", "true", "type", "typeset", "ulimit", "umask", "unalias",
    "unset", "wait",
  ]

  /// The builtin of a name.
  static func find(_ name: ByteString) -> Body? {
    name.count <= longestName ? bodies[name] : nil
  }

  private static let longestName = 9

  private static let bodies: [ByteString: Body] = [
    ":": { (_, _) throws(Unwind) in 0 }, "true": { (_, _) throws(Unwind) in 0 },
    "false": { (_, _) throws(Unwind) in 1 },
    "break": loopExit, "continue": loopExit, "return": returnFrom, "exit": exit, "logout": exit,
    "eval": eval, ".": source, "source": source, "exec": exec, "command": command,
    "builtin": builtin, "trap": trap,
    "declare": declare, "typeset": declare, "local": declare, "export": declare,
    "readonly": declare, "unset": unset, "set": set, "shift": shift, "shopt": shopt,
    "let": evaluateLet, "getopts": getopts,
    "echo": echo, "printf": printf, "read": read, "mapfile": mapfile, "readarray": mapfile,
    "test": test, "[": test,
    "cd": changeFolder, "pwd": printFolder, "pushd": folderStack, "popd": folderStack,
    "dirs": folderStack, "alias": alias, "unalias": unalias, "type": type, "hash": hash,
    "jobs": jobs, "disown": disown, "wait": wait, "kill": kill, "fg": foreground, "bg": foreground,
    "umask": umask,
    "times": times, "enable": minor, "help": minor, "history": minor, "ulimit": ulimit,
  ]
}

extension Interpreter {
  /// Complains in a builtin's name and gives the status.
  func fail(_ call: BuiltinCall, _ message: ByteString, _ status: Int = 1) -> Int {
    complain("\(call.name): \(message)")
    return status
  }

  /// Complains of an option and shows the usage.
  func badOption(_ call: BuiltinCall, _ option: ByteString, usage: ByteString) -> Int {
    complain("\(call.name): \(option): invalid option")
    writeError("\(call.name): usage: \(usage)\n")
    return 2
  }
}
