internal import Diagnostics
package import Markdown

/// Reads the commands and files that a note shows.
package struct SnippetReader {
  private var snippets: [Snippet] = []
  /// The last prose, which may name the file below it.
  private var lead = ""
  /// Whether the next block is to be left alone, as its author says.
  private var skipsNext = false

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
        skipsNext = text.dropFirst(6).split(separator: " ").contains("skip")
      }
    case .code(let block):
      defer {
        lead = ""
        skipsNext = false
      }
      if !skipsNext { take(block) }
    }
  }

  private mutating func take(_ block: MarkdownCodeBlock) {
    switch BlockReader.read(block.text, language: BlockLanguage(info: block.info)) {
    case .commands(let commands): snippets += commands.map { .command($0) }
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
