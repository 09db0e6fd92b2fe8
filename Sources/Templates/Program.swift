/// A compiled template as one flat list: nothing is counted, copied or followed while it runs but the
/// values themselves.
struct Program: Sendable {
  /// One step.
  struct Operation: Sendable {
    enum Code: UInt8, Sendable {
      case literal, print, printRaw, forEach, with, when, unless, withDynamic
    }

    var code: Code
    /// The bytes of a literal in `text`, or the operations of a section's body.
    var range: Range<Int32> = 0..<0
    /// The place on the stack and the field of a value that is found in one step.
    var depth: Int32 = 0
    var field: Int32 = 0
    /// The number of the reference of any other value; -1 for none.
    var reference: Int32 = -1
  }

  private(set) var operations: [Operation] = []
  /// The literals, one after the other.
  private(set) var text: [UInt8] = []
  private(set) var references: [Reference] = []

  init(_ instructions: [Instruction]) { append(instructions) }

  private mutating func append(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .literal(let bytes):
        let start = Int32(text.count)
        text += bytes
        operations.append(Operation(code: .literal, range: start..<Int32(text.count)))
      case .print(let reference, let isEscaped):
        append(isEscaped ? .print : .printRaw, reference, [])
      case .forEach(let reference, let body): append(.forEach, reference, body)
      case .with(let reference, let body): append(.with, reference, body)
      case .when(let reference, let body): append(.when, reference, body)
      case .unless(let reference, let body): append(.unless, reference, body)
      case .withDynamic(let reference, let body): append(.withDynamic, reference, body)
      }
    }
  }

  private mutating func append(
    _ code: Operation.Code, _ reference: Reference, _ body: [Instruction]
  ) {
    var operation = Operation(code: code, depth: Int32(reference.depth))
    if reference.fields.count == 1 && reference.keys.isEmpty {
      operation.field = Int32(reference.fields[0])
    } else {
      operation.reference = Int32(references.count)
      references.append(reference)
    }
    let place = operations.count
    operations.append(operation)
    append(body)
    operations[place].range = Int32(place + 1)..<Int32(operations.count)
  }
}

/// A context on the stack.
enum Context {
  case record(Record)
  case dynamic(DynamicValue)
}

/// A template that is ready to print.
package struct Template: Sendable {
  let program: Program
  /// The hash of the template and all that it takes in: partials, parents, what functions gave.
  package let hash: ContentHash

  /// Prints a record.
  ///
  /// - Parameters:
  ///   - record: the values, of the schema that the template was compiled for.
  ///   - deferred: the HTML for the record's deferred values, by their numbers.
  ///   - output: where the page's bytes are appended.
  package func render(_ record: Record, deferred: [[UInt8]] = [], into output: inout [UInt8]) {
    var renderer = Renderer(program, deferred: deferred, output: output)
    output = []
    renderer.stack.append(.record(record))
    renderer.run(0..<program.operations.count)
    output = renderer.output
  }
}
