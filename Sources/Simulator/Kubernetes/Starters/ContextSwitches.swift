import Shell
import YAML

/// `kubectx` and `kubens`, which say and choose the current context and namespace.
struct ContextSwitches {
  let context: ProcessContext
  let clusters: Clusters

  private func out(_ text: String) { context.write(Array((text + "\n").utf8)) }
  private func fail(_ text: String) -> Int {
    context.writeError("error: \(text)\n")
    return 1
  }
  private var words: [String] { context.arguments.dropFirst().map { $0.text } }

  private func names(_ list: String, of config: KubeConfig) -> [String] {
    (config.content[name: list]?.elements ?? []).compactMap { $0["name"]?.string }.sorted()
  }

  func runContexts() -> Int {
    var config = KubeConfig(context: context)
    let all = names("contexts", of: config)
    guard var wanted = words.first else {
      for name in all { out(name) }
      return 0
    }
    switch wanted {
    case "-c", "--current":
      out(config.currentContext)
      return 0
    case "-u", "--unset":
      config.use(context: "")
      out("Active context unset for kubectl.")
      return 0
    case "-d":
      for name in words.dropFirst() {
        guard all.contains(name) else { return fail("context does not exist") }
        let rest = (config.content["contexts"]?.elements ?? []).filter {
          $0["name"]?.string != name
        }
        config.content.set("contexts", to: .array(rest))
        config.save()
        out("Deleted context \(name.quotedGo).")
      }
      return 0
    case "-":
      wanted = clusters.starters.previousContext
      if wanted.isEmpty { return fail("no previous context found") }
    default: break
    }
    if let (new, old) = wanted.cut("="), !new.isEmpty {
      let source = old == "." ? config.currentContext : old
      guard all.contains(source) else {
        return fail("context \(source.quotedGo) not found, can't rename it")
      }
      Defaults.each(&config.content, ["contexts"]) { entry in
        if entry["name"]?.string == source { entry.set("name", to: .string(new)) }
      }
      if config.currentContext == source { config.content.set("current-context", to: .string(new)) }
      config.save()
      out("Context \(source.quotedGo) renamed to \(new.quotedGo).")
      return 0
    }
    guard all.contains(wanted) else {
      return fail("no context exists with the name: \(wanted.quotedGo)")
    }
    clusters.starters.previousContext = config.currentContext
    config.use(context: wanted)
    context.writeError("Switched to context \(wanted.quotedGo).\n")
    return 0
  }

  func runNamespaces() -> Int {
    var config = KubeConfig(context: context)
    let current = config.currentContext
    guard config.hasCluster, !current.isEmpty else { return fail("current-context is not set") }
    let cluster = clusters.find(config.server)
    guard cluster.isUp else {
      return fail("could not list namespaces (is the cluster accessible?)")
    }
    guard var wanted = words.first else {
      for object in cluster.server.list("namespaces") { out(object.name) }
      return 0
    }
    switch wanted {
    case "-c", "--current":
      out(config.namespace)
      return 0
    case "-":
      wanted = clusters.starters.previousNamespace
      if wanted.isEmpty { return fail("No previous namespace found for current context") }
    default: break
    }
    guard cluster.server.get("namespaces", "", wanted) != nil else {
      return fail("no namespace exists with name \(wanted.quotedGo)")
    }
    clusters.starters.previousNamespace = config.namespace
    Defaults.each(&config.content, ["contexts"]) { entry in
      if entry["name"]?.string == current {
        entry.set("context", "namespace", to: .string(wanted))
      }
    }
    config.save()
    context.writeError(
      "Context \(current.quotedGo) modified.\nActive namespace is \(wanted.quotedGo).\n")
    return 0
  }
}
