internal import Diagnostics
package import Markdown

/// Reads the commands and files that a note shows.
package struct SnippetReader {
  private let file: String
  private var snippets: [Snippet] = []
  /// The last prose, which may name the file below it.
  private var lead = ""
  /// What the author says of the next block.
  private var directives = Directives()
  /// The command in the block before this one, the last of it, where nothing but prose has come since.
  private var last: Int?

  private init(file: String) { self.file = file }

  /// The snippets of a document, in order.
  package static func read(_ source: MarkdownSource) -> [Snippet] {
    var reader = SnippetReader(file: source.file)
    for part in CodeReader.parts(of: source) { reader.take(part) }
    return reader.snippets
  }

  private mutating func take(_ part: CodePart) {
    switch part {
    case .prose(let text, _): lead = text
    case .comment(let text, let range):
      if text.hasPrefix("pilgi:") { take(comment: text.dropFirst(6), at: range) }
    case .code(let block):
      let language = block.info.prefix { $0 != " " && $0 != "{" }
      let said = Directives(block.info.dropFirst(language.count), isShared: true)
      report(said, at: block.range)
      var all = directives.adding(said)
      // The first terminal is the host on which the note begins.
      if all.host == nil, let number = BlockTerminal.number(in: block.info), number > 1 {
        all.host = "node\(number)"
      }
      take(block.text, info: block.info, isFenced: block.isFenced, all)
      lead = ""
      directives = Directives()
    }
  }

  /// Takes a comment with directives; what stands below them is a block that no renderer shows.
  private mutating func take(comment text: Substring, at range: SourceRange) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let said = Directives(lines.first ?? "")
    report(said, at: range)
    guard lines.dropFirst().contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      directives = directives.adding(said)
      return
    }
    let pieces = lines.enumerated().dropFirst().map { index, line in
      SourceText.Piece(
        Array((line + "\n").utf8), at: SourcePosition(line: range.start.line + index, column: 1),
        isInserted: false)
    }
    take(SourceText(file: file, pieces: pieces, end: range.end), info: "bash", said)
  }

  private mutating func report(_ said: Directives, at range: SourceRange) {
    let start = SourceRange(line: range.start.line, column: range.start.column)
    snippets += said.unknown.map { .mistake($0.diagnostic(file: file, range: start)) }
  }

  private mutating func take(
    _ text: SourceText, info: String, isFenced: Bool = true, _ said: Directives
  ) {
    let before = last
    last = nil
    if said.skips { return }
    let isOutput = Lead.announcesOutput(lead)
    switch BlockReader.read(text, language: BlockLanguage(info: info), isAnnounced: isOutput) {
    case .commands(let commands): take(commands, said)
    case .file(let language):
      // `kubectl get pod web -o yaml` prints what might be a file.
      if isOutput, let before, printsFiles(before), attach(text, to: before) { return }
      let name =
        FileNames.attribute(of: info) ?? edited(before) ?? FileNames.heading(of: text.bytes)
        ?? FileNames.named(in: lead)
      snippets.append(
        .file(ShownFile(name: name, language: language, text: text, directives: said)))
    case .none:
      if let name = edited(before) {
        snippets.append(.file(ShownFile(name: name, language: "", text: text, directives: said)))
      } else if let before, isFenced, isOutput || lead.isEmpty {
        _ = attach(text, to: before)
      }
    }
  }

  private mutating func take(_ commands: [ShownCommand], _ said: Directives) {
    for (index, command) in commands.enumerated() {
      var command = command
      command.directives = said
      // A new world is for all of the block, an expected failure for its last command.
      if index > 0 {
        command.directives.isFresh = false
        command.directives.continued = nil
      }
      if index < commands.count - 1 {
        command.directives.status = nil
        command.directives.error = nil
      }
      if command.prompt?.host == nil, let host = said.host {
        command.prompt = command.prompt ?? Prompt()
        command.prompt?.host = host
      }
      snippets.append(.command(command))
    }
    last = snippets.count - 1
  }

  /// The file that a command opened in an editor, and that the next block therefore shows.
  private func edited(_ index: Int?) -> String? {
    guard let index, case .command(let command) = snippets[index],
      let subject = FileNames.subject(of: command.text.bytes), subject.isEdited
    else { return nil }
    return subject.name
  }

  /// Whether what a command prints has the form of a file: `-o yaml`, `cat`, `docker inspect`.
  private func printsFiles(_ index: Int) -> Bool {
    guard case .command(let command) = snippets[index] else { return false }
    let words = command.text.bytes.split { $0 <= 0x20 }
    return words.contains { word in
      ["-o", "-oyaml", "-ojson", "cat", "inspect", "edit", "view", "curl"]
        .contains { word.elementsEqual($0.utf8) } || word.starts(with: "--output".utf8)
        || word.starts(with: "-o=".utf8)
    }
  }

  /// Takes a block for what a command prints that shows nothing so far; gives whether it is.
  private mutating func attach(_ text: SourceText, to index: Int) -> Bool {
    guard case .command(var command) = snippets[index], command.output == nil else { return false }
    var end = text.bytes.count
    while end > 0, text.bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > 0 else { return false }
    command.output = text.cut(0..<end)
    snippets[index] = .command(command)
    return true
  }
}
