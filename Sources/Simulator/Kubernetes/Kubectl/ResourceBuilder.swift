import Shell
import YAML

/// An object that a command line names.
struct Selected {
  var resource: APIResource
  var namespace: String
  var name: String
  var object: JSONValue
}

/// What a command line selects: objects, and why others could not be had.
struct Selection {
  var objects: [Selected] = []
  var failures: [Failure] = []
  /// The resources that were asked for, in order.
  var resources: [APIResource] = []
  /// Whether single objects were named.
  var isNamed = false
}

/// Finds the objects that words such as `pods,svc`, `deploy web` and `pod/a` stand for
/// (`k8s.io/cli-runtime/pkg/resource`).
extension Kubectl {
  /// The resource of a word: plural, singular, short name, with version and group if one likes.
  func findResource(_ word: String) -> APIResource? {
    let lower = word.lowered
    let parts = lower.pieces(".")
    let all = server.types.resources
    func matches(_ resource: APIResource, _ name: String) -> Bool {
      resource.name == name || resource.singular == name || resource.shortNames.contains(name)
    }
    if parts.count == 1 {
      return all.first { matches($0, lower) }
    }
    let rest = parts.dropFirst().map { $0 }
    if rest.count > 1 {
      let group = rest.dropFirst().map { $0 }.joinedText(".")
      if let exact = server.types.served.first(where: {
        matches($0, parts[0]) && $0.version == rest[0] && $0.group == group
      }) {
        return exact
      }
    }
    let group = rest.joinedText(".")
    return all.first { matches($0, parts[0]) && $0.group == group }
      ?? all.first { matches($0, parts[0]) && !$0.group.isEmpty && $0.group.hasPrefix(group) }
  }

  func needResource(_ word: String) throws(Failure) -> APIResource {
    if let found = findResource(word) { return found }
    let name = word.cut(".")?.before ?? word
    throw .error("the server doesn't have a resource type \(name.quotedGo)")
  }

  /// The resources of a list such as `pods,svc`, or of `all`.
  private func resources(_ word: String) throws(Failure) -> [APIResource] {
    var result: [APIResource] = []
    for name in word.pieces(",") {
      if name == "all" {
        let order = [
          "pods", "replicationcontrollers", "services", "daemonsets", "deployments", "replicasets",
          "statefulsets", "horizontalpodautoscalers", "cronjobs", "jobs",
        ]
        for name in order {
          if let found = server.types.resources.first(where: { $0.name == name }) {
            result.append(found)
          }
        }
      } else {
        result.append(try needResource(name))
      }
    }
    return result
  }

  static let provideResources = """
    You must provide one or more resources by argument or filename.
    Example resource specifications include:
       '-f rsrc.yaml'
       '--filename=rsrc.json'
       '<resource> <name>'
       '<resource>'
    """

  /// Whether the command line says which objects are meant other than by their names.
  private var hasSelector: Bool {
    !(flags.given("selector") ?? "").isEmpty || !(flags.given("field-selector") ?? "").isEmpty
  }

  /// Whether `--all` is a selector of the command, not only the leave to go without one.
  private var takesAll: Bool {
    ["kubectl delete", "kubectl apply view-last-applied"].contains(entry.path)
  }

  /// Finds the objects that some words, or those of the command line, name; with `allowEmpty` or
  /// `everything` a resource alone means all of its objects.
  func select(
    _ words: [String]? = nil, allowEmpty: Bool = false, everything: Bool = false
  ) throws(Failure) -> Selection {
    let words = words ?? arguments
    if isLocal { return try selectLocally(words) }
    if flags.isSet("filename") || flags.isSet("kustomize") { return try selectFromFiles(words) }
    try connect()
    let isAll = flags.isTrue("all")
    if isAll, hasSelector {
      throw .error("setting 'all' parameter but found a non empty selector. ")
    }
    if words.isEmpty {
      throw .error(
        hasSelector || isAll && takesAll
          ? "at least one resource must be specified to use a selector" : Self.provideResources)
    }
    if let problem = Self.mixture(words) { throw .error(problem) }
    if words.contains(where: { $0.has("/") }) { return try selectPairs(words) }
    if words.count == 1 {
      let resources = try resources(words[0])
      if !allowEmpty, !hasSelector, !isAll, !everything {
        throw .error("resource(s) were provided, but no name was specified")
      }
      return try selectLists(resources)
    }
    if words[0] == "all" { throw .error("you must specify only one resource") }
    if hasSelector || isAll {
      _ = try resources(words[0])
      throw .error("name cannot be provided when a selector is specified")
    }
    var result = Selection()
    result.isNamed = true
    result.resources = try resources(words[0])
    for resource in result.resources {
      for name in words.dropFirst() { pick(resource, name, &result) }
    }
    return result
  }

  /// Why words cannot be told apart; `nil` when they can.
  static func mixture(_ words: [String]) -> String? {
    let combined = words.filter { $0.has("/") }.count
    if combined == 0 { return nil }
    if combined != words.count {
      return
        "there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'"
    }
    for word in words {
      let parts = word.pieces("/")
      if parts.count != 2 {
        return "arguments in resource/name form may not have more than one slash"
      }
      if parts[0].isEmpty || parts[1].isEmpty || parts[0].has(",") {
        return "arguments in resource/name form must have a single resource and name"
      }
    }
    return nil
  }

  private func selectPairs(_ words: [String]) throws(Failure) -> Selection {
    if hasSelector || flags.isTrue("all") && takesAll {
      throw .error(
        "selectors and the all flag cannot be used when passing resource/name arguments")
    }
    var result = Selection()
    result.isNamed = true
    for word in words {
      let parts = word.pieces("/")
      let resource = try needResource(parts[0])
      if !result.resources.contains(where: { $0.qualifiedName == resource.qualifiedName }) {
        result.resources.append(resource)
      }
      pick(resource, parts[1], &result)
    }
    return result
  }

  private func pick(_ resource: APIResource, _ name: String, _ result: inout Selection) {
    do throws(APIError) {
      let object = try server.read(resource, namespace, name, options)
      result.objects.append(
        Selected(resource: resource, namespace: namespace, name: name, object: object))
    } catch {
      if error.reason == .notFound, flags.isTrue("ignore-not-found") { return }
      result.failures.append(.api(error))
    }
  }

  private func selectLists(_ resources: [APIResource]) throws(Failure) -> Selection {
    var result = Selection()
    result.resources = resources
    let labelText = flags.given("selector") ?? ""
    let fieldText = flags.given("field-selector") ?? ""
    for resource in resources {
      let whole = flags.isTrue("all-namespaces") ? nil : namespace
      do throws(APIError) {
        let labels: LabelSelector
        let fields: FieldSelector
        do throws(DecodingProblem) {
          labels = try LabelSelector(parsing: labelText)
          fields = try FieldSelector(parsing: fieldText)
        } catch {
          throw cannotFind(resource, labelText, fieldText, error.message)
        }
        if let path = fields.unsupported(for: resource) {
          throw cannotFind(resource, labelText, fieldText, "field label not supported: \(path)")
        }
        let found = try server.find(
          resource, whole, labels: labels, fields: fields, options)
        result.objects += found.map {
          Selected(resource: resource, namespace: $0.namespace, name: $0.name, object: $0)
        }
      } catch { result.failures.append(.api(error)) }
    }
    return result
  }

  private func cannotFind(
    _ resource: APIResource, _ labels: String, _ fields: String, _ why: String
  ) -> APIError {
    let version = resource.group.isEmpty ? "/" + resource.version : resource.apiVersion
    return .badRequest(
      "Unable to find \"\(version), Resource=\(resource.name)\" that match label selector \(labels.quotedGo), field selector \(fields.quotedGo): \(why)"
    )
  }

  /// Reports all failures but the last, which ends the command.
  func finish(_ failures: [Failure]) throws(Failure) {
    guard let last = failures.last else { return }
    if failures.count == 1 { throw last }
    // Of several errors only those of the server have a head.
    for failure in failures {
      if case .error(let message) = failure { err(message) } else { err(failure.report("").text) }
    }
    throw .silent(1)
  }
}
