/// A shell in a container that takes what is typed next: `docker run -it alpine`, `kubectl exec -it web -- sh`.
enum InteractiveShell {
  /// Whether a command opens one.
  static func isOpened(by command: [UInt8]) -> Bool {
    let words = command.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    guard let tool = words.firstIndex(where: { $0 != "sudo" }),
      ["docker", "kubectl", "podman", "nerdctl"].contains(words[tool]), let last = words.last,
      let verb = words.first(where: { ["run", "exec", "start", "attach"].contains($0) })
    else { return false }
    let flags = words.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }.joined()
    let asks =
      (flags.contains("i") || words.contains("--interactive") || words.contains("--stdin"))
      && (flags.contains("t") || words.contains("--tty"))
    let name = last.split(separator: "/").last.map(String.init) ?? last
    return asks && (verb == "run" || ["sh", "bash", "ash", "zsh"].contains(name))
      && !flags.contains("d")
  }
}
