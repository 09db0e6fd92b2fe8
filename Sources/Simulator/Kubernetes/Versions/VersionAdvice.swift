/// What there is to say of a kind in a version of its API that a cluster does not serve: not only that,
/// but why, and what to write instead.
package struct VersionAdvice {
  /// As a sentence: `extensions/v1beta1 Deployment was removed in Kubernetes 1.16: write apps/v1 (it
  /// needs spec.selector)`.
  package var sentence: String
  /// The version of the API to write instead; `nil` when there is none.
  package var replacement: String?
  /// Whether nothing but the name of the version has to be changed.
  package var isPlain: Bool

  /// The advice on a kind that a version of Kubernetes does not serve; `nil` when nothing is known.
  package init?(apiVersion: String, kind: String, in version: KubernetesVersion) {
    guard let api = VersionTable.shared.api(apiVersion, kind),
      !api.span.contains(version.minor)
    else { return nil }
    if let removed = api.removed, version.minor >= removed {
      sentence = "\(apiVersion) \(kind) was removed in Kubernetes 1.\(removed)"
      if let instead = Self.served(api, version) {
        sentence += ": write \(instead)" + (api.otherKind.map { " " + $0 } ?? "")
        sentence += api.hint.map { " (\($0))" } ?? ""
        replacement = instead
      } else if let hint = api.hint {
        sentence += ": " + hint
      }
    } else {
      guard let first = api.span.first else { return nil }
      sentence = "\(apiVersion) \(kind) came with Kubernetes 1.\(first)"
      if let older = Self.older(than: api, in: version) {
        sentence += ": 1.\(version.minor) has \(older)"
        replacement = older
      }
    }
    isPlain = replacement != nil && api.hint == nil && api.otherKind == nil
  }

  /// What a version serves in the place of an API.
  private static func served(_ api: VersionTable.API, _ version: KubernetesVersion) -> String? {
    guard let replacement = api.replacement else { return nil }
    let known = VersionTable.shared.api(replacement, api.otherKind ?? api.kind)
    if known?.span.contains(version.minor) ?? true { return replacement }
    return known.flatMap { older(than: $0, in: version) }
  }

  /// The version of an API that a cluster has which is too old for it.
  private static func older(than api: VersionTable.API, in version: KubernetesVersion) -> String? {
    VersionTable.shared.apis.first {
      $0.kind == api.kind && $0.replacement == api.apiVersion && $0.span.contains(version.minor)
    }?.apiVersion
  }

  /// What the server warns of when a kind is used that will be gone; `nil` when it is not deprecated.
  static func warning(_ resource: APIResource, in version: KubernetesVersion) -> String? {
    guard version.has(.warnings),
      let api = VersionTable.shared.api(resource.apiVersion, resource.kind),
      let deprecated = api.deprecated, version.minor >= deprecated
    else { return nil }
    var text = "\(resource.apiVersion) \(resource.kind) is deprecated in v1.\(deprecated)+"
    if let removed = api.removed { text += ", unavailable in v1.\(removed)+" }
    if let replacement = api.replacement {
      text += "; use \(replacement) \(api.otherKind ?? api.kind)"
    }
    return text
  }
}
