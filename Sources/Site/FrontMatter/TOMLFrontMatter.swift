internal import Diagnostics
internal import TOMLKit
internal import YAML

/// Front matter in TOML 1.0, over TOMLKit.
enum TOMLFrontMatter {
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int
  ) -> (entries: [FrontMatterValue.Entry], diagnostics: [Diagnostic]) {
    do {
      let table = try TOMLTable(string: String(decoding: text, as: UTF8.self))
      let places = Places(text, firstLine: firstLine)
      return (entries(table, places), [])
    } catch let error as TOMLParseError {
      let start = error.source.begin
      let position = SourcePosition(
        line: firstLine + Int(start.line) - 1, column: max(1, Int(start.column)))
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

  /// TOMLKit keeps no places of keys: they are found again by their lines.
  private struct Places {
    private var lines: [(number: Int, key: String, range: SourceRange, value: SourceRange)] = []

    init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
      let split = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in split.enumerated() {
        guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let key = line[(line.startIndex + indent)..<equals]
        let name = key.reversed().drop { $0 == 0x20 }.reversed()
        let valueStart = equals + 1 + line[(equals + 1)...].prefix { $0 == 0x20 }.count
        lines.append(
          (
            index, String(decoding: name, as: UTF8.self),
            SourceRange(line: firstLine + index, column: indent + 1, length: name.count),
            SourceRange(
              line: firstLine + index, column: valueStart - line.startIndex + 1,
              length: line.endIndex - valueStart)
          ))
      }
    }

    func of(_ key: String) -> (key: SourceRange, value: SourceRange) {
      guard let line = lines.first(where: { $0.key == key }) else {
        let start = SourceRange(line: 1, column: 1)
        return (start, start)
      }
      return (line.range, line.value)
    }
  }

  private static func entries(_ table: TOMLTable, _ places: Places) -> [FrontMatterValue.Entry] {
    table.keys.compactMap { key in
      guard let value = table[key] else { return nil }
      let place = places.of(key)
      return FrontMatterValue.Entry(
        key: key, value: self.value(value, places), keyRange: place.key, valueRange: place.value)
    }.sorted { $0.keyRange.start < $1.keyRange.start }
  }

  private static func value(_ value: any TOMLValueConvertible, _ places: Places) -> FrontMatterValue
  {
    if let table = value.table { return .map(entries(table, places)) }
    if let array = value.array { return .list(array.map { self.value($0, places) }) }
    if let text = value.string { return .scalar(.text(text), raw: text) }
    if let flag = value.bool { return .scalar(.boolean(flag), raw: flag ? "true" : "false") }
    if let number = value.int { return .scalar(.integer(number), raw: String(number)) }
    if let number = value.double { return .scalar(.number(String(number)), raw: String(number)) }
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
