import Shell

/// What `docker build` warns of: the rules of `docker build --check`.
struct BuildWarning {
  var rule: ByteString
  var message: ByteString
  var line: Int
  var lastLine: Int

  /// The address of the rule's page.
  var page: ByteString {
    var name = ByteString()
    func isCapital(_ index: Int) -> Bool { (65...90).contains(rule.bytes[index]) }
    for (index, byte) in rule.bytes.enumerated() {
      let beginsWord =
        index > 0 && isCapital(index)
        && (!isCapital(index - 1) || index + 1 < rule.count && !isCapital(index + 1))
      if beginsWord { name.append(45) }
      name.append(isCapital(index) ? byte | 32 : byte)
    }
    return "https://docs.docker.com/go/dockerfile/rule/\(name)/"
  }

  /// The warnings of a file, those of its form first.
  static func all(in file: Dockerfile) -> [BuildWarning] {
    var warnings: [BuildWarning] = []
    func add(_ rule: ByteString, _ message: ByteString, _ instruction: Dockerfile.Instruction) {
      warnings.append(
        BuildWarning(
          rule: rule, message: message, line: instruction.firstLine, lastLine: instruction.lastLine)
      )
    }
    for line in file.emptyContinuations {
      warnings.append(
        BuildWarning(
          rule: "NoEmptyContinuation", message: "Empty continuation line", line: line,
          lastLine: line))
    }
    for instruction in file.instructions where instruction.name == "MAINTAINER" {
      add(
        "MaintainerDeprecated", "Maintainer instruction is deprecated in favor of using label",
        instruction)
    }
    casing(file, add)
    var stages: [ByteString] = []
    var last: [ByteString: Int] = [:]
    for (index, instruction) in file.instructions.enumerated() {
      switch instruction.name {
      case "FROM":
        last = [:]
        stage(instruction, &stages, add)
      case "CMD", "ENTRYPOINT", "HEALTHCHECK":
        if instruction.name != "HEALTHCHECK", instruction.words == nil, !instruction.text.isEmpty {
          add(
            "JSONArgsRecommended",
            "JSON arguments recommended for \(instruction.spelling) to prevent unintended behavior related to OS signals",
            instruction)
        }
        if let earlier = last[instruction.name] {
          add(
            "MultipleInstructionsDisallowed",
            "Multiple \(instruction.name) instructions should not be used in the same stage because only the last one will be used",
            file.instructions[earlier])
        }
        last[instruction.name] = index
      case "WORKDIR":
        if !instruction.text.hasPrefix("/"), !instruction.text.hasPrefix("$") {
          let hasBefore = file.instructions[..<index].reversed().prefix { $0.name != "FROM" }
            .contains { $0.name == "WORKDIR" }
          if !hasBefore {
            add(
              "WorkdirRelativePath",
              "Relative workdir \"\(instruction.text)\" can have unexpected results if the base image changes",
              instruction)
          }
        }
      case "ENV", "ARG": values(instruction, add)
      default: break
      }
    }
    return warnings
  }

  private static func casing(
    _ file: Dockerfile, _ add: (ByteString, ByteString, Dockerfile.Instruction) -> Void
  ) {
    let small = file.instructions.filter { $0.spelling == $0.spelling.lowercased }.count
    let large = file.instructions.filter { $0.spelling == $0.name }.count
    let wantsLarge = large >= small
    for instruction in file.instructions {
      let right = wantsLarge ? instruction.name : instruction.name.lowercased
      if instruction.spelling != right {
        add(
          "ConsistentInstructionCasing",
          "Command '\(instruction.spelling)' should match the case of the command majority (\(wantsLarge ? "uppercase" : "lowercase"))",
          instruction)
      }
    }
  }

  private static func stage(
    _ instruction: Dockerfile.Instruction, _ stages: inout [ByteString],
    _ add: (ByteString, ByteString, Dockerfile.Instruction) -> Void
  ) {
    let words = BuildVariables.words(instruction.text)
    guard words.count == 3 else { return }
    let isLarge = instruction.spelling == instruction.name
    if words[1] != (isLarge ? "AS" : "as"), words[1].lowercased == "as" {
      add(
        "FromAsCasing", "'\(words[1])' and '\(instruction.spelling)' keywords' casing do not match",
        instruction)
    }
    let name = words[2]
    if name != name.lowercased {
      add("StageNameCasing", "Stage name '\(name)' should be lowercase", instruction)
    }
    if stages.contains(name.lowercased) {
      add(
        "DuplicateStageName", "Duplicate stage name \"\(name)\", stage names should be unique",
        instruction)
    }
    stages.append(name.lowercased)
  }

  private static func values(
    _ instruction: Dockerfile.Instruction,
    _ add: (ByteString, ByteString, Dockerfile.Instruction) -> Void
  ) {
    let words = BuildVariables.words(instruction.text)
    guard let first = words.first else { return }
    if instruction.name == "ENV", !first.contains(61) {
      add(
        "LegacyKeyValueFormat",
        "\"\(instruction.spelling) key=value\" should be used instead of legacy \"\(instruction.spelling) key value\" format",
        instruction)
    }
    for word in instruction.name == "ENV" && !first.contains(61) ? [first] : words {
      let name = word.pair.name
      let parts = name.lowercased.split(95)
      let secrets: [ByteString] = [
        "apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd",
        "secret", "token",
      ]
      if parts.contains(where: { secrets.contains($0) }), !parts.contains("public") {
        add(
          "SecretsUsedInArgOrEnv",
          "Do not use ARG or ENV instructions for sensitive data (\(instruction.name) \"\(name)\")",
          instruction)
      }
    }
  }
}
