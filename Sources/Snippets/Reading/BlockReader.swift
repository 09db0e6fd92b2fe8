package import Diagnostics
internal import Shell

/// Reads the commands of one code block, and what it shows of their output.
package struct BlockReader {
  /// What a block comes to.
  enum Content {
    case commands([ShownCommand])
    case file(language: String)
    case none
  }

  let text: SourceText
  let language: BlockLanguage
  let lines: [BlockLine]
  var next = 0
  private(set) var commands: [ShownCommand] = []
  private(set) var output: Range<Int>?
  /// Whether prompts tell commands from output.
  var isPrompted = false
  /// Whether a line that is no command may be output: between prose and commands there are blank lines.
  var takesOutput = false
  /// Whether a command opened a shell in a container, where `# ` is a prompt.
  private var isInContainer = false

  private init(_ text: SourceText, _ language: BlockLanguage) {
    self.text = text
    self.language = language
    lines = BlockLine.lines(of: text.bytes)
  }

  /// The commands in a text that is not part of a document, such as a recorded session.
  package static func session(_ text: SourceText) -> [ShownCommand] {
    var reader = BlockReader(text, .console)
    reader.readPrompted()
    return reader.commands
  }

  /// Whether a text is a recorded session: its first line begins with a prompt.
  package static func isSession(_ bytes: [UInt8]) -> Bool {
    guard let first = BlockLine.lines(of: bytes).first(where: { !$0.isBlank }),
      let prompt = first.prompt
    else { return false }
    return !prompt.isAmbiguous
  }

  /// Reads a block; `isAnnounced` says that the text above it calls it output.
  static func read(
    _ text: SourceText, language: BlockLanguage, isAnnounced: Bool = false
  ) -> Content {
    var reader = BlockReader(text, language)
    switch language {
    case .output: return .none
    case .file(let name):
      guard reader.isMislabelled else { return .file(language: name) }
    case .unknown, .shell:
      if let name = reader.guessedFile { return .file(language: name) }
      if reader.isSettings { return .file(language: "sh") }
    case .console, .windows: break
    }
    if isAnnounced, !reader.beginsWithCommand { return .none }
    if reader.hasPrompts {
      reader.readPrompted()
    } else if reader.hasAngles {
      reader.readAngles()
    } else {
      reader.readBare()
    }
    return reader.commands.isEmpty ? .none : .commands(reader.commands)
  }

  /// Whether the first line, comments aside, is a command.
  private var beginsWithCommand: Bool {
    for line in lines where !line.isBlank {
      if let prompt = line.prompt, !prompt.isAmbiguous { return true }
      let content = text.bytes[line.start..<line.range.upperBound]
      if CommandRecognizer.judge(content) == .command { return true }
      if !isComment(line) { return false }
    }
    return false
  }

  // MARK: Output

  mutating func extendOutput(_ line: BlockLine) {
    guard !commands.isEmpty else { return }
    if output == nil && line.isBlank { return }
    output = (output?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
  }

  mutating func closeOutput() {
    guard let shown = output, !commands.isEmpty else { return }
    output = nil
    var end = shown.upperBound
    while end > shown.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(text.bytes[end - 1]) {
      end -= 1
    }
    if end > shown.lowerBound {
      commands[commands.count - 1].output = text.cut(shown.lowerBound..<end)
    }
  }

  // MARK: Shells in containers

  /// Adds a command to those of the block.
  mutating func add(_ command: ShownCommand) {
    var command = command
    let prompt = command.prompt ?? Prompt()
    if isInContainer, prompt.isAmbiguous { command.prompt?.isInContainer = true }
    commands.append(command)
    let bytes = command.text.bytes
    if command.prompt?.isInContainer == true {
      isInContainer = !bytes.elementsEqual("exit".utf8)
    } else {
      // Where `# ` is the host's own prompt, nobody can tell the container's from it.
      isInContainer = command.prompt?.isAmbiguous == false && InteractiveShell.isOpened(by: bytes)
    }
  }
}
