import Shell
import YAML

/// Service accounts, roles and bindings.
extension Describer {
  mutating func serviceAccount() {
    head()
    labelsAndAnnotations()
    let secrets = server.list("secrets", object.namespace)
    let known = secrets.map { $0.name }
    for (label, name) in [
      ("Image pull secrets", "imagePullSecrets"), ("Mountable secrets", "secrets"),
    ] {
      let names = (object[name: name]?.elements ?? []).compactMap { $0["name"]?.string }
      pairs(label, names.map { known.contains($0) ? $0 : $0 + " (not found)" })
    }
    let tokens = secrets.filter {
      $0["type"]?.string == "kubernetes.io/service-account-token"
        && $0.annotation("kubernetes.io/service-account.name") == object.name
    }
    pairs("Tokens", tokens.map { $0.name })
    events()
  }

  mutating func role() {
    head(namespaced: false)
    labelsAndAnnotations()
    write(0, "PolicyRule:\n")
    write(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs\n")
    write(1, "---------\t-----------------\t--------------\t-----\n")
    let rules = (object["rules"]?.elements ?? []).flatMap { PolicyRule.parts(of: $0) }
    for rule in PolicyRule.compacted(rules) {
      func brackets(_ text: String) -> String { "[" + text + "]" }
      write(
        1,
        "\(rule.title)\t\(brackets(rule.address))\t\(brackets(rule.objectName))\t\(brackets(rule.verbs.joinedText(" ")))\n"
      )
    }
  }

  mutating func binding() {
    head(namespaced: false)
    labelsAndAnnotations()
    write(0, "Role:\n")
    field("Kind", string("roleRef", "kind") ?? "", level: 1)
    field("Name", string("roleRef", "name") ?? "", level: 1)
    write(0, "Subjects:\n")
    write(1, "Kind\tName\tNamespace\n")
    write(1, "----\t----\t---------\n")
    for subject in object["subjects"]?.elements ?? [] {
      write(
        1,
        "\(subject["kind"]?.string ?? "")\t\(subject["name"]?.string ?? "")\t\(subject["namespace"]?.string ?? "")\n"
      )
    }
  }
}

/// A rule of a role for one resource or one address (`BreakdownRule` and `CompactRules` of
/// `k8s.io/kubectl/pkg/util/rbac`).
struct PolicyRule {
  let group: String
  let resource: String
  let objectName: String
  let address: String
  var verbs: [String]

  /// The rules for one resource, object and verb each that a rule stands for.
  static func parts(of rule: JSONValue) -> [PolicyRule] {
    func list(_ name: String) -> [String] {
      (rule[name: name]?.elements ?? []).compactMap { $0.string }
    }
    let verbs = list("verbs")
    let names = list("resourceNames")
    var parts: [PolicyRule] = []
    for group in list("apiGroups") {
      for resource in list("resources") {
        for verb in verbs {
          for name in names.isEmpty ? [""] : names {
            parts.append(
              PolicyRule(
                group: group, resource: resource, objectName: name, address: "", verbs: [verb]))
          }
        }
      }
    }
    for address in list("nonResourceURLs") {
      for verb in verbs {
        parts.append(
          PolicyRule(group: "", resource: "", objectName: "", address: address, verbs: [verb]))
      }
    }
    return parts
  }

  /// Rules for the same resource as one, in the order in which they are printed.
  static func compacted(_ rules: [PolicyRule]) -> [PolicyRule] {
    var result: [PolicyRule] = []
    for rule in rules {
      let known = result.firstIndex { other in
        rule.address.isEmpty && other.address.isEmpty && other.group == rule.group
          && other.resource == rule.resource && other.objectName == rule.objectName
      }
      if let known {
        for verb in rule.verbs where !result[known].verbs.contains(verb) {
          result[known].verbs.append(verb)
        }
      } else {
        result.append(rule)
      }
    }
    return result.enumerated().sorted { a, b in
      let (left, right) = (a.element.order, b.element.order)
      return left == right ? a.offset < b.offset : left < right
    }.map { $0.element }
  }

  /// The text by which rules are sorted.
  private var order: String {
    let isResource = address.isEmpty
    let groups = isResource ? group : ""
    return
      "[\(verbs.joinedText(" "))],APIGroups:[\(groups)],Resources:[\(resource)],ResourceNames:[\(objectName)],NonResourceURLs:[\(address)]"
  }

  /// The resource with its group: `deployments.apps/scale`.
  var title: String {
    guard !group.isEmpty, !resource.isEmpty else { return resource }
    let (base, sub) = resource.cut("/").map { ($0.before, "/" + $0.after) } ?? (resource, "")
    return base + "." + group + sub
  }
}
