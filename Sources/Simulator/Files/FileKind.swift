import Diagnostics
import Shell

/// What a file of a note is for, by its name and by what it holds.
package enum FileKind: Sendable {
  case manifest, dockerfile, compose, kubeconfig, kustomization, chart, values

  /// Recognises a file; `nil` for one of which nothing is known.
  ///
  /// - Parameters:
  ///   - name: its name or path, as the note gives it; `nil` when it gives none.
  ///   - language: the language, in lower case, such as `yaml`; empty when nobody says.
  ///   - text: the content.
  package init?(name: String?, language: String, text: [UInt8]) {
    let base = name.map { $0.cutLast("/")?.after ?? $0 } ?? ""
    if language == "dockerfile" || language.isEmpty && base == "Dockerfile" {
      self = .dockerfile
      return
    }
    guard language == "yaml" || language.isEmpty && base.isYAML else { return nil }
    // A template is its tool's.
    if FileExcerpt.has(text, "{{") { return nil }
    switch base {
    case "kustomization.yaml", "kustomization.yml": self = .kustomization
    case "Chart.yaml": self = .chart
    case "values.yaml", "values.yml": self = .values
    case "compose.yaml", "compose.yml": self = .compose
    case _ where base.hasPrefix("docker-compose") && base.isYAML: self = .compose
    default:
      guard let kind = Self.kind(ofContent: text) else { return nil }
      self = kind
    }
  }

  private static func kind(ofContent text: [UInt8]) -> FileKind? {
    let has = { FileExcerpt.hasLine(text, $0) }
    if has("apiVersion:"), has("kind:") {
      if has("kind: Config"), has("clusters:") || has("contexts:") { return .kubeconfig }
      if has("kind: Kustomization") {
        return has("apiVersion: kustomize.config.k8s.io/") ? .kustomization : nil
      }
      return .manifest
    }
    if has("services:") || hasMisspeltServices(text), !has("apiVersion:"), !has("kind:") {
      return .compose
    }
    if has("apiVersion: v2"), has("name:"), has("version:") { return .chart }
    return nil
  }

  /// Whether the services of a Compose file stand under a key of nearly that name.
  private static func hasMisspeltServices(_ text: [UInt8]) -> Bool {
    guard FileExcerpt.has(text, " image:") || FileExcerpt.has(text, " build:") else { return false }
    return text.split(separator: 0x0A).contains { line in
      guard let colon = line.firstIndex(of: 0x3A), colon - line.startIndex == 8 else {
        return false
      }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      return SpellingSuggestion.nearest(to: key, among: ["services"]) != nil
    }
  }

  /// What the reports call such a file.
  package var title: String {
    switch self {
    case .manifest: "manifest"
    case .dockerfile: "Dockerfile"
    case .compose: "Compose file"
    case .kubeconfig: "kubeconfig"
    case .kustomization: "kustomization"
    case .chart: "Chart.yaml"
    case .values: "values.yaml"
    }
  }

  /// What is wrong with a text, as far as it is wrong wherever it is used.
  ///
  /// The version of Kubernetes is the one that a manifest is written for; `nil` when nobody says.
  package func mistakes(
    in text: [UInt8], version: KubernetesVersion? = nil
  ) -> [FileMistake] {
    let found = plainMistakes(in: text, version)
    guard !found.isEmpty else { return [] }
    return IndentationRepair.blamed(found, in: text) { plainMistakes(in: $0, version) }
  }

  private func plainMistakes(in text: [UInt8], _ version: KubernetesVersion?) -> [FileMistake] {
    switch self {
    case .manifest: ManifestCheck.mistakes(in: text, version: version)
    case .dockerfile: DockerfileCheck.mistakes(in: text)
    case .compose: ComposeCheck.mistakes(in: text)
    case .kubeconfig: KubeconfigCheck.mistakes(in: text)
    case .kustomization: KustomizationCheck.mistakes(in: text)
    case .chart: ChartCheck.mistakes(in: text)
    case .values: FileExcerpt.documents(of: text).mistake.map { [$0] } ?? []
    }
  }
}

extension String {
  fileprivate var isYAML: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }
}
