import Shell
import YAML

/// `kubectl taint`.
extension Kubectl {
  func taint() throws(Failure) -> Int {
    var words: [String] = []
    var specs: [String] = []
    for word in arguments {
      if word.has("=") || word.has(":") || word.hasSuffix("-") && !words.isEmpty {
        specs.append(word)
      } else if specs.isEmpty {
        words.append(word)
      } else {
        throw .error("all resources must be specified before taint changes: \(word)")
      }
    }
    if words.isEmpty {
      throw .error("one or more resources must be specified as <resource> <name>")
    }
    if specs.isEmpty { throw .error("at least one taint update is required") }
    guard let first = words.first, ["node", "nodes", "no"].contains(first.lowered) else {
      let name = words.first ?? ""
      if findResource(name) == nil {
        throw .raw("the server doesn't have a resource type \(name.quotedGo)", 1)
      }
      throw .error("invalid resource type \(name), only node(s) is supported")
    }
    var added: [JSONValue] = []
    var removed: [(key: String, effect: String)] = []
    for spec in specs {
      if spec.hasSuffix("-") {
        let body = spec.droppingLast(1)
        let (name, effect) = body.cut(":") ?? (body, "")
        removed.append((name.cut("=")?.before ?? name, effect))
      } else {
        added.append(try Self.taint(spec))
      }
    }
    let mode = try dryRun()
    let selection = try selectSome(words)
    var failures: [Failure] = selection.failures
    for selected in selection.objects {
      var taints = selected.object["spec", "taints"]?.elements ?? []
      var isOver = false
      var problem: String?
      for taint in added {
        let match = taints.firstIndex {
          $0["key"] == taint["key"] && $0["effect"] == taint["effect"]
        }
        if let match {
          if !flags.isTrue("overwrite") {
            problem =
              "error: node \(selected.name) already has \(taint["key"]?.string ?? "") taint(s) with same effect(s) and --overwrite is false"
          }
          isOver = true
          taints[match] = taint
        } else {
          taints.append(taint)
        }
      }
      for (key, effect) in removed {
        let before = taints.count
        taints.removeAll {
          $0["key"]?.string == key && (effect.isEmpty || $0["effect"]?.string == effect)
        }
        if taints.count == before {
          let shown = effect.isEmpty ? key : key + ":" + effect
          problem = "taint \(shown.quotedGo) not found"
        }
      }
      if let problem {
        failures.append(.raw(problem, 1))
        continue
      }
      var object = selected.object
      object.set("spec", "taints", to: taints.isEmpty ? nil : .array(taints))
      do throws(Failure) {
        try send(selected, object, mode)
        line(
          "node/\(selected.name) "
            + (isOver ? "modified" : added.isEmpty ? "untainted" : "tainted"))
      } catch { failures.append(error) }
    }
    if failures.count == 1, case .raw(let text, _)? = failures.first, !text.hasPrefix("error") {
      throw .error(text)
    }
    try finish(failures)
    return 0
  }

  private static func taint(_ spec: String) throws(Failure) -> JSONValue {
    guard let (name, effect) = spec.cutLast(":") else {
      let rule = Names.qualifiedName("a b").first ?? ""
      throw .usage("invalid taint spec: \(spec), \(rule)")
    }
    let (key, value) = name.cut("=") ?? (name, "")
    if let why = Names.qualifiedName(key).first {
      throw .usage("invalid taint spec: \(spec), \(why)")
    }
    if !["NoSchedule", "PreferNoSchedule", "NoExecute"].contains(effect) {
      throw .usage("invalid taint effect: \(effect), unsupported taint effect")
    }
    return .tree([
      ("effect", .string(effect)), ("key", .string(key)),
      ("value", value.isEmpty ? nil : .string(value)),
    ])
  }
}
