internal import Diagnostics
internal import TOMLKit
internal import YAML

/// Front matter in TOML 1.0, over TOMLKit.
enum TOMLFrontMatter {
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int
  ) -> (entries: [FrontMatterValue.Entry], diagnostics: [Diagnostic]) {
    let source = TOMLSource(text, firstLine: firstLine)
    if let place = source.namelessTable {
      return ([], [nameless(place, file)])
    }
    do {
      let table = try TOMLTable(string: String(decoding: text, as: UTF8.self))
      return (entries(table, source, []), [])
    } catch let error as TOMLParseError {
      let position = position(error.source.begin.line, error.source.begin.column, text, firstLine)
      return (
        [],
        [
          Diagnostic(
            .error, "front-matter.toml", file: file, range: SourceRange(position, position),
            error.description)
        ]
      )
    } catch {
      return (
        [],
        [
          Diagnostic(
            .error, "front-matter.toml", file: file, "the TOML front matter cannot be read")
        ]
      )
    }
  }

  private static func nameless(_ place: SourcePosition, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, "front-matter.toml", file: file, range: SourceRange(place, place),
      "the name of a table begins with a letter, a digit, '-', '_' or a quotation mark",
      suggestions: [Suggestion("quote the name")])
  }

  /// A place that counts columns in characters, from 1, as one that counts them in bytes.
  private static func position(
    _ line: some BinaryInteger, _ column: some BinaryInteger, _ text: UnsafeBufferPointer<UInt8>,
    _ firstLine: Int
  ) -> SourcePosition {
    var at = 0
    for _ in 1..<max(1, Int(line)) {
      at = text[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    }
    let start = at
    for _ in 1..<max(1, Int(column)) where at < text.count {
      at += 1
      while at < text.count && text[at] & 0xC0 == 0x80 { at += 1 }
    }
    return SourcePosition(line: firstLine + max(1, Int(line)) - 1, column: at - start + 1)
  }

  private static func entries(
    _ table: TOMLTable, _ source: TOMLSource, _ path: [String]
  ) -> [FrontMatterValue.Entry] {
    table.keys.compactMap { key in
      guard let value = table[key] else { return nil }
      let path = path + [key]
      let start = SourceRange(line: 1, column: 1)
      let place = source.places[path] ?? TOMLSource.Place(key: start, value: start)
      return FrontMatterValue.Entry(
        key: key, value: self.value(value, source, path), keyRange: place.key,
        valueRange: place.value)
    }.sorted { $0.keyRange.start < $1.keyRange.start }
  }

  private static func value(
    _ value: any TOMLValueConvertible, _ source: TOMLSource, _ path: [String]
  ) -> FrontMatterValue {
    if let table = value.table { return .map(entries(table, source, path)) }
    if let array = value.array {
      return .list(
        array.enumerated().map { self.value($1, source, path + [String($0)]) })
    }
    if let text = value.string { return .scalar(.text(text), raw: text) }
    if let flag = value.bool { return .scalar(.boolean(flag), raw: flag ? "true" : "false") }
    if let number = value.int { return .scalar(.integer(number), raw: String(number)) }
    if let number = value.double {
      // `1.10` is a version as often as a number: its text is what the author wrote.
      let written = source.places[path]?.raw ?? ""
      let raw = written.isEmpty ? String(number) : written
      return .scalar(.number(raw), raw: raw)
    }
    let text = date(value)
    return .scalar(.text(text), raw: text)
  }

  private static func date(_ value: any TOMLValueConvertible) -> String {
    if let date = value.date { return day(date.year, date.month, date.day) }
    guard let moment = value.dateTime else {
      return value.time.map { clock($0.hour, $0.minute, $0.second) } ?? ""
    }
    var text = day(moment.date.year, moment.date.month, moment.date.day)
    text += " " + clock(moment.time.hour, moment.time.minute, moment.time.second)
    if let offset = moment.offset {
      let minutes = abs(Int(offset.offset))
      text += (offset.offset < 0 ? " -" : " +") + padded(minutes / 60, 2) + padded(minutes % 60, 2)
    }
    return text
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    CivilDateTime(year: year, month: month, day: day).shortDate
  }

  private static func clock(_ hour: Int, _ minute: Int, _ second: Int) -> String {
    padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2)
  }
}
