internal import CBundledTheme

/// The guide's page about diagnostics, which is part of the program.
package enum DiagnosticsGuide {
  /// What the guide says of a kind of mistake, in Markdown; `nil` when there is no such kind.
  package static func text(of identifier: String) -> String? {
    sections.first { $0.identifier == identifier }?.text
  }

  /// All kinds of mistakes, in the order of the guide.
  package static var identifiers: [String] { sections.map(\.identifier) }

  /// The sections below headings such as ``#### `yaml.tab` {#yaml.tab}``.
  private static var sections: [(identifier: String, text: String)] {
    let file = pilgi_guide_diagnostics()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    var sections: [(identifier: String, text: String)] = []
    var isOpen = false
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("#### `"), let name = line.dropFirst(6).split(separator: "`").first {
        sections.append((String(name), ""))
        isOpen = true
      } else if line.hasPrefix("#") {
        isOpen = false
      } else if isOpen, let last = sections.indices.last {
        if !line.isEmpty || !sections[last].text.isEmpty { sections[last].text += line + "\n" }
      }
    }
    return sections.map { section in
      var text = section.text
      while text.last == "\n" { text.removeLast() }
      return (section.identifier, text)
    }
  }
}
