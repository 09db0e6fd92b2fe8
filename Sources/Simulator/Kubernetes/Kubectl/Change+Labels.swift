import Shell
import YAML

/// `kubectl label` and `kubectl annotate`.
extension Kubectl {
  func label() throws(Failure) -> Int {
    try changeNames("labels", "label") { problem in
      if case .some(let (key, value, why)) = problem {
        return "invalid label value: \"\(key)=\(value)\": \(why)"
      }
      return ""
    }
  }

  func annotate() throws(Failure) -> Int {
    try changeNames("annotations", "annotation") { _ in "" }
  }

  private func changeNames(
    _ field: String, _ what: String, _ complain: ((String, String, String)?) -> String
  ) throws(Failure) -> Int {
    var words = arguments
    var pairs: [String] = []
    var isPair = false
    var names: [String] = []
    for word in words {
      let looksSo = word.has("=") || word.hasSuffix("-") && word.utf8.count > 1 && !names.isEmpty
      if looksSo || isPair {
        isPair = true
        pairs.append(word)
      } else {
        names.append(word)
      }
    }
    words = names
    if words.isEmpty, !flags.isSet("filename") {
      throw .error(
        "one or more resources must be specified as <resource> <name> or <resource>/<name>")
    }
    var added: [(String, String)] = []
    var removed: [String] = []
    for pair in pairs {
      if let (key, value) = pair.cut("=") {
        if field == "labels", value.has("=") { throw .error("invalid label spec: \(pair)") }
        if field == "labels", let why = Names.labelValue(value).first {
          throw .error(complain((key, value, why)))
        }
        added.append((key, value))
      } else if pair.hasSuffix("-") {
        removed.append(pair.droppingLast(1))
      } else {
        throw .error("unknown \(what) spec: \(pair)")
      }
    }
    for key in removed where added.contains(where: { $0.0 == key }) {
      throw .error(
        "can not both modify and remove \(what == "label" ? "a" : "an") \(what) in the same command"
      )
    }
    let lists = flags.isTrue("list")
    if pairs.isEmpty, !lists { throw .error("at least one \(what) update is required") }
    let mode = try dryRun()
    if words.count == 2, !words[1].has("/"), findResource(words[0]) != nil, pairs.isEmpty, !lists {
      throw .error("at least one \(what) update is required")
    }
    let selection = try selectSome(words)
    for selected in selection.objects {
      if lists {
        for member in selected.object["metadata", field]?.members ?? [] {
          line("\(member.name)=\(member.value.string ?? "")")
        }
        continue
      }
      var object = selected.object
      var clashes: [String] = []
      for (key, value) in added {
        if let old = object["metadata", field, key]?.string, !flags.isTrue("overwrite") {
          if old != value || field == "annotations" {
            if !(old == value) { clashes.append("'\(key)' already has a value (\(old))") }
          }
        }
        object.set("metadata", field, key, to: .string(value))
      }
      if !clashes.isEmpty {
        throw .error(
          field == "labels"
            ? clashes[0] + ", and --overwrite is false"
            : "--overwrite is false but found the following declared annotation(s): "
              + clashes.joinedText("; "))
      }
      for key in removed {
        if object["metadata", field, key] == nil {
          if field == "labels" { line("label \(key.quotedGo) not found.") }
        }
        object.set("metadata", field, key, to: nil)
      }
      if object["metadata", field]?.members.isEmpty == true {
        object.set("metadata", field, to: nil)
      }
      let isSame = object == selected.object
      if let version = flags.given("resource-version"), !version.isEmpty {
        object.set("metadata", "resourceVersion", to: .string(version))
        options.fieldValidation = "Ignore"
        let sent = object
        object = try ask { () throws(APIError) in
          try self.server.update(
            selected.resource, selected.namespace, selected.name, sent, self.options,
            verb: "patch")
        }
      } else if !isSame {
        object = try send(selected, object, mode)
      }
      let verb =
        field == "annotations"
        ? "annotated" : isSame ? "not labeled" : removed.isEmpty ? "labeled" : "unlabeled"
      try report(selected.resource, object, verb, mode)
    }
    try finish(selection.failures)
    return 0
  }
}
