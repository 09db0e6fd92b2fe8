import Shell

/// What docker's client finds wrong with what it asks registries, notaries and plugins.
extension ClientChecks {
  var distribution: ByteString? {
    let arguments = line.arguments
    switch command.action {
    case "manifest annotate":
      let problem = DockerImageReference.problem(arguments[0])
      return problem.map {
        "annotate: error parsing name for manifest list \(arguments[0]): \($0)"
      }
        ?? DockerImageReference.problem(arguments[1]).map {
          "annotate: error parsing name for manifest \(arguments[1]): \($0)"
        }
    case "manifest create":
      return DockerImageReference.problem(arguments[0]).map {
        "error parsing name for manifest list \(arguments[0]): \($0)"
      }
    case "manifest inspect", "manifest push":
      for name in arguments {
        if let problem = DockerImageReference.problem(name) { return problem }
      }
      return nil
    case "plugin create": return pluginFolder
    case "plugin enable":
      let seconds = line.value("timeout")?.integer ?? 0
      return seconds < 0 ? "negative timeout \(seconds) is invalid" : nil
    case "plugin install":
      return line.value("alias").flatMap { DockerImageReference.problem($0) }
        ?? DockerImageReference.problem(arguments[0])
    case "plugin push": return DockerImageReference.problem(arguments[0])
    case "trust key generate":
      if let problem = Self.nameProblem(arguments[0], of: "key") { return problem }
      guard let folder = line.value("dir") else { return nil }
      return missingFile(in: [folder]).map { _ in
        "public key path does not exist: \(ByteString(folder.text.quotedGo))"
      }
    case "trust key load":
      return line.value("name").flatMap { $0.isEmpty ? nil : Self.nameProblem($0, of: "key") }
    case "trust sign":
      if let problem = DockerImageReference.problem(arguments[0]) { return problem }
      return DockerEngine.tagged(arguments[0]) != arguments[0]
        ? "no tag specified for \(arguments[0])" : nil
    case "trust revoke": return DockerImageReference.problem(arguments[0])
    case "trust signer add": return signer
    default: return nil
    }
  }

  private var pluginFolder: ByteString? {
    let (name, folder) = (line.arguments[0], line.arguments[1])
    if let problem = DockerImageReference.problem(name) { return problem }
    let path = MountReader.absolute(folder, context.folder)
    let files = context.fileSystem
    guard let found = try? files.find(path, from: "/", as: context.credentials) else {
      return "lstat \(path): no such file or directory"
    }
    if !found.isFolder { return "context must be a directory" }
    let file: ByteString = path + "/config.json"
    return (try? files.find(file, from: "/", as: context.credentials)) == nil
      ? "open \(file): no such file or directory" : nil
  }

  private var signer: ByteString? {
    let name = line.arguments[0]
    if let problem = Self.nameProblem(name, of: "signer") { return problem }
    if name == "releases" {
      return "releases is a reserved keyword, please use a different signer name"
    }
    let keys = line.all("key")
    if keys.isEmpty { return "path to a public key must be provided using the `--key` flag" }
    for key in keys {
      if let problem = missingFile(in: [key]) {
        return "unable to read public key from file: \(problem)"
      }
    }
    return nil
  }

  private static func nameProblem(_ name: ByteString, of kind: ByteString) -> ByteString? {
    func isPlain(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte) }
    let isFine =
      name.bytes.first.map(isPlain) ?? false
      && name.bytes.allSatisfy { isPlain($0) || $0 == 45 || $0 == 95 }
    return isFine
      ? nil
      : "\(kind) name \(ByteString(name.text.quotedGo)) must start with lowercase alphanumeric characters and can include \"-\" or \"_\" after the first character"
  }
}
