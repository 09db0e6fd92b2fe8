internal import Diagnostics

extension Composer {
  /// The pairs of a mapping with merge keys worked out; duplicate keys are reported and kept, so that
  /// the last wins.
  mutating func mapping(_ pairs: [YAMLNode.Pair]) -> [YAMLNode.Pair] {
    var firsts: [String: SourceRange] = [:]
    var hasMerge = false
    for pair in pairs {
      guard case .scalar(let key, let style) = pair.key.content else { continue }
      if key == "<<" && style == .plain {
        hasMerge = true
      } else if let first = firsts[key] {
        report(duplicate: key, at: pair.key.range, first: first)
      } else {
        firsts[key] = pair.key.range
      }
    }
    guard hasMerge else { return pairs }
    var merged: [YAMLNode.Pair] = []
    var brought: Set<String> = []
    for pair in pairs {
      guard pair.key.content == .scalar("<<", .plain) else {
        merged.append(pair)
        continue
      }
      for source in pair.value.elements ?? [pair.value] {
        guard let sourcePairs = source.pairs else {
          report(unmergeable: source)
          continue
        }
        for other in sourcePairs {
          guard let key = other.key.text else { continue }
          if firsts[key] == nil && brought.insert(key).inserted { merged.append(other) }
        }
      }
    }
    return merged
  }

  private mutating func report(duplicate key: String, at range: SourceRange, first: SourceRange) {
    note(
      Diagnostic(
        .warning, "yaml.duplicate-key", file: fileName, range: range,
        "the key '\(key)' stands here a second time; this one counts",
        notes: [Note("the first '\(key)'", range: first)],
        suggestions: [Suggestion("remove one of the two")]))
  }

  private mutating func report(unmergeable node: YAMLNode) {
    note(
      Diagnostic(
        .error, "yaml.merge", file: fileName, range: node.range,
        "'<<' takes a mapping or a list of mappings"))
  }
}
