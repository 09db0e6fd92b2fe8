/// Runs a compiled template.
struct Renderer {
  let deferred: [[UInt8]]
  var output: [UInt8]
  var stack: [Context] = []

  init(deferred: [[UInt8]], output: consuming [UInt8]) {
    self.deferred = deferred
    self.output = output
  }

  mutating func run(_ program: [Instruction]) {
    for instruction in program {
      switch instruction {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .print(let reference, let isEscaped): print(value(reference), isEscaped)
      case .forEach(let reference, let body):
        guard case .list(let records) = value(reference) else { continue }
        for record in records { run(body, on: .record(record)) }
      case .with(let reference, let body):
        if case .record(let record) = value(reference) { run(body, on: .record(record)) }
      case .when(let reference, let body): if isTrue(value(reference)) { run(body) }
      case .unless(let reference, let body): if !isTrue(value(reference)) { run(body) }
      case .withDynamic(let reference, let body):
        if case .dynamic(let value) = value(reference) { run(body, onEachOf: value) }
      }
    }
  }

  private mutating func run(_ body: [Instruction], on context: Context) {
    stack.append(context)
    run(body)
    stack.removeLast()
  }

  private mutating func run(_ body: [Instruction], onEachOf value: DynamicValue) {
    switch value {
    case .null, .flag(false), .text(""): break
    case .list(let elements): for element in elements { run(body, on: .dynamic(element)) }
    case .map, .flag, .text: run(body, on: .dynamic(value))
    }
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

  private mutating func print(_ value: Value, _ isEscaped: Bool) {
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

/// Text as HTML.
package enum HTMLText {
  /// Appends a text with `&`, `<`, `>`, `"` and `'` escaped, fit for elements and attributes.
  package static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, into: &output) }
  }

  /// Appends UTF-8 with `&`, `<`, `>`, `"` and `'` escaped.
  package static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var start = 0
    for at in 0..<bytes.count {
      let entity: StaticString
      switch bytes[at] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default: continue
      }
      output.append(contentsOf: bytes[start..<at])
      entity.withUTF8Buffer { output.append(contentsOf: $0) }
      start = at + 1
    }
    output.append(contentsOf: bytes[start..<bytes.count])
  }

  /// A text with markup escaped.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
