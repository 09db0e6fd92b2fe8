package import Diagnostics
internal import YAML

/// What holds for all commands of a note or of a site: the map `pilgi:` of a front matter, or `check:`
/// of `pilgi.yaml`, whose keys are the words of directives.
package struct CheckSettings: Sendable {
  /// The directives.
  package private(set) var directives = Directives()
  /// What is wrong with the map.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Whether they say anything.
  package var saysAnything: Bool { directives != Directives() }

  /// Creates settings that say nothing.
  package init() {}

  /// Reads the map behind a key of a YAML text, which begins on `firstLine` of the file, from 1; a text
  /// without that key says nothing.
  package init(_ yaml: [UInt8], key: String, file: String, firstLine: Int = 1) {
    let documents = YAMLReader(file: file, firstLine: firstLine).read(yaml).documents
    guard let node = documents.first?[key] else { return }
    let isSite = key == "check"
    for word in node.elements ?? [node] where word.text != nil && !isSite {
      take(Directives(word.text ?? ""), at: word.range, file)
    }
    for pair in node.pairs ?? [] {
      let name = pair.key.text ?? ""
      // The other keys of a site are its own, and looked at with the rest of its settings.
      if isSite, !["version", "host", "world"].contains(name) { continue }
      var said = Directives()
      if !said.take(name, pair.value.text) {
        said = Directives(name + "=x")
        if said.unknown.isEmpty {
          diagnostics.append(
            Diagnostic(
              .error, "check.unknown-word", file: file, range: pair.value.range,
              "'\(pair.value.text ?? "")' is no value of '\(name)'"))
          continue
        }
      }
      take(said, at: pair.key.range, file)
    }
  }

  private mutating func take(_ said: Directives, at range: SourceRange, _ file: String) {
    diagnostics += said.unknown.map { $0.diagnostic(file: file, range: range) }
    directives = directives.adding(said)
  }
}

extension Directives.Unknown {
  /// What is wrong with the word.
  func diagnostic(file: String, range: SourceRange) -> Diagnostic {
    let known = Directives.words.joined(separator: ", ")
    return Diagnostic(
      .error, "check.unknown-word", file: file, range: range,
      "'\(name)' says nothing to the check; there are \(known)",
      suggestions: meant.map { [Suggestion("did you mean '\($0)'?")] } ?? [])
  }
}
