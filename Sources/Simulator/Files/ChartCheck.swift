import Diagnostics
import Shell
import YAML

/// Finds what helm would refuse of a `Chart.yaml` on its own.
enum ChartCheck {
  private static let fields = [
    "annotations", "apiVersion", "appVersion", "condition", "dependencies", "deprecated",
    "description", "engine", "home", "icon", "keywords", "kubeVersion", "maintainers", "name",
    "sources", "tags", "type", "version",
  ]
  private static let ofDependencies = [
    "alias", "condition", "enabled", "import-values", "name", "repository", "tags", "version",
  ]

  /// What is wrong with a text.
  static func mistakes(in text: [UInt8]) -> [FileMistake] {
    let (documents, mistake) = FileExcerpt.documents(of: text)
    if let mistake { return [mistake] }
    guard let document = documents.first, let pairs = document.pairs else { return [] }
    var mistakes = pairs.compactMap { pair in
      FileExcerpt.misspelt(pair.key, among: fields) { "unknown field \"\($0)\"" }
    }
    for (index, entry) in (document["dependencies"]?.elements ?? []).enumerated() {
      mistakes += (entry.pairs ?? []).compactMap { pair in
        FileExcerpt.misspelt(pair.key, among: ofDependencies) {
          "unknown field \"dependencies[\(index)].\($0)\""
        }
      }
    }
    return mistakes + values(document)
  }

  private static func values(_ document: YAMLNode) -> [FileMistake] {
    var mistakes: [FileMistake] = []
    if let version = document["version"], let text = version.text, !FileExcerpt.isFree(version),
      SemanticVersion(text) == nil
    {
      mistakes.append(
        FileMistake(
          version.range, "validation: chart.metadata.version \(text.quotedGo) is invalid"))
    }
    if let type = document["type"], let text = type.text,
      !["", "application", "library"].contains(text)
    {
      let right = SpellingSuggestion.nearest(to: text, among: ["application", "library"])
      mistakes.append(
        FileMistake(
          type.range, "validation: chart.metadata.type must be application or library",
          right.map { (text, $0) }))
    }
    return mistakes
  }
}
