import Shell
import YAML

/// `kubectl set`.
extension Kubectl {
  func set(_ what: String) throws(Failure) -> Int {
    try checkForm(Self.objectFormats)
    switch what {
    case "image": return try setImage()
    case "env": return try setEnvironment()
    case "resources": return try setResources()
    case "serviceaccount": return try setServiceAccount()
    case "selector": return try setSelector()
    default: return try setSubject()
    }
  }

  /// Where the Pod's specification is in an object; `nil` when it has none.
  static func podSpecPath(_ object: JSONValue) -> [String]? {
    switch object.kind {
    case "Pod": ["spec"]
    case "CronJob": ["spec", "jobTemplate", "spec", "template", "spec"]
    default: object["spec", "template", "spec"] != nil ? ["spec", "template", "spec"] : nil
    }
  }

  /// A complaint about one of the selected objects, which ends its line among several.
  func setProblem(_ selected: Selected, _ message: String) -> Failure {
    .error("error: \(shownName(selected)) \(message)\n")
  }

  func needPodSpec(_ selected: Selected) throws(Failure) -> [String] {
    if let path = Self.podSpecPath(selected.object) { return path }
    throw setProblem(
      selected,
      "the object is not a pod or does not have a pod template: *\(selected.resource.version).\(selected.resource.kind)"
    )
  }

  /// Names of objects, and the changes behind them: words with `=` inside or `-` at their end.
  func namesAndChanges(
    _ words: [String], _ what: String
  ) throws(Failure) -> (names: [String], changes: [String]) {
    var names: [String] = []
    var changes: [String] = []
    for word in words {
      if word.has("=") && !word.hasPrefix("=") || word.hasSuffix("-") && word != "-" {
        changes.append(word)
      } else if changes.isEmpty {
        names.append(word)
      } else {
        throw .error("all resources must be specified before \(what) changes: \(word)")
      }
    }
    return (names, changes)
  }

  /// Changes the selected objects one by one; what is wrong with one does not keep the others from it.
  func changeEach(
    _ selection: Selection, _ change: (Selected) throws(Failure) -> Void
  ) throws(Failure) {
    var failures: [Failure] = []
    for selected in selection.objects {
      do throws(Failure) { try change(selected) } catch { failures.append(error) }
    }
    try finish(failures)
  }

  /// Sends a change of a Pod's template, unless there is none.
  func finishSet(
    _ selected: Selected, _ object: JSONValue, _ verb: String, _ mode: DryRun, _ context: String,
    evenUnchanged: Bool = false
  ) throws(Failure) {
    if object == selected.object, !evenUnchanged { return }
    var object = object
    recordCause(&object)
    do throws(Failure) {
      let changed = try send(selected, object, mode)
      try reportTyped(selected, changed, verb, mode)
    } catch {
      if case .api(let problem, _) = error {
        throw .error("failed to patch \(context) to pod template: \(problem.message)")
      }
      throw error
    }
  }

  /// The containers of some lists that the flag `--containers` means, a pattern with `*`.
  func eachContainer(
    _ object: inout JSONValue, _ path: [String], _ change: (inout JSONValue) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    let wanted = flags.given("containers") ?? "*"
    var isFound = false
    var problem: Failure?
    for list in ["containers", "initContainers"] {
      Defaults.each(&object, path + [list]) { container in
        guard problem == nil, Self.matches(container["name"]?.string ?? "", wanted) else { return }
        isFound = true
        do throws(Failure) { try change(&container) } catch { problem = error }
      }
    }
    if let problem { throw problem }
    return isFound
  }

  /// Whether a name fits a pattern in which at most one `*` stands for anything.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    guard let (head, tail) = pattern.cut("*") else { return name == pattern }
    return name.utf8.count >= head.utf8.count + tail.utf8.count && name.hasPrefix(head)
      && name.hasSuffix(tail)
  }
}
