import Shell
import YAML

/// What shows a project: `ps`, `ls`, `images`, `logs`, `config`, `volumes`.
extension ComposeInvocation {
  func list(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let names = try chosen(project, line.arguments).map { $0.name }
    let docker = DockerInvocation(
      engine: engine, contexts: contexts, command: docker, line: line, context: context)
    let shown = containers(of: project, oneOff: line.isSet("all")).filter { container in
      let service = container.label("com.docker.compose.service") ?? ""
      let isNamed = line.arguments.isEmpty || names.contains(service)
      let status = line.all("status")
      let isWanted =
        status.isEmpty
        ? line.isSet("all") || container.isUp : status.contains(container.state.word)
      return isNamed && isWanted
    }
    if line.isSet("services") {
      var known: [ByteString] = []
      for container in shown {
        let service = container.label("com.docker.compose.service") ?? ""
        if !known.contains(service) { known.append(service) }
      }
      for name in known { context.write(name + "\n") }
      return 0
    }
    if line.isSet("quiet") {
      for container in shown { context.write(container.identifier + "\n") }
      return 0
    }
    let rows = shown.map { container -> [(String, ByteString)] in
      [
        ("Name", container.name), ("Image", container.imageName),
        ("Command", docker.program(of: container, isLong: line.isSet("no-trunc"))),
        ("Service", container.label("com.docker.compose.service") ?? ""),
        ("RunningFor", Age.text(engine.clock.now - container.created) + " ago"),
        ("Status", docker.status(of: container)), ("Ports", docker.ports(of: container)),
        ("ID", container.short), ("Project", project.name), ("State", container.state.word),
        ("Health", container.health ?? ""), ("ExitCode", ByteString(container.status)),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Name", title: "NAME"), .init(field: "Image", title: "IMAGE"),
        .init(field: "Command", title: "COMMAND"), .init(field: "Service", title: "SERVICE"),
        .init(field: "RunningFor", title: "CREATED"), .init(field: "Status", title: "STATUS"),
        .init(field: "Ports", title: "PORTS"), .init(field: "ID", title: "ID", isUsual: false),
        .init(field: "Project", title: "PROJECT", isUsual: false),
        .init(field: "State", title: "STATE", isUsual: false),
        .init(field: "Health", title: "HEALTH", isUsual: false),
        .init(field: "ExitCode", title: "EXIT CODE", isUsual: false),
      ], type: "*formatter.ContainerContext")
    return printer.print(rows, format: line.value("format"), isQuiet: false, context)
  }

  func listProjects() -> Int {
    var rows: [[(String, ByteString)]] = []
    var names: [ByteString] = []
    for container in engine.containers {
      guard let name = container.label("com.docker.compose.project") else { continue }
      if !names.contains(name) { names.append(name) }
    }
    for name in names.sorted(by: { $0 < $1 }) {
      let all = engine.containers.filter { $0.label("com.docker.compose.project") == name }
      if !line.isSet("all"), !all.contains(where: { $0.isUp }) { continue }
      var states: [ByteString] = []
      for word in all.map({ $0.state.word }) where !states.contains(word) { states.append(word) }
      let status = states.sorted { $0 < $1 }.map { word in
        "\(word)(\(all.filter { $0.state.word == word }.count))" as ByteString
      }
      rows.append([
        ("Name", name), ("Status", status.joined(", ")),
        ("ConfigFiles", all[0].label("com.docker.compose.project.config_files") ?? ""),
      ])
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Name", title: "NAME"), .init(field: "Status", title: "STATUS"),
        .init(field: "ConfigFiles", title: "CONFIG FILES"),
      ], type: "*formatter.ProjectContext", quietField: "Name")
    return printer.print(
      rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func listImages(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let names = try chosen(project).map { $0.name }
    let rows = containers(of: project).filter {
      names.contains($0.label("com.docker.compose.service") ?? "")
    }
    .map { container -> [(String, ByteString)] in
      let (repository, tag) = DockerEngine.split(
        DockerEngine.tagged(DockerEngine.familiar(container.imageName)))
      return [
        ("Container", container.name), ("Repository", repository), ("Tag", tag),
        ("Platform", "linux/amd64"), ("ID", container.image.short),
        ("Size", Age.size(container.image.size)),
        ("Created", Age.text(engine.clock.now - container.image.created) + " ago"),
      ]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Container", title: "CONTAINER"),
        .init(field: "Repository", title: "REPOSITORY"), .init(field: "Tag", title: "TAG"),
        .init(field: "Platform", title: "PLATFORM"), .init(field: "ID", title: "IMAGE ID"),
        .init(field: "Size", title: "SIZE"), .init(field: "Created", title: "CREATED"),
      ], type: "*formatter.ImageContext", quietField: "ID")
    return printer.print(
      rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func listVolumes(_ project: ComposeProject) -> Int {
    let rows = project.volumes.filter { engine.volume($0.name) != nil }.map {
      [("Driver", "local" as ByteString), ("Name", $0.name)]
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Driver", title: "DRIVER"), .init(field: "Name", title: "VOLUME NAME"),
      ], type: "*formatter.volumeContext", quietField: "Name")
    return printer.print(
      rows, format: line.value("format"), isQuiet: line.isSet("quiet"), context)
  }

  func logs(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let names = try chosen(project).map { $0.name }
    let shown = containers(of: project).filter {
      names.contains($0.label("com.docker.compose.service") ?? "")
    }
    let width = shown.map { shortName($0, project).count }.max() ?? 0
    if line.isSet("follow") { for container in shown { engine.awaitEnd(of: container) } }
    for container in shown { showLog(container, project, width: width) }
    if line.isSet("follow"), shown.contains(where: { $0.isUp }) { context.machine.exceed("time") }
    return 0
  }

  /// Prints what a container wrote, each line with the container's name.
  func showLog(_ container: DockerContainer, _ project: ComposeProject, width: Int) {
    let name = shortName(container, project)
    var lines: [(time: Int64, text: ByteString)] = []
    for entry in container.log where entry.time <= engine.clock.now {
      for row in ByteString(entry.bytes).split(10) { lines.append((entry.time, row)) }
      if lines.last?.text.isEmpty == true { lines.removeLast() }
    }
    if let most = line.value("tail")?.integer, most >= 0, lines.count > most {
      lines.removeFirst(lines.count - most)
    }
    for row in lines {
      var text = row.text
      if line.isSet("timestamps") { text = ByteString(Timestamp.nanoText(row.time)) + " " + text }
      if !line.isSet("no-log-prefix") {
        let padding = ByteString([UInt8](repeating: 32, count: max(width - name.count, 0)))
        text = "\(name)\(padding)  | \(text)"
      }
      context.write(text + "\n")
    }
  }

  /// `config`: the project with everything filled in.
  func show(_ project: ComposeProject) throws(ComposeFailure) -> Int {
    let services = try chosen(project)
    if line.isSet("quiet") { return 0 }
    for (flag, names) in [
      ("services", services.map { $0.name }), ("volumes", project.volumes.map { $0.key }),
      ("networks", project.networks.map { $0.key }), ("images", services.map { $0.image }),
    ] where line.isSet(ByteString(flag)) {
      for name in names { context.write(name + "\n") }
      return 0
    }
    let other = line.values.first { !["format", "output"].contains($0.flag) }
    if let other { return context.notSimulated("compose config --\(other.flag)") }
    let document = ComposeDocument(project: project, services: services).value
    if line.value("format") == "json" {
      var printer = JSONPrinter(indent: 2)
      printer.escapesHTML = false
      context.write(printer.print(document) + [10])
    } else {
      context.write(BlockYAML().print(document))
    }
    return 0
  }
}
