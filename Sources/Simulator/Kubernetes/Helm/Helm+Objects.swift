import Shell
import YAML

/// What helm does to a cluster.
extension Helm {
  private struct Target {
    var object: JSONValue
    var resource: APIResource
    var space: String
  }

  private func target(
    _ object: JSONValue, _ cluster: Cluster, _ namespace: String
  ) throws(Failure) -> Target {
    guard
      let resource = cluster.server.types.served(apiVersion: object.apiVersion, kind: object.kind)
    else {
      throw .error(
        "unable to build kubernetes objects from release manifest: resource mapping not found for name: \(object.name.quotedGo) namespace: \(object.namespace.quotedGo) from \"\": no matches for kind \(object.kind.quotedGo) in version \(object.apiVersion.quotedGo)\nensure CRDs are installed first"
      )
    }
    var object = object
    let space = object.namespace.isEmpty ? namespace : object.namespace
    if resource.namespaced { object.set("metadata", "namespace", to: .string(space)) }
    return Target(object: object, resource: resource, space: resource.namespaced ? space : "")
  }

  /// An object with the marks of the release that it belongs to.
  private func marked(_ object: JSONValue, _ release: HelmRelease) -> JSONValue {
    var result = object
    result.set("metadata", "labels", "app.kubernetes.io/managed-by", to: .string("Helm"))
    result.set(
      "metadata", "annotations", "meta.helm.sh/release-name", to: .string(release.name))
    result.set(
      "metadata", "annotations", "meta.helm.sh/release-namespace", to: .string(release.namespace))
    return result
  }

  /// Refuses what the cluster does not know and what belongs to somebody else.
  func check(_ release: HelmRelease, _ cluster: Cluster, isNew: Bool) throws(Failure) {
    for object in release.objects {
      let target = try target(object, cluster, release.namespace)
      if target.resource.type != nil {
        var decoder = Decoder(table: cluster.server.types)
        var problem: String?
        do throws(DecodingProblem) {
          _ = try decoder.decode(target.object, as: target.resource.type ?? "")
        } catch { problem = error.message }
        if let problem {
          throw .error(
            "unable to build kubernetes objects from \(isNew ? "release" : "new release") manifest: error validating \"\": error validating data: \(problem)"
          )
        }
        if let field = decoder.unknownFields.first, !line.isSet("disable-openapi-validation") {
          err(Kubectl.logHead("W", now) + "warnings.go:70] unknown field \(field.quotedGo)")
        }
      }
      guard
        let there = cluster.server.collection(target.resource).get(
          target.space, target.object.name),
        !line.isSet("take-ownership")
      else { continue }
      let owner = there.annotation("meta.helm.sh/release-name")
      let space = there.annotation("meta.helm.sh/release-namespace")
      var problems: [String] = []
      func compare(_ kind: String, _ key: String, _ value: String?, _ wanted: String) {
        if value == wanted { return }
        problems.append(
          value.map {
            "\(kind) validation error: key \(key.quotedGo) must equal \(wanted.quotedGo): current value is \($0.quotedGo)"
          }
            ?? "\(kind) validation error: missing key \(key.quotedGo): must be set to \(wanted.quotedGo)"
        )
      }
      compare(
        "label", "app.kubernetes.io/managed-by", there.label("app.kubernetes.io/managed-by"), "Helm"
      )
      compare("annotation", "meta.helm.sh/release-name", owner, release.name)
      compare("annotation", "meta.helm.sh/release-namespace", space, release.namespace)
      if problems.isEmpty { continue }
      throw .error(
        "Unable to continue with \(isNew ? "install" : "update"): \(object.kind) \(object.name.quotedGo) in namespace \(target.space.quotedGo) exists and cannot be imported into the current release: invalid ownership metadata; \(problems.joinedText("; "))"
      )
    }
  }

  /// Makes, changes and deletes objects, so that those of one manifest become those of another.
  func update(
    from old: [JSONValue], to new: [JSONValue], _ cluster: Cluster, _ release: HelmRelease
  ) throws(Failure) {
    let server = cluster.server
    for object in new {
      let target = try target(object, cluster, release.namespace)
      let wanted = marked(target.object, release)
      let there = server.collection(target.resource).get(target.space, object.name)
      var options = APIServer.Options()
      options.manager = "helm"
      options.fieldValidation = "Ignore"
      do throws(APIError) {
        guard let there else {
          _ = try server.create(target.resource, target.space, wanted, options)
          continue
        }
        let before = old.first { Self.isSame($0, object) }.map { marked($0, release) }
        let type = target.resource.type.flatMap { server.types.type($0) }
        var merged = ThreeWayMerge(table: server.types).merge(
          current: there, old: before ?? wanted, new: wanted, type: type)
        merged.set("metadata", "resourceVersion", to: nil)
        _ = try server.update(
          target.resource, target.space, object.name, merged, options, verb: "patch")
      } catch {
        let text = error.message
        throw .error(
          there == nil
            ? text : "cannot patch \(object.name.quotedGo) with kind \(object.kind): \(text)")
      }
    }
    for object in old where !new.contains(where: { Self.isSame($0, object) }) {
      if object.annotation("helm.sh/resource-policy") == "keep" { continue }
      remove(object, cluster, release.namespace)
    }
  }

  private static func isSame(_ one: JSONValue, _ other: JSONValue) -> Bool {
    one.kind == other.kind && one.name == other.name && one.namespace == other.namespace
      && (one.apiVersion.cut("/")?.before ?? "") == (other.apiVersion.cut("/")?.before ?? "")
  }

  /// Makes the definitions of custom resources that a chart brings.
  func installDefinitions(_ chart: Chart, _ cluster: Cluster) {
    for inner in chart.dependencies { installDefinitions(inner, cluster) }
    for file in chart.definitions {
      for object in HelmRelease.objects(String(decoding: file.bytes, as: UTF8.self)) {
        guard
          let resource = cluster.server.types.served(
            apiVersion: object.apiVersion, kind: object.kind)
        else { continue }
        _ = try? cluster.server.create(resource, object.namespace, object)
      }
    }
    cluster.touch()
  }

  // MARK: Hooks

  /// Runs the hooks of a moment, by their weights.
  func runHooks(of release: HelmRelease, _ moment: String, _ cluster: Cluster) throws(Failure) {
    if line.isSet("no-hooks") { return }
    var found: [(weight: Int64, object: JSONValue)] = []
    for hook in release.hooks {
      for object in HelmRelease.objects(hook.text) {
        let moments = (object.annotation("helm.sh/hook") ?? "").pieces(",").map { $0.trimmed }
        guard moments.contains(moment) else { continue }
        found.append((Int64(object.annotation("helm.sh/hook-weight") ?? "0") ?? 0, object))
      }
    }
    let ordered = found.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.weight != b.weight { return a.weight < b.weight }
      if a.object.name != b.object.name {
        return GoText.precedes(a.object.name, b.object.name)
      }
      return one.offset < other.offset
    }
    for (_, entry) in ordered {
      let phase = run(entry.object, cluster, release.namespace)
      if phase == "Failed" {
        throw .error(
          "failed \(moment): 1 error occurred:\n\t* job failed: BackoffLimitExceeded\n\n")
      }
    }
  }

  /// Makes a hook's object and waits for its end; gives its phase.
  func run(_ object: JSONValue, _ cluster: Cluster, _ namespace: String) -> String {
    let policies = (object.annotation("helm.sh/hook-delete-policy") ?? "before-hook-creation")
      .pieces(",").map { $0.trimmed }
    let server = cluster.server
    guard let target = try? target(object, cluster, namespace) else { return "Failed" }
    let collection = server.collection(target.resource)
    if policies.contains("before-hook-creation"),
      collection.get(target.space, object.name) != nil
    {
      _ = try? server.delete(target.resource, target.space, object.name, grace: 0)
      _ = cluster.wait(atMost: 60_000_000_000) {
        collection.get(target.space, object.name) == nil
      }
    }
    guard (try? server.create(target.resource, target.space, target.object)) != nil else {
      return "Failed"
    }
    var phase = "Succeeded"
    if object.kind == "Pod" || object.kind == "Job" {
      let isDone = cluster.wait(atMost: 300_000_000_000) {
        Self.end(collection.get(target.space, object.name)) != nil
      }
      phase = isDone ? Self.end(collection.get(target.space, object.name)) ?? "Failed" : "Failed"
    }
    if policies.contains(phase == "Succeeded" ? "hook-succeeded" : "hook-failed") {
      remove(object, cluster, namespace)
    }
    return phase
  }

  private static func end(_ object: JSONValue?) -> String? {
    guard let object else { return "Failed" }
    if object.kind == "Pod" {
      let phase = object["status", "phase"]?.string
      return phase == "Succeeded" || phase == "Failed" ? phase : nil
    }
    if object.condition("Complete")?["status"]?.string == "True" { return "Succeeded" }
    return object.condition("Failed")?["status"]?.string == "True" ? "Failed" : nil
  }

  // MARK: Waiting

  /// Lets time pass until the objects of a release are ready.
  func wait(for release: HelmRelease, _ cluster: Cluster) {
    let limit = given("timeout").flatMap { Durations.parse($0) } ?? 300_000_000_000
    _ = cluster.wait(atMost: limit) {
      release.objects.allSatisfy { object in
        guard
          let resource = cluster.server.types.served(
            apiVersion: object.apiVersion, kind: object.kind),
          let there = cluster.server.collection(resource).get(
            resource.namespaced
              ? (object.namespace.isEmpty ? release.namespace : object.namespace) : "",
            object.name)
        else { return true }
        return Self.isReady(there)
      }
    }
  }

  private static func isReady(_ object: JSONValue) -> Bool {
    let wanted = object["spec", "replicas"]?.int ?? 1
    switch object.kind {
    case "Deployment", "ReplicaSet", "StatefulSet":
      return (object["status", "readyReplicas"]?.int ?? 0) >= wanted
    case "DaemonSet":
      return object["status", "numberReady"]?.int == object["status", "desiredNumberScheduled"]?.int
    case "Pod": return object.condition("Ready")?["status"]?.string == "True"
    case "PersistentVolumeClaim": return object["status", "phase"]?.string == "Bound"
    default: return true
    }
  }
}
