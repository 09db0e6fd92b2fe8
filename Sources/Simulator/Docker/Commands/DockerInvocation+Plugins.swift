import Shell
import YAML

/// The commands below `docker plugin` (moby, `plugin/backend_linux.go`).
extension DockerInvocation {
  func runPluginCommand() throws(EngineRefusal) -> Int {
    switch command.action {
    case "plugin ls": return listPlugins()
    case "plugin install": return try installPlugin()
    case "plugin create": return createPlugin()
    case "plugin enable": return try setPlugin(enabled: true)
    case "plugin disable": return try setPlugin(enabled: false)
    case "plugin rm": return removePlugins()
    case "plugin set": return try changePlugin()
    case "plugin inspect": return inspectPlugins()
    default:
      _ = try plugin(line.arguments[0])
      return context.notSimulated(command.path.joined(" "))
    }
  }

  private func index(of name: ByteString) -> Int? {
    let full = DockerEngine.tagged(name)
    let exact = engine.plugins.firstIndex { $0.name == full || $0.identifier == name }
    return exact
      ?? engine.plugins.firstIndex { !name.isEmpty && $0.identifier.hasPrefix(name) }
  }

  private func plugin(_ name: ByteString) throws(EngineRefusal) -> Int {
    if let index = index(of: name) { return index }
    throw EngineRefusal("plugin \(ByteString(name.text.quotedGo)) not found")
  }

  private func listPlugins() -> Int {
    var chosen = engine.plugins
    for word in line.all("filter") {
      let (key, value) = word.pair
      switch key {
      case "enabled": chosen = chosen.filter { $0.isEnabled == (value == "true" || value == "1") }
      case "capability": _ = context.notSimulated("plugin ls --filter capability")
      default: return refuse("invalid filter '\(key)'")
      }
    }
    let isLong = line.isSet("no-trunc")
    let rows = chosen.sorted { $0.name < $1.name }.map { plugin -> [(String, ByteString)] in
      [
        ("ID", isLong ? plugin.identifier : plugin.identifier.prefix(12)), ("Name", plugin.name),
        ("Description", plugin.description), ("Enabled", plugin.isEnabled ? "true" : "false"),
        ("PluginReference", plugin.reference),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "ID", title: "ID"), .init(field: "Name", title: "NAME"),
        .init(field: "Description", title: "DESCRIPTION"),
        .init(field: "Enabled", title: "ENABLED"),
        .init(field: "PluginReference", title: "PLUGIN REFERENCE", isUsual: false),
      ], type: "*plugin.pluginContext", quietField: "ID")
    return printer.print(rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  private func installPlugin() throws(EngineRefusal) -> Int {
    let remote = line.arguments[0]
    let reference = DockerEngine.tagged(remote)
    let name = DockerEngine.tagged(line.value("alias") ?? remote)
    let repository = DockerEngine.split(DockerEngine.familiar(reference)).repository
    let known = DockerPlugin.known.first { $0.name == repository }
    if engine.plugins.contains(where: { $0.name == name }) {
      throw EngineRefusal("plugin \(ByteString(name.text.quotedGo)) already exists")
    }
    if known == nil {
      // What other plugins ask for only their authors know.
      guard engine.fleet.world.supposes else {
        return context.notSimulated("plugin install " + remote)
      }
      context.machine.assumed.append("the plugin '\(remote)' is supposed to be in its registry")
    }
    if let known, !line.isSet("grant-all-permissions"), !known.privileges.isEmpty {
      context.write("Plugin \"\(reference)\" is requesting the following privileges:\n")
      for privilege in known.privileges { context.write(" - \(privilege)\n") }
      context.write("Do you grant the above permissions? [y/N] ")
      guard let first = context.readAll().first, first == 121 || first == 89 else {
        return fail("permission denied while installing plugin \(remote)")
      }
    }
    let digest = Digest.hexadecimal("plugin " + reference.text)
    let tag = DockerEngine.split(reference).tag
    context.write("\(tag): Pulling from \(repository)\nDigest: sha256:\(digest)\n")
    context.write("Status: Downloaded newer image for \(DockerEngine.familiar(reference))\n")
    var plugin = DockerPlugin(
      identifier: engine.identifiers.hexadecimal(64), name: name,
      reference: Self.whole(reference), description: known?.description ?? "")
    plugin.isEnabled = !line.isSet("disable")
    plugin.settings = Array(line.arguments.dropFirst())
    engine.plugins.append(plugin)
    engine.record("plugin", "pull", name, [("name", name)])
    if plugin.isEnabled { engine.record("plugin", "enable", plugin.identifier, [("name", name)]) }
    context.write("Installed plugin \(remote)\n")
    return 0
  }

  private func createPlugin() -> Int {
    let name = DockerEngine.tagged(line.arguments[0])
    if engine.plugins.contains(where: { $0.name == name }) {
      return refuse("plugin \(ByteString(name.text.quotedGo)) already exists")
    }
    var plugin = DockerPlugin(
      identifier: engine.identifiers.hexadecimal(64), name: name, reference: Self.whole(name))
    plugin.isEnabled = false
    engine.plugins.append(plugin)
    engine.record("plugin", "create", plugin.identifier, [("name", name)])
    context.write("\(line.arguments[0])\n")
    return 0
  }

  private func setPlugin(enabled: Bool) throws(EngineRefusal) -> Int {
    let index = try plugin(line.arguments[0])
    let plugin = engine.plugins[index]
    if plugin.isEnabled == enabled {
      let word: ByteString = enabled ? "enabled" : "disabled"
      throw EngineRefusal("plugin \(plugin.name) is already \(word)")
    }
    engine.plugins[index].isEnabled = enabled
    engine.record(
      "plugin", enabled ? "enable" : "disable", plugin.identifier, [("name", plugin.name)])
    context.write("\(line.arguments[0])\n")
    return 0
  }

  private func removePlugins() -> Int {
    forEach(line.arguments) { name throws(EngineRefusal) in
      let index = try plugin(name)
      let plugin = engine.plugins[index]
      if plugin.isEnabled, !line.isSet("force") {
        throw EngineRefusal("plugin \(plugin.name) is enabled")
      }
      engine.plugins.remove(at: index)
      engine.record("plugin", "remove", plugin.identifier, [("name", plugin.name)])
      context.write("\(name)\n")
    }
  }

  private func changePlugin() throws(EngineRefusal) -> Int {
    let index = try plugin(line.arguments[0])
    if engine.plugins[index].isEnabled {
      throw EngineRefusal(
        "cannot set on an active plugin, disable plugin before setting")
    }
    engine.plugins[index].settings += line.arguments.dropFirst()
    return 0
  }

  private func inspectPlugins() -> Int {
    var documents: [JSONValue] = []
    var problems: [ByteString] = []
    for name in line.arguments {
      guard let index = index(of: name) else {
        problems.append(
          "Error response from daemon: plugin \(ByteString(name.text.quotedGo)) not found")
        continue
      }
      let plugin = engine.plugins[index]
      documents.append(
        Document.object([
          ("Config", Document.object([("Description", Document.text(plugin.description))])),
          ("Enabled", .boolean(plugin.isEnabled)), ("Id", Document.text(plugin.identifier)),
          ("Name", Document.text(plugin.name)),
          ("PluginReference", Document.text(plugin.reference)),
          ("Settings", Document.object([("Env", Document.list(plugin.settings))])),
        ]))
    }
    if let format = line.value("format"), format != "json" {
      for document in documents {
        let status = show(document, format, name: "", type: "types.Plugin")
        if status != 0 { return status }
      }
    } else {
      var printer = JSONPrinter(indent: line.value("format") == nil ? 4 : 0)
      printer.escapesHTML = false
      _ = context.write(printer.print(.array(documents)) + [10])
    }
    for problem in problems { _ = fail(problem) }
    return problems.isEmpty ? 0 : 1
  }
}
