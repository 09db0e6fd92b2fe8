import Shell

/// The client's plugins, which are files, and what is there without them.
extension DockerProgram {
  /// Where a plugin is looked for (docker/cli, `cli-plugins/manager`).
  private static let folders: [ByteString] = [
    "/usr/local/lib/docker/cli-plugins", "/usr/local/libexec/docker/cli-plugins",
    "/usr/lib/docker/cli-plugins", "/usr/libexec/docker/cli-plugins",
  ]

  /// The folder that packages put plugins in.
  static let pluginFolder: ByteString = "/usr/libexec/docker/cli-plugins"

  /// The file of a plugin; `nil` when it isn't installed.
  static func plugin(_ name: ByteString, _ context: ProcessContext) -> ByteString? {
    let home = context.environmentValue("HOME") ?? "/root"
    for folder in [home + "/.docker/cli-plugins"] + folders {
      let path: ByteString = "\(folder)/docker-\(name)"
      if let file = try? context.fileSystem.find(path, from: "/", as: context.credentials),
        file.mode & 0o111 != 0
      {
        return path
      }
    }
    return nil
  }

  /// What the engine's own builder is used with.
  enum Builder {
    case plugin
    /// The notice that it will go.
    case classic(ByteString)
    /// What is wrong with the variable that chooses.
    case refused(ByteString)
  }

  /// Which builder a command line gets.
  static func builder(_ words: ArraySlice<ByteString>, _ context: ProcessContext) -> Builder {
    let choice = context.environmentValue("DOCKER_BUILDKIT") ?? ""
    let isBuild =
      words.first == "build" || words.first == "builder"
      || words.first == "image" && words.dropFirst().first == "build"
    if choice.isEmpty, !isBuild { return .plugin }
    let isOff = ["0", "f", "F", "false", "FALSE", "False"].contains(choice)
    if !choice.isEmpty, !isOff,
      !["1", "t", "T", "true", "TRUE", "True"].contains(choice)
    {
      return .refused(
        "docker: DOCKER_BUILDKIT environment variable expects boolean value: strconv.ParseBool: parsing \"\(choice)\": invalid syntax\n"
      )
    }
    if !isBuild { return .plugin }
    let lead: ByteString =
      "DEPRECATED: The legacy builder is deprecated and will be removed in a future release.\n            "
    if isOff {
      return .classic(
        lead
          + "BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0\n            environment-variable.\n\n"
      )
    }
    if plugin("buildx", context) != nil { return .plugin }
    if !choice.isEmpty {
      return .refused(
        "ERROR: BuildKit is enabled but the buildx component is missing or broken.\n       Install the buildx component to build images with BuildKit:\n       https://docs.docker.com/go/buildx/\n"
      )
    }
    return .classic(
      lead
        + "Install the buildx component to build images with BuildKit:\n            https://docs.docker.com/go/buildx/\n\n"
    )
  }

  /// Whether a command belongs to a plugin that isn't installed.
  static func lacksPlugin(_ word: ByteString, _ context: ProcessContext) -> Bool {
    switch word {
    case "buildx", "bake": plugin("buildx", context) == nil
    case "compose": plugin("compose", context) == nil
    default: false
    }
  }
}
