internal import Diagnostics
internal import Snippets

/// Runs what a file has to be run, and prints it as a terminal would show it.
struct RunPrinter {
  let source: [UInt8]
  let format: Run.Format

  /// Prints what is wrong with the file itself, to standard error.
  func print(_ diagnostics: [Diagnostic]) {
    let renderer = DiagnosticRenderer(.terminal(color: Console.hasColor))
    let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
    for diagnostic in diagnostics {
      Console.error(
        renderer.render(diagnostic) { _, number in
          lines.indices.contains(number - 1)
            ? String(decoding: lines[number - 1], as: UTF8.self) : nil
        })
    }
  }

  /// Prints the commands with their places, one a line; of several lines the first.
  func list(_ items: [RunPlan.Item]) {
    for item in items {
      switch item {
      case .step(let step):
        Console.print(place(step.command) + Self.firstLine(step.command.bytes) + "\n")
      case .file(let file):
        let name = file.name.map { "file \($0)" } ?? "a file without a name"
        Console.print(place(file.text) + "(\(name), \(file.language))\n")
      }
    }
  }

  /// Runs everything; gives the exit status of the script, or of the last command that failed.
  func run(_ plan: RunPlan) -> Int {
    // Recorded scenarios are of the host `docker`.
    let runner = Runner(
      hostName: format == .json ? "docker" : "localhost", guests: [OwnProgram.guest])
    if let script = plan.script, format == .text {
      let result = runner.runScript(script)
      Console.write(result.output, to: .output)
      Console.write(result.errors, to: .errors)
      sayWhy(result)
      return result.status
    }
    var status = 0
    var objects: [String] = []
    for item in plan.items {
      switch item {
      case .file(let file): runner.write(file)
      case .step(let step):
        let prompt = runner.prompt
        let result = runner.run(step)
        if result.status != 0 { status = result.status }
        if format == .json {
          objects.append(Self.json(result, isTerminal: step.isTerminal))
          continue
        }
        Console.print(Self.typed(step.command.bytes, prompt: prompt))
        Console.write(result.screen, to: .output)
        if let last = result.screen.last, last != 0x0A { Console.print("\n") }
        sayWhy(result)
      }
    }
    if format == .json { Console.print("[" + objects.joined(separator: ",\n ") + "]\n") }
    return format == .json ? 0 : status
  }

  private func sayWhy(_ result: RunResult) {
    guard let reason = result.reason else { return }
    Console.error("\(place(result.command))\(result.verdict.rawValue): \(reason)\n")
  }

  private func place(_ text: SourceText) -> String {
    let position = text.position(at: 0)
    return "\(text.file):\(position.line):\(position.column): "
  }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private static func typed(_ bytes: [UInt8], prompt: String) -> String {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return prompt
      + lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n> ") + "\n"
  }

  /// A step as JSON; on a terminal, what both streams show is in `stdout`.
  private static func json(_ result: RunResult, isTerminal: Bool) -> String {
    func quoted(_ bytes: [UInt8]) -> String {
      JSONText.quoted(String(decoding: bytes, as: UTF8.self))
    }
    var text = "{\"cmd\":" + quoted(result.command.bytes)
    text += ",\"stdout\":" + quoted(isTerminal ? result.screen : result.output)
    text += ",\"stderr\":" + quoted(isTerminal ? [] : result.errors)
    text += ",\"exit\":\(result.status),\"verdict\":" + JSONText.quoted(result.verdict.rawValue)
    if let reason = result.reason { text += ",\"reason\":" + JSONText.quoted(reason) }
    return text + "}"
  }
}
