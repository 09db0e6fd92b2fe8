/// `make` (GNU make 4.3): makes what its rules say, in order, and only what is out of date.
struct Make {
  private let context: ProcessContext
  private let makefile: Makefile
  private let folder: ByteString
  private let isDry: Bool
  private let isSilent: Bool
  private let goesOn: Bool
  private let isForced: Bool
  private var done: [ByteString: Bool] = [:]
  private var hasRun = false

  private struct Stop: Error {
    var message: ByteString?
    var isUnknown = false
  }

  static var command: Command { Command("make") { run($0) } }

  private static let options = OptionTable(
    "f:file C:directory n.just-print s.silent B.always-make k.keep-going j?jobs i.ignore-errors -.no-print-directory -.dry-run v.version",
    failure: 2)

  private static func run(_ context: ProcessContext) -> Int {
    // `-j4` has its value in the same word.
    let words = context.arguments.filter { !($0.hasPrefix("-j") && !$0.hasPrefix("--")) }
    guard let options = options.parse(context.with(words)) else { return 2 }
    if options.has("v") {
      context.write("GNU Make 4.3\nBuilt for x86_64-pc-linux-gnu\n")
      return 0
    }
    func complain(_ text: ByteString) -> Int {
      context.writeError("make: *** \(text)  Stop.\n")
      return 2
    }
    let folder = PathName.normalized(options.value("C") ?? ".", from: context.folder)
    if options.has("C") {
      guard context.existing(folder)?.isFolder == true else {
        return complain("\(options.value("C") ?? ""): No such file or directory.")
      }
    }
    let names: [ByteString] =
      options.value("f").map { [$0] } ?? ["GNUmakefile", "makefile", "Makefile"]
    let found = names.lazy.compactMap { context.existing(PathName.normalized($0, from: folder)) }
      .first
    var targets = options.operands.filter { !$0.contains(UInt8(ascii: "=")) }
    guard let found else {
      if let name = options.value("f") {
        context.writeError("make: \(name): No such file or directory\n")
        return complain("No rule to make target '\(name)'.")
      }
      return complain(
        targets.isEmpty
          ? "No targets specified and no makefile found."
          : "No rule to make target '\(targets[0])'.")
    }
    var variables: [ByteString: ByteString] = [
      "MAKE": "make", "CC": "cc", "SHELL": "/bin/sh", "CURDIR": folder,
    ]
    for (name, value) in context.environment { variables[name] = value }
    variables["SHELL"] = "/bin/sh"
    var fixed: Set<ByteString> = []
    for word in options.operands {
      guard let sign = word.bytes.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = word.prefix(sign).hasSuffix(":") ? word.prefix(sign - 1) : word.prefix(sign)
      variables[name] = word.dropFirst(sign + 1)
      fixed.insert(name)
    }
    let makefile: Makefile
    do {
      makefile = try Makefile(found.data, variables: variables, fixed: fixed) { command in
        output(of: command, folder, context)
      }
    } catch {
      switch error {
      case .notSimulated(let what): return context.notSimulated(what)
      case .failure(let line, let text):
        let name = options.value("f") ?? "Makefile"
        context.writeError("\(name):\(line): *** \(text).  Stop.\n")
        return 2
      }
    }
    if targets.isEmpty {
      let first = makefile.rules.lazy.flatMap { $0.targets }.first {
        !$0.hasPrefix(".") && !$0.contains(UInt8(ascii: "%"))
      }
      guard let first else { return complain("No targets.") }
      targets = [first]
    }
    var make = Make(
      context: context, makefile: makefile, folder: folder,
      isDry: options.has("n") || options.has("dry-run"), isSilent: options.has("s"),
      goesOn: options.has("i"), isForced: options.has("B"))
    return make.make(targets)
  }

  private init(
    context: ProcessContext, makefile: Makefile, folder: ByteString, isDry: Bool, isSilent: Bool,
    goesOn: Bool, isForced: Bool
  ) {
    self.context = context
    self.makefile = makefile
    self.folder = folder
    self.isDry = isDry
    self.isSilent = isSilent
    self.goesOn = goesOn
    self.isForced = isForced
  }

  /// What a command prints, with blanks for its line ends.
  private static func output(
    of command: ByteString, _ folder: ByteString, _ context: ProcessContext
  ) -> ByteString {
    let sink = Stream.Sink()
    var streams = context.streams
    streams[1] = Stream(.sink(sink), readable: false, writable: true)
    _ = context.launch(
      ProcessContext.Launch(["/bin/sh", "-c", command], folder: folder, streams: streams))
    var bytes = sink.bytes
    while bytes.last == 10 { bytes.removeLast() }
    return ByteString(bytes.map { $0 == 10 ? 32 : $0 })
  }

  private mutating func make(_ targets: [ByteString]) -> Int {
    for target in targets {
      hasRun = false
      do throws(Stop) {
        _ = try update(target, for: nil, depth: 0)
      } catch {
        if let message = error.message {
          context.writeError("make: *** \(message)\n")
        }
        return error.isUnknown ? 1 : 2
      }
      if !hasRun {
        let hasRecipe = rule(for: target).map { !$0.recipe.isEmpty } ?? false
        let isUpToDate =
          hasRecipe && !makefile.phony.contains(target)
          || exists(target) && rule(for: target) != nil && hasRecipe
        context.write(
          isUpToDate
            ? "make: '\(target)' is up to date.\n" : "make: Nothing to be done for '\(target)'.\n")
      }
    }
    return 0
  }

  private func exists(_ name: ByteString) -> Bool { modified(name) != nil }

  private func modified(_ name: ByteString) -> Int64? {
    context.existing(PathName.normalized(name, from: folder))?.modified
  }

  /// The rule of a target, with the needs of all its rules.
  private func rule(for target: ByteString) -> Makefile.Rule? {
    let own = makefile.rules.filter { $0.targets.contains(target) }
    guard var result = own.last(where: { !$0.recipe.isEmpty }) ?? own.last else {
      return pattern(for: target)
    }
    result.needs = own.flatMap { $0.needs }
    if result.recipe.isEmpty, let other = pattern(for: target) { result.recipe = other.recipe }
    return result
  }

  private func pattern(for target: ByteString) -> Makefile.Rule? {
    for rule in makefile.rules {
      for template in rule.targets {
        guard let percent = template.bytes.firstIndex(of: UInt8(ascii: "%")) else { continue }
        let (head, tail) = (template.prefix(percent), template.dropFirst(percent + 1))
        guard target.count >= template.count, target.hasPrefix(head), target.hasSuffix(tail) else {
          continue
        }
        let stem = target.dropFirst(head.count).dropLast(tail.count)
        var result = rule
        result.targets = [target]
        result.needs = rule.needs.map { need in
          guard let at = need.bytes.firstIndex(of: UInt8(ascii: "%")) else { return need }
          return need.prefix(at) + stem + need.dropFirst(at + 1)
        }
        return result
      }
    }
    return nil
  }

  /// Makes a target and what it needs; whether it was made anew.
  private mutating func update(
    _ target: ByteString, for user: ByteString?, depth: Int
  ) throws(Stop) -> Bool {
    if let known = done[target] { return known }
    guard depth < 100 else { throw Stop(message: "Recursion too deep.  Stop.") }
    done[target] = false
    guard let rule = rule(for: target) else {
      if exists(target) { return false }
      let tail: ByteString = user.map { ", needed by '\($0)'" } ?? ""
      throw Stop(message: "No rule to make target '\(target)'\(tail).  Stop.")
    }
    let isPhony = makefile.phony.contains(target)
    var isOld = isPhony || isForced || modified(target) == nil
    for need in rule.needs {
      let isNew = try update(need, for: target, depth: depth + 1)
      if isNew { isOld = true }
      if let own = modified(target), let other = modified(need), other > own { isOld = true }
    }
    guard isOld else { return false }
    for (line, text) in rule.recipe { try perform(text, line, target, rule) }
    if rule.recipe.isEmpty, !isPhony, exists(target) { return false }
    done[target] = true
    return true
  }

  private mutating func perform(
    _ text: ByteString, _ line: Int, _ target: ByteString, _ rule: Makefile.Rule
  ) throws(Stop) {
    var unique: [ByteString] = []
    for need in rule.needs where !unique.contains(need) { unique.append(need) }
    let own: [ByteString: ByteString] = [
      "@": target, "<": rule.needs.first ?? "", "^": unique.joined(" "),
      "+": rule.needs.joined(" "),
      "?": unique.joined(" "), "*": PathName.base(target).split(UInt8(ascii: "."))[0],
    ]
    var command: ByteString
    do throws(Makefile.Mistake) {
      command = try makefile.expand(text, own: own).trimmed
    } catch {
      if case .notSimulated(let what) = error {
        _ = context.notSimulated(what)
        throw Stop(message: nil, isUnknown: true)
      }
      throw Stop(message: "Recursive variable references itself (eventually).  Stop.")
    }
    var (isQuiet, isLenient) = (isSilent, goesOn)
    while let mark = command.bytes.first, ByteString("@-+ \t").contains(mark) {
      if mark == UInt8(ascii: "@") { isQuiet = true }
      if mark == UInt8(ascii: "-") { isLenient = true }
      command = command.dropFirst()
    }
    hasRun = true
    if command.isEmpty { return }
    if !isQuiet || isDry { context.write(command + "\n") }
    if isDry { return }
    let status = context.launch(
      ProcessContext.Launch(["/bin/sh", "-c", command], folder: folder))
    if status == 0 { return }
    let text: ByteString = "[Makefile:\(line): \(target)] Error \(status)"
    if isLenient {
      context.writeError("make: \(text) (ignored)\n")
    } else {
      throw Stop(message: text)
    }
  }
}
