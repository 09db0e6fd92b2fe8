import Shell
import YAML

extension Kubectl {
  func get() throws(Failure) -> Int {
    if let path = flags.given("raw") { return try getRaw(path) }
    if flags.isTrue("output-watch-events"), !flags.isTrue("watch"), !flags.isTrue("watch-only") {
      throw .error(
        "--output-watch-events option can only be used with --watch or --watch-only")
    }
    if arguments.isEmpty, !flags.isSet("filename"), !flags.isSet("kustomize") {
      try connect()
      throw .raw(
        """
        You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.

        error: Required resource not specified.
        Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
        See 'kubectl get -h' for help and examples
        """, 1)
    }
    try checkForm(Self.getFormats)
    var selection = try select(allowEmpty: true)
    if let path = flags.given("sort-by"), !path.isEmpty {
      guard try sort(&selection, by: path) else { return 0 }
    }
    showServerWarnings(selection)
    let (form, argument) = outputForm
    let objects = selection.objects
    switch form {
    case "", "wide": try printTables(selection)
    case "name":
      for selected in objects { line(Self.typedName(selected.resource, selected.name)) }
    case "custom-columns":
      let columns = try CustomColumns(argument ?? "")
      if !objects.isEmpty || selection.failures.isEmpty {
        let table = columns.table(
          objects.map { $0.object }, headers: !flags.isTrue("no-headers"))
        out(table.text())
      }
    default:
      if selection.isNamed, selection.objects.count == 1, selection.failures.isEmpty,
        arguments.count < 3
      {
        _ = try printForm(objects[0].object)
      } else if !objects.isEmpty || selection.failures.isEmpty,
        !(selection.isNamed && flags.isTrue("ignore-not-found") && objects.isEmpty)
      {
        _ = try printForm(Self.list(objects.map { $0.object }))
      }
    }
    try finish(selection.failures)
    if flags.isTrue("watch") || flags.isTrue("watch-only") { return try watch(selection) }
    return 0
  }

  private func showServerWarnings(_ selection: Selection) {
    for resource in selection.resources { server.warn(of: resource) }
    showWarnings()
  }

  /// Sorts by a path; `false` when no object has it.
  private func sort(_ selection: inout Selection, by text: String) throws(Failure) -> Bool {
    let path = try jsonPath(text, isRelaxed: true)
    var keyed: [(key: JSONValue?, index: Int)] = []
    for (index, selected) in selection.objects.enumerated() {
      let values = (try? path.values(selected.object)) ?? []
      keyed.append((values.first, index))
    }
    if !keyed.isEmpty, keyed.allSatisfy({ $0.key == nil }) {
      err("No resources found")
      return false
    }
    keyed.sort { first, second in
      switch (first.key, second.key) {
      case (nil, nil): return first.index < second.index
      case (nil, _): return true
      case (_, nil): return false
      case (let a?, let b?):
        if let x = a.int, let y = b.int { return x == y ? first.index < second.index : x < y }
        let (x, y) = (JSONPath.text(a), JSONPath.text(b))
        if let p = Quantity(x), let q = Quantity(y), p.milli != q.milli { return p.milli < q.milli }
        return x == y ? first.index < second.index : x < y
      }
    }
    selection.objects = keyed.map { selection.objects[$0.index] }
    return true
  }

  private func printTables(_ selection: Selection) throws(Failure) {
    let showsKind =
      flags.isTrue("show-kind") || selection.resources.count > 1
    var isFirst = true
    var groups: [(resource: APIResource, objects: [JSONValue])] = []
    for selected in selection.objects {
      if let last = groups.last, last.resource.qualifiedName == selected.resource.qualifiedName {
        groups[groups.count - 1].objects.append(selected.object)
      } else {
        groups.append((selected.resource, [selected.object]))
      }
    }
    for group in groups {
      if !isFirst { out("\n") }
      isFirst = false
      printTable(group.resource, group.objects, showsKind: showsKind)
    }
    if groups.isEmpty, selection.failures.isEmpty, !flags.isTrue("ignore-not-found") {
      let isNamespaced = selection.resources.contains { $0.namespaced }
      if isNamespaced, !flags.isTrue("all-namespaces") {
        err("No resources found in \(namespace) namespace.")
      } else {
        err("No resources found")
      }
    }
  }

  func printTable(
    _ resource: APIResource, _ objects: [JSONValue], showsKind: Bool = false, headers: Bool = true
  ) {
    let isWide = outputForm.name == "wide"
    let plain = flags.given("server-print") == "false"
    let columns = plain ? Tables.plain : Tables.columns(of: resource, server: server)
    let shown = columns.filter { isWide || !$0.isWide }
    let inAll = flags.isTrue("all-namespaces") && resource.namespaced
    let labels = flags.list("label-columns")
    let showsLabels = flags.isTrue("show-labels")
    var table = TablePrinter()
    if headers, !flags.isTrue("no-headers") {
      var cells = shown.map { $0.name }
      if inAll { cells.insert("NAMESPACE", at: 0) }
      cells += labels.map { ($0.cutLast("/")?.after ?? $0).raised }
      if showsLabels { cells.append("LABELS") }
      table.add(cells)
    }
    for object in objects {
      var cells = shown.map { $0.value(cluster, object) }
      if showsKind, let name = cells.first {
        cells[0] =
          (resource.group.isEmpty ? resource.singular : resource.singular + "." + resource.group)
          + "/" + name
      }
      if inAll { cells.insert(object.namespace, at: 0) }
      cells += labels.map { object.label($0) ?? "" }
      if showsLabels {
        let all = object.labels.map { $0.name + "=" + ($0.value.string ?? "") }
        cells.append(all.isEmpty ? "<none>" : all.joinedText(","))
      }
      table.add(cells)
    }
    out(table.text())
  }

  private func getRaw(_ path: String) throws(Failure) -> Int {
    try connect()
    let parts = path.pieces("/").filter { !$0.isEmpty }
    switch path {
    case "/healthz", "/livez", "/readyz":
      out("ok")
      return 0
    case "/version":
      out(
        String(
          decoding: JSONPrinter(indent: 2).print(Versions.info(cluster.plan.version)), as: UTF8.self
        ))
      return 0
    case "/apis":
      out(apiGroups())
      return 0
    default: break
    }
    if parts.count >= 3, parts[0] == "api" || parts[0] == "apis" {
      var rest = Array(parts.dropFirst(parts[0] == "api" ? 2 : 3))
      var space = ""
      if rest.count >= 3, rest[0] == "namespaces" {
        space = rest[1]
        rest = Array(rest.dropFirst(2))
      }
      let version =
        parts[0] == "api" ? parts[1] : parts[1] + "/" + (parts.count > 2 ? parts[2] : "")
      if let name = rest.first,
        let resource = server.types.served.first(where: {
          $0.name == name && $0.apiVersion == version
        })
      {
        if rest.count > 1 {
          let object = try ask { () throws(APIError) in
            try self.server.read(resource, space, rest[1], self.options)
          }
          line(String(decoding: JSONPrinter(indent: 0).print(object), as: UTF8.self))
        } else {
          let objects = try ask { () throws(APIError) in
            try self.server.find(resource, space.isEmpty ? nil : space, self.options)
          }
          let list = JSONValue.tree([
            ("kind", .string(resource.kind + "List")), ("apiVersion", .string(resource.apiVersion)),
            ("metadata", .tree([("resourceVersion", .string("1"))])), ("items", .array(objects)),
          ])
          line(String(decoding: JSONPrinter(indent: 0).print(list), as: UTF8.self))
        }
        return 0
      }
    }
    throw .api(.noResource)
  }

  private func apiGroups() -> String {
    var groups: [String] = []
    var text = "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":["
    let first = ["apiregistration.k8s.io", "apps", "events.k8s.io", "authentication.k8s.io"]
    for name in first + server.types.resources.map({ $0.group }) where !name.isEmpty {
      if groups.contains(name) { continue }
      groups.append(name)
      var versions: [String] = []
      for resource in server.types.served
      where resource.group == name && !versions.contains(resource.version) {
        versions.append(resource.version)
      }
      let entries = versions.map { version in
        "{\"groupVersion\":\"\(name)/\(version)\",\"version\":\"\(version)\"}"
      }
      text += groups.count > 1 ? "," : ""
      text +=
        "{\"name\":\"\(name)\",\"versions\":[\(entries.joinedText(","))],\"preferredVersion\":\(entries.first ?? "{}")}"
    }
    return text + "]}\n"
  }

  /// Prints what changes until nobody waits any more.
  private func watch(_ selection: Selection) throws(Failure) -> Int {
    var known: [String: JSONValue] = [:]
    for selected in selection.objects { known[selected.object.uid] = selected.object }
    let end = cluster.clock.now + Cluster.watchLimit
    while cluster.clock.now < end, let next = cluster.clock.nextEvent, next < end {
      cluster.clock.advance(by: next - cluster.clock.now)
      for resource in selection.resources {
        for object in server.collection(resource).list(resource.namespaced ? namespace : nil)
        where known[object.uid] != object {
          if selection.isNamed, !selection.objects.contains(where: { $0.name == object.name }) {
            continue
          }
          known[object.uid] = object
          if outputForm.name.isEmpty || outputForm.name == "wide" {
            printTable(resource, [object], headers: false)
          } else if outputForm.name == "name" {
            line(Self.typedName(resource, object.name))
          } else {
            _ = try printForm(object)
          }
        }
      }
    }
    return 0
  }
}
