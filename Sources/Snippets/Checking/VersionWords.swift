internal import Simulator

/// What messages of Kubernetes say of versions of its API.
enum VersionWords {
  /// Why a kind is not served, and what to write instead; `nil` for a message of something else.
  static func explanation(of message: String, _ version: String?) -> String? {
    guard let kind = quoted(message, after: "no matches for kind \""),
      let apiVersion = quoted(message, after: "in version \"")
    else { return nil }
    let version = version.flatMap { KubernetesVersion($0) } ?? .simulated
    return VersionAdvice(apiVersion: apiVersion, kind: kind, in: version)?.sentence
  }

  private static func quoted(_ message: String, after start: String) -> String? {
    guard let range = message.range(of: start) else { return nil }
    return String(message[range.upperBound...].prefix { $0 != "\"" })
  }
}
