internal import Diagnostics

/// Names that tools take without a word, though nothing of that name is there: namespaces that are looked
/// into, and volumes that are made when they are not there yet.
extension NoteChecker {
  /// What is wrong with such a name in a command that worked: there is one of nearly that name; `nil` for
  /// names that may be meant.
  func wrongName(_ command: ShownCommand) -> Diagnostic? {
    let words = command.text.bytes.split { $0 <= 0x20 }.map {
      String(decoding: $0, as: UTF8.self)
    }
    let (kind, candidates): (String, [String])
    switch CommandRecognizer.tool(of: command.text.bytes) {
    case "kubectl":
      (kind, candidates) = ("namespace", Self.values(of: ["-n", "--namespace"], in: words))
    case "docker" where words.contains("run") || words.contains("create"):
      let mounts = Self.values(of: ["-v", "--volume"], in: words)
      (kind, candidates) = ("volume", mounts.map { String($0.prefix { $0 != ":" }) })
    default: return nil
    }
    for name in candidates where Self.isName(name) {
      // The volume of the wrong name is there by now.
      guard let right = names.correction(of: name), isThere(kind, right),
        kind == "volume" ? makings[right] != nil : !isThere(kind, name)
      else { continue }
      return corrected(
        "snippet.fails", command, "there is no \(kind) '\(name)'", (name, right))
    }
    return nil
  }

  /// The file, made by an earlier command, whose name is nearly that of one that is not there.
  func writtenFile(like name: String) -> String? {
    let base = name.prefix { $0 != "." }
    guard !base.isEmpty, !base.contains("/"), let right = names.correction(of: String(base)) else {
      return nil
    }
    let file = right + name.dropFirst(base.count)
    return runner.hasFile(file) ? file : nil
  }

  private func isThere(_ kind: String, _ name: String) -> Bool {
    let question =
      kind == "namespace" ? "kubectl get namespace \(name)" : "docker volume inspect \(name)"
    return runner.ask(question).status == 0
  }

  /// The values of options, as `-n web`, `-n=web` and `--namespace=web` give them, up to the words of
  /// another program.
  private static func values(of options: [String], in words: [String]) -> [String] {
    var values: [String] = []
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      if options.contains(word), index + 1 < words.count { values.append(words[index + 1]) }
      for option in options where word.hasPrefix(option + "=") {
        values.append(String(word.dropFirst(option.count + 1)))
      }
    }
    return values
  }

  private static func isName(_ word: String) -> Bool {
    word.utf8.count >= 5
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0)
      }
  }
}
