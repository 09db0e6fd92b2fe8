/// `awk` as POSIX has it, with the messages of mawk, which Debian installs.
enum Awk {
  /// `awk` under its names.
  static var commands: [Command] {
    ["awk", "mawk", "gawk"].map { name in Command(name) { run($0) } }
  }

  private static func run(_ context: ProcessContext) -> Int {
    var rest = context.arguments.dropFirst()
    var source: [UInt8]?
    var settings: [ByteString] = []
    options: while let option = rest.first, option.count > 1, option.hasPrefix("-") {
      rest = rest.dropFirst()
      if option == "--" { break }
      let letter = option.bytes[1]
      switch letter {
      case "F", "v", "f":
        guard let value = option.count > 2 ? option.dropFirst(2) : rest.popFirst() else {
          context.complain("option requires an argument -- \(ByteString([letter]))")
          return 2
        }
        if letter == "v" {
          settings.append(value)
        } else if letter == "F" {
          settings.append("FS=" + (value == "t" ? "\\t" : value))
        } else {
          guard let text = read(value, context) else { return 2 }
          source = (source.map { $0 + [0x0A] } ?? []) + text
        }
      case "W", "-":
        return context.notSimulated(option) + 1
      default:
        context.complain("not an option: \(option)")
        return 2
      }
    }
    if source == nil {
      guard let text = rest.popFirst() else {
        context.writeError("Usage: awk [options] 'program' [file ...]\n")
        return 0
      }
      source = text.bytes
    }
    var parser = AwkParser(source ?? [])
    do throws(AwkInterrupt) {
      let program = try parser.read()
      let runner = AwkRunner(program, context, arguments: ["awk"] + rest)
      for setting in settings where !runner.assign(setting) {
        context.complain("improper assignment: -v \(setting)")
        return 2
      }
      return try runner.run()
    } catch {
      switch error {
      case .failure(let message): context.complain(message)
      case .limit: if !context.pipeIsBroken { context.machine.exceed("expansion") }
      case .exit: break
      }
      return 2
    }
  }

  private static func read(_ path: ByteString, _ context: ProcessContext) -> [UInt8]? {
    if path == "-" || path == "/dev/stdin" { return context.readAll() }
    do {
      return try context.contents(of: path)
    } catch {
      context.complain("cannot open \(path) (\(error.message))")
      return nil
    }
  }
}
