import Diagnostics
import Shell
import YAML

/// Finds what is wrong in a kubeconfig file: keys that nobody reads, and contexts, clusters and users that
/// are called by names that they do not have.
enum KubeconfigCheck {
  private static let top = [
    "apiVersion", "clusters", "contexts", "current-context", "extensions", "kind", "preferences",
    "users",
  ]
  private static let lists = [
    (list: "clusters", entry: "cluster"), ("contexts", "context"), ("users", "user"),
  ]

  /// What is wrong with a text.
  static func mistakes(in text: [UInt8]) -> [FileMistake] {
    let (documents, mistake) = FileExcerpt.documents(of: text)
    if let mistake { return [mistake] }
    guard let document = documents.first else { return [] }
    var mistakes = misspelt(document, among: top, at: "")
    for (list, entry) in lists {
      for (index, element) in (document[list]?.elements ?? []).enumerated() {
        let path = "\(list)[\(index)]."
        mistakes += misspelt(element, among: ["name", entry], at: path)
        if let inner = element[entry] {
          mistakes += misspelt(
            inner, among: ConfigProperty.fields[list] ?? [], at: path + entry + ".")
        }
      }
    }
    if !FileExcerpt.hasOmissions(text) { mistakes += references(document) }
    return mistakes
  }

  private static func misspelt(
    _ node: YAMLNode, among known: [String], at path: String
  ) -> [FileMistake] {
    (node.pairs ?? []).compactMap { pair in
      FileExcerpt.misspelt(pair.key, among: known) { "unknown field \"\(path)\($0)\"" }
    }
  }

  /// Looks for what a context names and the file does not have.
  private static func references(_ document: YAMLNode) -> [FileMistake] {
    var mistakes: [FileMistake] = []
    let contexts = names(document, "contexts")
    if let current = document["current-context"], let name = current.text, !name.isEmpty,
      !contexts.isEmpty, !contexts.contains(name), !FileExcerpt.isFree(current)
    {
      mistakes.append(
        mistake(
          current, "context was not found for specified context: \(name)", contexts))
    }
    for element in document["contexts"]?.elements ?? [] {
      let context = element["name"]?.text ?? ""
      for (list, kind) in [("clusters", "cluster"), ("users", "user")] {
        let known = names(document, list)
        guard let node = element["context"]?[kind], let name = node.text, !name.isEmpty,
          !known.isEmpty, !known.contains(name), !FileExcerpt.isFree(node)
        else { continue }
        mistakes.append(
          mistake(node, "\(kind) \"\(name)\" was not found for context \"\(context)\"", known))
      }
    }
    return mistakes
  }

  private static func mistake(_ node: YAMLNode, _ message: String, _ known: [String]) -> FileMistake
  {
    let name = node.text ?? ""
    let right = SpellingSuggestion.nearest(to: name, among: known)
    return FileMistake(node.range, message, right.map { (name, $0) })
  }

  private static func names(_ document: YAMLNode, _ list: String) -> [String] {
    (document[list]?.elements ?? []).compactMap { $0["name"]?.text }
  }
}
