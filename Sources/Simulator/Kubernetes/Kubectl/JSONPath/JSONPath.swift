import Shell
import YAML

/// Templates of `kubectl -o jsonpath` (`k8s.io/client-go/util/jsonpath`).
struct JSONPath {
  struct Complaint: Error { var message: String }

  /// A part of a template.
  indirect enum Node {
    case text(String)
    case constant(JSONValue)
    /// A bare word, of which only `range` and `end` mean something.
    case identifier(String)
    case field(String)
    case wildcard
    case recursive
    case array(Slice)
    case union([[Node]])
    case filter(left: [Node], comparison: String, right: [Node])
    /// What stands between braces, each part applied to what the one before it found.
    case list([Node])
  }

  /// An index or a slice: `0`, `-1`, `1:3`, `::2`.
  struct Slice {
    var first: Int?
    var last: Int?
    var step: Int?
    /// Whether it is one index, whose end is not written.
    var isIndex: Bool
  }

  private let nodes: [Node]
  /// Whether all numbers of what it is applied to are floating ones.
  private let isTyped: Bool
  /// Whether what is not there is left out; else it is an error.
  private let allowsMissing: Bool

  /// Reads a template.
  init(
    _ template: String, isTyped: Bool = false, allowsMissing: Bool = true
  ) throws(Complaint) {
    self.isTyped = isTyped
    self.allowsMissing = allowsMissing
    var parser = JSONPathParser(template)
    nodes = try parser.parse()
  }

  /// The text that a template makes of a value.
  func text(_ value: JSONValue) throws(Complaint) -> String {
    var evaluator = JSONPathEvaluator(
      nodes: nodes, isTyped: isTyped, allowsMissing: allowsMissing)
    return try evaluator.evaluate(value).map { found in
      found.map { $0.isNull ? "null" : Self.text($0) }.joinedText(" ")
    }.joinedText("")
  }

  /// The values that a template finds.
  func values(_ value: JSONValue) throws(Complaint) -> [JSONValue] {
    var evaluator = JSONPathEvaluator(
      nodes: nodes, isTyped: isTyped, allowsMissing: allowsMissing)
    return try evaluator.evaluate(value).flatMap { $0 }
  }

  /// A value as the templates print it.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .number(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    case .null: return ""
    default:
      var printer = JSONPrinter(indent: 0)
      printer.escapesHTML = true
      return String(decoding: printer.print(value), as: UTF8.self)
    }
  }
}
