import Shell
import YAML

/// `kubectl wait`.
extension Kubectl {
  func wait() throws(Failure) -> Int {
    let text = flags.given("for") ?? ""
    let limit = flags.given("timeout").flatMap { Durations.parse($0) } ?? 30_000_000_000
    let isDeletion = text.lowered == "delete"
    let isCreation = text.lowered == "create"
    var check: ((JSONValue) -> Bool)?
    if text.hasPrefix("condition=") {
      let (type, value) = text.dropping(10).cut("=") ?? (text.dropping(10), "true")
      check = { object in
        let found = (object["status", "conditions"]?.elements ?? []).first {
          ($0["type"]?.string ?? "").lowered == type.lowered
        }
        if let observed = found?["observedGeneration"]?.int, observed < object.generation {
          return false
        }
        return (found?["status"]?.string ?? "").lowered == value.lowered
      }
    } else if text.hasPrefix("jsonpath=") {
      let rest = text.dropping(9)
      let parts = rest.cutLast("=")
      let hasValue = parts.map { !$0.after.hasSuffix("}") } ?? false
      let path = try jsonPath(hasValue ? parts?.before ?? rest : rest, isRelaxed: true)
      let value = hasValue ? parts?.after : nil
      check = { object in
        guard let found = (try? path.values(object))?.first else { return false }
        return value.map { JSONPath.text(found) == $0 } ?? true
      }
    } else if !isDeletion, !isCreation {
      throw .error("unrecognized condition: \(text.quotedGo)")
    }
    var selection = try select(allowEmpty: false)
    if isCreation {
      // What is missing may still come.
      let end = cluster.clock.now + limit
      while selection.objects.isEmpty, cluster.clock.now < end {
        guard let next = cluster.clock.nextEvent, next < end else { break }
        cluster.clock.advance(by: next - cluster.clock.now)
        selection = try select(allowEmpty: false)
      }
      if selection.objects.isEmpty {
        cluster.clock.advance(by: max(0, end - cluster.clock.now))
        throw .error("timed out waiting for the condition")
      }
    }
    if isDeletion {
      for selected in selection.objects {
        let isGone = cluster.wait(atMost: limit) {
          self.server.collection(selected.resource).get(
            selected.resource.namespaced ? selected.namespace : "", selected.name)?.uid
            != selected.object.uid
        }
        if !isGone { throw timedOut(selected) }
        line("\(Self.typedName(selected.resource, selected.name)) condition met")
      }
      return 0
    }
    if selection.objects.isEmpty, selection.failures.isEmpty {
      throw .error("no matching resources found")
    }
    var failures = selection.failures
    for selected in selection.objects {
      let space = selected.resource.namespaced ? selected.namespace : ""
      let isMet = cluster.wait(atMost: limit) {
        guard let object = self.server.collection(selected.resource).get(space, selected.name)
        else { return false }
        return check?(object) ?? true
      }
      if isMet {
        line("\(Self.typedName(selected.resource, selected.name)) condition met")
      } else {
        failures.append(timedOut(selected))
      }
    }
    try finish(failures)
    return 0
  }

  private func timedOut(_ selected: Selected) -> Failure {
    .error("timed out waiting for the condition on \(selected.resource.name)/\(selected.name)")
  }
}
