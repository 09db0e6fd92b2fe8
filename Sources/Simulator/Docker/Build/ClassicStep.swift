import Shell

/// How the classic builder calls an instruction in the history of images, which is also what it knows
/// it by in its cache.
enum ClassicStep {
  /// Whether an instruction changes files.
  static func hasLayer(_ instruction: Dockerfile.Instruction) -> Bool {
    ["RUN", "COPY", "ADD", "WORKDIR"].contains(instruction.name)
  }

  /// Why the classic builder can't carry out an instruction; `nil` when it can.
  static func problem(_ instruction: Dockerfile.Instruction) -> ByteString? {
    let needs: [ByteString] = [
      "mount", "network", "security", "device", "link", "chmod", "parents", "exclude", "checksum",
      "keep-git-dir", "unpack",
    ]
    for flag in instruction.flags where needs.contains(flag.name) {
      return
        "the --\(flag.name) option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled"
    }
    if !instruction.documents.isEmpty {
      return
        "the heredoc syntax requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled"
    }
    return nil
  }

  /// The line of the history, after the instruction was carried out on a stage.
  static func text(of instruction: Dockerfile.Instruction, on stage: BuildStage) -> ByteString {
    let shell = stage.shell.joined(" ")
    let configuration = stage.configuration
    func note(_ text: ByteString) -> ByteString { "\(shell) #(nop)  \(text)" }
    switch instruction.name {
    case "WORKDIR": return "\(shell) #(nop) WORKDIR \(configuration.workingFolder)"
    case "COPY", "ADD":
      return
        "\(shell) #(nop) \(instruction.name) \(stage.copied.kind):\(stage.copied.digest) in \(stage.copied.target) "
    case "CMD": return note("CMD \(DockerEngine.list(configuration.command))")
    case "ENTRYPOINT": return note("ENTRYPOINT \(DockerEngine.list(configuration.entrypoint))")
    case "VOLUME":
      let paths = instruction.words ?? BuildVariables.words(stage.expanded(instruction.text))
      return note("VOLUME [\(paths.joined(" "))]")
    case "SHELL": return note("SHELL [\((instruction.words ?? []).joined(" "))]")
    case "HEALTHCHECK":
      let test = (configuration.healthCheck?.test ?? []).map { "\"\($0)\"" as ByteString }
      let check = configuration.healthCheck
      let times = [check?.interval, check?.timeout, check?.startPeriod].map {
        "\"\(duration($0 ?? 0))\"" as ByteString
      }
      return note(
        "HEALTHCHECK &{[\(test.joined(" "))] \(times.joined(" ")) \"0s\" '\\x\(digits(check?.retries ?? 0))'}"
      )
    case "ENV", "LABEL":
      return note("\(instruction.name) \(stage.expanded(instruction.text))")
    case "ONBUILD", "ARG": return note("\(instruction.name) \(instruction.text)")
    default: return note("\(instruction.name) \(stage.expanded(instruction.text))")
    }
  }

  /// Two hexadecimal digits.
  private static func digits(_ number: Int) -> ByteString {
    let digits = ByteString(String(min(max(number, 0), 255), radix: 16))
    return digits.count < 2 ? "0" + digits : digits
  }

  /// Whole seconds as Go prints durations: `1m30s`.
  private static func duration(_ nanoseconds: Int64) -> ByteString {
    let seconds = nanoseconds / 1_000_000_000
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hours > 0 { return "\(hours)h\(minutes)m\(seconds % 60)s" }
    return minutes > 0 ? "\(minutes)m\(seconds % 60)s" : "\(seconds)s"
  }
}
