import Diagnostics
import Shell
import YAML

/// Checks a Compose file against the table of its keys and types (Compose Specification).
struct ComposeSchema {
  /// Why a place of a file is not as it should be.
  struct Problem {
    /// The keys and numbers on the way to it.
    var path: [String]
    var words: String
    /// How far into the file it is: of several problems the deepest is told.
    var depth: Int
    /// The keys of the place that there are not.
    var unknown: [String] = []
    /// The keys that there are instead.
    var known: [String] = []
  }

  private static let definitions: YAMLNode =
    JSONReader(file: "").read(composeSchema.withUTF8Buffer { Array($0) }).value
    ?? YAMLNode(.mapping([]), range: SourceRange(.start, .start))
  /// The most that definitions within definitions are followed.
  private static let mostDepth = 60

  /// Why a document is no Compose file, beginning with the place; `nil` when it is one.
  static func problem(in document: YAMLNode) -> ByteString? {
    guard document.pairs != nil else { return "Top-level object must be a mapping" }
    guard let problem = find(in: document) else { return nil }
    let place = problem.path.isEmpty ? "(root)" : problem.path.joinedText(".")
    return ByteString(place + " " + problem.words)
  }

  /// The deepest problem of a document that is a mapping; `nil` when it is a Compose file.
  static func find(in document: YAMLNode) -> Problem? {
    definitions["file"].flatMap { ComposeSchema().check(document, $0, []) }
  }

  /// Whether a key has a meaning at some place of a Compose file.
  static func isKnown(_ key: String) -> Bool {
    var pending = [definitions]
    while let schema = pending.popLast() {
      if schema["p"]?[key] != nil { return true }
      pending += (schema.pairs ?? []).map { $0.value } + (schema.elements ?? [])
    }
    return false
  }

  private func check(_ node: YAMLNode, _ schema: YAMLNode, _ path: [String]) -> Problem? {
    if path.count > Self.mostDepth { return nil }
    var deepest: Problem?
    func note(_ problem: Problem?) {
      guard let problem else { return }
      if deepest == nil || problem.depth > deepest?.depth ?? 0 { deepest = problem }
    }
    func says(_ words: String) -> Problem { Problem(path: path, words: words, depth: path.count) }
    if let wanted = schema["t"]?.text?.pieces(" "),
      !Self.types(of: node).contains(where: wanted.contains)
    {
      note(says("must be a " + Self.readable(wanted)))
    }
    if let values = schema["e"]?.text?.pieces(" "), let text = node.text, !values.contains(text) {
      note(says("value must be one of " + values.map { "'\($0)'" }.joinedText(", ")))
    }
    switch node.content {
    case .mapping(let pairs): note(checkMembers(pairs, schema, path))
    case .sequence(let elements): note(checkElements(elements, schema, path))
    case .scalar: if let words = Self.limit(node, schema) { note(says(words)) }
    }
    if let name = schema["d"]?.text, let other = Self.definitions[name] {
      note(check(node, other, path))
    }
    if let choices = schema["o"]?.elements {
      let problems = choices.map { check(node, $0, path) }
      let fitting = problems.indices.filter { problems[$0] == nil }
      if fitting.isEmpty {
        for problem in problems { note(problem) }
      } else if fitting.count > 1 {
        let numbers = fitting.map { "\($0)" }.joinedText(", ")
        note(says("'oneOf' failed, subschemas \(numbers) matched"))
      }
    }
    return deepest
  }

  private func checkMembers(
    _ pairs: [YAMLNode.Pair], _ schema: YAMLNode, _ path: [String]
  ) -> Problem? {
    var problems: [Problem] = []
    let required = schema["r"]?.text?.pieces(" ") ?? []
    let missing = required.filter { name in !pairs.contains { $0.key.text == name } }
    if !missing.isEmpty {
      let names = missing.map { "'\($0)'" }.joinedText(", ")
      problems.append(
        Problem(
          path: path, words: "missing propert\(missing.count == 1 ? "y" : "ies") \(names)",
          depth: path.count))
    }
    let known = schema["p"]
    let anyName = schema["n"]
    let isClosed = schema["t"]?.text == "object" && schema["a"] == nil
    var others: [String] = []
    for pair in pairs {
      let name = pair.key.text ?? ""
      if let inner = known?[name] {
        if let problem = check(pair.value, inner, path + [name]) { problems.append(problem) }
      } else if name.hasPrefix("x-"), schema["x"] != nil {
        continue
      } else if let anyName, Self.isName(name) || schema["w"] != nil {
        if let problem = check(pair.value, anyName, path + [name]) { problems.append(problem) }
      } else if isClosed {
        others.append(name)
      }
    }
    if !others.isEmpty {
      let names = others.map { "'\($0)'" }.joinedText(", ")
      problems.append(
        Problem(
          path: path, words: "additional properties \(names) not allowed", depth: path.count + 1,
          unknown: others, known: (known?.pairs ?? []).compactMap { $0.key.text }))
    }
    return problems.reduce(nil) { best, next in
      best.map { next.depth > $0.depth } ?? true ? next : best
    }
  }

  private func checkElements(
    _ elements: [YAMLNode], _ schema: YAMLNode, _ path: [String]
  ) -> Problem? {
    var deepest: Problem?
    if schema["u"] != nil {
      for (index, element) in elements.enumerated() {
        if let first = elements[..<index].firstIndex(where: { $0.content == element.content }) {
          deepest = Problem(
            path: path, words: "items at \(first) and \(index) are equal", depth: path.count)
          break
        }
      }
    }
    guard let inner = schema["i"] else { return deepest }
    for (index, element) in elements.enumerated() {
      if let problem = check(element, inner, path + ["\(index)"]),
        problem.depth > deepest?.depth ?? -1
      {
        deepest = problem
      }
    }
    return deepest
  }

  /// Names that sections may have: letters, digits, `.`, `_` and `-`.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        Names.isLetterOrDigit($0) || 0x41...0x5A ~= $0 || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
      }
  }

  private static func limit(_ node: YAMLNode, _ schema: YAMLNode) -> String? {
    guard let text = node.text else { return nil }
    if schema["f"] != nil, types(of: node).contains("string"),
      let problem = Durations.problem(text)
    {
      return "'\(text)' is not valid duration: \(problem)"
    }
    guard case .integer(let number)? = node.scalar else { return nil }
    if let least = schema["l"]?.bytes?.integer, number < least {
      return "must be greater than or equal to \(least)"
    }
    if let most = schema["h"]?.bytes?.integer, number > most {
      return "must be less than or equal to \(most)"
    }
    return nil
  }

  /// The types that a value counts as; truth values are only `true` and `false` here.
  private static func types(of node: YAMLNode) -> [String] {
    switch node.content {
    case .mapping: return ["object"]
    case .sequence: return ["array"]
    case .scalar(let text, _):
      switch node.scalar {
      case .null: return ["null"]
      case .boolean: return ["true", "false"].contains(text.lowered) ? ["boolean"] : ["string"]
      case .integer: return ["integer", "number"]
      case .number: return ["number"]
      default: return ["string"]
      }
    }
  }

  private static func readable(_ types: [String]) -> String {
    let words = types.map { $0 == "object" ? "mapping" : $0 }.sorted { GoText.precedes($0, $1) }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joinedText(", ") + " or " + last
  }
}

extension YAMLNode {
  /// Whether nothing stands there.
  var isNull: Bool {
    if case .scalar(let text, .plain) = content { return ["", "~", "null"].contains(text) }
    return false
  }

  /// Whether a plain truth value says yes.
  var isTrue: Bool { ["true", "yes", "on", "True", "TRUE"].contains(text ?? "") }

  var bytes: ByteString? { isNull ? nil : text.map { ByteString($0) } }
}
