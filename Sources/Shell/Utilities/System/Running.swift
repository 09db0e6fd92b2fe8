extension SystemUtilities {
  /// The programs that run others, or say where they are.
  static var running: [Command] {
    [
      Command("env", run: env), Command("printenv", run: printenv), Command("which", run: which),
      Command("nohup", run: nohup), Command("nice", run: nice), Command("timeout", run: timeout),
      Command("time", run: time), Command("watch", run: watch), Command("true") { _ in 0 },
      Command("false") { _ in 1 }, Command("clear") { _ in 0 }, Command("reset") { _ in 0 },
      Command("less", run: pager), Command("more", run: pager),
    ] + ["vi", "vim", "nano", "emacs"].map { Command($0, run: edit) }
      + ["echo", "printf", "test", "[", "pwd", "kill"].map { Command($0, run: builtin) }
  }

  private static let envOptions = OptionTable(
    "i.ignore-environment u:unset C:chdir 0.null S:split-string", failure: 125, permutes: false)

  private static func env(_ context: ProcessContext) -> Int {
    var arguments = context.arguments
    if arguments.count > 1, arguments[1] == "-" { arguments[1] = "-i" }
    guard let options = envOptions.parse(context.with(arguments)) else { return 125 }
    var environment = options.has("i") ? [] : context.environment
    for (name, value) in options.values where name == "u" {
      environment.removeAll { $0.name == value }
    }
    var words = options.operands
    if let text = options.value("S") {
      words = text.split(32).filter { !$0.isEmpty } + words
    }
    while let word = words.first, let sign = word.bytes.firstIndex(of: UInt8(ascii: "=")) {
      words.removeFirst()
      set(word.prefix(sign), word.dropFirst(sign + 1), in: &environment)
    }
    guard let program = words.first else {
      let end: ByteString = options.has("0") ? "\0" : "\n"
      for (name, value) in environment { context.write(name + "=" + value + end) }
      return 0
    }
    guard context.finds(program, in: environment) else {
      context.complain("\(context.gnuQuoted(program)): No such file or directory")
      return 127
    }
    return context.launch(
      ProcessContext.Launch(words, environment: environment, folder: options.value("C")))
  }

  private static func printenv(_ context: ProcessContext) -> Int {
    let names = context.arguments.dropFirst()
    if names.isEmpty {
      for (name, value) in context.environment { context.write(name + "=" + value + "\n") }
      return 0
    }
    var status = 0
    for name in names {
      if let value = context.environmentValue(name) {
        context.write(value + "\n")
      } else {
        status = 1
      }
    }
    return status
  }

  private static let whichOptions = OptionTable("a.a s.s", failure: 2)

  private static func which(_ context: ProcessContext) -> Int {
    guard let options = whichOptions.parse(context) else { return 2 }
    if options.operands.isEmpty { return 1 }
    var status = 0
    for name in options.operands {
      var paths: [ByteString] = []
      if name.contains(UInt8(ascii: "/")) {
        paths = [name]
      } else {
        let path = context.environmentValue("PATH") ?? ""
        paths = path.split(UInt8(ascii: ":")).map { PathName.join($0.isEmpty ? "." : $0, name) }
      }
      let found = paths.filter { path in
        guard let inode = context.existing(path) else { return false }
        return inode.isFile && context.credentials.may(1, inode)
      }
      if found.isEmpty { status = 1 }
      if !options.has("s") {
        for path in options.has("a") ? found[...] : found.prefix(1) { context.write(path + "\n") }
      }
    }
    return status
  }

  private static func nohup(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    if words.isEmpty {
      _ = context.usage("missing operand")
      return 125
    }
    return run(words, context)
  }

  /// Runs another program; says so where there is none.
  private static func run(_ words: [ByteString], _ context: ProcessContext) -> Int {
    guard context.finds(words[0]) else {
      context.complain(
        "failed to run command \(context.gnuQuoted(words[0])): No such file or directory")
      return 127
    }
    return context.runProgram(words)
  }

  private static let niceOptions = OptionTable("n:adjustment", failure: 125, permutes: false)

  private static func nice(_ context: ProcessContext) -> Int {
    guard let options = niceOptions.parse(context) else { return 125 }
    if options.operands.isEmpty {
      context.write("0\n")
      return 0
    }
    return run(options.operands, context)
  }

  private static let timeoutOptions = OptionTable(
    "s:signal k:kill-after -.preserve-status -.foreground v.verbose", failure: 125, permutes: false)

  private static func timeout(_ context: ProcessContext) -> Int {
    guard let options = timeoutOptions.parse(context) else { return 125 }
    guard options.operands.count > 1 else {
      context.writeError("Try 'timeout --help' for more information.\n")
      return 125
    }
    guard let limit = duration(options.operands[0]) else {
      _ = context.usage("invalid time interval \(context.gnuQuoted(options.operands[0]))")
      return 125
    }
    let start = context.machine.clock.now
    let status = run(Array(options.operands.dropFirst()), context)
    if limit > 0, context.machine.exceededLimit == "time" {
      // What would have waited forever is ended here.
      context.machine.exceededLimit = nil
      context.machine.clock.advance(by: max(start + limit - context.machine.clock.now, 0))
      return 124
    }
    let isLate = limit > 0 && context.machine.clock.now - start > limit
    return isLate && !options.has("preserve-status") ? 124 : status
  }

  private static func time(_ context: ProcessContext) -> Int {
    let words = Array(context.arguments.dropFirst())
    if words.first?.hasPrefix("-") == true { return context.notSimulated(words[0]) }
    if words.isEmpty { return 0 }
    let start = context.machine.clock.now
    let status = context.runProgram(words)
    let hundredths = (context.machine.clock.now - start) / 10_000_000
    let (seconds, part) = (hundredths / 100, hundredths % 100)
    let two: ByteString = part < 10 ? "0\(part)" : "\(part)"
    let clock: ByteString =
      "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60).\(two)"
    context.writeError(
      "0.00user 0.00system \(clock)elapsed 0%CPU (0avgtext+0avgdata 2048maxresident)k\n0inputs+0outputs (0major+90minor)pagefaults 0swaps\n"
    )
    return status
  }

  /// What is built into the shell is a program, too, for those that run programs.
  private static func builtin(_ context: ProcessContext) -> Int {
    var launch = ProcessContext.Launch(context.arguments, environment: context.environment)
    launch.isBuiltin = true
    return context.launch(launch)
  }

  private static let watchOptions = OptionTable(
    "n:interval d.differences t.no-title b.beep e.errexit g.chgexit c.color x.exec p.precise",
    permutes: false)

  /// One screen of what is watched; it would go on until it is interrupted.
  private static func watch(_ context: ProcessContext) -> Int {
    guard let options = watchOptions.parse(context) else { return 1 }
    if options.operands.isEmpty { return context.usage("missing operand") }
    return context.launch(
      ProcessContext.Launch(
        options.has("x") ? options.operands : ["sh", "-c", options.operands.joined(" ")]))
  }

  private static func pager(_ context: ProcessContext) -> Int {
    let operands = context.arguments.dropFirst().filter { !$0.hasPrefix("-") && !$0.hasPrefix("+") }
    let (files, isWhole) = context.inputs(Array(operands))
    for file in files where !context.write(file.data) { break }
    return isWhole ? 0 : 1
  }

  /// An editor: the file is opened, and what a person would write is not known.
  private static func edit(_ context: ProcessContext) -> Int {
    for operand in context.arguments.dropFirst()
    where !operand.hasPrefix("-") && !operand.hasPrefix("+") {
      context.machine.edited.append(
        (context.arguments[0], PathName.normalized(operand, from: context.folder)))
    }
    return 0
  }
}
