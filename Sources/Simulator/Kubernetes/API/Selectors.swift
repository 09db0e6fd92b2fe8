import Shell
import YAML

/// A condition on labels.
struct Requirement {
  enum Operator: String {
    case equals = "="
    case notEquals = "!="
    case isIn = "in"
    case notIn = "notin"
    case exists = ""
    case absent = "!"
    case greater = "gt"
    case less = "lt"
  }

  var key: String
  var comparison: Operator
  var values: [String] = []

  /// Whether a value, or that there is none, fulfils it.
  func matches(_ value: String?) -> Bool {
    switch comparison {
    case .equals, .isIn: return value.map { values.contains($0) } ?? false
    case .notEquals, .notIn: return value.map { !values.contains($0) } ?? true
    case .exists: return value != nil
    case .absent: return value == nil
    case .greater, .less:
      guard let number = value.flatMap({ Int64($0) }),
        let bound = values.first.flatMap({ Int64($0) })
      else { return false }
      return comparison == .greater ? number > bound : number < bound
    }
  }
}

/// Conditions on labels, all of which have to hold.
struct LabelSelector {
  var requirements: [Requirement] = []

  var isEmpty: Bool { requirements.isEmpty }

  func matches(_ labels: [JSONValue.Member]) -> Bool {
    requirements.allSatisfy { requirement in
      requirement.matches(labels.first { $0.name == requirement.key }?.value.string)
    }
  }

  /// The selector of a workload: `{matchLabels: …, matchExpressions: …}`.
  init(object: JSONValue?) {
    for member in object?["matchLabels"]?.members ?? [] {
      requirements.append(
        Requirement(key: member.name, comparison: .equals, values: [member.value.string ?? ""]))
    }
    for expression in object?["matchExpressions"]?.elements ?? [] {
      let values = expression["values"]?.elements.compactMap { $0.string } ?? []
      let comparison: Requirement.Operator
      switch expression["operator"]?.string ?? "" {
      case "In": comparison = .isIn
      case "NotIn": comparison = .notIn
      case "Exists": comparison = .exists
      case "Gt": comparison = .greater
      case "Lt": comparison = .less
      default: comparison = .absent
      }
      requirements.append(
        Requirement(key: expression["key"]?.string ?? "", comparison: comparison, values: values))
    }
  }

  /// The selector of a Service: labels with their values.
  init(labels: JSONValue?) {
    for member in labels?.members ?? [] {
      requirements.append(
        Requirement(key: member.name, comparison: .equals, values: [member.value.string ?? ""]))
    }
  }

  /// As `describe` prints it: `app=web,tier in (a,b)`; `<none>` for an empty one.
  static func text(_ object: JSONValue?) -> String {
    let selector = LabelSelector(object: object)
    return selector.isEmpty ? "<none>" : selector.text
  }

  var text: String {
    requirements.map { requirement in
      let values = requirement.values.sorted().joinedText(",")
      switch requirement.comparison {
      case .equals: return requirement.key + "=" + values
      case .notEquals: return requirement.key + "!=" + values
      case .isIn: return requirement.key + " in (" + values + ")"
      case .notIn: return requirement.key + " notin (" + values + ")"
      case .exists: return requirement.key
      case .absent: return "!" + requirement.key
      case .greater: return requirement.key + ">" + values
      case .less: return requirement.key + "<" + values
      }
    }.sorted().joinedText(",")
  }

  /// Reads the text of a selector (`app=web,tier in (a,b),!x`).
  ///
  /// - Throws: the words of `k8s.io/apimachinery/pkg/labels`.
  init(parsing text: String) throws(DecodingProblem) {
    var parser = SelectorParser(text)
    requirements = try parser.parse()
  }
}

/// Reads label selectors.
private struct SelectorParser {
  private enum Token: Equatable {
    case word(String), symbol(String), end

    var text: String {
      switch self {
      case .word(let text), .symbol(let text): text
      case .end: ""
      }
    }
  }

  private var tokens: [Token] = []
  private var at = 0

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    func isSpecial(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x3D, 0x21, 0x28, 0x29, 0x2C, 0x3E, 0x3C: true
      default: false
      }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        index += 1
      } else if isSpecial(byte) {
        var symbol = [byte]
        index += 1
        if index < bytes.count, bytes[index] == 0x3D, byte == 0x3D || byte == 0x21 {
          symbol.append(0x3D)
          index += 1
        }
        tokens.append(.symbol(String(decoding: symbol, as: UTF8.self)))
      } else {
        let start = index
        while index < bytes.count, !isSpecial(bytes[index]), bytes[index] != 0x20 { index += 1 }
        tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
    }
  }

  private var next: Token { at < tokens.count ? tokens[at] : .end }

  mutating func parse() throws(DecodingProblem) -> [Requirement] {
    var result: [Requirement] = []
    while true {
      switch next {
      case .end: return result
      case .word, .symbol("!"):
        do throws(DecodingProblem) {
          result.append(try requirement())
        } catch {
          throw DecodingProblem(message: "unable to parse requirement: " + error.message)
        }
        switch next {
        case .end: return result
        case .symbol(","):
          at += 1
          switch next {
          case .word, .symbol("!"): break
          default:
            throw DecodingProblem(message: "found '\(next.text)', expected: identifier after ','")
          }
        default:
          throw DecodingProblem(message: "found '\(next.text)', expected: ',' or 'end of string'")
        }
      default:
        throw DecodingProblem(
          message: "found '\(next.text)', expected: !, identifier, or 'end of string'")
      }
    }
  }

  private mutating func requirement() throws(DecodingProblem) -> Requirement {
    if next == .symbol("!") {
      at += 1
      let key = next.text
      at += 1
      return Requirement(key: key, comparison: .absent)
    }
    let key = next.text
    at += 1
    if let why = Names.qualifiedName(key).first {
      throw DecodingProblem(message: "<nil>: Invalid value: \(key.quotedGo): \(why)")
    }
    switch next {
    case .end, .symbol(","): return Requirement(key: key, comparison: .exists)
    case .symbol("="), .symbol("=="), .symbol("!="):
      let comparison: Requirement.Operator = next.text == "!=" ? .notEquals : .equals
      at += 1
      guard case .word(let value) = next else {
        return Requirement(key: key, comparison: comparison, values: [""])
      }
      at += 1
      if let why = Names.labelValue(value).first {
        throw DecodingProblem(
          message: "values[0][\(key)]: Invalid value: \(value.quotedGo): \(why)")
      }
      return Requirement(key: key, comparison: comparison, values: [value])
    case .symbol(">"), .symbol("<"):
      let comparison: Requirement.Operator = next.text == ">" ? .greater : .less
      at += 1
      let value = next.text
      at += 1
      return Requirement(key: key, comparison: comparison, values: [value])
    case .word("in"), .word("notin"):
      let comparison: Requirement.Operator = next.text == "in" ? .isIn : .notIn
      at += 1
      guard next == .symbol("(") else {
        throw DecodingProblem(message: "found '\(next.text)' expected: '('")
      }
      at += 1
      var values: [String] = []
      while true {
        switch next {
        case .word(let value):
          values.append(value)
          at += 1
        case .symbol(","): at += 1
        case .symbol(")"):
          at += 1
          return Requirement(key: key, comparison: comparison, values: values)
        default:
          throw DecodingProblem(message: "found '\(next.text)', expected: ',' or ')'")
        }
      }
    default:
      throw DecodingProblem(
        message: "found '\(next.text)', expected: in, notin, =, ==, !=, gt, lt")
    }
  }
}

/// Conditions on fields: `status.phase=Running,metadata.name!=x`.
struct FieldSelector {
  var terms: [(path: String, equal: Bool, value: String)] = []

  /// - Throws: the words of `k8s.io/apimachinery/pkg/fields` for a part without a comparison.
  init(parsing text: String) throws(DecodingProblem) {
    for part in text.pieces(",") where !part.isEmpty {
      if let at = part.position(of: "!=") {
        terms.append(
          (String(decoding: part.utf8.prefix(at), as: UTF8.self), false, part.dropping(at + 2)))
      } else if let at = part.position(of: "==") {
        terms.append(
          (String(decoding: part.utf8.prefix(at), as: UTF8.self), true, part.dropping(at + 2)))
      } else if let (path, value) = part.cut("=") {
        terms.append((path, true, value))
      } else {
        throw DecodingProblem(message: "invalid selector: '\(text)'; can't understand '\(part)'")
      }
    }
  }

  /// Whether an object's fields fulfil all of them.
  func matches(_ object: JSONValue) -> Bool {
    terms.allSatisfy { term in
      let value: String
      switch object.at(term.path.pieces(".")) {
      case .string(let text): value = text
      case .number(let text): value = text
      case .boolean(let flag): value = flag ? "true" : "false"
      default: value = ""
      }
      return (value == term.value) == term.equal
    }
  }

  /// The first field that a resource cannot be selected by.
  func unsupported(for resource: APIResource) -> String? {
    let known: [String]
    switch resource.qualifiedName {
    case "pods":
      known = [
        "spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName",
        "spec.hostNetwork", "status.phase", "status.podIP", "status.podIPs",
        "status.nominatedNodeName",
      ]
    case "events", "events.events.k8s.io":
      known = [
        "involvedObject.kind", "involvedObject.namespace", "involvedObject.name",
        "involvedObject.uid", "involvedObject.apiVersion", "involvedObject.resourceVersion",
        "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
      ]
    case "nodes": known = ["spec.unschedulable"]
    case "namespaces": known = ["status.phase"]
    case "secrets": known = ["type"]
    case "services": known = ["spec.clusterIP", "spec.type"]
    case "replicasets.apps", "replicationcontrollers": known = ["status.replicas"]
    case "jobs.batch": known = ["status.successful"]
    case "certificatesigningrequests.certificates.k8s.io": known = ["spec.signerName"]
    default: known = []
    }
    return terms.first {
      $0.path != "metadata.name" && $0.path != "metadata.namespace" && !known.contains($0.path)
    }?.path
  }
}
