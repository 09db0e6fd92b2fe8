/// What the command line of `sed` asks for.
struct SedSettings {
  var isQuiet = false
  var isSeparate = false
  var terminator: UInt8 = 0x0A
  var lineLength = 70
  /// What is put behind a file's name to keep its old contents; `nil` unless files are edited in place.
  var suffix: ByteString?
}

/// `sed`, the stream editor.
enum Sed {
  /// The command.
  static var command: Command { Command("sed", run: run) }

  private static let usage: ByteString =
    "Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n"

  private static let table: OptionTable = {
    var table = OptionTable(
      "n.quiet -.silent ~-.debug e:expression f:file -.follow-symlinks i?in-place l:line-length -.posix E.regexp-extended r.r s.separate -.sandbox u.unbuffered z.null-data b.binary ~-.help ~-.version"
    )
    table.hint = usage
    return table
  }()

  /// A piece of the script: an `-e` or a file.
  private struct Piece {
    var text: [UInt8]
    var file: ByteString?
  }

  private static func run(_ context: ProcessContext) -> Int {
    let (arguments, suffix) = inPlace(context.arguments)
    let context = context.with(arguments)
    guard let options = table.parse(context) else { return 1 }
    var settings = SedSettings()
    settings.isQuiet = options.has("n") || options.has("silent")
    settings.suffix = suffix ?? (options.has("i") ? options.value("i") ?? "" : nil)
    settings.isSeparate = options.has("s") || settings.suffix != nil
    if options.has("z") { settings.terminator = 0 }
    if let written = options.value("l") {
      guard let length = written.integer, length >= 0 else {
        context.complain("invalid line length: \(written)")
        return 1
      }
      settings.lineLength = length
    }
    var operands = options.operands
    guard let pieces = pieces(options, &operands, context) else { return 4 }
    if pieces.isEmpty {
      context.writeError(usage)
      return 1
    }
    var parser = SedParser(
      Array(pieces.map { $0.text }.joined(separator: [0x0A])),
      options.has("E") || options.has("r") ? .extended : .basic)
    let script: SedScript
    do {
      script = try parser.read()
    } catch {
      return explain(error, pieces, context)
    }
    let files = SedFiles(context)
    for name in script.outputs where !files.open(name) { return 4 }
    return run(script, settings, operands.isEmpty ? ["-"] : operands, files, context)
  }

  /// Takes `-i[SUFFIX]`, whose suffix may be attached, out of the arguments.
  private static func inPlace(
    _ arguments: [ByteString]
  ) -> (arguments: [ByteString], suffix: ByteString?) {
    var result: [ByteString] = []
    var suffix: ByteString?
    var isOption = true
    for argument in arguments {
      if argument == "--" { isOption = false }
      guard isOption, argument.hasPrefix("-"), !argument.hasPrefix("--"),
        let place = argument.bytes.firstIndex(of: 0x69),
        !argument.bytes[..<place].contains(where: { $0 == "e" || $0 == "f" || $0 == "l" })
      else {
        result.append(argument)
        continue
      }
      suffix = argument.dropFirst(place + 1)
      if place > 1 { result.append(argument.prefix(place)) }
    }
    return (result, suffix)
  }

  private static func pieces(
    _ options: OptionTable.Parsed, _ operands: inout [ByteString], _ context: ProcessContext
  ) -> [Piece]? {
    var pieces: [Piece] = []
    for option in options.values {
      guard let value = option.value else { continue }
      if option.name == "e" {
        pieces.append(Piece(text: value.bytes))
      } else if option.name == "f" {
        do {
          var text =
            value == "-"
            ? context.readAll()
            : try context.contents(of: value)
          if text.last == 0x0A { text.removeLast() }
          pieces.append(Piece(text: text, file: value))
        } catch {
          context.complain("couldn't open file \(value): \(error.message)")
          return nil
        }
      }
    }
    if pieces.isEmpty && !operands.isEmpty {
      pieces = [Piece(text: operands.removeFirst().bytes)]
    }
    return pieces
  }

  /// Says what is wrong with the script and where: in which piece, at which byte or line.
  private static func explain(
    _ failure: SedFailure, _ pieces: [Piece], _ context: ProcessContext
  ) -> Int {
    guard let at = failure.at else {
      if failure.message.hasSuffix("not simulated") {
        context.machine.notSimulated.append("sed: " + failure.message)
      }
      context.complain(failure.message)
      return failure.message.hasPrefix("can't") ? 4 : 1
    }
    var start = 0
    var expressions = 0
    for (index, piece) in pieces.enumerated() {
      if piece.file == nil { expressions += 1 }
      let isLast = index == pieces.count - 1
      if at - start > piece.text.count + 1 && !isLast {
        start += piece.text.count + 1
        continue
      }
      let place = min(at - start, piece.text.count)
      if let file = piece.file {
        let line = piece.text[..<place].dropLast().reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        context.complain("file \(file) line \(line): \(failure.message)")
      } else {
        context.complain("-e expression #\(expressions), char \(place): \(failure.message)")
      }
      return 1
    }
    return 1
  }

  // MARK: Running

  private static func run(
    _ script: SedScript, _ settings: SedSettings, _ operands: [ByteString], _ files: SedFiles,
    _ context: ProcessContext
  ) -> Int {
    let groups = settings.isSeparate ? operands.map { [$0] } : [operands]
    var status = 0
    for group in groups {
      let input = SedInput(context, group, terminator: settings.terminator)
      var edited: [UInt8] = []
      var output = SedOutput { context.write($0) }
      if settings.suffix != nil {
        guard let problem = obstacle(group[0], context) else {
          output = SedOutput { bytes in
            edited += bytes
            return edited.count <= context.fileSystem.largestFile
          }
          let (code, isDone) = runGroup(script, settings, context, input, output, files)
          if !save(edited, group[0], settings, context) { return 4 }
          if isDone { return code }
          status = max(status, code)
          continue
        }
        context.complain(problem.message)
        status = max(status, problem.status)
        continue
      }
      let (code, isDone) = runGroup(script, settings, context, input, output, files)
      if isDone { return code }
      status = max(status, code)
    }
    return status
  }

  private static func runGroup(
    _ script: SedScript, _ settings: SedSettings, _ context: ProcessContext, _ input: SedInput,
    _ output: SedOutput, _ files: SedFiles
  ) -> (status: Int, isDone: Bool) {
    var runner = SedRunner(
      script, settings, context, input: input, output: output, files: files)
    do {
      try runner.run()
    } catch {
      context.complain(error.message)
      return (4, true)
    }
    if let status = runner.status { return (status == 0 ? input.status : status, true) }
    return (output.isBroken ? 4 : input.status, false)
  }

  /// Why a file cannot be edited in place.
  private static func obstacle(
    _ path: ByteString, _ context: ProcessContext
  ) -> (message: ByteString, status: Int)? {
    do {
      let inode = try context.fileSystem.find(
        path, from: context.folder, as: context.credentials)
      return inode.isFile ? nil : ("couldn't edit \(path): not a regular file", 4)
    } catch {
      return ("can't read \(path): \(error.message)", 2)
    }
  }

  private static func save(
    _ data: [UInt8], _ path: ByteString, _ settings: SedSettings, _ context: ProcessContext
  ) -> Bool {
    if let suffix = settings.suffix, !suffix.isEmpty,
      let old = try? context.contents(of: path)
    {
      let base = path.split(0x2F).last ?? path
      let folder = path.dropLast(base.count)
      var name = ByteString()
      if suffix.contains(0x2A) {
        for byte in suffix.bytes { if byte == "*" { name.append(base) } else { name.append(byte) } }
      } else {
        name = base + suffix
      }
      if !context.replace(folder + name, with: old) { return false }
    }
    return context.replace(path, with: data)
  }
}
