import Shell
import YAML

/// Functions that take regular expressions.
extension ChartFunctions {
  static func match(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    try call.need(2)
    let subject = Array(call.text(1).utf8)
    do {
      let expression = try RegularExpression(ByteString(call.text(0)), .perl)
      switch call.name {
      case "regexMatch", "mustRegexMatch": return .boolean(try expression.matches(subject))
      case "regexFind":
        let found = try expression.match(subject)
        return .string(found.map { String(decoding: subject[$0.range], as: UTF8.self) } ?? "")
      default:
        return .string(
          try replace(
            expression, subject, call.text(2), isLiteral: call.name == "regexReplaceAllLiteral"))
      }
    } catch {
      throw GoFunctions.Failure(message: "error parsing regexp: `\(call.text(0))`")
    }
  }

  private static func replace(
    _ expression: RegularExpression, _ subject: [UInt8], _ new: String, isLiteral: Bool
  ) throws(RegularExpressionError) -> String {
    var result: [UInt8] = []
    var at = 0
    while at <= subject.count, let found = try expression.match(subject, from: at) {
      let range = found.range
      result += subject[at..<range.lowerBound]
      result += isLiteral ? Array(new.utf8) : expanded(new, found, subject)
      if range.isEmpty {
        if range.upperBound < subject.count { result.append(subject[range.upperBound]) }
        at = range.upperBound + 1
      } else {
        at = range.upperBound
      }
    }
    if at < subject.count { result += subject[at...] }
    return String(decoding: result, as: UTF8.self)
  }

  /// A replacement with the groups that it names: `$1`, `${1}`.
  private static func expanded(
    _ new: String, _ found: RegularExpression.Match, _ subject: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(new.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 36 else {
        result.append(byte)
        continue
      }
      if rest.first == 36 {
        result.append(36)
        rest.removeFirst()
        continue
      }
      let isBraced = rest.first == 123
      if isBraced { rest.removeFirst() }
      var name: [UInt8] = []
      while let next = rest.first, next == 95 || 48...57 ~= next || 97...122 ~= next | 32 {
        name.append(next)
        rest.removeFirst()
      }
      if isBraced, rest.first == 125 { rest.removeFirst() }
      if let number = Int(String(decoding: name, as: UTF8.self)), number < found.groups.count,
        let range = found.groups[number]
      {
        result += subject[range]
      }
    }
    return result
  }
}
