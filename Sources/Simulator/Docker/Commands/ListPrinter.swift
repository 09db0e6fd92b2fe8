import Shell
import YAML

/// Prints the rows of a list: as a table, by a template, or as JSON.
struct ListPrinter {
  /// A column: its field, its title, and whether the usual table has it.
  struct Column {
    var field: String
    var title: String
    var isUsual = true
  }

  let columns: [Column]
  /// The type that messages name for fields that a row doesn't have.
  let type: String
  /// How mistakes while a row is printed are introduced.
  var lead: ByteString = "template parsing error: "
  /// What `--quiet` shows.
  var quietField: String?

  /// Prints rows; gives the exit status.
  func print(
    _ rows: [[(String, ByteString)]], format: ByteString?, isQuiet: Bool, _ context: ProcessContext
  ) -> Int {
    if isQuiet, let quietField, format == nil || format == "table" {
      for row in rows { context.write((row.first { $0.0 == quietField }?.1 ?? "") + "\n") }
      return 0
    }
    var text = format ?? "table"
    if text == "json" {
      for row in rows {
        let members = row.sorted { GoText.precedes($0.0, $1.0) }.map {
          JSONValue.Member($0.0, .string($0.1.text))
        }
        let printer = JSONPrinter(indent: 0)
        context.write(printer.print(.object(members)) + [10])
      }
      return 0
    }
    if text == "table" {
      text =
        "table "
        + columns.filter { $0.isUsual }.map { "{{.\(ByteString($0.field))}}" as ByteString }.joined(
          "\t")
    }
    let isTable = text.hasPrefix("table ") || text.hasPrefix("table\t")
    let source = Self.unescaped(isTable ? text.dropFirst(6) : text)
    var lines: [ByteString] = []
    do throws(GoTemplate.Failure) {
      var template = try GoTemplate(source.bytes)
      template.methods = [GoTemplate.Method(name: "Label", call: Self.label)]
      if isTable {
        let titles = columns.map { JSONValue.Member($0.field, .string($0.title)) }
        lines.append(try fill(template, .object(titles)))
      }
      for row in rows {
        lines.append(try fill(template, .object(row.map { .init($0.0, .string($0.1.text)) })))
      }
      if rows.isEmpty, !isTable {
        // Mistakes show also where there is nothing to print.
        return 0
      }
    } catch {
      let isParsing = !error.message.has("executing")
      let message: ByteString =
        (isParsing ? "template parsing error: " : lead) + ByteString(error.message) + "\n"
      _ = context.write(message.bytes, to: 2)
      return isParsing ? 64 : 1
    }
    for line in isTable ? TableLayout.aligned(lines) : lines { context.write(line + "\n") }
    return 0
  }

  /// `.Label "name"`: the value of one of the labels that `.Labels` lists.
  private static func label(_ row: JSONValue?, _ arguments: [JSONValue?]) -> JSONValue? {
    let name = arguments.first.flatMap { $0?.string } ?? ""
    for pair in (row?["Labels"]?.string ?? "").pieces(",") {
      if let (key, value) = pair.cut("="), key == name { return .string(value) }
    }
    return .string("")
  }

  private func fill(_ template: GoTemplate, _ row: JSONValue) throws(GoTemplate.Failure)
    -> ByteString
  {
    var bytes: [UInt8] = []
    try template.fill(row, missing: .isRefusedByType(type), into: &bytes)
    return ByteString(bytes)
  }

  /// The template with `\t` and `\n` as the characters they stand for.
  static func unescaped(_ text: ByteString) -> ByteString {
    var result: [UInt8] = []
    var bytes = text.bytes[...]
    while let byte = bytes.popFirst() {
      if byte == 92, let next = bytes.first, next == 116 || next == 110 {
        result.append(next == 116 ? 9 : 10)
        bytes = bytes.dropFirst()
      } else {
        result.append(byte)
      }
    }
    return ByteString(result)
  }
}

/// Cells between tabs under each other, as Go's tabwriter puts them.
enum TableLayout {
  /// Lines whose columns are at least `least` wide, with `gap` between them.
  static func aligned(_ lines: [ByteString], least: Int = 10, gap: Int = 3) -> [ByteString] {
    let rows = lines.map { $0.split(9) }
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.dropLast().enumerated() {
        if index == widths.count { widths.append(least) }
        widths[index] = max(widths[index], width(cell) + gap)
      }
    }
    return rows.map { row in
      var text = ByteString()
      for (index, cell) in row.enumerated() {
        text.append(cell)
        if index + 1 < row.count {
          text.append(ByteString([UInt8](repeating: 32, count: widths[index] - width(cell))))
        }
      }
      return text
    }
  }

  private static func width(_ text: ByteString) -> Int {
    text.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
