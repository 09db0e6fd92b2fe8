import Shell
import YAML

/// The `replacements` of a kustomization: values of one object that are written into others.
struct KustomizeReplacements {
  let plan: JSONValue
  let kubectl: Kubectl
  let base: String

  func apply(to objects: inout [KustomizeObject]) throws(Kustomization.Problem) {
    for entry in plan["replacements"]?.elements ?? [] {
      for replacement in try read(entry) { try apply(replacement, to: &objects) }
    }
  }

  /// The replacements of an entry, which may be a file of one or of a list.
  private func read(_ entry: JSONValue) throws(Kustomization.Problem) -> [JSONValue] {
    guard let path = entry["path"]?.string else { return [entry] }
    guard let bytes = kubectl.readFile(base + "/" + path),
      let documents = try? kubectl.documents(bytes, path)
    else {
      let whole = kubectl.absolute(base + "/" + path)
      throw Kustomization.Problem(
        message:
          "trouble configuring builtin ReplacementTransformer with config: `\nReplacements:\n- path: \(path)\n`: evalsymlink failure on '\(whole)' : lstat \(whole): no such file or directory"
      )
    }
    return documents.flatMap { document in
      if case .array(let list) = document { return list }
      return [document]
    }
  }

  private func apply(
    _ replacement: JSONValue, to objects: inout [KustomizeObject]
  ) throws(Kustomization.Problem) {
    guard let source = replacement["source"],
      let targets = replacement["targets"]?.elements, !targets.isEmpty
    else {
      throw Kustomization.Problem(
        message: "replacements must specify a source and at least one target")
    }
    let value = try self.value(source, objects)
    for target in targets {
      guard let selected = target["select"] else {
        throw Kustomization.Problem(message: "target must specify resources to select")
      }
      for index in objects.indices where Self.matches(objects[index], selected) {
        let rejects = target["reject"]?.elements ?? []
        if rejects.contains(where: { Self.matches(objects[index], $0) }) { continue }
        let paths = (target["fieldPaths"]?.elements ?? []).compactMap { $0.string }
        for path in paths.isEmpty ? ["metadata.name"] : paths {
          try write(value, path, target["options"], &objects[index].object)
        }
      }
    }
  }

  // MARK: Sources

  private func value(
    _ source: JSONValue, _ objects: [KustomizeObject]
  ) throws(Kustomization.Problem) -> JSONValue {
    let found = objects.filter { Self.matches($0, source) }
    let title = Self.title(source)
    if found.count > 1 {
      throw Kustomization.Problem(message: "multiple matches for selector \(title)")
    }
    guard let object = found.first?.object else {
      throw Kustomization.Problem(message: "nothing selected by \(title)")
    }
    let path = source["fieldPath"]?.string ?? "metadata.name"
    guard let value = Self.look(object, Self.parts(path)[...]) else {
      throw Kustomization.Problem(
        message: "fieldPath `\(path)` is missing for replacement source \(title)")
    }
    guard let delimiter = source["options", "delimiter"]?.string, !delimiter.isEmpty else {
      return value
    }
    let pieces = JSONPath.text(value).pieces(around: delimiter)
    let index = Int(source["options", "index"]?.int ?? 0)
    guard pieces.indices.contains(index) else {
      throw Kustomization.Problem(
        message: "options.index \(index) is out of bounds for value \(JSONPath.text(value))")
    }
    return .string(pieces[index])
  }

  private static func title(_ selector: JSONValue) -> String {
    func text(_ name: String, _ missing: String) -> String {
      selector[name: name]?.string ?? missing
    }
    return text("kind", "[noKind]") + "." + text("version", "[noVer]") + "."
      + text("group", "[noGrp]") + "/" + text("name", "[noName]") + "."
      + text("namespace", "[noNs]")
  }

  /// Whether an object is called so, now or before it was renamed.
  private static func matches(_ object: KustomizeObject, _ selector: JSONValue) -> Bool {
    let (group, version) = object.object.apiVersion.cut("/") ?? ("", object.object.apiVersion)
    func agrees(_ name: String, _ values: [String]) -> Bool {
      guard let wanted = selector[name: name]?.string, !wanted.isEmpty else { return true }
      return values.contains(wanted)
    }
    let space = object.object.namespace
    return agrees("kind", [object.object.kind]) && agrees("group", [group])
      && agrees("version", [version])
      && agrees("namespace", [space.isEmpty ? "default" : space])
      && agrees("name", object.oldNames + [object.object.name])
  }

  // MARK: Paths

  /// The parts of a path: dots part them, but not within brackets or behind a backslash.
  private static func parts(_ path: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var isInBrackets = false
    var isEscaped = false
    for byte in path.utf8 {
      if isEscaped {
        part.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "."), !isInBrackets {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      } else {
        if byte == UInt8(ascii: "[") { isInBrackets = true }
        if byte == UInt8(ascii: "]") { isInBrackets = false }
        part.append(byte)
      }
    }
    return parts + [String(decoding: part, as: UTF8.self)]
  }

  /// The name and the value of `[name=value]`.
  private static func condition(_ part: String) -> (name: String, value: String)? {
    guard part.hasPrefix("["), part.hasSuffix("]") else { return nil }
    guard let (name, value) = part.dropping(1).droppingLast(1).cut("=") else { return nil }
    return (name, value)
  }

  /// Whether an element is the one that a part of a path means.
  private static func isMeant(_ element: JSONValue, _ index: Int, _ part: String) -> Bool {
    if let (name, value) = condition(part) {
      return (name.isEmpty ? JSONPath.text(element) : element[name: name].map { JSONPath.text($0) })
        == value
    }
    return part == "*" || Int(part) == index
  }

  private static func look(_ value: JSONValue, _ path: ArraySlice<String>) -> JSONValue? {
    guard let part = path.first else { return value }
    switch value {
    case .array(let elements):
      return elements.enumerated().first { isMeant($0.element, $0.offset, part) }
        .flatMap { look($0.element, path.dropFirst()) }
    default: return value[name: part].flatMap { look($0, path.dropFirst()) }
    }
  }

  // MARK: Targets

  private func write(
    _ value: JSONValue, _ path: String, _ options: JSONValue?, _ object: inout JSONValue
  ) throws(Kustomization.Problem) {
    let creates = options?["create"]?.bool == true
    let isWritten = Self.change(&object, Self.parts(path)[...], creates) { old in
      old = Self.replaced(old, by: value, options)
    }
    if !isWritten {
      throw Kustomization.Problem(
        message: "unable to find field \(path.quotedGo) in replacement target")
    }
  }

  private static func replaced(
    _ old: JSONValue?, by value: JSONValue, _ options: JSONValue?
  ) -> JSONValue {
    var new = value
    if let delimiter = options?["delimiter"]?.string, !delimiter.isEmpty {
      var pieces = JSONPath.text(old ?? .string("")).pieces(around: delimiter)
      let index = Int(options?["index"]?.int ?? 0)
      let text = JSONPath.text(value)
      if index < 0 {
        pieces.insert(text, at: 0)
      } else if index >= pieces.count {
        pieces.append(text)
      } else {
        pieces[index] = text
      }
      new = .string(pieces.joinedText(delimiter))
    }
    // A scalar keeps its type.
    switch (old, new) {
    case (nil, _), (.null?, _), (.array?, _), (.object?, _): return new
    case (_, .array), (_, .object): return .string("")
    case (.number?, _):
      let text = JSONPath.text(new)
      return Int64(text) == nil ? .string(text) : .number(text)
    case (.boolean?, _):
      let text = JSONPath.text(new)
      return text == "true" || text == "false" ? .boolean(text == "true") : .string(text)
    default: return .string(JSONPath.text(new))
    }
  }

  /// Changes what a path leads to, and says whether there was something.
  ///
  /// Missing fields are made when that is wanted.
  private static func change(
    _ value: inout JSONValue, _ path: ArraySlice<String>, _ creates: Bool,
    _ edit: (inout JSONValue?) -> Void
  ) -> Bool {
    guard let part = path.first else {
      var whole: JSONValue? = value
      edit(&whole)
      value = whole ?? .null
      return true
    }
    let rest = path.dropFirst()
    if case .array(var elements) = value {
      var isFound = false
      for index in elements.indices where isMeant(elements[index], index, part) {
        isFound = change(&elements[index], rest, creates, edit) || isFound
      }
      if !isFound, creates, let (name, text) = condition(part) {
        var element = JSONValue.strings([(name, text)])
        isFound = change(&element, rest, creates, edit)
        elements.append(element)
      }
      value = .array(elements)
      return isFound
    }
    if value[name: part] == nil {
      guard creates else { return false }
      if rest.isEmpty {
        var new: JSONValue?
        edit(&new)
        value.set(part, to: new)
        return true
      }
    }
    var inner = value[name: part] ?? (condition(rest.first ?? "") == nil ? .object([]) : .array([]))
    guard change(&inner, rest, creates, edit) else { return false }
    value.set(part, to: inner)
    return true
  }
}
