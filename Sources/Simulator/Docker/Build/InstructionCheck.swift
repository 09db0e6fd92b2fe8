import Shell

/// The mistakes of an instruction that show without carrying it out.
enum InstructionCheck {
  /// Why an instruction is refused; `nil` when it isn't.
  static func problem(_ instruction: Dockerfile.Instruction) -> ByteString? {
    let name = instruction.name
    let words = BuildVariables.words(instruction.text)
    if let flag = instruction.flags.first(where: { !flags(of: name).contains($0.name) }) {
      return "unknown flag: --\(flag.name)"
    }
    switch name {
    case "FROM":
      if words.count == 3, words[1].lowercased != "as" {
        return "FROM requires either one or three arguments"
      }
      return words.count == 1 || words.count == 3
        ? nil : "FROM requires either one or three arguments"
    case "COPY", "ADD":
      let count = (instruction.words ?? words).count
      if count == 0 {
        return
          "\(name) requires at least two arguments, but no argument was provided. Destination could not be determined"
      }
      return count == 1
        ? "\(name) requires at least two arguments, but only one was provided. Destination could not be determined"
        : nil
    case "WORKDIR", "USER", "STOPSIGNAL", "MAINTAINER":
      if words.isEmpty { return "\(name) requires exactly one argument" }
      return words.count > 1 && name == "STOPSIGNAL"
        ? "STOPSIGNAL requires exactly one argument" : nil
    case "ENV", "LABEL":
      guard let first = words.first else { return "\(name) must have two arguments" }
      if !first.contains(61) { return words.count < 2 ? "\(name) must have two arguments" : nil }
      if let wrong = words.first(where: { !$0.contains(61) }) {
        return
          "Syntax error - can't find = in \"\(wrong)\". Must be of the form: name=value"
      }
      return first.hasPrefix("=") ? "\(name) names can not be blank" : nil
    case "ARG":
      if words.isEmpty { return "ARG requires at least one argument" }
      return words.contains { $0.hasPrefix("=") } ? "ARG names can not be blank" : nil
    case "EXPOSE":
      if words.isEmpty { return "EXPOSE requires at least one argument" }
      return nil
    case "VOLUME":
      return words.isEmpty ? "VOLUME requires at least one argument" : nil
    case "ONBUILD":
      guard let first = words.first else { return "ONBUILD requires at least one argument" }
      let trigger = ByteString(first.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
      if trigger == "ONBUILD" { return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed" }
      if trigger == "MAINTAINER" || trigger == "FROM" {
        return "\(trigger) isn't allowed as an ONBUILD trigger"
      }
      return nil
    case "SHELL":
      return instruction.words == nil || instruction.words?.isEmpty == true
        ? "SHELL requires the arguments to be in JSON form" : nil
    case "HEALTHCHECK":
      guard let type = words.first else { return "HEALTHCHECK requires at least one argument" }
      let upper = ByteString(type.bytes.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 })
      if upper == "NONE" { return words.count > 1 ? "HEALTHCHECK NONE takes no arguments" : nil }
      if upper != "CMD" { return "Unknown type \"\(upper)\" in HEALTHCHECK (try CMD)" }
      return words.count < 2 ? "Missing command after HEALTHCHECK CMD" : nil
    default: return nil
    }
  }

  private static func flags(of name: ByteString) -> [ByteString] {
    switch name {
    case "FROM": ["platform"]
    case "RUN": ["mount", "network", "security", "device"]
    case "COPY": ["from", "chown", "chmod", "link", "parents", "exclude"]
    case "ADD": ["chown", "chmod", "link", "keep-git-dir", "checksum", "exclude", "unpack"]
    case "HEALTHCHECK": ["interval", "timeout", "start-period", "start-interval", "retries"]
    default: []
    }
  }
}
