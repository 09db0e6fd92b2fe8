import Shell
import YAML

/// What `--set` and its like write, and how values are laid over one another.
enum ChartValues {
  struct Problem: Error {
    var message: String
  }

  /// One set of values over another: objects are joined, all else is replaced; `null` takes a value away.
  static func overlay(_ new: JSONValue, on old: JSONValue, depth: Int = 0) -> JSONValue {
    guard case .object(let members) = new, case .object = old, depth < 100 else { return new }
    var result = old
    for member in members {
      if let below = result[name: member.name], case .object = member.value {
        result.set(member.name, to: overlay(member.value, on: below, depth: depth + 1))
      } else {
        result.set(member.name, to: member.value)
      }
    }
    return result
  }

  /// A user's values over a chart's own.
  static func coalesce(_ user: JSONValue, with own: JSONValue, depth: Int = 0) -> JSONValue {
    guard case .object(let members) = own, case .object = user, depth < 100 else { return user }
    var result = user
    for member in members {
      guard let given = user[name: member.name] else {
        result.set(member.name, to: member.value)
        continue
      }
      if given.isNull {
        result.set(member.name, to: nil)
      } else if case .object = given, case .object = member.value {
        result.set(member.name, to: coalesce(given, with: member.value, depth: depth + 1))
      }
    }
    return result
  }

  /// How the value of a setting is read.
  enum Form { case typed, text, file, json, literal }

  /// Puts settings such as `a.b=1,c[0]=x,d={1,2}` into values.
  static func set(
    _ text: String, as form: Form, into values: inout JSONValue,
    readFile: (String) -> [UInt8]?
  ) throws(Problem) {
    if form == .literal {
      guard let (path, value) = text.cut("=") else {
        throw Problem(
          message: "failed parsing --set-literal data: key \(text.quotedGo) has no value")
      }
      return put(.string(value), try keys(path), into: &values)
    }
    for piece in form == .json ? [text] : pieces(text) {
      if piece.isEmpty { continue }
      guard let (path, value) = cut(piece) else {
        throw Problem(
          message:
            "failed parsing --\(flag(form)) data: key \(unescaped(piece).quotedGo) has no value")
      }
      let read: JSONValue
      switch form {
      case .json:
        let (document, _) = JSONReader(file: "").read(Array(value.utf8))
        guard let document else {
          throw Problem(message: "failed parsing --set-json data: invalid JSON \(value.quotedGo)")
        }
        read = JSONValue(document).sorted()
      case .file:
        guard let bytes = readFile(value) else {
          throw Problem(
            message:
              "failed parsing --set-file data: open \(value): no such file or directory")
        }
        read = .string(String(decoding: bytes, as: UTF8.self))
      default: read = self.value(value, isText: form == .text)
      }
      put(read, try keys(path), into: &values)
    }
  }

  private static func flag(_ form: Form) -> String {
    switch form {
    case .typed: "set"
    case .text: "set-string"
    case .file: "set-file"
    case .json: "set-json"
    case .literal: "set-literal"
    }
  }

  /// Cuts at commas that are neither escaped nor inside of braces.
  private static func pieces(_ text: String) -> [String] {
    var result: [[UInt8]] = [[]]
    var depth = 0
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == 92 {
        isEscaped = true
      } else if byte == 123 {
        depth += 1
      } else if byte == 125 {
        depth = max(0, depth - 1)
      } else if byte == 44, depth == 0 {
        result.append([])
        continue
      }
      result[result.count - 1].append(byte)
    }
    return result.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func cut(_ text: String) -> (String, String)? {
    var isEscaped = false
    for (index, byte) in text.utf8.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if byte == 92 {
        isEscaped = true
      } else if byte == 61 {
        return (
          String(decoding: Array(text.utf8.prefix(index)), as: UTF8.self), text.dropping(index + 1)
        )
      }
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if byte == 92, !isEscaped {
        isEscaped = true
        continue
      }
      result.append(byte)
      isEscaped = false
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func value(_ text: String, isText: Bool) -> JSONValue {
    if text.hasPrefix("{"), text.hasSuffix("}") {
      let inner = text.dropping(1).droppingLast(1)
      return .array(inner.isEmpty ? [] : pieces(inner).map { value($0, isText: isText) })
    }
    let plain = unescaped(text)
    if isText { return .string(plain) }
    switch plain {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "0": return .number("0")
    default: break
    }
    if Int64(plain) != nil, !plain.hasPrefix("0"), !plain.hasPrefix("+") { return .number(plain) }
    return .string(plain)
  }

  private enum Key {
    case name(String)
    case index(Int)
  }

  private static func keys(_ path: String) throws(Problem) -> [Key] {
    var result: [Key] = []
    var name: [UInt8] = []
    var isEscaped = false
    var bytes = Array(path.utf8)[...]
    func flush() {
      if !name.isEmpty { result.append(.name(String(decoding: name, as: UTF8.self))) }
      name = []
    }
    while let byte = bytes.popFirst() {
      if isEscaped {
        name.append(byte)
        isEscaped = false
      } else if byte == 92 {
        isEscaped = true
      } else if byte == 46 {
        flush()
      } else if byte == 91, let end = bytes.firstIndex(of: 93) {
        flush()
        guard let index = Int(String(decoding: bytes[..<end], as: UTF8.self)), 0..<65_536 ~= index
        else {
          throw Problem(
            message:
              "failed parsing --set data: error parsing index: strconv.Atoi: parsing \(String(decoding: bytes[..<end], as: UTF8.self).quotedGo): invalid syntax"
          )
        }
        result.append(.index(index))
        bytes = bytes[(end + 1)...]
      } else {
        name.append(byte)
      }
    }
    flush()
    if result.isEmpty {
      throw Problem(message: "failed parsing --set data: key map \"\" has no value")
    }
    if result.count > 30 {
      throw Problem(
        message:
          "failed parsing --set data: value name nested level is greater than maximum supported nested level of 30"
      )
    }
    return result
  }

  private static func put(_ value: JSONValue, _ keys: [Key], into target: inout JSONValue) {
    put(value, keys[...], into: &target)
  }

  private static func put(
    _ value: JSONValue, _ keys: ArraySlice<Key>, into target: inout JSONValue
  ) {
    guard let key = keys.first else {
      target = value
      return
    }
    switch key {
    case .name(let name):
      if case .object = target {} else { target = .object([]) }
      var inner = target[name: name] ?? .null
      put(value, keys.dropFirst(), into: &inner)
      target.set(name, to: inner)
    case .index(let index):
      var elements = target.elements
      while elements.count <= index { elements.append(.null) }
      put(value, keys.dropFirst(), into: &elements[index])
      target = .array(elements)
    }
  }
}
