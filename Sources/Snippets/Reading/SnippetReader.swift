internal import Diagnostics
package import Markdown

/// Reads the commands and files that a note shows.
package struct SnippetReader {
  private var snippets: [Snippet] = []
  /// The last prose, which may name the file below it.
  private var lead = ""
  /// What the author says of the next block.
  private var directives = Directives("")

  /// The snippets of a document, in order.
  package static func read(_ source: MarkdownSource) -> [Snippet] {
    var reader = SnippetReader()
    for part in CodeReader.parts(of: source) { reader.take(part) }
    return reader.snippets
  }

  private mutating func take(_ part: CodePart) {
    switch part {
    case .prose(let text, _): lead = text
    case .comment(let text, _):
      if text.hasPrefix("pilgi:") {
        directives = directives.adding(Directives(text.dropFirst(6)))
      }
    case .code(let block):
      defer {
        lead = ""
        directives = Directives("")
      }
      take(block)
    }
  }

  private mutating func take(_ block: MarkdownCodeBlock) {
    let language = block.info.prefix { $0 != " " && $0 != "{" }
    let directives = directives.adding(Directives(block.info.dropFirst(language.count)))
    if directives.skips { return }
    switch BlockReader.read(block.text, language: BlockLanguage(info: block.info)) {
    case .commands(var commands):
      // A new world is for all of the block, an expected failure for its last command.
      commands[0].directives.isFresh = directives.isFresh
      // The first terminal is the host on which the note begins.
      if let number = BlockTerminal.number(in: block.info), number > 1 {
        for index in commands.indices where commands[index].prompt?.host == nil {
          var prompt = commands[index].prompt ?? Prompt()
          prompt.host = "node\(number)"
          commands[index].prompt = prompt
        }
      }
      commands[commands.count - 1].directives.status = directives.status
      commands[commands.count - 1].directives.error = directives.error
      snippets += commands.map { .command($0) }
    case .file(let language):
      let name = FileNames.attribute(of: block.info) ?? FileNames.named(in: lead)
      snippets.append(.file(ShownFile(name: name, language: language, text: block.text)))
    case .none: break
    }
  }
}

/// Finds the names of files that authors give to blocks.
enum FileNames {
  /// The value of `title=`, `file=` or `filename=` behind a fence's language.
  static func attribute(of info: String) -> String? {
    for key in ["title=", "file=", "filename=", "name="] {
      guard let start = info.range(of: key) else { continue }
      let rest = info[start...].dropFirst(key.count)
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
      } else {
        value = rest.prefix { $0 != " " && $0 != "}" && $0 != "," }
      }
      if !value.isEmpty { return String(value) }
    }
    return nil
  }

  /// The only word of a short text that looks like a file's name.
  static func named(in text: String) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    let words = text.split { " \t\n()'\"`,:：[]→".contains($0) }
    let names = words.filter(isFileName)
    return names.count == 1 ? String(names[0]) : nil
  }

  private static func isFileName(_ word: Substring) -> Bool {
    if word == "Dockerfile" || word == "Containerfile" || word == ".dockerignore" { return true }
    guard let dot = word.lastIndex(of: "."), dot != word.startIndex else { return false }
    guard !word.contains("://"), word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return false
    }
    let known = [
      "yaml", "yml", "json", "sh", "conf", "cfg", "ini", "toml", "env", "properties", "py", "js",
      "go", "html", "txt", "service", "tf", "xml", "css", "rb", "php", "java", "csr", "crt", "key",
    ]
    return known.contains(String(word[word.index(after: dot)...]))
  }
}

extension String {
  /// Where the first occurrence of a text begins.
  fileprivate func range(of text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
