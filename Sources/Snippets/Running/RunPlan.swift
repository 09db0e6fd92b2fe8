package import Diagnostics
internal import Markdown
internal import Shell

/// What a file has to be run: a script, a recorded session, a list of steps or a note.
package struct RunPlan {
  /// Something to do.
  package enum Item: Sendable {
    case step(RunStep)
    /// A file that the note has its readers write.
    case file(ShownFile)
  }

  /// What there is to do, in order; empty for a script.
  package private(set) var items: [Item] = []
  /// The script, when the file is one: its commands share a shell that ends with it.
  package private(set) var script: SourceText?
  /// What is wrong with the file itself.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file by what its name and its first line say it is.
  package init(_ bytes: [UInt8], file: String) {
    let text = SourceText(bytes, file: file)
    if file.hasSuffix(".json") {
      let read = StepFile.read(bytes, file: file)
      items = read.steps.map { .step($0) }
      diagnostics = read.diagnostics
    } else if file.hasSuffix(".md") || file.hasSuffix(".markdown") {
      for snippet in SnippetReader.read(Self.body(bytes, file: file)) {
        switch snippet {
        case .command(let command): items.append(.step(Self.step(command)))
        case .file(let file): items.append(.file(file))
        case .mistake(let diagnostic): diagnostics.append(diagnostic)
        }
      }
    } else if BlockReader.isSession(bytes) {
      items = BlockReader.session(text).map { .step(Self.step($0)) }
    } else {
      script = text
      items = ScriptReader.pieces(of: bytes).map { .step(RunStep(command: text.cut($0.range))) }
    }
  }

  /// The Markdown of a note, behind its front matter.
  static func body(_ bytes: [UInt8], file: String) -> MarkdownSource {
    let fences = bytes.withUnsafeBufferPointer { FrontMatterFences($0) }
    guard let fences, fences.isClosed else { return MarkdownSource(bytes: bytes[...], file: file) }
    return MarkdownSource(bytes: bytes[fences.bodyStart...], file: file, firstLine: fences.bodyLine)
  }

  /// What a note's front matter says of all its commands.
  static func settings(_ bytes: [UInt8], file: String) -> CheckSettings {
    let fences = bytes.withUnsafeBufferPointer { FrontMatterFences($0) }
    guard let fences, fences.isClosed, fences.isYAML,
      bytes[fences.content].contains("pilgi:".utf8)
    else { return CheckSettings() }
    return CheckSettings(Array(bytes[fences.content]), key: "pilgi", file: file, firstLine: 2)
  }

  private static func step(_ command: ShownCommand) -> RunStep {
    RunStep(command: command.text, isTerminal: true, prompt: command.prompt)
  }
}
