import Shell
import YAML

/// Functions between values and texts of other forms, and those that ask what a value is.
extension ChartFunctions {
  static let data = [
    "toYaml", "mustToYaml", "toYamlPretty", "fromYaml", "fromYamlArray", "toJson", "mustToJson",
    "toPrettyJson", "toRawJson", "fromJson", "mustFromJson", "fromJsonArray", "b64enc", "b64dec",
    "sha256sum", "sha1sum",
  ]
  static let kinds = [
    "kindOf", "kindIs", "typeOf", "typeIs", "typeIsLike", "deepEqual", "semver", "semverCompare",
  ]

  static func convert(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    let value = call.value(0) ?? .null
    switch call.name {
    case "toYaml", "mustToYaml", "toYamlPretty":
      var bytes = YAMLPrinter().print(value)
      if bytes.last == 10 { bytes.removeLast() }
      return .string(String(decoding: bytes, as: UTF8.self))
    case "fromYaml", "fromYamlArray", "fromJson", "mustFromJson", "fromJsonArray":
      let bytes = Array(call.text(0).utf8)
      if let problem = YAMLProblem.find(bytes) {
        return .strings([("Error", "error converting YAML to JSON: yaml: " + problem)])
      }
      let document = YAMLReader(file: "").read(bytes).documents.first
      let empty: JSONValue = call.name.hasSuffix("Array") ? .array([]) : .object([])
      return document.map { JSONValue($0).sorted() } ?? empty
    case "toJson", "mustToJson", "toRawJson", "toPrettyJson":
      var printer = JSONPrinter(indent: call.name == "toPrettyJson" ? 2 : 0)
      printer.escapesHTML = call.name != "toRawJson"
      return .string(String(decoding: printer.print(value), as: UTF8.self))
    case "b64enc": return .string(Base64.encode(Array(call.text(0).utf8)))
    case "b64dec":
      if let at = Base64.mistake(in: call.text(0)) {
        return .string("illegal base64 data at input byte \(at)")
      }
      return .string(String(decoding: Base64.decode(call.text(0)), as: UTF8.self))
    case "sha256sum": return .string(Digest.hexadecimal(call.text(0)).text)
    default: throw GoFunctions.Failure(message: "the function \(call.name)", isNotSimulated: true)
    }
  }

  static func kind(_ call: Arguments) throws(GoFunctions.Failure) -> JSONValue? {
    switch call.name {
    case "kindOf": return .string(kindName(call.value(0)))
    case "typeOf": return .string(call.value(0).map { GoText.type(of: $0) } ?? "<nil>")
    case "kindIs":
      try call.need(2)
      return .boolean(matches(call.text(0), kindName(call.value(1))))
    case "typeIs", "typeIsLike":
      try call.need(2)
      return .boolean(
        matches(call.text(0), call.value(1).map { GoText.type(of: $0) } ?? "<nil>"))
    case "deepEqual":
      try call.need(2)
      return .boolean(call.value(0) == call.value(1))
    case "semver":
      guard let version = SemanticVersion(call.text(0)) else {
        throw GoFunctions.Failure(message: "Invalid Semantic Version")
      }
      return .tree([
        ("Major", .int(version.numbers[0])), ("Metadata", .string(version.metadata)),
        ("Minor", .int(version.numbers[1])), ("Original", .string(call.text(0))),
        ("Patch", .int(version.numbers[2])),
        ("Prerelease", .string(version.prerelease)),
      ])
    default:
      try call.need(2)
      guard let version = SemanticVersion(call.text(1)) else {
        throw GoFunctions.Failure(message: "Invalid Semantic Version")
      }
      guard let isMet = version.satisfies(call.text(0)) else {
        throw GoFunctions.Failure(message: "improper constraint: \(call.text(0))")
      }
      return .boolean(isMet)
    }
  }

  /// Numbers of values files are `float64`, those of templates `int`; both are told alike here.
  private static func matches(_ wanted: String, _ actual: String) -> Bool {
    let numbers = ["int", "int64", "float64"]
    return wanted == actual || numbers.contains(wanted) && numbers.contains(actual)
  }

  private static func kindName(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null?: "invalid"
    case .boolean?: "bool"
    case .number(let text)?: text.has(".") ? "float64" : "int"
    case .string?: "string"
    case .array?: "slice"
    case .object?: "map"
    }
  }
}
