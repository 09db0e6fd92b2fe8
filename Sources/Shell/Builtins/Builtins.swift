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
  typealias Body = (Interpreter, BuiltinCall) throws(Unwind) -> Int

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

  static func find(_ name: ByteString) -> Body? {
    flow(name) ?? variables(name) ?? io(name) ?? session(name)
  }

  private static func flow(_ name: ByteString) -> Body? {
    switch name {
    case ":", "true": { (_, _) throws(Unwind) in 0 }
    case "false": { (_, _) throws(Unwind) in 1 }
    case "break", "continue": loopExit
    case "return": returnFrom
    case "exit", "logout": exit
    case "eval": eval
    case ".", "source": source
    case "exec": exec
    case "command": command
    case "builtin": builtin
    case "trap": trap
    default: nil
    }
  }

  private static func variables(_ name: ByteString) -> Body? {
    switch name {
    case "declare", "typeset", "local", "export", "readonly": declare
    case "unset": unset
    case "set": set
    case "shift": shift
    case "shopt": shopt
    case "let": evaluateLet
    case "getopts": getopts
    default: nil
    }
  }

  private static func io(_ name: ByteString) -> Body? {
    switch name {
    case "echo": echo
    case "printf": printf
    case "read": read
    case "mapfile", "readarray": mapfile
    case "test", "[": test
    default: nil
    }
  }

  private static func session(_ name: ByteString) -> Body? {
    switch name {
    case "cd": changeFolder
    case "pwd": printFolder
    case "pushd", "popd", "dirs": folderStack
    case "alias": alias
    case "unalias": unalias
    case "type": type
    case "hash": hash
    case "jobs": jobs
    case "disown": disown
    case "wait": wait
    case "kill": kill
    case "fg", "bg": foreground
    case "umask": umask
    case "times": times
    case "ulimit": ulimit
    case "enable", "help", "history": minor
    default: nil
    }
  }
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
