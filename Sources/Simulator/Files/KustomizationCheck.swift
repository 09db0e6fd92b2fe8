import Diagnostics
import Shell
import YAML

/// Finds what kustomize would refuse of a `kustomization.yaml` on its own.
enum KustomizationCheck {
  /// The lists of files.
  private static let files = ["resources", "bases", "components", "crds", "patchesStrategicMerge"]

  /// What is wrong with a text.
  static func mistakes(in text: [UInt8]) -> [FileMistake] {
    let (documents, mistake) = FileExcerpt.documents(of: text)
    if let mistake { return [mistake] }
    var mistakes: [FileMistake] = []
    for pair in documents.first?.pairs ?? [] {
      let name = pair.key.text ?? ""
      if !Kustomization.fields.contains(name) {
        let right = SpellingSuggestion.nearest(to: name, among: Kustomization.fields)
        mistakes.append(
          FileMistake(
            pair.key.range, "invalid Kustomization: json: unknown field \(name.quotedGo)",
            right.map { (name, $0) }))
      } else if files.contains(name), let wrong = notAFile(pair.value) {
        mistakes.append(
          FileMistake(
            wrong.range,
            "invalid Kustomization: json: cannot unmarshal \(kind(wrong)) into Go struct field Kustomization.\(name) of type \(wrong == pair.value ? "[]string" : "string")"
          ))
      }
    }
    return mistakes
  }

  /// What of a list of files is none; `nil` when all are.
  private static func notAFile(_ node: YAMLNode) -> YAMLNode? {
    if node.isNull { return nil }
    guard let elements = node.elements else { return node }
    return elements.first { $0.text == nil }
  }

  private static func kind(_ node: YAMLNode) -> String {
    switch node.content {
    case .mapping: "object"
    case .sequence: "array"
    case .scalar: "string"
    }
  }
}
