/// Finds the image that a command is about.
enum ImageWords {
  /// The image that kubectl is given, or that docker could not get; `nil` when there is none.
  static func unknown(in command: [UInt8], _ outcome: RunResult) -> String? {
    switch CommandRecognizer.tool(of: command) {
    case "kubectl": ofKubectl(command)
    case "docker": ofDocker(outcome)
    default: nil
    }
  }

  private static func ofKubectl(_ command: [UInt8]) -> String? {
    let words = command.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    for (index, word) in words.enumerated() {
      if word == "--" { return nil }
      if word.hasPrefix("--image=") { return String(word.dropFirst(8)) }
      if word == "--image", index + 1 < words.count { return words[index + 1] }
    }
    // `kubectl set image deployment/web nginx=nginx:1.27`
    guard let image = words.firstIndex(of: "image"), image > 0, words[image - 1] == "set" else {
      return nil
    }
    let pair = words[(image + 1)...].first { !$0.hasPrefix("-") && $0.contains("=") }
    return pair.map { String($0[$0.index(after: $0.firstIndex(of: "=") ?? $0.startIndex)...]) }
  }

  /// The name in `'docker pull NAME' is outside …` and `pull access denied for NAME, …`.
  private static func ofDocker(_ outcome: RunResult) -> String? {
    let start = "'docker pull "
    if let reason = outcome.reason, reason.hasPrefix(start) {
      return String(reason.dropFirst(start.count).prefix { $0 != "'" })
    }
    let message = String(decoding: outcome.errors, as: UTF8.self)
    guard let place = message.range(of: "pull access denied for ") else { return nil }
    return String(message[place.upperBound...].prefix { $0 != "," })
  }
}
