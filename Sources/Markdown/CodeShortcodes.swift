/// Makes fences of the shortcodes and tags that other generators have for code, line for line:
/// `{{< highlight bash >}}`, `{% highlight bash %}`, `{% code %}` and their ends.
///
/// The lines between them stay where they are, so that their places in the file are the same.
struct CodeShortcodes {
  private static let fence = Array("~~~~~~~~".utf8)
  private static let names: [StaticString] = ["highlight", "codeblock", "code"]

  /// A document with fences in the place of such shortcodes; `nil` when it has none.
  static func apply(to document: Bytes) -> [UInt8]? {
    guard mayHaveAny(document) else { return nil }
    var result: [UInt8] = []
    var (start, isOpen, isFenced, hasAny) = (0, false, false, false)
    while start < document.count {
      let end = document.firstIndex(of: 0x0A, from: start) ?? document.count
      let line = document.part(start..<end)
      let content = line.trimmed
      if content.starts(with: "```") || content.starts(with: "~~~"), !isOpen { isFenced.toggle() }
      if !isFenced, let tag = tag(content), tag.isEnd == isOpen {
        result += line.prefix { $0 == 0x20 || $0 == 0x09 }
        result += fence
        result += tag.language
        isOpen.toggle()
        hasAny = true
      } else {
        result += line
      }
      if end < document.count { result.append(0x0A) }
      start = end + 1
    }
    return hasAny && !isOpen ? result : nil
  }

  private static func mayHaveAny(_ document: Bytes) -> Bool {
    names.contains { name in
      var start = 0
      while let found = document.firstIndex(of: name, from: start) {
        if found >= 3,
          document[found - 1] == 0x20 || document[found - 1] == UInt8(ascii: "%")
            || document[found - 1] == UInt8(ascii: "<")
        {
          return true
        }
        start = found + 1
      }
      return false
    }
  }

  /// The shortcode that a line is, with the language it names; `nil` when it is none.
  private static func tag(_ line: Bytes) -> (isEnd: Bool, language: [UInt8])? {
    let isHugo = line.starts(with: "{{<") || line.starts(with: "{{%")
    guard isHugo || line.starts(with: "{%"), line.last == UInt8(ascii: "}") else { return nil }
    var words = line.from(isHugo ? 3 : 2).split { $0 == 0x20 || $0 == 0x09 }.map(Array.init)
    if words.last.map({ $0.last == UInt8(ascii: "}") }) ?? false { words.removeLast() }
    guard var name = words.first else { return nil }
    var isEnd = false
    if name.first == UInt8(ascii: "/") {
      isEnd = true
      name.removeFirst()
      if name.isEmpty, words.count > 1 { name = words[1] }
    } else if name.starts(with: "end".utf8) {
      isEnd = true
      name.removeFirst(3)
    }
    guard names.contains(where: { $0.withUTF8Buffer { $0.elementsEqual(name) } }) else {
      return nil
    }
    if isEnd { return (true, []) }
    let word = words.dropFirst().first ?? []
    return (false, languageName(word))
  }

  /// `bash` of `bash`, `"bash"` and `lang="bash"`.
  private static func languageName(_ word: [UInt8]) -> [UInt8] {
    let value = word.firstIndex(of: UInt8(ascii: "=")).map { word[($0 + 1)...] } ?? word[...]
    return value.filter { !"\"',:".utf8.contains($0) }
  }
}
