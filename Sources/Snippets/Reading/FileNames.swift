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

  /// The file that the first line of a file names, as `# web.yaml` does; `nil` for none.
  static func heading(of text: [UInt8]) -> String? {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let content = line.drop { "#/ ;".utf8.contains($0) }
    guard content.count < line.count, content.count <= 80 else { return nil }
    let words = String(decoding: content, as: UTF8.self).split(separator: " ")
    return words.count == 1 && isFileName(words[0]) ? String(words[0]) : nil
  }

  /// The file that a command has its reader edit or looks at: `vi web.yaml`, `cat web.yaml`.
  static func subject(of command: [UInt8]) -> (name: String, isEdited: Bool)? {
    var words = String(decoding: command, as: UTF8.self).split { $0 == " " || $0 == "\t" }
    if words.first == "sudo" { words.removeFirst() }
    guard words.count == 2, let tool = words.first,
      !words[1].contains(where: { "<>|;&$*-".contains($0) })
    else { return nil }
    let isEdited = ["vi", "vim", "nano", "emacs", "code", "notepad"].contains(String(tool))
    guard isEdited || tool == "cat" else { return nil }
    return (String(words[1]), isEdited)
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
    guard !word.has("://"), word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
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
