/// Runs a compiled template.
struct Renderer {
  private let program: Program
  private let deferred: [[UInt8]]
  private(set) var output: [UInt8]
  var stack: [Context] = []

  init(_ program: Program, deferred: [[UInt8]], output: consuming [UInt8]) {
    self.program = program
    self.deferred = deferred
    self.output = output
    stack.reserveCapacity(8)
  }

  /// Runs some of the program's operations; a section's body comes behind it and is skipped.
  mutating func run(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let operation = program.operations[at]
      let body = Int(operation.range.lowerBound)..<Int(operation.range.upperBound)
      switch operation.code {
      case .literal:
        output.append(contentsOf: program.text[body])
        at += 1
        continue
      case .print:
        print(value(operation), isEscaped: true)
        at += 1
        continue
      case .printRaw:
        print(value(operation), isEscaped: false)
        at += 1
        continue
      case .forEach:
        if case .list(let records) = value(operation) {
          for record in records { run(body, on: .record(record)) }
        }
      case .with:
        if case .record(let record) = value(operation) { run(body, on: .record(record)) }
      case .when: if isTrue(value(operation)) { run(body) }
      case .unless: if !isTrue(value(operation)) { run(body) }
      case .withDynamic:
        if case .dynamic(let value) = value(operation) { run(body, onEachOf: value) }
      }
      at = body.upperBound
    }
  }

  private mutating func run(_ body: Range<Int>, on context: Context) {
    stack.append(context)
    run(body)
    stack.removeLast()
  }

  private mutating func run(_ body: Range<Int>, onEachOf value: DynamicValue) {
    switch value {
    case .null, .flag(false), .text(""): break
    case .list(let elements): for element in elements { run(body, on: .dynamic(element)) }
    case .map, .flag, .text: run(body, on: .dynamic(value))
    }
  }

  private func value(_ operation: Program.Operation) -> Value {
    guard operation.reference < 0 else {
      return value(program.references[Int(operation.reference)])
    }
    guard case .record(let record) = stack[Int(operation.depth)] else { return .absent }
    return record.values[Int(operation.field)]
  }

  private func value(_ reference: Reference) -> Value {
    var value: Value
    switch stack[reference.depth] {
    case .record(let record):
      guard let first = reference.fields.first else { return .record(record) }
      value = record.values[first]
      for field in reference.fields.dropFirst() {
        guard case .record(let inner) = value else { return .absent }
        value = inner.values[field]
      }
    case .dynamic(let dynamic): value = .dynamic(dynamic)
    }
    guard !reference.keys.isEmpty else { return value }
    guard case .dynamic(var inner) = value else { return .absent }
    for key in reference.keys { inner = inner[key] }
    return .dynamic(inner)
  }

  private func isTrue(_ value: Value) -> Bool {
    switch value {
    case .absent, .flag(false), .dynamic(.null), .dynamic(.flag(false)): false
    case .text(let text), .dynamic(.text(let text)): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let list): !list.isEmpty
    case .dynamic(.list(let list)): !list.isEmpty
    case .deferred(_, let isPresent): isPresent
    case .number, .flag, .record, .dynamic: true
    }
  }

  private mutating func print(_ value: Value, isEscaped: Bool) {
    switch value {
    case .text(let text), .dynamic(.text(let text)):
      if isEscaped { HTMLText.escape(text, into: &output) } else { output += text.utf8 }
    case .html(let bytes): output.append(contentsOf: bytes)
    case .number(let number): output += String(number).utf8
    case .deferred(let slot, _): if slot < deferred.count { output += deferred[slot] }
    case .flag(let flag), .dynamic(.flag(let flag)): output += (flag ? "true" : "false").utf8
    case .absent, .record, .list, .dynamic: break
    }
  }
}
