internal import Diagnostics
internal import YAML

/// Takes from the lines of a front matter that cannot be read as a whole what decides whether the page
/// may be seen, and what it is called.
struct FrontMatterSalvage {
  let text: UnsafeBufferPointer<UInt8>
  let isYAML: Bool
  let file: String

  /// Reads each line by itself; a line that says draft or unpublished outweighs all others.
  func take(_ lines: [FrontMatterLine], _ result: inout FrontMatter) {
    var found = FrontMatter()
    for line in lines {
      guard case .key(let name, let value, _) = line.kind, !value.isEmpty,
        let field = FrontMatterField.byName[name] ?? FrontMatterField.byName[name.lowercased()],
        [.title, .date, .expires, .draft, .published].contains(field)
      else { continue }
      var decoder = FrontMatterDecoder(file: file)
      decoder.decode([entry(line, field, value)])
      let own = decoder.result
      if found.title == nil {
        (found.title, found.titleRange) = (own.title, own.titleRange)
      }
      found.date = found.date ?? own.date
      found.expires = found.expires ?? own.expires
      found.isDraft = found.isDraft || own.isDraft
      found.isPublished = found.isPublished && own.isPublished
    }
    if found.title != nil {
      (result.title, result.titleRange) = (found.title, found.titleRange)
    }
    result.date = found.date ?? result.date
    result.expires = found.expires ?? result.expires
    result.isDraft = result.isDraft || found.isDraft
    result.isPublished = result.isPublished && found.isPublished
  }

  private func entry(
    _ line: FrontMatterLine, _ field: FrontMatterField, _ value: Range<Int>
  ) -> FrontMatterValue.Entry {
    let bytes = UnsafeBufferPointer(rebasing: text[line.range])
    let entries: [FrontMatterValue.Entry]
    if isYAML {
      let read = YAMLReader(file: file, firstLine: line.number).read(bytes)
      let isBroken = read.diagnostics.contains { $0.severity == .error }
      entries = FrontMatterValue.entries(isBroken ? [] : read.documents.first?.pairs ?? [])
    } else {
      entries = TOMLFrontMatter.read(bytes, file: file, firstLine: line.number).entries
    }
    if var entry = entries.first, entry.value.text != nil {
      entry.key = field.names[0]
      return entry
    }
    let raw = bare(value)
    let start = value.lowerBound - line.range.lowerBound + 1
    let range = SourceRange(line: line.number, column: start, length: value.count)
    return FrontMatterValue.Entry(
      key: field.names[0], value: .scalar(YAMLScalar(plain: raw), raw: raw), keyRange: range,
      valueRange: range)
  }

  /// A value that is none of YAML or TOML, without comment and stray quotation marks.
  private func bare(_ value: Range<Int>) -> String {
    var value = value
    if let comment = value.dropFirst().first(where: { index in
      text[index] == UInt8(ascii: "#") && text[index - 1] == 0x20
    }) {
      value = value.lowerBound..<comment
    }
    let isMargin: (UInt8) -> Bool = { [0x20, 0x09, 0x22, 0x27].contains($0) }
    while let first = value.first, isMargin(text[first]) { value = value.dropFirst() }
    while let last = value.last, isMargin(text[last]) { value = value.dropLast() }
    // Control characters, often the mistake itself, would break the feeds.
    return String(
      decoding: text[value].filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}
