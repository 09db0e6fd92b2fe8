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
    print(
      rows.count, format: format, isQuiet: isQuiet, context,
      field: { row, name in rows[row].first { $0.0 == name }?.1 },
      row: { rows[$0] })
  }

  /// Prints so many rows.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - format: the template, or a word for one; `nil` for the usual table.
  ///   - isQuiet: whether only one field is wanted.
  ///   - context: where they are printed.
  ///   - cells: gives the cells of a row in the usual table, where that costs less than its fields.
  ///   - field: gives a field of a row; `nil` when rows have none of the name.
  ///   - row: gives all fields of a row, which costs more.
  /// - Returns: the exit status.
  func print(
    _ count: Int, format: ByteString?, isQuiet: Bool, _ context: ProcessContext,
    cells: ((_ row: Int) -> TableRow)? = nil,
    field: (_ row: Int, _ name: String) -> ByteString?,
    row: (Int) -> [(String, ByteString)]
  ) -> Int {
    if isQuiet, let quietField, format == nil || format == "table" {
      var text = ByteString()
      for index in 0..<count { text.append((field(index, quietField) ?? "") + "\n") }
      context.write(text)
      return 0
    }
    let text = format ?? "table"
    if text == "json" {
      let printer = JSONPrinter(indent: 0)
      for index in 0..<count {
        context.write(printer.print(object(of: row(index))) + [10])
      }
      return 0
    }
    if text == "table" {
      let usual = columns.filter { $0.isUsual }
      var rows = [TableRow(usual.map { ByteString($0.title) })]
      rows.reserveCapacity(count + 1)
      for index in 0..<count {
        rows.append(cells?(index) ?? TableRow(usual.map { field(index, $0.field) ?? "" }))
      }
      context.write(TableLayout.aligned(rows: rows))
      return 0
    }
    let isTable = text.hasPrefix("table ") || text.hasPrefix("table\t")
    let source = Self.unescaped(isTable ? text.dropFirst(6) : text)
    if let pattern = FieldPattern(source), let lines = fill(pattern, count, isTable, field) {
      show(lines, isTable, context)
      return 0
    }
    var lines: [ByteString] = []
    do throws(GoTemplate.Failure) {
      var template = try GoTemplate(source.bytes)
      template.methods = [GoTemplate.Method(name: "Label", call: Self.label)]
      if isTable {
        let titles = columns.map { JSONValue.Member($0.field, .string($0.title)) }
        lines.append(try fill(template, .object(titles)))
      }
      for index in 0..<count {
        lines.append(try fill(template, object(of: row(index))))
      }
    } catch {
      let isParsing = !error.message.has("executing")
      let message: ByteString =
        (isParsing ? "template parsing error: " : lead) + ByteString(error.message) + "\n"
      context.writeError(message)
      return isParsing ? 64 : 1
    }
    show(lines, isTable, context)
    return 0
  }

  /// A row as JSON has it, its fields in the order of their names.
  private func object(of row: [(String, ByteString)]) -> JSONValue {
    .object(
      row.sorted { GoText.precedes($0.0, $1.0) }.map { .init($0.0, .string($0.1.text)) })
  }

  private func show(_ lines: [ByteString], _ isTable: Bool, _ context: ProcessContext) {
    var text = ByteString()
    if isTable {
      text = TableLayout.aligned(rows: lines.map { TableRow($0.split(9)) })
    } else {
      for line in lines { text.append(line + "\n") }
    }
    context.write(text)
  }

  /// The lines that a pattern gives; `nil` when it has a field that rows don't have.
  private func fill(
    _ pattern: FieldPattern, _ count: Int, _ isTable: Bool,
    _ field: (_ row: Int, _ name: String) -> ByteString?
  ) -> [ByteString]? {
    let titles = isTable ? columns.map { ($0.field, ByteString($0.title)) } : []
    let title: (String) -> ByteString? = { name in titles.first { $0.0 == name }?.1 }
    var lines: [ByteString] = []
    if isTable {
      guard let line = pattern.fill(title) else { return nil }
      lines.append(line)
    }
    for index in 0..<count {
      guard let line = pattern.fill({ field(index, $0) }) else { return nil }
      lines.append(line)
    }
    return lines
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
