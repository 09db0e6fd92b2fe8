/// How `declare -p` and its like print variables.
enum Declarations {
  static func flags(_ variable: Variable) -> ByteString {
    var result = ByteString()
    switch variable.value {
    case .indexed: result.append("a")
    case .associative: result.append("A")
    default: break
    }
    if variable.isInteger { result.append("i") }
    if variable.isReference { result.append("n") }
    if variable.isReadOnly { result.append("r") }
    if variable.isExported { result.append("x") }
    if variable.isLowercase { result.append("l") }
    if variable.isUppercase { result.append("u") }
    return result
  }

  static func line(_ name: ByteString, _ variable: Variable, short: Bool = false) -> ByteString {
    let flags = flags(variable)
    let head = short && flags.isEmpty ? name : "declare -\(flags.isEmpty ? "-" : flags) \(name)"
    switch variable.value {
    case .unset: return head
    case .scalar(let text):
      return short
        ? "\(head)=\(Quoting.single(text, always: true))" : "\(head)=\(Quoting.double(text))"
    default: return "\(head)=\(list(variable))"
    }
  }

  static func list(_ variable: Variable) -> ByteString {
    switch variable.value {
    case .indexed(let array):
      let items = array.elements.map { "[\($0.index)]=\(Quoting.double($0.value))" as ByteString }
      return "(\(items.joined(" ")))"
    case .associative(let array):
      let items = array.keys.map { key in
        "[\(Quoting.single(key) == key ? key : Quoting.double(key))]=\(Quoting.double(array[key] ?? ""))"
          as ByteString
      }
      return items.isEmpty ? "()" : "(\(items.joined(" ")) )"
    default: return ""
    }
  }
}
