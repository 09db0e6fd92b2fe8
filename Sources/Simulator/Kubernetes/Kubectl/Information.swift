import Shell
import YAML

/// Commands that tell of the client, the cluster and who one is.
extension Kubectl {
  func version() throws(Failure) -> Int {
    if !arguments.isEmpty { throw .error("extra arguments: [\(arguments.joinedText(" "))]") }
    let form = flags.given("output") ?? ""
    if !["", "yaml", "json"].contains(form) { throw .error("--output must be 'yaml' or 'json'") }
    let isClient = flags.isTrue("client")
    var problem: Failure?
    if !isClient {
      do throws(Failure) { try connect() } catch { problem = error }
    }
    let hasServer = !isClient && problem == nil
    let client = Versions.client(clusters.version)
    let server = Versions.info(cluster.plan.version)
    let kustomize = clusters.version.release.kustomize
    let namesKustomize = clusters.version.has(.kustomizeVersion)
    let all = JSONValue.tree([
      ("clientVersion", client),
      ("kustomizeVersion", namesKustomize ? .string(kustomize) : nil),
      ("serverVersion", hasServer ? server : nil),
    ])
    let isLong = clusters.version.has(.longVersion) && !flags.isTrue("short")
    switch form {
    case "json": line(String(decoding: JSONPrinter(indent: 2).print(all), as: UTF8.self))
    case "yaml": out(String(decoding: YAMLPrinter().print(all), as: UTF8.self) + "\n")
    default:
      if isLong, clusters.version.has(.longVersionWarning) { err(Self.longVersionWarning) }
      line("Client Version: " + Versions.text(client, isLong: isLong))
      if namesKustomize { line("Kustomize Version: \(kustomize)") }
      if hasServer { line("Server Version: " + Versions.text(server, isLong: isLong)) }
    }
    if let problem {
      let text = problem.report(entry.path).text
      throw .raw(text.pieces("\n").last ?? text, 1)
    }
    return 0
  }

  private static let longVersionWarning =
    "WARNING: This version information is deprecated and will be replaced with the output from kubectl version --short.  Use --output=yaml|json to get the full version."

  func clusterInfo(_ rest: [String]) throws(Failure) -> Int {
    try connect()
    if rest.first == "dump" {
      let folder = flags.given("output-directory") ?? ""
      if folder.isEmpty || folder == "-" { return context.notSimulated("cluster-info dump") }
      func write(_ name: String, _ value: JSONValue) {
        let path =
          (folder.hasPrefix("/") ? folder : context.folder.text + "/" + folder) + "/" + name
        context.fileSystem.install(
          ByteString(path), .file(JSONPrinter(indent: 4).print(value) + [0x0A]))
      }
      write("nodes.json", Self.list(server.list("nodes")))
      for space in ["default", "kube-system"] {
        write(space + "/pods.json", Self.list(server.list("pods", space)))
        write(space + "/events.json", Self.list(server.list("events", space)))
        write(space + "/services.json", Self.list(server.list("services", space)))
      }
      line("Cluster info dumped to \(folder)")
      return 0
    }
    let address = cluster.plan.server
    let plane =
      clusters.version.has(.masterInInformation) ? "Kubernetes master" : "Kubernetes control plane"
    line("\(plane) is running at \(address)")
    line(
      "CoreDNS is running at \(address)/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy")
    line("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.")
    return 0
  }

  func apiVersions() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("unexpected arguments: [\(arguments.joinedText(" "))]")
    }
    try connect()
    var all: [String] = []
    for resource in server.types.served where !all.contains(resource.apiVersion) {
      all.append(resource.apiVersion)
    }
    for version in all.sorted() { line(version) }
    return 0
  }

  func apiResources() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("unexpected arguments: [\(arguments.joinedText(" "))]")
    }
    let form = flags.given("output") ?? ""
    if !["", "wide", "name"].contains(form) { throw .error("--output \(form) is not available") }
    let key = flags.given("sort-by") ?? ""
    if !["", "name", "kind"].contains(key) { throw .error("--sort-by accepts only name or kind") }
    try connect()
    var rows = server.types.resources
    if let group = flags.given("api-group") { rows = rows.filter { $0.group == group } }
    if let value = flags.given("namespaced") {
      rows = rows.filter { $0.namespaced == (FlagParser.boolean(value) ?? true) }
    }
    for verb in flags.list("verbs") { rows = rows.filter { $0.verbs.contains(verb) } }
    for category in flags.list("categories") {
      rows = rows.filter { $0.categories.contains(category) }
    }
    let indexed = rows.enumerated().sorted { first, second in
      let (a, b) = (first.element, second.element)
      let (x, y) =
        key == "name"
        ? (a.name, b.name)
        : key == "kind" ? (a.kind, b.kind) : (a.group + " " + a.name, b.group + " " + b.name)
      return x == y ? first.offset < second.offset : x < y
    }
    rows = indexed.map { $0.element }
    if form == "name" {
      for row in rows { line(row.qualifiedName) }
      return 0
    }
    var table = TablePrinter()
    let isWide = form == "wide"
    if !flags.isTrue("no-headers") {
      table.add(
        ["NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"]
          + (isWide ? ["VERBS", "CATEGORIES"] : []))
    }
    for row in rows {
      table.add(
        [
          row.name, row.shortNames.joinedText(","), row.apiVersion,
          row.namespaced ? "true" : "false",
          row.kind,
        ] + (isWide ? [row.verbs.joinedText(","), row.categories.joinedText(",")] : []))
    }
    out(table.text())
    return 0
  }
}
