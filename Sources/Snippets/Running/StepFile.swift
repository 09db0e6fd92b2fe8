package import Diagnostics
internal import YAML

/// Reads a JSON list of steps: `[{"before": ["@fresh"]?, "cmd": "…", "tty": true?}, …]`.
///
/// Each step is a `bash -c` of its own with empty standard input, all in one world and folder. What was
/// recorded of it (`stdout`, `stderr`, `exit`) is not looked at.
package enum StepFile {
  /// The steps of a file, and what is wrong with it.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (steps: [RunStep], diagnostics: [Diagnostic]) {
    let read = JSONReader(file: file).read(bytes)
    guard let value = read.value else { return ([], read.diagnostics) }
    guard let elements = value.elements else {
      return ([], [mistake(value, file, "a list of steps is expected here")])
    }
    var steps: [RunStep] = []
    var diagnostics: [Diagnostic] = []
    for element in elements {
      guard let command = element["cmd"]?.text else {
        diagnostics.append(mistake(element, file, "a step needs a text 'cmd'"))
        continue
      }
      var place = SourceText(file: file, at: (element["cmd"] ?? element).range.start)
      place.insert(Array(command.utf8))
      var step = RunStep(command: place, isApart: true)
      step.isTerminal = element["tty"]?.scalar == .boolean(true)
      for entry in element["before"]?.elements ?? [] {
        if let preparation = preparation(entry.text ?? "") {
          step.before.append(preparation)
        } else {
          diagnostics.append(
            mistake(
              entry, file,
              "'\(entry.text ?? "")' is unknown; there are @fresh, @settle, @sleep N, @env K=V, @node-down NODE and @node-up NODE"
            ))
        }
      }
      steps.append(step)
    }
    return (steps, diagnostics)
  }

  private static func preparation(_ text: String) -> RunStep.Preparation? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.count) {
    case ("@fresh", 1): return .fresh
    case ("@settle", 1): return .settle
    case ("@sleep", 2): return Int(words[1]).flatMap { $0 >= 0 ? .sleep($0) : nil }
    case ("@node-down", 2): return .node(name: words[1], isUp: false)
    case ("@node-up", 2): return .node(name: words[1], isUp: true)
    case ("@env", 2):
      let parts = words[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      return .environment(name: String(parts[0]), value: String(parts[1]))
    default: return nil
    }
  }

  private static func mistake(_ node: YAMLNode, _ file: String, _ summary: String) -> Diagnostic {
    Diagnostic(.error, "run.steps", file: file, range: node.range, summary)
  }
}
