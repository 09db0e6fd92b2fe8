import Shell
import YAML

/// Quotas, disruption budgets and priority classes.
extension Generator {
  /// `cpu=1,memory=2Gi` as quantities.
  static func quantities(_ text: String) throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    for part in text.pieces(",") where !part.isEmpty {
      guard let (name, amount) = part.cut("=") else {
        throw .error("Invalid argument syntax \(part), expected <resource>=<value>")
      }
      guard let quantity = Quantity(amount) else { throw .error(Quantity.complaint) }
      members.append(JSONValue.Member(name, .string(quantity.text)))
    }
    return .object(members).sorted()
  }

  func quota() throws(Failure) -> JSONValue {
    let hard = try Self.quantities(flags.given("hard") ?? "")
    let scopes = (flags.given("scopes") ?? "").pieces(",").filter { !$0.isEmpty }
    return object(
      "v1", "ResourceQuota",
      [
        (
          "spec",
          .tree([
            ("hard", hard.members.isEmpty ? nil : hard),
            ("scopes", strings(scopes)),
          ])
        ), ("status", empty),
      ])
  }

  func budget() throws(Failure) -> JSONValue {
    let text = flags.given("selector") ?? ""
    if text.isEmpty { throw .error("a selector must be specified") }
    let least = flags.given("min-available") ?? ""
    let most = flags.given("max-unavailable") ?? ""
    func isAmount(_ text: String) -> Bool {
      let digits = text.hasSuffix("%") ? text.droppingLast(1) : text
      return !digits.isEmpty && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
    if least.isEmpty == most.isEmpty {
      throw .error(
        least.isEmpty
          ? "one of min-available or max-unavailable must be specified"
          : "min-available and max-unavailable cannot be both specified")
    }
    for (text, flag) in [(least, "min-available"), (most, "max-unavailable")]
    where !text.isEmpty && !isAmount(text) {
      throw .error("invalid format specified for \(flag)")
    }
    func amount(_ text: String) -> JSONValue? {
      text.isEmpty ? nil : Int64(text).map { .int64($0) } ?? .string(text)
    }
    let selector = try Self.labelSelector(text)
    return object(
      "policy/v1", "PodDisruptionBudget",
      [
        (
          "spec",
          .tree([
            ("minAvailable", amount(least)), ("selector", selector),
            ("maxUnavailable", amount(most)),
          ])
        ),
        (
          "status",
          .tree([
            ("disruptionsAllowed", .int(0)), ("currentHealthy", .int(0)),
            ("desiredHealthy", .int(0)), ("expectedPods", .int(0)),
          ])
        ),
      ])
  }

  /// A selector of an object from its text (`app=web,tier in (a,b)`).
  static func labelSelector(_ text: String) throws(Failure) -> JSONValue {
    let requirements: [Requirement]
    do throws(DecodingProblem) {
      requirements = try LabelSelector(parsing: text).requirements
    } catch {
      throw .error("couldn't parse the selector string \"\(text)\": \(error.message)")
    }
    var labels: [(String, String)] = []
    var expressions: [JSONValue] = []
    func add(_ requirement: Requirement, _ name: String) {
      expressions.append(
        .tree([
          ("key", .string(requirement.key)), ("operator", .string(name)),
          (
            "values",
            requirement.values.isEmpty
              ? nil : .array(requirement.values.sorted().map { .string($0) })
          ),
        ]))
    }
    for requirement in requirements {
      switch requirement.comparison {
      case .equals: labels.append((requirement.key, requirement.values.first ?? ""))
      case .isIn: add(requirement, "In")
      case .notIn: add(requirement, "NotIn")
      case .exists: add(requirement, "Exists")
      case .absent: add(requirement, "DoesNotExist")
      case .greater, .less:
        throw .error(
          "\(requirement.comparison.rawValue.quotedGo) isn't supported in label selectors")
      case .notEquals:
        throw .error(
          "\(requirement.comparison.rawValue.quotedGo) is not a valid label selector operator")
      }
    }
    return .tree([
      ("matchLabels", labels.isEmpty ? nil : .strings(labels.sorted { $0.0 < $1.0 })),
      ("matchExpressions", expressions.isEmpty ? nil : .array(expressions)),
    ])
  }

  func priorityClass() -> JSONValue {
    let text = flags.given("description") ?? ""
    return .tree([
      ("kind", .string("PriorityClass")), ("apiVersion", .string("scheduling.k8s.io/v1")),
      ("metadata", metadata()),
      ("value", .int64(flags.given("value").flatMap { Int64($0) } ?? 0)),
      ("globalDefault", flags.isTrue("global-default") ? .boolean(true) : nil),
      ("description", text.isEmpty ? nil : .string(text)),
      (
        "preemptionPolicy", .string(flags.given("preemption-policy") ?? "PreemptLowerPriority")
      ),
    ])
  }
}
