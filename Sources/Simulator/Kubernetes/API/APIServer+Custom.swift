import Shell
import YAML

/// Kinds that CustomResourceDefinitions add.
extension APIServer {
  /// Serves the kind that a definition describes.
  func serve(_ definition: JSONValue) {
    for version in definition["spec", "versions"]?.elements ?? []
    where version["served"]?.bool != false {
      let names = definition["spec", "names"]
      let resource = APIResource(
        name: names?["plural"]?.string ?? "", group: definition["spec", "group"]?.string ?? "",
        version: version["name"]?.string ?? "", kind: names?["kind"]?.string ?? "",
        namespaced: definition["spec", "scope"]?.string != "Cluster",
        shortNames: names?["shortNames"]?.elements.compactMap { $0.string } ?? [],
        verbs: [
          "delete", "deletecollection", "get", "list", "patch", "create", "update", "watch",
        ], categories: names?["categories"]?.elements.compactMap { $0.string } ?? [])
      types.add(resource)
    }
  }

  func stopServing(_ definition: JSONValue) {
    let group = definition["spec", "group"]?.string ?? ""
    let name = definition["spec", "names", "plural"]?.string ?? ""
    for version in definition["spec", "versions"]?.elements ?? [] {
      if let resource = types.resource(name, group: group) {
        for object in collection(resource).list() {
          remove(resource, object.namespace, object.name)
        }
      }
      types.remove(name: name, group: group, version: version["name"]?.string ?? "")
    }
  }

  /// The definition of a kind, and its version.
  func definition(of resource: APIResource) -> (definition: JSONValue, version: JSONValue)? {
    guard
      let definition = get(
        "customresourcedefinitions.apiextensions.k8s.io", "", resource.qualifiedName),
      let version = definition["spec", "versions"]?.elements.first(where: {
        $0["name"]?.string == resource.version
      })
    else { return nil }
    return (definition, version)
  }

  /// Checks an object against the schema of its definition.
  func decodeCustom(
    _ sent: JSONValue, _ resource: APIResource, _ options: Options, _ prefix: String
  ) throws(APIError) -> JSONValue {
    guard let schema = definition(of: resource)?.version["schema", "openAPIV3Schema"] else {
      return sent.sorted()
    }
    var checker = SchemaChecker()
    var object = sent.sorted()
    if schema["x-kubernetes-preserve-unknown-fields"]?.bool != true {
      var inner: [JSONValue.Member] = []
      for member in object.members {
        if ["apiVersion", "kind", "metadata"].contains(member.name) {
          inner.append(member)
        } else if let property = schema["properties", member.name] {
          inner.append(
            JSONValue.Member(member.name, checker.prune(member.value, property, member.name, 0)))
        } else {
          checker.unknown.append(member.name)
        }
      }
      object = .object(inner)
    }
    try report(checker.unknown, prefix, options)
    for required in schema["required"]?.elements ?? [] {
      if let name = required.string, object[name: name] == nil { checker.problems.required(name) }
    }
    for member in object.members {
      if let property = schema["properties", member.name],
        !["apiVersion", "kind", "metadata"].contains(member.name)
      {
        checker.check(member.value, property, member.name, 0)
      }
    }
    if !checker.problems.causes.isEmpty {
      throw .invalid(resource.qualifiedKind, object.name, checker.problems.causes)
    }
    return object
  }
}

/// Compares values with an OpenAPI schema, in the words of the API server.
struct SchemaChecker {
  var problems = Problems()
  var unknown: [String] = []

  /// The value without what the schema does not know.
  mutating func prune(
    _ value: JSONValue, _ schema: JSONValue, _ path: String, _ depth: Int
  ) -> JSONValue {
    if depth > 64 || schema["x-kubernetes-preserve-unknown-fields"]?.bool == true { return value }
    switch value {
    case .array(let elements):
      guard let items = schema["items"] else { return value }
      var result: [JSONValue] = []
      for (index, element) in elements.enumerated() {
        result.append(prune(element, items, path + "[\(index)]", depth + 1))
      }
      return .array(result)
    case .object(let members):
      var result: [JSONValue.Member] = []
      for member in members {
        let inner = path + "." + member.name
        if let property = schema["properties", member.name] {
          result.append(
            JSONValue.Member(member.name, prune(member.value, property, inner, depth + 1)))
        } else if let additional = schema["additionalProperties"] {
          result.append(
            JSONValue.Member(member.name, prune(member.value, additional, inner, depth + 1)))
        } else {
          unknown.append(inner)
        }
      }
      return .object(result)
    default: return value
    }
  }

  mutating func check(_ value: JSONValue, _ schema: JSONValue, _ path: String, _ depth: Int) {
    guard depth < 64 else { return }
    let type = schema["type"]?.string ?? ""
    if let found = mismatch(value, type) {
      return problems.invalidText(
        path, found, "\(path) in body must be of type \(type): \(found.quotedGo)")
    }
    if case .string(let text) = value {
      if let pattern = schema["pattern"]?.string, let simple = SimplePattern(pattern),
        !simple.matches(text)
      {
        problems.invalidText(path, text, "\(path) in body should match '\(pattern)'")
      }
      if let values = schema["enum"]?.elements, !values.contains(value) {
        problems.unsupported(path, text, values.compactMap { $0.string })
      }
    }
    if let number = value.int {
      if let least = schema["minimum"]?.int, number < least {
        problems.invalid(
          path, "\(number)", "\(path) in body should be greater than or equal to \(least)")
      }
      if let most = schema["maximum"]?.int, number > most {
        problems.invalid(
          path, "\(number)", "\(path) in body should be less than or equal to \(most)")
      }
    }
    for required in schema["required"]?.elements ?? [] {
      if let name = required.string, value[name: name] == nil {
        problems.required(path + "." + name)
      }
    }
    for member in value.members {
      if let property = schema["properties", member.name] ?? schema["additionalProperties"] {
        check(member.value, property, path + "." + member.name, depth + 1)
      }
    }
    if let items = schema["items"] {
      for (index, element) in value.elements.enumerated() {
        check(element, items, path + "[\(index)]", depth + 1)
      }
    }
  }

  private func mismatch(_ value: JSONValue, _ type: String) -> String? {
    let found: String
    switch value {
    case .null: found = "null"
    case .boolean: found = "boolean"
    case .number(let text): found = Int64(text) == nil ? "number" : "integer"
    case .string: found = "string"
    case .array: found = "array"
    case .object: found = "object"
    }
    if type.isEmpty || type == found || type == "number" && found == "integer" { return nil }
    return found
  }
}

/// Patterns of letters, classes, `.`, `*`, `+`, `?` and anchors; what has more in it is not checked.
struct SimplePattern {
  private enum Atom { case any, byte(UInt8), set([ClosedRange<UInt8>], Bool) }
  private struct Piece {
    var atom: Atom
    var least: Int
    var most: Int
  }
  private var pieces: [Piece] = []
  private var isAnchored = false
  private var endsThere = false

  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.first == 0x5E {
      isAnchored = true
      bytes = bytes.dropFirst()
    }
    if bytes.last == 0x24 {
      endsThere = true
      bytes = bytes.dropLast()
    }
    while let byte = bytes.popFirst() {
      var atom: Atom
      switch byte {
      case 0x2E: atom = .any
      case 0x28, 0x29, 0x7C, 0x7B, 0x7D: return nil
      case 0x5C:
        guard let next = bytes.popFirst() else { return nil }
        atom = next == 0x64 ? .set([0x30...0x39], false) : .byte(next)
      case 0x5B:
        var ranges: [ClosedRange<UInt8>] = []
        var isNegated = false
        if bytes.first == 0x5E {
          isNegated = true
          bytes = bytes.dropFirst()
        }
        while let first = bytes.popFirst(), first != 0x5D {
          if bytes.count > 1, bytes.first == 0x2D, bytes[bytes.startIndex + 1] != 0x5D {
            bytes = bytes.dropFirst()
            guard let last = bytes.popFirst(), last >= first else { return nil }
            ranges.append(first...last)
          } else {
            ranges.append(first...first)
          }
        }
        atom = .set(ranges, isNegated)
      default: atom = .byte(byte)
      }
      var piece = Piece(atom: atom, least: 1, most: 1)
      if let sign = bytes.first {
        switch sign {
        case 0x2A: (piece.least, piece.most) = (0, 100_000)
        case 0x2B: piece.most = 100_000
        case 0x3F: piece.least = 0
        default: break
        }
        if sign == 0x2A || sign == 0x2B || sign == 0x3F { bytes = bytes.dropFirst() }
      }
      pieces.append(piece)
    }
    if pieces.count > 200 { return nil }
  }

  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    // The places that the pattern so far can have reached, one piece after the other.
    var places = Set(isAnchored ? [0] : Array(0...bytes.count))
    for piece in pieces {
      var next: Set<Int> = []
      for place in places {
        var at = place
        var count = 0
        if piece.least == 0 { next.insert(at) }
        while at < bytes.count, count < piece.most, accepts(piece.atom, bytes[at]) {
          at += 1
          count += 1
          if count >= piece.least { next.insert(at) }
        }
      }
      places = next
    }
    return endsThere ? places.contains(bytes.count) : !places.isEmpty
  }

  private func accepts(_ atom: Atom, _ byte: UInt8) -> Bool {
    switch atom {
    case .any: byte != 0x0A
    case .byte(let wanted): byte == wanted
    case .set(let ranges, let isNegated): ranges.contains { $0 ~= byte } != isNegated
    }
  }
}
