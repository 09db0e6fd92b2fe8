import Shell

/// Images of a project: built, pulled and pushed.
extension ComposeInvocation {
  /// Builds and pulls what is not there.
  func prepareImages(_ services: [ComposeService]) throws(ComposeFailure) {
    for service in services {
      let isThere = engine.image(service.image) != nil
      if service.build != nil {
        if line.isSet("build") || !isThere && !line.isSet("no-build") {
          guard try build([service], isAsked: false) == 0 else { throw ComposeFailure("") }
        }
        continue
      }
      let policy = line.value("pull") ?? service.pullPolicy
      if policy == "never" || isThere && policy != "always" { continue }
      try fetch(service)
    }
  }

  func fetch(_ service: ComposeService) throws(ComposeFailure) {
    say(" \(service.name) Pulling ")
    do throws(EngineRefusal) {
      _ = try engine.pull(service.image)
      say(" \(service.name) Pulled ")
    } catch {
      say(" \(service.name) Error \(error.message)")
      throw ComposeFailure(error)
    }
  }

  func pull(_ services: [ComposeService]) throws(ComposeFailure) -> Int {
    for service in services where service.build == nil { try fetch(service) }
    return 0
  }

  func push(_ services: [ComposeService]) throws(ComposeFailure) -> Int {
    for service in services where service.build != nil {
      var words = ParsedCommandLine()
      words.arguments = [service.image]
      let status = carryOut(["push"], words)
      if status != 0 { return status }
    }
    return 0
  }

  func build(_ services: [ComposeService], isAsked: Bool) throws(ComposeFailure) -> Int {
    for service in services {
      guard let build = service.build else { continue }
      var words = ParsedCommandLine()
      words.arguments = [build.context]
      words.values = [("tag", service.image)]
      if let file = build.file { words.values.append(("file", file)) }
      if let target = build.target { words.values.append(("target", target)) }
      for argument in build.arguments + (isAsked ? line.all("build-arg") : []) {
        words.values.append(("build-arg", argument))
      }
      for flag in ["no-cache", "pull", "quiet"] as [ByteString]
      where isAsked && line.isSet(flag) {
        words.values.append((flag, "true"))
      }
      let status = carryOut(["build"], words)
      if status != 0 { return status }
      progress(service.name, "Built")
    }
    return 0
  }
}
