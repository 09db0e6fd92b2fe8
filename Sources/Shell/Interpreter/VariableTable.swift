/// The variables of a shell, with what follows from them and is asked for at every command.
struct VariableTable: Sendable {
  private var table: [ByteString: Variable] = [:]
  /// The exported variables, sorted by name; `nil` after one has changed.
  private var exported: [(name: ByteString, value: ByteString)]?
  /// The bytes that words are split at.
  private(set) var separators: [UInt8] = [32, 9, 10]
  /// What `$*` puts between the parameters.
  private(set) var joiner: [UInt8] = [32]

  /// The names, in no order.
  var names: [ByteString] { Array(table.keys) }

  subscript(name: ByteString) -> Variable? {
    get { table[name] }
    set {
      let old: Variable?
      if let newValue {
        old = table.updateValue(newValue, forKey: name)
      } else {
        old = table.removeValue(forKey: name)
      }
      if old?.isExported == true || newValue?.isExported == true { exported = nil }
      if name.equals("IFS") { readSeparators() }
    }
  }

  /// Changes a variable in place; one that is not there is made.
  mutating func change(_ name: ByteString, _ body: (inout Variable) -> Void) {
    body(&table[name, default: Variable()])
    if name.equals("IFS") { readSeparators() }
    exported = nil
  }

  /// The exported variables, sorted by name.
  mutating func environment() -> [(name: ByteString, value: ByteString)] {
    if let exported { return exported }
    var result: [(name: ByteString, value: ByteString)] = []
    for (name, variable) in table where variable.isExported {
      if case .scalar(let text) = variable.value { result.append((name, text)) }
    }
    result.sort { $0.name < $1.name }
    exported = result
    return result
  }

  private mutating func readSeparators() {
    switch table["IFS"]?.value {
    case nil, .unset: separators = [32, 9, 10]
    default: separators = table["IFS"]?.scalar?.bytes ?? []
    }
    joiner = table["IFS"]?.scalar.map { Array($0.bytes.prefix(1)) } ?? [32]
  }
}
