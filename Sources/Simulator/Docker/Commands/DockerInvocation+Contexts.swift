import Shell
import YAML

/// The commands below `docker context`.
extension DockerInvocation {
  func listContexts() -> Int {
    let rows = contexts.entries.sorted { $0.name < $1.name }.map {
      entry -> [(String, ByteString)] in
      let isCurrent = entry.name == contexts.current
      return [
        ("Name", entry.name), ("Description", entry.description), ("DockerEndpoint", entry.host),
        ("Current", isCurrent ? "true" : "false"), ("Error", ""), ("ContextType", "moby"),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Name", title: "NAME"), .init(field: "Description", title: "DESCRIPTION"),
        .init(field: "DockerEndpoint", title: "DOCKER ENDPOINT"),
        .init(field: "Error", title: "ERROR"),
      ], type: "*formatter.clientContextContext", quietField: "Name")
    let shown =
      line.value("format") != nil
      ? rows
      : rows.map { row in
        row.map { $0.0 == "Name" && $0.1 == contexts.current ? ($0.0, $0.1 + " *") : $0 }
      }
    return printer.print(shown, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func createContext() -> Int {
    let name = line.arguments[0]
    if name == "default" { return fail("\"default\" is a reserved context name") }
    if let problem = DockerContexts.problem(withName: name) { return fail(problem) }
    if contexts.find(name) != nil { return fail("context \"\(name)\" already exists") }
    if let problem = ClientChecks.endpointProblem(line.value("docker")) { return fail(problem) }
    var entry = DockerContexts.Entry(
      name: name, description: line.value("description") ?? "", host: DockerContexts.socket)
    if let from = line.value("from") {
      guard let other = contexts.find(from) else { return fail(DockerContexts.missing(from)) }
      entry.host = other.host
    }
    if let host = Self.host(line.value("docker")) { entry.host = host }
    contexts.add(entry)
    context.write("\(name)\n")
    return fail("Successfully created context \"\(name)\"", status: 0)
  }

  /// The engine of `host=…,ca=…`.
  private static func host(_ text: ByteString?) -> ByteString? {
    text?.split(44).first { $0.hasPrefix("host=") }?.dropFirst(5)
  }

  func useContext() -> Int {
    let name = line.arguments[0]
    contexts.current = name
    context.write("\(name)\n")
    return fail("Current context is now \"\(name)\"", status: 0)
  }

  func updateContext() -> Int {
    let name = line.arguments[0]
    contexts.update(name) { entry in
      if let text = line.value("description") { entry.description = text }
      if let host = Self.host(line.value("docker")) { entry.host = host }
    }
    context.write("\(name)\n")
    return fail("Successfully updated context \"\(name)\"", status: 0)
  }

  func removeContexts() -> Int {
    var status = 0
    for name in line.arguments {
      if name == "default" {
        status = fail("context \"default\" cannot be removed")
      } else if contexts.find(name) == nil {
        if !line.isSet("force") { status = fail("context \"\(name)\" does not exist") }
      } else if contexts.current == name, !line.isSet("force") {
        status = fail("context \"\(name)\" is in use, set -f flag to force remove")
      } else {
        if contexts.current == name { contexts.current = "default" }
        contexts.remove(name)
        context.write("\(name)\n")
      }
    }
    return status
  }

  func inspectContexts() -> Int {
    let names = line.arguments.isEmpty ? [contexts.current] : line.arguments
    var documents: [JSONValue] = []
    var missing: [ByteString] = []
    for name in names {
      guard let entry = contexts.find(name) else {
        missing.append(DockerContexts.missing(name))
        continue
      }
      let endpoint = Document.object([
        ("Host", Document.text(entry.host)), ("SkipTLSVerify", .boolean(false)),
      ])
      documents.append(
        Document.object([
          ("Name", Document.text(entry.name)),
          (
            "Metadata",
            entry.description.isEmpty
              ? .object([]) : Document.object([("Description", Document.text(entry.description))])
          ), ("Endpoints", Document.object([("docker", endpoint)])), ("TLSMaterial", .object([])),
          (
            "Storage",
            Document.object([
              (
                "MetadataPath",
                .string(name == "default" ? "<IN MEMORY>" : "/root/.docker/contexts/meta")
              ),
              (
                "TLSPath", .string(name == "default" ? "<IN MEMORY>" : "/root/.docker/contexts/tls")
              ),
            ])
          ),
        ]))
    }
    guard let format = line.value("format"), !format.isEmpty, format != "json" else {
      var printer = JSONPrinter(indent: 4)
      printer.escapesHTML = false
      _ = context.write(printer.print(.array(documents)) + [10])
      return missing.isEmpty ? 0 : fail(missing.joined("\n"))
    }
    if documents.isEmpty { context.write("\n") }
    for document in documents {
      let status = show(document, format, name: "", type: "context.ContextWithTLSListing")
      if status != 0 { return status }
    }
    return missing.isEmpty ? 0 : fail(missing.joined("\n"))
  }
}
