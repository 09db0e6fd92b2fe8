import Shell

/// Which command does what.
extension Kubectl {
  private typealias Action = (Kubectl) throws(Failure) -> Int

  func perform() throws(Failure) -> Int {
    let path = entry.path
    let words = path.pieces(" ").dropFirst()
    guard let first = words.first else {
      out(entry.help)
      return 0
    }
    switch first {
    case "get": return try get()
    case "describe": return try describe()
    case "run": return try run()
    case "delete": return try delete()
    case "apply", "create", "replace", "diff", "kustomize", "expose", "autoscale":
      return try performManifest(first, Array(words.dropFirst()))
    case "scale", "patch", "edit", "label", "annotate", "set", "rollout", "wait", "taint":
      return try performChange(first, Array(words.dropFirst()))
    case "cordon", "uncordon", "drain", "top", "certificate", "events":
      return try performNodes(first, Array(words.dropFirst()))
    case "logs", "exec", "attach", "cp", "port-forward", "proxy", "debug":
      return try performContainers(first)
    default: return try performInformation(first, Array(words.dropFirst()))
    }
  }

  private func performManifest(
    _ first: String, _ rest: [String]
  ) throws(Failure) -> Int {
    switch first {
    case "apply":
      switch rest.first {
      case "view-last-applied": return try viewLastApplied()
      case "set-last-applied": return try setLastApplied()
      case "edit-last-applied":
        _ = try select(allowEmpty: false)
        return 0
      default: return try apply()
      }
    case "create": return try rest.isEmpty ? createFromFiles() : create(rest)
    case "replace": return try replace()
    case "diff": return try diff()
    case "kustomize": return try kustomize()
    case "expose": return try expose()
    default: return try autoscale()
    }
  }

  private func performChange(_ first: String, _ rest: [String]) throws(Failure) -> Int {
    switch first {
    case "scale": return try scale()
    case "patch": return try patch()
    case "edit": return try edit()
    case "label": return try label()
    case "annotate": return try annotate()
    case "set": return try rest.isEmpty ? group() : set(rest[0])
    case "rollout": return try rest.isEmpty ? group() : rollout(rest[0])
    case "wait": return try wait()
    default: return try taint()
    }
  }

  private func performNodes(_ first: String, _ rest: [String]) throws(Failure) -> Int {
    switch first {
    case "cordon": return try cordon(true)
    case "uncordon": return try cordon(false)
    case "drain": return try drain()
    case "top":
      if rest.isEmpty { return try group() }
      let kind = entry.path.hasSuffix("node") ? "node" : "pod"
      if arguments.count > 1 || arguments.count == 1 && flags.isSet("selector") {
        throw .usage("\(kind) [NAME | -l label]")
      }
      return try top(kind)
    case "certificate":
      if rest.isEmpty {
        out(entry.help)
        return 0
      }
      return try certificate(rest[0])
    default: return try events()
    }
  }

  private func performContainers(_ first: String) throws(Failure) -> Int {
    switch first {
    case "logs": return try logs()
    case "exec": return try exec()
    case "attach": return try attach()
    case "cp": return try copy()
    case "port-forward": return try portForward()
    case "debug": return try debug()
    default: return context.notSimulated("proxy")
    }
  }

  private func performInformation(_ first: String, _ rest: [String]) throws(Failure) -> Int {
    switch first {
    case "version": return try version()
    case "cluster-info": return try clusterInfo(rest)
    case "api-resources": return try apiResources()
    case "api-versions": return try apiVersions()
    case "explain": return try explain()
    case "config": return try rest.isEmpty ? group() : config(rest[0])
    case "auth": return try rest.isEmpty ? group() : auth(rest[0])
    case "options":
      out(entry.help)
      return 0
    case "alpha":
      err("No alpha commands are available in this version of kubectl")
      return 0
    case "help": return help()
    case "completion": return try completion()
    case "plugin":
      if rest.isEmpty { return try group() }
      throw .error("unable to find any kubectl plugins in your PATH")
    default: return context.notSimulated("\(first)")
    }
  }

  /// A command that only has commands below it.
  private func group() throws(Failure) -> Int {
    if !arguments.isEmpty {
      throw .usage("unknown command \(arguments.joinedText(" ").quotedGo)")
    }
    // `rollout` alone takes its help for an answer.
    if entry.name == "rollout" {
      out(entry.help)
    } else {
      err(entry.help.hasSuffix("\n") ? entry.help.droppingLast(1) : entry.help)
    }
    return 1
  }

  private func help() -> Int {
    var path = "kubectl"
    var found = commands.entry(path)
    for word in arguments {
      guard let child = commands.child(of: path, word) else {
        err("Unknown help topic [`\(arguments.joinedText(" "))`]\n\n")
        let help = commands.entry("kubectl")?.help ?? ""
        let start = help.position(of: "Basic Commands (Beginner):") ?? 0
        err(help.dropping(start).droppingLast(1))
        return 0
      }
      path = child.path
      found = child
    }
    out(found?.help ?? "")
    return 0
  }

  private func completion() throws(Failure) -> Int {
    guard let shell = arguments.first else { throw .usage("Shell not specified.") }
    if arguments.count > 1 { throw .usage("Too many arguments. Expected only the shell type.") }
    guard ["bash", "zsh", "fish", "powershell"].contains(shell) else {
      throw .usage("Unsupported shell type \(shell.quotedGo).")
    }
    out("\n# Copyright 2016 The Kubernetes Authors.\n#\n")
    return 0
  }
}
