import Shell

/// `docker build` and the commands of the buildx plugin.
extension DockerInvocation {
  private func error(_ message: ByteString) -> Int { fail("ERROR: \(message)") }

  /// What lies outside of the world is not simulated, but for names that lead nowhere.
  private func buildFromElsewhere(_ address: ByteString) -> Int {
    let repository = address.split(35)[0]
    guard let host = Self.unknownHost(of: repository), repository.hasSuffix(".git") else {
      return context.notSimulated("build \(address)")
    }
    let part: ByteString = "[internal] load git source \(address)"
    let begun: ByteString =
      "Initialized empty Git repository in /var/lib/docker/overlay2/\(engine.identifiers.hexadecimal(25))/diff/"
    let fatal: ByteString =
      "fatal: unable to access '\(repository)/': Could not resolve host: \(host)"
    let lead: ByteString =
      address == repository
      ? "error fetching default branch for repository " : "failed to fetch remote "
    let failure: ByteString = "\(lead)\(repository): git stderr:\n\(fatal)\n: exit status 128"
    let report = BuildReport { text in context.writeError(text) }
    report.begin()
    report.open(part)
    report.say("0.029 \(begun)")
    report.say("0.062 \(fatal)")
    report.say("ERROR: \(failure)")
    let end = BuildFailure(
      "failed to solve: failed to read dockerfile: failed to load cache key: " + failure,
      part: (part, ["0.029 " + begun, "0.062 " + fatal]))
    return fail(end.text(nil, named: "", source: "").dropLast())
  }

  /// The host of an address when its name is one of those that never lead anywhere (RFC 2606).
  private static func unknownHost(of address: ByteString) -> ByteString? {
    guard let (_, rest) = address.text.cut(":"), rest.hasPrefix("//") else { return nil }
    let host = ByteString(rest.dropping(2)).split(47)[0].split(58)[0]
    let isReserved = [".invalid", ".test", ".example"].contains { host.hasSuffix($0) }
    let isBelow = [".example.com", ".example.net", ".example.org"].contains { host.hasSuffix($0) }
    return isReserved || isBelow && !host.hasPrefix("www.") ? host : nil
  }

  func build() -> Int {
    if let flag = line.values.first(where: {
      [
        "output", "cache-from", "cache-to", "ssh", "sbom", "attest", "metadata-file", "builder",
        "build-context", "annotation", "call", "push",
      ].contains($0.flag)
    }), !(flag.flag == "push") {
      return context.notSimulated("build --\(flag.flag)")
    }
    let isQuiet = line.isSet("quiet")
    if let mode = line.value("progress") {
      if isQuiet, mode != "auto", mode != "quiet" {
        return error("progress=\(mode) and quiet cannot be used together")
      }
      if !["", "auto", "plain", "quiet", "rawjson", "tty"].contains(mode) {
        return error("invalid progress mode \(mode)")
      }
    }
    for tag in line.all("tag") {
      guard let problem = DockerImageReference.problem(tag) else { continue }
      let isCase = problem.text.has("must be lowercase")
      return error(
        "invalid tag \"\(tag)\": \(isCase ? "repository name must be lowercase" : problem)")
    }
    if line.value("platform")?.contains(44) == true {
      return error(
        "Multi-platform build is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-multi-platform/"
      )
    }
    let source: BuildSource
    do throws(BuildSource.Refusal) {
      source = try BuildSource.read(line.arguments[0], file: line.value("file"), context)
    } catch {
      if error.isUnknown { return buildFromElsewhere(line.arguments[0]) }
      return self.error(error.message)
    }
    let report = BuildReport { text in
      if !isQuiet { context.writeError(text) }
    }
    report.begin()
    report.open("[internal] load build definition from \(source.shownName)")
    report.say("transferring dockerfile: \(source.text?.count ?? 2)B done")
    guard let text = source.text else {
      report.done()
      return error(
        "failed to solve: failed to read dockerfile: open \(source.shownName): no such file or directory"
      )
    }
    if text.trimmed.isEmpty {
      return error("failed to solve: the Dockerfile cannot be empty")
    }
    var file: Dockerfile?
    do {
      let parsed = try read(text)
      file = parsed
      let build = DockerBuild(engine: engine, request: request(parsed, source), report: report)
      for warning in build.warnings {
        report.say("WARN: \(warning.rule): \(warning.message) (line \(warning.line))")
      }
      report.done()
      if line.isSet("check") { return show(build.warnings, text, source.shownName) }
      let image = try build.run()
      for tag in line.all("tag") {
        let name = DockerEngine.tagged(DockerEngine.familiar(tag))
        engine.give(name, to: image)
        engine.record("tag", image, name: name)
        report.say("naming to docker.io/\(tag.contains(47) ? name : "library/" + name) done")
      }
      report.done()
      writeIdentifier(of: image)
      if line.isSet("push") { return pushBuilt() }
      if isQuiet { context.write("sha256:\(image.identifier)\n") } else { warn(build.warnings) }
      return 0
    } catch {
      _ = context.write(error.text(file, named: source.shownName, source: text).bytes, to: 2)
      return 1
    }
  }

  /// Writes the image's identifier to the file of `--iidfile`.
  func writeIdentifier(of image: DockerImage) {
    if let path = line.value("iidfile"),
      let stream = try? context.fileSystem.open(
        path, from: context.folder, .write, as: context.credentials)
    {
      try? stream.write(("sha256:" + image.identifier).bytes)
    }
  }

  func read(_ text: ByteString) throws(BuildFailure) -> Dockerfile {
    do throws(Dockerfile.Mistake) { return try Dockerfile(text) } catch {
      throw BuildFailure(
        "failed to solve: dockerfile parse error on line \(error.line): \(error.message)",
        lines: error.line...max(error.line, error.lastLine))
    }
  }

  func request(_ file: Dockerfile, _ source: BuildSource) -> DockerBuild.Request {
    var request = DockerBuild.Request(file: file, context: source.context)
    for word in line.all("build-arg") {
      if word.contains(61) {
        request.arguments.append(word.pair)
      } else if let value = context.environmentValue(word) {
        request.arguments.append((word, value))
      }
    }
    request.labels = line.all("label").map { $0.pair }
    request.target = line.value("target")
    request.usesCache = !line.isSet("no-cache")
    request.pulls = line.isSet("pull")
    return request
  }

  private func warn(_ warnings: [BuildWarning]) {
    if warnings.isEmpty { return }
    let title: ByteString =
      warnings.count == 1 ? "1 warning found" : "\(warnings.count) warnings found"
    var text: ByteString = "\n \u{1B}[33m\(title) (use docker --debug to expand):\n\u{1B}[0m"
    for warning in warnings {
      text.append(" - \(warning.rule): \(warning.message) (line \(warning.line))\n")
    }
    context.writeError(text)
  }

  /// `--check`: the warnings with the lines that they are about.
  private func show(_ warnings: [BuildWarning], _ text: ByteString, _ name: ByteString) -> Int {
    if warnings.isEmpty {
      context.write("Check complete, no warnings found.\n")
      return 0
    }
    context.write(
      warnings.count == 1
        ? "Check complete, 1 warning has been found!\n"
        : "Check complete, \(warnings.count) warnings have been found!\n")
    for warning in warnings {
      context.write("\nWARNING: \(warning.rule) - \(warning.page)\n\(warning.message)\n")
      context.write(
        BuildFailure.excerpt(text, warning.line...max(warning.line, warning.lastLine), named: name))
    }
    return 1
  }

  private func pushBuilt() -> Int {
    for tag in line.all("tag") {
      let owner = DockerEngine.familiar(tag).split(47)[0]
      if engine.user == nil || engine.user != owner {
        _ = fail("------\n > pushing \(tag) with docker:\n------")
        return error("denied: requested access to the resource is denied")
      }
    }
    return 0
  }

  func pruneBuilds() -> Int {
    engine.forgetBuilds()
    context.write("Total:\t0B\n")
    return 0
  }

  func buildUsage() -> Int {
    context.write("Shared:\t\t0B\nPrivate:\t0B\nReclaimable:\t0B\nTotal:\t\t0B\n")
    return 0
  }

  func listBuilders() -> Int {
    let rows: [[(String, ByteString)]] = [
      [
        ("Name", "default*"), ("DriverEndpoint", "docker"), ("Status", ""), ("Buildkit", ""),
        ("Platforms", ""),
      ],
      [
        ("Name", " \\_ default"), ("DriverEndpoint", " \\_ default"), ("Status", "running"),
        ("Buildkit", "v0.22.0"), ("Platforms", "linux/amd64 (+4), linux/386"),
      ],
    ]
    if line.value("format") != nil {
      let plain = [[("Name", "default" as ByteString), ("DriverEndpoint", "docker")]]
      return ListPrinter(columns: [], type: "*commands.lsContext").print(
        plain, format: line.value("format"), isQuiet: false, context)
    }
    let printer = ListPrinter(
      columns: [
        .init(field: "Name", title: "NAME/NODE"),
        .init(field: "DriverEndpoint", title: "DRIVER/ENDPOINT"),
        .init(field: "Status", title: "STATUS"), .init(field: "Buildkit", title: "BUILDKIT"),
        .init(field: "Platforms", title: "PLATFORMS"),
      ], type: "*commands.lsContext")
    return printer.print(rows, format: nil, isQuiet: false, context)
  }

  func useBuilder() -> Int {
    let name = line.arguments[0]
    if name == "default" { return 0 }
    return error(
      "failed to find instance \"\(name)\": open /root/.docker/buildx/instances/\(name): no such file or directory"
    )
  }

  func removeBuilders() -> Int {
    for name in line.arguments {
      _ = fail("failed to remove \(name): no builder \"\(name)\" found")
    }
    return error("failed to remove one or more builders")
  }

  func inspectBuilder() -> Int {
    if let name = line.arguments.first, name != "default" {
      return error("no builder \"\(name)\" found")
    }
    context.write(
      "Name:   default\nDriver: docker\n\nNodes:\nName:             default\nEndpoint:         default\nStatus:           running\nBuildKit version: v0.22.0\nPlatforms:        linux/amd64, linux/386\n"
    )
    return 0
  }
}
